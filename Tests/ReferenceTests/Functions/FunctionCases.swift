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
                comparer.verdict.mismatch("\(id): the reference refuses, the engine gives \(numbers)")
            }
            for (output, values) in wanted where output != "error" {
                if let found = words[output] {
                    comparer.names([found.joined(separator: ",")], [values.joined(separator: ",")], "\(id) \(output)")
                } else if let found = numbers[output] {
                    comparer.columns(found, try values.map(Sheet.number)) { "\(id) \(output) \($0 + 1)" }
                } else {
                    comparer.verdict.skip("the output \(output) of \(call.function)")
                }
            }
        }
        return comparer.verdict
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
        case "i_mean", "i_median", "i_mean_grp", "i_median_grp": return try imputation()
        case "rankcol": return ranks()
        case "skew", "kurt", "check_SkewKurt": return try shape()
        case "winsorise", "log_CT", "log_CT_orig", "log_CT_plus", "log_GII", "boxcox": return try treatment()
        case "CAGR", "prc_change": return try trend()
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
        case "log_CT", "log_CT_orig", "log_CT_plus", "boxcox", "log_GII": Set(present).count <= 1
        default: function.hasPrefix("n_") && isNormalisationForbidden
        }
    }
}
