import Diagnostics

// 082x: what was asked of two units.
extension DiagnosticKind {
    static let pairs: [DiagnosticKind] = [unitsSame]

    static let unitsSame = DiagnosticKind(
        "E0820",
        message: Phrase(zh: "两个单位都是“{name}”", en: "both units are \"{name}\""),
        wayOut: Phrase(zh: "写两个不同的单位", en: "name two different units"),
        explanation: Phrase(
            zh: "compare 与 overtake 问的是两个单位之间的差距；一个单位与自己没有差距。",
            en: "compare and overtake ask about the gap between two units; a unit has none to itself."))
}
