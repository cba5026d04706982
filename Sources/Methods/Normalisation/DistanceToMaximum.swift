import Diagnostics

/// Distance to the best unit: the best scores 1, the worst 0.
///
///     y = 1 − (max x − x) / (max x − min x)
///
/// A constant column is refused.
public struct DistanceToMaximum: Normalisation {
    public static let declaration = MethodDeclaration(
        id: "distance-to-maximum", family: .normalisation,
        title: Phrase(zh: "与最优值的距离", en: "Distance to the maximum"),
        summary: Phrase(
            zh: "一减去与最好单位的相对距离：最好为 1，最差为 0。",
            en: "One less the relative distance to the best unit: the best scores 1, the worst 0."),
        formula: "y = 1 − (max x − x) / (max x − min x)",
        whenToUse: Phrase(zh: "想表达“离最好还差多少”时。", en: "When scores should say how far the best is."),
        whenNot: Phrase(zh: "最好的单位是极端值时。", en: "When the best unit is an outlier."),
        references: [Reference.handbook],
        laws: [.scaleInvariant, .shiftInvariant, .monotone, .bounded])

    public init(_ settings: Settings) {}

    public func fitted(to sample: Sample) throws(MethodError) -> any FittedNormalisation {
        let (least, greatest) = try sample.extremes()
        return FittedLine(
            origin: greatest, span: greatest - least, slope: 1, offset: 1,
            facts: [Fact(zh: "最小值", en: "minimum", least), Fact(zh: "最大值", en: "maximum", greatest)],
            bounds: 0...1)
    }
}
