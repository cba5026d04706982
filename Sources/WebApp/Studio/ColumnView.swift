import Analysis
import Construction
import Diagnostics
import Publication

/// What an indicator's values look like as they came, after treatment and after normalisation.
struct ColumnView: Sendable {
    let frame: StudioFrame
    let run: Run
    let code: String

    private static let bins = 10

    func text() -> String {
        let raw = run.raw.position(of: code).map { run.raw.columns[$0] }
        let stages: [(Phrase, [Double])] = [
            (StudioWords.raw, raw), (StudioWords.treated, treated),
            (StudioWords.normalised, run.column(code, after: "normalisation")),
        ].compactMap { word, column in column.map { (word, $0) } }
        guard !stages.isEmpty else { return "" }
        let figures = stages.map { word, column in histogram(word, column) }
        return """
            <h3>\(frame.run(StudioWords.column))</h3>
            <div class="bins">\(figures.joined())</div>
            <p class="help">\(frame.run(StudioWords.binsHelp))</p>
            \(HTMLRenderer(languages: frame.languages).sections([Section("column", table: statistics(stages))]))
            """
    }

    /// The last of the steps between the raw values and the normalisation.
    private var treated: [Double]? {
        let before = run.stages.last { !["raw", "normalisation"].contains($0.name) }
        return before.flatMap { stage in stage.panel.position(of: code).map { stage.panel.columns[$0] } }
    }

    private func histogram(_ word: Phrase, _ column: [Double]) -> String {
        let values = column.filter { !$0.isNaN }
        guard let least = values.min(), let greatest = values.max() else { return "" }
        let width = (greatest - least) / Double(Self.bins)
        var counts = [Int](repeating: 0, count: width > 0 ? Self.bins : 1)
        for value in values {
            counts[width > 0 ? min(Self.bins - 1, Int((value - least) / width)) : 0] += 1
        }
        let most = counts.max() ?? 1
        let rows = counts.enumerated().map { place, count in
            let from = NumberText.quantity(least + Double(place) * width)
            return
                "<tr><th scope=\"row\">\(HTMLText.escaped(from))</th><td><span class=\"bin\"><span class=\"s0 \(HTMLLength.width(Double(count) / Double(most)))\"></span></span></td><td class=\"n\">\(count)</td></tr>"
        }
        return
            "<table class=\"histogram\"><caption>\(frame.run(word))</caption><tbody>\(rows.joined())</tbody></table>"
    }

    private func statistics(_ stages: [(Phrase, [Double])]) -> Table {
        Table(
            columns: [
                Table.Column("stage", Phrase(zh: "阶段", en: "stage"), .name),
                Table.Column("available", Phrase(zh: "有值", en: "values"), .rank),
                Table.Column("missing", Phrase(zh: "缺", en: "missing"), .rank),
                Table.Column("least", Phrase(zh: "最小", en: "least"), .quantity),
                Table.Column("median", Phrase(zh: "中位", en: "median"), .quantity),
                Table.Column("greatest", Phrase(zh: "最大", en: "greatest"), .quantity),
                Table.Column("skewness", Phrase(zh: "偏度", en: "skewness"), .number(decimals: 2)),
                Table.Column("kurtosis", Phrase(zh: "峰度", en: "kurtosis"), .number(decimals: 2)),
            ],
            rows: stages.map { word, column in
                let found = ColumnStatistics(column)
                return [
                    .phrase(word), .number(Double(found.available)),
                    .number(Double(column.count - found.available)), Table.Cell(found.least),
                    Table.Cell(found.median), Table.Cell(found.greatest), Table.Cell(found.skewness),
                    Table.Cell(found.excessKurtosis),
                ]
            })
    }
}
