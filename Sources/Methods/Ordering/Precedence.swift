/// What must stand before what: a relation without cycles.
struct Precedence {
    private let count: Int
    private var after: [[Int]]

    init(count: Int) {
        self.count = count
        after = [[Int]](repeating: [], count: count)
    }

    mutating func add(_ first: Int, before second: Int) {
        after[first].append(second)
    }

    /// The order that obeys it and otherwise takes the unit of the best priority, which is the least.
    func order(by priority: [Int]) -> [Int] {
        var waiting = [Int](repeating: 0, count: count)
        for units in after { for unit in units { waiting[unit] += 1 } }
        var free = (0..<count).filter { waiting[$0] == 0 }
        var order: [Int] = []
        while let place = free.indices.min(by: { priority[free[$0]] < priority[free[$1]] }) {
            let unit = free.remove(at: place)
            order.append(unit)
            for other in after[unit] {
                waiting[other] -= 1
                if waiting[other] == 0 { free.append(other) }
            }
        }
        precondition(order.count == count, "what must stand before what has no cycle")
        return order
    }

    /// By unit, 1 + the number of those that must stand before it, and the count less those that must stand after it.
    /// - Parameter order: one that obeys the relation.
    func ranges(along order: [Int]) -> (best: [Int], worst: [Int]) {
        let words = (count + 63) / 64
        var before = [UInt64](repeating: 0, count: count * words)
        for unit in order {
            for other in after[unit] {
                for word in 0..<words { before[other * words + word] |= before[unit * words + word] }
                before[other * words + unit / 64] |= 1 << UInt64(unit % 64)
            }
        }
        var best = [Int](repeating: 1, count: count)
        var worst = [Int](repeating: count, count: count)
        for unit in 0..<count {
            for word in 0..<words {
                var bits = before[unit * words + word]
                best[unit] += bits.nonzeroBitCount
                while bits != 0 {
                    worst[word * 64 + bits.trailingZeroBitCount] -= 1
                    bits &= bits - 1
                }
            }
        }
        return (best, worst)
    }
}
