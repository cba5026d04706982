import Analysis
import Construction
import IndexModel

/// The cheapest ways by which a unit reaches the one just above it: one indicator at a time, in its own unit.
///
/// Every value is found on the index computed anew, and checked by it, see ``Contest/oneIndicator(_:)``. *Cheapest* is the
/// least change as a part of today's range, the credible before the others; where costs are declared, the least cost within
/// the declared ceilings.
public struct WaysUp: Sendable {
    /// One way.
    public struct Way: Sendable {
        public let answer: OneIndicator
        /// Under declared costs.
        public let cost: Double?
    }

    public let unit: StatisticalUnit
    /// The unit just above, by score, and its score less the unit's own.
    public let next: StatisticalUnit
    public let difference: Double
    /// The ways that will do, the cheapest first.
    public let ways: [Way]
    /// How many indicators were tried.
    public let tried: Int
    /// Whether ``ways`` are ordered by declared costs.
    public let hasCosts: Bool
}

extension RelativeProfile {
    /// The cheapest ways to the unit just above; `nil` for the first.
    /// - Parameter panel: what the run was made of.
    public func waysUp(in run: Run, of panel: Panel, terms: ImprovementTerms = ImprovementTerms()) -> WaysUp?
    {
        guard let next, let above = matrix.position(of: next.unit.code) else { return nil }
        let contest = Contest(
            run: run, panel: panel, challenger: matrix.rows[position], leader: matrix.rows[above])
        let found = contest.oneIndicator().found.filter { !$0.isImputed }
        var ways = found.compactMap { answer in
            answer.needed.map { needed in
                WaysUp.Way(
                    answer: answer,
                    cost: terms.costs[answer.indicator.code].map {
                        $0 * abs((answer.whole ?? needed) - answer.value)
                    })
            }
        }
        if !terms.costs.isEmpty {
            ways = ways.filter { $0.cost != nil && $0.answer.isWithin(terms.ceilings) }
            ways = ways.enumerated().sorted {
                ($0.element.cost ?? 0, $0.offset) < ($1.element.cost ?? 0, $1.offset)
            }.map(\.element)
        }
        return WaysUp(
            unit: profile.unit, next: next.unit, difference: next.difference, ways: ways, tried: found.count,
            hasCosts: !terms.costs.isEmpty)
    }
}

extension OneIndicator {
    /// Whether the needed value lies within a declared ceiling.
    fileprivate func isWithin(_ ceilings: [String: Double]) -> Bool {
        guard let needed = whole ?? needed, let ceiling = ceilings[indicator.code] else { return true }
        return (ceiling - needed) * sign >= 0
    }
}
