import Analysis
import Construction
import Diagnostics
import Explanations
import IndexModel

/// What one or several units are good at, compared with whom.
public struct ProfileReport: Sendable {
    private let profiles: [RelativeProfile]
    /// By profile; `nil` for the first of the ranking.
    private let ways: [WaysUp?]
    /// Whether every indicator is listed, for machines and whoever asks.
    private let isFull: Bool

    /// - Parameters:
    ///   - profiles: of one period, by the same columns; at least one.
    ///   - ways: for each the ways to the unit above.
    ///   - isFull: whether every indicator and every distance is listed.
    public init(_ profiles: [RelativeProfile], ways: [WaysUp?], isFull: Bool) {
        self.profiles = profiles
        self.ways = ways
        self.isFull = isFull
    }

    public func report(provenance: Provenance) -> Report {
        var sections = [
            Section("summary", text: profiles.map(summary)),
            Section("columns", heading: Self.columnsHeading, table: columns),
            Section(
                "strengths", heading: Self.strengthsHeading,
                table: table(of: \.strengths, Self.ahead, \.ahead)),
            Section("gaps", heading: Self.gapsHeading, table: table(of: \.gaps, Self.lost, \.lost)),
            Section("neighbours", heading: Self.neighboursHeading, table: neighbours),
            Section(
                "alike", heading: Self.alikeHeading, table: distances { Array($0.prefix(isFull ? .max : 5)) }),
        ]
        if isFull {
            sections.append(Section("indicators", table: indicators))
        } else {
            sections.append(
                Section(
                    "different", heading: Self.differentHeading, table: distances { $0.suffix(3).reversed() })
            )
        }
        sections += WaysUpChapter(profiles, ways, unitColumns: unitColumns).sections
        sections.append(Section("reading", heading: ProfileWords.howToRead, text: [ProfileWords.measures]))
        return Report(title: title, sections: sections, provenance: provenance)
    }

    private static let columnsHeading = Phrase(zh: "相对优势", en: "Relative advantage")
    private static let strengthsHeading = Phrase(zh: "五个强项", en: "Five strengths")
    private static let gapsHeading = Phrase(zh: "五个差距", en: "Five gaps")
    private static let neighboursHeading = Phrase(zh: "名次上的邻居", en: "Neighbours in rank")
    private static let alikeHeading = Phrase(zh: "构成最相近的", en: "Most alike in make-up")
    private static let differentHeading = Phrase(zh: "构成最不同的", en: "Most different in make-up")
    private static let ahead = Table.Column(
        "points_ahead", Phrase(zh: "比中位数多得分", en: "points over the median"), .number(decimals: 2))
    private static let lost = Table.Column(
        "points_lost", Phrase(zh: "比最好的少得分", en: "points lost to the best"), .number(decimals: 2))

    // MARK: Words

    private var title: Phrase {
        let year = profiles[0].matrix.period.map { " \($0)" } ?? ""
        let names = profiles.map(\.profile.unit)
        return Phrase(
            zh: "画像：" + names.map(\.name.zh).joined(separator: "、") + year,
            en: "Profile: " + names.map(\.name.en).joined(separator: ", ") + year)
    }

    private func summary(_ profile: RelativeProfile) -> Phrase {
        let unit = profile.profile.unit.name
        let rank = profile.profile.rank.map(NumberText.plain) ?? "–"
        var text = Phrase(
            zh: "\(unit.zh)：第 \(rank) 名，共 \(profile.profile.ranked) 名。",
            en: "\(unit.en): rank \(rank) of \(profile.profile.ranked).")
        let order = profile.centred.indices.filter { !profile.centred[$0].isNaN }
            .sorted { (-profile.centred[$0], $0) < (-profile.centred[$1], $1) }
        if let best = order.first, let worst = order.last, best != worst {
            let (strong, weak) = (profile.matrix.columns[best].name, profile.matrix.columns[worst].name)
            text = Phrase(
                zh: text.zh
                    + "相对最强：\(strong.zh)（\(ProfileWords.signed(profile.centred[best]))\(ordinal(profile, best).zh)）；相对最弱：\(weak.zh)（\(ProfileWords.signed(profile.centred[worst]))\(ordinal(profile, worst).zh)）。",
                en: text.en
                    + " Relatively strongest in \(strong.en) (\(ProfileWords.signed(profile.centred[best]))\(ordinal(profile, best).en)), weakest in \(weak.en) (\(ProfileWords.signed(profile.centred[worst]))\(ordinal(profile, worst).en))."
            )
        }
        guard let own = profile.specialisation else {
            return Phrase(
                zh: text.zh + "各项都是最后，没有专门化指数。",
                en: text.en + " Last in every column: no index of specialisation.")
        }
        let all = profile.matrix.advantage.specialisation
        let place = all.count { $0 > own } + 1
        let count = all.count { !$0.isNaN }
        let shown = NumberText.fixed(own, decimals: 2)
        return Phrase(
            zh: text.zh + "专门化（Krugman）\(shown)，从高到低第 \(place)/\(count)。",
            en: text.en
                + " Specialisation (Krugman) \(shown), \(place) of \(count) from the most specialised.")
    }

    private func ordinal(_ profile: RelativeProfile, _ column: Int) -> Phrase {
        guard let rank = profile.ranks[column].map(NumberText.plain) else { return Phrase(verbatim: "") }
        return Phrase(zh: "，第 \(rank) 名", en: ", rank \(rank)")
    }

    // MARK: Tables

    /// The unit's own columns, shown where there are several.
    private var unitColumns: [Table.Column] { ProfileWords.unitColumns(isHidden: profiles.count == 1) }

    private func cells(_ profile: RelativeProfile) -> [Table.Cell] {
        [.text(profile.profile.unit.code), .phrase(profile.profile.unit.name)]
    }

    private var columns: Table {
        Table(
            columns: unitColumns + [
                Table.Column("column", ReportWords.code, .code, isHidden: true),
                Table.Column("name", Phrase(zh: "项目", en: "item"), .name),
                Table.Column("score", ReportWords.score, .bar(0...100, decimals: 1)),
                Table.Column("rank", ReportWords.rank, .rank),
                Table.Column("advantage", ProfileWords.centred, .number(decimals: 1)),
                Table.Column("quotient", ProfileWords.quotient, .number(decimals: 2)),
            ],
            rows: profiles.flatMap { profile in
                profile.matrix.columns.indices.map { column in
                    cells(profile) + [
                        .text(profile.matrix.columns[column].id),
                        .phrase(profile.matrix.columns[column].name),
                        Table.Cell(profile.scores[column]), Table.Cell(profile.ranks[column]),
                        Table.Cell(profile.centred[column]), Table.Cell(profile.quotients[column]),
                    ]
                }
            })
    }

    private func table(
        of list: KeyPath<RelativeProfile, [IndicatorStanding]>, _ column: Table.Column,
        _ points: KeyPath<IndicatorStanding, Double?>
    ) -> Table {
        Table(
            columns: unitColumns + Self.indicatorColumns + [column],
            rows: profiles.flatMap { profile in
                profile[keyPath: list].prefix(5).map {
                    cells(profile) + Self.cells($0) + [Table.Cell($0[keyPath: points])]
                }
            })
    }

    private var indicators: Table {
        Table(
            columns: unitColumns + Self.indicatorColumns + [
                Self.ahead, Self.lost,
                Table.Column("advantage", ProfileWords.centred, .number(decimals: 1)),
                Table.Column("quotient", ProfileWords.quotient, .number(decimals: 2)),
                Table.Column("imputed", Phrase(zh: "插补", en: "imputed"), .text),
            ],
            rows: profiles.flatMap { profile in
                profile.indicators.map {
                    cells(profile) + Self.cells($0) + [
                        Table.Cell($0.ahead), Table.Cell($0.lost), Table.Cell($0.centred),
                        Table.Cell($0.quotient),
                        .text($0.isImputed ? "yes" : ""),
                    ]
                }
            })
    }

    private static let indicatorColumns = [
        Table.Column("indicator", ReportWords.code, .code, isHidden: true),
        Table.Column("name", Phrase(zh: "指标", en: "indicator"), .name),
        Table.Column("rank", ReportWords.rank, .rank),
        Table.Column("value", Phrase(zh: "值", en: "value"), .quantity),
        Table.Column("median", Phrase(zh: "中位数", en: "median"), .quantity),
        Table.Column("best", Phrase(zh: "最好", en: "best"), .quantity),
        Table.Column("leader", Phrase(zh: "最好的是", en: "who"), .name),
        Table.Column("unit_of_measure", Phrase(zh: "计量单位", en: "unit"), .name),
    ]

    private static func cells(_ standing: IndicatorStanding) -> [Table.Cell] {
        let figures = standing.figures
        return [
            .text(figures.figures.id), .phrase(figures.figures.name), Table.Cell(standing.rank),
            Table.Cell(standing.value), Table.Cell(standing.median), Table.Cell(standing.best),
            .phrase(leader(standing.leaders)), .phrase(figures.indicator.unitName),
        ]
    }

    private static func leader(_ units: [StatisticalUnit]) -> Phrase {
        guard let first = units.first else { return Phrase(verbatim: "–") }
        guard units.count > 1 else { return first.name }
        return Phrase(zh: "\(first.name.zh)等 \(units.count) 个", en: "\(first.name.en) +\(units.count - 1)")
    }

    private var neighbours: Table {
        Table(
            columns: unitColumns + ProfileWords.otherColumns + [
                Table.Column("rank", ReportWords.rank, .rank),
                Table.Column("difference", Phrase(zh: "比它高（分）", en: "points above it"), .number(decimals: 2)),
            ],
            rows: profiles.flatMap { profile in
                profile.neighbours.map {
                    cells(profile) + [
                        .text($0.unit.code), .phrase($0.unit.name), Table.Cell($0.rank),
                        Table.Cell($0.difference),
                    ]
                }
            })
    }

    private func distances(_ chosen: ([RelativeProfile.Distance]) -> [RelativeProfile.Distance]) -> Table {
        Table(
            columns: unitColumns + ProfileWords.otherColumns + [
                Table.Column("rank", ReportWords.rank, .rank),
                Table.Column("distance", ProfileWords.distance, .number(decimals: 1)),
                Table.Column(
                    "differs", Phrase(zh: "差别最大处（本单位减它）", en: "differs most in (own less its)"), .name),
            ],
            rows: profiles.flatMap { profile in
                chosen(profile.distances).map { other in
                    cells(profile) + [
                        .text(other.unit.code), .phrase(other.unit.name), Table.Cell(other.rank),
                        Table.Cell(other.distance),
                        .phrase(
                            ProfileWords.traits(
                                other.differences.prefix(2).map {
                                    (profile.matrix.columns[$0.column].name, $0.difference)
                                })),
                    ]
                }
            })
    }
}
