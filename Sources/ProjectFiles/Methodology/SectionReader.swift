import Diagnostics

/// Reads one mapping of the methodology, and knows which of its entries were never asked for.
struct SectionReader {
    let name: String
    let entry: Entry
    private let known: [String]

    /// - Parameters:
    ///   - name: the section's name in messages.
    ///   - known: every key that may stand here; others are reported.
    init(_ name: String, _ entry: Entry, known: [String], _ findings: inout Findings) {
        self.name = name
        self.entry = entry
        self.known = known
        guard let pairs = entry.table else {
            if !entry.isEmpty {
                findings.add(
                    Diagnostic(
                        .valueUnexpected, at: [entry.place],
                        [
                            "key": Phrase(verbatim: name), "expected": SectionReader.table,
                            "found": Phrase(verbatim: entry.summary),
                        ]))
            }
            return
        }
        for pair in pairs where !known.contains(pair.key) {
            findings.add(
                Diagnostic(
                    .keyUnknown, at: pair.keyPlace,
                    ["section": name, "key": pair.key, "known": known.joined(separator: ", ")],
                    suggestion: Suggestion.nearest(to: pair.key, in: known)))
        }
    }

    static let table = Phrase(zh: "一组“名称：值”", en: "a mapping of names to values")

    subscript(key: String) -> Entry? { entry[key].flatMap { $0.isEmpty ? nil : $0 } }

    /// An entry that must be there.
    func required(_ key: String, _ findings: inout Findings) -> Entry? {
        if let found = self[key] { return found }
        findings.add(Diagnostic(.keyMissing, at: entry.place, ["section": name, "key": key]))
        return nil
    }

    func text(_ key: String, _ findings: inout Findings) -> String? {
        guard let found = self[key] else { return nil }
        if let text = found.text { return text }
        unexpected(key, found, Phrase(zh: "文字", en: "a text"), &findings)
        return nil
    }

    func number(_ key: String, in range: ClosedRange<Double>, _ findings: inout Findings) -> Double? {
        guard let found = self[key] else { return nil }
        if let number = found.number, range.contains(number) { return number }
        let words = Phrase(
            zh: "\(range.lowerBound) 到 \(range.upperBound) 的数",
            en: "a number from \(range.lowerBound) to \(range.upperBound)")
        unexpected(key, found, words, &findings)
        return nil
    }

    /// A list of texts; one text alone counts as a list of one.
    func texts(_ key: String, _ findings: inout Findings) -> [String] {
        guard let found = self[key] else { return [] }
        if let text = found.text { return [text] }
        if let list = found.list {
            let texts = list.compactMap(\.text)
            if texts.count == list.count { return texts }
        }
        unexpected(key, found, Phrase(zh: "文字的列表", en: "a list of texts"), &findings)
        return []
    }

    func unexpected(_ key: String, _ found: Entry, _ expected: Phrase, _ findings: inout Findings) {
        findings.add(
            Diagnostic(
                .valueUnexpected, at: [found.place],
                [
                    "key": Phrase(verbatim: "\(name).\(key)"), "expected": expected,
                    "found": Phrase(verbatim: found.summary),
                ]))
    }
}

extension Entry {
    /// A name: one text, or a mapping with `zh` and `en`.
    func phrase(_ name: String, _ findings: inout Findings) -> Phrase? {
        if let text { return Phrase(verbatim: text) }
        let section = SectionReader(name, self, known: ["zh", "en"], &findings)
        let zh = section.text("zh", &findings)
        let en = section.text("en", &findings)
        return (zh ?? en).map { Phrase(zh: zh ?? $0, en: en ?? $0) }
    }
}
