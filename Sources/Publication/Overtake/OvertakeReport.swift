import Analysis
import Construction
import Diagnostics
import IndexModel

/// What would lift one unit past another, in the ways that were asked for.
public struct OvertakeReport: Sendable {
    /// What was found; `nil` for a way that was not asked for.
    public struct Findings: Sendable {
        public var weights: [OneWeight]?
        public var shifts: [WeightShift]?
        public var indicators: (found: [OneIndicator], without: [String])?
        public var bundle: Bundle?
        public var share: LeadingShare?

        public init() {}

        /// Whether any way will do.
        public var isPossible: Bool {
            weights?.contains { $0.needed != nil } == true || shifts?.contains { $0.shift != nil } == true
                || indicators?.found.contains { $0.needed != nil } == true || bundle?.items.isEmpty == false
        }
    }

    let contest: Contest
    let findings: Findings

    public init(_ contest: Contest, _ findings: Findings) {
        self.contest = contest
        self.findings = findings
    }

    public func report(provenance: Provenance) -> Report {
        var sections = [Section("summary", text: summary)]
        if let weights = findings.weights { sections += OneWeightChapter(contest, weights).sections }
        if let shifts = findings.shifts { sections += WeightShiftChapter(contest, shifts).sections }
        if let indicators = findings.indicators {
            sections += OneIndicatorChapter(contest, indicators.found, without: indicators.without).sections
        }
        if let bundle = findings.bundle { sections += BundleChapter(contest, bundle).sections }
        if let share = findings.share { sections += shareSections(share) }
        sections += closing
        return Report(title: title, sections: sections, provenance: provenance)
    }

    private var names: (challenger: Phrase, leader: Phrase) { (contest.challenger.name, contest.leader.name) }

    private var title: Phrase {
        let year = contest.period.map { " \($0)" } ?? ""
        return Phrase(
            zh: "\(names.challenger.zh)怎样赶上\(names.leader.zh)\(year)",
            en: "What would bring \(names.challenger.en) level with \(names.leader.en)\(year)")
    }

    private func place(_ row: Int) -> String {
        contest.run.ranks[row].map(NumberText.plain) ?? "–"
    }

    private var summary: [Phrase] {
        let (own, other) = (place(contest.rows.challenger), place(contest.rows.leader))
        let difference = NumberText.fixed(abs(contest.difference), decimals: 4)
        let (a, b) = (names.challenger, names.leader)
        if contest.difference > 0 {
            return [
                Phrase(
                    zh: "\(a.zh)（第 \(own) 名）已经领先\(b.zh)（第 \(other) 名）\(difference) 分，不需要做什么。",
                    en:
                        "\(a.en) (rank \(own)) is ahead of \(b.en) (rank \(other)) already, by \(difference) points: nothing has to be done."
                )
            ]
        }
        if contest.difference == 0 {
            return [
                Phrase(
                    zh: "\(a.zh)与\(b.zh)得分相同，并列第 \(own) 名：已经赶上。",
                    en: "\(a.en) and \(b.en) tie at rank \(own): they are level already.")
            ]
        }
        return [
            Phrase(
                zh:
                    "\(a.zh)第 \(own) 名，\(b.zh)第 \(other) 名，相差 \(difference) 分（指数得分）。每个答案都已整体重算核对：照做则持平或领先，只做 99% 则仍落后。",
                en:
                    "\(a.en) ranks \(own), \(b.en) \(other); \(difference) points of the index lie between them. Every answer was checked by computing the index anew: in full it makes \(a.en) level or ahead, at 99% it leaves it behind."
            )
        ]
    }

    // MARK: The share of weightings

    private func shareSections(_ share: LeadingShare) -> [Section] {
        let table = Table(
            columns: [
                Table.Column("share", Phrase(zh: "领先的比例", en: "leads in"), .share(decimals: 2)),
                Table.Column(
                    "standard_error", Phrase(zh: "标准误", en: "standard error"), .percent(decimals: 3)),
                Table.Column("basis", Phrase(zh: "求法", en: "found"), .name),
                Table.Column("draws", Phrase(zh: "抽取次数", en: "draws"), .number(decimals: 0)),
                Table.Column("seed", Phrase(zh: "种子", en: "seed"), .number(decimals: 0)),
                Table.Column(
                    "exact", Phrase(zh: "有理数算术", en: "in rational arithmetic"), .text, isHidden: true),
            ],
            rows: [
                [
                    .number(share.share), .number(share.standardError), .phrase(Self.word(share.basis)),
                    .number(Double(share.draws)), .number(Double(share.seed)),
                    share.exact.map { .text($0.text(digits: 20)) } ?? .missing,
                ]
            ])
        return [
            Section(
                "leading_share",
                heading: Phrase(
                    zh: "\(names.challenger.zh)在多大比例的权重下领先（各组权重均匀分布）",
                    en:
                        "In what share of all weightings \(names.challenger.en) leads (each family's spread evenly)"
                ), table: table)
        ]
    }

    private static func word(_ basis: LeadingShare.Basis) -> Phrase {
        switch basis {
        case .exact: Phrase(zh: "精确", en: "exactly")
        case .exactAtTop:
            Phrase(zh: "顶层精确，以下各层抽取", en: "exactly over the top weights, those below drawn")
        case .drawn: Phrase(zh: "抽取", en: "by draws")
        }
    }

    // MARK: In short

    /// The answer in a sentence or two.
    private var closing: [Section] {
        guard contest.difference < 0 else { return [] }
        var lines: [Phrase] = []
        if let weight = findings.weights?.first, let needed = weight.needed {
            let node = contest.run.plan.framework.nodes[weight.node].name
            let (before, after) = (percent(weight.share), percent(needed))
            lines.append(
                Phrase(
                    zh: "权重上，“\(node.zh)”在同级中的权重从 \(before) 变为 \(after) 即可",
                    en:
                        "of the weights, that of \(node.en) among its siblings would have to go from \(before) to \(after)"
                ))
        } else if let weights = findings.weights {
            lines.append(
                weights.contains { $0.verification != nil }
                    ? Phrase(
                        zh: "权重上，\(OvertakeWords.nonePassed.zh)",
                        en: "of the weights, \(OvertakeWords.nonePassed.en)")
                    : Phrase(zh: "没有哪一个权重单独能做到", en: "no single weight can do it"))
        }
        if let shift = findings.shifts?.first?.shift {
            lines.append(
                Phrase(
                    zh: "至少要移动 \(percent(shift)) 的总权重",
                    en: "at least \(percent(shift)) of all weight has to move"))
        }
        if let indicators = findings.indicators { lines.append(indicatorLine(indicators.found)) }
        if let bundle = findings.bundle, bundle.items.isEmpty {
            lines.append(
                bundle.isWithheld
                    ? Phrase(
                        zh: "组合上，\(OvertakeWords.nonePassed.zh)",
                        en: "of the bundles, \(OvertakeWords.nonePassed.en)")
                    : Phrase(zh: "各项都到上限也赶不上", en: "not even everything at its ceiling is enough"))
        }
        guard !lines.isEmpty else { return [] }
        let text = Phrase(
            zh: lines.map(\.zh).joined(separator: "；") + "。",
            en: lines.map(\.en).joined(separator: "; ") + ".")
        return [
            Section(
                "answer", heading: Phrase(zh: "一句话", en: "In short"),
                text: [Phrase(zh: text.zh, en: text.en.prefix(1).uppercased() + text.en.dropFirst())])
        ]
    }

    private func indicatorLine(_ found: [OneIndicator]) -> Phrase {
        guard let first = found.first, let needed = first.whole ?? first.needed else {
            return found.contains { $0.verification != nil }
                ? Phrase(
                    zh: "指标上，\(OvertakeWords.nonePassed.zh)",
                    en: "of the indicators, \(OvertakeWords.nonePassed.en)")
                : Phrase(zh: "没有哪一个指标单独能做到", en: "no single indicator can do it")
        }
        guard first.credibility?.isCredible == true else {
            return Phrase(
                zh: "单靠一个指标都要远超今天的最好水平，不可信",
                en: "any single indicator would have to go far beyond today's best, which is not credible")
        }
        let (before, after) = (NumberText.quantity(first.value), NumberText.quantity(needed))
        let unit = first.indicator.unitName
        return Phrase(
            zh: "单靠一个指标，“\(first.indicator.name.zh)”要从 \(before) 变为 \(after) \(unit.zh)",
            en:
                "of the indicators, \(first.indicator.name.en) alone would have to go from \(before) to \(after) \(unit.en)"
        )
    }

    private func percent(_ share: Double) -> String { NumberText.fixed(share * 100, decimals: 1) + "%" }
}
