import Diagnostics
import IndexModel
import Tables

/// Looks at evidence for slips that no single row shows.
enum EvidenceChecks {
    private static let slips: [Double] = [1e3, 1e4, 1e8]

    /// Values of one cell that differ by a factor that only a mix of units of measure explains.
    static func magnitudes(_ ledger: Ledger, _ findings: inout Findings) {
        for position in ledger.passedOver.keys.sorted() {
            let other = ledger.evidence[Int(position)]
            let cells = [other.year, nil].map {
                Ledger.Cell(unit: other.unit, indicator: other.indicator, period: $0)
            }
            guard let chosen = cells.compactMap({ ledger.used[$0] }).first.map({ ledger.evidence[Int($0)] }),
                chosen.value > 0, other.value > 0
            else { continue }
            let ratio = max(chosen.value / other.value, other.value / chosen.value)
            guard let slip = slips.first(where: { abs(ratio / $0 - 1) < 0.05 }) else { continue }
            findings.add(
                Diagnostic(
                    .magnitudeSuspicious, at: [ledger.place(of: other), ledger.place(of: chosen)],
                    [
                        "unit": ledger.units[Int(other.unit)].asPhrase,
                        "indicator": ledger.indicators[Int(other.indicator)].asPhrase,
                        "factor": String(Int(slip)).asPhrase, "first": "\(chosen.value)".asPhrase,
                        "second": "\(other.value)".asPhrase,
                    ]))
        }
    }

    /// What two files say of one cell, year and source: the same again, or something else.
    static func repetitions(_ ledger: Ledger, _ findings: inout Findings) {
        guard ledger.files.count > 1 else { return }
        var capped = CappedFindings()
        var first: [Statement: Int] = [:]
        for (position, evidence) in ledger.evidence.enumerated() where evidence.source != nil {
            let statement = Statement(evidence)
            guard let earlier = first[statement].map({ ledger.evidence[$0] }) else {
                first[statement] = position
                continue
            }
            guard earlier.file != evidence.file else { continue }
            let isSame = earlier.value == evidence.value
            capped.add(
                Diagnostic(
                    isSame ? .evidenceRepeated : .sourceContradictsItself,
                    at: [ledger.place(of: evidence), ledger.place(of: earlier)],
                    [
                        "unit": ledger.units[Int(evidence.unit)].asPhrase,
                        "indicator": ledger.indicators[Int(evidence.indicator)].asPhrase,
                        "first": "\(earlier.value)".asPhrase, "second": "\(evidence.value)".asPhrase,
                    ]))
        }
        findings.add(contentsOf: capped.summary(in: ledger.files[0]))
    }

    /// What a source speaks of.
    private struct Statement: Hashable {
        let unit, indicator: Int32
        let year, source: Int32?

        init(_ evidence: Evidence) {
            unit = evidence.unit
            indicator = evidence.indicator
            year = evidence.year
            source = evidence.source
        }
    }
}
