import Explanations
import Publication

extension Reported {
    /// The charts of a page: those of its report's tables, and those that need more than its tables hold.
    func charts(of subject: Subject, year: Int?) -> [Chart] {
        guard let edition else { return [] }
        let own = report.charts
        switch subject {
        case .ranking:
            let rows = RankingRow.rows(edition.explainer, certainty: certainty, period: year)
            let contributions = ContributionChart.chart(rows, framework: edition.run.plan.framework)
            let bump = BumpChart.chart(edition.run)
            return [contributions].compactMap { $0 } + own + [bump].compactMap { $0 }
        case let .unit(name), let .profile(name):
            guard let unit = try? UnitSearch.unit(name, in: edition.project.panel.units),
                let row = edition.run.row(of: unit.code, period: year)
            else { return own }
            let track = BumpChart.chart(edition.run, pinned: [unit.code])
            return [PillarChart.chart(edition.explainer, row: row), track].compactMap { $0 } + own
        default: return own
        }
    }
}
