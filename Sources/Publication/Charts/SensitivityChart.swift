import Diagnostics

/// Which assumption moves the ranks: the total effect of each.
enum SensitivityChart {
    static func chart(_ report: Report) -> Chart? {
        guard let reader = TableReader(report, "sobol") else { return nil }
        struct Row: Sendable {
            var output, name: Phrase
            var total: Double
        }
        let rows = reader.table.rows.indices.compactMap { row -> Row? in
            guard let output = reader.name(row, "output"), let name = reader.name(row, "assumption"),
                let total = reader.number(row, "total")
            else { return nil }
            return Row(output: output, name: name, total: total)
        }
        // The first thing that is explained is the ranking as a whole.
        let first = rows.filter { $0.output == rows.first?.output }.sorted { $0.total > $1.total }
        guard first.count > 1 else { return nil }
        return Chart(
            "sensitivity", title: Phrase(zh: "哪个假设最要紧", en: "Which assumption matters most"),
            sentence: Phrase(
                zh:
                    "\(first[0].output.zh)：\(first[0].name.zh)的总效应最大（\(NumberText.fixed(first[0].total, decimals: 2))）。",
                en:
                    "\(first[0].output.en): \(first[0].name.en) has the greatest total effect (\(NumberText.fixed(first[0].total, decimals: 2)))."
            ), table: "sobol"
        ) { language in
            VegaLite(
                title: "", step: 24,
                rows: first.map { ["assumption": .string($0.name[language]), "total": .number($0.total)] },
                layers: [
                    VegaLite.Layer(
                        .bar, [.init("color", .string(ChartColours.gain)), .init("height", 14)],
                        [
                            VegaLite.Encoding(.y, .category("assumption", title: nil)),
                            VegaLite.Encoding(
                                .x,
                                .quantity(
                                    "total", title: language == .zh ? "总效应（Sobol）" : "total effect (Sobol)")),
                        ])
                ])
        }
    }
}
