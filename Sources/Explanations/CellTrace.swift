import Construction
import Diagnostics
import IndexModel
import Methods

/// How an indicator's cell became points of the index: rung by rung.
public struct CellTrace: Sendable {
    public let indicator: Indicator
    public let unit: StatisticalUnit
    public let period: Int?
    /// In the order in which the run did them, from the raw value to the points.
    public let rungs: [Rung]
    /// The evidence of the cell itself, then of the denominator and of the indicators in its formula.
    public let evidence: [CellEvidence]

    /// The last value before the points, computed anew.
    public var normalised: Double? { rungs.last { $0.kind != .points }?.recomputed }
    /// The first rung of a kind.
    public func rung(_ kind: Rung.Kind) -> Rung? { rungs.first { $0.kind == kind } }
}

/// One step of a ladder.
public struct Rung: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        /// The value as the data have it, or as a formula gives it.
        case raw
        /// Divided by the denominator.
        case denomination
        /// A gap that was to be filled.
        case imputation
        /// After treatment of outliers, also when this value was left alone.
        case treatment
        /// Turned so that more is better.
        case orientation
        case normalisation
        /// Points of the index's score.
        case points

        public var word: Phrase {
            switch self {
            case .raw: Phrase(zh: "原始值", en: "raw")
            case .denomination: Phrase(zh: "除以分母", en: "divided")
            case .imputation: Phrase(zh: "插补", en: "imputed")
            case .treatment: Phrase(zh: "异常值处理", en: "treated")
            case .orientation: Phrase(zh: "统一方向", en: "oriented")
            case .normalisation: Phrase(zh: "标准化", en: "normalised")
            case .points: Phrase(zh: "计入总分", en: "points")
            }
        }
    }

    public let kind: Kind
    /// What went in; `nil` where it was missing.
    public let before: Double?
    /// What the run has; `nil` where it is missing.
    public let value: Double?
    /// The same, computed anew from what went in.
    public let recomputed: Double?
    /// The calculation with its numbers; empty where there is none to show.
    public let arithmetic: String
    /// The method; `nil` for steps without a choice.
    public let method: MethodChoice?
    /// What the method learnt, and why it was called for.
    public let facts: [Fact]
    /// What the run recorded of this cell in this step.
    public let amendments: [Amendment]

    /// Whether the step changed the value.
    public var isChange: Bool { before != value }
}

extension Explainer {
    /// How an indicator's cell became points.
    /// - Parameters:
    ///   - code: the code of an indicator of the framework.
    ///   - row: a row of the run's final panel.
    /// - Returns: `nil` when the framework or the data have no such indicator.
    public func cell(_ code: String, row: Int) -> CellTrace? {
        guard let node = run.plan.framework.position(of: code), run.plan.framework.nodes[node].isLeaf,
            let column = run.final.position(of: code)
        else { return nil }
        let indicator = run.final.indicators[column]
        let unit = run.final.unit(at: row)
        let period = run.final.rows[row].period
        var ladder = Ladder(explainer: self, indicator: indicator, row: row)
        ladder.climb()
        ladder.finish(at: node)
        let formula = run.plan.derivations.first { $0.indicator.code == code }?.formula
        let codes = [code] + [indicator.denominator].compactMap { $0 } + (formula?.codes ?? [])
        return CellTrace(
            indicator: indicator, unit: unit, period: period, rungs: ladder.rungs,
            evidence: codes.map { evidence(of: $0, unit: unit.code, period: period) })
    }
}
