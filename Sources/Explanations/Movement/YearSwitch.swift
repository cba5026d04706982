import Diagnostics

/// What may have moved a unit's rank from one year to another.
public enum YearSwitch: Int, Sendable, CaseIterable, Hashable {
    /// The unit's own values, of indicators that are known of it in both years.
    case own
    /// The same of all other units.
    case others
    /// Units that come or go, and values of which one of the years knows nothing: gaps, however they are filled.
    case coverage
    /// Values of the earlier year that were revised after they were first published.
    case revision
    /// What the method learnt of each year: frames of normalisation, limits of treatment.
    case method

    /// The key in machine-readable output.
    public var id: String {
        switch self {
        case .own: "own"
        case .others: "others"
        case .coverage: "coverage"
        case .revision: "revision"
        case .method: "method"
        }
    }

    public var word: Phrase {
        switch self {
        case .own: Phrase(zh: "自身进步", en: "own progress")
        case .others: Phrase(zh: "其他单位", en: "others")
        case .coverage: Phrase(zh: "覆盖与缺口", en: "coverage and gaps")
        case .revision: Phrase(zh: "数据修订", en: "revision")
        case .method: Phrase(zh: "方法", en: "method")
        }
    }
}
