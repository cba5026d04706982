import Diagnostics
import Kernels

/// A way of making one score of a node's children.
public protocol Aggregation: Method {
    /// Scores by row.
    ///
    /// A missing child is skipped and the others' weights stand in for it; a row without any child, or whose
    /// children's weights add up to 0, is missing.
    ///
    /// - Parameters:
    ///   - children: values by child, then row; NaN where missing.
    ///   - weights: by child; only ratios count.
    /// - Throws: ``MethodError`` with the row and the child when a value cannot be used.
    func scores(_ children: [[Double]], weights: [Double]) throws(MethodError) -> [Double]

    /// The scores, with what the method learnt on the way.
    func result(_ children: [[Double]], weights: [Double]) throws(MethodError) -> AggregationResult

    /// How one row's score is made up of its children, where the method has an additive account.
    /// - Parameters:
    ///   - values: the children that are not missing.
    ///   - weights: theirs.
    func decomposition(_ values: [Double], weights: [Double]) -> Decomposition?

    /// On what scale its scores are.
    var scale: ScoreScale { get }
}

/// On what scale an aggregation's scores are.
public enum ScoreScale: Sendable, Hashable {
    /// On that of the children, as those of every mean.
    case children
    /// On a scale of the method's own, whatever scale the children have. Where less is better, scores are mirrored
    /// round `mirror`, y′ = mirror − y; `nil` where a mirrored score would mean nothing.
    case own(mirror: Double?)
}

extension Aggregation {
    public var scale: ScoreScale { .children }

    public func result(_ children: [[Double]], weights: [Double]) throws(MethodError) -> AggregationResult {
        AggregationResult(try scores(children, weights: weights))
    }
}

/// Scores, and what there is to say about them.
public struct AggregationResult: Sendable, Hashable {
    /// By row; NaN where missing.
    public var scores: [Double]
    /// Figures such as the support of an order.
    public var facts: [Fact]
    /// Why the scores deserve little trust, in whole sentences without a full stop.
    public var doubts: [Phrase]

    public init(_ scores: [Double], facts: [Fact] = [], doubts: [Phrase] = []) {
        self.scores = scores
        self.facts = facts
        self.doubts = doubts
    }
}

/// An aggregation that compares the rows of a period with one another: a row's score depends on the others.
public protocol RowComparison: Aggregation {}

extension RowComparison {
    public func decomposition(_ values: [Double], weights: [Double]) -> Decomposition? { nil }
}

/// A score as a sum: points of each child, and what no child can be charged with.
///
///     score = Σ points + remainder
public struct Decomposition: Sendable, Hashable {
    public var points: [Double]
    public var remainder: Double

    public init(points: [Double], remainder: Double = 0) {
        self.points = points
        self.remainder = remainder
    }
}

/// An aggregation that looks at one row at a time.
public protocol RowAggregation: Aggregation {
    /// The score of the children that are not missing: at least one, whose weights do not add up to 0.
    /// - Throws: the reason, with the position of the child among those given.
    func score(_ values: [Double], weights: [Double]) throws(MethodError) -> Double
}

/// An aggregation that is an arithmetic mean of transformed scores.
///
///     S = f⁻¹(Σ w_j f(y_j) / Σ w_j),   f increasing
///
/// Where all nodes of a tree share one such mean and nothing is missing, the index is the same mean of the
/// indicators under their effective weights.
public protocol QuasiArithmeticMean: Aggregation {
    /// f(y); `nil` where the mean refuses the score, or f would not be increasing.
    func linked(_ score: Double) -> Double?
    /// Puts f(y) in the place of every score of a column.
    /// - Returns: `false` where ``linked(_:)`` refuses one; the column is then of no use.
    func link(column scores: inout [Double]) -> Bool
    /// f⁻¹ of a mean of linked scores.
    func score(ofLinked mean: Double) -> Double
    /// f⁻¹, as the kernels know it.
    var link: ScoreLink { get }
}

extension QuasiArithmeticMean {
    public func link(column scores: inout [Double]) -> Bool {
        for position in scores.indices {
            guard !scores[position].isNaN, let linked = linked(scores[position]) else { return false }
            scores[position] = linked
        }
        return true
    }
}

extension RowAggregation {
    public func scores(_ children: [[Double]], weights: [Double]) throws(MethodError) -> [Double] {
        let rows = children.first?.count ?? 0
        var scores = [Double](repeating: .nan, count: rows)
        var values: [Double] = []
        var kept: [Double] = []
        var positions: [Int] = []
        for row in 0..<rows {
            values.removeAll(keepingCapacity: true)
            kept.removeAll(keepingCapacity: true)
            positions.removeAll(keepingCapacity: true)
            var total = 0.0
            for child in children.indices where !children[child][row].isNaN {
                values.append(children[child][row])
                kept.append(weights[child])
                positions.append(child)
                total += weights[child]
            }
            guard total != 0 else { continue }
            do {
                scores[row] = try score(values, weights: kept)
            } catch {
                throw error.located(row: row, children: positions)
            }
        }
        return scores
    }
}

extension MethodError {
    /// The error with the row it happened in and the child's own position.
    func located(row: Int, children: [Int]) -> MethodError {
        switch reason {
        case let .notPositive(_, child): MethodError(.notPositive(row: row, child: children[child]))
        case let .negative(_, child): MethodError(.negative(row: row, child: children[child]))
        case let .zero(_, child): MethodError(.zero(row: row, child: children[child]))
        default: self
        }
    }
}

/// Points by Euler's theorem: a score that doubles when all children double is the sum of every child times
/// the score's slope in it.
func euler(_ values: [Double], _ slopes: [Double]) -> Decomposition {
    Decomposition(points: zip(values, slopes).map { $0 * $1 })
}
