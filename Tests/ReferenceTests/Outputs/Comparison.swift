import Analysis
import IndexModel

/// Holds found values against expected ones.
struct Comparer {
    let tolerance: Double
    var verdict = Verdict()

    init(_ tolerance: Double) { self.tolerance = tolerance }

    /// Whether two numbers agree.
    ///
    /// - Parameter scale: the size of the column: the tolerance is relative to the value, and near 0 to the
    ///   column or to 1, whichever is less.
    func agree(_ found: Double, _ expected: Double, scale: Double = 1) -> Bool {
        abs(found - expected) <= tolerance * max(abs(expected), min(scale, 1)) || found == expected
    }

    /// Compares columns of the same rows. What the reference has infinite is missing in the engine.
    mutating func columns(_ found: [Double], _ expected: [Double], _ name: (Int) -> String) {
        guard found.count == expected.count else {
            verdict.mismatch("\(name(0)): \(found.count) rows, expected \(expected.count)")
            return
        }
        let scale = expected.filter(\.isFinite).map(abs).max() ?? 1
        for place in found.indices {
            value(found[place], expected[place], scale: scale, name(place))
        }
    }

    mutating func value(
        _ found: Double, _ expected: Double, scale: Double = 1, _ name: @autoclosure () -> String
    ) {
        switch (found.isNaN, expected.isNaN, expected.isInfinite) {
        case (true, true, _): verdict.agree()
        case (true, _, true): verdict.deviate("what is infinite there is missing here")
        default:
            if agree(found, expected, scale: scale) {
                verdict.agree()
            } else {
                verdict.mismatch("\(name()): \(found), expected \(expected)")
            }
        }
    }

    mutating func value(_ found: Double?, _ expected: Double, _ name: @autoclosure () -> String) {
        value(found ?? .nan, expected, name())
    }

    mutating func text(_ found: String, _ expected: String, _ name: @autoclosure () -> String) {
        if found == expected {
            verdict.agree()
        } else {
            verdict.mismatch("\(name()): \(found), expected \(expected)")
        }
    }

    /// Compares ranks: exactly, unless the unit's score is a hair's breadth from another's.
    mutating func ranks(
        _ found: [Double?], _ expected: [Double], scores: [Double], _ name: (Int) -> String
    ) {
        guard found.count == expected.count else {
            verdict.mismatch("\(name(0)): \(found.count) ranks, expected \(expected.count)")
            return
        }
        for place in found.indices {
            let rank = found[place] ?? .nan
            if rank == expected[place] || (rank.isNaN && expected[place].isNaN) {
                verdict.agree()
            } else if hasNeighbour(place, scores) {
                verdict.agree()
            } else {
                verdict.mismatch("\(name(place)): rank \(rank), expected \(expected[place])")
            }
        }
    }

    private func hasNeighbour(_ place: Int, _ scores: [Double]) -> Bool {
        let score = scores[place]
        let gap = 1e-11 * max(abs(score), 1)
        return scores.indices.contains { $0 != place && abs(scores[$0] - score) < gap }
    }

    /// Compares two sets of names.
    mutating func names(_ found: [String], _ expected: [String], _ what: String) {
        let (first, second) = (Set(found), Set(expected))
        if first == second, found.count == expected.count {
            verdict.agree()
        } else {
            let more = first.subtracting(second).sorted().prefix(5)
            let less = second.subtracting(first).sorted().prefix(5)
            verdict.mismatch(
                "\(what): unexpected \(more), lacking \(less), \(found.count) of \(expected.count)")
        }
    }
}
