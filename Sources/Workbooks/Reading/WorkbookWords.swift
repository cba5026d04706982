import Diagnostics

/// Why a workbook cannot be read.
enum WorkbookWords {
    static let noDirectory = Phrase(
        zh: "不是完整的 zip 压缩包，可能被截断", en: "it is no complete zip archive, and may have been cut off")
    static let noWorkbook = Phrase(zh: "压缩包里没有工作簿", en: "the archive holds no workbook")
    static let tooDeep = Phrase(zh: "XML 嵌套过深", en: "its XML is nested too deeply")

    static func partMissing(_ part: String) -> Phrase {
        Phrase(zh: "缺少部件 \(part)", en: "the part \(part) is missing")
    }

    static func partBroken(_ part: String) -> Phrase {
        Phrase(zh: "部件 \(part) 已损坏", en: "the part \(part) is damaged")
    }

    static func twice(_ part: String) -> Phrase {
        Phrase(zh: "部件 \(part) 出现两次", en: "the part \(part) is there twice")
    }

    static func markup(_ part: String, _ line: Int, _ reason: String) -> Phrase {
        Phrase(
            zh: "部件 \(part) 第 \(line) 行的 XML 有误（\(reason)）",
            en: "the XML of \(part) is broken on line \(line) (\(reason))")
    }

    static func reference(_ text: String) -> Phrase {
        Phrase(zh: "没有“\(text)”这样的单元格", en: "there is no cell \"\(text)\"")
    }

    static func sharedString(_ text: String) -> Phrase {
        Phrase(zh: "没有第 \(text) 条共享文本", en: "there is no shared text \(text)")
    }

    static func number(_ text: String) -> Phrase {
        Phrase(zh: "“\(text)”不是数", en: "\"\(text)\" is no number")
    }

    static func order(_ text: String) -> Phrase {
        Phrase(zh: "单元格 \(text) 的次序不对", en: "the cell \(text) is out of order")
    }

    static func entries(_ limit: Int) -> Phrase {
        Phrase(zh: "超过 \(limit) 个条目", en: "more than \(limit) entries")
    }

    static func unpacked(_ limit: Int) -> Phrase {
        Phrase(zh: "超过 \(limit >> 20) MiB", en: "more than \(limit >> 20) MiB")
    }

    static func ratio(_ limit: Int) -> Phrase {
        Phrase(zh: "压缩比超过 \(limit)", en: "a ratio of compression above \(limit)")
    }

    static func cells(_ limit: Int) -> Phrase {
        Phrase(zh: "超过 \(limit) 个单元格", en: "more than \(limit) cells")
    }

    static let oldWorkbook = Phrase(zh: "旧式 .xls 文件", en: "a file of the old kind, .xls")
    static let binaryWorkbook = Phrase(zh: "二进制工作簿 .xlsb", en: "a binary workbook, .xlsb")
    static let openDocument = Phrase(zh: "OpenDocument 表格 .ods", en: "an OpenDocument spreadsheet, .ods")
    static let text = Phrase(zh: "文本或别的文件", en: "a text or something else")
}

/// What is thrown of a workbook as a whole.
enum WorkbookFault {
    static func damaged(_ file: String, _ reason: Phrase, at place: Place? = nil) -> Diagnosed {
        make(.workbookNotRead, file, ["reason": reason], place)
    }

    static func tooLarge(_ file: String, _ reason: Phrase) -> Diagnosed {
        make(.workbookTooLarge, file, ["reason": reason])
    }

    static func encrypted(_ file: String) -> Diagnosed { make(.workbookEncrypted, file, [:]) }

    static func doctype(_ file: String, _ part: String) -> Diagnosed {
        make(.workbookWithDoctype, file, ["part": Phrase(verbatim: part)])
    }

    static func anotherKind(_ file: String, _ form: Phrase) -> Diagnosed {
        make(.workbookOfAnotherKind, file, ["form": form])
    }

    private static func make(
        _ kind: DiagnosticKind, _ file: String, _ arguments: [String: Phrase], _ place: Place? = nil
    ) -> Diagnosed {
        var arguments = arguments
        arguments["file"] = Phrase(verbatim: file)
        return Diagnosed(Diagnostic(kind, at: [place ?? Place(file: file)], arguments))
    }
}
