import Diagnostics
import Kernels

/// Fills gaps from another source: an indicator that measures the same and is itself in the data.
///
///     x̂_i = y_i,   or with `link: ratio`   x̂_i = y_i · Σ x / Σ y   over the units that have both
///
/// `from` is the code of the other indicator, or a column of the indicators' table that names one for each; an indicator
/// for which that column is empty keeps its gaps. The other indicator need not be in the framework. Where it has no value
/// either, the gap stays. A ratio needs units that have both, and sums that are not 0.
public struct ColdDeck: Imputation {
    let source: String
    let isByRatio: Bool

    public static let declaration = MethodDeclaration(
        id: "cold-deck", family: .imputation, title: Phrase(zh: "冷卡插补", en: "Cold deck"),
        summary: Phrase(
            zh: "用另一来源的同类指标填补，可按两者都有的单位的总量之比换算。",
            en:
                "Fills gaps from another source of the same measure, scaled by the ratio of the totals if wanted."
        ),
        formula: "x̂_i = y_i, or y_i·Σx/Σy",
        whenToUse: Phrase(
            zh: "另有一份较旧或口径略异的数据（上一次调查、另一家机构）时。",
            en: "With older figures, or those of another institution, that measure nearly the same."),
        whenNot: Phrase(
            zh: "两个来源口径不同而又没有可比的单位时。", en: "When the two measure differently and no unit has both."),
        references: [Reference.handbook],
        parameters: [
            Parameter(
                "from", .text, zh: "另一指标的代码，或指标表中写着它的列名",
                en: "the code of the other indicator, or the column of the indicators' table that names it"),
            Parameter(
                "link", .choice(["none", "ratio"]), default: "none", zh: "直接用，或按总量之比换算",
                en: "whether values are used as they are or scaled by the ratio of the totals"),
        ])

    public init(_ settings: Settings) {
        source = settings.text("from") ?? ""
        isByRatio = settings.text("link") == "ratio"
    }

    public func values(for gaps: Gaps) throws(MethodError) -> [Int: Double] {
        guard let other = try position(of: gaps) else { return [:] }
        let (own, values) = (gaps.values, gaps.panel.columns[other])
        var found: [Int: Double] = [:]
        for slice in gaps.slices {
            let rows = slice.filter { own[$0].isNaN && !values[$0].isNaN }
            guard !rows.isEmpty else { continue }
            let factor = isByRatio ? try ratio(own, values, slice) : 1
            for row in rows { found[row] = values[row] * factor }
        }
        return found
    }

    public func columnsRead(for gaps: Gaps) -> [Int] { ((try? position(of: gaps)) ?? nil).map { [$0] } ?? [] }

    /// The other indicator; `nil` where the indicators' table names none.
    private func position(of gaps: Gaps) throws(MethodError) -> Int? {
        let written = gaps.panel.indicators[gaps.column].attributes[source]
        if let written, written.isEmpty { return nil }
        let code = written ?? source
        guard let position = gaps.panel.position(of: code), position != gaps.column else {
            throw MethodError(
                .settings(
                    Phrase(
                        zh: "没有可用来填补的指标“\(code)”", en: "there is no other indicator \"\(code)\" to fill from")
                ))
        }
        return position
    }

    /// Σ x / Σ y over the rows that have both.
    private func ratio(_ own: [Double], _ other: [Double], _ slice: Range<Int>) throws(MethodError) -> Double
    {
        let both = slice.filter { !own[$0].isNaN && !other[$0].isNaN }
        let (x, y) = (both.map { own[$0] }, both.map { other[$0] })
        let factor = Moments.sum(x.span) / Moments.sum(y.span)
        guard factor.isFinite, factor != 0 else {
            throw MethodError(
                .settings(
                    Phrase(
                        zh: "没有单位两者都有（或总量为 0），不能按比换算；请用 link: none",
                        en: "no unit has both, or a total is 0, so there is no ratio; use link: none")))
        }
        return factor
    }
}
