import Diagnostics

/// Fuzzy comprehensive evaluation (模糊综合评价): children belong to grades in part, weights put the grades together.
///
///     r_jk = how far y_j belongs to grade k,   b_k = by operator,   S = Σ_k b_k g_k / Σ_k b_k
///
/// A score between two neighbouring grades belongs to both, in proportion to its nearness; beyond the outermost it
/// belongs to that alone. With weights *w* as shares of one, the operators are
///
/// * `weighted-average` M(·, ⊕): b_k = min(1, Σ_j w_j r_jk)
/// * `bounded-sum` M(∧, ⊕): b_k = min(1, Σ_j min(w_j, r_jk))
/// * `product-maximum` M(·, ∨): b_k = max_j w_j r_jk
/// * `minimum-maximum` M(∧, ∨): b_k = max_j min(w_j, r_jk)
///
/// With `weighted-average` the score is the arithmetic mean of the children, drawn in to the grades' range. The last two
/// look at one child a grade and lose much of the data.
public struct FuzzyEvaluation: RowAggregation {
    let grades: [Double]
    let composition: String

    public static let declaration = MethodDeclaration(
        id: "fuzzy", family: .aggregation, title: Phrase(zh: "模糊综合评价", en: "Fuzzy comprehensive evaluation"),
        summary: Phrase(
            zh: "各项按隶属度归入等级，用四种模糊算子之一与权重合成，再按等级分值得出得分。",
            en:
                "Children belong to grades in part; one of four fuzzy operators puts them together with the weights."
        ),
        formula: "b_k = (w ∘ r)_k,  S = Σ_k b_k·g_k / Σ_k b_k",
        whenToUse: Phrase(
            zh: "评语等级（优、良、中、差）本来就模糊时；推荐 weighted-average。",
            en: "When grades such as good and fair are fuzzy by nature; weighted-average is recommended."),
        whenNot: Phrase(
            zh: "取大取小算子（minimum-maximum、product-maximum）丢失大部分信息，不宜用于排名。",
            en: "The operators that take maxima lose most of the data: not for rankings."),
        references: ["standard definition of the four operators", Reference.textbook],
        parameters: [
            Parameter(
                "grades", .list, default: [0, 25, 50, 75, 100], zh: "各等级的分值，从低到高",
                en: "the score of each grade, ascending"),
            Parameter(
                "operator",
                .choice(["weighted-average", "bounded-sum", "product-maximum", "minimum-maximum"]),
                default: "weighted-average", zh: "模糊算子", en: "the fuzzy operator"),
        ])

    public init(_ settings: Settings) throws(MethodError) {
        grades = settings.list("grades") ?? []
        composition = settings.text("operator") ?? "weighted-average"
        guard grades.count > 1, zip(grades, grades.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw MethodError(
                .settings(
                    Phrase(
                        zh: "grades 至少两个，且从低到高", en: "grades are two at least, and ascending")))
        }
    }

    /// On the scale of the grades.
    public var scale: ScoreScale {
        .own(mirror: composition == "weighted-average" ? grades[0] + grades[grades.count - 1] : nil)
    }

    public func score(_ values: [Double], weights: [Double]) -> Double {
        let total = weights.reduce(0, +)
        let composed = composed(values.map(memberships), weights.map { $0 / total })
        let sum = composed.reduce(0, +)
        return zip(composed, grades).reduce(0) { $0 + $1.0 * $1.1 } / sum
    }

    /// b by grade.
    /// - Parameter memberships: by child, then grade.
    func composed(_ memberships: [[Double]], _ shares: [Double]) -> [Double] {
        (memberships.first ?? []).indices.map { grade in
            let terms = zip(shares, memberships).map { share, memberships -> Double in
                let membership = memberships[grade]
                return composition.hasPrefix("minimum") || composition == "bounded-sum"
                    ? min(share, membership) : share * membership
            }
            return composition.hasSuffix("maximum") ? terms.max() ?? 0 : min(1, terms.reduce(0, +))
        }
    }

    /// How far a score belongs to each grade; they add up to 1.
    private func memberships(_ value: Double) -> [Double] {
        var found = grades.map { _ in 0.0 }
        let last = grades.count - 1
        guard value > grades[0], value < grades[last] else {
            found[value > grades[0] ? last : 0] = 1
            return found
        }
        let upper = grades.firstIndex { $0 > value } ?? last
        let nearness = (value - grades[upper - 1]) / (grades[upper] - grades[upper - 1])
        found[upper] = nearness
        found[upper - 1] = 1 - nearness
        return found
    }

    public func decomposition(_ values: [Double], weights: [Double]) -> Decomposition? {
        guard composition == "weighted-average" else { return nil }
        let total = weights.reduce(0, +)
        return Decomposition(
            points: zip(values, weights).map {
                min(max($0, grades[0]), grades[grades.count - 1]) * $1 / total
            })
    }
}
