import Analysis
import Diagnostics
import IndexModel

/// The cheapest bundle of improvements.
struct BundleChapter {
    let contest: Contest
    let bundle: Bundle

    init(_ contest: Contest, _ bundle: Bundle) {
        self.contest = contest
        self.bundle = bundle
    }

    var sections: [Section] {
        let heading = Phrase(zh: "最省的组合", en: "The cheapest bundle")
        return [
            Section("bundle", heading: heading, table: table),
            Section("bundle_terms", text: [terms, outcome]),
        ]
    }

    private var table: Table {
        Table(
            columns: [
                Table.Column("code", ReportWords.code, .code, isHidden: true),
                Table.Column("name", Phrase(zh: "指标", en: "indicator"), .name),
                Table.Column("value", Phrase(zh: "现在", en: "now"), .quantity),
                Table.Column("needed", Phrase(zh: "变为", en: "then"), .quantity),
                Table.Column("unit_of_measure", Phrase(zh: "计量单位", en: "unit of measure"), .name),
                Table.Column("ceiling", Phrase(zh: "上限", en: "ceiling"), .quantity),
                Table.Column(
                    "price", Phrase(zh: "单价", en: "cost of one"), .quantity, isHidden: bundle.costsAreNeutral),
                Table.Column("cost", Phrase(zh: "成本", en: "cost"), .number(decimals: 4)),
            ],
            rows: bundle.items.map {
                [
                    .text($0.indicator.code), .phrase($0.indicator.name), .number($0.before),
                    .number($0.after),
                    .phrase($0.indicator.unitName), .number($0.ceiling), .number($0.price),
                    .number($0.cost),
                ]
            })
    }

    private var terms: Phrase {
        let costs =
            bundle.costsAreNeutral
            ? Phrase(
                zh: "没有声明成本，按中性约定：每个指标的一个标准差成本为 1",
                en:
                    "No costs are declared, so neutral ones stand in: one standard deviation of any indicator costs 1"
            )
            : Phrase(zh: "成本按声明，没有声明成本的指标不动", en: "Costs are as declared; indicators without one stay")
        let ceilings =
            bundle.ceilingsAreNeutral
            ? Phrase(zh: "上限为今天的最好水平", en: "the ceiling is today's best")
            : Phrase(zh: "上限按声明，其余为今天的最好水平", en: "ceilings are as declared, else today's best")
        return Phrase(
            zh: "\(costs.zh)；\(ceilings.zh)。可改的指标 \(bundle.candidates) 个。",
            en: "\(costs.en); \(ceilings.en). \(bundle.candidates) indicators can be improved.")
    }

    private var outcome: Phrase {
        if bundle.isWithheld, let verification = bundle.verification,
            let withheld = OvertakeWords.withheld([verification], of: 0).first
        {
            return withheld
        }
        guard !bundle.items.isEmpty, let verification = bundle.verification else {
            let behind = NumberText.fixed(-bundle.atCeilings, decimals: 4)
            return Phrase(
                zh: "全部到上限也仍落后 \(behind) 分：做不到。",
                en: "With everything at its ceiling it is still \(behind) points behind: it cannot be done.")
        }
        let cost = NumberText.fixed(bundle.cost, decimals: 4)
        let alone = bundle.cheapestAlone.map { NumberText.fixed($0, decimals: 4) }
        let nearly = NumberText.fixed(-verification.nearly, decimals: 4)
        let check = Phrase(
            zh: "整体重算：照做持平或领先，只做 99% 落后 \(nearly) 分",
            en: "Computed anew it is level or ahead; at 99% it is \(nearly) points behind")
        return Phrase(
            zh: "总成本 \(cost)" + (alone.map { "（最省的单个指标 \($0)）" } ?? "（没有单个指标能在上限内做到）") + "。\(check.zh)。",
            en: "It costs \(cost) in all"
                + (alone.map { " (the cheapest single indicator \($0))" }
                    ?? " (no single indicator will do within its ceiling)") + ". \(check.en).")
    }
}
