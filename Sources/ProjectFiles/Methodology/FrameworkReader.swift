import Diagnostics
import IndexModel

/// Reads the tree under `index`.
struct FrameworkReader {
    /// The indicators that exist, with their names.
    let indicators: [String: Phrase]
    private(set) var places: [String: Place] = [:]
    /// What the tree says of indicators otherwise than their table does.
    private(set) var statements: [IndicatorStatement] = []
    private var seen: Set<String> = []

    init(indicators: [String: Phrase]) {
        self.indicators = indicators
    }

    /// The framework, or `nil` when it is beyond use.
    mutating func read(_ entry: Entry, _ findings: inout Findings) -> Framework? {
        let count = findings.errors.count
        guard let root = branch(entry, &findings), findings.errors.count == count else { return nil }
        guard case .node = root else {
            findings.add(Diagnostic(.keyMissing, at: entry.place, ["section": "index", "key": "children"]))
            return nil
        }
        return Framework(root)
    }

    private mutating func branch(_ entry: Entry, _ findings: inout Findings) -> Framework.Branch? {
        if let code = entry.text { return leaf(code, entry.place, weight: 1, &findings) }
        let section = SectionReader(
            "index", entry, known: ["id", "name", "weight", "direction", "denominator", "children"], &findings
        )
        guard entry.table != nil, let idEntry = section.required("id", &findings),
            let id = section.text("id", &findings)
        else { return nil }
        let weight = weight(section, id, &findings)
        guard let children = section["children"] else {
            let statement = IndicatorStatement(
                code: id, name: section["name"]?.phrase("name", &findings),
                direction: section["direction"].map { _ in direction(section, &findings) },
                denominator: section.text("denominator", &findings))
            statements.append(statement)
            return leaf(id, idEntry.place, weight: weight, name: statement.name, &findings)
        }
        if let denominator = section["denominator"] {
            section.unexpected(
                "denominator", denominator, Phrase(zh: "只用于指标", en: "an indicator's"), &findings)
        }
        guard let list = children.list else {
            section.unexpected("children", children, Phrase(zh: "列表", en: "a list"), &findings)
            return nil
        }
        note(id, idEntry.place, &findings)
        if list.isEmpty {
            findings.add(Diagnostic(.nodeWithoutChildren, at: children.place, ["id": id]))
            return nil
        }
        var branches: [Framework.Branch] = []
        for child in list {
            if let branch = branch(child, &findings) { branches.append(branch) }
        }
        checkWeights(of: id, section["name"], list, branches, &findings)
        guard !branches.isEmpty else { return nil }
        return .node(
            id, name: section["name"]?.phrase("name", &findings), weight: weight,
            direction: direction(section, &findings), children: branches)
    }

    private mutating func leaf(
        _ code: String, _ place: Place, weight: Double, name written: Phrase? = nil,
        _ findings: inout Findings
    ) -> Framework.Branch? {
        note(code, place, &findings)
        guard let name = indicators[code] else {
            findings.add(
                Diagnostic(
                    .indicatorUnknownInTree, at: place, ["code": code],
                    suggestion: Suggestion.nearest(to: code, in: indicators.keys.sorted())))
            return nil
        }
        return .indicator(code, name: written ?? name, weight: weight)
    }

    private mutating func note(_ id: String, _ place: Place, _ findings: inout Findings) {
        if !seen.insert(id).inserted {
            findings.add(
                Diagnostic(
                    .nodeDuplicate, at: [place] + [places["index.\(id)"]].compactMap { $0 },
                    ["id": Phrase(verbatim: id)]))
        }
        if places["index.\(id)"] == nil { places["index.\(id)"] = place }
    }

    private func weight(_ section: SectionReader, _ id: String, _ findings: inout Findings) -> Double {
        guard let entry = section["weight"] else { return 1 }
        // Greater ones could add up to infinity.
        if let weight = entry.number, (0...1e100).contains(weight) { return weight }
        findings.add(Diagnostic(.weightInvalid, at: entry.place, ["id": id, "value": entry.summary]))
        return 1
    }

    private func direction(_ section: SectionReader, _ findings: inout Findings) -> Direction {
        guard let entry = section["direction"] else { return .positive }
        if let number = entry.number, let direction = Direction(rawValue: Int(number)) { return direction }
        section.unexpected("direction", entry, Phrase(zh: "1 或 -1", en: "1 or -1"), &findings)
        return .positive
    }

    /// Weights that are all 0, and weights that look like shares but do not add up.
    private func checkWeights(
        of id: String, _ name: Entry?, _ entries: [Entry], _ branches: [Framework.Branch],
        _ findings: inout Findings
    ) {
        guard branches.count == entries.count else { return }
        let weights = branches.map(\.weight)
        let sum = weights.reduce(0, +)
        guard sum > 0 else {
            findings.add(Diagnostic(.weightsAllZero, at: entries[0].place, ["node": id]))
            return
        }
        guard let last = entries.indices.last(where: { entries[$0]["weight"] != nil }),
            entries.allSatisfy({ $0["weight"] != nil })
        else { return }
        for whole in [1.0, 100] where abs(sum - whole) > whole * 1e-9 && abs(sum - whole) <= whole * 0.15 {
            let rest = weights[last] - (sum - whole)
            guard weights.allSatisfy({ $0 <= whole }), rest >= 0 else { continue }
            findings.add(
                Diagnostic(
                    .weightsDoNotAddUp, at: entries[last]["weight"]?.place ?? entries[last].place,
                    [
                        "node": id, "sum": FrameworkReader.short(sum), "whole": FrameworkReader.short(whole),
                        "child": branches[last].id, "value": FrameworkReader.short(rest),
                    ]))
        }
    }

    /// A number without the noise of binary fractions.
    private static func short(_ value: Double) -> String {
        let rounded = (value * 1e9).rounded() / 1e9
        return rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
    }
}

extension Framework.Branch {
    var weight: Double {
        switch self {
        case let .indicator(_, _, weight), let .node(_, _, weight, _, _): weight
        }
    }

    var id: String {
        switch self {
        case let .indicator(id, _, _), let .node(id, _, _, _, _): id
        }
    }
}
