import Dispatch
import Foundation
import Kernels

@testable import Analysis

/// Models whose shares of variance are known.
enum KnownModel {
    /// sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ for x uniform on −π … π, after Ishigami and Homma (1990).
    static func ishigami(seed: UInt64) -> FunctionModel {
        FunctionModel(inputs: 3, seed: seed) { u in
            let x = u.map { Double.pi * (2 * $0 - 1) }
            return [sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])]
        }
    }

    /// The variances that single inputs and the pair 1, 3 add: V₁ = (1 + bπ⁴/5)² / 2, V₂ = a²/8,
    /// V₁₃ = 8 b² π⁸ / 225; there are no others.
    static let ishigamiParts: (first: Double, second: Double, pair: Double) = {
        let (a, b, pi) = (7.0, 0.1, Double.pi)
        return (pow(1 + b * pow(pi, 4) / 5, 2) / 2, a * a / 8, 8 * b * b * pow(pi, 8) / 225)
    }()

    static var ishigamiVariance: Double { ishigamiParts.first + ishigamiParts.second + ishigamiParts.pair }

    /// ∏ (|4uⱼ − 2| + aⱼ) / (1 + aⱼ), the G function of Sobol'.
    static func product(_ a: [Double], seed: UInt64) -> FunctionModel {
        FunctionModel(inputs: a.count, seed: seed) { u in
            [zip(u, a).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }]
        }
    }

    /// Its first-order and total-order indices: Vⱼ = 1 / 3(1 + aⱼ)², V = ∏ (1 + Vⱼ) − 1.
    static func productIndices(_ a: [Double]) -> (first: [Double], total: [Double]) {
        let own = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
        let all = own.reduce(1) { $0 * (1 + $1) }
        return (own.map { $0 / (all - 1) }, own.map { $0 * all / (1 + $0) / (all - 1) })
    }

    /// A sum of uniform numbers times coefficients.
    static func linear(_ coefficients: [Double], seed: UInt64) -> FunctionModel {
        FunctionModel(inputs: coefficients.count, seed: seed) { u in
            [zip(u, coefficients).reduce(0) { $0 + $1.0 * $1.1 }]
        }
    }
}

/// Points whose inputs are unrelated uniform numbers, not a sequence.
struct RandomModel: PickFreezeModel {
    let inputs: Int
    let outputs = 1
    let seed: UInt64
    let function: @Sendable ([Double]) -> Double

    func values(points: Range<Int>, second: UInt64) -> [Double] {
        points.map { point in
            function(
                (0..<inputs).map { input in
                    let sample = second >> UInt64(input) & 1
                    var stream = CounterStream(
                        seed: seed, replicate: UInt64(point), stream: 2 * UInt64(input) + sample)
                    return stream.uniform()
                })
        }
    }
}

/// Outputs written down for every set that is asked for.
struct WrittenModel: PickFreezeModel {
    let inputs: Int
    var outputs = 1
    /// By set, then point, then output.
    let written: [UInt64: [Double]]

    func values(points: Range<Int>, second: UInt64) -> [Double] {
        Array((written[second] ?? [])[points.lowerBound * outputs..<points.upperBound * outputs])
    }
}

/// All the threads there are, pieces in any order.
let threads: ChunkExecutor = { count, body in
    DispatchQueue.concurrentPerform(iterations: count) { body($0) }
}
