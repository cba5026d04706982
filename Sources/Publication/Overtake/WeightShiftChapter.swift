import Analysis
import Construction
import Diagnostics
import IndexModel

/// The least shift of weight: over all indicators, and within each family.
struct WeightShiftChapter {
    let contest: Contest
    let answers: [WeightShift]

    init(_ contest: Contest, _ answers: [WeightShift]) {
        self.contest = contest
        self.answers = answers
    }

    private var framework: Framework { contest.run.plan.framework }

    private static let heading = Phrase(
        zh: "移动最少的权重（½ Σ |Δw|，w 为占总指数的权重）",
        en: "The least shift of weight (½ Σ |Δw|, w being shares of the whole index)")

    var sections: [Section] {
        var sections = [Section("weight_shift", heading: Self.heading, table: table)]
        if contest.goesInJumps {
            sections.append(Section("weight_shift_jumps", text: [jumps]))
        }
        let withheld = answers.filter(\.isWithheld).compactMap(\.verification)
        let notes = OvertakeWords.withheld(withheld, of: answers.count { $0.shift != nil })
        if !notes.isEmpty { sections.append(Section("weight_shift_notes", text: notes)) }
        if let least = answers.first(where: { $0.shift != nil }) {
            sections.append(
                Section(
                    "weight_moves",
                    heading: Phrase(
                        zh: "其中最少的一种：\(word(least.scope).zh)",
                        en: "The least of them: \(word(least.scope).en)"),
                    table: moves(least)))
        }
        return sections
    }

    private var jumps: Phrase {
        Phrase(
            zh: "本项目用多数规则（科普兰法）：权重移动时分差一级一级地跳，没有斜率可循，因此不求最少的移动。",
            en:
                "This project counts duels (Copeland): the difference goes in jumps as weights move, and no slope says which way to go, so the least shift is not looked for."
        )
    }

    private func word(_ scope: WeightShift.Scope) -> Phrase {
        switch scope {
        case .indicators: Phrase(zh: "全部指标的总权重", en: "effective weights of all indicators")
        case let .children(node):
            Phrase(
                zh: "“\(framework.nodes[node].name.zh)”之内", en: "inside \(framework.nodes[node].name.en)")
        }
    }

    private func code(_ scope: WeightShift.Scope) -> String {
        switch scope {
        case .indicators: "*"
        case let .children(node): framework.nodes[node].id
        }
    }

    private var table: Table {
        Table(
            columns: [
                Table.Column("scope", Phrase(zh: "范围代码", en: "scope"), .code, isHidden: true),
                Table.Column("name", Phrase(zh: "可以移动的权重", en: "weights that may move"), .name),
                Table.Column("shift", Phrase(zh: "移动的总权重", en: "weight that moves"), .percent(decimals: 3)),
                Table.Column("proof", Phrase(zh: "求法", en: "found"), .name),
                Table.Column("best", Phrase(zh: "最好的分差", en: "best difference"), .signed(decimals: 4)),
                Table.Column("applied", OvertakeWords.applied, .number(decimals: 12), isHidden: true),
                Table.Column("nearly", OvertakeWords.nearly, .signed(decimals: 4)),
                Table.Column("verified", OvertakeWords.verified, .name),
            ],
            rows: answers.map { answer in
                [
                    .text(code(answer.scope)), .phrase(word(answer.scope)), Table.Cell(answer.shift),
                    .phrase(proof(answer)), Table.Cell(answer.shift == nil ? nil : answer.bestDifference),
                    Table.Cell(answer.isWithheld ? nil : answer.verification?.applied),
                    Table.Cell(answer.isWithheld ? nil : answer.verification?.nearly),
                    OvertakeWords.cell(answer.verification),
                ]
            })
    }

    private func proof(_ answer: WeightShift) -> Phrase {
        if answer.isWithheld { return Phrase(zh: "未通过核对", en: "did not pass its recheck") }
        return switch (answer.shift != nil, answer.isProved) {
        case (true, true): Phrase(zh: "线性规划，最少", en: "linear programme: the least")
        case (true, false):
            Phrase(zh: "逐次线性规划，附近最少", en: "successive programmes: the least nearby")
        case (false, true): Phrase(zh: "做不到", en: "will not do")
        case (false, false): Phrase(zh: "没有找到", en: "none was found")
        }
    }

    private func moves(_ answer: WeightShift) -> Table {
        Table(
            columns: [
                Table.Column("code", ReportWords.code, .code, isHidden: true),
                Table.Column("name", Phrase(zh: "权重", en: "weight of"), .name),
                Table.Column("before", Phrase(zh: "现在", en: "now"), .percent(decimals: 2)),
                Table.Column("after", Phrase(zh: "变为", en: "then"), .percent(decimals: 2)),
            ],
            rows: answer.moves.map {
                [
                    .text(framework.nodes[$0.node].id), .phrase(framework.nodes[$0.node].name),
                    .number($0.before), .number($0.after),
                ]
            })
    }
}
