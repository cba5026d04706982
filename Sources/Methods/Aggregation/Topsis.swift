import Diagnostics

/// TOPSIS: nearness to the best that any unit has in each child, against nearness to the worst.
///
///     v_ij = w_j y_ij,   D⁺_i = √Σ_j (v⁺_j − v_ij)²,   D⁻_i = √Σ_j (v_ij − v⁻_j)²,   S_i = D⁻_i / (D⁺_i + D⁻_i)
///
/// with *v⁺* and *v⁻* the greatest and the least of a column. Scores are taken as they were normalised, or with
/// `scaling: vector` divided by √Σ_i y_ij² first, as the method was published. A unit's score depends on the units
/// beside it. Units that all tie in everything score ½.
public struct Topsis: RowComparison {
    let isScaled: Bool

    public static let declaration = MethodDeclaration(
        id: "topsis", family: .aggregation, title: Phrase(zh: "TOPSIS（优劣解距离法）", en: "TOPSIS"),
        summary: Phrase(
            zh: "看离各项最优值多近、离最差值多远：得分在 0 与 1 之间。",
            en: "How near to the best values and how far from the worst: scores between 0 and 1."),
        formula: "v_ij = w_j·y_ij,  D± = √Σ_j (v_ij − v±_j)²,  S = D⁻/(D⁺ + D⁻)",
        whenToUse: Phrase(
            zh: "想以样本内最优、最差为参照，且不要求得分可分解到各项时；配熵值法权重即为熵权 TOPSIS。",
            en:
                "When the best and worst of the sample are the yardstick and no additive account is asked for."
        ),
        whenNot: Phrase(
            zh: "单位名单会变动时：增减一个单位可能改变其他单位的先后；跨年份比较时亦然。",
            en:
                "When the list of units changes, or years are compared: one unit more can change the order of others."
        ),
        references: [
            "after Hwang and Yoon (1981); reference outputs of Python package pymcdm 1.4.0 in the tests"
        ],
        parameters: [
            Parameter(
                "scaling", .choice(["none", "vector"]), default: "none",
                zh: "直接用标准化后的值，或先除以各列平方和的平方根",
                en: "scores as normalised, or divided by the root of their sum of squares first")
        ],
        laws: [.monotone, .bounded])

    public init(_ settings: Settings) {
        isScaled = settings.text("scaling") == "vector"
    }

    /// The worst unit in everything has 0, the best 1; turning every child round gives 1 − S where columns
    /// are not scaled.
    public var scale: ScoreScale { .own(mirror: 1) }

    public func scores(_ children: [[Double]], weights: [Double]) -> [Double] {
        let standing = Standing(children, weights)
        let ranges = standing.extremes
        let lengths = standing.columns.map { column -> Double in
            let squares = column.reduce(0) { $1.isNaN ? $0 : $0 + $1 * $1 }
            return isScaled && squares > 0 ? squares.squareRoot() : 1
        }
        // Column by column, as they lie in memory; every row adds its children in their order.
        let totals = standing.totals
        var (toBest, toWorst) = (totals.map { _ in 0.0 }, totals.map { _ in 0.0 })
        for (child, column) in standing.columns.enumerated() {
            guard let range = ranges[child] else { continue }
            for (row, value) in column.enumerated() where !value.isNaN {
                let factor = standing.weights[child] / totals[row] / lengths[child]
                toBest[row] += factor * factor * (range.upperBound - value) * (range.upperBound - value)
                toWorst[row] += factor * factor * (value - range.lowerBound) * (value - range.lowerBound)
            }
        }
        return totals.indices.map { row in
            guard totals[row] != 0 else { return .nan }
            let (best, worst) = (toBest[row].squareRoot(), toWorst[row].squareRoot())
            return best + worst == 0 ? 0.5 : worst / (best + worst)
        }
    }
}
