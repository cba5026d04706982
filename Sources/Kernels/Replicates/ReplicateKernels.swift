import CReplicates

/// The innermost loops of the analysis of uncertainty: scores of many replicates at once, and their ranks.
///
/// A *replicate* is one draw of weights and other choices; *n* units are scored in each. Replicates come in blocks
/// (64 is a good size), stored replicate after replicate: the score of unit *u* in replicate *r* stands at
/// `r × n + u`. Results have the same bits on every path, for every size of block and number of threads.
public enum ReplicateKernels {
    /// A set of instructions that the loops were written for.
    public enum Path: String, Sendable, CaseIterable {
        /// Plain C, for every processor.
        case portable
        /// x86-64 with AVX2 and FMA.
        case avx2
        /// x86-64 with the foundation of AVX-512 and its byte, word, double-word and vector-length extensions.
        case avx512

        /// The widest path of this processor.
        public static let widest = allCases[Int(widestCode.rawValue)]
        private static let widestCode = replicates_widest_path()

        /// The paths that this processor can take, the widest last.
        public static let available = Array(allCases[...(allCases.firstIndex(of: widest) ?? 0)])

        /// The path as C knows it, which must be one of this processor's.
        static func checked(_ path: Path?) -> replicates_path {
            guard let path else { return widestCode }
            precondition(available.contains(path), "the processor has this path")
            return replicates_path(UInt32(allCases.firstIndex(of: path) ?? 0))
        }
    }

    /// The scores of a block of replicates, as weighted sums,
    ///
    ///     score(r, u) = Σⱼ weight(r, j) · x(j, u)
    ///
    /// Each sum is taken in the order of j by fused multiplication and addition, from 0 or from what stands in
    /// `scores`; this fixes its bits. A weight of 0 leaves an indicator out only if the indicator is finite.
    ///
    /// - Parameters:
    ///   - weights: replicate after replicate, R × m.
    ///   - matrix: indicator after indicator, m × n; what is averaged (the normalised values, their logarithms, …).
    ///   - replicates: R, any number.
    ///   - terms: m, the number of indicators.
    ///   - units: n.
    ///   - accumulates: whether the sums start from what stands in `scores`.
    ///   - path: one of ``Path/available``; the widest if `nil`.
    ///   - scores: R × n, replicate after replicate.
    /// - Complexity: R · m · n.
    public static func product(
        weights: Span<Double>, matrix: Span<Double>, replicates: Int, terms: Int, units: Int,
        accumulates: Bool = false, path: Path? = nil, into scores: inout MutableSpan<Double>
    ) {
        precondition(replicates >= 0 && terms >= 0 && units >= 0, "extents are not negative")
        precondition(weights.count >= replicates * terms, "every replicate has a weight for every indicator")
        precondition(matrix.count >= terms * units, "every indicator has a value for every unit")
        precondition(scores.count >= replicates * units, "there is room for every score")
        unsafe weights.withUnsafeBufferPointer { weights in
            unsafe matrix.withUnsafeBufferPointer { matrix in
                unsafe scores.withUnsafeMutableBufferPointer { scores in
                    guard let scores = scores.baseAddress, units > 0 else { return }
                    unsafe replicates_product(
                        Path.checked(path), weights.baseAddress, matrix.baseAddress, replicates, terms, units,
                        accumulates ? 1 : 0, scores)
                }
            }
        }
    }

    /// The rank of every unit in every replicate: 1 + the number of units with a strictly greater score.
    ///
    /// Equal scores share the best of their ranks (1, 2, 2, 4). Scores are compared exactly.
    ///
    /// - Parameters:
    ///   - scores: finite, R × n, replicate after replicate.
    ///   - replicates: R.
    ///   - units: n.
    ///   - order: the units in an order that most replicates come near to, the best first: the nominal ranking. It
    ///     serves speed alone.
    ///   - path: one of ``Path/available``; the widest if `nil`.
    ///   - ranks: R × n, replicate after replicate.
    /// - Complexity: R · n · log² n, with a small constant.
    public static func ranks(
        scores: Span<Double>, replicates: Int, units: Int, order: [Int32], path: Path? = nil,
        into ranks: inout [Int32]
    ) {
        precondition(replicates >= 0 && units >= 0, "extents are not negative")
        precondition(scores.count >= replicates * units, "every unit has a score in every replicate")
        precondition(order.count == units, "the order holds every unit once")
        precondition(ranks.count >= replicates * units, "there is room for every rank")
        var scratch = [UInt64](repeating: 0, count: replicates_scratch_words(units))
        unsafe scores.withUnsafeBufferPointer { scores in
            unsafe replicates_ranks(
                Path.checked(path), scores.baseAddress, replicates, units, order, &scratch, &ranks)
        }
    }
}
