import ArgumentParser
import Diagnostics
import Glibc
import ProjectFiles
import Publication
import SystemPackage
import Tables
import Workbooks

/// `zhulu export`: everything of the project in one file.
struct Export: Command {
    static let about = About(
        name: "export", group: .publish,
        summary: Phrase(
            zh: "导出：一本带公式的工作簿，或其中一张表、一张图，或简报和长图。",
            en: "Export: a workbook with formulas, a table of it, a chart, a brief or a picture."),
        examples: [
            .init(
                "zhulu export -o ai-cities.xlsx --draws 1000", zh: "带公式的工作簿，可以逐格复核",
                en: "a workbook with live formulas, to be checked cell by cell"),
            .init(
                "zhulu export --format csv --bom -o ranking.csv --draws 1000", zh: "Excel 打得开的中文 CSV",
                en: "CSV that Excel reads"),
            .init(
                "zhulu export --table evidence -o evidence.csv --draws 1000", zh: "每个值的出处",
                en: "where every value comes from"),
            .init(
                "zhulu export --format sdmx-csv -o values.csv --draws 1000", zh: "原始值，SDMX-CSV 2.0",
                en: "raw values as SDMX-CSV 2.0"),
            .init(
                "zhulu export --format datapackage -o package --draws 1000", zh: "Frictionless 数据包（文件夹）",
                en: "a Frictionless Data Package, a folder"),
            .init(
                "zhulu export --chart contributions -o contributions.vl.json --draws 1000",
                zh: "一张图的 Vega-Lite 说明；.svg 与 .png 是画好的图",
                en: "a chart as a specification of Vega-Lite; .svg and .png are drawn"),
            .init(
                "zhulu export -o all.json --date 2026-03-09 --draws 1000 && zhulu verify all.json",
                zh: "全部数据，可验证", en: "all of it, and it verifies"),
        ],
        notes: Phrase(
            zh:
                "每份导出都写明标题、方法与数据摘要、与已发布方法的差别、日期和许可。以 = + - @ 开头的文字前加 '，表格软件不会把它当公式。同样的输入与日期给出同样的字节。",
            en:
                "Every export says its title, the digests of method and data, every change from the published method, its date and licence. Texts that start with = + - @ get a ' in front, so that no spreadsheet takes them for formulas. The same input and date give the same bytes."
        ))

    /// The forms of an export.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case xlsx, csv, tsv, json, ndjson, md, pdf, docx, png, svg
        case sdmx = "sdmx-csv"
        case package = "datapackage"
        /// A specification of Vega-Lite.
        case vega = "vl.json"

        /// Whether it has a form of its own, so that one table alone cannot be asked for.
        var isWhole: Bool { isBinary || isChart || self == .sdmx || self == .package }

        /// Whether it is no text.
        var isBinary: Bool { isBrief || self == .xlsx || self == .png }
        /// Whether it speaks of one unit.
        var isBrief: Bool { self == .pdf || self == .docx }
        /// Whether it shows one chart; a picture may also be that of the ranking.
        var isChart: Bool { self == .svg || self == .vega }
    }

    @Option(help: Words.help(PublishWords.exportFormat))
    var format: Form?

    @Option(help: Words.help(PublishWords.exportTable))
    var table: String?

    @Option(
        help: Words.help(PublishWords.exportChart(ExportedCharts.names)),
        completion: .list(ExportedCharts.names))
    var chart: String?

    @Flag(help: Words.help(PublishWords.byteOrderMark))
    var bom = false

    @Option(name: [.customShort("o"), .long], help: Words.help(OptionWords.output))
    var output: String?

    @Option(help: Words.help(PublishWords.exportUnit), completion: .custom(Completions.units))
    var unit: String?

    @OptionGroup var release: ReleaseOptions
    @OptionGroup var project: ProjectOptions
    @OptionGroup var speech: SpeechOptions

    private var form: Form {
        if let format { return format }
        let name = output?.lowercased() ?? ""
        // The longer ending first: `.vl.json` is no `.json`.
        let named = Form.allCases.filter { name.hasSuffix("." + $0.rawValue) }
        return named.max { $0.rawValue.utf8.count < $1.rawValue.utf8.count } ?? (chart == nil ? .csv : .svg)
    }

    func validate() throws {
        func refuse(_ phrase: Phrase) -> ValidationError {
            ValidationError(Surroundings.languages.text(phrase, joinedBy: " / "))
        }
        if let table, !ReleaseTables.keys.contains(table) {
            throw refuse(PublishWords.tableUnknown(ReleaseTables.keys))
        }
        if bom, form != .csv, form != .tsv { throw refuse(PublishWords.markNeedsCSV) }
        if chart == nil, (unit != nil) != form.isBrief { throw refuse(PublishWords.unitIsForBriefs) }
        if chart == nil, form.isChart { throw refuse(PublishWords.chartNeeded(ExportedCharts.names)) }
        if chart != nil, !form.isChart, form != .png { throw refuse(PublishWords.chartIsDrawn) }
        if (unit != nil) != (chart == ExportedCharts.ofUnit), chart != nil {
            throw refuse(PublishWords.unitOfChart)
        }
        guard form.isWhole else { return }
        if table != nil { throw refuse(PublishWords.workbookIsWhole) }
        if form == .package, output == nil || output == "-" { throw refuse(PublishWords.packageNeedsFolder) }
        guard form.isBinary else { return }
        if output == nil || output == "-", Surroundings.isTerminal(STDOUT_FILENO) {
            throw refuse(PublishWords.workbookToTerminal)
        }
    }

    func run() throws {
        let open = try project.open()
        if let chart { return try write(chart, of: open) }
        let found = try release.release(open, speech)
        if form == .package, Capture.current == nil {
            try write(package: found, open.project)
        } else if form == .sdmx, Capture.current == nil {
            try OutputOptions.write(SDMXCSV(found).bytes, to: output)
        } else if form.isBinary, Capture.current == nil {
            try OutputOptions.write(try binary(found, open), to: output)
        } else {
            try write(ReleaseTables(found).report(table))
        }
        open.tell(found.findings, speech)
    }

    /// One chart, as it is specified or drawn.
    private func write(_ chart: String, of open: OpenProject) throws {
        let charts = ExportedCharts(open: open, release: release, changes: project.changes, speech: speech)
        let (found, specification) = try charts.specification(chart, unit: unit)
        let bytes: [UInt8]
        switch form {
        case .vega: bytes = Array((JSONWriter.text(specification.json) + "\n").utf8)
        default: bytes = try ExportedCharts.drawn([specification], as: form == .png ? .png : .svg)[0]
        }
        try OutputOptions.write(bytes, to: output)
        open.tell(found.findings, speech)
    }

    private func binary(_ found: Release, _ open: OpenProject) throws -> [UInt8] {
        switch form {
        case .pdf:
            return try Chromium().pdf(
                BriefPage(try brief(found, open), digest: Fingerprint.sha256).text())
        case .docx:
            let text = BriefDocument(try brief(found, open)).text()
            let date = found.imprint.date
            return try Waiting.result { try await DocumentWriter().docx(text, date: date) }
        case .png:
            let page = LongImage(
                found, language: speech.languages == .en ? .en : .zh, digest: Fingerprint.sha256)
            return try Chromium().picture(page.text(), width: LongImage.width)
        default: return try WorkbookWriter().bytes(ReleaseWorkbook(found).workbook())
        }
    }

    /// A folder with a description and the tables.
    private func write(package release: Release, _ project: Project) throws {
        let periods = Set(release.run.raw.rows.map(\.period))
        let method = project.portableMethodology(
            values: ("evidence", "values.csv"), hasYears: periods.count > 1)
        let files = DataPackage(release, method: method).files
        try ProjectWriter.write(files.map { TemplateFile($0.name, $0.contents) }, to: output ?? "")
    }

    private func brief(_ found: Release, _ open: OpenProject) throws -> UnitBrief {
        let chosen = try UnitSearch.unit(unit ?? "", in: open.project.panel.units)
        guard let brief = UnitBrief(chosen.code, of: found, panel: open.project.panel) else {
            throw UsageProblem(.unitNotRanked, ["name": chosen.name])
        }
        return brief
    }

    private func write(_ report: Report) throws {
        if let capture = Capture.current { return capture.take(report) }
        let separator: Separator = form == .tsv ? .tab : .comma
        let bytes: [UInt8] =
            switch form {
            case .csv, .tsv: DelimitedRenderer(separator: separator, byteOrderMark: bom).bytes(report)
            case .json, .xlsx, .pdf, .docx, .png, .svg, .vega, .sdmx, .package:
                Array(JSONRenderer.text(report).utf8)
            case .ndjson: Array(JSONRenderer.lines(report).utf8)
            case .md: Array(MarkdownRenderer(languages: speech.languages).text(report).utf8)
            }
        try OutputOptions.write(bytes, to: output)
    }
}
