import Diagnostics
import IndexModel

/// A piece of evidence with its source spelt out.
public struct Testimony: Sendable, Hashable {
    public let value: Double
    /// The year it speaks of; `nil` when the data do not say.
    public let year: Int?
    public let source: Source?
    /// Page, table, row of a list; empty when none is given.
    public let locator: String
    public let confidence: Confidence
    /// The file, line and cell in which it is written.
    public let place: Place
    /// Why it is not used; `nil` for evidence that is.
    public let passedOver: PassedOver?
}

/// The evidence on one cell.
public struct CellEvidence: Sendable, Hashable {
    /// The code of the indicator, which may be a denominator's.
    public let indicator: String
    /// The value that the cell uses; `nil` for a gap.
    public let used: Testimony?
    /// Values that no cell uses, with the reasons, in the order of the files.
    public let passedOver: [Testimony]
    /// Values that cells of other periods use.
    public let otherPeriods: [Testimony]
}

extension Explainer {
    /// The evidence on a unit's indicator.
    public func evidence(of indicator: String, unit: String, period: Int?) -> CellEvidence {
        let used = ledger.used(unit: unit, indicator: indicator, period: period)
        var passedOver: [Testimony] = []
        var otherPeriods: [Testimony] = []
        for (evidence, reason) in ledger.all(unit: unit, indicator: indicator) {
            let testimony = testimony(evidence, reason)
            if reason != nil {
                passedOver.append(testimony)
            } else if evidence != used {
                otherPeriods.append(testimony)
            }
        }
        return CellEvidence(
            indicator: indicator, used: used.map { testimony($0, nil) }, passedOver: passedOver,
            otherPeriods: otherPeriods)
    }

    private func testimony(_ evidence: Evidence, _ reason: PassedOver?) -> Testimony {
        Testimony(
            value: evidence.value, year: evidence.year.map(Int.init), source: ledger.source(of: evidence),
            locator: ledger.locators[Int(evidence.locator)], confidence: evidence.confidence,
            place: ledger.place(of: evidence), passedOver: reason)
    }
}
