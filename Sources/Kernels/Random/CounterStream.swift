import CReplicates

/// A stream of random numbers that is a function of its key alone: the seed, the replicate and the stream.
///
/// A replicate's numbers do not depend on the replicates before it, so replicates can be drawn in any order, on
/// any number of threads, and drawn again one by one. Different purposes within a replicate (weights, errors of
/// evidence, …) take different streams, so that one number more in the one does not move the other.
///
///     var stream = CounterStream(seed: 20_260_101, replicate: 7, stream: 3)
///     let first = stream.uniform()  // 0.665841288091815
///
/// The generator is Philox4x32-10, after Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as
/// 1, 2, 3" (2011): ten rounds of multiplication and exclusive or turn four words of 32 bits, the counter
/// (block, stream, low half of the replicate, high half), into four others under a key of two words, the seed; they
/// make two numbers. Blocks are counted from 1. For one key this is a bijection of counters, so streams of one seed
/// share no block, as long as fewer than 2³³ numbers are drawn from each. A stream from 2³² on goes on under the seed
/// plus ⌊stream / 2³²⌋ · 0x9E37 79B9 7F4A 7C15.
///
/// It is not for secrets.
public struct CounterStream: Sendable {
    @usableFromInline let key: UInt64
    @usableFromInline let replicate: UInt64
    @usableFromInline let stream: UInt32
    /// The number of the block last computed; 0 before the first.
    @usableFromInline var block: UInt32 = 0
    @usableFromInline var hasSecond = false
    /// The second number of the block, as long as it was not given.
    @usableFromInline var second: UInt64 = 0

    /// The stream of that key, at its beginning.
    ///
    /// Any values will do: neighbouring seeds, replicates and streams are as unrelated as distant ones.
    @inlinable
    public init(seed: UInt64, replicate: UInt64, stream: UInt64) {
        key = seed &+ (stream >> 32) &* 0x9E37_79B9_7F4A_7C15
        self.replicate = replicate
        self.stream = UInt32(truncatingIfNeeded: stream)
    }

    /// The next 64 random bits.
    @inlinable
    public mutating func next() -> UInt64 {
        if hasSecond {
            hasSecond = false
            return second
        }
        block &+= 1
        let first: UInt64
        (first, second) = CounterStream.block(block, stream, replicate, key: key)
        hasSecond = true
        return first
    }

    /// The next number of the uniform law on [0, 1): a multiple of 2⁻⁵³, each equally likely.
    ///
    /// 0 occurs, with probability 2⁻⁵³; 1 does not.
    @inlinable
    public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Writes the next numbers of the uniform law: those that as many calls of ``uniform()`` would give, in a fifth
    /// of their time.
    ///
    /// - Parameter path: one of ``ReplicateKernels/Path/available``; the widest if `nil`.
    public mutating func fill(_ numbers: inout MutableSpan<Double>, path: ReplicateKernels.Path? = nil) {
        unsafe numbers.withUnsafeMutableBufferPointer { unsafe fill($0, path: path) }
    }

    /// Writes the next numbers of the uniform law: those that as many calls of ``uniform()`` would give, in a fifth
    /// of their time.
    ///
    /// - Parameter path: one of ``ReplicateKernels/Path/available``; the widest if `nil`.
    public mutating func fill(
        _ numbers: UnsafeMutableBufferPointer<Double>, path: ReplicateKernels.Path? = nil
    ) {
        guard var start = numbers.baseAddress, !numbers.isEmpty else { return }
        var count = numbers.count
        if hasSecond {
            unsafe start.pointee = uniform()
            unsafe start += 1
            count -= 1
        }
        let blocks = count / 2
        unsafe replicates_uniforms(
            ReplicateKernels.Path.checked(path), key, replicate, stream, block &+ 1, blocks, start)
        block &+= UInt32(truncatingIfNeeded: blocks)
        if !count.isMultiple(of: 2) { unsafe start[count - 1] = uniform() }
    }

    /// The two numbers of a counter.
    @inlinable
    static func block(
        _ block: UInt32, _ stream: UInt32, _ replicate: UInt64, key: UInt64
    ) -> (UInt64, UInt64) {
        var (a, b) = (block, stream)
        var (c, d) = (UInt32(truncatingIfNeeded: replicate), UInt32(truncatingIfNeeded: replicate >> 32))
        var (first, second) = (UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key >> 32))
        for _ in 0..<10 {
            let left = UInt64(a) &* 0xD251_1F53
            let right = UInt64(c) &* 0xCD9E_8D57
            a = UInt32(truncatingIfNeeded: right >> 32) ^ b ^ first
            b = UInt32(truncatingIfNeeded: right)
            c = UInt32(truncatingIfNeeded: left >> 32) ^ d ^ second
            d = UInt32(truncatingIfNeeded: left)
            first &+= 0x9E37_79B9
            second &+= 0xBB67_AE85
        }
        return (UInt64(b) << 32 | UInt64(a), UInt64(d) << 32 | UInt64(c))
    }
}

extension CounterStream: RandomNumberGenerator {}
