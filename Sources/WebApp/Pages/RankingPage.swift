import Construction
import Diagnostics
import IndexModel
import Publication

/// The ranking as a page: weights to move on one side, and on the other who is where, made of what, how sure.
struct RankingPage: Sendable {
    let language: Language
    let address: Address
    let published: BuiltProject?
    let found: Reported
    let edition: BuiltProject
    private let table: RankingTable
    private let figures: Figures

    init(
        _ found: Reported, _ edition: BuiltProject, published: BuiltProject?, language: Language,
        address: Address, year: Int?, figures: Figures
    ) {
        self.figures = figures
        (self.found, self.edition, self.published) = (found, edition, published)
        (self.language, self.address) = (language, address)
        let isChanged = !edition.project.changes.isEmpty
        let rows = RankingRow.rows(
            edition.explainer, certainty: found.certainty, published: isChanged ? published?.run : nil,
            period: year ?? edition.run.final.periods.last?.period)
        table = RankingTable(
            rows, framework: edition.run.plan.framework, isChanged: isChanged, language: language
        ) { address.text(Subject.unit($0).path) }
    }

    func text() -> String {
        """
        <h1 class="unseen">\(run(WebWords.ranking))</h1>
        <div class="workbench">
        \(WeightsPanel(edition: edition, published: published ?? edition, language: language, address: address).text())
        <div id="results">
        \(table.moves())
        \(lead)
        \(table.text())
        \(HTMLRenderer(languages: languages).sections(found.certainty?.sections() ?? []))
        \(asTable)
        \(figures.folded())
        </div>
        </div>
        """
    }

    private var languages: Languages { language == .zh ? .zh : .en }
    private func run(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[language]) }

    // MARK: Words

    /// Who is in the first tier.
    private var lead: String {
        found.certainty?.lead.map { "<p class=\"lead\">\(run($0))</p>" } ?? ""
    }

    /// The same as the command's table, with the score of every pillar.
    private var asTable: String {
        let address = address
        let renderer = HTMLRenderer(languages: languages) { table, row, column in
            guard table.columns[column].code == "name",
                let position = table.columns.firstIndex(where: { $0.code == "unit" }),
                case let .text(code) = table.rows[row][position]
            else { return nil }
            return address.text(Subject.unit(code).path)
        }
        let table = found.report.sections.filter { $0.id == "ranking" }.map { section in
            var section = section
            section.id = "as-table"
            return section
        }
        return
            "<details class=\"table\"><summary>\(run(WebWords.asTable))</summary>\(renderer.sections(table))</details>"
    }
}
