import Construction
import Diagnostics
import IndexModel
import Methods

let gap = Double.nan

/// A panel of one period from columns by code.
func panel(
    _ columns: KeyValuePairs<String, [Double]>, negative: Set<String> = [],
    attributes: [[String: String]]? = nil
) -> Panel {
    let count = columns.first?.value.count ?? 0
    return Panel(
        units: (0..<count).map { StatisticalUnit(code: "u\($0)", attributes: attributes?[$0] ?? [:]) },
        indicators: columns.map {
            Indicator(code: $0.key, direction: negative.contains($0.key) ? .negative : .positive)
        },
        columns: columns.map(\.value))
}

/// A flat framework over indicators, all of weight 1.
func flat(_ codes: String...) -> Framework {
    Framework(.node("index", children: codes.map { .indicator($0) }))
}

/// Normalisation of every indicator by one method.
func scaled(
    _ id: String, _ settings: [String: Setting] = [:], over span: Assignment<Step.Span> = .allPeriods
) -> Step {
    .normalisation(Assignment(MethodChoice(id, settings)), over: span)
}

func codes(_ run: Run) -> [String] { run.diagnostics.map(\.code) }

/// Whether two columns agree, with gaps in the same places.
func agree(_ left: [Double], _ right: [Double], within tolerance: Double = 1e-12) -> Bool {
    left.count == right.count
        && zip(left, right).allSatisfy { one, other in
            (one.isNaN && other.isNaN) || abs(one - other) <= tolerance * max(1, abs(one), abs(other))
        }
}

/// A random plan with two levels of nodes, and a panel of one period with gaps and outliers.
struct RandomIndex {
    let framework: Framework
    let panel: Panel

    init(seed: UInt64, missing: Double = 0.1) {
        var random = SplitMix64(seed: seed)
        var leaf = 0
        framework = Framework(
            .node(
                "index",
                children: (0..<3).map { pillar in
                    .node(
                        "p\(pillar)", weight: Double(pillar + 1),
                        children: (0..<Int.random(in: 2...4, using: &random)).map { _ in
                            leaf += 1
                            return .indicator(
                                "i\(leaf)", weight: Double(Int.random(in: 1...5, using: &random)))
                        })
                }))
        let units = (0..<12).map { StatisticalUnit(code: "u\($0)", attributes: ["group": "g\($0 % 3)"]) }
        let indicators = (1...leaf).map {
            Indicator(code: "i\($0)", direction: $0 % 4 == 0 ? .negative : .positive)
        }
        let columns = indicators.map { _ in
            units.map { _ -> Double in
                let value = Double.random(in: 1..<100, using: &random)
                let draw = Double.random(in: 0..<1, using: &random)
                return draw < missing ? gap : draw < missing + 0.05 ? value * 30 : value
            }
        }
        panel = Panel(units: units, indicators: indicators, columns: columns)
    }

    var steps: [Step] {
        [
            .imputation(Assignment(MethodChoice("group-median", ["by": "group"]))),
            .treatment(
                Assignment(TreatmentRule(first: MethodChoice("winsorise"), otherwise: MethodChoice("log")))),
            scaled("min-max", ["lower": 1, "upper": 100]),
        ]
    }
}
