import Construction
import Diagnostics
import IndexModel
import Publication

/// What can be done to one node: its names, weight, place and methods; of an indicator also its direction, its
/// denominator and what its values look like.
struct NodeForms: Sendable {
    let frame: StudioFrame
    let view: StudioView
    let position: Int
    let step: String?
    let choice: String?

    private var edition: BuiltProject { view.edition }
    private var framework: Framework { edition.run.plan.framework }
    private var node: Node { framework.nodes[position] }
    private func run(_ phrase: Phrase) -> String { frame.run(phrase) }

    func text() -> String {
        let column = node.isLeaf ? ColumnView(frame: frame, run: edition.run, code: node.id).text() : ""
        return """
            <h2>\(run(node.name)) <code>\(HTMLText.escaped(node.id))</code></h2>
            \(names)\(weight)\(definition)\(place)\(members)
            <h3>\(run(StudioWords.methods))</h3>
            \(MethodForms(frame: frame, edition: edition, node: node, step: step, choice: choice).text())
            \(column)
            """
    }

    private var names: String {
        frame.edit(
            "name", of: node.id,
            [
                frame.field("zh", StudioWords.chinese, node.name.zh, "lang=\"zh-Hans\" required"),
                frame.field("en", StudioWords.english, node.name.en, "lang=\"en\" required"),
            ], button: StudioWords.apply)
    }

    private var weight: String {
        guard let parent = node.parent else { return "" }
        let siblings = framework.nodes[parent].children
        let total = siblings.reduce(0) { $0 + edition.run.weights[$1] }
        let own = edition.run.weights[position]
        let share = total == 0 ? 0 : own / total
        let shown = NumberText.plain((own * 1e6).rounded() / 1e6)
        return frame.edit(
            "weight", of: node.id,
            [
                frame.field(
                    "weight", StudioWords.weight, shown, "inputmode=\"decimal\" class=\"number\" required"),
                "<span class=\"help\">\(run(StudioWords.share)) \(Honesty.percent(share))%</span>",
            ], button: StudioWords.apply)
    }

    // MARK: What an indicator is

    private var definition: String {
        if !node.isLeaf { return node.parent == nil ? "" : direction(node.direction) }
        let panel = edition.run.final
        guard let column = panel.position(of: node.id) else { return "" }
        let indicator = panel.indicators[column]
        return direction(indicator.direction ?? .positive) + denominator(indicator)
            + "<p class=\"help\">\(run(indicator.unitName)) \(HTMLText.escaped(indicator.definition))</p>\n"
    }

    private func direction(_ direction: Direction) -> String {
        let forms = Forms(language: frame.language, address: Address(scenario: ScenarioRequest()))
        let options = [
            Forms.Option(value: "1", name: StudioWords.positive),
            Forms.Option(value: "-1", name: StudioWords.negative),
        ]
        return frame.edit(
            "direction", of: node.id,
            [
                forms.select(
                    "direction", StudioWords.direction, options, selected: "\(direction.rawValue)")
            ], button: StudioWords.apply)
    }

    private func denominator(_ indicator: Indicator) -> String {
        let panel = edition.project.panel
        let indicators = panel.indicators.filter { $0.code != node.id }.map {
            Forms.Option(value: $0.code, name: $0.name)
        }
        let columns = Set(panel.units.flatMap(\.attributes.keys)).sorted().filter { name in
            panel.units.contains { Double($0.attributes[name] ?? "") != nil }
                && !indicators.contains { $0.value == name }
        }
        let options =
            [Forms.Option(value: "", name: StudioWords.undivided)]
            + columns.map { Forms.Option(value: $0, name: Phrase(verbatim: $0)) } + indicators
        let forms = Forms(language: frame.language, address: Address(scenario: ScenarioRequest()))
        return frame.edit(
            "denominator", of: node.id,
            [
                forms.select(
                    "denominator", StudioWords.denominator, options, selected: indicator.denominator ?? "")
            ], button: StudioWords.apply)
    }

    // MARK: Where it stands

    private var place: String {
        guard let parent = node.parent else { return "" }
        let own = Set([position] + under(position))
        let targets = framework.nodes.indices.filter {
            !framework.nodes[$0].isLeaf && $0 != parent && !own.contains($0)
        }.map { Forms.Option(value: framework.nodes[$0].id, name: framework.nodes[$0].name) }
        let forms = Forms(language: frame.language, address: Address(scenario: ScenarioRequest()))
        let siblings = framework.nodes[parent].children
        var buttons = ""
        if siblings.first != position { buttons += frame.button(StudioWords.up, "up") }
        if siblings.last != position { buttons += frame.button(StudioWords.down, "down") }
        if framework.leaves.count > framework.leaves(under: position).count {
            buttons += frame.button(StudioWords.remove, "remove", "grave")
        }
        let move =
            targets.isEmpty
            ? ""
            : frame.edit(
                "move", of: node.id, [forms.select("under", StudioWords.moveTo, targets)],
                button: StudioWords.move)
        return move + frame.form(class: "buttons", [Page.hidden([("node", node.id)]), buttons])
    }

    private func under(_ position: Int) -> [Int] {
        framework.nodes[position].children.flatMap { [$0] + under($0) }
    }

    // MARK: What stands under it

    private var members: String {
        guard !node.isLeaf else { return "" }
        let used = Set(framework.leaves.map { framework.nodes[$0].id })
        let all = edition.project.panel.indicators + edition.project.plan.derivations.map(\.indicator)
        let free = all.filter { !used.contains($0.code) && $0.direction != nil }.map {
            Forms.Option(value: $0.code, name: $0.name)
        }
        let forms = Forms(language: frame.language, address: Address(scenario: ScenarioRequest()))
        let add =
            free.isEmpty
            ? ""
            : frame.edit(
                "add", of: node.id, [forms.select("indicator", StudioWords.add, free)],
                button: StudioWords.addButton)
        let taken = framework.leaves.map { framework.nodes[$0] }.map {
            Forms.Option(value: $0.id, name: $0.name)
        }
        let group = frame.edit(
            "group", of: node.id,
            [
                frame.field(
                    "code", StudioWords.code, "", "required pattern=\"[A-Za-z0-9_\\-]+\" class=\"short\""),
                frame.field("zh", StudioWords.chinese, "", "lang=\"zh-Hans\" required"),
                frame.field("en", StudioWords.english, "", "lang=\"en\" required"),
                forms.select("indicator", StudioWords.firstIndicator, free + taken),
            ], button: StudioWords.create)
        return add
            + "<details class=\"more\"><summary>\(run(StudioWords.group))</summary>\(group)</details>\n"
    }
}
