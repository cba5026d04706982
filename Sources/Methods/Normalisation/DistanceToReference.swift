import Diagnostics

/// Distance to a reference unit: it scores 1, the worst unit 0, better units above 1.
///
///     y = 1 − (x_r − x) / (x_r − min x)
///
/// Refused when the reference unit has no value or is itself the worst.
public struct DistanceToReference: Normalisation {
    let unit: String
    let isCut: Bool

    public static let declaration = MethodDeclaration(
        id: "distance-to-reference", family: .normalisation,
        title: Phrase(zh: "与参照单位的距离", en: "Distance to a reference unit"),
        summary: Phrase(
            zh: "参照单位为 1，最差为 0，超过参照单位的大于 1（可截取）。",
            en: "The reference unit scores 1, the worst 0, better ones above 1 unless cut."),
        formula: "y = 1 − (x_r − x) / (x_r − min x)",
        whenToUse: Phrase(zh: "与一个公认的标杆比较时。", en: "When everyone is compared with one benchmark."),
        whenNot: Phrase(zh: "参照单位在有的指标上垫底时。", en: "When the reference is last on some indicator."),
        references: [Reference.handbook],
        parameters: [
            Parameter("unit", .text, zh: "参照单位的代码", en: "code of the reference unit"),
            Parameter(
                "cut", .flag, default: false, zh: "超过 1 的是否截为 1", en: "whether scores above 1 are cut to 1"),
        ],
        laws: [.scaleInvariant, .shiftInvariant, .monotone])

    public init(_ settings: Settings) throws(MethodError) {
        guard let unit = settings.text("unit") else {
            throw MethodError(
                .settings(Phrase(zh: "缺少参照单位 unit", en: "the reference unit is missing")))
        }
        self.unit = unit
        isCut = settings.flag("cut")
    }

    public func fitted(to sample: Sample) throws(MethodError) -> any FittedNormalisation {
        let (least, _) = try sample.extremes()
        guard let reference = sample.value(unit) else {
            throw MethodError(
                .settings(
                    Phrase(zh: "参照单位“\(unit)”没有值", en: "the reference unit \"\(unit)\" has no value")))
        }
        guard reference > least else {
            throw MethodError(
                .settings(
                    Phrase(zh: "参照单位“\(unit)”是最差的", en: "the reference unit \"\(unit)\" is the worst")))
        }
        let line = FittedLine(
            origin: reference, span: reference - least, slope: 1, offset: 1,
            facts: [Fact(zh: "参照值", en: "reference", reference), Fact(zh: "最小值", en: "minimum", least)])
        return isCut ? CutLine(line: line, range: -Double.greatestFiniteMagnitude...1) : line
    }
}

/// A line whose results are cut to a range.
struct CutLine: FittedNormalisation {
    let line: FittedLine
    let range: ClosedRange<Double>

    func apply(_ oriented: Double) -> Double {
        min(max(line.apply(oriented), range.lowerBound), range.upperBound)
    }

    func arithmetic(_ oriented: Double) -> String {
        let free = line.apply(oriented)
        return line.arithmetic(oriented) + (range.contains(free) ? "" : " → \(digits(apply(oriented)))")
    }

    var facts: [Fact] { line.facts }

    var straight: StraightLine? {
        guard var found = line.straight else { return nil }
        found.lower = bounds?.lowerBound
        found.upper = range.upperBound
        return found
    }

    var bounds: ClosedRange<Double>? {
        range.lowerBound == -Double.greatestFiniteMagnitude ? nil : range
    }

    func inverse(_ score: Double) -> Double? {
        range.lowerBound < score && score < range.upperBound ? line.inverse(score) : nil
    }
}
