import Analysis
import Construction
import Diagnostics
import IndexModel

/// Whether the index is made of what it says it is made of.
struct StructureChapter {
    let audit: IndexAudit
    private let framework: Framework

    init(_ audit: IndexAudit) {
        self.audit = audit
        framework = audit.analysis.plan.framework
    }

    func sections() -> [Section] {
        var sections = [
            Section("structure", heading: Phrase(zh: "结构", en: "Structure"), text: [AuditWords.structure]),
            Section("dimensions", table: dimensions),
            Section(
                "influence", heading: Phrase(zh: "名义权重与实际影响", en: "Nominal weight and actual influence"),
                table: influence),
        ]
        sections += DimensionSections(audit).sections() + FactorSections(audit).sections()
        if case let .success(match) = audit.structure.equalInfluence {
            sections.append(
                Section("equal_influence", heading: AuditWords.equalHeading, table: table(of: match)))
            let idle = match.parts.filter { $0.weight < 0.0005 }.map { name($0.code) }
            if !idle.isEmpty {
                sections.append(Section("equal_influence_caution", text: [AuditWords.idle(idle)]))
            }
        }
        if audit.structure.remedies.isEmpty {
            sections.append(Section("flags", heading: AuditWords.flagsHeading, text: [AuditWords.noFlags]))
        } else {
            sections.append(Section("flags", heading: AuditWords.flagsHeading, table: flags))
        }
        if audit.structure.flagsLeftOut > 0 {
            sections.append(
                Section("flags_left_out", text: [AuditWords.flagsLeftOut(audit.structure.flagsLeftOut)]))
        }
        if !audit.structure.siblings.isEmpty {
            sections.append(
                Section(
                    "correlations",
                    heading: Phrase(
                        zh: "同级子项的相关（双方都有值的单位）", en: "Correlations of siblings, over units with both values"),
                    table: correlations))
        }
        return sections
    }

    private func name(_ code: String) -> Phrase {
        framework.position(of: code).map { framework.nodes[$0].name } ?? Phrase(verbatim: code)
    }

    /// One row a node: do its children measure one thing?
    private var dimensions: Table {
        let columns = [
            Table.Column("node", Phrase(zh: "节点", en: "node"), .code, isHidden: true),
            Table.Column("name", Phrase(zh: "节点", en: "node"), .name),
            Table.Column("children", Phrase(zh: "子项", en: "children"), .number(decimals: 0)),
            Table.Column("within", Phrase(zh: "内部相关", en: "r within"), .number(decimals: 2)),
            Table.Column("across", Phrase(zh: "对外相关", en: "r across"), .number(decimals: 2)),
            Table.Column("alpha", Phrase(zh: "Cronbach α", en: "Cronbach's α"), .number(decimals: 2)),
            Table.Column("kmo", Phrase(zh: "KMO", en: "KMO"), .number(decimals: 2)),
            Table.Column("bartlett", Phrase(zh: "Bartlett p", en: "Bartlett p"), .probability),
            Table.Column("first_component", Phrase(zh: "首主成分", en: "first component"), .percent(decimals: 0)),
            Table.Column("kaiser", Phrase(zh: "Kaiser", en: "Kaiser"), .number(decimals: 0)),
            Table.Column("broken_stick", Phrase(zh: "断棍", en: "broken stick"), .number(decimals: 0)),
            Table.Column("parallel", Phrase(zh: "平行分析", en: "parallel"), .number(decimals: 0)),
            Table.Column("explaining_80", Phrase(zh: "达 80%", en: "for 80%"), .number(decimals: 0)),
            Table.Column(
                "explaining_90", Phrase(zh: "达 90%", en: "for 90%"), .number(decimals: 0), isHidden: true),
            Table.Column(
                "jolliffe", Phrase(zh: "Jolliffe", en: "Jolliffe"), .number(decimals: 0), isHidden: true),
            Table.Column("elbow", Phrase(zh: "拐点", en: "elbow"), .number(decimals: 0), isHidden: true),
            Table.Column(
                "jackson", Phrase(zh: "Jackson", en: "Jackson"), .number(decimals: 0), isHidden: true),
        ]
        let rows = audit.structure.nodes.map { node -> [Table.Cell] in
            let dimensions = node.dimensions
            let adequacy = try? dimensions.adequacy.get()
            let components = try? dimensions.components.get()
            return [
                .text(framework.nodes[node.node].id), .phrase(framework.nodes[node.node].name),
                .number(Double(dimensions.codes.count)), Table.Cell(node.cohesion.within),
                Table.Cell(node.cohesion.across), Table.Cell(dimensions.standardisedAlpha),
                Table.Cell(adequacy?.overall), Table.Cell(adequacy?.sphericity.probability),
                Table.Cell(components?.explainedShares.first),
                Table.Cell(dimensions.counts.map { Double($0.kaiser) }),
                Table.Cell(dimensions.counts.map { Double($0.brokenStick) }),
                Table.Cell(dimensions.parallel.map { Double($0.count) }),
                Table.Cell(dimensions.counts.map { Double($0.explaining(0.8)) }),
                Table.Cell(dimensions.counts.map { Double($0.explaining(0.9)) }),
                Table.Cell(dimensions.counts.map { Double($0.jolliffe) }),
                Table.Cell(dimensions.counts.flatMap(\.elbow).map(Double.init)),
                Table.Cell(node.bootstrap.map { Double($0.count) }),
            ]
        }
        return Table(columns: columns, rows: rows)
    }

    /// Children of the index and indicators: what they weigh, and what they move.
    private var influence: Table {
        let columns = [
            Table.Column("node", Phrase(zh: "代码", en: "code"), .code, isHidden: true),
            Table.Column("name", Phrase(zh: "节点或指标", en: "node or indicator"), .name),
            Table.Column("nominal", Phrase(zh: "名义权重", en: "nominal weight"), .percent(decimals: 1)),
            Table.Column("share", Phrase(zh: "实际影响", en: "actual influence"), .percent(decimals: 1)),
            Table.Column("gap", Phrase(zh: "差", en: "gap"), .percent(decimals: 1)),
            Table.Column("ratio", Phrase(zh: "相关比 S", en: "correlation ratio S"), .number(decimals: 3)),
            Table.Column("linear", Phrase(zh: "r²", en: "r²"), .number(decimals: 3)),
        ]
        let top = audit.structure.nodes.first { $0.node == 0 }?.influence.parts ?? []
        let parts =
            framework.root.children.allSatisfy { framework.nodes[$0].isLeaf }
            ? top : top + audit.structure.indicators.parts
        let rows = parts.map { part -> [Table.Cell] in
            [
                .text(part.code), .phrase(name(part.code)), .number(part.nominal), Table.Cell(part.share),
                Table.Cell(part.gap), Table.Cell(part.influence?.value), Table.Cell(part.influence?.linear),
            ]
        }
        var table = Table(columns: columns, rows: rows)
        table.depths = parts.map { part in
            framework.position(of: part.code).map { framework.nodes[$0].parent == 0 ? 0 : 1 } ?? 0
        }
        return table
    }

    private func table(of match: InfluenceMatch) -> Table {
        Table(
            columns: [
                Table.Column("node", Phrase(zh: "代码", en: "code"), .code, isHidden: true),
                Table.Column("name", Phrase(zh: "节点", en: "node"), .name),
                Table.Column("weight", Phrase(zh: "所需权重", en: "weight needed"), .percent(decimals: 1)),
                Table.Column("obtained", Phrase(zh: "所得影响", en: "influence reached"), .percent(decimals: 1)),
                Table.Column("target", Phrase(zh: "目标", en: "target"), .percent(decimals: 1)),
            ],
            rows: match.parts.map { part in
                [
                    .text(part.code), .phrase(name(part.code)), .number(part.weight), .number(part.obtained),
                    .number(part.target),
                ]
            })
    }

    /// Pairs that ask for a decision, and what each decision would do.
    private var flags: Table {
        let words = ShiftWords(audit.analysis)
        let rows = audit.structure.remedies.flatMap { remedy in
            remedy.rebuilds.map { rebuild -> [Table.Cell] in
                [
                    .phrase(AuditWords.word(remedy.flag.kind)), .phrase(name(remedy.flag.first)),
                    .phrase(name(remedy.flag.second)), Table.Cell(remedy.flag.correlation.coefficient),
                    Table.Cell(remedy.flag.correlation.probability),
                    .phrase(rebuild.edit.words(for: audit.analysis.nominal)),
                ] + words.cells(of: rebuild)
            }
        }
        return Table(
            columns: [
                Table.Column("flag", Phrase(zh: "问题", en: "flag"), .name),
                Table.Column("first", Phrase(zh: "甲", en: "first"), .name),
                Table.Column("second", Phrase(zh: "乙", en: "second"), .name),
                Table.Column("r", Phrase(zh: "r", en: "r"), .number(decimals: 2)),
                Table.Column("p", Phrase(zh: "p", en: "p"), .probability),
                Table.Column("remedy", Phrase(zh: "若这样处理", en: "if heeded by"), .name),
            ] + ShiftWords.columns, rows: rows)
    }

    /// Every pair of children of a node.
    private var correlations: Table {
        let rows = audit.structure.siblings.map { pair -> [Table.Cell] in
            [
                .phrase(framework.nodes[pair.node].name), .phrase(framework.nodes[pair.first].name),
                .phrase(framework.nodes[pair.second].name),
                .number(Double(pair.correlations.first?.pairs ?? 0)),
            ]
                + pair.correlations.flatMap {
                    [Table.Cell($0.coefficient), Table.Cell($0.probability)]
                }
        }
        let names = [("pearson", "r"), ("spearman", "ρ"), ("kendall", "τ")]
        return Table(
            columns: [
                Table.Column("node", Phrase(zh: "节点", en: "node"), .name),
                Table.Column("first", Phrase(zh: "甲", en: "first"), .name),
                Table.Column("second", Phrase(zh: "乙", en: "second"), .name),
                Table.Column("pairs", Phrase(zh: "单位数", en: "units"), .number(decimals: 0)),
            ]
                + names.flatMap { code, letter in
                    [
                        Table.Column(
                            code,
                            Phrase(
                                zh: "\(code.capitalised) \(letter)", en: "\(code.capitalised)'s \(letter)"),
                            .number(decimals: 2)),
                        Table.Column("\(code)_p", Phrase(zh: "p", en: "p"), .probability),
                    ]
                }, rows: rows)
    }
}

extension String {
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
