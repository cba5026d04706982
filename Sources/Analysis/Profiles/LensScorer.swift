import Construction
import Diagnostics
import IndexModel
import Methods

/// Scores the groups of a lens from what the framework's leaves came to.
///
///     S = f⁻¹(Σ w_j f(y_j) / Σ w_j)   over the group's indicators that the unit has
///
/// f belongs to the mean by which the indicators' own nodes are aggregated, where that is one quasi-arithmetic mean for
/// all of the lens's indicators; else the mean is arithmetic. Weights are those of the index, or the written ones; in a
/// replicate written weights change in the same proportion as the index's own, so that what is left out of the index is
/// left out of the group.
struct LensScorer: Sendable {
    struct Group: Sendable {
        let id: String
        let name: Phrase
        /// Positions in the framework's list of leaves.
        let leaves: [Int]
        let hasWrittenWeights: Bool
        private let group: Lens.Group

        init(_ group: Lens.Group, _ framework: Framework) {
            id = group.id
            name = group.name
            self.group = group
            hasWrittenWeights = group.members.contains { $0.weight != nil }
            let positions = Dictionary(
                framework.leaves.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            leaves = group.leaves(in: framework).compactMap { positions[$0] }
        }

        /// What the leaves weigh where the index has these effective weights by leaf.
        func weights(_ framework: Framework, _ shares: [Double]) -> [Double] {
            var effective = [Double](repeating: 0, count: framework.nodes.count)
            for (leaf, share) in zip(framework.leaves, shares) { effective[leaf] = share }
            return group.weights(in: framework, effective: effective)
        }
    }

    /// The groups that something measures.
    let groups: [Group]
    private let framework: Framework

    init(_ lens: Lens, _ framework: Framework) {
        self.framework = framework
        groups = lens.groups.filter { !$0.members.isEmpty }.map { Group($0, framework) }
    }

    /// The mean that the groups are made with.
    static func mean(_ lens: Lens, _ run: Run) -> any QuasiArithmeticMean {
        mean(lens, run.plan.framework) { run.nodes[$0].aggregation }
    }

    /// - Parameter choice: the method of an inner node.
    static func mean(
        _ lens: Lens, _ framework: Framework, choice: (Int) -> MethodChoice?
    ) -> any QuasiArithmeticMean {
        let parents = lens.groups.flatMap { $0.leaves(in: framework) }.compactMap {
            framework.nodes[$0].parent
        }
        let choices = Set(parents.map { choice($0) ?? MethodChoice("arithmetic") })
        if choices.count == 1, let only = choices.first,
            let mean = (try? Catalogue.aggregation(only)) as? any QuasiArithmeticMean
        {
            return mean
        }
        return ArithmeticMean(Settings(for: ArithmeticMean.declaration))
    }

    /// Means of linked scores, by group, then unit; NaN where a unit has nothing of a group.
    /// - Parameters:
    ///   - linked: f of the leaves' scores, by leaf, then unit; NaN where missing.
    ///   - shares: effective weights by leaf; those of a replicate.
    ///   - nominal: effective weights by leaf of the plan itself.
    func scores(linked: [[Double]], shares: [Double], nominal: [Double], units: Int) -> [[Double]] {
        groups.map { group in
            let weights = self.weights(group, shares, nominal)
            var sums = [Double](repeating: 0, count: units)
            var totals = sums
            for (leaf, weight) in zip(group.leaves, weights) where weight != 0 {
                for unit in 0..<units {
                    let value = linked[leaf][unit]
                    guard !value.isNaN else { continue }
                    sums[unit] += weight * value
                    totals[unit] += weight
                }
            }
            for unit in 0..<units { sums[unit] = totals[unit] > 0 ? sums[unit] / totals[unit] : .nan }
            return sums
        }
    }

    private func weights(_ group: Group, _ shares: [Double], _ nominal: [Double]) -> [Double] {
        guard group.hasWrittenWeights else { return group.leaves.map { shares[$0] } }
        let written = group.weights(framework, nominal)
        return zip(group.leaves, written).map { leaf, weight in
            nominal[leaf] > 0 ? weight * shares[leaf] / nominal[leaf] : weight
        }
    }
}
