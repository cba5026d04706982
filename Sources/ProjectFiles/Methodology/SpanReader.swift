import Construction
import Diagnostics
import IndexModel

/// Reads `over`: of which years' data a step learns, with exceptions where methods have theirs.
struct SpanReader {
    /// The years of the data, in order; empty where they are not told apart.
    let years: [Int]

    static let key = "over"

    /// - Parameters:
    ///   - name: the step, such as `methods.normalisation`.
    ///   - canHaveBase: whether one year alone may be learnt of.
    func spans(
        _ name: String, _ entry: Entry, _ usual: Step.Span, canHaveBase: Bool = true,
        _ findings: inout Findings
    ) -> Assignment<Step.Span> {
        var spans = Assignment(usual)
        func read(_ entry: Entry, _ findings: inout Findings) -> Step.Span? {
            entry[Self.key].flatMap { span(name, $0, canHaveBase, &findings) }
        }
        if let general = read(entry, &findings) { spans.general = general }
        for pair in entry["by-level"]?.table ?? [] {
            if let level = Int(pair.key) { spans.byLevel[level] = read(pair.value, &findings) }
        }
        for pair in entry["by-node"]?.table ?? [] { spans.byNode[pair.key] = read(pair.value, &findings) }
        for pair in entry["by-indicator"]?.table ?? [] {
            spans.byIndicator[pair.key] = read(pair.value, &findings)
        }
        return spans
    }

    private func span(
        _ name: String, _ entry: Entry, _ canHaveBase: Bool, _ findings: inout Findings
    ) -> Step.Span? {
        switch entry.text {
        case Step.Span.eachPeriod.word: return .eachPeriod
        case Step.Span.allPeriods.word: return .allPeriods
        default: break
        }
        if canHaveBase, let number = entry.number, number == number.rounded(), (1800...2200).contains(number)
        {
            let year = Int(number)
            if years.contains(year) { return .base(year) }
            let none = Phrase(zh: "数据不分年份", en: "none, the data are not by year")
            findings.add(
                Diagnostic(
                    .baseYearUnknown, at: [entry.place],
                    [
                        "section": name.asPhrase, "year": "\(year)".asPhrase,
                        "known": years.isEmpty
                            ? none : years.map(String.init).joined(separator: ", ").asPhrase,
                    ]))
            return nil
        }
        findings.add(
            Diagnostic(
                .valueUnexpected, at: [entry.place],
                [
                    "key": Self.key.asPhrase,
                    "expected": canHaveBase
                        ? Phrase(zh: "each-year、all-years 或一个年份", en: "each-year, all-years or a year")
                        : Phrase(zh: "each-year 或 all-years", en: "each-year or all-years"),
                    "found": entry.summary.asPhrase,
                ]))
        return nil
    }
}
