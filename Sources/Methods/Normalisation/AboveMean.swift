import Diagnostics
import Kernels

/// Above or below the mean: 1, 0 or −1.
///
///     y = 1   if x > (1 + p) · x̄
///     y = −1  if x < (1 − p) · x̄
///     y = 0   otherwise
///
/// where *p* is the width of the neutral band. For an oriented column with a negative mean the band is laid
/// around it in the same way, with |x̄|.
public struct AboveMean: Normalisation {
    let band: Double

    public static let declaration = MethodDeclaration(
        id: "above-mean", family: .normalisation,
        title: Phrase(zh: "高于/低于均值", en: "Above or below the mean"),
        summary: Phrase(
            zh: "明显高于均值得 1，明显低于得 −1，其间为 0。",
            en: "Scores 1 clearly above the mean, −1 clearly below, 0 between."),
        formula: "y = 1 if x > x̄ + p·|x̄|; −1 if x < x̄ − p·|x̄|; else 0",
        whenToUse: Phrase(zh: "只想数“有多少项高于平均”时。", en: "When only the number of strengths is to be counted."),
        whenNot: Phrase(zh: "需要区分好多少时。", en: "When it matters by how much."),
        references: [Reference.handbook],
        parameters: [
            Parameter(
                "band", .number(0...1), default: 0.2, zh: "中性带宽度 p（占均值的比例）",
                en: "width p of the neutral band, a share of the mean")
        ],
        laws: [.scaleInvariant, .monotone, .bounded])

    public init(_ settings: Settings) throws(MethodError) {
        band = try settings.required("band")
    }

    public func fitted(to sample: Sample) throws(MethodError) -> any FittedNormalisation {
        guard let mean = Moments.mean(sample.values.span) else {
            throw MethodError(.tooFewValues(needed: 1, found: 0))
        }
        return Signs(low: mean - band * abs(mean), high: mean + band * abs(mean))
    }

    struct Signs: FittedNormalisation {
        let low: Double
        let high: Double

        func apply(_ oriented: Double) -> Double { oriented > high ? 1 : oriented < low ? -1 : 0 }

        func arithmetic(_ oriented: Double) -> String {
            oriented > high
                ? "\(digits(oriented)) > \(digits(high))"
                : oriented < low
                    ? "\(digits(oriented)) < \(digits(low))"
                    : "\(digits(low)) ≤ \(digits(oriented)) ≤ \(digits(high))"
        }

        var facts: [Fact] { [Fact(zh: "下界", en: "lower edge", low), Fact(zh: "上界", en: "upper edge", high)] }
        var bounds: ClosedRange<Double>? { -1...1 }
    }
}
