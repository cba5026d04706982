import Construction
import Diagnostics
import IndexModel

/// What a project takes from each of its sources.
public struct SourceBook: Sendable {
    /// One source and everything that is taken from it.
    public struct Account: Sendable {
        public let source: Source
        /// Whether the sources' table lists it; else only the evidence names it.
        public let isDeclared: Bool
        /// Positions in the ledger's evidence, in the order of the files.
        public let values: [Int]
        /// How many of the values a cell uses.
        public let used: Int
        /// How many of those the index reads.
        public let counting: Int
        /// The first and the last year that the values speak of; `nil` where none says.
        public let years: ClosedRange<Int>?
        /// How many values there are of each confidence, the most trusted first.
        public let confidences: [(confidence: Confidence, count: Int)]
        /// Codes of the indicators, in the order of their table.
        public let indicators: [String]
        public let units: Int
    }

    /// The account of a source, in any case of letters.
    /// - Throws: ``UsageProblem`` where there is none.
    public func account(_ id: String) throws(UsageProblem) -> Account {
        let found =
            accounts.first { $0.source.id == id }
            ?? accounts.first { $0.source.id.lowercased() == id.lowercased() }
        guard let found else {
            throw UsageProblem(
                .sourceNotFound, ["name": Phrase(verbatim: id)],
                suggestion: Suggestion.nearest(to: id, in: accounts.map(\.source.id)))
        }
        return found
    }

    /// In the order of the sources' tables, which is the order of trust; undeclared ones come last.
    public let accounts: [Account]
    /// Values without a source.
    public let unsourced: Int

    public init(_ ledger: Ledger, plan: Plan, panel: Panel) {
        let read = plan.indicatorsRead(in: panel)
        var positions = [[Int]](repeating: [], count: ledger.sources.count)
        var unsourced = 0
        for (position, evidence) in ledger.evidence.enumerated() {
            if let source = evidence.source {
                positions[Int(source)].append(position)
            } else {
                unsourced += 1
            }
        }
        self.unsourced = unsourced
        accounts = zip(ledger.sources, positions).enumerated().map { place, pair in
            let values = pair.1.map { ledger.evidence[$0] }
            let years = values.compactMap(\.year).map(Int.init)
            let used = pair.1.filter { ledger.passedOver[Int32($0)] == nil }
            let indicators = Set(values.map(\.indicator)).sorted()
            return Account(
                source: pair.0, isDeclared: place < ledger.declaredSources, values: pair.1, used: used.count,
                counting: used.count {
                    read.contains(ledger.indicators[Int(ledger.evidence[$0].indicator)])
                },
                years: years.min().flatMap { first in years.max().map { first...$0 } },
                confidences: Confidence.allCases.compactMap { confidence in
                    let count = values.count { $0.confidence == confidence }
                    return count == 0 ? nil : (confidence, count)
                },
                indicators: indicators.map { ledger.indicators[Int($0)] },
                units: Set(values.map(\.unit)).count)
        }
    }
}
