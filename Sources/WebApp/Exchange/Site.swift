import Analysis
import Construction
import Diagnostics
import Explanations
import Methods
import Publication

/// Answers requests: the whole of the web app but for the socket.
public struct Site: Sendable {
    let workspace: Workspace
    private let gatekeeper: Gatekeeper
    /// The language of readers who say nothing about theirs.
    private let language: Language
    private let version: String
    /// What forms must carry; known to pages of this run of the program alone.
    let token = Token()
    /// Whether the methodology's file may be written.
    let savesMethod: Bool
    private let drawing: ChartDesk
    /// The day that charts, and a command that publishes, carry.
    let day: @Sendable () -> CalendarDay

    /// - Parameter hosts: names under which the site may be addressed besides those of the loopback.
    public init(
        _ workspace: Workspace, language: Language, hosts: Set<String> = [],
        charts: ChartRenderer = ChartRenderer(), savesMethod: Bool = true, version: String,
        day: @escaping @Sendable () -> CalendarDay = { .current }
    ) {
        self.day = day
        self.workspace = workspace
        drawing = ChartDesk(charts)
        self.language = language
        self.version = version
        self.savesMethod = savesMethod
        gatekeeper = Gatekeeper(hosts: Gatekeeper.loopback.union(hosts.map { $0.lowercased() }))
    }

    /// Whether a request would be looked at.
    func admits(_ question: Question) -> Bool { gatekeeper.objection(to: question) == nil }

    public func answer(_ question: Question) async -> Answer {
        var answer: Answer
        if let (status, diagnostic) = gatekeeper.objection(to: question) {
            // Whoever is refused learns nothing of the project, not even its title.
            answer = .json(Envelope.error([diagnostic]), status: status)
            if status == 405 {
                let takesForms = Gatekeeper.writable.contains(question.target.prefix { $0 != "?" })
                answer.set("Allow", takesForms ? "GET, HEAD, POST" : "GET, HEAD")
            }
        } else {
            answer = await admitted(question)
        }
        for field in Gatekeeper.fields where answer.header(field.name) == nil {
            answer.set(field.name, field.value)
        }
        if answer.header("Cache-Control") == nil { answer.set("Cache-Control", "no-cache") }
        if question.method == "HEAD" || answer.status == 304 { answer.body = [] }
        return answer
    }

    private func admitted(_ question: Question) async -> Answer {
        guard let segments = question.segments, let route = Route(segments),
            let written = question.parameters
        else {
            return await failure(question, 404, [pageUnknown(question)])
        }
        if case let .asset(name) = route {
            guard let asset = Assets.answer(name) else {
                return await failure(question, 404, [pageUnknown(question)])
            }
            return matching(question, asset)
        }
        do {
            if question.method == "POST" { return try await posted(question, to: route) }
            let parameters = try Parameters(written)
            return try await found(route, parameters, question)
        } catch let error as UsageProblem {
            return await failure(question, Site.status(error.diagnostic), [error.diagnostic])
        } catch let refusal as Work.Refusal {
            var answer = await failure(question, 503, [refusal.diagnostic])
            answer.set("Retry-After", "\(refusal.seconds)")
            return answer
        } catch let error as Diagnosed {
            return await failure(question, 422, error.diagnostics)
        } catch {
            // Whoever asked has gone; nobody reads this.
            return await failure(question, 503, [])
        }
    }

    private func found(_ route: Route, _ parameters: Parameters, _ question: Question) async throws -> Answer
    {
        switch route {
        case .openAPI: return matching(question, .json(OpenAPI.text(version: version)))
        case .state: return await stateAnswer()
        case .search: return try await searched(parameters)
        case .asset: return await failure(question, 404, [pageUnknown(question)])
        case let .page(subject, form): return try await page(subject, form, parameters, question)
        }
    }

    // MARK: Pages

    private func page(
        _ subject: Subject, _ form: Route.Form, _ parameters: Parameters, _ question: Question
    ) async throws -> Answer {
        let state = await workspace.state()
        let reporter = Reporter(workspace: workspace, state: state, parameters: parameters)
        let language = parameters.language ?? spoken(by: question)
        if form == .html, let published = state.published, [.studio, .review].contains(subject) {
            return try await studio(subject, parameters, language, state, published)
        }
        let edition = try await reporter.edition()
        let digests = edition?.provenance
        let mark = Mark.of(
            version, question.target, form == .html ? language.rawValue : "", state.stamp.text,
            state.seen.text,
            form == .svg || form == .vega || subject == .publishing ? day().text + language.rawValue : "")
        let tag = "\"\(digests?.shortMethod ?? "-")-\(digests?.shortData ?? "-")-\(mark)\""
        if question.headers["if-none-match"]?.contains(tag) == true {
            var answer = Answer(304, type: "text/plain", [])
            answer.set("ETag", tag)
            return answer
        }
        if form == .html, edition == nil, !subject.isOfProgram {
            return nothingToShow(state, parameters, language)
        }
        var found = try await reporter.reported(subject, isFull: form == .json || form == .csv)
        if form != .html, let edition = found.edition {
            found.report.provenance?.declared = edition.declared.digests(
                of: subject.declarations(isDrawn: found.seed != nil))
        }
        var answer = try await rendered(found, subject, form, parameters, language, state)
        answer.set("ETag", tag)
        if form == .html { answer.set("Vary", "Accept-Language") }
        return answer
    }

    private func rendered(
        _ found: Reported, _ subject: Subject, _ form: Route.Form, _ parameters: Parameters,
        _ language: Language, _ state: Workspace.State
    ) async throws -> Answer {
        switch form {
        case .json:
            .json(
                Envelope.text(
                    found.report, schema: subject.schema, seed: found.seed, warnings: found.warnings))
        case .csv: try delimited(found.report, parameters)
        case .svg, .vega: try await chart(found, subject, form, parameters, language)
        case .html: try await html(found, subject, parameters, language, state)
        }
    }

    private func html(
        _ found: Reported, _ subject: Subject, _ parameters: Parameters, _ language: Language,
        _ state: Workspace.State
    ) async throws -> Answer {
        let address = address(parameters)
        let charts = found.charts(of: subject, year: parameters.year)
        let figures = Figures(
            charts, subject: subject, language: language, address: address,
            isDrawn: charts.isEmpty ? true : await drawing.isThere())
        let content: String
        var title = found.report.title
        if subject == .ranking, let edition = found.edition {
            content = RankingPage(
                found, edition, published: state.published, language: language, address: address,
                year: parameters.year, figures: figures
            ).text()
            title = WebWords.ranking
        } else if subject == .matrix, let edition = found.edition {
            content = try MatrixPage(
                language: language, address: address, parameters: parameters, edition: edition,
                report: found.report
            ).text()
        } else if let check = found.check, let edition = found.edition {
            content = try PublishPage(
                language: language, address: address, parameters: parameters, edition: edition, check: check,
                today: day()
            ).text()
        } else {
            content = ReportPage(
                language: language, address: address, parameters: parameters, published: state.published,
                figures: figures
            ).text(found, subject: subject)
        }
        if title.en.isEmpty { title = subject == .claim ? WebWords.claim : WebWords.methods }
        return .html(
            Page(
                language: language, title: title, subject: subject, address: address, state: state,
                edition: found.edition, content: content
            ).text())
    }

    /// A chart of a page: its specification, or drawn.
    private func chart(
        _ found: Reported, _ subject: Subject, _ form: Route.Form, _ parameters: Parameters,
        _ language: Language
    ) async throws -> Answer {
        let chart = try ChartSearch.chart(
            parameters.chart, in: found.charts(of: subject, year: parameters.year))
        let specification = chart.specification(
            language, provenance: found.report.provenance, imprint: found.edition?.imprint(of: day()))
        guard form == .svg else { return .json(JSONWriter.text(specification.json) + "\n") }
        return Answer.svg(try await drawing.svg(specification))
    }

    func address(_ parameters: Parameters) -> Address {
        Address(language: parameters.language, scenario: parameters.scenario, own: parameters.own)
    }

    private func delimited(_ report: Report, _ parameters: Parameters) throws -> Answer {
        var report = report
        let tables = report.sections.filter { if case .table = $0.content { true } else { false } }
        if let wanted = parameters.table {
            guard let section = tables.first(where: { $0.id == wanted }) else {
                let known = tables.map(\.id)
                throw UsageProblem(
                    .parameterInvalid,
                    [
                        "name": Phrase(verbatim: "table"),
                        "reason": Phrase(
                            zh: "没有这张表；有：\(known.joined(separator: "、"))",
                            en: "there is no such table; there are \(known.joined(separator: ", "))"),
                    ], suggestion: Suggestion.nearest(to: wanted, in: known))
            }
            report.sections = [section]
        }
        let mark: [UInt8] = parameters.hasMark ? [0xEF, 0xBB, 0xBF] : []
        return Answer(
            type: "text/csv; charset=utf-8", mark + DelimitedRenderer(separator: .comma).bytes(report))
    }

    // MARK: Other answers

    private func stateAnswer() async -> Answer {
        let state = await workspace.state()
        let provenance = state.published?.provenance
        return .json(
            JSONWriter.text([
                "ok": .bool(state.problems.isEmpty), "schema": "zhulu.state/1",
                "state": .string(state.seen.text), "method": JSONValue(provenance?.method),
                "data": JSONValue(provenance?.data),
                "errors": .array(state.problems.map(Envelope.finding)),
            ]) + "\n")
    }

    /// Leads to the unit that is named, or to its comparison with another.
    private func searched(_ parameters: Parameters) async throws -> Answer {
        let state = await workspace.state()
        guard let edition = state.published else { throw Diagnosed(state.problems) }
        let units = edition.project.panel.units
        let unit = try UnitSearch.unit(parameters.query ?? "", in: units)
        var subject = Subject.unit(unit.code)
        if let other = parameters.other {
            let first = try UnitSearch.unit(other, in: units).code
            subject = parameters.goal == "overtake" ? .overtake(first, unit.code) : .compare(first, unit.code)
        }
        var answer = Answer(303, type: "text/plain; charset=utf-8", [])
        answer.set("Location", address(parameters).text(subject.path))
        return answer
    }

    private func matching(_ question: Question, _ answer: Answer) -> Answer {
        var answer = answer
        let tag = "\"\(Mark.of(answer.text))\""
        answer.set("ETag", tag)
        if question.headers["if-none-match"]?.contains(tag) == true { answer.status = 304 }
        return answer
    }

    // MARK: What goes wrong

    private func pageUnknown(_ question: Question) -> Diagnostic {
        let path = String(question.target.prefix { $0 != "?" }.prefix(200))
        return Diagnostic(.pageUnknown, at: [], ["path": Phrase(verbatim: path)])
    }

    private func nothingToShow(
        _ state: Workspace.State, _ parameters: Parameters, _ language: Language
    ) -> Answer {
        .html(
            Page(
                language: language, title: WebWords.wrong, subject: nil, address: address(parameters),
                state: state, content: ""
            ).text(), status: 503)
    }

    func failure(_ question: Question, _ status: Int, _ diagnostics: [Diagnostic]) async -> Answer {
        if Route.wantsJSON(question.target) {
            return .json(Envelope.error(diagnostics), status: status)
        }
        let asked = question.parameters?.last { $0.name == "lang" }.flatMap { Language(rawValue: $0.value) }
        let language = asked ?? spoken(by: question)
        let content =
            "<h1>\(HTMLText.escaped(WebWords.wrong[language]))</h1>"
            + FindingList(language: language).text(diagnostics)
        return .html(
            Page(
                language: language, title: WebWords.wrong, subject: nil,
                address: Address(language: asked, scenario: ScenarioRequest()),
                state: await workspace.state(), content: content
            ).text(), status: status)
    }

    private static func status(_ diagnostic: Diagnostic) -> Int {
        switch diagnostic.code {
        case DiagnosticKind.unitNotFound.code, DiagnosticKind.unitNotRanked.code,
            DiagnosticKind.nodeUnknown.code, DiagnosticKind.pageUnknown.code,
            DiagnosticKind.methodNotFound.code, DiagnosticKind.leagueNotFound.code,
            DiagnosticKind.sourceNotFound.code, DiagnosticKind.indicatorNotFound.code,
            DiagnosticKind.lensUnknown.code, DiagnosticKind.lensesMissing.code,
            DiagnosticKind.cellWithoutEvidence.code, DiagnosticKind.chartUnknown.code:
            404
        case DiagnosticKind.copyGone.code: 404
        case DiagnosticKind.tokenWrong.code, DiagnosticKind.savingRefused.code: 403
        case DiagnosticKind.chartsNotDrawn.code: 501
        case DiagnosticKind.answerTooSlow.code: 503
        default: 400
        }
    }

    /// The first of the reader's languages that is one of ours.
    func spoken(by question: Question) -> Language {
        for piece in (question.headers["accept-language"] ?? "").split(separator: ",") {
            let tag = piece.filter { $0 != " " }.lowercased()
            if tag.hasPrefix("zh") { return .zh }
            if tag.hasPrefix("en") { return .en }
        }
        return language
    }
}
