import Analysis
import Construction
import Diagnostics
import IndexModel
import Methods

/// Whether scores of different years stand on one scale.
///
/// They do where all that is learnt of data is learnt once, of all years together or of one, and no unit is scored against
/// the others of its year. Ranks are places within a year in any case.
public struct YearScale: Sendable {
    /// What each year has of its own, in the order of the steps; empty where scores compare.
    public let yearly: [Phrase]
    /// The years of which something is learnt that counts for all.
    public let baseYears: [Int]
    /// Whether something is learnt of all years together, so that a year that is added moves earlier scores.
    public let learnsOfAll: Bool
    /// Values of other years that lie beyond the base years' ranges.
    public let beyond: Int
    /// Whether scores are shown in relation to those of the same year.
    public let isShownWithinYear: Bool

    public var isShared: Bool { yearly.isEmpty }

    public init(_ run: Run) {
        let plan = run.plan
        var yearly: [Phrase] = []
        var bases: Set<Int> = []
        var learnsOfAll = !plan.renormalisation.all.isEmpty
        for step in plan.steps {
            switch step {
            case .denomination, .screening, .imputation: continue
            case let .treatment(_, spans), let .normalisation(_, spans):
                bases.formUnion(spans.baseYears)
                if spans.all.contains(.allPeriods) { learnsOfAll = true }
                if spans.all.contains(.eachPeriod) { yearly.append(Step.word(step.name)) }
            }
        }
        if run.nodes.contains(where: { YearScale.learns($0.weighting) }) {
            bases.formUnion(plan.weightingSpan.baseYears)
            if plan.weightingSpan.all.contains(.allPeriods) { learnsOfAll = true }
        }
        if run.weightsByPeriod.contains(where: { $0 != run.weights }) {
            yearly.append(Phrase(zh: "权重", en: "weights"))
        }
        let relative = plan.framework.nodes.indices.compactMap { node -> String? in
            guard let choice = run.nodes[node].aggregation,
                let method = try? Catalogue.aggregation(choice),
                method is any RowComparison
            else { return nil }
            return choice.id
        }
        if let first = relative.first {
            yearly.append(
                Phrase(
                    zh: "合成（\(first) 在当年单位之间比较）",
                    en: "aggregation (\(first) sets units of a year against each other)"))
        }
        self.yearly = yearly
        baseYears = bases.sorted()
        self.learnsOfAll = learnsOfAll
        let fits = run.stage("normalisation")?.fits.values.joined().map(\.beyond) ?? []
        beyond = fits.reduce(0, +)
        isShownWithinYear = plan.presentation.id != "raw"
    }

    /// Whether a weighting looks at data.
    private static func learns(_ choice: MethodChoice?) -> Bool {
        choice.flatMap { try? Catalogue.weighting($0) }?.learns ?? false
    }

    /// What is to be said of it under a table of several years.
    public var sentence: Phrase {
        guard isShared else {
            let zh = yearly.map(\.zh).joined(separator: "、")
            let en = yearly.map(\.en).joined(separator: ", ")
            return Phrase(
                zh: "各年得分不可比：\(zh)逐年各学一次。名次只在当年之内有意义。",
                en:
                    "Scores do not compare across years: each year has its own \(en). Ranks are places within a year."
            )
        }
        let shown =
            isShownWithinYear
            ? Phrase(
                zh: "（指数原始得分；显示的得分相对于当年）", en: " (as index scores; those shown are relative to their year)")
            : Phrase(verbatim: "")
        let basis: Phrase
        switch (baseYears.isEmpty, learnsOfAll) {
        case (true, _):
            basis = Phrase(
                zh: "所有年份用同一把尺、同一组权重。加入新的年份会改动旧的得分。",
                en: "all years share one scale and one set of weights. Adding a year moves earlier scores.")
        case (false, true):
            basis = Phrase(
                zh: "有的尺度或权重以 \(bases(.zh)) 年为基准，其余在所有年份上学一次。加入新的年份会改动旧的得分。",
                en:
                    "some scales or weights are based on \(bases(.en)), the others are learnt of all years together. Adding a year moves earlier scores."
            )
        case (false, false):
            basis = Phrase(
                zh: "以 \(bases(.zh)) 年为基准，加入新的年份不改动旧的得分。",
                en: "they are based on \(bases(.en)), and adding a year does not move them.")
        }
        let outside = Phrase(
            zh: beyond == 0 ? "" : "其他年份有 \(beyond) 个值超出基准年的范围，是否截断逐个指标见 zhulu check。",
            en: beyond == 0
                ? ""
                : " \(beyond) values of other years lie beyond the base year's range; zhulu check says of each indicator whether they are cut."
        )
        return Phrase(
            zh: "各年得分可比\(shown.zh)：\(basis.zh)\(outside.zh)",
            en: "Scores compare across years\(shown.en): \(basis.en)\(outside.en)")
    }

    private func bases(_ language: Language) -> String {
        baseYears.map(String.init).joined(separator: language == .zh ? "、" : " and ")
    }
}
