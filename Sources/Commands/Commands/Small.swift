import ArgumentParser
import Diagnostics
import Publication

/// `zhulu version`.
struct Version: Command {
    static let about = About(
        name: "version", group: .other, summary: Phrase(zh: "版本。", en: "The version."),
        examples: [.init("zhulu version", zh: "版本号", en: "the number")])

    @OptionGroup var speech: SpeechOptions

    func run() { Console.result("zhulu \(ZhuluVersion.text)\n") }
}

/// `zhulu completion`: a script that completes commands, options and the names of units in a shell.
struct Completion: Command {
    static let about = About(
        name: "completion", group: .other,
        summary: Phrase(zh: "输出命令行补全脚本。", en: "Print a script that completes command lines."),
        examples: [
            .init(
                "zhulu completion bash", zh: "加到 ~/.bashrc：source <(zhulu completion bash)",
                en: "in ~/.bashrc: source <(zhulu completion bash)"),
            .init(
                "zhulu completion fish", zh: "存到 ~/.config/fish/completions/zhulu.fish",
                en: "goes to ~/.config/fish/completions/zhulu.fish"),
        ])

    enum Shell: String, CaseIterable, ExpressibleByArgument {
        case bash, zsh, fish

        var completionShell: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }
    }

    @Argument(help: Words.help(OptionWords.shell))
    var shell: Shell

    @OptionGroup var speech: SpeechOptions

    func run() { Console.result(Root.completionScript(for: shell.completionShell) + "\n") }
}
