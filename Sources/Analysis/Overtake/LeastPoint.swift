/// The least change along a line at which something holds.
///
/// Nothing is assumed of the response: it may jump and turn round. The line is scanned point by point and the first
/// stretch at whose end the value is not below 0 is narrowed until its ends are neighbouring numbers; if the value is not
/// below 0 at 99 % of what was found either, the part before is scanned again, finer. What lies between two scanned
/// points, rises above 0 and falls again, is not seen.
///
/// A point that is level only by itself, as where a duel is a draw just between lost and won, is no answer: there the order
/// of roundings decides. The search goes on behind it.
struct LeastPoint {
    /// The change; `nil` where no scanned point is good enough. Where the response jumps, beyond the jump by
    /// ``margin(_:)``, so that another order of roundings does not fall short of it.
    private(set) var point: Double?
    /// Whether any change in that direction will do, however small: a tie is broken.
    private(set) var isLimit = false
    /// The scanned point with the greatest value, and that value; −∞ where none has one.
    private(set) var best: (point: Double, value: Double)

    private let start: Double
    private let limit: Double
    private let value: (Double) -> Double

    /// - Parameters:
    ///   - start: where nothing is changed, and the value is below 0.
    ///   - grid: points from near to far, on one side of the start.
    ///   - value: NaN counts as below 0.
    init(from start: Double, over grid: [Double], _ value: @escaping (Double) -> Double) {
        self.start = start
        self.value = value
        limit = grid.last ?? start
        best = (start, -.infinity)
        var behind = Bracket.End(point: start, value: .nan)
        for next in grid {
            let end = Bracket.End(point: next, value: value(next))
            if end.value > best.value { best = (next, end.value) }
            if end.value >= 0, let refined = refined(behind, end) {
                (point, isLimit) = refined
                return
            }
            behind = end
        }
    }

    /// How far beyond a jump a point stands: 10⁻⁹ of the change, or of where it starts.
    static func margin(from start: Double, to point: Double) -> Double {
        1e-9 * max(abs(start), abs(point - start))
    }

    /// The least point of a stretch, and whether it is a limit; `nil` where nothing is level but single points.
    private func refined(_ low: Bracket.End, _ far: Bracket.End) -> (point: Double, isLimit: Bool)? {
        let side = far.point > start ? 1.0 : -1
        let trifle = Self.margin(from: start, to: far.point)
        var low = low
        for _ in 0..<8 {
            let high = least(low, far, trifle)
            let change = abs(high.point - start)
            let isLimit = change <= trifle
            // Just before a jump the value is far below 0; a smooth response is as good as level there.
            let before = value(high.point - side * 1e-9 * change)
            let jumps = !(before >= -1e-6) || high.value > Recheck.tolerance
            guard isLimit || jumps else { return (high.point, false) }
            let beyond =
                isLimit ? start + side * trifle : high.point + side * Self.margin(from: start, to: high.point)
            guard abs(beyond - start) <= abs(limit - start) else {
                // The end of the line is the furthest from the edge of the jump that there is.
                return value(limit) >= 0 ? (limit, isLimit) : nil
            }
            let found = value(beyond)
            if found >= 0 { return (beyond, isLimit) }
            guard abs(beyond - start) < abs(far.point - start) else { return nil }
            low = Bracket.End(point: beyond, value: found)
        }
        return nil
    }

    /// The end of the first part of a stretch that is not below 0, and is so at 99 % of the change too.
    private func least(_ low: Bracket.End, _ far: Bracket.End, _ trifle: Double) -> Bracket.End {
        var high = narrowed(low, far)
        for _ in 0..<60 {
            guard abs(high.point - start) > trifle else { break }
            let near = start + 0.99 * (high.point - start)
            let found = value(near)
            guard found >= 0 else { break }
            high = narrowedAnew(Bracket.End(point: near, value: found))
        }
        return high
    }

    /// Scans the way to a point again, finer, and narrows the first stretch whose end is not below 0.
    private func narrowedAnew(_ end: Bracket.End) -> Bracket.End {
        var behind = Bracket.End(point: start, value: .nan)
        for step in 1..<16 {
            let next = start + (end.point - start) * Double(step) / 16
            let found = Bracket.End(point: next, value: value(next))
            if found.value >= 0 { return narrowed(behind, found) }
            behind = found
        }
        return narrowed(behind, end)
    }

    private func narrowed(_ low: Bracket.End, _ high: Bracket.End) -> Bracket.End {
        var bracket = Bracket(low: low, high: high)
        bracket.narrow(value)
        return bracket.high
    }
}
