/// The least change along a line at which something holds.
///
/// Nothing is assumed of the response: it may jump and turn round. The line is scanned point by point and the first
/// stretch at whose end the value is not below 0 is halved until its ends are neighbouring numbers; if the value is not
/// below 0 at 99 % of what was found either, the part before is scanned again, finer. What lies between two scanned
/// points, rises above 0 and falls again, is not seen.
struct LeastPoint {
    /// The change; `nil` where no scanned point is good enough.
    var point: Double?
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
                point = Self.refined(start, behind, next, value)
                return
            }
            behind = next
        }
    }

    private static func refined(
        _ start: Double, _ low: Double, _ high: Double, _ value: (Double) -> Double
    ) -> Double {
        var high = halved(low, high, value)
        for _ in 0..<60 {
            let near = start + 0.99 * (high - start)
            guard value(near) >= 0 else { break }
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
            high = halved(behind, found, value)
        }
        return high
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
