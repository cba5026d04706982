/// Counters of 32 bits whose steps go to a byte beside each, so that what is touched often is small.
struct SplitCounts: Sendable {
    var narrow: [UInt8]
    var wide: [UInt32]

    init(_ count: Int) {
        narrow = [UInt8](repeating: 0, count: count)
        wide = [UInt32](repeating: 0, count: count)
    }

    subscript(index: Int) -> UInt32 { wide[index] &+ UInt32(narrow[index]) }

    mutating func add(_ other: SplitCounts) {
        precondition(wide.count == other.wide.count, "there are as many counters")
        let count = wide.count
        unsafe wide.withUnsafeMutableBufferPointer { wide in
            unsafe other.wide.withUnsafeBufferPointer { otherWide in
                unsafe other.narrow.withUnsafeBufferPointer { otherNarrow in
                    for index in 0..<count {
                        unsafe wide[index] &+= otherWide[index] &+ UInt32(otherNarrow[index])
                    }
                }
            }
        }
    }
}
