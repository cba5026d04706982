import ArgumentParser
import Diagnostics
import Glibc
import Publication

/// The program as a function of its arguments.
public enum CommandLineTool {
    /// Runs the program and ends the process.
    public static func main() -> Never {
        Signals.install()
        // Read where OpenBLAS is loaded; set here, while there is one thread.
        setenv("OPENBLAS_NUM_THREADS", "1", 1)
        exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }

    static func run(_ arguments: [String]) -> ExitStatus {
        do {
            if let status = try answeredHelp(arguments) { return status }
            var command = try Root.parseAsRoot(arguments)
            try RecordedCommand.$current.withValue(RecordedCommand(arguments: arguments)) {
                try command.run()
            }
            return .done
        } catch let error as ProjectFault {
            return report(error.diagnostics, in: error.folder, .unusable)
        } catch let error as Diagnosed {
            return report(error.diagnostics, in: nil, .unusable)
        } catch let error as UsageProblem {
            return report([error.diagnostic], in: nil, .usage)
        } catch let error as ExitStatus {
            return error
        } catch {
            return answered(error)
        }
    }

    /// Findings that end a command.
    private static func report(
        _ diagnostics: [Diagnostic], in folder: String?, _ status: ExitStatus
    ) -> ExitStatus {
        let renderer = FindingsRenderer(
            languages: Surroundings.languages, isColoured: SpeechOptions.isColoured(STDERR_FILENO),
            folder: folder)
        let text = renderer.text(diagnostics)
        // One finding needs no line that sums it up.
        Console.message(
            diagnostics.count == 1
                ? String(text.prefix(upTo: text.range(ofLast: "\n\n") ?? text.endIndex)) : text)
        return status
    }

    /// What the parser of the command line has to say: help, a completion script, or a usage error.
    private static func answered(_ error: any Error) -> ExitStatus {
        let code = Root.exitCode(for: error)
        let text = UsageMessages.translated(
            Root.fullMessage(for: error, columns: RootHelp.width), Surroundings.languages)
        switch code {
        case .success:
            Console.result(text + "\n")
            return .done
        case .validationFailure:
            Console.message(text)
            return .usage
        default:
            Console.message("\(Surroundings.languages.text(Words.defect, joinedBy: " / "))\n\(error)")
            return .defect
        }
    }

    /// Help, which is written here rather than by the parser, and unknown commands, to which it has no answer.
    private static func answeredHelp(_ arguments: [String]) throws -> ExitStatus? {
        guard let first = arguments.first else {
            Console.result(RootHelp.text(Surroundings.languages))
            return .done
        }
        switch first {
        case "help" where arguments.count > 1 && !arguments[1].hasPrefix("-"):
            Console.result(
                try HelpTopic.text(
                    arguments[1], arguments.dropFirst(2).first { !$0.hasPrefix("-") }, Surroundings.languages)
            )
            return .done
        case "help", "-h", "--help":
            Console.result(RootHelp.text(Surroundings.languages))
            return .done
        case let name where !name.hasPrefix("-") && Root.command(named: name) == nil:
            throw UsageProblem(
                .commandUnknown, ["name": Phrase(verbatim: name)],
                suggestion: Suggestion.nearest(to: name, in: Root.commands.map { $0.about.name } + ["help"]))
        case let name:
            if let parent = Root.command(named: name), let below = arguments.dropFirst().first {
                try checkSubcommand(below, of: parent)
            }
            return nil
        }
    }

    private static func checkSubcommand(_ name: String, of parent: any Command.Type) throws {
        guard !parent.subcommands.isEmpty, !name.hasPrefix("-"), parent.subcommand(named: name) == nil else {
            return
        }
        let known = parent.subcommands.map { $0.about.name }
        throw UsageProblem(
            .commandUnknown, ["name": Phrase(verbatim: "\(parent.about.name) \(name)")],
            suggestion: Suggestion.nearest(to: name, in: known).map { "\(parent.about.name) \($0)" })
    }
}

extension String {
    /// Where the last occurrence of a text starts.
    func range(ofLast part: String) -> Index? {
        var found: Index?
        var position = startIndex
        while position < endIndex {
            if self[position...].hasPrefix(part) { found = position }
            position = index(after: position)
        }
        return found
    }
}
