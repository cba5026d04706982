import Construction
import Diagnostics
import IndexModel
import Methods

/// Random plans and panels: gaps, outliers, denominators, mixed normalisations, trees of two to four levels.
struct Synthetic {
    enum Kind: CaseIterable {
        /// Arithmetic means of any scores, z-scores among them, and mirrored nodes.
        case arithmetic
        /// Geometric, harmonic, generalised means and Mazziotta–Pareto indices of positive scores.
        case mixed
        /// Floors, Copeland's method and nodes that are normalised anew.
        case awkward
    }

    let plan: Plan
    let panel: Panel
    let ledger: Ledger

    init(_ kind: Kind, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var builder = TreeBuilder(random: SplitMix64(seed: seed ^ 0xabcdef), kind: kind)
        let framework = Framework(builder.root(levels: Int.random(in: 2...4, using: &random)))
        let panel = Synthetic.panel(framework, &random)
        self.panel = panel
        plan = Synthetic.plan(kind, framework, panel, builder.methods, &random)
        ledger = Synthetic.ledger(panel)
    }

    /// Follows the shape of a tree as it is drawn, and the methods of its nodes.
    struct TreeBuilder {
        var random: SplitMix64
        let kind: Kind
        var methods: [String: (aggregation: MethodChoice, renormalisation: MethodChoice?)] = [:]
        private var leaves = 0
        private var inner = 0

        init(random: SplitMix64, kind: Kind) {
            self.random = random
            self.kind = kind
        }

        mutating func root(levels: Int) -> Framework.Branch { node(levels: levels, isRoot: true) }

        private mutating func node(levels: Int, isRoot: Bool = false) -> Framework.Branch {
            inner += 1
            let id = "node\(inner)"
            let weight = isRoot ? 1 : Double(Int.random(in: 1...4, using: &random))
            let aggregation = aggregation()
            let isAnew = !isRoot && kind != .mixed && Int.random(in: 0..<3, using: &random) == 0
            let isNegative = !isRoot && kind == .arithmetic && Int.random(in: 0..<4, using: &random) == 0
            methods[id] = (
                aggregation, isAnew ? MethodChoice("min-max", ["lower": 1, "upper": 100]) : nil
            )
            let children = (0..<Int.random(in: 2...4, using: &random)).map { _ in
                levels > 2 && Int.random(in: 0..<3, using: &random) > 0
                    ? node(levels: levels - 1) : leaf()
            }
            return .node(
                id, weight: weight, direction: isNegative && isAnew ? .negative : .positive,
                children: children)
        }

        private mutating func leaf() -> Framework.Branch {
            leaves += 1
            return .indicator("i\(leaves)", weight: Double(Int.random(in: 1...5, using: &random)))
        }

        private mutating func aggregation() -> MethodChoice {
            let all: [MethodChoice] =
                switch kind {
                case .arithmetic: [MethodChoice("arithmetic")]
                case .mixed:
                    [
                        MethodChoice("arithmetic"), MethodChoice("geometric"), MethodChoice("harmonic"),
                        MethodChoice("generalised", ["p": 0.5]), MethodChoice("generalised", ["p": -2]),
                        MethodChoice("mazziotta-pareto"),
                    ]
                case .awkward:
                    [
                        MethodChoice("geometric", ["floor": 30]), MethodChoice("harmonic", ["floor": 40]),
                        MethodChoice("copeland"), MethodChoice("arithmetic"),
                    ]
                }
            return all[Int.random(in: 0..<all.count, using: &random)]
        }
    }

    private static func panel(_ framework: Framework, _ random: inout SplitMix64) -> Panel {
        let units = (0..<Int.random(in: 8...14, using: &random)).map {
            StatisticalUnit(code: "u\($0)", attributes: ["group": "g\($0 % 3)", "people": "\(5 + $0)"])
        }
        let years = Int.random(in: 1...2, using: &random)
        let rows: [Panel.Row] = (0..<units.count * years).map {
            Panel.Row(unit: $0 % units.count, period: years == 1 ? nil : 2020 + $0 / units.count)
        }
        var indicators = framework.leaves.map { leaf in
            Indicator(
                code: framework.nodes[leaf].id,
                direction: Int.random(in: 0..<4, using: &random) == 0 ? .negative : .positive,
                denominator: [nil, nil, "people", "base"][Int.random(in: 0..<4, using: &random)],
                denominatorFactor: 10)
        }
        indicators.append(Indicator(code: "base", direction: nil))
        let columns = indicators.map { indicator -> [Double] in
            let scale = Double(Int.random(in: 1...1000, using: &random))
            return rows.map { row in
                let value = Double.random(in: 0.1..<1, using: &random) * scale
                let draw = Double.random(in: 0..<1, using: &random)
                if indicator.code == "base" { return draw < 0.05 ? 0 : 1 + value }
                return draw < 0.12 ? .nan : draw < 0.18 ? value * 50 : value
            }
        }
        return Panel(units: units, rows: rows, indicators: indicators, columns: columns)
    }

    private static func plan(
        _ kind: Kind, _ framework: Framework, _ panel: Panel,
        _ methods: [String: (aggregation: MethodChoice, renormalisation: MethodChoice?)],
        _ random: inout SplitMix64
    ) -> Plan {
        // The penalty of a Mazziotta–Pareto index leaves scores above 0 only where all are of one size.
        let lower: Setting = kind == .mixed ? 50 : 1
        var scales = [MethodChoice("min-max", ["lower": lower, "upper": 100]), MethodChoice("efficacy")]
        if kind != .mixed { scales.append(MethodChoice("rank")) }
        if kind == .arithmetic { scales += [MethodChoice("z-score"), MethodChoice("percentile-rank")] }
        var normalisation = Assignment(scales[0])
        for leaf in framework.leaves {
            normalisation.byIndicator[framework.nodes[leaf].id] =
                scales[Int.random(in: 0..<scales.count, using: &random)]
        }
        let fillings = ["mean", "median", "row-mean", "none"].map { MethodChoice($0) }
        var imputation = Assignment(MethodChoice("group-mean", ["by": "group"]))
        for leaf in framework.leaves {
            imputation.byIndicator[framework.nodes[leaf].id] =
                fillings[Int.random(in: 0..<4, using: &random)]
        }
        let rule = TreatmentRule(
            first: MethodChoice("winsorise"), otherwise: MethodChoice("log"),
            rule: SkewnessRule(skewness: 1, kurtosis: 1))
        return Plan(
            framework: framework,
            steps: [
                .denomination, .screening(Screening(availability: 0.3)), .imputation(imputation),
                .treatment(Assignment(rule)), .normalisation(normalisation),
            ],
            aggregation: Assignment(MethodChoice("arithmetic"), byNode: methods.mapValues(\.aggregation)),
            renormalisation: Assignment(nil, byNode: methods.compactMapValues(\.renormalisation)))
    }

    /// One piece of evidence for every value of the panel, from one source in one file.
    private static func ledger(_ panel: Panel) -> Ledger {
        var ledger = Ledger(
            units: panel.units.map(\.code), indicators: panel.indicators.map(\.code),
            sources: [Source(id: "s", title: "A yearbook")], locators: ["", "p. 7"], files: ["evidence.csv"])
        for (column, values) in panel.columns.enumerated() {
            for (row, value) in values.enumerated() where !value.isNaN {
                let period = panel.rows[row].period.map(Int32.init)
                let cell = Ledger.Cell(
                    unit: Int32(panel.rows[row].unit), indicator: Int32(column), period: period)
                ledger.used[cell] = Int32(ledger.evidence.count)
                ledger.evidence.append(
                    Evidence(
                        unit: cell.unit, indicator: cell.indicator, year: period, value: value, source: 0,
                        locator: 1, confidence: .exact, file: 0, line: Int32(ledger.evidence.count + 2),
                        field: 4))
            }
        }
        return ledger
    }
}
