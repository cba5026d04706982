import Analysis
import Diagnostics
import IndexModel

/// Words that reports on league tables share.
enum LeagueWords {
    static let report = Phrase(zh: "报告", en: "report")
    static let title = Phrase(zh: "标题", en: "title")
    static let year = Phrase(zh: "年份", en: "year")
    static let scope = Phrase(zh: "范围", en: "scope")
    static let named = Phrase(zh: "上榜次数", en: "named in")
    static let firsts = Phrase(zh: "第一", en: "first in")
    static let best = Phrase(zh: "最好名次", en: "best rank")
    static let worst = Phrase(zh: "最差名次", en: "worst rank")
    static let own = Phrase(zh: "项目内", en: "in project")
    static let source = Phrase(zh: "来源", en: "source")
    static let yes = Phrase(zh: "是", en: "yes")
    static let no = Phrase(zh: "否", en: "no")

    /// A scope for a reader: in Chinese the usual ones by name, with the word that `--scope` takes.
    static func scope(_ scope: String) -> Phrase {
        let names = ["ai": "人工智能", "adjacent": "相邻题目"]
        return Phrase(zh: names[scope.lowercased()].map { "\($0)（\(scope)）" } ?? scope, en: scope)
    }

    /// The code of a ranking; the project's own has a name.
    static func code(_ id: String) -> Phrase {
        Phrase(zh: id == "project" ? "本项目" : id, en: id)
    }

    /// Names in a row: 北京、上海; Beijing, Shanghai and Shenzhen.
    static func list(_ names: [Phrase]) -> Phrase {
        let en = names.map(\.en)
        let english =
            en.count < 2 ? en.joined() : en.dropLast().joined(separator: ", ") + " and " + (en.last ?? "")
        return Phrase(zh: names.map(\.zh).joined(separator: "、"), en: english)
    }

    /// The first few of some names, and how many more there are.
    static func list(_ names: [Phrase], atMost limit: Int) -> Phrase {
        guard names.count > limit else { return list(names) }
        let shown = names.prefix(limit)
        return Phrase(
            zh: shown.map(\.zh).joined(separator: "、") + "等 \(names.count) 个",
            en: shown.map(\.en).joined(separator: ", ") + " and \(names.count - limit) more")
    }

    static func count(_ number: Int) -> Table.Cell { .number(Double(number)) }
}
