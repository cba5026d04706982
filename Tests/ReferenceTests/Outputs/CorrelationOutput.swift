import Analysis
import IndexModel

/// Correlations of indicators and aggregates with each other, their ancestors and denominators.
struct CorrelationOutput {
    let output: Output
    private let function: String
    private let arguments: Arguments
    private let set: DataSet
    private let method: CorrelationMethod
    private let isDirected: Bool

    init(_ output: Output, _ function: String, _ written: [String: JSONValue]) throws {
        self.output = output
        self.function = function
        arguments = try Arguments(
            function, written,
            known: [
                "dset", "iCodes", "Levels", "cortype", "pval", "withparent", "grouplev", "make_long",
                "use_directions", "cor_thresh", "thresh_type", "roundto", "nround",
            ])
        set = try output.coin.set(arguments.dset)
        guard let method = CorrelationMethod(rawValue: arguments["cortype"]?.text ?? "pearson") else {
            throw NotCovered("correlation by \(arguments["cortype"]?.text ?? "")")
        }
        self.method = method
        isDirected = arguments["use_directions"]?.flag ?? false
        if arguments["make_long"]?.flag == false { throw NotCovered("a correlation matrix in wide form") }
    }

    private var coin: Coin { output.coin }
    private var expected: Sheet { output.subject.expected }

    func verdict() throws -> Verdict {
        switch function {
        case "get_corr": try table()
        case "get_corr_flags": try flags()
        default: try denominators()
        }
    }

    private func column(_ code: String) throws -> [Double] {
        let values = try set.required(code)
        return isDirected ? values.map { $0 * set.direction(of: code).sign } : values
    }

    /// Pairs as one text, in either order.
    private func pair(_ first: String, _ second: String) -> String {
        first < second ? "\(first) & \(second)" : "\(second) & \(first)"
    }

    private func table() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        let level = arguments["pval"]?.number ?? 0.05
        let (first, second) = (try expected.texts("Var1"), try expected.texts("Var2"))
        let coefficients = try expected.numbers("Correlation")
        comparer.names(try pairs(), zip(first, second).map(pair), "pairs")
        for (row, coefficient) in coefficients.enumerated() {
            let above = named(first[row], under: second[row])
            guard let above else { continue }
            let correlation = Correlation(of: try column(above), and: try column(second[row]), by: method)
            let found = level > 0 ? correlation.coefficient(significantAt: level) : correlation.coefficient
            comparer.value(inGroup(above, second[row]) ? found : nil, coefficient, pair(above, second[row]))
        }
        return comparer.verdict
    }

    /// A code, or the ancestor at the level that is named in its place.
    private func named(_ name: String, under code: String) -> String? {
        guard name.hasPrefix("Level_"), coin.level(of: name) == nil else { return name }
        return Int(name.dropFirst("Level_".count)).flatMap { coin.ancestor(of: code, level: $0) }
    }

    private func inGroup(_ first: String, _ second: String) -> Bool {
        guard let level = arguments["grouplev"]?.number.map({ Int($0) }) else { return true }
        func group(_ code: String) -> String? {
            coin.level(of: code) == level ? code : coin.ancestor(of: code, level: level)
        }
        return group(first) == group(second)
    }

    /// The pairs that the arguments ask for.
    private func pairs() throws -> [String] {
        let levels = arguments["Levels"]?.numbers.map { Int($0) } ?? [1]
        let chosen = arguments["iCodes"]?.vector ?? []
        let own = coin.codes(chosen.first?.vector.compactMap(\.text) ?? [], level: levels[0])
        if chosen.contains(where: { $0.text != nil }) && chosen.count > 1 {
            throw NotCovered("correlations of chosen codes")
        }
        if arguments["withparent"]?.text == "family" {
            return own.flatMap { code in
                coin.ancestors(of: code).map { pair("Level_\(coin.level(of: $0) ?? 0)", code) }
            }
        }
        if arguments["withparent"]?.flag == true {
            guard levels.count == 2 else { throw NotCovered("parents without two levels") }
            return own.compactMap { code in coin.ancestor(of: code, level: levels[1]).map { pair($0, code) } }
        }
        let others = levels.count > 1 ? coin.codes(level: levels[1]) : own
        return own.flatMap { code in others.map { pair(code, $0) } }
    }

    private func flags() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        let limit = arguments["cor_thresh"]?.number ?? 0.9
        let bound: CorrelationBound =
            switch arguments["thresh_type"]?.text ?? "high" {
            case "low": .below(limit)
            default: .above(limit)
            }
        let grouping = arguments["grouplev"]?.number.map { Int($0) } ?? 2
        let codes = coin.codes(level: 1)
        let groups = codes.map { coin.ancestor(of: $0, level: grouping) }
        let places = groups.map { group in group.flatMap { coin.framework.position(of: $0) } }
        let found = Correlations.flagged(try codes.map(column), groups: places, bound, by: method)
        let names = found.map { "\(groups[$0.first] ?? ""): \(pair(codes[$0.first], codes[$0.second]))" }
        try compare(names, found, ["Group", "Ind1", "Ind2"], digits: digits("roundto", 3), &comparer)
        return comparer.verdict
    }

    private func denominators() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        let codes = coin.codes(level: 1)
        let denominators = coin.metadata.codes(ofType: "Denominator")
        let found = Correlations.withDenominators(
            try codes.map(column), denominators: try denominators.map(set.required),
            beyond: arguments["cor_thresh"]?.number ?? 0.6, by: method)
        let names = found.map { pair(codes[$0.first], denominators[$0.second]) }
        try compare(names, found, ["Ind", "Denom"], digits: digits("nround", 2), &comparer)
        return comparer.verdict
    }

    /// Decimals to which the reference rounds; `nil` where it is told not to.
    private func digits(_ name: String, _ usual: Int) -> Int? {
        arguments.isWritten(name) ? arguments[name]?.number.map { Int($0) } : usual
    }

    private func compare(
        _ names: [String], _ found: [CorrelatedPair], _ columns: [String], digits: Int?,
        _ comparer: inout Comparer
    ) throws {
        let texts = try columns.map(expected.texts)
        let expectedNames = expected.rows.indices.map { row in
            let codes = texts.suffix(2).map { $0[row] }
            return (texts.count == 3 ? "\(texts[0][row]): " : "") + pair(codes[0], codes[1])
        }
        comparer.names(names, expectedNames, "pairs")
        let coefficients = Dictionary(
            zip(names, found.map(\.correlation.coefficient)), uniquingKeysWith: { first, _ in first })
        for (name, value) in zip(expectedNames, try expected.numbers("Corr")) {
            guard let coefficient = coefficients[name] ?? nil else { continue }
            comparer.value(digits.map { Decimals.rounded(coefficient, $0) } ?? coefficient, value, name)
        }
    }
}

/// Rounding as R does it.
enum Decimals {
    static func rounded(_ value: Double, _ digits: Int) -> Double {
        let scale = (0..<digits).reduce(1.0) { product, _ in product * 10 }
        return (value * scale).rounded(.toNearestOrEven) / scale
    }
}
