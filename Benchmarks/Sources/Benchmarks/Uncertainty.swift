import Foundation
import Kernels

extension Main {
    /// The uncertainty analysis at two sizes, on one thread and two, with the share of each step.
    static func uncertainty() {
        let large = UncertaintyWorkload(units: 300, shape: [4, 5, 5])
        let small = UncertaintyWorkload(units: 40, shape: [5, 5, 1])
        for (name, workload, count) in [("300 × 100", large, 1 << 17), ("40 × 25", small, 1 << 19)] {
            for threads in [1, 2] {
                let timing = Timing.of { _ = workload.run(replicates: count, threads: threads) }
                let each = timing.median / Double(count) * 1e6
                let best = timing.best / Double(count) * 1e6
                report(
                    "\(count) replicates of \(name), threads: \(threads)", timing,
                    note: String(format: "%.2f µs a replicate (best %.2f)", each, best))
            }
        }
    }
}
