import Analysis
import Diagnostics
import IndexModel

/// Reads a claim as a person writes it, in either language.
///
///     A > B · A beats B · A 超过 B · A in top 3 · A 前三 · A first · A 第一 · … in NODE · A 在 NODE …
struct ClaimReader {
    let units: [StatisticalUnit]
    let framework: Framework

    private static let comparisons = [
        ">", "＞", "超过", "领先于", "领先", "高于", "优于", "胜过", " is ahead of ", " ahead of ", " beats ", " is above ",
        " above ", " leads ",
    ]
    private static let firsts = ["排名第一", "位居第一", "第一名", "第一", "居首", " comes first", " is first", " first"]
    private static let tops = ["排名前", "进入前", "位居前", "居前", "前"]
    private static let englishTops = [" is in the top", " in the top", " is in top", " in top", " top"]

    /// - Throws: ``UsageProblem`` where the sentence cannot be read, or names what is not there.
    func claim(_ text: String) throws -> Claim {
        let text = text.trimmed
        if let (left, right) = text.split(atFirstOf: Self.comparisons) {
            let (second, suffix) = node(after: right)
            let (first, inner) = try unit(left)
            return Claim(
                .above(first.code, try UnitSearch.unit(second, in: units).code),
                node: try code(of: suffix ?? inner))
        }
        if let (left, right) = text.split(atFirstOf: Self.englishTops) ?? text.split(atFirstOf: Self.tops) {
            let (number, suffix) = node(after: right)
            guard let rank = Self.number(number) else { throw unreadable(text) }
            let (first, inner) = try unit(left)
            return Claim(.inTop(first.code, rank), node: try code(of: suffix ?? inner))
        }
        if let (left, right) = text.split(atFirstOf: Self.firsts) {
            let rest = right.trimmed
            guard rest.isEmpty || rest.lowercased().hasPrefix("in ") else { throw unreadable(text) }
            let (first, inner) = try unit(left)
            let suffix = rest.isEmpty ? nil : String(rest.dropFirst(3))
            return Claim(.inTop(first.code, 1), node: try code(of: suffix ?? inner))
        }
        throw unreadable(text)
    }

    private func unreadable(_ text: String) -> UsageProblem {
        UsageProblem(.claimUnreadable, ["claim": Phrase(verbatim: text)])
    }

    /// A text and the node that stands behind ` in ` at its end.
    private func node(after text: String) -> (String, String?) {
        if let (left, right) = text.split(atFirstOf: [" in "]) { return (left.trimmed, right.trimmed) }
        return (text.trimmed, nil)
    }

    /// The unit that a text starts with, and the node that may stand behind it: `杭州 在人才上`, `杭州 人才`.
    private func unit(_ text: String) throws -> (StatisticalUnit, String?) {
        let text = text.trimmed
        if let (left, right) = text.split(atFirstOf: ["在"]), !left.isEmpty,
            let unit = try? UnitSearch.unit(left.trimmed, in: units)
        {
            var node = right.trimmed
            for ending in ["方面", "领域", "上", "中", "里"]
            where node.hasSuffix(ending) && framework.node(named: node) == nil {
                node = String(node.dropLast(ending.count)).trimmed
            }
            return (unit, node)
        }
        if let whole = try? UnitSearch.unit(text, in: units) { return (whole, nil) }
        if let space = text.lastIndex(where: \.isWhitespace),
            let unit = try? UnitSearch.unit(String(text[..<space]).trimmed, in: units)
        {
            return (unit, String(text[text.index(after: space)...]))
        }
        return (try UnitSearch.unit(text, in: units), nil)
    }

    private func code(of node: String?) throws -> String? {
        guard let node else { return nil }
        let position = try UnitSearch.node(node, in: framework)
        return position == 0 ? nil : framework.nodes[position].id
    }

    /// A whole number in digits or, up to ten, in Chinese; what counts places may stand behind it.
    private static func number(_ text: String) -> Int? {
        var text = text.trimmed
        for ending in ["名", "位", "强", "城"] where text.hasSuffix(ending) {
            text = String(text.dropLast()).trimmed
        }
        if let number = Int(text), number >= 1 { return number }
        let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        return digits.firstIndex(of: text).map { $0 + 1 } ?? (text == "两" ? 2 : nil)
    }
}

extension Framework {
    /// The position of the node with this code or name.
    fileprivate func node(named name: String) -> Int? {
        nodes.firstIndex { [$0.id, $0.name.zh, $0.name.en].contains(name) }
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// What stands before and after the first of some separators that occurs, in any case of letters.
    fileprivate func split(atFirstOf separators: [String]) -> (String, String)? {
        for separator in separators {
            var start = startIndex
            while start < endIndex {
                if self[start...].lowercased().hasPrefix(separator) {
                    return (String(self[..<start]), String(self[start...].dropFirst(separator.count)))
                }
                start = index(after: start)
            }
        }
        return nil
    }
}
