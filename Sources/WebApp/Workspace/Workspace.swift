import Analysis
import Diagnostics
import ProjectFiles
import SystemPackage

/// Holds a project for many readers: reads it again when its files change, and keeps the last good state while they
/// are broken.
public actor Workspace {
    /// The project as it can be shown now.
    struct State: Sendable {
        /// The last edition that could be built; `nil` where there was none yet.
        var published: BuiltProject?
        /// What is wrong with the files now; empty where ``published`` shows them.
        var problems: [Diagnostic]
        /// The files that ``published`` was made from.
        var stamp: FolderStamp
        /// The files as they are, broken or not.
        var seen: FolderStamp
    }

    private struct Drawing: Hashable {
        var changes: [String]
        var draws: Int
        var seed: UInt64
        var year: Int?
    }

    /// The project's folder or methodology, as named by who started the program.
    private let path: String
    private let folder: FilePath
    let version: String
    /// What a hand on a slider waits for: one at a time for each processor.
    nonisolated let quick: Work
    /// What takes seconds; one at a time, so that a few of them never hold the machine.
    nonisolated let long: Work
    private(set) var current: State?
    var editions = Recent<[String], BuiltProject>(32)
    private var drawings = Recent<Drawing, Drawn>(32)
    private let shelf = EvidenceShelf()
    private var audits = Recent<Drawing, IndexAudit>(4)
    /// Copies of the methodology that readers edit, by what they say.
    var copies = Recent<String, StudioCopy>(64)
    var views = Recent<String, StudioView>(8)

    public init(_ path: String, version: String) {
        self.init(path, version: version, waiting: 8 * Drawn.tasks)
    }

    /// - Parameter waiting: how many requests may wait until others are computed.
    init(_ path: String, version: String, waiting: Int) {
        self.path = path
        self.version = version
        quick = Work(
            WorkQueue("zhulu.quick", atOnce: Drawn.tasks, waiting: waiting, qos: .userInitiated), seconds: 30,
            comeAgain: 1)
        long = Work(
            WorkQueue("zhulu.long", atOnce: 1, waiting: min(4, waiting), qos: .utility), seconds: 180,
            comeAgain: 10)
        let given = FilePath(path)
        let isFile = ["yaml", "yml"].contains(given.extension ?? "")
        let parent = isFile ? given.removingLastComponent() : given
        folder = parent.isEmpty ? "." : parent
    }

    /// The project as it is now, read again where its files were written.
    func state() -> State {
        let stamp = FolderStamp(folder)
        if let current, current.seen == stamp { return current }
        var state: State
        do throws(Diagnosed) {
            let edition = try BuiltProject(try Project.read(path), version: version)
            state = State(published: edition, problems: [], stamp: stamp, seen: stamp)
            editions.removeAll()
            drawings.removeAll()
            audits.removeAll()
            views.removeAll()
        } catch {
            state = current ?? State(published: nil, problems: [], stamp: stamp, seen: stamp)
            state.problems = error.diagnostics
            state.seen = stamp
        }
        current = state
        return state
    }

    /// The project with some changes of method.
    /// - Throws: ``Diagnosed`` where the changes cannot be made, or nothing can be built with them.
    func edition(_ changes: [String], of state: State) async throws -> BuiltProject? {
        guard let published = state.published, !changes.isEmpty else { return state.published }
        if state.stamp == current?.stamp, let known = editions.value(changes) { return known }
        let version = version
        let found = try await quick.perform { _ in
            // Changes of method leave what is declared as it is, but for those of the assumptions.
            let declared = changes.contains { $0.hasPrefix("assumptions") } ? nil : published.declared
            return try BuiltProject(
                try published.project.changed(by: changes), version: version, declared: declared)
        }
        if state.stamp == current?.stamp { editions.keep(found, for: changes) }
        return found
    }

    /// Draws of an edition's assumptions; of as many draws and the same seed, always the same.
    func drawn(_ edition: BuiltProject, draws: Int, seed: UInt64, year: Int?, of state: State) async throws
        -> Drawn
    {
        let key = Drawing(changes: Workspace.key(edition), draws: draws, seed: seed, year: year)
        if state.stamp == current?.stamp, let known = drawings.value(key) { return known }
        let found = try await quick.perform { [shelf] demand in
            try Drawn(edition, draws: draws, seed: seed, year: year, shelf, demand)
        }
        if state.stamp == current?.stamp { drawings.keep(found, for: key) }
        return found
    }

    /// The audit of an edition.
    func audit(_ edition: BuiltProject, draws: Int, seed: UInt64, year: Int?, of state: State) async throws
        -> IndexAudit
    {
        let key = Drawing(changes: Workspace.key(edition), draws: draws, seed: seed, year: year)
        if state.stamp == current?.stamp, let known = audits.value(key) { return known }
        let found = try await long.perform { demand in
            let analysis = try edition.analysis(seed: seed, year: year)
            return IndexAudit(
                analysis, panel: edition.project.panel,
                effort: .init(draws: draws, points: 2048, tasks: Drawn.tasks)
            ) { _ in !demand.isOver }
        }
        if state.stamp == current?.stamp { audits.keep(found, for: key) }
        return found
    }

    private static func key(_ edition: BuiltProject) -> [String] {
        edition.project.changes.map { "\($0.path)=\($0.after)" }
    }
}
