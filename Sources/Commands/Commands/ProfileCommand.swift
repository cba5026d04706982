import Analysis
import ArgumentParser
import Construction
import Diagnostics
import Explanations
import Publication

/// `zhulu profile UNIT…`: what units are good at, compared with whom.
struct ProfileCommand: Command {
    static let about = About(
        name: "profile", group: .reason,
        summary: Phrase(
            zh: "一个单位擅长什么、与谁相比；也可通过另一种分组（视角）来看。",
            en: "What a unit is good at, compared with whom; also through another grouping, a lens."
        ),
        examples: [
            .init("zhulu profile 深圳", zh: "一个单位的画像", en: "one unit's profile"),
            .init(
                "zhulu profile --lens stage 北京 上海 深圳", zh: "北京0→1、上海1→10、深圳10→100，证据怎么说",
                en: "what the evidence says of Beijing 0→1, Shanghai 1→10, Shenzhen 10→100"),
            .init(
                "zhulu profile --lens stage Hangzhou=ten_to_hundred --lang en", zh: "检验某一个说法",
                en: "one unit and the group claimed for it"),
        ],
        notes: Phrase(
            zh:
                "视角在 zhulu.yaml 的 lenses 里声明。单位=分组 检验“这个单位在这一组相对最强”；单位与分组个数相同而没有写分组时，按写出的次序逐一检验。所声明的假设（assumptions）像作用于指数一样作用于视角。",
            en:
                "Lenses are declared under `lenses` in zhulu.yaml. UNIT=GROUP tests that the unit is relatively strongest in the group; where there are as many units as groups and none is written, they are tested in the order written. The declared assumptions act on a lens as they do on the index."
        ))

    @Argument(help: Words.help(OptionWords.profileUnits), completion: .custom(Completions.units))
    var units: [String]

    @Option(help: Words.help(OptionWords.lens), completion: .custom(Completions.lenses))
    var lens: String?

    @Option(help: Words.help(OptionWords.year))
    var year: Int?

    @Flag(help: Words.help(OptionWords.noDraws))
    var noDraws = false

    @OptionGroup var drawing: DrawOptions
    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let open = try project.open()
        let chosen = try lens.map { try LensSearch.lens($0, in: open.project.plan.lenses) }
        let asked = try LensSearch.claims(units, of: chosen, in: open.project.panel.units)
        let run = try open.run()
        let framework = run.plan.framework
        let period = try run.period(year)
        let indicators = ProfileMatrix(run, nodes: framework.leaves, period: period)
        if let chosen {
            try read(chosen, asked, open, run, indicators)
        } else {
            let matrix = ProfileMatrix(run, nodes: framework.root.children, period: period)
            let explainer = Explainer(run, ledger: open.project.ledger)
            let profiles = try asked.map { claim in
                let found = explainer.relativeProfile(
                    of: claim.unit.code, by: matrix, indicators: indicators)
                guard let found else { throw UsageProblem(.unitNotRanked, ["name": claim.unit.name]) }
                return found
            }
            let project = open.project
            let ways = profiles.map {
                $0.waysUp(in: run, of: project.panel, terms: project.improvementTerms)
            }
            let report = ProfileReport(profiles, ways: ways, isFull: !output.chosen.isForReaders)
            try output.write(report.report(provenance: open.provenance(with: .improvements)), speech)
            open.tell(open.project.diagnostics + run.diagnostics, speech)
        }
    }

    /// Reads the run, and replicates of it, through a lens.
    private func read(
        _ lens: Lens, _ asked: [LensSearch.Claim], _ open: OpenProject, _ run: Run,
        _ indicators: ProfileMatrix
    ) throws {
        let matrix = ProfileMatrix(run, lens: lens, period: indicators.period)
        let isByOrder = asked.count == matrix.columns.count && asked.allSatisfy { $0.group == nil }
        let claims = try asked.enumerated().map { position, claim in
            guard let unit = matrix.position(of: claim.unit.code) else {
                throw UsageProblem(.unitNotRanked, ["name": claim.unit.name])
            }
            let group = claim.group.map { code in matrix.columns.firstIndex { $0.id == code } } ?? nil
            return LensClaim(unit: unit, group: isByOrder ? position : group, isByOrder: isByOrder)
        }
        var (analysis, certainty): (UncertaintyAnalysis?, LensCertainty?)
        if !noDraws, !open.project.plan.assumptions.isEmpty {
            analysis = try drawing.analysis(of: open, run, year: matrix.period)
        }
        if let analysis, !analysis.plan.assumptions.isEmpty {
            let progress = DrawProgress(total: drawing.draws, speech)
            certainty = analysis.certainty(
                of: lens, nominal: matrix,
                claims: claims.map { (matrix.units[$0.unit].code, $0.group.map { matrix.columns[$0].id }) },
                replicates: drawing.draws, tasks: drawing.tasks
            ) { progress.advance($0) }
            progress.end()
        }
        let report = LensReport(
            lens, run: run, matrix: matrix, indicators: indicators, claims: claims, certainty: certainty,
            analysis: analysis)
        try output.write(
            report.report(
                provenance: certainty == nil
                    ? open.provenance(with: .lenses) : open.provenance(with: .lenses, .assumptions)), speech)
        var findings = open.project.diagnostics + run.diagnostics + (analysis?.findings ?? [])
        if let analysis, !analysis.plan.assumptions.isEmpty {
            findings +=
                certainty.map {
                    analysis.failed($0.firstFailure, count: $0.failures, of: drawing.draws)
                } ?? analysis.failed(nil, of: drawing.draws)
        }
        open.tell(findings, speech)
        if Signals.isInterrupted { throw ExitStatus.interrupted }
    }
}
