import Diagnostics
import IndexModel

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
}
