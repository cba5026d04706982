import Construction
import IndexModel

/// Two parts of an index whose correlation asks for a decision.
public struct CorrelationFlag: Sendable, Equatable {
    /// What is remarkable about the two.
    public enum Kind: String, Sendable, CaseIterable {
        /// Two siblings, or two parts of different nodes, that nearly repeat each other.
        case redundant
        /// Two that run against each other, and cancel each other in an average.
        case opposed
        /// A child, ``first``, that runs against its parent, ``second``.
        case againstParent
    }

    /// What is remarkable.
    public let kind: Kind
    /// The code of the one; for ``Kind/againstParent`` that of the child.
    public let first: String
    /// The code of the other; for ``Kind/againstParent`` that of the parent.
    public let second: String
    /// The parent they share; `nil` where they stand in different nodes.
    public let node: String?
    /// How the two go together.
    public let correlation: Correlation

    /// Of two that are opposed, the code of the one that fits its surroundings less: the one with the lower
    /// correlation with the index; of a child and its parent, the child. `nil` for redundant ones.
    public let oddOne: String?
}

/// The correlations among the parts of an index at one level, within nodes and across them.
///
/// Columns are the scores that enter the parents: normalised, and turned so that more is better. Each correlation
/// is taken over the rows that have both scores; in data of several periods a row is a unit in a period.
public struct CorrelationAudit: Sendable {
    /// What is remarkable, strictly beyond the bounds.
    public struct Bounds: Sendable, Equatable {
        /// Coefficients above this are those of parts that repeat each other.
        public var redundantAbove: Double
        /// Coefficients below this are those of parts that cancel each other.
        public var opposedBelow: Double
        /// A child whose coefficient with its parent is below this runs against it.
        public var againstParentBelow: Double

        /// - Parameters: see the properties; the defaults are the usual bounds.
        public init(
            redundantAbove: Double = 0.92, opposedBelow: Double = -0.4, againstParentBelow: Double = 0
        ) {
            self.redundantAbove = redundantAbove
            self.opposedBelow = opposedBelow
            self.againstParentBelow = againstParentBelow
        }
    }

    /// The codes of the parts, in the order of the framework.
    public let codes: [String]
    /// For each part the code of its parent.
    public let parents: [String?]
    /// Coefficients and their significance.
    public let table: CorrelationTable
    private let columns: [[Double]]
    private let parentColumns: [[Double]]
    private let index: [Double]
    private let method: CorrelationMethod

    /// - Parameters:
    ///   - run: whose scores are correlated.
    ///   - level: 1 for the indicators.
    ///   - method: the kind of relation.
    public init(of run: Run, level: Int = 1, by method: CorrelationMethod = .pearson) {
        let framework = run.plan.framework
        let positions = framework.positions(level: level)
        codes = positions.map { framework.nodes[$0].id }
        let above = positions.map { framework.nodes[$0].parent }
        parents = above.map { $0.map { framework.nodes[$0].id } }
        columns = positions.map { run.nodes[$0].scores }
        parentColumns = above.map { $0.map { run.nodes[$0].scores } ?? [] }
        index = run.scores
        self.method = method
        table = CorrelationTable(among: columns, by: method)
    }

    /// Whether two parts have one parent.
    public func areSiblings(_ first: Int, _ second: Int) -> Bool { parents[first] == parents[second] }

    /// The mean of the coefficients between the children of a node, and the mean of those with parts of other
    /// nodes; each `nil` where there is none. Parts belong together where the first exceeds the second.
    public func cohesion(of node: String) -> (within: Double?, across: Double?) {
        var (within, across): ([Double], [Double]) = ([], [])
        for first in codes.indices where parents[first] == node {
            for second in codes.indices where second != first {
                guard let coefficient = table[first, second].coefficient else { continue }
                if !areSiblings(first, second) {
                    across.append(coefficient)
                } else if second > first {
                    within.append(coefficient)
                }
            }
        }
        func mean(_ x: [Double]) -> Double? { x.isEmpty ? nil : x.reduce(0, +) / Double(x.count) }
        return (mean(within), mean(across))
    }

    /// What asks for a decision: redundant ones, opposed ones, children against their parents, in this order.
    ///
    /// - Parameters:
    ///   - bounds: what is remarkable.
    ///   - includingAcross: whether pairs from different nodes are looked at too.
    public func flags(_ bounds: Bounds = Bounds(), includingAcross: Bool = false) -> [CorrelationFlag] {
        pairs(.redundant, .above(bounds.redundantAbove), includingAcross)
            + pairs(.opposed, .below(bounds.opposedBelow), includingAcross)
            + againstParents(.below(bounds.againstParentBelow))
    }

    private func pairs(
        _ kind: CorrelationFlag.Kind, _ bound: CorrelationBound, _ includingAcross: Bool
    ) -> [CorrelationFlag] {
        var found: [CorrelationFlag] = []
        for first in codes.indices {
            for second in codes.indices.dropFirst(first + 1) {
                let correlation = table[first, second]
                guard includingAcross || areSiblings(first, second),
                    let coefficient = correlation.coefficient, bound.isPassed(by: coefficient)
                else { continue }
                found.append(
                    CorrelationFlag(
                        kind: kind, first: codes[first], second: codes[second],
                        node: areSiblings(first, second) ? parents[first] : nil, correlation: correlation,
                        oddOne: kind == .opposed ? codes[oddOne(first, second)] : nil))
            }
        }
        return found
    }

    private func oddOne(_ first: Int, _ second: Int) -> Int {
        func fit(_ place: Int) -> Double {
            Correlation(of: columns[place], and: index, by: method).coefficient ?? 0
        }
        return fit(first) < fit(second) ? first : second
    }

    private func againstParents(_ bound: CorrelationBound) -> [CorrelationFlag] {
        codes.indices.compactMap { place in
            guard let parent = parents[place] else { return nil }
            let correlation = Correlation(of: columns[place], and: parentColumns[place], by: method)
            guard let coefficient = correlation.coefficient, bound.isPassed(by: coefficient) else {
                return nil
            }
            return CorrelationFlag(
                kind: .againstParent, first: codes[place], second: parent, node: parent,
                correlation: correlation, oddOne: codes[place])
        }
    }
}
