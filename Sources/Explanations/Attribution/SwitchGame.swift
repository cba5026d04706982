/// What a quantity comes to for every setting of a few switches, and how its whole difference is shared among them.
///
/// With all switches at 0 stands what was, with all at 1 what is. The share of a switch is its Shapley value: what
/// flipping it changes, averaged over all orders in which the switches can be flipped,
///
///     φᵢ = Σ_{S ∌ i} |S|! (m − |S| − 1)! / m! · (v(S ∪ i) − v(S))
///
/// Shares add up to v(all) − v(none), a switch that changes nothing has 0, two that always do the same have the same, and
/// exchanging the two sides turns every sign: no other rule does all of that (after Shapley, 1953).
///
/// **A setting that cannot be computed is never guessed.** Switches that can only be flipped together are treated as one:
/// among all ways to put them into groups, that one is taken which has most groups and of which every setting can be
/// computed; the first in the order of the switches where there are several. A group has one share.
public struct SwitchGame: Sendable, Hashable {
    /// m.
    public let switches: Int
    /// By setting, as a number whose bit i is switch i; `nil` where the setting cannot be computed.
    public let values: [Double?]

    /// - Precondition: a value or a gap for each of 2^switches settings, at most 8 switches.
    public init(switches: Int, values: [Double?]) {
        precondition((0...8).contains(switches), "few switches")
        precondition(values.count == 1 << switches, "a value or a gap for every setting")
        self.switches = switches
        self.values = values
    }

    /// How the whole difference is shared; `nil` where what was or what is cannot be computed.
    public var attribution: Attribution? {
        guard let before = values[0], let after = values[values.count - 1] else { return nil }
        let groups = finestGroups
        return Attribution(
            before: before, after: after, shares: groups.map { share(of: $0, among: groups) })
    }

    private func value(_ setting: Int) -> Double { values[setting] ?? .nan }

    /// The share of one group, as an exact fraction wherever the values are whole numbers or halves.
    private func share(of group: [Int], among groups: [[Int]]) -> Attribution.Share {
        let others = groups.filter { $0 != group }.map(mask)
        let own = mask(group)
        var total = 0.0
        for subset in 0..<(1 << others.count) {
            var setting = 0
            for (position, bits) in others.enumerated() where subset & (1 << position) != 0 {
                setting |= bits
            }
            let size = subset.nonzeroBitCount
            let orders = factorial(size) * factorial(others.count - size)
            total += orders * (value(setting | own) - value(setting))
        }
        return Attribution.Share(switches: group, numerator: total, denominator: factorial(groups.count))
    }

    private func mask(_ group: [Int]) -> Int { group.reduce(0) { $0 | 1 << $1 } }

    private func factorial(_ number: Int) -> Double { (0..<number).reduce(1.0) { $0 * Double($1 + 1) } }

    // MARK: Groups

    /// The most groups of which every setting can be computed.
    private var finestGroups: [[Int]] {
        var best: [[Int]] = switches == 0 ? [] : [Array(0..<switches)]
        if values.allSatisfy({ $0 != nil }) { return (0..<switches).map { [$0] } }
        forEachGrouping { groups in
            if groups.count > best.count, isComputable(groups) { best = groups }
        }
        return best
    }

    private func isComputable(_ groups: [[Int]]) -> Bool {
        let masks = groups.map(mask)
        return (0..<(1 << masks.count)).allSatisfy { subset in
            var setting = 0
            for (position, bits) in masks.enumerated() where subset & (1 << position) != 0 { setting |= bits }
            return values[setting] != nil
        }
    }

    /// Every way to put the switches into groups, those that leave the first switches alone earlier.
    private func forEachGrouping(_ body: ([[Int]]) -> Void) {
        func extend(_ groups: [[Int]], _ next: Int) {
            guard next < switches else { return body(groups) }
            extend(groups + [[next]], next + 1)
            for position in groups.indices.reversed() {
                var joined = groups
                joined[position].append(next)
                extend(joined, next + 1)
            }
        }
        extend([], 0)
    }
}
