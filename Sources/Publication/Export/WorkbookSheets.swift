import Construction
import Diagnostics
import IndexModel
import Workbooks

/// The sheet of indicators: what is measured, and the numbers that were learnt of it.
struct IndicatorSheet {
    let book: ReleaseWorkbook

    init(_ book: ReleaseWorkbook) { self.book = book }

    static let weight = 7
    static let direction = 4
    static let origin = 10

    /// The row of the fit that was applied to an indicator in a period.
    static func row(of leaf: Int, period: Int?, in book: ReleaseWorkbook) -> Int? {
        book.layout.fits.firstIndex {
            $0.leaf == leaf && ($0.fit?.period == nil || $0.fit?.period == period)
        }.map { $0 + book.headCount(hasNote: true) + 1 }
    }

    func sheet() -> Sheet {
        let layout = book.layout
        let tables = ReleaseTables(book.release)
        var sheet = Sheet(WorkbookLayout.name("indicators"))
        for row in book.head(
            "indicators",
            note: Phrase(
                zh: "指标得分 =（方向 × 值 − 原点）÷ 跨度 × 斜率 + 截距",
                en: "score = (direction × value − origin) ÷ span × slope + offset"))
        { sheet.add(row) }
        let words = [
            ReportWords.code, Phrase(zh: "指标（中文）", en: "indicator (Chinese)"),
            Phrase(zh: "指标（英文）", en: "indicator (English)"), Phrase(zh: "计量单位", en: "unit of measure"),
            Phrase(zh: "方向", en: "direction"), Phrase(zh: "所属（中文）", en: "part of (Chinese)"),
            Phrase(zh: "所属（英文）", en: "part of (English)"), Phrase(zh: "有效权重", en: "effective weight"),
            Phrase(zh: "异常值处理", en: "treatment"), Phrase(zh: "标准化", en: "normalisation"),
            Phrase(zh: "原点", en: "origin"), Phrase(zh: "跨度", en: "span"), Phrase(zh: "斜率", en: "slope"),
            Phrase(zh: "截距", en: "offset"), Phrase(zh: "下限", en: "not below"),
            Phrase(zh: "上限", en: "not above"), ReportWords.period, Phrase(zh: "定义", en: "definition"),
        ]
        sheet.add(words.map(ReleaseWorkbook.heading))
        let framework = layout.framework
        let effective = framework.effectiveWeights(layout.run.weights)
        for (leaf, fit) in layout.fits {
            let node = framework.nodes[leaf]
            let parent = framework.nodes[node.parent ?? 0]
            let indicator = layout.run.raw.position(of: node.id).map { layout.run.raw.indicators[$0] }
            let line = fit?.normalisation?.straight
            let sign = (indicator?.direction ?? .positive).sign
            let method = fit?.method.description ?? ""
            var cells: [SheetCell?] = [
                .text(node.id), .text(node.name.zh), .text(node.name.en),
                .text(indicator.map { Languages.both.text($0.unitName, joinedBy: " / ") } ?? ""),
                SheetCell(.number(sign)), .text(parent.name.zh),
                .text(parent.name.en),
            ]
            cells.append(
                SheetCell.formula(
                    "=" + WeightSheet.effective(leaf, in: book), effective[leaf], CellStyle(format: "0.00%")))
            cells += [.text(tables.method("treatment", node.id)), .text(method)]
            let learnt = [line?.origin, line?.span, line?.slope, line?.offset, line?.lower, line?.upper]
            cells += (learnt + [fit?.period.map(Double.init)]).map { SheetCell.number($0) }
            cells.append(.text(indicator?.definition ?? ""))
            sheet.add(cells)
        }
        sheet.widths = [24, 20, 34, 12, 8, 12, 20, 10, 18, 24, 12, 12, 8, 8, 8, 8, 8, 60]
        sheet.frozenRows = book.headCount(hasNote: true) + 1
        sheet.frozenColumns = 3
        return sheet
    }
}

/// The sheet of weights: what may be changed.
struct WeightSheet {
    let book: ReleaseWorkbook

    init(_ book: ReleaseWorkbook) { self.book = book }

    private static let weight = 5
    private static let effective = 7

    private static func row(_ node: Int, _ book: ReleaseWorkbook) -> Int {
        book.headCount(hasNote: true) + 1 + book.layout.places[node]
    }

    /// A node's weight among its siblings, for formulas of other sheets.
    static func weight(_ node: Int, in book: ReleaseWorkbook) -> String {
        WorkbookLayout.prefix("weights")
            + Sheet.reference(row(node, book), weight, fixedRow: true, fixedColumn: true)
    }

    static func effective(_ node: Int, in book: ReleaseWorkbook) -> String {
        WorkbookLayout.prefix("weights")
            + Sheet.reference(row(node, book), effective, fixedRow: true, fixedColumn: true)
    }

    func sheet() -> Sheet {
        let layout = book.layout
        let framework = layout.framework
        var sheet = Sheet(WorkbookLayout.name("weights"))
        for row in book.head(
            "weights",
            note: Phrase(
                zh: "黄色的权重可以试改；同级之间只看比例",
                en: "the yellow weights may be changed; only ratios among siblings count"))
        { sheet.add(row) }
        let words = [
            ReportWords.code, Phrase(zh: "节点（中文）", en: "node (Chinese)"),
            Phrase(zh: "节点（英文）", en: "node (English)"), Phrase(zh: "层", en: "level"),
            Phrase(zh: "上级", en: "parent"), Phrase(zh: "权重", en: "weight"),
            Phrase(zh: "占同级", en: "share of siblings"), Phrase(zh: "有效权重", en: "effective weight"),
            Phrase(zh: "赋权方法", en: "weighting"), Phrase(zh: "合成方法", en: "aggregation"),
        ]
        sheet.add(words.map(ReleaseWorkbook.heading))
        let effective = framework.effectiveWeights(layout.run.weights)
        for position in layout.nodes {
            sheet.add(row(position, effective))
        }
        sheet.widths = [26, 24, 36, 6, 18, 10, 12, 12, 18, 18]
        sheet.frozenRows = book.headCount(hasNote: true) + 1
        sheet.frozenColumns = 3
        return sheet
    }

    private func row(_ position: Int, _ effective: [Double]) -> [SheetCell?] {
        let layout = book.layout
        let framework = layout.framework
        let node = framework.nodes[position]
        let own = WeightSheet.row(position, book)
        let indent = framework.ancestors(of: position).count
        let percent = CellStyle(format: "0.00%")
        let share: SheetCell
        let whole: SheetCell
        if let parent = node.parent {
            let siblings = framework.nodes[parent].children.map { WeightSheet.row($0, book) }
            let first = Sheet.reference(siblings[0], WeightSheet.weight, fixedRow: true)
            let last = Sheet.reference(siblings[siblings.count - 1], WeightSheet.weight, fixedRow: true)
            let total = framework.nodes[parent].children.reduce(0) { $0 + layout.run.weights[$1] }
            share = .formula(
                "=\(Sheet.reference(own, WeightSheet.weight))/SUM(\(first):\(last))",
                total == 0 ? 0 : layout.run.weights[position] / total, percent)
            let above = Sheet.reference(WeightSheet.row(parent, book), WeightSheet.effective)
            whole = .formula(
                "=\(Sheet.reference(own, WeightSheet.effective - 1))*\(above)", effective[position], percent)
        } else {
            share = SheetCell(.number(1), percent)
            whole = SheetCell(.number(1), percent)
        }
        let weighting = node.parent.map { layout.run.nodes[$0].weighting?.description ?? "" } ?? ""
        let aggregation = layout.run.nodes[position].aggregation?.description ?? ""
        var cells: [SheetCell?] = [
            .text(node.id), .text(node.name.zh, CellStyle(indent: indent)),
            .text(node.name.en, CellStyle(indent: indent)), SheetCell(.number(Double(node.level))),
        ]
        cells.append(node.parent.map { SheetCell.text(framework.nodes[$0].id) })
        cells.append(
            SheetCell(.number(layout.run.weights[position]), CellStyle(node.parent == nil ? .plain : .input)))
        cells += [share, whole, .text(weighting), .text(aggregation)]
        return cells
    }
}

/// Any table as a sheet, with both names of things.
struct TableSheet {
    let table: Table

    init(_ table: Table) { self.table = table }

    func sheet(
        _ name: String, head: [[SheetCell?]], after extra: [(what: Phrase, text: Phrase)] = []
    ) -> Sheet {
        var sheet = Sheet(name)
        for row in head { sheet.add(row) }
        sheet.add(
            table.columns.flatMap { column -> [SheetCell?] in
                guard column.kind == .name else { return [ReleaseWorkbook.heading(column.header)] }
                return [
                    ReleaseWorkbook.heading(
                        Phrase(zh: column.header.zh + "（中文）", en: column.header.en + " (Chinese)")),
                    ReleaseWorkbook.heading(
                        Phrase(zh: column.header.zh + "（英文）", en: column.header.en + " (English)")),
                ]
            })
        for row in table.rows {
            sheet.add(zip(table.columns, row).flatMap { column, cell in cells(cell, column.kind) })
        }
        let wraps = CellStyle(wraps: true)
        for line in extra {
            sheet.add([
                .text(line.what.zh), .text(line.what.en), .text(line.text.zh, wraps),
                .text(line.text.en, wraps),
            ])
        }
        sheet.widths = table.columns.flatMap { column -> [Double] in
            switch column.kind {
            case .name: column.code == "text" ? [70, 90] : [18, 24]
            case .text: [column.code == "title" ? 70 : 28]
            case .code: [16]
            default: [12]
            }
        }
        sheet.frozenRows = head.count + 1
        return sheet
    }

    private func cells(_ cell: Table.Cell, _ kind: Table.Kind) -> [SheetCell?] {
        let style = CellStyle(wraps: kind == .name || kind == .text)
        switch cell {
        case let .text(text):
            return kind == .name ? [.text(text, style), .text(text, style)] : [.text(text, style)]
        case let .phrase(phrase): return [.text(phrase.zh, style), .text(phrase.en, style)]
        case let .number(value): return [.number(value)]
        case .missing: return kind == .name ? [nil, nil] : [nil]
        }
    }
}
