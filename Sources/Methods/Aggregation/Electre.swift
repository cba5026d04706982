import Diagnostics
import Kernels

/// ELECTRE III: outranking with thresholds and veto, from which two distillations make orders.
///
///     C(a, b) = Σ_j w_j c_j,   c_j = 1 where a is behind b by at most q, 0 from p on, a straight line between
///     D_j(a, b) = 0 where a is behind by at most p, 1 from v on, a straight line between
///     σ(a, b) = C Π_{j: D_j > C} (1 − D_j) / (1 − C)
///     S_a = the share of the other units that a is placed before, ties as one half; the mean of both distillations
///
/// Weights are shares of one; q, p and v are shares of a column's range. Units fall out of the downward distillation
/// from the best on, out of the upward one from the worst on: of those that are left, the units with the greatest (least)
/// qualification, by how many they outrank less how many outrank them, counting only outrankings near the greatest
/// credibility that is left: σ(a, b) above the cut and above σ(b, a) by more than 0.3 − 0.15 σ(a, b).
///
/// A child that is missing for either takes no part in their comparison; without any σ is 0. With `veto` left out no single
/// child can forbid an outranking.
public struct Electre: RowComparison {
    let indifference: Double
    let preference: Double
    let veto: Double?

    public static let declaration = MethodDeclaration(
        id: "electre", family: .aggregation, title: Phrase(zh: "ELECTRE III", en: "ELECTRE III"),
        summary: Phrase(
            zh: "带阈值与否决的级别高于关系，由上、下两次蒸馏得出次序；得分为所胜单位的份额。",
            en:
                "Outranking with thresholds and veto; two distillations give an order, the score is the share of units behind."
        ),
        formula: "σ(a,b) = C·Π_{D_j > C} (1 − D_j)/(1 − C),  S = mean share of units placed behind",
        whenToUse: Phrase(
            zh: "不许以长补短、某一项太差应能否决，且阈值说得出来由时。",
            en: "When strengths must not make up for a great weakness, and thresholds can be defended."),
        whenNot: Phrase(
            zh: "要看得分差距时：只给次序；单位名单变动会改变次序。",
            en: "When distances matter: it gives an order only, which changes with the list of units."),
        references: ["after Roy (1978); reference outputs by numpy in the tests"],
        parameters: [
            Parameter(
                "indifference", .number(0...1), default: 0.05, zh: "无差异阈值 q，占该列极差的份额",
                en: "q, the lag that does not count, as a share of the column's range"),
            Parameter(
                "preference", .number(0...1), default: 0.15, zh: "偏好阈值 p，占极差的份额",
                en: "p, the lag from which on a child speaks against, as a share of the range"),
            Parameter(
                "veto", .number(0...1), isOptional: true, zh: "否决阈值 v，占极差的份额；不写则无否决",
                en: "v, the lag that forbids an outranking, as a share of the range; without it nothing does"),
        ],
        laws: [.scaleInvariant, .shiftInvariant, .bounded])

    public init(_ settings: Settings) throws(MethodError) {
        indifference = try settings.required("indifference")
        preference = try settings.required("preference")
        veto = settings.number("veto")
        guard indifference <= preference, veto.map({ preference < $0 }) ?? true else {
            throw MethodError(
                .settings(
                    Phrase(
                        zh: "应有 indifference ≤ preference < veto",
                        en: "indifference must not exceed preference, which must be less than veto")))
        }
    }

    public var scale: ScoreScale { .own(mirror: nil) }

    public func scores(_ children: [[Double]], weights: [Double]) -> [Double] {
        let standing = Standing(children, weights)
        let present = (0..<standing.rows).filter { standing.shares(of: $0) != nil }
        var scores = [Double](repeating: .nan, count: standing.rows)
        guard present.count > 1 else {
            for row in present { scores[row] = 1 }
            return scores
        }
        let credibility = credibility(standing, present)
        let down = Distillation(credibility, upward: false).places
        let up = Distillation(credibility, upward: true).places
        for (unit, row) in present.enumerated() {
            scores[row] = (Self.share(unit, down) + Self.share(unit, up)) / 2
        }
        return scores
    }

    /// The share of the others that stand behind a unit, ties as one half.
    private static func share(_ unit: Int, _ places: [Int]) -> Double {
        let ahead = places.reduce(0.0) { sum, place in
            sum + (place > places[unit] ? 1 : place == places[unit] ? 0.5 : 0)
        }
        return (ahead - 0.5) / Double(places.count - 1)
    }

    /// σ by unit, then unit; 0 of a unit with itself.
    private func credibility(_ standing: Standing, _ present: [Int]) -> [[Double]] {
        let lengths = standing.extremes.map { $0?.length ?? 0 }
        return present.map { first in
            present.map { second in
                first == second ? 0 : credibility(of: first, over: second, standing, lengths)
            }
        }
    }

    private func credibility(
        of first: Int, over second: Int, _ standing: Standing, _ lengths: [Double]
    ) -> Double {
        var (concordance, total) = (0.0, 0.0)
        var discordances: [Double] = []
        for (child, weight) in standing.weights.enumerated() {
            let lag = standing.columns[child][second] - standing.columns[child][first]
            guard !lag.isNaN else { continue }
            // Rounded, so that a lag which is a threshold is not on either side of it by rounding.
            let share = lag <= 0 ? 0 : Self.rounded(lag / lengths[child])
            total += weight
            concordance += weight * (1 - Self.slope(share, from: indifference, to: preference))
            if let veto { discordances.append(Self.slope(share, from: preference, to: veto)) }
        }
        guard total > 0 else { return 0 }
        let agreed = concordance / total
        // So that a tie of two credibilities is one whatever the order of the children.
        return Self.rounded(
            discordances.reduce(agreed) { $1 > agreed ? $0 * (1 - $1) / (1 - agreed) : $0 })
    }

    /// 0 up to the first threshold, 1 from the second on.
    private static func slope(_ lag: Double, from first: Double, to second: Double) -> Double {
        lag <= first ? 0 : lag >= second ? 1 : (lag - first) / (second - first)
    }

    private static func rounded(_ value: Double) -> Double { (value * 1e12).rounded() / 1e12 }
}
