import Kernels

/// Blocks of replicates for tests, and the plain definitions that kernels are held against.
enum ReplicateReference {
    /// Columns of numbers on [low, high) from a fixed seed.
    static func numbers(_ count: Int, seed: UInt64, from low: Double = 0, to high: Double = 1) -> [Double] {
        var stream = CounterStream(seed: seed, replicate: 0, stream: 0)
        return (0..<count).map { _ in low + (high - low) * stream.uniform() }
    }

    static func product(
        _ weights: [Double], _ matrix: [Double], replicates: Int, terms: Int, units: Int, onto start: [Double]
    ) -> [Double] {
        (0..<replicates * units).map { place in
            let (r, u) = (place / units, place % units)
            return (0..<terms).reduce(start[place]) {
                $0.addingProduct(weights[r * terms + $1], matrix[$1 * units + u])
            }
        }
    }

    /// 1 + the number of greater scores, by the place among the sorted scores.
    static func ranks(_ scores: [Double], replicates: Int, units: Int) -> [Int32] {
        var ranks: [Int32] = []
        ranks.reserveCapacity(scores.count)
        for start in stride(from: 0, to: replicates * units, by: units) {
            let own = scores[start..<start + units]
            var first: [Double: Int32] = [:]
            for (place, score) in own.sorted(by: >).enumerated() where first[score] == nil {
                first[score] = Int32(place + 1)
            }
            for score in own { ranks.append(first[score] ?? 0) }
        }
        return ranks
    }

    /// Scores of replicates about a common order. The kinds have no ties, some, many, nothing else, values that
    /// differ in their last bits only, and one unit far above all others.
    enum Kind: CaseIterable { case smooth, coarse, coarser, equal, lastBits, outlier, signedZeros, huge }

    static func scores(_ kind: Kind, replicates: Int, units: Int, seed: UInt64) -> [Double] {
        let noise = numbers(replicates * units, seed: seed)
        return noise.enumerated().map { place, u in
            let unit = place % units
            let base = Double(units - unit) + 10 * u
            return switch kind {
            case .smooth: base
            case .coarse: (base * 8).rounded() / 8
            case .coarser: (u * 3).rounded()
            case .equal: 5
            case .lastBits: 1 + (u * 4).rounded() * 0x1p-52
            case .outlier: unit == units / 2 ? 1e12 : base
            case .signedZeros: u < 0.3 ? 0.0 : u < 0.6 ? -0.0 : u < 0.8 ? 0x1p-1060 : -0x1p-1060
            case .huge: (u - 0.5) * 1.6e308
            }
        }
    }
}
