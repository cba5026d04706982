import Construction
import Diagnostics
import IndexModel

/// Reads other groupings of the indicators under `lenses`.
struct LensReader {
    let framework: Framework
    /// Codes of all indicators, those outside the framework among them.
    let indicators: [String]

    func read(_ entry: Entry?, into plan: inout Plan, _ findings: inout Findings) {
        guard let entry else { return }
        guard let list = entry.list else {
            findings.add(
                Diagnostic(
                    .valueUnexpected, at: [entry.place],
                    [
                        "key": Phrase(verbatim: "lenses"), "expected": Phrase(zh: "列表", en: "a list"),
                        "found": Phrase(verbatim: entry.summary),
                    ]))
            return
        }
        var seen: [String: Place] = [:]
        for entry in list {
            guard let lens = lens(entry, &seen, &findings) else { continue }
            plan.lenses.append(lens)
            plan.places["lenses.\(lens.id)"] = seen[lens.id]
        }
    }

    private func lens(
        _ entry: Entry, _ seen: inout [String: Place], _ findings: inout Findings
    ) -> Lens? {
        let section = SectionReader("lenses", entry, known: ["id", "name", "note", "groups"], &findings)
        guard let id = id(section, &seen, Phrase(zh: "视角", en: "the lens"), &findings),
            let groups = section.required("groups", &findings)
        else { return nil }
        if framework.position(of: id) != nil {
            findings.add(
                Diagnostic(.lensIsNode, at: section["id"]?.place ?? entry.place, ["id": id]))
        }
        guard let list = groups.list, !list.isEmpty else {
            section.unexpected("groups", groups, Phrase(zh: "分组的列表", en: "a list of groups"), &findings)
            return nil
        }
        var known: [String: Place] = [:]
        return Lens(
            id: id, name: section["name"]?.phrase("name", &findings),
            note: section["note"]?.phrase("note", &findings),
            groups: list.compactMap { group($0, &known, &findings) })
    }

    /// A code that must be there and must not have been used yet.
    private func id(
        _ section: SectionReader, _ seen: inout [String: Place], _ what: Phrase, _ findings: inout Findings
    ) -> String? {
        guard section.entry.table != nil, let entry = section.required("id", &findings),
            let id = section.text("id", &findings)
        else { return nil }
        if let earlier = seen[id] {
            findings.add(
                Diagnostic(
                    .lensTwice, at: [entry.place, earlier], ["what": what, "id": Phrase(verbatim: id)]))
            return nil
        }
        seen[id] = entry.place
        return id
    }

    private func group(
        _ entry: Entry, _ seen: inout [String: Place], _ findings: inout Findings
    ) -> Lens.Group? {
        let section = SectionReader(
            "lenses.groups", entry, known: ["id", "name", "indicators", "not-measured"], &findings)
        guard let id = id(section, &seen, Phrase(zh: "分组", en: "the group"), &findings) else { return nil }
        let gap = section["not-measured"]
        let isEmpty = section["indicators"].map { $0.list?.isEmpty == true } ?? true
        if isEmpty, gap == nil {
            findings.add(
                Diagnostic(.lensGroupEmpty, at: section["indicators"]?.place ?? entry.place, ["id": id]))
        }
        if let gap, !isEmpty {
            let expected = Phrase(zh: "与 indicators 二者之一", en: "nothing, because the group has indicators")
            section.unexpected("not-measured", gap, expected, &findings)
        }
        return Lens.Group(
            id: id, name: section["name"]?.phrase("name", &findings), members: members(section, &findings),
            gap: gap?.phrase("not-measured", &findings))
    }

    private func members(_ section: SectionReader, _ findings: inout Findings) -> [Lens.Member] {
        guard let entry = section["indicators"] else { return [] }
        guard let list = entry.list else {
            section.unexpected("indicators", entry, Phrase(zh: "代码的列表", en: "a list of codes"), &findings)
            return []
        }
        var covered: [Int: Place] = [:]
        let members = list.compactMap { member($0, &covered, &findings) }
        if !members.isEmpty, members.allSatisfy({ $0.weight == 0 }) {
            findings.add(Diagnostic(.weightsAllZero, at: entry.place, ["node": section["id"]?.text ?? ""]))
        }
        return members
    }

    private func member(
        _ entry: Entry, _ covered: inout [Int: Place], _ findings: inout Findings
    ) -> Lens.Member? {
        var (code, place, weight) = (entry.text, entry.place, Double?.none)
        if code == nil {
            let section = SectionReader(
                "lenses.groups.indicators", entry, known: ["id", "weight"], &findings)
            guard entry.table != nil, let id = section.required("id", &findings) else { return nil }
            (code, place) = (section.text("id", &findings), id.place)
            if let written = section["weight"] {
                weight = written.number
                if weight.map({ !(0...1e100).contains($0) }) ?? true {
                    findings.add(
                        Diagnostic(
                            .weightInvalid, at: written.place,
                            ["id": code ?? "", "value": written.summary]))
                    weight = 1
                }
            }
        }
        guard let code else { return nil }
        guard let position = framework.position(of: code) else {
            findings.add(unknown(code, place))
            return nil
        }
        for leaf in framework.leaves(under: position) {
            if let earlier = covered[leaf] {
                findings.add(
                    Diagnostic(
                        .lensMemberTwice, at: [place, earlier],
                        ["code": Phrase(verbatim: framework.nodes[leaf].id)]))
                return nil
            }
            covered[leaf] = place
        }
        return Lens.Member(code, weight: weight)
    }

    private func unknown(_ code: String, _ place: Place) -> Diagnostic {
        if indicators.contains(code) {
            return Diagnostic(.lensMemberOutside, at: place, ["code": code])
        }
        return Diagnostic(
            .lensMemberUnknown, at: place, ["code": code],
            suggestion: Suggestion.nearest(to: code, in: framework.nodes.map(\.id)))
    }
}
