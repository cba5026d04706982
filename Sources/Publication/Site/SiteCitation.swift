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
            "version: \(quoted(edition))",
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

    /// An entry of BibTeX.
    var bibliography: String {
        let provenance = release.provenance
        let date = release.imprint.date
        let title = Languages.both.text(release.title, joinedBy: " · ")
        return """
            @misc{zhulu-\(edition),
              title   = {{\(SiteCitation.typeset(title))}},
              year    = {\(date.year)},
              month   = {\(date.month)},
              version = {\(edition)},
              note    = {method sha256:\(provenance.method), data sha256:\(provenance.data), zhulu \(provenance.version)}
            }

            """
    }

    /// What TeX would act on, as text.
    private static func typeset(_ text: String) -> String {
        text.map { letter in
            switch letter {
            case "\\": "\\textbackslash "
            case "{", "}", "#", "$", "%", "&", "_": "\\\(letter)"
            case "~": "\\textasciitilde "
            case "^": "\\textasciicircum "
            default: "\(letter)"
            }
        }.joined()
    }

    /// What tells this release from the project's others.
    private var edition: String { release.provenance.shortMethod + "-" + release.provenance.shortData }

    /// A reference after GB/T 7714: title, kind (a data set online), edition and date.
    var entry: Phrase {
        let rest = "[DS/OL]. \(edition). (\(release.imprint.date.text))."
        return Phrase(zh: release.title.zh + rest, en: release.title.en + rest)
    }

    /// The reference in both languages. Whoever cites adds the day of the visit and the address.
    var reference: String {
        """
        \(entry.zh)
        \(entry.en)
        引用时在其后补上引用日期与网址：[2026-01-31]. https://…
        Add the day of the visit and the address: [2026-01-31]. https://…

        """
    }

    /// The terms of use, with what they are the terms of.
    var licence: String {
        let terms = release.imprint.terms
        return """
            \(Languages.both.text(release.title, joinedBy: " · "))
            \(release.provenance.line.en), \(release.imprint.date.text)

            \(terms.zh)

            \(terms.en)

            """
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
