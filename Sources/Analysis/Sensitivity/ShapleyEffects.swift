import Kernels

/// A model's variance shared out among its inputs, interactions in equal parts among those that interact.
///
/// The Shapley effect of an input is what it adds to the variance explained, averaged over all orders in which the
/// inputs may become known. Effects are never less than 0 in truth and add up to the variance, which first-order and
/// total-order indices do only without interactions.
///
/// Inputs must be independent. With f(u) a point's output when the inputs in *u* come from the second sample and the rest
/// from the first, and d players (inputs, or groups of them):
///
/// * **All sets**, for d ≤ 8 unless asked otherwise. With c(k) = 2⁻ᵈ Σᵤ (−1)^{|u ∩ k|} f(u) the Walsh transform over
///   all sets, a point gives
///
///       φᵢ = 2 Σ_{k ∋ i, |k| odd} c(k)² / |k|
///
///   It is the Shapley value of the game u ↦ 2⁻ᵈ Σᵥ (f(v) − f(v △ u))² / 2, whose mean is the variance that is lost
///   when *u* is unknown; it is never negative. 2ᵈ evaluations a point.
/// * **Random orders**, above that. Along an order i₁, i₂, … with the sets growing one by one from none to all, a point
///   gives φ of the input that joins ½ (f(before) − f(after)) (f(none) − f(all)): the mean of the estimates along
///   the order and along its reverse. d + 1 evaluations a point.
///
/// Both add up to (f(none) − f(all))² / 2 or its mean, an unbiased estimate of the variance, whatever the sample.
///
/// After Owen (2014), Song, Nelson and Staum (2016, doi:10.1137/15M1048070) and, for walks that need no further
/// evaluations, Goda (2021).
///
/// A point with a missing output in any evaluation counts in none.
public struct ShapleyEffects: Sendable, Equatable {
    /// One player's part of an output's variance.
    public struct Effect: Sendable, Equatable {
        /// The inputs that make up the player, as bits.
        public let inputs: UInt64
        /// φ, in squared units of the output.
        public let variance: Double
        /// Its standard error.
        public let varianceError: Double
        /// φ over the variance; `nil` where the output does not vary beyond rounding.
        public let share: Double?
        /// The standard error of the share; `nil` where there is none.
        public let shareError: Double?
    }

    /// How sets are chosen.
    public enum Method: String, Sendable {
        case allSets
        case randomOrders
    }

    /// By output, then player; `nil` for an output without two groups of complete points.
    public let effects: [[Effect]?]
    /// By output, the variance that the effects add up to; `nil` where there are none.
    public let variances: [Double?]
    /// How sets were chosen.
    public let method: Method
    /// The points that counted.
    public let points: Int
    /// The points that were dropped since an evaluation failed.
    public let failed: Int
    /// All evaluations of the model.
    public let evaluations: Int

    /// The effects of every input, or of groups of inputs.
    ///
    /// Standard errors take points as unrelated, or groups of 16 of them that share an order; points of a scrambled
    /// sequence are more even than that, so that the errors are rather too great.
    ///
    /// - Parameters:
    ///   - model: what is evaluated.
    ///   - points: a power of two suits a Sobol' sequence best.
    ///   - players: groups of inputs, each as bits, that do not overlap and together are all inputs; `nil` for
    ///     every single input.
    ///   - method: `nil` for all sets up to eight players and random orders above. All sets are for at most 16.
    ///   - seed: of the random orders.
    ///   - executor: threads; `nil` for none but the caller's. The results have the same bits in any case.
    public static func estimate(
        _ model: some PickFreezeModel, points: Int, players: [UInt64]? = nil, method: Method? = nil,
        seed: UInt64 = 1, executor: ChunkExecutor? = nil
    ) -> ShapleyEffects {
        precondition((1...64).contains(model.inputs) && points >= 0, "there are 1 to 64 inputs")
        let players = players ?? (0..<model.inputs).map { 1 << UInt64($0) }
        let method = method ?? (players.count <= 8 ? .allSets : .randomOrders)
        precondition(
            players.reduce(0, |) == model.everything && !players.contains(0)
                && players.reduce(0) { $0 + $1.nonzeroBitCount } == model.inputs,
            "every input belongs to one player")
        precondition(method == .randomOrders || players.count <= 16, "there are at most 2¹⁶ sets")
        let walks = ShapleyWalks(model: model, players: players, seed: seed)
        let ranges = Chunks.ranges(points, size: method == .allSets ? Chunks.size : Chunks.sizeOfOrders)
        let tallies = Chunks.mapped(ranges.count, by: executor) { chunk in
            method == .allSets ? walks.allSets(ranges[chunk]) : walks.order(ranges[chunk], chunk)
        }
        let counted = tallies.reduce(0) { $0 + $1.points }
        let outputs = (0..<model.outputs).map { output in
            ShapleySums(tallies.flatMap { $0.rows(output, of: players.count) }, players)
        }
        let perPoint = method == .allSets ? 1 << players.count : players.count + 1
        return ShapleyEffects(
            effects: outputs.map(\.effects), variances: outputs.map(\.variance), method: method,
            points: counted, failed: points - counted, evaluations: points * perPoint)
    }
}
