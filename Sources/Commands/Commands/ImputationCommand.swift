import Analysis
import ArgumentParser
import Construction
import Diagnostics
import IndexModel
import Publication

/// `zhulu imputation`: how well imputations find known values again.
struct ImputationCommand: Command {
    static let about = About(
        name: "imputation", group: .check,
        summary: Phrase(
            zh: "交叉检验插补方法：遮去已知值再填，看哪一种最可信。",
            en: "Try imputations on values that are known, and see which deserves trust."),
        examples: [
            .init("zhulu imputation", zh: "各种方法的误差", en: "the error of each method"),
            .init(
                "zhulu imputation --set 'methods.imputation={nearest-neighbours: {neighbours: 3}}' --lang en",
                zh: "连同自己设定的一种", en: "with one of your own among them"),
            .init("zhulu imputation --folds 5 --json", zh: "分五份，供程序读", en: "five parts, for a program"),
        ])

    @Option(help: Words.help(OptionWords.folds))
    var folds: Int = 10

    @Option(help: Words.help(OptionWords.seed))
    var seed: UInt64 = 1

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        guard (2...1000).contains(folds) else {
            throw ValidationError(Surroundings.languages.text(OptionWords.foldsOutOfRange, joinedBy: " / "))
        }
    }

    func run() throws {
        let open = try project.open()
        let (plan, panel) = (open.project.plan, open.project.panel)
        let trial: ImputationTrial
        do throws(Diagnosed) {
            trial = try ImputationTrial(
                of: plan, panel: panel, candidates: ImputationTrial.candidates(for: plan, panel: panel),
                folds: folds, seed: seed)
        } catch {
            throw ProjectFault(diagnostics: error.diagnostics, folder: open.folder)
        }
        try output.write(ImputationReport(trial).report(provenance: open.provenance), speech)
        open.tell(open.project.diagnostics, speech)
    }
}
