import Analysis
import ArgumentParser
import Construction
import Diagnostics
import Glibc
import ProjectFiles
import Publication

/// `zhulu check`: everything that can be said about a project without ranking anybody.
struct Check: Command {
    static let about = About(
        name: "check", group: .check,
        summary: Phrase(
            zh: "检查方法文件和数据，列出全部问题。", en: "Check the method and the data, and list all findings."),
        examples: [
            .init("zhulu check", zh: "有错误时退出码为 1", en: "exit code 1 where there are errors"),
            .init(
                "zhulu check --fail-on never --plain", zh: "每个问题一行，供编辑器跳转",
                en: "one line a finding, for editors"),
            .init(
                "zhulu check --format github --fail-on error", zh: "供 GitHub 工作流标注",
                en: "annotations for a workflow on GitHub"),
        ],
        notes: Phrase(
            zh: "没有达到 --fail-on 级别的问题时退出码为 0，有则为 1；项目根本读不了时为 2。",
            en:
                "Exit code 0 without findings at the level of --fail-on, 1 with them, 2 where there is no project to read."
        ))

    enum Level: String, CaseIterable, ExpressibleByArgument {
        case error, warning, note, never

        var severity: Severity? {
            switch self {
            case .error: .error
            case .warning: .warning
            case .note: .note
            case .never: nil
            }
        }
    }

    enum Form: String, CaseIterable, ExpressibleByArgument {
        case text, json, sarif, github
    }

    @OptionGroup var project: ProjectOptions
    @OptionGroup var speech: SpeechOptions

    @Option(name: .customLong("fail-on"), help: Words.help(OptionWords.failOn))
    var failOn: Level = .error

    @Option(help: Words.help(OptionWords.checkFormat))
    var format: Form = .text

    @Flag(help: Words.help(OptionWords.checkPlain))
    var plain = false

    @Option(name: [.customShort("o"), .long], help: Words.help(OptionWords.output))
    var output: String?

    func run() throws {
        let (findings, folder) = try findings()
        let exchange = FindingsExchange(
            languages: speech.languages, folder: folder, version: ZhuluVersion.text)
        let text =
            switch format {
            case .text:
                FindingsRenderer(
                    languages: speech.languages,
                    isColoured: output == nil && speech.isColoured(STDOUT_FILENO), isPlain: plain,
                    folder: folder
                ).text(findings)
            case .json: exchange.json(findings)
            case .sarif: exchange.sarif(findings)
            case .github: exchange.github(findings)
            }
        try OutputOptions.write(text, to: output)
        if let level = failOn.severity, findings.contains(where: { $0.severity >= level }) {
            throw ExitStatus.no
        }
    }

    /// Everything found while reading, while building, and in the data themselves.
    private func findings() throws -> (all: [Diagnostic], folder: String?) {
        let open: OpenProject
        do throws(ProjectFault) {
            open = try project.open()
        } catch {
            // Without a folder to look into there is nothing to list.
            guard error.folder != nil else { throw error }
            return (error.diagnostics, error.folder)
        }
        let project = open.project
        let checks = DataChecks()
        var found = project.diagnostics
        var built: Run?
        do throws(ProjectFault) {
            let run = try open.run()
            found += run.diagnostics
            built = run
        } catch {
            found += error.diagnostics
        }
        found += checks.findings(
            plan: project.plan, panel: project.panel, ledger: project.ledger, run: built)
        if project.declaresLeagues {
            do throws(Diagnosed) {
                found += try project.leagueTables().diagnostics
            } catch {
                found += error.diagnostics
            }
        }
        return (found, open.folder)
    }
}
