import Analysis
import Construction
import Diagnostics
import IndexModel
import Methods

extension Coin {
    mutating func aggregate(_ operation: ReferenceCase.Operation) throws {
        let arguments = try Arguments(
            operation.name, operation.arguments,
            known: ["dset", "f_ag", "f_ag_para", "w", "dat_thresh", "by_df", "write_to"])
        let input = try set(arguments.dset)
        var plan = Plan(framework: framework)
        try assignMethods(arguments, &plan)
        try assignWeights(arguments, &plan)
        let limits = arguments["dat_thresh"]?.vector ?? []
        if limits.count == 1 { plan.availability = Assignment(limits[0].number ?? 0) }
        if limits.count > 1 {
            plan.availability = Assignment(0, byLevel: byLevel(limits).compactMapValues(\.number))
        }
        // Functions of a whole table are not told of a limit.
        for (level, isWhole) in byLevel(arguments["by_df"]?.vector ?? []) where isWhole.flag == true {
            plan.availability.byLevel[level] = 0
        }
        if arguments["by_df"]?.flag == true { plan.availability = Assignment(0) }
        // Several indices are built under a node that is not looked at, and must not fail.
        if framework.root.id == Metadata.above {
            plan.aggregation.byNode[Metadata.above] = MethodChoice("arithmetic")
            plan.availability.byNode[Metadata.above] = 0
        }
        var result = input
        let run = try Constructor(plan).run(on: input.panel)
        result.run = run
        result.stage = nil
        result.steps = nil
        sets[arguments["write_to"]?.text ?? "Aggregated"] = result
        try checkWhole(plan, input, run)
    }

    /// One plan of all steps must give what its steps give one after another, to the last bit.
    private func checkWhole(_ plan: Plan, _ input: DataSet, _ run: Run) throws {
        guard let steps = input.steps, !steps.isEmpty, let raw = sets["Raw"] else { return }
        var whole = plan
        whole.steps = steps
        let again = try Constructor(whole).run(on: raw.panel)
        let isSame = zip(again.nodes, run.nodes).allSatisfy { pair in
            pair.0.scores.map(\.bitPattern) == pair.1.scores.map(\.bitPattern)
                || zip(pair.0.scores, pair.1.scores).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
        }
        guard isSame else { throw BadCase("one plan of all steps gives other scores than its steps in turn") }
    }

    /// The entries of a vector by the level of the nodes that they make: the first makes level 2.
    private func byLevel(_ values: [JSONValue]) -> [Int: JSONValue] {
        Dictionary(uniqueKeysWithValues: values.enumerated().map { ($0 + 2, $1) })
    }

    private func assignMethods(_ arguments: Arguments, _ plan: inout Plan) throws {
        let functions = arguments["f_ag"]?.texts ?? ["a_amean"]
        let parameters = arguments["f_ag_para"]
        if functions.count == 1 {
            plan.aggregation = Assignment(
                try AggregationSpecification.choice(functions[0], parameters?.table ?? [:]))
            return
        }
        let lists = parameters?.vector ?? []
        plan.aggregation = Assignment(MethodChoice("arithmetic"))
        for (place, function) in functions.enumerated() {
            let own = place < lists.count ? lists[place].table ?? [:] : parameters?.table ?? [:]
            plan.aggregation.byLevel[place + 2] = try AggregationSpecification.choice(function, own)
        }
    }

    private func assignWeights(_ arguments: Arguments, _ plan: inout Plan) throws {
        guard let written = arguments["w"] else { return }
        plan.weightSets = weights
        if case .list(let entries) = written, entries.first?.table == nil {
            for (level, entry) in byLevel(entries) {
                plan.weighting.byLevel[level] = try weighting(entry, &plan)
            }
        } else {
            plan.weighting = Assignment(try weighting(written, &plan))
        }
    }

    /// No weights, a named set, or a table of weights.
    private func weighting(_ written: JSONValue, _ plan: inout Plan) throws -> MethodChoice {
        if written.text == "none" || written.isNull { return MethodChoice("equal") }
        if let name = written.text {
            guard weights[name] != nil else { throw NotCovered("the weights \(name)") }
            return MethodChoice("given", ["set": .text(name)])
        }
        let name = "table \(plan.weightSets.count)"
        plan.weightSets[name] = Coin.weights(of: written.rows)
        return MethodChoice("given", ["set": .text(name)])
    }

    private static func weights(of rows: [[String: JSONValue]]) -> [String: Double] {
        var weights: [String: Double] = [:]
        for row in rows { if let code = row["iCode"]?.text { weights[code] = row["Weight"]?.number } }
        return weights
    }

    mutating func setWeights(_ operation: ReferenceCase.Operation) throws {
        let arguments = try Arguments(operation.name, operation.arguments, known: ["name", "weights"])
        guard let name = arguments["name"]?.text else { throw BadCase("weights without a name") }
        weights[name] = Coin.weights(of: arguments["weights"]?.rows ?? [])
    }

    /// Weights of a level replaced by the loadings of the first component of each node's children.
    mutating func componentWeights(_ operation: ReferenceCase.Operation) throws {
        let arguments = try Arguments(
            operation.name, operation.arguments, known: ["dset", "Level", "name", "by_groups"])
        if arguments["by_groups"]?.flag == false { throw NotCovered("components over all groups as weights") }
        let data = try set(arguments.dset)
        let level = arguments["Level"]?.number.map { Int($0) } ?? 1
        var result = metadata.weights
        for group in Dictionary(grouping: codes(level: level), by: { ancestors(of: $0).first ?? "" }).values
        where group.count > 1 {
            let components = try PrincipalComponents(of: try group.map(data.required))
            for (code, weight) in zip(group, components.weights) { result[code] = weight }
        }
        guard let name = arguments["name"]?.text else { throw BadCase("weights without a name") }
        weights[name] = result
    }
}

/// An aggregation in the words of the reference.
enum AggregationSpecification {
    static func choice(_ function: String, _ parameters: [String: JSONValue]) throws -> MethodChoice {
        let known: Set<String> = function == "a_genmean" ? ["p"] : []
        if let unknown = parameters.keys.filter({ !known.contains($0) }).sorted().first {
            throw NotCovered("the parameter \(unknown) of \(function)")
        }
        switch function {
        case "a_amean": return MethodChoice("arithmetic")
        case "a_gmean": return MethodChoice("geometric")
        case "a_hmean": return MethodChoice("harmonic", ["negatives": "allow"])
        case "a_genmean":
            guard let power = parameters["p"]?.number else { throw NotCovered("a power unsaid") }
            return MethodChoice("generalised", ["p": .number(power)])
        case "a_copeland", "w_copeland": return MethodChoice("copeland")
        default: throw NotCovered("the aggregation \(function)")
        }
    }
}
