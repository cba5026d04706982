/// What a search inside one component found.
struct Ordering {
    /// Positions in the component, the first first.
    var order: [Int]
    /// ``MarginMatrix/value(of:)`` of ``order``.
    var value: Double
    /// No order has a greater one.
    var bound: Double
    var isProven: Bool
    /// Pairs that stand in this order in every best order, as far as known.
    var forced: [(Int, Int)]
}
