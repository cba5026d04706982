/// An order of units from the credibility of their outrankings, by distillation as in ELECTRE III.
///
/// After Roy (1978).
struct Distillation {
    /// By unit, 0 for the best class.
    private(set) var places: [Int]

    private let credibility: [[Double]]
    private let isUpward: Bool

    /// - Parameters:
    ///   - credibility: σ by unit, then unit.
    ///   - isUpward: whether the worst classes are found first.
    init(_ credibility: [[Double]], upward isUpward: Bool) {
        self.credibility = credibility
        self.isUpward = isUpward
        places = credibility.map { _ in 0 }
        var left = Array(credibility.indices)
        var classes: [[Int]] = []
        while !left.isEmpty {
            let found = extracted(from: left)
            classes.append(found)
            left.removeAll(where: found.contains)
        }
        for (place, members) in (isUpward ? classes.reversed() : classes).enumerated() {
            for unit in members { places[unit] = place }
        }
    }

    /// The best class of some units, or the worst.
    private func extracted(from units: [Int]) -> [Int] {
        var chosen = units
        var level = greatest(among: units) { _ in true }
        while chosen.count > 1, level > 0 {
            let limit = level - Self.threshold(level)
            level = greatest(among: chosen) { $0 < limit }
            let qualifications = qualifications(of: chosen, above: level)
            let wanted = (isUpward ? qualifications.min() : qualifications.max()) ?? 0
            chosen = zip(chosen, qualifications).filter { $0.1 == wanted }.map(\.0)
        }
        return chosen
    }

    /// s(λ) = 0.3 − 0.15 λ.
    private static func threshold(_ level: Double) -> Double { 0.3 - 0.15 * level }

    /// The greatest credibility between two of some units that is accepted; 0 if there is none.
    private func greatest(among units: [Int], where accepts: (Double) -> Bool) -> Double {
        var greatest = 0.0
        for first in units {
            for second in units where first != second && credibility[first][second] > greatest {
                if accepts(credibility[first][second]) { greatest = credibility[first][second] }
            }
        }
        return greatest
    }

    /// How many of the units each outranks, less how many outrank it.
    private func qualifications(of units: [Int], above level: Double) -> [Int] {
        func outranks(_ first: Int, _ second: Int) -> Bool {
            let value = credibility[first][second]
            return value > level && value > credibility[second][first] + Self.threshold(value)
        }
        return units.map { unit in
            units.reduce(0) { sum, other in
                unit == other ? sum : sum + (outranks(unit, other) ? 1 : 0) - (outranks(other, unit) ? 1 : 0)
            }
        }
    }
}
