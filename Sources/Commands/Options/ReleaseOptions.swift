import Analysis
import ArgumentParser
import Construction
import Diagnostics
import ProjectFiles
import Publication

/// What a publication carries besides the result: its date, and how sure the ranks are.
struct ReleaseOptions: ParsableArguments {
    @Option(help: Words.help(PublishWords.date))
    var date: String?

    @OptionGroup var drawing: DrawOptions

    func validate() throws {
        if let date, CalendarDay(date) == nil {
            throw ValidationError(Surroundings.languages.text(PublishWords.dateInvalid, joinedBy: " / "))
        }
    }

    /// The day asked for; else that of `SOURCE_DATE_EPOCH`, by which builds are made repeatable; else today in UTC.
    var day: CalendarDay {
        date.flatMap(CalendarDay.init) ?? .current
    }

    /// The command with its date written out, so that it gives the same another day.
    var command: String? {
        RecordedCommand.current.map { command in
            date == nil
                ? RecordedCommand(arguments: command.words + ["--date", day.text]).text : command.text
        }
    }

    /// The project built and drawn.
    /// - Throws: ``ExitStatus/interrupted`` where the draws were stopped: nothing is published half done.
    func release(_ open: OpenProject, _ speech: SpeechOptions) throws -> Release {
        let run = try open.run()
        let (certainty, findings) = try certainty(open, run, speech)
        var provenance = open.provenance(with: .assumptions, .evidence)
        provenance.command = command
        return Release(
            run: run, ledger: open.project.ledger, provenance: provenance,
            imprint: imprint(open),
            certainty: certainty, findings: open.project.diagnostics + run.diagnostics + findings)
    }

    /// The project built and drawn, with the audit of it. The ranking carries the command `rank` that derives it again.
    /// - Throws: ``ExitStatus/interrupted`` where the work was stopped: nothing is published half done.
    func audited(
        _ open: OpenProject, changes: [String], _ speech: SpeechOptions
    ) throws -> (Release, IndexAudit) {
        let run = try open.run()
        let analysis = try drawing.analysis(of: open, run)
        let progress = DrawProgress(total: drawing.draws, speech)
        let audit = IndexAudit(
            analysis, panel: open.project.panel,
            effort: .init(draws: drawing.draws, points: 2048, isFull: false, tasks: drawing.tasks)
        ) { progress.advance($0) }
        progress.end()
        if Signals.isInterrupted { throw ExitStatus.interrupted }
        var provenance = open.provenance(with: .assumptions)
        let varies = !analysis.plan.assumptions.isEmpty
        let words =
            ["rank"] + changes.flatMap { ["--set", $0] }
            + (varies ? ["--draws", "\(drawing.draws)", "--seed", "\(drawing.seed)"] : [])
        provenance.command = RecordedCommand(arguments: words).text
        let failed = varies ? analysis.failed(audit.uncertainty, of: drawing.draws) : []
        let release = Release(
            run: run, ledger: open.project.ledger, provenance: provenance, imprint: imprint(open),
            certainty: audit.uncertainty.map { certainty($0, analysis) },
            findings: open.project.diagnostics + run.diagnostics + analysis.findings + failed)
        return (release, audit)
    }

    private func imprint(_ open: OpenProject) -> Imprint {
        Imprint(date: day, licence: open.project.licence, description: open.project.description)
    }

    private func certainty(_ found: Uncertainty, _ analysis: UncertaintyAnalysis) -> Certainty {
        Certainty(
            found, assumptions: analysis.plan.assumptions, period: analysis.period, showsIntervals: true,
            tiers: found.tiers(threshold: 0.9))
    }

    /// Intervals and tiers, where assumptions are declared.
    private func certainty(
        _ open: OpenProject, _ run: Run, _ speech: SpeechOptions
    ) throws -> (Certainty?, [Diagnostic]) {
        guard !open.project.plan.assumptions.isEmpty else { return (nil, []) }
        let analysis = try drawing.analysis(of: open, run)
        guard !analysis.plan.assumptions.isEmpty else { return (nil, analysis.findings) }
        let progress = DrawProgress(total: drawing.draws, speech)
        let found = analysis.uncertainty(replicates: drawing.draws, tasks: drawing.tasks) {
            progress.advance($0)
        }
        progress.end()
        if Signals.isInterrupted { throw ExitStatus.interrupted }
        guard let found else { return (nil, analysis.findings + analysis.failed(nil, of: drawing.draws)) }
        return (
            certainty(found, analysis),
            analysis.findings + analysis.failed(found, of: drawing.draws)
        )
    }
}
