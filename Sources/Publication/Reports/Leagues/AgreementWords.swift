import Analysis
import Diagnostics

/// Plain sentences that say whether rankings agree.
struct AgreementWords {
    let field: RankingField
    let pairs: [ComparisonReport.Pair]

    var sentences: [Phrase] {
        field.entries.count == 2 ? two(pairs[0].agreement) : several
    }

    /// What a τ_b is called.
    static func word(for tau: Double) -> Phrase {
        switch tau {
        case 0.8...: Phrase(zh: "高度一致", en: "agree closely")
        case 0.5..<0.8: Phrase(zh: "大体一致", en: "mostly agree")
        case 0.2..<0.5: Phrase(zh: "部分一致", en: "agree in part")
        case -0.2..<0.2: Phrase(zh: "几乎不相干", en: "hardly agree at all")
        default: Phrase(zh: "互相矛盾", en: "contradict each other")
        }
    }

    private func name(_ unit: Int) -> Phrase { field.units[unit].name }

    // MARK: Two rankings

    private func two(_ found: RankAgreement) -> [Phrase] {
        [verdict(found)] + alone(found) + [Self.unranked]
    }

    private func verdict(_ found: RankAgreement) -> Phrase {
        let common = found.common.count
        let pairs = found.comparedPairs
        let names = LeagueWords.list(found.common.map(name), atMost: 6)
        guard let tau = found.tauB, common >= 3 else {
            let named = Phrase(
                zh: common > 0 ? "（\(names.zh)）" : "", en: common > 0 ? " (\(names.en))" : "")
            let order = Phrase(
                zh: pairs > 0 ? "，其中先后可比的 \(pairs) 对里 \(found.discordant) 对相反" : "",
                en: pairs > 0
                    ? "; of \(pairs) pairs that can be compared, \(found.discordant) are in the opposite order"
                    : "")
            return Phrase(
                zh: "说不上：两榜只有 \(common) 个共同单位\(named.zh)\(order.zh)，不足以谈一致与否。",
                en:
                    "There is no telling: the two have \(common) units in common\(named.en)\(order.en), which is too little to speak of agreement."
            )
        }
        let word = Self.word(for: tau)
        let tail = reversalTail(found)
        return Phrase(
            zh:
                "\(word.zh)：\(common) 个共同单位（\(names.zh)）中先后可比的有 \(pairs) 对，\(found.concordant) 对相同，\(found.discordant) 对相反\(tail.zh)（τ_b = \(decimal(tau))）。",
            en:
                "They \(word.en): of \(pairs) pairs among the \(common) units in common (\(names.en)), \(found.concordant) are in the same order and \(found.discordant) in the opposite one\(tail.en) (τ_b = \(decimal(tau)))."
        )
    }

    private func reversalTail(_ found: RankAgreement) -> Phrase {
        guard !found.reversals.isEmpty else { return Phrase(verbatim: "") }
        let pairs = found.reversals.prefix(3).map { pair in
            let (a, b) = (name(pair.ahead), name(pair.behind))
            return Phrase(zh: "\(a.zh)与\(b.zh)", en: "\(a.en) and \(b.en)")
        }
        let more = found.reversals.count > 3
        return Phrase(
            zh: "：" + pairs.map(\.zh).joined(separator: "、") + (more ? "等" : ""),
            en: ": " + pairs.map(\.en).joined(separator: "; ") + (more ? " …" : ""))
    }

    /// Units that only one of the two names.
    private func alone(_ found: RankAgreement) -> [Phrase] {
        zip([found.onlyFirst, found.onlySecond], field.entries).compactMap { units, entry in
            guard !units.isEmpty else { return nil }
            let names = LeagueWords.list(units.map(name), atMost: 6)
            return Phrase(zh: "只在 \(entry.id) 上榜：\(names.zh)。", en: "Only in \(entry.id): \(names.en).")
        }
    }

    private static let unranked = Phrase(
        zh: "没有上榜不等于排在最后：这里只比较双方都说了先后的单位。",
        en: "A unit that is not named is not last: only pairs on which both speak are compared.")

    private func decimal(_ value: Double) -> String { NumberText.fixed(value, decimals: 2) }

    // MARK: Several rankings

    private var several: [Phrase] {
        let concordance = Concordance(field.rankings)
        let sure = pairs.filter { $0.agreement.common.count >= 3 && $0.agreement.tauB != nil }
        let taus = sure.compactMap(\.agreement.tauB)
        var sentences: [Phrase] = []
        if taus.isEmpty {
            sentences.append(
                Phrase(
                    zh: "说不上：没有两份榜的共同单位达到三个。", en: "There is no telling: no two of them share three units."))
        } else {
            let mean = taus.reduce(0, +) / Double(taus.count)
            let word = Self.word(for: mean)
            sentences.append(
                Phrase(
                    zh:
                        "\(word.zh)：\(pairs.count) 对榜中有 \(taus.count) 对的共同单位不少于三个，τ_b 平均 \(decimal(mean))，从 \(decimal(taus.min() ?? 0)) 到 \(decimal(taus.max() ?? 0))。",
                    en:
                        "They \(word.en): \(taus.count) of \(pairs.count) pairs of rankings share three units or more; their τ_b is \(decimal(mean)) on average, from \(decimal(taus.min() ?? 0)) to \(decimal(taus.max() ?? 0))."
                ))
        }
        sentences.append(all(concordance))
        sentences.append(Self.unranked)
        return sentences
    }

    /// Kendall's W on the units that all rank.
    private func all(_ concordance: Concordance) -> Phrase {
        let units = concordance.units
        let names = LeagueWords.list(units.map(name), atMost: 6)
        guard let w = concordance.coefficient else {
            return Phrase(
                zh: "全部 \(concordance.rankings) 份都排了的单位只有 \(units.count) 个，肯德尔 W 无从谈起。",
                en:
                    "Only \(units.count) units are in all \(concordance.rankings), so there is no Kendall's W."
            )
        }
        return Phrase(
            zh:
                "全部 \(concordance.rankings) 份都排了的有 \(units.count) 个（\(names.zh)），肯德尔 W = \(decimal(w))，只对这几个而言。",
            en:
                "All \(concordance.rankings) rank \(units.count) units (\(names.en)); Kendall's W = \(decimal(w)), of these alone."
        )
    }
}
