import Kernels
import Testing

@Suite("Counter-based random numbers")
struct ReplicateStreamTests {
    // numpy 2.4.6: Philox(counter=uint64 [0, replicate, stream, 0], key=uint64 [seed, 0]).random_raw(6), which is an
    // implementation independent of ours.
    @Test(arguments: [
        (
            UInt64(0), UInt64(0), UInt64(0),
            [
                0x02F4BA6408E4D89B, 0x3DD62B0B9CA8C5B2, 0x1C8667A55D902E79, 0x907D7A052FD5B4DC,
                0x809BF322883987C3, 0x471128B9E807F7DD,
            ]
        ),
        (
            20_260_101, 7, 3,
            [
                0xA825E95581AF2EB8, 0xD71791B61F2FFB3A, 0x33A5D4F7E5DE6E79, 0xA65B709C50F9BA06,
                0xC9B6A2CF486D355E, 0x42C6DBD3F39E1671,
            ]
        ),
        (
            .max, .max, .max,
            [
                0x70F60088007FF247, 0x31D48B1E5FE117FC, 0x9EFFFEE25C5651C1, 0xDDB73CED0B0EB789,
                0x8540AA29D45E9628, 0x719A887A01753A04,
            ]
        ),
    ])
    func wordsAreNumpys(seed: UInt64, replicate: UInt64, stream: UInt64, words: [UInt64]) {
        var numbers = CounterStream(seed: seed, replicate: replicate, stream: stream)
        #expect(words.map { _ in numbers.next() } == words)
    }

    @Test func uniformNumbersAreNumpys() {
        // numpy 2.4.6: Generator(Philox(counter=[0, 7, 3, 0], key=[20260101, 0])).random(4).
        var numbers = CounterStream(seed: 20_260_101, replicate: 7, stream: 3)
        let expected = [0.656828482986097, 0.8402033872254718, 0.2017491440982383, 0.6498327619201295]
        #expect(expected.map { _ in numbers.uniform() } == expected)
    }

    @Test func numbersInBulkAreTheSame() {
        for (before, count) in [(0, 0), (0, 3), (0, 130), (1, 2), (3, 9), (5, 4)] {
            var single = CounterStream(seed: 3, replicate: 1, stream: 4)
            for _ in 0..<before { _ = single.next() }
            var bulk = single
            var numbers = [Double](repeating: -1, count: count)
            var span = numbers.mutableSpan
            bulk.fill(&span)
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
