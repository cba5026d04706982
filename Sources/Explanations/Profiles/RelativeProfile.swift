import Analysis
import Construction
import IndexModel

/// What a unit is good at, compared with whom: for `profile UNIT`.
public struct RelativeProfile: Sendable {
    /// Another unit and what lies between.
    public struct Neighbour: Sendable {
        public let unit: StatisticalUnit
        public let rank: Double
        /// The other's index score less the unit's own.
        public let difference: Double
    }

    /// Another unit and how far its profile is away.
    public struct Distance: Sendable {
        public let unit: StatisticalUnit
        public let rank: Double?
        /// In points a column; see ``ProfileDistances``.
        public let distance: Double
        /// The columns in which the two profiles differ most, the farthest first; positive where the unit has the more.
        public let differences: [(column: Int, difference: Double)]
    }

    public let profile: UnitProfile
    /// The index's children, or the groups of a lens, and the unit's position in it.
    public let matrix: ProfileMatrix
    public let position: Int
    /// The unit's rank in each column.
    public let ranks: [Double?]
    /// Every indicator that the unit has, in the order of the framework.
    public let indicators: [IndicatorStanding]
    /// Units just above and just below, and the leader, by rank.
    public let neighbours: [Neighbour]
    /// The other units from the nearest profile to the most different.
    public let distances: [Distance]

    /// Indicators in which the unit is ahead of the median, by the points that this is worth. A value that was estimated
    /// for a gap is no strength.
    public var strengths: [IndicatorStanding] {
        indicators.filter { !$0.isImputed && ($0.ahead ?? 0) > 0 }.sorted {
            ($0.ahead ?? 0) > ($1.ahead ?? 0)
        }
    }

    /// Indicators in which the unit is behind the leader, by the points that this costs. A value that was estimated for a
    /// gap is no weakness.
    public var gaps: [IndicatorStanding] {
        indicators.filter { !$0.isImputed && ($0.lost ?? 0) > 0 }.sorted { ($0.lost ?? 0) > ($1.lost ?? 0) }
    }

    /// Indicators by the points that a step of one standard deviation would bring, the most first. A step costs what it
    /// costs: that is not known here.
    public var steps: [IndicatorStanding] {
        indicators.filter { !$0.isImputed && ($0.step ?? 0) > 0 }
            .sorted { ($0.step ?? 0) > ($1.step ?? 0) }
    }

    /// The unit just above, by score.
    public var next: Neighbour? { neighbours.last { $0.difference > 0 } }

    /// The unit's double-centred profile, its quotients and its scores, by column.
    public var centred: [Double] { matrix.profile(position) }
    public var quotients: [Double] { matrix.advantage.quotients.map { $0[position] } }
    public var scores: [Double] { matrix.scores.map { $0[position] } }
    /// Krugman's index; `nil` for a unit that is last in everything.
    public var specialisation: Double? { matrix.advantage.specialisation[position].present }
}

/// Where a unit stands in one indicator.
public struct IndicatorStanding: Sendable {
    public let figures: IndicatorFigures
    /// In points, among all indicators of the framework; `nil` where missing.
    public let centred: Double?
    public let quotient: Double?
    /// By the value itself; see ``ValueStanding``.
    public let rank: Double?
    /// In the indicator's unit, divided by its denominator where it has one.
    public let value: Double?
    public let median: Double?
    public let best: Double?
    /// Whose value is the best; several where it is shared.
    public let leaders: [StatisticalUnit]
    /// Points of the index that the unit would lose with the median normalised value; `nil` without a score.
    public let ahead: Double?
    /// Points of the index that the unit would gain with the best normalised value.
    public let lost: Double?
    /// Points of the index that one standard deviation more of the normalised value would bring, no further than the
    /// best.
    public let step: Double?

    public var isImputed: Bool { figures.marks.contains(.imputed) }
}

extension Explainer {
    /// What a unit is good at compared with the other units of its period.
    /// - Parameters:
    ///   - matrices: the columns to compare by, of the unit's period, and all indicators likewise.
    /// - Returns: `nil` when the unit is not ranked in the period.
    public func relativeProfile(
        of unit: String, by matrix: ProfileMatrix, indicators: ProfileMatrix
    ) -> RelativeProfile? {
        guard let position = matrix.position(of: unit), let profile = profile(of: unit, period: matrix.period)
        else { return nil }
        let scores = matrix.rows.map { run.scores[$0] }
        let ranks = Ranking.ranks(scores, ties: run.plan.ties)
        let columns = Dictionary(
            indicators.columns.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return RelativeProfile(
            profile: profile, matrix: matrix, position: position,
            ranks: matrix.columns.indices.map { matrix.ranks($0)[position] },
            indicators: profile.indicators.compactMap { figures in
                columns[figures.figures.id].map { standing(figures, $0, position, indicators) }
            }, neighbours: neighbours(position, matrix, scores, ranks),
            distances: distances(position, matrix, ranks))
    }

    // MARK: Other units

    /// The leader, and two on either side.
    private func neighbours(
        _ own: Int, _ matrix: ProfileMatrix, _ scores: [Double], _ ranks: [Double?]
    ) -> [RelativeProfile.Neighbour] {
        let order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
        guard let place = order.firstIndex(of: own) else { return [] }
        let near = max(0, place - 2)...min(order.count - 1, place + 2)
        return order.indices.filter { $0 == 0 || near.contains($0) }.map { order[$0] }.filter { $0 != own }
            .map {
                RelativeProfile.Neighbour(
                    unit: matrix.units[$0], rank: ranks[$0] ?? .nan, difference: scores[$0] - scores[own])
            }
    }

    private func distances(
        _ own: Int, _ matrix: ProfileMatrix, _ ranks: [Double?]
    ) -> [RelativeProfile.Distance] {
        let profiles = matrix.advantage.centred
        let distances = ProfileDistances(profiles)
        return distances.nearest(to: own).map { other in
            let differences = profiles.indices.map {
                (column: $0, difference: profiles[$0][own] - profiles[$0][other])
            }
            .filter { !$0.difference.isNaN }
            .sorted { (-abs($0.difference), $0.column) < (-abs($1.difference), $1.column) }
            return RelativeProfile.Distance(
                unit: matrix.units[other], rank: ranks[other], distance: distances[own, other],
                differences: differences)
        }
    }

    // MARK: Indicators

    private func standing(
        _ figures: IndicatorFigures, _ column: Int, _ own: Int, _ matrix: ProfileMatrix
    ) -> IndicatorStanding {
        let sign = figures.indicator.direction?.sign ?? 1
        let values = values(of: figures.indicator.code, rows: matrix.rows)
        let best = values.filter { !$0.isNaN }.max { $0 * sign < $1 * sign }
        let normalised = matrix.scores[column]
        let greatest = normalised.filter { !$0.isNaN }.max()
        let deviation = ColumnStatistics(normalised).standardDeviation ?? 0
        let row = matrix.rows[own]
        let score = run.scores[row].present
        func difference(with value: Double?) -> Double? {
            guard let value, let score, let other = self.score(of: row, if: figures.figures.node, were: value)
            else { return nil }
            return score - other
        }
        return IndicatorStanding(
            figures: figures, centred: matrix.advantage.centred[column][own].present,
            quotient: matrix.advantage.quotients[column][own].present,
            rank: figures.standing?.rank, value: values[own].present,
            median: Self.median(values), best: best,
            leaders: values.indices.filter { values[$0] == best }.map { matrix.units[$0] },
            ahead: difference(with: Self.median(normalised)),
            lost: difference(with: greatest).map { -$0 },
            step: difference(with: greatest.map { min($0, normalised[own] + deviation) }).map { -$0 })
    }

    /// Values before the first treatment or normalisation, by row of the final panel; NaN where missing.
    func values(of code: String, rows: [Int]) -> [Double] {
        let panel = prepared
        guard let column = panel.position(of: code) else { return rows.map { _ in .nan } }
        let places = Dictionary(
            panel.rows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return rows.map { row in places[run.final.rows[row]].map { panel.columns[column][$0] } ?? .nan }
    }

    private static func median(_ values: [Double]) -> Double? {
        ColumnStatistics(values).median
    }
}
