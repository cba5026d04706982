// 073x: what improvements cost, and how far they can go.
extension DiagnosticKind {
    static let improvements: [DiagnosticKind] = [termsIndicatorUnknown]

    public static let termsIndicatorUnknown = DiagnosticKind(
        "E0731",
        message: Phrase(
            zh: "成本或上限里的“{code}”不是指标", en: "\"{code}\", of which a cost or a ceiling is said, is no indicator"
        ),
        wayOut: Phrase(zh: "写 indicators 表中的代码", en: "write a code of the indicators' table"),
        explanation: Phrase(
            zh: "overtake 一节（或 --costs 的表）给指标写单位成本和上限，用指标自己的计量单位。声明了成本之后，没有写成本的指标不能改动，因此代码写错会悄悄改变答案，不予猜测。",
            en:
                "The section `overtake`, or the table of --costs, gives indicators a cost for one unit of measure and a ceiling, in the indicator's own units. Once costs are declared, indicators without one cannot be bought; a misspelt code would change the answer unnoticed and is not guessed at."
        ))
}
