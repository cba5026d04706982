import Diagnostics
import IndexModel
import Methods

/// A methodology as one value: what is built of what, and how. Pure data; a run is a plan applied to a panel.
public struct Plan: Sendable, Hashable {
    public var title: Phrase
    public var framework: Framework
    /// Indicators computed from others before anything else, in this order.
    public var derivations: [Derivation]
    /// The steps that prepare the indicators, in the order in which they are done.
    public var steps: [Step]
    public var weighting: Assignment<MethodChoice>
    /// Of which years' scores a weighting learns.
    public var weightingSpan: Assignment<Step.Span>
    /// Weights by node for each named set.
    public var weightSets: [String: [String: Double]]
    public var aggregation: Assignment<MethodChoice>
    /// The least share of a node's children that must have a score for the node to have one.
    public var availability: Assignment<Double>
    /// Nodes whose scores are normalised anew before they enter their parent, where a method is assigned.
    public var renormalisation: Assignment<MethodChoice>
    public var presentation: MethodChoice
    public var ties: RankTies
    /// What an uncertainty analysis varies; says nothing about the scores themselves.
    public var assumptions: [Assumption]
    /// Other groupings of the same indicators; they say nothing about the scores either.
    public var lenses: [Lens]
    /// Where in the methodology each choice was written, by path such as `methods.aggregation`.
    public var places: [String: Place]

    public init(
        title: Phrase = Phrase(zh: "", en: ""), framework: Framework, derivations: [Derivation] = [],
        steps: [Step] = [], weighting: Assignment<MethodChoice> = Assignment(MethodChoice("given")),
        weightingSpan: Assignment<Step.Span> = .allPeriods, weightSets: [String: [String: Double]] = [:],
        aggregation: Assignment<MethodChoice> = Assignment(MethodChoice("arithmetic")),
        availability: Assignment<Double> = Assignment(0),
        renormalisation: Assignment<MethodChoice> = Assignment(nil),
        presentation: MethodChoice = MethodChoice("raw"), ties: RankTies = .competition,
        assumptions: [Assumption] = [], lenses: [Lens] = [], places: [String: Place] = [:]
    ) {
        self.title = title
        self.framework = framework
        self.derivations = derivations
        self.steps = steps
        self.weighting = weighting
        self.weightingSpan = weightingSpan
        self.weightSets = weightSets
        self.aggregation = aggregation
        self.availability = availability
        self.renormalisation = renormalisation
        self.presentation = presentation
        self.ties = ties
        self.assumptions = assumptions
        self.lenses = lenses
        self.places = places
    }
}

extension Plan {
    /// What is chosen for imputation; `nil` where there is no such step.
    public var imputation: Assignment<MethodChoice>? {
        get {
            steps.lazy.compactMap { if case let .imputation(choices, _) = $0 { choices } else { nil } }.first
        }
        set { replace("imputation", newValue.map { .imputation($0) }) }
    }

    /// What is chosen for treatment; `nil` where there is no such step.
    public var treatment: Assignment<TreatmentRule>? {
        get {
            steps.lazy.compactMap { if case let .treatment(rules, _) = $0 { rules } else { nil } }.first
        }
        set { replace("treatment", newValue.map { .treatment($0) }) }
    }

    /// What is chosen for normalisation; `nil` where there is no such step.
    public var normalisation: Assignment<MethodChoice>? {
        get {
            steps.lazy.compactMap { if case let .normalisation(choices, _) = $0 { choices } else { nil } }
                .first
        }
        set { replace("normalisation", newValue.map { .normalisation($0) }) }
    }

    /// Replaces the choice of a step, which keeps its place and the rows it learns from; a step that is not there
    /// yet comes where steps of its kind usually come.
    private mutating func replace(_ name: String, _ step: Step?) {
        guard let position = steps.firstIndex(where: { $0.name == name }) else {
            guard let step else { return }
            let later = ["imputation", "treatment", "normalisation"].drop { $0 != name }.dropFirst()
            steps.insert(step, at: steps.firstIndex { later.contains($0.name) } ?? steps.count)
            return
        }
        switch (steps[position], step) {
        case (_, nil): steps.remove(at: position)
        case let (.imputation(_, span), .imputation(choices, _)):
            steps[position] = .imputation(choices, over: span)
        case let (.treatment(_, span), .treatment(rules, _)):
            steps[position] = .treatment(rules, over: span)
        case let (.normalisation(_, span), .normalisation(choices, _)):
            steps[position] = .normalisation(choices, over: span)
        case let (_, step?): steps[position] = step
        }
    }
}

/// A step that prepares the indicators.
public enum Step: Sendable, Hashable {
    /// Values are divided by their indicator's denominator.
    case denomination
    case screening(Screening)
    case imputation(Assignment<MethodChoice>, over: Assignment<Span> = .eachPeriod)
    case treatment(Assignment<TreatmentRule>, over: Assignment<Span> = .eachPeriod)
    case normalisation(Assignment<MethodChoice>, over: Assignment<Span> = .allPeriods)

    /// The step's name in a methodology.
    public var name: String {
        switch self {
        case .denomination: "denomination"
        case .screening: "screening"
        case .imputation: "imputation"
        case .treatment: "treatment"
        case .normalisation: "normalisation"
        }
    }

    public static func word(_ name: String) -> Phrase {
        switch name {
        case "raw": Phrase(zh: "原始数据", en: "raw data")
        case "denomination": Phrase(zh: "除以分母", en: "denomination")
        case "screening": Phrase(zh: "筛选", en: "screening")
        case "imputation": Phrase(zh: "插补", en: "imputation")
        case "treatment": Phrase(zh: "异常值处理", en: "treatment")
        case "normalisation": Phrase(zh: "标准化", en: "normalisation")
        default: Phrase(verbatim: name)
        }
    }
}

/// A choice for everything, with exceptions by level, by node and by indicator; the nearest one counts.
public struct Assignment<Choice: Sendable & Hashable>: Sendable, Hashable {
    public var general: Choice?
    /// By level of the framework; indicators are level 1.
    public var byLevel: [Int: Choice]
    /// By the code of a node. For steps that prepare indicators it counts for the indicators under the node.
    public var byNode: [String: Choice]
    public var byIndicator: [String: Choice]

    public init(
        _ general: Choice?, byLevel: [Int: Choice] = [:], byNode: [String: Choice] = [:],
        byIndicator: [String: Choice] = [:]
    ) {
        self.general = general
        self.byLevel = byLevel
        self.byNode = byNode
        self.byIndicator = byIndicator
    }

    /// What is chosen for a node itself.
    public func choice(for node: Node) -> Choice? {
        byNode[node.id] ?? byLevel[node.level] ?? general
    }

    /// What is chosen for an indicator: its own, else its nearest ancestor's, else the general choice.
    public func choice(forIndicator code: String, in framework: Framework) -> Choice? {
        if let own = byIndicator[code] { return own }
        if !byNode.isEmpty, let position = framework.position(of: code) {
            for ancestor in framework.ancestors(of: position) {
                if let inherited = byNode[framework.nodes[ancestor].id] { return inherited }
            }
        }
        return byLevel[1] ?? general
    }

    /// Every choice that is made anywhere.
    public var all: [Choice] {
        [general].compactMap { $0 } + byLevel.sorted { $0.key < $1.key }.map(\.value)
            + byNode.sorted { $0.key < $1.key }.map(\.value)
            + byIndicator.sorted { $0.key < $1.key }.map(\.value)
    }
}

/// Which units take part.
public struct Screening: Sendable, Hashable {
    /// The least share of indicators with a value; units strictly below are left out.
    public var availability: Double?
    /// The least share of non-zero values among those that are there; units strictly below are left out.
    public var nonZero: Double?
    /// Units that take part or are left out whatever the shares say: a code, or `code/year` for one year.
    public var forcedIn: Set<String>
    public var forcedOut: Set<String>

    public init(
        availability: Double? = nil, nonZero: Double? = nil, forcedIn: Set<String> = [],
        forcedOut: Set<String> = []
    ) {
        self.availability = availability
        self.nonZero = nonZero
        self.forcedIn = forcedIn
        self.forcedOut = forcedOut
    }
}

/// How a column is treated: a first method, and another if the column still fails the rule.
public struct TreatmentRule: Sendable, Hashable {
    public var first: MethodChoice
    public var otherwise: MethodChoice?
    /// A column that passes is left alone; `nil` treats every column with ``first``.
    public var rule: SkewnessRule?
    /// Whether the second method starts from what the first left, rather than from the original column.
    public var isCombined: Bool

    public init(
        first: MethodChoice, otherwise: MethodChoice? = nil, rule: SkewnessRule? = SkewnessRule(),
        isCombined: Bool = false
    ) {
        self.first = first
        self.otherwise = otherwise
        self.rule = rule
        self.isCombined = isCombined
    }

    /// The rule where none is written: a winsorisation's own thresholds, and none for limits that the author sets, which hold
    /// for every column.
    public static func usualRule(of first: MethodChoice) -> SkewnessRule? {
        switch first.id {
        case "limits", "none": nil
        default:
            SkewnessRule(
                skewness: first.settings["skewness"]?.number ?? 2,
                kurtosis: first.settings["kurtosis"]?.number ?? 3.5)
        }
    }
}
