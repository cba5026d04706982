/// The correlations among columns, each over the units that have both values.
///
/// Complexity: quadratic in the number of columns.
public struct CorrelationTable: Sendable, Equatable {
    /// The number of columns.
    public let count: Int
    /// The part on and below the diagonal, row after row.
    private let entries: [Correlation]

    /// - Parameters:
    ///   - columns: values by unit; not-a-number means missing.
    ///   - method: the kind of relation.
    public init(among columns: [[Double]], by method: CorrelationMethod = .pearson) {
        count = columns.count
        var entries: [Correlation] = []
        entries.reserveCapacity(columns.count * (columns.count + 1) / 2)
        for row in columns.indices {
            for column in 0...row {
                entries.append(Correlation(of: columns[row], and: columns[column], by: method))
            }
        }
        self.entries = entries
    }

    /// The correlation of two columns, in either order.
    public subscript(first: Int, second: Int) -> Correlation {
        let (low, high) = first < second ? (first, second) : (second, first)
        precondition(low >= 0 && high < count, "a correlation table is asked for its own columns")
        return entries[high * (high + 1) / 2 + low]
    }
}

/// Two columns, by their places, and their correlation.
public struct CorrelatedPair: Sendable, Equatable {
    /// The place of the one column.
    public let first: Int
    /// The place of the other.
    public let second: Int
    /// How they go together.
    public let correlation: Correlation

    /// A pair that has been correlated.
    public init(first: Int, second: Int, correlation: Correlation) {
        (self.first, self.second, self.correlation) = (first, second, correlation)
    }
}

/// What makes a correlation remarkable.
public enum CorrelationBound: Sendable, Equatable {
    /// Coefficients greater than this: two columns that may say the same twice.
    case above(Double)
    /// Coefficients less than this: two columns that cancel each other in an average.
    case below(Double)
    /// Coefficients greater than this in absolute value.
    case beyond(Double)

    /// Whether the coefficient lies outside the bound, strictly.
    public func isPassed(by coefficient: Double) -> Bool {
        switch self {
        case .above(let bound): coefficient > bound
        case .below(let bound): coefficient < bound
        case .beyond(let bound): abs(coefficient) > bound
        }
    }
}

/// The correlations that matter in a framework of indicators and aggregates.
///
/// Columns hold values by unit, and not-a-number means missing; nodes are named by the places of their columns.
public enum Correlations {
    /// Each column with the column of its parent: `first` is the child, `second` the parent.
    ///
    /// - Parameters:
    ///   - columns: indicators and aggregates in any order.
    ///   - parents: for each column the place of its parent, or `nil`.
    ///   - method: the kind of relation.
    public static func withParents(
        _ columns: [[Double]], parents: [Int?], by method: CorrelationMethod = .pearson
    ) -> [CorrelatedPair] {
        precondition(columns.count == parents.count, "every column states its parent or none")
        return columns.indices.compactMap { child in
            parents[child].map { pair(columns, child, $0, method) }
        }
    }

    /// Each column with all its ancestors, the nearest first.
    public static func withAncestors(
        _ columns: [[Double]], parents: [Int?], by method: CorrelationMethod = .pearson
    ) -> [CorrelatedPair] {
        precondition(columns.count == parents.count, "every column states its parent or none")
        return columns.indices.flatMap { child in
            ancestors(of: child, parents).map { pair(columns, child, $0, method) }
        }
    }

    /// The pairs of columns of one group whose correlation passes a bound.
    ///
    /// - Parameters:
    ///   - groups: for each column its group, such as the parent; columns without one are left out.
    ///   - bound: what to look for, such as `.above(0.9)`.
    public static func flagged(
        _ columns: [[Double]], groups: [Int?], _ bound: CorrelationBound,
        by method: CorrelationMethod = .pearson
    ) -> [CorrelatedPair] {
        precondition(columns.count == groups.count, "every column states its group or none")
        var found: [CorrelatedPair] = []
        for first in columns.indices {
            guard let group = groups[first] else { continue }
            for second in columns.indices.dropFirst(first + 1) where groups[second] == group {
                let candidate = pair(columns, first, second, method)
                if candidate.correlation.coefficient.map(bound.isPassed) == true { found.append(candidate) }
            }
        }
        return found
    }

    /// The indicators that go with a possible denominator: `first` is the indicator, `second` the denominator
    /// in its own list. A strong correlation suggests that the indicator measures size and wants dividing.
    public static func withDenominators(
        _ columns: [[Double]], denominators: [[Double]], beyond bound: Double,
        by method: CorrelationMethod = .pearson
    ) -> [CorrelatedPair] {
        columns.indices.flatMap { first in
            denominators.indices.compactMap { second in
                let correlation = Correlation(of: columns[first], and: denominators[second], by: method)
                guard let coefficient = correlation.coefficient,
                    CorrelationBound.beyond(bound).isPassed(by: coefficient)
                else { return nil }
                return CorrelatedPair(first: first, second: second, correlation: correlation)
            }
        }
    }

    private static func pair(
        _ columns: [[Double]], _ first: Int, _ second: Int, _ method: CorrelationMethod
    ) -> CorrelatedPair {
        CorrelatedPair(
            first: first, second: second,
            correlation: Correlation(of: columns[first], and: columns[second], by: method))
    }

    private static func ancestors(of child: Int, _ parents: [Int?]) -> [Int] {
        var result: [Int] = []
        var next = parents[child]
        while let parent = next {
            precondition(result.count < parents.count, "no node is its own ancestor")
            result.append(parent)
            next = parents[parent]
        }
        return result
    }
}
