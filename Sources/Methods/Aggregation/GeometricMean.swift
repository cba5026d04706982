import Diagnostics
import Kernels

/// The weighted geometric mean.
///
///     S = exp(Σ w_j ln y_j / Σ w_j)
///
/// Refused when a value is not above 0, unless ``floor`` says what such values are raised to. Points are by
/// Euler's theorem: a child's share of the score is its weight.
public struct GeometricMean: RowAggregation, QuasiArithmeticMean {
    let floor: Double?

    public static let declaration = MethodDeclaration(
        id: "geometric", family: .aggregation, title: Phrase(zh: "加权几何平均", en: "Geometric mean"),
        summary: Phrase(
            zh: "各项得分的加权乘积：短板拉低总分，不能完全弥补。",
            en: "A weighted product: weaknesses pull the score down and are not made up in full."),
        formula: "S = exp(Σ w_j ln y_j / Σ w_j)",
        whenToUse: Phrase(zh: "希望均衡发展得到奖励时。", en: "When balance should be rewarded."),
        whenNot: Phrase(
            zh: "标准化后有零或负值时：先换到 1–100，或设 floor。",
            en: "With zeros or negative values after normalisation: move them to 1–100, or set a floor."),
        references: [Reference.handbook], parameters: [.floor], laws: [.monotone, .mean])

    public init(_ settings: Settings) {
        floor = settings.number("floor")
    }

    public func score(_ values: [Double], weights: [Double]) throws(MethodError) -> Double {
        var sum = 0.0
        var total = 0.0
        for child in values.indices {
            let value = max(values[child], floor ?? values[child])
            guard value > 0 else { throw MethodError(.notPositive(row: 0, child: child)) }
            sum += weights[child] * Elementary.log(value)
            total += weights[child]
        }
        return Elementary.exp(sum / total)
    }

    public func linked(_ score: Double) -> Double? {
        let raised = max(score, floor ?? score)
        return raised > 0 ? Elementary.log(raised) : nil
    }

    public var link: ScoreLink { .exponential }
    public func score(ofLinked mean: Double) -> Double { Elementary.exp(mean) }

    public func decomposition(_ values: [Double], weights: [Double]) -> Decomposition? {
        guard let score = try? score(values, weights: weights) else { return nil }
        let total = weights.reduce(0, +)
        return Decomposition(points: weights.map { $0 / total * score })
    }
}

extension Parameter {
    static let floor = Parameter(
        "floor", .number(1e-300...Double.greatestFiniteMagnitude), isOptional: true,
        zh: "低于它的值先提到它；不写则遇到不大于 0 的值就拒绝",
        en: "values below it are raised to it first; without it, a value that is not above 0 is refused")
}
