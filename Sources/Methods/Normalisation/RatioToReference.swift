import Diagnostics
import Kernels

/// Ratio to a reference: the mean, the best or the worst of a column, or a unit of one's choice.
///
///     y = x / r         where more is better
///     y = r / x         where less is better
///     y = (x − r) / |r|   with `form: difference`; (r − x) / |r| where less is better
///
/// so that the reference scores 1, or 0 as a difference. Divided by the mean this is 均值化, which keeps how far columns
/// are spread relative to their means. Ratios need a zero that means none: the reference must be above 0, and where less
/// is better every value; a difference only needs a reference other than 0.
///
/// A reader would be wrong to compare the spread of two columns so normalised: it is that of the data.
public struct RatioToReference: Normalisation {
    let reference: String
    let unit: String?
    let isDifference: Bool

    public static let declaration = MethodDeclaration(
        id: "ratio-to-reference", family: .normalisation,
        title: Phrase(zh: "与基准之比（均值化等）", en: "Ratio to a reference"),
        summary: Phrase(
            zh: "除以均值、最优值、最差值或某个单位的值；基准为 1，取差额时为 0。",
            en:
                "Divides by the mean, the best, the worst or one unit's value: the reference is 1, or 0 as a difference."
        ),
        formula: "y = x / r (less is better: r / x);  as a difference y = (x − r) / |r|",
        whenToUse: Phrase(
            zh: "要读作“是平均水平的几倍”、并保留各列原有的离散程度时。",
            en: "To read scores as multiples of the average, and keep how far each column is spread."),
        whenNot: Phrase(
            zh: "零点是任意的（如温度、指数）时：换一个计量单位，结果就变了。",
            en:
                "Where zero is arbitrary, as for temperatures: another unit of measurement changes the result."
        ),
        references: [
            Reference.handbook,
            "OECD/JRC handbook, Tables 3, 14 and 15, recomputed in Documentation/Handbook.md",
        ],
        parameters: [
            Parameter(
                "reference", .choice(["mean", "best", "worst"]), default: "mean",
                zh: "基准：均值、最优值或最差值", en: "the mean, the best or the worst value"),
            Parameter(
                "unit", .text, isOptional: true, zh: "以某个单位的值为基准（写了就不看 reference）",
                en: "the code of a unit that is the reference; then `reference` does not count"),
            Parameter(
                "form", .choice(["ratio", "difference"]), default: "ratio",
                zh: "比值，或差额占基准的份额", en: "the ratio, or the difference as a share of the reference"),
        ],
        laws: [.scaleInvariant, .monotone])

    public init(_ settings: Settings) {
        reference = settings.text("reference") ?? "mean"
        unit = settings.text("unit")
        isDifference = settings.text("form") == "difference"
    }

    public func fitted(to sample: Sample) throws(MethodError) -> any FittedNormalisation {
        let value = try level(sample)
        let facts = [Fact(zh: "基准值", en: "reference", value)]
        if isDifference {
            guard value != 0 else { throw MethodError(.zero(row: 0, child: 0)) }
            return FittedLine(origin: value, span: abs(value), slope: 1, offset: 0, facts: facts)
        }
        guard value * sample.direction.sign > 0 else { throw MethodError(.notPositive(row: 0, child: 0)) }
        guard sample.direction == .negative else {
            return FittedLine(origin: 0, span: value, slope: 1, offset: 0, facts: facts)
        }
        guard sample.values.allSatisfy({ $0 < 0 }) else { throw MethodError(.notPositive(row: 0, child: 0)) }
        return Inverse(reference: value, facts: facts)
    }

    /// r, oriented.
    private func level(_ sample: Sample) throws(MethodError) -> Double {
        if let unit {
            guard let value = sample.value(unit) else {
                throw MethodError(
                    .settings(
                        Phrase(zh: "参照单位“\(unit)”没有值", en: "the reference unit \"\(unit)\" has no value")))
            }
            return value
        }
        guard let mean = Moments.mean(sample.values.span), let extremes = Moments.extremes(sample.values.span)
        else { throw MethodError(.tooFewValues(needed: 1, found: 0)) }
        return reference == "best" ? extremes.greatest : reference == "worst" ? extremes.least : mean
    }

    /// r / x, where less is better.
    private struct Inverse: FittedNormalisation {
        let reference: Double
        let facts: [Fact]

        func apply(_ oriented: Double) -> Double { reference / oriented }
        func arithmetic(_ oriented: Double) -> String { "\(digits(-reference)) / \(digits(-oriented))" }
        func inverse(_ score: Double) -> Double? { score == 0 ? nil : reference / score }
    }
}
