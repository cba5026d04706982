/// A stream of random numbers that is a function of its key alone: the seed, the replicate and the stream.
///
/// A replicate's numbers do not depend on the replicates before it, so replicates can be drawn in any order, on
/// any number of threads, and drawn again one by one. Different purposes within a replicate (weights, errors of
/// evidence, …) take different streams, so that one number more in the one does not move the other.
///
///     var stream = CounterStream(seed: 20_260_101, replicate: 7, stream: 3)
///     let first = stream.uniform()  // 0.656828482986097
///
/// The generator is Philox4x64-10, after Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as
/// 1, 2, 3" (2011): ten rounds of multiplication and exclusive or turn the counter (block, replicate, stream, 0)
/// into four words under the key (seed, 0); blocks are counted from 1. For one key this is a bijection of counters,
/// so no two streams of one seed share a block. These are, bit for bit, the numbers of numpy's
/// `Philox(counter=[0, replicate, stream, 0], key=[seed, 0])`.
///
/// It is not for secrets. Complexity: twenty multiplications for four numbers.
public struct CounterStream: Sendable {
    @usableFromInline let seed: UInt64
    @usableFromInline let replicate: UInt64
    @usableFromInline let stream: UInt64
    /// The number of the block that is held; 0 before the first.
    @usableFromInline var block: UInt64 = 0
    @usableFromInline var words: InlineArray<4, UInt64> = [0, 0, 0, 0]
    /// How many of the four words were given.
    @usableFromInline var given = 4

    /// The stream of that key, at its beginning.
    ///
    /// Any values will do: neighbouring seeds, replicates and streams are as unrelated as distant ones.
    @inlinable
    public init(seed: UInt64, replicate: UInt64, stream: UInt64) {
        (self.seed, self.replicate, self.stream) = (seed, replicate, stream)
    }

    /// The next 64 random bits.
    @inlinable
    public mutating func next() -> UInt64 {
        if given == 4 {
            block &+= 1
            words = CounterStream.block(block, replicate, stream, seed: seed)
            given = 0
        }
        defer { given += 1 }
        return words[given]
    }

    /// The next number of the uniform law on [0, 1): a multiple of 2⁻⁵³, each equally likely.
    ///
    /// 0 occurs, with probability 2⁻⁵³; 1 does not.
    @inlinable
    public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Writes the next numbers of the uniform law, those that as many calls of ``uniform()`` would give, in less time.
    public mutating func fill(_ numbers: inout MutableSpan<Double>) {
        unsafe numbers.withUnsafeMutableBufferPointer { unsafe fill($0) }
    }

    /// Writes the next numbers of the uniform law, those that as many calls of ``uniform()`` would give, in less time.
    public mutating func fill(_ numbers: UnsafeMutableBufferPointer<Double>) {
        var place = 0
        while given < 4, place < numbers.count {
            unsafe numbers[place] = uniform()
            place += 1
        }
        // Blocks do not wait for one another, so the processor works on several at once.
        while place + 4 <= numbers.count {
            block &+= 1
            let words = CounterStream.block(block, replicate, stream, seed: seed)
            for word in 0..<4 { unsafe numbers[place + word] = Double(words[word] >> 11) * 0x1p-53 }
            place += 4
        }
        while place < numbers.count {
            unsafe numbers[place] = uniform()
            place += 1
        }
    }

    /// The four words of one counter.
    @inlinable
    static func block(
        _ block: UInt64, _ replicate: UInt64, _ stream: UInt64, seed: UInt64
    ) -> InlineArray<4, UInt64> {
        var (a, b, c, d) = (block, replicate, stream, UInt64(0))
        var (first, second) = (seed, UInt64(0))
        for _ in 0..<10 {
            let left = a.multipliedFullWidth(by: 0xD2E7_470E_E14C_6C93)
            let right = c.multipliedFullWidth(by: 0xCA5A_8263_9512_1157)
            (a, b, c, d) = (right.high ^ b ^ first, right.low, left.high ^ d ^ second, left.low)
            first &+= 0x9E37_79B9_7F4A_7C15
            second &+= 0xBB67_AE85_84CA_A73B
        }
        return [a, b, c, d]
    }
}

extension CounterStream: RandomNumberGenerator {}
