import Construction
import Diagnostics
import IndexModel
import Methods
import Publication

/// The form that changes the method: weights under the index, aggregation, normalisation. It works without scripts;
/// with them every movement of a hand is one request.
struct WeightsPanel: Sendable {
    let edition: BuiltProject
    let published: BuiltProject
    let language: Language
    let address: Address

    func text() -> String {
        let choices = MethodChoices(published.run.plan)
        return """
            <form id="method" class="panel" action="/" method="get">
            <details open><summary>\(run(WebWords.weights))</summary>
            <p class="help">\(run(WebWords.weightsHelp))</p>
            \(group(0, legend: "<legend class=\"unseen\">\(run(WebWords.weights))</legend>", sum: " id=\"sum\"", equal: " id=\"equal\""))
            \(deeper)
            <p class="buttons"><a class="button" id="original" href="\(reset)">\(run(WebWords.original))</a></p>
            \(select("norm", WebWords.normalisation, choices.normalisations, now: edition.run.plan.normalisation, was: published.run.plan.normalisation))
            \(select("agg", WebWords.aggregation, choices.aggregations, now: edition.run.plan.aggregation, was: published.run.plan.aggregation))
            \(Page.hidden(kept))
            <p class="buttons"><button class="unscripted">\(run(WebWords.recompute))</button></p>
            </details>
            </form>
            """
    }

    private var framework: Framework { edition.run.plan.framework }

    /// The weights among a node's children, which add up to 100.
    private func group(_ parent: Int, legend: String, sum: String = "", equal: String = "") -> String {
        let shares = Honesty.shares(of: edition, under: parent)
        let before = Honesty.shares(of: published, under: parent)
        let children = framework.nodes[parent].children
        let rows = children.indices.map { place in
            row(parent == 0 ? place : children[place], children[place], shares[place], before[place])
        }
        return """
            <fieldset class="weights">\(legend)
            \(rows.joined(separator: "\n"))
            <p class="sum"><span>\(run(WebWords.sum))</span> <output\(sum)>100%</output></p>
            <p class="buttons"><button type="button"\(equal) class="scripted equal">\(run(WebWords.equal))</button></p>
            </fieldset>
            """
    }

    /// Weights below the pillars, folded away until somebody asks for them or has moved one.
    private var deeper: String {
        let parents = framework.nodes.indices.dropFirst().filter { framework.nodes[$0].children.count > 1 }
        guard !parents.isEmpty else { return "" }
        let groups = parents.map { parent in
            group(parent, legend: "<legend>\(run(framework.nodes[parent].name))</legend>")
        }
        let isMoved = parents.contains { parent in
            zip(Honesty.shares(of: edition, under: parent), Honesty.shares(of: published, under: parent))
                .contains { abs($0 - $1) > 5e-5 }
        }
        return """
            <details class="deeper"\(isMoved ? " open" : "")><summary>\(run(WebWords.deeper)) \
            (\(framework.leaves.count))</summary>
            \(groups.joined(separator: "\n"))
            </details>
            """
    }

    private func run(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[language]) }

    /// What the form's own fields do not say.
    private var kept: [(name: String, value: String)] {
        address.parameters.filter { !["w", "agg", "norm"].contains($0.name) }
    }

    private var reset: String {
        var plain = address
        plain.scenario = ScenarioRequest()
        return HTMLText.escaped(plain.text("/"))
    }

    private func row(_ place: Int, _ position: Int, _ share: Double, _ before: Double) -> String {
        let node = framework.nodes[position]
        let isPillar = node.parent == 0
        let id = isPillar ? "w\(place)" : "d\(place)"
        let key = isPillar ? "<span class=\"key s\(place % 10)\" aria-hidden=\"true\"></span>" : ""
        let name = HTMLText.escaped(node.name[language])
        let code = HTMLText.escaped(node.id)
        let value = Honesty.percent(share)
        return """
            <div class="weight" data-node="\(code)" data-share="\(NumberText.plain(share * 100))" \
            data-published="\(NumberText.plain(before * 100))">
            <label for="\(id)">\(key)\(name)</label>
            <span class="fields"><button type="button" class="scripted step" data-step="-1" \
            aria-label="\(name) · \(run(WebWords.less))">−</button>
            <input class="scripted" type="range" min="0" max="100" step="1" value="\(value)" aria-label="\(name)">
            <button type="button" class="scripted step" data-step="1" aria-label="\(name) · \(run(WebWords.more))">+</button>
            <input class="number" id="\(id)" name="w.\(code)" inputmode="decimal" autocomplete="off" maxlength="12" \
            value="\(value)"><span class="percent" aria-hidden="true">%</span>
            <label class="lock scripted"><input type="checkbox" aria-label="\(run(WebWords.lock)) \(name)">\
            <span aria-hidden="true"></span></label></span>
            </div>
            """
    }

    private func select(
        _ name: String, _ word: Phrase, _ options: [MethodChoices.Option], now: Assignment<MethodChoice>?,
        was: Assignment<MethodChoice>?
    ) -> String {
        let (now, was) = (now?.general?.id, was?.general?.id)
        guard !options.isEmpty, let was else { return "" }
        let items = options.map { option in
            // The published choice is the absence of a change, so that short addresses stay short.
            let value = option.id == was ? "" : option.id
            let selected = option.id == now ? " selected" : ""
            return
                "<option value=\"\(HTMLText.escaped(value))\"\(selected)>\(run(option.title))</option>"
        }
        return """
            <label class="choice"><span>\(run(word))</span>
            <select name="\(name)">\(items.joined())</select></label>
            """
    }
}
