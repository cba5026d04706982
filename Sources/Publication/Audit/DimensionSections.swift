import Analysis
import Construction
import Diagnostics
import IndexModel

/// Behind the summary of each node's dimensions: the variances of its components with what bounds them, and how each
/// child fits in with its siblings.
struct DimensionSections {
    private let nodes: [StructureAudit.NodeAudit]
    private let framework: Framework

    init(_ audit: IndexAudit) {
        framework = audit.analysis.plan.framework
        nodes = audit.structure.nodes.filter { $0.bootstrap != nil }
    }

    /// Empty unless the audit is full.
    func sections() -> [Section] {
        guard !nodes.isEmpty else { return [] }
        return [
            Section("components_how", heading: Self.heading, text: [Self.how]),
            Section("components", table: components),
            Section("items", heading: Self.itemsHeading, table: items),
        ]
    }

    private static let heading = Phrase(zh: "主成分的方差", en: "Variances of components")
    private static let how = Phrase(
        zh:
            "方差（特征值）之和等于子项数。区间：有放回地重新抽取单位 1,000 次，取第 5 与第 95 百分位。偶然：同样多的无关随机列的第 95 百分位（平行分析）。各条规则：Kaiser 取方差大于 1 的；Jolliffe 大于 0.7 的；Jackson 取区间下限大于 1 的；另有解释 80% 或 90% 方差所需的个数、断棍、碎石图拐点。",
        en:
            "Variances (eigenvalues) add up to the number of children. Interval: units drawn anew with replacement 1,000 times, 5th to 95th percentile. Chance: the 95th percentile of as many unrelated columns (parallel analysis). Rules: Kaiser counts variances above 1, Jolliffe above 0.7, Jackson those whose interval lies above 1; besides, how many explain 80% or 90%, the broken stick, and the elbow of the scree plot."
    )
    private static let itemsHeading = Phrase(zh: "子项是否合群", en: "How children fit in")

    private var components: Table {
        Table(
            columns: [
                Table.Column("node", Phrase(zh: "节点", en: "node"), .code, isHidden: true),
                Table.Column("name", Phrase(zh: "节点", en: "node"), .name),
                Table.Column("component", Phrase(zh: "主成分", en: "component"), .number(decimals: 0)),
                Table.Column("variance", Phrase(zh: "方差", en: "variance"), .number(decimals: 2)),
                Table.Column("low", Phrase(zh: "下限 5%", en: "5%"), .number(decimals: 2)),
                Table.Column("high", Phrase(zh: "上限 95%", en: "95%"), .number(decimals: 2)),
                Table.Column("chance", Phrase(zh: "偶然", en: "chance"), .number(decimals: 2)),
                Table.Column("explained", Phrase(zh: "累计解释", en: "explained so far"), .percent(decimals: 0)),
            ],
            rows: nodes.flatMap { node -> [[Table.Cell]] in
                guard let found = try? node.dimensions.components.get() else { return [] }
                var explained = 0.0
                return found.explainedShares.indices.map { rank in
                    explained += found.explainedShares[rank]
                    return [
                        .text(framework.nodes[node.node].id), .phrase(framework.nodes[node.node].name),
                        .number(Double(rank + 1)), Table.Cell(node.dimensions.counts?.variances[rank]),
                        Table.Cell(node.bootstrap?.low[rank]), Table.Cell(node.bootstrap?.high[rank]),
                        Table.Cell(node.dimensions.parallel?.chanceLimits[rank]), .number(explained),
                    ]
                }
            })
    }

    private var items: Table {
        Table(
            columns: [
                Table.Column("node", Phrase(zh: "节点", en: "node"), .code, isHidden: true),
                Table.Column("name", Phrase(zh: "节点", en: "node"), .name),
                Table.Column("child", Phrase(zh: "代码", en: "code"), .code, isHidden: true),
                Table.Column("child_name", Phrase(zh: "子项", en: "child"), .name),
                Table.Column("kmo", Phrase(zh: "KMO", en: "KMO"), .number(decimals: 2)),
                Table.Column("vif", Phrase(zh: "方差膨胀 VIF", en: "VIF"), .number(decimals: 1)),
                Table.Column("rest", Phrase(zh: "与其余之和的 r", en: "r with the rest"), .number(decimals: 2)),
                Table.Column("alpha_without", Phrase(zh: "去掉后的 α", en: "α without it"), .number(decimals: 2)),
            ],
            rows: nodes.flatMap { node -> [[Table.Cell]] in
                let adequacy = try? node.dimensions.adequacy.get()
                return node.dimensions.codes.enumerated().map { place, code in
                    let items = node.dimensions.items
                    let item = items.indices.contains(place) ? items[place] : nil
                    let child = framework.position(of: code).map { framework.nodes[$0].name }
                    return [
                        .text(framework.nodes[node.node].id), .phrase(framework.nodes[node.node].name),
                        .text(code), .phrase(child ?? Phrase(verbatim: code)),
                        Table.Cell(adequacy?.byColumn[place]), Table.Cell(adequacy?.varianceInflation[place]),
                        Table.Cell(item?.correlationWithRest), Table.Cell(item?.alphaWithout),
                    ]
                }
            })
    }
}
