import Analysis
import Diagnostics
import IndexModel
import Methods

/// Plain sentences on a consensus.
struct ConsensusWords {
    private let report: ConsensusReport

    init(_ report: ConsensusReport) {
        self.report = report
    }

    static func name(_ method: ConsensusMethod) -> Phrase {
        switch method {
        case .kemeny: Phrase(zh: "凯梅尼", en: "Kemeny")
        case .borda: Phrase(zh: "博达", en: "Borda")
        case .copeland: Phrase(zh: "科普兰", en: "Copeland")
        case .schulze: Phrase(zh: "舒尔策", en: "Schulze")
        }
    }

    /// The header of a method's ranks.
    static func rank(_ method: ConsensusMethod) -> Phrase {
        let name = name(method)
        return Phrase(zh: "\(name.zh)名次", en: "\(name.en) rank")
    }

    /// That the reports are not about one thing; `nil` where they are.
    var mixture: Phrase? {
        let scopes = report.field.scopes
        guard scopes.count > 1 else { return nil }
        let options = scopes.map { "--scope \($0.scope)" }
        let zh = scopes.map { "“\(LeagueWords.scope($0.scope).zh)”\($0.count) 份" }.joined(separator: "、")
        let en = scopes.map { "\($0.count) of scope \"\($0.scope)\"" }.joined(separator: ", ")
        return Phrase(
            zh: "注意：这些报告题目不同、范围不同（\(zh)），混在一起的名次难有确切含义。请选其一：\(options.joined(separator: " 或 "))。",
            en:
                "Caution: these reports are not about one thing (\(en)), and a rank drawn from all of them has no clear meaning. Choose one: \(options.joined(separator: " or "))."
        )
    }

    var sentences: [Phrase] {
        [agreement, podium].compactMap(\.self) + proof + [spread, omitted, caution].compactMap(\.self)
    }

    private func name(_ unit: Int) -> Phrase { report.field.units[unit].name }

    private func names(_ units: [Int], atMost limit: Int = 8) -> Phrase {
        LeagueWords.list(units.map(name), atMost: limit)
    }

    // MARK: Do they agree?

    /// How far each ranking agrees with the consensus.
    private var agreement: Phrase? {
        let ranks = report.field.units.indices.map { report.rank(of: $0) }
        let consensus = PartialRanking(ranks: ranks)
        let found = report.field.rankings.map { RankAgreement($0, consensus) }
        let pairs = found.reduce(0) { $0 + $1.concordant + $1.discordant }
        let against = found.reduce(0) { $0 + $1.discordant }
        guard pairs > 0 else {
            return Phrase(zh: "这些报告之间没有可比的先后，谈不上一致。", en: "The reports order nobody that could be compared.")
        }
        let share = NumberText.fixed(100 - 100 * Double(against) / Double(pairs), decimals: 0)
        let full = found.count { $0.concordant > 0 && $0.discordant == 0 }
        let word = AgreementWords.word(for: 1 - 2 * Double(against) / Double(pairs))
        return Phrase(
            zh:
                "这些报告与综合次序\(word.zh)：它们所说的 \(pairs) 个先后里有 \(share)% 与之相同；\(full) 份完全不相抵触。",
            en:
                "With the consensus the reports \(word.en): \(share) % of the \(pairs) orders of two units that they state are as it has them, and \(NumberText.counted(full, "report contradicts", many: "reports contradict")) it nowhere."
        )
    }

    /// Who is always in the first three, and who ever was.
    private var podium: Phrase? {
        let podium = report.podium
        guard let most = podium.ever.map(\.inside).max() else { return nil }
        let top = podium.ever.filter { $0.inside == most }.map(\.unit)
        let never = podium.neverOutside.filter { $0.named > 1 }.map(\.unit)
        let always = podium.always.map(\.unit)
        let lead =
            always.isEmpty
            ? Phrase(
                zh: "没有谁在全部 \(podium.rankings) 份里都居前三；最多的是\(names(top).zh)，\(most) 份",
                en:
                    "Nobody is in the first three of all \(podium.rankings); nearest to it: \(names(top).en), with \(most)"
            )
            : Phrase(
                zh: "在全部 \(podium.rankings) 份里都居前三的：\(names(always).zh)",
                en: "In the first three of all \(podium.rankings): \(names(always).en)")
        let kept =
            never.isEmpty
            ? Phrase(
                zh: "上榜不止一次的单位，都至少有一份把它排在前三之后",
                en: "every unit named more than once is behind the first three in some report")
            : Phrase(
                zh: "上榜不止一次、凡名次可知都在前三的：\(names(never).zh)",
                en:
                    "named more than once, and in the first three wherever its place is known: \(names(never).en)"
            )
        return Phrase(
            zh: "\(lead.zh)；\(kept.zh)；共有 \(podium.ever.count) 个进过前三。",
            en:
                "\(lead.en); \(kept.en); \(NumberText.counted(podium.ever.count, "unit was", many: "units were")) ever among them."
        )
    }

    // MARK: How sure it is

    private var proof: [Phrase] {
        guard report.reportsMeet else {
            return [
                Phrase(
                    zh: "没有任何两份报告排过同一对单位的先后：凡不违背各份报告的次序都同样好，这里没有可供综合的分歧，也谈不上共识。",
                    en:
                        "No two reports order the same pair of units: whatever order keeps to each of them is as good as this one, nothing was reconciled, and it is no consensus."
                )
            ]
        }
        guard let kemeny = report.results[0].kemeny else { return [] }
        let score = NumberText.quantity(kemeny.score)
        let sizes = kemeny.components
        let circles =
            sizes.isEmpty
            ? Phrase(zh: "多数意见没有循环", en: "no majorities contradict each other")
            : Phrase(
                zh: sizes.count == 1
                    ? "多数意见在 \(sizes[0]) 个单位之间互相循环"
                    : "多数意见在 \(sizes.count) 组单位之内互相循环，最大一组 \(sizes.max() ?? 0) 个",
                en: sizes.count == 1
                    ? "the majorities among \(sizes[0]) units run in a circle: A before B, B before C, C before A"
                    : "within \(sizes.count) groups of units, the largest of \(sizes.max() ?? 0), majorities run in a circle: A before B, B before C, C before A"
            )
        if !kemeny.isProven {
            let gap = NumberText.quantity(kemeny.bound - kemeny.score)
            return [
                Phrase(
                    zh:
                        "凯梅尼次序得到的支持为 \(score)，上界 \(NumberText.quantity(kemeny.bound))，差 \(gap)：未能证明最优（\(circles.zh)）。",
                    en:
                        "Kemeny's order has support \(score), the bound is \(NumberText.quantity(kemeny.bound)), \(gap) more: not proven best (\(circles.en))."
                )
            ]
        }
        let unique =
            kemeny.isKnownUnique
            ? Phrase(zh: "且是唯一的", en: "and it is the only one")
            : Phrase(
                zh: "但不是唯一的或未证明唯一：“同样好的次序中”一列是每个单位在所有最优次序里的范围，没有被充分比较的单位范围宽",
                en:
                    "but others may be as good: the column \"in equally good orders\" says how far each unit can move among them, which is far where few reports compare it"
            )
        return [
            Phrase(
                zh: "凯梅尼次序得到的支持为 \(score)，已证明没有更好的（\(circles.zh)），\(unique.zh)。",
                en:
                    "Kemeny's order has support \(score), proven to be the most (\(circles.en)), \(unique.en)."
            )
        ]
    }

    private var spread: Phrase? {
        guard let resamples = report.resamples else { return nil }
        let count = NumberText.grouped(resamples.replicates)
        let asked = report.input.replicates
        let fewer =
            resamples.replicates < asked
            ? Phrase(
                zh: "（单位多，没有做满所要的 \(NumberText.grouped(asked)) 次）",
                en: ", fewer than the \(NumberText.grouped(asked)) asked for because of the number of units")
            : Phrase(verbatim: "")
        let unproven =
            resamples.unproven > 0
            ? Phrase(
                zh: "其中 \(resamples.unproven) 次未能证明最优。",
                en: " Of these, \(resamples.unproven) were not proven best.")
            : Phrase(verbatim: "")
        return Phrase(
            zh:
                "区间：把报告有放回地重抽 \(count) 次\(fewer.zh)（种子 \(resamples.seed)），各次重做综合；只在有名次的各次里算。报告共有的偏差不在其中。\(unproven.zh)",
            en:
                "Intervals: the reports drawn anew with replacement \(count) times\(fewer.en) (seed \(resamples.seed)), over the draws in which a unit is ranked. Errors that all reports share are not in them.\(unproven.en)"
        )
    }

    private var omitted: Phrase? {
        var parts: [Phrase] = []
        if !report.leftOut.isEmpty {
            let names = names(report.leftOut)
            parts.append(
                Phrase(
                    zh:
                        "排出先后的报告不足 \(report.input.leastReports) 份的 \(report.leftOut.count) 个没有参与（\(names.zh)）。",
                    en:
                        "Left out because fewer than \(report.input.leastReports) reports put them in an order to another: \(NumberText.counted(report.leftOut.count, "unit")) (\(names.en))."
                ))
        }
        if !report.uncompared.isEmpty {
            let names = names(report.uncompared)
            parts.append(
                Phrase(
                    zh: "只被点名、从未与别的单位比出先后的：\(names.zh)。",
                    en: "Named but never in a known order to another: \(names.en)."))
        }
        let outside = report.units.filter { !report.field.areOwn[$0] }
        if !outside.isEmpty {
            let names = names(outside)
            parts.append(Phrase(zh: "不在本项目单位表里的：\(names.zh)。", en: "Outside the project: \(names.en)."))
        }
        guard !parts.isEmpty else { return nil }
        return Phrase(zh: parts.map(\.zh).joined(), en: parts.map(\.en).joined(separator: " "))
    }

    private var caution: Phrase? {
        Phrase(
            zh: "没有上榜不等于排在最后：一份报告只对它说了先后的两个单位投票。各报告权重相等，题目并不相同。",
            en:
                "A unit that is not named is not last: a report votes only on pairs whose order it states. All reports count alike, though they do not measure one thing."
        )
    }
}
