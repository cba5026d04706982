import Foundation
import Methods

/// Single methods on made-up scores: the same data as `Benchmarks/rivals/b1_bod.py` and `b2_pymcdm.py`.
extension Main {
    /// Scores from 0.05 to 1, half of them the unit's own level, by child, then unit.
    static func scores(units: Int, children: Int) -> [[Double]] {
        var generator = Synthetic.Generator(state: 20_260_101)
        let level = (0..<units).map { _ in generator.uniform() }
        return (0..<children).map { _ in
            (0..<units).map { 0.05 + 0.475 * level[$0] + 0.475 * generator.uniform() }
        }
    }

    static func benefit() throws {
        for (units, children) in [(40, 7), (300, 20), (300, 100)] {
            let columns = scores(units: units, children: children)
            let weights = columns.map { _ in 1.0 }
            let setups: [(String, [String: Setting])] = [
                ("free", [:]),
                (
                    "shares of weights",
                    [
                        "lower": .number(0.5 / Double(children)), "upper": .number(2 / Double(children)),
                        "shares-of": "weights",
                    ]
                ),
                (
                    "shares of the score",
                    ["lower": .number(0.5 / Double(children)), "upper": .number(2 / Double(children))]
                ),
            ]
            for (name, settings) in setups {
                let method = try Catalogue.aggregation(MethodChoice("benefit-of-the-doubt", settings))
                let sum = try method.scores(columns, weights: weights).reduce(0, +)
                let timing = try Timing.of { _ = try method.scores(columns, weights: weights) }
                report(
                    "BoD, \(units) × \(children), \(name)", timing,
                    note: String(
                        format: "%.0f programmes/s, sum of scores %.9f", Double(units) / timing.median, sum))
            }
        }
    }

    static func methods() throws {
        let columns = scores(units: 3000, children: 300)
        let siblings = Siblings(
            ids: columns.indices.map { "c\($0)" }, written: columns.map { _ in 1 }, columns: columns)
        let rivals = ProcessInfo.processInfo.environment["B2_PYMCDM"]?.split(separator: " ").compactMap {
            Double($0)
        }
        func rival(_ place: Int) -> (name: String, seconds: Double)? {
            rivals.flatMap { $0.indices.contains(place) ? ("pymcdm", $0[place]) : nil }
        }
        for (place, name) in ["entropy", "critic"].enumerated() {
            let method = try Catalogue.weighting(MethodChoice(name))
            let weights = try method.weights(for: siblings)
            report(
                "\(name), 3000 × 300", try Timing.of { _ = try method.weights(for: siblings) },
                rival: rival(place),
                note: String(format: "first weight %.15f", weights[0] / weights.reduce(0, +)))
        }
        let topsis = try Catalogue.aggregation(MethodChoice("topsis", ["scaling": "vector"]))
        let weights = columns.map { _ in 1.0 }
        let first = try topsis.scores(columns, weights: weights)[0]
        report(
            "topsis, 3000 × 300", try Timing.of { _ = try topsis.scores(columns, weights: weights) },
            rival: rival(2), note: String(format: "first score %.15f", first))
    }
}
