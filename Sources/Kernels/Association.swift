/// Correlation coefficients of two complete columns of one length.
///
/// Each is `nil` for fewer than two pairs and where a column is constant.
public enum Association {
    /// Pearson's r = Σ (xᵢ − x̄)(yᵢ − ȳ) / √(Σ (xᵢ − x̄)² · Σ (yᵢ − ȳ)²), held within −1 … 1.
    public static func pearson(_ x: Span<Double>, _ y: Span<Double>) -> Double? {
        precondition(x.count == y.count, "correlated columns have one length")
        guard x.count >= 2, let first = standardised(x), let second = standardised(y) else { return nil }
        return min(max(Summation.dot(first.span, second.span), -1), 1)
    }

    /// The sample covariance Σ (xᵢ − x̄)(yᵢ − ȳ) / (n − 1); `nil` for fewer than two pairs, 0 for constants.
    public static func covariance(_ x: Span<Double>, _ y: Span<Double>) -> Double? {
        precondition(x.count == y.count, "columns that vary together have one length")
        guard x.count >= 2 else { return nil }
        let (meanX, meanY) = (Summation.mean(x), Summation.mean(y))
        let first = Order.array(x).map { $0 - meanX }
        let second = Order.array(y).map { $0 - meanY }
        return Summation.dot(first.span, second.span) / Double(x.count - 1)
    }

    /// Spearman's ρ: Pearson's r of the average ranks.
    public static func spearman(_ x: Span<Double>, _ y: Span<Double>) -> Double? {
        let first = Order.ascendingRanks(x, ties: .average)
        let second = Order.ascendingRanks(y, ties: .average)
        return pearson(first.span, second.span)
    }

    /// Kendall's τ_b with its counts, for the coefficient and its significance.
    public static func kendall(_ x: Span<Double>, _ y: Span<Double>) -> KendallCounts {
        KendallCounts(x, y)
    }

    /// (x − x̄) / ‖x − x̄‖, a column of length 1; `nil` where constant.
    static func standardised(_ x: Span<Double>) -> [Double]? {
        guard let central = CentralSums(x), central.second > 0 else { return nil }
        let mean = Summation.mean(x)
        let scale = 1 / central.second.squareRoot()
        let perUnit = 1 / central.unit
        return Order.array(x).map { ($0 - mean) * perUnit * scale }
    }
}

/// The pairs of two columns that agree, disagree and tie.
///
/// Complexity: *n* log *n*, by counting exchanges in a merge sort: after Knight (1966).
public struct KendallCounts: Sendable, Equatable {
    /// n, the number of units.
    public let count: Int
    /// Concordant minus discordant pairs.
    public let score: Int
    /// The sizes of the groups of equal values in either column.
    public let tiesInFirst: [Int]
    public let tiesInSecond: [Int]

    init(_ x: Span<Double>, _ y: Span<Double>) {
        precondition(x.count == y.count, "correlated columns have one length")
        var places = Array(x.indices)
        var second = Order.array(y)
        let first = Order.array(x)
        places.sort { first[$0] != first[$1] ? first[$0] < first[$1] : second[$0] < second[$1] }
        let sortedFirst = places.map { first[$0] }
        second = places.map { second[$0] }
        count = x.count
        tiesInFirst = Self.groups(in: count) { sortedFirst[$0] == sortedFirst[$1] }
        let tiesInBoth = Self.groups(in: count) { [second] in
            sortedFirst[$0] == sortedFirst[$1] && second[$0] == second[$1]
        }
        let exchanges = Self.exchangesSorting(&second)
        tiesInSecond = Self.groups(in: count) { [second] in second[$0] == second[$1] }
        let untied =
            Self.pairs(count) - tiesInFirst.map(Self.pairs).reduce(0, +)
            - tiesInSecond.map(Self.pairs).reduce(0, +) + tiesInBoth.map(Self.pairs).reduce(0, +)
        score = untied - 2 * exchanges
    }

    /// Whether neither column has equal values.
    public var isUntied: Bool { tiesInFirst.isEmpty && tiesInSecond.isEmpty }

    /// τ_b = score / √((n₀ − n₁)(n₀ − n₂)), with n₀ all pairs and n₁, n₂ those tied in either column.
    public var coefficient: Double? {
        let first = Self.pairs(count) - tiesInFirst.map(Self.pairs).reduce(0, +)
        let second = Self.pairs(count) - tiesInSecond.map(Self.pairs).reduce(0, +)
        guard first > 0, second > 0 else { return nil }
        return min(max(Double(score) / (Double(first).squareRoot() * Double(second).squareRoot()), -1), 1)
    }

    /// The variance of the score when the columns are independent, given the ties; `nil` for fewer than three.
    ///
    /// Kendall (1970), *Rank Correlation Methods*, chapter 4.
    public var scoreVariance: Double? {
        guard count >= 3 else { return nil }
        let n = Double(count)
        func total(_ sizes: [Int], _ term: (Double) -> Double) -> Double {
            sizes.reduce(0) { $0 + term(Double($1)) }
        }
        func spread(_ t: Double) -> Double { t * (t - 1) * (2 * t + 5) }
        func twos(_ t: Double) -> Double { t * (t - 1) }
        func threes(_ t: Double) -> Double { t * (t - 1) * (t - 2) }
        return (spread(n) - total(tiesInFirst, spread) - total(tiesInSecond, spread)) / 18
            + total(tiesInFirst, twos) * total(tiesInSecond, twos) / (2 * twos(n))
            + total(tiesInFirst, threes) * total(tiesInSecond, threes) / (9 * threes(n))
    }

    private static func pairs(_ size: Int) -> Int { size * (size - 1) / 2 }

    /// The sizes above 1 of the runs of neighbours that are equal.
    private static func groups(in count: Int, _ areEqual: (Int, Int) -> Bool) -> [Int] {
        var sizes: [Int] = []
        var start = 0
        for place in 0..<count where place + 1 == count || !areEqual(place, place + 1) {
            if place > start { sizes.append(place + 1 - start) }
            start = place + 1
        }
        return sizes
    }

    /// Sorts by merging, and counts the pairs that stood in the wrong order.
    private static func exchangesSorting(_ values: inout [Double]) -> Int {
        var exchanges = 0
        var merged = values
        var width = 1
        while width < values.count {
            for start in stride(from: 0, to: values.count, by: 2 * width) {
                let middle = min(start + width, values.count)
                let end = min(start + 2 * width, values.count)
                var (left, right) = (start, middle)
                for place in start..<end {
                    if left < middle, right == end || values[left] <= values[right] {
                        merged[place] = values[left]
                        left += 1
                    } else {
                        merged[place] = values[right]
                        exchanges += middle - left
                        right += 1
                    }
                }
            }
            swap(&values, &merged)
            width *= 2
        }
        return exchanges
    }
}
