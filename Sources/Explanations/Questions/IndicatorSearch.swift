import Diagnostics
import IndexModel

/// Finds the indicator that a person names, in the tree or outside it.
public enum IndicatorSearch {
    /// The indicator that is meant, by code or by name in either language, in any case of letters.
    /// - Throws: ``UsageProblem`` where none is, with the nearest name, or where several are.
    public static func indicator(_ text: String, in indicators: [Indicator]) throws -> Indicator {
        if let exact = indicators.first(where: { $0.code == text }) { return exact }
        let wanted = text.lowercased()
        let found = indicators.filter {
            [$0.code, $0.name.zh, $0.name.en].contains { $0.lowercased() == wanted }
        }
        if found.count == 1 { return found[0] }
        if found.count > 1 {
            throw UsageProblem(
                .nodeAmbiguous,
                [
                    "name": Phrase(verbatim: text),
                    "nodes": Phrase(
                        zh: found.map { "\($0.name.zh)（\($0.code)）" }.joined(separator: "、"),
                        en: found.map { "\($0.name.en) (\($0.code))" }.joined(separator: ", ")),
                ])
        }
        throw UsageProblem(
            .indicatorNotFound, ["name": Phrase(verbatim: text)],
            suggestion: Suggestion.nearest(
                to: text, in: indicators.flatMap { [$0.name.zh, $0.name.en, $0.code] }))
    }
}
