import Diagnostics
import Explanations
import IndexModel
import ProjectFiles
import Publication

/// Ranks by a copy of the methodology beside those by the saved one, and what asks for a decision.
struct StudioReport: Sendable {
    let saved: BuiltProject
    let view: StudioView

    func report() -> Report {
        Report(
            title: StudioWords.title,
            sections: [
                Section("ranks", heading: StudioWords.ranks, table: ranks),
                Section("advice", heading: StudioWords.advice, table: advice),
            ], provenance: view.edition.provenance)
    }

    /// By rank in the copy.
    var ranks: Table {
        let (old, new) = (saved.run, view.edition.run)
        let period = new.final.periods.last?.period
        let rows = new.final.rows.indices.filter { period == nil || new.final.rows[$0].period == period }
            .sorted { (new.ranks[$0] ?? .infinity, $0) < (new.ranks[$1] ?? .infinity, $1) }
        return Table(
            columns: [
                Table.Column("unit", ReportColumns.code, .code, isHidden: true),
                Table.Column("name", ReportColumns.unit, .name),
                Table.Column("rank_saved", Phrase(zh: "已保存", en: "saved"), .rank),
                Table.Column("rank_copy", Phrase(zh: "副本", en: "copy"), .rank),
                Table.Column("places", Phrase(zh: "名次变动", en: "places gained"), .signed(decimals: 0)),
                Table.Column("score_saved", Phrase(zh: "已保存得分", en: "saved score"), .number(decimals: 4)),
                Table.Column("score_copy", Phrase(zh: "副本得分", en: "copy's score"), .number(decimals: 4)),
            ],
            rows: rows.map { row in
                let unit = new.final.unit(at: row)
                let there = old.row(of: unit.code, period: new.final.rows[row].period)
                let (before, after) = (there.flatMap { old.ranks[$0] }, new.ranks[row])
                return [
                    .text(unit.code), .phrase(unit.name), Table.Cell(before), Table.Cell(after),
                    Table.Cell(before.flatMap { before in after.map { before - $0 } }),
                    Table.Cell(there.map { old.presented[$0] }), Table.Cell(new.presented[row]),
                ]
            })
    }

    private var advice: Table {
        Table(
            columns: [
                Table.Column("what", Phrase(zh: "问题", en: "flag"), .name),
                Table.Column("remedy", Phrase(zh: "若这样处理", en: "if heeded by"), .name),
                Table.Column("effect", Phrase(zh: "名次", en: "ranks"), .name),
            ],
            rows: view.advice.items.flatMap { item in
                item.remedies.map { [.phrase(item.text), .phrase($0.words), .phrase($0.effect)] }
            })
    }
}

/// Headers that many tables share.
enum ReportColumns {
    static let code = Phrase(zh: "代码", en: "code")
    static let unit = Phrase(zh: "单位", en: "unit")
}

extension Reporter {
    /// - Throws: ``Diagnosed`` where the copy is broken.
    func studio() async throws -> Reported {
        guard let published = state.published else { throw Diagnosed(state.problems) }
        let copy = try await workspace.copy(parameters.copy, of: published).copy
        let view = try await workspace.view(of: copy, state)
        return Reported(
            report: StudioReport(saved: published, view: view).report(), edition: view.edition,
            warnings: view.edition.warnings)
    }

    func review() async throws -> Reported {
        guard let published = state.published else { throw Diagnosed(state.problems) }
        let copy = try await workspace.copy(parameters.copy, of: published).copy
        let view = try await workspace.view(of: copy, state)
        return Reported(
            report: try await CopyReview.report(published, view, by: workspace.quick), edition: view.edition,
            warnings: view.edition.warnings)
    }
}
