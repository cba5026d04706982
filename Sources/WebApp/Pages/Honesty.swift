import Construction
import Diagnostics
import Publication

/// The line that says whether a page shows the published method, and what was changed about it where it does not.
struct Honesty: Sendable {
    let published: BuiltProject?
    let edition: BuiltProject?
    let language: Language
    let address: Address

    func text() -> String {
        guard let edition, let published else { return "<div id=\"honesty\" class=\"honesty\"></div>" }
        let origin = HTMLText.escaped(edition.provenance.line[language])
        let changes = Honesty.changes(from: published, to: edition)
        guard !changes.isEmpty else {
            return
                "<div id=\"honesty\" class=\"honesty\">\(run(WebWords.published)) <span class=\"origin\">\(origin)</span></div>"
        }
        let list = changes.map { HTMLText.escaped($0[language]) }.joined(
            separator: language == .zh ? "；" : "; ")
        var plain = address
        plain.scenario = ScenarioRequest()
        return """
            <div id="honesty" class="honesty changed"><strong>\(run(WebWords.changed))</strong>\(list)\
            \(language == .zh ? "。" : ".") <a href="\(HTMLText.escaped(plain.text("/")))">\(run(WebWords.reset))</a> \
            <span class="origin">\(origin)</span></div>
            """
    }

    private func run(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[language]) }

    /// Every departure from the published method, in words.
    static func changes(from published: BuiltProject, to edition: BuiltProject) -> [Phrase] {
        var found = weights(from: published, to: edition)
        for change in edition.project.changes {
            // Weights are told as shares, and that the index takes them as given is part of that.
            if change.path.hasPrefix("weight.") || change.path.hasPrefix("methods.weighting.by-node.") {
                continue
            }
            let subject = name(change.path)
            found.append(
                Phrase(
                    zh: "\(subject.zh) \(change.before ?? "（未写）") → \(change.after)",
                    en: "\(subject.en) \(change.before ?? "(not written)") → \(change.after)"))
        }
        return found
    }

    private static func name(_ path: String) -> Phrase {
        switch path {
        case "methods.aggregation": WebWords.aggregation
        case "methods.normalisation": WebWords.normalisation
        default: Phrase(verbatim: path)
        }
    }

    /// Weights that differ, as shares of a hundred among siblings, from the top down.
    private static func weights(from published: BuiltProject, to edition: BuiltProject) -> [Phrase] {
        let framework = edition.run.plan.framework
        guard framework.nodes.map(\.id) == published.run.plan.framework.nodes.map(\.id) else { return [] }
        return framework.nodes.indices.filter { !framework.nodes[$0].isLeaf }.flatMap { parent -> [Phrase] in
            let (before, after) = (shares(of: published, under: parent), shares(of: edition, under: parent))
            return zip(framework.nodes[parent].children, zip(before, after)).compactMap {
                node, shares -> Phrase? in
                let (before, after) = shares
                guard abs(before - after) > 5e-5 else { return nil }
                let text = "\(percent(before)) → \(percent(after))%"
                let name = framework.nodes[node].name
                return Phrase(zh: "\(name.zh) \(text)", en: "\(name.en) \(text)")
            }
        }
    }

    /// The weights of a node's children as shares of their sum.
    static func shares(of edition: BuiltProject, under parent: Int = 0) -> [Double] {
        let children = edition.run.plan.framework.nodes[parent].children
        let total = children.reduce(0) { $0 + edition.run.weights[$1] }
        return children.map { total == 0 ? 0 : edition.run.weights[$0] / total }
    }

    static func percent(_ share: Double) -> String {
        let text = NumberText.fixed(share * 100, decimals: 1)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
