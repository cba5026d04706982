/// The margins inside a component.
///
/// An order's value is Σ mᵢⱼ over the pairs i < j in which *i* stands first. It differs from the order's support by a constant, the
/// support of the second over the first of all pairs.
struct MarginMatrix {
    let count: Int
    let values: [Double]
    /// The step of which all values of orders are multiples, where there is one: then a bound may be rounded down.
    let step: Double?
    let tolerance: Double

    init(_ support: PairwiseSupport, _ units: [Int]) {
        count = units.count
        values = units.flatMap { first in units.map { support.margin(first, $0) } }
        let total = values.reduce(0) { $0 + abs($1) }
        step = MarginMatrix.step(values)
        tolerance = step == nil ? 1e-9 * max(total, 1e-300) : 0
    }

    subscript(first: Int, second: Int) -> Double { values[first * count + second] }

    /// The greatest power of two down to 2⁻³⁰ that divides all, where sums stay exact.
    private static func step(_ values: [Double]) -> Double? {
        let greatest = values.reduce(0) { max($0, abs($1)) }
        guard greatest < 0x1p20 else { return nil }
        var step = 1.0
        while step > 0x1p-22 {
            if values.allSatisfy({ ($0 / step).rounded() == $0 / step }) { return step }
            step /= 2
        }
        return nil
    }

    /// The greatest value up to a bound that an order can have. What the solver adds in error is far less than a step.
    func rounded(_ bound: Double) -> Double {
        guard let step else { return bound }
        return (bound / step + 1e-4).rounded(.down) * step
    }

    /// What an order gains by putting one unit before another, somewhere.
    func gain(_ first: Int, _ second: Int) -> Double { first < second ? self[first, second] : 0 }

    func value(of order: [Int]) -> Double {
        var value = 0.0
        for (place, unit) in order.enumerated() {
            for other in order[..<place] { value += gain(other, unit) }
        }
        return value
    }
}
