import Foundation
import Kernels

extension Main {
    /// The uncertainty analysis at two sizes, on one thread and two.
    ///
    /// `rivals/run-w1` measures numpy on the larger one and passes its microseconds a replicate in `W1_NUMPY`.
    static func uncertainty() {
        let rival = ProcessInfo.processInfo.environment["W1_NUMPY"].flatMap(Double.init)
        let large = UncertaintyWorkload(units: 300, shape: [4, 5, 5])
        let small = UncertaintyWorkload(units: 40, shape: [5, 5, 1])
        for threads in [1, 2] {
            measure("300 × 100", large, 1 << 17, threads, rival)
            measure("40 × 25", small, 1 << 19, threads, nil)
        }
        summarise(large.run(replicates: 1 << 15, threads: 1))
    }

    private static func measure(
        _ name: String, _ workload: UncertaintyWorkload, _ count: Int, _ threads: Int, _ rival: Double?
    ) {
        let timing = Timing.of { _ = workload.run(replicates: count, threads: threads) }
        let (middle, best) = (timing.median / Double(count) * 1e6, timing.best / Double(count) * 1e6)
        let ratio = rival.map { String(format: ", %.1f× numpy's %.2f", $0 / middle, $0) } ?? ""
        report(
            "\(count) replicates of \(name), threads: \(threads)", timing,
            note: String(format: "%.2f µs a replicate (best %.2f)", middle, best) + ratio)
    }

    /// What the rival prints too: the two draw different numbers from the same laws.
    private static func summarise(_ tally: ReplicateTally) {
        for unit in 0..<3 {
            let (low, high) = (tally.rankQuantile(0.05, unit: unit), tally.rankQuantile(0.95, unit: unit))
            let scores = [0.05, 0.95].map { tally.scoreQuantile($0, unit: unit) }
            print(
                String(
                    format:
                        "unit %d: mean rank %.2f, ranks %.0f to %.0f, mean score %.3f, scores %.2f to %.2f",
                    unit, tally.meanRank(unit: unit), low, high, tally.meanScore(unit: unit), scores[0],
                    scores[1]))
        }
    }
}
