import Diagnostics
import LinearProgrammes

/// Directional benefit of the doubt: how far a unit could go towards the best in a direction that the weights set.
///
///     β_i = max β   where   Σ_k λ_k y_kj ≥ y_ij + β g_j for every child j,   Σ_k λ_k ≤ 1,   λ ≥ 0
///     S_i = 1 / (1 + β_i),   g_j = (w_j / w̄) · max_k y_kj
///
/// A score of 1 says that no mixture of units is further in that direction. Plain benefit of the doubt goes in the direction
/// of the unit itself, so that a weakness in one child costs nothing where another is strong; here every unit is asked for
/// the same, more of the heavier children, and weaknesses show. Equal weights ask for the same share of the best everywhere.
///
/// Values must not be negative. A child that a unit lacks is left out of its programme, and counts as 0 for the units that it
/// is compared with; a child of zeros or of weight 0 takes no part. A child in which all are equal makes every score 1.
/// Scores within 10⁻⁹ of 1 are 1.
public struct DirectionalBenefit: RowComparison {
    public static let declaration = MethodDeclaration(
        id: "directional-benefit", family: .aggregation,
        title: Phrase(zh: "定向疑点利益法（定向 BoD）", en: "Directional benefit of the doubt"),
        summary: Phrase(
            zh: "按权重给定的方向看离前沿多远：长处不能掩盖短处。",
            en:
                "How far from the best in the direction that the weights set: strengths do not hide weaknesses."
        ),
        formula:
            "β_i = max β:  Σ_k λ_k·y_kj ≥ y_ij + β·g_j,  Σ λ ≤ 1;  g_j = (w_j/w̄)·max y_j;  S_i = 1/(1 + β_i)",
        whenToUse: Phrase(
            zh: "想用 BoD 但不许用一项长处掩盖其余、且对各项的相对重要性有公开看法时。",
            en:
                "For benefit of the doubt that respects what is important, without strengths that hide the rest."
        ),
        whenNot: Phrase(
            zh: "方向（权重）说不出来由时；有一项各单位都相同时，全部得 1。",
            en:
                "When nobody can give a reason for the direction, or one child is the same for all: then all score 1."
        ),
        references: [
            "after Fusco (2015), doi:10.1016/j.ejor.2014.10.007; the form of R package Compind 3.4 (ci_bod_dir), reference outputs by scipy in the tests"
        ],
        laws: [.monotone, .scaleInvariant, .bounded])

    public init(_ settings: Settings) {}

    public var scale: ScoreScale { .own(mirror: nil) }

    public func scores(_ children: [[Double]], weights: [Double]) throws(MethodError) -> [Double] {
        let data = try BenefitColumns(children, weights)
        let rows = data.rows
        let used = data.columns.indices.filter { (data.standing.extremes[$0]?.upperBound ?? 0) > 0 }
        var scores = [Double](repeating: .nan, count: data.standing.rows)
        guard !used.isEmpty else {
            for row in rows { scores[row] = 1 }
            return scores
        }
        let mean = used.reduce(0) { $0 + data.standing.weights[$1] } / Double(used.count)
        let direction = used.map { data.standing.weights[$0] / mean }
        var search = DirectionalSearch(used.map { child in rows.map { data.columns[child][$0] } }, direction)
        for (position, row) in rows.enumerated() {
            let own = used.map { data.columns[$0][row] }
            guard own.contains(where: { !$0.isNaN }) else {
                scores[row] = 1
                continue
            }
            guard let distance = search.distance(own, position: position) else {
                throw BenefitColumns.unsolved
            }
            scores[row] = distance < 1e-9 ? 1 : 1 / (1 + distance)
        }
        return scores
    }
}

/// The programmes of all units, in the form that looks for weights: the least regret,
///
///     β = min t − Σ_j w_j y_j   where   Σ_j w_j y_kj ≤ t for every unit k,   Σ_j w_j g_j = 1,   w ≥ 0
private struct DirectionalSearch {
    /// By unit, then child; 0 where missing.
    private let peers: [[Double]]
    private let direction: [Double]
    private var search = PeerSearch()

    init(_ columns: [[Double]], _ direction: [Double]) {
        peers = (columns.first ?? []).indices.map { unit in columns.map { $0[unit].isNaN ? 0 : $0[unit] } }
        self.direction = direction
    }

    /// β of a unit; `nil` where the programme could not be solved.
    mutating func distance(_ own: [Double], position: Int) -> Double? {
        let present = own.indices.filter { !own[$0].isNaN }
        var programme = LinearProgramme()
        let weights = present.map { programme.addVariable(cost: -own[$0]) }
        let best = programme.addVariable(cost: 1)
        programme.addRow(present.indices.map { (weights[$0], direction[present[$0]]) }, in: 1...1)
        let peers = peers
        let found = search.minimum(programme, units: peers.count, own: position, limit: 0) { unit in
            present.indices.map { (weights[$0], peers[unit][present[$0]]) } + [(best, -1)]
        } activity: { unit, values in
            present.indices.reduce(-values[present.count]) { $0 + values[$1] * peers[unit][present[$1]] }
        }
        return found.map { max(0, $0.objective) }
    }
}
