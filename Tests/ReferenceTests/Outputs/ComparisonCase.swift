import Analysis
import IndexModel

/// Several indices built alike but for the aggregation, and compared.
struct ComparisonCase {
    let subject: ReferenceCase
    private let coins: [Coin]
    private let top: String

    init(_ subject: ReferenceCase) throws {
        self.subject = subject
        let descriptions = subject.configuration["coins"]?.table?.sorted { $0.key < $1.key } ?? []
        coins = try descriptions.map { try ComparisonCase.coin(subject, $0.value.text ?? "") }
        guard let first = coins.first else { throw BadCase("no indices are described") }
        top = first.framework.root.id
    }

    private static func coin(_ subject: ReferenceCase, _ description: String) throws -> Coin {
        guard let match = description.firstMatch(of: /^(?:min-max 1\.\.100,|same with) (a_\w+)$/) else {
            throw NotCovered("an index described as \(description)")
        }
        var interpreter = Interpreter(subject)
        return try interpreter.run(
            StandardPipeline(subject).operations(aggregation: String(match.output.1)))
    }

    private var words: String { (subject.configuration["description"]?.text ?? "").lowercased() }

    private func scores(_ coin: Coin, _ code: String) throws -> [Double] {
        try coin.set("Aggregated").required(code)
    }

    func verdict() throws -> Verdict {
        let header = subject.expected.header
        if header == ["iCode", "Correlation"] { return try correlations() }
        if header == ["uCode", "coin.1", "coin.2", "Diff", "Abs.diff"] { return try pair() }
        if header.count == coins.count + 1, header.first == "uCode" { return try several() }
        throw NotCovered("a comparison with the columns \(header.joined(separator: ", "))")
    }

    /// The rank or score of the index for each unit of the reference, by coin.
    private func columns(asScores: Bool) throws -> [[Double]] {
        let units = try subject.expected.texts("uCode")
        return try coins.map { coin in
            let keys = try coin.set("Aggregated").keys
            let scores = try scores(coin, top)
            let found = asScores ? scores : Comparison.ranks(of: scores).map { $0.map(Double.init) ?? .nan }
            return units.map { unit in keys.firstIndex(of: unit).map { found[$0] } ?? .nan }
        }
    }

    private func pair() throws -> Verdict {
        var comparer = Comparer(subject.tolerance)
        let columns = try columns(asScores: words.contains("scores"))
        let units = try subject.expected.texts("uCode")
        comparer.names(try coins[0].set("Aggregated").keys, units, "units")
        let found: [String: [Double?]] = [
            "coin.1": columns[0], "coin.2": columns[1],
            "Diff": Comparison.differences(columns[0], minus: columns[1]),
            "Abs.diff": Comparison.absoluteDifferences(columns[0], columns[1]),
        ]
        for (column, values) in found {
            comparer.columns(values.map { $0 ?? .nan }, try subject.expected.numbers(column)) {
                "\(column) of \(units[$0])"
            }
        }
        return comparer.verdict
    }

    private func several() throws -> Verdict {
        var comparer = Comparer(subject.tolerance)
        let columns = try columns(asScores: words.contains("scores"))
        let units = try subject.expected.texts("uCode")
        comparer.names(try coins[0].set("Aggregated").keys, units, "units")
        for (column, name) in zip(columns, subject.expected.header.dropFirst()) {
            let found: [Double?] =
                if words.contains("absdiffs") {
                    Comparison.absoluteDifferences(column, columns[0])
                } else if words.contains("diffs") {
                    Comparison.differences(column, minus: columns[0])
                } else { column }
            comparer.columns(found.map { $0 ?? .nan }, try subject.expected.numbers(name)) {
                "\(name) of \(units[$0])"
            }
        }
        return comparer.verdict
    }

    private func correlations() throws -> Verdict {
        var comparer = Comparer(subject.tolerance)
        for (row, code) in try subject.expected.texts("iCode").enumerated() {
            let ranks = try coins.prefix(2).map { coin in
                Comparison.ranks(of: try scores(coin, code)).map { $0.map(Double.init) ?? .nan }
            }
            comparer.value(
                Comparison.correlation(ranks[0], ranks[1]).coefficient,
                try subject.expected.numbers("Correlation")[row], "correlation of \(code)")
        }
        return comparer.verdict
    }
}

/// The pipeline that comparisons and sensitivity analyses describe in words.
struct StandardPipeline {
    private let group: String
    private let isDenominated: Bool

    private static let words =
        "new_coin; Denominate(Raw) if the set has denominators; Impute(i_mean_grp by the group column); "
        + "Treat(default except winmax); Normalise; Aggregate(original weights)"

    init(_ subject: ReferenceCase) throws {
        let description = (subject.configuration["steps"] ?? subject.configuration["nominal"])?.text ?? ""
        guard description.hasPrefix(StandardPipeline.words) else {
            throw NotCovered("steps described as \(description)")
        }
        group = subject.configuration["group"]?.text ?? ""
        isDenominated = subject.configuration["denominate"]?.flag ?? false
    }

    func operations(
        imputation: String = "i_mean_grp", points: Double = 5,
        normalisation: [String: JSONValue] = [
            "f_n": .text("n_minmax"), "f_n_para": .table(["l_u": .list([.number(1), .number(100)])]),
        ],
        aggregation: String = "a_amean", weights: JSONValue? = nil
    ) -> [ReferenceCase.Operation] {
        typealias Operation = ReferenceCase.Operation
        var aggregate: [String: JSONValue] = ["dset": .text("Normalised"), "f_ag": .text(aggregation)]
        aggregate["w"] = weights
        return [Operation(name: "new_coin", arguments: [:])]
            + (isDenominated ? [Operation(name: "Denominate", arguments: ["dset": .text("Raw")])] : []) + [
                Operation(
                    name: "Impute",
                    arguments: [
                        "dset": .text(isDenominated ? "Denominated" : "Raw"), "f_i": .text(imputation),
                        "use_group": .text(group),
                    ]),
                Operation(
                    name: "Treat",
                    arguments: [
                        "dset": .text("Imputed"),
                        "global_specs": .table(["f1_para": .table(["winmax": .number(points)])]),
                    ]),
                Operation(
                    name: "Normalise",
                    arguments: ["dset": .text("Treated"), "global_specs": .table(normalisation)]),
                Operation(name: "Aggregate", arguments: aggregate),
            ]
    }
}
