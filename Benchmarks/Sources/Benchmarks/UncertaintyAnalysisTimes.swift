import Analysis
import Construction
import Diagnostics
import Foundation
import IndexModel
import Kernels
import Methods

extension Main {
    /// The uncertainty analysis as users get it: assumptions of a plan, drawn and counted.
    static func analysis() {
        for (name, units, shape, count) in [
            ("300 × 100", 300, [4, 5, 5], 1 << 16), ("40 × 25", 40, [5, 5, 1], 1 << 18),
        ] {
            let (plan, panel) = workload(units: units, shape: shape)
            let built = Timing.of { _ = try? UncertaintyAnalysis(plan: plan, panel: panel, seed: 42) }
            report("combinations of \(name)", built)
            guard let analysis = try? UncertaintyAnalysis(plan: plan, panel: panel, seed: 42) else {
                fatalError("the workload can be built")
            }
            for tasks in [1, 2] {
                let timing = Timing.of {
                    _ = analysis.uncertainty(replicates: count, countsPairs: false, tasks: tasks)
                }
                report(
                    "\(count) draws of \(name), tasks: \(tasks)", timing,
                    note: String(format: "%.2f µs a draw", timing.median / Double(count) * 1e6))
            }
        }
    }

    /// Weights ±25 % at every level, four normalisations, three means, an indicator left out or none.
    static func workload(units: Int, shape: [Int]) -> (Plan, Panel) {
        let columns = UncertaintyWorkload.columns(units, shape.reduce(1, *))
        let indicators = columns.indices.map {
            Indicator(code: "i\($0)", name: Phrase(verbatim: "i\($0)"), direction: .positive)
        }
        var next = 0
        let pillars = (0..<shape[2]).map { pillar in
            Framework.Branch.node(
                "p\(pillar)",
                children: (0..<shape[1]).map { group in
                    .node(
                        "p\(pillar)g\(group)",
                        children: (0..<shape[0]).map { _ in
                            defer { next += 1 }
                            return .indicator("i\(next)")
                        })
                })
        }
        var plan = Plan(
            framework: Framework(.node("index", children: pillars)),
            steps: [.normalisation(Assignment(MethodChoice("min-max", ["lower": 1, "upper": 100])))])
        plan.assumptions = [
            Assumption("weights", .weights(WeightVariation(noise: [1: 0.25, 2: 0.25, 3: 0.25]))),
            Assumption(
                "normalisation",
                .normalisation([
                    Assignment(MethodChoice("min-max", ["lower": 1, "upper": 100])),
                    Assignment(MethodChoice("z-score", ["mean": 100, "deviation": 10])),
                    Assignment(MethodChoice("rank")), Assignment(MethodChoice("fraction-of-maximum")),
                ])),
            Assumption(
                "aggregation",
                .aggregation(
                    ["arithmetic", "geometric", "harmonic"].map { Assignment(MethodChoice($0)) }, level: nil)),
            Assumption("omit-indicators", .omission(.upTo(1))),
        ]
        let names = (0..<units).map { StatisticalUnit(code: "u\($0)", name: Phrase(verbatim: "u\($0)")) }
        return (plan, Panel(units: names, indicators: indicators, columns: columns))
    }
}
