import Diagnostics

/// Weights by the precedence chart (优序图法): how many of the others a child comes before.
///
///     w_i = (½ + Σ_{j ≠ i} a_ij) / Σ_k (½ + Σ_{j ≠ k} a_kj)
///
/// with a_ij = 1 where *i* is more important than *j*, ½ where both are the same, 0 otherwise; the ½ is a child against
/// itself, so that none weighs 0. The judgements are written as `matrix`, or follow from `ratings`, of which the higher
/// is more important.
public struct PrecedenceChartWeights: JudgedWeighting {
    private let judgements: Comparisons?
    private let ratings: [String: Double]

    public static let declaration = MethodDeclaration(
        id: "precedence-chart", family: .weighting, title: Phrase(zh: "优序图法", en: "Precedence chart"),
        summary: Phrase(
            zh: "两两只比谁更重要（1、0.5、0），按得分之和定权。",
            en: "Pairs are judged by which is more important only, 1, ½ or 0; weights are the sums."),
        formula: "w_i ∝ ½ + Σ_j a_ij",
        whenToUse: Phrase(
            zh: "专家只能说出先后、说不出几倍时；也可直接由各项的平均评分（ratings）得出。",
            en: "When experts can say which is more important but not by how much; also from mean ratings."),
        whenNot: Phrase(
            zh: "差距大小要紧时：权重只由名次决定。", en: "When it matters by how much: weights follow from the order alone."),
        references: ["as in SPSSAU (优序图法)", Reference.textbook],
        parameters: [
            Parameter(
                "matrix", .comparisons(.precedence), isOptional: true,
                zh: "判断：{a: {b: 1, c: 0.5}, b: {c: 0}}，每对写一次",
                en: "the judgements, {a: {b: 1, c: 0.5}, b: {c: 0}}, every pair once"),
            Parameter(
                "ratings", .numbers, isOptional: true, zh: "各项的评分，越高越重要；与 matrix 二选一",
                en: "a rating of each child, the higher the more important; instead of matrix"),
        ])

    public init(_ settings: Settings) throws(MethodError) {
        judgements = settings.setting("matrix").map { Comparisons($0, .precedence) }
        ratings = settings.numbers("ratings") ?? [:]
        guard (judgements == nil) != (settings.numbers("ratings") == nil) else {
            throw MethodError(
                .settings(Phrase(zh: "matrix 与 ratings 应写一个", en: "write either matrix or ratings")))
        }
    }

    public func faults(among ids: [String]) -> [JudgementFault] {
        if let judgements { return judgements.faults(among: ids, at: ["matrix"]) }
        let unknown = ratings.keys.sorted().filter { !ids.contains($0) }
        let missing = ids.filter { ratings[$0] == nil }
        return unknown.map { .unknown($0, at: ["ratings", $0]) }
            + (missing.isEmpty
                ? []
                : [
                    JudgementFault(
                        path: ["ratings"],
                        reason: Phrase(
                            zh: "没有评分：\(missing.joined(separator: "、"))",
                            en: "no rating of \(missing.joined(separator: ", "))"))
                ])
    }

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        try requireFit(children)
        return (judgements?.matrix(children.ids) ?? chart(children.ids)).map { $0.reduce(0, +) }
    }

    private func chart(_ ids: [String]) -> [[Double]] {
        let values = ids.map { ratings[$0] ?? 0 }
        return values.map { first in values.map { first > $0 ? 1 : first < $0 ? 0 : 0.5 } }
    }
}
