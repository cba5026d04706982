import Diagnostics
import Publication

/// What should be in order before publishing, and the command that publishes.
struct PublishPage: Sendable {
    let language: Language
    let address: Address
    let parameters: Parameters
    let edition: BuiltProject
    let check: PublishCheck
    let today: CalendarDay

    private func run(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[language]) }

    func text() throws -> String {
        let command = try command
        return """
            <h1>\(run(PublishWords.title))</h1>
            <section><h2>\(run(PublishWords.checks))</h2>
            \(list(check.points.filter(\.isRequired)))
            <p class="verdict \(check.isReady ? "up" : "bad")" id="ready"><strong>\(run(check.isReady ? PublishWords.ready : PublishWords.notReady))</strong></p>
            <h3>\(run(PublishWords.worthKnowing))</h3>
            \(list(check.points.filter { !$0.isRequired }))
            </section>
            \(form)
            <section><h2>\(run(PublishWords.command))</h2>
            <p class="command"><code id="command" tabindex="0">\(HTMLText.escaped(command))</code> \
            <button type="button" class="scripted" data-copy="command" data-done="\(run(PublishWords.copied))">\(run(PublishWords.copy))</button></p>
            <p class="help">\(run(PublishWords.commandHelp))</p>
            <h3>\(run(PublishWords.citation))</h3>
            <p>\(run(citation))</p></section>
            """
    }

    private func list(_ points: [PublishCheck.Point]) -> String {
        let items = points.map { point in
            let mark = point.isMet ? "✓" : point.isRequired ? "✗" : "!"
            let state = run(point.isMet ? PublishWords.yes : PublishWords.no)
            let place = HTMLText.escaped(address.text(point.place.path))
            return """
                <li class="\(point.isMet ? "met" : point.isRequired ? "open" : "note")"><span aria-hidden="true">\(mark)</span> \
                <span class="unseen">\(state)</span> \(run(point.words)) · <a href="\(place)">\(run(point.detail))</a></li>
                """
        }
        return "<ul class=\"checks\">\(items.joined())</ul>"
    }

    // MARK: The command

    private var isFile: Bool { parameters.form == "file" }

    private var day: String {
        get throws {
            guard let date = parameters.date else {
                return today.text
            }
            guard CalendarDay(date) != nil else { throw Parameters.invalid("date", PublishWords.dateInvalid) }
            return date
        }
    }

    private var folder: String {
        get throws {
            let name = parameters.folder ?? (isFile ? "publication" : "site")
            let isPlain = name.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                    || [0x2D, 0x2E, 0x5F].contains($0)
            }
            guard isPlain, !name.hasPrefix("-"), !name.hasPrefix("."), name.utf8.count <= 100 else {
                throw Parameters.invalid("folder", PublishWords.invalid)
            }
            return name
        }
    }

    private var command: String {
        get throws {
            var words = ["zhulu", "publish", try folder]
            if isFile { words.append("--single-file") }
            words += ["--date", try day]
            if let embargo = parameters.embargo {
                guard CalendarDay(embargo) != nil else {
                    throw Parameters.invalid("embargo", PublishWords.dateInvalid)
                }
                words += ["--embargo", embargo]
            }
            if parameters.draws != Parameters.usualDraws { words += ["--draws", "\(parameters.draws)"] }
            let changes = edition.project.changes.flatMap {
                ["--set", ShellWord.quoted("\($0.path)=\($0.after)")]
            }
            return (words + changes).joined(separator: " ")
        }
    }

    private var form: String {
        let forms = Forms(language: language, address: address)
        let options = [
            Forms.Option(value: "site", name: PublishWords.site),
            Forms.Option(value: "file", name: PublishWords.file),
        ]
        func field(_ name: String, _ label: Phrase, _ value: String, _ attributes: String) -> String {
            """
            <label class="field"><span>\(run(label))</span> <input name="\(name)" value="\(HTMLText.escaped(value))" \
            autocomplete="off" \(attributes)></label>
            """
        }
        return forms.line(
            "/publish",
            [
                forms.select("form", PublishWords.what, options, selected: parameters.form ?? "site"),
                field(
                    "folder", PublishWords.folder, (try? folder) ?? "", "maxlength=\"100\" class=\"short\""),
                field("date", PublishWords.date, (try? day) ?? "", "type=\"date\""),
                field("embargo", PublishWords.embargo, parameters.embargo ?? "", "type=\"date\""),
                field(
                    "draws", PublishWords.draws, "\(parameters.draws)",
                    "type=\"number\" min=\"100\" max=\"\(Parameters.most)\" class=\"short\""),
            ], button: PublishWords.update)
    }

    private var citation: Phrase {
        let day = CalendarDay((try? day) ?? "") ?? CalendarDay(secondsSince1970: 0)
        let project = edition.project
        return Release(
            run: edition.run, ledger: project.ledger, provenance: edition.provenance,
            imprint: Imprint(date: day, licence: project.licence, description: project.description)
        ).citation
    }
}
