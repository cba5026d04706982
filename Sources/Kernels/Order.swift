/// What values that are equal do to one another's rank.
///
/// For the column 10, 20, 20, 30:
///
/// | rule | ranks |
/// |---|---|
/// | `minimum` | 1, 2, 2, 4 |
/// | `maximum` | 1, 3, 3, 4 |
/// | `average` | 1, 2.5, 2.5, 4 |
/// | `dense` | 1, 2, 2, 3 |
/// | `first` | 1, 2, 3, 4 (by position) |
public enum TieRule: String, Sendable, CaseIterable { case minimum, maximum, average, dense, first }

/// Order statistics and ranks of a column without missing values.
///
/// Complexity: *n* log *n*, with one allocation of the size of the column.
public enum Order {
    /// The values from the least to the greatest.
    public static func sorted(_ x: Span<Double>) -> [Double] {
        var values = array(x)
        values.sort()
        return values
    }

    /// Puts in the place of every value the count of sorted values that are less.
    ///
    ///     var values = [3.0, 1, 2.5]
    ///     Order.countBelow(&values, in: [1, 2, 3].span)  // [2, 0, 2]
    ///
    /// Complexity: *n* log *m*, by a search without branches: which way it goes cannot be foreseen.
    public static func countBelow(_ values: inout [Double], in sorted: Span<Double>) {
        guard !sorted.isEmpty else {
            for position in values.indices { values[position] = 0 }
            return
        }
        for position in values.indices {
            let value = values[position]
            var first = 0
            var count = sorted.count
            while count > 1 {
                let half = count / 2
                first = sorted[first + half - 1] < value ? first + half : first
                count -= half
            }
            values[position] = Double(sorted[first] < value ? first + 1 : first)
        }
    }

    /// The middle value, or the mean of the two middle values; `nil` for an empty column.
    public static func median(_ x: Span<Double>) -> Double? {
        guard !x.isEmpty else { return nil }
        var values = array(x)
        let middle = values.count / 2
        let upper = smallest(middle, of: &values)
        guard values.count.isMultiple(of: 2) else { return upper }
        return (values[..<middle].reduce(values[0], max) + upper) / 2
    }

    /// The value that would stand at a position if the values were sorted; smaller ones are left before it.
    ///
    /// Complexity: linear on average, by partition about the middle of three.
    private static func smallest(_ position: Int, of values: inout [Double]) -> Double {
        var (low, high) = (0, values.count - 1)
        while low < high {
            let pivot = middle(values[low], values[(low + high) / 2], values[high])
            var (left, right) = (low, high)
            while left <= right {
                while values[left] < pivot { left += 1 }
                while values[right] > pivot { right -= 1 }
                if left <= right {
                    values.swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if position <= right {
                high = right
            } else if position >= left {
                low = left
            } else {
                break
            }
        }
        return values[position]
    }

    private static func middle(_ a: Double, _ b: Double, _ c: Double) -> Double {
        max(min(a, b), min(max(a, b), c))
    }

    /// The quantile by linear interpolation between order statistics ("type 7"),
    ///
    ///     h = (n − 1) · p,   q = (1 − (h − ⌊h⌋)) · x₍⌊h⌋₎ + (h − ⌊h⌋) · x₍⌈h⌉₎
    ///
    /// with x₍₀₎ the least value; `nil` for an empty column.
    ///
    /// After Hyndman and Fan (1996).
    ///
    /// - Parameter probability: p, from 0 (the least value) to 1 (the greatest).
    public static func quantile(_ x: Span<Double>, _ probability: Double) -> Double? {
        precondition((0...1).contains(probability), "a probability lies between 0 and 1")
        guard !x.isEmpty else { return nil }
        let values = sorted(x)
        let position = Double(values.count - 1) * probability
        let below = Int(position)
        let share = position - Double(below)
        guard share > 0, values[below] != values[below + 1] else { return values[below] }
        return (1 - share) * values[below] + share * values[below + 1]
    }

    /// The rank of each value, 1 for the least.
    ///
    ///     Order.ascendingRanks([3, 1, 3].span, ties: .average)  // [2.5, 1, 2.5]
    public static func ascendingRanks(_ x: Span<Double>, ties: TieRule) -> [Double] {
        let places = ascendingPlaces(x)
        var ranks = [Double](repeating: 0, count: x.count)
        var start = 0
        var group = 0
        while start < places.count {
            var end = start + 1
            while end < places.count, x[places[end]] == x[places[start]] { end += 1 }
            group += 1
            for place in start..<end {
                ranks[places[place]] =
                    switch ties {
                    case .minimum: Double(start + 1)
                    case .maximum: Double(end)
                    case .average: Double(start + 1 + end) / 2
                    case .dense: Double(group)
                    case .first: Double(place + 1)
                    }
            }
            start = end
        }
        return ranks
    }

    /// The positions of the values from the least to the greatest; equal values keep their order.
    static func ascendingPlaces(_ x: Span<Double>) -> [Int] {
        var entries = [(value: Double, place: Int)]()
        entries.reserveCapacity(x.count)
        for place in x.indices { entries.append((x[place], place)) }
        entries.sort { $0.value != $1.value ? $0.value < $1.value : $0.place < $1.place }
        return entries.map(\.place)
    }

    static func array(_ x: Span<Double>) -> [Double] {
        unsafe x.withUnsafeBufferPointer { unsafe Array($0) }
    }
}
