import Construction
import Diagnostics
import IndexModel
import Methods
import Workbooks

/// Where things stand in the workbook, and what of the method its formulas can write.
struct WorkbookLayout: Sendable {
    let run: Run
    /// Nodes so that the children of each stand side by side: level by level from the index.
    let nodes: [Int]
    /// Where each node stands among ``nodes``.
    let places: [Int]
    /// What was learnt of each indicator, one after another: a line of the sheet of indicators each.
    let fits: [(leaf: Int, fit: Stage.Fit?)]
    /// The data before normalisation, where that is the last step; else `nil`, and scores of indicators are numbers.
    let prepared: Panel?
    let hasPeriods: Bool

    init(_ run: Run) {
        self.run = run
        let framework = run.plan.framework
        var order = [0]
        var next = 0
        while next < order.count {
            order += framework.nodes[order[next]].children
            next += 1
        }
        nodes = order
        var places = [Int](repeating: 0, count: order.count)
        for (place, node) in order.enumerated() { places[node] = place }
        self.places = places
        let last = run.stages[run.stages.count - 1]
        prepared = last.name == "normalisation" ? run.stages[run.stages.count - 2].panel : nil
        fits = framework.leaves.flatMap { leaf -> [(leaf: Int, fit: Stage.Fit?)] in
            let found = last.name == "normalisation" ? last.fits[framework.nodes[leaf].id] ?? [] : []
            return found.isEmpty ? [(leaf, nil)] : found.map { (leaf, $0) }
        }
        hasPeriods = run.final.periods.count > 1
    }

    var framework: Framework { run.plan.framework }

    /// Columns before the values of a row: code, two names, and the year where there are several.
    var rowHead: Int { hasPeriods ? 4 : 3 }

    func rowHead(of panel: Panel, _ row: Int) -> [SheetCell?] {
        let unit = panel.unit(at: row)
        let year = panel.rows[row].period.flatMap { SheetCell.number(Double($0)) }
        return [.text(unit.code), .text(unit.name.zh), .text(unit.name.en)] + (hasPeriods ? [year] : [])
    }

    func headings() -> [SheetCell?] {
        [
            ReleaseWorkbook.heading(ReportWords.code),
            ReleaseWorkbook.heading(Phrase(zh: "单位（中文）", en: "unit (Chinese)")),
            ReleaseWorkbook.heading(Phrase(zh: "单位（英文）", en: "unit (English)")),
        ] + (hasPeriods ? [ReleaseWorkbook.heading(ReportWords.period)] : [])
    }

    static func name(_ key: String) -> String { Languages.both.text(ReleaseTables.word(key)) }
    static func prefix(_ key: String) -> String { Sheet.prefix(name(key)) }

    // MARK: Formulas

    /// The score of a node by its children's, on two ranges of cells.
    /// - Returns: `nil` where no formula writes it.
    func formula(of node: Int, weights w: String, values v: String) -> String? {
        let result = run.nodes[node]
        guard result.renormalisation.isEmpty, run.weightsByPeriod.isEmpty, let choice = result.aggregation
        else { return nil }
        let there = "ISNUMBER(\(v))"
        let total = "SUMPRODUCT(\(w)*\(there))"
        let raised = choice.settings["floor"]?.number.map { floor in
            let floor = NumberText.plain(floor)
            return "((\(v)<\(floor))*\(floor)+(\(v)>=\(floor))*\(v))"
        }
        // An empty cell counts as 0, of which there is neither logarithm nor reciprocal.
        let safe = "(\(raised ?? v)+(1-\(there)))"
        let mean: String
        switch choice.id {
        case "arithmetic": mean = "SUMPRODUCT(\(w),\(v))/\(total)"
        case "geometric": mean = "EXP(SUMPRODUCT(\(w)*\(there)*LN(\(safe)))/\(total))"
        case "harmonic": mean = "\(total)/SUMPRODUCT(\(w)*\(there)/\(safe))"
        case "generalised":
            guard let power = choice.settings["p"]?.number else { return nil }
            let p = NumberText.plain(power)
            mean = "(SUMPRODUCT(\(w)*\(there)*\(safe)^\(p))/\(total))^(1/\(p))"
        default: return nil
        }
        return "=" + (result.mirror.map { "\(NumberText.plain($0))-" } ?? "") + mean
    }

    /// Whether a node's scores are formulas.
    func hasFormula(_ node: Int) -> Bool { formula(of: node, weights: "A1", values: "B1") != nil }

    /// What the formulas cover, and what they do not.
    var remarks: [(what: Phrase, text: Phrase)] {
        var lines: [(what: Phrase, text: Phrase)] = [
            (
                Phrase(zh: "公式", en: "Formulas"),
                Phrase(
                    zh:
                        "原始 → 处理后 → 计分 → 排行，逐表以公式相连。指标得分 =（方向 × 值 − 原点）÷ 跨度 × 斜率 + 截距，四个数在“指标”表；各级得分 = 权重 × 下级得分的平均。",
                    en:
                        "Raw → prepared → scores → ranking are tied by formulas. An indicator's score = (direction × value − origin) ÷ span × slope + offset, with the four numbers in the sheet of indicators; every other score is a weighted mean of the scores below it."
                )
            ),
            (
                Phrase(zh: "可以试改", en: "What may be changed"),
                Phrase(
                    zh: "“权重”表黄色的权重可以改，得分与名次随之而变；改后就不再是已发布的结果。原点与跨度是当前数据的，改原始值不会改变它们。",
                    en:
                        "The yellow weights in the sheet of weights may be changed; scores and ranks follow, and are then no longer the published ones. Origin and span are those of the data as they are: another raw value does not move them."
                )
            ),
            (
                Phrase(zh: "颜色", en: "Colours"),
                Phrase(
                    zh: "“处理后”表橙色的值与原始值不同：插补、缩尾、变换或除以分母。",
                    en:
                        "Orange values in the sheet of prepared values differ from the raw ones: filled in, winsorised, transformed or divided."
                )
            ),
            (
                Phrase(zh: "名次", en: "Ranks"),
                Phrase(
                    zh: "公式按得分保留 9 位小数比较，相差不到十亿分之一的算并列。",
                    en:
                        "Formulas compare scores at 9 decimals: those that differ by less than a billionth tie."
                )
            ),
        ]
        let numbers = framework.nodes.indices.filter { !framework.nodes[$0].isLeaf && !hasFormula($0) }
        if !numbers.isEmpty {
            lines.append(
                (
                    Phrase(zh: "不是公式", en: "Not formulas"),
                    Phrase(
                        zh: "这些节点的得分是数，不是公式："
                            + numbers.map { framework.nodes[$0].name.zh }.joined(separator: "、"),
                        en: "The scores of these nodes are numbers rather than formulas: "
                            + numbers.map { framework.nodes[$0].name.en }.joined(separator: ", "))
                ))
        }
        let crooked = fits.filter { $0.fit?.normalisation?.straight == nil }
        if !crooked.isEmpty {
            let names = crooked.map { framework.nodes[$0.leaf].name }
            lines.append(
                (
                    Phrase(zh: "不是公式", en: "Not formulas"),
                    Phrase(
                        zh: "这些指标的标准化不是直线，得分是数：" + names.map(\.zh).joined(separator: "、"),
                        en:
                            "The normalisation of these indicators is no straight line; their scores are numbers: "
                            + names.map(\.en).joined(separator: ", "))
                ))
        }
        return lines
    }
}
