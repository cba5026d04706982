import Construction
import Diagnostics
import IndexModel

/// Everything that an audit of an index finds: how sure the ranking is, on what it hangs, what it is made of.
public struct IndexAudit: Sendable {
    /// How much is done.
    public struct Effort: Sendable {
        public var draws: Int
        /// The base sample of the sensitivity analysis, a power of two.
        public var points: Int
        /// Whether Shapley effects and leaving out each unit are included.
        public var isFull: Bool
        public var tasks: Int

        public init(draws: Int = 10_000, points: Int = 1024, isFull: Bool = false, tasks: Int = 1) {
            (self.draws, self.points, self.isFull, self.tasks) = (draws, points, isFull, tasks)
        }
    }

    public let analysis: UncertaintyAnalysis
    public let effort: Effort
    /// `nil` where no assumption is declared, or no draw could be computed.
    public let uncertainty: Uncertainty?
    public let tiers: EvidenceTiers?
    /// `nil` where weights do not vary within bounds, or the index is not linear in them.
    public let weightBounds: WeightBoundsAudit?
    public let sensitivity: SensitivityAudit?
    /// The unit and the pair that the sensitivity analysis looks at, by position among the analysed units.
    public let unit: Int?
    public let pair: (upper: Int, lower: Int)?
    /// One alternative at a time, in the order of the assumptions.
    public let oneAtATime: [(assumption: Assumption, rebuild: RankAudit.Rebuild)]
    public let withoutEachIndicator: [RankAudit.Rebuild]
    /// Empty unless the audit is full.
    public let withoutEachUnit: [RankAudit.Rebuild]
    public let structure: StructureAudit
    /// Whether progress said to stop, so that parts are missing or of fewer draws.
    public let isStopped: Bool

    /// - Parameters:
    ///   - unit: the code of the unit whose rank is explained; by default, of the first ten, the one with the widest
    ///     interval of ranks.
    ///   - pair: codes of the pair whose order is explained; by default, of neighbours among the first ten, the pair
    ///     whose order is least sure.
    ///   - progress: as in ``UncertaintyAnalysis/uncertainty(replicates:tasks:progress:)``.
    public init(
        _ analysis: UncertaintyAnalysis, panel: Panel, effort: Effort, unit: String? = nil,
        pair: (String, String)? = nil, progress: @escaping @Sendable (Int) -> Bool = { _ in true }
    ) {
        self.analysis = analysis
        self.effort = effort
        let executor = RankModel.threads(effort.tasks)
        let varies = !analysis.plan.assumptions.isEmpty
        uncertainty =
            varies
            ? analysis.uncertainty(replicates: effort.draws, tasks: effort.tasks, progress: progress) : nil
        tiers = uncertainty?.tiers()
        weightBounds =
            varies && progress(0)
            ? WeightBoundsAudit(
                analysis, effort: RankEffort(nodes: effort.isFull ? 10_000 : 200), executor: executor,
                progress: progress) : nil
        self.unit = unit.flatMap(analysis.position(of:)) ?? uncertainty.flatMap(Self.leastSureUnit)
        let asked = pair.flatMap { pair in
            analysis.position(of: pair.0).flatMap { upper in
                analysis.position(of: pair.1).map { (upper: upper, lower: $0) }
            }
        }
        self.pair = asked ?? uncertainty.flatMap(Self.leastSurePair)
        sensitivity =
            uncertainty == nil || analysis.plan.assumptions.count > 64 || !progress(0)
            ? nil
            : SensitivityAudit(
                analysis,
                outputs: [.meanShift] + (self.unit.map { [.rank($0)] } ?? [])
                    + (self.pair.map { [.above($0.upper, $0.lower)] } ?? []),
                points: effort.points, hasShapley: effort.isFull, tasks: effort.tasks)
        let audit = RankAudit(of: analysis.nominal, on: panel)
        oneAtATime = Self.alternatives(of: analysis.plan).map { assumption, label, plan in
            (assumption, audit.alternatives([(label, plan)])[0])
        }
        withoutEachIndicator = progress(0) ? audit.withoutEachIndicator(executor: executor) : []
        withoutEachUnit = effort.isFull && progress(0) ? audit.withoutEachUnit(executor: executor) : []
        structure = StructureAudit(audit, seed: analysis.seed, isFull: effort.isFull, executor: executor)
        isStopped = !progress(0)
    }

    private static func leastSureUnit(_ uncertainty: Uncertainty) -> Int? {
        func width(_ unit: Int) -> Double {
            uncertainty.rankQuantile(0.95, unit: unit) - uncertainty.rankQuantile(0.05, unit: unit)
        }
        let first = uncertainty.nominalOrder.prefix(10)
        return first.dropFirst().reduce(first.first) { best, unit in
            best.map { width(unit) > width($0) ? unit : $0 }
        }
    }

    private static func leastSurePair(_ uncertainty: Uncertainty) -> (upper: Int, lower: Int)? {
        let first = Array(uncertainty.nominalOrder.prefix(10))
        func distance(_ pair: (upper: Int, lower: Int)) -> Double {
            abs(uncertainty.winShare(pair.upper, over: pair.lower) - 0.5)
        }
        let pairs = zip(first, first.dropFirst()).map { (upper: $0, lower: $1) }
        return pairs.dropFirst().reduce(pairs.first) { best, pair in
            best.map { distance(pair) < distance($0) ? pair : $0 }
        }
    }

    /// Each alternative of each listed assumption written into the plan by itself, unless it is the plan's own.
    static func alternatives(of plan: Plan) -> [(Assumption, Phrase, Plan)] {
        plan.assumptions.flatMap { assumption -> [(Assumption, Phrase, Plan)] in
            guard case .units = assumption.variation else {
                return (0..<(assumption.variation.alternatives ?? 0)).compactMap { alternative in
                    var changed = plan
                    var excluded: Set<String> = []
                    changed.write(assumption.variation, alternative, excluded: &excluded)
                    guard changed != plan else { return nil }
                    return (assumption, assumption.variation.name(of: alternative), changed)
                }
            }
            return []
        }
    }
}
