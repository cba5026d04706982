import Diagnostics
import Glibc
import SystemPackage
import Tables
import Workbooks

/// A project's folder, out of which no path may lead.
public struct ProjectFolder {
    let path: FilePath
    private let workbooks = OpenWorkbooks()

    public init(path: FilePath) { self.path = path }

    /// The path of a file that the methodology names.
    /// - Throws: ``Diagnosed`` with `E0215` for an absolute path, one with `..`, or a link that leads outside.
    public func file(_ written: String, at place: Place) throws(Diagnosed) -> FilePath {
        let relative = FilePath(written)
        let isInside =
            !written.isEmpty && relative.isRelative
            && !relative.components.contains { $0.kind == .parentDirectory }
        let full = path.appending(relative.components)
        guard isInside, !leadsOutside(full) else {
            throw Diagnosed(Diagnostic(.pathOutsideProject, at: place, ["path": written]))
        }
        return full
    }

    /// Whether a path, with its links followed, leaves the folder. A path that does not exist leads nowhere.
    private func leadsOutside(_ full: FilePath) -> Bool {
        guard let real = resolved(full), let home = resolved(path) else { return false }
        return !real.starts(with: home)
    }

    private func resolved(_ path: FilePath) -> FilePath? {
        path.withPlatformString { pointer in
            guard let found = unsafe realpath(pointer, nil) else { return nil }
            defer { unsafe free(found) }
            return unsafe FilePath(platformString: found)
        }
    }

    /// Opens a table that the methodology names: a file of delimited text, or a sheet of a workbook.
    /// - Parameter names: what a sheet may be called that is not named, such as `units`.
    func table(_ written: String, calledOneOf names: [String] = [], at place: Place) throws(Diagnosed)
        -> DelimitedFile
    {
        do throws(Diagnosed) {
            if let sheet = WorkbookSheet(written) {
                let book = try workbooks.workbook(sheet, at: try file(sheet.file, at: place))
                return try sheet.table(in: book, calledOneOf: names)
            }
            return try DelimitedFile(try file(written, at: place), shownAs: written)
        } catch {
            throw Diagnosed(error.diagnostics.map { located($0, place) })
        }
    }

    /// A finding about a whole file also names the line that asked for the file.
    private func located(_ diagnostic: Diagnostic, _ place: Place) -> Diagnostic {
        var diagnostic = diagnostic
        if diagnostic.places.allSatisfy({ $0.line == nil }) { diagnostic.places.insert(place, at: 0) }
        return diagnostic
    }
}

/// The workbooks that a reading of a project has opened: each is unpacked once, however many of its sheets are tables.
private final class OpenWorkbooks {
    private var files: [FilePath: WorkbookFile] = [:]

    func workbook(_ sheet: WorkbookSheet, at path: FilePath) throws(Diagnosed) -> WorkbookFile {
        if let known = files[path] { return known }
        let book = try sheet.workbook(at: path)
        files[path] = book
        return book
    }
}
