import Construction
import Diagnostics
import IndexModel
import Kernels
import Methods

/// Panels and plans of a stated size, from a fixed seed.
enum Synthetic {
    struct Generator {
        var state: UInt64

        mutating func uniform() -> Double {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
        }

        mutating func normal() -> Double {
            (0..<12).reduce(-6) { sum, _ in sum + uniform() }
        }
    }

    /// Log-normal columns, so that a share of them needs winsorising; a share of gaps; mixed directions.
    static func panel(units: Int, indicators: Int, gaps: Double = 0) -> Panel {
        var generator = Generator(state: 20_260_101)
        let columns = (0..<indicators).map { _ in
            (0..<units).map { _ in
                generator.uniform() < gaps ? Double.nan : Elementary.exp(generator.normal() * 0.8)
            }
        }
        return Panel(
            units: (0..<units).map { StatisticalUnit(code: "u\($0)") },
            indicators: (0..<indicators).map {
                Indicator(code: "i\($0)", direction: $0 % 5 == 0 ? .negative : .positive)
            }, columns: columns)
    }

    /// Four levels: indicators, groups of five, pillars of four groups, the index.
    static func plan(indicators: Int) -> Plan {
        let groups = stride(from: 0, to: indicators, by: 5).map { start in
            Framework.Branch.node(
                "g\(start / 5)",
                children: (start..<min(start + 5, indicators)).map {
                    .indicator("i\($0)", weight: Double(1 + $0 % 3))
                })
        }
        let pillars = stride(from: 0, to: groups.count, by: 4).map { start in
            Framework.Branch.node(
                "p\(start / 4)", children: Array(groups[start..<min(start + 4, groups.count)]))
        }
        let winsorise = TreatmentRule(first: MethodChoice("winsorise"), otherwise: MethodChoice("log"))
        return Plan(
            framework: Framework(.node("index", children: pillars)),
            steps: [
                .imputation(Assignment(MethodChoice("median"))), .treatment(Assignment(winsorise)),
                .normalisation(Assignment(MethodChoice("min-max", ["lower": 1, "upper": 100]))),
            ])
    }

    /// A numeric CSV of about the size asked for.
    static func table(megabytes: Int) -> (bytes: [UInt8], cells: Int) {
        var generator = Generator(state: 7)
        var bytes = Array((["unit"] + (0..<20).map { "i\($0)" }).joined(separator: ",").utf8) + [10]
        var rows = 0
        while bytes.count < megabytes << 20 {
            bytes += Array("u\(rows)".utf8)
            for _ in 0..<20 { bytes += Array(",\((generator.uniform() * 1e6).rounded() / 1e3)".utf8) }
            bytes.append(10)
            rows += 1
        }
        return (bytes, rows * 20)
    }
}
