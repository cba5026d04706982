import Construction
import Diagnostics
import Explanations
import IndexModel

extension PublishedSite {
    /// A page of one language.
    private struct Plan {
        var id: String
        var path: String
        var title: Phrase
    }

    private static let plans = [
        Plan(id: "ranking", path: "index.html", title: SiteWords.ranking),
        Plan(id: "charts", path: "charts.html", title: SiteWords.charts),
        Plan(id: "audit", path: "audit.html", title: SiteWords.audit),
        Plan(id: "method", path: "method.html", title: SiteWords.method),
        Plan(id: "evidence", path: "evidence.html", title: SiteWords.evidence),
        Plan(id: "downloads", path: "downloads.html", title: SiteWords.downloads),
    ]

    /// The pages in a language.
    func pages(_ language: Language) -> [SiteFile] {
        let languages: Languages = language == .zh ? .zh : .en
        let contents: [(Plan, String)] = PublishedSite.plans.compactMap { plan in
            switch plan.id {
            case "ranking": (plan, ranking(language, languages))
            case "audit":
                auditReport.map { (plan, report($0, languages)) }
            case "charts": (plan, chartPage(language))
            case "method": (plan, method(languages))
            case "evidence": (plan, evidence(languages))
            default: (plan, downloads(languages))
            }
        }
        var files = contents.map { plan, content in
            page(language, plan.path, title: plan.title, current: plan.id, depth: 1, content)
        }
        for unit in rows.map(\.unit) {
            files.append(
                page(
                    language, PublishedSite.unitPath(unit.code), title: unit.name, current: "", depth: 2,
                    self.unit(unit, languages)))
        }
        return files
    }

    private func page(
        _ language: Language, _ path: String, title: Phrase, current: String, depth: Int, _ content: String
    ) -> SiteFile {
        let up = String(repeating: "../", count: depth - 1)
        let root = String(repeating: "../", count: depth)
        var frame = SiteFrame(
            release: release, languages: language == .zh ? .zh : .en, digest: digest, title: title)
        frame.places = PublishedSite.plans.filter { $0.id != "audit" || audit != nil }.map {
            .init(id: $0.id, address: up + $0.path, name: $0.title)
        }
        frame.places.append(
            .init(
                id: "explore", address: root + "explore.html#/?lang=\(language.rawValue)",
                name: SiteWords.explore))
        frame.current = current
        frame.others = Language.allCases.map { ($0, "\(root)\($0.rawValue)/\(path)") }
        frame.root = root
        frame.home = up + "index.html"
        frame.content = content
        if current == "ranking" { frame.data = [(PublishedPage.id, rankingJSON)] }
        return SiteFile("\(language.rawValue)/\(path)", frame.text())
    }

    // MARK: Contents

    private func ranking(_ language: Language, _ languages: Languages) -> String {
        let table = ranking(language) { PublishedSite.unitPath($0) }
        let lead =
            release.certainty?.lead.map { "<p class=\"lead\">\(HTMLText.run($0, languages))</p>" } ?? ""
        let about = release.imprint.description.map { "<p>\(HTMLText.run($0, languages))</p>" } ?? ""
        let whole = RankingReport().report(of: release.run, provenance: release.provenance).sections.map {
            section in
            var section = section
            section.id = "as-table"
            return section
        }
        let renderer = HTMLRenderer(languages: languages) { table, row, column in
            PublishedSite.unitAddress(table, row, column)
        }
        return """
            <section><h1>\(HTMLText.run(release.title, languages))</h1>\(about)
            \(lead)
            \(table.text())
            \(HTMLRenderer(languages: languages).sections(release.certainty?.sections() ?? []))
            <details><summary>\(HTMLText.run(SiteWords.asTable, languages))</summary>\(renderer.sections(whole))</details>
            </section>
            """
    }

    private static func unitAddress(_ table: Table, _ row: Int, _ column: Int) -> String? {
        guard table.columns[column].code == "name",
            let position = table.columns.firstIndex(where: { $0.code == "unit" }),
            case let .text(code) = table.rows[row][position]
        else { return nil }
        return unitPath(code)
    }

    /// A report without the line that the frame has.
    func report(_ report: Report, _ languages: Languages) -> String {
        var report = report
        report.provenance = nil
        return HTMLRenderer(languages: languages).body(report)
    }

    /// The notes, weights and indicators.
    func method(_ languages: Languages) -> String {
        let tables = ReleaseTables(release)
        let notes = ReleaseTables.notes(ReleaseNotes(release).lines(most: PublishedSite.longestList))
        let sections =
            [Section("notes", heading: ReleaseTables.word("notes"), table: notes)]
            + ["weights", "indicators"].map {
                Section($0, heading: ReleaseTables.word($0), table: tables.table($0))
            }
        return "<h1>\(HTMLText.run(SiteWords.method, languages))</h1>"
            + HTMLRenderer(languages: languages).sections(sections)
    }

    /// Sources with what rests on them, and the state of the data.
    func evidence(_ languages: Languages) -> String {
        let plan = release.run.plan
        var sections = SourceListReport(
            SourceBook(release.ledger, plan: plan, panel: panel),
            review: SourceReview(release.ledger, plan: plan, panel: panel), table: release.ledger.table?.file
        ).report(provenance: release.provenance).sections
        for position in sections.indices where sections[position].id == "sources" {
            sections[position].heading = SiteWords.sourcesOfUse
        }
        sections.append(Section("all", text: [SiteWords.allValues]))
        sections += DataReport(plan: release.run.plan, raw: release.run.raw, ledger: release.ledger)
            .report(findings: release.findings).sections.filter { ["indicators", "gaps"].contains($0.id) }
            .flatMap(PublishedSite.shortened)
        return "<h1>\(HTMLText.run(SiteWords.evidence, languages))</h1>"
            + HTMLRenderer(languages: languages).sections(sections)
    }

    /// How many lines of a list a page has room for.
    private static let longestList = 100

    /// A section whose table is cut where a page would grow out of hand, which is said below it.
    private static func shortened(_ section: Section) -> [Section] {
        guard case var .table(table) = section.content, table.rows.count > longestList else {
            return [section]
        }
        let count = NumberText.grouped(table.rows.count)
        table.rows.removeLast(table.rows.count - longestList)
        var shown = section
        shown.content = .table(table)
        return [
            shown,
            Section(
                section.id + "-rest",
                text: [
                    Phrase(
                        zh: "只列出前 \(longestList) 行，共 \(count) 行。",
                        en: "Only the first \(longestList) of \(count) rows are listed.")
                ]),
        ]
    }

    /// A unit's ladder, and where its values come from.
    private func unit(_ unit: StatisticalUnit, _ languages: Languages) -> String {
        guard let profile = explainer.profile(of: unit.code, period: release.period) else { return "" }
        var found = UnitReport(profile, explainer: explainer).report(provenance: release.provenance)
        if let place = release.certainty?.places[unit.code] {
            found.sections.insert(Section("reach", text: [SitePhrases.reach(place)]), at: 1)
        }
        let cells = profile.indicators.map {
            explainer.evidence(of: $0.figures.id, unit: unit.code, period: release.period)
        }
        let table = EvidenceTable.table(cells)
        if !table.rows.isEmpty {
            found.sections.append(Section("evidence", heading: SiteWords.valuesFrom, table: table))
        }
        found.sections += [EvidenceWords.bibliography(cells.compactMap(\.used))].compactMap { $0 }
        return
            "<p class=\"up\"><a href=\"../index.html\">\(HTMLText.run(SiteWords.allUnits, languages))</a></p>"
            + report(found, languages)
    }

    private func downloads(_ languages: Languages) -> String {
        var items: [(path: String, name: Phrase)] = [("data/workbook.xlsx", SiteWords.workbook)]
        items += ReleaseTables.keys.map { ("data/\($0).csv", ReleaseTables.word($0)) }
        items += [("data/all.json", SiteWords.everything), ("data/ranking.json", SiteWords.ranking)]
        if !methodology.isEmpty { items.append(("zhulu.yaml", SiteWords.methodFile)) }
        items += [
            ("explore.html", SiteWords.explore), (PublishedSite.apiFolder + "index.json", SiteWords.programs),
            ("LICENSE", SiteWords.terms), ("CITATION.cff", SiteWords.citation),
            ("citation.bib", SiteWords.bibliography), ("citation.txt", SiteWords.reference),
            ("feed.xml", SiteWords.feed), (PublishedSite.manifest, SiteWords.checksums),
        ]
        let rows = items.map { path, name in
            "<tr><th scope=\"row\"><a href=\"../\(path)\">\(path)</a></th><td>\(HTMLText.run(name, languages))</td></tr>"
        }
        let citation = SiteCitation(release).sentence
        return """
            <section><h1>\(HTMLText.run(SiteWords.downloads, languages))</h1>
            <table><thead><tr><th scope="col">\(HTMLText.run(SiteWords.file, languages))</th>\
            <th scope="col">\(HTMLText.run(SiteWords.contents, languages))</th></tr></thead>
            <tbody>\(rows.joined(separator: "\n"))</tbody></table>
            <h2>\(HTMLText.run(SiteWords.citation, languages))</h2><p>\(HTMLText.run(citation, languages))</p>
            <pre>\(HTMLText.run(SiteCitation(release).entry, languages))</pre></section>
            """
    }

    /// The first page, in both languages.
    var landing: String {
        let columns = Language.allCases.map { language -> String in
            let languages: Languages = language == .zh ? .zh : .en
            let table = ranking(language, top: 10) { "\(language.rawValue)/\(PublishedSite.unitPath($0))" }
            let lead = release.certainty?.lead.map { "<p class=\"lead\">\(HTMLText.run($0, languages))</p>" }
            let title = language == .zh ? SiteWords.inChinese : SiteWords.inEnglish
            return """
                <section lang="\(HTMLText.tag(language))"><h1>\(HTMLText.run(release.title, languages))</h1>\(lead ?? "")
                <h2>\(HTMLText.run(SiteWords.firstTen, languages))</h2>\(table.text())
                <p><a href="\(language.rawValue)/index.html">\(HTMLText.run(title, languages)) →</a></p></section>
                """
        }
        var frame = SiteFrame(release: release, languages: .both, digest: digest, title: release.title)
        frame.others = Language.allCases.map { ($0, "\($0.rawValue)/index.html") }
        frame.places = [.init(id: "explore", address: "explore.html", name: SiteWords.explore)]
        frame.home = "index.html"
        // Two tables of one kind have no use for one name.
        frame.content = "<div class=\"grid\">\(columns.joined())</div>".replacing(" id=\"ranking\"", with: "")
        frame.data = [(PublishedPage.id, rankingJSON)]
        return frame.text()
    }
}

/// Sentences that pages say of units.
enum SitePhrases {
    static func reach(_ place: Certainty.Position) -> Phrase {
        let tier = place.tier.map { (zh: "，第 \($0) 档", en: ", tier \($0)") }
        return Phrase(
            zh: "名次的 90% 区间：\(place.text)\(tier?.zh ?? "")。",
            en: "90% interval of the rank: \(place.text)\(tier?.en ?? "").")
    }
}
