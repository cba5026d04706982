import Diagnostics
import Explanations
import IndexModel
import Methods
import ProjectFiles
import Publication

/// The fields of a form of the studio, read as edits of the copy.
struct StudioForm: Sendable {
    private let fields: [(name: String, value: String)]

    /// - Throws: ``UsageProblem`` where a field is too long for anything but the text.
    init(_ fields: [(name: String, value: String)]) throws {
        self.fields = fields
        guard fields.count <= 512, fields.allSatisfy({ $0.name == "text" || $0.value.utf8.count <= 20_000 })
        else {
            throw UsageProblem(.requestTooLarge)
        }
    }

    /// A field's value; `nil` where it is not there or empty.
    subscript(name: String) -> String? {
        fields.last { $0.name == name }.map(\.value).flatMap { $0.isEmpty ? nil : $0 }
    }

    static func unreadable(_ zh: String, _ en: String) -> UsageProblem {
        UsageProblem(.formUnreadable, ["reason": Phrase(zh: zh, en: en)])
    }

    private func required(_ name: String) throws -> String {
        guard let value = self[name] else {
            throw StudioForm.unreadable("没有填“\(name)”", "\"\(name)\" is empty")
        }
        return value
    }

    /// The edits that the form asks for.
    /// - Parameter view: what the copy comes to; `nil` where it is broken.
    func edits(of view: StudioView?) throws -> [MethodologyEdit] {
        switch try required("do") {
        case "weight": return try weight(try required("node"), view)
        case "name":
            return [.name(of: try required("node"), zh: try required("zh"), en: try required("en"))]
        case "direction":
            return [.direction(of: try required("node"), self["direction"] == "-1" ? -1 : 1)]
        case "denominator": return [.denominator(of: try required("node"), self["denominator"])]
        case "remove": return [.removal(of: try required("node"))]
        case "move": return [.move(try required("node"), under: try required("under"))]
        case "up": return [.shift(try required("node"), by: -1)]
        case "down": return [.shift(try required("node"), by: 1)]
        case "add": return [.addition(of: try required("indicator"), under: try required("node"))]
        case "group":
            return [
                .group(
                    id: try required("code"), zh: try required("zh"), en: try required("en"),
                    under: try required("node"), indicator: try required("indicator"))
            ]
        case "method": return [try method()]
        case "obey": return try obedience(try required("edit"), view)
        case "scenario":
            return fields.filter { $0.name == "change" }.map { .change($0.value) }
        default: throw StudioForm.unreadable("没有这个动作", "there is no such action")
        }
    }

    // MARK: Weights

    private func weight(_ node: String, _ view: StudioView?) throws -> [MethodologyEdit] {
        var scenario = ScenarioRequest()
        try scenario.addWeight(node, try required("weight"))
        guard let weight = scenario.weights.first?.value else { return [] }
        return try given(under: node, view) + [.weight(of: node, weight)]
    }

    /// Weights of siblings as they are now, written out where the method would not look at written ones.
    private func given(under node: String, _ view: StudioView?) throws -> [MethodologyEdit] {
        guard let run = view?.edition.run else { return [] }
        let framework = run.plan.framework
        guard let position = framework.position(of: node), let parent = framework.nodes[position].parent
        else {
            return []
        }
        let above = framework.nodes[parent]
        guard !["given", "effective"].contains(run.plan.weighting.choice(for: above)?.id ?? "given") else {
            return []
        }
        let siblings = above.children.map { framework.nodes[$0] }
        let isEqual = Set(above.children.map { run.weights[$0] }).count == 1
        let isWrittenSo = isEqual && Set(siblings.map(\.weight)).count == 1
        let written: [MethodologyEdit] =
            isWrittenSo
            ? []
            : zip(above.children, siblings).map { place, sibling in
                .weight(of: sibling.id, (run.weights[place] * 1e6).rounded() / 1e6)
            }
        let scope = MethodologyEdit.Scope.node(above.id)
        return written + [.method(step: "weighting", for: scope, "given")]
    }

    private func obedience(_ text: String, _ view: StudioView?) throws -> [MethodologyEdit] {
        let parts = text.split(separator: ":", maxSplits: text.hasPrefix("halve:") ? .max : 1).map(
            String.init)
        guard parts.count >= 2, let run = view?.edition.run else {
            throw StudioForm.unreadable("没有这个办法", "there is no such remedy")
        }
        let framework = run.plan.framework
        switch parts[0] {
        case "omit": return [.removal(of: parts[1])]
        case "turn":
            guard let position = framework.position(of: parts[1]) else { return [] }
            let node = framework.nodes[position]
            let direction = node.isLeaf ? run.final.direction(of: node.id) : node.direction
            return [.direction(of: node.id, direction == .negative ? 1 : -1)]
        case "halve":
            let known = parts.dropFirst().compactMap { id in framework.position(of: id).map { (id, $0) } }
            // All that counted is written first, so that no half is written over.
            return try known.flatMap { try given(under: $0.0, view) }
                + known.map { .weight(of: $0.0, (run.weights[$0.1] * 5e5).rounded() / 1e6) }
        default: throw StudioForm.unreadable("没有这个办法", "there is no such remedy")
        }
    }

    // MARK: Methods

    private func method() throws -> MethodologyEdit {
        let step = try required("step")
        guard let family = MethodFamily(rawValue: step) else {
            throw StudioForm.unreadable("没有这一步", "there is no such step")
        }
        let scope: MethodologyEdit.Scope =
            switch self["scope"] {
            case "node": .node(try required("node"))
            case "indicator": .indicator(try required("node"))
            default: .everything
            }
        guard let choice = self["choice"] else { return .method(step: step, for: scope, nil) }
        guard choice != "none" else { return .method(step: step, for: scope, "none") }
        guard let declaration = Catalogue.declaration(choice, in: family) else {
            throw UsageProblem(.methodNotFound, ["name": Phrase(verbatim: choice)])
        }
        let settings = declaration.parameters.compactMap { parameter -> String? in
            guard let text = self["p." + parameter.name], text != parameter.defaultValue?.description else {
                return nil
            }
            return "\(parameter.name): \(StudioForm.notation(text, parameter))"
        }
        let inner = settings.isEmpty ? "" : "{\(settings.joined(separator: ", "))}"
        let rest = step == "treatment" ? treatment() : []
        guard rest.isEmpty else {
            let first = "\(choice): \(inner.isEmpty ? "{}" : inner)"
            return .method(step: step, for: scope, "{\(([first] + rest).joined(separator: ", "))}")
        }
        return .method(step: step, for: scope, inner.isEmpty ? choice : "{\(choice): \(inner)}")
    }

    /// What is said of a treatment beside its first method.
    private func treatment() -> [String] {
        var keys = self["otherwise"].map { ["otherwise: \($0)"] } ?? []
        if self["combine"] == "true" { keys.append("combine: true") }
        switch self["when"] {
        case "always": keys.append("when: always")
        case "rule":
            let thresholds = ["skewness", "kurtosis"].compactMap { name in
                self["when." + name].map { text in
                    "\(name): \(Double(text).map { "\(Setting.number($0))" } ?? StudioForm.quoted(text))"
                }
            }
            keys.append("when: {\(thresholds.joined(separator: ", "))}")
        default: break
        }
        return keys
    }

    /// A parameter as YAML.
    private static func notation(_ text: String, _ parameter: Parameter) -> String {
        switch parameter.kind {
        case .number, .integer: Double(text).map { "\(Setting.number($0))" } ?? quoted(text)
        case .flag: ["true", "false"].contains(text) ? text : quoted(text)
        case .choice, .text: quoted(text)
        case .records: text.hasPrefix("[") ? text : quoted(text)
        case .numbers, .list, .comparisons, .methods: text
        }
    }

    /// A text in the quotes of JSON, which YAML reads.
    private static func quoted(_ text: String) -> String { JSONWriter.text(.string(text)) }
}

extension Panel {
    fileprivate func direction(of code: String) -> Direction {
        position(of: code).flatMap { indicators[$0].direction } ?? .positive
    }
}
