import Foundation
import Testing

/// Slopes and quantiles that other implementations gave; see Tests/Golden/trends.py.
struct GoldenTrends: Decodable, Sendable {
    struct Series: Decodable, Sendable, CustomTestStringConvertible {
        let kind: String
        let times: [Double]
        let values: [Double]
        let slope: Double
        let error: Double
        let low: Double
        let high: Double

        var testDescription: String { "\(kind) of \(values.count)" }
    }

    struct Quantile: Decodable, Sendable {
        let tail: Double
        let freedom: Double
        let quantile: Double
    }

    let series: [Series]
    let quantiles: [Quantile]

    static let shared: GoldenTrends = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Golden/trends.json")
        do {
            return try JSONDecoder().decode(GoldenTrends.self, from: Data(contentsOf: file))
        } catch {
            fatalError("\(file.path()): \(error)")
        }
    }()
}
