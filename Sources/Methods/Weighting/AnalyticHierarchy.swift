import Diagnostics
import Kernels

/// Weights from pairwise judgements by the analytic hierarchy process (层次分析法, AHP).
///
///     λ_max = (1/n) Σ_i (A w)_i / w_i,   CI = (λ_max − n) / (n − 1),   CR = CI / RI
///
/// for the matrix *A* of judgements a_ij, how many times as important *i* is as *j*. Weights are
///
/// * `eigenvector`: the principal eigenvector, A w = λ w
/// * `columns` (和积法): the means of the rows after every column is divided by its sum
/// * `rows` (方根法): the geometric means of the rows
///
/// all as shares of one; where judgements are consistent, a_ij a_jk = a_ik, the three agree. A consistency ratio that is
/// not below `limit` raises a doubt, which names the judgement furthest from the ratio of the weights and what would
/// fit. Two tables of the random index RI are in use, and can decide a borderline case:
///
/// * `long`: 0.52, 0.89, 1.12, 1.26, 1.36, 1.41, 1.46, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59 for n = 3 … 15
/// * `short`: 0.58, 0.90, 1.12, 1.24, 1.32, 1.41 for n = 3 … 8
public struct AnalyticHierarchyWeights: JudgedWeighting {
    private let judgements: Comparisons
    private let way: String
    private let table: String
    private let limit: Double

    public static let declaration = MethodDeclaration(
        id: "ahp", family: .weighting,
        title: Phrase(zh: "层次分析法（AHP）", en: "Analytic hierarchy process (AHP)"),
        summary: Phrase(
            zh: "由两两比较的判断矩阵得出权重，并检验判断是否一致。",
            en: "Weights from judgements by pair, with a test whether they are consistent."),
        formula: "A·w = λ_max·w,  CI = (λ_max − n)/(n − 1),  CR = CI/RI",
        whenToUse: Phrase(
            zh: "权重来自专家判断、且判断矩阵公开时；用 by-node 给每个节点各写一个矩阵。",
            en:
                "When weights are experts' judgements that are disclosed; write a matrix for each node under by-node."
        ),
        whenNot: Phrase(
            zh: "子项很多时（超过九项左右）判断难以一致；一个人的判断不等于共识。",
            en: "With many children, for judgements of more than about nine are seldom consistent."),
        references: [Reference.handbook, "after Saaty (1980)"],
        parameters: [
            Parameter(
                "matrix", .comparisons(.ratios), zh: "判断矩阵：{a: {b: 3, c: 1/2}, b: {c: 1/5}}，每对写一次",
                en: "the judgements, {a: {b: 3, c: 1/2}, b: {c: 1/5}}, every pair once"),
            Parameter(
                "way", .choice(["eigenvector", "columns", "rows"]), default: "eigenvector",
                zh: "特征向量、和积法（columns）或方根法（rows）",
                en: "the eigenvector, column sums or row means"),
            Parameter(
                "random-index", .choice(["long", "short"]), default: "long",
                zh: "RI 表：long 为 0.52、0.89、1.12、1.26…（n 到 15），short 为 0.58、0.90、1.12、1.24…（n 到 8）",
                en:
                    "the RI table: long is 0.52, 0.89, 1.12, 1.26 … to n = 15, short 0.58, 0.90, 1.12, 1.24 … to 8"
            ),
            Parameter(
                "limit", .number(0...1), default: 0.1, zh: "CR 应小于它", en: "what CR should be below"),
        ])

    public init(_ settings: Settings) throws(MethodError) {
        judgements = Comparisons(settings.setting("matrix"), .ratios)
        way = settings.text("way") ?? "eigenvector"
        table = settings.text("random-index") ?? "long"
        limit = try settings.required("limit")
    }

    public func faults(among ids: [String]) -> [JudgementFault] {
        judgements.faults(among: ids, at: ["matrix"])
    }

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        try result(for: children).weights
    }

    public func result(for children: Siblings) throws(MethodError) -> WeightingResult {
        try requireFit(children)
        guard let matrix = judgements.matrix(children.ids) else { return WeightingResult([]) }
        let weights = weights(of: matrix)
        let count = Double(matrix.count)
        let greatest = Self.greatest(matrix, weights)
        let index = count > 1 ? max(0, (greatest - count) / (count - 1)) : 0
        var facts = [
            Fact(zh: "最大特征根 λmax", en: "λ max", greatest), Fact(zh: "一致性指标 CI", en: "CI", index),
        ]
        guard matrix.count > 2 else { return WeightingResult(weights, facts: facts) }
        guard let random = randomIndex(matrix.count) else {
            return WeightingResult(weights, facts: facts, doubts: [noIndex(matrix.count)])
        }
        let ratio = index / random
        facts += [
            Fact(zh: "随机一致性指标 RI", en: "RI", random), Fact(zh: "一致性比率 CR", en: "CR", ratio),
        ]
        let doubts = ratio < limit ? [] : [doubt(matrix, weights, ratio, random, children.ids)]
        return WeightingResult(weights, facts: facts, doubts: doubts)
    }

    // MARK: Weights

    private func weights(of matrix: [[Double]]) -> [Double] {
        switch way {
        case "rows":
            Self.shares(
                matrix.map { row in
                    Elementary.exp(row.reduce(0) { $0 + Elementary.log($1) } / Double(row.count))
                })
        case "columns":
            Self.shares(
                matrix.map { row in
                    row.indices.reduce(0) { sum, column in
                        sum + row[column] / matrix.reduce(0) { $0 + $1[column] }
                    }
                })
        default: Self.eigenvector(matrix)
        }
    }

    /// By multiplying again and again, which for a matrix of positive numbers ends at the principal eigenvector.
    private static func eigenvector(_ matrix: [[Double]]) -> [Double] {
        var weights = matrix.map { _ in 1 / Double(matrix.count) }
        for _ in 0..<10_000 {
            let next = shares(product(matrix, weights))
            let change = zip(next, weights).reduce(0) { max($0, abs($1.0 - $1.1)) }
            weights = next
            if change < 1e-15 { break }
        }
        return weights
    }

    private static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
        matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    private static func shares(_ amounts: [Double]) -> [Double] {
        let total = amounts.reduce(0, +)
        return amounts.map { $0 / total }
    }

    // MARK: Consistency

    private static func greatest(_ matrix: [[Double]], _ weights: [Double]) -> Double {
        zip(product(matrix, weights), weights).reduce(0) { $0 + $1.0 / $1.1 } / Double(weights.count)
    }

    private func randomIndex(_ count: Int) -> Double? {
        let indices =
            table == "short"
            ? [0.58, 0.90, 1.12, 1.24, 1.32, 1.41]
            : [0.52, 0.89, 1.12, 1.26, 1.36, 1.41, 1.46, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59]
        return indices.indices.contains(count - 3) ? indices[count - 3] : nil
    }

    private func noIndex(_ count: Int) -> Phrase {
        Phrase(
            zh: "RI 表“\(table)”没有 n = \(count) 的值，无法检验一致性",
            en:
                "the table \"\(table)\" has no random index for \(count) children, so consistency is not tested"
        )
    }

    /// That judgements are inconsistent, with the one that fits the weights least and a step of the scale that fits.
    private func doubt(
        _ matrix: [[Double]], _ weights: [Double], _ ratio: Double, _ random: Double, _ ids: [String]
    ) -> Phrase {
        var (worst, row, column) = (-1.0, 0, 1)
        for first in matrix.indices {
            for second in matrix.indices.dropFirst(first + 1) {
                let error = abs(Elementary.log(matrix[first][second] * weights[second] / weights[first]))
                if error > worst + 1e-12 { (worst, row, column) = (error, first, second) }
            }
        }
        let better = Self.step(near: weights[row] / weights[column])
        var changed = matrix
        changed[row][column] = better
        changed[column][row] = 1 / better
        let count = Double(matrix.count)
        let after = (Self.greatest(changed, self.weights(of: changed)) - count) / (count - 1) / random
        let (old, new) = (Self.words(matrix[row][column]), Self.words(better))
        let (before, then) = (Self.short(ratio), Self.short(max(0, after)))
        return Phrase(
            zh:
                "一致性比率 CR = \(before)，不小于 \(digits(limit))；最不合的判断是“\(ids[row]) : \(ids[column])”= \(old)，改为 \(new) 后 CR = \(then)",
            en:
                "CR = \(before) is not below \(digits(limit)); the judgement that fits least is \"\(ids[row]) : \(ids[column])\" = \(old), and with \(new) CR would be \(then)"
        )
    }

    /// The step of Saaty's scale, 1/9 to 9, that is nearest to a ratio.
    private static func step(near ratio: Double) -> Double {
        let nearest = min(9, max(1, max(ratio, 1 / ratio).rounded()))
        return ratio >= 1 ? nearest : 1 / nearest
    }

    private static func words(_ ratio: Double) -> String {
        ratio >= 1 ? short(ratio) : "1/" + short(1 / ratio)
    }

    private static func short(_ value: Double) -> String {
        digits(Elementary.rounded(value, significantDigits: 3))
    }
}
