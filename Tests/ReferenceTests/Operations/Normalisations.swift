import Construction
import Diagnostics
import IndexModel
import Methods

extension Coin {
    mutating func normalise(_ operation: ReferenceCase.Operation) throws {
        let arguments = try Arguments(
            operation.name, operation.arguments,
            known: ["dset", "global_specs", "indiv_specs", "directions", "global", "write_to"])
        let general = try NormalisationSpecification(arguments["global_specs"]?.table ?? [:])
        var special: [String: NormalisationSpecification] = [:]
        for (code, specification) in arguments["indiv_specs"]?.table ?? [:] {
            special[code] = try NormalisationSpecification(
                specification.table ?? ["f_n": specification])
        }
        try normalise(
            general, special, arguments, span: arguments["global"]?.flag == false ? .eachPeriod : .allPeriods)
    }

    mutating func quickNormalise(_ operation: ReferenceCase.Operation) throws {
        let arguments = try Arguments(
            operation.name, operation.arguments,
            known: ["dset", "f_n", "f_n_para", "directions", "global", "write_to"])
        let specification = arguments.values.filter { $0.key == "f_n" || $0.key == "f_n_para" }
        try normalise(
            try NormalisationSpecification(specification), [:], arguments,
            span: arguments["global"]?.flag == false ? .eachPeriod : .allPeriods)
    }

    /// Applies the functions; an indicator that the engine refuses to normalise so is only turned and remembered.
    private mutating func normalise(
        _ general: NormalisationSpecification, _ special: [String: NormalisationSpecification],
        _ arguments: Arguments, span: Step.Span
    ) throws {
        let input = try set(arguments.dset)
        let indicators = redirected(input.panel.indicators, by: arguments["directions"]?.rows)
        var choices = Assignment<MethodChoice>(nil)
        var contexts: [String: NormalisationContext] = [:]
        for (place, indicator) in (indicators ?? input.panel.indicators).enumerated() {
            guard let direction = indicator.direction else { continue }
            let context = NormalisationContext(
                direction: direction, input: input, span: span, attributes: indicator.attributes,
                column: input.panel.columns[place].map { $0 * direction.sign })
            contexts[indicator.code] = context
            choices.byIndicator[indicator.code] = try (special[indicator.code] ?? general).choice(context)
        }
        let name = arguments["write_to"]?.text ?? "Normalised"
        var refused: [String: String] = [:]
        while true {
            do {
                var result = try apply(
                    .normalisation(choices, over: Assignment(span)), to: input, writingTo: name,
                    indicators: indicators)
                result.refused.merge(refused) { $1 }
                sets[name] = result
                return
            } catch {
                let (code, reason) = try Refusal.subject(of: error, in: input.panel, known: refused)
                guard let choice = choices.byIndicator[code], contexts[code]?.forbids(choice) == true else {
                    throw error
                }
                refused[code] = "\(choice.id) is refused: \(reason)"
                choices.byIndicator[code] = MethodChoice("none")
            }
        }
    }

    private func redirected(_ indicators: [Indicator], by table: [[String: JSONValue]]?) -> [Indicator]? {
        guard let table else { return nil }
        var indicators = indicators
        for row in table {
            guard let place = indicators.firstIndex(where: { $0.code == row["iCode"]?.text }) else {
                continue
            }
            indicators[place].direction = row["Direction"]?.number == -1 ? .negative : .positive
        }
        return indicators
    }
}

/// What a normalisation may depend on.
struct NormalisationContext {
    var direction: Direction
    let input: DataSet
    let span: Step.Span
    /// What the metadata say of the indicator, by column.
    let attributes: [String: String]
    /// The values, turned so that more is better; NaN where missing.
    let column: [Double]

    /// Whether a method cannot be meant for these values, and is refused rightly.
    func forbids(_ choice: MethodChoice) -> Bool {
        func number(_ name: String) -> Double? {
            guard let setting = choice.settings[name] else { return nil }
            return setting.number ?? setting.text.flatMap { attributes[$0] }.flatMap(Double.init)
        }
        let values = column.filter { !$0.isNaN }
        let least = values.min() ?? .nan
        switch choice.id {
        case "min-max", "scaled", "goalposts":
            guard let lower = number("lower"), let upper = number("upper") else { return true }
            return lower >= upper
        case "z-score": return !((number("deviation") ?? 0) > 0)
        case "distance-to-target": return !((number("target") ?? .nan) * direction.sign > least)
        case "distance-to-reference": return !(value(of: choice.settings["unit"]?.text ?? "") > least)
        case "fraction-of-maximum": return values.max() == 0
        default: return false
        }
    }

    /// The value of a unit, which may be written with its year; where years are apart, the least of all.
    private func value(of unit: String) -> Double {
        let panel = input.panel
        let rows = panel.rows.indices.filter { row in
            let code = panel.unit(at: row).code
            return unit == code || unit == "\(code)/\(panel.rows[row].period ?? 0)"
        }
        let found = rows.map { column[$0] }
        return found.contains(where: \.isNaN) ? .nan : found.min() ?? .nan
    }
}

/// A normalisation in the words of the reference.
struct NormalisationSpecification {
    let function: String
    let parameters: [String: JSONValue]
    let usesMetadata: Bool

    init(_ table: [String: JSONValue]) throws {
        function = table["f_n"]?.text ?? "n_minmax"
        usesMetadata = table["f_n_para"]?.text == "use_iMeta"
        parameters = table["f_n_para"]?.table ?? [:]
        let known: [String: Set<String>] = [
            "n_minmax": ["l_u"], "n_zscore": ["m_sd"], "n_scaled": ["npara", "scale_factor"],
            "n_rank": ["ties.method"], "n_prank": ["ties.method"], "n_borda": ["ties.method"],
            "n_dist2ref": ["iref", "cap_max"], "n_dist2targ": ["targ", "cap_max", "direction"],
            "n_goalposts": ["gposts", "direction", "trunc2posts"], "n_dist2max": [], "n_fracmax": [],
            "none": [],
        ]
        guard let understood = known[function] else { throw NotCovered("the normalisation \(function)") }
        if let unknown = parameters.keys.filter({ !understood.contains($0) }).sorted().first {
            throw NotCovered("the parameter \(unknown) of \(function)")
        }
    }

    private func numbers(_ name: String) -> [Double]? { parameters[name]?.numbers }

    func choice(_ context: NormalisationContext) throws -> MethodChoice {
        if usesMetadata { return try fromMetadata(context) }
        switch function {
        case "none": return MethodChoice("none")
        case "n_minmax":
            let limits = numbers("l_u") ?? [0, 100]
            return MethodChoice("min-max", ["lower": .number(limits[0]), "upper": .number(limits[1])])
        case "n_zscore":
            let scale = numbers("m_sd") ?? [0, 1]
            return MethodChoice("z-score", ["mean": .number(scale[0]), "deviation": .number(scale[1])])
        case "n_rank": return MethodChoice("rank", try ties())
        case "n_prank": return MethodChoice("percentile-rank", try ties())
        case "n_borda": return MethodChoice("borda", try ties())
        case "n_dist2max": return MethodChoice("distance-to-maximum")
        case "n_fracmax": return MethodChoice("fraction-of-maximum", ["negative": "ratio"])
        case "n_dist2ref": return try reference(context)
        default: return try bounded(context.direction)
        }
    }

    private func ties() throws -> [String: Setting] {
        let names = ["min": "minimum", "max": "maximum", "average": "average"]
        guard let name = names[parameters["ties.method"]?.text ?? "min"] else {
            throw NotCovered("ties by \(parameters["ties.method"]?.text ?? "")")
        }
        return ["ties": .text(name)]
    }

    /// Methods whose bounds the reference takes in turned values and ours in the indicator's own.
    private func bounded(_ direction: Direction) throws -> MethodChoice {
        if parameters["direction"]?.number == -1 { throw NotCovered("a direction given to \(function)") }
        let sign = direction.sign
        func ends(_ lower: Double, _ upper: Double) -> [String: Setting] {
            sign > 0
                ? ["lower": .number(lower), "upper": .number(upper)]
                : ["lower": .number(-upper), "upper": .number(-lower)]
        }
        switch function {
        case "n_scaled":
            let bounds = numbers("npara") ?? [0, 100]
            let scale = Setting.number(parameters["scale_factor"]?.number ?? 100)
            return MethodChoice("scaled", ends(bounds[0], bounds[1]).merging(["scale": scale]) { $1 })
        case "n_goalposts":
            guard let posts = numbers("gposts"), posts.count == 3 else {
                throw NotCovered("goalposts unsaid")
            }
            let rest: [String: Setting] = [
                "scale": .number(posts[2]), "cut": .flag(parameters["trunc2posts"]?.flag ?? true),
            ]
            return MethodChoice("goalposts", ends(posts[0], posts[1]).merging(rest) { $1 })
        case "n_dist2targ":
            guard let target = parameters["targ"]?.number else { throw NotCovered("a target unsaid") }
            return MethodChoice(
                "distance-to-target",
                ["target": .number(target * sign), "cut": .flag(parameters["cap_max"]?.flag ?? false)])
        default: throw NotCovered("the normalisation \(function)")
        }
    }

    /// The reference names a row by its number; ours is the unit of that row, with the year where rows have one.
    private func reference(_ context: NormalisationContext) throws -> MethodChoice {
        guard let number = parameters["iref"]?.number.map({ Int($0) }) else {
            throw NotCovered("a reference unit unsaid")
        }
        let panel = context.input.panel
        let periods = context.span == .allPeriods ? [panel.rows.indices] : panel.periods.map(\.rows)
        let named = Set(
            periods.map { rows -> String in
                let row = rows.lowerBound + number - 1
                guard rows.contains(row) else { return "" }
                let year = context.span == .allPeriods ? panel.rows[row].period : nil
                return panel.unit(at: row).code + (year.map { "/\($0)" } ?? "")
            })
        guard named.count == 1, let unit = named.first, unit != "" else {
            throw NotCovered("a reference unit that differs by year")
        }
        return MethodChoice(
            "distance-to-reference",
            ["unit": .text(unit), "cut": .flag(parameters["cap_max"]?.flag ?? false)])
    }

    private func fromMetadata(_ context: NormalisationContext) throws -> MethodChoice {
        let columns: [String: (id: String, settings: [String: String])] = [
            "n_minmax": ("min-max", ["lower": "minmax_lower", "upper": "minmax_upper"]),
            "n_zscore": ("z-score", ["mean": "zscore_mean", "deviation": "zscore_sd"]),
            "n_scaled": (
                "scaled", ["lower": "scaled_lower", "upper": "scaled_upper", "scale": "scale_factor"]
            ),
            "n_dist2targ": ("distance-to-target", ["target": "Target", "cut": "dist2targ_cap_max"]),
            "n_goalposts": (
                "goalposts",
                [
                    "lower": "goalpost_lower", "upper": "goalpost_upper", "scale": "goalpost_scale",
                    "cut": "goalpost_trunc2posts",
                ]
            ),
        ]
        guard let (id, settings) = columns[function] else {
            throw NotCovered("\(function) from the metadata")
        }
        // What the metadata do not say is as if it were not asked for; a bound that is missing is refused.
        let present = settings.filter { $0.key != "cut" || context.attributes[$0.value] != nil }
        return MethodChoice(id, present.mapValues { .text($0) })
    }
}
