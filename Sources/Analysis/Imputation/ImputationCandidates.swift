import Construction
import IndexModel
import Methods

extension ImputationTrial {
    /// What there is to choose from: the plan's own way, those that need no settings, the means and medians of groups,
    /// and for several years those over time.
    ///
    /// Methods with random draws are left out: by design they are no nearer to single values.
    public static func candidates(for plan: Plan, panel: Panel) -> [Candidate] {
        var found: [Candidate] = []
        if let own = plan.imputation, own != Assignment(MethodChoice("none")) {
            found.append(Candidate(own, isOwn: true))
        }
        var choices = [
            MethodChoice("mean"), MethodChoice("median"), MethodChoice("row-mean"),
            MethodChoice("row-mean", ["level": 2]), MethodChoice("regression", ["predictors": 1]),
            MethodChoice("regression"), MethodChoice("nearest-neighbours"), MethodChoice("hot-deck"),
            MethodChoice("em"),
        ]
        for group in groups(of: panel) {
            choices += ["group-mean", "group-median"].map { MethodChoice($0, ["by": .text(group)]) }
        }
        if panel.periods.count > 1 { choices += [MethodChoice("linear"), MethodChoice("last-known")] }
        for choice in choices where !found.contains(where: { $0.choices == Assignment(choice) }) {
            found.append(Candidate(Assignment(choice)))
        }
        return found
    }

    /// Columns of the units' table that put units in a few groups: two at least, and three units a group on average.
    private static func groups(of panel: Panel) -> [String] {
        panel.groups.compactMap { name, groups -> String? in
            var members: [String: Set<Int>] = [:]
            for (row, group) in zip(panel.rows, groups) {
                if let group { members[group, default: []].insert(row.unit) }
            }
            let units = members.values.reduce(0) { $0 + $1.count }
            return members.count >= 2 && units >= 3 * members.count ? name : nil
        }.sorted()
    }
}
