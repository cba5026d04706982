import Analysis
import Diagnostics
import IndexModel

/// The plain sentences at the end of a lens: what the evidence says of each unit, how sure, and what contradicts it.
struct LensWords {
    private let report: LensReport
    private var matrix: ProfileMatrix { report.matrix }

    init(_ report: LensReport) {
        self.report = report
    }

    var answer: [Phrase] {
        var lines: [Phrase] = []
        if report.claims.contains(where: \.isByOrder) { lines.append(order) }
        lines += report.claims.indices.map(sentence)
        if let certainty = report.certainty {
            lines += together(certainty) + [basis(certainty)]
        } else {
            lines.append(
                report.analysis.map { $0.plan.assumptions.isEmpty } ?? true ? Self.undeclared : Self.undrawn)
        }
        return lines + [ProfileWords.lensMeasures]
    }

    private static let undeclared = Phrase(
        zh: "没有抽取（没有声明 assumptions，或用了 --no-draws），因此这里只说按原方法的结果，不说有多确定。",
        en:
            "Nothing was drawn (no assumptions are declared, or --no-draws), so this speaks of the method as written and not of certainty."
    )
    private static let undrawn = Phrase(
        zh: "没有一次抽取算得出，因此这里只说按原方法的结果，不说有多确定。",
        en: "Not one draw could be computed, so this speaks of the method as written and not of certainty.")

    private func name(_ claim: LensClaim) -> Phrase { matrix.units[claim.unit].name }
    private func group(_ position: Int) -> Phrase { matrix.columns[position].name }

    private var order: Phrase {
        let pairs = report.claims.map { claim -> Phrase in
            let group = claim.group.map(group) ?? Phrase(verbatim: "–")
            return Phrase(zh: "\(name(claim).zh)—\(group.zh)", en: "\(name(claim).en) – \(group.en)")
        }
        return Phrase(
            zh: "按写出的次序检验：" + pairs.map(\.zh).joined(separator: "；") + "。要检验别的说法，写 单位=分组。",
            en: "Tested in the order written: " + pairs.map(\.en).joined(separator: "; ")
                + ". Write UNIT=GROUP to test another.")
    }

    // MARK: One unit

    private func sentence(_ position: Int) -> Phrase {
        let claim = report.claims[position]
        let reading = report.certainty?.readings[position]
        let nominal = matrix.strongest(claim.unit, by: matrix.advantage.centred)
        let quotient = matrix.strongest(claim.unit, by: matrix.advantage.quotients)
        guard let claimed = claim.group ?? nominal else {
            return Phrase(
                zh: "\(name(claim).zh)：没有哪一组比其他组更强。",
                en: "\(name(claim).en): no group is stronger than the others.")
        }
        var text = verdict(claim, claimed, nominal: nominal, reading)
        text = text + measures(claimed, nominal: nominal, quotient: quotient, reading)
        text = text + place(claim, claimed, reading)
        if let reading { text = text + breakers(reading) }
        return text
    }

    /// Whether the claim holds, or else what does.
    private func verdict(
        _ claim: LensClaim, _ claimed: Int, nominal: Int?, _ reading: LensCertainty.Reading?
    ) -> Phrase {
        let (unit, said) = (name(claim), group(claimed))
        let isNamed = claim.group != nil
        if let reading, let band = reading.band {
            let share = CertaintyWords.percent(reading.centred[claimed])
            if !isNamed {
                return Phrase(
                    zh: "\(unit.zh)：相对最强的是“\(said.zh)”，在 \(share) 的抽取中如此（\(band.word.zh)）。",
                    en:
                        "\(unit.en): relatively strongest in \(said.en), in \(share) of the draws (\(band.word.en))."
                )
            }
            if band != .unsupported {
                return Phrase(
                    zh: "\(unit.zh)—“\(said.zh)”：在 \(share) 的抽取中得到支持（\(band.word.zh)）。",
                    en: "\(unit.en) – \(said.en): supported in \(share) of the draws (\(band.word.en)).")
            }
            let best =
                reading.centred.indices.max { (reading.centred[$0], $1) < (reading.centred[$1], $0) }
                ?? claimed
            let other = CertaintyWords.percent(reading.centred[best])
            if best == claimed {
                return Phrase(
                    zh: "\(unit.zh)—“\(said.zh)”：证据不够，只在 \(share) 的抽取中如此，但没有别的组更常是最强。",
                    en:
                        "\(unit.en) – \(said.en): not settled; it holds in \(share) of the draws, though no other group does more often."
                )
            }
            if reading.quotients[claimed] >= 0.5 {
                return Phrase(
                    zh:
                        "\(unit.zh)—“\(said.zh)”：两种量法结论相反，不下结论。按相对优势只在 \(share) 的抽取中如此，更常最强的是“\(group(best).zh)”（\(other)）。",
                    en:
                        "\(unit.en) – \(said.en): not settled, for the two measures disagree. By relative advantage it holds in \(share) of the draws, and \(group(best).en) is more often the strongest (\(other))."
                )
            }
            return Phrase(
                zh: "\(unit.zh)—“\(said.zh)”：证据不支持，只在 \(share) 的抽取中如此；更常相对最强的是“\(group(best).zh)”（\(other)）。",
                en:
                    "\(unit.en) – \(said.en): the evidence says otherwise; it holds in \(share) of the draws, and \(group(best).en) is more often the strongest (\(other))."
            )
        }
        guard isNamed, nominal != claimed else {
            return Phrase(
                zh: "\(unit.zh)：相对最强的是“\(said.zh)”。", en: "\(unit.en): relatively strongest in \(said.en).")
        }
        let best = nominal.map(group) ?? Phrase(zh: "并列", en: "a tie")
        return Phrase(
            zh: "\(unit.zh)—“\(said.zh)”：证据不支持；相对最强的是“\(best.zh)”。",
            en: "\(unit.en) – \(said.en): the evidence says otherwise; relatively strongest is \(best.en).")
    }

    /// Whether the location quotient says the same.
    private func measures(
        _ claimed: Int, nominal: Int?, quotient: Int?, _ reading: LensCertainty.Reading?
    ) -> Phrase {
        if let reading {
            let shares = reading.quotients
            let best = shares.indices.max { (shares[$0], $1) < (shares[$1], $0) } ?? claimed
            let (own, other) = (CertaintyWords.percent(shares[claimed]), CertaintyWords.percent(shares[best]))
            return best == claimed
                ? Phrase(
                    zh: "按区位商，这一组最常是最强（\(own)）。",
                    en: " By the location quotient that group is most often the strongest (\(own)).")
                : Phrase(
                    zh: "按区位商，只在 \(own) 中如此，更常最强的是“\(group(best).zh)”（\(other)）。",
                    en:
                        " By the location quotient it is so in \(own), and \(group(best).en) more often (\(other))."
                )
        }
        let agrees = quotient == claimed
        return agrees
            ? Phrase(zh: "按区位商也是它。", en: " The location quotient agrees.")
            : Phrase(
                zh: "按区位商则是“\((quotient.map(group) ?? Phrase(verbatim: "–")).zh)”。",
                en:
                    " The location quotient points to \((quotient.map(group) ?? Phrase(verbatim: "none")).en)."
            )
    }

    /// Where the unit stands in the group whatever it is relatively good at.
    private func place(_ claim: LensClaim, _ claimed: Int, _ reading: LensCertainty.Reading?) -> Phrase {
        let rank = matrix.ranks(claimed)[claim.unit].map(NumberText.plain) ?? "–"
        let count = matrix.scores[claimed].count { !$0.isNaN }
        guard report.claims.count > 1, let first = firstHere(claimed) else {
            return Phrase(zh: "在这一组它居第 \(rank)/\(count)。", en: " In that group it is \(rank) of \(count).")
        }
        if first == claim.unit {
            let share = reading.map { CertaintyWords.percent($0.leading[claimed]) }
            return Phrase(
                zh: "在这一组它居第 \(rank)/\(count)，所列单位中领先" + (share.map { "（\($0)）" } ?? "") + "。",
                en: " In that group it is \(rank) of \(count) and leads the units named"
                    + (share.map { " (\($0))" } ?? "")
                    + ".")
        }
        let leader = matrix.units[first].name
        return Phrase(
            zh: "但论高低，在这一组它居第 \(rank)/\(count)，落后于\(leader.zh)。",
            en: " In level, though, it is \(rank) of \(count) in that group, behind \(leader.en).")
    }

    /// The unit that is ahead in a group, of those asked about.
    private func firstHere(_ group: Int) -> Int? {
        report.claims.map(\.unit).filter { !matrix.scores[group][$0].isNaN }
            .max { matrix.scores[group][$0] < matrix.scores[group][$1] }
    }

    private func breakers(_ reading: LensCertainty.Reading) -> Phrase {
        guard let share = reading.share, reading.band != .unsupported,
            let worst = reading.circumstances.harmful(to: share).first
        else { return Phrase(zh: "", en: "") }
        let found = CertaintyWords.percent(worst.share)
        return Phrase(
            zh: "对它最不利的是：\(worst.name.zh)（\(found)）。",
            en: " Least favourable to it: \(worst.name.en) (\(found))."
        )
    }

    // MARK: All

    private func together(_ certainty: LensCertainty) -> [Phrase] {
        guard report.claims.count > 1, report.claims.allSatisfy({ $0.group != nil }),
            let share = certainty.together
        else { return [] }
        let (text, band) = (CertaintyWords.percent(share), ClaimBand(share: share).word)
        return [
            Phrase(
                zh: "这几句话同时成立：\(text) 的抽取（\(band.zh)）。",
                en: "All of them at once: \(text) of the draws (\(band.en)).")
        ]
    }

    private func basis(_ certainty: LensCertainty) -> Phrase {
        let count = NumberText.grouped(certainty.replicates)
        let varied = CertaintyWords.words(for: report.analysis?.plan.assumptions ?? [])
        let seed = report.analysis?.seed ?? 0
        var text = Phrase(
            zh: "\(count) 次抽取（种子 \(seed)），变动：\(varied.zh)；哪个指标归哪一组不变。",
            en:
                "\(count) draws (seed \(seed)), varying: \(varied.en); which indicator belongs where does not vary."
        )
        if certainty.failures > 0 {
            let failed = NumberText.grouped(certainty.failures)
            text =
                text
                + Phrase(
                    zh: "另有 \(failed) 次算不出，未计入。",
                    en: " \(failed) more could not be computed and do not count.")
        }
        return text
    }
}

extension Phrase {
    fileprivate static func + (left: Phrase, right: Phrase) -> Phrase {
        Phrase(zh: left.zh + right.zh, en: left.en + right.en)
    }
}
