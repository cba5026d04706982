import Analysis
import Diagnostics
import Explanations
import IndexModel

/// What a change of method or data does to the ranking as a whole.
struct RankEffect {
    let shifts: RankShifts
    /// Kendall's τ-b over the units ranked in both; `nil` where it is not defined.
    let tau: Double?

    init(_ disagreement: Disagreement) {
        var seen: Set<String> = []
        let codes = (disagreement.first.run.final.units + disagreement.second.run.final.units).map(\.code)
            .filter { seen.insert($0).inserted }
        shifts = RankShifts(
            codes.compactMap { code in
                let ranks = disagreement.ranks(of: code)
                guard ranks.first != nil || ranks.second != nil else { return nil }
                return RankShift(unit: code, period: nil, before: ranks.first, after: ranks.second)
            })
        let both = shifts.units.filter { $0.gain != nil }
        tau =
            both.count < 2
            ? nil
            : Comparison.correlation(
                both.map { $0.before ?? .nan }, both.map { $0.after ?? .nan }, by: .kendall
            )
            .coefficient
    }

    func sentence(_ names: [String: Phrase]) -> Phrase {
        let both = shifts.units.filter { $0.gain != nil }
        guard let mean = shifts.meanAbsolute else {
            return Phrase(zh: "没有一个单位两边都有名次。", en: "No unit is ranked in both.")
        }
        let moved = shifts.moved
        let tau = tau.map { NumberText.fixed($0, decimals: 3) } ?? "–"
        guard let most = moved.first else {
            return Phrase(
                zh: "两边都有名次的 \(both.count) 个单位，名次全部相同。",
                en: "All \(both.count) units ranked in both keep their rank.")
        }
        let name = names[most.unit] ?? Phrase(verbatim: most.unit)
        let (before, after) = (AttributionWords.rank(most.before), AttributionWords.rank(most.after))
        let shift = NumberText.fixed(mean, decimals: 2)
        return Phrase(
            zh:
                "两边都有名次的 \(both.count) 个单位中 \(moved.count) 个名次变动，平均 \(shift) 位；变动最大：\(name.zh) \(before)→\(after)；Kendall τ-b \(tau)。",
            en:
                "Of \(both.count) units ranked in both, \(moved.count) change rank, by \(shift) places on average; most of all \(name.en), \(before)→\(after). Kendall's tau-b is \(tau)."
        )
    }

    /// Units that only one side ranks.
    func alone(_ names: [String: Phrase], _ first: Phrase, _ second: Phrase) -> Phrase? {
        func list(_ isOne: (RankShift) -> Bool) -> (count: Int, names: Phrase) {
            let found = shifts.changedRanked.filter(isOne).map { names[$0.unit] ?? Phrase(verbatim: $0.unit) }
            let more = found.count > 6
            let shown = Phrase.list(found.prefix(6))
            return (
                found.count,
                Phrase(zh: shown.zh + (more ? "等" : ""), en: shown.en + (more ? ", …" : ""))
            )
        }
        let (gone, come) = (list { $0.after == nil }, list { $0.before == nil })
        var parts: [Phrase] = []
        if gone.count > 0 {
            parts.append(
                Phrase(
                    zh: "只有\(first.zh)给名次的 \(gone.count) 个：\(gone.names.zh)。",
                    en: "\(gone.count) ranked only in \(first.en): \(gone.names.en)."))
        }
        if come.count > 0 {
            parts.append(
                Phrase(
                    zh: "只有\(second.zh)给名次的 \(come.count) 个：\(come.names.zh)。",
                    en: "\(come.count) ranked only in \(second.en): \(come.names.en)."))
        }
        guard !parts.isEmpty else { return nil }
        return Phrase(zh: parts.map(\.zh).joined(), en: parts.map(\.en).joined(separator: " "))
    }
}
