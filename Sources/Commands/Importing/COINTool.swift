import Diagnostics
import ProjectFiles
import Tables
import Workbooks

/// Makes a project of a workbook of the COIN Tool of the European Commission's Joint Research Centre.
///
/// Its layout, after the functions `COINToolIn` of COINr 0.6 and `import_coin_tool` of COINr 1, which read the tool's versions
/// since 2019: in the sheet "Database", from column E to at most CY, row 7 has the weights of the indicators, 8 their
/// directions, 9 and 10 the lower and upper goalposts, 11 to 14 the codes of the groups above (index, sub-index, pillar,
/// sub-pillar), 15 the names and 16 the codes; from row 17 to at most 315, column B has the names of the units, C their codes,
/// and `n/a` is a missing value. In the sheet "Framework", below row 4, column C has the codes of the groups, E their weights
/// and H their names; an unused line has the name `--`.
///
/// What of the form is not used is left out: an indicator without any value, a line without a name and a value, a level at which
/// all indicators have one group; the index itself stays. Goalposts become the columns `goalpost_lower` and `goalpost_upper`
/// of the indicators, which no method uses until it is told to; that is said.
struct COINTool {
    private static let firstColumn = 5
    private static let firstRow = 17
    private static let sheetName = "Database"
    private static let frameworkName = "Framework"

    private let book: WorkbookFile
    private var data: CellReader
    private var framework: CellReader

    static func recognises(_ book: WorkbookFile) -> Bool {
        let names = book.sheets.map(\.name)
        return names.contains(sheetName) && names.contains(frameworkName)
    }

    init(_ book: WorkbookFile) throws(Diagnosed) {
        self.book = book
        let data = try book.sheet(named: Self.sheetName)
        let framework = try book.sheet(named: Self.frameworkName)
        self.data = CellReader(try book.read(data), name: book.place(data))
        self.framework = CellReader(try book.read(framework), name: book.place(framework))
    }

    /// - Throws: ``Diagnosed`` with everything that is wrong.
    mutating func project() throws -> (project: Project, findings: [Diagnostic]) {
        var columns: [Int] = []
        var column = Self.firstColumn
        while !data.text(16, column).isEmpty {
            let hasValue = stride(from: Self.firstRow, through: data.lastRow, by: 1).contains {
                let text = data.text($0, column)
                return !text.isEmpty && text.lowercased() != "n/a"
            }
            if hasValue { columns.append(column) }
            column += 1
        }
        guard !columns.isEmpty else {
            throw Diagnosed(
                Diagnostic(.importWithoutNumbers, at: Place(file: data.name), ["file": data.name]))
        }
        let meta = metaTable(columns)
        let values = dataTable(columns)
        let found = data.findings.summary(in: data.name) + framework.findings.summary(in: framework.name)
        if found.contains(where: { $0.severity == .error }) { throw Diagnosed(found) }
        let project = try made(values, meta)
        let hasGoalposts = columns.contains { !data.text(9, $0).isEmpty || !data.text(10, $0).isEmpty }
        let note = hasGoalposts ? [Diagnostic(.importLeavesGoalposts, at: Place(file: data.name))] : []
        return (project, found + note)
    }

    /// The project of two tables whose lines nobody knows, so that findings name the sheet alone.
    private func made(_ values: [UInt8], _ meta: [UInt8]) throws(Diagnosed) -> Project {
        let sheet = Place(file: data.name)
        func placed(_ finding: Diagnostic) -> Diagnostic {
            var finding = finding
            finding.places = finding.places.isEmpty ? [] : [sheet]
            return finding
        }
        do throws(Diagnosed) {
            var project = try Project.coinr(
                data: DelimitedFile(contents: values, shownAs: data.name, separator: .comma, encoding: .utf8),
                meta: DelimitedFile(contents: meta, shownAs: data.name, separator: .comma, encoding: .utf8))
            project.diagnostics = project.diagnostics.map(placed)
            return project
        } catch {
            throw Diagnosed(error.diagnostics.map(placed))
        }
    }

    private mutating func dataTable(_ columns: [Int]) -> [UInt8] {
        var writer = DelimitedWriter(lineEnd: .lineFeed, guardsAgainstFormulas: false)
        writer.write(["uCode", "uName"] + columns.map { data.text(16, $0) })
        for row in stride(from: Self.firstRow, through: data.lastRow, by: 1) {
            let name = data.text(row, 2)
            let code = data.text(row, 3)
            if code.isEmpty, name.isEmpty { continue }
            let cells = columns.map { column -> Cell in
                data.number(row, column).map(Cell.number) ?? .missing
            }
            // A line of the form that nobody filled.
            if ["", "--"].contains(name), !cells.contains(where: { $0 != .missing }) { continue }
            writer.write([.text(code.isEmpty ? name : code), .text(name)] + cells)
        }
        return writer.bytes
    }

    private mutating func metaTable(_ columns: [Int]) -> [UInt8] {
        // From the indicators up: sub-pillar, pillar, sub-index, and the index, which is always there.
        let used = [14, 13, 12].filter { row in Set(columns.map { data.text(row, $0) }).count > 1 } + [11]
        let groups = groups()
        var writer = DelimitedWriter(lineEnd: .lineFeed, guardsAgainstFormulas: false)
        let goalposts = [("goalpost_lower", 9), ("goalpost_upper", 10)].filter { _, row in
            columns.contains { !data.text(row, $0).isEmpty }
        }
        writer.write(
            ["iCode", "iName", "Direction", "Weight", "Parent", "Type", "Level"] + goalposts.map(\.0))
        for column in columns {
            let direction = data.number(8, column).map { $0 < 0 ? -1 : 1 }
            writer.write(
                [
                    .text(data.text(16, column)), .text(data.text(15, column)),
                    direction.map(Cell.integer) ?? .missing,
                    data.number(7, column).map(Cell.number) ?? .missing,
                    .text(data.text(used[0], column)), .text("Indicator"), .integer(1),
                ] + goalposts.map { data.number($0.1, column).map(Cell.number) ?? .missing })
        }
        var listed: Set<String> = []
        for (level, row) in used.enumerated() {
            for column in columns {
                let code = data.text(row, column)
                guard !code.isEmpty, listed.insert(code).inserted else { continue }
                let parent = level + 1 < used.count ? data.text(used[level + 1], column) : ""
                let group = groups[code]
                writer.write(
                    [
                        .text(code), .text(group?.name ?? code), .integer(1),
                        group?.weight.map(Cell.number) ?? .missing, .text(parent), .text("Aggregate"),
                        .integer(level + 2),
                    ] + goalposts.map { _ in Cell.missing })
            }
        }
        return writer.bytes
    }

    private mutating func groups() -> [String: (name: String, weight: Double?)] {
        var groups: [String: (name: String, weight: Double?)] = [:]
        for row in stride(from: 5, through: framework.lastRow, by: 1) {
            let code = framework.text(row, 3)
            let name = framework.text(row, 8)
            guard !code.isEmpty, name != "--", groups[code] == nil else { continue }
            groups[code] = (name.isEmpty ? code : name, framework.number(row, 5))
        }
        return groups
    }
}
