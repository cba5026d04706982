import Analysis
import Construction
import Diagnostics
import IndexModel

/// What the ranking hangs on: shares of variance by assumption.
struct SensitivityChapter {
    let audit: IndexAudit
    let sensitivity: SensitivityAudit

    init(_ audit: IndexAudit, _ sensitivity: SensitivityAudit) {
        self.audit = audit
        self.sensitivity = sensitivity
    }

    func sections() -> [Section] {
        [
            Section(
                "sensitivity", heading: Phrase(zh: "名次取决于哪些假设", en: "What the ranks hang on"), text: words),
            Section("sobol", table: table),
        ]
    }

    private var words: [Phrase] {
        let indices = sensitivity.indices
        let points = NumberText.grouped(indices.points)
        let evaluations = NumberText.grouped(indices.evaluations)
        var lines = [
            Phrase(
                zh:
                    "一阶指数：单独知道一项假设可解释的方差份额；总效应指数：含它与其他假设的交互。Saltelli 设计（打乱的 Sobol’ 点，基础样本 \(points)，\(evaluations) 次计算），Jansen 估计量，方括号为自助法 95% 区间（\(indices.resamples) 次重抽）。",
                en:
                    "First-order index: the share of variance that knowing one assumption explains. Total-order index: with its interactions. Saltelli's design on scrambled Sobol' points (base sample \(points), \(evaluations) evaluations), Jansen's estimators; in brackets the bootstrap's 95% interval (\(indices.resamples) resamples)."
            )
        ]
        if indices.failed > 0 {
            lines.append(
                Phrase(
                    zh: "\(indices.failed) 个点算不出，整点略去。",
                    en: "\(indices.failed) points could not be computed and were left out as a whole."))
        }
        if let shapley = sensitivity.shapley {
            lines.append(
                Phrase(
                    zh: "Shapley 效应把交互平分，合计为 100%（\(NumberText.grouped(shapley.evaluations)) 次计算）。",
                    en:
                        "Shapley effects share interactions out equally and add up to 100% (\(NumberText.grouped(shapley.evaluations)) evaluations)."
                ))
        }
        return lines
    }

    /// What an output is called.
    private func name(of output: RankModel.Output) -> Phrase {
        func unit(_ position: Int) -> Phrase { audit.analysis.units[position].name }
        return switch output {
        case .meanShift: Phrase(zh: "名次平均变动", en: "mean shift of ranks")
        case let .rank(position):
            Phrase(zh: "\(unit(position).zh)的名次", en: "rank of \(unit(position).en)")
        case let .above(upper, lower):
            Phrase(
                zh: "\(unit(upper).zh)与\(unit(lower).zh)的先后",
                en: "order of \(unit(upper).en) and \(unit(lower).en)")
        }
    }

    private var table: Table {
        var columns = [
            Table.Column("output", Phrase(zh: "解释什么", en: "what is explained"), .name),
            Table.Column("assumption", Phrase(zh: "假设", en: "assumption"), .name),
            Table.Column("first", Phrase(zh: "一阶", en: "first"), .number(decimals: 3)),
            Table.Column("first_interval", Phrase(zh: "区间", en: "interval"), .text),
            Table.Column("total", Phrase(zh: "总效应", en: "total"), .number(decimals: 3)),
            Table.Column("total_interval", Phrase(zh: "区间", en: "interval"), .text),
        ]
        if sensitivity.shapley != nil {
            columns.append(
                Table.Column("shapley", Phrase(zh: "Shapley", en: "Shapley"), .percent(decimals: 1)))
            columns.append(
                Table.Column("shapley_error", Phrase(zh: "标准误", en: "standard error"), .percent(decimals: 1)))
        }
        var rows: [[Table.Cell]] = []
        let names = sensitivity.assumptions.map(\.name) + sensitivity.groups.map(\.name)
        for (position, output) in sensitivity.outputs.enumerated() {
            let shares = sensitivity.indices.outputs[position].shares
            for (number, assumption) in names.enumerated() {
                var row: [Table.Cell] = [.phrase(name(of: output)), .phrase(assumption)]
                let share = shares?[number]
                row += cells(share?.first) + cells(share?.total)
                if let shapley = sensitivity.shapley {
                    let effect =
                        number < sensitivity.assumptions.count ? shapley.effects[position]?[number] : nil
                    row += [Table.Cell(effect?.share), Table.Cell(effect?.shareError)]
                }
                rows.append(row)
            }
        }
        return Table(columns: columns, rows: rows)
    }

    private func cells(_ estimate: SobolIndices.Estimate?) -> [Table.Cell] {
        guard let estimate else { return [.missing, .missing] }
        let interval = estimate.interval.map {
            "[\(NumberText.fixed($0.lowerBound, decimals: 3)), \(NumberText.fixed($0.upperBound, decimals: 3))]"
        }
        return [.number(estimate.value), interval.map { .text($0) } ?? .missing]
    }
}
