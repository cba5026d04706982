import Construction
import Diagnostics
import IndexModel
import Methods

/// What one indicator of the challenger would have to be, in its own units, everything else as it is.
public struct OneIndicator: Sendable {
    public let indicator: Indicator
    /// Today's value.
    public let value: Double
    /// Whether that is an estimate for a gap.
    public let isImputed: Bool
    /// 1 where the value has to rise, −1 where it has to fall.
    public let sign: Double
    /// The value at which the challenger is level; `nil` where none within reach will do.
    public let needed: Double?
    /// For counts: the next whole number at which it is level or ahead, verified.
    public let whole: Double?
    /// How believable the needed value is beside what is observed today.
    public let credibility: Credibility?
    /// The best and the worst of today's values.
    public let best: Double
    public let worst: Double
    /// How far was looked: a natural bound, or ten times today's best.
    public let reach: Double
    public let reachIsNatural: Bool
    /// The value that brings the challenger nearest, and the difference there.
    public let nearest: Double
    public let nearestDifference: Double
    /// The challenger's rank with the change.
    public let rank: Double?
    /// The other units that change place with it.
    public let displaced: [Displacement]
    /// Of ``needed``, or of what was found and did not pass; `nil` where nothing was found.
    public let verification: Recheck?
    /// Whether the indicator counts by its order, so that the response goes in steps.
    public let isStepwise: Bool

    /// How a needed value stands to today's values.
    public enum Credibility: Sendable, Hashable {
        /// Within today's range: as many other units have it already.
        case observed(others: Int)
        /// Beyond the best of today by no more than a tenth of the range.
        case stretch(times: Double?)
        /// Further beyond: `times` today's best, where that can be said.
        case unprecedented(times: Double?)

        public var isCredible: Bool { if case .unprecedented = self { false } else { true } }
    }
}

extension Contest {
    /// What each indicator alone would have to be for the challenger to be level with the leader.
    ///
    /// Found on the index built again from raw values: gaps that are filled from the column, its treatment, the frame of its
    /// normalisation and whatever is divided by it move with the value. Passing today's best, for instance, moves the
    /// greatest value of a min–max scale, and with it the score of every other unit. The least change in the right
    /// direction is looked for from today's value to a natural bound, or to ten times today's best.
    ///
    /// - Parameter codes: only these indicators; all where `nil`.
    /// - Returns: those that will do first, the credible before the others, by the change as a part of today's range; then
    ///   the codes of indicators without a value to start from.
    public func oneIndicator(_ codes: [String]? = nil) -> (found: [OneIndicator], without: [String]) {
        let (cells, without) = changeableCells()
        let wanted = cells.filter { codes?.contains($0.indicator.code) ?? true }
        var found: [(OneIndicator, Double)] = []
        for cell in wanted {
            guard let answer = oneIndicator(cell) else { continue }
            let range = abs(cell.best - cell.worst)
            let change = answer.needed.map { abs($0 - answer.value) / (range > 0 ? range : 1) }
            let penalty = answer.credibility?.isCredible == false ? 1e6 : 0
            found.append((answer, change.map { $0 + penalty } ?? .infinity))
        }
        let sorted = found.enumerated().sorted {
            ($0.element.1, $0.offset) < ($1.element.1, $1.offset)
        }.map(\.element.0)
        return (sorted, without.filter { codes?.contains($0) ?? true })
    }

    /// - Returns: `nil` for an indicator that only enters a formula and does not help, or one whose gap, were it filled,
    ///   would already put the challenger ahead.
    private func oneIndicator(_ cell: ChangeableCell) -> OneIndicator? {
        let grid = CellGrid(cell)
        var search = search(cell, grid, isQuick: true)
        var recheck = search.flatMap { rechecked(cell, $0) }
        if recheck?.holds == false, canChangeCellsApart {
            // What was recomputed was not all that changes.
            search = self.search(cell, grid, isQuick: false)
            recheck = search.flatMap { rechecked(cell, $0) } ?? recheck
        }
        guard let search else { return nil }
        // What does not pass its recheck is no answer.
        let needed = recheck?.holds == true ? search.point : nil
        let isOwn = framework.position(of: cell.indicator.code) != nil
        if needed == nil, !isOwn, search.best.value <= difference { return nil }
        let whole = needed.flatMap { cell.isWhole ? wholeNumber(cell, $0) : nil }
        let after = (whole ?? needed).flatMap { try? rebuilt([(cell.column, $0)]) }
        return OneIndicator(
            indicator: cell.indicator, value: cell.value, isImputed: cell.isImputed, sign: cell.sign,
            needed: needed, whole: whole, credibility: (whole ?? needed).map { credibility($0, cell) },
            best: cell.best, worst: cell.worst, reach: grid.reach, reachIsNatural: grid.isNatural,
            nearest: search.best.point, nearestDifference: search.best.value,
            rank: after.flatMap { rank(in: $0) }, displaced: after.map { displaced(by: $0) } ?? [],
            verification: recheck, isStepwise: isStepwise(cell.indicator))
    }

    private func search(_ cell: ChangeableCell, _ grid: CellGrid, isQuick: Bool) -> LeastPoint? {
        let scorer = CellScorer(self, columns: [cell.column], isQuick: isQuick)
        if cell.isImputed, scorer.difference([cell.value]) >= 0 { return nil }
        return LeastPoint(from: cell.value, over: grid.points) { scorer.difference([$0]) }
    }

    private func rechecked(_ cell: ChangeableCell, _ search: LeastPoint) -> Recheck? {
        search.point.map { point in
            Recheck(isLimit: search.isLimit) { part throws(Diagnosed) in
                difference(of: try rebuilt([(cell.column, cell.value + part * (point - cell.value))]))
            }
        }
    }

    /// The next whole number at which the challenger is level or ahead: mostly the first, but the response may jump.
    private func wholeNumber(_ cell: ChangeableCell, _ point: Double) -> Double? {
        // The point may stand a trifle beyond a whole number.
        let trifle = 2e-9 * max(abs(point - cell.value), abs(cell.value))
        var first = (point - cell.sign * trifle).rounded(cell.sign > 0 ? .up : .down)
        if first == cell.value { first += cell.sign }
        return (0..<4).map { first + cell.sign * Double($0) }.first { value in
            guard cell.bounds.contains(value), let run = try? rebuilt([(cell.column, value)]) else {
                return false
            }
            return difference(of: run) >= -Recheck.tolerance
        }
    }

    private func credibility(_ value: Double, _ cell: ChangeableCell) -> OneIndicator.Credibility {
        let excess = (value - cell.best) * cell.sign
        guard excess > 0 else {
            let others = rawRows.count { row in
                let other = panel.columns[cell.column][row]
                return row != rawRow && !other.isNaN && (other - value) * cell.sign >= 0
            }
            return .observed(others: others)
        }
        let times = cell.best > 0 && value > 0 ? value / cell.best : nil
        return excess <= 0.1 * abs(cell.best - cell.worst)
            ? .stretch(times: times) : .unprecedented(times: times)
    }

    private func isStepwise(_ indicator: Indicator) -> Bool {
        let choice = run.plan.normalisation?.choice(forIndicator: indicator.code, in: framework)
        return goesInJumps
            || ["rank", "percentile-rank", "borda", "categories", "above-mean"].contains(choice?.id ?? "")
    }
}

/// The values of one cell that are scanned, from near to far.
struct CellGrid {
    let points: [Double]
    let reach: Double
    let isNatural: Bool

    /// At most so many of the values that are observed.
    private static var most: Int { 64 }

    init(_ cell: ChangeableCell) {
        let (sign, start) = (cell.sign, cell.value)
        let range = abs(cell.best - cell.worst)
        let size = max(range, abs(cell.best), abs(start) * 0.01)
        let bound = sign > 0 ? cell.bounds.upperBound : cell.bounds.lowerBound
        let far = (sign > 0 ? max(cell.best, start) : min(cell.best, start)) + sign * 9 * max(size, 1e-9)
        isNatural = abs(bound - start) < abs(far - start)
        reach = isNatural ? bound : far
        // Steps of rank-like scales lie at the values of the others; the scales' frames move from the best on.
        var observed = Set(cell.observed).filter { ($0 - start) * sign > 0 }.sorted { $0 * sign < $1 * sign }
        if observed.count > Self.most {
            observed = (1...Self.most).map { observed[$0 * observed.count / Self.most - 1] }
        }
        let edge = observed.last ?? start
        let inside = (1...12).map { start + (edge - start) * Double($0) / 12 }
        let outside = [0.005, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 9].map {
            edge + sign * $0 * max(size, 1e-9)
        }
        let limit = reach
        let all = Set(observed + inside + outside + [limit]).filter {
            ($0 - start) * sign > 0 && (limit - $0) * sign >= 0
        }
        points = all.sorted { $0 * sign < $1 * sign }
    }
}
