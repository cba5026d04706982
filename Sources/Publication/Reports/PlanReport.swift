import Construction
import Diagnostics
import Explanations
import IndexModel

/// A methodology as it is: its methods step by step, its tree with weights, and what an audit varies.
public struct PlanReport: Sendable {
    private let run: Run
    private let effective: [Double]

    /// - Parameter effective: each node's weight as a share of the whole index, by position.
    public init(_ run: Run, effective: [Double]) {
        self.run = run
        self.effective = effective
    }

    public func report(provenance: Provenance) -> Report {
        var sections = [
            Section("steps", heading: Phrase(zh: "怎样计算", en: "How it is computed"), table: steps),
            Section("tree", heading: Phrase(zh: "框架与权重", en: "The tree and its weights"), table: tree),
        ]
        if !run.weightsByPeriod.isEmpty, let year = run.final.periods.last?.period ?? nil {
            sections.append(
                Section(
                    "yearly_weights",
                    text: [
                        Phrase(
                            zh: "权重逐年各学一次；上面是 \(year) 年的，各年的见导出的权重表。",
                            en:
                                "Weights are learnt of each year on its own: these are those of \(year); an export has them all."
                        )
                    ]))
        }
        let assumptions = run.plan.assumptions
        let varied = CertaintyWords.words(for: assumptions)
        sections.append(
            Section(
                "assumptions", heading: Phrase(zh: "审计时变动什么", en: "What an audit varies"),
                text: [
                    assumptions.isEmpty
                        ? Phrase(
                            zh: "没有声明假设，因此不作不确定性分析。",
                            en: "No assumptions are declared, so that there is no uncertainty analysis.")
                        : Phrase(zh: varied.zh + "。", en: varied.en + ".")
                ]))
        return Report(
            title: Phrase(zh: "方法", en: "The method"), sections: sections, provenance: provenance)
    }

    // MARK: Steps

    private var steps: Table {
        var rows: [[Table.Cell]] = []
        for step in run.plan.steps {
            let words = StepWords(step, of: run.plan)
            let choices = words.choices
            let leaves = run.plan.framework.leaves.map { run.plan.framework.nodes[$0].id }
            rows.append(
                row(step.name, Step.word(step.name), leaves.map { choices[$0] ?? "none" }, over: words.span))
        }
        let inner = run.plan.framework.nodes.indices.filter { !run.plan.framework.nodes[$0].isLeaf }
        rows.append(
            row(
                "weighting", Phrase(zh: "赋权", en: "weighting"),
                inner.map { run.nodes[$0].weighting?.description ?? "given" },
                over: run.plan.weightingSpan == .allPeriods
                    ? "" : run.plan.weightingSpan.all.map(\.word).joined(separator: ", ")))
        rows.append(
            row(
                "aggregation", Phrase(zh: "合成", en: "aggregation"),
                inner.map { run.nodes[$0].aggregation?.description ?? "arithmetic" }))
        rows.append(
            row("presentation", Phrase(zh: "得分的表示", en: "presentation"), [run.plan.presentation.description]))
        rows.append(row("ties", Phrase(zh: "并列", en: "ties"), [run.plan.ties.rawValue]))
        return Table(
            columns: [
                Table.Column("step", ReportWords.code, .code, isHidden: true),
                Table.Column("name", Phrase(zh: "步骤", en: "step"), .name),
                Table.Column("method", Phrase(zh: "方法", en: "method"), .text),
            ], rows: rows)
    }

    /// The methods of a step with how often each is used, the most frequent first, and of which years it learns where
    /// there are several.
    private func row(
        _ code: String, _ name: Phrase, _ methods: [String], over span: String = ""
    ) -> [Table.Cell] {
        var counts: [(method: String, count: Int)] = []
        for method in methods {
            if let position = counts.firstIndex(where: { $0.method == method }) {
                counts[position].count += 1
            } else {
                counts.append((method, 1))
            }
        }
        let isSingle = counts.count < 2
        let words = counts.enumerated().sorted {
            (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset)
        }
        .map { isSingle ? $0.element.method : "\($0.element.method) × \($0.element.count)" }
        let years = run.final.periods.count > 1 && !span.isEmpty ? " · over: \(span)" : ""
        return [
            .text(code), .phrase(name), .text((words.isEmpty ? "–" : words.joined(separator: "; ")) + years),
        ]
    }

    // MARK: The tree

    private var tree: Table {
        let framework = run.plan.framework
        let steps = run.plan.steps.first { $0.name == "normalisation" }
        let normalisations = steps.map { StepWords($0, of: run.plan).choices } ?? [:]
        let rows = framework.nodes.indices.map { position -> [Table.Cell] in
            let node = framework.nodes[position]
            let siblings = node.parent.map { framework.nodes[$0].children } ?? [position]
            let total = siblings.reduce(0) { $0 + run.weights[$1] }
            let how =
                node.isLeaf
                ? normalisations[node.id] ?? "none"
                : run.nodes[position].aggregation?.description ?? "arithmetic"
            return [
                .text(node.id), .phrase(node.name),
                Table.Cell(total == 0 ? nil : run.weights[position] / total), Table.Cell(effective[position]),
                .text(how), .phrase(direction(node)),
            ]
        }
        var table = Table(
            columns: [
                Table.Column("node", ReportWords.code, .code),
                Table.Column("name", Phrase(zh: "节点", en: "node"), .name),
                Table.Column("weight", Phrase(zh: "同级权重", en: "among siblings"), .percent(decimals: 1)),
                Table.Column("effective", Phrase(zh: "占指数", en: "of the index"), .percent(decimals: 2)),
                Table.Column("method", Phrase(zh: "标准化或合成", en: "normalised or aggregated by"), .text),
                Table.Column("direction", Phrase(zh: "方向", en: "direction"), .name),
            ], rows: rows)
        table.depths = framework.nodes.indices.map { framework.ancestors(of: $0).count }
        return table
    }

    private func direction(_ node: Node) -> Phrase {
        let direction =
            node.isLeaf
            ? run.raw.indicators.first { $0.code == node.id }?.direction ?? node.direction : node.direction
        return direction == .negative
            ? Phrase(zh: "越低越好", en: "lower is better") : Phrase(zh: "越高越好", en: "higher is better")
    }
}
