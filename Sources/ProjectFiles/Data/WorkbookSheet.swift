import Diagnostics
import SystemPackage
import Tables
import Workbooks

/// A sheet as a methodology names it: `data.xlsx#指标`, or the file alone.
public struct WorkbookSheet: Sendable {
    /// The path of the workbook.
    public let file: String
    /// `nil` for the only one, or the one that is called what is wanted.
    public let sheet: String?

    /// - Returns: `nil` for what names no workbook.
    public init?(_ written: String) {
        let cut = written.firstIndex(of: "#") ?? written.endIndex
        let file = String(written[..<cut])
        guard [".xlsx", ".xlsm"].contains(where: file.lowercased().hasSuffix) else { return nil }
        self.file = file
        sheet = cut == written.endIndex ? nil : String(written[written.index(after: cut)...])
    }

    /// Opens the workbook.
    /// - Throws: ``Diagnosed`` with `E0101`–`E0107` or `E0160`–`E0164`.
    public func workbook(at path: FilePath) throws(Diagnosed) -> WorkbookFile {
        let limit = WorkbookLimits().fileBytes
        return try WorkbookFile(
            try SmallFile.read(path, shownAs: file, limit: limit), shownAs: file)
    }

    /// The sheet as a table.
    /// - Parameters:
    ///   - book: the workbook, opened.
    ///   - names: what the sheet may be called where none is named.
    public func table(in book: WorkbookFile, calledOneOf names: [String]) throws(Diagnosed) -> DelimitedFile {
        guard let sheet else { return try book.table(try book.sheet(calledOneOf: names)) }
        return try book.table(try book.sheet(named: sheet))
    }
}

/// What the sheets of a workbook are called that need not be named.
enum SheetNames {
    static func of(_ key: String) -> [String] {
        let chinese = [
            "units": "单位", "indicators": "指标", "evidence": "证据", "sources": "来源", "table": "数据",
        ]
        return [key] + (chinese[key].map { [$0] } ?? [])
    }
}
