// 06xx: what the uncertainty analysis varies, and what came of it.
extension DiagnosticKind {
    static let assumptions: [DiagnosticKind] = [
        assumptionValue, assumptionTooFew, orderUnrelated, orderCircular, drawsFailed, nothingVaries,
        tooManyCombinations, assumptionUnitUnknown, orderNotMet,
        assumptionIdle, tooManyUnits, nobodyRanked,
    ]

    public static let assumptionValue = DiagnosticKind(
        "E0601",
        message: Phrase(
            zh: "假设“{key}”写的是 {found}，应为{expected}",
            en: "the assumption \"{key}\" is {found}, where {expected} is expected"),
        wayOut: Phrase(
            zh: "改成所要求的写法，或删去这一行", en: "write it in the form that is expected, or delete the line"),
        explanation: Phrase(
            zh: "assumptions 一节声明不确定性分析要变动的选择。写法错误时不猜测，因为猜错会让区间变窄或变宽而无人察觉。",
            en:
                "The section `assumptions` declares the choices that the uncertainty analysis varies. What is written wrongly is not guessed at: a wrong guess would narrow or widen the intervals unnoticed."
        ))

    public static let assumptionTooFew = DiagnosticKind(
        "W0602",
        message: Phrase(
            zh: "假设“{key}”只有一种可能，什么也没有变动",
            en: "the assumption \"{key}\" has only one alternative, so nothing varies"),
        wayOut: Phrase(zh: "再写一个备选，或删去这一行", en: "add an alternative, or delete the line"),
        explanation: Phrase(
            zh: "备选列表中的每一项等概率抽取；计划本身的选择只有写在列表里才会被抽到。只有一项时每次都抽到它。",
            en:
                "Each item of a list of alternatives is equally likely; the plan's own choice is drawn only if it is in the list. A list of one item is always drawn."
        ))

    public static let orderUnrelated = DiagnosticKind(
        "E0603",
        message: Phrase(
            zh: "权重次序“{order}”：两者不是同一节点的子项",
            en: "the order of weights \"{order}\" speaks of two that are not children of one node"),
        wayOut: Phrase(
            zh: "只在同一节点的子项之间写“甲 > 乙”", en: "write \"a > b\" only between children of the same node"),
        explanation: Phrase(
            zh: "权重只在兄弟之间比较：跨节点的权重没有共同的尺度。",
            en: "Weights compare only among siblings: across nodes they have no common scale."))

    public static let orderCircular = DiagnosticKind(
        "E0604",
        message: Phrase(
            zh: "权重次序互相矛盾：{codes} 形成了环",
            en: "the orders of weights contradict each other: {codes} form a circle"),
        wayOut: Phrase(zh: "删去其中一条", en: "delete one of them"),
        explanation: Phrase(
            zh: "若甲重于乙、乙重于丙、丙又重于甲，没有权重能同时满足。",
            en: "If a outweighs b, b outweighs c and c outweighs a, no weights can satisfy all three."))

    public static let drawsFailed = DiagnosticKind(
        "W0605",
        message: Phrase(
            zh: "{draws} 次抽取中有 {count} 次算不出（{share}），未计入结果。第一种情形：{plan}。原因：{reason}",
            en:
                "{count} of {draws} draws ({share}) could not be computed and do not count. The first: {plan}. Reason: {reason}"
        ),
        wayOut: Phrase(
            zh: "为该方法选用得分恒为正的标准化，或给几何平均写 floor，或从假设中删去这一组合",
            en:
                "choose a normalisation whose scores are positive, give the mean a floor, or take the alternative out of the assumptions"
        ),
        explanation: Phrase(
            zh: "例如 Z 分数有负值，不能取几何平均。这样的组合不会被悄悄替换，也不会把缺失值带进结果：它们被数出来、写明，然后不计入。",
            en:
                "Z-scores, for instance, are negative for half of the units, and have no geometric mean. Such combinations are neither replaced in silence nor allowed to spread gaps: they are counted, named and left out."
        ))

    public static let nothingVaries = DiagnosticKind(
        "E0606",
        message: Phrase(
            zh: "没有声明任何假设，无法说明排名有多确定",
            en: "no assumption is declared, so nothing can be said of how sure the ranking is"),
        wayOut: Phrase(
            zh: "在 zhulu.yaml 里写上，例如：assumptions: {weights: 25%, aggregation: [arithmetic, geometric]}",
            en:
                "declare some in zhulu.yaml, for instance: assumptions: {weights: 25%, aggregation: [arithmetic, geometric]}"
        ),
        explanation: Phrase(
            zh: "区间、档次与敏感性都是相对于所声明的假设而言的。没有假设就没有区间。",
            en:
                "Intervals, tiers and sensitivities are relative to the assumptions that are declared. Without assumptions there are no intervals."
        ))

    public static let tooManyCombinations = DiagnosticKind(
        "E0607",
        message: Phrase(
            zh: "各备选相乘共有 {count} 种组合，上限为 {limit}",
            en: "the alternatives multiply to {count} combinations, of which {limit} are allowed"),
        wayOut: Phrase(
            zh: "减少备选，或删去一项假设", en: "name fewer alternatives, or take an assumption out"),
        explanation: Phrase(
            zh: "插补、处理、标准化、单位范围与合成方法的每一种组合都要算一遍并留在内存里。",
            en:
                "Every combination of imputation, treatment, normalisation, set of units and aggregation is built once and kept in memory."
        ))

    public static let assumptionUnitUnknown = DiagnosticKind(
        "E0608",
        message: Phrase(zh: "没有单位“{name}”", en: "there is no unit \"{name}\""),
        wayOut: Phrase(zh: "写 units 表中的代码", en: "write a code of the units' table"),
        explanation: Phrase(
            zh: "assumptions.units 的每一项列出要排除的单位代码。",
            en: "Each item of `assumptions.units` lists the codes of units to leave out."))

    public static let orderNotMet = DiagnosticKind(
        "E0609",
        message: Phrase(
            zh: "抽了两万次也没有得到符合所声明次序的权重",
            en: "twenty thousand draws brought no weights in the declared order"),
        wayOut: Phrase(
            zh: "加大 noise，或改用 dirichlet", en: "allow more noise, or use dirichlet"),
        explanation: Phrase(
            zh: "若给定权重与次序相差太远，±noise 之内就没有符合次序的权重。",
            en:
                "Where the given weights are too far from the order, no weights within the noise meet it."
        ))

    public static let assumptionIdle = DiagnosticKind(
        "W0610",
        message: Phrase(
            zh: "假设“{key}”没有变动任何东西：{reason}", en: "the assumption \"{key}\" varies nothing: {reason}"),
        wayOut: Phrase(
            zh: "删去这一行，或写一个会变动的范围", en: "delete the line, or write a range in which something varies"),
        explanation: Phrase(
            zh: "不变动任何东西的假设不会让区间变宽。它不参与抽取，也不出现在“变动了什么”的说明里，以免读者以为它已经被检验过。",
            en:
                "An assumption that varies nothing widens no interval. It takes no part in the draws and is not named among what was varied, so that nobody thinks it was tested."
        ))

    public static let tooManyUnits = DiagnosticKind(
        "W0611",
        message: Phrase(
            zh: "{count} 个单位太多，不给出名次区间；上限为 {limit} 个",
            en: "{count} units are too many for intervals of ranks, of which there are none beyond {limit}"),
        wayOut: Phrase(
            zh: "先用 screening 筛选，或用 claim 检验一句话", en: "screen the units first, or test a sentence with claim"),
        explanation: Phrase(
            zh: "每一对单位、每个名次都要计数，内存随单位数的平方增长。排名本身不受影响。",
            en:
                "Every pair of units and every rank is counted, so memory grows with the square of the units. The ranking itself is not touched."
        ))

    public static let nobodyRanked = DiagnosticKind(
        "E0612",
        message: Phrase(zh: "没有任何单位有得分", en: "no unit has a score"),
        wayOut: Phrase(
            zh: "检查去掉的指标与排除的单位：总要有剩下的", en: "see that something is left of the indicators and the units"),
        explanation: Phrase(
            zh: "如果一次抽取去掉了所有有权重的指标，或排除了所有单位，就没有排名可言。这样的抽取不计入。",
            en:
                "A draw that leaves out every indicator that counts, or every unit, has no ranking. It does not count."
        ))
}
