import Construction
import Diagnostics

// What is asked of a run.
extension Run {
    /// The period that is meant: the one asked for, else the latest.
    /// - Throws: ``UsageProblem`` where the data have no such period.
    public func period(_ year: Int?) throws(UsageProblem) -> Int? {
        let known = final.periods.map(\.period)
        guard let year else { return known.last ?? nil }
        guard known.contains(year) else {
            let years = known.compactMap { $0 }.map(String.init)
            let none = Phrase(zh: "（数据不分年份）", en: "none (the data are not by year)")
            throw UsageProblem(
                .yearNotThere,
                [
                    "year": Phrase(verbatim: "\(year)"),
                    "known": years.isEmpty ? none : Phrase(verbatim: years.joined(separator: ", ")),
                ])
        }
        return year
    }

    /// Whether all years are normalised together.
    public var isOneScale: Bool {
        plan.steps.allSatisfy { step in
            if case let .normalisation(_, spans) = step { !spans.all.contains(.eachPeriod) } else { true }
        }
    }
}
