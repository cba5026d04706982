/// What it costs to improve indicators, and how far they can go: said by the author, in the indicators' own units.
///
/// No score depends on it.
public struct ImprovementTerms: Sendable, Hashable {
    /// The cost of one unit of measure, above 0, by code of the indicator. Where any is named, indicators without one
    /// cannot be bought.
    public var costs: [String: Double]
    /// The value beyond which an indicator is not taken, by code: a greatest value where more is better, else a least.
    public var ceilings: [String: Double]

    public init(costs: [String: Double] = [:], ceilings: [String: Double] = [:]) {
        self.costs = costs
        self.ceilings = ceilings
    }

    public var isEmpty: Bool { costs.isEmpty && ceilings.isEmpty }
}
