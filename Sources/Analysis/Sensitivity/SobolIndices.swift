import Kernels

/// How much of a model's variance single inputs, or groups of them, explain.
///
/// The design is Saltelli's: with A the outputs under the first sample of the inputs, B those under the second and
/// AB those that take a set *u* of inputs from the second and the rest from the first,
///
///     V = sample variance of all A and B
///     first-order:  S = 1 − mean (B − AB)² / 2V        Var E(y | u) / V
///     total-order:  T = mean (A − AB)² / 2V            E Var(y | all but u) / V
///
/// both after Jansen (1999). For one input S is what knowing it alone explains, and T adds its interactions; for a
/// group S is its closed index, which contains the interactions within. S is estimated with an error that does not
/// shrink where the truth is 0, so that small negative values occur; T is never negative.
///
/// Saltelli and others (2010), doi:10.1016/j.cpc.2009.09.018.
///
/// A point with a missing output in any evaluation counts in none. Where the outputs do not vary, there is nothing
/// to explain and no index: `nil`.
public struct SobolIndices: Sendable, Equatable {
    /// The formula of the first-order index.
    public enum FirstOrder: Sendable {
        /// 1 − mean (B − AB)² / 2V.
        case jansen
        /// mean B · (AB − A) / V, as COINr and SALib have it. It depends on where the outputs have their zero.
        case saltelli
    }

    /// An index with its bootstrap.
    public struct Estimate: Sendable, Equatable {
        /// S or T, from all points.
        public let value: Double
        /// The percentile interval; `nil` without a bootstrap.
        public var interval: ClosedRange<Double>?
        /// The standard deviation over the resamples; `nil` without a bootstrap.
        public var standardError: Double?
    }

    /// What a set of inputs explains of an output.
    public struct Share: Sendable, Equatable {
        /// Bit *k* is set for input *k*.
        public let inputs: UInt64
        /// S: the first-order index, of a group the closed one.
        public let first: Estimate
        /// T: the total-order index.
        public let total: Estimate
    }

    /// One output.
    public struct Output: Sendable, Equatable {
        /// V, with 2n − 1 in the denominator; `nil` without two complete points.
        public let variance: Double?
        /// By set, in the order asked for; `nil` where the output does not vary beyond rounding.
        public let shares: [Share]?
    }

    /// By output.
    public let outputs: [Output]
    /// The points that counted.
    public let points: Int
    /// The points that were dropped since an evaluation failed.
    public let failed: Int
    /// All evaluations of the model.
    public let evaluations: Int
    /// The resamples behind each interval; 0 for none.
    public let resamples: Int

    /// How the uncertainty of the estimates is found: points are drawn with replacement, as many as there are.
    ///
    /// Points of a scrambled sequence are more even than the bootstrap knows, so that its intervals are rather
    /// too wide than too narrow.
    public struct Bootstrap: Sendable {
        /// How often points are drawn anew.
        public var resamples: Int
        /// The probability of the percentile interval.
        public var level: Double
        /// Of the draws.
        public var seed: UInt64

        /// - Precondition: at least one resample, and a level between 0 and 1.
        public init(resamples: Int = 1000, level: Double = 0.95, seed: UInt64 = 1) {
            precondition(resamples >= 1 && level > 0 && level < 1, "an interval rests on resamples")
            (self.resamples, self.level, self.seed) = (resamples, level, seed)
        }
    }

    /// The indices of every input, or of sets of them.
    ///
    /// - Parameters:
    ///   - model: what is evaluated, (2 + sets) × points times.
    ///   - points: *n*; a power of two suits a Sobol' sequence best.
    ///   - sets: sets of inputs, each as bits; `nil` for every single input.
    ///   - formula: of the first-order index.
    ///   - bootstrap: `nil` for no intervals.
    ///   - executor: threads; `nil` for none but the caller's. The results have the same bits in any case.
    public static func estimate(
        _ model: some PickFreezeModel, points: Int, sets: [UInt64]? = nil, formula: FirstOrder = .jansen,
        bootstrap: Bootstrap? = nil, executor: ChunkExecutor? = nil
    ) -> SobolIndices {
        precondition((1...64).contains(model.inputs) && points >= 0, "there are 1 to 64 inputs")
        let sets = sets ?? (0..<model.inputs).map { 1 << UInt64($0) }
        precondition(
            sets.allSatisfy { $0 != 0 && $0 & ~model.everything == 0 }, "a set holds inputs of the model")
        let design = SaltelliDesign(model, points: points, sets: sets, executor)
        let outputs = Chunks.mapped(model.outputs, by: executor) { output in
            let sums = design.sums(output: output, formula)
            let plain = sums.output(sets)
            return bootstrap.map { sums.resampled($0, plain) } ?? plain
        }
        return SobolIndices(
            outputs: outputs, points: design.points, failed: points - design.points,
            evaluations: points * (2 + sets.count), resamples: bootstrap?.resamples ?? 0)
    }
}
