import Construction
import Diagnostics
import Explanations
import IndexModel
import Publication

/// What stands around a report on its page: the way up, neighbouring pages, and forms that ask for more.
struct Surroundings: Sendable {
    let page: ReportPage
    let found: Reported
    let subject: Subject

    private var address: Address { page.address }
    private var language: Language { page.language }
    var forms: Forms { Forms(language: language, address: address) }
    func run(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[language]) }
    private func link(_ subject: Subject) -> String { HTMLText.escaped(address.text(subject.path)) }

    // MARK: Above the title

    var above: String {
        switch subject {
        case .claim: claimForm
        case let .node(unit, _), let .evidence(unit, _): up(.unit(code(unit)), name(unit))
        case .profile, .unit: up(.units, WebWords.units[language])
        case .league: up(.leagues, WebWords.leagues[language])
        case let .fit(id), let .whyLeague(id): up(.league(id), WebWords.leagues[language])
        case .consensus, .agreement: up(.leagues, WebWords.leagues[language])
        case .source, .sources:
            up(
                subject == .sources ? .data : .sources,
                (subject == .sources ? WebWords.data : WebWords.sources)[language])
        case .method, .methods:
            up(
                subject == .methods ? .plan : .methods,
                (subject == .methods ? WebWords.plan : WebWords.methods)[language])
        case .overtake, .compare: up(.pair, WebWords.pair[language])
        default: ""
        }
    }

    private func up(_ subject: Subject, _ word: String) -> String {
        "<p class=\"up\"><a href=\"\(link(subject))\">← \(HTMLText.escaped(word))</a></p>\n"
    }

    private var claimForm: String {
        """
        <h1>\(run(WebWords.claim))</h1>
        <p>\(run(WebWords.askClaim))</p>
        <form class="line" action="/claim">
        <input type="text" name="q" required maxlength="300" value="\(HTMLText.escaped(page.parameters.query ?? ""))" \
        aria-label="\(run(WebWords.sentence))">\(Page.hidden(address.parameters))
        <button>\(run(WebWords.check))</button></form>

        """
    }

    // MARK: Below the title

    var before: String {
        switch subject {
        case let .unit(unit), let .profile(unit): unitTabs(code(unit))
        case let .node(unit, node): cellTabs(code(unit), node)
        case let .evidence(unit, indicator): cellTabs(code(unit), indicator)
        case let .compare(first, second), let .overtake(first, second): pairTabs(code(first), code(second))
        case .pair: pairForm(nil, nil)
        case .why, .whyLeague: whyForms
        case .leagues: leagueForms
        case .consensus: consensusForm
        case .agreement: agreementForm
        case let .league(id), let .fit(id): leagueTabs(id)
        case .units: unitForms
        case .plan:
            "<p class=\"buttons\"><a class=\"button primary\" href=\"\(link(.studio))\">\(run(StudioWords.open))</a></p><p class=\"help\"><a href=\"\(link(.methods))\">\(run(WebWords.methods))</a></p>\n"
        case .data:
            "<p class=\"buttons\"><a class=\"button\" href=\"\(link(.matrix))\">\(run(MatrixWords.title))</a></p><p class=\"help\"><a href=\"\(link(.sources))\">\(run(WebWords.sources))</a></p>\n"
        default: ""
        }
    }

    var after: String {
        if subject == .why { return leagueLinks }
        guard case let .unit(unit) = subject else { return "" }
        let own = code(unit)
        let others = units.filter { $0.value != own }
        return "<section><h2>\(run(WebWords.compareWith))</h2>"
            + forms.line(
                "/find",
                [
                    forms.hidden("with", own), forms.select("q", WebWords.second, others),
                    forms.select("to", WebWords.show, goals),
                ], button: WebWords.show) + "</section>"
    }

    var units: [Forms.Option] {
        (found.edition?.project.panel.units ?? []).prefix(2000).map {
            Forms.Option(value: $0.code, name: $0.name)
        }
    }

    private var goals: [Forms.Option] {
        [
            Forms.Option(value: "compare", name: WebWords.compare),
            Forms.Option(value: "overtake", name: WebWords.overtake),
        ]
    }

    // MARK: Units

    private func unitTabs(_ unit: String) -> String {
        var items: [(Subject, Phrase)] = [
            (.unit(unit), WebWords.ladder), (.profile(unit), WebWords.profile),
        ]
        if let next = next(above: unit) {
            let words = Phrase(zh: "怎样赶上\(next.name.zh)", en: "To catch up with \(next.name.en)")
            items.append((.overtake(unit, next.value), words))
        }
        let shown = subject.isProfile ? Subject.profile(unit) : .unit(unit)
        return forms.tabs(items, current: shown)
    }

    /// The unit just above in rank.
    private func next(above unit: String) -> Forms.Option? {
        guard let edition = found.edition else { return nil }
        let run = edition.run
        let period = page.parameters.year ?? run.final.periods.last?.period
        guard let row = run.row(of: unit, period: period), let rank = run.ranks[row],
            let rows = run.final.periods.first(where: { $0.rows.contains(row) })?.rows
        else { return nil }
        let better = rows.filter { (run.ranks[$0] ?? .infinity) < rank }
        guard let next = better.max(by: { (run.ranks[$0] ?? 0) < (run.ranks[$1] ?? 0) }) else { return nil }
        let found = run.final.unit(at: next)
        return Forms.Option(value: found.code, name: found.name)
    }

    private func cellTabs(_ unit: String, _ node: String) -> String {
        guard let framework = found.edition?.run.plan.framework else { return "" }
        let position = framework.position(of: node)
        guard position.map({ framework.nodes[$0].isLeaf }) ?? true else { return "" }
        var items: [(Subject, Phrase)] = [(.evidence(unit: unit, indicator: node), WebWords.evidence)]
        if position != nil { items.insert((.node(unit: unit, node: node), WebWords.arithmetic), at: 0) }
        let isEvidence = if case .evidence = subject { true } else { false }
        return forms.tabs(
            items,
            current: isEvidence ? .evidence(unit: unit, indicator: node) : .node(unit: unit, node: node))
            + neighbours(unit, position, framework)
    }

    /// The cells before and behind in the framework.
    private func neighbours(_ unit: String, _ position: Int?, _ framework: Framework) -> String {
        guard let position, let place = framework.leaves.firstIndex(of: position) else { return "" }
        func step(_ place: Int, _ word: Phrase, _ kind: String) -> String {
            guard framework.leaves.indices.contains(place) else { return "" }
            let node = framework.nodes[framework.leaves[place]]
            return
                "<a rel=\"\(kind)\" href=\"\(link(.node(unit: unit, node: node.id)))\">\(run(word)) · \(run(node.name))</a>"
        }
        return
            "<p class=\"cells\">\(step(place - 1, WebWords.previous, "prev")) \(step(place + 1, WebWords.next, "next"))</p>\n"
    }

    private var unitForms: String {
        let lenses = found.edition?.project.plan.lenses ?? []
        let links = lenses.map { "<a href=\"\(link(.lens($0.id)))\">\(run($0.name))</a>" }
        let lens = links.isEmpty ? "" : "<p>\(run(WebWords.lenses))\(links.joined(separator: " · "))</p>\n"
        let unit = forms.select(
            "unit", WebWords.alike, [Forms.Option(value: "", name: WebWords.allUnits)] + units,
            selected: page.parameters.unit.map(code))
        return lens + forms.line("/units", [unit], button: WebWords.show) + "\n"
    }

    // MARK: Two units

    private func pairTabs(_ first: String, _ second: String) -> String {
        let isOvertake = if case .overtake = subject { true } else { false }
        let other: Subject = isOvertake ? .overtake(second, first) : .compare(second, first)
        return forms.tabs(
            [
                (.compare(first, second), WebWords.compare), (.overtake(first, second), WebWords.overtake),
                (other, WebWords.swap),
            ], current: isOvertake ? .overtake(first, second) : .compare(first, second))
            + pairForm(first, second)
    }

    private func pairForm(_ first: String?, _ second: String?) -> String {
        let isOvertake = if case .overtake = subject { true } else { false }
        let intro = first == nil ? "<p>\(run(WebWords.askPair))</p>" : ""
        return intro
            + forms.line(
                "/find",
                [
                    forms.select("with", WebWords.first, units, selected: first ?? units.first?.value),
                    forms.select(
                        "q", WebWords.second, units, selected: second ?? units.dropFirst().first?.value),
                    forms.select("to", WebWords.show, goals, selected: isOvertake ? "overtake" : nil),
                ], button: WebWords.show) + "\n"
    }

    // MARK: Names

    /// The code of a unit that the address may name.
    private func code(_ name: String) -> String {
        (try? UnitSearch.unit(name, in: found.edition?.project.panel.units ?? []))?.code ?? name
    }

    private func name(_ unit: String) -> String { found.edition?.name(of: code(unit))[language] ?? unit }
}

extension Subject {
    fileprivate var isProfile: Bool { if case .profile = self { true } else { false } }
}
