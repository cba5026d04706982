import Foundation

/// What repeated runs of one piece of work took.
struct Timing {
    /// In seconds, ascending.
    let samples: [Double]

    var median: Double { samples[samples.count / 2] }
    var best: Double { samples[0] }

    /// Runs the work until it has taken a second in all and at least seven times.
    static func of(_ work: () throws -> Void) rethrows -> Timing {
        try work()
        var samples: [Double] = []
        let start = ContinuousClock.now
        while samples.count < 7 || (ContinuousClock.now - start < .seconds(1) && samples.count < 10_000) {
            let before = ContinuousClock.now
            try work()
            let taken = ContinuousClock.now - before
            samples.append(Double(taken.components.seconds) + Double(taken.components.attoseconds) * 1e-18)
        }
        return Timing(samples: samples.sorted())
    }
}

/// Prints one line of results.
func report(
    _ name: String, _ timing: Timing, rival: (name: String, seconds: Double)? = nil, note: String = ""
) {
    let figure = String(
        format: "%10.3f ms  (best %.3f, %d runs)", timing.median * 1e3, timing.best * 1e3,
        timing.samples.count)
    let ratio =
        rival.map {
            String(
                format: $0.seconds < 10 * timing.median ? "  %.1f× %@ (%.0f ms)" : "  %.0f× %@ (%.0f ms)",
                $0.seconds / timing.median, $0.name, $0.seconds * 1e3)
        } ?? ""
    print(
        name.padding(toLength: 52, withPad: " ", startingAt: 0) + figure + ratio
            + (note.isEmpty ? "" : "  " + note))
}
