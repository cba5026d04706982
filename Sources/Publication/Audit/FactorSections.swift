import Analysis
import Construction
import Diagnostics
import IndexModel

/// The common factors of each node's children: loadings, what is left over, and where to be careful.
struct FactorSections {
    private let nodes: [(node: Int, codes: [String], analysis: FactorAnalysis)]
    private let failures: [(node: Int, failure: FactorAnalysisFailure)]
    private let framework: Framework

    init(_ audit: IndexAudit) {
        framework = audit.analysis.plan.framework
        nodes = audit.structure.nodes.compactMap { node in
            (try? node.factors?.get()).map { (node.node, node.dimensions.codes, $0) }
        }
        failures = audit.structure.nodes.compactMap { node in
            guard case let .failure(failure) = node.factors else { return nil }
            return (node.node, failure)
        }
    }

    /// Empty unless the audit is full.
    func sections() -> [Section] {
        guard !nodes.isEmpty || !failures.isEmpty else { return [] }
        return [
            Section("factors_how", heading: Self.heading, text: [Self.how] + remarks),
            Section("factors", table: table),
        ]
    }

    private static let heading = Phrase(zh: "公共因子", en: "Common factors")
    private static let how = Phrase(
        zh: "最大似然法，方差最大旋转；因子数按平行分析。特殊方差是因子不能解释的部分：接近 1 的子项与其他子项测的不是一回事。",
        en:
            "By greatest likelihood, turned by varimax, as many as the parallel analysis counts. Uniqueness is what the factors do not explain: near 1, a child measures something else than the others."
    )

    private func name(_ position: Int) -> Phrase { framework.nodes[position].name }

    // MARK: Table

    private var table: Table {
        let most = nodes.map(\.analysis.loadings.columns).max() ?? 1
        let factors = (1...most).map {
            Table.Column(
                "factor_\($0)", Phrase(zh: "因子 \($0)", en: "factor \($0)"), .number(decimals: 2))
        }
        let rows = nodes.flatMap { entry in
            entry.codes.indices.map { place -> [Table.Cell] in
                let child = framework.position(of: entry.codes[place]).map(name)
                let loadings = (0..<most).map { factor -> Table.Cell in
                    factor < entry.analysis.loadings.columns
                        ? .number(entry.analysis.loadings[place, factor]) : .missing
                }
                return [
                    .text(framework.nodes[entry.node].id), .phrase(name(entry.node)),
                    .text(entry.codes[place]), .phrase(child ?? Phrase(verbatim: entry.codes[place])),
                ] + loadings + [.number(entry.analysis.uniquenesses[place])]
            }
        }
        return Table(
            columns: [
                Table.Column("node", Phrase(zh: "节点", en: "node"), .code, isHidden: true),
                Table.Column("name", Phrase(zh: "节点", en: "node"), .name),
                Table.Column("child", Phrase(zh: "代码", en: "code"), .code, isHidden: true),
                Table.Column("child_name", Phrase(zh: "子项", en: "child"), .name),
            ] + factors + [
                Table.Column("uniqueness", Phrase(zh: "特殊方差", en: "uniqueness"), .number(decimals: 2))
            ], rows: rows)
    }

    // MARK: Words

    private var remarks: [Phrase] {
        nodes.flatMap { entry -> [Phrase] in
            var found: [Phrase] = []
            let (node, count) = (name(entry.node), entry.analysis.loadings.columns)
            if !entry.analysis.heywood.isEmpty {
                let names = entry.analysis.heywood.map { place in
                    framework.position(of: entry.codes[place]).map(name)
                        ?? Phrase(verbatim: entry.codes[place])
                }
                found.append(
                    Phrase(
                        zh:
                            "“\(node.zh)”：\(names.map(\.zh).joined(separator: "、"))的特殊方差触到下限 \(FactorAnalysis.leastUniqueness)（Heywood 情形）：因子太多、单位太少或子项重复，载荷不可靠。",
                        en:
                            "\(node.en): the uniqueness of \(names.map(\.en).joined(separator: ", ")) is at its bound of \(FactorAnalysis.leastUniqueness) (a Heywood case): too many factors, too few units or children that repeat each other; do not rely on the loadings."
                    ))
            }
            if let test = entry.analysis.sufficiency, test.probability < 0.05 {
                found.append(
                    Phrase(
                        zh: "“\(node.zh)”：\(count) 个因子还不够（χ² 检验 p < 0.05）。",
                        en:
                            "\(node.en): \(count) factor\(count == 1 ? " is" : "s are") not enough (χ² test, p < 0.05)."
                    ))
            }
            return found
        }
            + failures.map { entry in
                let (node, reason) = (name(entry.node), Self.word(entry.failure))
                return Phrase(
                    zh: "“\(node.zh)”没有因子分析：\(reason.zh)。", en: "\(node.en): no factors, since \(reason.en).")
            }
    }

    private static func word(_ failure: FactorAnalysisFailure) -> Phrase {
        switch failure {
        case .adequacy(.tooFewColumns), .tooManyFactors:
            Phrase(zh: "子项太少", en: "there are too few children")
        case let .adequacy(.tooFewCompleteUnits(count)):
            Phrase(zh: "各项都有值的单位只有 \(count) 个", en: "only \(count) units have a value in each child")
        case .adequacy(.constantColumn):
            Phrase(zh: "有的子项没有差异", en: "a child has one value only")
        case .adequacy(.singular):
            Phrase(
                zh: "子项之间可以互相算出，或单位太少", en: "children can be computed from one another, or units are too few")
        case .unsettled: Phrase(zh: "搜索没有收敛", en: "the search does not settle")
        }
    }
}
