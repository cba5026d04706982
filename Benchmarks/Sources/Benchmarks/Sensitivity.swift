import Analysis
import Construction
import Foundation
import ProjectFiles

/// Total-order indices of twelve inputs, and what answers about an index cost.
extension Main {
    /// SALib 1.6.0 with numpy 2.4.6 on such a machine, one thread: sample, evaluations and analysis with 100
    /// resamples, by `rivals/w2_salib.py`.
    static let salib = (name: "SALib, 100 resamples", seconds: 1.50)
    static let salibWithout = (name: "SALib, no resamples", seconds: 0.476)

    private static let base = 1 << 14
    private static let product: [Double] = [0, 0.5, 3, 9, 99, 99, 1, 2, 4.5, 19, 49, 99]

    /// The G function of Sobol'.
    private static func model(seed: UInt64) -> FunctionModel {
        FunctionModel(inputs: product.count, seed: seed) { u in
            var value = 1.0
            for place in u.indices {
                value *= (abs(4 * u[place] - 2) + product[place]) / (1 + product[place])
            }
            return [value]
        }
    }

    private static func greatestError(_ indices: SobolIndices) -> Double {
        let own = product.map { 1 / (3 * (1 + $0) * (1 + $0)) }
        let all = own.reduce(1) { $0 * (1 + $1) }
        let shares = indices.outputs[0].shares ?? []
        return zip(own, shares).reduce(0) { worst, pair in
            max(worst, abs(pair.1.total.value - pair.0 * all / (1 + pair.0) / (all - 1)))
        }
    }

    static func sensitivity() {
        let parts: [(String, Int, (name: String, seconds: Double)?)] = [
            ("no resamples", 0, salibWithout), ("100 resamples", 100, salib), ("1000 resamples", 1000, nil),
        ]
        for (words, resamples, rival) in parts {
            let bootstrap = resamples > 0 ? SobolIndices.Bootstrap(resamples: resamples) : nil
            var errors: [Double] = []
            var seed: UInt64 = 0
            let timing = Timing.of {
                seed += 1
                let indices = SobolIndices.estimate(model(seed: seed), points: base, bootstrap: bootstrap)
                errors.append(greatestError(indices))
            }
            errors.sort()
            report(
                "indices of 12 inputs, base 2^14, \(words)", timing, rival: rival,
                note: String(format: "greatest error %.4f", errors[errors.count / 2]))
        }
        report(
            "Shapley effects of 12 inputs, base 2^14",
            Timing.of { _ = ShapleyEffects.estimate(model(seed: 1), points: base) })
    }

    /// What the parts of an index do to it, on the bundled cities and on synthetic data.
    static func audits(_ root: String) throws {
        let project = try Project.read(root + "/Examples/ai-cities")
        let synthetic = (Synthetic.plan(indicators: 100), Synthetic.panel(units: 300, indicators: 100))
        for (name, plan, panel) in [
            ("ai-cities", project.plan, project.panel), ("300 × 100", synthetic.0, synthetic.1),
        ] {
            let run = try Constructor(plan).run(on: panel)
            let audit = RankAudit(of: run, on: panel)
            let parts: [(String, () -> Void)] = [
                ("without each indicator", { _ = audit.withoutEachIndicator() }),
                ("without each unit", { _ = audit.withoutEachUnit() }),
                ("flags and remedies", { _ = audit.remedies(for: CorrelationAudit(of: run).flags()) }),
                ("influence beside weight", { _ = InfluenceAudit(of: run) }),
                ("dimensions, 500 draws", { _ = DimensionAudit(of: run) }),
            ]
            for (words, work) in parts {
                let start = ContinuousClock.now
                work()
                let taken = ContinuousClock.now - start
                let seconds =
                    Double(taken.components.seconds) + Double(taken.components.attoseconds) * 1e-18
                report("\(words), \(name)", Timing(samples: [seconds]))
            }
        }
    }
}
