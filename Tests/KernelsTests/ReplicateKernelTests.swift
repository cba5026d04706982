import Kernels
import Testing

@Suite("Scores and ranks of blocks of replicates")
struct ReplicateKernelTests {
    struct Shape: Sendable, CustomTestStringConvertible {
        let replicates: Int
        let terms: Int
        let units: Int
        var testDescription: String { "\(replicates) × \(terms) × \(units)" }
    }

    static let shapes: [Shape] = [
        (1, 1, 1), (23, 7, 31), (9, 10, 300), (17, 3, 8), (3, 0, 5), (2, 5, 25), (9, 11, 47),
        (0, 4, 4), (5, 13, 129), (8, 200, 24),
    ].map { Shape(replicates: $0.0, terms: $0.1, units: $0.2) }

    private func product(
        _ weights: [Double], _ matrix: [Double], _ shape: Shape, onto start: [Double], accumulates: Bool,
        _ path: ReplicateKernels.Path?
    ) -> [Double] {
        var scores = start
        var span = scores.mutableSpan
        ReplicateKernels.product(
            weights: weights.span, matrix: matrix.span, replicates: shape.replicates, terms: shape.terms,
            units: shape.units, accumulates: accumulates, path: path, into: &span)
        return scores
    }

    @Test(arguments: shapes, ReplicateKernels.Path.available)
    func productsHaveTheBitsOfTheDefinition(shape: Shape, path: ReplicateKernels.Path) {
        let weights = ReplicateReference.numbers(shape.replicates * shape.terms, seed: 1)
        let matrix = ReplicateReference.numbers(shape.terms * shape.units, seed: 2, from: -50, to: 100)
        let start = ReplicateReference.numbers(shape.replicates * shape.units, seed: 3)
        let zeros = start.map { _ in 0.0 }
        for (accumulates, onto) in [(true, start), (false, zeros)] {
            let expected = ReplicateReference.product(
                weights, matrix, replicates: shape.replicates, terms: shape.terms, units: shape.units,
                onto: onto)
            let scores = product(weights, matrix, shape, onto: start, accumulates: accumulates, path)
            #expect(scores.map(\.bitPattern) == expected.map(\.bitPattern))
        }
    }

    @Test(arguments: ReplicateKernels.Path.available)
    func productsDoNotDependOnTheBlock(path: ReplicateKernels.Path) {
        let shape = Shape(replicates: 37, terms: 19, units: 45)
        let weights = ReplicateReference.numbers(shape.replicates * shape.terms, seed: 4)
        let matrix = ReplicateReference.numbers(shape.terms * shape.units, seed: 5)
        let zeros = [Double](repeating: 0, count: shape.replicates * shape.units)
        let whole = product(weights, matrix, shape, onto: zeros, accumulates: false, path)
        var parts: [Double] = []
        for start in stride(from: 0, to: shape.replicates, by: 5) {
            let part = Shape(replicates: min(5, shape.replicates - start), terms: 19, units: 45)
            let rows = Array(weights[start * 19..<(start + part.replicates) * 19])
            parts += product(
                rows, matrix, part, onto: Array(zeros.prefix(part.replicates * 45)), accumulates: false, path)
        }
        #expect(parts == whole)
    }

    @Test(arguments: ReplicateReference.Kind.allCases, ReplicateKernels.Path.available)
    func ranksCountGreaterScores(kind: ReplicateReference.Kind, path: ReplicateKernels.Path) {
        for (replicates, units) in [
            (64, 40), (33, 300), (16, 1), (5, 2), (1, 511), (2, 512), (2, 513), (3, 1500),
        ] {
            let scores = ReplicateReference.scores(kind, replicates: replicates, units: units, seed: 6)
            for order in [(0..<Int32(units)).map { $0 }, (0..<Int32(units)).reversed()] {
                var ranks = [Int32](repeating: -1, count: replicates * units)
                ReplicateKernels.ranks(
                    scores: scores.span, replicates: replicates, units: units, order: order, path: path,
                    into: &ranks)
                #expect(ranks == ReplicateReference.ranks(scores, replicates: replicates, units: units))
            }
        }
    }

    @Test func manyUnitsAreRanked() {
        // So many that keys of 32 bits would hold too little of the score.
        let units = 5000
        let scores = (0..<units).map { Double(($0 &* 48_271) % 5003) }
        var ranks = [Int32](repeating: 0, count: units)
        ReplicateKernels.ranks(
            scores: scores.span, replicates: 1, units: units, order: (0..<Int32(units)).map { $0 },
            into: &ranks)
        let ascending = on(scores) { Order.ascendingRanks($0, ties: .maximum) }
        #expect(ranks == ascending.map { Int32(units + 1 - Int($0)) })
    }

    @Test func thePortablePathIsAlwaysThere() {
        #expect(ReplicateKernels.Path.available.first == .portable)
        #expect(ReplicateKernels.Path.available.last == .widest)
    }
}
