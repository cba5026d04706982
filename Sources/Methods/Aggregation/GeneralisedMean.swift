import Diagnostics
import Kernels

/// The weighted generalised (power) mean.
///
///     S = (Σ w_j y_j^p / Σ w_j)^(1/p)
///
/// p = 1 is the arithmetic and p = −1 the harmonic mean; p = 0, which would be the geometric mean, is refused in
/// favour of it. Refused when a value is not above 0, unless ``floor`` says what such values are raised to (0 is
/// allowed where p > 0).
public struct GeneralisedMean: RowAggregation, QuasiArithmeticMean {
    let power: Double
    let floor: Double?

    public static let declaration = MethodDeclaration(
        id: "generalised", family: .aggregation, title: Phrase(zh: "加权幂平均", en: "Generalised mean"),
        summary: Phrase(
            zh: "幂 p 越小，短板越难弥补。", en: "The lower the power p, the less weaknesses can be made up."),
        formula: "S = (Σ w_j y_j^p / Σ w_j)^(1/p)",
        whenToUse: Phrase(zh: "要在算术与几何平均之间选一个补偿程度时。", en: "To choose a degree of compensation."),
        whenNot: Phrase(zh: "p 说不出来由时。", en: "When nobody can say why p is what it is."),
        references: [Reference.handbook],
        parameters: [
            Parameter("p", .number(-100...100), default: 0.5, zh: "幂 p，不为 0", en: "the power p, not 0"),
            .floor,
        ],
        laws: [.monotone, .mean])

    public init(_ settings: Settings) throws(MethodError) {
        power = try settings.required("p")
        floor = settings.number("floor")
        guard power != 0 else {
            throw MethodError(
                .settings(Phrase(zh: "p 不能为 0；请用 geometric", en: "p cannot be 0; use geometric")))
        }
    }

    public func score(_ values: [Double], weights: [Double]) throws(MethodError) -> Double {
        let raised = values.map { max($0, floor ?? $0) }
        for child in raised.indices where !(raised[child] > 0 || (raised[child] == 0 && power > 0)) {
            throw MethodError(.notPositive(row: 0, child: child))
        }
        // Powers of the ratio to the greatest (or least) value neither overflow nor vanish altogether.
        guard let unit = power > 0 ? raised.max() : raised.min(), unit > 0 else { return 0 }
        var sum = 0.0
        var total = 0.0
        for child in raised.indices {
            sum += weights[child] * Elementary.power(raised[child] / unit, power)
            total += weights[child]
        }
        return Elementary.power(sum / total, 1 / power) * unit
    }

    public func linked(_ score: Double) -> Double? {
        let raised = max(score, floor ?? score)
        guard raised > 0 || (raised == 0 && power > 0) else { return nil }
        let value = Elementary.power(raised, power)
        return value.isFinite ? (power > 0 ? value : -value) : nil
    }

    public var link: ScoreLink { .power(1 / power) }
    public func score(ofLinked mean: Double) -> Double { Elementary.power(abs(mean), 1 / power) }

    public func decomposition(_ values: [Double], weights: [Double]) -> Decomposition? {
        guard let score = try? score(values, weights: weights), score > 0 else {
            return Decomposition(points: values.map { _ in 0 })
        }
        let total = weights.reduce(0, +)
        return Decomposition(
            points: zip(values, weights).map { value, weight in
                weight / total * Elementary.power(max(value, floor ?? value) / score, power) * score
            })
    }
}
