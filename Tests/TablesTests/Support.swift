import Diagnostics
import Glibc
import Testing

@testable import Tables

/// A generator that gives the same numbers for the same seed (splitmix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// A folder that is emptied and removed after use.
final class TemporaryFolder {
    let path: String

    init() {
        var template = Array("/tmp/zhulu-tables-XXXXXX".utf8CString)
        path = String(cString: mkdtemp(&template))
    }

    deinit {
        for name in names { unlink(path + "/" + name) }
        rmdir(path)
    }

    /// What the folder holds.
    var names: [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var found: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { found.append(name) }
        }
        return found.sorted()
    }

    /// Makes a file.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        try AtomicFile.write(bytes, to: .init(file))
        return file
    }
}

/// What reading a table gave.
struct Reading {
    var header: [String] = []
    var rows: [[String]] = []
    var places: [[Place]] = []
    var diagnostics: [Diagnostic] = []
    var separator: Separator?
    var encoding: TextEncoding?
    var isHeaderOnly: Bool?

    init(_ text: String, separator: Separator? = nil, limits: TableLimits = TableLimits()) {
        self.init(Array(text.utf8), separator: separator, limits: limits)
    }

    init(_ bytes: [UInt8], separator: Separator? = nil, limits: TableLimits = TableLimits()) {
        collect { () throws(Diagnosed) in
            try DelimitedFile(contents: bytes, shownAs: "t.csv", separator: separator, limits: limits)
        }
    }

    init(file: String, separator: Separator? = nil, limits: TableLimits = TableLimits()) {
        collect { () throws(Diagnosed) in
            try DelimitedFile(.init(file), shownAs: "t.csv", separator: separator, limits: limits)
        }
    }

    private mutating func collect(_ open: () throws(Diagnosed) -> DelimitedFile) {
        do throws(Diagnosed) {
            var table = try open()
            header = table.columns.map(\.name)
            (separator, encoding, isHeaderOnly) = (table.separator, table.encoding, table.isHeaderOnly)
            while let record = try table.next() {
                rows.append((0..<record.count).map(record.text))
                places.append((0..<record.count).map(record.place))
            }
            diagnostics = try table.finish()
        } catch {
            diagnostics = error.diagnostics
        }
    }

    /// The findings as `code line:column cell`.
    var found: [String] {
        diagnostics.map { diagnostic in
            guard let place = diagnostic.places.first, let line = place.line else { return diagnostic.code }
            let column = place.column.map { ":\($0)" } ?? ""
            return "\(diagnostic.code) \(line)\(column)" + (place.cell.map { " " + $0 } ?? "")
        }
    }
}

/// UTF-8 in another encoding, with its byte order mark where it is UTF-16.
func encoded(_ text: [UInt8], as encoding: TextEncoding) -> [UInt8] {
    if encoding == .utf8 { return text }
    let handle = iconv_open(encoding.systemName, "UTF-8")
    defer { iconv_close(handle) }
    var input = text
    var output = [UInt8](repeating: 0, count: 4 * text.count + 8)
    var unread = input.count
    var left = output.count
    input.withUnsafeMutableBytes { input in
        output.withUnsafeMutableBytes { output in
            var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
            var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
            _ = iconv(handle, &from, &unread, &to, &left)
        }
    }
    precondition(unread == 0, "every text has a form in \(encoding)")
    let mark = encoding == .gb18030 ? [] : encoding.byteOrderMark
    return mark + output.dropLast(left)
}

/// The codes that a phase throws.
func codes(_ body: () throws(Diagnosed) -> Void) -> [String] {
    do throws(Diagnosed) {
        try body()
        return []
    } catch {
        return error.diagnostics.map(\.code)
    }
}
