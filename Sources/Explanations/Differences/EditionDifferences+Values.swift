import Construction
import Diagnostics
import IndexModel

// Values that were revised, came or went.
extension EditionDifferences {
    /// Values of the units and periods that both have, of the indicators that both know and one of them uses.
    ///
    /// Where each side has one period only, those two are compared, whatever they are called.
    public var revisions: [Revision] {
        let codes = mixture.usedIndicators
        let periods = first.periods.count == 1 && second.periods.count == 1
        return codes.flatMap { code -> [Revision] in
            guard let left = first.panel.position(of: code), let right = second.panel.position(of: code)
            else { return [] }
            return second.panel.rows.indices.compactMap { row in
                let (unit, period) = (second.panel.unit(at: row).code, second.panel.rows[row].period)
                let there = periods ? first.periods[0] : period
                guard let before = first.rows[Edition.RowKey(unit: unit, period: there)] else { return nil }
                let (was, now) = (first.panel.columns[left][before], second.panel.columns[right][row])
                guard was != now, !(was.isNaN && now.isNaN) else { return nil }
                return Revision(
                    unit: unit, indicator: code, period: period, before: was.isNaN ? nil : was,
                    after: now.isNaN ? nil : now)
            }
        }
    }

    var values: [Difference] {
        let revisions = revisions
        var found: [Difference] = []
        let years = [first, second].map {
            $0.periods.compactMap { $0 }.map(String.init).joined(separator: ", ")
        }
        if years[0] != years[1] {
            func text(_ text: String) -> Difference.Value? {
                text.isEmpty ? nil : .text(Phrase(verbatim: text))
            }
            found.append(
                Difference(.data, Phrase(zh: "数据年份", en: "years of data"), text(years[0]), text(years[1])))
        }
        func add(_ zh: String, _ en: String, _ isOne: (Revision) -> Bool) {
            let count = revisions.count(where: isOne)
            if count > 0 {
                found.append(Difference(.data, Phrase(zh: zh, en: en), nil, .number(Double(count))))
            }
        }
        add("修订的数值", "values revised") { $0.before != nil && $0.after != nil }
        add("补上的空缺", "gaps that have a value now") { $0.before == nil }
        add("撤下的数值", "values that are gone") { $0.after == nil }
        return found
    }
}
