import Construction
import IndexModel
import Kernels

/// Tables of results, the summary of a unit, strengths and weaknesses.
struct ResultOutput {
    let output: Output
    private let function: String
    private let arguments: Arguments
    private let set: DataSet

    init(_ output: Output, _ function: String, _ written: [String: JSONValue]) throws {
        self.output = output
        self.function = function
        arguments = try Arguments(
            function, written,
            known: [
                "dset", "tab_type", "use", "order_by", "nround", "use_group", "also_get", "out2", "usel",
                "Levels", "topN", "bottomN", "withcodes", "min_discard", "adjust_direction", "sig_figs",
                "with_units", "report_level",
            ])
        set = try output.coin.set(arguments.dset)
    }

    private var coin: Coin { output.coin }
    private var expected: Sheet { output.subject.expected }

    func verdict() throws -> Verdict {
        switch function {
        case "get_results": try table()
        case "get_unit_summary": try unit()
        default: try extremes()
        }
    }

    private func ranks(_ scores: [Double]) -> [Double?] {
        Constructor(set.run?.plan ?? Plan(framework: coin.framework)).ranks(scores, in: set.panel)
    }

    /// Decimals to which the reference rounds; `nil` where it is told not to.
    private var digits: Int? {
        arguments.isWritten("nround") ? arguments["nround"]?.number.map { Int($0) } : 2
    }

    private func rounded(_ value: Double) -> Double { digits.map { Decimals.rounded(value, $0) } ?? value }

    // MARK: Tables

    private func table() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        let keys = set.keys
        let units = try expected.texts("uCode")
        comparer.names(keys, units, "units")
        let rows = units.map { keys.firstIndex(of: $0) ?? 0 }
        let use = arguments["use"]?.text ?? "scores"
        let top = arguments["order_by"]?.text ?? coin.framework.root.id
        for column in expected.header.dropFirst() {
            if ["uName", "Time"].contains(column) {
                comparer.verdict.skip("the column \(column) of results")
                continue
            }
            if let labels = set.panel.groups[column] {
                for (row, label) in zip(rows, try expected.texts(column)) {
                    comparer.text(labels[row] ?? "NA", label, "\(column) of \(keys[row])")
                }
                continue
            }
            let code = column == "Rank" ? top : column
            let scores = try set.required(code)
            let wanted = try expected.numbers(column)
            let name = { (row: Int) in "\(column) of \(keys[rows[row]])" }
            switch column == "Rank" ? "ranks" : use {
            case "scores":
                comparer.columns(rows.map { rounded(scores[$0]) }, wanted, name)
            case "ranks":
                let found = ranks(scores)
                comparer.ranks(rows.map { found[$0] }, wanted, scores: rows.map { scores[$0] }, name)
            case "groupranks":
                let found = try groupRanks(scores)
                comparer.ranks(rows.map { found[$0] }, wanted, scores: rows.map { scores[$0] }, name)
            default: throw NotCovered("results as \(use)")
            }
        }
        return comparer.verdict
    }

    /// Ranks inside the groups of units.
    private func groupRanks(_ scores: [Double]) throws -> [Double?] {
        guard let name = arguments["use_group"]?.text, let labels = set.panel.groups[name] else {
            throw BadCase("ranks in groups without a group")
        }
        var ranks = [Double?](repeating: nil, count: scores.count)
        for rows in Dictionary(grouping: scores.indices, by: { labels[$0] ?? "" }).values {
            for (row, rank) in zip(rows, Ranking.ranks(rows.map { scores[$0] })) { ranks[row] = rank }
        }
        return ranks
    }

    // MARK: One unit

    private func row() throws -> Int {
        guard let row = set.keys.firstIndex(of: arguments["usel"]?.text ?? "") else {
            throw BadCase("there is no unit \(arguments["usel"]?.text ?? "")")
        }
        return row
    }

    private func unit() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        let row = try row()
        let levels = arguments["Levels"]?.numbers.map { Int($0) } ?? []
        let codes = try expected.texts("Code")
        comparer.names(levels.flatMap { coin.codes(level: $0) }, codes, "codes")
        for (place, code) in codes.enumerated() {
            let scores = try set.required(code)
            comparer.value(rounded(scores[row]), try expected.numbers("Score")[place], "score of \(code)")
            comparer.ranks(
                [ranks(scores)[row]], [try expected.numbers("Rank")[place]], scores: [scores[row]]
            ) { _ in "rank of \(code)" }
            comparer.text(
                coin.metadata.entry(code)?.columns["iName"] ?? "", try expected.texts("Name")[place], "name")
        }
        return comparer.verdict
    }

    /// The indicators in which a unit ranks best or worst. Among equal ranks the reference takes some; the values
    /// and ranks of those it takes are compared, and that none outside ranks better (or worse).
    private func extremes() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        let (row, isStrength) = (try row(), output.path == ["Strengths"])
        let isAdjusted =
            arguments["adjust_direction"]?.flag ?? (arguments.dset == "Raw")
        var eligible: [String: Double] = [:]
        for code in coin.codes(level: 1) {
            let sign = isAdjusted ? set.direction(of: code).sign : 1
            let oriented = try set.required(code).map { $0 * sign }
            let present = oriented.filter { !$0.isNaN }
            guard let rank = ranks(oriented)[row] else { continue }
            if arguments["min_discard"]?.flag != false, oriented[row] == present.min() { continue }
            eligible[code] = rank
        }
        let codes = try expected.texts("Code")
        let count = arguments[isStrength ? "topN" : "bottomN"]?.number ?? 5
        comparer.value(Double(codes.count), min(count, Double(eligible.count)), "number of indicators")
        for (place, code) in codes.enumerated() {
            comparer.value(eligible[code] ?? .nan, try expected.numbers("Rank")[place], "rank of \(code)")
            let value = try set.required(code)[row]
            let digits = arguments["sig_figs"]?.number.map { Int($0) } ?? 3
            comparer.value(
                Elementary.rounded(value, significantDigits: digits), try expected.numbers("Value")[place],
                "value of \(code)")
            let level = arguments["report_level"]?.number.map { Int($0) } ?? 2
            comparer.text(
                coin.ancestor(of: code, level: level) ?? "NA", try expected.texts("Level_\(level)")[place],
                "group of \(code)")
        }
        let outside = eligible.filter { !codes.contains($0.key) }.map(\.value)
        let inside = codes.compactMap { eligible[$0] }
        let isExtreme =
            isStrength
            ? (inside.max() ?? 0) <= (outside.min() ?? .infinity)
            : (inside.min() ?? .infinity) >= (outside.max() ?? 0)
        if isExtreme {
            comparer.verdict.agree()
        } else {
            comparer.verdict.mismatch("another indicator is beyond")
        }
        return comparer.verdict
    }
}
