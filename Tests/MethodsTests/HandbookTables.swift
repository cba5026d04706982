import Foundation
import IndexModel
import Kernels
import Methods
import Testing

/// The OECD/JRC handbook's tables, in Tests/References/handbook.
enum HandbookFiles {
    static func rows(_ name: String) -> [[String: String]]? {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.lastPathComponent != "Tests" { folder.deleteLastPathComponent() }
        guard
            let text = try? String(
                contentsOf: folder.appendingPathComponent("References/handbook/\(name)"), encoding: .utf8)
        else { return nil }
        let lines = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let header = lines.first else { return nil }
        return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    }
}

@Suite("The handbook's Table 15: mean years of schooling, normalised")
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

/// The handbook's worked example, the Technology Achievement Index of 23 countries by 8 indicators.
enum TechnologyAchievement {
    static let names = [
        "patents", "royalties", "internet", "exports", "telephones", "electricity", "schooling", "university",
    ]

    /// By indicator, then country: telephones and electricity as decimal logarithms.
    static func columns() -> [[Double]]? {
        guard let rows = HandbookFiles.rows("tai_raw.csv") else { return nil }
        let fields = ["telephones": "telephones_per_1000", "electricity": "electricity_kwh_pc"]
        return names.map { name in
            rows.map { row in
                let value = row[fields[name] ?? name].flatMap(Double.init) ?? .nan
                return fields[name] == nil ? value : log10(value)
            }
        }
    }

    static func siblings(_ columns: [[Double]]) -> Siblings {
        Siblings(ids: names, written: names.map { _ in 1 }, columns: columns)
    }

    static func printed(_ file: String, _ row: String, in column: String) throws -> [Double] {
        let rows = try #require(HandbookFiles.rows(file))
        let found = try #require(rows.first { $0[column] == row })
        return names.map { found[$0].flatMap(Double.init) ?? .nan }
    }
}

@Suite("The handbook's weights")
struct HandbookWeights {
    /// Table 9: the loadings of four components after varimax, to every printed digit, but for the signs.
    @Test func varimax() throws {
        let columns = try #require(TechnologyAchievement.columns())
        let rows = try #require(HandbookFiles.rows("table_09_rotated_pc.csv"))
        let parts = EigenDecomposition(symmetric: try #require(Matrix.correlations(among: columns)))
        let elements = (0..<4).flatMap { factor in
            parts.vectors.column(factor).map { $0 * parts.values[factor].squareRoot() }
        }
        let rotated = Rotation.varimax(Matrix(rows: 8, columns: 4, elements: elements))
        for (row, name) in TechnologyAchievement.names.enumerated() {
            let printed = try #require(rows.first { $0["indicator"] == name })
            for factor in 0..<4 {
                let value = try #require(printed["f\(factor + 1)"].flatMap(Double.init))
                #expect(abs(abs(rotated[row, factor]) - abs(value)) <= 0.00501, "\(name) \(factor + 1)")
            }
        }
    }

    /// Table 22, FA: printed weights come from loadings rounded to two digits, which moves them by up to 0.01.
    @Test func factorAnalysis() throws {
        let columns = try #require(TechnologyAchievement.columns())
        let result = try Catalogue.weighting(MethodChoice("factor-analysis")).result(
            for: TechnologyAchievement.siblings(columns))
        let printed = try TechnologyAchievement.printed("table_22_weights.csv", "FA", in: "method")
        #expect(result.facts.first?.value == 4)
        for (weight, value) in zip(result.weights, printed) { #expect(abs(weight - value) <= 0.0125) }
        #expect(zip(result.weights, printed).count { abs($0 - $1) <= 0.0051 } >= 6)
    }

    /// Table 19: benefit of the doubt, each weight 10 to 15 % of their sum, all 23 scores to the printed digits.
    @Test func benefitOfTheDoubt() throws {
        let columns = try #require(TechnologyAchievement.columns()).map { column in
            let (least, greatest) = (column.min() ?? 0, column.max() ?? 1)
            return column.map { ($0 - least) / (greatest - least) }
        }
        let choice = MethodChoice(
            "benefit-of-the-doubt", ["lower": 0.1, "upper": 0.15, "shares-of": "weights"])
        let scores = try Catalogue.aggregation(choice).scores(columns, weights: columns.map { _ in 1 })
        let countries = try #require(HandbookFiles.rows("tai_raw.csv")).map { $0["country"] ?? "" }
        let printed = try #require(HandbookFiles.rows("table_19_bod.csv"))
        for (country, score) in zip(countries, scores) {
            let value = try #require(printed.first { $0["country"] == country }?["ci"].flatMap(Double.init))
            #expect(abs(score - value) <= 0.00501, "\(country)")
        }
    }
}
