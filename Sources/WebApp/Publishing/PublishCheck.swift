import Diagnostics
import Explanations
import IndexModel
import ProjectFiles
import Publication

/// What should be in order before a result leaves the house.
struct PublishCheck: Sendable {
    struct Point: Sendable {
        var id: String
        var words: Phrase
        var isMet: Bool
        /// What is open, or why it is met.
        var detail: Phrase
        /// Where it can be looked into.
        var place: Subject
        /// Whether it must be met; else it is worth knowing.
        var isRequired = true
    }

    private(set) var points: [Point] = []

    var isReady: Bool { points.allSatisfy { $0.isMet || !$0.isRequired } }

    /// - Parameter problems: what is wrong with the files now.
    init(_ edition: BuiltProject, problems: [Diagnostic]) {
        let project = edition.project
        add("files", PublishWords.files, problems.isEmpty, PublishWords.findings(problems.count), .data)
        add(
            "method", PublishWords.method, project.changes.isEmpty,
            PublishWords.departures(project.changes.count), .ranking)
        let again = PublishCheck.isRepeated(edition)
        add(
            "verified", PublishWords.verified, again, again ? PublishWords.sameBits : PublishWords.otherBits,
            .about)
        let book = SourceBook(project.ledger, plan: project.plan, panel: project.panel)
        let isTable = project.ledger.table != nil
        add(
            "sources", PublishWords.sourced, book.unsourced == 0 && !isTable,
            isTable ? PublishWords.wideTable : PublishWords.unsourced(book.unsourced), .sources)
        let vague = book.accounts.filter { $0.counting > 0 && (!$0.isDeclared || $0.source.title.isEmpty) }
        add(
            "declared", PublishWords.declared, vague.isEmpty, PublishWords.list(vague.map(\.source.id)),
            .sources)
        let licence = project.licence ?? Phrase(zh: "没有写 licence", en: "no licence is written")
        add("licence", PublishWords.licence, project.licence != nil, licence, .studio)
        let single = PublishCheck.oneLanguage(project)
        add("languages", PublishWords.languages, single.isEmpty, PublishWords.list(single), .studio)
        let matrix = DataMatrix(edition.run, ledger: project.ledger)
        let disputed = matrix.count(.disputed)
        add(
            "disputed", PublishWords.undisputed, disputed == 0, PublishWords.cells(disputed), .matrix,
            isRequired: false)
        let filled = matrix.count(.filled) + matrix.count(.missing)
        add(
            "gaps", PublishWords.complete, filled == 0, PublishWords.cells(filled), .matrix, isRequired: false
        )
        let warnings = edition.findings.count { $0.severity == .warning }
        add(
            "warnings", PublishWords.warned, warnings == 0, PublishWords.findings(warnings), .data,
            isRequired: false)
    }

    private mutating func add(
        _ id: String, _ words: Phrase, _ isMet: Bool, _ detail: Phrase, _ place: Subject,
        isRequired: Bool = true
    ) {
        points.append(
            Point(id: id, words: words, isMet: isMet, detail: detail, place: place, isRequired: isRequired))
    }

    /// Whether the files, read and computed once more, give the same digests and the same bits.
    private static func isRepeated(_ edition: BuiltProject) -> Bool {
        let project = edition.project
        let changes = project.changes.map { "\($0.path)=\($0.after)" }
        guard let again = try? Project.read(project.methodologyPath, changes: changes),
            let built = try? BuiltProject(again, version: edition.provenance.version)
        else { return false }
        return again.digests == project.digests
            && built.run.scores.map(\.bitPattern) == edition.run.scores.map(\.bitPattern)
    }

    /// Names that are the same in both languages although they are more than a code.
    private static func oneLanguage(_ project: Project) -> [String] {
        let plan = project.plan
        let names =
            [plan.title] + plan.framework.nodes.map(\.name) + project.panel.units.map(\.name)
        return names.filter { name in
            name.zh == name.en && !name.zh.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) }
        }.map(\.zh)
    }
}

extension Reporter {
    func publishing(_ edition: BuiltProject) async throws -> Reported {
        let problems = state.problems
        let check = try await workspace.quick.perform { _ in PublishCheck(edition, problems: problems) }
        let table = Table(
            columns: [
                Table.Column("point", Phrase(zh: "项", en: "point"), .code, isHidden: true),
                Table.Column("met", Phrase(zh: "符合", en: "met"), .name),
                Table.Column("words", Phrase(zh: "要求", en: "what"), .name),
                Table.Column("detail", Phrase(zh: "说明", en: "detail"), .name),
                Table.Column("required", Phrase(zh: "必须", en: "required"), .name),
            ],
            rows: check.points.map { point in
                [
                    .text(point.id), .phrase(point.isMet ? PublishWords.yes : PublishWords.no),
                    .phrase(point.words), .phrase(point.detail),
                    .phrase(point.isRequired ? PublishWords.yes : PublishWords.no),
                ]
            })
        return Reported(
            report: Report(
                title: PublishWords.title,
                sections: [
                    Section("checks", table: table),
                    Section("ready", text: [check.isReady ? PublishWords.ready : PublishWords.notReady]),
                ], provenance: edition.provenance), edition: edition, check: check)
    }
}
