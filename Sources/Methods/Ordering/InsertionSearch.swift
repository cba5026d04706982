/// Betters an order by taking out one unit and putting it in elsewhere, as long as that gains.
enum InsertionSearch {
    /// - Returns: an order that no single move betters.
    static func improved(_ order: [Int], _ margins: MarginMatrix) -> [Int] {
        var order = order
        var hasMoved = true
        while hasMoved {
            hasMoved = false
            for unit in 0..<order.count {
                guard let from = order.firstIndex(of: unit), let to = target(of: from, in: order, margins)
                else { continue }
                order.remove(at: from)
                order.insert(unit, at: to)
                hasMoved = true
            }
        }
        return order
    }

    /// The place that gains most, if any gains.
    private static func target(of from: Int, in order: [Int], _ margins: MarginMatrix) -> Int? {
        let unit = order[from]
        var (best, gained) = (from, margins.tolerance)
        var gain = 0.0
        for place in stride(from: from - 1, through: 0, by: -1) {
            gain += margins[unit, order[place]]
            if gain > gained { (best, gained) = (place, gain) }
        }
        gain = 0
        for place in from + 1..<max(from + 1, order.count) {
            gain += margins[order[place], unit]
            if gain > gained { (best, gained) = (place, gain) }
        }
        return best == from ? nil : best
    }
}
