import Construction
import Diagnostics
import IndexModel
import Kernels
import Methods

/// How well imputations find known values again.
///
/// The known values of every indicator are dealt by lot into `folds` parts. One part after the other is hidden, in all
/// indicators at once, so that predictors have gaps as well, and each method fills it in. What it filled in is set beside
/// what was hidden, in standard deviations of the indicator so that indicators add up.
///
/// Values are hidden at random. Where gaps have reasons, such as cities that do not report what is bad, no such trial
/// can see it. Indicators with fewer than ``fewest`` known or two different values are not tried.
public struct ImputationTrial: Sendable {
    /// A way of filling gaps that takes part.
    public struct Candidate: Sendable, Hashable {
        public var choices: Assignment<MethodChoice>
        /// Whether it is what the plan does.
        public var isOwn: Bool

        public init(_ choices: Assignment<MethodChoice>, isOwn: Bool = false) {
            (self.choices, self.isOwn) = (choices, isOwn)
        }
    }

    /// What became of a candidate.
    public struct Outcome: Sendable {
        public let candidate: Candidate
        /// Over all indicators; `nil` where it filled nothing.
        public let whole: RecoveryError?
        /// By tried indicator.
        public let byIndicator: [RecoveryError?]
        /// Why it could not be tried.
        public let failure: Diagnostic?
        /// Filled less hidden value of each tried cell; NaN where it was not filled.
        let errors: [Double]
    }

    /// The tried indicators, in the order of the framework.
    public let indicators: [Indicator]
    /// By tried indicator, how many values are known, and how many missing.
    public let known: [Int]
    public let gaps: [Int]
    /// The indicators of which too little is known.
    public let untried: [Indicator]
    /// The candidate with the least error comes first, those that failed last.
    public let outcomes: [Outcome]
    public let folds: Int
    public let seed: UInt64

    /// An indicator with fewer known values is not tried.
    public static let fewest = 6

    /// - Parameters:
    ///   - panel: the raw data.
    ///   - folds: in how many parts the known values are dealt, 2 or more.
    /// - Throws: ``Diagnosed`` where the steps before the imputation cannot be done.
    public init(
        of plan: Plan, panel: Panel, candidates: [Candidate], folds: Int = 10, seed: UInt64 = 1
    ) throws(Diagnosed) {
        precondition(folds >= 2, "something is hidden and something left")
        let (before, span) = Self.before(plan)
        var findings = Findings()
        let stages = try Constructor(before).prepared(panel, &findings)
        let data = stages[stages.count - 1].panel
        let columns = Constructor(plan).columns(of: data)
        let tried = columns.filter { column in
            let present = data.columns[column].available
            return present.count >= Self.fewest && Set(present).count > 1
        }
        indicators = tried.map { data.indicators[$0] }
        known = tried.map { data.columns[$0].available.count }
        gaps = tried.map { data.columns[$0].count { $0.isNaN } }
        untried = columns.filter { !tried.contains($0) }.map { data.indicators[$0] }
        (self.folds, self.seed) = (folds, seed)
        let deal = HiddenCells(data, tried, folds: folds, seed: seed)
        var bare = plan
        bare.derivations = []
        let found = candidates.map { candidate -> Outcome in
            bare.steps = [.imputation(candidate.choices, over: span)]
            return deal.outcome(of: candidate, by: Constructor(bare))
        }
        outcomes = found.enumerated().sorted { first, second in
            let (one, other) = (first.element.rank, second.element.rank)
            return one == other ? first.offset < second.offset : one < other
        }.map(\.element)
    }

    /// The plan's steps before its imputation, and over what that learns.
    private static func before(_ plan: Plan) -> (plan: Plan, span: Assignment<Step.Span>) {
        var before = plan
        for (position, step) in plan.steps.enumerated() {
            if case let .imputation(_, span) = step {
                before.steps = Array(plan.steps[..<position])
                return (before, span)
            }
        }
        before.steps.removeAll { step in
            switch step {
            case .treatment, .normalisation: true
            default: false
            }
        }
        return (before, .eachPeriod)
    }

    /// The mean of the squared error of the first candidate less the second's, over the cells that both filled, and its
    /// standard error, cells taken as independent; `nil` for fewer than two cells.
    public func advantage(of first: Outcome, over second: Outcome) -> (mean: Double, standardError: Double)? {
        let differences = zip(first.errors, second.errors).map { $1 * $1 - $0 * $0 }.available
        guard let mean = Moments.mean(differences.span),
            let deviation = Moments.standardDeviation(differences.span)
        else { return nil }
        return (mean, deviation / Double(differences.count).squareRoot())
    }
}

extension ImputationTrial.Outcome {
    /// What outcomes are sorted by: the mean squared error in comparison with the mean's, for the same cells.
    fileprivate var rank: Double { whole.map { -$0.skill } ?? .infinity }
}

/// The errors of an imputation over hidden values, in standard deviations of their indicators.
///
/// With *x* the hidden values, x̂ those filled in, x̄ and *s* the mean and the standard deviation of the indicator's known
/// values:
///
///     e = (x̂ − x) / s,   RMSE = √mean e²,   MAE = mean |e|,   bias = mean e
///     d = 1 − Σ e² / Σ (|x̂ − x̄| / s + |x − x̄| / s)²            (Willmott's index of agreement, 0 to 1)
///     skill = 1 − Σ e² / Σ ((m − x) / s)²,   m the mean of what is left of the indicator
///
/// Skill is 0 for filling in the mean and 1 for values without error; it compares methods that fill different cells.
///
/// After Willmott (1981) and the OECD/JRC handbook.
public struct RecoveryError: Sendable, Hashable {
    /// How many values were hidden.
    public let hidden: Int
    /// How many of them were filled in.
    public let filled: Int
    public let rootMeanSquare: Double
    public let meanAbsolute: Double
    public let bias: Double
    /// d.
    public let agreement: Double
    public let skill: Double

    /// A hidden value, what was filled in, and the mean of what was left, all less x̄ and divided by *s*.
    struct Cell: Sendable {
        var hidden: Double
        var filled: Double
        var mean: Double
    }

    /// - Parameter cells: those that were filled.
    init?(_ cells: [Cell], hidden: Int) {
        guard !cells.isEmpty else { return nil }
        let count = Double(cells.count)
        func sum(_ term: (Cell) -> Double) -> Double {
            let terms = cells.map(term)
            return Moments.sum(terms.span)
        }
        let squares = sum { ($0.filled - $0.hidden) * ($0.filled - $0.hidden) }
        let potential = sum { cell in
            let reach = abs(cell.filled) + abs(cell.hidden)
            return reach * reach
        }
        self.hidden = hidden
        filled = cells.count
        rootMeanSquare = (squares / count).squareRoot()
        meanAbsolute = sum { abs($0.filled - $0.hidden) } / count
        bias = sum { $0.filled - $0.hidden } / count
        agreement = potential == 0 ? 1 : 1 - squares / potential
        let plain = sum { ($0.mean - $0.hidden) * ($0.mean - $0.hidden) }
        skill = plain == 0 ? (squares == 0 ? 0 : -.infinity) : 1 - squares / plain
    }
}
