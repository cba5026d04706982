import Construction
import IndexModel
import Methods

extension Coin {
    mutating func denominate(_ operation: ReferenceCase.Operation) throws {
        let arguments = try Arguments(
            operation.name, operation.arguments, known: ["dset", "denomby", "write_to"])
        let input = try set(arguments.dset)
        let name = arguments["write_to"]?.text ?? "Denominated"
        guard let table = arguments["denomby"]?.rows else {
            _ = try apply(.denomination, to: input, writingTo: name)
            return
        }
        var indicators = input.panel.indicators
        for place in indicators.indices { indicators[place].denominator = nil }
        for row in table {
            guard let code = row["iCode"]?.text, let place = input.panel.position(of: code) else { continue }
            indicators[place].denominator = row["Denominator"]?.text
            indicators[place].denominatorFactor = row["ScaleFactor"]?.number ?? 1
        }
        _ = try apply(.denomination, to: input, writingTo: name, indicators: indicators)
    }

    mutating func screen(_ operation: ReferenceCase.Operation) throws {
        let arguments = try Arguments(
            operation.name, operation.arguments,
            known: ["dset", "unit_screen", "dat_thresh", "nonzero_thresh", "Force", "out2", "write_to"])
        let available = arguments["dat_thresh"]?.number ?? 2.0 / 3
        let nonZero = arguments["nonzero_thresh"]?.number ?? 0.05
        var screening: Screening
        switch arguments["unit_screen"]?.text {
        case "byNA": screening = Screening(availability: available)
        case "byzeros": screening = Screening(nonZero: nonZero)
        case "byNAandzeros": screening = Screening(availability: available, nonZero: nonZero)
        default: throw NotCovered("a screening by \(arguments["unit_screen"]?.text ?? "nothing")")
        }
        for row in arguments["Force"]?.rows ?? [] {
            guard let code = row["uCode"]?.text, let isIncluded = row["Include"]?.flag else { continue }
            if isIncluded { screening.forcedIn.insert(code) } else { screening.forcedOut.insert(code) }
        }
        let input = try set(arguments.dset)
        let name = arguments["write_to"]?.text ?? "Screened"
        // The reference flags both kinds of lack, whichever of them decides.
        var scratch = self
        let both = Screening(availability: available, nonZero: nonZero)
        let flagged = try scratch.apply(.screening(both), to: input, writingTo: name)
        var result = try apply(.screening(screening), to: input, writingTo: name)
        let included = result.stage?.screened.map(\.isIncluded) ?? []
        result.stage?.screened = zip(flagged.stage?.screened ?? [], included).map { unit, isIncluded in
            var unit = unit
            unit.isIncluded = isIncluded
            return unit
        }
        sets[name] = result
    }

    mutating func impute(_ operation: ReferenceCase.Operation) throws {
        let arguments = try Arguments(
            operation.name, operation.arguments,
            known: [
                "dset", "f_i", "f_i_para", "impute_by", "use_group", "group_level", "normalise_first",
                "warn_on_NAs", "write_to", "disable",
            ])
        let input = try set(arguments.dset)
        let name = arguments["write_to"]?.text ?? "Imputed"
        if arguments["disable"]?.flag == true { return copy(input, to: name) }
        let (choice, span) = try imputation(arguments)
        _ = try apply(.imputation(Assignment(choice), over: Assignment(span)), to: input, writingTo: name)
    }

    private func imputation(_ arguments: Arguments) throws -> (MethodChoice, Step.Span) {
        let function = arguments["f_i"]?.text ?? "i_mean"
        let parameters = arguments["f_i_para"]?.table ?? [:]
        if function == "impute_panel" { return (try series(parameters), .allPeriods) }
        if let parameter = parameters.keys.sorted().first {
            throw NotCovered("the parameter \(parameter) of \(function)")
        }
        switch (arguments["impute_by"]?.text ?? "column", function, arguments["use_group"]?.text) {
        case ("column", "i_mean", nil): return (MethodChoice("mean"), .eachPeriod)
        case ("column", "i_median", nil): return (MethodChoice("median"), .eachPeriod)
        case ("column", "i_mean_grp", let group?):
            return (MethodChoice("group-mean", ["by": .text(group)]), .eachPeriod)
        case ("column", "i_median_grp", let group?):
            return (MethodChoice("group-median", ["by": .text(group)]), .eachPeriod)
        case ("row", "i_mean", nil): return (row("row-mean", arguments), .eachPeriod)
        case ("row", "i_median", nil): return (row("row-median", arguments), .eachPeriod)
        case (let way, _, let group):
            throw NotCovered("imputation by \(way) with \(function)" + (group.map { " in \($0)" } ?? ""))
        }
    }

    private func row(_ method: String, _ arguments: Arguments) -> MethodChoice {
        var settings: [String: Setting] = ["scaled": .flag(arguments["normalise_first"]?.flag ?? true)]
        if let level = arguments["group_level"]?.number { settings["level"] = .number(level) }
        return MethodChoice(method, settings)
    }

    private func series(_ parameters: [String: JSONValue]) throws -> MethodChoice {
        let known: Set = ["imp_type", "max_time"]
        if let unknown = parameters.keys.filter({ !known.contains($0) }).sorted().first {
            throw NotCovered("the parameter \(unknown) of impute_panel")
        }
        switch parameters["imp_type"]?.text ?? "latest" {
        case "latest":
            let limit = parameters["max_time"]?.number
            return MethodChoice("last-known", limit.map { ["limit": .number($0)] } ?? [:])
        case "constant": return MethodChoice("last-known", ["leading": "first"])
        case "linear": return MethodChoice("linear")
        case "linear-constant": return MethodChoice("linear", ["single": "constant"])
        case let type: throw NotCovered("imputation over time by \(type)")
        }
    }
}
