import Diagnostics
import Kernels

/// Robust benefit of the doubt of order *m*: a unit beside *m* others drawn at random, not beside the very best.
///
///     S_i = 1 / E[θ_i],   θ_i how far the best of m drawn units is ahead of i
///
/// * `hull: free`: the best single unit in the worst child of the comparison, θ_i = max_k min_j y_kj / y_ij. The
///   expectation is exact, no draw is needed: with θ_(1) ≤ … ≤ θ_(n) over all units,
///   E[θ_i] = Σ_r θ_(r) [(r/n)^m − ((r−1)/n)^m]
/// * `hull: convex`: the best mixture of the drawn units, θ_i = 1 / S_i of the plain method over them; the expectation is
///   the mean over `draws` sets of units, the same sets for every unit
///
/// Sets are drawn with replacement. A score above 1 says that the unit does better than what *m* others may be expected to
/// reach; one odd unit, or an error in one value, moves the scores of the others little. With growing *m* scores go to
/// those of all units together. Results with draws have an error of their own, which shrinks as 1/√draws; the same seed
/// gives the same bits, for any number of threads.
///
/// Values must not be negative. A child that a unit lacks takes no part in its comparisons, and counts as 0 for the units
/// that it is compared with. A unit with zeros alone scores 0.
///
/// Complexity: the square of the units for `free`; draws · units linear programmes for `convex`.
public struct RobustBenefit: RowComparison {
    let size: Int
    let draws: Int
    let seed: Int
    let isConvex: Bool

    public static let declaration = MethodDeclaration(
        id: "robust-benefit", family: .aggregation,
        title: Phrase(zh: "稳健疑点利益法（m 阶 BoD）", en: "Robust benefit of the doubt (order m)"),
        summary: Phrase(
            zh: "与随机抽取的 m 个单位相比，而不是与最好的相比：不怕个别异常单位；可以大于 1。",
            en:
                "Beside m units drawn at random, not the very best: single odd units count little; scores may exceed 1."
        ),
        formula:
            "S_i = 1 / E[θ_i],  θ_i = max over m drawn units k of min_j y_kj/y_ij  (or of their mixtures)",
        whenToUse: Phrase(
            zh: "想用 BoD 而前沿由个别极端单位决定、数据可能有误时。",
            en: "For benefit of the doubt where a few extreme units, or errors, would be the whole frontier."),
        whenNot: Phrase(
            zh: "单位很少时；m 说不出来由时（应报告几个 m 的结果）。",
            en: "With few units, or when nobody can say why m is what it is (report the results for several)."
        ),
        references: [
            "after Daraio and Simar (2005), doi:10.1007/s11123-005-3042-8, and Vidoli and Mazziotta (2013); the form of R package Compind 3.4 (ci_rbod), reference outputs by numpy and scipy in the tests"
        ],
        parameters: [
            Parameter(
                "size", .integer(1...100_000), default: 25, zh: "每次抽取的单位数 m", en: "how many units m are drawn"
            ),
            Parameter(
                "hull", .choice(["free", "convex"]), default: "free",
                zh: "与单个单位比（free，精确期望）或与其混合比（convex，重抽样）",
                en: "beside single units (free, exact expectation) or their mixtures (convex, resampled)"),
            Parameter(
                "draws", .integer(10...10_000), default: 200, zh: "convex 的抽取次数",
                en: "how many sets are drawn for convex"),
            Parameter(
                "seed", .integer(0...1_000_000_000), default: 1, zh: "随机种子", en: "the seed of the draws"),
        ],
        laws: [.scaleInvariant])

    public init(_ settings: Settings) throws(MethodError) {
        size = Int(try settings.required("size"))
        draws = Int(try settings.required("draws"))
        seed = Int(try settings.required("seed"))
        isConvex = settings.text("hull") == "convex"
    }

    public var scale: ScoreScale { .own(mirror: nil) }

    public func scores(_ children: [[Double]], weights: [Double]) throws(MethodError) -> [Double] {
        let data = try BenefitColumns(children, weights)
        let rows = data.rows
        var scores = [Double](repeating: .nan, count: data.standing.rows)
        let leads = isConvex ? try resampled(data, rows) : rows.map { expected(data, $0, rows) }
        for (row, lead) in zip(rows, leads) { scores[row] = 1 / lead }
        return scores
    }

    /// E[θ] of a row over single units; infinite for a row of zeros.
    private func expected(_ data: BenefitColumns, _ row: Int, _ rows: [Int]) -> Double {
        let own = data.row(row)
        let leads = rows.map { other in
            data.columns.indices.reduce(Double.infinity) { least, child in
                guard own[child] > 0 else { return least }
                let value = data.columns[child][other]
                return min(least, (value.isNaN ? 0 : value) / own[child])
            }
        }.sorted()
        guard let first = leads.first, first.isFinite else { return .infinity }
        var (sum, before) = (0.0, 0.0)
        for (place, lead) in leads.enumerated() {
            let now = Elementary.power(Double(place + 1) / Double(leads.count), Double(size))
            sum += lead * (now - before)
            before = now
        }
        return sum
    }

    /// The mean of θ by row over drawn sets, whose mixtures count.
    private func resampled(_ data: BenefitColumns, _ rows: [Int]) throws(MethodError) -> [Double] {
        // The order of the rows must not decide which units a number stands for.
        let keys = rows.map { row in data.row(row).map { $0.isNaN ? -1 : $0 }.sorted(by: >) }
        let ordered = rows.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }.map { rows[$0] }
        var sums = rows.map { _ in 0.0 }
        guard !rows.isEmpty else { return sums }
        for draw in 0..<draws {
            var stream = CounterStream(
                seed: UInt64(seed), replicate: UInt64(draw),
                stream: CounterStream.number(of: "robust-benefit"))
            let drawn = (0..<size).map { _ in
                ordered[min(Int(stream.uniform() * Double(rows.count)), rows.count - 1)]
            }
            try add(data, rows, beside: drawn, to: &sums)
        }
        guard !sums.contains(0) else {
            throw MethodError(
                .settings(
                    Phrase(
                        zh: "抽取太少：有单位在一项上从未遇到对手；请增大 size 或 draws",
                        en:
                            "too few draws: a unit never met another that has anything of one child; raise size or draws"
                    )
                ))
        }
        return sums.map { $0 / Double(draws) }
    }

    private func add(
        _ data: BenefitColumns, _ rows: [Int], beside drawn: [Int], to sums: inout [Double]
    ) throws(MethodError) {
        let peers = data.values(of: drawn)
        var programmes = BenefitProgrammes(peers)
        for (position, row) in rows.enumerated() {
            var own = data.row(row)
            // A child that no drawn unit has, while this one has something, puts it infinitely far ahead.
            let isAhead = own.indices.contains { child in
                own[child] > 0 && peers[child].allSatisfy { !($0 > 0) }
            }
            if isAhead { continue }
            // Programmes ask for nothing where the unit has nothing.
            for child in own.indices where own[child] == 0 { own[child] = .nan }
            guard let score = programmes.score(own) else { throw BenefitColumns.unsolved }
            sums[position] += score > 0 ? 1 / score : .infinity
        }
    }
}
