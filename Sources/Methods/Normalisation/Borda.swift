import Diagnostics
import Kernels

/// Borda points: how many units a unit beats.
///
///     y = rank − 1
public struct Borda: Normalisation {
    let ties: TieRule

    public static let declaration = MethodDeclaration(
        id: "borda", family: .normalisation,
        title: Phrase(zh: "波达计分", en: "Borda points"),
        summary: Phrase(zh: "得分等于所胜过的单位数。", en: "The score is the number of units beaten."),
        formula: "y = rank − 1",
        whenToUse: Phrase(zh: "把各指标当作选民、求总排名时。", en: "When each indicator is taken as a voter."),
        whenNot: Phrase(zh: "差距本身重要时。", en: "When distances matter."),
        references: [Reference.handbook], parameters: [.ties],
        laws: [.scaleInvariant, .shiftInvariant, .monotone, .bounded])

    public init(_ settings: Settings) {
        ties = settings.ties
    }

    public func fitted(to sample: Sample) throws(MethodError) -> any FittedNormalisation {
        FittedRanks(sample, ties: ties, shift: 1, divisor: 1)
    }
}
