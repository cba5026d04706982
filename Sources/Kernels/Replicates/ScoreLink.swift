import CReplicates

/// What leads from a weighted sum, on which replicates are ranked, to the score that is reported.
///
/// Power means are weighted sums of a function of the values; ranks can be taken on the sum if the function that
/// leads back is increasing.
public enum ScoreLink: Sendable, Hashable {
    /// The score is the sum: the arithmetic mean.
    case identity
    /// The score is eˢ of the sum *s*: the geometric mean, where *s* is a mean of logarithms.
    case exponential
    /// The score is −1 / *s*: the harmonic mean, where *s* < 0 is a mean of −1 / x.
    case negativeReciprocal

    /// The score of a sum.
    public func score(_ sum: Double) -> Double {
        switch self {
        case .identity: sum
        case .exponential: Elementary.exp(sum)
        case .negativeReciprocal: -1 / sum
        }
    }

    /// The sum of a score.
    public func sum(of score: Double) -> Double {
        switch self {
        case .identity: score
        case .exponential: Elementary.log(score)
        case .negativeReciprocal: -1 / score
        }
    }

    /// The link as C knows it.
    var code: replicates_link {
        switch self {
        case .identity: replicates_identity
        case .exponential: replicates_exponential
        case .negativeReciprocal: replicates_negative_reciprocal
        }
    }
}
