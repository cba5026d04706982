import Diagnostics

/// The words of the panel in which a method is changed: on pages of a server and on the page that computes.
public enum PanelWords {
    public static let weights = Phrase(zh: "权重", en: "Weights")
    public static let help = Phrase(
        zh: "改一个，其他未锁定的按比例让出。可输入 1/3。",
        en: "Change one, and the others that are not locked make room in proportion. 1/3 works.")
    public static let less = Phrase(zh: "减 1 个百分点", en: "1 point less")
    public static let more = Phrase(zh: "加 1 个百分点", en: "1 point more")
    public static let lock = Phrase(zh: "锁定", en: "Lock")
    public static let equal = Phrase(zh: "等权", en: "Equal")
    public static let original = Phrase(zh: "复原", en: "Published")
    public static let aggregation = Phrase(zh: "合成", en: "Aggregation")
    public static let normalisation = Phrase(zh: "标准化", en: "Normalisation")
}
