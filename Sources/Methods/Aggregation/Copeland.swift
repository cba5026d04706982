import Diagnostics

/// Copeland's method: a unit's wins less its losses, every pair decided by the weight of the indicators.
///
///     S_i = Σ_j sign(W(i beats j) − W(j beats i))
///
/// where *W* adds up the weights of the children in which one is better. A child that is missing for either
/// takes no part in their duel; a unit without any child is missing and fights no duel.
public struct Copeland: RowComparison {
    public static let declaration = MethodDeclaration(
        id: "copeland", family: .aggregation, title: Phrase(zh: "科普兰法", en: "Copeland"),
        summary: Phrase(
            zh: "两两比较，胜场减负场：完全不看差距，不允许弥补。",
            en: "Wins less losses in duels: distances do not count and nothing is made up."),
        formula: "S_i = Σ_j sign(W_ij − W_ji)",
        whenToUse: Phrase(zh: "只信先后、拒绝互补时。", en: "When only order is trusted and compensation refused."),
        whenNot: Phrase(
            zh: "需要知道差多少，或要把得分再往上合成时。", en: "When distances matter, or scores are aggregated further."),
        references: [Reference.handbook, Reference.coinr],
        laws: [.monotone, .scaleInvariant, .shiftInvariant])

    public init(_ settings: Settings) {}

    public func scores(_ children: [[Double]], weights: [Double]) -> [Double] {
        let rows = children.first?.count ?? 0
        let isThere = (0..<rows).map { row in children.contains { !$0[row].isNaN } }
        var scores = isThere.map { $0 ? 0 : Double.nan }
        let trifle = weights.reduce(0) { $0 + abs($1) } * 1e-12
        for first in 0..<rows where isThere[first] {
            for second in first + 1..<max(rows, first + 1) where isThere[second] {
                var lead = 0.0
                for (column, weight) in zip(children, weights) {
                    if column[first] > column[second] { lead += weight }
                    if column[first] < column[second] { lead -= weight }
                }
                if abs(lead) > trifle {
                    scores[first] += lead > 0 ? 1 : -1
                    scores[second] -= lead > 0 ? 1 : -1
                }
            }
        }
        return scores
    }

    /// Wins less losses are balanced round 0.
    public var scale: ScoreScale { .own(mirror: 0) }
}
