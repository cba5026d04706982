import Diagnostics
import Kernels

/// Coupling coordination degree (耦合协调度): how high the children are and how much alike.
///
///     u_j = y_j / full,   C = m (Π u_j)^(1/m) / Σ u_j,   T = Σ w_j u_j / Σ w_j,   D = √(C T)
///
/// *C*, the coupling degree, is 1 where all *m* children are equal and 0 where one of them is 0; *T* is the level
/// that they reach together. Scores must run from 0 to `full`; a value below 0 is refused. *D* then lies between
/// 0 and 1; scores above `full` are not refused and may take it above 1. A child of weight 0 takes no part.
public struct CouplingCoordination: RowAggregation {
    let full: Double

    public static let declaration = MethodDeclaration(
        id: "coupling-coordination", family: .aggregation,
        title: Phrase(zh: "耦合协调度", en: "Coupling coordination degree"),
        summary: Phrase(
            zh: "各子系统水平高且彼此接近时得分高：D = √(C·T)，在 0 与 1 之间。",
            en: "High where subsystems are high and alike: D = √(C·T), between 0 and 1."),
        formula: "u = y/full,  C = m·(Π u)^(1/m)/Σ u,  T = Σ w·u,  D = √(C·T)",
        whenToUse: Phrase(
            zh: "研究两个或几个子系统是否协调发展时；各项得分须在 0 与 full 之间。",
            en: "To ask whether a few subsystems develop together; their scores run from 0 to full."),
        whenNot: Phrase(
            zh: "只想要一个水平得分时：D 把水平与均衡混在一起；min–max 的末位得 0，D 即为 0。",
            en:
                "When a level is wanted: D mixes level and balance, and the last under min–max has 0, so D is 0."
        ),
        references: ["standard definition in Chinese studies of regional development", Reference.textbook],
        parameters: [
            Parameter(
                "full", .number(1e-300...Double.greatestFiniteMagnitude), default: 100,
                zh: "满分：标准化后的上限", en: "the full score, at which u is 1")
        ],
        laws: [.bounded])

    public init(_ settings: Settings) throws(MethodError) {
        full = try settings.required("full")
    }

    public var scale: ScoreScale { .own(mirror: nil) }

    public func score(_ values: [Double], weights: [Double]) throws(MethodError) -> Double {
        var (logarithms, sum, mean, total, count) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for child in values.indices where weights[child] != 0 {
            let part = values[child] / full
            guard part >= 0 else { throw MethodError(.negative(row: 0, child: child)) }
            logarithms += part > 0 ? Elementary.log(part) : -.infinity
            sum += part
            mean += weights[child] * part
            total += weights[child]
            count += 1
        }
        guard logarithms > -.infinity else { return 0 }
        let coupling = min(1, count * Elementary.exp(logarithms / count) / sum)
        return (coupling * mean / total).squareRoot()
    }

    public func decomposition(_ values: [Double], weights: [Double]) -> Decomposition? { nil }
}
