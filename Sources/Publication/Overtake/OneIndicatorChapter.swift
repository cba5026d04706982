import Analysis
import Construction
import Diagnostics
import IndexModel

/// One indicator in its own unit.
struct OneIndicatorChapter {
    let contest: Contest
    let answers: [OneIndicator]
    let without: [String]

    init(_ contest: Contest, _ answers: [OneIndicator], without: [String]) {
        self.contest = contest
        self.answers = answers
        self.without = without
    }

    var sections: [Section] {
        let will = answers.filter { $0.needed != nil }
        let heading = Phrase(zh: "只改一个指标（整个指数重算）", en: "One indicator (the whole index computed anew)")
        var sections = [Section("one_indicator", heading: heading, table: table(will))]
        let withheld = answers.filter { $0.needed == nil }.compactMap(\.verification)
        let notes =
            [wholeNumbers(will), stepwise, impossible].compactMap { $0 }
            + OvertakeWords.withheld(withheld, of: will.count) + [missing].compactMap { $0 }
        if !notes.isEmpty { sections.append(Section("one_indicator_notes", text: notes)) }
        if let least = will.first(where: { !$0.displaced.isEmpty }) {
            sections.append(Section("displaced", heading: displacedHeading(least), table: displaced(will)))
        }
        return sections
    }

    private func table(_ answers: [OneIndicator]) -> Table {
        Table(
            columns: [
                Table.Column("code", ReportWords.code, .code, isHidden: true),
                Table.Column("name", Phrase(zh: "指标", en: "indicator"), .name),
                Table.Column("value", Phrase(zh: "现在", en: "now"), .quantity),
                Table.Column("needed", Phrase(zh: "需要", en: "needed"), .quantity),
                Table.Column("whole", Phrase(zh: "取整", en: "in whole numbers"), .quantity, isHidden: true),
                Table.Column("unit_of_measure", Phrase(zh: "计量单位", en: "unit of measure"), .name),
                Table.Column("best", Phrase(zh: "今天最好", en: "today's best"), .quantity),
                Table.Column("rank", Phrase(zh: "之后名次", en: "then ranks"), .rank),
                Table.Column("moved", Phrase(zh: "另有几个单位变动", en: "others that move"), .number(decimals: 0)),
                Table.Column("applied", OvertakeWords.applied, .number(decimals: 12), isHidden: true),
                Table.Column("nearly", OvertakeWords.nearly, .signed(decimals: 4), isHidden: true),
                Table.Column("verified", OvertakeWords.verified, .name),
                Table.Column("credible", Phrase(zh: "可信", en: "credible"), .code, isHidden: true),
                Table.Column("credibility", Phrase(zh: "是否可信", en: "is it credible"), .name),
            ],
            rows: answers.map { answer in
                let others = answer.displaced.filter { $0.unit.code != contest.leader.code }
                return [
                    .text(answer.indicator.code), .phrase(answer.indicator.name), .number(answer.value),
                    Table.Cell(shown(answer)), Table.Cell(answer.whole),
                    .phrase(answer.indicator.unitName),
                    .number(answer.best), Table.Cell(answer.rank), .number(Double(others.count)),
                    Table.Cell(answer.verification?.applied), Table.Cell(answer.verification?.nearly),
                    OvertakeWords.cell(answer.verification),
                    .text(answer.credibility?.isCredible == true ? "yes" : "no"),
                    .phrase(OvertakeWords.credibility(answer.credibility)),
                ]
            })
    }

    /// The exact value, rounded towards more where it is shown, or a count's next whole number.
    private func shown(_ answer: OneIndicator) -> Double? { answer.needed }

    // MARK: Notes

    private func wholeNumbers(_ answers: [OneIndicator]) -> Phrase? {
        let counts = answers.filter { $0.whole != nil && $0.whole != $0.needed }
        guard !counts.isEmpty else { return nil }
        let items = counts.map { answer -> Phrase in
            let value = NumberText.quantity(answer.whole ?? 0)
            return Phrase(
                zh: "\(answer.indicator.name.zh) \(value)", en: "\(answer.indicator.name.en) \(value)")
        }
        return Phrase(
            zh: "计数只能取整数，取整后仍核对为持平或领先：" + items.map(\.zh).joined(separator: "，") + "。",
            en: "Counts are whole; the next whole number was checked to be level or ahead: "
                + items.map(\.en).joined(separator: ", ") + ".")
    }

    private var stepwise: Phrase? {
        guard answers.contains(where: \.isStepwise) else { return nil }
        return Phrase(
            zh: "按名次计分的指标（名次类标准化，或科普兰法），响应是一级一级的：按台阶搜索。",
            en: "What counts by its order responds in steps: these were searched step by step.")
    }

    /// Those that will not do, with what they come to where there are few.
    private var impossible: Phrase? {
        let cannot = answers.filter { $0.needed == nil && $0.verification == nil }
        guard !cannot.isEmpty else { return nil }
        let items = cannot.map { answer -> Phrase in
            let reach = NumberText.quantity(answer.reach)
            let behind = NumberText.fixed(-answer.nearestDifference, decimals: 2)
            let bound =
                answer.reachIsNatural
                ? Phrase(zh: "到极限 \(reach)", en: "up to its bound \(reach)")
                : Phrase(zh: "到 \(reach)", en: "up to \(reach)")
            return Phrase(
                zh: "\(answer.indicator.name.zh)（\(bound.zh)，最好仍落后 \(behind)）",
                en: "\(answer.indicator.name.en) (\(bound.en), at best \(behind) behind)")
        }
        let more = items.count - 6
        let shown = items.prefix(more > 0 ? 5 : 6)
        let rest = items.count - shown.count
        return Phrase(
            zh: "单独做不到：" + shown.map(\.zh).joined(separator: "，") + (rest > 0 ? "，以及另外 \(rest) 个" : "") + "。",
            en: "Not alone: " + shown.map(\.en).joined(separator: ", ")
                + (rest > 0 ? ", and \(rest) more" : "") + ".")
    }

    private var missing: Phrase? {
        guard !without.isEmpty else { return nil }
        return Phrase(
            zh: "没有自己的值可改：" + without.joined(separator: "、") + "。",
            en: "Without a value of its own to change: " + without.joined(separator: ", ") + ".")
    }

    // MARK: Who else moves

    private func displacedHeading(_ answer: OneIndicator) -> Phrase {
        Phrase(zh: "谁会因此变动名次", en: "Who changes place with it")
    }

    private func displaced(_ answers: [OneIndicator]) -> Table {
        var rows: [[Table.Cell]] = []
        for answer in answers.prefix(3) {
            for moved in answer.displaced.prefix(5) {
                rows.append([
                    .text(answer.indicator.code), .phrase(answer.indicator.name), .text(moved.unit.code),
                    .phrase(moved.unit.name), .number(moved.before), .number(moved.after),
                ])
            }
        }
        return Table(
            columns: [
                Table.Column("code", ReportWords.code, .code, isHidden: true),
                Table.Column("indicator", Phrase(zh: "改动的指标", en: "indicator changed"), .name),
                Table.Column("unit", ReportWords.unit, .code, isHidden: true),
                Table.Column("name", ReportWords.unit, .name),
                Table.Column("before", Phrase(zh: "现在名次", en: "rank now"), .rank),
                Table.Column("after", Phrase(zh: "之后名次", en: "rank then"), .rank),
            ], rows: rows)
    }
}
