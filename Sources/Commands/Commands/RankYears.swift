import Analysis
import Construction
import Diagnostics
import Explanations
import Publication

// `zhulu rank --all-years`.
extension Rank {
    static func contradiction(_ first: String, _ second: String) -> UsageProblem {
        UsageProblem(
            .optionsOfYears, ["first": Phrase(verbatim: first), "second": Phrase(verbatim: second)])
    }

    func rankAllYears(_ open: OpenProject, _ run: Run) throws {
        let years = run.final.periods.compactMap(\.period)
        try OpenProject.requireYears(years, for: Phrase(zh: "--all-years ", en: "--all-years"))
        if balanced, interval == true || tiers == true {
            throw Rank.contradiction("--balanced", interval == true ? "--interval" : "--tiers")
        }
        let common: BalancedPanel?
        do throws(Diagnosed) {
            common = balanced ? try BalancedPanel(run, panel: open.project.panel) : nil
        } catch {
            throw ProjectFault(diagnostics: error.diagnostics, folder: open.folder)
        }
        var certainties: [Int: Certainty] = [:]
        var findings: [Diagnostic] = []
        // Draws are made on asking alone: each year has its own.
        for year in years where interval == true || tiers == true {
            let (found, said) = try certainty(open, run, year: year)
            certainties[year] = found
            if year == years.last { findings = said }
        }
        let report = YearRanksReport(
            run, balanced: common, certainties: certainties, top: top, isTidy: !output.chosen.isForReaders
        ).report(provenance: open.provenance(with: .assumptions))
        try output.write(report, speech)
        open.tell(open.project.diagnostics + (common?.run ?? run).diagnostics + findings, speech)
    }
}

extension OpenProject {
    /// Refuses to go on with fewer than two years.
    static func requireYears(_ years: [Int], for what: Phrase) throws(UsageProblem) {
        guard years.count < 2 else { return }
        let one = years.first.map {
            Phrase(zh: "只有 \($0) 年", en: "there is \($0) alone")
        }
        throw UsageProblem(
            .yearsNeeded,
            [
                "what": what,
                "found": one ?? Phrase(zh: "数据不分年份", en: "the data are not told apart by year"),
            ])
    }
}
