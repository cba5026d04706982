import Diagnostics
import Explanations
import ProjectFiles
import Publication

// The method studio: its pages, and its forms.
extension Site {
    /// A form was sent. The gatekeeper has seen that it comes from a page of this server's.
    func posted(_ question: Question, to route: Route) async throws -> Answer {
        guard let fields = question.form else {
            throw StudioForm.unreadable("格式不对", "its form is another")
        }
        let form = try StudioForm(fields)
        guard token.matches(form["token"]) else { throw UsageProblem(.tokenWrong) }
        let parameters = try Parameters(question.parameters ?? [])
        let state = await workspace.state()
        guard let published = state.published else { throw Diagnosed(state.problems) }
        let (copy, _) = try await workspace.copy(form["copy"], of: published)
        if route == .page(.review, .html) {
            return try await saved(copy, parameters, state, published)
        }
        return try await edited(copy, form, parameters, state, published, question)
    }

    /// Makes the edits, and leads to the copy that they give.
    private func edited(
        _ copy: StudioCopy, _ form: StudioForm, _ parameters: Parameters, _ state: Workspace.State,
        _ published: BuiltProject, _ question: Question
    ) async throws -> Answer {
        let next: StudioCopy
        var node = form["node"]
        if form["do"] == "text" {
            guard (form["text"] ?? "").utf8.count <= MethodologyCopy.largest else {
                let tooLarge = Diagnostic(
                    .yamlTooLarge, at: Place(file: published.project.methodologyName), ["what": "> 1 MB"])
                return try await refused([tooLarge], copy, form, parameters, state, published, question)
            }
            next = StudioCopy(StudioText.sent(form["text"] ?? "", like: copy.text), base: copy.base)
        } else {
            let view = try? await workspace.view(of: copy, state)
            do {
                let edits = try form.edits(of: view)
                let text = try MethodologyCopy(copy.text, file: published.project.methodologyName).edited(
                    edits)
                next = StudioCopy(text.text, base: copy.base)
                // What would break the copy is refused while there is something to go back to.
                if view != nil { _ = try await workspace.view(of: next, state) }
                if ["remove", "obey"].contains(form["do"]) { node = nil }
                if form["do"] == "group" { node = form["code"] }
            } catch let error as UsageProblem {
                return try await refused(
                    [error.diagnostic], copy, form, parameters, state, published, question)
            } catch let error as Diagnosed {
                return try await refused(
                    error.diagnostics, copy, form, parameters, state, published, question)
            }
        }
        await workspace.keep(next)
        return Site.leading(
            to: StudioAddress(language: parameters.language, copy: next.id, node: node).studio(
                step: form["step"]))
    }

    /// The page as it was, with what forbids the edit.
    private func refused(
        _ findings: [Diagnostic], _ copy: StudioCopy, _ form: StudioForm, _ parameters: Parameters,
        _ state: Workspace.State, _ published: BuiltProject, _ question: Question
    ) async throws -> Answer {
        var parameters = parameters
        await workspace.keep(copy)
        (parameters.copy, parameters.node) = (copy.id, form["node"])
        (parameters.step, parameters.choice) = (form["step"], form["choice"])
        let language = parameters.language ?? spoken(by: question)
        var answer = try await studio(.studio, parameters, language, state, published, refusal: findings)
        answer.status = 422
        return answer
    }

    private func saved(
        _ copy: StudioCopy, _ parameters: Parameters, _ state: Workspace.State, _ published: BuiltProject
    ) async throws -> Answer {
        guard savesMethod else { throw UsageProblem(.savingRefused) }
        _ = try await workspace.view(of: copy, state)
        try await workspace.save(copy, published)
        return Site.leading(
            to: Address(language: parameters.language, scenario: ScenarioRequest()).text(Subject.ranking.path)
        )
    }

    private static func leading(to address: String) -> Answer {
        var answer = Answer(303, type: "text/plain; charset=utf-8", [])
        answer.set("Location", address)
        answer.set("Cache-Control", "no-store")
        return answer
    }

    // MARK: Pages

    func studio(
        _ subject: Subject, _ parameters: Parameters, _ language: Language, _ state: Workspace.State,
        _ published: BuiltProject, refusal: [Diagnostic] = []
    ) async throws -> Answer {
        let (copy, isCurrent) = try await workspace.copy(parameters.copy, of: published)
        // Its forms name it.
        await workspace.keep(copy)
        let original = try? await workspace.copy(nil, of: published).copy
        var (view, problems): (StudioView?, [Diagnostic]) = (nil, [])
        do {
            view = try await workspace.view(of: copy, state)
        } catch let error as Diagnosed {
            problems = error.diagnostics
        }
        var address = address(parameters)
        let changes = (try? parameters.scenario.changes(of: published)) ?? []
        address.scenario = ScenarioRequest()
        let frame = StudioFrame(
            language: language,
            address: StudioAddress(
                language: parameters.language, copy: parameters.copy, node: parameters.node),
            copy: copy, saved: published, original: original?.text ?? copy.text, isCurrent: isCurrent,
            token: token.text, mayBeSaved: savesMethod, problems: problems)
        let content: String
        let title: Phrase
        if subject == .review {
            let report: Report? =
                if let view { try await CopyReview.report(published, view, by: workspace.quick) } else { nil }
            content = ReviewPage(frame: frame, report: report).text()
            title = StudioWords.review
        } else {
            content = StudioPage(
                frame: frame, view: view, refusal: refusal, step: parameters.step, choice: parameters.choice,
                changes: changes
            ).text()
            title = StudioWords.title
        }
        var answer = Answer.html(
            Page(
                language: language, title: title, subject: subject, address: address, state: state,
                content: content
            ).text())
        // It carries a token, and may hold what was typed.
        answer.set("Cache-Control", "no-store")
        return answer
    }
}

/// Text as a form sends it.
enum StudioText {
    /// Browsers send every line break as two characters; the file's own are kept.
    static func sent(_ text: String, like original: String) -> String {
        let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        return original.contains("\r\n") ? plain.replacing("\n", with: "\r\n") : plain
    }

    /// Text between the tags of an element, exactly. Scalar by scalar, for a mark may combine with what stands beside it.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

/// Addresses of the studio: which copy, and what of it is looked at.
struct StudioAddress: Sendable {
    var language: Language?
    var copy: String?
    var node: String?

    func studio(node: String? = nil, step: String? = nil, choice: String? = nil, at: String = "edit")
        -> String
    {
        var pairs = [("copy", copy), ("node", node ?? self.node), ("step", step), ("choice", choice)]
        pairs.append(("lang", language?.rawValue))
        return StudioAddress.text("/studio", pairs) + "#" + at
    }

    var review: String { StudioAddress.text("/review", [("copy", copy), ("lang", language?.rawValue)]) }
    /// Where forms are sent.
    func action(_ path: String) -> String { StudioAddress.text(path, [("lang", language?.rawValue)]) }

    private static func text(_ path: String, _ pairs: [(String, String?)]) -> String {
        let written = pairs.compactMap { name, value in value.map { "\(name)=\(PercentCoding.encoded($0))" } }
        return written.isEmpty ? path : path + "?" + written.joined(separator: "&")
    }
}
