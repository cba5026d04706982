import Diagnostics
import Kernels

/// Entropy weights (熵值法): the more unevenly a column is spread over the units, the more it weighs.
///
///     p_ij = y_ij / Σ_i y_ij,   e_j = −(1 / ln n) Σ_i p_ij ln p_ij,   w_j = (1 − e_j) / Σ_k (1 − e_k)
///
/// How zeros are handled differs between tools and changes the weights, so it is the author's choice:
///
/// * `limit`: 0 · ln 0 = 0, no shift
/// * `inside-logarithm`: p · ln(p + c)
/// * `shift-all`: c is added to every value
/// * `shift-column`: |min| + c is added to a column that has a value at or below 0
///
/// Missing values are left out of their column, whose *n* counts what is there.
public struct EntropyWeights: Weighting {
    let zeros: String
    let constant: Double

    public static let declaration = MethodDeclaration(
        id: "entropy", family: .weighting, title: Phrase(zh: "熵值法", en: "Entropy weights"),
        summary: Phrase(
            zh: "列内差异越大（熵越小）权重越大；零值处理方式与常数由作者指定。",
            en:
                "Columns that are spread more unevenly weigh more; how zeros are handled is the author's to say."
        ),
        formula: "e_j = −(1/ln n) Σ p_ij ln p_ij,  w_j = (1 − e_j)/Σ(1 − e_k)",
        whenToUse: Phrase(
            zh: "要由数据离散程度定权、并能说明理由时。", en: "When the data's unevenness should decide, for a reason."),
        whenNot: Phrase(
            zh: "偏斜最大的指标并不更重要时：它会自动得到最大权重。",
            en: "When the most skewed indicator is not the most important: it will weigh most."),
        references: [
            "after Shannon's entropy; conventions for zeros as listed in the manual", Reference.textbook,
        ],
        parameters: [
            Parameter(
                "zeros", .choice(["limit", "inside-logarithm", "shift-all", "shift-column"]),
                default: "limit",
                zh: "零值处理", en: "how zeros are handled"),
            Parameter("constant", .number(0...1), default: 0.001, zh: "所加的常数 c", en: "the constant c"),
            .scope,
        ],
        laws: [.scaleInvariant])

    public init(_ settings: Settings) throws(MethodError) {
        zeros = settings.text("zeros") ?? "limit"
        constant = try settings.required("constant")
    }

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        var amounts: [Double] = []
        for (child, column) in children.available.enumerated() {
            amounts.append(try divergence(column, child: child))
        }
        return try proportional(amounts)
    }

    /// 1 − e: 0 for a column without differences, or with fewer than two values.
    private func divergence(_ column: [Double], child: Int) throws(MethodError) -> Double {
        guard let (least, greatest) = Moments.extremes(column.span), least < greatest else { return 0 }
        let shift =
            switch zeros {
            case "shift-all": constant
            case "shift-column" where least <= 0: abs(least) + constant
            default: 0.0
            }
        guard least + shift >= 0 else {
            throw MethodError(
                .weights(
                    Phrase(
                        zh: "熵值法不能用负值；可设 zeros: shift-column",
                        en: "entropy needs values that are not negative; try zeros: shift-column")))
        }
        let shifted = column.map { $0 + shift }
        let total = Moments.sum(shifted.span)
        let inside = zeros == "inside-logarithm" ? constant : 0
        let terms = shifted.map { value in
            let share = value / total
            return share == 0 ? 0 : share * Elementary.log(share + inside)
        }
        return max(0, 1 + Moments.sum(terms.span) / Elementary.log(Double(column.count)))
    }
}

extension Parameter {
    /// Whether data speak inside each node, or over all indicators at once.
    static let scope = Parameter(
        "scope", .choice(["node", "index"]), default: "node",
        zh: "逐节点计算（node），或对全部指标一次计算、上层取其和（index）",
        en: "node by node (node), or once over all indicators, a node weighing the sum of its own (index)")
}
