import Diagnostics
import Explanations

/// What a reader should know of the sources before quoting anything.
public struct SourceCheckReport: Sendable {
    private let review: SourceReview

    public init(_ review: SourceReview) {
        self.review = review
    }

    public func report(provenance: Provenance) -> Report {
        let findings = review.findings
        let title = Phrase(zh: "来源检查", en: "A check of the sources")
        var sections: [Section] = []
        if !findings.isEmpty {
            sections.append(Section("findings", table: table(findings.sorted { $0.severity > $1.severity })))
        }
        sections.append(Section("summary", text: summary(findings)))
        return Report(title: title, sections: sections, provenance: provenance)
    }

    private func table(_ findings: [Diagnostic]) -> Table {
        Table(
            columns: [
                Table.Column("severity", Phrase(zh: "级别", en: "severity"), .name),
                Table.Column("code", ReportWords.code, .code),
                Table.Column("place", EvidenceWords.place, .text, isHidden: true),
                Table.Column("finding", Phrase(zh: "问题", en: "finding"), .name),
            ],
            rows: findings.map {
                [
                    .phrase($0.severity.word), .text($0.code),
                    .text($0.places.map(\.description).joined(separator: "; ")), .phrase($0.message),
                ]
            })
    }

    private func summary(_ findings: [Diagnostic]) -> [Phrase] {
        let contradictions = findings.count { $0.code == DiagnosticKind.sourcesContradict.code }
        let warnings = findings.count { $0.severity >= .warning }
        let notes = findings.count - warnings
        let told = Phrase(
            zh: notes == 0 ? "" : "另有 \(notes) 条提示。",
            en: notes == 0 ? "" : " And \(NumberText.counted(notes, "note")).")
        let answer =
            warnings == 0
            ? Phrase(zh: "没有需要处理的问题。", en: "Nothing that needs attention.")
            : Phrase(
                zh: "\(warnings) 个问题，其中 \(contradictions) 处数值相差超出各自的准确度。",
                en:
                    "\(NumberText.counted(warnings, "finding")), \(contradictions) of them values that differ beyond their accuracy."
            )
        return [Phrase(zh: answer.zh + told.zh, en: answer.en + told.en)] + EvidenceSummary.lines(review)
    }
}
