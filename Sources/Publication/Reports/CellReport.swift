import Construction
import Diagnostics
import Explanations
import IndexModel
import Methods

/// How one value became points of the index: each step with its arithmetic, and the evidence behind it.
public struct CellReport: Sendable {
    private let trace: CellTrace

    public init(_ trace: CellTrace) {
        self.trace = trace
    }

    public func report(provenance: Provenance) -> Report {
        var sections = [
            Section("steps", heading: Phrase(zh: "从原始值到得分", en: "From raw value to points"), table: steps)
        ]
        let remarks = remarks
        if !remarks.isEmpty {
            sections.append(
                Section("remarks", heading: Phrase(zh: "依据", en: "Grounds"), text: remarks))
        }
        sections.append(Section("check", text: [check]))
        sections.append(
            Section(
                "evidence", heading: Phrase(zh: "证据", en: "Evidence"),
                table: EvidenceTable.table(trace.evidence)))
        sections += [
            EvidenceWords.bibliography(
                trace.evidence.flatMap { [$0.used].compactMap { $0 } + $0.passedOver })
        ].compactMap { $0 }
        return Report(title: title, sections: sections, provenance: provenance)
    }

    private var title: Phrase {
        let year = trace.period.map { " \($0)" } ?? ""
        let measure = trace.indicator.unitOfMeasure
        return Phrase(
            zh: "\(trace.unit.name.zh)\(year)：\(trace.indicator.name.zh)"
                + (measure.isEmpty ? "" : "（\(measure)）"),
            en: "\(trace.unit.name.en)\(year): \(trace.indicator.name.en)"
                + (measure.isEmpty ? "" : " (\(measure))"))
    }

    private var steps: Table {
        let columns = [
            Table.Column("step", Phrase(zh: "步骤", en: "step"), .name),
            Table.Column("value", Phrase(zh: "得到", en: "gives"), .quantity),
            Table.Column("arithmetic", Phrase(zh: "算式", en: "arithmetic"), .text),
            Table.Column("by_method", Phrase(zh: "方法", en: "method"), .code, isHidden: true),
            Table.Column("recomputed", Phrase(zh: "重算", en: "recomputed"), .quantity, isHidden: true),
        ]
        let rows = trace.rungs.map { rung -> [Table.Cell] in
            let arithmetic =
                rung.arithmetic.isEmpty && !rung.isChange && rung.kind != .raw ? "=" : rung.arithmetic
            return [
                .phrase(rung.kind.word), Table.Cell(rung.value), .text(arithmetic),
                .text(rung.method?.description ?? ""), Table.Cell(rung.recomputed),
            ]
        }
        return Table(columns: columns, rows: rows)
    }

    /// What the methods learnt from the data, and what was done to this value.
    private var remarks: [Phrase] {
        trace.rungs.flatMap { rung -> [Phrase] in
            var found = rung.amendments.map { amendment in
                let before = amendment.before.map(NumberText.quantity) ?? "–"
                let after = amendment.after.map(NumberText.quantity) ?? "–"
                return Phrase(
                    zh:
                        "\(rung.kind.word.zh)：\(amendment.kind.word.zh)（\(amendment.method)），\(before) → \(after)",
                    en:
                        "\(rung.kind.word.en): \(amendment.kind.word.en) (\(amendment.method)), \(before) → \(after)"
                )
            }
            if rung.method != nil || !rung.facts.isEmpty {
                func list(_ language: Language) -> String {
                    let facts = rung.facts.map { "\($0.name[language]) \(NumberText.quantity($0.value))" }
                    return ([rung.method?.description].compactMap { $0 } + facts)
                        .joined(separator: language == .zh ? "，" : ", ")
                }
                found.append(
                    Phrase(
                        zh: "\(rung.kind.word.zh)：\(list(.zh))", en: "\(rung.kind.word.en): \(list(.en))"))
            }
            return found
        }
    }

    /// Whether the steps, computed anew, give what the run has.
    private var check: Phrase {
        let agrees = trace.rungs.allSatisfy { CellReport.agree($0.value, $0.recomputed) }
        return agrees ? ReportWords.agrees : ReportWords.differs
    }

    /// Whether two numbers are the same to 1e-9 of their size.
    static func agree(_ left: Double?, _ right: Double?) -> Bool {
        guard let left, let right else { return left == right }
        return abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
    }
}

/// Evidence as a table: what is used, and what was passed over and why.
enum EvidenceTable {
    static func table(_ evidence: [CellEvidence]) -> Table {
        let hasLocators = evidence.contains { cell in
            ([cell.used].compactMap { $0 } + cell.passedOver + cell.otherPeriods)
                .contains { !$0.locator.isEmpty }
        }
        let columns = [
            Table.Column(
                "indicator", Phrase(zh: "指标", en: "indicator"), .code, isHidden: evidence.count == 1),
            Table.Column("value", Phrase(zh: "值", en: "value"), .quantity),
            Table.Column("year", ReportWords.period, .rank),
            Table.Column("use", Phrase(zh: "采用", en: "used"), .name),
            Table.Column("confidence", Phrase(zh: "可信度", en: "confidence"), .name),
            Table.Column("source", Phrase(zh: "来源", en: "source"), .text),
            Table.Column("place", Phrase(zh: "文件位置", en: "written in"), .text),
            Table.Column(
                "locator", Phrase(zh: "出处", en: "where in it"), .text, isHidden: !hasLocators),
        ]
        let rows = evidence.flatMap { cell -> [[Table.Cell]] in
            var rows = [cell.used].compactMap { $0 }.map { row($0, of: cell, Phrase(zh: "采用", en: "yes")) }
            rows += cell.passedOver.map { row($0, of: cell, $0.passedOver?.word ?? ReportWords.otherYear) }
            rows += cell.otherPeriods.map { row($0, of: cell, ReportWords.otherYear) }
            return rows
        }
        return Table(columns: columns, rows: rows)
    }

    private static func row(_ found: Testimony, of cell: CellEvidence, _ use: Phrase) -> [Table.Cell] {
        [
            .text(cell.indicator), Table.Cell(found.value), Table.Cell(found.year.map(Double.init)),
            .phrase(use), .phrase(found.confidence.word), .text(found.source?.id ?? ""),
            .text(found.place.description), .text(found.locator),
        ]
    }
}
