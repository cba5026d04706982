/// The multivariate normal law of greatest likelihood for rows with gaps, by the EM algorithm.
///
/// With O the columns that a row has and M those that it lacks, the rounds repeat
///
///     x̂_M = μ_M + Σ_MO Σ_OO⁻¹ (x_O − μ_O),   C_MM = Σ_MM − Σ_MO Σ_OO⁻¹ Σ_OM
///     μ = (1/n) Σ x̂,   Σ = (1/n) Σ (x̂ x̂ᵀ + C) − μ μᵀ
///
/// until nothing changes by more than 10⁻¹⁰ of a standard deviation. Without gaps one round gives the means and the
/// covariances (with *n*). Gaps are taken to arise at random given what is known of the row.
///
/// After Dempster, Laird and Rubin (1977) and Little and Rubin (2002).
public struct NormalLaw: Sendable, Equatable {
    /// μ.
    public private(set) var means: [Double]
    /// Σ.
    public private(set) var covariances: Matrix
    /// How many rounds it took.
    public private(set) var rounds = 0

    /// Why there is no law.
    public enum Failure: Error, Sendable, Equatable {
        /// There are no more rows than columns, of those with a value at all.
        case tooFewRows(count: Int)
        /// A column, named by its place, has one value only, or none.
        case constantColumn(Int)
        /// Columns can be computed from one another, or will be as the likelihood grows.
        case singular
        /// Too much is missing for the rounds to come to an end.
        case unsettled
    }

    /// - Parameter rows: values by row, then column; not-a-number means missing. Rows without any value do not count.
    ///
    /// Complexity: for each round, the cube of the columns for each pattern of gaps, and their square for each row.
    public init(of rows: [[Double]]) throws(Failure) {
        let rows = rows.filter { row in row.contains { !$0.isNaN } }
        let width = rows.first?.count ?? 0
        guard rows.count > width else { throw .tooFewRows(count: rows.count) }
        var (centres, scales): ([Double], [Double]) = ([], [])
        for column in 0..<width {
            let present = rows.map { $0[column] }.filter { !$0.isNaN }
            guard let mean = Moments.mean(present.span),
                let deviation = Moments.populationStandardDeviation(present.span), deviation > 0
            else { throw .constantColumn(column) }
            centres.append(mean)
            scales.append(deviation)
        }
        let standardised = rows.map { row in row.indices.map { (row[$0] - centres[$0]) / scales[$0] } }
        var start = Matrix(rows: width, columns: width)
        for column in 0..<width { start[column, column] = 1 }
        means = [Double](repeating: 0, count: width)
        covariances = start
        try settle(on: GapPattern.patterns(of: standardised), count: rows.count)
        for column in 0..<width { means[column] = centres[column] + scales[column] * means[column] }
        for row in 0..<width {
            for column in 0..<width { covariances[row, column] *= scales[row] * scales[column] }
        }
    }

    private mutating func settle(on patterns: [GapPattern], count: Int) throws(Failure) {
        let width = means.count
        let hasGaps = patterns.contains { !$0.missing.isEmpty }
        while true {
            rounds += 1
            var (sums, products) = ([Double](repeating: 0, count: width), Matrix(rows: width, columns: width))
            for pattern in patterns {
                guard let step = conditional(on: pattern.present, of: pattern.missing) else {
                    throw .singular
                }
                for row in pattern.rows {
                    let filled = step.filled(row)
                    for i in 0..<width {
                        sums[i] += filled[i]
                        for j in 0...i { products[i, j] += filled[i] * filled[j] }
                    }
                }
                let times = Double(pattern.rows.count)
                for (i, row) in pattern.missing.enumerated() {
                    for (j, column) in pattern.missing.enumerated() where column <= row {
                        products[row, column] += times * step.spread[i, j]
                    }
                }
            }
            var change = 0.0
            for i in 0..<width {
                let mean = sums[i] / Double(count)
                change = max(change, abs(mean - means[i]))
                means[i] = mean
                for j in 0...i {
                    let covariance = products[i, j] / Double(count) - means[i] * means[j]
                    change = max(change, abs(covariance - covariances[i, j]))
                    (covariances[i, j], covariances[j, i]) = (covariance, covariance)
                }
            }
            guard Cholesky(covariances, least: 1e-8) != nil else { throw .singular }
            if !hasGaps || change < 1e-10 { return }
            if rounds == 20_000 { throw .unsettled }
        }
    }

    /// What is expected of some columns where others are known.
    /// - Returns: `nil` where the known ones can be computed from one another.
    public func conditional(on present: [Int], of missing: [Int]) -> Conditional? {
        var known = Matrix(rows: present.count, columns: present.count)
        for (i, row) in present.enumerated() {
            for (j, column) in present.enumerated() { known[i, j] = covariances[row, column] }
        }
        guard let factor = Cholesky(known, least: 1e-10) else { return nil }
        let slopes = missing.map { column in factor.solution(of: present.map { covariances[column, $0] }) }
        var spread = Matrix(rows: missing.count, columns: missing.count)
        for (i, row) in missing.enumerated() {
            for (j, column) in missing.enumerated() {
                spread[i, j] = present.indices.reduce(covariances[row, column]) {
                    $0 - slopes[i][$1] * covariances[present[$1], column]
                }
            }
        }
        return Conditional(means: means, present: present, missing: missing, slopes: slopes, spread: spread)
    }

    /// The law of some columns where others are known.
    public struct Conditional: Sendable {
        private let means: [Double]
        private let present: [Int]
        private let missing: [Int]
        private let slopes: [[Double]]
        /// C_MM: what remains unknown.
        public let spread: Matrix

        init(means: [Double], present: [Int], missing: [Int], slopes: [[Double]], spread: Matrix) {
            (self.means, self.present, self.missing) = (means, present, missing)
            (self.slopes, self.spread) = (slopes, spread)
        }

        /// A row with the expectations in its gaps.
        public func filled(_ row: [Double]) -> [Double] {
            var filled = row
            for (column, slopes) in zip(missing, slopes) {
                filled[column] = zip(present, slopes).reduce(means[column]) {
                    $0 + $1.1 * (row[$1.0] - means[$1.0])
                }
            }
            return filled
        }
    }
}

/// The rows that lack the same columns.
struct GapPattern: Sendable {
    let present: [Int]
    let missing: [Int]
    /// Values by row, then column.
    private(set) var rows: [[Double]]

    /// In the order in which they first occur.
    static func patterns(of rows: [[Double]]) -> [GapPattern] {
        var places: [[Int]: Int] = [:]
        var found: [GapPattern] = []
        for row in rows {
            let missing = row.indices.filter { row[$0].isNaN }
            if let place = places[missing] {
                found[place].rows.append(row)
            } else {
                places[missing] = found.count
                found.append(
                    GapPattern(
                        present: row.indices.filter { !row[$0].isNaN }, missing: missing, rows: [row]))
            }
        }
        return found
    }
}
