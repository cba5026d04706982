import Analysis
import Diagnostics
import IndexModel

/// Whether some weights of the project's indicators give the order of a published ranking.
public struct LeagueFitReport: Sendable {
    private let fit: LeagueFit
    private let answer: OrderFitAnswer
    private let league: League
    private let bounds: ClosedRange<Double>
    /// Scores built anew with the weights that were found, by unit.
    private let rebuilt: [Double]
    private let names: [String: Phrase]
    private let indicators: [String: Phrase]
    private let ownRanks: [String: Double]

    public init(
        _ fit: LeagueFit, _ answer: OrderFitAnswer, league: League, bounds: ClosedRange<Double>,
        rebuilt: [Double], units: [StatisticalUnit], indicators: [String: Phrase], ownRanks: [String: Double]
    ) {
        (self.fit, self.answer, self.league, self.bounds) = (fit, answer, league, bounds)
        (self.rebuilt, self.indicators, self.ownRanks) = (rebuilt, indicators, ownRanks)
        names = Dictionary(units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// The weights that were found.
    public static func weights(_ answer: OrderFitAnswer) -> [Double] {
        switch answer {
        case let .possible(weights, _, _): weights
        case let .impossible(contradiction): contradiction.weights
        }
    }

    /// Whether the order is possible.
    public static func isPossible(_ answer: OrderFitAnswer) -> Bool {
        if case .possible = answer { true } else { false }
    }

    public func report(provenance: Provenance) -> Report {
        var sections = [Section("answer", text: [sentence])]
        if case let .impossible(contradiction) = answer { sections += contradictions(contradiction) }
        sections += [
            Section("weights", heading: weightsHeading, table: weights),
            Section(
                "order", heading: Phrase(zh: "用这组权重重算的次序", en: "The order, computed anew with these weights"),
                table: order),
            Section("notes", text: notes),
        ]
        return Report(
            title: Phrase(
                zh: "有没有一组权重给出这个次序：\(league.title.zh)",
                en: "Do any weights give this order: \(league.title.en)"),
            sections: sections, provenance: provenance)
    }

    private func name(_ unit: Int) -> Phrase {
        let code = fit.units[unit]
        return names[code] ?? Phrase(verbatim: code)
    }

    private func percent(_ share: Double) -> String { NumberText.fixed(share * 100, decimals: 1) + "%" }

    // MARK: Words

    private var sentence: Phrase {
        let pairs = fit.fit.pairs.count
        switch answer {
        case let .possible(_, shift, margin):
            return yes(pairs, shift, margin)
        case let .impossible(contradiction):
            return no(pairs, contradiction)
        }
    }

    private func yes(_ pairs: Int, _ shift: Double, _ margin: Double) -> Phrase {
        let closest = closest
        let best = NumberText.fixed(margin * fit.fit.scale, decimals: 2)
        return Phrase(
            zh:
                "有。在 \(percent(bounds.lowerBound))–\(percent(bounds.upperBound)) 之间存在一组指标权重，使报告所说的 \(pairs) 个先后全部成立；离本项目权重最近的一组要移动 \(percent(shift / 2)) 的权重。最近的一组正好在成立的边上：\(closest.zh)，所以权重印到足够的位数。离得再远些，可使每一个先后至少领先 \(best) 分。",
            en:
                "Yes. Weights between \(percent(bounds.lowerBound)) and \(percent(bounds.upperBound)) exist under which \(pairs == 1 ? "the one stated order holds" : "all \(pairs) stated orders of pairs hold"); the nearest to the project's own move \(percent(shift / 2)) of the weight. The nearest lie where the order only just holds: \(closest.en). They are printed with the decimals that this takes. Weights further off can give every stated order a lead of \(best) points or more."
        )
    }

    /// `the smallest lead is 0.00025 points, of A over B`.
    private var closest: Phrase {
        guard let (pair, lead) = fit.fit.closest(under: Self.weights(answer)) else {
            return Phrase(verbatim: "")
        }
        let points = NumberText.quantity(lead * fit.fit.scale)
        let (ahead, behind) = (name(pair.ahead), name(pair.behind))
        return Phrase(
            zh: "最小的领先是\(ahead.zh)对\(behind.zh)的 \(points) 分",
            en: "the smallest lead is \(points) points, of \(ahead.en) over \(behind.en)")
    }

    private func no(_ pairs: Int, _ contradiction: OrderFitAnswer.Contradiction) -> Phrase {
        let count = contradiction.violated.count
        let proof =
            contradiction.isLeast
            ? Phrase(zh: "已证明不能更少", en: "proven to be the fewest")
            : Phrase(zh: "未证明是最少", en: "not proven to be the fewest")
        return Phrase(
            zh:
                "没有。在 \(percent(bounds.lowerBound))–\(percent(bounds.upperBound)) 之间，没有一组权重能使报告所说的 \(pairs) 个先后全部成立；满足最多的一组仍有 \(count) 个不成立（\(proof.zh)）。",
            en:
                "No. No weights between \(percent(bounds.lowerBound)) and \(percent(bounds.upperBound)) make \(pairs == 1 ? "the one stated order hold" : "all \(pairs) stated orders of pairs hold"); those that satisfy most leave \(count) unsatisfied (\(proof.en))."
        )
    }

    private var weightsHeading: Phrase {
        Self.isPossible(answer)
            ? Phrase(zh: "离本项目最近的权重", en: "The nearest weights")
            : Phrase(zh: "满足最多的权重", en: "The weights that satisfy most")
    }

    private var notes: [Phrase] {
        var lines = [
            Phrase(
                zh: "只有报告说了的才算：并列、只知梯队或入围的，内部不作要求。权重是各指标占总指数的份额。",
                en:
                    "Only what the report states binds: ties, and units inside one tier or group, ask for nothing. Weights are shares of the whole index."
            )
        ]
        if !fit.isOwnMethod {
            lines.append(
                Phrase(
                    zh: "本项目不全用算术平均；这里问的是标准化指标的加权和，重算也用算术平均。",
                    en:
                        "The project does not join all nodes by arithmetic means; the question is asked of weighted sums of its normalised indicators, and so is the check."
                ))
        }
        if !fit.incomplete.isEmpty {
            let list = Phrase.list(fit.incomplete.map { names[$0] ?? Phrase(verbatim: $0) })
            lines.append(
                Phrase(zh: "有缺失值而未参加：\(list.zh)。", en: "Left out because values are missing: \(list.en)."))
        }
        let outside = league.positions.filter { !fit.units.contains($0.unit.code) && $0.rank != nil }.map(
            \.unit.name
        )
        .count
        if outside > fit.incomplete.count {
            let count = outside - fit.incomplete.count
            lines.append(
                Phrase(
                    zh: "报告中有 \(count) 个有名次的单位不在本项目里，未参加。",
                    en:
                        "\(NumberText.counted(count, "ranked unit of the report is", many: "ranked units of the report are")) not in the project and \(count == 1 ? "takes" : "take") no part."
                ))
        }
        return lines
    }

    // MARK: Tables

    private func contradictions(_ contradiction: OrderFitAnswer.Contradiction) -> [Section] {
        var sections: [Section] = []
        func add(_ id: String, _ heading: Phrase, _ pairs: [OrderPair]) {
            guard !pairs.isEmpty else { return }
            let shown = pairs.prefix(20)
            sections.append(
                Section(id, heading: heading, table: table(of: Array(shown), contradiction.weights)))
            if pairs.count > shown.count {
                let more = pairs.count - shown.count
                sections.append(
                    Section(
                        id + "_more",
                        text: [
                            Phrase(
                                zh: "另有 \(more) 对未列出。",
                                en:
                                    "\(NumberText.counted(more, "more pair is", many: "more pairs are")) not listed."
                            )
                        ]))
            }
        }
        add(
            "impossible", Phrase(zh: "无论权重如何都不成立的先后", en: "Orders that no weights allow"), contradiction.alone
        )
        if contradiction.alone.isEmpty {
            add(
                "core",
                Phrase(
                    zh: "互相矛盾的先后（去掉任何一个，其余可以成立）",
                    en: "Orders that contradict each other (without any one of them the rest can hold)"),
                contradiction.core)
        }
        add(
            "violated",
            Phrase(zh: "在满足最多的权重下不成立的先后", en: "Orders that fail under the weights that satisfy most"),
            contradiction.violated)
        return sections
    }

    private func table(of pairs: [OrderPair], _ weights: [Double]) -> Table {
        Table(
            columns: [
                Table.Column("ahead", ReportWords.code, .code, isHidden: true),
                Table.Column("ahead_name", Phrase(zh: "报告排在前", en: "ahead in the report"), .name),
                Table.Column("behind", ReportWords.code, .code, isHidden: true),
                Table.Column("behind_name", Phrase(zh: "报告排在后", en: "behind"), .name),
                Table.Column(
                    "lead", Phrase(zh: "在这组权重下的领先", en: "lead under these weights"), .signed(decimals: 4)),
                Table.Column(
                    "greatest", Phrase(zh: "单看这一对最多领先", en: "greatest lead by itself"), .signed(decimals: 4)),
            ],
            rows: pairs.map { pair in
                [
                    .text(fit.units[pair.ahead]), .phrase(name(pair.ahead)), .text(fit.units[pair.behind]),
                    .phrase(name(pair.behind)), .number(fit.fit.lead(pair, under: weights)),
                    .number(fit.fit.greatestLead(pair)),
                ]
            })
    }

    private var weights: Table {
        let found = Self.weights(answer)
        let decimals = fit.fit.decimals(of: found)
        return Table(
            columns: [
                Table.Column("indicator", ReportWords.code, .code, isHidden: true),
                Table.Column("name", Phrase(zh: "指标", en: "indicator"), .name),
                Table.Column("own", Phrase(zh: "本项目", en: "own"), .percent(decimals: 1)),
                Table.Column("found", Phrase(zh: "找到的", en: "found"), .percent(decimals: decimals)),
                Table.Column(
                    "change", Phrase(zh: "变动（百分点）", en: "change (points)"), .signed(decimals: decimals)),
            ],
            rows: fit.indicators.enumerated().map { position, code in
                [
                    .text(code), .phrase(indicators[code] ?? Phrase(verbatim: code)),
                    .number(fit.own[position]),
                    .number(found[position]), .number((found[position] - fit.own[position]) * 100),
                ]
            })
    }

    private var order: Table {
        let ranks = Ranking.ranks(rebuilt)
        let published = Dictionary(
            league.positions.map { ($0.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
        let sorted = fit.units.indices.sorted { (ranks[$0] ?? .infinity, $0) < (ranks[$1] ?? .infinity, $1) }
        return Table(
            columns: [
                Table.Column("unit", ReportWords.code, .code, isHidden: true),
                Table.Column("name", ReportWords.unit, .name),
                Table.Column("published", Phrase(zh: "报告", en: "report"), .rank),
                Table.Column("found", Phrase(zh: "重算", en: "found"), .rank),
                Table.Column("own", Phrase(zh: "本项目", en: "this project"), .rank),
            ],
            rows: sorted.map { unit in
                let code = fit.units[unit]
                return [
                    .text(code), .phrase(name(unit)), Table.Cell(published[code]?.rank.map(Double.init)),
                    Table.Cell(ranks[unit]), Table.Cell(ownRanks[code]),
                ]
            })
    }
}
