import Diagnostics

/// VIKOR: a compromise between the whole regret and the greatest single regret.
///
///     r_ij = w_j (y⁺_j − y_ij) / (y⁺_j − y⁻_j),   R¹_i = Σ_j r_ij,   R²_i = max_j r_ij
///     Q_i = v (R¹_i − min R¹) / (max R¹ − min R¹) + (1 − v) (R²_i − min R²) / (max R² − min R²),   S_i = 1 − Q_i
///
/// Weights are shares of one. A column without differences adds no regret; where all units have the same regret, its
/// part of *Q* is 0.
public struct Vikor: RowComparison {
    let share: Double

    public static let declaration = MethodDeclaration(
        id: "vikor", family: .aggregation, title: Phrase(zh: "VIKOR（多准则妥协排序法）", en: "VIKOR"),
        summary: Phrase(
            zh: "在总体差距与最大单项差距之间折中；得分为 1 − Q，越大越好。",
            en: "A compromise between all gaps to the best and the worst single gap; the score is 1 − Q."),
        formula:
            "Q = v·(R¹ − min R¹)/(max R¹ − min R¹) + (1 − v)·(R² − min R²)/(max R² − min R²),  S = 1 − Q",
        whenToUse: Phrase(
            zh: "既看整体、又不许某一项差得太远时。", en: "When the whole counts and no single item may lag too far."),
        whenNot: Phrase(
            zh: "单位名单会变动或跨年份比较时：Q 以样本内的最好与最差为两端。",
            en: "When units change or years are compared: both ends of Q are the sample's own."),
        references: [
            "after Opricovic and Tzeng (2004); reference outputs of Python package pymcdm 1.4.0 in the tests"
        ],
        parameters: [
            Parameter(
                "v", .number(0...1), default: 0.5, zh: "总体差距所占的份额 v（其余归最大单项差距）",
                en: "the share v of the whole regret; the rest is the greatest single regret's")
        ],
        laws: [.scaleInvariant, .shiftInvariant, .bounded])

    public init(_ settings: Settings) throws(MethodError) {
        share = try settings.required("v")
    }

    public var scale: ScoreScale { .own(mirror: nil) }

    public func scores(_ children: [[Double]], weights: [Double]) -> [Double] {
        let standing = Standing(children, weights)
        let ranges = standing.extremes
        func regret(_ child: Int, _ value: Double) -> Double {
            guard let range = ranges[child], range.length > 0 else { return 0 }
            return (range.upperBound - value) / range.length
        }
        let whole = standing.scores { row, shares in standing.sum(row, shares, regret) }
        let single = standing.scores { row, shares in
            standing.columns.indices.reduce(0) { greatest, child in
                let value = standing.columns[child][row]
                return value.isNaN ? greatest : max(greatest, shares[child] * regret(child, value))
            }
        }
        let (first, second) = (Vikor.position(whole), Vikor.position(single))
        return zip(first, second).map { 1 - (share * $0 + (1 - share) * $1) }
    }

    /// Where each number lies between the least (0) and the greatest (1); 0 where all are the same.
    private static func position(_ numbers: [Double]) -> [Double] {
        guard let range = Standing.range(of: numbers) else { return numbers }
        return numbers.map { range.length > 0 ? ($0 - range.lowerBound) / range.length : $0 - $0 }
    }
}
