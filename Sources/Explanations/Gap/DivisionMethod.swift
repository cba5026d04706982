import Diagnostics

/// How a node's difference between two rows is divided among its children, exactly.
public enum DivisionMethod: String, Sendable, Hashable, CaseIterable {
    /// Arithmetic means: weight × difference of the children's scores.
    case weights
    /// Geometric means: the additive logarithmic mean Divisia form, after Ang, "The LMDI approach to decomposition
    /// analysis" (2005),
    ///
    ///     points = w · ln(y₁ / y₂) · L(S₁, S₂),   L(a, b) = (a − b) / ln(a / b)
    case logarithmicMean = "logarithmic-mean"
    /// Harmonic and generalised means: the same with the mean's own function f in place of the logarithm,
    ///
    ///     points = w · (f(y₁) − f(y₂)) · (S₁ − S₂) / (f(S₁) − f(S₂))
    case meanSlope = "mean-slope"
    /// Mazziotta–Pareto indices: weights × differences, and the difference of the penalties as a remainder.
    case weightsAndPenalty = "weights-and-penalty"
    /// Any other method: Shapley values of the game in which a set of children is worth the difference of the two rows
    /// where only those children count.
    case shapley

    public var word: Phrase {
        switch self {
        case .weights: Phrase(zh: "权重 × 分差", en: "weights × differences")
        case .logarithmicMean: Phrase(zh: "对数平均分解（LMDI）", en: "logarithmic means (LMDI)")
        case .meanSlope: Phrase(zh: "平均斜率分解", en: "mean slopes of the mean's function")
        case .weightsAndPenalty:
            Phrase(zh: "权重 × 分差，惩罚另列", en: "weights × differences, the penalty apart")
        case .shapley: Phrase(zh: "Shapley 值", en: "Shapley values")
        }
    }
}

/// Points of the difference of two rows that no child is charged with.
public struct GapRemainder: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        /// Children that only one of the rows has move its score away from what the common children give.
        case coverage
        /// The difference of the penalties for imbalance of Mazziotta–Pareto indices.
        case penalty
        /// A node that duels too many children to be divided exactly, or that ties in what enters its parent and still
        /// counts there.
        case undivided

        public var word: Phrase {
            switch self {
            case .coverage: Phrase(zh: "只有一方有数据的子项", en: "children that only one of the two has")
            case .penalty: Phrase(zh: "不均衡惩罚之差", en: "penalties for imbalance")
            case .undivided: Phrase(zh: "未再分解", en: "not divided further")
            }
        }
    }

    public var kind: Kind
    /// The node at which it arises, as a position in the framework.
    public var node: Int
    /// In points of the index's difference.
    public var points: Double
}
