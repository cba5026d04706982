import Diagnostics
import Kernels

/// Ascending rank: the worst unit scores 1, the best as many as there are values.
///
///     y = rank of x among the available values
public struct RankNormalisation: Normalisation {
    let ties: TieRule

    public static let declaration = MethodDeclaration(
        id: "rank", family: .normalisation,
        title: Phrase(zh: "名次标准化", en: "Rank"),
        summary: Phrase(
            zh: "按升序名次计分，最好的单位名次数最大。", en: "Ascending ranks: the best unit has the highest number."),
        formula: "y = #{x′ < x} + 1 (ties: minimum)",
        whenToUse: Phrase(zh: "只信任先后、不信任差距时。", en: "When only the order of values is to be trusted."),
        whenNot: Phrase(zh: "差距本身重要时：所有距离信息都会丢失。", en: "When distances matter: all are lost."),
        references: [Reference.handbook], parameters: [.ties],
        laws: [.scaleInvariant, .shiftInvariant, .monotone, .bounded])

    public init(_ settings: Settings) {
        ties = settings.ties
    }

    public func fitted(to sample: Sample) throws(MethodError) -> any FittedNormalisation {
        FittedRanks(sample, ties: ties, shift: 0, divisor: 1)
    }
}
