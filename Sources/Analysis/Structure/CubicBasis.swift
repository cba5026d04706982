import Kernels

/// Cubic B-splines on 0 … 1.
struct CubicBasis {
    private let knots: [Double]
    /// The number of functions.
    let count: Int

    /// - Parameter inner: knots strictly between 0 and 1, in order.
    init(_ inner: [Double]) {
        knots = [0, 0, 0, 0] + inner + [1, 1, 1, 1]
        count = inner.count + 4
    }

    /// The place of the interval of knots that holds a number; the last one for 1.
    private func interval(_ t: Double) -> Int {
        var (low, high) = (3, count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if knots[middle] <= t { low = middle } else { high = middle }
        }
        return low
    }

    /// The functions of a degree that differ from 0 at a number, by the recursion of Cox and de Boor.
    private func values(_ t: Double, degree: Int, interval: Int) -> [Double] {
        var values = [1.0]
        for step in stride(from: 1, through: degree, by: 1) {
            var next = [Double](repeating: 0, count: step + 1)
            for place in 0..<step {
                let left = interval - step + 1 + place
                let width = knots[left + step] - knots[left]
                let share = width > 0 ? values[place] / width : 0
                next[place] += (knots[left + step] - t) * share
                next[place + 1] += (t - knots[left]) * share
            }
            values = next
        }
        return values
    }

    /// The four functions that may differ from 0 at a number, and the first one's place.
    func values(at t: Double) -> (first: Int, values: [Double]) {
        let interval = interval(t)
        return (interval - 3, values(t, degree: 3, interval: interval))
    }

    /// Their second derivatives.
    private func bends(_ t: Double, interval: Int) -> [Double] {
        var values = values(t, degree: 1, interval: interval)
        for degree in 2...3 {
            var next = [Double](repeating: 0, count: degree + 1)
            for place in 0..<degree {
                let left = interval - degree + 1 + place
                let width = knots[left + degree] - knots[left]
                let slope = width > 0 ? Double(degree) * values[place] / width : 0
                next[place] -= slope
                next[place + 1] += slope
            }
            values = next
        }
        return values
    }

    /// ∫ Bᵢ″ Bⱼ″, exactly: the products are parabolas between knots, for which Simpson's rule is exact.
    var roughness: Matrix {
        var result = Matrix(rows: count, columns: count)
        for interval in 3..<count where knots[interval + 1] > knots[interval] {
            let (from, to) = (knots[interval], knots[interval + 1])
            for (t, weight) in [(from, 1.0 / 6), ((from + to) / 2, 4.0 / 6), (to, 1.0 / 6)] {
                let bends = bends(t, interval: interval)
                for (i, first) in bends.enumerated() {
                    for (j, second) in bends.enumerated() {
                        result[interval - 3 + i, interval - 3 + j] += weight * (to - from) * first * second
                    }
                }
            }
        }
        return result
    }
}
