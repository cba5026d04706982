/// Kendall's coefficient of concordance W: how far several rankings agree, 0 for not at all, 1 for fully.
///
///     W = Σᵢ (Rᵢ − R̄)² / (m Σⱼ Σᵢ (rᵢⱼ − r̄)²)
///
/// with Rᵢ the sum of unit *i*'s ranks rᵢⱼ over *m* rankings. Without ties the divisor is m² (n³ − n) / 12; with average
/// ranks for ties it is Kendall's tie-corrected one.
///
/// Only units that every ranking ranks can take part. Where the rankings are partial these are few, and W speaks of these
/// few alone: read it with ``units``. Open orders count as ties, as in
/// Kendall's τ_b and Spearman's ρ.
public struct Concordance: Sendable, Hashable {
    /// The units that all rankings rank, ascending.
    public let units: [Int]
    public let rankings: Int
    /// `nil` for fewer than two rankings or units, and where no ranking orders anybody.
    public let coefficient: Double?

    public init(_ rankings: [PartialRanking]) {
        let count = rankings.first?.standings.count ?? 0
        let units = (0..<count).filter { unit in rankings.allSatisfy { $0.standings[unit] != nil } }
        self.units = units
        self.rankings = rankings.count
        guard rankings.count >= 2, units.count >= 2 else {
            coefficient = nil
            return
        }
        let ranks = rankings.map { $0.midranks(among: units) }
        let mean = Double(units.count + 1) / 2
        let sums = units.indices.map { unit in ranks.reduce(0) { $0 + $1[unit] } }
        let total = Double(rankings.count) * mean
        let between = sums.reduce(0) { $0 + ($1 - total) * ($1 - total) }
        let within = ranks.reduce(0) { sum, column in
            column.reduce(sum) { $0 + ($1 - mean) * ($1 - mean) }
        }
        coefficient = within > 0 ? between / (Double(rankings.count) * within) : nil
    }
}
