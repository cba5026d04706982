import Explanations
import Publication

extension Reported {
    /// The charts of a page: those of its report's tables, and those that need more than its tables hold.
    func charts(of subject: Subject, year: Int?) -> [Chart] {
        guard let edition else { return [] }
        let own = report.charts
        switch subject {
        case .ranking:
            return ResultCharts.charts(
                edition.explainer, report: report, certainty: certainty, period: year)
        case let .unit(name), let .profile(name):
            guard let unit = try? UnitSearch.unit(name, in: edition.project.panel.units),
                let row = edition.run.row(of: unit.code, period: year)
            else { return own }
            return [PillarChart.chart(edition.explainer, row: row)].compactMap { $0 } + own
        default: return own
        }
    }
}
