import Diagnostics
import SystemPackage

/// The methodology as written and the tables as read, of which a project is made again when its method changes.
struct ProjectTables: Sendable {
    var written: Entry
    var data: ProjectReader.Data
    /// What was found while the tables were read.
    var findings: [Diagnostic]
}

extension Project {
    /// The project with other one-off changes of method, from the files as they were read: a hand on a slider waits
    /// for no disk, and files that were broken since do no harm. Changes made before are undone.
    ///
    /// - Parameter changes: as in ``read(_:changes:)``. Those that name other data have those data read.
    /// - Throws: ``Diagnosed`` with everything that is wrong.
    public func changed(by changes: [String]) throws(Diagnosed) -> Project {
        let touchesData = changes.contains { $0.hasPrefix("data.") || $0.hasPrefix("data=") }
        var reader = ProjectReader(folder: FilePath(folder).appending(methodology).string)
        return try reader.read(tables.written, touchesData ? nil : tables, changes)
    }

    /// The project with another methodology, over the tables as they were read where it names the same ones.
    ///
    /// - Parameter copy: a methodology's text that is being edited.
    /// - Throws: ``Diagnosed`` with everything that is wrong, placed in the copy.
    public func reading(_ copy: MethodologyCopy) throws(Diagnosed) -> Project {
        let isSame =
            switch (copy.entry["data"], tables.written["data"]) {
            case let (new?, old?): new.says(old)
            default: false
            }
        var reader = ProjectReader(folder: FilePath(folder).appending(methodology).string)
        return try reader.read(copy.entry, isSame ? tables : nil, [])
    }

    /// The methodology's file.
    public var methodologyPath: String { FilePath(folder).appending(methodology).string }
    /// The name of the methodology's file.
    public var methodologyName: String { methodology }
}
