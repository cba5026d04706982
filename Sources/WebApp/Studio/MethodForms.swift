import Construction
import Diagnostics
import Explanations
import IndexModel
import Methods
import Publication

/// The methods of a node, step by step: the choice, and a form for the settings that is made from the method's
/// declaration.
struct MethodForms: Sendable {
    let frame: StudioFrame
    let edition: BuiltProject
    let node: Node
    /// The step that is looked at, and the method that is to be set.
    let step: String?
    let choice: String?

    private func run(_ phrase: Phrase) -> String { frame.run(phrase) }
    private var isRoot: Bool { node.parent == nil }

    /// What is chosen for a step here.
    private struct Chosen {
        var method: MethodChoice?
        /// Of a treatment.
        var rule: TreatmentRule?
        var isOwn: Bool
    }

    func text() -> String {
        let families: [MethodFamily] =
            isRoot
            ? MethodFamily.allCases
            : node.isLeaf ? [.imputation, .treatment, .normalisation] : [.weighting, .aggregation]
        return families.map(block).joined()
    }

    private func block(_ family: MethodFamily) -> String {
        let chosen = chosen(family)
        let word =
            chosen.method.flatMap { Catalogue.declaration($0.id, in: family)?.title } ?? StudioWords.none
        let own = chosen.isOwn && !isRoot ? " <span class=\"own\">\(run(StudioWords.own))</span>" : ""
        let isOpen = step == family.rawValue ? " open" : ""
        return """
            <details class="stage"\(isOpen) id="step-\(family.rawValue)"><summary>\(run(family.word)) \
            <strong>\(run(word))</strong>\(own)</summary>
            \(chooser(family, chosen))
            \(settings(family, chosen))
            </details>

            """
    }

    // MARK: The choice

    private func chooser(_ family: MethodFamily, _ chosen: Chosen) -> String {
        let shown = step == family.rawValue && choice != nil ? choice ?? "" : current(chosen)
        var options: [Forms.Option] =
            isRoot ? [] : [Forms.Option(value: "elsewhere", name: StudioWords.asElsewhere)]
        if [.imputation, .treatment].contains(family) {
            options.append(Forms.Option(value: "none", name: StudioWords.none))
        }
        options += Catalogue.declarations.filter { $0.family == family && $0.id != "none" }.map {
            Forms.Option(value: $0.id, name: $0.title)
        }
        let forms = Forms(language: frame.language, address: Address(scenario: ScenarioRequest()))
        let kept = [
            ("copy", frame.address.copy), ("node", node.id), ("step", family.rawValue),
            ("lang", frame.address.language?.rawValue),
        ].compactMap { name, value in value.map { (name: name, value: $0) } }
        return """
            <form class="line choose-method" action="/studio#step-\(family.rawValue)">\(Page.hidden(kept))\
            \(forms.select("choice", StudioWords.method, options, selected: shown)) \
            <button>\(run(StudioWords.choose))</button></form>
            """
    }

    private func current(_ chosen: Chosen) -> String {
        if !isRoot, !chosen.isOwn { return "elsewhere" }
        return chosen.method?.id ?? "none"
    }

    private func chosen(_ family: MethodFamily) -> Chosen {
        let plan = edition.run.plan
        func find<Choice>(_ assignment: Assignment<Choice>?) -> (Choice?, Bool) {
            guard let assignment else { return (nil, isRoot) }
            if isRoot { return (assignment.general, true) }
            if node.isLeaf {
                return (
                    assignment.choice(forIndicator: node.id, in: plan.framework),
                    assignment.byIndicator[node.id] != nil
                )
            }
            return (assignment.choice(for: node), assignment.byNode[node.id] != nil)
        }
        func plain(_ assignment: Assignment<MethodChoice>?) -> Chosen {
            let (method, isOwn) = find(assignment)
            return Chosen(method: method, isOwn: isOwn)
        }
        switch family {
        case .imputation: return plain(plan.imputation)
        case .treatment:
            let (rule, isOwn) = find(plan.treatment)
            return Chosen(method: rule?.first, rule: rule, isOwn: isOwn)
        case .normalisation: return plain(plan.normalisation)
        case .weighting: return plain(plan.weighting)
        case .aggregation: return plain(plan.aggregation)
        case .presentation: return Chosen(method: plan.presentation, isOwn: true)
        }
    }

    // MARK: Settings

    private func settings(_ family: MethodFamily, _ chosen: Chosen) -> String {
        let wanted = step == family.rawValue && choice != nil ? choice ?? "" : current(chosen)
        let scope = isRoot ? "everything" : node.isLeaf ? "indicator" : "node"
        var hidden: [(name: String, value: String)] = [
            ("node", node.id), ("step", family.rawValue), ("scope", scope),
        ]
        // The first button of a form is the one that Enter presses.
        let apply = "<p class=\"buttons\">" + frame.button(StudioWords.apply, "method", "primary") + "</p>"
        if wanted == "elsewhere" || wanted == "none" {
            if wanted == "none" { hidden.append(("choice", "none")) }
            let isNow = wanted == current(chosen)
            return isNow ? "" : frame.form(class: "settings", [Page.hidden(hidden), apply])
        }
        guard let declaration = Catalogue.declaration(wanted, in: family) else { return "" }
        hidden.append(("choice", declaration.id))
        let now = chosen.method?.id == declaration.id ? chosen.method?.settings ?? [:] : [:]
        let fields = declaration.parameters.map {
            ParameterField(frame: frame, edition: edition, parameter: $0).text(now[$0.name])
        }
        let none =
            fields.isEmpty && family != .treatment
            ? "<p class=\"help\">\(run(StudioWords.noParameters))</p>" : ""
        return """
            <p class="help">\(run(declaration.summary)) <code>\(HTMLText.escaped(declaration.formula))</code></p>
            """
                + frame.form(
                    class: "settings",
                    [Page.hidden(hidden), none] + fields + [
                        family == .treatment
                            ? TreatmentFields(frame: frame, rule: chosen.rule).text() : "",
                        apply,
                    ])
    }
}
