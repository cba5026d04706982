import Diagnostics
import IndexModel
import Kernels
import Methods

extension Constructor {
    /// Turns every indicator so that more is better, and puts it on its scale.
    ///
    /// A column that cannot be normalised because all its values are equal is left out, and said so: it cannot
    /// tell units apart.
    func normalised(
        _ panel: Panel, _ choices: Assignment<MethodChoice>, _ spans: Assignment<Step.Span>,
        _ findings: inout Findings
    ) throws(Diagnosed) -> Stage {
        var stage = Stage("normalisation", panel)
        var result = panel
        for column in columns(of: panel) {
            let indicator = panel.indicators[column]
            guard let choice = choices.choice(forIndicator: indicator.code, in: plan.framework) else {
                continue
            }
            let sign = (indicator.direction ?? .positive).sign
            let oriented = sign == 1 ? panel.columns[column] : panel.columns[column].map { $0 * sign }
            for slice in slices(of: panel, over: spans, for: indicator) {
                let fit: any FittedNormalisation
                do throws(MethodError) {
                    let sample = sample(oriented, slice.learnt, panel, indicator.direction ?? .positive)
                    guard !sample.values.isEmpty else {
                        throw MethodError(.tooFewValues(needed: 1, found: 0))
                    }
                    fit = try Catalogue.normalisation(choice, for: indicator).fitted(to: sample)
                } catch {
                    try leftOut(indicator, choice, error, slice, &findings)
                    for row in slice.rows {
                        if !panel.columns[column][row].isNaN {
                            stage.amendments.append(
                                amendment(.dropped, panel, row, column, after: nil, method: choice.id))
                        }
                        result.columns[column][row] = .nan
                    }
                    continue
                }
                for row in slice.rows where !oriented[row].isNaN {
                    let value = fit.apply(oriented[row])
                    guard value.isFinite else {
                        let reason = Phrase(zh: "结果不是有限的数", en: "a result is not a finite number")
                        throw impossible(indicator, choice, MethodError(.settings(reason)))
                    }
                    result.columns[column][row] = value
                }
                let beyond = reportBeyond(slice, fit, oriented, panel, column, &findings)
                stage.fits[indicator.code, default: []].append(
                    Stage.Fit(
                        period: slice.period, method: choice, facts: slice.facts + fit.facts,
                        normalisation: fit, beyond: beyond))
            }
        }
        return stage.replacing(panel: result)
    }

    private func sample(
        _ oriented: [Double], _ rows: Range<Int>, _ panel: Panel, _ direction: Direction
    ) -> Sample {
        Sample(oriented[rows].filter { !$0.isNaN }, direction: direction) { unit in
            let (code, year) = Constructor.unitAndYear(unit, in: panel)
            let row = rows.last {
                panel.unit(at: $0).code == code && (year == nil || panel.rows[$0].period == year)
            }
            return row.flatMap { oriented[$0].isNaN ? nil : oriented[$0] }
        }
    }

    /// A reference unit may be written `code/year` where there are several years.
    private static func unitAndYear(_ written: String, in panel: Panel) -> (code: String, year: Int?) {
        if let slash = written.lastIndex(of: "/"), let year = Int(written[written.index(after: slash)...]) {
            return (String(written[..<slash]), year)
        }
        return (written, nil)
    }

    /// Reports a column that cannot be normalised. Only equal values and too few values are the data's way of
    /// saying nothing; anything else is an error.
    private func leftOut(
        _ indicator: Indicator, _ choice: MethodChoice, _ error: MethodError, _ slice: Slice,
        _ findings: inout Findings
    ) throws(Diagnosed) {
        switch error.reason {
        case .constant, .tooFewValues:
            findings.add(
                Diagnostic(
                    .indicatorLeftOut, at: place("indicators.\(indicator.code)", "methods.normalisation"),
                    [
                        "indicator": indicator.name, "code": Phrase(verbatim: indicator.code),
                        "reason": error.message,
                        "period": slice.base.map {
                            Phrase(zh: "在基准年 \($0) 没有尺度，", en: " has no scale in the base year \($0) and")
                        } ?? Phrase(verbatim: slice.period.map { " (\($0))" } ?? ""),
                    ]))
        default: throw impossible(indicator, choice, error)
        }
    }

    /// Says where other years go beyond what the base year knew, and whether they are cut off there.
    /// - Returns: how many values do.
    private func reportBeyond(
        _ slice: Slice, _ fit: any FittedNormalisation, _ oriented: [Double], _ panel: Panel, _ column: Int,
        _ findings: inout Findings
    ) -> Int {
        let known = oriented[slice.learnt].filter { !$0.isNaN }
        guard let base = slice.base, let (least, greatest) = Moments.extremes(known.span) else { return 0 }
        let beyond = slice.rows.filter { oriented[$0] < least || oriented[$0] > greatest }
        guard !beyond.isEmpty else { return 0 }
        let isCut = beyond.allSatisfy { row in
            fit.apply(oriented[row]) == fit.apply(oriented[row] < least ? least : greatest)
        }
        let cut = Phrase(
            zh: "得分在基准年的最低、最高分处截断", en: "their scores are cut at the base year's lowest and highest")
        let free = Phrase(
            zh: "不截断，得分可以低于基准年的最低分或高于其最高分",
            en: "they are not cut, and their scores may lie below the base year's lowest or above its highest"
        )
        let cells = beyond.prefix(5).map { row in
            panel.unit(at: row).code + (panel.rows[row].period.map { "/\($0)" } ?? "")
        }
        findings.add(
            Diagnostic(
                .beyondBaseYear, at: place("methods.normalisation"),
                [
                    "indicator": panel.indicators[column].name, "base": Phrase(verbatim: "\(base)"),
                    "code": Phrase(verbatim: panel.indicators[column].code),
                    "count": Phrase(verbatim: "\(beyond.count)"), "handling": isCut ? cut : free,
                    "cells": Phrase(
                        verbatim: cells.joined(separator: ", ") + (beyond.count > 5 ? ", …" : "")),
                ]))
        return beyond.count
    }

    private func impossible(
        _ indicator: Indicator, _ choice: MethodChoice, _ error: MethodError
    ) -> Diagnosed {
        Diagnosed(
            Diagnostic(
                .methodImpossible,
                at: place("methods.normalisation") + place("indicators.\(indicator.code)"),
                [
                    "method": Phrase(verbatim: choice.id), "subject": indicator.name,
                    "reason": error.message,
                ]))
    }
}
