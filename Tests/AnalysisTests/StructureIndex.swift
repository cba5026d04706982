import Construction
import Diagnostics
import IndexModel
import Kernels
import Methods

/// A small index over made-up data, for the tests of the structure.
enum SmallIndex {
    static func plan(
        _ root: IndexModel.Framework.Branch, normalisation: MethodChoice = MethodChoice("min-max"),
        aggregation: Assignment<MethodChoice> = Assignment(MethodChoice("arithmetic")),
        weighting: MethodChoice = MethodChoice("given")
    ) -> Plan {
        Plan(
            framework: IndexModel.Framework(root), steps: [.normalisation(Assignment(normalisation))],
            weighting: Assignment(weighting), aggregation: aggregation)
    }

    /// Two pillars: of three indicators, and of two.
    static let tree = IndexModel.Framework.Branch.node(
        "index",
        children: [
            .node(
                "left", weight: 2,
                children: [.indicator("a"), .indicator("b", weight: 3), .indicator("c")]),
            .node("right", children: [.indicator("d"), .indicator("e")]),
        ])

    /// A column an indicator, rows u0, u1, …; several periods stand one after another.
    static func panel(_ columns: [String: [Double]], periods: [Int]? = nil) -> Panel {
        let codes = columns.keys.sorted()
        let rows = columns[codes[0]]?.count ?? 0
        let units = rows / (periods?.count ?? 1)
        return Panel(
            units: (0..<units).map { StatisticalUnit(code: "u\($0)") },
            rows: periods.map { years in
                years.flatMap { year in (0..<units).map { Panel.Row(unit: $0, period: year) } }
            }, indicators: codes.map { Indicator(code: $0) }, columns: codes.map { columns[$0] ?? [] })
    }

    static func random(_ codes: [String], rows: Int, seed: UInt64 = 1) -> [String: [Double]] {
        var columns: [String: [Double]] = [:]
        for (number, code) in codes.enumerated() {
            var stream = CounterStream(seed: seed, replicate: UInt64(number), stream: 0)
            columns[code] = (0..<rows).map { _ in 1 + stream.uniform() * 9 }
        }
        return columns
    }

    static func run(_ plan: Plan, _ panel: Panel) throws -> Run { try Constructor(plan).run(on: panel) }
}
