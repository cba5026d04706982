import ArgumentParser
import Diagnostics
import Publication

/// Help that belongs to no single command.
enum HelpTopic: String, CaseIterable {
    case exitCodes = "exit-codes"
    case formats, environment
    case methodFile = "method-file"

    /// Help on a topic, a command, or a command under a command.
    static func text(_ name: String, _ below: String?, _ languages: Languages) throws -> String {
        if let topic = HelpTopic(rawValue: name) { return topic.text(languages) }
        if let parent = Root.command(named: name) {
            let command = below.flatMap(parent.subcommand(named:)) ?? parent
            return UsageMessages.translated(
                Root.helpMessage(for: command, columns: RootHelp.width), languages) + "\n"
        }
        let topics = HelpTopic.allCases.map(\.rawValue)
        throw UsageProblem(
            .topicUnknown,
            [
                "name": Phrase(verbatim: name),
                "topics": Phrase(zh: topics.joined(separator: "、"), en: topics.joined(separator: ", ")),
            ],
            suggestion: Suggestion.nearest(to: name, in: topics + Root.commands.map { $0.about.name }))
    }

    private func text(_ languages: Languages) -> String {
        switch self {
        case .exitCodes:
            RootHelp.listed(
                ExitStatus.allCases.map { (String($0.rawValue), languages.text($0.meaning, joinedBy: " / ")) }
            ).joined(separator: "\n") + "\n"
        case .formats: HelpTopic.entries(TopicWords.formats, languages)
        case .environment: HelpTopic.entries(TopicWords.environment, languages)
        case .methodFile: languages.lines(TopicWords.methodFile).joined(separator: "\n\n") + "\n"
        }
    }

    private static func entries(_ entries: [(String, Phrase)], _ languages: Languages) -> String {
        RootHelp.listed(entries.map { ($0.0, languages.text($0.1, joinedBy: " / ")) })
            .joined(separator: "\n") + "\n"
    }
}
