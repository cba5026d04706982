import CReplicates

/// What leads from a weighted sum, on which replicates are ranked, to the score that is reported.
///
/// Power means are weighted sums of a function of the values; ranks can be taken on the sum if the function that
/// leads back is increasing.
///
/// | mean | weighted sum *s* of | link |
/// |---|---|---|
/// | arithmetic | x | `identity` |
/// | geometric | ln x | `exponential` |
/// | harmonic | −1 / x | `negativeReciprocal` |
/// | generalised, p > 0 | xᵖ | `power(1 / p)` |
/// | generalised, p < 0 | −xᵖ | `power(1 / p)` |
public enum ScoreLink: Sendable, Hashable {
    /// The score is the sum.
    case identity
    /// The score is eˢ. Sums beyond −708 and 709 are held there.
    case exponential
    /// The score is −1 / s, for sums below 0.
    case negativeReciprocal
    /// The score is |s| to a power that is not 0: positive for sums that are not negative, negative for sums below 0.
    case power(Double)

    /// The score of a sum, with the bits that it has in a tally.
    ///
    /// The exponential's error is below one unit in the last place, the relative error of a power below
    /// (1 + |ln score|) · 2⁻⁵².
    public func score(_ sum: Double) -> Double { replicates_score(code, sum) }

    /// The sum of a score.
    public func sum(of score: Double) -> Double {
        switch self {
        case .identity: score
        case .exponential: Elementary.log(score)
        case .negativeReciprocal: -1 / score
        case let .power(exponent):
            exponent > 0 ? Elementary.power(score, 1 / exponent) : -Elementary.power(score, 1 / exponent)
        }
    }

    /// The link as C knows it.
    var code: replicates_link {
        switch self {
        case .identity: replicates_link(kind: replicates_identity, exponent: 0)
        case .exponential: replicates_link(kind: replicates_exponential, exponent: 0)
        case .negativeReciprocal: replicates_link(kind: replicates_negative_reciprocal, exponent: 0)
        case .power(let exponent): replicates_link(kind: replicates_power, exponent: exponent)
        }
    }
}
