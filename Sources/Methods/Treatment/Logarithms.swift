import Diagnostics
import Kernels

/// The least and the greatest of values that are not all equal.
private func extremes(of values: [Double]) throws(MethodError) -> (least: Double, greatest: Double) {
    guard let (least, greatest) = Moments.extremes(values.span) else {
        throw MethodError(.tooFewValues(needed: 2, found: 0))
    }
    guard least < greatest else { throw MethodError(.constant) }
    return (least, greatest)
}

/// A column in which every value was moved by a formula.
private func transformed(
    _ values: [Double], facts: [Fact], by formula: @escaping @Sendable (Double) -> Double
) -> TreatedColumn {
    var column = TreatedColumn(values: values.map(formula))
    column.isTransformed = true
    column.transform = formula
    column.facts = facts
    return column
}

/// The logarithm used by the COIN Tool: shifted by a hundredth of the range above the minimum.
///
///     y = ln(x − min x + 0.01 (max x − min x))
public struct Logarithm: Treatment {
    public static let declaration = MethodDeclaration(
        id: "log", family: .treatment,
        title: Phrase(zh: "对数变换", en: "Logarithm"),
        summary: Phrase(
            zh: "平移到最小值之上百分之一极差，再取自然对数。",
            en: "Natural logarithm after a shift to a hundredth of the range above the minimum."),
        formula: "y = ln(x − min x + 0.01·(max x − min x))",
        whenToUse: Phrase(
            zh: "整列右偏、跨数量级时。", en: "When a column is skewed to the right over orders of magnitude."),
        whenNot: Phrase(zh: "左偏时（用 log-signed）。", en: "When it is skewed to the left (use log-signed)."),
        references: [Reference.coinr], laws: [.shiftInvariant, .monotone])

    public init(_ settings: Settings) {}

    public func treated(_ values: [Double]) throws(MethodError) -> TreatedColumn {
        let (least, greatest) = try extremes(of: values)
        let shift = 0.01 * (greatest - least)
        return transformed(
            values, facts: [Fact(zh: "最小值", en: "minimum", least), Fact(zh: "平移", en: "shift", shift)]
        ) { Elementary.log($0 - least + shift) }
    }
}

/// The logarithm shifted so that the minimum becomes 0.
///
///     y = ln(x − min x + 1)
public struct ShiftedLogarithm: Treatment {
    public static let declaration = MethodDeclaration(
        id: "log-shifted", family: .treatment,
        title: Phrase(zh: "对数变换（加一）", en: "Logarithm, shifted by one"),
        summary: Phrase(
            zh: "减去最小值加一，再取自然对数。", en: "Natural logarithm of the distance to the minimum, plus one."),
        formula: "y = ln(x − min x + 1)",
        whenToUse: Phrase(zh: "计数型指标右偏时。", en: "For skewed counts."),
        whenNot: Phrase(zh: "数值远小于 1 时：几乎没有作用。", en: "When values are far below 1: it does almost nothing."),
        references: [Reference.coinr], laws: [.shiftInvariant, .monotone])

    public init(_ settings: Settings) {}

    public func treated(_ values: [Double]) throws(MethodError) -> TreatedColumn {
        let (least, _) = try extremes(of: values)
        return transformed(values, facts: [Fact(zh: "最小值", en: "minimum", least)]) {
            Elementary.log($0 - least + 1)
        }
    }
}

/// The logarithm that follows the side of the skew.
///
///     y = ln(x − min x + 0.01 r)        skewness > 0
///     y = −ln(max x + 0.01 r − x)       otherwise,     r = max x − min x
public struct SignedLogarithm: Treatment {
    public static let declaration = MethodDeclaration(
        id: "log-signed", family: .treatment,
        title: Phrase(zh: "对数变换（随偏向）", en: "Logarithm on the side of the skew"),
        summary: Phrase(zh: "右偏按 log，左偏对反射后的值取对数。", en: "As log for a right skew; mirrored for a left one."),
        formula: "y = ln(x − min x + 0.01 r) if skew > 0, else −ln(max x + 0.01 r − x)",
        whenToUse: Phrase(
            zh: "各列偏向不同、要一条规则时。", en: "When columns are skewed to different sides and one rule is wanted."),
        whenNot: Phrase(zh: "偏度接近零时。", en: "When skewness is close to 0."),
        references: [Reference.coinr], laws: [.shiftInvariant, .monotone])

    public init(_ settings: Settings) {}

    public func treated(_ values: [Double]) throws(MethodError) -> TreatedColumn {
        let (least, greatest) = try extremes(of: values)
        guard let skewness = Moments.skewness(values.span) else {
            throw MethodError(.tooFewValues(needed: 3, found: values.count))
        }
        let shift = 0.01 * (greatest - least)
        let facts = [Fact(zh: "偏度", en: "skewness", skewness), Fact(zh: "平移", en: "shift", shift)]
        return transformed(values, facts: facts) {
            skewness > 0
                ? Elementary.log($0 - least + shift) : -Elementary.log(greatest + shift - $0)
        }
    }
}

/// The logarithm used by the Global Innovation Index: the range is first moved to 1 … max.
///
///     y = ln((max x − 1) (x − min x) / (max x − min x) + 1)
///
/// Refused when the maximum is not above 1: the formula would turn the order round.
public struct RangeLogarithm: Treatment {
    public static let declaration = MethodDeclaration(
        id: "log-range", family: .treatment,
        title: Phrase(zh: "对数变换（极差换到 1–max）", en: "Logarithm of the range moved to 1–max"),
        summary: Phrase(
            zh: "先线性换到 1 至最大值，再取自然对数。", en: "Natural logarithm after moving the range to 1 … maximum."),
        formula: "y = ln((max x − 1)·(x − min x) / (max x − min x) + 1)",
        whenToUse: Phrase(zh: "仿照全球创新指数时。", en: "To follow the Global Innovation Index."),
        whenNot: Phrase(zh: "最大值不超过 1 时。", en: "When the maximum is not above 1."),
        references: [Reference.coinr], laws: [.monotone])

    public init(_ settings: Settings) {}

    public func treated(_ values: [Double]) throws(MethodError) -> TreatedColumn {
        let (least, greatest) = try extremes(of: values)
        guard greatest > 1 else {
            throw MethodError(
                .settings(Phrase(zh: "最大值须大于 1", en: "the maximum must be above 1")))
        }
        return transformed(
            values, facts: [Fact(zh: "最小值", en: "minimum", least), Fact(zh: "最大值", en: "maximum", greatest)]
        ) { Elementary.log((greatest - 1) * ($0 - least) / (greatest - least) + 1) }
    }
}

/// The Box–Cox transformation, after a shift that makes the minimum 1 or of the values as they are.
///
///     y = (z^λ − 1) / λ,   ln z when λ = 0
///     z = x − min x + 1   or, with `shift: false`,   z = x
///
/// Without the shift the result depends on where the indicator's own zero is, as Box and Cox meant it, and a change of unit
/// is not a change of λ. Values below 0 are refused then, for their power may turn the order round or be none at all; and 0
/// is where λ is not above 0.
public struct BoxCox: Treatment {
    let lambda: Double
    let isShifted: Bool

    public static let declaration = MethodDeclaration(
        id: "box-cox", family: .treatment,
        title: Phrase(zh: "Box–Cox 变换", en: "Box–Cox"),
        summary: Phrase(
            zh: "作幂变换；通常先平移使最小值为 1。",
            en: "A power transformation, usually after a shift that makes the minimum 1."),
        formula: "y = (z^λ − 1)/λ, ln z if λ = 0; z = x − min x + 1, or x without the shift",
        whenToUse: Phrase(
            zh: "对数太强、原值太偏时。", en: "When a logarithm is too strong and the raw column too skewed."),
        whenNot: Phrase(zh: "λ 只是试出来的时。", en: "When λ was only tried out."),
        references: ["after Box and Cox (1964), An analysis of transformations", Reference.coinr],
        parameters: [
            Parameter(
                "lambda", .number(-10...10), default: 0, isPerIndicator: true, zh: "幂 λ", en: "the power λ"),
            Parameter(
                "shift", .flag, default: true, isPerIndicator: true,
                zh: "是否先平移使最小值为 1（false 时值须为正；λ 大于 0 时可为 0）",
                en:
                    "whether the minimum is made 1 first (if not, values must be above 0, or 0 where λ is above it)"
            ),
        ],
        laws: [.shiftInvariant, .monotone])

    public init(_ settings: Settings) throws(MethodError) {
        lambda = try settings.required("lambda")
        isShifted = settings.flag("shift")
    }

    public func treated(_ values: [Double]) throws(MethodError) -> TreatedColumn {
        let (least, _) = try extremes(of: values)
        if !isShifted, let row = values.firstIndex(where: { lambda > 0 ? $0 < 0 : $0 <= 0 }) {
            throw MethodError(lambda > 0 ? .negative(row: row, child: 0) : .notPositive(row: row, child: 0))
        }
        let column = transformed(
            values, facts: [Fact(zh: "最小值", en: "minimum", least), Fact(zh: "λ", en: "λ", lambda)]
        ) { [lambda, isShifted] value in
            let shifted = isShifted ? value - least + 1 : value
            return lambda == 0 ? Elementary.log(shifted) : (Elementary.power(shifted, lambda) - 1) / lambda
        }
        guard column.values.allSatisfy(\.isFinite) else {
            throw MethodError(
                .settings(
                    Phrase(
                        zh: "λ = \(digits(lambda)) 的幂超出了数的范围",
                        en: "the power λ = \(digits(lambda)) goes beyond what a number can hold")))
        }
        return column
    }
}
