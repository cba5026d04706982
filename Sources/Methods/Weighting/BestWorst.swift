import Diagnostics
import LinearProgrammes

/// Weights by the best–worst method in its linear form: how far the best child is ahead of each, and each of the worst.
///
///     min ξ   where   |w_B − a_Bj w_j| ≤ ξ,   |w_j − a_jW w_W| ≤ ξ   for every j,   Σ w = 1,   w ≥ 0
///
/// with a_Bj how many times as important the best is as *j* and a_jW how many times as important *j* is as the worst,
/// from 1 to 9. The least ξ is a fact beside the weights: 0 for judgements that agree, a_Bj a_jW = a_BW. So is how far
/// the judgements themselves are from that, max_j |a_Bj a_jW − a_BW| / (a_BW² − a_BW).
public struct BestWorstWeights: JudgedWeighting {
    private let best: String
    private let worst: String
    private let fromBest: [String: Double]
    private let toWorst: [String: Double]

    public static let declaration = MethodDeclaration(
        id: "best-worst", family: .weighting, title: Phrase(zh: "最优最劣法（BWM）", en: "Best–worst method (BWM)"),
        summary: Phrase(
            zh: "只需把最重要的一项与各项比、各项与最不重要的一项比：判断少，较易一致。",
            en:
                "The best child against each, and each against the worst: few judgements, easier to keep consistent."
        ),
        formula: "min ξ:  |w_B − a_Bj·w_j| ≤ ξ,  |w_j − a_jW·w_W| ≤ ξ,  Σ w = 1",
        whenToUse: Phrase(
            zh: "专家判断、子项较多，不想两两全比时。",
            en: "With experts' judgements of many children, without judging every pair."),
        whenNot: Phrase(
            zh: "说不出哪一项最重要、哪一项最不重要时。", en: "When nobody can say which child is the best or the worst."),
        references: [
            "after Rezaei (2015, 2016); consistency of the judgements after Liang, Brunelli and Rezaei (2020)"
        ],
        parameters: [
            Parameter("best", .text, zh: "最重要的子项代码", en: "the code of the most important child"),
            Parameter("worst", .text, zh: "最不重要的子项代码", en: "the code of the least important child"),
            Parameter(
                "best-over", .numbers, zh: "最重要的一项是各项的几倍：{b: 2, c: 8}，1 到 9",
                en: "how many times as important the best is as each, {b: 2, c: 8}, from 1 to 9"),
            Parameter(
                "over-worst", .numbers, zh: "各项是最不重要一项的几倍，1 到 9",
                en: "how many times as important each is as the worst, from 1 to 9"),
        ])

    public init(_ settings: Settings) {
        best = settings.text("best") ?? ""
        worst = settings.text("worst") ?? ""
        fromBest = settings.numbers("best-over") ?? [:]
        toWorst = settings.numbers("over-worst") ?? [:]
    }

    public func faults(among ids: [String]) -> [JudgementFault] {
        var faults: [JudgementFault] = []
        for (key, name) in [("best", best), ("worst", worst)] where !ids.contains(name) {
            faults.append(.unknown(name, at: [key]))
        }
        for (key, judged, own) in [("best-over", fromBest, best), ("over-worst", toWorst, worst)] {
            for (name, value) in judged.sorted(by: { $0.key < $1.key }) {
                if !ids.contains(name) { faults.append(.unknown(name, at: [key, name])) }
                let range = name == own ? 1.0...1 : 1...10
                if !range.contains(value) {
                    faults.append(
                        JudgementFault(
                            path: [key, name],
                            reason: Phrase(
                                zh: "“\(name)”的判断应为\(name == own ? " 1" : " 1 到 9 的数")",
                                en:
                                    "the judgement of \"\(name)\" is \(name == own ? "1" : "a number from 1 to 9")"
                            )))
                }
            }
            let missing = ids.filter { $0 != own && judged[$0] == nil }
            if !missing.isEmpty {
                faults.append(.missing(missing, at: [key]))
            }
        }
        if best == worst, ids.count > 1 {
            faults.append(
                JudgementFault(
                    path: ["worst"],
                    reason: Phrase(zh: "最重要与最不重要的是同一项", en: "the best and the worst are the same child")))
        } else if let down = fromBest[worst], let up = toWorst[best], down != up {
            faults.append(
                JudgementFault(
                    path: ["over-worst", best],
                    reason: Phrase(
                        zh: "“\(best)”与“\(worst)”的判断在两处不同",
                        en: "\"\(best)\" against \"\(worst)\" is judged in two ways")))
        }
        return faults
    }

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        try result(for: children).weights
    }

    public func result(for children: Siblings) throws(MethodError) -> WeightingResult {
        try requireFit(children)
        let ids = children.ids
        var programme = LinearProgramme()
        let weights = ids.map { _ in programme.addVariable() }
        let gap = programme.addVariable(cost: 1)
        programme.addRow(weights.map { ($0, 1) }, in: 1...1)
        /// |first − times · second| ≤ ξ.
        func bind(_ first: Int, _ times: Double, _ second: Int) {
            guard first != second else { return }
            let difference = [(weights[first], 1.0), (weights[second], -times)]
            programme.addRow(difference + [(gap, -1)], in: -.infinity...0)
            programme.addRow(difference + [(gap, 1)], in: 0 ... .infinity)
        }
        let (top, bottom) = (ids.firstIndex(of: best) ?? 0, ids.firstIndex(of: worst) ?? 0)
        for (child, id) in ids.enumerated() {
            bind(top, fromBest[id] ?? 1, child)
            bind(child, toWorst[id] ?? 1, bottom)
        }
        guard let found = programme.minimum().solution else {
            throw MethodError(.weights(Phrase(zh: "线性规划没有解", en: "the linear programme has no solution")))
        }
        return WeightingResult(
            weights.map { max(0, found.values[$0.position]) },
            facts: [
                Fact(zh: "ξ*", en: "ξ*", max(0, found.objective)),
                Fact(zh: "判断的一致性比率", en: "consistency ratio of the judgements", inconsistency(ids)),
            ])
    }

    private func inconsistency(_ ids: [String]) -> Double {
        let span = fromBest[worst] ?? 1
        guard span > 1 else { return 0 }
        return ids.reduce(0) { greatest, id in
            guard id != best, id != worst else { return greatest }
            return max(greatest, abs((fromBest[id] ?? 1) * (toWorst[id] ?? 1) - span) / (span * span - span))
        }
    }
}
