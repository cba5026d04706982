import Diagnostics

/// Fills gaps by ``Regression``, with a random deviation like those of the known values.
///
///     x̂_i = x̄ + Σ_k b_k (x_ik − x̄_k) + s e_i,   e_i standard normal
///
/// with *s* the standard deviation about the line, √(Σ (x − x̂)² / (n − k − 1)). Correlations and spreads are not
/// overstated as by the line alone, but a single filling is one of many: list several `draw`s under `assumptions` to see
/// what hangs on it. The number of a draw, the unit, the year and the indicator determine the deviation, whatever else
/// is in the data. `bounded` draws values in to the range of the known ones, which narrows the spread a little.
public struct StochasticRegression: Imputation {
    let level: Int?
    let count: Int
    let isBounded: Bool
    let draw: Int

    public static let declaration = MethodDeclaration(
        id: "stochastic-regression", family: .imputation,
        title: Phrase(zh: "随机回归插补", en: "Stochastic regression"),
        summary: Phrase(
            zh: "回归预测值加上与残差同分布的随机偏差；不同的 draw 给出不同的插补值。",
            en: "The prediction of a regression plus a random deviation; another draw gives another filling."),
        formula: "x̂_i = x̄ + Σ_k b_k·(x_ik − x̄_k) + s·e_i",
        whenToUse: Phrase(
            zh: "要把插补的不确定性带进不确定性分析时：在 assumptions 下列出多个 draw。",
            en:
                "To carry what is unknown about gaps into the uncertainty analysis: list several draws under assumptions."
        ),
        whenNot: Phrase(
            zh: "只公布一组得分时：填进去的是一次抽签的结果。",
            en: "For a single published ranking: it rests on one drawing of lots."),
        references: [Reference.handbook, "deviations about the regression of the tests' numpy outputs"],
        parameters: [.level, .predictors, .bounded, .draw])

    public init(_ settings: Settings) {
        level = settings.integer("level")
        count = settings.integer("predictors") ?? 2
        isBounded = settings.flag("bounded")
        draw = settings.integer("draw") ?? 1
    }

    public func values(for gaps: Gaps) -> [Int: Double] {
        let indicator = gaps.panel.indicators[gaps.column].code
        return gaps.filledByRegression(level: level, count: count, isBounded: isBounded) { row, deviation in
            var stream = gaps.stream(draw, row: row, purpose: indicator)
            return deviation * stream.normal()
        }
    }

    public func columnsRead(for gaps: Gaps) -> [Int] { gaps.peers(level) }
}
