import Diagnostics
import Kernels

/// PROMETHEE II: the net flow of preference in duels with all other units.
///
///     π(a, b) = Σ_j w_j P(d_j),   d_j = (y_aj − y_bj) / (max y_j − min y_j)
///     S_a = (1 / (n − 1)) Σ_b (π(a, b) − π(b, a))
///
/// Weights are shares of one. *P* turns a lead, as a share of the column's range, into a preference from 0 to 1:
///
/// * `usual`: 1 for any lead
/// * `u-shape`: 1 above `indifference`
/// * `v-shape`: d / `preference`, at most 1
/// * `level`: ½ above `indifference`, 1 above `preference`
/// * `linear`: from 0 at `indifference` to 1 at `preference`
/// * `gaussian`: 1 − exp(−d² / (2 `preference`²))
///
/// A child that is missing for either takes no part in their duel; a duel without any child brings nothing.
public struct Promethee: RowComparison {
    let shape: String
    let indifference: Double
    let preference: Double

    public static let declaration = MethodDeclaration(
        id: "promethee", family: .aggregation, title: Phrase(zh: "PROMETHEE II", en: "PROMETHEE II"),
        summary: Phrase(
            zh: "两两比较的净优势流，在 −1 与 1 之间；小差距可以不计。",
            en: "Net flow of preference in duels, from −1 to 1; small leads may count for little."),
        formula: "S_a = (1/(n−1))·Σ_b (π(a,b) − π(b,a)),  π(a,b) = Σ_j w_j·P(d_j)",
        whenToUse: Phrase(
            zh: "差距太小不足为凭、需要设无差异与偏好阈值时。",
            en: "When small differences prove nothing and thresholds can be defended."),
        whenNot: Phrase(
            zh: "阈值说不出来由，或单位名单会变动时。", en: "When thresholds are arbitrary, or the list of units changes."),
        references: [
            "after Brans and Vincke (1985); reference outputs of Python package pymcdm 1.4.0 in the tests"
        ],
        parameters: [
            Parameter(
                "shape", .choice(["usual", "u-shape", "v-shape", "level", "linear", "gaussian"]),
                default: "usual", zh: "偏好函数", en: "the preference function"),
            Parameter(
                "indifference", .number(0...1), default: 0, zh: "不计的差距，占该列极差的份额",
                en: "the lead that does not count, as a share of the column's range"),
            Parameter(
                "preference", .number(1e-12...1), default: 1,
                zh: "完全偏好的差距（gaussian 为拐点），占该列极差的份额",
                en: "the lead of full preference (gaussian: of the turning point), as a share of the range"),
        ],
        laws: [.monotone, .scaleInvariant, .shiftInvariant, .bounded])

    public init(_ settings: Settings) throws(MethodError) {
        shape = settings.text("shape") ?? "usual"
        indifference = try settings.required("indifference")
        preference = try settings.required("preference")
        if ["level", "linear"].contains(shape), indifference >= preference {
            throw MethodError(
                .settings(
                    Phrase(
                        zh: "indifference 必须小于 preference",
                        en: "indifference must be less than preference")))
        }
    }

    public var scale: ScoreScale { .own(mirror: 0) }

    public func scores(_ children: [[Double]], weights: [Double]) -> [Double] {
        let standing = Standing(children, weights)
        let lengths = standing.extremes.map { $0?.length ?? 0 }
        let present = (0..<standing.rows).filter { standing.shares(of: $0) != nil }
        var flows = [Double](repeating: .nan, count: standing.rows)
        for row in present { flows[row] = 0 }
        for (position, first) in present.enumerated() {
            for second in present.dropFirst(position + 1) {
                let flow = flow(from: first, to: second, standing, lengths)
                flows[first] += flow
                flows[second] -= flow
            }
        }
        return flows.map { present.count > 1 ? $0 / Double(present.count - 1) : $0 }
    }

    /// π(first, second) − π(second, first).
    private func flow(from first: Int, to second: Int, _ standing: Standing, _ lengths: [Double]) -> Double {
        var (flow, total) = (0.0, 0.0)
        for child in standing.columns.indices {
            let lead = standing.columns[child][first] - standing.columns[child][second]
            guard !lead.isNaN else { continue }
            total += standing.weights[child]
            guard lead != 0 else { continue }
            let degree = degree(abs(lead) / lengths[child])
            flow += standing.weights[child] * (lead > 0 ? degree : -degree)
        }
        return total == 0 ? 0 : flow / total
    }

    /// P of a lead above 0.
    private func degree(_ lead: Double) -> Double {
        switch shape {
        case "u-shape": lead > indifference ? 1 : 0
        case "v-shape": min(1, lead / preference)
        case "level": lead > preference ? 1 : lead > indifference ? 0.5 : 0
        case "linear": min(1, max(0, (lead - indifference) / (preference - indifference)))
        case "gaussian": 1 - Elementary.exp(-lead * lead / (2 * preference * preference))
        default: 1
        }
    }
}
