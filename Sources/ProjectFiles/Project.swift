import Construction
import Diagnostics
import IndexModel

/// A project folder, read: the methodology as a plan, the data as a panel, and where everything came from.
public struct Project: Sendable {
    /// The folder's path.
    public var folder: String
    public var plan: Plan
    public var panel: Panel
    public var ledger: Ledger
    public var digests: Digests
    /// What improvements cost and how far they can go; no digest depends on it.
    public var improvementTerms: ImprovementTerms
    /// What the author says it is about, and under which terms it may be used; `nil` where that is not written. No digest
    /// depends on them.
    public var description: Phrase?
    public var licence: Phrase?
    /// One-off changes of method, in the order given: what was set, and what it was before.
    public var changes: [Change]
    /// Everything found while reading that does not forbid a run.
    public var diagnostics: [Diagnostic]
    /// The name of the methodology's file.
    let methodology: String
    let leagueFiles: LeagueFiles?
    /// The methodology as written and the tables as read.
    let tables: ProjectTables

    /// A one-off change of the methodology, by `--set path=value`.
    public struct Change: Sendable, Hashable {
        public var path: String
        /// As written in the file; `nil` where nothing stood.
        public var before: String?
        public var after: String
    }

    /// What identifies a result: same digests, same bits.
    public struct Digests: Sendable, Hashable {
        /// SHA-256 in hexadecimal of the plan in one stable notation.
        public var method: String
        /// SHA-256 in hexadecimal of every value used, with its unit, indicator and year.
        public var data: String

        public init(method: String, data: String) {
            self.method = method
            self.data = data
        }

        /// The first eight digits, as printed on every output.
        public var shortMethod: String { String(method.prefix(8)) }
        public var shortData: String { String(data.prefix(8)) }
    }

    /// Reads a project.
    /// - Parameters:
    ///   - folder: a folder with a `zhulu.yaml`, or the path of such a file.
    ///   - changes: one-off changes of method as `path=value`, such as `methods.aggregation=geometric`.
    /// - Throws: ``Diagnosed`` with everything that is wrong.
    public static func read(_ folder: String, changes: [String] = []) throws(Diagnosed) -> Project {
        var reader = ProjectReader(folder: folder)
        return try reader.read(changes: changes)
    }
}
