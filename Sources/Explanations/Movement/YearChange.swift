import Construction
import Diagnostics
import IndexModel
import Methods

/// What moved ranks from one year to another of the same index: own progress, others' progress, coverage, revision, method.
///
/// For every setting of five switches each unit is scored with its own values of one year or the other, among the others
/// with theirs, among the units of one year or the other, with values of the earlier year as they were first published or
/// as they are now, in the frame of one year or the other. Shares are Shapley values (``SwitchGame``).
///
/// A value of which one of the years knows nothing belongs to coverage, however it was filled, so own progress is what
/// evidence of both years shows. Values that are the same in both years are no progress, whatever the frame does with them:
/// where nothing but the method changes, own progress is exactly 0. Nodes normalised anew and whatever else is learnt of all
/// years together, weights among them unless each year has its own, are the same for both and move nothing.
public struct YearChange: Sendable {
    public let earlier: Int
    public let later: Int
    /// Values of the earlier year, or before it, that were revised.
    public let revised: Int
    public let run: Run
    private let before: Placement
    private let after: Placement
    private let settings: YearSettings

    /// The method by which units are scored against each other, so that they cannot all be divided at once; `nil` for none.
    public var comparison: String? { settings.frames[0].comparison }
    public var isRowByRow: Bool { comparison == nil }

    /// - Throws: ``Diagnosed`` when the data do not allow what the plan asks for.
    public init(
        plan: Plan, panel: Panel, ledger: Ledger, earlier: Int, later: Int
    ) throws(Diagnosed) {
        (self.earlier, self.later) = (earlier, later)
        run = try Constructor(plan).run(on: panel)
        let first = FirstPublished(panel, ledger, upTo: earlier)
        revised = first.count
        let published = first.count == 0 ? run : try Constructor(plan).run(on: first.panel)
        before = Placement(published, period: earlier)
        after = Placement(run, period: later)
        var seen: Set<String> = []
        let units = (published.final.rows + run.final.rows).map { panel.units[$0.unit].code }
            .filter { seen.insert($0).inserted }
        let frames = first.count == 0 ? [run] : [published, run]
        settings = YearSettings(
            frames: frames.map { YearFrame($0, units: units) }, years: [earlier, later], units: units)
    }

    /// Units ranked in both years, in the order of the data.
    public var units: [String] { before.units.filter { after.ranks[$0] != nil } }

    /// The codes of the index's indicators.
    public var indicators: [String] {
        settings.frames[0].leaves.map { run.plan.framework.nodes[$0].id }
    }

    /// The indicators that have evidence in both years, of a unit, or of any that is ranked in both. On these alone does the
    /// comparison rest; everything else is coverage.
    public func compared(of unit: String?) -> [String] {
        let frame = settings.frames[0]
        let units = unit.map { [$0] } ?? units
        return frame.leaves.indices.filter { leaf in
            units.contains { frame.isSeen(leaf, $0, earlier) && frame.isSeen(leaf, $0, later) }
        }.map { run.plan.framework.nodes[frame.leaves[$0]].id }
    }

    /// Ranks in both years; `nil` where there is none.
    public func ranks(of unit: String) -> (earlier: Double?, later: Double?) {
        (before.ranks[unit], after.ranks[unit])
    }

    /// Scores as presented.
    public func scores(of unit: String) -> (earlier: Double?, later: Double?) {
        (before.scores[unit], after.scores[unit])
    }

    /// Places and score gained, by ``YearSwitch`` in its order; `nil` for a unit that is not ranked in both years.
    public func gained(by unit: String) -> (places: Attribution, score: Attribution)? {
        guard let position = settings.units.firstIndex(of: unit), before.ranks[unit] != nil,
            after.ranks[unit] != nil
        else { return nil }
        let found = (0..<(1 << YearSwitch.allCases.count)).map { settings.outcome(of: position, $0) }
        let switches = YearSwitch.allCases.count
        guard
            let places = SwitchGame(switches: switches, values: found.map { $0.map { -$0.rank } })
                .attribution,
            let score = SwitchGame(switches: switches, values: found.map { $0?.score }).attribution
        else { return nil }
        return (places, score)
    }
}

/// Scores under every setting, those of all units at once where one does not depend on the others.
private struct YearSettings: Sendable {
    let frames: [YearFrame]
    let years: [Int]
    let units: [String]
    /// By side of the unit's own values, coverage, revision and method, as bits; then unit.
    private var scores: [Scores] = []
    /// By frame, then year, then unit.
    private let covered: [[[Bool]]]

    init(frames: [YearFrame], years: [Int], units: [String]) {
        (self.frames, self.years, self.units) = (frames, years, units)
        covered = frames.map { frame in years.map { year in units.map { frame.isCovered($0, year) } } }
        guard frames[0].isRowByRow else { return }
        for bits in 0..<16 {
            scores.append(
                table(coverage: bits >> 1 & 1, revision: bits >> 2 & 1, method: bits >> 3 & 1) { _ in bits & 1
                }
            )
        }
    }

    private func side(_ setting: Int, _ choice: YearSwitch) -> Int { setting >> choice.rawValue & 1 }

    private func table(
        coverage: Int, revision: Int, method: Int, side: (Int) -> Int
    ) -> Scores {
        let number = min(revision, frames.count - 1)
        let (frame, covered) = (frames[number], covered[number])
        let values = frame.leaves.indices.map { leaf in
            units.enumerated().map { position, unit -> Double in
                let isKnown = years.allSatisfy { frame.isSeen(leaf, unit, $0) }
                let chosen = isKnown ? side(position) : coverage
                // A year in which a unit takes no part says nothing of it; the other one stands in.
                let year = years[covered[chosen][position] ? chosen : 1 - chosen]
                return frame.value(leaf, unit, of: year, in: years[method])
            }
        }
        if let found = try? frame.scores(values, weighedIn: years[method]) {
            return Scores(values: found, failed: units.map { _ in false })
        }
        // One unit that cannot be scored, such as a negative value under a geometric mean, spoils its own row alone.
        guard frame.isRowByRow else {
            return Scores(values: units.map { _ in .nan }, failed: units.map { _ in true })
        }
        let rows = units.indices.map { row in
            (try? frame.scores(values.map { [$0[row]] }, weighedIn: years[method]))?.first
        }
        return Scores(values: rows.map { $0 ?? .nan }, failed: rows.map { $0 == nil })
    }

    /// By unit.
    private struct Scores: Sendable {
        /// NaN where missing.
        var values: [Double]
        /// Where the numbers do not allow a score.
        var failed: [Bool]
    }

    /// A unit's rank and score as presented; `nil` where the setting gives it none.
    func outcome(of unit: Int, _ setting: Int) -> (rank: Double, score: Double)? {
        let (own, others) = (side(setting, .own), side(setting, .others))
        let coverage = side(setting, .coverage)
        let (revision, method) = (side(setting, .revision), side(setting, .method))
        var found: Scores
        if scores.isEmpty {
            found = table(
                coverage: coverage, revision: revision, method: method, side: { $0 == unit ? own : others })
        } else {
            let rest = coverage << 1 | revision << 2 | method << 3
            found = scores[rest | others]
            found.values[unit] = scores[rest | own].values[unit]
            found.failed[unit] = scores[rest | own].failed[unit]
        }
        let number = min(revision, frames.count - 1)
        var all = found.values
        for position in units.indices {
            if !covered[number][coverage][position] {
                all[position] = .nan
            } else if found.failed[position] {
                return nil
            }
        }
        let plan = frames[number].run.plan
        guard !all[unit].isNaN, let presentation = try? Catalogue.presentation(plan.presentation),
            let shown = try? presentation.presented(all)
        else { return nil }
        return (Ranking.rank(of: unit, in: all, ties: plan.ties), shown[unit])
    }
}
