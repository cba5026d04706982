import Diagnostics
import Kernels

/// Weights combined of several weightings, such as a judged and a measured one.
///
/// With the members' weights *w_k* as shares of one,
///
/// * `product`: w_j ∝ Π_k w_kj
/// * `convex`: w_j = Σ_k α_k w_kj, α the `shares`, equal where they are not written
/// * `game-theory`: the same with the α for which the combination is nearest to all members at once,
///   Σ_l α_l (w_k · w_l) = w_k · w_k for every *k*, scaled to add up to 1
///
/// Members that all give the same weights are not weighed against each other. Negative α, which members that are far
/// apart may lead to, are refused.
public struct CombinedWeights: JudgedWeighting {
    public var learns: Bool { members.contains { $0.learns } }

    private let rule: String
    private let members: [any Weighting]
    private let shares: [Double]
    private let names: [String]

    public static let declaration = MethodDeclaration(
        id: "combined", family: .weighting, title: Phrase(zh: "组合赋权", en: "Combined weights"),
        summary: Phrase(
            zh: "把几种方法（如 AHP 与熵值法）的权重相乘、加权平均或按博弈论组合。",
            en: "Weights of several methods, such as AHP and entropy: multiplied, averaged or by game theory."
        ),
        formula: "w ∝ Π_k w_k,  or  w = Σ_k α_k·w_k",
        whenToUse: Phrase(
            zh: "要兼顾主观判断与数据差异、并说明组合规则时。",
            en: "To heed both judgement and data, with a rule that is disclosed."),
        whenNot: Phrase(
            zh: "用组合来回避选择时：乘法会放大两种方法都偏重的项。",
            en: "To avoid a choice: products stress what both methods stress."),
        references: ["standard rules of combined weighting", Reference.textbook],
        parameters: [
            Parameter(
                "of", .methods(.weighting), zh: "被组合的赋权方法，如 [entropy, {ahp: {…}}]",
                en: "the weightings that are combined, such as [entropy, {ahp: {…}}]"),
            Parameter(
                "rule", .choice(["product", "convex", "game-theory"]), default: "product",
                zh: "相乘、加权平均或博弈论", en: "product, weighted mean or game theory"),
            Parameter(
                "shares", .list, isOptional: true, zh: "convex 的份额，与 of 同序；不写则相等",
                en: "shares of the weighted mean in the order of the members; equal where not written"),
            Parameter(
                "set", .text, isOptional: true, zh: "given、effective 所用的权重组名",
                en: "name of a set under weight-sets, for given and effective"), .scope,
        ])

    public init(_ settings: Settings) throws(MethodError) {
        rule = settings.text("rule") ?? "product"
        let choices = settings.methods("of")
        names = choices.map(\.id)
        shares = settings.list("shares") ?? choices.map { _ in 1 }
        guard choices.count > 1 else {
            throw Self.contradiction(zh: "至少写两种方法", en: "name two weightings at least")
        }
        guard shares.count == choices.count, shares.allSatisfy({ $0 >= 0 }), shares.reduce(0, +) > 0 else {
            throw Self.contradiction(
                zh: "shares 应与 of 一样多，不小于 0，不全为 0",
                en: "shares are as many as the members, not negative and not all 0")
        }
        guard !choices.contains(where: { $0.settings["scope"] != nil || $0.settings["set"] != nil }) else {
            throw Self.contradiction(
                zh: "scope 与 set 写在 combined 上", en: "scope and set are written for the combination itself")
        }
        var members: [any Weighting] = []
        for choice in choices { members.append(try Catalogue.weighting(choice)) }
        self.members = members
    }

    private static func contradiction(zh: String, en: String) -> MethodError {
        MethodError(.settings(Phrase(zh: zh, en: en)))
    }

    public func faults(among ids: [String]) -> [JudgementFault] {
        zip(members, names).enumerated().flatMap { position, member -> [JudgementFault] in
            guard let judged = member.0 as? any JudgedWeighting else { return [] }
            return judged.faults(among: ids).map {
                JudgementFault(path: ["of", "\(position)", member.1] + $0.path, reason: $0.reason)
            }
        }
    }

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        try result(for: children).weights
    }

    public func result(for children: Siblings) throws(MethodError) -> WeightingResult {
        var result = WeightingResult([])
        var found: [[Double]] = []
        for member in members {
            let part = try member.result(for: children)
            let total = part.weights.reduce(0, +)
            guard total > 0 else {
                throw MethodError(.weights(Phrase(zh: "权重之和为 0", en: "weights add up to 0")))
            }
            found.append(part.weights.map { $0 / total })
            result.facts += part.facts
            result.doubts += part.doubts
        }
        if rule == "product" {
            result.weights = try proportional(
                children.ids.indices.map { child in found.reduce(1) { $0 * $1[child] } })
            return result
        }
        let parts = rule == "convex" ? shares : try Self.equilibrium(found)
        let total = parts.reduce(0, +)
        result.weights = children.ids.indices.map { child in
            zip(parts, found).reduce(0) { $0 + $1.0 / total * $1.1[child] }
        }
        if rule == "game-theory" {
            result.facts += zip(names, parts).map { Fact(zh: "α（\($0)）", en: "α of \($0)", $1 / total) }
        }
        return result
    }

    /// The α of game theory: the normal equations, by Cholesky's factor.
    private static func equilibrium(_ weights: [[Double]]) throws(MethodError) -> [Double] {
        func dot(_ x: [Double], _ y: [Double]) -> Double { zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } }
        var products = Matrix(rows: weights.count, columns: weights.count)
        for row in weights.indices {
            for column in weights.indices { products[row, column] = dot(weights[row], weights[column]) }
        }
        // Members that are combinations of each other: any α is as good, so all count the same.
        guard let factor = Cholesky(products) else { return weights.map { _ in 1 } }
        let parts = factor.solution(of: weights.indices.map { products[$0, $0] })
        guard parts.allSatisfy({ $0 > -1e-9 }) else {
            throw MethodError(
                .weights(
                    Phrase(
                        zh: "各方法的权重相差太远，博弈论组合得出负系数；请用 convex 或 product",
                        en:
                            "the members are so far apart that game theory gives one a negative share; use convex or product"
                    )))
        }
        return parts.map { max(0, $0) }
    }
}
