import Methods

/// A choice that an uncertainty analysis may vary: what it is called, and what it may be.
///
/// Assumptions are pure data. Whatever is drawn of them is again a plan (and, for errors of evidence, a panel)
/// that a person could have written by hand.
public struct Assumption: Sendable, Hashable {
    /// The key in a methodology: `weights`, `normalisation`, `aggregation`, `aggregation-3`, ….
    public var id: String
    public var variation: Variation

    public init(_ id: String, _ variation: Variation) {
        self.id = id
        self.variation = variation
    }

    /// What an assumption may be. Alternatives of a list are equally likely; the plan's own choice counts only
    /// if it is among them.
    public enum Variation: Sendable, Hashable {
        case weights(WeightVariation)
        case imputation([Assignment<MethodChoice>])
        case treatment([Assignment<TreatmentRule>])
        case normalisation([Assignment<MethodChoice>])
        /// - Parameter level: the level of the nodes it speaks of; `nil` for all.
        case aggregation([Assignment<MethodChoice>], level: Int?)
        case omission(Omission)
        /// Sets of units that are left out, by code; an empty set leaves all in.
        case units([Set<String>])
        case evidence(EvidenceError)
    }
}

/// How weights may vary.
public struct WeightVariation: Sendable, Hashable {
    /// Where a draw's weights come from.
    public enum Law: Sendable, Hashable {
        /// The weights that the plan's weighting gives.
        case fixed
        /// Each set of siblings anywhere on its simplex: a Dirichlet law whose parameters are 1 where
        /// `concentration` is `nil`, else concentration × number of siblings × the weight's share.
        case dirichlet(concentration: Double?)
    }

    public var law: Law
    /// Each weight times 1 + a·(2u − 1), u uniform: the greatest relative change a, by level of the framework.
    /// Levels that are not listed keep their weights.
    public var noise: [Int: Double]
    /// Names of weight sets that are equally likely; an empty name is the plan's own weights.
    public var sets: [String]
    /// Pairs of siblings, the heavier first.
    public var order: [Order]
    /// Whose judgements give a draw's weights, where a node's weighting is made of several experts'; `nil` for all of
    /// them together, as in the plan.
    public var experts: Experts?

    /// Whose judgements give the weights of a draw.
    public enum Experts: String, Sendable, Hashable, CaseIterable {
        /// One expert's alone, each equally likely. Nodes in which the expert has no say keep the plan's weights.
        case one
        /// Those of as many experts as there are, drawn with replacement, together: what another panel of experts might
        /// have come to.
        case resampled
    }

    public struct Order: Sendable, Hashable {
        public var heavier: String
        public var lighter: String

        public init(heavier: String, lighter: String) {
            self.heavier = heavier
            self.lighter = lighter
        }
    }

    public init(
        law: Law = .fixed, noise: [Int: Double] = [:], sets: [String] = [], order: [Order] = [],
        experts: Experts? = nil
    ) {
        self.experts = experts
        self.law = law
        self.noise = noise
        self.sets = sets
        self.order = order
    }
}

/// Indicators that do not count in a draw: their weight is 0, whatever else is done with them.
public enum Omission: Sendable, Hashable {
    /// None, one, … or this many indicators, each number equally likely, any indicators equally likely.
    case upTo(Int)
    /// Exactly one of all indicators, each equally likely.
    case each
}

/// How far a value may be off, by what its evidence says about its accuracy. Uniform in each case.
public struct EvidenceError: Sendable, Hashable {
    /// An estimate lies within ± this share of the value.
    public var estimate: Double
    /// A derived value lies within ± this share of the value.
    public var derived: Double
    /// A lower bound lies between the value and this share above it.
    public var lowerBound: Double
    /// Whether a rounded value lies within half a unit of its last printed digit that is not 0.
    public var variesRounded: Bool

    public init(
        estimate: Double = 0.1, derived: Double = 0, lowerBound: Double = 0.2, variesRounded: Bool = true
    ) {
        self.estimate = estimate
        self.derived = derived
        self.lowerBound = lowerBound
        self.variesRounded = variesRounded
    }
}
