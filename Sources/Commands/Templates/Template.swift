import ArgumentParser
import Diagnostics

/// A project to start from.
enum Template: String, CaseIterable, ExpressibleByArgument {
    case aiCities = "ai-cities"
    case blank, panel

    /// Its files, with comments in a language where they are in one.
    func files(_ language: Language) -> [TemplateFile] {
        switch self {
        case .aiCities: TemplateFile.aiCities
        case .blank: BlankTemplate.files(language)
        case .panel: PanelTemplate.files(language)
        }
    }
}

/// A file of a new project.
struct TemplateFile: Sendable {
    var name: String
    var contents: String

    init(_ name: String, _ contents: String) {
        self.name = name
        self.contents = contents
    }
}
