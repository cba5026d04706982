import Diagnostics
import Publication
import SystemPackage

/// Derives a result again by running the command that made it.
enum Repetition {
    /// The report that a recorded command gives today. Nothing is written.
    /// - Throws: ``Diagnosed`` with `E0857` where it is no such command, and what the command itself throws about the
    ///   project.
    static func report(
        of command: RecordedCommand, project: ProjectOptions, as format: Format
    ) throws -> Report {
        guard let name = command.words.first, let kind = Root.command(named: name),
            name != VerifyCommand.about.name,
            name == Export.about.name || [.check, .rank, .reason, .source].contains(kind.about.group)
        else {
            throw refused(
                command,
                Phrase(zh: "不是从项目得出结果的命令", en: "it is no command that derives a result from a project"))
        }
        var words = command.words
        let options =
            ["--format", format.rawValue, "--quiet"] + (project.project.map { ["--project", $0] } ?? [])
            + project.changes.flatMap { ["--set", $0] }
        words.insert(contentsOf: options, at: words.firstIndex(of: "--") ?? words.count)
        let capture = Capture()
        do {
            var parsed = try Root.parseAsRoot(words)
            try Capture.$current.withValue(capture) {
                try RecordedCommand.$current.withValue(command) { try parsed.run() }
            }
        } catch let status as ExitStatus where status == .no {
            // The answer of the command was no; its report is there all the same.
        } catch let error as ProjectFault {
            throw error
        } catch let error as UsageProblem {
            throw refused(command, error.diagnostic.message)
        } catch let error as Diagnosed {
            throw error
        } catch let error as ExitStatus {
            throw error
        } catch {
            throw refused(command, Phrase(verbatim: Root.message(for: error)))
        }
        guard let report = capture.taken else {
            throw refused(command, Phrase(zh: "它不写出报告", en: "it writes no report"))
        }
        return report
    }

    /// Refuses what a file asks for that is not the project's: somebody else's file must not make other files be read.
    static func refuseOutsiders(_ command: RecordedCommand) throws {
        let names = command.words.dropFirst().map { word in
            word.hasPrefix("--")
                ? word.firstIndex(of: "=").map { String(word[$0...].dropFirst()) } ?? "" : word
        }
        let isOutside = names.map { FilePath($0) }.contains { path in
            path.isAbsolute || path.components.contains { $0.kind == .parentDirectory }
        }
        guard isOutside else { return }
        throw refused(
            command,
            Phrase(
                zh: "它要读项目之外的文件；信得过就用 --command 写出这条命令",
                en: "it would read files outside the project; if you trust it, give the command by --command")
        )
    }

    private static func refused(_ command: RecordedCommand, _ reason: Phrase) -> Diagnosed {
        Diagnosed(
            Diagnostic(
                .commandNotRepeatable, at: [],
                ["command": Phrase(verbatim: command.text), "reason": reason]))
    }
}
