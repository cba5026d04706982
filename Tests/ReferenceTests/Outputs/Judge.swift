import Construction
import Diagnostics
import IndexModel

/// Runs one case and compares the result.
enum Judge {
    static func verdict(on subject: ReferenceCase) throws -> Verdict {
        do {
            switch subject.kind {
            case "pipeline": return try pipeline(subject)
            case "functions": return try FunctionCases(subject).verdict()
            case "comparison": return try ComparisonCase(subject).verdict()
            case "extra": return try ExtraCase(subject).verdict()
            case "sensitivity": return try SensitivityCase(subject).verdict()
            default: throw NotCovered("the kind \(subject.kind)")
            }
        } catch let gap as NotCovered {
            var verdict = Verdict()
            verdict.skip(gap.reason)
            return verdict
        }
    }

    private static func pipeline(_ subject: ReferenceCase) throws -> Verdict {
        var verdict = Verdict()
        var interpreter = Interpreter(subject)
        let coin: Coin
        do {
            coin = try interpreter.run()
        } catch let refusal as Diagnosed {
            if subject.isRefused, !subject.isDefect {
                verdict.agree()
            } else {
                verdict.mismatch("the engine refuses: \(Refusal.words(refusal))")
            }
            return verdict
        }
        if subject.isRefused, !subject.isDefect, try Output(subject, coin).isRefused {
            verdict.agree()
            return verdict
        }
        guard !subject.isRefused || subject.isDefect else {
            verdict.mismatch("the engine gives a result where the reference refuses")
            return verdict
        }
        if let oracle = try Oracle(subject, coin) { return try oracle.verdict() }
        return try Output(subject, coin).verdict()
    }
}

/// The output that a configuration asks for.
struct Output {
    let subject: ReferenceCase
    let coin: Coin
    let description: [String: JSONValue]

    init(_ subject: ReferenceCase, _ coin: Coin) {
        self.subject = subject
        self.coin = coin
        description = subject.configuration["output"]?.table ?? [:]
    }

    var path: [String] { description["path"]?.texts ?? [] }
    var dset: String { description["dset"]?.text ?? "" }

    func verdict() throws -> Verdict {
        switch description["kind"]?.text ?? "" {
        case "dset", "purse_dset": return try DataSetOutput(self).values()
        case "ranks", "purse_ranks": return try DataSetOutput(self).ranks()
        case "meta": return try MetadataOutput(self).verdict()
        case "analysis": return try TreatmentOutput(self).verdict()
        case "call": return try call()
        case let kind: throw NotCovered("the output \(kind)")
        }
    }

    /// Whether the engine refuses the output itself: components of columns that have none.
    var isRefused: Bool {
        get throws {
            guard description["fun"]?.text == "get_PCA" else { return false }
            let arguments = description["args"]?.table ?? [:]
            return try StructureOutput(self, "get_PCA", arguments).isRefused
        }
    }

    private func call() throws -> Verdict {
        let function = description["fun"]?.text ?? ""
        let arguments = description["args"]?.table ?? [:]
        switch function {
        case "get_corr", "get_corr_flags", "get_denom_corr":
            return try CorrelationOutput(self, function, arguments).verdict()
        case "get_cronbach", "get_PCA": return try StructureOutput(self, function, arguments).verdict()
        case "get_stats", "get_data_avail": return try StatisticsOutput(self, function, arguments).verdict()
        case "get_eff_weights": return try MetadataOutput(self).effectiveWeights(arguments)
        case "get_results", "get_unit_summary", "get_str_weak":
            return try ResultOutput(self, function, arguments).verdict()
        case "get_trends": return try TrendOutput(self, arguments).verdict()
        case "remove_elements": return try RemovalOutput(self, arguments).verdict()
        case "get_opt_weights": return try OptimisationOutput(self, arguments).verdict()
        default: throw NotCovered("the function \(function)")
        }
    }
}
