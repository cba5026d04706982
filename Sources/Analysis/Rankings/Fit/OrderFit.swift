import LinearProgrammes

/// Whether some weights make weighted sums stand in a given order.
///
/// Scores are Σₖ wₖ xᵢₖ with Σₖ wₖ = 1 and lₖ ≤ wₖ ≤ uₖ. For every pair of which the order says that *i* stands ahead of *j*,
/// Σₖ wₖ (xᵢₖ − xⱼₖ) > 0 is asked for. Only what is stated binds: ties, and units whose order is not known, ask for nothing.
///
/// The question is a linear programme: the greatest margin ε by which all pairs can hold. It is positive exactly where some
/// weights give the order. Margins are in units of the greatest difference of any indicator between any two of the units, and
/// one of 10⁻⁶ or less counts as none: the solvers hold their rows to about 10⁻⁷.
public struct OrderFit: Sendable {
    /// xᵢₖ by indicator, then unit, more being better.
    let columns: [[Double]]
    /// What the order says.
    public let pairs: [OrderPair]
    let bounds: [ClosedRange<Double>]
    /// The greatest difference of any indicator between two of the units, in units of the scores: what a lead of 1 is.
    public let scale: Double
    /// The greatest number of pairs for which the least number of violations is searched for.
    static let searched = 210
    static let least = 1e-6

    /// - Parameters:
    ///   - columns: xᵢₖ by indicator, then unit; none missing.
    ///   - pairs: what the order says.
    ///   - bounds: of each weight; some weights within them add up to 1.
    public init(columns: [[Double]], pairs: [OrderPair], bounds: [ClosedRange<Double>]) {
        precondition(columns.count == bounds.count, "bounds for every indicator")
        precondition(columns.allSatisfy { $0.allSatisfy(\.isFinite) }, "nothing is missing")
        self.columns = columns
        self.pairs = pairs
        self.bounds = bounds
        let spans = columns.map { ($0.max() ?? 0) - ($0.min() ?? 0) }
        scale = max(spans.max() ?? 0, .leastNormalMagnitude)
    }

    /// xᵢₖ − xⱼₖ by indicator, as a share of the scale.
    func differences(_ pair: OrderPair) -> [Double] {
        columns.map { ($0[pair.ahead] - $0[pair.behind]) / scale }
    }

    /// By how much the first of a pair leads under some weights.
    public func lead(_ pair: OrderPair, under weights: [Double]) -> Double {
        zip(differences(pair), weights).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The greatest lead that the first of a pair can have, by itself: the best indicators take all the weight they may.
    public func greatestLead(_ pair: OrderPair) -> Double {
        let differences = differences(pair)
        var rest = 1 - bounds.reduce(0) { $0 + $1.lowerBound }
        var lead = zip(differences, bounds).reduce(0) { $0 + $1.0 * $1.1.lowerBound }
        for position in differences.indices.sorted(by: { (-differences[$0], $0) < (-differences[$1], $1) }) {
            let more = min(rest, bounds[position].upperBound - bounds[position].lowerBound)
            lead += more * differences[position]
            rest -= more
        }
        return lead
    }

    /// The pairs that no weights within the bounds allow, whatever becomes of the others.
    public var impossible: [OrderPair] { pairs.filter { greatestLead($0) <= Self.least } }

    /// The pairs that do not hold under some weights.
    public func violated(under weights: [Double]) -> [OrderPair] {
        pairs.filter { lead($0, under: weights) <= 0 }
    }

    /// The pair with the smallest lead under some weights, and that lead; `nil` without pairs.
    public func closest(under weights: [Double]) -> (pair: OrderPair, lead: Double)? {
        pairs.map { (pair: $0, lead: lead($0, under: weights)) }.min { $0.lead < $1.lead }
    }

    /// How many decimals weights need, in percent, so that whoever types them as printed finds every lead again, to within half
    /// of it or the tolerance of the solver: from 1 to 8.
    public func decimals(of weights: [Double]) -> Int {
        let leads = pairs.map { lead($0, under: weights) }
        var unit = 1000.0
        for decimals in 1..<8 {
            let printed = weights.map { ($0 * unit).rounded() / unit }
            let isKept = zip(pairs, leads).allSatisfy { pair, lead in
                abs(self.lead(pair, under: printed) - lead) <= max(abs(lead) / 2, Self.least / 10)
            }
            if isKept { return decimals }
            unit *= 10
        }
        return 8
    }

    // MARK: Programmes

    /// Weights as variables that add up to 1.
    func programme() -> (LinearProgramme, [LinearProgramme.Variable]) {
        var programme = LinearProgramme()
        let weights = bounds.map { programme.addVariable(in: $0) }
        programme.addRow(weights.map { ($0, 1) }, in: 1...1)
        return (programme, weights)
    }

    /// The lead of the first of a pair, as a row.
    func terms(
        _ pair: OrderPair, _ weights: [LinearProgramme.Variable]
    ) -> [(LinearProgramme.Variable, Double)] {
        zip(weights, differences(pair)).map { ($0, $1) }
    }

    /// The greatest margin by which all of some pairs hold, and weights that give it; `nil` where the solver gives up.
    func greatestMargin(_ pairs: [OrderPair]) -> (margin: Double, weights: [Double])? {
        var (programme, weights) = programme()
        let margin = programme.addVariable(in: -2...2, cost: -1)
        for pair in OrderPair.reduced(pairs) {
            programme.addRow(terms(pair, weights) + [(margin, -1)], in: 0 ... .infinity)
        }
        guard let solution = programme.minimum().solution else { return nil }
        return (solution.values[margin.position], weighed(weights.map { solution.values[$0.position] }))
    }

    /// Weights as the solver has them, drawn into their bounds and to a sum of 1.
    func weighed(_ values: [Double]) -> [Double] {
        let held = zip(values, bounds).map { min(max($0, $1.lowerBound), $1.upperBound) }
        let total = held.reduce(0, +)
        return total > 0 ? held.map { $0 / total } : held
    }

    /// Of all weights under which every pair holds with a margin, those that differ least from others: least Σₖ |wₖ − vₖ|.
    func nearest(to own: [Double], margin: Double) -> [Double]? {
        var (programme, weights) = programme()
        for (weight, value) in zip(weights, own) {
            let (more, less) = (programme.addVariable(cost: 1), programme.addVariable(cost: 1))
            programme.addRow([(weight, 1), (more, -1), (less, 1)], in: value...value)
        }
        for pair in OrderPair.reduced(pairs) {
            programme.addRow(terms(pair, weights), in: margin ... .infinity)
        }
        guard let solution = programme.minimum().solution else { return nil }
        return weighed(weights.map { solution.values[$0.position] })
    }
}
