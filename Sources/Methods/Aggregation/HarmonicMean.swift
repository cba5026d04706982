import Diagnostics
import Kernels

/// The weighted harmonic mean.
///
///     S = Σ w_j / Σ (w_j / y_j)
///
/// Refused when a value is 0, and when one is negative unless `negatives: allow`: with mixed signs the result is
/// no mean.
public struct HarmonicMean: RowAggregation, QuasiArithmeticMean {
    let floor: Double?
    let allowsNegatives: Bool

    public static let declaration = MethodDeclaration(
        id: "harmonic", family: .aggregation, title: Phrase(zh: "加权调和平均", en: "Harmonic mean"),
        summary: Phrase(zh: "比几何平均更重罚短板。", en: "Punishes weaknesses harder than the geometric mean."),
        formula: "S = Σ w_j / Σ (w_j / y_j)",
        whenToUse: Phrase(zh: "短板决定整体时。", en: "When the weakest part decides the whole."),
        whenNot: Phrase(zh: "有接近零的值时：它一项就压低全部。", en: "With values near 0: one of them decides everything."),
        references: [Reference.handbook],
        parameters: [
            .floor,
            Parameter(
                "negatives", .choice(["refuse", "allow"]), default: "refuse",
                zh: "负值：拒绝，或照公式计算（同 COINr）", en: "negative values: refuse, or follow the formula (as COINr)"),
        ],
        laws: [.monotone, .mean])

    public init(_ settings: Settings) {
        floor = settings.number("floor")
        allowsNegatives = settings.text("negatives") == "allow"
    }

    public func score(_ values: [Double], weights: [Double]) throws(MethodError) -> Double {
        var sum = 0.0
        var total = 0.0
        for child in values.indices {
            let value = max(values[child], floor ?? values[child])
            guard value != 0 else { throw MethodError(.zero(row: 0, child: child)) }
            guard value > 0 || allowsNegatives else {
                throw MethodError(.notPositive(row: 0, child: child))
            }
            sum += weights[child] / value
            total += weights[child]
        }
        guard sum != 0 else { throw MethodError(.zero(row: 0, child: 0)) }
        return total / sum
    }

    public func linked(_ score: Double) -> Double? {
        let raised = max(score, floor ?? score)
        return raised > 0 ? -1 / raised : nil
    }

    public var link: ScoreLink { .negativeReciprocal }
    public func score(ofLinked mean: Double) -> Double { -1 / mean }

    public func decomposition(_ values: [Double], weights: [Double]) -> Decomposition? {
        guard let score = try? score(values, weights: weights) else { return nil }
        let raised = values.map { max($0, floor ?? $0) }
        let total = weights.reduce(0, +)
        return euler(raised, zip(raised, weights).map { $1 * score * score / (total * $0 * $0) })
    }
}
