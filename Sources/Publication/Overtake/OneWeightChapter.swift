import Analysis
import Construction
import Diagnostics
import IndexModel

/// One weight, the others in proportion.
struct OneWeightChapter {
    let contest: Contest
    let answers: [OneWeight]

    init(_ contest: Contest, _ answers: [OneWeight]) {
        self.contest = contest
        self.answers = answers
    }

    private var framework: Framework { contest.run.plan.framework }

    var sections: [Section] {
        let will = answers.filter { $0.needed != nil }
        let heading = Phrase(zh: "只改一个权重，同级其余按比例", en: "One weight, its siblings in proportion")
        guard !will.isEmpty else {
            return [
                Section("one_weight", heading: heading, table: table([])),
                Section("one_weight_none", text: [none]),
            ]
        }
        return [
            Section("one_weight", heading: heading, table: table(will)),
            Section("one_weight_others", text: others(will.count)),
        ]
    }

    private func table(_ answers: [OneWeight]) -> Table {
        Table(
            columns: [
                Table.Column("code", ReportWords.code, .code, isHidden: true),
                Table.Column("name", Phrase(zh: "权重", en: "weight of"), .name),
                Table.Column("among", Phrase(zh: "所在节点", en: "among the children of"), .name),
                Table.Column("share", Phrase(zh: "现在", en: "now"), .percent(decimals: 2)),
                Table.Column("needed", Phrase(zh: "需要", en: "needed"), .percent(decimals: 2)),
                Table.Column(
                    "effective_change", Phrase(zh: "占总权重的变化", en: "change of all weight"),
                    .percent(decimals: 2)),
                Table.Column("applied", OvertakeWords.applied, .number(decimals: 12), isHidden: true),
                Table.Column("nearly", OvertakeWords.nearly, .signed(decimals: 4)),
                Table.Column("verified", OvertakeWords.verified, .name),
            ],
            rows: answers.map { answer in
                let parent = framework.nodes[answer.node].parent ?? 0
                return [
                    .text(framework.nodes[answer.node].id), .phrase(framework.nodes[answer.node].name),
                    .phrase(framework.nodes[parent].name), .number(answer.share), Table.Cell(answer.needed),
                    Table.Cell(answer.effectiveChange), Table.Cell(answer.verification?.applied),
                    Table.Cell(answer.verification?.nearly), OvertakeWords.cell(answer.verification),
                ]
            })
    }

    private var withheld: [Recheck] {
        answers.filter { $0.needed == nil }.compactMap(\.verification)
    }

    private func others(_ count: Int) -> [Phrase] {
        let rest = answers.count - count - withheld.count
        var lines: [Phrase] = []
        if count == answers.count {
            lines.append(Phrase(zh: "每一个权重都能单独做到。", en: "Each of the weights will do."))
        } else if rest > 0 {
            lines.append(
                Phrase(
                    zh: "其余 \(rest) 个权重，无论取 0 到 100% 的哪个值，都做不到。",
                    en: "The other \(rest) will not do it at any share from 0 to 100%."))
        }
        return lines + OvertakeWords.withheld(withheld, of: count)
    }

    /// That no single weight can do it, and which comes nearest.
    private var none: Phrase {
        if let withheld = OvertakeWords.withheld(withheld, of: 0).first { return withheld }
        let text = Phrase(zh: "没有哪一个权重单独能做到。", en: "No single weight can do it.")
        guard
            let near = answers.filter({ $0.bestDifference > contest.difference }).max(by: {
                $0.bestDifference < $1.bestDifference
            })
        else { return text }
        let name = framework.nodes[near.node].name
        let behind = NumberText.fixed(-near.bestDifference, decimals: 4)
        let share = NumberText.fixed(near.bestShare * 100, decimals: 1) + "%"
        return Phrase(
            zh: text.zh + "最接近的是“\(name.zh)”取 \(share)：仍落后 \(behind) 分。",
            en: text.en + " \(name.en) at \(share) comes nearest: still \(behind) points behind.")
    }
}
