import Construction
import Diagnostics
import IndexModel

/// An index as somebody builds it: a plan, the data, the run of one on the other, and the period that is looked at.
public struct Edition: Sendable {
    public let plan: Plan
    public let panel: Panel
    public let run: Run
    /// `nil` where the data have one period only.
    public let period: Int?
    /// Which rows of the panel there are, by period and unit.
    let rows: [RowKey: Int]
    /// The rows that screening leaves out.
    let excluded: Set<RowKey>
    let periods: [Int?]

    struct RowKey: Hashable {
        var unit: String
        var period: Int?
    }

    /// - Parameter period: the latest where it is `nil`.
    /// - Throws: ``Diagnosed`` when the data do not allow what the plan asks for.
    public init(plan: Plan, panel: Panel, run: Run? = nil, period: Int? = nil) throws(Diagnosed) {
        self.plan = plan
        self.panel = panel
        periods = panel.periods.map(\.period)
        self.period = period ?? periods.compactMap { $0 }.max()
        let built: Run
        if let run { built = run } else { built = try Constructor(plan).run(on: panel) }
        self.run = built.weighed(in: self.period)
        rows = Dictionary(
            panel.rows.indices.map {
                (RowKey(unit: panel.unit(at: $0).code, period: panel.rows[$0].period), $0)
            },
            uniquingKeysWith: { first, _ in first })
        excluded = Set(
            self.run.stages.flatMap(\.screened).filter { !$0.isIncluded }
                .map { RowKey(unit: $0.unit, period: $0.period) })
    }

    /// The period in which this edition answers for a period of another one: the same, or the one looked at.
    func period(for other: Int?) -> Int? { periods.contains(other) ? other : period }

    /// The place of every unit in the period that is looked at.
    var placement: Placement { Placement(run, period: period) }
}

/// Ranks and scores of one period by unit.
struct Placement: Sendable {
    private(set) var ranks: [String: Double] = [:]
    private(set) var scores: [String: Double] = [:]
    /// In the order of the data.
    private(set) var units: [String] = []

    init(_ run: Run, period: Int?) {
        let panel = run.final
        for row in panel.rows.indices where period == nil || panel.rows[row].period == period {
            guard let rank = run.ranks[row] else { continue }
            let code = panel.unit(at: row).code
            units.append(code)
            ranks[code] = rank
            scores[code] = run.presented[row]
        }
    }
}
