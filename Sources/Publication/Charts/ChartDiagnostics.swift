import Diagnostics

// 0869, 0873: charts that were asked for.
extension DiagnosticKind {
    public static let chartUnknown = DiagnosticKind(
        "E0869",
        message: Phrase(
            zh: "没有图“{name}”；有：{known}", en: "there is no chart \"{name}\"; there are {known}"),
        wayOut: Phrase(zh: "从列出的图中选一个", en: "choose one of those that are listed"),
        explanation: Phrase(
            zh: "图由结果得出；结果里没有的（如没有声明假设时的名次区间），就没有图。",
            en:
                "Charts come from results. What a result does not hold, such as intervals where no assumptions are declared, has no chart."
        ))

    public static let chartsNotDrawn = DiagnosticKind(
        "E0873",
        message: Phrase(zh: "图没有画出来：{reason}", en: "the chart was not drawn: {reason}"),
        wayOut: Phrase(
            zh: "pip install vl-convert-python；或用 .vl.json 在别处画",
            en: "pip install vl-convert-python, or draw its .vl.json elsewhere"),
        explanation: Phrase(
            zh:
                "SVG 与 PNG 由 Python 包 vl-convert-python 画出，不联网；ZHULU_PYTHON 指定用哪个 Python。没有它，图仍可作为 Vega-Lite 的说明文件取得。",
            en:
                "SVG and PNG are drawn by the Python package vl-convert-python, without a network; ZHULU_PYTHON names the Python that has it. Without it charts are still there as specifications of Vega-Lite."
        ))
}
