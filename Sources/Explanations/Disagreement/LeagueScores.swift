import IndexModel

/// Why a unit's published score differs from the project's own, where a report publishes scores.
///
/// Scores of two methods stand on scales of their own. Both are put as a part of the highest score among the units that both
/// score (100 for that one): so reports print them, and no unit of measure is left. A scale with an arbitrary zero, such as
/// 60 … 100, still brings units closer together; that belongs to the normalisation, which the report does not disclose.
extension LeagueDisagreement {
    /// The parts of one unit's difference, in hundredths of the highest score.
    public struct ScoreParts: Sendable, Hashable {
        public let own: Double
        public let published: Double
        /// Shares of the coverage and the year by ``MethodSwitch``, where these differ.
        public let tested: Attribution
        /// The rest: indicators, normalisation, weights, aggregation.
        public let undisclosed: Double

        public var total: Double { published - own }
    }

    /// Units that both score, in the order of the report; empty where scores cannot be compared: fewer than two, one that is
    /// not above 0, or lower ones are the better.
    public var scored: [String] {
        guard league.scoreDirection == .positive else { return [] }
        let (before, after) = (tested.first.placement.scores, tested.second.placement.scores)
        let found = league.positions.filter {
            $0.score != nil && before[$0.unit.code] != nil && after[$0.unit.code] != nil
        }
        let isPositive = found.allSatisfy { position in
            [position.score, before[position.unit.code], after[position.unit.code]].allSatisfy {
                ($0 ?? 0) > 0
            }
        }
        return found.count > 1 && isPositive ? found.map(\.unit.code) : []
    }

    /// The parts of a unit's difference of scores; `nil` unless it is one of ``scored``.
    public func scoreParts(of unit: String) -> ScoreParts? {
        let units = scored
        func level(_ scores: [String: Double]) -> Double? {
            guard let own = scores[unit], own > 0 else { return nil }
            let all = units.compactMap { scores[$0] }
            guard all.count == units.count, let highest = all.max() else { return nil }
            return own / highest * 100
        }
        let printed = Dictionary(
            league.positions.compactMap { position in position.score.map { (position.unit.code, $0) } },
            uniquingKeysWith: { first, _ in first })
        guard units.contains(unit), let published = level(printed),
            let attribution = tested.attribution({ level($0.scores) })
        else { return nil }
        return ScoreParts(
            own: attribution.before, published: published, tested: attribution,
            undisclosed: published - attribution.after)
    }
}
