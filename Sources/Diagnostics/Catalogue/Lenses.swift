// 074x: other groupings of the indicators.
extension DiagnosticKind {
    static let lenses: [DiagnosticKind] = [
        lensMemberUnknown, lensMemberOutside, lensTwice, lensGroupEmpty, lensIsNode, lensMemberTwice,
    ]

    public static let lensMemberUnknown = DiagnosticKind(
        "E0740",
        message: Phrase(
            zh: "视角里的“{code}”既不是指标，也不是框架的节点",
            en: "\"{code}\" in a lens is neither an indicator nor a node of the framework"),
        wayOut: Phrase(
            zh: "写框架里的代码；没有对应指标的分组用 not-measured 说明",
            en: "write a code of the framework; say not-measured for a group that no indicator measures"),
        explanation: Phrase(
            zh: "lenses 的分组由框架里的指标组成。写一个节点，就是写它下面的全部指标。",
            en:
                "The groups of a lens are made of the framework's indicators. A node stands for all indicators under it."
        ))

    public static let lensMemberOutside = DiagnosticKind(
        "E0741",
        message: Phrase(
            zh: "视角里的“{code}”不在框架里，没有标准化后的值",
            en: "\"{code}\" in a lens is outside the framework and has no normalised values"),
        wayOut: Phrase(
            zh: "把它放进 index，或从分组中去掉", en: "put it into the index, or take it out of the group"),
        explanation: Phrase(
            zh: "视角是同一批指标的另一种分组：它读的是指数已经标准化的值，所以只能用指数采用的指标。",
            en:
                "A lens is another grouping of the same indicators: it reads the values that the index has normalised, so it can only use indicators of the index."
        ))

    public static let lensTwice = DiagnosticKind(
        "E0742",
        message: Phrase(zh: "{what}“{id}”写了两次", en: "{what} \"{id}\" is written twice"),
        wayOut: Phrase(zh: "给其中一个另取代码", en: "give one of them another code"),
        explanation: Phrase(
            zh: "视角的代码各不相同，一个视角里分组的代码也各不相同：输出和 --lens 靠代码区分它们。",
            en:
                "Lenses have different codes, and so have the groups of one lens: outputs and --lens tell them apart by their codes."
        ))

    public static let lensGroupEmpty = DiagnosticKind(
        "E0743",
        message: Phrase(zh: "分组“{id}”没有指标", en: "the group \"{id}\" has no indicators"),
        wayOut: Phrase(
            zh: "写 indicators: […]；若没有数据衡量它，写 not-measured: 原因",
            en: "write indicators: […], or not-measured: with the reason where no data measure it"),
        explanation: Phrase(
            zh: "有些分组（例如“数据”）可能没有任何可用的指标。这可以写，但要写明原因：输出会照样列出它，并说明没有衡量。",
            en:
                "A group such as \"data\" may have no indicator at all. That may be written, with a reason: outputs then list the group and say that it is not measured."
        ))

    public static let lensIsNode = DiagnosticKind(
        "E0744",
        message: Phrase(
            zh: "视角的代码“{id}”已是框架里的一个代码",
            en: "the code of the lens, \"{id}\", is already a code of the framework"),
        wayOut: Phrase(zh: "给视角另取代码", en: "give the lens another code"),
        explanation: Phrase(
            zh: "节点、指标和视角都可以按代码指定，同一个代码不能有两种意思。",
            en: "Nodes, indicators and lenses are named by codes, and one code cannot mean two things."))

    public static let lensMemberTwice = DiagnosticKind(
        "E0745",
        message: Phrase(
            zh: "“{code}”在同一个分组里出现两次", en: "\"{code}\" is in one group twice"),
        wayOut: Phrase(
            zh: "只写一次；要它更重，用 {id: …, weight: …}",
            en: "write it once; to make it count more, write {id: …, weight: …}"),
        explanation: Phrase(
            zh: "一个指标可以在几个分组里，但在一个分组里只算一次。写了它的上级节点，就已经包含它。",
            en:
                "An indicator may be in several groups, but counts once in each. A node above it already brings it in."
        ))
}
