extension [Double] {
    /// The values that are not missing, in their order.
    var available: [Double] { filter { !$0.isNaN } }

    var hasMissing: Bool { contains { $0.isNaN } }
}

extension Double {
    /// The value, or `nil` where a computation gave none.
    var defined: Double? { isFinite ? self : nil }
}

/// The values of the units that have both.
func completePairs(_ x: [Double], _ y: [Double]) -> (x: [Double], y: [Double]) {
    precondition(x.count == y.count, "compared columns have one length")
    guard x.hasMissing || y.hasMissing else { return (x, y) }
    let units = x.indices.filter { !x[$0].isNaN && !y[$0].isNaN }
    return (units.map { x[$0] }, units.map { y[$0] })
}
