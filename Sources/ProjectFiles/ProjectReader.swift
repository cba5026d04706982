import Construction
import Diagnostics
import IndexModel
import Methods
import SystemPackage
import Tables

/// Reads a project folder.
struct ProjectReader {
    let folder: ProjectFolder
    let methodology: String
    private var findings = Findings()

    static let sections = [
        "zhulu", "title", "data", "index", "derived", "weight-sets", "methods", "assumptions", "lenses",
        "overtake", "description", "licence",
    ]
    static let dataKeys = [
        "units", "indicators", "evidence", "table", "sources", "year", "choose", "coinr", "leagues",
        "reports", "league-sources",
    ]

    init(folder: String) {
        let path = FilePath(folder)
        if path.extension == "yaml" || path.extension == "yml" {
            let parent = path.removingLastComponent()
            self.folder = ProjectFolder(path: parent.isEmpty ? "." : parent)
            methodology = path.lastComponent?.string ?? "zhulu.yaml"
        } else {
            self.folder = ProjectFolder(path: path)
            methodology = "zhulu.yaml"
        }
    }

    /// What the tables of a project hold.
    struct Data: Sendable {
        var panel: Panel
        var ledger: Ledger
        var framework: Framework?
        var places: [String: Place] = [:]
        /// Whether all evidence could be read, so that a gap means that there is none.
        var isComplete = true
    }

    mutating func read(changes: [String]) throws(Diagnosed) -> Project {
        let text = try YAMLDocument.text(of: folder.path.appending(methodology), shownAs: methodology)
        return try read(YAMLDocument.read(text, file: methodology), nil, changes)
    }

    /// - Parameter known: the tables, where they were read before.
    mutating func read(
        _ written: Entry, _ known: ProjectTables?, _ changes: [String]
    ) throws(Diagnosed) -> Project {
        let (entry, applied) = try ChangeApplier.apply(changes, to: written)
        let top = SectionReader("zhulu.yaml", entry, known: Self.sections, &findings)
        checkVersion(top)
        guard let dataEntry = top.required("data", &findings) else { throw Diagnosed(findings.all) }
        let section = SectionReader("data", dataEntry, known: Self.dataKeys, &findings)
        let leagueFiles = LeagueFiles(section, &findings)
        let tables: ProjectTables
        if let known {
            findings.add(contentsOf: known.findings)
            tables = ProjectTables(written: written, data: known.data, findings: known.findings)
        } else {
            let before = findings.all.count
            let data: Data
            if let entry = section["coinr"] { data = try coinr(entry) } else { data = try own(section, top) }
            tables = ProjectTables(
                written: written, data: data, findings: Array(findings.all.dropFirst(before)))
        }
        var data = tables.data
        var derivations = derivations(top, &data)
        let title = top["title"]?.phrase("title", &findings) ?? Phrase(verbatim: "")
        guard let framework = framework(top, &data, &derivations) else { throw Diagnosed(findings.all) }
        var plan = Plan(title: title, framework: framework, derivations: derivations, places: data.places)
        readMethods(top, into: &plan, data.panel)
        checkFramework(plan, data)
        let terms = ImprovementTermsReader(framework: framework, panel: data.panel)
            .read(top["overtake"], &findings)
        let description = top["description"]?.phrase("description", &findings)
        let licence = top["licence"]?.phrase("licence", &findings)
        try findings.throwIfUnusable()
        return Project(
            folder: folder.path.string, plan: plan, panel: data.panel, ledger: data.ledger,
            digests: Project.Digests(plan: plan, panel: data.panel), improvementTerms: terms,
            description: description, licence: licence,
            changes: applied, diagnostics: findings.all, methodology: methodology, leagueFiles: leagueFiles,
            tables: tables)
    }

    private mutating func checkVersion(_ top: SectionReader) {
        guard let version = top.required("zhulu", &findings) else { return }
        if version.number != 1 {
            findings.add(Diagnostic(.versionUnknown, at: version.place, ["found": version.summary]))
        }
    }

    // MARK: Tables

    private mutating func coinr(_ entry: Entry) throws(Diagnosed) -> Data {
        let section = SectionReader("data.coinr", entry, known: ["data", "meta"], &findings)
        guard let data = section.required("data", &findings), let meta = section.required("meta", &findings),
            let dataName = section.text("data", &findings), let metaName = section.text("meta", &findings)
        else { throw Diagnosed(findings.all) }
        return Data(
            try COINrReader().read(
                data: try folder.table(dataName, at: data.place),
                meta: try folder.table(metaName, at: meta.place), &findings))
    }

    private mutating func own(_ section: SectionReader, _ top: SectionReader) throws(Diagnosed) -> Data {
        let units = list(section, "units") { file, places, findings throws(Diagnosed) in
            try CodeTables.units(file, places: &places, &findings)
        }
        let indicators = list(section, "indicators") { file, places, findings throws(Diagnosed) in
            try CodeTables.indicators(file, places: &places, &findings)
        }
        var sources: [Source] = []
        if section["sources"] != nil {
            sources =
                list(section, "sources") { file, places, findings throws(Diagnosed) in
                    try CodeTables.sources(file, places: &places, &findings)
                }?.items ?? []
        }
        guard let units = units?.items, let indicators else { throw Diagnosed(findings.all) }
        let places = Dictionary(
            uniqueKeysWithValues: indicators.places.map { ("indicators.\($0)", $1) })
        if units.isEmpty, let entry = section["units"] { findings.add(Diagnostic(.noUnits, at: entry.place)) }
        if section["table"] != nil {
            return try wide(section, units, indicators.items, sources, places)
        }
        return try long(section, units, indicators.items, sources, places)
    }

    /// Reads the tables that list things of one kind: one, or several of which the first has the last word.
    private mutating func list<Item>(
        _ section: SectionReader, _ key: String,
        _ read: (consuming DelimitedFile, inout [String: Place], inout Findings) throws(Diagnosed) -> [Item]
    ) -> Listing<Item>? {
        guard let entry = section.required(key, &findings) else { return nil }
        var listing = Listing<Item>()
        var isComplete = true
        let names = section.texts(key, &findings)
        for name in names {
            do throws(Diagnosed) {
                var places: [String: Place] = [:]
                let items = try read(
                    try folder.table(name, calledOneOf: SheetNames.of(key), at: entry.place), &places,
                    &findings)
                listing.add(items, at: places, &findings)
            } catch {
                findings.add(contentsOf: error.diagnostics)
                isComplete = false
            }
        }
        return isComplete && !names.isEmpty ? listing : nil
    }

    /// Reads one table, keeping what is wrong with it among the findings so that the next can be read too.
    private mutating func collect<Result>(
        _ section: SectionReader, _ key: String,
        _ read: (consuming DelimitedFile, inout Findings) throws(Diagnosed) -> Result
    ) -> Result? {
        guard let entry = section.required(key, &findings), let name = section.text(key, &findings) else {
            return nil
        }
        do throws(Diagnosed) {
            return try read(
                try folder.table(name, calledOneOf: SheetNames.of(key), at: entry.place), &findings)
        } catch {
            findings.add(contentsOf: error.diagnostics)
            return nil
        }
    }

    private mutating func wide(
        _ section: SectionReader, _ units: [StatisticalUnit], _ indicators: [Indicator],
        _ sources: [Source], _ places: [String: Place]
    ) throws(Diagnosed) -> Data {
        if let entry = section["evidence"] { findings.add(Diagnostic(.evidenceUnread, at: entry.place)) }
        let reader = WideTableReader(units: units, indicators: indicators)
        let contents = collect(section, "table") { file, findings throws(Diagnosed) in
            try reader.read(file, keys: ("unit", "year"), &findings)
        }
        guard var contents else { throw Diagnosed(findings.all) }
        var ledger = Ledger(units: units.map(\.code), indicators: indicators.map(\.code), sources: sources)
        ledger.table = contents.origin
        if let wanted = years(section, &findings) { restrict(&contents.panel, to: wanted) }
        return Data(panel: contents.panel, ledger: ledger, places: places)
    }

    /// Keeps the rows of the years that the methodology asks for.
    private func restrict(_ panel: inout Panel, to years: EvidenceChooser.Years) {
        let found = Set(panel.rows.compactMap(\.period))
        let kept: Set<Int> =
            switch years {
            case let .latest(limit):
                Set(found.filter { limit == nil || $0 <= limit ?? 0 }.max().map { [$0] } ?? [])
            case let .one(year): [year]
            case let .panel(years): years.map(Set.init) ?? found
            }
        guard !found.isEmpty else { return }
        panel = panel.keeping(
            rows: panel.rows.indices.filter { panel.rows[$0].period.map(kept.contains) ?? true })
    }

    private mutating func long(
        _ section: SectionReader, _ units: [StatisticalUnit], _ indicators: [Indicator],
        _ sources: [Source], _ places: [String: Place]
    ) throws(Diagnosed) -> Data {
        var reader = EvidenceReader(units: units, indicators: indicators, sources: sources)
        guard let entry = section.required("evidence", &findings) else { throw Diagnosed(findings.all) }
        let errors = findings.errors.count
        for name in section.texts("evidence", &findings) {
            do throws(Diagnosed) {
                try reader.read(
                    try folder.table(name, calledOneOf: SheetNames.of("evidence"), at: entry.place), &findings
                )
            } catch {
                findings.add(contentsOf: error.diagnostics)
            }
        }
        var ledger = reader.ledger
        let years = years(section, &findings) ?? .latest(upTo: nil)
        let chooser = EvidenceChooser(criteria: criteria(section), years: years)
        let periods = chooser.choose(&ledger)
        checkYears(section, years, ledger)
        EvidenceChecks.magnitudes(ledger, &findings)
        EvidenceChecks.repetitions(ledger, &findings)
        let panel = PanelBuilder.panel(units: units, indicators: indicators, ledger: ledger, periods: periods)
        return Data(
            panel: panel, ledger: ledger, places: places, isComplete: findings.errors.count == errors)
    }

    private mutating func checkYears(
        _ section: SectionReader, _ years: EvidenceChooser.Years, _ ledger: Ledger
    ) {
        let found = Set(ledger.evidence.compactMap(\.year).map(Int.init))
        let wanted: [Int] =
            switch years {
            case let .one(year): [year]
            case let .panel(years?): years
            default: []
            }
        for year in wanted where !found.contains(year) && !found.isEmpty {
            findings.add(
                Diagnostic(
                    .yearWithoutEvidence, at: section["year"]?.place ?? section.entry.place,
                    ["year": "\(year)", "known": found.sorted().map(String.init).joined(separator: ", ")]))
        }
    }

    private mutating func criteria(_ section: SectionReader) -> [EvidenceChooser.Criterion] {
        guard let entry = section["choose"] else { return EvidenceChooser.Criterion.usual }
        let known = EvidenceChooser.Criterion.allCases.map(\.rawValue)
        return section.texts("choose", &findings).compactMap { word in
            if let criterion = EvidenceChooser.Criterion(rawValue: word) { return criterion }
            findings.add(
                Diagnostic(
                    .keyUnknown, at: entry.place,
                    ["section": "data.choose", "key": word, "known": known.joined(separator: ", ")],
                    suggestion: Suggestion.nearest(to: word, in: known)))
            return nil
        }
    }

    private func years(_ section: SectionReader, _ findings: inout Findings) -> EvidenceChooser.Years? {
        guard let entry = section["year"] else { return nil }
        func year(_ entry: Entry) -> Int? {
            entry.number.flatMap { $0 == $0.rounded() && (1800...2200).contains($0) ? Int($0) : nil }
        }
        if entry.text == "latest" { return .latest(upTo: nil) }
        if entry.text == "all" { return .panel(nil) }
        if let one = year(entry) { return .one(one) }
        if let list = entry.list {
            let years = list.compactMap(year)
            if years.count == list.count, !years.isEmpty { return .panel(years) }
        }
        if let limit = entry["up-to"].flatMap(year), entry.table?.count == 1 { return .latest(upTo: limit) }
        section.unexpected(
            "year", entry,
            Phrase(
                zh: "latest、all、一个年份、年份列表或 {up-to: 年份}",
                en: "latest, all, a year, a list of years, or {up-to: year}"), &findings)
        return nil
    }

    // MARK: The plan

    private mutating func derivations(_ top: SectionReader, _ data: inout Data) -> [Derivation] {
        guard let entry = top["derived"] else { return [] }
        guard let list = entry.list else {
            top.unexpected("derived", entry, Phrase(zh: "列表", en: "a list"), &findings)
            return []
        }
        var known = data.panel.indicators.map(\.code)
        return list.compactMap { entry in
            let derivation = DerivationReader.read(entry, known: known, &findings)
            if let code = derivation?.indicator.code {
                if known.contains(code) {
                    findings.add(Diagnostic(.codeDuplicate, at: entry.place, ["code": code]))
                }
                known.append(code)
                data.places["indicators.\(code)"] = entry.place
            }
            return derivation
        }
    }

    private mutating func framework(
        _ top: SectionReader, _ data: inout Data, _ derivations: inout [Derivation]
    ) -> Framework? {
        if let framework = data.framework, top["index"] == nil { return framework }
        guard let entry = top.required("index", &findings) else { return nil }
        let all = data.panel.indicators + derivations.map(\.indicator)
        var reader = FrameworkReader(
            indicators: Dictionary(all.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first }))
        let framework = reader.read(entry, &findings)
        for statement in reader.statements { statement.apply(to: &data.panel.indicators, &derivations) }
        data.places.merge(reader.places) { first, _ in first }
        return framework
    }

    private mutating func readMethods(_ top: SectionReader, into plan: inout Plan, _ panel: Panel) {
        plan.weightSets = WeightSetReader.read(top["weight-sets"], plan.framework, &findings)
        let used = Set(plan.framework.leaves.map { plan.framework.nodes[$0].id })
        let choices = ChoiceReader(
            framework: plan.framework,
            indicatorColumns: Set(panel.indicators.flatMap(\.attributes.keys)),
            unitColumns: Set(panel.groups.keys))
        let reader = MethodsReader(
            choices: choices, years: Set(panel.rows.compactMap(\.period)).sorted())
        reader.read(
            TableInclusion(folder: folder).expanded(top["methods"], &findings), into: &plan,
            hasDenominators: panel.indicators.contains { $0.denominator != nil && used.contains($0.code) },
            &findings)
        AssumptionsReader(methods: reader, units: Set(panel.units.map(\.code)))
            .read(top["assumptions"], into: &plan, &findings)
        LensReader(
            framework: plan.framework,
            indicators: (panel.indicators + plan.derivations.map(\.indicator)).map(\.code)
        )
        .read(top["lenses"], into: &plan, &findings)
    }

    /// Directions and evidence of the indicators in the framework.
    private mutating func checkFramework(_ plan: Plan, _ data: Data) {
        let derived = Dictionary(
            plan.derivations.map { ($0.indicator.code, $0) }, uniquingKeysWith: { first, _ in first })
        for leaf in plan.framework.leaves {
            let code = plan.framework.nodes[leaf].id
            let places = ["indicators.\(code)", "index.\(code)"].compactMap { data.places[$0] }
            guard derived[code] == nil, let column = data.panel.position(of: code) else { continue }
            let indicator = data.panel.indicators[column]
            if indicator.direction == nil {
                findings.add(
                    Diagnostic(
                        .directionMissing, at: places,
                        [
                            "code": code.asPhrase,
                            "found": (indicator.attributes["direction"] ?? "").asPhrase,
                        ]))
            }
            if data.isComplete, data.panel.columns[column].allSatisfy(\.isNaN) {
                findings.add(
                    Diagnostic(.indicatorWithoutEvidence, at: places.reversed(), ["code": code.asPhrase]))
            }
        }
    }
}
