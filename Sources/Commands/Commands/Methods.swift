import ArgumentParser
import Diagnostics
import Methods
import Publication

extension MethodFamily: ExpressibleByArgument {}

/// `zhulu methods`: the methods, from their declarations.
struct Methods: Command {
    static let about = About(
        name: "methods", group: .rank,
        summary: Phrase(
            zh: "列出可用的方法；给出名字则说明一种。", en: "List the methods, or describe one."),
        examples: [
            .init("zhulu methods", zh: "全部方法", en: "all methods"),
            .init("zhulu methods --family normalisation", zh: "只看标准化", en: "the normalisations"),
            .init(
                "zhulu methods --full --family weighting --lang en", zh: "每种赋权方法的公式、适用与不适用",
                en: "formula, when and when not of every weighting"),
            .init("zhulu methods min-max", zh: "公式、参数、适用与不适用", en: "formula, settings, when and when not"),
        ])

    @Argument(help: Words.help(OptionWords.methodName), completion: .list(Catalogue.declarations.map(\.id)))
    var name: String?

    @Option(help: Words.help(OptionWords.family))
    var family: MethodFamily?

    @Flag(help: Words.help(OptionWords.fullMethods))
    var full = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let declarations = Catalogue.declarations.filter { family == nil || $0.family == family }
        guard let name else {
            let report = full ? MethodReport.manual(declarations) : MethodReport.list(declarations)
            return try output.write(report, speech)
        }
        let found = declarations.filter { $0.id == name.lowercased() }
        guard !found.isEmpty else {
            throw UsageProblem(
                .methodNotFound, ["name": Phrase(verbatim: name)],
                suggestion: Suggestion.nearest(to: name, in: declarations.map(\.id)))
        }
        try output.write(MethodReport.description(found), speech)
    }
}
