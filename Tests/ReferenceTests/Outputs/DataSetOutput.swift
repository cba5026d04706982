import Construction
import IndexModel

/// A data set, or the ranks of its columns.
struct DataSetOutput {
    let output: Output
    let set: DataSet
    /// The codes of the compared columns, which are all that the reference has.
    let codes: [String]

    init(_ output: Output) throws {
        self.output = output
        set = try output.coin.set(output.dset)
        let words: Set = ["uCode", "uName", "Time"]
        let groups = Set(output.coin.metadata.codes(ofType: "Group"))
        codes = output.subject.expected.header.filter { !words.contains($0) && !groups.contains($0) }
    }

    private var expected: Sheet { output.subject.expected }

    /// The keys of the rows, as the reference has them.
    private func expectedKeys() throws -> [String] {
        let units = try expected.texts("uCode")
        guard expected.has("Time") else { return units }
        return zip(try expected.texts("Time"), units).map { "\($0)/\($1)" }
    }

    /// Compares the names and the order of rows and columns.
    private func frame(_ comparer: inout Comparer) throws {
        let keys = try expectedKeys()
        comparer.names(set.keys, keys, "rows")
        if set.keys == keys {
            comparer.verdict.agree()
        } else {
            comparer.verdict.mismatch("the order of rows")
        }
        let indicators = output.coin.metadata.indicators.map(\.code)
        let nodes = set.run?.plan.framework.nodes.filter { !$0.isLeaf }.map(\.id) ?? []
        comparer.names(indicators + nodes.filter { $0 != Metadata.above }, codes, "columns")
    }

    /// Whether a column rests on an indicator that the engine refuses, and the reason.
    private func refusal(_ code: String) -> String? {
        set.refused.sorted { $0.key < $1.key }.first {
            $0.key == code || (output.coin.ancestors(of: $0.key).contains(code) && set.run != nil)
        }?.value
    }

    func values() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        try frame(&comparer)
        let keys = set.keys
        for code in codes {
            if let reason = refusal(code) {
                comparer.verdict.deviate(reason)
            } else {
                comparer.columns(try set.required(code), try expected.numbers(code)) {
                    "\(code) of \(keys[$0])"
                }
            }
        }
        return comparer.verdict
    }

    func ranks() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        try frame(&comparer)
        let keys = set.keys
        let constructor = Constructor(set.run?.plan ?? Plan(framework: output.coin.framework))
        for code in codes {
            let scores = try set.required(code)
            let ranks = constructor.ranks(scores, in: set.panel)
            comparer.ranks(ranks, try expected.numbers(code), scores: scores) { "\(code) of \(keys[$0])" }
            if code == set.run?.plan.framework.root.id, set.run?.ranks != ranks {
                comparer.verdict.mismatch("the run's own ranks differ")
            }
        }
        return comparer.verdict
    }
}
