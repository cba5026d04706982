import Diagnostics

/// What help says about the options of `export` and `publish`.
enum PublishWords {
    static let date = Phrase(
        zh: "写在结果里的日期，如 2026-03-09；默认取 SOURCE_DATE_EPOCH，否则为今天（UTC）。",
        en: "The date it carries, such as 2026-03-09; by default that of SOURCE_DATE_EPOCH, else today (UTC)."
    )
    static let dateInvalid = Phrase(
        zh: "--date 须是日历上有的一天，写作 2026-03-09", en: "--date is a day of the calendar, written 2026-03-09")
    static let folder = Phrase(
        zh: "写到这个文件夹：空的，或以前 publish 写的。", en: "The folder: an empty one, or one that publish wrote before.")
    static let singleFile = Phrase(
        zh: "只写一个 index.html，离线可用，能拖动权重重算。",
        en: "Write a single index.html that works offline and computes when weights are moved.")
    static func written(_ files: Int, _ bytes: Int, _ first: String) -> Phrase {
        let size = "\((bytes + 512) / 1024) KB"
        return Phrase(
            zh: "已发布 \(files) 个文件（\(size)）：\(first)", en: "published \(files) files (\(size)): \(first)")
    }
    static let withoutDrawings = Phrase(
        zh: "没有安装 vl-convert-python：图只有 Vega-Lite 说明，没有画出（pip install vl-convert-python）。",
        en:
            "vl-convert-python is not installed: charts are there as specifications of Vega-Lite and are not drawn (pip install vl-convert-python)."
    )
    static let exportFormat = Phrase(
        zh:
            "xlsx、csv、tsv、json、ndjson、md、pdf（一个单位的两页双语简报）、docx（同样的简报，可以编辑）、png（排行长图，宽 1080），一张图则为 svg、png 或 vl.json（Vega-Lite）；默认看输出文件的扩展名，没有则为 csv。",
        en:
            "xlsx, csv, tsv, json, ndjson, md, pdf (a bilingual brief of two pages on one unit), docx (the same brief, to be edited), png (the ranking as a tall picture, 1080 wide), and for a chart svg, png or vl.json (Vega-Lite); by default as the output file's name ends, else csv."
    )
    static let exportTable = Phrase(
        zh:
            "只要一张表：ranking、indicators、weights、scores、raw、evidence、sources、notes；csv 默认为 ranking，json 与 md 默认为全部。",
        en:
            "One table alone: ranking, indicators, weights, scores, raw, evidence, sources or notes; by default csv has the ranking, and json and md have all."
    )
    static let byteOrderMark = Phrase(
        zh: "CSV 以 UTF-8 BOM 开头，Excel 才能认出中文。",
        en: "Begin CSV with a UTF-8 byte order mark, without which Excel garbles Chinese.")
    static let markNeedsCSV = Phrase(
        zh: "--bom 只用于 csv 与 tsv", en: "--bom is for csv and tsv")
    static let workbookIsWhole = Phrase(
        zh: "--table 用于文字格式；xlsx 总是整本", en: "--table is for formats of text; an xlsx file is always whole")
    static let workbookToTerminal = Phrase(
        zh: "这种格式不是文字：用 -o 文件名 写到文件", en: "this format is no text: write it to a file with -o")
    static let exportUnit = Phrase(
        zh: "简报（pdf、docx）或图 pillars 写的是哪个单位：代码或名称。",
        en: "The unit of the brief (pdf, docx) or of the chart pillars, by code or name.")
    static let unitIsForBriefs = Phrase(
        zh: "pdf 与 docx 是一个单位的简报：用 --unit 写明单位；其他格式不用它",
        en: "pdf and docx are briefs on one unit: name it with --unit; other formats take none")
    static func exportChart(_ names: [String]) -> Phrase {
        Phrase(
            zh:
                "只要一张图：\(names.joined(separator: "、"))。wins、sensitivity、influence 属于审计；pillars 要用 --unit 写明单位。",
            en:
                "One chart alone: \(names.joined(separator: ", ")). wins, sensitivity and influence are those of the audit; pillars is of a unit, named with --unit."
        )
    }
    static func chartNeeded(_ names: [String]) -> Phrase {
        Phrase(
            zh: "svg 与 vl.json 是图：用 --chart 写明哪一张（\(names.joined(separator: "、"))）",
            en: "svg and vl.json are charts: say which with --chart (\(names.joined(separator: ", ")))")
    }
    static let chartIsDrawn = Phrase(
        zh: "--chart 的格式是 svg、png 或 vl.json", en: "a chart is had as svg, png or vl.json")
    static let unitOfChart = Phrase(
        zh: "--unit 只用于图 pillars，pillars 也必须用它",
        en: "among charts, pillars alone takes a --unit, and needs it")
    static func tableUnknown(_ known: [String]) -> Phrase {
        Phrase(
            zh: "--table 须为其一：" + known.joined(separator: "、"),
            en: "--table is one of: " + known.joined(separator: ", "))
    }
}
