import Construction
import Diagnostics
import IndexModel
import Methods

extension Coin {
    mutating func treat(_ operation: ReferenceCase.Operation) throws {
        let arguments = try Arguments(
            operation.name, operation.arguments,
            known: [
                "dset", "global_specs", "indiv_specs", "combine_treat", "write_to", "disable", "write2log",
            ])
        let input = try set(arguments.dset)
        let name = arguments["write_to"]?.text ?? "Treated"
        if arguments["disable"]?.flag == true { return copy(input, to: name) }
        let isCombined = arguments["combine_treat"]?.flag ?? false
        // "none" means that nothing is treated, as the reference documents and does not do.
        let isOff = arguments["global_specs"]?.text == "none"
        let base = TreatmentSpecification()
        let general = try base.modified(by: arguments["global_specs"]?.table ?? [:])
        var rules = Assignment<TreatmentRule>(isOff ? nil : try general.rule(isCombined: isCombined))
        for (code, specification) in arguments["indiv_specs"]?.table ?? [:] {
            rules.byIndicator[code] =
                specification.text == "none"
                ? TreatmentSpecification.untreated
                : try general.modified(by: specification.table ?? [:]).rule(isCombined: isCombined)
        }
        try apply(rules, to: input, writingTo: name)
    }

    mutating func quickTreat(_ operation: ReferenceCase.Operation) throws {
        let arguments = try Arguments(
            operation.name, operation.arguments,
            known: ["dset", "winmax", "skew_thresh", "kurt_thresh", "f2", "write_to", "disable"])
        var specification = TreatmentSpecification()
        let limits = arguments.values.filter { ["skew_thresh", "kurt_thresh"].contains($0.key) }
        let points = arguments.values.filter { $0.key == "winmax" }
        specification.firstParameters.merge(limits.merging(points) { first, _ in first }) { $1 }
        specification.passParameters.merge(limits) { $1 }
        if let second = arguments["f2"]?.text { specification.second = second }
        try apply(
            Assignment(try specification.rule(isCombined: false)), to: try set(arguments.dset),
            writingTo: arguments["write_to"]?.text ?? "Treated")
    }

    /// Applies rules; a column that the engine refuses to treat is left untreated and remembered.
    private mutating func apply(
        _ rules: Assignment<TreatmentRule>, to input: DataSet, writingTo name: String
    ) throws {
        var rules = rules
        var refused: [String: String] = [:]
        while true {
            do {
                var result = try apply(.treatment(rules), to: input, writingTo: name)
                result.treatment = rules
                result.refused.merge(refused) { $1 }
                sets[name] = result
                return
            } catch {
                let (code, reason) = try Refusal.subject(of: error, in: input.panel, known: refused)
                let values = input.column(code)?.filter { !$0.isNaN } ?? []
                // The logarithm of the range is not defined where the greatest value is 1 or less.
                guard let greatest = values.max(), greatest <= 1 else { throw error }
                refused[code] = "the treatment is refused: \(reason)"
                rules.byIndicator[code] = TreatmentSpecification.untreated
            }
        }
    }
}

/// How a column is treated, in the words of the reference: functions and their parameters.
struct TreatmentSpecification {
    var first = "winsorise"
    var firstParameters: [String: JSONValue] = [
        "winmax": .number(5), "skew_thresh": .number(2), "kurt_thresh": .number(3.5),
    ]
    var second: String? = "log_CT"
    var secondParameters: [String: JSONValue] = [:]
    var pass = "check_SkewKurt"
    var passParameters: [String: JSONValue] = ["skew_thresh": .number(2), "kurt_thresh": .number(3.5)]

    static let untreated = TreatmentRule(first: MethodChoice("none"), rule: nil)

    /// The specification with what a table says; the rest stays. Parameters of a function that is replaced are
    /// dropped with it, which the reference forgets to do.
    func modified(by table: [String: JSONValue]) throws -> TreatmentSpecification {
        let known: Set = ["f1", "f1_para", "f2", "f2_para", "f_pass", "f_pass_para"]
        if let unknown = table.keys.filter({ !known.contains($0) }).sorted().first {
            throw NotCovered("the treatment's \(unknown)")
        }
        var result = self
        if let function = table["f1"]?.text, function != first {
            result.first = function
            result.firstParameters = [:]
        }
        result.firstParameters.merge(table["f1_para"]?.table ?? [:]) { $1 }
        if let written = table["f2"] {
            if written.text != second { result.secondParameters = [:] }
            result.second = written.text
        }
        result.secondParameters.merge(table["f2_para"]?.table ?? [:]) { $1 }
        if let function = table["f_pass"]?.text { result.pass = function }
        result.passParameters.merge(table["f_pass_para"]?.table ?? [:]) { $1 }
        return result
    }

    func rule(isCombined: Bool) throws -> TreatmentRule {
        guard pass == "check_SkewKurt" else { throw NotCovered("the rule \(pass)") }
        return TreatmentRule(
            first: try TreatmentSpecification.choice(first, firstParameters),
            otherwise: try second.map { try TreatmentSpecification.choice($0, secondParameters) },
            rule: SkewnessRule(
                skewness: passParameters["skew_thresh"]?.number ?? 2,
                kurtosis: passParameters["kurt_thresh"]?.number ?? 3.5),
            isCombined: isCombined)
    }

    /// Our method for a function of the reference.
    static func choice(_ function: String, _ parameters: [String: JSONValue]) throws -> MethodChoice {
        let known: [String: Set<String>] = [
            "winsorise": ["winmax", "skew_thresh", "kurt_thresh", "force_win"],
            "boxcox": ["lambda", "makepos"],
        ]
        for name in parameters.keys.sorted() where name != "na.rm" && !(known[function] ?? []).contains(name)
        {
            throw NotCovered("the parameter \(name) of \(function)")
        }
        switch function {
        case "winsorise":
            let points = parameters["winmax"] ?? .number(5)
            return MethodChoice(
                "winsorise",
                [
                    "skewness": .number(parameters["skew_thresh"]?.number ?? 2),
                    "kurtosis": .number(parameters["kurt_thresh"]?.number ?? 3.5),
                    // No limit, as the reference documents, is more points than there are.
                    "points": .number(points.number ?? 1e9),
                    "until": .text(parameters["force_win"]?.flag == true ? "points" : "passes"),
                ])
        case "log_CT": return MethodChoice("log")
        case "log_CT_orig": return MethodChoice("log-shifted")
        case "log_CT_plus": return MethodChoice("log-signed")
        case "log_GII": return MethodChoice("log-range")
        case "boxcox":
            return MethodChoice(
                "box-cox",
                [
                    "lambda": .number(parameters["lambda"]?.number ?? 0),
                    "shift": .flag(parameters["makepos"]?.flag ?? true),
                ])
        default: throw NotCovered("the treatment \(function)")
        }
    }
}
