import Construction
import Diagnostics
import IndexModel

/// Which assumptions the ranking hangs on.
public struct SensitivityAudit: Sendable {
    /// Assumptions, in the order of the plan, as bits of sets.
    public let assumptions: [Assumption]
    /// What is explained, in the order of the indices' outputs.
    public let outputs: [RankModel.Output]
    /// Single assumptions first, then groups; by output.
    public let indices: SobolIndices
    /// `nil` where it was not asked for.
    public let shapley: ShapleyEffects?
    /// Groups of assumptions that were looked at together, with what they are called.
    public let groups: [(name: Phrase, inputs: UInt64)]

    /// - Parameters:
    ///   - outputs: what is to be explained.
    ///   - points: the base sample, a power of two.
    ///   - hasShapley: whether Shapley effects are estimated as well.
    /// - Precondition: the plan has from 1 to 64 assumptions.
    init(
        _ analysis: UncertaintyAnalysis, outputs: [RankModel.Output], points: Int, hasShapley: Bool,
        tasks: Int
    ) {
        assumptions = analysis.plan.assumptions
        self.outputs = outputs
        let model = RankModel(analysis, asked: outputs)
        groups = Self.groups(of: assumptions)
        let sets = assumptions.indices.map { UInt64(1) << UInt64($0) } + groups.map(\.inputs)
        let executor = RankModel.threads(tasks)
        indices = SobolIndices.estimate(
            model, points: points, sets: sets, bootstrap: .init(seed: analysis.seed), executor: executor)
        shapley =
            hasShapley
            ? ShapleyEffects.estimate(model, points: max(64, points / 4), executor: executor) : nil
    }

    /// What is decided about the method, and what is not known of the data; only groups that are neither one
    /// assumption nor all of them.
    private static func groups(of assumptions: [Assumption]) -> [(name: Phrase, inputs: UInt64)] {
        var method: UInt64 = 0
        var data: UInt64 = 0
        for (position, assumption) in assumptions.enumerated() {
            switch assumption.variation {
            case .imputation, .treatment, .normalisation, .aggregation: method |= 1 << UInt64(position)
            case .omission, .units, .evidence: data |= 1 << UInt64(position)
            case .weights: break
            }
        }
        let all = [
            (Phrase(zh: "方法选择合计", en: "choices of method together"), method),
            (Phrase(zh: "数据与范围合计", en: "data and scope together"), data),
        ]
        return all.filter { $0.1.nonzeroBitCount >= 2 && $0.1.nonzeroBitCount < assumptions.count }
    }
}
