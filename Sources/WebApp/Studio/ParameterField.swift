import Diagnostics
import Methods
import Publication

/// A field for a parameter, by its declaration.
struct ParameterField: Sendable {
    let frame: StudioFrame
    let edition: BuiltProject
    let parameter: Parameter

    func text(_ setting: Setting?) -> String {
        let label =
            "<span>\(frame.run(parameter.meaning)) <code>\(HTMLText.escaped(parameter.name))</code></span>"
        let help =
            "<span class=\"help\">\(frame.run(parameter.expectation))\(isRequired ? " · " + frame.run(StudioWords.required) : "")</span>"
        return "<label class=\"parameter\">\(label) \(control(setting)) \(help)</label>"
    }

    private var isRequired: Bool { parameter.defaultValue == nil && !parameter.isOptional }

    private func control(_ setting: Setting?) -> String {
        let name = "p." + parameter.name
        let value = setting?.description ?? ""
        let usual = parameter.defaultValue?.description ?? ""
        let words: [String]? =
            switch parameter.kind {
            case let .choice(words): words
            case .flag: ["true", "false"]
            case .text where parameter.name == "by":
                edition.project.panel.groups.keys.sorted()
            default: nil
            }
        if let words {
            // A column of the indicators' table may stand for a word.
            let others = value.isEmpty || words.contains(value) ? [] : [value]
            let items = ([""] + words + others).filter { !($0.isEmpty && isRequired) }.map { word in
                let mark = word == value ? " selected" : ""
                let text =
                    word.isEmpty
                    ? frame.run(StudioWords.usual) + (usual.isEmpty ? "" : " (\(HTMLText.escaped(usual)))")
                    : HTMLText.escaped(word)
                return "<option value=\"\(HTMLText.escaped(word))\"\(mark)>\(text)</option>"
            }
            return "<select name=\"\(HTMLText.escaped(name))\">\(items.joined())</select>"
        }
        let mode = parameter.kind.isNumber ? " inputmode=\"decimal\" class=\"number\"" : ""
        return """
            <input name="\(HTMLText.escaped(name))" value="\(HTMLText.escaped(value))" \
            placeholder="\(HTMLText.escaped(usual))" maxlength="4000" autocomplete="off"\(mode)\(isRequired ? " required" : "")>
            """
    }
}

extension Parameter.Kind {
    fileprivate var isNumber: Bool {
        switch self {
        case .number, .integer: true
        default: false
        }
    }
}
