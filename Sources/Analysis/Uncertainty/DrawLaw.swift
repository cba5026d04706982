import Construction
import IndexModel
import Kernels

/// What is random about a replicate, as a function of the seed and the replicate's number.
///
/// Every assumption has a stream of its own, named after it: one assumption more leaves the draws of the others
/// as they were.
struct DrawLaw: Sendable {
    let seed: UInt64
    let combinations: Combinations
    let weights: (position: Int, law: WeightLaw)?
    let omission: (position: Int, omission: Omission)?
    let evidence: (position: Int, cells: [UncertainCell])?
    /// The least value of each uncertain cell, and what may be added to it.
    private let least: [Double]
    private let widths: [Double]
    /// The leaves of the framework, which an omission draws from.
    private let leaves: [Int]
    private let streams: [UInt64]
    private var even: EvenPoints?

    init(_ plan: Plan, cells: [UncertainCell], seed: UInt64) {
        self.seed = seed
        combinations = Combinations(plan)
        leaves = plan.framework.leaves
        streams = plan.assumptions.map { CounterStream.number(of: $0.id) }
        var weights: (Int, WeightLaw)?
        var omission: (Int, Omission)?
        var evidence: (Int, [UncertainCell])?
        for (position, assumption) in plan.assumptions.enumerated() {
            switch assumption.variation {
            case let .weights(variation): weights = (position, WeightLaw(variation, of: plan))
            case let .omission(found): omission = (position, found)
            case .evidence: evidence = cells.isEmpty ? nil : (position, cells)
            default: break
            }
        }
        (self.weights, self.omission, self.evidence) = (weights, omission, evidence)
        least = cells.map(\.low)
        widths = cells.map { $0.high - $0.low }
    }

    /// The same law with replicates spread evenly: replicate *i* is point *i* of a scrambled Sobol' sequence.
    var evenlySpread: DrawLaw {
        var law = self
        let wanted = streams.indices.map { position -> Int in
            if let weights, weights.position == position { return weights.law.count }
            if let omission, omission.position == position {
                return if case let .upTo(most) = omission.omission { most + 1 } else { 1 }
            }
            if let evidence, evidence.position == position { return evidence.cells.count }
            return combinations.listed.contains(position) ? 1 : 0
        }
        law.even = EvenPoints(wanted: wanted, seed: seed)
        return law
    }

    /// The stream of an assumption in a replicate.
    /// - Parameter second: the assumptions, by bit, that are drawn from the second of two independent samples.
    private func stream(_ assumption: Int, _ replicate: Int, _ second: UInt64) -> DrawStream {
        let isSecond = assumption < 64 && second >> UInt64(assumption) & 1 == 1
        let counter = CounterStream(
            seed: seed, replicate: UInt64(replicate),
            stream: isSecond ? ~streams[assumption] : streams[assumption])
        guard let even else { return DrawStream(counter) }
        return DrawStream(
            counter, even, point: replicate,
            dimensions: even.dimensions(assumption, isSecond: isSecond))
    }

    func combination(_ replicate: Int, second: UInt64) -> Int {
        var combination = 0
        var radix = 1
        for (position, count) in zip(combinations.listed, combinations.counts) {
            var stream = stream(position, replicate, second)
            combination += radix * Int(stream.uniform() * Double(count))
            radix *= count
        }
        return combination
    }

    /// Changes the weights of a combination to those of a replicate: raw weights by node, of which only ratios
    /// among siblings count.
    /// - Parameter room: ``weightRoom``, used again and again.
    /// - Returns: whether the declared order could be met.
    func draw(weights drawn: inout [Double], _ replicate: Int, second: UInt64, room: inout [Double]) -> Bool {
        guard let (position, law) = weights else { return true }
        var stream = stream(position, replicate, second)
        return law.draw(&drawn, &stream, &room)
    }

    /// Room for the random numbers of a draw of weights.
    var weightRoom: [Double] { weights?.law.room ?? [] }

    /// The leaves that do not count in a replicate, by position in the framework.
    func omitted(_ replicate: Int, second: UInt64) -> [Int] {
        guard let (position, omission) = omission else { return [] }
        var stream = stream(position, replicate, second)
        func below(_ count: Int) -> Int { Int(stream.uniform() * Double(count)) }
        switch omission {
        case .each: return [leaves[below(leaves.count)]]
        case let .upTo(most):
            var found: [Int] = []
            for _ in 0..<below(most + 1) {
                // The place among the leaves that are left, found by passing over those that are not.
                var place = below(leaves.count - found.count)
                for earlier in found.sorted() where earlier <= place { place += 1 }
                found.append(place)
            }
            return found.map { leaves[$0] }
        }
    }

    /// The values of the uncertain cells in a replicate.
    func values(_ replicate: Int, second: UInt64, into values: inout [Double]) {
        guard let (position, cells) = evidence else { return }
        var stream = stream(position, replicate, second)
        if values.count != cells.count { values = [Double](repeating: 0, count: cells.count) }
        stream.fill(&values)
        for position in values.indices {
            values[position] = least[position] + widths[position] * values[position]
        }
    }
}
