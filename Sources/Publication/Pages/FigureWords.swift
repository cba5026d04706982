import Diagnostics

/// The words around charts.
public enum FigureWords {
    public static let chart = Phrase(zh: "图", en: "chart")
    public static let charts = Phrase(
        zh: "更多图：名次区间、构成、各指标的位置", en: "More charts: intervals, make-up, place in each indicator")
    public static let table = Phrase(zh: "看表", en: "View as table")
    public static let walk = Phrase(zh: "逐项读图（方向键）", en: "Read it item by item (arrow keys)")
    public static let notDrawn = Phrase(
        zh: "这台机器没有安装 vl-convert-python，图没有画出；同样的数值在表里，图的说明可另存。",
        en:
            "vl-convert-python is not installed on this machine, so that the chart is not drawn. The table has the same values, and its specification can be had."
    )
}
