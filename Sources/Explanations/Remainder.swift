import Diagnostics

/// Points of the index's score that no indicator can be charged with.
public struct Remainder: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// The penalty for imbalance of a Mazziotta–Pareto index.
        case penalty
        /// The constant round which the scores of a node with negative direction are mirrored.
        case mirror
        /// A node whose method has no additive account, such as Copeland's.
        case notAdditive
        /// A node normalised anew whose parts cannot be given shares of it: its score before was 0, or its parts
        /// pull in both directions.
        case renormalised
        /// A node below the floor of its parent's method, which entered as the floor.
        case raised

        public var word: Phrase {
            switch self {
            case .penalty: Phrase(zh: "不均衡惩罚", en: "penalty for imbalance")
            case .mirror: Phrase(zh: "逆向节点的翻转常数", en: "constant of a mirrored node")
            case .notAdditive: Phrase(zh: "合成方法不可加", en: "the method has no additive account")
            case .renormalised: Phrase(zh: "重新标准化后无法分摊", en: "normalised anew, with no shares below")
            case .raised: Phrase(zh: "提到下限后计入", en: "raised to the floor")
            }
        }
    }

    public var kind: Kind
    /// The node at which it arises, as a position in the framework.
    public var node: Int
    /// In points of the index's score.
    public var points: Double

    public init(_ kind: Kind, node: Int, points: Double) {
        self.kind = kind
        self.node = node
        self.points = points
    }
}
