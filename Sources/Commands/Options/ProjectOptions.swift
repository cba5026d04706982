import ArgumentParser
import Construction
import Diagnostics
import Explanations
import Glibc
import ProjectFiles
import Publication
import WebApp

/// Which project a command works on, and what is changed about it for once.
struct ProjectOptions: ParsableArguments {
    @Option(help: Words.help(OptionWords.project), completion: .directory)
    var project: String?

    @Option(
        name: .customLong("set"),
        help: Words.help(OptionWords.set, value: "key=value"))
    var changes: [String] = []

    /// Reads the project.
    /// - Throws: ``ProjectFault`` with everything that is wrong.
    func open() throws(ProjectFault) -> OpenProject { try open(changes: changes) }

    /// Reads the project as its methodology is written.
    func openAsWritten() throws(ProjectFault) -> OpenProject { try open(changes: []) }

    private func open(changes: [String]) throws(ProjectFault) -> OpenProject {
        let path: String
        do throws(Diagnosed) {
            path = try self.path
        } catch {
            throw ProjectFault(diagnostics: error.diagnostics, folder: nil)
        }
        return try OpenProject(at: path, changes: changes)
    }

    /// The project's folder, or its methodology's file.
    var path: String {
        get throws(Diagnosed) {
            if let project { return project }
            return try ProjectOptions.nearest()
        }
    }

    /// The nearest folder with a methodology, from the working folder upwards, as a relative path.
    private static func nearest() throws(Diagnosed) -> String {
        let depth = (Surroundings.workingFolder ?? "").split(separator: "/").count
        var folder = "."
        for level in 0...depth {
            if access(folder + "/zhulu.yaml", F_OK) == 0 { return folder }
            folder = level == 0 ? ".." : folder + "/.."
        }
        throw Diagnosed(Diagnostic(.projectMissing))
    }

    /// The folder to which places are relative: a project may be named by its file.
    static func parent(of path: String) -> String {
        guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else { return path }
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

/// What is wrong with a project, and the folder to which its places are relative.
struct ProjectFault: Error {
    var diagnostics: [Diagnostic]
    /// `nil` where no project was found, or where places are as the person wrote them.
    var folder: String?
}

/// A project that was read.
struct OpenProject {
    let project: Project
    /// The folder to which the places of findings are relative.
    let folder: String?

    init(_ project: Project, folder: String?) {
        self.project = project
        self.folder = folder
    }

    /// Reads a project.
    /// - Parameter path: its folder, or its methodology's file.
    /// - Throws: ``ProjectFault`` with everything that is wrong.
    init(at path: String, changes: [String] = []) throws(ProjectFault) {
        let folder = ProjectOptions.parent(of: path)
        do throws(Diagnosed) {
            self.init(try Project.read(path, changes: changes), folder: folder)
        } catch {
            throw ProjectFault(diagnostics: error.diagnostics, folder: folder)
        }
    }

    /// The project built, as one of two to be set against each other.
    /// - Parameter year: the latest where it is `nil`.
    func edition(year: Int? = nil) throws(ProjectFault) -> Edition {
        do throws(Diagnosed) {
            return try Edition(plan: project.plan, panel: project.panel, period: year)
        } catch {
            throw ProjectFault(diagnostics: error.diagnostics, folder: folder)
        }
    }

    /// The project built.
    func run() throws(ProjectFault) -> Run {
        do throws(Diagnosed) {
            return try Constructor(project.plan).run(on: project.panel)
        } catch {
            throw ProjectFault(diagnostics: error.diagnostics, folder: folder)
        }
    }

    var provenance: Provenance {
        Provenance(project, version: ZhuluVersion.text)
    }

    /// The same for a result that also depends on some of what the project declares; what it does not declare is left out.
    func provenance(with declarations: Declaration...) -> Provenance {
        var provenance = provenance
        provenance.declared = declarations.compactMap { declaration in
            project.digest(of: declaration).map {
                Provenance.Declared(id: declaration.rawValue, word: declaration.word, digest: $0)
            }
        }
        return provenance
    }

    /// Tells on standard error what the author should know: in short, or in full where that is asked for.
    func tell(_ findings: [Diagnostic], _ speech: SpeechOptions, inFull: Bool = false) {
        guard !findings.isEmpty, !speech.quiet else { return }
        let renderer = FindingsRenderer(
            languages: speech.languages, isColoured: speech.isColoured(STDERR_FILENO),
            folder: folder)
        if speech.verbose || inFull {
            Console.message(renderer.text(findings))
        } else if findings.contains(where: { $0.severity > .note }) {
            Console.message(renderer.summary(findings.filter { $0.severity > .note }) + " → zhulu check")
        }
    }
}
