import Construction
import Diagnostics
import Explanations
import IndexModel
import Methods

/// How a node's score was made of its children's.
public struct NodeReport: Sendable {
    private let trace: NodeTrace
    private let unit: StatisticalUnit
    private let period: Int?

    public init(_ trace: NodeTrace, unit: StatisticalUnit, period: Int?) {
        self.trace = trace
        self.unit = unit
        self.period = period
    }

    public func report(provenance: Provenance) -> Report {
        var sections = [Section("summary", text: [summary]), Section("children", table: children)]
        let remarks = remarks
        if !remarks.isEmpty { sections.append(Section("remarks", text: remarks)) }
        let agrees = CellReport.agree(trace.figures.score, trace.recomputed)
        sections.append(Section("check", text: [agrees ? ReportWords.agrees : ReportWords.differs]))
        return Report(title: title, sections: sections, provenance: provenance)
    }

    private var title: Phrase {
        let year = period.map { " \($0)" } ?? ""
        return Phrase(
            zh: "\(unit.name.zh)\(year)：\(trace.figures.name.zh)",
            en: "\(unit.name.en)\(year): \(trace.figures.name.en)")
    }

    private var summary: Phrase {
        let score = trace.figures.score.map(NumberText.quantity) ?? "–"
        let place = trace.figures.rank.map { "\(NumberText.plain($0))/\(trace.figures.ranked)" } ?? "–"
        let aggregation = Self.words(trace.aggregation)
        let weighting = Self.words(trace.weighting)
        return Phrase(
            zh: "分数 \(score)，名次 \(place)；合成 \(aggregation)，赋权 \(weighting)",
            en: "score \(score), rank \(place); aggregation \(aggregation), weighting \(weighting)")
    }

    /// A method with its settings, or its name alone where they are long, such as a matrix of judgements.
    private static func words(_ choice: MethodChoice?) -> String {
        guard let choice else { return "" }
        let whole = choice.description
        return whole.count > 60 ? choice.id + " (…)" : whole
    }

    private var children: Table {
        let columns = [
            Table.Column("code", ReportWords.code, .code, isHidden: true),
            Table.Column("name", Phrase(zh: "子项", en: "child"), .name),
            Table.Column("score", Phrase(zh: "分数", en: "score"), .number(decimals: 2)),
            Table.Column("rank", ReportWords.rank, .rank),
            Table.Column("share", Phrase(zh: "本级权重", en: "share here"), .percent(decimals: 1)),
            Table.Column(
                "effective_share", Phrase(zh: "总权重", en: "share of the index"), .percent(decimals: 1)),
            Table.Column("points", Phrase(zh: "计入总分", en: "points of the index"), .number(decimals: 2)),
        ]
        let rows = trace.children.map { child -> [Table.Cell] in
            [
                .text(child.id), .phrase(child.name), Table.Cell(child.score), Table.Cell(child.rank),
                Table.Cell(child.share), Table.Cell(child.effectiveShare), Table.Cell(child.points),
            ]
        }
        return Table(columns: columns, rows: rows)
    }

    private func facts(_ facts: [Fact], _ step: Phrase) -> [Phrase] {
        guard !facts.isEmpty else { return [] }
        let texts = facts.map { ($0.name, NumberText.quantity($0.value)) }
        return [
            Phrase(
                zh: "\(step.zh)：" + texts.map { "\($0.0.zh) \($0.1)" }.joined(separator: "，"),
                en: "\(step.en): " + texts.map { "\($0.0.en) \($0.1)" }.joined(separator: ", "))
        ]
    }

    private var remarks: [Phrase] {
        var found: [Phrase] = []
        found += facts(trace.weightingFacts, Phrase(zh: "赋权", en: "weighting")) + trace.weightingDoubts
        found += facts(trace.aggregationFacts, Phrase(zh: "合成", en: "aggregation")) + trace.aggregationDoubts
        if trace.isWithheld {
            found.append(Phrase(zh: "可得子项太少，不给分", en: "withheld: too few children have a score"))
        }
        let entry = trace.figures.entry
        if let method = entry.renormalisation {
            let arithmetic = entry.arithmetic ?? ""
            found.append(
                Phrase(
                    zh: "重新标准化（\(method)）：\(arithmetic)", en: "normalised anew (\(method)): \(arithmetic)"))
        }
        if let mirror = entry.mirror {
            let sum = NumberText.quantity(mirror)
            found.append(Phrase(zh: "逆向：\(sum) − 分数", en: "turned round: \(sum) − score"))
        }
        if let floor = entry.raisedTo {
            let raised = NumberText.quantity(floor)
            found.append(
                Phrase(zh: "低于下限，按 \(raised) 计入上级", en: "below the floor: enters its parent as \(raised)"))
        }
        for remainder in trace.remainders {
            let points = NumberText.quantity(remainder.points)
            found.append(
                Phrase(
                    zh: "\(remainder.kind.word.zh)：\(points) 分",
                    en: "\(remainder.kind.word.en): \(points) points"))
        }
        return found
    }
}
