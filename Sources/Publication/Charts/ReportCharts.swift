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
        ].compactMap { $0 }
    }
}
