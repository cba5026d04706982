import Kernels

/// What a column looks like before anything is done to it: location, spread, shape, gaps, and flags.
///
/// The column holds one value for each unit; not-a-number means missing. A statistic that the values do not
/// define is `nil`: everything of an empty column, the shape of a constant one, the skewness of fewer than
/// three values and the kurtosis of fewer than four.
///
///     ColumnStatistics([0, 0, 4, .nan]).median          // 0
///     ColumnStatistics([0, 0, 4, .nan]).shareAvailable  // 0.75
///
/// Complexity: *n* log *n*.
public struct ColumnStatistics: Sendable, Equatable {
    /// The limits beyond which a column is flagged.
    public struct Thresholds: Sendable, Equatable {
        public var skewness = 2.0
        public var kurtosis = 3.5
        public var availability = 0.65
        public var nonZero = 0.5
        public var unique = 0.5

        public init() {}
    }

    /// All units, with or without a value.
    public let units: Int
    public private(set) var least: Double?
    public private(set) var greatest: Double?
    public private(set) var mean: Double?
    public private(set) var median: Double?
    /// With n − 1 in the denominator.
    public private(set) var standardDeviation: Double?
    /// The sample-adjusted skewness G₁.
    public private(set) var skewness: Double?
    /// The sample-adjusted excess kurtosis G₂.
    public private(set) var excessKurtosis: Double?

    /// The count of values that are not missing.
    public let available: Int
    /// The count of values other than 0.
    public let nonZero: Int
    /// The count of different values.
    public let unique: Int
    /// The count of the most frequent value; 0 for an empty column.
    public let mostFrequent: Int

    /// Available values in all units.
    public private(set) var shareAvailable: Double?
    /// Values other than 0 in the available ones.
    public private(set) var shareNonZero: Double?
    /// Different values in the available ones.
    public private(set) var shareUnique: Double?
    /// The most frequent value in the available ones.
    public private(set) var shareMostFrequent: Double?

    /// Whether fewer values are available, in all units, than the threshold asks for.
    public let hasFewAvailable: Bool
    /// Whether fewer values differ from 0, in all units, than the threshold asks for.
    public let hasFewNonZero: Bool
    /// Whether fewer values differ from one another, in all units, than the threshold asks for.
    public let hasFewUnique: Bool
    /// Whether both |skewness| and excess kurtosis pass their thresholds, as they do in the presence of
    /// outliers; `nil` where the shape is undefined and decides.
    public let hasOutliers: Bool?

    public init(_ column: [Double], thresholds: Thresholds = Thresholds()) {
        let values = column.available
        let sorted = Order.sorted(values.span)
        let runs = Self.runs(sorted)
        let (all, count) = (Double(column.count), Double(values.count))

        units = column.count
        available = values.count
        nonZero = values.count { $0 != 0 }
        unique = runs.count
        mostFrequent = runs.max() ?? 0

        least = sorted.first
        greatest = sorted.last
        mean = Moments.mean(values.span)?.defined
        median = Order.median(values.span)
        standardDeviation = Moments.standardDeviation(values.span)?.defined
        skewness = Moments.skewness(values.span)?.defined
        excessKurtosis = Moments.excessKurtosis(values.span)?.defined

        shareAvailable = (count / all).defined
        shareNonZero = (Double(nonZero) / count).defined
        shareUnique = (Double(unique) / count).defined
        shareMostFrequent = (Double(mostFrequent) / count).defined

        hasFewAvailable = count / all < thresholds.availability
        hasFewNonZero = Double(nonZero) / all < thresholds.nonZero
        hasFewUnique = Double(unique) / all < thresholds.unique
        hasOutliers = Self.both(
            skewness.map { abs($0) > thresholds.skewness }, excessKurtosis.map { $0 > thresholds.kurtosis })
    }

    /// The statistics and shares with a number of significant digits; counts and flags stay as they are.
    public func rounded(significantDigits digits: Int) -> ColumnStatistics {
        var result = self
        let statistics: [WritableKeyPath<ColumnStatistics, Double?>] = [
            \.least, \.greatest, \.mean, \.median, \.standardDeviation, \.skewness, \.excessKurtosis,
            \.shareAvailable, \.shareNonZero, \.shareUnique, \.shareMostFrequent,
        ]
        for statistic in statistics {
            result[keyPath: statistic] = self[keyPath: statistic].map {
                Elementary.rounded($0, significantDigits: digits)
            }
        }
        return result
    }

    /// How often each different value occurs.
    private static func runs(_ sorted: [Double]) -> [Int] {
        var runs: [Int] = []
        for (place, value) in sorted.enumerated() {
            if place > 0, value == sorted[place - 1] {
                runs[runs.count - 1] += 1
            } else {
                runs.append(1)
            }
        }
        return runs
    }

    /// Conjunction with an unknown: false decides, otherwise an unknown remains one.
    private static func both(_ first: Bool?, _ second: Bool?) -> Bool? {
        if first == false || second == false { return false }
        guard let first, let second else { return nil }
        return first && second
    }
}
