import Foundation
import IndexModel
import Methods
import Testing

/// The OECD/JRC handbook's tables, read from where the reference outputs are kept.
enum HandbookFiles {
    /// Places to look: `ZHULU_REFERENCE`, then `shared/reference` beside each folder above this file.
    static var folders: [URL] {
        if let written = ProcessInfo.processInfo.environment["ZHULU_REFERENCE"] {
            return [URL(fileURLWithPath: written)]
        }
        var folder = URL(fileURLWithPath: #filePath)
        return (0..<6).map { _ in
            folder.deleteLastPathComponent()
            return folder.appendingPathComponent("shared/reference")
        }
    }

    /// `nil` where the files are not there.
    static func rows(_ name: String) -> [[String: String]]? {
        for folder in folders {
            let file = folder.appendingPathComponent("handbook/\(name)")
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
            let lines = text.split(whereSeparator: \.isNewline).map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            guard let header = lines.first else { continue }
            return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
        }
        return nil
    }
}

@Suite(
    "The handbook's Table 15: mean years of schooling, normalised",
    .enabled(if: HandbookFiles.rows("table_15_normalisation.csv") != nil, "reference tables are absent"))
struct HandbookTables {
    struct Line: Sendable {
        let method: MethodChoice
        let field: String
        /// Half a unit of the last printed digit, and a little for years of schooling printed to one digit.
        let tolerance: Double
    }

    @Test(arguments: [
        Line(method: MethodChoice("z-score"), field: "zscore", tolerance: 0.0051),
        Line(method: MethodChoice("min-max", ["upper": 1]), field: "minmax", tolerance: 0.0051),
        Line(method: MethodChoice("fraction-of-maximum"), field: "ratio_to_best", tolerance: 0.0051),
        Line(method: MethodChoice("rank", ["ties": "minimum"]), field: "rank_high_is_top", tolerance: 0),
        Line(method: MethodChoice("above-mean"), field: "above_below_mean_p20", tolerance: 0),
    ])
    func normalisations(_ line: Line) throws {
        let rows = try #require(HandbookFiles.rows("table_15_normalisation.csv"))
        let values = rows.compactMap { $0["years_of_school"].flatMap(Double.init) }
        try #require(values.count == 23)
        let fit = try Catalogue.normalisation(line.method).fitted(to: Sample(values))
        for (row, value) in zip(rows, values) {
            let printed = try #require(row[line.field].flatMap(Double.init))
            #expect(abs(fit.apply(value) - printed) <= line.tolerance, "\(row["country"] ?? "")")
        }
    }
}
