import Construction
import Foundation
import IndexModel
import Kernels
import Methods

/// The tables that screening and treatment leave.
struct TreatmentOutput {
    let output: Output
    private let set: DataSet
    private let input: DataSet

    init(_ output: Output) throws {
        self.output = output
        set = try output.coin.set(output.path.first ?? "")
        let maker = output.subject.pipeline.last {
            ($0.arguments["write_to"]?.text ?? TreatmentOutput.defaultNames[$0.name]) == output.path.first
        }
        input = try output.coin.set(maker?.arguments["dset"]?.text ?? "Raw")
    }

    private static let defaultNames = ["Treat": "Treated", "qTreat": "Treated", "Screen": "Screened"]
    private var expected: Sheet { output.subject.expected }

    func verdict() throws -> Verdict {
        switch output.path.last ?? "" {
        case "Dets_Table": try details()
        case "Treated_Points": try points()
        case "DataSummary": try screening()
        case let table: throw NotCovered("the table \(table)")
        }
    }

    // MARK: Treatment

    private func details() throws -> Verdict {
        guard !output.coin.isPanel else { throw NotCovered("details of treatment by year") }
        var comparer = Comparer(output.subject.tolerance)
        let codes = try expected.texts("iCode")
        comparer.names(codes, output.coin.metadata.indicators.map(\.code), "indicators")
        for (row, code) in codes.enumerated() {
            let found = try checks(of: code)
            for column in expected.header.dropFirst() {
                let written = try expected.texts(column)[row]
                // The reference cannot say of a constant column whether it passes; the details are then empty.
                comparer.value(
                    found[column] ?? .nan, try Sheet.number(written), "\(column) of \(code)")
            }
        }
        return comparer.verdict
    }

    /// What the rule finds before and after each treatment, by the reference's names.
    private func checks(of code: String) throws -> [String: Double] {
        let values = try input.required(code).filter { !$0.isNaN }
        guard let rule = set.treatment?.choice(forIndicator: code, in: output.coin.framework) else {
            return [:]
        }
        var found: [String: Double] = [:]
        func check(_ number: Int, _ values: [Double]) -> Bool? {
            let passes = rule.rule?.passes(values)
            found["check_SkewKurt\(number).Pass"] = passes.map { $0 ? 1 : 0 } ?? .nan
            found["check_SkewKurt\(number).Skew"] = Moments.skewness(values.span) ?? .nan
            found["check_SkewKurt\(number).Kurt"] = Moments.excessKurtosis(values.span) ?? .nan
            return passes
        }
        guard check(0, values) == false else { return found }
        let first = try Catalogue.treatment(rule.first).treated(values)
        found["winsorise.nwin"] = Double(first.high.count + first.low.count)
        guard check(1, first.values) == false, let choice = rule.otherwise else { return found }
        _ = check(2, try Catalogue.treatment(choice).treated(rule.isCombined ? first.values : values).values)
        return found
    }

    private static let functions = [
        "log": "log_CT", "log-shifted": "log_CT_orig", "log-signed": "log_CT_plus", "log-range": "log_GII",
        "box-cox": "boxcox",
    ]

    private func points() throws -> Verdict {
        guard !output.coin.isPanel else { throw NotCovered("treated points by year") }
        var comparer = Comparer(output.subject.tolerance)
        let keys = set.keys
        for code in expected.header {
            let wanted = try expected.texts(code)
            var marks = [String](repeating: "", count: keys.count)
            for amendment in set.stage?.amendments ?? [] where amendment.indicator == code {
                guard let row = keys.firstIndex(of: amendment.unit) else { continue }
                marks[row] = amendment.kind == .winsorisedHigh ? "winhi" : "winlo"
            }
            let methods = set.stage?.fits[code]?.first?.method.id.components(separatedBy: " + ") ?? []
            let transform = methods.compactMap { TreatmentOutput.functions[$0] }.last
            if let transform { marks = marks.map { $0 + (methods.count > 1 ? "+" : "") + transform } }
            if let transform, methods.count == 1, try isUndone(code, wanted, transform) {
                comparer.verdict.deviate(
                    "winsorisation that a transformation of the original column undid is not marked")
                continue
            }
            for row in keys.indices { comparer.text(marks[row], wanted[row], "\(code) of \(keys[row])") }
        }
        return comparer.verdict
    }

    /// Whether the reference marks a column as drawn in and then transformed, though the transformation started from
    /// the original column: then its marks must be those of the first method alone.
    private func isUndone(_ code: String, _ wanted: [String], _ transform: String) throws -> Bool {
        guard let rule = set.treatment?.choice(forIndicator: code, in: output.coin.framework) else {
            return false
        }
        let values = try input.required(code)
        let present = values.indices.filter { !values[$0].isNaN }
        let first = try Catalogue.treatment(rule.first).treated(present.map { values[$0] })
        var marks = values.map { _ in "+" + transform }
        for place in first.high { marks[present[place]] = "winhi+" + transform }
        for place in first.low { marks[present[place]] = "winlo+" + transform }
        return marks == wanted
    }

    // MARK: Screening

    private func screening() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        let units = set.stage?.screened ?? []
        comparer.names(units.map(\.unit), try expected.texts("uCode"), "units")
        for (row, unit) in units.enumerated() {
            let manyZeros = unit.nonZero.map { _ in unit.hasManyZeros ? 1.0 : 0 }
            let found: [String: Double] = [
                "N_missing": Double(unit.missing), "N_zero": Double(unit.zeros),
                "N_miss_or_zero": Double(unit.missing + unit.zeros), "Dat_Avail": unit.availability,
                "Non_Zero": unit.nonZero ?? .nan, "LowData": unit.hasFewData ? 1 : 0,
                "LowNonZero": manyZeros ?? .nan,
                "LowDatOrZeroFlag": unit.hasFewData ? 1 : manyZeros ?? .nan,
                "Included": unit.isIncluded ? 1 : 0,
            ]
            for column in expected.header.dropFirst() {
                guard let value = found[column] else { throw NotCovered("the column \(column)") }
                comparer.value(value, try expected.numbers(column)[row], "\(column) of \(unit.unit)")
            }
        }
        return comparer.verdict
    }
}
