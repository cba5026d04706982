import Construction
import IndexModel

/// How sure it is in which group of a lens some units are relatively strongest, over replicates of the index.
///
/// Whatever the assumptions vary acts on the lens as on the index: drawn weights and omitted indicators, alternatives of
/// normalisation, imputation, treatment and mean, errors of evidence, units that are left out. The field with which a
/// unit is compared is that of all analysed units.
public struct LensCertainty: Sendable {
    /// A unit, and what became of each group.
    public struct Reading: Sendable {
        /// The unit's position in the analysis.
        public let unit: Int
        /// The group that is said to be its strongest, among the measured ones; the nominal one unless another was
        /// named, `nil` where two tie.
        public let claimed: Int?
        /// Whether the claimed group was named by whoever asks.
        public let isNamed: Bool
        /// By measured group: the share of replicates in which it is the unit's strongest by the double-centred profile,
        /// by the location quotient, and by both.
        public let centred: [Double]
        public let quotients: [Double]
        public let both: [Double]
        /// By measured group: the share of replicates in which the unit is ahead of all others that are looked at.
        public let leading: [Double]
        /// Circumstances under which the claim holds by the double-centred profile, the most harmful first.
        public let circumstances: [Circumstance]

        public var share: Double? { claimed.map { centred[$0] } }
        public var band: ClaimBand? { share.map(ClaimBand.init(share:)) }
    }

    public let readings: [Reading]
    /// The share of replicates in which all claims hold at once; `nil` where a unit has none.
    public let together: Double?
    public let replicates: Int
    public let failures: Int
    public let firstFailure: FailedReplicate?
}

extension UncertaintyAnalysis {
    /// Reads replicates through a lens.
    /// - Parameters:
    ///   - nominal: the same lens on the plan's own run, of this analysis's units.
    ///   - claims: units by code, each with the code of a measured group where one is claimed.
    /// - Returns: `nil` where no replicate could be computed.
    /// - Precondition: units are analysed ones and groups are columns of `nominal`; the analysis is of the index.
    public func certainty(
        of lens: Lens, nominal: ProfileMatrix, claims: [(unit: String, group: String?)],
        replicates: Int = 10_000, tasks: Int = 1,
        progress: @escaping @Sendable (Int) -> Bool = { _ in true }
    ) -> LensCertainty? {
        let positions = claims.map { claim -> LensReceiver.Claim in
            guard let unit = position(of: claim.unit), let own = nominal.position(of: claim.unit) else {
                preconditionFailure("claims are about analysed units")
            }
            let group = claim.group.map { code in nominal.columns.firstIndex { $0.id == code } }
            return LensReceiver.Claim(
                unit: unit, group: group ?? nominal.strongest(own, by: nominal.advantage.centred))
        }
        let effective = plan.framework.effectiveWeights(self.nominal.weights)
        let empty = LensReceiver(
            lens, positions, engine, nominal: plan.framework.leaves.map { effective[$0] })
        let parts = engine.run(0..<replicates, tasks: tasks, receiver: { empty }, progress: progress)
        var counts = empty.counts
        for part in parts { counts.merge(part.counts) }
        guard counts.replicates > 0 else { return nil }
        func shares(_ numbers: [Int]) -> [Double] { numbers.map { Double($0) / Double(counts.replicates) } }
        let readings = positions.enumerated().map { position, claim in
            LensCertainty.Reading(
                unit: claim.unit, claimed: claim.group, isNamed: claims[position].group != nil,
                centred: shares(counts.centred[position]), quotients: shares(counts.quotients[position]),
                both: shares(counts.both[position]), leading: shares(counts.leading[position]),
                circumstances: empty.circumstances(of: position, in: counts))
        }
        return LensCertainty(
            readings: readings,
            together: positions.contains { $0.group == nil }
                ? nil : Double(counts.together) / Double(counts.replicates),
            replicates: counts.replicates, failures: counts.failures, firstFailure: counts.firstFailure)
    }
}
