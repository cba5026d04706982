import Diagnostics
import Publication

/// A report as the content of a page: its sections, the charts between them, links to what its rows speak of, and
/// the forms that ask for more.
struct ReportPage: Sendable {
    let language: Language
    let address: Address
    let parameters: Parameters
    let published: BuiltProject?
    let figures: Figures

    func text(_ found: Reported, subject: Subject) -> String {
        let address = address
        var report = found.report
        report.provenance = nil
        if subject == .claim {
            report.title = Phrase(verbatim: "")
            // The sentence is what was asked for; the figures behind it follow.
            report.sections =
                report.sections.filter { $0.id == "sentence" }
                + report.sections.filter { $0.id != "sentence" }
        }
        if let answer = report.sections.firstIndex(where: { $0.id == "answer" }), case .overtake = subject {
            // What was asked for stands first, the ways behind it.
            report.sections.insert(report.sections.remove(at: answer), at: min(1, answer))
        }
        let renderer = HTMLRenderer(languages: language == .zh ? .zh : .en) { table, row, column in
            RowLinks.target(table, row, column, on: subject).map { address.text($0.path) }
        }
        let around = Surroundings(page: self, found: found, subject: subject)
        let title = report.title.en.isEmpty ? "" : "<h1>\(HTMLText.escaped(report.title[language]))</h1>\n"
        return around.above + title + around.before + sections(report.sections, renderer) + around.after
    }

    /// Sections that belong together, each group behind the charts of its tables.
    private func sections(_ sections: [Section], _ renderer: HTMLRenderer) -> String {
        var groups: [[Section]] = []
        for section in sections {
            if section.heading == nil, !groups.isEmpty {
                groups[groups.count - 1].append(section)
            } else {
                groups.append([section])
            }
        }
        let withTable = groups.firstIndex { group in
            group.contains { if case .table = $0.content { true } else { false } }
        }
        var text = ""
        for (position, group) in groups.enumerated() {
            if position == withTable { text += figures.text(of: nil) }
            text += group.map { figures.text(of: $0.id) }.joined()
            text += renderer.sections(group) + "\n"
        }
        return text
    }
}
