import Explanations

extension Report {
    /// The charts that the report's own tables give, in the order in which they are read.
    public var charts: [Chart] {
        [
            RankIntervalChart.chart(self, section: "ranking", low: "rank_low", high: "rank_high"),
            RankIntervalChart.chart(self, section: "ranks", low: "p5", high: "p95"),
            RankIntervalChart.chart(self, section: "consensus", low: "rank_low", high: "rank_high"),
            WinMatrixChart.chart(self), SensitivityChart.chart(self), InfluenceChart.chart(self),
            WaterfallChart.gap(self), WaterfallChart.places(self),
            RankShiftChart.chart(self, section: "units", before: "rank_before", after: "rank_after"),
            SlopeChart.chart(self, section: "units", before: "rank_before", after: "rank_after"),
            TippingChart.chart(self),
        ].compactMap { $0 }
    }
}

/// The charts of a result as a whole, which need more than the tables of a report hold.
public enum ResultCharts {
    /// What each score is made of, how sure the ranks are, how they moved, and what each unit is good and bad at.
    /// - Parameters:
    ///   - report: the ranking's own.
    ///   - period: the latest where it is none of the run's.
    public static func charts(
        _ explainer: Explainer, report: Report, certainty: Certainty?, period: Int?
    ) -> [Chart] {
        let run = explainer.run
        let rows = RankingRow.rows(explainer, certainty: certainty, period: period)
        return [ContributionChart.chart(rows, framework: run.plan.framework)].compactMap { $0 }
            + report.charts
            + [
                BumpChart.chart(run), ParallelChart.chart(run, period: period),
                HeatMapChart.chart(run, period: period),
            ].compactMap { $0 }
    }
}
