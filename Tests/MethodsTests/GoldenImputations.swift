import Foundation
import IndexModel
import Kernels
import Methods
import Testing

/// Values that other implementations gave; see Tests/Golden/imputation.py.
struct GoldenImputations: Decodable, Sendable {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let id: String
        let settings: [String: Setting]
        let by: String
        /// By column, then row; `nil` where nothing is filled.
        let values: [[Double?]]

        var choice: MethodChoice { MethodChoice(id, settings) }
        var testDescription: String { "\(choice) by \(by)" }
    }

    let columns: [[Double?]]
    /// The standard deviation about the regression on two columns, where it fills.
    let spread: [[Double?]]
    let means: [Double]
    let covariances: [[Double]]
    let cases: [Case]

    static let shared: GoldenImputations = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Golden/imputation.json")
        do {
            return try JSONDecoder().decode(GoldenImputations.self, from: Data(contentsOf: file))
        } catch {
            fatalError("\(file.path): \(error)")
        }
    }()

    var panel: Panel {
        Panel(
            units: columns[0].indices.map { StatisticalUnit(code: "u\($0)") },
            indicators: columns.indices.map { Indicator(code: "i\($0)") },
            columns: columns.map { $0.map { $0 ?? .nan } })
    }

    func gaps(_ column: Int) -> Gaps {
        let (panel, all) = (panel, Array(columns.indices))
        return Gaps(panel: panel, column: column, slices: [panel.rows.indices]) { _ in all }
    }
}

@Suite("Gaps filled by other implementations")
struct GoldenImputationTests {
    static let golden = GoldenImputations.shared

    /// EM ends when nothing changes by 1e-10 of a standard deviation, which may leave a hundred times that to go.
    @Test(arguments: golden.cases)
    func fillings(_ one: GoldenImputations.Case) throws {
        let method = try Catalogue.imputation(one.choice)
        let tolerance = one.id == "em" ? 1e-7 : 1e-9
        for column in Self.golden.columns.indices {
            let found = try method.values(for: Self.golden.gaps(column))
            let known = Self.golden.columns[column].compactMap { $0 }
            for (row, wanted) in one.values[column].enumerated() {
                guard let wanted else {
                    #expect(found[row] == nil, "\(column) \(row)")
                    continue
                }
                let value = found[row] ?? .nan
                #expect(
                    agree(value, wanted, within: tolerance, of: size(known)),
                    "\(column) \(row): \(value) and \(wanted)")
            }
        }
    }

    @Test func theLawIsThatOfGreatestLikelihood() throws {
        let columns = Self.golden.panel.columns
        let law = try NormalLaw(of: columns[0].indices.map { row in columns.map { $0[row] } })
        #expect(agree(law.means, Self.golden.means, within: 1e-8))
        for row in columns.indices {
            for column in columns.indices {
                let scale = (Self.golden.covariances[row][row] * Self.golden.covariances[column][column])
                    .squareRoot()
                let error = law.covariances[row, column] - Self.golden.covariances[row][column]
                #expect(abs(error) < 1e-7 * scale, "\(row) \(column)")
            }
        }
    }

    /// Deviations over many draws have mean 0 and the standard deviation of the rest: over 2,000 draws a mean within
    /// 4 / √2000 = 0.09 and a variance within 4 · √(2 / 2000) = 0.13.
    @Test func stochasticRegressionScattersAboutTheLine() throws {
        let line = try Catalogue.imputation(MethodChoice("regression", ["bounded": false]))
        let gaps = Self.golden.gaps(0)
        let middle = try line.values(for: gaps)
        let row = try #require(middle.keys.min())
        let spread = try #require(Self.golden.spread[0][row])
        let deviations = try (1...2000).map { draw -> Double in
            let choice = MethodChoice(
                "stochastic-regression", ["bounded": false, "draw": .number(Double(draw))])
            let found = try Catalogue.imputation(choice).values(for: gaps)
            return ((found[row] ?? .nan) - (middle[row] ?? .nan)) / spread
        }
        let (mean, variance) = (Moments.mean(deviations.span), Moments.sampleVariance(deviations.span))
        #expect(abs(try #require(mean)) < 0.09)
        #expect(abs(try #require(variance) - 1) < 0.13)
        let other = try Catalogue.imputation(MethodChoice("stochastic-regression", ["bounded": false]))
        #expect(try other.values(for: gaps) == other.values(for: gaps))
    }
}

@Suite("Imputations by hand")
struct ImputationExamples {
    static let gap = Double.nan

    static func panel(_ columns: [String: [Double]], groups: [String]? = nil) -> Panel {
        let codes = columns.keys.sorted()
        let count = columns.values.first?.count ?? 0
        return Panel(
            units: (0..<count).map { unit in
                StatisticalUnit(
                    code: "u\(unit)", attributes: groups.map { ["group": $0[unit]] } ?? [:])
            },
            indicators: codes.map { Indicator(code: $0, attributes: ["old": $0 == "a" ? "b" : ""]) },
            columns: codes.map { columns[$0] ?? [] })
    }

    static func filled(_ choice: MethodChoice, _ panel: Panel, column: Int = 0) throws -> [Int: Double] {
        let all = Array(panel.indicators.indices)
        let gaps = Gaps(panel: panel, column: column, slices: [panel.rows.indices]) { _ in all }
        return try Catalogue.imputation(choice).values(for: gaps)
    }

    /// Σ x / Σ y over the units with both is (10 + 20) / (5 + 15) = 1.5.
    @Test func coldDeck() throws {
        let panel = Self.panel(["a": [10, Self.gap, 20, Self.gap], "b": [5, 8, 15, Self.gap]])
        for source in ["b", "old"] {
            #expect(try Self.filled(MethodChoice("cold-deck", ["from": .text(source)]), panel) == [1: 8])
        }
        let scaled = MethodChoice("cold-deck", ["from": "b", "link": "ratio"])
        #expect(try Self.filled(scaled, panel) == [1: 12])
        #expect(try Self.filled(MethodChoice("cold-deck", ["from": "old"]), panel, column: 1).isEmpty)
        for wrong in ["c", "a"] {
            #expect(throws: MethodError.self) {
                try Self.filled(MethodChoice("cold-deck", ["from": .text(wrong)]), panel)
            }
        }
        let apart = Self.panel(["a": [1, Self.gap], "b": [Self.gap, 2]])
        #expect(throws: MethodError.self) { try Self.filled(scaled, apart) }
    }

    /// u0 is next to u1 but of the group of u3; u2 is a tie of u1 and comes after it by code.
    @Test func donors() throws {
        let panel = Self.panel(
            ["a": [Self.gap, 4, 5, 9], "b": [1, 1.1, 1.1, 8]], groups: ["x", "y", "y", "x"])
        #expect(try Self.filled(MethodChoice("hot-deck"), panel) == [0: 4])
        #expect(try Self.filled(MethodChoice("hot-deck", ["by": "group"]), panel) == [0: 9])
        let drawn = try Set(
            (1...40).map { draw in
                try Self.filled(
                    MethodChoice("hot-deck", ["pool": 2, "draw": .number(Double(draw))]), panel)[0] ?? 0
            })
        #expect(drawn == [4, 5])
        // Neighbours as near as the last one count too.
        #expect(try Self.filled(MethodChoice("nearest-neighbours", ["neighbours": 1]), panel) == [0: 4.5])
    }

    @Test func regressionIsBounded() throws {
        let panel = Self.panel(["a": [1, 2, 3, 4, Self.gap], "b": [1, 2, 3, 4, 10]])
        #expect(try Self.filled(MethodChoice("regression"), panel) == [4: 4])
        let open = try Self.filled(MethodChoice("regression", ["bounded": false]), panel)
        #expect(agree(open[4] ?? .nan, 10, within: 1e-12))
    }

    /// More indicators than units, and one that repeats another.
    @Test func theNormalLawHasItsLimits() throws {
        let thin = Self.panel(["a": [1, Self.gap, 2], "b": [2, 3, 5], "c": [5, 4, 7]])
        #expect(throws: MethodError.self) { try Self.filled(MethodChoice("em"), thin) }
        let repeated = Self.panel([
            "a": [1, 2, Self.gap, 5, 3, 9], "b": [2, 4, 1, 10, 6, 18], "c": [4, 1, 3, 3, 8, 2],
        ])
        #expect(throws: MethodError.self) { try Self.filled(MethodChoice("em"), repeated) }
        let constant = Self.panel([
            "a": [1, 2, Self.gap, 5, 3, 9], "b": [3, 3, 3, 3, 3, Self.gap], "c": [4, 1, 3, 3, 8, 2],
        ])
        #expect(try Self.filled(MethodChoice("em"), constant, column: 1) == [5: 3])
    }

    /// Draws scatter about the expectation by at least what the law leaves open, and more for the law being unknown:
    /// by numpy 3.5 times as much for this row, which lacks two of five columns, and 25 others.
    @Test func drawsOfTheNormalLaw() throws {
        let golden = GoldenImputations.shared
        let gaps = golden.gaps(0)
        let open: [String: Setting] = ["bounded": false]
        let middle = try Catalogue.imputation(MethodChoice("em", open)).values(for: gaps)
        let row = try #require(middle.keys.min())
        let draws = try (1...400).map { draw -> Double in
            let choice = MethodChoice("em", open.merging(["draw": .number(Double(draw))]) { $1 })
            return try Catalogue.imputation(choice).values(for: gaps)[row] ?? .nan
        }
        let columns = golden.panel.columns
        let values = columns.map { $0[row] }
        let law = try NormalLaw(of: columns[0].indices.map { row in columns.map { $0[row] } })
        let missing = values.indices.filter { values[$0].isNaN }
        let rest = try #require(law.conditional(on: values.indices.filter { !values[$0].isNaN }, of: missing))
        let (mean, scatter) = (Moments.mean(draws.span), Moments.sampleVariance(draws.span))
        let variance = try #require(scatter)
        #expect(variance > 0.9 * rest.spread[0, 0] && variance < 8 * rest.spread[0, 0], "\(variance)")
        let error = try #require(mean) - (middle[row] ?? .nan)
        #expect(abs(error) < 5 * (variance / 400).squareRoot())
    }
}
