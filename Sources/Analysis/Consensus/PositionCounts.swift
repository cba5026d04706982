/// How often each unit stands at each place, over complete strict rankings: the frequency matrix from which plurality and
/// Borda's rule are read.
public struct PositionCounts: Sendable, Hashable {
    /// By place from the first, then unit: the weight of the rankings that put the unit there.
    public let weights: [[Double]]

    /// - Parameter orders: units from the first to the last, with a weight each; all of the same units 0 ….
    public init(_ orders: [(order: [Int], weight: Double)]) {
        let count = orders.first?.order.count ?? 0
        var weights = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
        for (order, weight) in orders {
            precondition(order.sorted() == Array(0..<count), "every order is of the same units")
            for (place, unit) in order.enumerated() { weights[place][unit] += weight }
        }
        self.weights = weights
    }

    /// Plurality: the weight of the rankings that put a unit first.
    public var firsts: [Double] { weights.first ?? [] }

    /// Borda's points: n − 1 for a first place, n − 2 for a second, … 0 for the last.
    public var borda: [Double] {
        let count = weights.count
        return (0..<count).map { unit in
            (0..<count).reduce(0) { $0 + weights[$1][unit] * Double(count - 1 - $1) }
        }
    }
}
