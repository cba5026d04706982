import Methods

/// Methods that other packages have: aggregations and weights of one set of columns.
struct ExtraCase {
    let subject: ReferenceCase

    init(_ subject: ReferenceCase) throws { self.subject = subject }

    private var words: String { subject.configuration["description"]?.text ?? "" }

    func verdict() throws -> Verdict {
        let input = subject.configuration["input"]?.table ?? [:]
        let sheet = try subject.input("data")
        let names = input["columns"]?.texts ?? []
        let columns = try names.map(sheet.numbers)
        if subject.expected.header == ["iCode", "weight"] { return try weights(names, columns) }
        let keys = try sheet.texts(input["key"]?.text ?? "uCode")
        var comparer = Comparer(subject.tolerance)
        comparer.names(keys, try subject.expected.texts("uCode"), "units")
        for column in subject.expected.header.dropFirst() {
            let scores = try self.scores(column, columns)
            let wanted = Dictionary(
                zip(try subject.expected.texts("uCode"), try subject.expected.numbers(column)),
                uniquingKeysWith: { first, _ in first })
            comparer.columns(scores, keys.map { wanted[$0] ?? .nan }) { "\(column) of \(keys[$0])" }
        }
        return comparer.verdict
    }

    /// Our scores as the reference writes them.
    private func scores(_ column: String, _ columns: [[Double]]) throws -> [Double] {
        func scores(_ id: String, _ settings: [String: Setting] = [:]) throws -> [Double] {
            try Catalogue.aggregation(MethodChoice(id, settings)).scores(
                columns, weights: columns.map { _ in 1 })
        }
        // The mean of the better or the worse half of the children.
        let half = columns.indices.map { Setting.number($0 < columns.count / 2 ? 1 : 0) }
        switch column {
        case "mpi":
            // A penalty that the reference calls positive is for indicators of which more is better.
            let penalty = words.contains("penalty POS") ? "negative" : "positive"
            return try scores("mazziotta-pareto", ["penalty": .text(penalty), "deviation": "sample"])
        case "ampi_rounded3":
            return try scores("adjusted-mazziotta-pareto").map { ($0 * 1000).rounded() / 1000 }
        case "penalty":
            // The two signs of the penalty are twice the penalty apart.
            let added = try scores("adjusted-mazziotta-pareto", ["penalty": "positive"])
            return zip(added, try scores("adjusted-mazziotta-pareto")).map { ($0 - $1) / 2 }
        case "owa_p": return try scores("owa", ["places": .list(half)])
        case "owa_n": return try scores("owa", ["places": .list(half.reversed())])
        case "wroclaw":
            // The reference's distance is less for the better; ours is turned.
            return try scores("wroclaw").map { 1 - $0 }
        case "bod":
            let bounds = words.matches(of: /\d+\.\d+/).compactMap { Double(String($0.output)) }
            guard bounds.count == 2 else { return try scores("benefit-of-the-doubt") }
            return try scores(
                "benefit-of-the-doubt", ["lower": .number(bounds[0]), "upper": .number(bounds[1])])
        default: throw NotCovered("the aggregation \(column)")
        }
    }

    private func weights(_ names: [String], _ columns: [[Double]]) throws -> Verdict {
        let choice: MethodChoice
        switch String(words.prefix { $0 != " " }) {
        case "entropy": choice = MethodChoice("entropy", ["zeros": "limit"])
        case "critic": choice = MethodChoice("critic", ["rescaled": true])
        case "standard_deviation": choice = MethodChoice("standard-deviation")
        case "variance":
            choice = MethodChoice("standard-deviation", ["rescaled": true, "measure": "variance"])
        case let name where Catalogue.declaration(name, in: .weighting) != nil: choice = MethodChoice(name)
        case let name: throw NotCovered("weights by \(name)")
        }
        let siblings = Siblings(ids: names, written: names.map { _ in 1 }, columns: columns)
        let found = try Catalogue.weighting(choice).weights(for: siblings)
        let total = found.reduce(0, +)
        let wanted = Dictionary(
            zip(try subject.expected.texts("iCode"), try subject.expected.numbers("weight")),
            uniquingKeysWith: { first, _ in first })
        var comparer = Comparer(subject.tolerance)
        comparer.names(names, try subject.expected.texts("iCode"), "codes")
        comparer.columns(found.map { $0 / total }, names.map { wanted[$0] ?? .nan }) {
            "weight of \(names[$0])"
        }
        return comparer.verdict
    }
}
