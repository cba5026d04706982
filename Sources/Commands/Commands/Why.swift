import ArgumentParser
import Diagnostics
import Explanations
import Glibc
import IndexModel
import ProjectFiles
import Publication

/// `zhulu why`: where the difference between two methods, or two years, comes from.
struct Why: Command {
    static let about = About(
        name: "why", group: .reason,
        summary: Phrase(
            zh: "为何不同：把两种做法、两个年份或一张公布的排行榜之间的名次差精确分摊。",
            en: "Why they differ: share the difference of ranks between methods, years or a published table."),
        examples: [
            .init(
                "zhulu why --set methods.aggregation=geometric --unit 深圳", zh: "原方法与改动后的方法",
                en: "the method as written and as changed"),
            .init(
                "zhulu why nankai_city_2021 --unit 深圳", zh: "本项目与一张公布的排行榜",
                en: "the project and a published table"),
            .init(
                "zhulu why . --set methods.weighting=entropy --set methods.normalisation=rank --lang en",
                zh: "改动后的方法与另一个项目", en: "the changed method and another project"),
        ],
        notes: Phrase(
            zh:
                "六个因素：覆盖的单位、指标与框架、数据年份与取值、数据处理与标准化、权重、合成。所有组合都算一遍（至多 64 种），各因素的份额是 Shapley 值，加总正好等于差别。",
            en:
                "There are six factors: units covered, indicators and tree, data, preparation and normalisation, weights, aggregation. Every combination is built, 64 at most, and shares are Shapley values: they add up to the difference exactly."
        ))

    @Argument(help: Words.help(OptionWords.whyTarget), completion: .directory)
    var target: String?

    @Option(help: Words.help(OptionWords.whyUnit), completion: .custom(Completions.units))
    var unit: String?

    @Option(help: Words.help(OptionWords.since))
    var since: Int?

    @Option(help: Words.help(OptionWords.year))
    var year: Int?

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        if let since {
            guard target == nil else { throw UsageProblem(.targetsAtOnce) }
            return try compareYears(since)
        }
        if let target {
            guard Why.isProject(target) else { return try compareLeague(target) }
            let there = try OpenProject(at: target)
            let here = project.changes.isEmpty ? "本项目" : "本项目（已改动）"
            let inEnglish = project.changes.isEmpty ? "this project" : "this project as changed"
            return try compare(
                try project.open(), Phrase(zh: here, en: inEnglish), there, Phrase(verbatim: target),
                provenance: \.first)
        }
        guard !project.changes.isEmpty else { throw UsageProblem(.nothingToCompare) }
        try compare(
            try project.openAsWritten(), Phrase(zh: "原方法", en: "the method as written"),
            try project.open(), Phrase(zh: "改动后的方法", en: "the method as changed"), provenance: \.second)
    }

    // MARK: A league table

    private func compareLeague(_ id: String) throws {
        let open = try project.open()
        guard open.project.declaresLeagues else {
            throw UsageProblem(.targetUnknown, ["name": Phrase(verbatim: id)])
        }
        let (search, noted) = try open.leagues()
        let wanted = id.lowercased()
        guard search.tables.leagues.contains(where: { $0.id.lowercased() == wanted }) else {
            throw UsageProblem(
                .targetUnknown, ["name": Phrase(verbatim: id)],
                suggestion: Suggestion.nearest(to: id, in: search.tables.leagues.map(\.id)))
        }
        let league = try search.league(id)
        let units = Why.units(open.project.panel.units, league.positions.map(\.unit))
        let found = try unit.map { try UnitSearch.unit($0, in: units) }
        let own = try open.edition(year: try open.period(year))
        let disagreement: LeagueDisagreement
        do throws(Diagnosed) {
            disagreement = try LeagueDisagreement(league, own: own, dated: dated(open, league.year))
        } catch {
            throw ProjectFault(diagnostics: error.diagnostics, folder: open.folder)
        }
        try output.write(
            LeagueDisagreementReport(disagreement).report(
                of: found?.code, provenance: open.provenance(with: .leagues)),
            speech)
        open.tell(open.project.diagnostics + own.run.diagnostics + noted, speech)
    }

    /// The project's data as of a report's year: that year of a panel, else what is known up to it.
    private func dated(_ open: OpenProject, _ year: Int?) -> Result<Panel, Diagnosed>? {
        guard let year else { return nil }
        if open.project.panel.periods.count > 1 { return .success(open.project.panel) }
        return Result { () throws(Diagnosed) in
            try Project.read(
                project.path, changes: project.changes + ["data.year={up-to: \(year)}"]
            ).panel
        }
    }

    static func isProject(_ path: String) -> Bool {
        if path.hasSuffix(".yaml") || path.hasSuffix(".yml") { return access(path, F_OK) == 0 }
        return access(path + "/zhulu.yaml", F_OK) == 0
    }

    // MARK: Two methods

    private func compare(
        _ first: OpenProject, _ firstName: Phrase, _ second: OpenProject, _ secondName: Phrase,
        provenance: KeyPath<(first: OpenProject, second: OpenProject), OpenProject>
    ) throws {
        let found = try unit.map {
            try UnitSearch.unit($0, in: Why.units(first.project.panel.units, second.project.panel.units))
        }
        let years = try (first.period(year), second.period(year))
        let disagreement = Disagreement(
            try first.edition(year: years.0), try second.edition(year: years.1))
        let report = DisagreementReport(disagreement, first: firstName, second: secondName)
        try output.write(
            report.report(
                of: found?.code, provenance: (first: first, second: second)[keyPath: provenance].provenance),
            speech)
        first.tell(first.project.diagnostics + disagreement.first.run.diagnostics, speech)
        second.tell(second.project.diagnostics + disagreement.second.run.diagnostics, speech)
    }

    // MARK: Two years

    private func compareYears(_ earlier: Int) throws {
        let open = try project.open()
        let found = try unit.map { try UnitSearch.unit($0, in: open.project.panel.units) }
        let known = Set(open.project.panel.rows.compactMap(\.period)).sorted()
        guard known.contains(earlier), let later = try open.period(year) else {
            throw UsageProblem.year(earlier, known)
        }
        guard earlier != later else {
            throw UsageProblem(.yearsSame, ["year": Phrase(verbatim: "\(later)")])
        }
        guard earlier < later else {
            throw UsageProblem(
                .yearsBackwards,
                ["since": Phrase(verbatim: "\(earlier)"), "year": Phrase(verbatim: "\(later)")])
        }
        let change: YearChange
        do throws(Diagnosed) {
            change = try YearChange(
                plan: open.project.plan, panel: open.project.panel, ledger: open.project.ledger,
                earlier: earlier, later: later)
        } catch {
            throw ProjectFault(diagnostics: error.diagnostics, folder: open.folder)
        }
        if found == nil, let method = change.comparison {
            throw UsageProblem(.needsOneUnit, ["method": Phrase(verbatim: method)])
        }
        try output.write(
            YearChangeReport(change).report(of: found?.code, provenance: open.provenance), speech)
        open.tell(open.project.diagnostics + change.run.diagnostics, speech)
    }

    static func units(_ first: [StatisticalUnit], _ second: [StatisticalUnit]) -> [StatisticalUnit] {
        let known = Set(first.map(\.code))
        return first + second.filter { !known.contains($0.code) }
    }
}

extension OpenProject {
    /// The year asked for, where the data have several; a cross-section has none.
    func period(_ year: Int?) throws(UsageProblem) -> Int? {
        let known = Set(project.panel.rows.compactMap(\.period)).sorted()
        guard let year, !known.isEmpty else { return known.last }
        guard known.contains(year) else { throw UsageProblem.year(year, known) }
        return year
    }
}
