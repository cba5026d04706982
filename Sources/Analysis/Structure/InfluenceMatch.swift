import Construction
import Diagnostics
import IndexModel
import Kernels

/// Weights under which the parts of an index have the influence that they are meant to have.
///
/// The weights of the parts at a level minimise
///
///     D = Σ (sᵢ / Σ s − tᵢ)² / m
///
/// with s the parts' influence on the index, t the target and m their number; every weight is above 0, only ratios
/// among siblings count, and all other weights stay as they are in the run. The index is built anew for every weights
/// that are tried. A target need not be within reach: where parts are strongly correlated, or run against the others, no
/// weights reach it, and D says how far they fall short.
///
/// The search is that of Levenberg and Marquardt over the logarithms of the weights, from the run's own weights and from
/// equal ones; it may end in a local minimum. The objective is that of COINr's `get_opt_weights`.
///
/// After Becker, Saisana, Paruolo and Vandecasteele (2017), doi:10.1016/j.ecolind.2017.03.056.
public struct InfluenceMatch: Sendable, Equatable {
    /// What counts as influence.
    public enum Measure: String, Sendable, CaseIterable {
        /// Pearson's correlation with the index.
        case correlation
        /// The correlation ratio S, ``CorrelationRatio``.
        case correlationRatio
    }

    /// What influence the parts shall have.
    public enum Target: Sendable, Hashable {
        /// Each the same.
        case equal
        /// As the weights in the run say.
        case nominal
        /// Shares by code; they are divided by their sum.
        case shares([String: Double])
    }

    /// An indicator or node, its influence and its weight.
    public struct Part: Sendable, Equatable {
        /// The code of the indicator or node.
        public let code: String
        /// The share of influence that was asked for.
        public let target: Double
        /// The share that is reached.
        public let obtained: Double
        /// The share of the weights of all parts at the level; among siblings these are the weights to write.
        public let weight: Double
    }

    /// In the order of the framework.
    public let parts: [Part]
    /// D.
    public let objective: Double
    /// D of the run's own weights.
    public let objectiveBefore: Double

    /// Whether every share is within 10⁻⁶ of its target.
    public var isReached: Bool { parts.allSatisfy { abs($0.obtained - $0.target) <= 1e-6 } }

    /// Why no weights can be sought.
    public enum Failure: Error, Sendable {
        /// There are fewer than two parts at the level.
        case tooFewParts
        /// A part's influence is undefined, or the influences do not add up to anything above 0.
        case undefined
        /// The index cannot be built with the run's weights held fixed.
        case construction([Diagnostic])
    }

    /// - Parameters:
    ///   - audit: the run and its data.
    ///   - level: of the parts; 1 for indicators.
    ///   - target: the influence that they shall have.
    ///   - measure: what counts as influence.
    public init(
        _ audit: RankAudit, level: Int, target: Target = .equal, measure: Measure = .correlation
    ) throws(Failure) {
        let problem = try InfluenceProblem(audit, level: level, target: target, measure: measure)
        let own = problem.startingLogarithms
        guard let before = try problem.shares(own) else { throw .undefined }
        var best = (logarithms: own, shares: before)
        for start in [own, own.map { _ in 0 }] {
            guard let found = problem.search(from: start) else { continue }
            if problem.objective(found.shares) < problem.objective(best.shares) { best = found }
        }
        let weights = best.logarithms.map(Elementary.exp)
        let total = weights.reduce(0, +)
        parts = problem.codes.indices.map { place in
            Part(
                code: problem.codes[place], target: problem.target[place], obtained: best.shares[place],
                weight: weights[place] / total)
        }
        objective = problem.objective(best.shares)
        objectiveBefore = problem.objective(before)
    }
}
