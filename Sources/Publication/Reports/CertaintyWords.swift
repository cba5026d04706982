import Analysis
import Construction
import Diagnostics
import IndexModel

/// What reports say about how sure a ranking is.
enum CertaintyWords {
    static let interval = Phrase(zh: "90% 名次区间", en: "90% ranks")
    static let low = Phrase(zh: "名次 5% 分位", en: "rank, 5th percentile")
    static let high = Phrase(zh: "名次 95% 分位", en: "rank, 95th percentile")
    static let tier = Phrase(zh: "档次", en: "tier")
    static let heading = Phrase(zh: "有多确定", en: "How sure")
    static let intervalMeaning = Phrase(
        zh: "90% 名次区间：一个单位的名次在各次抽取中的 5% 到 95% 分位。",
        en: "90% ranks: from the 5th to the 95th percentile of a unit's rank over the draws.")

    /// `1–3`, or `2` where both ends are the same.
    static func range(_ low: Double, _ high: Double) -> String {
        low == high ? number(low) : "\(number(low))–\(number(high))"
    }

    private static func number(_ value: Double) -> String {
        let text = NumberText.fixed(value, decimals: 1)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A share in per cent, never rounded to a certainty that it is not.
    static func percent(_ share: Double) -> String { NumberText.share(share, decimals: 1) }

    /// What was varied, how often, and what failed.
    static func basis(_ uncertainty: Uncertainty, _ assumptions: [Assumption]) -> Phrase {
        let varied = words(for: assumptions)
        let count = NumberText.grouped(uncertainty.replicates)
        var line = Phrase(
            zh: "\(count) 次抽取（种子 \(uncertainty.seed)），变动：\(varied.zh)。",
            en: "\(count) draws (seed \(uncertainty.seed)), varying: \(varied.en).")
        if uncertainty.isPartial {
            let stopped = stopped(uncertainty.requested)
            line = Phrase(zh: line.zh + stopped.zh, en: line.en + " " + stopped.en)
        }
        if uncertainty.failureCount > 0 {
            let failed = NumberText.grouped(uncertainty.failureCount)
            line = Phrase(
                zh: line.zh + "另有 \(failed) 次算不出，未计入。",
                en: line.en + " \(failed) more could not be computed and do not count.")
        }
        return line
    }

    /// That fewer were drawn than were asked for.
    static func stopped(_ requested: Int) -> Phrase {
        let count = NumberText.grouped(requested)
        return Phrase(zh: "中途停止，原定 \(count) 次。", en: "Stopped before the \(count) that were asked for.")
    }

    /// The assumptions in one line.
    static func words(for assumptions: [Assumption]) -> Phrase {
        Phrase.list(assumptions.map(word))
    }

    /// An assumption in a few words.
    static func word(_ assumption: Assumption) -> Phrase {
        let name = assumption.name
        switch assumption.variation {
        case let .weights(weights): return self.weights(weights)
        case .omission(.each): return Phrase(zh: "逐一去掉一个指标", en: "each indicator left out in turn")
        case let .omission(.upTo(count)):
            return Phrase(
                zh: "至多去掉 \(count) 个指标", en: "up to \(count) indicator\(count == 1 ? "" : "s") left out")
        case .evidence: return Phrase(zh: "按可信度的数据误差", en: "errors of evidence by confidence")
        default:
            let count = assumption.variation.alternatives ?? 0
            return Phrase(
                zh: "\(name.zh) \(count) 种", en: "\(name.en) in \(count) way\(count == 1 ? "" : "s")")
        }
    }

    private static func weights(_ weights: WeightVariation) -> Phrase {
        if case .dirichlet = weights.law { return Phrase(zh: "任意权重", en: "weights anywhere on the simplex") }
        switch weights.experts {
        case .one: return Phrase(zh: "每次取一位专家的权重", en: "the weights of one expert at a time")
        case .resampled: return Phrase(zh: "重新抽取专家的权重", en: "the weights of experts drawn anew")
        case nil: break
        }
        if weights.noise.isEmpty {
            return Phrase(zh: "\(weights.sets.count) 组权重", en: "\(weights.sets.count) sets of weights")
        }
        let shares = Set(weights.noise.values).sorted().map { NumberText.fixed($0 * 100, decimals: 0) }
        let range = shares.joined(separator: "–") + "%"
        return Phrase(zh: "权重 ±\(range)", en: "weights ±\(range)")
    }

    // MARK: Tiers

    /// The first tier, what cuts it off, and the closest calls.
    static func lines(on tiers: EvidenceTiers, _ uncertainty: Uncertainty) -> [Phrase] {
        guard let first = tiers.tiers.first else { return [] }
        func name(_ unit: Int) -> Phrase { uncertainty.units[unit].name }
        var lines = [firstTier(first.map(name))] + always(uncertainty, name)
        if let cut = tiers.cuts.first {
            lines.append(
                self.cut(name(cut.weakest.upper), name(cut.weakest.lower), cut.weakest.share, tiers.threshold)
            )
            if !cut.exceptions.isEmpty { lines.append(exceptions(cut.exceptions, name, tiers.threshold)) }
        }
        let calls = tiers.closestCalls
        if !calls.isEmpty {
            lines.append(closest(calls.map { (name($0.upper), name($0.lower), $0.share) }, tiers.threshold))
        }
        return lines
    }

    static func firstTier(_ names: [Phrase]) -> Phrase {
        let list = Phrase.list(names)
        return Phrase(zh: "第一档：\(list.zh)。", en: "Tier 1: \(list.en).")
    }

    /// Who is in the first tier at any threshold above one half, and who would be next.
    private static func always(_ uncertainty: Uncertainty, _ name: (Int) -> Phrase) -> [Phrase] {
        let order = uncertainty.nominalOrder
        let thresholds = EvidenceTiers.firstTierThresholds(order: order) {
            uncertainty.winShare($0, over: $1)
        }
        let count = thresholds.prefix { $0 <= 0.5 }.count
        let names = order.prefix(count).map(name)
        guard !names.isEmpty else { return [] }
        let list = Phrase.list(names)
        var line = Phrase(
            zh: "不论把分界定在 50% 以上的哪一处，始终在第一档的是：\(list.zh)。",
            en: "In tier 1 wherever above 50% the line is drawn: \(list.en).")
        if count < order.count, thresholds[count] < 1 {
            let (next, threshold) = (name(order[count]), percent(thresholds[count]))
            line = Phrase(
                zh: line.zh + "其次是\(next.zh)：分界高于 \(threshold) 时它才进入。",
                en: line.en + " Next comes \(next.en), with the line above \(threshold).")
        }
        if count < order.count, thresholds[count] == 1 {
            let next = name(order[count])
            line = Phrase(
                zh: line.zh + "它们在每一次抽取中都胜过\(next.zh)。",
                en: line.en + " Each of them beats \(next.en) in every draw.")
        }
        return [line]
    }

    static func cut(_ upper: Phrase, _ lower: Phrase, _ share: Double, _ threshold: Double) -> Phrase {
        let needed = percent(threshold)
        guard share < 1 else {
            return Phrase(
                zh: "\(lower.zh)落到第二档：第一档每个单位都在全部抽取中胜过它（要求 \(needed)）。",
                en:
                    "\(lower.en) falls to tier 2: every member of tier 1 beats it in every draw (\(needed) is asked for)."
            )
        }
        return Phrase(
            zh: "\(lower.zh)落到第二档：第一档每个单位都在至少 \(needed) 的抽取中胜过它，最弱的是\(upper.zh)（\(percent(share))）。",
            en:
                "\(lower.en) falls to tier 2: every member of tier 1 beats it in at least \(needed) of the draws, \(upper.en) least often (\(percent(share)))."
        )
    }

    /// Units below the first tier that it does not clearly beat: the three least clear.
    private static func exceptions(
        _ pairs: [EvidenceTiers.Pair], _ name: (Int) -> Phrase, _ threshold: Double
    ) -> Phrase {
        let least = pairs.enumerated().sorted {
            ($0.element.share, $0.offset) < ($1.element.share, $1.offset)
        }
        .prefix(3).map(\.element)
        let zh = least.map { "\(name($0.upper).zh)胜\(name($0.lower).zh)只有 \(percent($0.share))" }
        let en = least.map { "\(name($0.upper).en) beats \(name($0.lower).en) in only \(percent($0.share))" }
        let more = pairs.count - least.count
        return Phrase(
            zh: "但档次沿用名次的先后：\(zh.joined(separator: "，"))"
                + (more > 0 ? "，另有 \(more) 个单位也不到 \(percent(threshold))" : "")
                + "；它们落在下面，是因为排名在后，不是因为差距分明。",
            en: "But tiers follow the order of the ranks: \(en.joined(separator: ", "))"
                + (more > 0 ? ", and \(more) more fall short of \(percent(threshold))" : "")
                + "; such a unit stands lower by its rank, not by a clear distance.")
    }

    static func closest(_ calls: [(Phrase, Phrase, Double)], _ threshold: Double) -> Phrase {
        Phrase(
            zh: "最接近 \(percent(threshold)) 分界的判断："
                + calls.map { "\($0.0.zh)胜\($0.1.zh) \(percent($0.2))" }.joined(separator: "；") + "。",
            en: "Decided nearest to the line of \(percent(threshold)): "
                + calls.map { "\($0.0.en) over \($0.1.en) \(percent($0.2))" }.joined(separator: "; ") + ".")
    }
}
