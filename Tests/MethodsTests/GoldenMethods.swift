import Foundation
import Methods
import Testing

/// Values that other implementations gave; see Tests/Golden/methods.py.
struct GoldenMethods: Decodable, Sendable {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let family: String
        let id: String
        let settings: [String: Setting]
        let by: String
        let values: [Double]
        /// Data of the case's own.
        let columns: [[Double]]?

        var choice: MethodChoice { MethodChoice(id, settings) }
        var testDescription: String { "\(family) \(choice) by \(by)" }
    }

    let columns: [[Double]]
    let weights: [Double]
    let cases: [Case]

    static let shared: GoldenMethods = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Golden/methods.json")
        do {
            return try JSONDecoder().decode(GoldenMethods.self, from: Data(contentsOf: file))
        } catch {
            fatalError("\(file.path): \(error)")
        }
    }()
}

extension Setting: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let table = try? container.decode([String: Setting].self) {
            self = .table(table)
        } else {
            self = .list(try container.decode([Setting].self))
        }
    }
}

@Suite("Values of other implementations")
struct GoldenMethodTests {
    static let golden = GoldenMethods.shared

    /// Both sides do some hundred operations on doubles; linear programmes are solved to about 1e-9.
    private func tolerance(_ id: String) -> Double {
        ["benefit-of-the-doubt", "directional-benefit", "best-worst"].contains(id)
            ? 1e-8 : id == "unobserved-components" ? 1e-9 : 1e-10
    }

    @Test(arguments: golden.cases.filter { $0.family == "aggregation" })
    func aggregation(_ one: GoldenMethods.Case) throws {
        let scores = try Catalogue.aggregation(one.choice).scores(
            one.columns ?? Self.golden.columns, weights: Self.golden.weights)
        #expect(agree(scores, one.values, within: tolerance(one.id), of: 1), "\(scores) and \(one.values)")
    }

    @Test(arguments: golden.cases.filter { $0.family == "weighting" })
    func weighting(_ one: GoldenMethods.Case) throws {
        let columns = one.columns ?? Self.golden.columns
        let siblings = Siblings(
            ids: columns.indices.map { "c\($0)" }, written: Self.golden.weights, columns: columns)
        let weights = try Catalogue.weighting(one.choice).weights(for: siblings)
        let total = weights.reduce(0, +)
        let shares = weights.map { $0 / total }
        #expect(agree(shares, one.values, within: tolerance(one.id)), "\(shares) and \(one.values)")
    }

    /// Every method that is neither of the trunk's first set nor written by hand is among the cases.
    @Test func casesAreThere() {
        let elsewhere: Set = [
            "arithmetic", "geometric", "harmonic", "generalised", "copeland", "mazziotta-pareto", "given",
            "equal", "effective", "principal-component", "standard-deviation",
        ]
        let all = Set(
            Catalogue.aggregations.map { $0.declaration.id } + Catalogue.weightings.map { $0.declaration.id })
        #expect(all.subtracting(elsewhere).isSubset(of: Set(Self.golden.cases.map(\.id))))
        #expect(Self.golden.cases.count > 40)
    }
}
