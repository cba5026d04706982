import Analysis
import Diagnostics
import IndexModel

/// Whether published rankings agree: how far, on whom, and where not.
public struct ComparisonReport: Sendable {
    let field: RankingField
    let persistence: Double

    public init(_ field: RankingField, persistence: Double = 0.9) {
        self.field = field
        self.persistence = persistence
    }

    public func report(provenance: Provenance) -> Report {
        let pairs = self.pairs
        var sections = [
            Section("units", table: ranks),
            Section("reports", heading: Self.key, table: key),
            Section("agreement", heading: Self.agreement, table: table(pairs)),
        ]
        if pairs.contains(where: { !$0.agreement.reversals.isEmpty }) {
            sections.append(
                Section("reversals", heading: Self.reversals, table: reversed(pairs)))
        }
        sections.append(
            Section(
                "answer", heading: Self.answer, text: AgreementWords(field: field, pairs: pairs).sentences))
        return Report(
            title: Phrase(
                zh: field.entries.map(\.title.zh).joined(separator: " ／ "),
                en: field.entries.map(\.title.en).joined(separator: " / ")),
            sections: sections, provenance: provenance)
    }

    private static let key = Phrase(zh: "各列是哪份报告", en: "What the columns are")
    private static let agreement = Phrase(zh: "一致程度", en: "How far they agree")
    private static let reversals = Phrase(zh: "先后相反的", en: "Pairs in the opposite order")
    private static let answer = Phrase(zh: "它们一致吗？", en: "Do they agree?")

    /// Two of the rankings and how far they agree.
    struct Pair {
        var first: Int
        var second: Int
        var agreement: RankAgreement
        var overlap: Double?
    }

    private var pairs: [Pair] {
        field.entries.indices.flatMap { second in
            (0..<second).map { first in
                let (a, b) = (field.entries[first].ranking, field.entries[second].ranking)
                return Pair(
                    first: first, second: second, agreement: RankAgreement(a, b),
                    overlap: RankBiasedOverlap.extrapolated(a, b, persistence: persistence))
            }
        }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    // MARK: Tables

    /// Every unit that two rankings or more name, with its place in each.
    private var ranks: Table {
        let named = field.units.indices.map { unit in
            field.rankings.count { $0.standings[unit] != nil }
        }
        let shown = field.units.indices.filter { named[$0] > 1 }.sorted {
            (middle(of: $0), $0) < (middle(of: $1), $1)
        }
        var columns = [
            Table.Column("unit", ReportWords.code, .code, isHidden: true),
            Table.Column("name", ReportWords.unit, .name),
            Table.Column("named", LeagueWords.named, .number(decimals: 0), isHidden: field.entries.count < 3),
        ]
        columns += field.entries.map { entry in
            Table.Column(entry.id, LeagueWords.code(entry.id), .text)
        }
        return Table(
            columns: columns,
            rows: shown.map { unit in
                [
                    .text(field.units[unit].code), .phrase(field.units[unit].name),
                    LeagueWords.count(named[unit]),
                ] + field.rankings.map { standing($0.standings[unit]) }
            })
    }

    /// Which report a column is of.
    private var key: Table {
        Table(
            columns: [
                Table.Column("report", LeagueWords.report, .code),
                Table.Column("year", LeagueWords.year, .rank),
                Table.Column("title", LeagueWords.title, .name),
                Table.Column("named", Phrase(zh: "上榜单位", en: "units named"), .number(decimals: 0)),
            ],
            rows: field.entries.map { entry in
                [
                    .phrase(LeagueWords.code(entry.id)), Table.Cell(entry.year.map(Double.init)),
                    .phrase(entry.title),
                    LeagueWords.count(entry.ranking.ranked.count),
                ]
            })
    }

    private func middle(of unit: Int) -> Double {
        let ranks = field.rankings.compactMap { $0.standings[unit]?.best }
        return ranks.reduce(0, +) / Double(max(ranks.count, 1))
    }

    /// 3, tier 2, ≤ 10, or nothing.
    private func standing(_ standing: PartialRanking.Standing?) -> Table.Cell {
        guard let standing else { return .missing }
        if let rank = standing.rank { return .text(NumberText.plain(rank)) }
        if let tier = standing.tier { return .text("T\(tier)") }
        return .text(standing.worst.isFinite ? "≤\(NumberText.plain(standing.worst))" : "•")
    }

    private func table(_ pairs: [Pair]) -> Table {
        Table(
            columns: [
                Table.Column("first", Phrase(zh: "甲", en: "first"), .code),
                Table.Column("second", Phrase(zh: "乙", en: "second"), .code),
                Table.Column("common", Phrase(zh: "都上榜", en: "in both"), .number(decimals: 0)),
                Table.Column("either", Phrase(zh: "任一上榜", en: "in either"), .number(decimals: 0)),
                Table.Column("pairs", Phrase(zh: "都排先后的对子", en: "pairs both order"), .number(decimals: 0)),
                Table.Column("opposite", Phrase(zh: "相反", en: "opposite"), .number(decimals: 0)),
                Table.Column("gamma", Phrase(verbatim: "γ"), .number(decimals: 2)),
                Table.Column("tau_b", Phrase(verbatim: "τ_b"), .number(decimals: 2)),
                Table.Column("tau_x", Phrase(verbatim: "τ_x"), .number(decimals: 2)),
                Table.Column("spearman", Phrase(verbatim: "ρ"), .number(decimals: 2)),
                Table.Column("rbo", Phrase(verbatim: "RBO"), .number(decimals: 2)),
            ],
            rows: pairs.map { pair in
                let found = pair.agreement
                let either = found.common.count + found.onlyFirst.count + found.onlySecond.count
                return [
                    .phrase(LeagueWords.code(field.entries[pair.first].id)),
                    .phrase(LeagueWords.code(field.entries[pair.second].id)),
                    LeagueWords.count(found.common.count), LeagueWords.count(either),
                    LeagueWords.count(found.orderedInBoth), LeagueWords.count(found.discordant),
                ]
                    + [found.gamma, found.tauB, found.tauX, found.spearman].map {
                        found.isTelling ? Table.Cell($0) : .missing
                    } + [Table.Cell(pair.overlap)]
            })
    }

    /// The pairs of units in the opposite order, most often first.
    private func reversed(_ pairs: [Pair]) -> Table {
        if field.entries.count == 2 { return reversedInTwo(pairs[0].agreement) }
        var counts: [RankAgreement.Pair: (with: Int, against: Int)] = [:]
        for pair in pairs {
            for reversal in pair.agreement.reversals {
                let key = RankAgreement.Pair(
                    ahead: min(reversal.ahead, reversal.behind), behind: max(reversal.ahead, reversal.behind))
                counts[key] = (0, 0)
            }
        }
        for key in counts.keys {
            for ranking in field.rankings {
                switch ranking.order(of: key.ahead, to: key.behind) {
                case .ahead: counts[key]?.with += 1
                case .behind: counts[key]?.against += 1
                default: break
                }
            }
        }
        let rows = counts.sorted {
            (-min($0.value.with, $0.value.against), $0.key.ahead, $0.key.behind)
                < (-min($1.value.with, $1.value.against), $1.key.ahead, $1.key.behind)
        }
        return Table(
            columns: [
                Table.Column("first_unit", Phrase(zh: "单位", en: "unit"), .name),
                Table.Column("second_unit", Phrase(zh: "另一单位", en: "other unit"), .name),
                Table.Column("first_ahead", Phrase(zh: "前者在前", en: "first ahead"), .number(decimals: 0)),
                Table.Column("second_ahead", Phrase(zh: "后者在前", en: "other ahead"), .number(decimals: 0)),
            ],
            rows: rows.map { key, count in
                [
                    .phrase(field.units[key.ahead].name), .phrase(field.units[key.behind].name),
                    LeagueWords.count(count.with), LeagueWords.count(count.against),
                ]
            })
    }

    /// Of two rankings, whom each puts ahead.
    private func reversedInTwo(_ found: RankAgreement) -> Table {
        let headers = field.entries.map { entry in
            Phrase(zh: "\(LeagueWords.code(entry.id).zh) 在前", en: "ahead in \(entry.id)")
        }
        return Table(
            columns: [
                Table.Column("ahead_in_first", headers[0], .name),
                Table.Column("ahead_in_second", headers[1], .name),
            ],
            rows: found.reversals.map {
                [.phrase(field.units[$0.ahead].name), .phrase(field.units[$0.behind].name)]
            })
    }
}
