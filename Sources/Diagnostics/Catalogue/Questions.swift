// 08xx: what was asked for: a unit, a node, a sentence.
extension DiagnosticKind {
    static let questions: [DiagnosticKind] = [
        unitNotFound, unitAmbiguous, nodeUnknown, nodeAmbiguous, methodNotFound, unitNotRanked,
        claimUnreadable, claimRank, claimEmpty, claimImpossible, unitsSame,
    ]

    public static let unitNotFound = DiagnosticKind(
        "E0803",
        message: Phrase(zh: "没有单位“{name}”", en: "there is no unit \"{name}\""),
        wayOut: Phrase(
            zh: "用 zhulu rank --columns unit,name 查看代码与名称",
            en: "see codes and names with zhulu rank --columns unit,name"),
        explanation: Phrase(
            zh: "单位可以用代码、中文名或英文名指定，不分大小写，但必须写全。",
            en:
                "A unit is named by its code or its name in either language, in any case of letters, but in full."
        ))

    public static let unitAmbiguous = DiagnosticKind(
        "E0804",
        message: Phrase(zh: "“{name}”可以指多个单位：{units}", en: "\"{name}\" may be any of {units}"),
        wayOut: Phrase(zh: "请改用代码", en: "use the code"),
        explanation: Phrase(
            zh: "不同单位可以同名，代码则各不相同。", en: "Units may share a name; their codes differ."))

    public static let nodeUnknown = DiagnosticKind(
        "E0805",
        message: Phrase(
            zh: "框架里没有指标或节点“{name}”", en: "the framework has no indicator or node \"{name}\""),
        wayOut: Phrase(
            zh: "用 zhulu show 单位 查看全部指标与节点", en: "see all of them with zhulu show UNIT"),
        explanation: Phrase(
            zh: "指标与节点可以用代码、中文名或英文名指定。没有放进框架的指标不参与得分，因此无从解释。",
            en:
                "Indicators and nodes are named by code or by name in either language. An indicator outside the framework earns no points that could be explained."
        ))

    public static let nodeAmbiguous = DiagnosticKind(
        "E0806",
        message: Phrase(
            zh: "“{name}”可以指多个指标或节点：{nodes}", en: "\"{name}\" may be any of {nodes}"),
        wayOut: Phrase(zh: "请改用代码", en: "use the code"),
        explanation: Phrase(
            zh: "指标与它所在的节点可以同名，代码则各不相同。",
            en: "An indicator and a node may share a name; their codes differ."))

    public static let methodNotFound = DiagnosticKind(
        "E0810",
        message: Phrase(zh: "没有名为“{name}”的方法", en: "there is no method \"{name}\""),
        wayOut: Phrase(zh: "运行 zhulu methods 查看全部方法", en: "see all methods with zhulu methods"),
        explanation: Phrase(
            zh: "方法名就是写在 zhulu.yaml 里的名字，如 min-max、entropy。",
            en: "A method's name is the one written in zhulu.yaml, such as min-max or entropy."))

    public static let unitNotRanked = DiagnosticKind(
        "E0813",
        message: Phrase(
            zh: "“{name}”没有进入排名：已被筛选去掉、这一年没有数据，或没有一个指标能给它得分",
            en:
                "\"{name}\" is not ranked: screening left it out, that year has no data of it, or no indicator gives it a score"
        ),
        wayOut: Phrase(
            zh: "运行 zhulu check 查看筛选结果", en: "see what screening did with zhulu check"),
        explanation: Phrase(
            zh: "筛选（screening）会去掉数据太少的单位，被去掉的单位没有得分。",
            en: "Screening leaves out units with too few data, which then have no score."))

    public static let claimUnreadable = DiagnosticKind(
        "E0816",
        message: Phrase(zh: "读不懂这句话：“{claim}”", en: "this sentence cannot be read: \"{claim}\""),
        wayOut: Phrase(
            zh: "写成：A > B、A 超过 B、A 前 3、A 第一、A 第三，可加“在节点”",
            en: "write A > B, A in top 3, A first or A third, with `in NODE` behind it where a node is meant"),
        explanation: Phrase(
            zh: "claim 只检验名次上的说法：谁在谁前面、谁在前几名、谁是第几名。",
            en:
                "claim tests what is said of ranks: who is ahead of whom, in the first few, or in a given place."
        ))

    public static let claimRank = DiagnosticKind(
        "E0817",
        message: Phrase(zh: "没有第 {rank} 名：名次从 1 开始", en: "there is no place {rank}: places begin with 1"),
        wayOut: Phrase(zh: "写一个从 1 起的名次", en: "write a number from 1 upwards"),
        explanation: Phrase(
            zh: "“前 0 名”里没有任何单位，这样的说法无从检验。",
            en: "Nobody is in the top 0, so there is nothing to test."))

    public static let claimEmpty = DiagnosticKind(
        "W0818",
        message: Phrase(
            zh: "参加排名的只有 {count} 个单位，“前 {rank} 名”总是成立",
            en: "only {count} units are ranked, so every one of them is in the top {rank}"),
        wayOut: Phrase(zh: "写一个小于 {count} 的名次", en: "name fewer than {count} places"),
        explanation: Phrase(
            zh: "名次不少于单位数时，任何有得分的单位都在其中，这句话不说明任何问题。",
            en:
                "Where there are as many places as units, whoever has a score is in one of them, and the sentence says nothing."
        ))

    public static let claimImpossible = DiagnosticKind(
        "W0822",
        message: Phrase(
            zh: "参加排名的只有 {count} 个单位，没有第 {rank} 名",
            en: "only {count} units are ranked: nobody can be in place {rank}"),
        wayOut: Phrase(zh: "写一个不大于 {count} 的名次", en: "name a place up to {count}"),
        explanation: Phrase(
            zh: "名次多于单位数时，这句话永远不成立。",
            en: "A place beyond the number of units is nobody's, so the sentence never holds."))

    public static let unitsSame = DiagnosticKind(
        "E0820",
        message: Phrase(zh: "两个单位都是“{name}”", en: "both units are \"{name}\""),
        wayOut: Phrase(zh: "写两个不同的单位", en: "name two different units"),
        explanation: Phrase(
            zh: "compare 与 overtake 问的是两个单位之间的差距；一个单位与自己没有差距。",
            en: "compare and overtake ask about the gap between two units; a unit has none to itself."))
}
