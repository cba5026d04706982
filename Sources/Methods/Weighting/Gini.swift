import Diagnostics
import Kernels

/// Weights in proportion to the Gini coefficient of the columns.
///
///     G_j = Σ_i Σ_k |y_ij − y_kj| / (2 n² mean y_j),   w_j = G_j / Σ_k G_k
///
/// Values must not be negative. Missing values are left out.
///
/// Complexity: n log n a column.
public struct GiniWeights: Weighting {
    public static let declaration = MethodDeclaration(
        id: "gini", family: .weighting, title: Phrase(zh: "基尼系数权重", en: "Gini weights"),
        summary: Phrase(
            zh: "在单位之间分布越不平均的列权重越大。", en: "Columns that are spread less equally over the units weigh more."),
        formula: "G_j = Σ|y_i − y_k| / (2n²·mean),  w_j = G_j / Σ G",
        whenToUse: Phrase(
            zh: "想以不平等程度定权、又不愿像熵值法那样放大极端偏斜时。",
            en: "To weigh by inequality, with less stress on extreme skew than entropy puts."),
        whenNot: Phrase(
            zh: "零点任意或有负值时；最不平均的指标并不更重要时。",
            en: "Where zero is arbitrary or values are negative; or where unequal does not mean important."),
        references: ["reference outputs of Python package pymcdm 1.4.0 in the tests", Reference.textbook],
        parameters: [.scope], laws: [.scaleInvariant])

    public init(_ settings: Settings) {}

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        var amounts: [Double] = []
        for (child, column) in children.available.enumerated() {
            if column.contains(where: { $0 < 0 }) {
                throw children.unusable(child, zh: "有负值", en: "has negative values")
            }
            amounts.append(GiniWeights.coefficient(column))
        }
        return try proportional(amounts)
    }

    /// Σ_i (2i − n − 1) y_(i) / (n Σ y), i from 1 in ascending order.
    private static func coefficient(_ column: [Double]) -> Double {
        guard let (least, greatest) = Moments.extremes(column.span), least < greatest else { return 0 }
        let count = Double(column.count)
        let terms = Order.sorted(column.span).enumerated().map { (2 * Double($0 + 1) - count - 1) * $1 }
        return Moments.sum(terms.span) / (count * Moments.sum(column.span))
    }
}
