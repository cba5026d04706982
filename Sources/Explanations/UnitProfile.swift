import Construction
import Diagnostics
import IndexModel
import Methods

/// Everything about one unit in one period, for `show UNIT`.
public struct UnitProfile: Sendable {
    public let unit: StatisticalUnit
    public let period: Int?
    /// The row of the run's final panel.
    public let row: Int
    /// The index's score; `nil` where missing.
    public let score: Double?
    /// The score as presented.
    public let presented: Double?
    public let rank: Double?
    /// How many units of the period have a rank.
    public let ranked: Int
    public let coverage: Coverage
    /// The inner nodes under the index, highest level first, in the order of the framework.
    public let nodes: [NodeFigures]
    /// In the order of the framework.
    public let indicators: [IndicatorFigures]
    /// Points of the score that no indicator can be charged with.
    public let remainders: [Remainder]

    /// The indicators in the better half of the units by value, best first. An imputed value is no strength.
    public var strengths: [IndicatorFigures] {
        placed.filter { $0.standing < 0.5 }
            .sorted { ($0.standing, -$0.weight, $0.position) < ($1.standing, -$1.weight, $1.position) }
            .map { indicators[$0.position] }
    }

    /// The indicators in the worse half of the units, worst first. An imputed value is no weakness.
    public var weaknesses: [IndicatorFigures] {
        placed.filter { $0.standing > 0.5 }
            .sorted { (-$0.standing, -$0.weight, $0.position) < (-$1.standing, -$1.weight, $1.position) }
            .map { indicators[$0.position] }
    }

    /// Indicators by standing in value: 0 for the first of the units, 1 for the last.
    private var placed: [(position: Int, standing: Double, weight: Double)] {
        indicators.enumerated().compactMap { position, indicator in
            guard let standing = indicator.standing?.share, !indicator.marks.contains(.imputed) else {
                return nil
            }
            return (position, standing, indicator.figures.effectiveWeight)
        }
    }
}

/// An indicator's numbers in one row.
public struct IndicatorFigures: Sendable, Hashable {
    /// What a reader should know of the value.
    public enum Mark: String, Sendable, Hashable, CaseIterable {
        /// The value is an estimate for a gap.
        case imputed
        /// The value was drawn in or cut.
        case capped
        /// The value takes no part.
        case notUsed
        /// The weights of missing siblings went to this indicator.
        case rebased

        public var word: Phrase {
            switch self {
            case .imputed: Phrase(zh: "插补", en: "imputed")
            case .capped: Phrase(zh: "截取", en: "capped")
            case .notUsed: Phrase(zh: "未采用", en: "not used")
            case .rebased: Phrase(zh: "权重顶替", en: "re-based")
            }
        }
    }

    public let indicator: Indicator
    /// The normalised value, its rank, weights and points.
    public let figures: NodeFigures
    /// Where the unit stands by the value itself; `nil` where it has none that takes part.
    public let standing: ValueStanding?
    /// As the data have it, before division; `nil` for a gap.
    public let raw: Double?
    /// As it entered the treatment of outliers: divided, and imputed where it was a gap.
    public let prepared: Double?
    public let evidence: Testimony?
    public let marks: Set<Mark>
}

extension Explainer {
    /// The profile of a unit.
    /// - Parameters:
    ///   - unit: its code.
    ///   - period: the latest row of the unit when left out.
    /// - Returns: `nil` when the run has no such unit, which may have been screened out.
    public func profile(of unit: String, period: Int? = nil) -> UnitProfile? {
        guard let row = run.row(of: unit, period: period) else { return nil }
        let account = account(of: row)
        let framework = run.plan.framework
        let inner = framework.nodes.indices.dropFirst().filter { !framework.nodes[$0].isLeaf }
            .sorted { (-framework.nodes[$0].level, $0) < (-framework.nodes[$1].level, $1) }
        return UnitProfile(
            unit: run.final.unit(at: row), period: run.final.rows[row].period, row: row, score: account.score,
            presented: run.presented[row].present, rank: run.ranks[row],
            ranked: peers[row].count { run.ranks[$0] != nil }, coverage: coverage(of: row),
            nodes: inner.map { figures($0, in: account) },
            indicators: framework.leaves.compactMap { indicator($0, in: account) },
            remainders: account.remainders)
    }

    private func indicator(_ leaf: Int, in account: Account) -> IndicatorFigures? {
        let code = run.plan.framework.nodes[leaf].id
        guard let column = run.final.position(of: code) else { return nil }
        let indicator = run.final.indicators[column]
        let unit = run.final.unit(at: account.row).code
        let period = run.final.rows[account.row].period
        let figures = figures(leaf, in: account)
        let raw = value(of: code, row: account.row, in: run.raw)
        let amendments = amendments(of: code, unit: unit, period: period)
        var marks: Set<IndicatorFigures.Mark> = []
        if amendments.contains(where: { $0.kind == .imputed }) { marks.insert(.imputed) }
        if amendments.contains(where: { [.winsorisedHigh, .winsorisedLow, .limited].contains($0.kind) }) {
            marks.insert(.capped)
        }
        if raw != nil, figures.score == nil { marks.insert(.notUsed) }
        if figures.isRebased { marks.insert(.rebased) }
        let used = evidence(of: code, unit: unit, period: period).used
        return IndicatorFigures(
            indicator: indicator, figures: figures,
            standing: valueStanding(of: leaf, row: account.row), raw: raw,
            prepared: prepared(code, row: account.row),
            evidence: used, marks: marks)
    }

    private func value(of code: String, row: Int, in panel: Panel) -> Double? {
        guard let column = panel.position(of: code), let row = self.row(row, in: panel) else { return nil }
        return panel.columns[column][row].present
    }

    /// The value before the first treatment or normalisation.
    private func prepared(_ code: String, row: Int) -> Double? { value(of: code, row: row, in: prepared) }

    /// The data before the first treatment or normalisation.
    var prepared: Panel {
        let step = run.plan.steps.firstIndex { step in
            switch step {
            case .treatment, .normalisation: true
            default: false
            }
        }
        return run.stages[step ?? run.stages.count - 1].panel
    }

    private func amendments(of code: String, unit: String, period: Int?) -> [Amendment] {
        run.amendments.filter { $0.indicator == code && $0.unit == unit && $0.period == period }
    }
}
