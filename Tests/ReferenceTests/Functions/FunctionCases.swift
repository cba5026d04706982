import Foundation

/// What a function gives: numbers or words by the name of the output.
enum FunctionResult {
    case outputs([String: [Double]], words: [String: [String]] = [:])
    /// The engine refuses; the reason.
    case refused(String)
    /// The engine differs on purpose for these arguments; the reason.
    case deviates(String)
}

/// Single functions on small vectors.
struct FunctionCases {
    let subject: ReferenceCase
    /// Expected values by case, then output.
    private var expected: [String: [String: [String]]] = [:]

    init(_ subject: ReferenceCase) throws {
        self.subject = subject
        let sheet = subject.expected
        let (cases, outputs) = (try sheet.texts("case"), try sheet.texts("out"))
        for (row, value) in try sheet.texts("value").enumerated() {
            expected[cases[row], default: [:]][outputs[row], default: []].append(value)
        }
    }

    func verdict() throws -> Verdict {
        var verdict = Verdict()
        for row in (subject.configuration["cases"] ?? .null).rows {
            guard let id = row["id"]?.text, let function = row["fun"]?.text else { continue }
            do {
                let call = FunctionCall(function, row["args"]?.table ?? [:])
                verdict.add(try compare(try call.result(), expected[id] ?? [:], call, id))
            } catch let gap as NotCovered {
                verdict.skip(gap.reason)
            }
        }
        return verdict
    }

    private func compare(
        _ result: FunctionResult, _ expected: [String: [String]], _ call: FunctionCall, _ id: String
    ) throws -> Verdict {
        var comparer = Comparer(subject.tolerance)
        let wanted = expected.filter { $0.key != "warning" }
        switch result {
        case .deviates(let reason): comparer.verdict.deviate(reason)
        case .refused(let reason):
            if wanted["error"] != nil {
                comparer.verdict.agree()
            } else if call.isRefusalDue {
                comparer.verdict.deviate("\(call.function): refused, \(reason)")
            } else {
                comparer.verdict.mismatch("\(id): refused, \(reason)")
            }
        case .outputs(let numbers, let words):
            if wanted["error"] != nil {
                if let reason = call.reasonToCompute {
                    comparer.verdict.deviate(reason)
                } else {
                    comparer.verdict.mismatch("\(id): the reference refuses, the engine gives \(numbers)")
                }
            }
            for (output, values) in wanted where output != "error" {
                if let found = words[output] {
                    comparer.names(
                        [found.joined(separator: ",")], [values.joined(separator: ",")], "\(id) \(output)")
                } else if let found = numbers[output] {
                    compare(found, try values.map(Sheet.number), call, "\(id) \(output)", &comparer)
                } else {
                    comparer.verdict.skip("the output \(output) of \(call.function)")
                }
            }
        }
        return comparer.verdict
    }

    private func compare(
        _ found: [Double], _ wanted: [Double], _ call: FunctionCall, _ name: String,
        _ comparer: inout Comparer
    ) {
        var own = Comparer(subject.tolerance)
        own.columns(found, wanted) { "\(name) \($0 + 1)" }
        if own.verdict.mismatchCount > 0, call.underflows, wanted.allSatisfy(\.isNaN) {
            comparer.verdict.deviate("values are told apart whose squares are too small for a number")
        } else if own.verdict.mismatchCount > 0, call.isWithinRounding(found, wanted) {
            comparer.verdict.deviate("values are so large beside their spread that rounding shows")
        } else {
            comparer.verdict.add(own.verdict)
        }
    }
}

/// One call of a function of the reference.
struct FunctionCall {
    let function: String
    let arguments: [String: JSONValue]

    init(_ function: String, _ arguments: [String: JSONValue]) {
        self.function = function
        self.arguments = arguments
    }

    /// The vector, NaN where missing.
    var values: [Double] { arguments["x"]?.numbers ?? [] }
    var present: [Double] { values.filter { !$0.isNaN } }
    var hasGaps: Bool { present.count < values.count }
    /// Whether missing values are left out on request; the engine always leaves them out.
    var dropsGaps: Bool { arguments["na.rm"]?.flag ?? false }

    /// Arguments beside the vector.
    var parameters: [String: JSONValue] { arguments.filter { !["x", "na.rm"].contains($0.key) } }

    func result() throws -> FunctionResult {
        switch function {
        case "a_amean", "a_gmean", "a_hmean", "a_genmean": return try aggregation()
        case "a_copeland": return try copeland()
        case "outrankMatrix": return try outranking()
        case "i_mean", "i_median", "i_mean_grp", "i_median_grp": return try imputation()
        case "rankcol": return ranks()
        case "skew", "kurt", "check_SkewKurt": return try shape()
        case "winsorise", "log_CT", "log_CT_orig", "log_CT_plus", "log_GII", "boxcox": return try treatment()
        case "CAGR", "prc_change": return try trend()
        case "sobol_df": return sensitivity()
        case "s2p": return alternatives()
        default:
            if function.hasPrefix("n_") { return try normalisation() }
            throw NotCovered("the function \(function)")
        }
    }

    /// Whether the engine refuses on purpose what the reference computes.
    var isRefusalDue: Bool {
        switch function {
        // A power mean of values below 0, or a negative power of 0, is no mean.
        case "a_genmean": present.contains { $0 < 0 } || present.contains(0)
        // A column of equal values cannot be transformed into anything that tells units apart.
        case "log_CT", "log_CT_orig", "log_CT_plus": Set(present).count <= 1
        // Nor does a power of values below 0 keep their order.
        case "boxcox":
            Set(present).count <= 1
                || arguments["makepos"]?.flag == false && present.contains { $0 < 0 }
        // The logarithm of a range moved to 1 … maximum needs a maximum above 1.
        case "log_GII": Set(present).count <= 1 || present.allSatisfy { $0 <= 1 }
        default: function.hasPrefix("n_") && isNormalisationForbidden
        }
    }

    /// Why the engine computes what the reference refuses; `nil` where it should not.
    var reasonToCompute: String? {
        if underflows { return "values are told apart whose squares are too small for a number" }
        if function == "winsorise", arguments["force_win"]?.flag == true {
            return "winsorisation by force stops where all values are equal"
        }
        if let weights = arguments["w"]?.numbers, zip(values, weights).allSatisfy({ $0.isNaN || $1 == 0 }) {
            return "where all weights are 0 there is no score, and no value to refuse"
        }
        return nil
    }

    /// Whether squares of the values are too small for a number.
    var underflows: Bool { (present.map(abs).max() ?? 1) < 1e-150 }

    /// Whether two results differ by no more than the rounding of the values themselves may cause.
    func isWithinRounding(_ found: [Double], _ wanted: [Double]) -> Bool {
        guard let least = present.min(), let greatest = present.max(), least < greatest else { return false }
        let loss = 4 * max(abs(least), abs(greatest)).ulp / (greatest - least)
        guard loss > 1e-6 else { return false }
        return found.count == wanted.count
            && zip(found, wanted).allSatisfy { pair in abs(pair.0 - pair.1) <= loss * abs(pair.1) }
    }
}
