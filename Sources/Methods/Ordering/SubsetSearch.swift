/// The best order of a small component, by dynamic programming over its subsets: the best value of an order that starts with a
/// subset is that of the same subset without its last unit, plus what is gained by putting the others before that unit.
///
/// Complexity: 2ⁿ · n steps. It also finds out whether the best order is the only one, and what all best orders share.
struct SubsetSearch {
    private let margins: MarginMatrix
    private let count: Int
    /// What is gained by putting units before each unit, by the lower and the upper part of a subset.
    private let lower: [Double]
    private let upper: [Double]
    private let split: Int

    init(_ margins: MarginMatrix) {
        precondition(margins.count <= 16, "subsets are few enough to be listed")
        self.margins = margins
        count = margins.count
        split = (margins.count + 1) / 2
        lower = SubsetSearch.sums(margins, units: 0..<split)
        upper = SubsetSearch.sums(margins, units: split..<margins.count)
    }

    private static func sums(_ margins: MarginMatrix, units: Range<Int>) -> [Double] {
        let count = margins.count
        var sums = [Double](repeating: 0, count: (1 << units.count) * count)
        for subset in 1..<max(1, 1 << units.count) {
            let first = subset.trailingZeroBitCount
            let rest = subset & (subset - 1)
            for unit in 0..<count {
                sums[subset * count + unit] =
                    sums[rest * count + unit] + margins.gain(units.lowerBound + first, unit)
            }
        }
        return sums
    }

    /// What is won by putting a unit right behind a subset.
    private func gain(_ subset: Int, _ unit: Int) -> Double {
        lower[(subset & ((1 << split) - 1)) * count + unit] + upper[(subset >> split) * count + unit]
    }

    func ordering() -> Ordering {
        let full = (1 << count) - 1
        var start = [Double](repeating: -.infinity, count: full + 1)
        var rest = start
        start[0] = 0
        for subset in 0..<full {
            for unit in 0..<count where subset & (1 << unit) == 0 {
                let value = start[subset] + gain(subset, unit)
                if value > start[subset | 1 << unit] { start[subset | 1 << unit] = value }
            }
        }
        rest[full] = 0
        for subset in stride(from: full - 1, through: 0, by: -1) {
            for unit in 0..<count where subset & (1 << unit) == 0 {
                rest[subset] = max(rest[subset], gain(subset, unit) + rest[subset | 1 << unit])
            }
        }
        let value = start[full]
        func isBest(_ subset: Int) -> Bool { start[subset] + rest[subset] >= value - margins.tolerance }
        // Units are in the order of preference, so the first that fits is taken.
        var order: [Int] = []
        var subset = 0
        while subset != full {
            let next = (0..<count).first { unit in
                subset & (1 << unit) == 0
                    && start[subset] + gain(subset, unit) + rest[subset | 1 << unit]
                        >= value - margins.tolerance
            }
            guard let next else { preconditionFailure("a best order goes on") }
            order.append(next)
            subset |= 1 << next
        }
        return Ordering(
            order: order, value: margins.value(of: order), bound: value, isProven: true,
            forced: forced(where: isBest))
    }

    /// Pairs in one order throughout: the first stands in every subset with the second that a best order starts with.
    private func forced(where isBest: (Int) -> Bool) -> [(Int, Int)] {
        let full = (1 << count) - 1
        var shared = [Int](repeating: full, count: count)
        for subset in 1...full where isBest(subset) {
            for unit in 0..<count where subset & (1 << unit) != 0 { shared[unit] &= subset }
        }
        return (0..<count).flatMap { unit in
            (0..<count).filter { $0 != unit && shared[unit] & (1 << $0) != 0 }.map { ($0, unit) }
        }
    }
}
