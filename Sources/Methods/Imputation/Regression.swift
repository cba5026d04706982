import Diagnostics

/// Fills gaps from the indicators that go with this one most, by regression.
///
///     x̂_i = x̄ + Σ_k b_k (x_ik − x̄_k)
///
/// Of the indicators that the unit has, the `predictors` with the greatest |r| to this one are taken; the line is that
/// of least squares over the units that have all of them. Where there are fewer than k + 2 such units, or one indicator
/// can be computed from the others, the last is left out; a unit that has none stays missing. With `bounded` values are
/// drawn in to the range of the known ones.
///
/// All filled values lie on the line, so that columns seem to correlate more than they do and intervals are too narrow:
/// see ``StochasticRegression``.
public struct Regression: Imputation {
    let level: Int?
    let count: Int
    let isBounded: Bool

    public static let declaration = MethodDeclaration(
        id: "regression", family: .imputation, title: Phrase(zh: "回归插补", en: "Regression"),
        summary: Phrase(
            zh: "用与本指标相关最强、且该单位有数的几个指标作回归，填预测值。",
            en:
                "Fills gaps with the prediction from the indicators that correlate most with this one and that the unit has."
        ),
        formula: "x̂_i = x̄ + Σ_k b_k·(x_ik − x̄_k), b by least squares",
        whenToUse: Phrase(
            zh: "有与本指标相关强的指标时；用 zhulu imputation 看它在这份数据上的误差。",
            en:
                "When other indicators correlate strongly with this one; zhulu imputation shows its error on these data."
        ),
        whenNot: Phrase(
            zh: "相关弱（等于填均值）或单位很少时；它会夸大指标间的相关。",
            en:
                "With weak correlations, where it is the mean in disguise, or few units; it overstates correlations."
        ),
        references: [Reference.handbook, "reference outputs by numpy in the tests"],
        parameters: [.level, .predictors, .bounded])

    public init(_ settings: Settings) {
        level = settings.integer("level")
        count = settings.integer("predictors") ?? 2
        isBounded = settings.flag("bounded")
    }

    public func values(for gaps: Gaps) -> [Int: Double] {
        gaps.filledByRegression(level: level, count: count, isBounded: isBounded) { _, _ in 0 }
    }

    public func columnsRead(for gaps: Gaps) -> [Int] { gaps.peers(level) }
}

extension Parameter {
    static let predictors = Parameter(
        "predictors", .integer(1...100), default: 2, zh: "最多用几个指标来预测",
        en: "how many indicators to predict from at most")
    static let bounded = Parameter(
        "bounded", .flag, default: true, zh: "是否限制在已知值的范围之内",
        en: "whether values are drawn in to the range of the known ones")
}
