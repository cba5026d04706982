import Diagnostics

/// Words of profiles, lenses and clusters.
enum ProfileWords {
    static let centred = Phrase(zh: "相对优势（分）", en: "advantage, points")
    static let quotient = Phrase(zh: "区位商", en: "location quotient")
    static let distance = Phrase(zh: "距离（分）", en: "distance, points")
    static let howToRead = Phrase(zh: "怎样读", en: "How to read this")

    static let measures = Phrase(
        zh:
            "相对优势 = 得分 − 本单位均值 − 该项均值 + 总均值（双中心化），各项之和为 0；它是差，整体弱的单位在大家都弱的地方看上去会相对好。区位商 = 本单位构成中该项的份额 ÷ 全体构成中的份额（Balassa，各项先按最差 0、最好 1 折算），1 为一般水平；它是比，样样领先的单位各项都接近 1，整体弱的单位起伏大。两者一致时才好下结论。专门化（Krugman）= 各项份额与全体之差的绝对值之和，0 为与全体相同，最大为 2。距离 = 两个单位相对优势之差的均方根，与整体高低无关。分数都按今天的尺度和权重计算。",
        en:
            "Advantage = score − the unit's mean − the column's mean + the grand mean (double-centred); a unit's add up to 0. It is a difference: a weak unit seems relatively good where everybody is weak. Location quotient = the column's share of the unit's make-up over its share in the field's (Balassa, on scores put to 0 for the last and 1 for the first); 1 is usual. It is a ratio: near 1 for a leader in everything, unsteady for a weak unit. Conclude where both agree. Specialisation (Krugman) = the sum of absolute differences of these shares: 0 is the field's make-up, 2 the most. Distance = the root mean square difference of two units' advantages, whatever their levels. Points are on today's scales and weights."
    )

    static let lensMeasures = Phrase(
        zh:
            "相对优势 = 组得分 − 本单位各组均值 − 该组全体均值 + 总均值（双中心化）。区位商 = 该组在本单位构成中的份额 ÷ 在全体构成中的份额（Balassa，各组先按最差 0、最好 1 折算）。“最强”说的是自己的长短，不是高低：样样领先的单位也只有一组相对最强。",
        en:
            "Advantage = group score − the unit's mean − the group's mean + the grand mean (double-centred). Location quotient = the group's share of the unit's make-up over its share in the field's (Balassa, on scores put to 0 for the last and 1 for the first). \"Strongest\" speaks of a unit's own emphasis and not of its level: a leader in everything still has one strongest group."
    )

    static let silhouette = Phrase(zh: "轮廓系数", en: "silhouette")

    static let clusterMeasures = Phrase(
        zh:
            "相对优势 = 得分 − 本单位均值 − 该项均值 + 总均值（双中心化），与整体高低无关。距离 = 两个单位相对优势之差的均方根，只用双方都有的项。{method}轮廓系数从 −1 到 1：越大，离本组越近、离别组越远。没有指定 --clusters 时，在 2 到 10 组之间取平均轮廓系数最大者。",
        en:
            "Advantage = score − the unit's mean − the column's mean + the grand mean (double-centred), whatever the unit's level. Distance = the root mean square difference of two units' advantages, over the columns that both have. {method} A silhouette runs from −1 to 1: the greater, the nearer to the own cluster and the farther from the next. Without --clusters there are as many, from 2 to 10, as give the greatest mean silhouette."
    )

    static func unitColumns(isHidden: Bool) -> [Table.Column] {
        [
            Table.Column("unit", ReportWords.code, .code, isHidden: true),
            Table.Column("unit_name", ReportWords.unit, .name, isHidden: isHidden),
        ]
    }

    static let otherColumns = [
        Table.Column("other", ReportWords.code, .code, isHidden: true),
        Table.Column("other_name", ReportWords.unit, .name),
    ]

    /// A number with its sign.
    static func signed(_ value: Double, decimals: Int = 1) -> String {
        let text = NumberText.fixed(abs(value), decimals: decimals)
        if !text.contains(where: { "123456789".contains($0) }) { return text }
        return (value < 0 ? "−" : "+") + text
    }

    /// `Talent +12.3, Capital −8.0`.
    static func traits(_ traits: [(name: Phrase, value: Double)]) -> Phrase {
        Phrase(
            zh: traits.map { "\($0.name.zh) \(signed($0.value))" }.joined(separator: "，"),
            en: traits.map { "\($0.name.en) \(signed($0.value))" }.joined(separator: ", "))
    }

    /// `A, B and C`.
    static func list(_ names: [Phrase]) -> Phrase {
        guard let last = names.last, names.count > 1 else { return names.first ?? Phrase(verbatim: "") }
        return Phrase(
            zh: names.map(\.zh).joined(separator: "、"),
            en: names.dropLast().map(\.en).joined(separator: ", ") + " and " + last.en)
    }
}
