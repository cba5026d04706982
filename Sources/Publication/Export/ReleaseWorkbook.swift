import Construction
import Diagnostics
import IndexModel
import Workbooks

/// A release as a workbook in which a clerk can follow every step: raw values, values as prepared, normalised values,
/// weights, scores and ranks, each as a formula on the one before.
///
/// Where a step is no straight line and no mean that a formula can write, its results stand as numbers, and the notes say
/// so. Weights may be changed in the sheet of weights; the ranking follows.
public struct ReleaseWorkbook: Sendable {
    let release: Release
    let layout: WorkbookLayout

    public init(_ release: Release) {
        self.release = release
        layout = WorkbookLayout(release.run)
    }

    /// The workbook, with headings in both languages.
    public func workbook() -> Workbook {
        let title = Languages.both.text(release.title, joinedBy: " · ")
        let provenance = release.provenance
        var book = Workbook(
            title: title, subject: provenance.line.en,
            comments: Languages.both.text(release.imprint.terms, joinedBy: " / "),
            created: release.imprint.date.secondsSince1970,
            properties: [
                ("method_sha256", provenance.method), ("data_sha256", provenance.data),
                ("changes", provenance.changeText), ("zhulu", provenance.version),
            ])
        let tables = ReleaseTables(release)
        let scores = ScoreSheet(self)
        book.sheets = [
            RankingSheet(self).sheet(), IndicatorSheet(self).sheet(), WeightSheet(self).sheet(),
            scores.sheet(),
            PreparedSheet(self).sheet(), RawSheet(self).sheet(),
            TableSheet(tables.table("evidence")).sheet(
                WorkbookLayout.name("evidence"), head: head("evidence")),
            TableSheet(tables.table("sources")).sheet(WorkbookLayout.name("sources"), head: head("sources")),
            TableSheet(tables.table("notes")).sheet(
                WorkbookLayout.name("notes"), head: head("notes"), after: layout.remarks),
        ]
        if !release.files.isEmpty { book.sheets.append(ProjectSheet(self).sheet()) }
        return book
    }

    /// The first rows of every sheet: what it is, and what it was made from.
    func head(_ key: String, note: Phrase? = nil) -> [[SheetCell?]] {
        let name = ReleaseTables.word(key)
        let both = Languages.both
        var rows: [[SheetCell?]] = [
            [.text("\(both.text(release.title, joinedBy: " · ")) — \(both.text(name))", CellStyle(.title))],
            [
                .text(
                    both.text(release.provenance.line, joinedBy: " / ") + " · \(release.imprint.date.text) · "
                        + both.text(release.imprint.terms, joinedBy: " / "), CellStyle(.note))
            ],
        ]
        for line in release.provenance.changeLines {
            rows.append([.text(both.text(line, joinedBy: " / "), CellStyle(.changed))])
        }
        if let note { rows.append([.text(both.text(note, joinedBy: " / "), CellStyle(.note))]) }
        return rows
    }

    /// How many rows ``head(_:note:)`` has.
    func headCount(hasNote: Bool) -> Int { 2 + release.provenance.changes.count + (hasNote ? 1 : 0) }

    static func heading(_ phrase: Phrase) -> SheetCell {
        .text(Languages.both.text(phrase, joinedBy: "\n"), CellStyle(.heading, wraps: true))
    }
}
