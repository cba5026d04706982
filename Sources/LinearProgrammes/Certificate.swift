/// Values and prices of a programme that prove each other: whether a solution is what a solver says it is.
///
/// For values *x* and prices *y* with reduced costs d = c − Aᵀy, no solution costs less than *x* by more than
///
///     Σⱼ dⱼ⁺ (xⱼ − lⱼ) + Σⱼ dⱼ⁻ (uⱼ − xⱼ) + Σᵢ yᵢ⁺ (Aᵢx − aᵢ) + Σᵢ yᵢ⁻ (bᵢ − Aᵢx),
///
/// where ⁺ and ⁻ are the positive and the negative part. A least solution with its prices makes this 0.
struct Certificate {
    /// What rounding and the solver's own tolerances may leave, as a part of the sizes that enter.
    private static let tolerance = 1e-6

    private let programme: LinearProgramme
    private let solution: Solution

    init(_ solution: Solution, of programme: LinearProgramme) {
        self.solution = solution
        self.programme = programme
    }

    /// Whether the values satisfy all rows and bounds, and the prices prove that no others cost less.
    var holds: Bool {
        let values = solution.values
        for (value, bounds) in zip(values, programme.bounds) where !isInside(value, bounds, abs(value)) {
            return false
        }
        var reduced = programme.costs
        var gap = 0.0
        let dearest = programme.costs.reduce(0) { max($0, abs($1)) }
        for (position, row) in programme.rows.enumerated() {
            let price = solution.prices[position]
            var (activity, size) = (0.0, 0.0)
            for entry in row {
                activity += entry.value * values[entry.variable]
                size += abs(entry.value * values[entry.variable])
                reduced[entry.variable] -= price * entry.value
            }
            let bounds = programme.rowBounds[position]
            guard isInside(activity, bounds, size) else { return false }
            // Where a bound is infinite, a price that is but rounding is none.
            let greatest = row.reduce(0) { max($0, abs($1.value)) }
            gap += slack(price, activity, bounds, trifle: Self.tolerance * dearest / max(greatest, 1e-300))
        }
        for (position, cost) in reduced.enumerated() {
            gap += slack(
                cost, values[position], programme.bounds[position], trifle: Self.tolerance * dearest)
        }
        let greatest = values.reduce(1) { max($0, abs($1)) }
        let spent = zip(programme.costs, values).reduce(0) { $0 + abs($1.0 * $1.1) }
        return gap <= Self.tolerance * (dearest * greatest + spent)
    }

    private func isInside(_ value: Double, _ bounds: ClosedRange<Double>, _ size: Double) -> Bool {
        func trifle(_ bound: Double) -> Double {
            Self.tolerance * max(1, size, bound.isFinite ? abs(bound) : 0)
        }
        return value >= bounds.lowerBound - trifle(bounds.lowerBound)
            && value <= bounds.upperBound + trifle(bounds.upperBound)
    }

    /// What a price leaves between a value and the bound that it speaks for.
    private func slack(
        _ price: Double, _ value: Double, _ bounds: ClosedRange<Double>, trifle: Double
    ) -> Double {
        guard price != 0 else { return 0 }
        let bound = price > 0 ? bounds.lowerBound : bounds.upperBound
        guard bound.isFinite else { return abs(price) <= trifle ? 0 : .infinity }
        return abs(price) * max(0, price > 0 ? value - bound : bound - value)
    }
}
