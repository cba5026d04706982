import Diagnostics

/// A way of finding the weights of a node's children.
public protocol Weighting: Method {
    /// Whether it looks at data, so that other data may give other weights.
    var learns: Bool { get }

    /// Weights in the order of the children; only their ratios count.
    func weights(for children: Siblings) throws(MethodError) -> [Double]

    /// The weights, with what the method learnt on the way.
    func result(for children: Siblings) throws(MethodError) -> WeightingResult
}

extension Weighting {
    public var learns: Bool { true }

    public func result(for children: Siblings) throws(MethodError) -> WeightingResult {
        WeightingResult(try weights(for: children))
    }
}

/// Weights, and what there is to say about them.
public struct WeightingResult: Sendable, Hashable {
    /// In the order of the children; only their ratios count.
    public var weights: [Double]
    /// Figures such as a consistency ratio.
    public var facts: [Fact]
    /// Why the weights deserve little trust, in whole sentences without a full stop.
    public var doubts: [Phrase]

    public init(_ weights: [Double], facts: [Fact] = [], doubts: [Phrase] = []) {
        self.weights = weights
        self.facts = facts
        self.doubts = doubts
    }
}

/// The children of a node, as a weighting sees them.
public struct Siblings: Sendable {
    public let ids: [String]
    /// The weights written in the framework, or in the named set that the author chose.
    public let written: [Double]
    /// The sum of the written weights of the indicators under each child.
    public let below: [Double]
    /// The children's scores by child, then row; NaN where missing.
    public let columns: [[Double]]

    public init(ids: [String], written: [Double], below: [Double]? = nil, columns: [[Double]]) {
        self.ids = ids
        self.written = written
        self.below = below ?? written
        self.columns = columns
    }

    /// The rows in which no child is missing, by child.
    var complete: [[Double]] {
        guard let rows = columns.first?.indices, columns.contains(where: { $0.contains { $0.isNaN } }) else {
            return columns
        }
        let kept = rows.filter { row in columns.allSatisfy { !$0[row].isNaN } }
        return columns.map { column in kept.map { column[$0] } }
    }

    /// Each child's available values.
    var available: [[Double]] { columns.map { $0.filter { !$0.isNaN } } }
}

/// Weights in proportion to amounts of information that are not negative.
/// - Throws: when all are 0, as for columns that are all constant.
func proportional(_ amounts: [Double]) throws(MethodError) -> [Double] {
    let total = amounts.reduce(0, +)
    guard total > 0 else {
        throw MethodError(
            .weights(
                Phrase(zh: "各列都没有差异，无法由数据定权", en: "no column varies, so data cannot give weights")))
    }
    return amounts.map { $0 / total }
}
