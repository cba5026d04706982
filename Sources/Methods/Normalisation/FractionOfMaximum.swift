import Diagnostics

/// Fraction of the best unit: the best scores 1.
///
///     y = x / max x        where more is better
///     y = min x / x        where less is better
///
/// Refused when a value needed as a divisor is not above 0: ratios say nothing then. With `negative: ratio`
/// an indicator in which less is better gives x / min x, as COINr does: the best still scores 1, but worse
/// units score more, as they do where the greatest of values to be maximised is below 0.
public struct FractionOfMaximum: Normalisation {
    let isPlainRatio: Bool

    public static let declaration = MethodDeclaration(
        id: "fraction-of-maximum", family: .normalisation,
        title: Phrase(zh: "阈值法（与最优值之比）", en: "Fraction of the maximum"),
        summary: Phrase(
            zh: "正向指标除以最大值，逆向指标以最小值除以本值，最好的单位为 1。",
            en:
                "Divides by the maximum, or, where less is better, divides the minimum by the value: the best scores 1."
        ),
        formula: "y = x / max x (more is better);  y = min x / x (less is better)",
        whenToUse: Phrase(zh: "数值有真正的零点、比例有意义时。", en: "When zero means none, so that ratios mean something."),
        whenNot: Phrase(zh: "有负值，或零点是任意的（如温度、指数）时。", en: "With negative values, or where zero is arbitrary."),
        references: [Reference.handbook, Reference.textbook],
        parameters: [
            Parameter(
                "negative", .choice(["inverse", "ratio"]), default: "inverse",
                zh: "逆向指标用 min/x（inverse）还是 x/min（ratio，同 COINr）",
                en: "where less is better: min/x (inverse), or x/min (ratio, as COINr)")
        ],
        laws: [.scaleInvariant, .monotone])

    public init(_ settings: Settings) {
        isPlainRatio = settings.text("negative") == "ratio"
    }

    public func fitted(to sample: Sample) throws(MethodError) -> any FittedNormalisation {
        guard let greatest = sample.values.max() else {
            throw MethodError(.tooFewValues(needed: 1, found: 0))
        }
        if isPlainRatio {
            guard greatest != 0 else { throw MethodError(.zero(row: 0, child: 0)) }
        } else {
            let needed = sample.direction == .positive ? greatest : -greatest
            guard needed > 0 else { throw MethodError(.notPositive(row: 0, child: 0)) }
        }
        return Fraction(best: greatest, isInverse: sample.direction == .negative && !isPlainRatio)
    }

    struct Fraction: FittedNormalisation {
        let best: Double
        let isInverse: Bool

        func apply(_ oriented: Double) -> Double { isInverse ? best / oriented : oriented / best }

        func arithmetic(_ oriented: Double) -> String {
            isInverse
                ? "\(digits(-best)) / \(digits(-oriented))" : "\(digits(oriented)) / \(digits(best))"
        }

        var facts: [Fact] { [Fact(zh: "最优值", en: "best value", isInverse ? -best : best)] }

        func inverse(_ score: Double) -> Double? {
            if isInverse { score == 0 ? nil : best / score } else { score * best }
        }
    }
}
