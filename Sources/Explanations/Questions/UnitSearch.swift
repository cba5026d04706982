import Diagnostics
import IndexModel

/// Finds what a person names: by code, or by name in either language, in any case and width of
/// letters.
public enum UnitSearch {
    /// The unit that is meant.
    /// - Throws: ``UsageProblem`` where none is, with the nearest name, or where several are.
    public static func unit(_ text: String, in units: [StatisticalUnit]) throws -> StatisticalUnit {
        if let exact = units.first(where: { $0.code == text }) { return exact }
        let wanted = text.foldedName
        let found = units.filter {
            [$0.code, $0.name.zh, $0.name.en].contains { $0.foldedName == wanted }
        }
        if found.count == 1 { return found[0] }
        if found.count > 1 {
            throw UsageProblem(
                .unitAmbiguous,
                [
                    "name": Phrase(verbatim: text),
                    "units": Phrase(
                        zh: found.map { "\($0.name.zh)（\($0.code)）" }.joined(separator: "、"),
                        en: found.map { "\($0.name.en) (\($0.code))" }.joined(separator: ", ")),
                ])
        }
        let names = units.flatMap { [$0.name.zh, $0.name.en, $0.code] }
        throw UsageProblem(
            .unitNotFound, ["name": Phrase(verbatim: text)],
            suggestion: Suggestion.nearest(to: text, in: names))
    }

    /// The position of the node or indicator that is meant.
    public static func node(_ text: String, in framework: Framework) throws -> Int {
        if let exact = framework.position(of: text) { return exact }
        let wanted = text.foldedName
        let found = framework.nodes.indices.filter { position in
            let node = framework.nodes[position]
            return [node.id, node.name.zh, node.name.en].contains { $0.foldedName == wanted }
        }
        if found.count == 1 { return found[0] }
        if found.count > 1 {
            let nodes = found.map { framework.nodes[$0] }
            throw UsageProblem(
                .nodeAmbiguous,
                [
                    "name": Phrase(verbatim: text),
                    "nodes": Phrase(
                        zh: nodes.map { "\($0.name.zh)（\($0.id)）" }.joined(separator: "、"),
                        en: nodes.map { "\($0.name.en) (\($0.id))" }.joined(separator: ", ")),
                ])
        }
        let names = framework.nodes.flatMap { [$0.name.zh, $0.name.en, $0.id] }
        throw UsageProblem(
            .nodeUnknown, ["name": Phrase(verbatim: text)],
            suggestion: Suggestion.nearest(to: text, in: names))
    }
}
