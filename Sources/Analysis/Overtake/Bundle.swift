import Construction
import Diagnostics
import IndexModel
import Kernels
import LinearProgrammes

/// The cheapest mix of improvements that brings the challenger level.
public struct Bundle: Sendable {
    /// One improvement.
    public struct Item: Sendable, Hashable {
        public let indicator: Indicator
        public let before: Double
        public let after: Double
        public let ceiling: Double
        /// Of one unit of measure.
        public let price: Double
        public var cost: Double { abs(after - before) * price }
    }

    /// The dearest first; empty where nothing within the ceilings will do, or what was found did not pass its recheck.
    public let items: [Item]
    /// What the cheapest single improvement costs, where one alone will do within its ceiling.
    public let cheapestAlone: Double?
    /// Whether costs, and whether ceilings, are the neutral ones.
    public let costsAreNeutral: Bool
    public let ceilingsAreNeutral: Bool
    /// The difference with every improvement at its ceiling.
    public let atCeilings: Double
    /// How many indicators can be improved at all, and linear programmes that were solved.
    public let candidates: Int
    public let rounds: Int
    /// Of the items, or of what was found and did not pass; `nil` where nothing was found.
    public let verification: Recheck?

    /// Whether something was found that did not pass its recheck.
    public var isWithheld: Bool { items.isEmpty && verification != nil }

    public var cost: Double { items.reduce(0) { $0 + $1.cost } }
}

extension Contest {
    /// The cheapest mix of improvements that brings the challenger level.
    ///
    /// Amounts come from linear programmes, in which each indicator is worth what the recompute says of it at the last
    /// amounts: minimise cost where the difference, so taken for linear, is 0, none beyond its ceiling. What a programme
    /// gives is scaled until the recompute of all amounts together is level; the cheapest that was met is the answer, and
    /// never dearer than the cheapest single improvement. Where the response is linear within the ceilings it is the
    /// cheapest there is; else the cheapest found.
    ///
    /// - Parameter terms: without costs one standard deviation of each indicator costs 1; without a ceiling an indicator
    ///   goes as far as the best of today's values.
    public func bundle(_ terms: ImprovementTerms = ImprovementTerms()) -> Bundle {
        let found = BundleSearch(self, terms, isQuick: true).found()
        guard found.isWithheld, canChangeCellsApart else { return found }
        // What was recomputed was not all that changes.
        let again = BundleSearch(self, terms, isQuick: false).found()
        return again.items.isEmpty && !again.isWithheld ? found : again
    }
}

/// Looks for the cheapest mix. Amounts are parts of the way to the ceilings, from 0 to 1.
private struct BundleSearch {
    private struct Candidate {
        var cell: ChangeableCell
        var ceiling: Double
        var price: Double
        /// What the whole way costs.
        var cost: Double { abs(ceiling - cell.value) * price }
    }

    private let contest: Contest
    private let terms: ImprovementTerms
    private let candidates: [Candidate]
    private let scorer: CellScorer

    init(_ contest: Contest, _ terms: ImprovementTerms, isQuick: Bool) {
        self.contest = contest
        self.terms = terms
        let framework = contest.framework
        candidates = contest.changeableCells().cells.compactMap { cell in
            let code = cell.indicator.code
            guard framework.position(of: code) != nil || terms.costs[code] != nil, !cell.isImputed else {
                return nil
            }
            let deviation = Moments.standardDeviation(cell.observed.span) ?? 0
            let neutral = terms.costs.isEmpty && deviation > 0 ? 1 / deviation : nil
            guard let price = terms.costs[code] ?? neutral else { return nil }
            let ceiling = terms.ceilings[code] ?? cell.best
            return (ceiling - cell.value) * cell.sign > 0
                ? Candidate(cell: cell, ceiling: ceiling, price: price) : nil
        }
        scorer = CellScorer(contest, columns: candidates.map(\.cell.column), isQuick: isQuick)
    }

    private func values(_ parts: [Double]) -> [Double] {
        zip(candidates, parts).map { candidate, part in
            // The ceiling itself, not what rounding makes of it.
            part == 1
                ? candidate.ceiling
                : candidate.cell.value + part * (candidate.ceiling - candidate.cell.value)
        }
    }

    private func difference(_ parts: [Double]) -> Double { scorer.difference(values(parts)) }
    private func cost(_ parts: [Double]) -> Double {
        zip(candidates, parts).reduce(0) { $0 + $1.0.cost * $1.1 }
    }

    func found() -> Bundle {
        let none = candidates.map { _ in 0.0 }
        let start = difference(none)
        var best: [Double]?
        var alone: Double?
        // What each is worth by itself, at its ceiling.
        var slopes = none
        for position in candidates.indices {
            var parts = none
            parts[position] = 1
            let value = difference(parts)
            slopes[position] = value.isNaN ? 0 : value - start
            if let level = levelAlone(position, below: alone) {
                alone = cost(level)
                best = level
            }
        }
        let all = candidates.map { _ in 1.0 }
        let ceilings = candidates.isEmpty ? start : difference(all)
        var (point, value) = (none, start)
        var rounds = 0
        while rounds < 10, let next = programme(at: point, value, slopes) {
            rounds += 1
            if let level = level(next, below: best.map(cost)) { best = level }
            let moved = zip(next, point).reduce(0) { $0 + abs($1.0 - $1.1) }
            (point, value) = (next, difference(next))
            guard moved > 1e-9, !value.isNaN else { break }
            slopes = secants(at: point, value)
        }
        if best == nil { best = level(all, below: nil) }
        return bundle(best, alone: alone, ceilings: ceilings, rounds: rounds)
    }

    /// How far along a line of some cost it is worth to look, where something is known to do.
    private func most(_ cost: Double, below known: Double?) -> Double {
        min(1, (known ?? .infinity) * (1 - 1e-7) / cost)
    }

    /// One amount that makes the challenger level by itself, the least; `nil` where none is cheaper than what is known.
    private func levelAlone(_ position: Int, below known: Double?) -> [Double]? {
        let (cell, ceiling) = (candidates[position].cell, candidates[position].ceiling)
        let most = most(candidates[position].cost, below: known)
        func parts(_ part: Double) -> [Double] { candidates.indices.map { $0 == position ? part : 0 } }
        let scanned = CellGrid(cell).points.map { ($0 - cell.value) / (ceiling - cell.value) }
        return LeastPoint(from: 0, over: scanned.filter { $0 < most } + [most]) {
            difference(parts($0))
        }.point.map(parts)
    }

    /// Amounts in a proportion, as few as make the challenger level; `nil` where none are cheaper than what is known.
    private func level(_ parts: [Double], below known: Double?) -> [Double]? {
        guard let greatest = parts.max(), greatest > 0 else { return nil }
        func line(_ parts: [Double], beyond factors: [Double] = []) -> [Double]? {
            func scaled(_ factor: Double) -> [Double] { parts.map { min(1, $0 * factor) } }
            let most = most(cost(parts), below: known)
            let further = factors.filter { cost(scaled($0)) < known ?? .infinity }
            return LeastPoint(from: 0, over: (1...12).map { most * Double($0) / 12 } + further) {
                difference(scaled($0))
            }.point.map(scaled)
        }
        guard greatest < 1 else { return line(parts) }
        // A programme may end just before the goal. Beyond it amounts are cut at the ceilings, so the line is another.
        return line(parts)
            ?? line(parts, beyond: [min(1.05, 1 / greatest), 1 / greatest]).flatMap { line($0) }
    }

    /// What each amount is worth at a point: on the way to it, or to the ceiling where nothing is taken.
    private func secants(at point: [Double], _ value: Double) -> [Double] {
        point.indices.map { position in
            var other = point
            other[position] = point[position] > 0 ? 0 : 1
            let slope = (difference(other) - value) / (other[position] - point[position])
            return slope.isFinite ? slope : 0
        }
    }

    private func programme(at point: [Double], _ value: Double, _ slopes: [Double]) -> [Double]? {
        let size = slopes.reduce(0) { max($0, abs($1)) }
        let dearest = candidates.map(\.cost).max() ?? 0
        guard size > 0, size.isFinite, dearest > 0, dearest.isFinite else { return nil }
        var programme = LinearProgramme()
        let amounts = candidates.map { programme.addVariable(in: 0...1, cost: $0.cost / dearest) }
        let offset = zip(slopes, point).reduce(value) { $0 - $1.0 * $1.1 }
        programme.addRow(
            zip(amounts, slopes).map { ($0, $1 / size) }, in: (-offset / size) ... .infinity)
        return programme.minimum().solution?.values.map { min(1, max(0, $0)) }
    }

    private func bundle(_ parts: [Double]?, alone: Double?, ceilings: Double, rounds: Int) -> Bundle {
        let recheck = parts.map(recheck)
        // What does not pass its recheck is no answer.
        let items = recheck?.holds == true ? parts.map(items) ?? [] : []
        return Bundle(
            items: items, cheapestAlone: alone, costsAreNeutral: terms.costs.isEmpty,
            ceilingsAreNeutral: terms.ceilings.isEmpty, atCeilings: ceilings,
            candidates: candidates.count, rounds: rounds, verification: recheck)
    }

    private func items(_ parts: [Double]) -> [Bundle.Item] {
        let values = values(parts)
        let items = candidates.indices.filter { parts[$0] > 0 }.map { position in
            let candidate = candidates[position]
            return Bundle.Item(
                indicator: candidate.cell.indicator, before: candidate.cell.value, after: values[position],
                ceiling: candidate.ceiling, price: candidate.price)
        }
        return items.enumerated().sorted {
            (-$0.element.cost, $0.offset) < (-$1.element.cost, $1.offset)
        }.map(\.element)
    }

    private func recheck(_ parts: [Double]) -> Recheck {
        // Amounts that break a tie by a trifle have no 99 %.
        let isLimit = zip(candidates, parts).allSatisfy { candidate, part in
            part * abs(candidate.ceiling - candidate.cell.value)
                <= 1e-8 * max(abs(candidate.cell.value), abs(candidate.ceiling - candidate.cell.value))
        }
        return Recheck(isLimit: isLimit) { part throws(Diagnosed) in
            let values = values(parts.map { $0 * part })
            let changes = candidates.indices.filter { parts[$0] > 0 }.map {
                (candidates[$0].cell.column, values[$0])
            }
            return contest.difference(of: try contest.rebuilt(changes))
        }
    }
}
