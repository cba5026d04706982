import Diagnostics

extension Release {
    /// How it is cited, in a sentence.
    public var citation: Phrase { SiteCitation(self).sentence }
}

/// How the release is cited: a file in the Citation File Format 1.2, and a sentence.
struct SiteCitation {
    let release: Release

    init(_ release: Release) { self.release = release }

    /// JSON strings are strings of YAML too.
    private func quoted(_ text: String) -> String { JSONWriter.text(.string(text), isCompact: true) }

    var text: String {
        let provenance = release.provenance
        let title = Languages.both.text(release.title, joinedBy: " · ")
        var lines = [
            "cff-version: 1.2.0", "type: dataset", "message: \(quoted(message))", "title: \(quoted(title))",
            "authors:", "  - name: \(quoted(title))",
            "version: \(quoted(provenance.shortMethod + "-" + provenance.shortData))",
            "date-released: \(release.imprint.date.text)",
        ]
        if let description = release.imprint.description {
            lines.append("abstract: \(quoted(Languages.both.text(description, joinedBy: "\n")))")
        }
        lines += [
            "identifiers:", "  - type: other", "    value: \(quoted("sha256:" + provenance.method))",
            "    description: \"method\"", "  - type: other",
            "    value: \(quoted("sha256:" + provenance.data))", "    description: \"data\"",
        ]
        // The format takes a licence of the SPDX list or none, so that anything else stands in a comment.
        lines.append(
            "# licence: \(Languages.both.text(release.imprint.terms, joinedBy: " / ").replacing("\n", with: " "))"
        )
        return lines.joined(separator: "\n") + "\n"
    }

    private var message: String { "\(sentence.zh) \(sentence.en)" }

    /// Title, date and what identifies the edition.
    var sentence: Phrase {
        let provenance = release.provenance
        let (method, data) = (provenance.shortMethod, provenance.shortData)
        let date = release.imprint.date.phrase
        return Phrase(
            zh: "引用：《\(release.title.zh)》，\(date.zh)，方法 \(method)，数据 \(data)，zhulu \(provenance.version)。",
            en:
                "Cite as: \(release.title.en), \(date.en), method \(method), data \(data), zhulu \(provenance.version)."
        )
    }
}
