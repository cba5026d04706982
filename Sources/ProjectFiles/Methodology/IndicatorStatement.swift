import Construction
import Diagnostics
import IndexModel

/// What the tree says of an indicator: it counts for more than the indicators' table.
struct IndicatorStatement: Sendable {
    var code: String
    var name: Phrase?
    var direction: Direction?
    /// The code of a denominator; `none` for no division.
    var denominator: String?

    func apply(to indicators: inout [Indicator], _ derivations: inout [Derivation]) {
        if let place = indicators.firstIndex(where: { $0.code == code }) { apply(to: &indicators[place]) }
        if let place = derivations.firstIndex(where: { $0.indicator.code == code }) {
            apply(to: &derivations[place].indicator)
        }
    }

    private func apply(to indicator: inout Indicator) {
        if let name { indicator.name = name }
        if let direction { indicator.direction = direction }
        if let denominator { indicator.denominator = denominator == "none" ? nil : denominator }
    }
}
