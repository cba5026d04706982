import Diagnostics

/// A workbook (XLSX, ECMA-376, transitional or strict) that is read.
///
///     let book = try WorkbookFile(bytes, shownAs: "data.xlsx")
///     let sheet = try book.read(book.sheet(named: "指标"))
///     sheet.rows[0][1]  // what stands in A1
///
/// Formulas are not computed: what is read is the result that a spreadsheet stored. Numbers are the doubles nearest to
/// the digits in the file; a date is told from a number by the cell's number format.
public struct WorkbookFile {
    /// A sheet as the workbook lists it.
    public struct Listed: Sendable, Hashable {
        public var name: String
        public var isHidden: Bool
        let part: String
    }

    /// What the cells of every sheet refer to.
    struct Context {
        var file: String
        var limits: WorkbookLimits
        var strings: [String] = []
        var tooLong: Set<Int> = []
        var looks: [NumberLook] = []
        var countsFrom1904 = false
    }

    /// The file as places name it.
    public let file: String
    /// The sheets of cells, in the order of the tabs. Sheets that are charts are left out.
    public let sheets: [Listed]
    /// Whether the file asks for its formulas to be computed when it is opened.
    public let asksForCalculation: Bool
    private let context: Context
    private let archive: ZipArchive

    /// - Parameters:
    ///   - bytes: the file.
    ///   - file: its name in places.
    ///   - limits: how large it may be.
    /// - Throws: ``Diagnosed`` with `E0160`–`E0164`.
    public init(
        _ bytes: [UInt8], shownAs file: String, limits: WorkbookLimits = WorkbookLimits()
    ) throws(Diagnosed) {
        try FileKind.check(bytes, file)
        self.file = file
        archive = try ZipArchive(bytes, shownAs: file, limits: limits)
        let stream = XMLStream(archive: archive)
        guard archive.has("_rels/.rels") else {
            throw archive.has("content.xml")
                ? WorkbookFault.anotherKind(file, WorkbookWords.openDocument)
                : WorkbookFault.damaged(file, WorkbookWords.noWorkbook)
        }
        let top = Relationships(folder: "")
        try stream.read("_rels/.rels", top)
        guard let main = top[type: "officeDocument"] else {
            throw WorkbookFault.damaged(file, WorkbookWords.noWorkbook)
        }
        if main.hasSuffix(".bin") { throw WorkbookFault.anotherKind(file, WorkbookWords.binaryWorkbook) }
        let cut = main.lastIndex(of: "/").map { main.index(after: $0) } ?? main.startIndex
        let folder = String(main[..<cut])
        let links = Relationships(folder: folder)
        try stream.read("\(folder)_rels/\(main[cut...]).rels", links)
        let part = WorkbookPart()
        try stream.read(main, part)
        guard !part.sheets.isEmpty else { throw WorkbookFault.damaged(file, WorkbookWords.noWorkbook) }
        sheets = part.sheets.compactMap { entry in
            links.targets.first { $0.id == entry.relationship && $0.type == "worksheet" }
                .map { Listed(name: entry.name, isHidden: entry.isHidden, part: $0.path) }
        }
        asksForCalculation = part.asksForCalculation
        var context = Context(file: file, limits: limits, countsFrom1904: part.countsFrom1904)
        if let path = links[type: "sharedStrings"] {
            let table = StringTable(limits: limits)
            try stream.read(path, table)
            (context.strings, context.tooLong) = (table.texts, table.tooLong)
        }
        if let path = links[type: "styles"] {
            let table = StyleTable()
            try stream.read(path, table)
            context.looks = table.looks
        }
        self.context = context
    }

    /// The sheet of a name.
    /// - Throws: ``Diagnosed`` with `E0165` where there is none.
    public func sheet(named name: String) throws(Diagnosed) -> Listed {
        if let found = sheets.first(where: { $0.name == name }) { return found }
        let names = sheets.map(\.name)
        throw Diagnosed(
            Diagnostic(
                .sheetUnknown, at: Place(file: file),
                ["file": file, "sheet": name, "known": names.joined(separator: ", ")],
                suggestion: Suggestion.nearest(to: name, in: names)))
    }

    /// The only sheet in sight, or the one that is called as one of the names.
    /// - Throws: ``Diagnosed`` with `E0166` where there are several.
    public func sheet(calledOneOf names: [String]) throws(Diagnosed) -> Listed {
        let visible = sheets.filter { !$0.isHidden }
        if visible.count == 1 { return visible[0] }
        for name in names {
            if let found = sheets.first(where: { $0.name.lowercased() == name }) { return found }
        }
        throw Diagnosed(
            Diagnostic(
                .sheetNotChosen, at: Place(file: file),
                ["file": file, "known": sheets.map(\.name).joined(separator: ", ")]))
    }

    /// The contents of a sheet.
    /// - Throws: ``Diagnosed`` with `E0160`–`E0164`, or `E0112` for a text that is too long.
    public func read(_ sheet: Listed) throws(Diagnosed) -> ReadSheet {
        let handler = SheetPart(context, name: place(sheet))
        try XMLStream(archive: archive).read(sheet.part, handler)
        return handler.sheet
    }

    /// The sheet as the file of a place.
    public func place(_ sheet: Listed) -> String { Place.sheet(sheet.name, of: file) }
}

/// What a file is, by its first bytes.
private enum FileKind {
    /// The start of a compound file (MS-CFB): an old workbook, or an encrypted new one.
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// - Throws: ``Diagnosed`` with what is known not to be XLSX.
    static func check(_ bytes: [UInt8], _ file: String) throws(Diagnosed) {
        if bytes.isEmpty { throw Diagnosed(Diagnostic(.fileEmpty, at: Place(file: file), ["file": file])) }
        if bytes.starts(with: compound) {
            let name = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
            throw bytes.firstRange(of: name) != nil
                ? WorkbookFault.encrypted(file) : WorkbookFault.anotherKind(file, WorkbookWords.oldWorkbook)
        }
        if !bytes.starts(with: [0x50, 0x4B]) { throw WorkbookFault.anotherKind(file, WorkbookWords.text) }
    }
}
