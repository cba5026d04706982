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
        let pairs = found.orderedInBoth
        let names = LeagueWords.list(found.common.map(name), atMost: 6)
        let tail = reversalTail(found)
        guard let tau = found.tauB, found.isTelling else {
            let named = Phrase(
                zh: common > 0 ? "（\(names.zh)）" : "", en: common > 0 ? " (\(names.en))" : "")
            return Phrase(
                zh:
                    "说不上：两榜有 \(common) 个共同单位\(named.zh)，双方都排出先后的有 \(pairs) 对，\(found.discordant) 对相反\(tail.zh)。\(Self.tooLittle.zh)",
                en:
                    "There is no telling: the two have \(NumberText.counted(common, "unit")) in common\(named.en), and \(NumberText.counted(pairs, "pair")) that both order, \(found.discordant) in the opposite order\(tail.en). \(Self.tooLittle.en)"
            )
        }
        let word = Self.word(for: tau)
        let gamma = found.gamma.map { ", γ = \(decimal($0))" } ?? ""
        return Phrase(
            zh:
                "\(word.zh)：\(common) 个共同单位（\(names.zh)）共 \(found.pairs) 对，双方都排出先后的有 \(pairs) 对，其中 \(found.concordant) 对相同，\(found.discordant) 对相反\(tail.zh)（τ_b = \(decimal(tau))\(gamma)）。",
            en:
                "They \(word.en): of \(found.pairs) pairs among the \(common) units in common (\(names.en)), both order \(pairs): \(found.concordant) alike and \(found.discordant) in the opposite order\(tail.en) (τ_b = \(decimal(tau))\(gamma))."
        )
    }

    /// The one threshold below which nothing is said of agreement.
    static let tooLittle: Phrase = {
        let units = RankAgreement.leastUnits
        let pairs = units * (units - 1) / 2
        return Phrase(
            zh: "少于 \(units) 个共同单位，或双方都排出先后的不足 \(pairs) 对，一致与否都可能是巧合，系数从略。",
            en:
                "With fewer than \(units) common units, or fewer than \(pairs) pairs that both order, agreement may be chance; coefficients are left out."
        )
    }()

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
            return Phrase(
                zh: "只在 \(LeagueWords.code(entry.id).zh) 上榜：\(names.zh)。",
                en: "Only in \(entry.id): \(names.en).")
        }
    }

    private static let unranked = Phrase(
        zh: "没有上榜不等于排在最后：只比较两榜都有的单位。同一梯队内没有先后：γ 略去这样的对子，τ_b、τ_x、ρ、W 一律按并列计。",
        en:
            "A unit that is not named is not last: only units that both name are compared. Inside a tier there is no order: γ leaves such pairs out, τ_b, τ_x, ρ and W all count them as ties."
    )

    private func decimal(_ value: Double) -> String { NumberText.fixed(value, decimals: 2) }

    // MARK: Several rankings

    private var several: [Phrase] {
        let concordance = Concordance(field.rankings)
        let taus = pairs.filter(\.agreement.isTelling).compactMap(\.agreement.tauB)
        var sentences: [Phrase] = []
        if taus.isEmpty {
            sentences.append(
                Phrase(zh: "说不上。\(Self.tooLittle.zh)", en: "There is no telling. \(Self.tooLittle.en)"))
        } else {
            let mean = taus.reduce(0, +) / Double(taus.count)
            let word = Self.word(for: mean)
            let few = taus.count < pairs.count ? Self.tooLittle : Phrase(verbatim: "")
            sentences.append(
                Phrase(
                    zh:
                        "\(word.zh)：\(pairs.count) 对榜中有 \(taus.count) 对说得上，τ_b 平均 \(decimal(mean))，从 \(decimal(taus.min() ?? 0)) 到 \(decimal(taus.max() ?? 0))。\(few.zh)",
                    en:
                        "They \(word.en): \(taus.count) of \(NumberText.counted(pairs.count, "pair")) of rankings can be told; their τ_b is \(decimal(mean)) on average, from \(decimal(taus.min() ?? 0)) to \(decimal(taus.max() ?? 0)).\(few.en.isEmpty ? "" : " " + few.en)"
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
        guard units.count >= RankAgreement.leastUnits, let w = concordance.coefficient else {
            return Phrase(
                zh: "全部 \(concordance.rankings) 份都上榜的单位有 \(units.count) 个，不足以谈肯德尔 W。",
                en:
                    "\(NumberText.counted(units.count, "unit is", many: "units are")) in all \(concordance.rankings), which is too little for Kendall's W."
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
