import Diagnostics
import IndexModel

/// Chooses, among several pieces of evidence, the one that a cell uses; the others are kept as not used.
struct EvidenceChooser {
    /// What decides, in this order.
    enum Criterion: String, CaseIterable {
        /// The file that stands first in the list of files; only where the author asks for it.
        case file
        /// The latest year.
        case year
        /// The most trusted.
        case confidence
        /// The source that stands first in the sources' table, then the row that stands first.
        case order

        /// What decides where the author does not say.
        static let usual: [Criterion] = [.year, .confidence, .order]
    }

    /// Which evidence makes up the panel.
    enum Years {
        /// Each cell's latest year, up to a year if one is given.
        case latest(upTo: Int?)
        /// One year only.
        case one(Int)
        /// A panel of these years, or of all that occur.
        case panel([Int]?)
    }

    let criteria: [Criterion]
    let years: Years

    /// Fills in what the ledger uses and passes over.
    /// - Returns: the years of a panel in order, or one `nil` for a cross-section.
    func choose(_ ledger: inout Ledger) -> [Int?] {
        let periods = periods(ledger)
        let wanted = Set(periods.compactMap { $0.map(Int32.init) })
        for position in ledger.evidence.indices {
            let evidence = ledger.evidence[position]
            guard evidence.confidence != .target else {
                ledger.passedOver[Int32(position)] = .target
                continue
            }
            guard let period = period(of: evidence, wanted) else {
                ledger.passedOver[Int32(position)] = .year
                continue
            }
            let cell = Ledger.Cell(unit: evidence.unit, indicator: evidence.indicator, period: period)
            guard let rival = ledger.used[cell] else {
                ledger.used[cell] = Int32(position)
                continue
            }
            let (winner, reason) = better(Int(rival), position, ledger.evidence)
            ledger.used[cell] = Int32(winner)
            ledger.passedOver[winner == position ? rival : Int32(position)] = reason
            ledger.passedOver[Int32(winner)] = nil
        }
        return periods
    }

    private func periods(_ ledger: Ledger) -> [Int?] {
        switch years {
        case .latest, .one: return [nil]
        case let .panel(years?): return years.sorted().map { $0 }
        case .panel(nil):
            let found = Set(ledger.evidence.filter { $0.confidence != .target }.compactMap(\.year))
            return found.isEmpty ? [nil] : found.sorted().map { Int($0) }
        }
    }

    /// The period that a piece of evidence speaks of; `nil` outside when it speaks of none.
    private func period(of evidence: Evidence, _ wanted: Set<Int32>) -> Int32?? {
        switch years {
        case let .latest(limit):
            if let limit, let year = evidence.year, Int(year) > limit { return .none }
            return .some(nil)
        case let .one(year):
            return evidence.year == nil || evidence.year == Int32(year) ? .some(nil) : .none
        case .panel:
            if wanted.isEmpty { return .some(nil) }
            guard let year = evidence.year, wanted.contains(year) else { return .none }
            return .some(year)
        }
    }

    private func better(_ first: Int, _ second: Int, _ evidence: [Evidence]) -> (Int, PassedOver) {
        let (a, b) = (evidence[first], evidence[second])
        for criterion in criteria {
            switch criterion {
            case .file where a.file != b.file:
                return (a.file < b.file ? first : second, .file)
            case .year where a.year != b.year:
                return ((a.year ?? .min) > (b.year ?? .min) ? first : second, .year)
            case .confidence where a.confidence != b.confidence:
                return (a.confidence < b.confidence ? first : second, .confidence)
            case .order where a.source != b.source:
                return ((a.source ?? .max) < (b.source ?? .max) ? first : second, .order)
            default: continue
            }
        }
        return (first, .order)
    }
}
