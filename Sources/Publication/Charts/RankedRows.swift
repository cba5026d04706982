import Construction

/// The rows of a period that have a rank, by rank.
enum RankedRows {
    /// - Parameter period: the latest where it is none of the run's.
    static func rows(_ run: Run, period: Int?) -> [Int] {
        let rows = (run.final.periods.first { $0.period == period } ?? run.final.periods.last)?.rows ?? 0..<0
        return rows.filter { run.ranks[$0] != nil }.sorted {
            (run.ranks[$0] ?? 0, $0) < (run.ranks[$1] ?? 0, $1)
        }
    }
}
