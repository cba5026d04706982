import Analysis
import Construction
import Diagnostics
import IndexModel

/// How sure the ranking is.
struct CertaintyChapter {
    let audit: IndexAudit
    let uncertainty: Uncertainty
    let order: [Int]

    init(_ audit: IndexAudit, _ uncertainty: Uncertainty, top: Int?) {
        self.audit = audit
        self.uncertainty = uncertainty
        order = top.map { Array(uncertainty.nominalOrder.prefix($0)) } ?? uncertainty.nominalOrder
    }

    func sections() -> [Section] {
        var sections = [
            Section("certainty", heading: CertaintyWords.heading, text: [basis] + scale + cut),
            Section("ranks", heading: Phrase(zh: "名次", en: "Ranks"), table: ranks),
            Section("scores", heading: Phrase(zh: "得分", en: "Scores"), table: scores),
        ]
        if let tiers = audit.tiers {
            sections.append(Section("tiers", heading: Phrase(zh: "档次", en: "Tiers"), table: table(of: tiers)))
            sections.append(Section("tier_reasons", text: CertaintyWords.lines(on: tiers, uncertainty)))
        }
        let breaks = NaturalBreaks(uncertainty.scores)
        sections.append(
            Section("natural_breaks", heading: AuditWords.breaksHeading, table: table(of: breaks)))
        sections.append(Section("natural_breaks_fit", text: [AuditWords.fit(breaks.fit)]))
        if let bounds = audit.weightBounds {
            sections.append(
                Section("weight_bounds", heading: BoundsWords.heading, text: BoundsWords.lines(on: bounds)))
            sections.append(Section("rank_bounds", table: table(of: bounds)))
        }
        sections.append(
            Section(
                "acceptability", heading: Phrase(zh: "各名次的概率（%）", en: "Probability of each rank (%)"),
                table: acceptability))
        sections.append(
            Section(
                "wins",
                heading: Phrase(
                    zh: "胜过各名次单位的抽取比例（%）", en: "Share of draws in which a unit beats the one at each rank (%)"
                ),
                table: wins))
        return sections
    }

    private var basis: Phrase { CertaintyWords.basis(uncertainty, audit.analysis.plan.assumptions) }

    private var scale: [Phrase] {
        let cells = audit.analysis.uncertainCells
        var lines: [Phrase] = []
        if cells > 0 {
            lines.append(
                Phrase(
                    zh: "指数用到的数据有 \(cells) 个不是确切值（估计、取整或下限），每次抽取都在其可信度所说的范围内变动。",
                    en:
                        "\(NumberText.counted(cells, "value")) of the index \(cells == 1 ? "is" : "are") not exact (estimated, rounded or a lower bound); each draw moves \(cells == 1 ? "it" : "them") within what the confidence says."
                ))
        }
        if uncertainty.scoresAreRelative {
            lines.append(
                Phrase(
                    zh: "各次抽取的得分没有共同的尺度，因此得分一律换到每次抽取内的 0（末位）到 100（首位）。",
                    en:
                        "Scores of different draws share no scale, so they are put to 0 (the last unit) … 100 (the first) within each draw."
                ))
        }
        let standard = NumberText.fixed(50 / Double(uncertainty.replicates).squareRoot(), decimals: 2)
        lines.append(
            Phrase(
                zh: "份额的标准误至多 \(standard) 个百分点；名次分位数由计数精确得出。",
                en:
                    "Shares have a standard error of at most \(standard) percentage points; quantiles of ranks are exact from the counts."
            ))
        return lines
    }

    private var cut: [Phrase] {
        order.count < uncertainty.units.count
            ? [AuditWords.onlyFirst(order.count, of: uncertainty.units.count)] : []
    }

    private var head: [Table.Column] {
        [
            Table.Column("unit", ReportWords.code, .code, isHidden: true),
            Table.Column("name", ReportWords.unit, .name),
        ]
    }

    private func head(_ unit: Int) -> [Table.Cell] {
        [.text(uncertainty.units[unit].code), .phrase(uncertainty.units[unit].name)]
    }

    private static let quantiles: [(code: String, zh: String, en: String, share: Double)] = [
        ("p5", "5%", "5%", 0.05), ("p25", "25%", "25%", 0.25), ("median", "中位", "median", 0.5),
        ("p75", "75%", "75%", 0.75), ("p95", "95%", "95%", 0.95),
    ]

    private var ranks: Table {
        var columns = head + [Table.Column("rank", ReportWords.rank, .rank)]
        columns.append(Table.Column("mean", Phrase(zh: "平均", en: "mean"), .number(decimals: 1)))
        columns += Self.quantiles.map {
            Table.Column($0.code, Phrase(zh: $0.zh, en: $0.en), .number(decimals: 0))
        }
        columns += [
            Table.Column("best", Phrase(zh: "所见最好", en: "best seen"), .rank),
            Table.Column("worst", Phrase(zh: "所见最差", en: "worst seen"), .rank),
            Table.Column("first", Phrase(zh: "第一", en: "first"), .share(decimals: 1)),
            Table.Column("top3", Phrase(zh: "前三", en: "top 3"), .share(decimals: 1)),
            Table.Column("top10", Phrase(zh: "前十", en: "top 10"), .share(decimals: 1)),
        ]
        let rows = order.map { unit -> [Table.Cell] in
            var cells =
                head(unit) + [.number(uncertainty.ranks[unit]), .number(uncertainty.meanRank(unit: unit))]
            cells += Self.quantiles.map { .number(uncertainty.rankQuantile($0.share, unit: unit)) }
            cells += [
                .number(Double(uncertainty.bestRank(unit: unit))),
                .number(Double(uncertainty.worstRank(unit: unit))),
            ]
            return cells + [1, 3, 10].map { .number(uncertainty.shareInTop($0, unit: unit)) }
        }
        return Table(columns: columns, rows: rows)
    }

    private var scores: Table {
        let columns =
            head + [Table.Column("mean", Phrase(zh: "平均", en: "mean"), .number(decimals: 1))]
            + Self.quantiles.map { Table.Column($0.code, Phrase(zh: $0.zh, en: $0.en), .number(decimals: 1)) }
            + [
                Table.Column(
                    "error", Phrase(zh: "分位误差上限", en: "quantile's error at most"), .number(decimals: 3))
            ]
        let rows = order.map { unit -> [Table.Cell] in
            head(unit) + [.number(uncertainty.meanScore(unit: unit))]
                + Self.quantiles.map { .number(uncertainty.scoreQuantile($0.share, unit: unit)) }
                + [.number(uncertainty.scoreError(unit: unit))]
        }
        return Table(columns: columns, rows: rows)
    }

    private func table(of tiers: EvidenceTiers) -> Table {
        let names = tiers.tiers.map(names(of:))
        return Table(
            columns: [
                Table.Column("tier", CertaintyWords.tier, .rank),
                Table.Column("units", Phrase(zh: "单位", en: "units"), .name),
                Table.Column(
                    "weakest", Phrase(zh: "对下一单位最弱的胜率", en: "weakest win over the next unit"),
                    .share(decimals: 1)),
                Table.Column(
                    "weakest_overall", Phrase(zh: "对其下任一单位", en: "over anyone below"),
                    .share(decimals: 1)),
                Table.Column("pair", Phrase(zh: "即", en: "which is"), .name),
            ],
            rows: names.enumerated().map { tier, names in
                guard tier < tiers.cuts.count else {
                    return [.number(Double(tier + 1)), .phrase(names), .missing, .missing, .missing]
                }
                let (cut, least) = (tiers.cuts[tier], tiers.cuts[tier].weakestOverall)
                let (upper, lower) = (
                    uncertainty.units[least.upper].name, uncertainty.units[least.lower].name
                )
                return [
                    .number(Double(tier + 1)), .phrase(names), .number(cut.weakest.share),
                    .number(least.share),
                    .phrase(Phrase(zh: "\(upper.zh)胜\(lower.zh)", en: "\(upper.en) over \(lower.en)")),
                ]
            })
    }

    /// Tiers of the nominal scores alone, for those who want them.
    private func table(of breaks: NaturalBreaks) -> Table {
        Table(
            columns: [
                Table.Column("tier", CertaintyWords.tier, .rank),
                Table.Column("units", Phrase(zh: "单位", en: "units"), .name),
                Table.Column(
                    "fit", Phrase(zh: "拟合优度", en: "goodness of fit"), .number(decimals: 3), isHidden: true),
            ],
            rows: breaks.tiers.enumerated().map { number, tier in
                [.number(Double(number + 1)), .phrase(names(of: tier)), .number(breaks.fit)]
            })
    }

    private func names(of tier: [Int]) -> Phrase { Phrase.list(tier.map { uncertainty.units[$0].name }) }

    private func table(of audit: WeightBoundsAudit) -> Table {
        let columns =
            head + [
                Table.Column("rank", ReportWords.rank, .rank),
                Table.Column("best", Phrase(zh: "可达最好", en: "best attainable"), .rank),
                Table.Column("best_limit", Phrase(zh: "最好界限", en: "no better than"), .rank, isHidden: true),
                Table.Column("best_proof", Phrase(zh: "依据", en: "shown by"), .name),
                Table.Column("worst", Phrase(zh: "可达最差", en: "worst attainable"), .rank),
                Table.Column("worst_limit", Phrase(zh: "最差界限", en: "no worse than"), .rank, isHidden: true),
                Table.Column("worst_proof", Phrase(zh: "依据", en: "shown by"), .name),
                Table.Column(
                    "always_above", Phrase(zh: "总在其前", en: "always ahead of it"), .number(decimals: 0)),
            ]
        let rows = order.map { unit -> [Table.Cell] in
            let (best, worst) = (audit.bounds.best[unit], audit.bounds.worst[unit])
            return head(unit) + [.number(uncertainty.ranks[unit])] + cells(of: best) + cells(of: worst)
                + [.number(Double(audit.dominance.betters(of: unit).count))]
        }
        return Table(columns: columns, rows: rows)
    }

    private func cells(of extreme: RankBounds.Extreme) -> [Table.Cell] {
        [
            .number(Double(extreme.attained)), .number(Double(extreme.limit)),
            .phrase(BoundsWords.word(extreme)),
        ]
    }

    // MARK: Matrices

    /// Ranks as far as anybody shown reaches them in one draw of a thousand.
    private var acceptability: Table {
        let reached =
            order.map { unit in
                (1...uncertainty.units.count).last {
                    uncertainty.acceptability(unit: unit, rank: $0) >= 0.001
                } ?? 1
            }.max() ?? 1
        let columns =
            head
            + (1...reached).map {
                Table.Column("r\($0)", Phrase(verbatim: "\($0)"), .hundredths(decimals: 0))
            }
        let rows = order.map { unit -> [Table.Cell] in
            head(unit) + (1...reached).map { share(uncertainty.acceptability(unit: unit, rank: $0)) }
        }
        return Table(columns: columns, rows: rows)
    }

    /// A column is headed by the rank of its unit: names would make the table too wide to read.
    private var wins: Table {
        let columns =
            head + [Table.Column("rank", ReportWords.rank, .rank)]
            + order.map {
                Table.Column(
                    "over_" + uncertainty.units[$0].code,
                    Phrase(verbatim: NumberText.plain(uncertainty.ranks[$0])), .hundredths(decimals: 0))
            }
        let rows = order.map { unit -> [Table.Cell] in
            head(unit) + [.number(uncertainty.ranks[unit])]
                + order.map { $0 == unit ? .missing : share(uncertainty.winShare(unit, over: $0)) }
        }
        return Table(columns: columns, rows: rows)
    }

    /// In per cent; what never happened is left empty.
    private func share(_ share: Double) -> Table.Cell { share == 0 ? .missing : .number(share * 100) }
}
