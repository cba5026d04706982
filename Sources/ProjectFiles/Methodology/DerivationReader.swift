import Construction
import Diagnostics
import IndexModel

/// Reads derived indicators.
enum DerivationReader {
    static let keys = ["id", "name", "unit", "direction", "formula", "definition"]

    static func read(_ entry: Entry, known: [String], _ findings: inout Findings) -> Derivation? {
        let section = SectionReader("derived", entry, known: keys, &findings)
        guard section.required("id", &findings) != nil, let id = section.text("id", &findings),
            let formulaEntry = section.required("formula", &findings),
            let text = section.text("formula", &findings)
        else { return nil }
        let formula: Formula
        do throws(Formula.Fault) {
            formula = try Formula(text)
        } catch {
            findings.add(
                Diagnostic(
                    .formulaFault, at: formulaEntry.place,
                    ["formula": text, "offset": String(error.offset + 1)]))
            return nil
        }
        for code in formula.codes where !known.contains(code) {
            findings.add(
                Diagnostic(
                    .formulaCodeUnknown, at: formulaEntry.place, ["formula": text, "code": code],
                    suggestion: Suggestion.nearest(to: code, in: known)))
        }
        let direction = section["direction"]?.number.flatMap { Direction(rawValue: Int($0)) }
        if direction == nil {
            findings.add(
                Diagnostic(
                    .directionMissing, at: section["direction"]?.place ?? entry.place,
                    ["code": id, "found": section["direction"]?.summary ?? ""]))
        }
        return Derivation(
            indicator: Indicator(
                code: id, name: section["name"]?.phrase("name", &findings),
                unitOfMeasure: section.text("unit", &findings) ?? "", direction: direction,
                definition: section.text("definition", &findings) ?? text),
            formula: formula)
    }
}

/// Reads named sets of weights.
enum WeightSetReader {
    static func read(_ entry: Entry?, _ framework: Framework, _ findings: inout Findings)
        -> [String: [String: Double]]
    {
        var sets: [String: [String: Double]] = [:]
        for set in entry?.table ?? [] {
            var weights: [String: Double] = [:]
            for pair in set.value.table ?? [] {
                if framework.position(of: pair.key) == nil {
                    findings.add(
                        Diagnostic(
                            .exceptionUnknown, at: [pair.keyPlace],
                            ["kind": Phrase(zh: "节点", en: "node"), "name": pair.key.asPhrase],
                            suggestion: Suggestion.nearest(
                                to: pair.key, in: framework.nodes.map(\.id))))
                }
                if let weight = pair.value.number, weight >= 0 {
                    weights[pair.key] = weight
                } else {
                    findings.add(
                        Diagnostic(
                            .weightInvalid, at: pair.value.place,
                            ["id": pair.key, "value": pair.value.summary]))
                }
            }
            for node in framework.nodes where !node.isLeaf {
                let children = node.children.map { framework.nodes[$0] }
                if children.allSatisfy({ (weights[$0.id] ?? $0.weight) == 0 }) {
                    findings.add(Diagnostic(.weightsAllZero, at: set.keyPlace, ["node": node.id]))
                }
            }
            sets[set.key] = weights
        }
        return sets
    }
}
