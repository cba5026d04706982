import Analysis
import Diagnostics
import Explanations

/// The sentences of a brief.
extension UnitBrief {
    static let strengths = Phrase(zh: "强项", en: "Strengths")
    static let weaknesses = Phrase(zh: "短板", en: "Weaknesses")
    static let pillars = Phrase(zh: "各支柱", en: "Pillars")
    static let rivals = Phrase(zh: "前后的单位", en: "Who is near")
    static let whatMakes = Phrase(zh: "差距从哪里来", en: "Where the gap comes from")
    static let howTo = Phrase(zh: "怎样追上", en: "What would lift it past the next")
    static let grounds = Phrase(zh: "依据", en: "Grounds")
    static let none = Phrase(zh: "没有。", en: "None.")

    var title: Phrase {
        let year = profile.period.map { " \($0)" } ?? ""
        return Phrase(
            zh: "\(profile.unit.name.zh)：\(release.title.zh)简报\(year)",
            en: "\(profile.unit.name.en): brief on \(release.title.en)\(year)")
    }

    var standing: Phrase {
        let rank = profile.rank.map(NumberText.plain) ?? "–"
        let score = profile.presented.map { NumberText.fixed($0, decimals: abs($0) <= 1.5 ? 4 : 2) } ?? "–"
        let reach = place.map { place in
            (zh: "（九成把握在 \(place.text)）", en: " (90% sure: \(place.text))")
        }
        let tier = place?.tier.map { (zh: " · 第 \($0) 档", en: " · tier \($0)") }
        return Phrase(
            zh: "第 \(rank) 名，共 \(profile.ranked) 名\(reach?.zh ?? "") · 得分 \(score)\(tier?.zh ?? "")",
            en: "Rank \(rank) of \(profile.ranked)\(reach?.en ?? "") · score \(score)\(tier?.en ?? "")")
    }

    func line(_ indicator: IndicatorFigures) -> Phrase {
        let figures = indicator.figures
        let value = indicator.raw.map(NumberText.quantity) ?? "–"
        let measure = indicator.indicator.unitName
        let year = indicator.evidence?.year.map { " (\($0))" } ?? ""
        let rank = figures.rank.map(NumberText.plain) ?? "–"
        let source = indicator.evidence?.source.map { " [\($0.id)]" } ?? ""
        return Phrase(
            zh: "\(figures.name.zh)：\(value) \(measure.zh)\(year)，第 \(rank)/\(figures.ranked)\(source)",
            en: "\(figures.name.en): \(value) \(measure.en)\(year), rank \(rank)/\(figures.ranked)\(source)")
    }

    func line(_ rival: Rival) -> Phrase {
        let points = NumberText.fixed(abs(rival.lead), decimals: 2)
        let rank = NumberText.plain(rival.rank)
        return rival.lead >= 0
            ? Phrase(
                zh: "第 \(rank) 名 \(rival.unit.name.zh)：领先 \(points) 分",
                en: "Rank \(rank), \(rival.unit.name.en): \(points) points ahead")
            : Phrase(
                zh: "第 \(rank) 名 \(rival.unit.name.zh)：落后 \(points) 分",
                en: "Rank \(rank), \(rival.unit.name.en): \(points) points behind")
    }

    /// What the next unit is ahead in, and where it is behind.
    var gapLines: [Phrase] {
        guard let next else { return [] }
        return gap.filter { abs($0.points) >= 0.005 }.prefix(5).map { node, points in
            let size = NumberText.fixed(abs(points), decimals: 2)
            return points > 0
                ? Phrase(
                    zh: "\(node.name.zh)：\(next.name.zh)多 \(size) 分",
                    en: "\(node.name.en): \(next.name.en) has \(size) more")
                : Phrase(
                    zh: "\(node.name.zh)：\(next.name.zh)少 \(size) 分",
                    en: "\(node.name.en): \(next.name.en) has \(size) less")
        }
    }

    var waysLead: Phrase? {
        guard let next else { return Phrase(zh: "已是第一。", en: "It is first.") }
        guard ways.isEmpty else {
            return Phrase(
                zh: "要与\(next.name.zh)持平，其余不变，只改一个指标（全部重算）：",
                en:
                    "To be level with \(next.name.en), all else unchanged, one indicator alone, all of it computed again:"
            )
        }
        return Phrase(
            zh: "没有哪一个指标在可信的范围内能单独做到超过\(next.name.zh)。",
            en: "No single indicator does it within a credible range: \(next.name.en) stays ahead.")
    }

    func line(_ way: OneIndicator) -> Phrase {
        let (before, after) = (
            NumberText.quantity(way.value), NumberText.quantity(way.whole ?? way.needed ?? .nan)
        )
        let unit = way.indicator.unitName
        let measure =
            way.indicator.unitOfMeasure.isEmpty ? unit : Phrase(zh: " " + unit.zh, en: " " + unit.en)
        let change =
            way.value == 0
            ? "" : NumberText.signed(((way.whole ?? way.needed ?? 0) / way.value - 1) * 100, decimals: 1)
        let note = change.isEmpty ? (zh: "", en: "") : (zh: "（\(change)%）", en: " (\(change)%)")
        return Phrase(
            zh: "\(way.indicator.name.zh)：\(before) → \(after)\(measure.zh)\(note.zh)",
            en: "\(way.indicator.name.en): \(before) → \(after)\(measure.en)\(note.en)")
    }

    /// Sources that the lines name.
    var sources: [Phrase] {
        let named = profile.strengths.prefix(Self.most) + profile.weaknesses.prefix(Self.most)
        var seen: Set<String> = []
        return named.compactMap { $0.evidence?.source }.filter { seen.insert($0.id).inserted }
            .map { source in
                Phrase(
                    verbatim: "[\(source.id)] "
                        + [source.title, source.publisher, source.date].filter { !$0.isEmpty }
                        .joined(separator: ". "))
            }
    }

    /// Changes, terms, and how to check it.
    var origin: [Phrase] {
        let provenance = release.provenance
        let verify = provenance.command.map { "zhulu \($0)" } ?? ""
        return provenance.changeLines + [
            Phrase(
                zh: "许可：\(release.imprint.terms.zh)", en: "Licence: \(release.imprint.terms.en)"),
            Phrase(
                zh: "可自行验证：\(verify)；方法摘要 \(provenance.method)；数据摘要 \(provenance.data)",
                en: "To check it: \(verify); method \(provenance.method); data \(provenance.data)"),
        ]
    }
}
