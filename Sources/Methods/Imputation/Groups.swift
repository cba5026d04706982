import Diagnostics
import Kernels

/// Fills gaps with the mean of the unit's group. Units without a group, and groups without a value, keep theirs.
public struct GroupMean: Imputation {
    let attribute: String

    public static let declaration = MethodDeclaration(
        id: "group-mean", family: .imputation, title: Phrase(zh: "组均值插补", en: "Group mean"),
        summary: Phrase(
            zh: "缺失值填同组单位的均值；无组别或整组缺失则不填。",
            en:
                "Fills gaps with the mean of the unit's group; none where there is no group or the group has no value."
        ),
        formula: "x̂_i = mean of x over the group of i",
        whenToUse: Phrase(
            zh: "组内相似、组间不同时，例如城市群。", en: "When units are alike inside groups, such as city clusters."),
        whenNot: Phrase(zh: "组太小时。", en: "When groups are small."),
        references: [Reference.handbook], parameters: [.by])

    public init(_ settings: Settings) {
        attribute = settings.text("by") ?? ""
    }

    public func values(for gaps: Gaps) throws(MethodError) -> [Int: Double] {
        gaps.filled(try gaps.rows(groupedBy: attribute)) { Moments.mean($0.span) }
    }
}

/// Fills gaps with the median of the unit's group. Units without a group, and groups without a value, keep theirs.
public struct GroupMedian: Imputation {
    let attribute: String

    public static let declaration = MethodDeclaration(
        id: "group-median", family: .imputation, title: Phrase(zh: "组中位数插补", en: "Group median"),
        summary: Phrase(
            zh: "缺失值填同组单位的中位数；无组别或整组缺失则不填。",
            en:
                "Fills gaps with the median of the unit's group; none where there is no group or the group has no value."
        ),
        formula: "x̂_i = median of x over the group of i",
        whenToUse: Phrase(
            zh: "组内相似而分布偏斜时。", en: "When units are alike inside groups and the column is skewed."),
        whenNot: Phrase(zh: "组太小时。", en: "When groups are small."),
        references: [Reference.handbook], parameters: [.by])

    public init(_ settings: Settings) {
        attribute = settings.text("by") ?? ""
    }

    public func values(for gaps: Gaps) throws(MethodError) -> [Int: Double] {
        gaps.filled(try gaps.rows(groupedBy: attribute)) { Order.median($0.span) }
    }
}
