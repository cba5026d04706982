import Kernels

/// The workload "W1": an index of 100 indicators in 25 groups of four, five pillars of five groups, and 300 units; all
/// weights vary by ±25 % at each of three levels, four normalisations and three means are drawn, and one indicator or
/// none is left out. `Benchmarks/rivals/w1_numpy.py` does the same work on the same data.
struct UncertaintyWorkload: Sendable {
    let units: Int
    let terms: Int
    /// Children of each group, groups of each pillar, pillars.
    let shape: [Int]
    /// One matrix for each combination of normalisation and mean, indicator after indicator.
    let matrices: [[Double]]
    let links: [ScoreLink]
    let order: [Int32]
    let low: [Double]
    let high: [Double]

    /// The size of a chunk is fixed: sums are taken within chunks, and chunks are merged in their order.
    static let chunk = 16_384
    static let block = 64

    init(units: Int, shape: [Int]) {
        terms = shape.reduce(1, *)
        (self.units, self.shape) = (units, shape)
        let columns = Self.columns(units, terms)
        var matrices: [[Double]] = []
        var links: [ScoreLink] = []
        for normalised in Self.normalisations {
            let values = columns.flatMap(normalised)
            matrices += [values, values.map(Elementary.log), values.map { -1 / $0 }]
            links += [.identity, .exponential, .negativeReciprocal]
        }
        (self.matrices, self.links) = (matrices, links)
        let equal = [Double](repeating: 1 / Double(terms), count: terms)
        let nominal = matrices.map { Self.product(equal, $0, units) }
        order = (0..<Int32(units)).sorted { nominal[0][Int($0)] > nominal[0][Int($1)] }
        let scores = zip(nominal, links).map { sums, link in sums.map(link.score) }
        low = (0..<units).map { unit in (scores.map { $0[unit] }.min() ?? 0) * 0.8 }
        high = (0..<units).map { unit in (scores.map { $0[unit] }.max() ?? 0) * 1.2 }
    }

    /// A common factor and noise, all positive.
    static func columns(_ units: Int, _ terms: Int) -> [[Double]] {
        var stream = CounterStream(seed: 1, replicate: 0, stream: 0)
        let factor = (0..<units).map { _ in stream.uniform() }
        return (0..<terms).map { _ in factor.map { 10 + 30 * $0 + 60 * stream.uniform() } }
    }

    private static let normalisations: [@Sendable ([Double]) -> [Double]] = [
        { x in
            let (least, greatest) = (x.min() ?? 0, x.max() ?? 1)
            return x.map { 1 + 99 * ($0 - least) / (greatest - least) }
        },
        { x in
            let mean = x.reduce(0, +) / Double(x.count)
            let squares = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let deviation = (squares / Double(x.count - 1)).squareRoot()
            return x.map { 100 + 10 * ($0 - mean) / deviation }
        },
        { x in Order.ascendingRanks(x.span, ties: .minimum) },
        { x in
            let greatest = x.max() ?? 1
            return x.map { 100 * $0 / greatest }
        },
    ]

    private static func product(_ weights: [Double], _ matrix: [Double], _ units: Int) -> [Double] {
        var scores = [Double](repeating: 0, count: units)
        var span = scores.mutableSpan
        ReplicateKernels.product(
            weights: weights.span, matrix: matrix.span, replicates: 1, terms: weights.count, units: units,
            into: &span)
        return scores
    }
}

extension UncertaintyWorkload {
    /// The combination that a replicate draws.
    private func combination(_ replicate: Int) -> Int {
        var stream = CounterStream(seed: 42, replicate: UInt64(replicate), stream: 0)
        return Int(stream.uniform() * Double(matrices.count))
    }

    /// Writes the effective weights of a replicate: the product of the shares on the way to each indicator.
    ///
    /// - Parameter noise: room for a number for each node.
    private func draw(
        _ replicate: Int, _ noise: UnsafeMutableBufferPointer<Double>,
        into weights: UnsafeMutableBufferPointer<Double>
    ) {
        var stream = CounterStream(seed: 42, replicate: UInt64(replicate), stream: 1)
        let dropped = Int(stream.uniform() * Double(terms + 1))
        stream.fill(noise)
        for leaf in 0..<terms { weights[leaf] = 0.75 + 0.5 * noise[leaf] }
        if dropped < terms { weights[dropped] = 0 }
        let (leaves, groups, pillars) = (shape[0], shape[1], shape[2])
        let firstPillar = terms + groups * pillars
        var index = 0.0
        for pillar in 0..<pillars { index += 0.75 + 0.5 * noise[firstPillar + pillar] }
        for pillar in 0..<pillars {
            let own = terms + pillar * groups..<terms + (pillar + 1) * groups
            var sum = 0.0
            for group in own { sum += 0.75 + 0.5 * noise[group] }
            let share = (0.75 + 0.5 * noise[firstPillar + pillar]) / (index * sum)
            for group in own {
                let start = (group - terms) * leaves
                var sum = 0.0
                for leaf in start..<start + leaves { sum += weights[leaf] }
                let factor = share * (0.75 + 0.5 * noise[group]) / sum
                for leaf in start..<start + leaves { weights[leaf] *= factor }
            }
        }
    }

    private func drawn(_ replicates: ArraySlice<Int>, into weights: inout [Double]) {
        let nodes = terms + shape[1] * shape[2] + shape[2]
        withUnsafeTemporaryAllocation(of: Double.self, capacity: nodes) { noise in
            weights.withUnsafeMutableBufferPointer { weights in
                for (place, replicate) in replicates.enumerated() {
                    let own = place * terms..<(place + 1) * terms
                    draw(replicate, noise, into: UnsafeMutableBufferPointer(rebasing: weights[own]))
                }
            }
        }
    }

    /// The tally of the replicates of one chunk, block after block of one combination.
    private func tally(chunk: Range<Int>, into tally: inout ReplicateTally) {
        var members = [[Int]](repeating: [], count: matrices.count)
        for replicate in chunk { members[combination(replicate)].append(replicate) }
        var weights = [Double](repeating: 0, count: Self.block * terms)
        var scores = [Double](repeating: 0, count: Self.block * units)
        for (choice, members) in members.enumerated() {
            let matrix = matrices[choice]
            for start in stride(from: 0, to: members.count, by: Self.block) {
                let count = min(Self.block, members.count - start)
                drawn(members[start..<start + count], into: &weights)
                var span = scores.mutableSpan
                ReplicateKernels.product(
                    weights: weights.span, matrix: matrix.span, replicates: count, terms: terms, units: units,
                    into: &span)
                tally.add(scores: scores.span, replicates: count, order: order, link: links[choice])
            }
        }
    }

    /// All replicates, in chunks of a fixed size that are merged in their order.
    func run(replicates: Int, threads: Int) -> ReplicateTally {
        let empty = ReplicateTally(units: units, low: low, high: high)
        let chunks = stride(from: 0, to: replicates, by: Self.chunk).map {
            $0..<min($0 + Self.chunk, replicates)
        }
        var whole = empty
        Threads.each(chunks, threads: threads) { chunk in
            var part = empty
            tally(chunk: chunk, into: &part)
            return part
        } take: {
            whole.merge($0)
        }
        return whole
    }
}
