import Analysis
import Diagnostics
import Explanations
import IndexModel

/// The cheapest ways by which units reach those just above them.
struct WaysUpChapter {
    private let profiles: [RelativeProfile]
    private let ways: [WaysUp?]
    private let unitColumns: [Table.Column]

    init(_ profiles: [RelativeProfile], _ ways: [WaysUp?], unitColumns: [Table.Column]) {
        self.profiles = profiles
        self.ways = ways
        self.unitColumns = unitColumns
    }

    var sections: [Section] {
        [
            Section("ways_up", heading: Phrase(zh: "三条最省的上升之路", en: "Three cheapest ways up"), table: table),
            Section("ways_up_notes", text: zip(profiles, ways).map(note) + reading),
        ]
    }

    private var table: Table {
        let hasCosts = ways.contains { $0?.hasCosts == true }
        var table = Table(
            columns: unitColumns + [
                Table.Column("to", Phrase(zh: "赶上的代码", en: "code of the one above"), .code, isHidden: true),
                Table.Column("to_name", Phrase(zh: "赶上", en: "reaches"), .name),
                Table.Column("indicator", ReportWords.code, .code, isHidden: true),
                Table.Column("name", Phrase(zh: "指标", en: "indicator"), .name),
                Table.Column("value", Phrase(zh: "现在", en: "now"), .quantity),
                Table.Column("needed", Phrase(zh: "恰好需要", en: "needed exactly"), .quantity, isHidden: true),
                Table.Column("target", Phrase(zh: "需要", en: "needed"), .quantity),
                Table.Column("unit_of_measure", Phrase(zh: "计量单位", en: "unit"), .name),
                Table.Column("cost", Phrase(zh: "成本", en: "cost"), .number(decimals: 4), isHidden: !hasCosts),
                Table.Column("rank", Phrase(zh: "之后名次", en: "then ranks"), .rank),
                Table.Column("applied", OvertakeWords.applied, .number(decimals: 12), isHidden: true),
                Table.Column("nearly", OvertakeWords.nearly, .signed(decimals: 4), isHidden: true),
                Table.Column("credible", Phrase(zh: "可信", en: "credible"), .code, isHidden: true),
                Table.Column("credibility", Phrase(zh: "是否可信", en: "is it credible"), .name),
            ],
            rows: ways.compactMap { $0 }.flatMap { ways in ways.ways.prefix(3).map { row($0, of: ways) } })
        table.whenEmpty = Phrase(zh: "没有单个指标能做到。", en: "No single indicator will do.")
        return table
    }

    private func row(_ way: WaysUp.Way, of ways: WaysUp) -> [Table.Cell] {
        let answer = way.answer
        return [
            .text(ways.unit.code), .phrase(ways.unit.name), .text(ways.next.code), .phrase(ways.next.name),
            .text(answer.indicator.code), .phrase(answer.indicator.name), .number(answer.value),
            Table.Cell(answer.needed), Table.Cell(answer.whole ?? answer.needed),
            .phrase(answer.indicator.unitName),
            Table.Cell(way.cost), Table.Cell(answer.rank), Table.Cell(answer.verification?.applied),
            Table.Cell(answer.verification?.nearly),
            .text(answer.credibility?.isCredible == true ? "yes" : "no"),
            .phrase(OvertakeWords.credibility(answer.credibility)),
        ]
    }

    private func note(_ profile: RelativeProfile, _ ways: WaysUp?) -> Phrase {
        let unit = profile.profile.unit.name
        guard let ways else {
            return Phrase(zh: "\(unit.zh)前面没有别的单位。", en: "Nobody is ahead of \(unit.en).")
        }
        let points = NumberText.fixed(ways.difference, decimals: 2)
        let credible = ways.ways.count { $0.answer.credibility?.isCredible == true }
        return Phrase(
            zh:
                "\(unit.zh)距前一名\(ways.next.name.zh) \(points) 分；\(ways.tried) 个指标中，单独能做到的有 \(ways.ways.count) 个，其中可信的 \(credible) 个。",
            en:
                "\(unit.en) is \(points) points behind \(ways.next.name.en). Of \(ways.tried) indicators, \(ways.ways.count) will do alone, \(credible) of them credibly."
        )
    }

    /// What cheapest means.
    private var reading: [Phrase] {
        guard let any = ways.lazy.compactMap({ $0 }).first else { return [] }
        let order =
            any.hasCosts
            ? Phrase(zh: "最省 = 按声明的成本", en: "Cheapest is by the declared costs")
            : Phrase(
                zh: "没有声明成本，最省 = 改动占今天范围的比例最小，可信的在前",
                en:
                    "No costs are declared: cheapest is the least change as a part of today's range, the credible first"
            )
        return [
            Phrase(
                zh: "\(order.zh)。每个值都由整个指数重算求得并核对：照做则持平或领先，只做 99% 则仍落后。赶上更前面的单位用 overtake。",
                en:
                    "\(order.en). Every value was found and checked by computing the whole index anew: in full the unit is level or ahead, at 99% behind. For units further ahead ask overtake."
            )
        ]
    }
}
