import Diagnostics
import Kernels

/// The ordered weighted average (OWA): weights go to places from the best child to the worst, not to children.
///
///     S = (Σ_k ω_k y_(k)^p)^(1/p),   y_(1) ≥ y_(2) ≥ …,   ω_k = Q(W_k) − Q(W_{k−1}),   W_k = Σ_{i ≤ k} w_(i)
///
/// *p* is the `exponent`: 1 gives the OWA itself, other values the generalised OWA, of which 0 is the geometric form
/// Π y_(k)^ω_k. Where it is not 1 values must be positive (0 will do where p > 0).
///
/// *Q* rises from Q(0) = 0 to Q(1) = 1. With `places` it runs through (k/n, Σ_{i ≤ k} places_i) by straight lines;
/// otherwise Q(t) = t^`power`: 1 is the arithmetic mean, more than 1 stresses the worst children, less the best.
/// Children of equal weight give the plain OWA; unequal weights *w*, as shares of one, give the weighted form after
/// Torra (WOWA), in which a heavy child takes more places. Missing children leave their places to the others.
///
/// A fact is the orness of the places for children of equal weight, Σ_k ω_k (m − k) / (m − 1): 1 where only the best child
/// counts, 0 where only the worst does, ½ for the mean.
public struct OrderedWeightedAverage: RowAggregation {
    /// Q at k/n, from 0 to 1; `nil` for a power.
    private let passed: [Double]?
    private let power: Double
    /// p; `nil` for 1.
    private let mean: (any RowAggregation)?

    public static let declaration = MethodDeclaration(
        id: "owa", family: .aggregation,
        title: Phrase(zh: "有序加权平均（OWA）", en: "Ordered weighted average (OWA)"),
        summary: Phrase(
            zh: "权重按名次给：从最好的一项到最差的一项，而不是给某个指标。",
            en: "Weights go to places, from a unit's best child to its worst, not to children."),
        formula: "S = (Σ_k ω_k·y_(k)^p)^(1/p),  ω_k = Q(W_k) − Q(W_(k−1)),  Q(t) = t^power or through places",
        whenToUse: Phrase(
            zh: "想偏重长处（power < 1）或短板（power > 1），又不指定是哪一项时。",
            en: "To stress strengths (power < 1) or weaknesses (power > 1), whichever they are."),
        whenNot: Phrase(
            zh: "每个单位被不同的指标决定会引起争议时。", en: "When units should not be judged by different children."),
        references: [
            "after Yager (1988, 2004) and Torra (1997); R package Compind 3.4 (ci_owa), reference outputs in the tests"
        ],
        parameters: [
            Parameter(
                "power", .number(0.01...100), default: 1,
                zh: "Q(t) = t^power：1 为算术平均，大于 1 偏重最差的项，小于 1 偏重最好的项",
                en: "Q(t) = t^power: 1 is the mean, more stresses the worst children, less the best"),
            Parameter(
                "places", .list, isOptional: true, zh: "各名次的权重，从最好到最差；写了就不用 power",
                en: "weights of the places, from the best to the worst; then power does not count"),
            Parameter(
                "exponent", .number(-100...100), default: 1,
                zh: "广义 OWA 的幂 p：1 为普通 OWA，0 为几何形式，负数更看重低分",
                en:
                    "the power p of the generalised OWA: 1 is the plain one, 0 geometric, below 0 stresses low values"
            ),
        ],
        laws: [.monotone, .mean])

    public init(_ settings: Settings) throws(MethodError) {
        power = try settings.required("power")
        let exponent = try settings.required("exponent")
        mean =
            exponent == 1
            ? nil
            : try Catalogue.aggregation(
                exponent == 0
                    ? MethodChoice("geometric") : MethodChoice("generalised", ["p": .number(exponent)]))
                as? any RowAggregation
        guard let places = settings.list("places") else {
            passed = nil
            return
        }
        let total = places.reduce(0, +)
        guard places.allSatisfy({ $0 >= 0 }), total > 0 else {
            throw MethodError(
                .settings(
                    Phrase(
                        zh: "places 应为不小于 0、不全为 0 的数",
                        en: "places are numbers that are not negative and not all 0")))
        }
        var sums = [0.0]
        for place in places { sums.append(sums[sums.count - 1] + place / total) }
        sums[sums.count - 1] = 1
        passed = sums
    }

    public func score(_ values: [Double], weights: [Double]) throws(MethodError) -> Double {
        let places = places(values, weights)
        guard let mean else { return zip(values, places).reduce(0) { $0 + $1.0 * $1.1 } }
        return try mean.score(values, weights: places)
    }

    public func result(_ children: [[Double]], weights: [Double]) throws(MethodError) -> AggregationResult {
        let found = try scores(children, weights: weights)
        let count = weights.count { $0 != 0 }
        guard count > 1 else { return AggregationResult(found) }
        let order = (0..<count).map { Double(count - $0) }
        let places = places(order, order.map { _ in 1 })
        let orness = places.indices.reduce(0) { $0 + places[$1] * Double(count - 1 - $1) } / Double(count - 1)
        return AggregationResult(found, facts: [Fact(zh: "乐观度（orness）", en: "orness", orness)])
    }

    /// Points by Euler's theorem: a small change of a child moves no places.
    public func decomposition(_ values: [Double], weights: [Double]) -> Decomposition? {
        let places = places(values, weights)
        guard let mean else { return Decomposition(points: zip(values, places).map { $0 * $1 }) }
        return mean.decomposition(values, weights: places)
    }

    /// ω by child.
    private func places(_ values: [Double], _ weights: [Double]) -> [Double] {
        let total = weights.reduce(0, +)
        let order = values.indices.sorted { (values[$0], -$0) > (values[$1], -$1) }
        var found = values.map { _ in 0.0 }
        var (sum, before) = (0.0, 0.0)
        for (position, child) in order.enumerated() {
            sum += weights[child]
            let now = position == order.count - 1 ? 1 : quantifier(min(1, sum / total))
            found[child] = now - before
            before = now
        }
        return found
    }

    /// Q(t).
    private func quantifier(_ share: Double) -> Double {
        guard let passed else { return Elementary.power(share, power) }
        let position = share * Double(passed.count - 1)
        // A sum of equal shares may miss a whole number of places by rounding.
        let nearest = position.rounded()
        if abs(position - nearest) < 1e-9 { return passed[Int(nearest)] }
        let lower = Int(position.rounded(.down))
        return passed[lower] + (position - position.rounded(.down)) * (passed[lower + 1] - passed[lower])
    }
}
