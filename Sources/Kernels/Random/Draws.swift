extension CounterStream {
    /// A number for a name, after Fowler, Noll and Vo (FNV-1a): what keys a stream by what it is for.
    public static func number(of name: String) -> UInt64 {
        name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// The next number of the standard normal law.
    public mutating func normal() -> Double { normalNumber { uniform() } }
}

/// A number of the standard normal law, by Marsaglia's polar method.
/// - Parameter uniform: the next number between 0 and 1; asked for twice or more.
public func normalNumber(_ uniform: () -> Double) -> Double {
    while true {
        let (x, y) = (2 * uniform() - 1, 2 * uniform() - 1)
        let square = x * x + y * y
        if square > 0, square < 1 { return x * (-2 * Elementary.log(square) / square).squareRoot() }
    }
}
