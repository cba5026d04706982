import Construction
import Diagnostics
import IndexModel
import SystemPackage
import Tables

/// Reads what improvements cost and how far they can go: the section `overtake`, or a table.
public struct ImprovementTermsReader {
    /// The codes of indicators that may be named.
    private let known: [String]

    /// - Parameters:
    ///   - framework: whose indicators may be named.
    ///   - panel: whose indicators may be named as well, for those that enter a formula.
    public init(framework: Framework, panel: Panel) {
        let leaves = framework.leaves.map { framework.nodes[$0].id }
        known = leaves + panel.indicators.map(\.code).filter { !leaves.contains($0) }
    }

    static let keys = ["costs", "ceilings"]
    static let columns = ["indicator", "cost", "ceiling"]

    // MARK: The methodology

    func read(_ entry: Entry?, _ findings: inout Findings) -> ImprovementTerms {
        guard let entry else { return ImprovementTerms() }
        let section = SectionReader("overtake", entry, known: Self.keys, &findings)
        return ImprovementTerms(
            costs: numbers(section, "costs", isPositive: true, &findings),
            ceilings: numbers(section, "ceilings", isPositive: false, &findings))
    }

    private func numbers(
        _ section: SectionReader, _ key: String, isPositive: Bool, _ findings: inout Findings
    ) -> [String: Double] {
        guard let entry = section[key] else { return [:] }
        guard let pairs = entry.table else {
            section.unexpected(key, entry, SectionReader.table, &findings)
            return [:]
        }
        var found: [String: Double] = [:]
        for pair in pairs {
            guard isKnown(pair.key, at: pair.keyPlace, &findings) else { continue }
            guard let number = pair.value.number, Self.isUsable(number, isPositive) else {
                section.unexpected(
                    "\(key).\(pair.key)", pair.value, Self.expected(isPositive), &findings)
                continue
            }
            found[pair.key] = number
        }
        return found
    }

    private func isKnown(_ code: String, at place: Place, _ findings: inout Findings) -> Bool {
        if known.contains(code) { return true }
        findings.add(unknown(code, place))
        return false
    }

    private func unknown(_ code: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            .termsIndicatorUnknown, at: place, ["code": code],
            suggestion: Suggestion.nearest(to: code, in: known))
    }

    private static func expected(_ isPositive: Bool) -> Phrase {
        isPositive
            ? Phrase(zh: "10⁻¹² 到 10¹² 之间的数", en: "a number from 10⁻¹² to 10¹²")
            : Phrase(zh: "绝对值不超过 10¹⁰⁰ 的数", en: "a number of at most 10¹⁰⁰ in size")
    }

    /// Whether programmes can reckon with a number: further apart, the least would drown in the roundings of the greatest.
    private static func isUsable(_ number: Double, _ isPositive: Bool) -> Bool {
        isPositive ? (1e-12...1e12).contains(number) : abs(number) <= 1e100
    }

    // MARK: A table

    /// Reads a table with the columns `indicator`, `cost` and `ceiling`, of which one of the last two may be missing.
    /// - Throws: ``Diagnosed`` with everything that is wrong.
    public func read(table path: String) throws(Diagnosed) -> ImprovementTerms {
        var file = try DelimitedFile(FilePath(path), shownAs: path)
        let columns = ColumnFinder(file)
        try columns.require(["indicator"], of: Self.columns, in: path)
        if columns["cost"] == nil { try columns.require(["ceiling"], of: Self.columns, in: path) }
        var terms = ImprovementTerms()
        var seen: [String: Place] = [:]
        var findings = Findings()
        findings.add(
            contentsOf: try file.forEachRecord { record, findings throws(Diagnosed) in
                guard
                    let code = CodeTables.unique(record, columns["indicator"], "indicator", &seen, &findings)
                else { return }
                guard known.contains(code) else {
                    findings.add(unknown(code, seen[code] ?? Place(file: path)))
                    return
                }
                terms.costs[code] = number(record, columns["cost"], isPositive: true, &findings)
                terms.ceilings[code] = number(record, columns["ceiling"], isPositive: false, &findings)
            })
        try findings.throwIfUnusable()
        return terms
    }

    private func number(
        _ record: Record, _ position: Int?, isPositive: Bool, _ findings: inout CappedFindings
    ) -> Double? {
        guard let position, !record.trimmed(position).isEmpty else { return nil }
        if case let .value(number) = record.number(position), Self.isUsable(number, isPositive) {
            return number
        }
        findings.add(
            Diagnostic(
                .valueUnexpected, at: [record.place(of: position)],
                [
                    "key": Phrase(verbatim: isPositive ? "cost" : "ceiling"),
                    "expected": Self.expected(isPositive), "found": Phrase(verbatim: record.text(position)),
                ]))
        return nil
    }
}
