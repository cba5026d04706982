import Kernels

/// How many principal components matter, by rules that look at their variances alone.
///
/// The variances λ₁ ≥ λ₂ ≥ … ≥ λₚ are the eigenvalues of a correlation matrix and add up to p. The rules seldom agree;
/// ``ParallelAnalysis`` is the best founded.
public struct ComponentCounts: Sendable, Equatable {
    /// λ.
    public let variances: [Double]

    /// - Parameter variances: λ, from the greatest to the least.
    public init(_ variances: [Double]) { self.variances = variances }

    /// The variances of the components of some columns.
    public init(of components: PrincipalComponents) {
        self.init(components.standardDeviations.map { $0 * $0 })
    }

    private var total: Double { variances.reduce(0, +) }

    /// Kaiser's rule: components with a variance above 1, that of a single column.
    ///
    /// Variances within 10⁻⁹ of 1 count as 1.
    public var kaiser: Int { variances.count { $0 > 1 + 1e-9 } }

    /// Jolliffe's rule: components with a variance above 0.7, since a column of the population may have less than 1 in a
    /// sample.
    public var jolliffe: Int { variances.count { $0 > 0.7 + 1e-9 } }

    /// The least number of components that explain a share of the variance, such as 0.7.
    public func explaining(_ share: Double) -> Int {
        var sum = 0.0
        for (place, variance) in variances.enumerated() {
            sum += variance
            if sum / total >= share - 1e-12 { return place + 1 }
        }
        return variances.count
    }

    /// The leading components that explain more than the pieces of a stick broken at random do on average,
    ///
    ///     λₖ / p > (1/p) Σ_{i = k … p} 1/i
    public var brokenStick: Int {
        let count = variances.count
        var piece = (1...max(count, 1)).reversed().reduce(0) { $0 + 1 / Double($1) } / Double(count)
        var kept = 0
        while kept < count, variances[kept] / total > piece {
            kept += 1
            piece -= 1 / Double(kept * count)
        }
        return kept
    }

    /// The components before the elbow of the scree plot, which is where the curve bends most: the k with the greatest
    /// acceleration λₖ₋₁ − 2λₖ + λₖ₊₁, and k − 1 components before it. `nil` for fewer than three columns; of equal
    /// bends the first counts.
    ///
    /// After Raîche and others (2013).
    public var elbow: Int? {
        guard variances.count >= 3 else { return nil }
        var best: (bend: Double, place: Int)?
        for place in 1..<variances.count - 1 {
            let bend = variances[place - 1] - 2 * variances[place] + variances[place + 1]
            if best.map({ bend > $0.bend + 1e-12 }) ?? true { best = (bend, place) }
        }
        return best?.place
    }
}

/// How many components have more variance than chance alone gives, by Horn's parallel analysis.
///
/// As many columns of unrelated normal numbers as there are, of as many units, are drawn again and again; the leading
/// components count whose variance exceeds a quantile of that of the chance component of the same rank.
///
/// Horn (1965), doi:10.1007/BF02289447; the 95th percentile in the place of his mean.
public struct ParallelAnalysis: Sendable, Equatable {
    /// The variances of the components.
    public let variances: [Double]
    /// The mean of the chance components' variances.
    public let chanceMeans: [Double]
    /// Their quantile.
    public let chanceLimits: [Double]
    /// The leading components above the limit.
    public let count: Int
    /// The leading components above the mean, Horn's own rule.
    public let countAboveMean: Int
    /// The number of draws.
    public let draws: Int

    /// - Parameters:
    ///   - components: of the data.
    ///   - draws: how often chance columns are drawn.
    ///   - quantile: the limit that a component must exceed.
    ///   - seed: of the draws.
    ///   - executor: threads; `nil` for none but the caller's.
    public init(
        of components: PrincipalComponents, draws: Int = 500, quantile: Double = 0.95, seed: UInt64 = 1,
        executor: ChunkExecutor? = nil
    ) {
        precondition(draws >= 1, "chance is drawn at least once")
        let variances = components.standardDeviations.map { $0 * $0 }
        let units = components.completeUnits
        let drawn = Chunks.mapped(draws, by: executor) { draw in
            Self.chance(units: units, columns: variances.count, seed: seed, draw: draw)
        }
        let byRank = variances.indices.map { rank in drawn.map { $0[rank] } }
        let means = byRank.map { Moments.mean($0.span) ?? .nan }
        let limits = byRank.map { Order.quantile($0.span, quantile) ?? .nan }
        func leading(_ limits: [Double]) -> Int {
            zip(variances, limits).prefix { $0 > $1 + 1e-9 }.count
        }
        self.variances = variances
        self.draws = draws
        (chanceMeans, chanceLimits) = (means, limits)
        (count, countAboveMean) = (leading(limits), leading(means))
    }

    /// The variances of the components of unrelated normal columns.
    private static func chance(units: Int, columns: Int, seed: UInt64, draw: Int) -> [Double] {
        var stream = CounterStream(
            seed: seed, replicate: UInt64(draw), stream: SensitivityStream.parallelAnalysis)
        let drawn = (0..<columns).map { _ in normals(units, &stream) }
        guard let correlations = Matrix.correlations(among: drawn) else {
            return [Double](repeating: 1, count: columns)
        }
        return EigenDecomposition(symmetric: correlations).values
    }

    /// Standard normal numbers, by Marsaglia's polar method.
    private static func normals(_ count: Int, _ stream: inout CounterStream) -> [Double] {
        var found: [Double] = []
        found.reserveCapacity(count + 1)
        while found.count < count {
            let (x, y) = (2 * stream.uniform() - 1, 2 * stream.uniform() - 1)
            let square = x * x + y * y
            guard square > 0, square < 1 else { continue }
            let factor = (-2 * Elementary.log(square) / square).squareRoot()
            found += [x * factor, y * factor]
        }
        return Array(found.prefix(count))
    }
}
