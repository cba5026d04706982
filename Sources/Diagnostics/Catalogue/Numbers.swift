// 04xx: what the numbers do not allow, and what the construction did about them.
extension DiagnosticKind {
    static let numbers: [DiagnosticKind] = [
        denominatorUnknown, dividedByNothing, unitsScreenedOut, methodImpossible, stillSkewed,
        indicatorLeftOut, weightSetUnknown, nodeCannotTurn, scoresWithheld, unitsWithoutScore,
        valueForbidsMean, presentationImpossible, weightsDoubtful, scalesDiffer, scoresDoubtful,
    ]

    public static let denominatorUnknown = DiagnosticKind(
        "E0401",
        message: Phrase(
            zh: "指标“{indicator}”的分母“{denominator}”既不是指标，也不是单位表中的列",
            en:
                "the denominator \"{denominator}\" of \"{indicator}\" is neither an indicator nor a column of the units"
        ),
        wayOut: Phrase(
            zh: "改成已有的指标代码或单位表列名", en: "name an indicator or a column of the units' table"),
        explanation: Phrase(
            zh: "分母可以是任何指标（包括不进入框架的），也可以是单位表里的数值列。它必须存在，才能逐单位相除。",
            en:
                "A denominator may be any indicator, also one outside the framework, or a numeric column of the units' table. It must exist so that every unit can be divided by it."
        ))

    public static let dividedByNothing = DiagnosticKind(
        "W0402",
        message: Phrase(
            zh: "{count} 个值因分母缺失或为 0 而无法计算：{cells}",
            en: "{count} values could not be divided because their denominator is missing or 0: {cells}"),
        wayOut: Phrase(zh: "补上分母的证据，或接受这些缺失", en: "add evidence for the denominator, or accept the gaps"),
        explanation: Phrase(
            zh: "除以缺失或零的分母没有意义。这些单元格此后按缺失处理，并列入修正记录。",
            en:
                "Dividing by nothing has no meaning. These cells count as missing from here on, and are listed among the amendments."
        ))

    public static let unitsScreenedOut = DiagnosticKind(
        "W0403",
        message: Phrase(
            zh: "筛选去掉了 {count} 个单位：{units}", en: "screening left out {count} units: {units}"),
        wayOut: Phrase(
            zh: "如需保留，请放宽 screening 的界限或列入 include",
            en: "to keep them, relax the limits of screening or list them under include"),
        explanation: Phrase(
            zh: "数据可得率或非零率低于界限的单位不参与排名，也不影响其他单位的标准化。名单与各自的比率都保存在运行记录里。",
            en:
                "Units whose share of available or non-zero values is below the limit are not ranked and do not touch the normalisation of others. The list and the shares are kept in the run."
        ))

    public static let methodImpossible = DiagnosticKind(
        "E0404",
        message: Phrase(
            zh: "方法“{method}”不能用于“{subject}”：{reason}",
            en: "the method \"{method}\" cannot be used on \"{subject}\": {reason}"),
        wayOut: Phrase(
            zh: "为它另选方法，或修改参数", en: "choose another method for it, or other settings"),
        explanation: Phrase(
            zh: "方法对数据有要求，例如参照单位必须有值、参数之间不能矛盾。可用 zhulu methods 名称 查看要求。",
            en:
                "Methods ask something of the data: a reference unit must have a value, settings must not contradict each other. See zhulu methods NAME."
        ))

    public static let stillSkewed = DiagnosticKind(
        "W0405",
        message: Phrase(
            zh: "“{indicator}”（{code}）处理后仍然偏斜", en: "\"{indicator}\" ({code}) is still skewed after treatment"
        ),
        wayOut: Phrase(
            zh: "为它单独指定处理方法，或说明为何保留",
            en: "give it a treatment of its own under by-indicator, or say why it stays"),
        explanation: Phrase(
            zh: "该列在处理之后偏度与峰度仍都超过阈值。少数单位会主导它的标准化结果。",
            en:
                "After treatment the column's skewness and kurtosis both still exceed their thresholds. A few units will dominate what it is normalised to."
        ))

    public static let indicatorLeftOut = DiagnosticKind(
        "W0406",
        message: Phrase(
            zh: "指标“{indicator}”（{code}）{period}未参与合成：{reason}",
            en: "the indicator \"{indicator}\" ({code}){period} takes no part: {reason}"),
        wayOut: Phrase(
            zh: "从框架中去掉它，或补充能区分单位的数据",
            en: "take it out of the framework, or add data that tell units apart"),
        explanation: Phrase(
            zh: "所有单位取值相同（或只有一个值）的指标不含区分信息，标准化会除以零。它按缺失处理，同级其他指标的权重按比例顶替。",
            en:
                "An indicator with one value for all units tells nothing apart, and normalising it would divide by 0. It counts as missing, and its siblings' weights stand in for it."
        ))

    public static let weightSetUnknown = DiagnosticKind(
        "E0407",
        message: Phrase(zh: "没有名为“{set}”的权重组", en: "there is no weight set \"{set}\""),
        wayOut: Phrase(zh: "在 weight-sets 下定义它", en: "define it under weight-sets"),
        explanation: Phrase(
            zh: "weighting 的 set 参数必须是 zhulu.yaml 中 weight-sets 下的名字。",
            en: "The setting set of a weighting must name an entry under weight-sets in zhulu.yaml."))

    public static let nodeCannotTurn = DiagnosticKind(
        "E0408",
        message: Phrase(
            zh: "节点“{node}”为逆向，但其得分没有可以翻转的尺度",
            en: "the node \"{node}\" has a negative direction, but its scores have no scale to be turned in"),
        wayOut: Phrase(
            zh: "对其下指标使用同一种有固定上下限的标准化（如 min-max），或在该层重新标准化",
            en:
                "normalise the indicators under it to one scale with fixed ends, such as min-max, or normalise anew at its level"
        ),
        explanation: Phrase(
            zh: "翻转得分时用 y′ = 下限 + 上限 − y。只有当节点下所有指标的标准化尺度两端相同（Z 分数以均值为中心）时，这才有意义。",
            en:
                "Scores are turned by y′ = lower + upper − y. That means something only when all indicators under the node share the two ends of their scale, or, for z-scores, their mean."
        ))

    public static let scoresWithheld = DiagnosticKind(
        "W0409",
        message: Phrase(
            zh: "“{node}”有 {count} 个单位因可得子项太少而不给分：{units}",
            en: "\"{node}\" has no score for {count} units with too few children: {units}"),
        wayOut: Phrase(
            zh: "补充数据，或放宽 aggregation 的 availability",
            en: "add data, or relax the availability of the aggregation"),
        explanation: Phrase(
            zh: "节点的子项可得率低于方法规定的界限时，该节点按缺失处理，并继续向上按缺失传递。",
            en:
                "Where the share of a node's children that have a score is below the limit, the node counts as missing, and does so for its parent too."
        ))

    public static let unitsWithoutScore = DiagnosticKind(
        "W0410",
        message: Phrase(
            zh: "{count} 个单位没有总分，不参与排名：{units}", en: "{count} units have no score and no rank: {units}"),
        wayOut: Phrase(zh: "补充数据，或用 screening 明确去掉", en: "add data, or leave them out by screening"),
        explanation: Phrase(
            zh: "一个单位在总指数的所有子项上都缺失时没有得分。它列在表尾，不占名次。",
            en:
                "A unit that is missing in all children of the index has no score. It is listed last and takes no rank."
        ))

    public static let valueForbidsMean = DiagnosticKind(
        "E0411",
        message: Phrase(
            zh: "“{node}”不能用 {method} 合成：{unit}的“{child}”{reason}",
            en: "\"{node}\" cannot be aggregated by {method}: in \"{child}\" of {unit} {reason}"),
        wayOut: Phrase(
            zh: "把标准化下限提到 0 以上（如 min-max: {lower: 1, upper: 100}），或给方法设 floor",
            en:
                "normalise to a range above 0, as in min-max: {lower: 1, upper: 100}, or give the method a floor"
        ),
        explanation: Phrase(
            zh: "几何平均、调和平均等要求所有得分大于 0。min-max 到 0–100 必然产生 0（最差单位）。可以改为 1–100，或用 floor 把低于它的值提到它（会记录）。",
            en:
                "Geometric and harmonic means need scores above 0, and min-max to 0–100 always gives the worst unit 0. Normalise to 1–100, or set a floor to which lower values are raised, which is recorded."
        ))

    public static let presentationImpossible = DiagnosticKind(
        "E0412",
        message: Phrase(
            zh: "得分不能按“{method}”呈现：{reason}", en: "scores cannot be presented as \"{method}\": {reason}"),
        wayOut: Phrase(zh: "改用 presentation: raw", en: "use presentation: raw"),
        explanation: Phrase(
            zh: "“领先者为 1”要求第一名得分大于 0；“0–100”要求得分不全相同。",
            en:
                "Leader = 1 needs a leader with a score above 0, and 0–100 needs scores that are not all equal."
        ))

    public static let weightsDoubtful = DiagnosticKind(
        "W0413",
        message: Phrase(
            zh: "“{node}”的权重（{method}）值得怀疑：{reason}",
            en: "the weights of \"{node}\" by {method} are doubtful: {reason}"),
        wayOut: Phrase(
            zh: "请专家复核判断，或另选赋权方法", en: "have the judgements reviewed, or choose another weighting"),
        explanation: Phrase(
            zh: "方法算得出权重，但按它自己的检验（例如层次分析法的一致性比率），这些权重不可靠。",
            en:
                "The method gives weights, but by its own test, such as the consistency ratio of the analytic hierarchy process, they are not to be trusted."
        ))

    public static let scoresDoubtful = DiagnosticKind(
        "W0416",
        message: Phrase(
            zh: "“{node}”的得分（{method}）值得怀疑：{reason}",
            en: "the scores of \"{node}\" by {method} are doubtful: {reason}"),
        wayOut: Phrase(
            zh: "减少单位数，或另选合成方法核对", en: "take fewer units, or check against another aggregation"),
        explanation: Phrase(
            zh: "方法给出了得分，但没有证明它们就是最好的一组，或证明了最好的不止一组。名次相近的单位可能互换。",
            en:
                "The method gives scores, but could not prove that no others are better, or found that others are as good. Units that are close in rank might change places."
        ))

    public static let scalesDiffer = DiagnosticKind(
        "W0414",
        message: Phrase(
            zh: "“{node}”把不同尺度的得分放在一起：“{child}”用的是 {method} 自己的尺度",
            en:
                "\"{node}\" puts scores on different scales together: \"{child}\" is on the scale of {method}"
        ),
        wayOut: Phrase(
            zh: "在 methods.normalisation 的 by-level 里把上层得分重新标准化，或让同级节点用同一方法",
            en:
                "normalise the upper level anew under by-level of methods.normalisation, or use one method for all siblings"
        ),
        explanation: Phrase(
            zh: "TOPSIS、秩和比等方法的得分在 0 与 1 之间，与 0–100 的得分直接平均时几乎不起作用：权重名存实亡。",
            en:
                "Methods such as TOPSIS give scores from 0 to 1. Averaged with scores from 0 to 100 they hardly count, whatever their weight."
        ))
}
