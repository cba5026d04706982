import Diagnostics

/// IDOCRIW weights: entropy weights times CILOS weights.
///
///     w_j = q_j e_j / Σ_k q_k e_k
///
/// with *e* the ``EntropyWeights`` (0 · ln 0 = 0) and *q* the ``CilosWeights``, whose demands on the data hold.
/// Rows with a gap are left out of both.
public struct IdocriwWeights: Weighting {
    public static let declaration = MethodDeclaration(
        id: "idocriw", family: .weighting, title: Phrase(zh: "IDOCRIW 权重（熵 × CILOS）", en: "IDOCRIW weights"),
        summary: Phrase(
            zh: "熵值法权重与 CILOS 权重相乘：既看离散程度，又看彼此取舍。",
            en: "Entropy weights times CILOS weights: unevenness and trade-offs at once."),
        formula: "w_j = q_j·e_j / Σ q·e",
        whenToUse: Phrase(
            zh: "熵值法过于偏重偏斜的列、想用取舍关系来修正时。",
            en: "When entropy stresses skewed columns too much and trade-offs should temper it."),
        whenNot: Phrase(
            zh: "CILOS 不适用时（同一单位各项皆优，或首位数据不可靠）。",
            en: "Where CILOS is out of place: one unit leads everywhere, or leaders' data are doubtful."),
        references: [
            "after Zavadskas and Podvezko (2016); Python package pymcdm 1.4.0, reference outputs in the tests"
        ],
        parameters: [.scope], laws: [.scaleInvariant])

    public init(_ settings: Settings) {}

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        let complete = Siblings(
            ids: children.ids, written: children.written, below: children.below, columns: children.complete)
        let losses = try CilosWeights(Settings(for: CilosWeights.declaration)).weights(for: complete)
        let entropy = try EntropyWeights(Settings(for: EntropyWeights.declaration)).weights(for: complete)
        return try proportional(zip(losses, entropy).map { $0 * $1 })
    }
}
