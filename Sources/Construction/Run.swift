import Diagnostics
import IndexModel
import Methods

/// A plan applied to a panel, with every stage kept.
public struct Run: Sendable {
    public let plan: Plan
    /// The data after each step, the raw data first.
    public let stages: [Stage]
    /// What each node of the framework came to, by position.
    public let nodes: [NodeResult]
    /// Weights by node within its siblings, by position in the framework; 1 for the index. Where they are learnt of each
    /// year on its own, those of the latest one; see ``weighed(in:)``.
    public private(set) var weights: [Double]
    /// Where weights are learnt of each year on its own, those of each period in the order of the data; else empty.
    public let weightsByPeriod: [[Double]]
    /// The index's scores as presented, by row; NaN where missing.
    public let presented: [Double]
    /// Ranks within each period, by row; `nil` where there is no score.
    public let ranks: [Double?]
    /// What the construction had to do that the author should know of.
    public let diagnostics: [Diagnostic]

    /// - Parameter weightsByPeriod: weights by period, or one list for all of them.
    init(
        plan: Plan, stages: [Stage], nodes: [NodeResult], weightsByPeriod: [[Double]], presented: [Double],
        ranks: [Double?], diagnostics: [Diagnostic]
    ) {
        self.plan = plan
        self.stages = stages
        self.nodes = nodes
        weights = weightsByPeriod[weightsByPeriod.count - 1]
        self.weightsByPeriod = weightsByPeriod.count > 1 ? weightsByPeriod : []
        self.presented = presented
        self.ranks = ranks
        self.diagnostics = diagnostics
    }

    /// The weights that count in a row.
    public func weights(at row: Int) -> [Double] {
        guard !weightsByPeriod.isEmpty else { return weights }
        return final.periods.firstIndex { $0.rows.contains(row) }.map { weightsByPeriod[$0] } ?? weights
    }

    /// The same run with the weights of one period, for whoever looks at that alone; unchanged where all have the same.
    /// - Parameter period: the latest where it is `nil` or not there.
    public func weighed(in period: Int?) -> Run {
        guard !weightsByPeriod.isEmpty, let place = final.periods.firstIndex(where: { $0.period == period })
        else { return self }
        var run = self
        run.weights = weightsByPeriod[place]
        return run
    }

    /// The data as they entered the aggregation.
    public var final: Panel { stages[stages.count - 1].panel }
    /// The data as they came.
    public var raw: Panel { stages[0].panel }
    /// The index's own scores, by row; NaN where missing.
    public var scores: [Double] { nodes[0].scores }
    /// Every value that was changed, in the order of the steps.
    public var amendments: [Amendment] { stages.flatMap(\.amendments) }

    /// The stage that a step left, the last one if a step was done twice.
    public func stage(_ name: String) -> Stage? { stages.last { $0.name == name } }

    /// The row of a unit, in a period if the data have several.
    public func row(of unit: String, period: Int? = nil) -> Int? {
        let panel = final
        return panel.rows.indices.last {
            panel.unit(at: $0).code == unit && (period == nil || panel.rows[$0].period == period)
        }
    }
}

/// The data after a step, and what the step learnt and did.
public struct Stage: Sendable {
    /// The step's name: `raw`, `imputation`, ….
    public let name: String
    public let panel: Panel
    public var amendments: [Amendment] = []
    /// What was learnt of each column and slice: fits by indicator, one a period or one for all.
    public var fits: [String: [Fit]] = [:]
    /// Units that a screening considered.
    public var screened: [ScreenedUnit] = []

    init(_ name: String, _ panel: Panel) {
        self.name = name
        self.panel = panel
    }

    /// What a method learnt from a column and may be asked about.
    public struct Fit: Sendable {
        /// The period it was applied to; `nil` for all.
        public let period: Int?
        public let method: MethodChoice
        public let facts: [Fact]
        /// Set for normalisations.
        public let normalisation: (any FittedNormalisation)?
        /// How many values of other years lie beyond the range of those that a normalisation learnt from.
        public let beyond: Int

        init(
            period: Int?, method: MethodChoice, facts: [Fact],
            normalisation: (any FittedNormalisation)? = nil, beyond: Int = 0
        ) {
            self.period = period
            self.method = method
            self.facts = facts
            self.normalisation = normalisation
            self.beyond = beyond
        }
    }

    /// The fit that was applied to an indicator in a period.
    public func fit(of indicator: String, period: Int?) -> Fit? {
        fits[indicator]?.first { $0.period == nil || $0.period == period }
    }
}

/// What screening found of a unit, and decided.
public struct ScreenedUnit: Sendable, Hashable {
    public var unit: String
    public var period: Int?
    public var missing: Int
    public var zeros: Int
    /// Share of indicators with a value.
    public var availability: Double
    /// Share of non-zero values among those that are there; `nil` when none is.
    public var nonZero: Double?
    public var hasFewData: Bool
    public var hasManyZeros: Bool
    public var isIncluded: Bool
}

/// What a node came to.
public struct NodeResult: Sendable {
    /// By row, turned so that more is better for the parent; NaN where missing. A leaf's are its normalised
    /// values.
    public var scores: [Double]
    /// Before a renormalisation or a turn by direction; the same as ``scores`` where there is neither.
    public var untreated: [Double]
    /// `nil` for a leaf.
    public var aggregation: MethodChoice?
    public var weighting: MethodChoice?
    /// What the weighting of the children learnt, such as a consistency ratio.
    public var weightingFacts: [Fact] = []
    /// Why the weights of the children deserve little trust.
    public var weightingDoubts: [Phrase] = []
    /// What the aggregation learnt, period after period, such as the support of an order.
    public var aggregationFacts: [Fact] = []
    /// Why the scores deserve little trust.
    public var aggregationDoubts: [Phrase] = []
    /// What was learnt when the node's scores were normalised anew, by period.
    public var renormalisation: [Stage.Fit] = []
    /// The sum round which scores were mirrored where the node's direction is negative: y′ = mirror − y.
    public var mirror: Double?
    /// Rows whose score was withheld because too few children had one.
    public var withheld: [Int] = []
}
