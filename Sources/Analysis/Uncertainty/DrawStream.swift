import Kernels

/// The uniform numbers of one assumption in one replicate: counter-based throughout, or the first few from evenly
/// spread points.
struct DrawStream {
    private var counter: CounterStream
    private var even: EvenPoints?
    private var point = 0
    /// The coordinates that are left.
    private var next = 0
    private var end = 0

    init(_ counter: CounterStream) {
        self.counter = counter
    }

    init(_ counter: CounterStream, _ even: EvenPoints, point: Int, dimensions: Range<Int>) {
        self.counter = counter
        self.even = even
        self.point = point
        next = dimensions.lowerBound
        end = dimensions.upperBound
    }

    /// Writes the next numbers, those that as many calls of ``uniform()`` would give.
    mutating func fill(_ numbers: inout [Double]) {
        if next < end {
            for position in numbers.indices { numbers[position] = uniform() }
        } else {
            var span = numbers.mutableSpan
            counter.fill(&span)
        }
    }

    /// The next number, in [0, 1).
    mutating func uniform() -> Double {
        guard next < end, let even else { return counter.uniform() }
        defer { next += 1 }
        return even.sequence.coordinate(dimension: next, point: point)
    }
}

/// Points of a scrambled Sobol' sequence for the numbers that matter most; what it has no coordinates for is
/// counter-based.
struct EvenPoints: Sendable {
    let sequence: ScrambledSobol
    /// Coordinates of each assumption in the first sample; those of the second follow after ``shift``.
    private let starts: [Int]
    private let counts: [Int]
    private let shift: Int

    /// - Parameter wanted: how many numbers each assumption draws.
    ///
    /// Assumptions that draw least are served first: a choice among alternatives hangs on one number, which is worth
    /// more than one weight of many.
    init?(wanted: [Int], seed: UInt64) {
        let most = ScrambledSobol.mostDimensions / 2
        var counts = wanted.map { _ in 0 }
        var left = most
        for position in wanted.indices.sorted(by: { (wanted[$0], $0) < (wanted[$1], $1) }) {
            counts[position] = min(wanted[position], left)
            left -= counts[position]
        }
        var starts: [Int] = []
        var total = 0
        for count in counts {
            starts.append(total)
            total += count
        }
        guard total > 0 else { return nil }
        (self.starts, self.counts, shift) = (starts, counts, total)
        sequence = ScrambledSobol(dimensions: 2 * total, seed: seed)
    }

    func dimensions(_ assumption: Int, isSecond: Bool) -> Range<Int> {
        let start = starts[assumption] + (isSecond ? shift : 0)
        return start..<start + counts[assumption]
    }
}
