import Diagnostics
import Explanations
import IndexModel
import Publication

/// The data at a glance: a row for each unit, a column for each indicator, a sign for what is known of the cell.
struct MatrixPage: Sendable {
    let language: Language
    let address: Address
    let parameters: Parameters
    let edition: BuiltProject
    let report: Report

    private func run(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[language]) }
    private func link(_ subject: Subject) -> String { HTMLText.escaped(address.text(subject.path)) }

    func text() throws -> String {
        let matrix = try DataMatrix.asked(parameters, edition)
        let renderer = HTMLRenderer(languages: language == .zh ? .zh : .en)
        let sections = report.sections.filter { $0.id == "columns" }
        return """
            <p class="up"><a href="\(link(.data))">← \(run(WebWords.data))</a></p>
            <h1>\(run(MatrixWords.title))</h1>
            \(filters)
            <section><p>\(run(MatrixReport(matrix).summary))</p>
            \(legend)
            \(matrix.rows.isEmpty || matrix.columns.isEmpty ? "<p>\(run(MatrixWords.nothing))</p>" : table(matrix))
            </section>
            \(renderer.sections(sections))
            """
    }

    private var filters: String {
        let forms = Forms(language: language, address: address)
        let framework = edition.run.plan.framework
        let states =
            [Forms.Option(value: "", name: MatrixWords.all)]
            + DataMatrix.State.allCases.map { Forms.Option(value: $0.rawValue, name: $0.word) }
        let nodes =
            [Forms.Option(value: "", name: MatrixWords.all)]
            + framework.nodes.dropFirst().filter { !$0.isLeaf }.map {
                Forms.Option(value: $0.id, name: $0.name)
            }
        return forms.line(
            "/matrix",
            [
                forms.select("show", MatrixWords.cells, states, selected: parameters.show ?? ""),
                forms.select("node", MatrixWords.under, nodes, selected: parameters.node ?? ""),
            ], button: WebWords.show)
    }

    private var legend: String {
        let items = DataMatrix.State.allCases.map { state in
            "<li><span class=\"state \(state.rawValue)\" aria-hidden=\"true\">\(state.sign)</span> \(run(state.word))</li>"
        }
        return "<ul class=\"legend\">\(items.joined())</ul>"
    }

    private func table(_ matrix: DataMatrix) -> String {
        let hasPeriods = Set(matrix.rows.map(\.period)).count > 1
        let names = matrix.columns.map {
            "<th scope=\"col\" class=\"upright\"><span>\(run($0.indicator.name))</span></th>"
        }
        let years = matrix.columns.map {
            "<td class=\"year\">\(HTMLText.escaped(MatrixPage.years($0.years)))</td>"
        }
        let sources = matrix.columns.map { "<td class=\"year\">\($0.sources.count)</td>" }
        let rows = matrix.rows.map { row in
            let period = hasPeriods ? row.period.map { " \($0)" } ?? "" : ""
            let cells = zip(row.states, matrix.columns).map { state, column in
                cell(state, row.unit, column.indicator)
            }
            let complete = row.completeness.map { Honesty.percent($0) + "%" } ?? ""
            return
                "<tr><th scope=\"row\"><a href=\"\(link(.unit(row.unit.code)))\">\(run(row.unit.name))</a>\(period)</th><td class=\"n\">\(complete)</td>\(cells.joined())</tr>"
        }
        return """
            <div class="scroll matrix" role="region" tabindex="0" aria-label="\(run(MatrixWords.title))"><table>
            <caption class="unseen">\(run(MatrixWords.title))</caption>
            <thead><tr><td></td><th scope="col">\(run(MatrixWords.complete))</th>\(names.joined())</tr>
            <tr><th scope="row" colspan="2">\(run(MatrixWords.years))</th>\(years.joined())</tr>
            <tr><th scope="row" colspan="2">\(run(WebWords.sources))</th>\(sources.joined())</tr></thead>
            <tbody>\(rows.joined(separator: "\n"))</tbody></table></div>
            """
    }

    /// A cell that is as it should be needs no stop of the Tab key; all others lead to what is known of them.
    private func cell(_ state: DataMatrix.State, _ unit: StatisticalUnit, _ indicator: Indicator) -> String {
        guard state != .given else { return "<td class=\"state given\">\(state.sign)</td>" }
        let name = "\(run(unit.name)) · \(run(indicator.name)) · \(run(state.word))"
        // Of a gap there is nothing but what was put in its place.
        let subject: Subject =
            state == .filled || state == .missing
            ? .node(unit: unit.code, node: indicator.code)
            : .evidence(unit: unit.code, indicator: indicator.code)
        return
            "<td class=\"state \(state.rawValue)\"><a href=\"\(link(subject))\" aria-label=\"\(name)\" title=\"\(name)\">\(state.sign)</a></td>"
    }

    private static func years(_ years: ClosedRange<Int>?) -> String {
        guard let years else { return "" }
        return years.lowerBound == years.upperBound
            ? "\(years.lowerBound)"
            : "\(years.lowerBound)–\(years.upperBound % 100 < 10 ? "0" : "")\(years.upperBound % 100)"
    }
}

enum MatrixWords {
    static let title = Phrase(zh: "数据矩阵", en: "Data matrix")
    static let all = Phrase(zh: "全部", en: "all")
    static let cells = Phrase(zh: "只看有这种格子的", en: "Only where cells are")
    static let under = Phrase(zh: "支柱", en: "Under")
    static let complete = Phrase(zh: "完整", en: "complete")
    static let years = Phrase(zh: "年份", en: "years")
    static let nothing = Phrase(zh: "没有这样的格子。", en: "There are no such cells.")
}

extension DataMatrix {
    /// The matrix with the filters of an address.
    static func asked(_ parameters: Parameters, _ edition: BuiltProject) throws -> DataMatrix {
        let node = try parameters.node.map { try UnitSearch.node($0, in: edition.run.plan.framework) }
        var matrix = DataMatrix(edition.run, ledger: edition.project.ledger, node: node)
        if let text = parameters.show {
            guard let state = State(rawValue: text) else {
                let known = State.allCases.map(\.rawValue)
                throw Parameters.invalid(
                    "show",
                    Phrase(
                        zh: "只能是 \(known.joined(separator: "、"))",
                        en: "it is one of \(known.joined(separator: ", "))"))
            }
            matrix.keep(state)
        }
        return matrix
    }
}

extension Reporter {
    func matrix(_ edition: BuiltProject) throws -> Reported {
        Reported(
            report: MatrixReport(try DataMatrix.asked(parameters, edition)).report(
                provenance: edition.provenance), edition: edition)
    }
}
