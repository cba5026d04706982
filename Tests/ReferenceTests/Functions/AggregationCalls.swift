import Analysis
import Diagnostics
import IndexModel
import Kernels
import Methods

extension FunctionCall {
    func aggregation() throws -> FunctionResult {
        let choice = try AggregationSpecification.choice(function, parameters.filter { $0.key != "w" })
        let written = arguments["w"]?.numbers ?? []
        let weights = written.isEmpty ? values.map { _ in 1 } : written
        guard weights.count == values.count else { throw NotCovered("weights of another length") }
        do {
            let scores = try Catalogue.aggregation(choice).scores(values.map { [$0] }, weights: weights)
            // The reference documents that missing values are left out, and forgets it here alone.
            if function == "a_genmean", hasGaps { return mean(scores.first ?? .nan, weights) }
            if function == "a_genmean", let score = scores.first, powersUnderflow, let least = values.min(),
                let greatest = values.max(), (least...greatest).contains(score)
            {
                return .deviates("powers of tiny values are 0 there, and so is their mean")
            }
            return .outputs(["value": scores])
        } catch {
            return .refused(error.message.en)
        }
    }

    /// Whether a value that is not 0 has a power that is.
    private var powersUnderflow: Bool {
        let power = arguments["p"]?.number ?? 1
        return values.contains { $0 > 0 && Elementary.power($0, power) == 0 }
    }

    /// The power mean of the values that are there, which must be that of the shorter vector.
    private func mean(_ score: Double, _ weights: [Double]) -> FunctionResult {
        let pairs = zip(values, weights).filter { !$0.0.isNaN }
        let power = arguments["p"]?.number ?? 1
        let total = pairs.reduce(0) { $0 + $1.1 }
        let mean = Oracle.powerMean(pairs.map(\.0), pairs.map(\.1), power)
        let isRight =
            total == 0 || pairs.isEmpty ? score.isNaN : abs(score - mean) <= 1e-13 * max(1, abs(mean))
        return isRight
            ? .deviates("a generalised mean leaves missing values out")
            : .outputs(["value": [score]])
    }

    func copeland() throws -> FunctionResult {
        let table = arguments["X"]?.table ?? [:]
        let columns = table.sorted { $0.key < $1.key }
        let children = columns.map(\.value.numbers)
        let written = arguments["w"]?.numbers ?? []
        let weights = written.isEmpty ? children.map { _ in 1 } : written
        guard weights.count == children.count else { throw NotCovered("weights of another length") }
        let scores = try Catalogue.aggregation(MethodChoice("copeland")).scores(children, weights: weights)
        guard children.contains(where: { $0.contains(where: \.isNaN) }) else {
            return .outputs(["value": scores])
        }
        guard scores == Oracle.copeland(children, weights) else { return .outputs(["value": scores]) }
        return .deviates("an indicator that one of two units lacks counts for neither")
    }

    /// The share of weight that puts each unit before each other one, by column; pairs in which it is all of it.
    func outranking() throws -> FunctionResult {
        let children = (arguments["X"]?.table ?? [:]).sorted { $0.key < $1.key }.map(\.value.numbers)
        let written = arguments["w"]?.numbers ?? []
        let weights = written.isEmpty ? children.map { _ in 1 } : written
        guard weights.count == children.count else { throw NotCovered("weights of another length") }
        guard !children.contains(where: { $0.contains(where: \.isNaN) }) else {
            return .deviates("an indicator that one of two units lacks counts for neither")
        }
        let rankings = children.map { column in
            PartialRanking(ranks: column.map { value in Double(1 + column.count { $0 > value }) })
        }
        let support = PairwiseSupport(rankings, weights: weights)
        let total = weights.reduce(0, +)
        let units = 0..<support.count
        let shares = units.flatMap { column in units.map { support[$0, column] / total } }
        let dominant = Double(shares.count { $0 == 1 })
        return .outputs([
            "OutRankMatrix": shares, "nDominant": [dominant],
            "fracDominant": [dominant / Double(units.count * (units.count - 1) / 2)],
        ])
    }

    func imputation() throws -> FunctionResult {
        let methods = [
            "i_mean": "mean", "i_median": "median", "i_mean_grp": "group-mean",
            "i_median_grp": "group-median",
        ]
        let units = values.indices.map { StatisticalUnit(code: "\($0)") }
        let groups = arguments["f"].map { ["f": $0.vector.map(\.text)] } ?? [:]
        let panel = Panel(
            units: units, indicators: [Indicator(code: "x")], columns: [values], groups: groups)
        let gaps = Gaps(panel: panel, column: 0, slices: [values.indices]) { _ in [0] }
        let choice = MethodChoice(methods[function] ?? "", groups.isEmpty ? [:] : ["by": "f"])
        var filled = values
        for (row, value) in try Catalogue.imputation(choice).values(for: gaps) { filled[row] = value }
        return .outputs(["value": filled])
    }

    func ranks() -> FunctionResult {
        .outputs(["value": Ranking.ranks(values).map { $0 ?? .nan }])
    }
}
