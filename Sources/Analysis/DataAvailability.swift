/// How much data a unit has.
public struct UnitAvailability: Sendable, Equatable {
    /// The count of indicators.
    public let indicators: Int
    /// The count of missing values.
    public let missing: Int
    /// The count of zeros.
    public let zeros: Int

    public init(indicators: Int, missing: Int, zeros: Int) {
        (self.indicators, self.missing, self.zeros) = (indicators, missing, zeros)
    }

    public var missingOrZero: Int { missing + zeros }

    /// The share of indicators with a value; `nil` without indicators.
    public var shareAvailable: Double? {
        indicators == 0 ? nil : 1 - Double(missing) / Double(indicators)
    }

    /// The share of values other than 0 in the available ones; `nil` where all are missing.
    public var shareNonZero: Double? {
        missing == indicators ? nil : 1 - Double(zeros) / Double(indicators - missing)
    }
}

/// The gaps in a table of indicators, seen from its units.
public enum DataAvailability {
    /// The availability of each unit over all indicators.
    ///
    /// - Parameter columns: values by unit; not-a-number means missing.
    public static func units(_ columns: [[Double]]) -> [UnitAvailability] {
        guard let first = columns.first else { return [] }
        return first.indices.map { unit in
            UnitAvailability(
                indicators: columns.count,
                missing: columns.count { $0[unit].isNaN },
                zeros: columns.count { $0[unit] == 0 })
        }
    }

    /// For each node, the share of its indicators that each unit has.
    ///
    /// A node counts all indicators below it, at whatever depth, each of them once. The nodes are numbered: the
    /// indicators in the order of their columns, then the aggregates.
    ///
    /// - Parameters:
    ///   - columns: values of the indicators by unit; not-a-number means missing.
    ///   - parents: for each indicator, then for each aggregate, the number of its parent, or `nil`.
    /// - Returns: for each aggregate, in order, the share by unit; `nil` for an aggregate without indicators.
    public static func shares(_ columns: [[Double]], parents: [Int?]) -> [[Double]?] {
        precondition(parents.count >= columns.count, "every indicator states its parent or none")
        var indicators = [[Int]](repeating: [], count: parents.count)
        for indicator in columns.indices {
            var next = parents[indicator]
            var depth = 0
            while let node = next {
                precondition(node >= columns.count, "an indicator has no children")
                precondition(depth < parents.count, "no node is its own ancestor")
                indicators[node].append(indicator)
                next = parents[node]
                depth += 1
            }
        }
        return indicators.dropFirst(columns.count).map { members in
            guard let first = members.first else { return nil }
            return columns[first].indices.map { unit in
                Double(members.count { !columns[$0][unit].isNaN }) / Double(members.count)
            }
        }
    }
}
