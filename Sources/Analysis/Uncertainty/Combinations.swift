import Construction
import IndexModel

/// The assumptions that are lists of alternatives, and all that they combine to.
///
/// A combination is a number in mixed radix: the alternative of the first such assumption counts fastest.
struct Combinations: Sendable {
    let base: Plan
    /// Positions in the plan's assumptions of those that are lists.
    let listed: [Int]
    /// How many alternatives each of them has.
    let counts: [Int]

    init(_ plan: Plan) {
        base = plan
        listed = plan.assumptions.indices.filter { plan.assumptions[$0].variation.alternatives != nil }
        counts = listed.map { plan.assumptions[$0].variation.alternatives ?? 1 }
    }

    /// How many combinations there are; `Int.max` where that cannot be counted.
    var count: Int {
        counts.reduce(1) { product, count in
            let (value, overflows) = product.multipliedReportingOverflow(by: count)
            return overflows ? .max : value
        }
    }

    /// The alternative of each listed assumption.
    func alternatives(of combination: Int) -> [Int] {
        var rest = combination
        return counts.map { count in
            defer { rest /= count }
            return rest % count
        }
    }

    func combination(of alternatives: [Int]) -> Int {
        zip(alternatives, counts).reversed().reduce(0) { $0 * $1.1 + $1.0 }
    }

    /// The plan with every alternative of a combination written in, and the units that it leaves out.
    func plan(of combination: Int) -> (plan: Plan, excluded: Set<String>) {
        var plan = base
        var excluded: Set<String> = []
        for (position, alternative) in zip(listed, alternatives(of: combination)) {
            plan.write(base.assumptions[position].variation, alternative, excluded: &excluded)
        }
        return (plan, excluded)
    }

    /// Combinations of one key share all that comes before the aggregation.
    func preparationKey(of combination: Int) -> [Int] {
        zip(listed, alternatives(of: combination)).map { position, alternative in
            if case .aggregation = base.assumptions[position].variation { 0 } else { alternative }
        }
    }
}

extension Assumption.Variation {
    /// How many alternatives a list has; `nil` for what is no list.
    public var alternatives: Int? {
        switch self {
        case let .imputation(list): list.count
        case let .treatment(list): list.count
        case let .normalisation(list), let .aggregation(list, _): list.count
        case let .units(list): list.count
        case .weights, .omission, .evidence: nil
        }
    }
}

extension Plan {
    /// Writes one alternative of an assumption into the plan.
    mutating func write(
        _ variation: Assumption.Variation, _ alternative: Int, excluded: inout Set<String>
    ) {
        switch variation {
        case let .imputation(list): imputation = list[alternative]
        case let .treatment(list): treatment = list[alternative]
        case let .normalisation(list): normalisation = list[alternative]
        case let .aggregation(list, level: nil): aggregation = list[alternative]
        case let .aggregation(list, level: level?):
            for node in framework.nodes where node.level == level {
                aggregation.byNode[node.id] = list[alternative].choice(for: node)
            }
        case let .units(list): excluded.formUnion(list[alternative])
        case .weights, .omission, .evidence: break
        }
    }
}
