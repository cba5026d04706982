import Diagnostics
import IndexModel
import ProjectFiles
import Publication
import Tables

/// A project as the files of a folder: a wide table, and a method with the usual choices. Codes and texts stand there as they
/// are, whatever they begin with: they are read again.
struct ProjectFilesWriter {
    private let panel: Panel
    private let framework: Framework
    private let groups: [String]

    init(_ project: Project) { self.init(project.panel, project.plan.framework) }

    init(_ panel: Panel, _ framework: Framework) {
        self.panel = panel
        self.framework = framework
        groups = Set(panel.units.flatMap(\.attributes.keys)).sorted()
    }

    var files: [TemplateFile] {
        [
            TemplateFile("zhulu.yaml", method), TemplateFile("units.csv", units),
            TemplateFile("indicators.csv", indicators), TemplateFile("table.csv", table),
        ]
    }

    /// What describes the values.
    var lists: [TemplateFile] {
        [TemplateFile("units.csv", units), TemplateFile("indicators.csv", indicators)]
    }

    private var units: String {
        var writer = DelimitedWriter(lineEnd: .lineFeed, guardsAgainstFormulas: false)
        writer.write(["code", "name_zh", "name_en"] + groups)
        for unit in panel.units {
            writer.write([unit.code, unit.name.zh, unit.name.en] + groups.map { unit.attributes[$0] ?? "" })
        }
        return writer.text
    }

    private var indicators: String {
        let used: Set = [
            "Level", "iCode", "iName", "Direction", "Weight", "Unit", "Denominator", "Parent", "Type",
            "direction",
        ]
        let others = Set(panel.indicators.flatMap(\.attributes.keys)).subtracting(used).sorted()
        var writer = DelimitedWriter(lineEnd: .lineFeed, guardsAgainstFormulas: false)
        writer.write(
            [
                "code", "name_zh", "name_en", "unit", "direction", "denominator", "denominator_factor",
                "definition",
            ]
                + others)
        for indicator in panel.indicators {
            var cells: [Cell] = [.text(indicator.code), .text(indicator.name.zh), .text(indicator.name.en)]
            cells.append(.text(indicator.unitOfMeasure))
            cells.append(indicator.direction.map { Cell.integer($0.rawValue) } ?? Cell.missing)
            cells.append(.text(indicator.denominator ?? ""))
            let factor = indicator.denominatorFactor
            cells.append(factor == 1 ? Cell.missing : Cell.number(factor))
            cells.append(.text(indicator.definition))
            for other in others { cells.append(.text(indicator.attributes[other] ?? "")) }
            writer.write(cells)
        }
        return writer.text
    }

    private var table: String {
        let hasPeriods = panel.rows.contains { $0.period != nil }
        var writer = DelimitedWriter(lineEnd: .lineFeed, guardsAgainstFormulas: false)
        writer.write(["unit"] + (hasPeriods ? ["year"] : []) + panel.indicators.map(\.code))
        for (position, row) in panel.rows.enumerated() {
            var cells = [Cell.text(panel.units[row.unit].code)]
            if hasPeriods { cells.append(row.period.map(Cell.integer) ?? .missing) }
            cells += panel.columns.map { $0[position].isNaN ? .missing : .number($0[position]) }
            writer.write(cells)
        }
        return writer.text
    }

    // MARK: The method

    private var method: String {
        let years = panel.rows.contains { $0.period != nil } ? "  year: all\n" : ""
        return """
            zhulu: 1
            title: \(quoted(framework.root.name.en))
            data:
              units: units.csv
              indicators: indicators.csv
              table: table.csv
            \(years)index:
              id: \(quoted(framework.root.id))
              name: \(quoted(framework.root.name.en))
              children:
            \(framework.root.children.flatMap { branch($0, 2) }.joined(separator: "\n"))
            methods:
              order: [\(hasDenominators ? "denomination, " : "")normalisation]
              normalisation: {min-max: {lower: 0, upper: 100}}
              weighting: given
              aggregation: arithmetic
              presentation: raw

            """
    }

    private var hasDenominators: Bool { panel.indicators.contains { $0.denominator != nil } }

    /// A branch of the tree as lines of YAML.
    private func branch(_ position: Int, _ depth: Int) -> [String] {
        let node = framework.nodes[position]
        let margin = String(repeating: "  ", count: depth)
        let weight = node.weight == 1 ? "" : ", weight: \(NumberText.plain(node.weight))"
        if node.isLeaf {
            return [
                margin + (weight.isEmpty ? "- \(quoted(node.id))" : "- {id: \(quoted(node.id))\(weight)}")
            ]
        }
        var lines = ["\(margin)- id: \(quoted(node.id))", "\(margin)  name: \(quoted(node.name.en))"]
        if !weight.isEmpty { lines.append("\(margin)  weight: \(NumberText.plain(node.weight))") }
        if node.direction == .negative { lines.append("\(margin)  direction: -1") }
        return lines + ["\(margin)  children:"] + node.children.flatMap { branch($0, depth + 2) }
    }

    /// A text as YAML: a JSON string is one, and the only form in which nothing means something else.
    private func quoted(_ text: String) -> String { JSONWriter.text(.string(text), isCompact: true) }
}
