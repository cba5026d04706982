import Diagnostics
import Kernels

/// Conjoint analysis: respondents rate whole profiles, and weights are what the children's levels do to the ratings.
///
///     rating = μ + Σ_j β_j(level of j) + ε,   least squares,   R_j = max β_j − min β_j,   w_j = R_j / Σ_k R_k
///
/// The table has a row a rated profile: a column a child with the profile's level (numbers or words), a column with the
/// rating, and where several people rate, a column `respondent`, each of whom then has a level of rating of their own. The
/// part-worth β of a level is what it adds beside the child's first level. Facts are the fit, and for each child its
/// range of part-worths with a 95 % interval of the difference between its two extreme levels.
///
/// What cannot be estimated is refused by name: a child with one level, fewer profiles than part-worths and respondents
/// together, children whose levels always go together. Intervals take errors to be independent and of one size; ranges are
/// the greatest of several differences and so tend to be too large where the fit is poor.
public struct ConjointWeights: TabledWeighting {
    private let table: Records
    private let rating: String

    public static let respondentColumn = "respondent"

    public static let declaration = MethodDeclaration(
        id: "conjoint", family: .weighting, title: Phrase(zh: "联合分析", en: "Conjoint analysis"),
        summary: Phrase(
            zh: "由对若干“组合方案”的打分用最小二乘估计各水平的效用，效用极差占比即权重。",
            en:
                "Part-worths by least squares from ratings of whole profiles; their ranges, as shares, are the weights."
        ),
        formula: "rating = μ + Σ_j β_j(level) + ε,  w_j = (max β_j − min β_j) / Σ_k (max β_k − min β_k)",
        whenToUse: Phrase(
            zh: "想从公众或决策者对完整方案的偏好倒推权重，而不直接问权重时。",
            en: "To infer weights from preferences between whole profiles, without asking for weights."),
        whenNot: Phrase(
            zh: "水平的范围不代表真实差距时：权重随所选水平的跨度变化；打分很少或很不一致时。",
            en:
                "When levels do not span what really occurs, for weights grow with the span; or with few, noisy ratings."
        ),
        references: [Reference.handbook, "after Green and Srinivasan (1978), doi:10.1086/208721"],
        parameters: [
            Parameter(
                "profiles", .records, zh: "打分表：CSV 文件名，或 [{a: high, b: low, rating: 7}, …]",
                en: "the rated profiles: a CSV file, or [{a: high, b: low, rating: 7}, …]"),
            Parameter("rating", .text, default: "rating", zh: "打分所在的列", en: "the column of the ratings"),
            .scope,
        ])

    public init(_ settings: Settings) {
        table = Records(settings.setting("profiles"))
        rating = settings.text("rating") ?? "rating"
    }

    public var columnsOfCodes: [(name: String, path: [String])] {
        table.columns.filter { $0 != rating && $0 != Self.respondentColumn }.map { column in
            let row = table.rows.firstIndex { $0[column] != nil } ?? 0
            return (column, ["profiles", "\(row)", column])
        }
    }

    public func faults(among ids: [String]) -> [JudgementFault] {
        let missing = (ids + [rating]).filter { !table.columns.contains($0) }
        guard missing.isEmpty else { return [.missing(missing, at: ["profiles"])] }
        let numbers = table.faults(in: rating, at: "profiles", Parameter.anyNumber)
        guard numbers.isEmpty else { return numbers }
        if let row = table.rows.indices.first(where: { row in
            (ids + [rating]).contains { table.rows[row][$0] == nil }
        }) {
            return [
                JudgementFault(
                    path: ["profiles", "\(row)"],
                    reason: Phrase(
                        zh: "第 \(row + 1) 行缺少水平或打分", en: "row \(row + 1) lacks a level or its rating"))
            ]
        }
        do {
            _ = try ConjointFit(design(ids), ids)
            return []
        } catch {
            return [JudgementFault(path: ["profiles"], reason: error.message)]
        }
    }

    private func design(_ ids: [String]) -> ConjointFit.Design {
        let rows = table.rows.indices
        return ConjointFit.Design(
            ratings: rows.map { table.number($0, rating) ?? 0 },
            levels: ids.map { id in rows.map { table.text($0, id) ?? "" } },
            respondents: rows.map { table.text($0, Self.respondentColumn) ?? "" })
    }

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        try result(for: children).weights
    }

    public func result(for children: Siblings) throws(MethodError) -> WeightingResult {
        try requireFit(children)
        let fit = try ConjointFit(design(children.ids), children.ids)
        var facts = [
            Fact(zh: "打分数", en: "ratings", Double(table.rows.count)),
            Fact(zh: "拟合优度 R²", en: "R²", fit.determination),
            Fact(zh: "F 检验的 p 值", en: "p of the F test", fit.probability),
        ]
        for (id, range) in zip(children.ids, fit.ranges) {
            facts += [
                Fact(zh: "效用极差（\(id)）", en: "range of part-worths of \(id)", range.value),
                Fact(zh: "95% 区间下限（\(id)）", en: "95 % interval of \(id), from", range.low),
                Fact(zh: "95% 区间上限（\(id)）", en: "95 % interval of \(id), to", range.high),
            ]
        }
        var doubts: [Phrase] = []
        if fit.probability > 0.05 {
            doubts.append(
                Phrase(
                    zh:
                        "水平对打分没有可辨认的作用（p = \(digits(Elementary.rounded(fit.probability, significantDigits: 2)))）",
                    en:
                        "levels have no effect on ratings that could be told from chance (p = \(digits(Elementary.rounded(fit.probability, significantDigits: 2))))"
                ))
        }
        return WeightingResult(try proportional(fit.ranges.map(\.value)), facts: facts, doubts: doubts)
    }
}
