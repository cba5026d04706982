/// Least weighted means Σ wᵢdᵢ / Σ wᵢ over the weights that a node's children may have.
///
/// Such a mean is a quotient of linear forms. If λ is the mean at some weights, the weights that minimise
/// Σ wᵢ(dᵢ − λ) give a mean that is not greater, and the least one is found when it no longer falls (Dinkelbach 1967,
/// doi:10.1287/mnsc.13.7.492); that takes few steps, and the last is exact but for rounding. In a box each weight is at
/// its upper bound where dᵢ < λ, else at its lower one. In a cone the least mean is that of an extreme ray.
///
/// Not for use by several threads at once: programmes keep their solver.
final class LeastMean {
    let set: SiblingSet
    private let programme: SiblingProgramme.Solver?

    init(_ set: SiblingSet) {
        self.set = set
        if case let .programme(programme) = set.form {
            self.programme = SiblingProgramme.Solver(programme)
        } else {
            programme = nil
        }
    }

    /// The least mean of numbers that stand one after another.
    func value(_ numbers: Span<Double>) -> Double {
        switch set.form {
        case let .box(middle, half): return Self.box(middle.span, half.span, numbers)
        case let .chains(chains): return Self.bounded(chains, numbers)
        case let .cone(chains, sets): return Self.cone(chains, sets, numbers).value
        case .programme:
            let weights = self.weights(numbers)
            return Self.mean(weights, numbers)
        }
    }

    /// Weights that attain the least mean; for a cone they add up to 1.
    func weights(_ numbers: Span<Double>) -> [Double] {
        switch set.form {
        case .box:
            let least = value(numbers)
            return set.lower.indices.map { numbers[$0] < least ? set.upper[$0] : set.lower[$0] }
        case let .chains(chains):
            let least = value(numbers)
            var weights = [Double](repeating: 0, count: numbers.count)
            for chain in chains { chain.write(least, numbers, into: &weights) }
            return weights
        case let .cone(chains, sets):
            let found = Self.cone(chains, sets, numbers).set
            var weights = [Double](repeating: 0, count: numbers.count)
            for child in found { weights[child] = 1 / Double(found.count) }
            return weights
        case .programme:
            guard let (shares, scale) = programme?.shares(numbers) else { return [] }
            // Without a scale the mean is only approached, as weights without upper bound outgrow the others.
            return scale > 1e-12 ? set.allowed(shares.map { $0 / scale }) : shares
        }
    }

    private static func mean(_ weights: [Double], _ numbers: Span<Double>) -> Double {
        var (sum, total) = (0.0, 0.0)
        for child in weights.indices {
            sum += weights[child] * numbers[child]
            total += weights[child]
        }
        return sum / total
    }

    private static func box(
        _ middle: Span<Double>, _ half: Span<Double>, _ numbers: Span<Double>
    ) -> Double {
        precondition(middle.count == numbers.count && half.count == numbers.count, "every child has bounds")
        var least = Double.infinity
        while true {
            var (sum, total) = (0.0, 0.0)
            for child in numbers.indices {
                // A choice between the bounds would be a branch that no processor can foresee.
                let weight = middle[child] - Double(signOf: numbers[child] - least, magnitudeOf: half[child])
                sum += weight * numbers[child]
                total += weight
            }
            let mean = sum / total
            guard mean < least else { return least }
            least = mean
        }
    }

    private static func bounded(_ chains: [BoundedChain], _ numbers: Span<Double>) -> Double {
        var least = Double.infinity
        while true {
            var (sum, total) = (0.0, 0.0)
            for chain in chains {
                let (own, weight) = chain.sums(least.isFinite ? least : 0, numbers)
                sum += own
                total += weight
            }
            let mean = sum / total
            guard mean < least else { return least }
            least = mean
        }
    }

    private static func cone(
        _ chains: [[Int]], _ sets: [[Int]], _ numbers: Span<Double>
    ) -> (value: Double, set: [Int]) {
        var least = Double.infinity
        var found: (chain: Int, count: Int) = (0, 0)
        for (position, chain) in chains.enumerated() {
            var sum = 0.0
            for (count, child) in chain.enumerated() {
                sum += numbers[child]
                if sum / Double(count + 1) < least {
                    least = sum / Double(count + 1)
                    found = (position, count + 1)
                }
            }
        }
        var other: Int?
        for (position, set) in sets.enumerated() {
            let mean = set.reduce(0) { $0 + numbers[$1] } / Double(set.count)
            if mean < least {
                least = mean
                other = position
            }
        }
        if let other { return (least, sets[other]) }
        return (least, Array(chains[found.chain].prefix(found.count)))
    }
}

extension BoundedChain {
    /// How many members a slice is added to: as many as make the sum of numbers over λ least, and as few of those.
    private func count(_ range: ClosedRange<Int>, _ level: Double, _ numbers: Span<Double>) -> Int {
        var sum = 0.0
        var least = Double.infinity
        var best = range.lowerBound
        for count in 0...range.upperBound {
            if count >= range.lowerBound, sum < least {
                least = sum
                best = count
            }
            if count < members.count { sum += numbers[members[count]] - level }
        }
        return best
    }

    /// Σ wᵢdᵢ and Σ wᵢ at the weights that minimise Σ wᵢ(dᵢ − λ).
    func sums(_ level: Double, _ numbers: Span<Double>) -> (Double, Double) {
        var (sum, total) = (0.0, 0.0)
        for member in members { sum += base * numbers[member] }
        total = base * Double(members.count)
        for slice in slices {
            let count = count(slice.counts, level, numbers)
            for position in 0..<count { sum += slice.height * numbers[members[position]] }
            total += slice.height * Double(count)
        }
        return (sum, total)
    }

    /// Writes the members' weights that minimise Σ wᵢ(dᵢ − λ).
    func write(_ level: Double, _ numbers: Span<Double>, into weights: inout [Double]) {
        for member in members { weights[member] = base }
        for slice in slices {
            let count = count(slice.counts, level, numbers)
            for member in members.prefix(count) { weights[member] += slice.height }
        }
    }
}
