// 05xx: what a look at the data and the framework suggests. None of these stops a run.
extension DiagnosticKind {
    static let structure: [DiagnosticKind] = [
        valueBeyondSight, indicatorsCollinear, indicatorAgainstParent, indicatorSparse, indicatorSkewed,
        indicatorConstant, unitSparse,
    ]

    public static let valueBeyondSight = DiagnosticKind(
        "W0501",
        message: Phrase(
            zh: "{unit} 的“{indicator}” = {value}，离均值 {distance} 个标准差",
            en: "\"{indicator}\" of {unit} is {value}, {distance} standard deviations from the mean"),
        wayOut: Phrase(
            zh: "核对单位与小数点；若属实，交给 treatment 处理",
            en: "check the unit of measure and the decimal point; if it is right, leave it to the treatment"),
        explanation: Phrase(
            zh: "|z| > 6 的值要么是录入错误（多一个零、万与亿混用），要么是真正的极端值。前者须改正，后者须处理，否则其余单位会挤在一起。",
            en:
                "A value with |z| > 6 is either a slip (one zero too many, mixed units of measure) or a true extreme. The first must be corrected, the second treated, or all other units are squeezed together."
        ))

    public static let indicatorsCollinear = DiagnosticKind(
        "W0502",
        message: Phrase(
            zh: "“{node}”下的“{first}”与“{second}”几乎重复（r = {r}）",
            en: "\"{first}\" and \"{second}\" under \"{node}\" nearly repeat each other (r = {r})"),
        wayOut: Phrase(zh: "去掉一个，或各减一半权重", en: "drop one, or halve the weights of both"),
        explanation: Phrase(
            zh: "同一节点下两个指标的相关系数超过 0.92 时，等于把同一件事算了两遍。相关按方向调整后的原始数据计算（成对完整）。",
            en:
                "Two indicators of a node that correlate above 0.92 count one thing twice. Correlations are of the raw data turned by direction, over pairs that are complete."
        ))

    public static let indicatorAgainstParent = DiagnosticKind(
        "W0503",
        message: Phrase(
            zh: "“{child}”与其上级“{node}”负相关（r = {r}）",
            en: "\"{child}\" correlates negatively with its parent \"{node}\" (r = {r})"),
        wayOut: Phrase(
            zh: "检查方向；或考虑它是否属于这个节点", en: "check its direction, or whether it belongs to this node"),
        explanation: Phrase(
            zh: "子项与上级负相关，说明它得高分时总分反而低：可能方向写反，也可能与其他子项衡量的不是一回事。",
            en:
                "Where a child scores high, its parent scores low: its direction may be wrong, or it measures something else than its siblings."
        ))

    public static let indicatorSparse = DiagnosticKind(
        "W0504",
        message: Phrase(
            zh: "“{indicator}”只有 {share} 的单位有数据",
            en: "only {share} of the units have data for \"{indicator}\""),
        wayOut: Phrase(zh: "补充证据，或去掉该指标", en: "add evidence, or drop the indicator"),
        explanation: Phrase(
            zh: "可得率低于 65% 的指标，其结果主要由插补决定。",
            en: "An indicator with data for fewer than 65 % of the units is mostly made of imputation."))

    public static let indicatorSkewed = DiagnosticKind(
        "N0505",
        message: Phrase(
            zh: "“{indicator}”偏斜（偏度 {skewness}，超额峰度 {kurtosis}）",
            en: "\"{indicator}\" is skewed (skewness {skewness}, excess kurtosis {kurtosis})"),
        wayOut: Phrase(
            zh: "treatment 会按规则处理；也可为它单独指定",
            en: "the treatment takes care of it by its rule, or name one for it"),
        explanation: Phrase(
            zh: "|偏度| > 2 且超额峰度 > 3.5：少数单位的值远离其余。",
            en: "|skewness| > 2 and excess kurtosis > 3.5: a few units lie far from the others."))

    public static let indicatorConstant = DiagnosticKind(
        "W0506",
        message: Phrase(zh: "“{indicator}”所有单位都是 {value}", en: "\"{indicator}\" is {value} for every unit"),
        wayOut: Phrase(zh: "去掉它：它不能区分单位", en: "drop it: it tells no units apart"),
        explanation: Phrase(
            zh: "常数列不含区分信息，标准化时会被略去（见 W0406）。",
            en: "A constant column tells nothing apart and is left out when normalised (see W0406)."))

    public static let unitSparse = DiagnosticKind(
        "W0507",
        message: Phrase(
            zh: "{unit} 只有 {share} 的指标有数据", en: "{unit} has data for only {share} of the indicators"),
        wayOut: Phrase(zh: "补充证据，或用 screening 去掉", en: "add evidence, or leave it out by screening"),
        explanation: Phrase(
            zh: "可得率低于三分之二的单位，其名次主要由插补或权重顶替决定。",
            en:
                "The rank of a unit with data for fewer than two thirds of the indicators is mostly made of imputation or of weights that stand in."
        ))
}
