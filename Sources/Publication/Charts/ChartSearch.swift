import Diagnostics
import Explanations

/// Finds a chart by its id.
public enum ChartSearch {
    /// - Parameter id: the first chart where it is `nil`.
    /// - Throws: ``UsageProblem`` with what there is, where there is none of that name.
    public static func chart(_ id: String?, in charts: [Chart]) throws(UsageProblem) -> Chart {
        if let found = id == nil ? charts.first : charts.first(where: { $0.id == id }) { return found }
        let known = charts.map(\.id)
        throw UsageProblem(
            .chartUnknown,
            [
                "name": Phrase(verbatim: id ?? ""),
                "known": known.isEmpty
                    ? Phrase(zh: "无", en: "none")
                    : Phrase(zh: known.joined(separator: "、"), en: known.joined(separator: ", ")),
            ], suggestion: id.flatMap { Suggestion.nearest(to: $0, in: known) })
    }
}
