import Analysis
import Kernels

/// An uncertainty analysis whose every random choice is written down: each replication is one index.
struct SensitivityCase {
    let subject: ReferenceCase

    init(_ subject: ReferenceCase) throws { self.subject = subject }

    func verdict() throws -> Verdict {
        var comparer = Comparer(1e-11)
        let scores = try replications()
        let keys = scores.keys
        comparer.names(keys, try subject.expected.texts("uCode"), "units")
        let ranks = try subject.sheet("expected_ranks.csv")
        for (name, column) in scores.columns {
            let found = Comparison.ranks(of: column).map { $0.map(Double.init) }
            comparer.columns(column, try subject.expected.numbers(name)) { "\(keys[$0]) in \(name)" }
            comparer.ranks(found, try ranks.numbers(name), scores: column) { "\(keys[$0]) in \(name)" }
        }
        try statistics(scores, &comparer)
        if subject.configuration["SA_type"]?.text == "SA" {
            try indices(scores, &comparer)
        }
        return comparer.verdict
    }

    private struct Scores {
        var keys: [String] = []
        var columns: [(name: String, values: [Double])] = []
    }

    /// The nominal index, then each replication.
    private func replications() throws -> Scores {
        let standard = try StandardPipeline(subject)
        let samples = try subject.sheet("samples.csv")
        let alternatives = subject.configuration["alternatives"]?.table ?? [:]
        func chosen(_ name: String, _ row: Int) throws -> JSONValue {
            let index = Int(try samples.numbers(name)[row])
            let options = alternatives[name]?.vector ?? []
            guard options.indices.contains(index - 1) else { throw NotCovered("the alternatives of \(name)") }
            return options[index - 1]
        }
        let known: Set = ["rep", "Imputation", "Winmax", "Normalisation", "Weights", "Aggregation"]
        if let unknown = samples.header.first(where: { !known.contains($0) }) {
            throw NotCovered("the uncertainty of \(unknown)")
        }
        var result = Scores()
        try add("Nominal", standard.operations(), to: &result)
        for row in samples.rows.indices {
            let operations = standard.operations(
                imputation: try chosen("Imputation", row).text ?? "",
                points: try samples.numbers("Winmax")[row],
                normalisation: try chosen("Normalisation", row).table ?? [:],
                aggregation: try chosen("Aggregation", row).text ?? "",
                weights: try weights("w\(Int(try samples.numbers("Weights")[row]))"))
            try add("r_\(Int(try samples.numbers("rep")[row]))", operations, to: &result)
        }
        return result
    }

    private func weights(_ name: String) throws -> JSONValue {
        let sheet = try subject.sheet("noisy_weights.csv")
        return .list(
            zip(try sheet.texts("iCode"), try sheet.numbers(name)).map {
                .table(["iCode": .text($0), "Weight": .number($1)])
            })
    }

    private func add(
        _ name: String, _ operations: [ReferenceCase.Operation], to scores: inout Scores
    ) throws {
        var interpreter = Interpreter(subject)
        let coin = try interpreter.run(operations)
        let target = subject.configuration["target"]?.table?["iCode"]?.text ?? coin.framework.root.id
        let set = try coin.set("Aggregated")
        scores.keys = set.keys
        scores.columns.append((name, try set.required(target)))
    }

    /// Mean, median and quantiles of the ranks: over all replications, or those of the first two matrices.
    private func statistics(_ scores: Scores, _ comparer: inout Comparer) throws {
        let sheet = try subject.sheet("expected_rankstats.csv")
        let isSensitivity = subject.configuration["SA_type"]?.text == "SA"
        let count =
            isSensitivity ? 2 * Int(subject.configuration["N"]?.number ?? 0) : scores.columns.count - 1
        let ranks = scores.columns.dropFirst().prefix(count).map { Comparison.ranks(of: $0.values) }
        for (row, unit) in try sheet.texts("uCode").enumerated() {
            guard let place = scores.keys.firstIndex(of: unit) else { continue }
            let own = ranks.compactMap { $0[place].map(Double.init) }
            comparer.value(Moments.mean(own.span), try sheet.numbers("Mean")[row], "mean rank of \(unit)")
            comparer.value(Order.median(own.span), try sheet.numbers("Median")[row], "median rank of \(unit)")
            comparer.value(Order.quantile(own.span, 0.05), try sheet.numbers("Q5")[row], "Q5 of \(unit)")
            comparer.value(Order.quantile(own.span, 0.95), try sheet.numbers("Q95")[row], "Q95 of \(unit)")
        }
    }

    /// The indices of the mean absolute change of rank against the nominal index.
    private func indices(_ scores: Scores, _ comparer: inout Comparer) throws {
        let ranks = scores.columns.map { Comparison.ranks(of: $0.values) }
        let shifts = ranks.dropFirst().map {
            RankMovement(from: ranks[0], to: $0).meanAbsolute ?? .nan
        }
        let sheet = try subject.sheet("expected_sensitivity.csv")
        let design = WrittenDesign(
            inputs: Int(subject.configuration["d"]?.number ?? 0),
            points: Int(subject.configuration["N"]?.number ?? 0), values: shifts)
        let shares = design.indices().outputs[0].shares ?? []
        let names = try sheet.texts("Variable")
        guard shares.count == names.count else {
            comparer.verdict.mismatch("\(shares.count) indices, expected \(names.count)")
            return
        }
        for (row, name) in names.enumerated() {
            comparer.value(shares[row].first.value, try sheet.numbers("Si")[row], "first order of \(name)")
            comparer.value(shares[row].total.value, try sheet.numbers("STi")[row], "total order of \(name)")
        }
        comparer.names(
            names, Array(try subject.sheet("samples.csv").header.dropFirst()), "inputs")
    }
}
