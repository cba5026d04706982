import Analysis
import Diagnostics
import Explanations
import IndexModel

/// Why a published ranking differs from the project's own.
public struct LeagueDisagreementReport: Sendable {
    private let found: LeagueDisagreement
    private let names: [String: Phrase]

    public init(_ found: LeagueDisagreement) {
        self.found = found
        let units = found.own.panel.units + found.league.positions.map(\.unit)
        names = Dictionary(units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter unit: the code of a unit; `nil` for all that both rank.
    public func report(of unit: String?, provenance: Provenance) -> Report {
        let title = found.league.title
        let subject = unit.map(name)
        return Report(
            title: Phrase(
                zh: "为何不同：\(subject.map { $0.zh + "，" } ?? "")本项目 → \(title.zh)",
                en: "Why they differ: \(subject.map { $0.en + ", " } ?? "")this project → \(title.en)"),
            sections: (unit.map(sections(of:)) ?? overview)
                + LeagueScoreChapter(found, name: name).sections(of: unit) + alternatives(unit) + [
                    Section("notes", text: notes)
                ],
            provenance: provenance)
    }

    private func name(_ code: String) -> Phrase { names[code] ?? Phrase(verbatim: code) }

    private func list(_ codes: [String]) -> Phrase { Phrase.list(codes.map(name)) }

    private static let undisclosed = Phrase(zh: "未公开", en: "not disclosed")
    private static let outside = Phrase(zh: "仅报告排名的单位", en: "ranked by the report alone")

    /// The share of a switch; 0 where the two do not differ in it.
    private func share(_ choice: MethodSwitch, _ parts: LeagueDisagreement.Parts) -> Double {
        guard let position = found.tested.differing.firstIndex(of: choice),
            let share = parts.tested.share(of: position)
        else { return 0 }
        // What cannot be told apart is counted with the first of its switches.
        return share.switches.first == position ? share.value : 0
    }

    // MARK: One unit

    private func sections(of unit: String) -> [Section] {
        guard let parts = found.parts(of: unit) else { return [Section("sentence", text: [unranked(unit)])] }
        func row(_ id: String, _ name: Phrase, _ places: Double, _ what: Phrase) -> [Table.Cell] {
            [.text(id), .phrase(name), .number(places), .phrase(what)]
        }
        let rows = [
            row("coverage", MethodSwitch.coverage.word, share(.coverage, parts), coverageWords),
            row(
                "outside", Self.outside, parts.outside,
                parts.ahead.isEmpty ? Phrase(zh: "没有", en: "none") : list(parts.ahead)),
            row("data", MethodSwitch.data.word, share(.data, parts), dataWords),
            row(
                "undisclosed", Self.undisclosed, parts.undisclosed,
                Phrase(
                    zh: "指标、标准化、权重、合成：报告没有公开，不作猜测",
                    en: "indicators, normalisation, weights, aggregation: not published, not guessed")
            ),
            row("total", Phrase(zh: "合计", en: "total"), parts.total, Phrase(verbatim: "")),
        ]
        let table = Table(
            columns: [
                Table.Column("switch", ReportWords.code, .code, isHidden: true),
                Table.Column("name", Phrase(zh: "来自", en: "due to"), .name),
                Table.Column("places", Phrase(zh: "名次变动", en: "places gained"), .signed(decimals: 2)),
                Table.Column("what", Phrase(zh: "依据", en: "on what ground"), .name),
            ], rows: rows)
        return [Section("shares", table: table), Section("sentence", text: [sentence(unit, parts)])]
    }

    private func sentence(_ unit: String, _ parts: LeagueDisagreement.Parts) -> Phrase {
        let name = name(unit)
        let movement = AttributionWords.movement(parts.total)
        let (own, published) = (NumberText.plain(parts.own), NumberText.plain(parts.published))
        let pieces = [
            (MethodSwitch.coverage.word, share(.coverage, parts)), (Self.outside, parts.outside),
            (MethodSwitch.data.word, share(.data, parts)), (Self.undisclosed, parts.undisclosed),
        ].filter { $0.1 != 0 }.map {
            let value = NumberText.signed($0.1, decimals: 2)
            return Phrase(zh: "\($0.0.zh) \(value)", en: "\($0.0.en) \(value)")
        }
        guard !pieces.isEmpty else {
            return Phrase(
                zh: "\(name.zh)：本项目第 \(own)，报告第 \(published)，没有差别要解释。",
                en: "\(name.en): \(own) here, \(published) in the report; there is no difference to explain.")
        }
        return Phrase(
            zh:
                "\(name.zh)：本项目第 \(own)，报告第 \(published)，\(movement.zh)＝\(pieces.map(\.zh).joined(separator: "，"))。",
            en:
                "\(name.en): \(own) here, \(published) in the report; \(movement.en) = \(pieces.map(\.en).joined(separator: ", "))."
        )
    }

    private func unranked(_ unit: String) -> Phrase {
        let name = name(unit)
        if found.excluded.contains(unit) {
            return Phrase(
                zh: "\(name.zh)不在报告的范围内（\(found.league.universe)）：它的名次差别全在覆盖范围。",
                en:
                    "\(name.en) is outside the report by design (\(found.league.universe)): the whole difference is coverage."
            )
        }
        guard let position = found.league.positions.first(where: { $0.unit.code == unit }) else {
            return Phrase(
                zh: "报告没有列出\(name.zh)。没有上榜不等于排在最后，因此没有名次差别可言。",
                en:
                    "The report does not list \(name.en). Not being listed is not being last, so there is no difference of ranks."
            )
        }
        guard position.rank != nil else {
            return Phrase(
                zh: "报告只说\(name.zh)：\(position.basis.word.zh)，没有名次。",
                en: "Of \(name.en) the report says only: \(position.basis.word.en). It states no rank.")
        }
        return Phrase(zh: "本项目没有给\(name.zh)名次。", en: "The project does not rank \(name.en).")
    }

    // MARK: All units

    private var overview: [Section] {
        let rows = found.units.compactMap { code -> [Table.Cell]? in
            guard let parts = found.parts(of: code) else { return nil }
            return [
                .text(code), .phrase(name(code)), .number(parts.own), .number(parts.published),
                .number(parts.total), .number(share(.coverage, parts)), .number(parts.outside),
                .number(share(.data, parts)), .number(parts.undisclosed),
            ]
        }
        let table = Table(
            columns: [
                Table.Column("unit", ReportWords.code, .code, isHidden: true),
                Table.Column("name", ReportWords.unit, .name),
                Table.Column("rank_before", Phrase(zh: "本项目", en: "this project"), .rank),
                Table.Column("rank_after", Phrase(zh: "报告", en: "report"), .rank),
                Table.Column("places", Phrase(zh: "名次变动", en: "places gained"), .signed(decimals: 1)),
                Table.Column("places_coverage", MethodSwitch.coverage.word, .signed(decimals: 2)),
                Table.Column("places_outside", Self.outside, .signed(decimals: 0)),
                Table.Column("places_data", MethodSwitch.data.word, .signed(decimals: 2)),
                Table.Column("places_undisclosed", Self.undisclosed, .signed(decimals: 2)),
            ], rows: rows)
        let lines =
            rows.isEmpty
            ? [Phrase(zh: "没有一个单位在两边都有名次。", en: "No unit is ranked by both.")]
            : found.units.compactMap { code in found.parts(of: code).map { (code, $0) } }
                .filter { $0.1.total != 0 }.prefix(1).map { sentence($0.0, $0.1) }
        return [Section("units", table: table), Section("sentence", text: lines)]
    }

    // MARK: Alternatives

    private static let shown = 8

    private func alternatives(_ unit: String?) -> [Section] {
        guard found.pairs > 0, found.alternatives.count > 1, let own = found.alternatives.first else {
            return []
        }
        var columns = [
            Table.Column("alternative", Phrase(zh: "做法", en: "method"), .name),
            Table.Column(
                "opposed",
                Phrase(zh: "与报告相反的对数（共 \(found.pairs) 对）", en: "pairs against the report, of \(found.pairs)"),
                .quantity),
        ]
        if unit != nil { columns.append(Table.Column("rank", ReportWords.rank, .rank)) }
        let rows = found.alternatives.prefix(Self.shown + 1).map { alternative -> [Table.Cell] in
            let rank = unit.map { Table.Cell(alternative.ranks[$0]) }
            return [.phrase(words(alternative)), .number(alternative.opposed)] + (rank.map { [$0] } ?? [])
        }
        var lines: [Phrase] = []
        if let best = found.alternatives.dropFirst().first {
            let (before, after) = (NumberText.plain(own.opposed), NumberText.plain(best.opposed))
            lines.append(
                best.opposed < own.opposed
                    ? Phrase(
                        zh:
                            "声明的备选做法中，最接近报告的是\(words(best).zh)：相反的对数由 \(before) 降到 \(after)。这说明差别可能来自这里，不说明报告就是这样做的。",
                        en:
                            "Of the declared alternatives, \(words(best).en) comes nearest to the report: pairs against it fall from \(before) to \(after). It shows what may lie in the undisclosed part, not what the report did."
                    )
                    : Phrase(
                        zh: "声明的备选做法没有一个比原方法更接近报告：未公开的差别不像出在这些选择上。",
                        en:
                            "None of the declared alternatives comes nearer to the report than the method as written: what is not disclosed seems to lie elsewhere."
                    ))
        }
        let more = found.alternatives.count - 1 - Self.shown
        if more > 0 {
            lines.append(
                Phrase(
                    zh: "另有 \(more) 种组合未列出。",
                    en:
                        "\(NumberText.counted(more, "more combination is", many: "more combinations are")) not listed."
                ))
        }
        if found.impossible > 0 {
            lines.append(
                Phrase(
                    zh: "另有 \(found.impossible) 种备选组合算不出。",
                    en:
                        "\(NumberText.counted(found.impossible, "more combination", many: "more combinations")) of alternatives cannot be built."
                ))
        }
        return [
            Section(
                "alternatives",
                heading: Phrase(
                    zh: "未公开的部分：声明的备选做法会不会更接近",
                    en: "What is not disclosed: would declared alternatives come closer?"),
                table: Table(columns: columns, rows: rows)),
            Section("alternatives_sentence", text: lines),
        ]
    }

    private func words(_ alternative: LeagueDisagreement.Alternative) -> Phrase {
        guard !alternative.names.isEmpty else { return Phrase(zh: "原方法", en: "as written") }
        return Phrase(
            zh: alternative.names.map(\.zh).joined(separator: " + "),
            en: alternative.names.map(\.en).joined(separator: " + "))
    }

    // MARK: Notes

    private var coverageWords: Phrase {
        if found.excluded.isEmpty {
            return Phrase(zh: "报告没有说明排除了谁", en: "the report states no unit that it leaves out")
        }
        let names = list(found.excluded)
        return Phrase(zh: "报告不含：\(names.zh)", en: "the report leaves out \(names.en)")
    }

    private var dataWords: Phrase {
        switch found.dating {
        case .unknown: Phrase(zh: "报告没有年份可以检验", en: "there is no year to test")
        case let .tested(year):
            found.tested.differing.contains(.data)
                ? Phrase(zh: "只用截至 \(year) 年的数值", en: "values up to \(year) only")
                : Phrase(zh: "截至 \(year) 年的数值相同", en: "values up to \(year) are the same")
        case let .thin(year, known, total):
            Phrase(
                zh: "截至 \(year) 年，\(total) 个指标中只有 \(known) 个有数值：年份无法检验，归入未公开",
                en:
                    "only \(known) of \(total) indicators have values up to \(year): the year cannot be tested and stays in the rest"
            )
        case let .impossible(year, reasons):
            Phrase(
                zh: "截至 \(year) 年的数值不足以构建指数：\(reasons.first?.message.zh ?? "")",
                en:
                    "values up to \(year) do not suffice to build the index: \(reasons.first?.message.en ?? "")"
            )
        }
    }

    private var notes: [Phrase] {
        var lines = [
            Phrase(
                zh:
                    "报告：\(found.league.publisher)，范围“\(found.league.universe)”。已公开的检验：\(coverageWords.zh)；\(dataWords.zh)。",
                en:
                    "The report: \(found.league.publisher), universe \"\(found.league.universe)\". What it discloses was tested: \(coverageWords.en); \(dataWords.en)."
            )
        ]
        let listed = found.league.positions.filter { $0.basis == .listedOrder }.count
        if listed > 0 {
            lines.append(
                Phrase(
                    zh: "\(listed) 个名次按报告列出的次序，并非明示。",
                    en:
                        "\(NumberText.counted(listed, "rank follows", many: "ranks follow")) the order of listing; the report does not number them."
                ))
        }
        if !found.unmatched.isEmpty {
            let list = found.unmatched.joined(separator: ", ")
            lines.append(
                Phrase(
                    zh: "excludes 中没有单位与之对应：\(list)。",
                    en: "No unit answers to what stands under excludes: \(list)."))
        }
        return lines
    }
}
