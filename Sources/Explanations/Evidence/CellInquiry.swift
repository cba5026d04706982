import Construction
import Diagnostics
import IndexModel

/// All that is said of one cell, how far it agrees, and what choosing otherwise would do.
public struct CellInquiry: Sendable {
    /// What a cell uses a statement for.
    public enum Use: Sendable, Hashable {
        case used
        /// The cell of another period uses it.
        case otherPeriod
        case passedOver(PassedOver)
    }

    /// One value, weighed against the one that is used.
    public struct Statement: Sendable {
        public let testimony: Testimony
        public let use: Use
        /// The numbers it allows; `nil` for a target.
        public let allowance: Allowance?
        /// `nil` where there is nothing to compare: the used value itself, another year, a target, an empty cell.
        public let agreement: Agreement?
        /// What choosing it would do; `nil` for the used value, for targets, and where the indicator does not count.
        public let choice: Choice?
    }

    /// The index with another value in the cell.
    public enum Choice: Sendable {
        case outcome(Outcome)
        /// The index cannot be computed with it.
        case impossible([Diagnostic])
    }

    /// What became of the index, by true recompute: imputation, treatment and normalisation move too.
    public struct Outcome: Sendable, Hashable {
        /// The unit's score of the index, unscaled; `nil` where it has none.
        public let score: Double?
        public let rank: Double?
        /// Every other unit whose rank changes, by its rank before.
        public let others: [Shift]
    }

    public struct Shift: Sendable, Hashable {
        public let unit: StatisticalUnit
        public let before: Double?
        public let after: Double?
    }

    public let unit: StatisticalUnit
    public let indicator: Indicator
    public let period: Int?
    /// Whether the index reads the indicator: in the tree, as a denominator, or in a formula.
    public let counts: Bool
    /// The unit's score and rank as they are.
    public let score: Double?
    public let rank: Double?
    /// The value in the panel; `nil` for a gap.
    public let value: Double?
    /// What the method put into the gap; `nil` for a value that was found, and where gaps stay.
    public let imputed: Amendment?
    /// In the order of the files, the used one first.
    public private(set) var statements: [Statement]

    /// Only what speaks of a year, or says no year.
    public func keeping(year: Int) -> CellInquiry {
        var kept = self
        kept.statements = statements.filter { $0.testimony.year == nil || $0.testimony.year == year }
        return kept
    }
}

/// Asks of cells what is known of them.
public struct CellInquirer: Sendable {
    private let run: Run
    private let panel: Panel
    private let explainer: Explainer
    private let error: EvidenceError

    /// - Parameters:
    ///   - run: the plan applied to the panel.
    ///   - panel: the data as they came.
    ///   - ledger: the evidence of the panel.
    public init(_ run: Run, panel: Panel, ledger: Ledger) {
        self.run = run
        self.panel = panel
        explainer = Explainer(run, ledger: ledger)
        error = EvidenceError.declared(in: run.plan)
    }

    /// All that is said of a unit's indicator in a period.
    /// - Returns: `nil` when the panel has no such cell.
    public func inquiry(unit: StatisticalUnit, indicator code: String, period: Int?) -> CellInquiry? {
        guard let column = panel.position(of: code),
            let row = panel.rows.firstIndex(where: {
                panel.units[$0.unit].code == unit.code && $0.period == period
            })
        else { return nil }
        let counts = run.plan.indicatorsRead(in: panel).contains(code)
        let found = explainer.evidence(of: code, unit: unit.code, period: period)
        let value = panel.columns[column][row].present
        func statement(_ testimony: Testimony, _ use: CellInquiry.Use) -> CellInquiry.Statement {
            let mayChoose = counts && use != .used && testimony.confidence != .target
            return CellInquiry.Statement(
                testimony: testimony, use: use,
                allowance: Allowance(of: testimony.value, testimony.confidence, error),
                agreement: use == .used ? nil : found.used.flatMap { agreement($0, testimony) },
                choice: mayChoose && testimony.value != value
                    ? choice(testimony.value, column: column, row: row) : nil)
        }
        let here = run.row(of: unit.code, period: period)
        return CellInquiry(
            unit: unit, indicator: panel.indicators[column], period: period, counts: counts,
            score: here.flatMap { run.scores[$0].present }, rank: here.flatMap { run.ranks[$0] },
            value: value,
            imputed: run.amendments.first {
                $0.kind == .imputed && $0.unit == unit.code && $0.indicator == code && $0.period == period
            },
            statements: [found.used].compactMap { $0 }.map { statement($0, .used) }
                + found.passedOver.map {
                    statement($0, $0.passedOver.map { .passedOver($0) } ?? .otherPeriod)
                }
                + found.otherPeriods.map { statement($0, .otherPeriod) })
    }

    /// How far a statement agrees with the one that is used; `nil` where they speak of different years.
    private func agreement(_ used: Testimony, _ other: Testimony) -> Agreement? {
        if let year = used.year, let another = other.year, year != another { return nil }
        return Agreement.of(
            (used.value, used.confidence), (other.value, other.confidence), error)
    }

    private func choice(_ value: Double, column: Int, row: Int) -> CellInquiry.Choice {
        var changed = panel
        changed.columns[column][row] = value
        let unit = panel.unit(at: row)
        let period = panel.rows[row].period
        do throws(Diagnosed) {
            let other = try Constructor(run.plan).run(on: changed)
            let here = other.row(of: unit.code, period: period)
            return .outcome(
                CellInquiry.Outcome(
                    score: here.flatMap { other.scores[$0].present }, rank: here.flatMap { other.ranks[$0] },
                    others: shifts(to: other, period: period, but: unit.code)))
        } catch {
            return .impossible(error.diagnostics)
        }
    }

    /// The units of a period, but one, whose rank is another in another run.
    private func shifts(to other: Run, period: Int?, but code: String) -> [CellInquiry.Shift] {
        panel.rows.indices.compactMap { row -> CellInquiry.Shift? in
            let unit = panel.unit(at: row)
            guard panel.rows[row].period == period, unit.code != code else { return nil }
            let before = run.row(of: unit.code, period: period).flatMap { run.ranks[$0] }
            let after = other.row(of: unit.code, period: period).flatMap { other.ranks[$0] }
            return before == after ? nil : CellInquiry.Shift(unit: unit, before: before, after: after)
        }.sorted { ($0.before ?? .infinity, $0.unit.code) < ($1.before ?? .infinity, $1.unit.code) }
    }
}

extension Agreement {
    /// How far two values of some accuracy agree; `nil` where one is a target.
    public static func of(
        _ first: (value: Double, confidence: Confidence), _ second: (value: Double, confidence: Confidence),
        _ error: EvidenceError
    ) -> Agreement? {
        guard let left = Allowance(of: first.value, first.confidence, error),
            let right = Allowance(of: second.value, second.confidence, error)
        else { return nil }
        if first.value == second.value { return .equal }
        return left.meets(right) ? .compatible : .contradictory
    }
}
