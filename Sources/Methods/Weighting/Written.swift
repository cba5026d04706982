import Diagnostics

/// The weights that are written in the framework, or in a named set.
public struct GivenWeights: Weighting {
    public var learns: Bool { false }

    public static let declaration = MethodDeclaration(
        id: "given", family: .weighting, title: Phrase(zh: "给定权重", en: "Given weights"),
        summary: Phrase(
            zh: "用框架里写的权重，或某个命名权重组；同级之间只看比例。",
            en: "The weights written in the framework or in a named set; only ratios among siblings count."),
        formula: "w_j = written weight / Σ written weights",
        whenToUse: Phrase(zh: "权重来自公开的判断或约定时。", en: "When weights come from a judgement that is disclosed."),
        whenNot: Phrase(zh: "权重说不出来由时。", en: "When nobody can say where they come from."),
        references: [Reference.handbook],
        parameters: [
            Parameter(
                "set", .text, isOptional: true, zh: "weight-sets 中的权重组名",
                en: "name of a set under weight-sets")
        ])

    public init(_ settings: Settings) {}

    public func weights(for children: Siblings) -> [Double] { children.written }
}

/// The same weight for every child of a node.
public struct EqualWeights: Weighting {
    public var learns: Bool { false }

    public static let declaration = MethodDeclaration(
        id: "equal", family: .weighting, title: Phrase(zh: "等权", en: "Equal weights"),
        summary: Phrase(zh: "同一节点下各项权重相同。", en: "The same weight for every child of a node."),
        formula: "w_j = 1 / m",
        whenToUse: Phrase(zh: "没有公开依据可以偏重哪一项时。", en: "When nothing that is disclosed favours one."),
        whenNot: Phrase(
            zh: "各节点指标数悬殊而又用指标层等权时。", en: "When some nodes have many more indicators and these overlap."),
        references: [Reference.handbook])

    public init(_ settings: Settings) {}

    public func weights(for children: Siblings) -> [Double] { children.ids.map { _ in 1 } }
}

/// Weights given to indicators over the whole index: a node's weight is the sum of those under it.
public struct EffectiveWeights: Weighting {
    public var learns: Bool { false }

    public static let declaration = MethodDeclaration(
        id: "effective", family: .weighting, title: Phrase(zh: "指标总权重", en: "Effective weights"),
        summary: Phrase(
            zh: "框架里给指标写的是占总指数的权重；上层权重为其下之和。",
            en:
                "What the framework gives indicators are shares of the whole index; a node's weight is the sum of those under it."
        ),
        formula: "w(node) = Σ w(indicators under the node)",
        whenToUse: Phrase(zh: "权重表只给到指标、不分层时。", en: "When a table of weights speaks of indicators only."),
        whenNot: Phrase(zh: "各层都写了权重时（用 given）。", en: "When every level has weights of its own (use given)."),
        references: [Reference.coinr],
        parameters: [
            Parameter(
                "set", .text, isOptional: true, zh: "weight-sets 中的权重组名",
                en: "name of a set under weight-sets")
        ])

    public init(_ settings: Settings) {}

    public func weights(for children: Siblings) -> [Double] { children.below }
}
