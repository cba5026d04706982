import Analysis
import ArgumentParser
import Construction
import Diagnostics
import IndexModel
import ProjectFiles
import Publication

/// `zhulu overtake A B`: what would lift A past B.
struct Overtake: Command {
    static let about = About(
        name: "overtake", group: .reason,
        summary: Phrase(
            zh: "怎样赶上另一个单位：一个权重、最少的权重移动、一个指标、最省的组合；答案经整体重算核对。",
            en:
                "What would bring a unit level with another: a weight, a shift, an indicator, a bundle."
        ),
        examples: [
            .init("zhulu overtake 深圳 上海", zh: "所有办法", en: "every way"),
            .init(
                "zhulu overtake Suzhou Chengdu --by indicator --lang en", zh: "只看一个指标",
                en: "one indicator alone"),
            .init(
                "zhulu overtake 苏州 成都 --by indicator --indicator unicorns_cbinsights", zh: "指定指标",
                en: "a certain indicator"),
            .init(
                "zhulu overtake 杭州 广州 --by bundle --json", zh: "最省的组合，JSON",
                en: "the cheapest bundle, as JSON"),
        ],
        notes: Phrase(
            zh: "退出码：已经领先，或至少有一种办法为 0；所问的办法都做不到为 1。",
            en:
                "The exit code is 0 where the unit is ahead already or some way will do, and 1 where none that was asked for will."
        ))

    enum Way: String, CaseIterable, ExpressibleByArgument {
        case weight, shift, indicator, bundle, share
    }

    @Argument(help: Words.help(OptionWords.unit), completion: .custom(Completions.units))
    var unit: String

    @Argument(help: Words.help(OptionWords.unitToPass), completion: .custom(Completions.units))
    var other: String

    @Option(help: Words.help(OptionWords.way))
    var by: Way?

    @Option(help: Words.help(OptionWords.oneIndicator), completion: .custom(Completions.nodes))
    var indicator: String?

    @Option(help: Words.help(OptionWords.costs), completion: .file(extensions: ["csv"]))
    var costs: String?

    @Option(help: Words.help(OptionWords.year))
    var year: Int?

    @Option(help: Words.help(OptionWords.weightDraws))
    var draws: Int = 10_000

    @Option(help: Words.help(OptionWords.seed))
    var seed: UInt64 = 1

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        guard (100...1_000_000).contains(draws) else {
            throw ValidationError(
                Surroundings.languages.text(OptionWords.weightDrawsOutOfRange, joinedBy: " / "))
        }
        let objection: Phrase? =
            if indicator != nil, ![nil, .indicator].contains(by) {
                OptionWords.indicatorGoesAlone
            } else if costs != nil, indicator != nil || ![nil, .bundle].contains(by) {
                OptionWords.costsNeedBundle
            } else { nil }
        if let objection { throw ValidationError(Surroundings.languages.text(objection, joinedBy: " / ")) }
    }

    func run() throws {
        let open = try project.open()
        let pair = try UnitPair(unit, other, in: open)
        let codes = try indicator.map { [try code(of: $0, in: open)] }
        let terms = try terms(open)
        let run = try open.run()
        let (rows, _) = try pair.rows(in: run, year: year)
        let contest = Contest(
            run: run, panel: open.project.panel, challenger: rows.first, leader: rows.second)
        let findings = contest.difference < 0 ? findings(contest, codes, terms) : shareAlone(contest)
        try output.write(
            OvertakeReport(contest, findings).report(provenance: open.provenance(with: .improvements)), speech
        )
        open.tell(open.project.diagnostics + run.diagnostics, speech)
        if contest.difference < 0, by != .share, !findings.isPossible { throw ExitStatus.no }
    }

    private func findings(_ contest: Contest, _ codes: [String]?, _ terms: ImprovementTerms)
        -> OvertakeReport.Findings
    {
        var findings = OvertakeReport.Findings()
        let by = codes == nil ? by : by ?? .indicator
        if by == nil || by == .weight { findings.weights = contest.oneWeight() }
        if by == nil || by == .shift { findings.shifts = contest.weightShifts() }
        if by == nil || by == .indicator { findings.indicators = contest.oneIndicator(codes) }
        if by == nil || by == .bundle { findings.bundle = contest.bundle(terms) }
        if by == nil || by == .share { findings.share = contest.leadingShare(draws: draws, seed: seed) }
        return findings
    }

    private func shareAlone(_ contest: Contest) -> OvertakeReport.Findings {
        var findings = OvertakeReport.Findings()
        if by == nil || by == .share { findings.share = contest.leadingShare(draws: draws, seed: seed) }
        return findings
    }

    /// Costs and ceilings: those of the table that was named, else the project's own.
    private func terms(_ open: OpenProject) throws(ProjectFault) -> ImprovementTerms {
        guard let costs else { return open.project.improvementTerms }
        let reader = ImprovementTermsReader(
            framework: open.project.plan.framework, panel: open.project.panel)
        do throws(Diagnosed) {
            return try reader.read(table: costs)
        } catch {
            throw ProjectFault(diagnostics: error.diagnostics, folder: nil)
        }
    }

    /// The code of an indicator that can be changed: of the framework, or one that enters a formula.
    private func code(of name: String, in open: OpenProject) throws -> String {
        let plan = open.project.plan
        if plan.derivations.contains(where: { $0.formula.codes.contains(name) }) { return name }
        let position = try UnitSearch.node(name, in: plan.framework)
        guard plan.framework.nodes[position].isLeaf else {
            throw UsageProblem(.indicatorExpected, ["name": plan.framework.nodes[position].name])
        }
        return plan.framework.nodes[position].id
    }
}
