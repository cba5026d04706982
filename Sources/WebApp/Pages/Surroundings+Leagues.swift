import Analysis
import Construction
import Diagnostics
import Explanations
import IndexModel
import Publication

// Forms that set methods, years and league tables against each other.
extension Surroundings {
    // MARK: Why different

    var whyForms: String {
        let unit = forms.select(
            "unit", WebWords.oneUnit, [Forms.Option(value: "", name: WebWords.allUnits)] + units,
            selected: page.parameters.unit.flatMap { name in
                units.first { [$0.value, $0.name.zh, $0.name.en].contains(name) }?.value
            })
        if case .whyLeague = subject {
            return forms.line(subject.path, [unit], button: WebWords.show) + "\n"
        }
        return "<p>\(run(WebWords.askWhy))</p>\n" + methodForm(unit) + yearForm(unit)
    }

    private func methodForm(_ unit: String) -> String {
        guard let plan = page.published?.run.plan else { return "" }
        let choices = MethodChoices(plan)
        let scenario = page.address.scenario
        func select(
            _ name: String, _ word: Phrase, _ options: [MethodChoices.Option], _ now: String?, _ was: String?
        )
            -> String
        {
            let others = options.filter { $0.id != was }
            return forms.select(
                name, word,
                [Forms.Option(value: "", name: WebWords.asWritten)]
                    + others.map { Forms.Option(value: $0.id, name: $0.title) }, selected: now)
        }
        return "<section><h2>\(run(WebWords.otherMethod))</h2>"
            + forms.line(
                "/why", without: ["norm", "agg"],
                [
                    select(
                        "norm", WebWords.normalisation, choices.normalisations, scenario.normalisation,
                        plan.normalisation?.general?.id),
                    select(
                        "agg", WebWords.aggregation, choices.aggregations, scenario.aggregation,
                        plan.aggregation.general?.id), unit,
                ], button: WebWords.show) + "</section>\n"
    }

    private func yearForm(_ unit: String) -> String {
        let years = Set((found.edition?.project.panel.rows ?? []).compactMap(\.period)).sorted()
        guard years.count > 1 else { return "" }
        let options = years.dropLast().reversed().map {
            Forms.Option(value: "\($0)", name: Phrase(verbatim: "\($0)"))
        }
        return "<section><h2>\(run(WebWords.otherYear))</h2>"
            + forms.line(
                "/why",
                [
                    forms.select(
                        "since", WebWords.otherYear, options, selected: page.parameters.since.map(String.init)
                    ),
                    unit,
                ], button: WebWords.show) + "</section>\n"
    }

    /// Links to the tables that state an order of two units at least.
    var leagueLinks: String {
        guard let leagues = try? found.edition?.leagues().search.tables.leagues else { return "" }
        let items = leagues.filter { $0.positions.count > 1 }.map { league in
            let address = HTMLText.escaped(page.address.text(Subject.whyLeague(league.id).path))
            return
                "<li><a href=\"\(address)\">\(run(league.title))</a> <span class=\"alt\">\(year(league))</span></li>"
        }
        guard !items.isEmpty else { return "" }
        return
            "<section><h2>\(run(WebWords.otherLeague))</h2><ul class=\"choices\">\(items.joined())</ul></section>\n"
    }

    private func year(_ league: League) -> String { league.year.map(String.init) ?? "" }

    // MARK: League tables

    func leagueTabs(_ id: String) -> String {
        forms.tabs(
            [
                (.league(id), WebWords.positions), (.whyLeague(id), WebWords.why), (.fit(id), WebWords.fit),
            ], current: subject)
    }

    private var scopes: [Forms.Option] {
        let found = (try? found.edition?.leagues().search.scopes) ?? []
        return [Forms.Option(value: "", name: WebWords.allScopes)]
            + found.map { Forms.Option(value: $0, name: Phrase(verbatim: $0)) }
    }

    private func scope(_ action: String, _ more: [String] = []) -> String {
        forms.line(
            action, [forms.select("scope", WebWords.scope, scopes, selected: page.parameters.scope)] + more,
            button: WebWords.show) + "\n"
    }

    var leagueForms: String {
        guard found.edition?.project.declaresLeagues == true else { return "" }
        return forms.tabs(
            [
                (.leagues, WebWords.leagues), (.consensus, WebWords.consensus),
                (.agreement, WebWords.agreement),
            ], current: subject) + (subject == .leagues ? scope("/leagues") : "")
    }

    var consensusForm: String {
        let methods =
            ConsensusMethod.allCases.map {
                Forms.Option(value: $0.rawValue, name: Phrase(verbatim: $0.rawValue.capitalized))
            } + [Forms.Option(value: "all", name: WebWords.allScopes)]
        let chosen = page.parameters.allConsensus ? "all" : page.parameters.consensus?.rawValue
        return leagueForms
            + scope("/consensus", [forms.select("method", WebWords.plan, methods, selected: chosen)])
    }

    /// Boxes to tick: the project's own ranking, and every table with positions.
    var agreementForm: String {
        let leagues = (try? found.edition?.leagues().search.tables.leagues) ?? []
        let chosen = Set(page.parameters.reports.map { $0.lowercased() })
        let own = (LeagueSearch.project, WebWords.ownRanking, "")
        let items = ([own] + leagues.filter { !$0.positions.isEmpty }.map { ($0.id, $0.title, year($0)) }).map
        {
            id, title, year in
            let mark = chosen.contains(id.lowercased()) ? " checked" : ""
            return
                "<li><label><input type=\"checkbox\" name=\"report\" value=\"\(HTMLText.escaped(id))\"\(mark)> \(run(title)) <span class=\"alt\">\(year)</span></label></li>"
        }
        let list = "<ul class=\"choices\">\(items.joined())</ul>"
        let open = chosen.isEmpty ? " open" : ""
        return leagueForms + """
            <details class="choose"\(open)><summary>\(run(WebWords.chooseLeagues))</summary>
            <form action="/agreement">\(list)\(Page.hidden(page.address.parameters))
            <button>\(run(WebWords.show))</button></form></details>

            """
    }
}
