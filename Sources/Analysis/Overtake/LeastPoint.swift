/// The least change along a line at which something holds.
///
/// Nothing is assumed of the response: it may jump and turn round. The line is scanned point by point and the first
/// stretch at whose end the value is not below 0 is halved until its ends are neighbouring numbers; if the value is not
/// below 0 at 99 % of what was found either, the part before is scanned again, finer. What lies between two scanned
/// points, rises above 0 and falls again, is not seen.
struct LeastPoint {
    /// The change; `nil` where no scanned point is good enough. Where the response jumps, a trifle beyond the jump (10⁻⁹ of
    /// the change), so that another order of roundings does not fall short of it.
    var point: Double?
    /// Whether any change in that direction will do, however small: a tie is broken.
    var isLimit = false
    /// The scanned point with the greatest value, and that value; −∞ where none has one.
    var best: (point: Double, value: Double)

    /// - Parameters:
    ///   - start: where nothing is changed, and the value is below 0.
    ///   - grid: points from near to far, on one side of the start.
    ///   - value: NaN counts as below 0.
    init(from start: Double, over grid: [Double], _ value: (Double) -> Double) {
        best = (start, -.infinity)
        var behind = start
        for next in grid {
            let found = value(next)
            if found > best.value { best = (next, found) }
            if found >= 0 {
                refine(start, behind, next, value)
                return
            }
            behind = next
        }
    }

    private mutating func refine(
        _ start: Double, _ low: Double, _ far: Double, _ value: (Double) -> Double
    ) {
        let trifle = 1e-9 * max(abs(start), abs(far - start))
        var high = Self.halved(low, far, value)
        for _ in 0..<60 {
            let near = start + 0.99 * (high - start)
            guard abs(high - start) > trifle, value(near) >= 0 else { break }
            var behind = start
            var found = near
            for step in 1..<16 {
                let next = start + (near - start) * Double(step) / 16
                if value(next) >= 0 {
                    found = next
                    break
                }
                behind = next
            }
            high = Self.halved(behind, found, value)
        }
        isLimit = abs(high - start) <= trifle
        point = high
        // A jump may also end exactly on level, as where a pairwise comparison becomes a tie.
        let jumps = value(high) > Recheck.tolerance || value(high - 1e-9 * (high - start)) < -1e-6
        guard isLimit || jumps else { return }
        let beyond = isLimit ? start + (far > start ? trifle : -trifle) : high + 1e-9 * (high - start)
        if value(beyond) >= 0 { point = beyond }
    }

    /// Halves a stretch until its ends are neighbours; the value is not below 0 at the end that is returned.
    private static func halved(_ low: Double, _ high: Double, _ value: (Double) -> Double) -> Double {
        var (low, high) = (low, high)
        while true {
            let middle = low + (high - low) / 2
            guard middle != low, middle != high else { return high }
            if value(middle) >= 0 { high = middle } else { low = middle }
        }
    }
}
