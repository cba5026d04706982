import Diagnostics
import Kernels

/// Budget allocation (BAP): every expert shares out a budget of points over the children, and what they give together
/// are the weights.
///
///     w_j = centre over experts e of p_ej / Σ_k p_ek,   centre the mean or the median, then as shares of one
///
/// The table has a row an expert and a column a child, by the children's codes, and a column `expert` with names. It may
/// hold the columns of several nodes; each takes its own. An expert's points for the children of a node must add up to
/// `total`, but for the `tolerance`; they are scaled to it. An empty cell counts as 0 beside others; an expert who left all
/// cells of a node empty has no say there, and how many had one is a fact.
///
/// Facts say how far experts are apart: the standard deviation of each child's share. `assumptions.weights.experts` lets the
/// uncertainty analysis draw experts, so that their disagreement becomes intervals of ranks.
public struct BudgetAllocationWeights: ExpertWeighting {
    private let table: Records
    private let isMedian: Bool
    private let total: Double
    private let tolerance: Double

    /// The column that names experts.
    public static let nameColumn = "expert"

    public static let declaration = MethodDeclaration(
        id: "budget-allocation", family: .weighting,
        title: Phrase(zh: "预算分配法（专家打分）", en: "Budget allocation (BAP)"),
        summary: Phrase(
            zh: "每位专家把 100 分分给各子项，取均值或中位数为权重，并报告专家之间的分歧。",
            en:
                "Experts share out 100 points; their mean or median is the weight, and how they differ is said."
        ),
        formula: "w_j = mean (or median) over experts e of p_ej / Σ_k p_ek",
        whenToUse: Phrase(
            zh: "有一组背景不同的专家、每级子项不超过十项左右时。",
            en: "With experts of different backgrounds, and no more than about ten children a node."),
        whenNot: Phrase(
            zh: "子项很多时：分配会变得随意；专家评的是现状而不是重要性时。",
            en:
                "With many children, when allocations turn arbitrary; or when experts rate the state, not the importance."
        ),
        references: [Reference.handbook],
        parameters: [
            Parameter(
                "experts", .records,
                zh: "专家打分表：CSV 文件名，或 [{expert: A, a: 60, b: 40}, …]",
                en: "the experts' table: a CSV file, or [{expert: A, a: 60, b: 40}, …]"),
            Parameter(
                "centre", .choice(["mean", "median"]), default: "mean", zh: "取均值或中位数",
                en: "the mean or the median"),
            Parameter(
                "total", .number(1e-9...1e9), default: 100, zh: "每位专家的总分", en: "the points of an expert"),
            Parameter(
                "tolerance", .number(0...1e9), default: 0.5, zh: "总分允许的偏差",
                en: "how far a sum of points may be off"),
            .scope,
        ])

    public init(_ settings: Settings) throws(MethodError) {
        table = Records(settings.setting("experts"))
        isMedian = settings.text("centre") == "median"
        total = try settings.required("total")
        tolerance = try settings.required("tolerance")
    }

    public var columnsOfCodes: [(name: String, path: [String])] {
        table.columns.filter { $0 != Self.nameColumn }.map { column in
            let row = table.rows.firstIndex { $0[column] != nil } ?? 0
            return (column, ["experts", "\(row)", column])
        }
    }

    public func faults(among ids: [String]) -> [JudgementFault] {
        let missing = ids.filter { !table.columns.contains($0) }
        guard missing.isEmpty else { return [.missing(missing, at: ["experts"])] }
        var faults = ids.flatMap { table.faults(in: $0, at: "experts", Parameter.nonNegative) }
        guard faults.isEmpty else { return faults }
        for row in table.rows.indices {
            let points = ids.compactMap { table.number(row, $0) }
            let sum = points.reduce(0, +)
            guard !points.isEmpty, abs(sum - total) > tolerance + 1e-9 else { continue }
            faults.append(
                JudgementFault(
                    path: ["experts", "\(row)"],
                    reason: Phrase(
                        zh: "专家“\(name(row))”的分数之和为 \(Self.short(sum))，应为 \(Self.short(total))",
                        en:
                            "the points of expert \"\(name(row))\" add up to \(Self.short(sum)), not \(Self.short(total))"
                    )
                ))
        }
        if faults.isEmpty, judges(of: ids).isEmpty {
            faults.append(
                JudgementFault(
                    path: ["experts"], reason: Phrase(zh: "没有一位专家打了分", en: "no expert gave any points")))
        }
        return faults
    }

    private func name(_ row: Int) -> String { table.text(row, Self.nameColumn) ?? "\(row + 1)" }

    private static func short(_ value: Double) -> String {
        digits(Elementary.rounded(value, significantDigits: 6))
    }

    public func judges(of ids: [String]) -> [(name: String, weights: [Double])] {
        table.rows.indices.compactMap { row in
            let points = ids.map { table.number(row, $0) ?? 0 }
            let sum = points.reduce(0, +)
            return sum > 0 ? (name(row), points.map { $0 / sum }) : nil
        }
    }

    public func together(_ weights: [[Double]]) -> [Double] {
        let centres = (weights.first ?? []).indices.map { child in
            let shares = weights.map { $0[child] }
            return (isMedian ? Order.quantile(shares.span, 0.5) : Moments.mean(shares.span)) ?? 0
        }
        let sum = centres.reduce(0, +)
        // Medians of shares that nobody agrees on may all be 0; then the mean speaks.
        guard sum > 0 else {
            return centres.indices.map { child in
                weights.reduce(0) { $0 + $1[child] } / Double(weights.count)
            }
        }
        return centres.map { $0 / sum }
    }

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        try result(for: children).weights
    }

    public func result(for children: Siblings) throws(MethodError) -> WeightingResult {
        try requireFit(children)
        let judges = judges(of: children.ids)
        var facts = [Fact(zh: "专家人数", en: "experts", Double(judges.count))]
        if judges.count > 1 {
            for (child, id) in children.ids.enumerated() {
                let shares = judges.map { $0.weights[child] }
                facts.append(
                    Fact(
                        zh: "份额的标准差（\(id)）", en: "standard deviation of the share of \(id)",
                        Moments.standardDeviation(shares.span) ?? 0))
            }
        }
        let silent = table.rows.count - judges.count
        if silent > 0 {
            facts.append(Fact(zh: "没有给分的专家", en: "experts who gave no points", Double(silent)))
        }
        let doubts =
            judges.count > 1
            ? []
            : [
                Phrase(
                    zh: "只有一位专家打分，看不出分歧",
                    en: "one expert alone gave points, so nothing is known of disagreement")
            ]
        return WeightingResult(together(judges.map(\.weights)), facts: facts, doubts: doubts)
    }
}
