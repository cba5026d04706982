import Foundation
import Synchronization

/// What the comparison of one case came to.
struct Verdict: Sendable {
    private(set) var agreements = 0
    /// Reasons for which values differ on purpose, and how many do.
    private(set) var deviations: [String: Int] = [:]
    /// Parts that were not compared, by reason.
    private(set) var notCovered: [String: Int] = [:]
    /// Differences without a reason: the first few, and their number.
    private(set) var mismatches: [String] = []
    private(set) var mismatchCount = 0

    mutating func agree(_ count: Int = 1) { agreements += count }

    mutating func deviate(_ reason: String) { deviations[reason, default: 0] += 1 }

    mutating func skip(_ reason: String) { notCovered[reason, default: 0] += 1 }

    mutating func mismatch(_ description: @autoclosure () -> String) {
        mismatchCount += 1
        if mismatches.count < 40 { mismatches.append(description()) }
    }

    mutating func add(_ other: Verdict) {
        agreements += other.agreements
        deviations.merge(other.deviations, uniquingKeysWith: +)
        notCovered.merge(other.notCovered, uniquingKeysWith: +)
        mismatches += other.mismatches
        mismatchCount += other.mismatchCount
    }
}

/// The verdicts of all cases, printed when the last one has come in.
final class Summary: Sendable {
    static let shared = Summary()

    private let verdicts = Mutex<[String: Verdict]>([:])

    func record(_ name: String, _ verdict: Verdict, of total: Int) {
        let complete = verdicts.withLock { verdicts in
            verdicts[name] = verdict
            return verdicts.count == total ? verdicts : nil
        }
        if let complete { print(Summary.text(complete)) }
    }

    private static func text(_ verdicts: [String: Verdict]) -> String {
        let ordered = verdicts.sorted { $0.key < $1.key }
        let failing = ordered.filter { $0.value.mismatchCount > 0 }
        let rest = ordered.filter { $0.value.mismatchCount == 0 }
        let deviating = rest.filter { !$0.value.deviations.isEmpty }
        let others = rest.filter { $0.value.deviations.isEmpty }
        let silent = others.filter { $0.value.agreements == 0 }
        let agreeing = others.filter { $0.value.agreements > 0 }
        var lines = [
            "Reference outputs: \(ordered.count) cases",
            "  agreeing: \(agreeing.count) cases, \(agreeing.reduce(0) { $0 + $1.value.agreements }) values",
        ]
        lines += agreeing.filter { !$0.value.notCovered.isEmpty }.map {
            "    \($0.key), of which not covered: \(words($0.value.notCovered))"
        }
        lines.append("  deviating on purpose: \(deviating.count)")
        lines += deviating.map {
            "    \($0.key): \(words($0.value.deviations)); \($0.value.agreements) values agree"
                + ($0.value.notCovered.isEmpty ? "" : "; not covered: \(words($0.value.notCovered))")
        }
        lines.append("  not covered: \(silent.count)")
        lines += silent.map { "    \($0.key): \(words($0.value.notCovered))" }
        lines.append("  failing: \(failing.count)")
        lines += failing.map { "    \($0.key): \($0.value.mismatchCount) values" }
        return lines.joined(separator: "\n")
    }

    private static func words(_ reasons: [String: Int]) -> String {
        reasons.sorted { $0.key < $1.key }.map { $1 == 1 ? $0 : "\($0) (\($1))" }.joined(separator: "; ")
    }
}
