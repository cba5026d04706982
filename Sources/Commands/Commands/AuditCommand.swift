import Analysis
import ArgumentParser
import Construction
import Diagnostics
import Publication

/// `zhulu audit`: the audit chapter of a report.
struct AuditCommand: Command {
    static let about = About(
        name: "audit", group: .rank,
        summary: Phrase(
            zh: "审计：名次有多确定，取决于哪些假设，指数的结构是否名副其实。",
            en:
                "Audit: how sure the ranks are, what they hang on, and whether the index is made of what it says."
        ),
        examples: [
            .init("zhulu audit --draws 2000", zh: "一章可读的审计", en: "a chapter to read"),
            .init(
                "zhulu audit --draws 1000 --json -o audit.json", zh: "全部数字，JSON", en: "all figures as JSON"),
            .init(
                "zhulu audit --draws 1000 --unit 深圳 --pair 北京,上海", zh: "某个单位、某一对", en: "a unit, and a pair"),
        ])

    @Flag(help: Words.help(OptionWords.full))
    var full = false

    @Option(help: Words.help(OptionWords.auditUnit), completion: .custom(Completions.units))
    var unit: String?

    @Option(help: Words.help(OptionWords.auditPair))
    var pair: String?

    @Option(help: Words.help(OptionWords.year))
    var year: Int?

    @OptionGroup var drawing: DrawOptions
    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        if let pair, Self.cuts(pair).isEmpty {
            throw ValidationError(Surroundings.languages.text(OptionWords.auditPairTwo, joinedBy: " / "))
        }
    }

    /// The ways to cut a pair in two at a comma; a name may hold one itself.
    private static func cuts(_ pair: String) -> [(String, String)] {
        pair.indices.filter { "，,、".contains(pair[$0]) }.map {
            (String(pair[..<$0]).trimmedName, String(pair[pair.index(after: $0)...]).trimmedName)
        }.filter { !$0.0.isEmpty && !$0.1.isEmpty }
    }

    /// The two units of the pair, from the first cut in which both are known.
    private func units(of pair: String, _ code: (String) throws -> String) throws -> (String, String) {
        let cuts = Self.cuts(pair)
        let known = cuts.first { (try? code($0.0)) != nil && (try? code($0.1)) != nil } ?? cuts[0]
        let both = (try code(known.0), try code(known.1))
        guard both.0 != both.1 else {
            throw UsageProblem(.unitsSame, ["name": Phrase(verbatim: known.0)])
        }
        return both
    }

    func run() throws {
        let open = try project.open()
        let run = try open.run()
        let analysis = try drawing.analysis(of: open, run, year: year)
        func code(_ text: String) throws -> String {
            let unit = try UnitSearch.unit(text, in: open.project.panel.units)
            guard analysis.position(of: unit.code) != nil else {
                throw UsageProblem(.unitNotRanked, ["name": unit.name])
            }
            return unit.code
        }
        let chosen = try unit.map(code)
        let both = try pair.map { try units(of: $0, code) }
        let progress = DrawProgress(total: drawing.draws, speech)
        let audit = IndexAudit(
            analysis, panel: open.project.panel,
            effort: .init(
                draws: drawing.draws, points: full ? 8192 : 2048, isFull: full, tasks: drawing.tasks),
            unit: chosen, pair: both
        ) { progress.advance($0) }
        progress.end()
        let isForReaders = output.chosen.isForReaders && !full
        try output.write(
            AuditReport(audit, top: isForReaders ? 15 : nil).report(
                provenance: open.provenance(with: .assumptions)), speech)
        let failed =
            analysis.plan.assumptions.isEmpty
            ? [] : analysis.failed(audit.uncertainty, of: drawing.draws)
        open.tell(open.project.diagnostics + run.diagnostics + analysis.findings + failed, speech)
        if Signals.isInterrupted { throw ExitStatus.interrupted }
    }
}
