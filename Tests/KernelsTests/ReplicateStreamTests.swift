import Kernels
import Testing

@Suite("Counter-based random numbers")
struct ReplicateStreamTests {
    // randomgen 2.5.1, an implementation independent of ours: Philox(counter=stream << 32 | replicate << 64, key=seed,
    // number=4, width=32).random_raw, two words to a number, the lower first.
    @Test(arguments: [
        (
            UInt64(0), UInt64(0), UInt64(0),
            [0x5CB2_00DB_F8E4_CCA4, 0x097E_FF67_B1A5_74EB, 0x51C7_32A6_04FA_A329, 0x4591_35E4_2415_13AD]
        ),
        (
            20_260_101, 7, 3,
            [0xAA74_931C_AE4C_D14B, 0xE63A_819B_3AEE_8463, 0x5804_E686_BC1F_C07B, 0xF14C_7282_8984_5EF3]
        ),
        (
            .max, .max, UInt64(UInt32.max),
            [0x70FD_2BE3_BF07_D8B9, 0x1324_F15F_D011_3528, 0x5A3A_17A8_F3BD_AF98, 0x01B4_2196_1B69_FC67]
        ),
    ])
    func wordsAreThoseOfPhilox(seed: UInt64, replicate: UInt64, stream: UInt64, words: [UInt64]) {
        var numbers = CounterStream(seed: seed, replicate: replicate, stream: stream)
        #expect(words.map { _ in numbers.next() } == words)
    }

    @Test func uniformNumbersAreTheUpperBits() {
        var numbers = CounterStream(seed: 20_260_101, replicate: 7, stream: 3)
        let expected = [0.665841288091815, 0.8993302349071488, 0.3438247755949524, 0.942572743291309]
        #expect(expected.map { _ in numbers.uniform() } == expected)
    }

    @Test func longStreamsHaveNumbersOfTheirOwn() {
        var numbers = [UInt64(0), 1, 1 << 32, 1 << 33, 1 << 32 + 1].map {
            CounterStream(seed: 1, replicate: 2, stream: $0)
        }
        #expect(Set(numbers.indices.map { numbers[$0].next() }).count == numbers.count)
    }

    @Test(arguments: ReplicateKernels.Path.available)
    func numbersInBulkAreTheSame(path: ReplicateKernels.Path) {
        for (before, count) in [(0, 0), (0, 3), (0, 130), (1, 2), (3, 9), (5, 4), (1, 1), (2, 39)] {
            var single = CounterStream(seed: 3 << 40, replicate: 1 << 35, stream: 4)
            for _ in 0..<before { _ = single.next() }
            var bulk = single
            var numbers = [Double](repeating: -1, count: count)
            var span = numbers.mutableSpan
            bulk.fill(&span, path: path)
            #expect(numbers == numbers.map { _ in single.uniform() })
            #expect(bulk.next() == single.next())
        }
    }

    private func column(_ count: Int, _ key: (UInt64) -> (seed: UInt64, replicate: UInt64, stream: UInt64))
        -> [Double]
    {
        (0..<UInt64(count)).flatMap { index in
            let key = key(index)
            var numbers = CounterStream(seed: key.seed, replicate: key.replicate, stream: key.stream)
            return (0..<16).map { _ in numbers.uniform() }
        }
    }

    /// The seeds are fixed, so these can only fail when the generator changes. The bounds are five standard errors.
    @Test func momentsAreThoseOfTheUniformLaw() {
        let numbers = column(5000) { (1, $0, 0) }
        let count = Double(numbers.count)
        for power in 1...4 {
            let sum = numbers.reduce(0) { sum, u in sum + (0..<power).reduce(1) { value, _ in value * u } }
            let k = Double(power)
            let variance = 1 / (2 * k + 1) - 1 / ((k + 1) * (k + 1))
            #expect(abs(sum / count - 1 / (k + 1)) < 5 * (variance / count).squareRoot())
        }
        #expect(numbers.allSatisfy { $0 >= 0 && $0 < 1 })
    }

    @Test func lowAndHighBitsAreBalanced() {
        var ones = [Int](repeating: 0, count: 64)
        for replicate in 0..<UInt64(5000) {
            var numbers = CounterStream(seed: 5, replicate: replicate, stream: 2)
            let word = numbers.next()
            for bit in 0..<64 { ones[bit] += Int(word >> UInt64(bit) & 1) }
        }
        for count in ones { #expect(abs(Double(count) - 2500) < 5 * 1250.0.squareRoot()) }
    }

    @Test func neighboursAreUncorrelated() {
        let count = 5000
        let own = column(count) { (1, $0, 0) }
        let others = [
            column(count) { (1, $0 + 1, 0) }, column(count) { (1, $0, 1) }, column(count) { (2, $0, 0) },
            Array(own.dropFirst()) + [own[0]], column(count) { (1, 0, $0 + 1) },
        ]
        for other in others {
            let correlation = on(own, other) { Association.pearson($0, $1) } ?? 1
            #expect(abs(correlation) < 5 / Double(own.count).squareRoot())
        }
    }
}
