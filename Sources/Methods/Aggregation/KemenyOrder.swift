import Diagnostics

/// The non-compensatory order of the units (Condorcet, Kemeny, Young and Levenglick, C-K-Y-L): the order with the most
/// weight of children behind it.
///
///     e_ik = Σ_j w_j [y_ij > y_kj] + ½ Σ_j w_j [y_ij = y_kj],   maximise Σ e_ik over pairs in which i stands before k
///     S_i = (n − place_i) / (n − 1)
///
/// Distances do not count, and weights are importance, not rates at which children make up for each other. Values that
/// differ by no more than `indifference` of a child's range count as equal. A child that either of two units lacks takes
/// no part in their comparison.
///
/// The best order is found exactly and proven, or the doubt says how far from best it may be (``Kemeny``). Where several
/// orders are equally good, a unit's place is the middle of those that what they share leaves it, so that units which nothing tells
/// apart have one score; among more than twelve units in one cycle of majorities, one of the orders is taken, and said.
///
/// More than ``limit`` units are refused: the search looks at all triples of them, again and again.
public struct KemenyOrder: RowComparison {
    let indifference: Double

    /// The most units that are put in order.
    public static let limit = 150

    public static let declaration = MethodDeclaration(
        id: "kemeny", family: .aggregation,
        title: Phrase(zh: "凯梅尼排序（C-K-Y-L，非补偿）", en: "Kemeny order (C-K-Y-L, non-compensatory)"),
        summary: Phrase(
            zh: "在所有可能的排序中，取各项权重支持最多的一个；长处不能抵消短处。",
            en: "Of all orders of the units the one with the most weight behind it; nothing is made up for."),
        formula:
            "e_ik = Σ_j w_j·[y_ij > y_kj] + ½·Σ_j w_j·[y_ij = y_kj],  max Σ e_ik,  S_i = (n − place_i)/(n − 1)",
        whenToUse: Phrase(
            zh: "把权重理解为重要性、不许互补、只信先后时。",
            en: "When weights mean importance, compensation is refused and only order is trusted."),
        whenNot: Phrase(
            zh: "需要知道差多少；单位超过 150 个；或去掉一个单位后其他单位的先后不许变时。",
            en:
                "When distances matter, with more than 150 units, or when leaving one unit out must not move the others."
        ),
        references: [
            Reference.handbook,
            "after Kemeny (1959) and Young and Levenglick (1978), doi:10.1137/0135023",
        ],
        parameters: [
            Parameter(
                "indifference", .number(0...1), default: 0,
                zh: "差距不超过该项极差的这一份额时视为相同",
                en: "the share of a child's range up to which two values count as equal")
        ],
        laws: [.scaleInvariant, .shiftInvariant, .bounded])

    public init(_ settings: Settings) throws(MethodError) {
        indifference = try settings.required("indifference")
    }

    /// Places are balanced round the middle one.
    public var scale: ScoreScale { .own(mirror: 1) }

    public func scores(_ children: [[Double]], weights: [Double]) throws(MethodError) -> [Double] {
        try result(children, weights: weights).scores
    }

    public func result(_ children: [[Double]], weights: [Double]) throws(MethodError) -> AggregationResult {
        let standing = Standing(children, weights)
        let units = (0..<standing.rows).filter { standing.shares(of: $0) != nil }
        guard units.count <= Self.limit else {
            throw MethodError(
                .settings(
                    Phrase(
                        zh:
                            "单位有 \(units.count) 个，超过精确排序的上限 \(Self.limit) 个；可改用 copeland（两两比较的净胜场）",
                        en:
                            "there are \(units.count) units, and exact orders are sought for at most \(Self.limit); copeland, wins less losses in the same duels, has no limit"
                    )))
        }
        let support = support(standing, units)
        let found = Kemeny(support)
        var scores = [Double](repeating: .nan, count: standing.rows)
        for (unit, place) in zip(units, found.places) {
            scores[unit] = units.count > 1 ? (Double(units.count) - place) / Double(units.count - 1) : 1
        }
        return AggregationResult(scores, facts: Self.facts(found, support), doubts: Self.doubts(found))
    }

    /// e, with the weights of the children as shares of one.
    private func support(_ standing: Standing, _ units: [Int]) -> PairwiseSupport {
        let total = standing.weights.reduce(0, +)
        let ranges = standing.extremes.map { ($0?.length ?? 0) * indifference }
        var values = [Double](repeating: 0, count: units.count * units.count)
        for (first, row) in units.enumerated() {
            for (second, other) in units.enumerated().prefix(first) {
                var (ahead, behind) = (0.0, 0.0)
                for (child, column) in standing.columns.enumerated() {
                    let lead = column[row] - column[other]
                    guard !lead.isNaN else { continue }
                    let share = standing.weights[child] / total
                    ahead += lead > ranges[child] ? share : lead < -ranges[child] ? 0 : share / 2
                    behind += lead < -ranges[child] ? share : lead > ranges[child] ? 0 : share / 2
                }
                // What rounding leaves of a balance is no majority.
                if abs(ahead - behind) < 1e-12 {
                    (ahead, behind) = ((ahead + behind) / 2, (ahead + behind) / 2)
                }
                values[first * units.count + second] = ahead
                values[second * units.count + first] = behind
            }
        }
        return PairwiseSupport(count: units.count, values: values)
    }

    private static func facts(_ found: Kemeny, _ support: PairwiseSupport) -> [Fact] {
        let most = Double(support.count * (support.count - 1)) / 2
        guard most > 0 else { return [] }
        return [
            Fact(
                zh: "排序得到的支持占全部两两比较的份额", en: "support of the order, as a share of all pairs",
                found.score / most),
            Fact(zh: "任何排序的支持不超过", en: "no order has more support than", found.bound / most),
        ]
    }

    private static func doubts(_ found: Kemeny) -> [Phrase] {
        guard found.isProven else {
            let (score, bound) = (digits(shortened(found.score)), digits(shortened(found.bound)))
            return [
                Phrase(
                    zh: "没有证明这个排序最好：它的支持为 \(score)，最好的不超过 \(bound)",
                    en:
                        "the order is not proven best: its support is \(score), that of the best at most \(bound)"
                )
            ]
        }
        let free = found.order.count { unit in
            found.componentSizes[unit] > Kemeny.Effort().subsets && found.best[unit] != found.worst[unit]
        }
        guard free > 0 else { return [] }
        return [
            Phrase(
                zh: "排序最好，但可能不止一个：有 \(free) 个单位的位次没有证明唯一",
                en:
                    "the order is a best one but perhaps not the only one: \(free) units may have other places"
            )
        ]
    }

    private static func shortened(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}
