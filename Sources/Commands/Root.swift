import ArgumentParser
import Diagnostics
import Publication

/// A command: what is said about it, and what it does.
protocol Command: ParsableCommand {
    static var about: About { get }
    /// The commands under this one, which then does nothing itself.
    static var subcommands: [any Command.Type] { get }
}

extension Command {
    static var subcommands: [any Command.Type] { [] }

    static var configuration: CommandConfiguration {
        var configuration = about.configuration(Surroundings.languages)
        configuration.subcommands = subcommands
        return configuration
    }

    static func subcommand(named name: String) -> (any Command.Type)? {
        subcommands.first { $0.about.name == name }
    }
}

/// Everything that help says about a command besides its options.
struct About: Sendable {
    /// A command line that works in the project of the template `ai-cities`; the tests run each.
    struct Example: Sendable {
        var line: String
        var meaning: Phrase

        init(_ line: String, zh: String, en: String) {
            self.line = line
            meaning = Phrase(zh: zh, en: en)
        }
    }

    enum Group: CaseIterable, Sendable {
        case start, check, rank, reason, source, publish, other

        var word: Phrase {
            switch self {
            case .start: Phrase(zh: "开始", en: "START")
            case .check: Phrase(zh: "检查", en: "CHECK")
            case .rank: Phrase(zh: "排名", en: "RANK")
            case .reason: Phrase(zh: "推理", en: "REASON")
            case .source: Phrase(zh: "证据", en: "SOURCE")
            case .publish: Phrase(zh: "发布", en: "PUBLISH")
            case .other: Phrase(zh: "其他", en: "OTHER")
            }
        }
    }

    var name: String
    var group: Group
    var summary: Phrase
    var examples: [Example]
    /// What has to be known besides; paragraphs.
    var notes: Phrase?

    func configuration(_ languages: Languages) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name, abstract: languages.text(summary, joinedBy: " / "),
            discussion: discussion(languages))
    }

    private func discussion(_ languages: Languages) -> String {
        var lines = [languages.text(Words.examples, joinedBy: " ")]
        let width = examples.map { TerminalText.width($0.line) }.max() ?? 0
        for example in examples {
            let fill = String(repeating: " ", count: width - TerminalText.width(example.line))
            lines.append("  $ \(example.line)\(fill)   \(languages.text(example.meaning, joinedBy: " / "))")
        }
        if let notes { lines += [""] + languages.lines(notes) }
        return lines.joined(separator: "\n")
    }
}

/// The program itself, which only leads to its commands.
struct Root: ParsableCommand {
    static let commands: [any Command.Type] = [
        Init.self, Import.self, Doctor.self, Check.self, ImputationCommand.self, Explain.self, Rank.self,
        Show.self, TrendsCommand.self, RankSum.self,
        AuditCommand.self, ClaimCommand.self, Compare.self, Overtake.self, Why.self, Diff.self,
        LeagueCommand.self, CompareLeagues.self, ConsensusCommand.self, ProfileCommand.self, Similar.self,
        EvidenceCommand.self, SourceCommand.self, VerifyCommand.self, Serve.self, Export.self, Publish.self,
        Methods.self,
        Schema.self, Completion.self, Version.self,
    ]

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "zhulu", abstract: Surroundings.languages.text(Words.zhulu, joinedBy: " / "),
            version: ZhuluVersion.text, subcommands: commands)
    }

    /// Every command with the words that lead to it, those under others among them.
    static var all: [(path: [String], command: any Command.Type)] {
        commands.flatMap { command in
            [([command.about.name], command)]
                + command.subcommands.map { ([command.about.name, $0.about.name], $0) }
        }
    }

    static func command(named name: String) -> (any Command.Type)? {
        commands.first { $0.about.name == name }
    }
}

/// The program's own version.
enum ZhuluVersion {
    static let text = "0.1.0"
}
