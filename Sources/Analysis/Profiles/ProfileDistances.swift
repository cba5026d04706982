import Kernels

/// How far the profiles of units are apart, whatever their level.
///
///     D_ab = √(mean over the columns that both have of (d_aj − d_bj)²)
///
/// with d the double-centred profile: the usual difference, in points a column, of what two units are relatively good
/// at. Two units with the same profile at different heights are at distance 0. Two units without a column in common
/// have no distance (NaN).
public struct ProfileDistances: Sendable {
    public let count: Int
    private let values: [Double]

    /// - Parameter profiles: by column, then unit; NaN where missing.
    public init(_ profiles: [[Double]]) {
        let count = profiles.first?.count ?? 0
        self.count = count
        var values: [Double] = []
        values.reserveCapacity(count * (count - 1) / 2)
        for first in 0..<count {
            for second in first + 1..<max(count, first + 1) {
                var (sum, shared) = (0.0, 0.0)
                for column in profiles {
                    let difference = column[first] - column[second]
                    guard !difference.isNaN else { continue }
                    sum += difference * difference
                    shared += 1
                }
                values.append((sum / shared).squareRoot())
            }
        }
        self.values = values
    }

    /// Distances that are at hand: of units 0 and 1, 0 and 2, …, 1 and 2, ….
    /// - Precondition: as many as `count` units have pairs.
    public init(count: Int, values: [Double]) {
        precondition(values.count == count * (count - 1) / 2, "a distance for every pair")
        self.count = count
        self.values = values
    }

    public subscript(first: Int, second: Int) -> Double {
        guard first != second else { return 0 }
        let (low, high) = (min(first, second), max(first, second))
        return values[low * (2 * count - low - 1) / 2 + high - low - 1]
    }

    /// Of every pair, in the order 0 and 1, 0 and 2, …; NaN where two have no column in common.
    public var all: [Double] { values }

    /// The mean over all pairs that have a distance; `nil` where there is none.
    public var mean: Double? {
        let found = values.filter { !$0.isNaN }
        return Moments.mean(found.span)
    }

    /// The other units from the nearest to the most different; equal ones in their order.
    public func nearest(to unit: Int) -> [Int] {
        (0..<count).filter { $0 != unit && !self[unit, $0].isNaN }
            .sorted { (self[unit, $0], $0) < (self[unit, $1], $1) }
    }
}
