/// A stretch of a line at whose one end a value is below 0 and at the other is not.
struct Bracket {
    /// A point and its value; NaN counts as below 0.
    struct End {
        var point: Double
        var value: Double
    }

    private(set) var low: End
    private(set) var high: End

    /// - Parameters:
    ///   - low: where the value is below 0, or not known to be anything else.
    ///   - high: where it is not below 0; on either side of `low`.
    init(low: End, high: End) {
        self.low = low
        self.high = high
    }

    private var width: Double { abs(high.point - low.point) }

    /// Narrows the stretch until its ends lie next to each other, as numbers of its size do.
    ///
    /// By interpolation, truncation and projection, after Oliveira and Takahashi: where the value is smooth some ten
    /// evaluations do, and where it jumps one more than halving takes.
    mutating func narrow(_ value: (Double) -> Double) {
        let whole = width
        let least = max(abs(low.point), abs(high.point)).ulp
        // Half the width that halving from a stretch twice as wide would have reached.
        var allowed = whole
        while width > least {
            let middle = low.point + (high.point - low.point) / 2
            guard middle != low.point, middle != high.point else { break }
            let next = next(middle, whole: whole, radius: max(0, allowed - width / 2))
            allowed /= 2
            let found = value(next)
            if found >= 0 {
                high = End(point: next, value: found)
            } else {
                low = End(point: next, value: found)
            }
        }
    }

    /// The point to look at: the secant's zero, moved a little towards the middle and no further from it than a radius.
    private func next(_ middle: Double, whole: Double, radius: Double) -> Double {
        let slope = (high.value - low.value) / (high.point - low.point)
        let zero = high.point - high.value / slope
        guard zero.isFinite else { return middle }
        let away = middle - zero
        let shift = 0.2 * width * width / whole
        let moved = abs(away) <= shift ? middle : zero + (away < 0 ? -shift : shift)
        let next = abs(moved - middle) <= radius ? moved : middle - (away < 0 ? -radius : radius)
        // Rounding may end on an end.
        if next == high.point { return high.point < low.point ? next.nextUp : next.nextDown }
        if next == low.point { return low.point < high.point ? next.nextUp : next.nextDown }
        return next
    }
}
