import Diagnostics
import IndexModel
import Kernels
import Methods

// The steps that come before normalisation.
extension Constructor {
    /// Divides each indicator that names a denominator by it.
    ///
    ///     x′ = x / (d / factor)
    ///
    /// A value is missing afterwards when its denominator is missing or 0; the latter is recorded.
    func denominated(_ panel: Panel, _ findings: inout Findings) throws(Diagnosed) -> Stage {
        var result = panel
        var amendments: [Amendment] = []
        for column in columns(of: panel) {
            let indicator = panel.indicators[column]
            guard let code = indicator.denominator else { continue }
            guard let divisor = denominators(code, in: panel) else {
                throw Diagnosed(
                    Diagnostic(
                        .denominatorUnknown, at: place("indicators.\(indicator.code)"),
                        [
                            "indicator": Phrase(verbatim: indicator.code),
                            "denominator": Phrase(verbatim: code),
                        ],
                        suggestion: Suggestion.nearest(to: code, in: panel.indicators.map(\.code))))
            }
            for row in panel.rows.indices {
                let value = panel.columns[column][row]
                let quotient = value / (divisor[row] / indicator.denominatorFactor)
                result.columns[column][row] = quotient.isFinite ? quotient : .nan
                if !value.isNaN, !quotient.isFinite {
                    amendments.append(
                        amendment(.dropped, panel, row, column, after: nil, method: "denomination"))
                }
            }
        }
        if !amendments.isEmpty {
            findings.add(
                Diagnostic(
                    .dividedByNothing, at: [],
                    [
                        "count": Phrase(verbatim: "\(amendments.count)"),
                        "cells": Phrase(verbatim: Constructor.list(amendments)),
                    ]))
        }
        var stage = Stage("denomination", result)
        stage.amendments = amendments
        return stage
    }

    /// The denominators by row: an indicator's values, or a numeric column of the units' table; `nil` when there
    /// is neither of that name.
    public func denominators(_ code: String, in panel: Panel) -> [Double]? {
        if let column = panel.position(of: code) { return panel.columns[column] }
        return panel.groups[code].map { names in
            names.map { name in
                guard let value = name.flatMap(Double.init), value.isFinite else { return .nan }
                return value
            }
        }
    }

    /// The first few cells that were amended, for a message.
    static func list(_ amendments: [Amendment]) -> String {
        let shown = amendments.prefix(5).map {
            "\($0.unit)/\($0.indicator)" + ($0.period.map { "/\($0)" } ?? "")
        }
        return shown.joined(separator: ", ") + (amendments.count > 5 ? ", …" : "")
    }

    func amendment(
        _ kind: Amendment.Kind, _ panel: Panel, _ row: Int, _ column: Int, after: Double?, method: String
    ) -> Amendment {
        let before = panel.columns[column][row]
        return Amendment(
            kind, unit: panel.unit(at: row).code, period: panel.rows[row].period,
            indicator: panel.indicators[column].code, before: before.isNaN ? nil : before, after: after,
            method: method)
    }

    /// Leaves out units with too few values or too many zeros.
    func screened(_ panel: Panel, by screening: Screening, _ findings: inout Findings) -> Stage {
        let columns = columns(of: panel)
        let units = panel.rows.indices.map { row -> ScreenedUnit in
            let values = columns.map { panel.columns[$0][row] }
            let missing = values.count { $0.isNaN }
            let zeros = values.count { $0 == 0 }
            let available = values.count - missing
            let share = values.isEmpty ? 1 : 1 - Double(missing) / Double(values.count)
            let nonZero = available == 0 ? nil : 1 - Double(zeros) / Double(available)
            let hasFewData = screening.availability.map { share < $0 } ?? false
            let hasManyZeros = screening.nonZero.flatMap { limit in nonZero.map { $0 < limit } } ?? false
            let code = panel.unit(at: row).code
            let names = [code] + (panel.rows[row].period.map { ["\(code)/\($0)"] } ?? [])
            let isIncluded =
                names.contains(where: screening.forcedIn.contains)
                || !(hasFewData || hasManyZeros || names.contains(where: screening.forcedOut.contains))
            return ScreenedUnit(
                unit: code, period: panel.rows[row].period, missing: missing, zeros: zeros,
                availability: share, nonZero: nonZero, hasFewData: hasFewData, hasManyZeros: hasManyZeros,
                isIncluded: isIncluded)
        }
        let dropped = units.filter { !$0.isIncluded }
        if !dropped.isEmpty {
            let names = dropped.prefix(8).map { $0.unit + ($0.period.map { "/\($0)" } ?? "") }
            findings.add(
                Diagnostic(
                    .unitsScreenedOut, at: place("methods.screening"),
                    [
                        "count": Phrase(verbatim: "\(dropped.count)"),
                        "units": Phrase(
                            verbatim: names.joined(separator: ", ") + (dropped.count > 8 ? ", …" : "")),
                    ]))
        }
        var stage = Stage(
            "screening", panel.keeping(rows: panel.rows.indices.filter { units[$0].isIncluded }))
        stage.screened = units
        return stage
    }

    /// Fills gaps.
    func imputed(
        _ panel: Panel, _ choices: Assignment<MethodChoice>, _ spans: Assignment<Step.Span>,
        _ findings: inout Findings
    ) throws(Diagnosed) -> Stage {
        var result = panel
        var amendments: [Amendment] = []
        var joint: [JointFilling: [Int: [Int: Double]]] = [:]
        for column in columns(of: panel) where panel.columns[column].contains(where: \.isNaN) {
            let indicator = panel.indicators[column]
            guard let choice = choices.choice(forIndicator: indicator.code, in: plan.framework),
                choice.id != "none"
            else { continue }
            let span = spans.span(forIndicator: indicator.code, in: plan.framework)
            let gaps = gaps(in: column, of: panel, over: span)
            let values = try located("imputation", choice, indicator) { () throws(MethodError) in
                let method = try Catalogue.imputation(choice, for: indicator)
                guard let method = method as? any JointImputation else { return try method.values(for: gaps) }
                let filling = JointFilling(
                    choice: choice, columns: method.columnsRead(for: gaps), span: span)
                if joint[filling] == nil {
                    joint[filling] = try method.values(of: filling.columns, for: gaps)
                }
                return joint[filling]?[column] ?? [:]
            }
            for (row, value) in values.sorted(by: { $0.key < $1.key }) {
                result.columns[column][row] = value
                amendments.append(amendment(.imputed, panel, row, column, after: value, method: choice.id))
            }
        }
        var stage = Stage("imputation", result)
        stage.amendments = amendments
        return stage
    }

    /// What is filled at once, for all the indicators that have the same choice, the same peers and the same span.
    private struct JointFilling: Hashable {
        var choice: MethodChoice
        var columns: [Int]
        var span: Step.Span
    }

    /// A column with its gaps, as an imputation sees it.
    public func gaps(in column: Int, of panel: Panel, over span: Step.Span) -> Gaps {
        let code = panel.indicators[column].code
        return Gaps(panel: panel, column: column, slices: slices(of: panel, over: span).map(\.rows)) {
            level in
            peers(of: code, level: level, in: panel)
        }
    }

    /// Columns of the indicators under the same ancestor at a level.
    private func peers(of indicator: String, level: Int?, in panel: Panel) -> [Int] {
        let framework = plan.framework
        let top: Int =
            if let level, let leaf = framework.position(of: indicator) {
                framework.ancestors(of: leaf).first { framework.nodes[$0].level >= level } ?? 0
            } else { 0 }
        let codes = Set(framework.leaves(under: top).map { framework.nodes[$0].id })
        return columns(of: panel).filter { codes.contains(panel.indicators[$0].code) }
    }

    /// Runs a method, giving an error in the numbers the place where the method was chosen.
    func located<Result>(
        _ step: String, _ choice: MethodChoice, _ indicator: Indicator,
        _ work: () throws(MethodError) -> Result
    ) throws(Diagnosed) -> Result {
        do {
            return try work()
        } catch {
            throw Diagnosed(
                Diagnostic(
                    .methodImpossible,
                    at: place("methods.\(step)") + place("indicators.\(indicator.code)"),
                    [
                        "method": Phrase(verbatim: choice.id), "subject": indicator.name,
                        "reason": error.message,
                    ]))
        }
    }
}
