import Diagnostics

/// The charts of a site: as specifications, as drawings where they were drawn, and on a page of their own.
extension PublishedSite {
    /// What is to be drawn, in order, by the path of the file without its ending.
    public func specifications() -> [(path: String, chart: VegaLite)] {
        charts.flatMap { chart in
            Language.allCases.map { language in
                (
                    PublishedSite.path(of: chart, language),
                    chart.specification(
                        language, provenance: release.provenance, imprint: release.imprint)
                )
            }
        }
    }

    private static func path(of chart: Chart, _ language: Language) -> String {
        "charts/\(chart.id).\(language.rawValue)"
    }

    /// The specifications, and the drawings that there are.
    func chartFiles() -> [SiteFile] {
        specifications().flatMap { path, chart in
            [SiteFile(path + ".vl.json", JSONWriter.text(chart.json) + "\n")]
                + (drawings[path].map { [SiteFile(path + ".svg", $0)] } ?? [])
        }
    }

    // MARK: The page

    /// Every chart with its sentence, its table and its files.
    func chartPage(_ language: Language) -> String {
        "<h1>\(HTMLText.escaped(SiteWords.charts[language]))</h1>"
            + charts.map { figure($0, language) }.joined(separator: "\n")
    }

    private func figure(_ chart: Chart, _ language: Language) -> String {
        let path = PublishedSite.path(of: chart, language)
        let (title, sentence) = (
            HTMLText.escaped(chart.title[language]), HTMLText.escaped(chart.sentence[language])
        )
        let specification = chart.specification(
            language, provenance: release.provenance, imprint: release.imprint)
        let table = ChartTwin(specification, language).text()
        let word = HTMLText.escaped(FigureWords.table[language])
        var files = ["<a href=\"../\(path).vl.json\">Vega-Lite</a>"]
        var picture = ""
        if let drawing = drawings[path] {
            files.insert("<a href=\"../\(path).svg\">SVG</a>", at: 0)
            // A page loads nothing, not even from its own site: the picture stands in it.
            picture =
                "<figure><img src=\"data:image/svg+xml;base64,\(Base64.text(drawing))\" alt=\"\(title) · \(sentence)\"></figure>"
        }
        return """
            <section class="figure" id="\(chart.id)" role="group" \
            aria-roledescription="\(HTMLText.escaped(FigureWords.chart[language]))" aria-label="\(title)">
            <h2>\(title)</h2><p class="sentence">\(sentence)</p>\(picture)
            <p class="files">\(files.joined(separator: " · "))</p>
            <details class="twin"><summary>\(word)</summary>\
            <div class="scroll" role="region" tabindex="0" aria-label="\(title)">\(table)</div></details></section>
            """
    }
}
