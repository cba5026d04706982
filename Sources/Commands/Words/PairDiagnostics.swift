import Diagnostics

// 082x: what was asked of two units.
extension DiagnosticKind {
    static let pairs: [DiagnosticKind] = [indicatorExpected]

    static let indicatorExpected = DiagnosticKind(
        "E0821",
        message: Phrase(zh: "“{name}”是节点，不是指标", en: "\"{name}\" is a node, not an indicator"),
        wayOut: Phrase(zh: "写其下的一个指标", en: "name one of the indicators under it"),
        explanation: Phrase(
            zh: "overtake --indicator 改动的是一个指标的原始值；节点的得分由其下的指标合成，没有自己的值。",
            en:
                "overtake --indicator changes the raw value of an indicator; a node's score is made of the indicators under it and has no value of its own."
        ))
}
