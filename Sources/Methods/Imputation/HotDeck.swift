import Diagnostics

/// Fills gaps with the value of a similar unit, a donor.
///
/// Units are compared as by ``NearestNeighbours``. The donor is the nearest unit that has the value, of several at the same
/// distance the first by code; with `pool` it is drawn by lot from so many of the nearest, and another `draw` draws
/// another. With `by` donors are of the unit's own group only; a unit without a group, or that shares no indicator with any
/// donor, stays missing. Only values that occur are filled in.
public struct HotDeck: Imputation {
    let level: Int?
    let attribute: String?
    let pool: Int
    let draw: Int

    public static let declaration = MethodDeclaration(
        id: "hot-deck", family: .imputation, title: Phrase(zh: "热卡插补", en: "Hot deck"),
        summary: Phrase(
            zh: "填最相近单位（可限同组）的实际值；pool 大于 1 时从最近的几个里抽签。",
            en:
                "Fills gaps with the value of the most similar unit, of the same group if wanted, or of one drawn from a few."
        ),
        formula: "x̂_i = x_j, j the nearest donor, or one of the pool by lot",
        whenToUse: Phrase(
            zh: "要填入真实出现过的值（计数、等级）时。", en: "When values must be such as occur: counts, grades."),
        whenNot: Phrase(
            zh: "单位很少时：同一供体会被反复使用。", en: "With few units, where one donor serves again and again."),
        references: [Reference.handbook, "reference outputs of scikit-learn's KNNImputer in the tests"],
        parameters: [
            .level,
            Parameter(
                "by", .text, isOptional: true, zh: "单位表中的分组列：只从同组取供体",
                en: "the column of the units' table that names groups: donors are of the same group"),
            Parameter(
                "pool", .integer(1...1000), default: 1, zh: "从最近的几个供体里抽签",
                en: "from how many of the nearest donors one is drawn"), .draw,
        ])

    public init(_ settings: Settings) {
        level = settings.integer("level")
        attribute = settings.text("by")
        pool = settings.integer("pool") ?? 1
        draw = settings.integer("draw") ?? 1
    }

    public func values(for gaps: Gaps) throws(MethodError) -> [Int: Double] {
        let values = gaps.values
        let groups = try attribute.map { attribute throws(MethodError) in try gaps.groups(attribute) }
        let indicator = gaps.panel.indicators[gaps.column].code
        var found: [Int: Double] = [:]
        for slice in gaps.slices where slice.contains(where: { values[$0].isNaN }) {
            let neighbours = Neighbours(gaps, level: level, slice: slice)
            for row in slice where values[row].isNaN {
                if let groups, groups[row] == nil { continue }
                let donors = neighbours.donors(for: row) { other in
                    groups.map { $0[other] == $0[row] } ?? true
                }.prefix(pool)
                guard !donors.isEmpty else { continue }
                var stream = gaps.stream(draw, row: row, purpose: "hot-deck " + indicator)
                let place = pool == 1 ? 0 : Int(stream.uniform() * Double(donors.count))
                found[row] = values[donors[place].row]
            }
        }
        return found
    }

    public func columnsRead(for gaps: Gaps) -> [Int] { gaps.peers(level) }
}
