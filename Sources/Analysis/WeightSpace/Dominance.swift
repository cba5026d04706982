/// Who is ahead of whom under every weighting of a region.
public struct Dominance: Sendable, Hashable {
    /// What holds between two units over all weightings.
    public enum Relation: Sendable, Hashable {
        /// The first is ahead under every weighting.
        case ahead
        /// The first is never behind, and under some weighting ahead.
        case neverBehind
        /// Neither is ever ahead.
        case level
        /// The first is never ahead, and under some weighting behind.
        case neverAhead
        /// The first is behind under every weighting.
        case behind
        /// It depends on the weights.
        case open
    }

    /// n.
    public let units: Int
    /// What scores have to differ by.
    public let tolerance: Double
    /// At u × n + v the least value of s(u) − s(v).
    public let least: [Double]

    /// The least value of s(first) − s(second).
    public func least(_ first: Int, _ second: Int) -> Double { least[first * units + second] }

    /// The greatest value of s(first) − s(second).
    public func greatest(_ first: Int, _ second: Int) -> Double { -least[second * units + first] }

    /// What holds between two units.
    public func relation(_ first: Int, _ second: Int) -> Relation {
        let (least, greatest) = (least(first, second), greatest(first, second))
        if least > tolerance { return .ahead }
        if greatest < -tolerance { return .behind }
        switch (least >= -tolerance, greatest <= tolerance) {
        case (true, true): return .level
        case (true, false): return .neverBehind
        case (false, true): return .neverAhead
        case (false, false): return .open
        }
    }

    /// The units that are ahead of a unit under some weightings and not under others.
    public func rivals(of unit: Int) -> [Int] {
        (0..<units).filter {
            $0 != unit && least($0, unit) <= tolerance && greatest($0, unit) > tolerance
        }
    }

    /// The units that are ahead of a unit under every weighting.
    public func betters(of unit: Int) -> [Int] {
        (0..<units).filter { $0 != unit && least($0, unit) > tolerance }
    }
}

extension WeightSpace {
    /// The least differences of all pairs of units.
    ///
    /// Complexity: n² times the number of leaves, times a few steps.
    ///
    /// - Parameter executor: carries out rows of the table at once; the result does not depend on it.
    public func dominance(executor: ChunkExecutor? = nil) -> Dominance {
        let ranges = Chunks.ranges(units, size: 16)
        let rows = Chunks.mapped(ranges.count, by: executor) { piece -> [Double] in
            var walk = Walk(self)
            var least: [Double] = []
            for first in ranges[piece] {
                for second in 0..<units {
                    least.append(first == second ? 0 : walk.least(first, minus: second))
                }
            }
            return least
        }
        return Dominance(units: units, tolerance: tolerance, least: rows.flatMap { $0 })
    }
}
