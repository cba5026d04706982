import Diagnostics
import Foundation
import Testing

@testable import Commands

/// The program as a whole: exit codes, streams, help, examples.
@Suite struct ProgramTests {
    @Test(
        arguments: [
            ([], 0), (["help"], 0), (["--help"], 0), (["--version"], 0), (["version"], 0),
            (["rank", "--help"], 0),
            (["help", "exit-codes"], 0), (["help", "formats"], 0), (["help", "environment"], 0),
            (["help", "method-file"], 0), (["help", "rank"], 0), (["help", "nothing"], 64), (["rnak"], 64),
            (["rank", "--top"], 64), (["rank", "--top", "x"], 64), (["rank", "--top", "0"], 64),
            (["rank", "--tpo", "3"], 64), (["rank", "--json", "--format", "csv"], 64), (["show"], 64),
            (["methods"], 0), (["methods", "min-max"], 0), (["methods", "minmax"], 64),
            (["explain", "E0101"], 0),
            (["explain", "e0101"], 0), (["explain", "E9999"], 64), (["completion", "bash"], 0),
            (["completion", "tcsh"], 64), (["schema"], 0), (["rank", "--project", "/no/such/folder"], 2),
            (["import", "/no/such/data.csv", "/no/such/meta.csv"], 2),
        ] as [([String], Int32)]) func exitCodes(_ arguments: [String], _ status: Int32) throws
    {
        let outcome = try Program.run(arguments, in: "/")
        #expect(outcome.status == status, "\(arguments) \(outcome.messages)")
        // The result goes to one stream, everything else to the other.
        #expect(outcome.result.isEmpty == (status != 0))
        #expect(outcome.messages.isEmpty == (status == 0))
    }

    @Test func unknownCommandsAndOptionsAreSuggested() throws {
        #expect(try Program.run(["rnak"]).messages.contains("did you mean: rank"))
        let option = try Program.run(["rank", "--tpo", "3", "--lang", "zh"])
        #expect(option.messages.contains("没有选项“--tpo”。是不是“--top”？"))
    }

    @Test func theLanguageIsThatOfTheEnvironment() throws {
        #expect(try Program.run([], environment: ["LANG": "zh_CN.UTF-8"]).result.contains("排名"))
        #expect(try Program.run([], environment: ["ZHULU_LANG": "zh"]).result.contains("排名"))
        #expect(try Program.run(["--lang", "en"], environment: ["ZHULU_LANG": "zh"]).status == 64)
        func language(_ variables: [String: String]) -> String {
            Surroundings.ofEnvironment { variables[$0] }.rawValue
        }
        #expect(language([:]) == "en")
        #expect(language(["LANG": "zh_CN.UTF-8", "LC_ALL": "C"]) == "en")
        #expect(language(["LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_TW"]) == "zh")
        #expect(language(["LANG": "zh_CN.UTF-8", "ZHULU_LANG": "both"]) == "both")
    }

    @Test func examplesInHelpWork() throws {
        for (_, command) in Root.all {
            #expect(!command.about.examples.isEmpty)
            for example in command.about.examples {
                let folder = try Scratch(example: "ai-cities")
                for name in ["iData.csv", "iMeta.csv"] {
                    try FileManager.default.copyItem(
                        atPath: Program.package + "/Examples/coinr-pair/" + name,
                        toPath: folder.path + "/" + name)
                }
                let outcome = try Program.shell(example.line, in: folder.path)
                #expect(outcome.status == 0, "\(example.line): \(outcome.messages)")
            }
        }
    }

    @Test func helpOpensWithExamples() throws {
        for (path, command) in Root.all {
            let help = try Program.run(path + ["--help"]).result
            #expect(try Program.run(["help"] + path).result == help)
            let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count > 3 && lines[2] == "EXAMPLES:", "\(command.about.name)")
        }
    }

    @Test func theEmbeddedExampleIsTheOneInTheFolder() throws {
        let folder = Program.package + "/Examples/ai-cities"
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { $0.contains(".") }.sorted()
        #expect(TemplateFile.aiCities.map(\.name).sorted() == names)
        for file in TemplateFile.aiCities {
            let contents = try String(contentsOfFile: folder + "/" + file.name, encoding: .utf8)
            let isSame = file.contents == contents
            #expect(isSame, "\(file.name) differs: run Scripts/embed-template")
        }
    }

    @Test(arguments: Template.allCases) func templatesRankAtOnceAndNeverOverwrite(_ template: Template) throws
    {
        let folder = try Scratch()
        for language in ["zh", "en"] {
            let line = "zhulu init \(language) --template \(template.rawValue) --lang \(language) -q"
            #expect(try Program.shell(line, in: folder.path).status == 0)
            let again = try Program.shell(line, in: folder.path)
            #expect(again.status == 64)
            #expect(again.messages.contains("E0812"))
            let outcome = try Program.run(["rank", "--project", language], in: folder.path)
            #expect(outcome.status == 0, "\(outcome.messages)")
        }
    }

    @Test func aPairOfCOINrBecomesAProjectWithTheSameScores() throws {
        let folder = try Scratch(example: "coinr-pair")
        let outcome = try Program.run(["import", "iData.csv", "iMeta.csv", "-o", "new"], in: folder.path)
        #expect(outcome.status == 0, "\(outcome.messages)")
        let new = try Program.run(["rank", "--project", "new", "--json"], in: folder.path)
        #expect(new.status == 0, "\(new.messages)")
        let swapped = try Program.run(["import", "iMeta.csv", "iData.csv", "-o", "other"], in: folder.path)
        #expect(swapped.status == 2)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/other"))
    }

    @Test func aFullDiskAndAClosedPipe() throws {
        let project = Program.package + "/Examples/ai-cities"
        let full = try Program.shell("zhulu rank --project '\(project)' > /dev/full", in: "/")
        #expect(full.status == 2)
        #expect(full.messages.contains("the result cannot be written"))
        let closed = try Program.shell("zhulu methods --json | head -c 1 > /dev/null", in: "/")
        #expect(closed.messages == "")
    }

    @Test func codesAreUniqueAndExplained() {
        let kinds = DiagnosticKind.catalogue + DiagnosticKind.commandLine
        #expect(Set(kinds.map(\.code)).count == kinds.count)
        for kind in kinds {
            for phrase in [kind.message, kind.wayOut, kind.explanation] {
                #expect(!phrase.zh.isEmpty && !phrase.en.isEmpty, "\(kind.code)")
            }
            #expect(DiagnosticKind.known(kind.code.lowercased())?.code == kind.code)
        }
    }
}
