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
        guard subject.expected.header.count == 2, let column = subject.expected.header.last else {
            throw NotCovered("a result with the columns \(subject.expected.header.joined(separator: ", "))")
        }
        let choice = try aggregation(column)
        let scores = try Catalogue.aggregation(choice).scores(columns, weights: names.map { _ in 1 })
        let keys = try sheet.texts(input["key"]?.text ?? "uCode")
        let wanted = Dictionary(
            zip(try subject.expected.texts("uCode"), try subject.expected.numbers(column)),
            uniquingKeysWith: { first, _ in first })
        var comparer = Comparer(subject.tolerance)
        comparer.names(keys, try subject.expected.texts("uCode"), "units")
        comparer.columns(scores, keys.map { wanted[$0] ?? .nan }) { "\(column) of \(keys[$0])" }
        return comparer.verdict
    }

    private func aggregation(_ column: String) throws -> MethodChoice {
        switch column {
        case "mpi":
            // A penalty that the reference calls positive is for indicators of which more is better.
            let penalty = words.contains("penalty POS") ? "negative" : "positive"
            return MethodChoice("mazziotta-pareto", ["penalty": .text(penalty), "deviation": "sample"])
        default: throw NotCovered("the aggregation \(column)")
        }
    }

    private func weights(_ names: [String], _ columns: [[Double]]) throws -> Verdict {
        let choice: MethodChoice
        switch words.prefix(while: { $0 != " " }) {
        case "entropy": choice = MethodChoice("entropy", ["zeros": "limit"])
        case "critic": choice = MethodChoice("critic", ["rescaled": true])
        case "standard_deviation": choice = MethodChoice("standard-deviation")
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
