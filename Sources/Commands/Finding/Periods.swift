import Construction
import Diagnostics

extension OpenProject {
    /// The period that is meant: the one asked for, else the latest.
    /// - Throws: ``UsageProblem`` where the data have no such period.
    func period(_ year: Int?, of run: Run) throws -> Int? {
        let known = run.final.periods.map(\.period)
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
}
