import Diagnostics
import Kernels

/// Fills gaps with the mean of the units that are most like this one.
///
///     x̂_i = Σ_{j ∈ N} v_j x_j / Σ v_j,   v_j = 1, or 1 / d_ij
///
/// *N* are the `neighbours` nearest units that have the value; all that are as near as the last of them count too. Units
/// are compared by the indicators that both have, each divided by its standard deviation,
/// d² = (1/c) Σ_k ((x_ik − x_jk) / s_k)². With `weights: distance` units at distance 0, where there are any, count alone.
/// A unit that shares no indicator with any stays missing.
public struct NearestNeighbours: Imputation {
    let level: Int?
    let count: Int
    let isByDistance: Bool

    public static let declaration = MethodDeclaration(
        id: "nearest-neighbours", family: .imputation, title: Phrase(zh: "K 近邻插补", en: "Nearest neighbours"),
        summary: Phrase(
            zh: "填其他指标最相近的几个单位的均值。", en: "Fills gaps with the mean of the units that are most alike."),
        formula: "x̂_i = mean of x over the k nearest units, d² = mean_k ((x_ik − x_jk)/s_k)²",
        whenToUse: Phrase(
            zh: "相像的单位在各指标上都相像、关系不必线性时。",
            en: "When units that are alike in some indicators are alike in others, in whatever way."),
        whenNot: Phrase(
            zh: "单位很少或很独特时：最近的也不近。", en: "With few or peculiar units, whose nearest is far away."),
        references: ["reference outputs of scikit-learn's KNNImputer in the tests"],
        parameters: [
            .level,
            Parameter(
                "neighbours", .integer(1...1000), default: 5, zh: "近邻个数", en: "how many neighbours"),
            Parameter(
                "weights", .choice(["uniform", "distance"]), default: "uniform",
                zh: "近邻同等计算，或按距离的倒数加权",
                en: "whether neighbours count alike or by the inverse of their distance"),
        ])

    public init(_ settings: Settings) {
        level = settings.integer("level")
        count = settings.integer("neighbours") ?? 5
        isByDistance = settings.text("weights") == "distance"
    }

    public func values(for gaps: Gaps) -> [Int: Double] {
        let values = gaps.values
        var found: [Int: Double] = [:]
        for slice in gaps.slices where slice.contains(where: { values[$0].isNaN }) {
            let neighbours = Neighbours(gaps, level: level, slice: slice)
            for row in slice where values[row].isNaN {
                let donors = neighbours.donors(for: row)
                guard let furthest = donors.prefix(count).last?.distance else { continue }
                let chosen = donors.prefix { $0.distance <= furthest }
                found[row] = mean(chosen.map { (values[$0.row], $0.distance) })
            }
        }
        return found
    }

    private func mean(_ donors: [(value: Double, distance: Double)]) -> Double {
        let same = donors.filter { $0.distance == 0 }
        let counted = isByDistance && !same.isEmpty ? same : donors
        let weights = counted.map { isByDistance && $0.distance > 0 ? 1 / $0.distance : 1 }
        let (least, greatest) = (counted.map(\.value).min() ?? 0, counted.map(\.value).max() ?? 0)
        let sum = zip(counted, weights).reduce(0) { $0 + $1.0.value * $1.1 }
        return min(max(sum / weights.reduce(0, +), least), greatest)
    }

    public func columnsRead(for gaps: Gaps) -> [Int] { gaps.peers(level) }
}
