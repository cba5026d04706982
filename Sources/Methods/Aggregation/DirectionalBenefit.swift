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
        let search = DirectionalSearch(used.map { child in rows.map { data.columns[child][$0] } }, direction)
        for row in rows {
            let own = used.map { data.columns[$0][row] }
            guard own.contains(where: { !$0.isNaN }) else {
                scores[row] = 1
                continue
            }
            guard let distance = search.distance(own) else { throw BenefitColumns.unsolved }
            scores[row] = distance < 1e-9 ? 1 : 1 / (1 + distance)
        }
        return scores
    }
}

/// One solver for the distances of all units.
private final class DirectionalSearch {
    private let solver: LinearSolver
    private let rows: [LinearProgramme.Row]

    init(_ columns: [[Double]], _ direction: [Double]) {
        var programme = LinearProgramme()
        let distance = programme.addVariable(cost: -1)
        let units = (columns.first ?? []).indices.map { _ in programme.addVariable() }
        rows = zip(columns, direction).map { column, step in
            let terms = units.indices.map { (units[$0], column[$0].isNaN ? 0 : column[$0]) }
            return programme.addRow([(distance, -step)] + terms, in: 0 ... .infinity)
        }
        programme.addRow(units.map { ($0, 1) }, in: -.infinity...1)
        solver = LinearSolver(programme)
    }

    /// β of a unit; `nil` where the programme could not be solved.
    func distance(_ own: [Double]) -> Double? {
        for (row, value) in zip(rows, own) {
            solver.setBounds((value.isNaN ? -.infinity : value)...(.infinity), of: row)
        }
        return solver.minimum(method: .dual).solution.map { max(0, -$0.objective) }
    }
}
