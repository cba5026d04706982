import Diagnostics

/// Benefit of the doubt (BoD): every unit is weighed in the way that is best for itself.
///
///     S_i = max_w Σ_j w_j y_ij   where   Σ_j w_j y_kj ≤ 1 for every unit k,   w ≥ 0
///     and   lower ≤ share_j ≤ upper   for every child j
///
/// A score of 1 says that under some weights no unit is better; less, by how much the best under the unit's own weights
/// is ahead. `lower` and `upper` are against weights that look at one child only. They bound each child's share of the
/// unit's own score, w_j y_ij / Σ_l w_l y_il (`shares-of: score`), or of the weights, w_j / Σ_l w_l (`shares-of:
/// weights`, which asks for columns on one scale). With *m* children they must leave room, m · lower ≤ 1 ≤ m · upper.
/// Values must not be negative, and where a share of the score has a lower bound above 0 none may be 0.
///
/// Weights of the framework do not count, but a child of weight 0 takes no part. A child that a unit lacks is left out
/// of its programme, and counts as 0 for the units that it is compared with. Units are not compared under common
/// weights: scores rank them only in the sense of what each could claim. Scores within 10⁻⁹ of 1 are 1.
///
/// Complexity: one linear programme a unit, solved by CLP, with rows for those units alone that bound it.
/// 300 units by 100 children take 0.3 s on one core, and with bounds on both sides about 1 s (Benchmarks/rivals/run-b1).
public struct BenefitOfTheDoubt: RowComparison {
    let lower: Double
    let upper: Double
    let boundsWeights: Bool

    public static let declaration = MethodDeclaration(
        id: "benefit-of-the-doubt", family: .aggregation,
        title: Phrase(zh: "疑点利益法（BoD/DEA）", en: "Benefit of the doubt (BoD)"),
        summary: Phrase(
            zh: "每个单位用对自己最有利的权重；1 表示在某组权重下无人超过。",
            en: "Every unit under the weights that suit it best; 1 means that some weights put nobody ahead."),
        formula: "S_i = max Σ_j w_j·y_ij  with  Σ_j w_j·y_kj ≤ 1 for all k,  lower ≤ share_j ≤ upper",
        whenToUse: Phrase(
            zh: "对权重没有共识、想让“权重对我不公”的反对失去理由时；宜设份额上下限。",
            en: "When nobody agrees on weights and no unit should be able to blame them; bound the shares."),
        whenNot: Phrase(
            zh: "要分出前几名时：不设界限往往多个单位并列 1；各单位权重不同，得分不能分解比较。",
            en:
                "To tell the first apart: without bounds many score 1; weights differ by unit, so accounts do not compare."
        ),
        references: [
            Reference.handbook,
            "R package Compind 3.4 (ci_bod, ci_bod_constr), reference outputs in the tests",
        ],
        parameters: [
            Parameter(
                "lower", .number(0...1), default: 0, zh: "每项的最小份额", en: "the least share of each child"),
            Parameter(
                "upper", .number(0...1), default: 1, zh: "每项的最大份额", en: "the greatest share of each child"),
            Parameter(
                "shares-of", .choice(["score", "weights"]), default: "score",
                zh: "份额是占该单位得分的份额，还是占权重之和的份额",
                en: "whether shares are those of the unit's score or of its weights"),
        ],
        laws: [.monotone, .scaleInvariant, .bounded])

    public init(_ settings: Settings) throws(MethodError) {
        lower = try settings.required("lower")
        upper = try settings.required("upper")
        boundsWeights = settings.text("shares-of") == "weights"
        guard lower <= upper else {
            throw MethodError(
                .settings(Phrase(zh: "lower 不能大于 upper", en: "lower must not exceed upper")))
        }
    }

    public var scale: ScoreScale { .own(mirror: nil) }

    public func scores(_ children: [[Double]], weights: [Double]) throws(MethodError) -> [Double] {
        let data = try BenefitColumns(children, weights)
        let rows = data.rows
        var programmes = BenefitProgrammes(data.values(of: rows), bounds: bounds(data.units))
        var scores = [Double](repeating: .nan, count: data.standing.rows)
        for (position, row) in rows.enumerated() {
            let own = data.row(row)
            if !boundsWeights, lower > 0, let child = own.firstIndex(where: { $0 < 1e-9 }) {
                throw MethodError(.zero(row: row, child: data.standing.positions[child]))
            }
            try check(own.count { !$0.isNaN })
            guard let score = programmes.score(own, position: position) else { throw BenefitColumns.unsolved }
            scores[row] = score > 1 - 1e-9 ? 1 : score
        }
        return scores
    }

    private func bounds(_ units: [Double]) -> BenefitProgrammes.Bounds? {
        guard lower > 0 || upper < 1 else { return nil }
        let least = units.min() ?? 1
        return BenefitProgrammes.Bounds(
            lower: lower, upper: upper, ofWeights: boundsWeights ? units.map { least / $0 } : nil)
    }

    /// Whether the bounds leave room for the children that a unit has.
    private func check(_ count: Int) throws(MethodError) {
        guard Double(count) * lower <= 1 + 1e-12, Double(count) * upper >= 1 - 1e-12 else {
            let (least, most) = (digits(lower), digits(upper))
            throw MethodError(
                .settings(
                    Phrase(
                        zh: "\(count) 项的份额不可能都在 \(least) 与 \(most) 之间",
                        en: "the shares of \(count) children cannot all lie from \(least) to \(most)")))
        }
    }
}
