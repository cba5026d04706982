import Analysis
import ArgumentParser
import Construction
import Diagnostics
import Glibc
import ProjectFiles

/// How many replicates are drawn, from which seed, on how many threads.
struct DrawOptions: ParsableArguments {
    @Option(help: Words.help(OptionWords.draws))
    var draws: Int = 10_000

    @Option(help: Words.help(OptionWords.seed))
    var seed: UInt64 = 1

    @Option(help: Words.help(OptionWords.jobs))
    var jobs: Int?

    func validate() throws {
        guard (100...1_000_000_000).contains(draws), (1...1024).contains(jobs ?? 1) else {
            throw ValidationError(
                Surroundings.languages.text(OptionWords.drawsOutOfRange, joinedBy: " / "))
        }
    }

    /// Threads: those asked for, else one a processor, at most eight.
    var tasks: Int { jobs ?? max(1, min(8, Int(sysconf(CInt(_SC_NPROCESSORS_ONLN))))) }

    /// The project's index and assumptions, ready to be drawn.
    /// - Throws: ``UsageProblem`` for a year of which there is no ranking; ``ProjectFault``.
    func analysis(
        of open: OpenProject, _ run: Run, target: String? = nil, year: Int? = nil
    ) throws -> UncertaintyAnalysis {
        let years = run.final.periods.compactMap(\.period)
        if let year, !years.contains(year) {
            throw UsageProblem(
                .yearNotRanked,
                [
                    "year": Phrase(verbatim: "\(year)"),
                    "known": years.isEmpty
                        ? Phrase(zh: "这些数据不分年份", en: "these data are not told apart by year")
                        : Phrase(
                            zh: "有 " + years.map(String.init).joined(separator: "、"),
                            en: "there are " + years.map(String.init).joined(separator: ", ")),
                ])
        }
        do throws(Diagnosed) {
            return try UncertaintyAnalysis(
                plan: open.project.plan, panel: open.project.panel, nominal: run,
                ledger: open.project.ledger, period: year, target: target, seed: seed)
        } catch {
            throw ProjectFault(diagnostics: error.diagnostics, folder: open.folder)
        }
    }
}

extension OpenProject {
    /// Refuses to go on where no assumption is declared.
    func requireAssumptions() throws(ProjectFault) {
        guard project.plan.assumptions.isEmpty else { return }
        throw ProjectFault(diagnostics: [Diagnostic(.nothingVaries)], folder: folder)
    }
}
