import Construction
import Diagnostics

extension UncertaintyAnalysis {
    /// What is to be said of replicates that could not be computed.
    /// - Parameters:
    ///   - found: `nil` where none could be.
    ///   - draws: how many were asked for.
    public func failed(_ found: Uncertainty?, of draws: Int) -> [Diagnostic] {
        if let found { return failed(found.failures.first, count: found.failureCount, of: draws) }
        let first = engine.combinations.enumerated().lazy.compactMap { number, combination in
            if case let .impossible(reason) = combination.form {
                FailedReplicate(replicate: 0, combination: number, reason: reason)
            } else {
                nil
            }
        }.first
        return failed(first ?? firstFailure, count: draws, of: draws)
    }

    /// What is wrong with the first draw, where it is not its combination.
    private var firstFailure: FailedReplicate? {
        engine.run(0..<1, tasks: 1, receiver: { FirstFailure() })[0].failure
    }

    /// The same, with the first failure and their number at hand.
    public func failed(_ first: FailedReplicate?, count: Int, of draws: Int) -> [Diagnostic] {
        guard let first else { return [] }
        let share = (Double(count) / Double(draws) * 1000).rounded() / 10
        return [
            Diagnostic(
                .drawsFailed,
                at: ["aggregation", "normalisation", "weights"].compactMap {
                    plan.places["assumptions.\($0)"]
                },
                [
                    "count": Phrase(verbatim: "\(count)"), "draws": Phrase(verbatim: "\(draws)"),
                    "share": Phrase(verbatim: "\(share)%"), "plan": name(ofCombination: first.combination),
                    "reason": first.reason.message,
                ])
        ]
    }

    /// A combination of alternatives in words.
    public func name(ofCombination number: Int) -> Phrase {
        let space = engine.law.combinations
        let parts = zip(space.listed, space.alternatives(of: number)).map { position, alternative in
            plan.assumptions[position].variation.name(of: alternative)
        }
        guard !parts.isEmpty else { return Phrase(zh: "计划本身", en: "the plan itself") }
        return Phrase(
            zh: parts.map(\.zh).joined(separator: " + "), en: parts.map(\.en).joined(separator: " + "))
    }
}

/// Keeps the failure of one replicate.
private struct FirstFailure: ReplicateReceiver {
    private(set) var failure: FailedReplicate?

    mutating func receive(_ block: borrowing ReplicateBlock) {}
    mutating func fail(_ failure: FailedReplicate) { self.failure = failure }
    mutating func end(chunk: Int) {}
}
