import Analysis
import ArgumentParser
import Construction
import Diagnostics
import Publication

/// `zhulu claim 'A > B'`: in what share of what is plausible a sentence holds.
struct ClaimCommand: Command {
    static let about = About(
        name: "claim", group: .reason,
        summary: Phrase(
            zh: "检验一句话：它在多大比例的合理做法中成立，什么最能动摇它。",
            en: "Test a sentence: in what share of plausible methods it holds, and what would break it."),
        examples: [
            .init("zhulu claim '上海 超过 深圳'", zh: "谁在前", en: "who is ahead"),
            .init("zhulu claim 'Shanghai in top 3' --lang en", zh: "前几名", en: "in the first few"),
            .init("zhulu claim '北京 在创新上 第一'", zh: "某个节点上的第一", en: "first in a node"),
        ],
        notes: Phrase(
            zh:
                "写法：A > B、A 超过 B、A in top 3、A 前三、A first、A 第一；可加 in 节点 或 在节点。退出码：成立（不少于 --at-least，默认一半）为 0，否则为 1。",
            en:
                "Forms: A > B, A beats B, A in top 3, A first, each with `in NODE` behind it; and the same in Chinese. The exit code is 0 where the sentence holds in at least the share of --at-least, by default half, and else 1."
        ))

    @Argument(help: Words.help(OptionWords.claim))
    var claim: [String]

    @Option(help: Words.help(OptionWords.atLeast))
    var atLeast: Double = 0.5

    @Option(help: Words.help(OptionWords.year))
    var year: Int?

    @OptionGroup var drawing: DrawOptions
    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        guard atLeast > 0, atLeast <= 1 else {
            throw ValidationError(
                Surroundings.languages.text(OptionWords.atLeastOutOfRange, joinedBy: " / "))
        }
    }

    func run() throws {
        let open = try project.open()
        try open.requireAssumptions()
        let run = try open.run()
        let claim = try ClaimReader(
            units: open.project.panel.units, framework: open.project.plan.framework
        ).claim(claim.joined(separator: " "))
        let analysis = try drawing.analysis(of: open, run, target: claim.node, year: year)
        for code in claim.units where analysis.position(of: code) == nil {
            let unit = open.project.panel.units.first { $0.code == code }
            throw UsageProblem(.unitNotRanked, ["name": unit?.name ?? Phrase(verbatim: code)])
        }
        guard !analysis.plan.assumptions.isEmpty else {
            throw ProjectFault(
                diagnostics: analysis.findings + [Diagnostic(.nothingVaries)], folder: open.folder)
        }
        var findings = open.project.diagnostics + run.diagnostics + analysis.findings
        if let warning = ClaimReader.warning(on: claim, units: analysis.units.count) {
            findings.append(warning)
        }
        let progress = DrawProgress(total: drawing.draws, speech)
        let verdict = analysis.verdict(on: claim, replicates: drawing.draws, tasks: drawing.tasks) {
            progress.advance($0)
        }
        progress.end()
        guard let verdict else {
            throw ProjectFault(
                diagnostics: analysis.failed(nil, of: drawing.draws), folder: open.folder)
        }
        try output.write(
            ClaimReport(verdict, analysis: analysis, requested: drawing.draws).report(
                provenance: open.provenance(with: .assumptions)), speech,
            drawn: Signals.isInterrupted ? verdict.replicates + verdict.failures : nil)
        open.tell(
            findings
                + analysis.failed(verdict.firstFailure, count: verdict.failures, of: drawing.draws), speech)
        if Signals.isInterrupted { throw ExitStatus.interrupted }
        if verdict.share < atLeast { throw ExitStatus.no }
    }
}
