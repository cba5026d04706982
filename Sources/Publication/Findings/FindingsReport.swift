import Diagnostics

/// Findings as a table: what, where, and one way out.
public enum FindingsReport {
    public static func table(_ findings: [Diagnostic]) -> Table {
        let columns = [
            Table.Column("severity", Phrase(zh: "级别", en: "severity"), .name),
            Table.Column("code", ReportWords.code, .code),
            Table.Column("message", Phrase(zh: "说明", en: "what"), .name),
            Table.Column("place", Phrase(zh: "位置", en: "where"), .text),
            Table.Column("way_out", Phrase(zh: "怎么办", en: "one way out"), .name),
            Table.Column("suggestion", FindingsWords.didYouMean, .text, isHidden: true),
        ]
        // The gravest first; within a severity in the order found.
        let sorted = findings.enumerated().sorted {
            (-$0.element.severity.rawValue, $0.offset) < (-$1.element.severity.rawValue, $1.offset)
        }
        return Table(
            columns: columns,
            rows: sorted.map { _, finding in
                let place = finding.places.first
                let cell = place.flatMap { $0.isInWorkbook ? nil : $0.cell }.map { " (\($0))" } ?? ""
                return [
                    .phrase(finding.severity.word), .text(finding.code), .phrase(finding.message),
                    place.map { .text($0.description + cell) } ?? .missing, .phrase(finding.wayOut),
                    finding.suggestion.map { .text($0) } ?? .missing,
                ]
            })
    }
}
