import Diagnostics
import Explanations
import IndexModel

/// All that is said of one cell, how far it agrees, and what choosing otherwise would do.
public struct InquiryReport: Sendable {
    private let inquiry: CellInquiry

    public init(_ inquiry: CellInquiry) {
        self.inquiry = inquiry
    }

    public func report(provenance: Provenance) -> Report {
        var sections = inquiry.statements.isEmpty ? [] : [Section("values", table: values)]
        let choices = choices
        if !choices.rows.isEmpty {
            sections.append(
                Section(
                    "choices", heading: Phrase(zh: "换一个值，名次会怎样", en: "What choosing another value would do"),
                    table: choices))
        }
        sections.append(Section("answer", text: answer))
        sections += [EvidenceWords.bibliography(inquiry.statements.map(\.testimony))].compactMap { $0 }
        return Report(title: title, sections: sections, provenance: provenance)
    }

    private var title: Phrase {
        let year = inquiry.period.map { " \($0)" } ?? ""
        let measure = inquiry.indicator.unitOfMeasure
        return Phrase(
            zh: "\(inquiry.unit.name.zh)\(year)：\(inquiry.indicator.name.zh)"
                + (measure.isEmpty ? "" : "（\(measure)）"),
            en: "\(inquiry.unit.name.en)\(year): \(inquiry.indicator.name.en)"
                + (measure.isEmpty ? "" : " (\(measure))"))
    }

    // MARK: Tables

    private var values: Table {
        Table(
            columns: [
                Table.Column("value", EvidenceWords.value, .quantity),
                Table.Column("year", ReportWords.period, .rank),
                Table.Column("use", EvidenceWords.used, .name),
                Table.Column("confidence", EvidenceWords.confidence, .name),
                Table.Column("allows", Phrase(zh: "容许范围", en: "allows"), .text),
                Table.Column("low", Phrase(zh: "下界", en: "low"), .quantity, isHidden: true),
                Table.Column("high", Phrase(zh: "上界", en: "high"), .quantity, isHidden: true),
                Table.Column("agreement", Phrase(zh: "与采用值", en: "with the used"), .name),
                Table.Column("source", EvidenceWords.source, .text),
                Table.Column("place", EvidenceWords.place, .text, isHidden: true),
                Table.Column("locator", EvidenceWords.locator, .text),
            ],
            rows: inquiry.statements.map { statement in
                let testimony = statement.testimony
                return [
                    .number(testimony.value), Table.Cell(testimony.year.map(Double.init)),
                    .phrase(EvidenceWords.word(statement.use)), .phrase(testimony.confidence.word),
                    .text(InquiryReport.text(statement.allowance)), Table.Cell(statement.allowance?.low),
                    Table.Cell(statement.allowance?.high),
                    statement.agreement.map { .phrase(EvidenceWords.word($0)) } ?? .missing,
                    .text(testimony.source?.id ?? ""), .text(testimony.place.description),
                    .text(testimony.locator),
                ]
            })
    }

    /// What a statement allows, as a range.
    private static func text(_ allowance: Allowance?) -> String {
        guard let allowance else { return "" }
        guard allowance.high.isFinite else { return "≥ \(NumberText.quantity(allowance.low))" }
        let decimals = allowance.decimals
        return [allowance.low, allowance.high].map { NumberText.fixed($0, decimals: decimals) }
            .joined(separator: "–")
    }

    private var choices: Table {
        let outcomes = inquiry.statements.compactMap { statement -> [Table.Cell]? in
            guard let choice = statement.choice else { return nil }
            let start: [Table.Cell] = [
                .number(statement.testimony.value), Table.Cell(statement.testimony.year.map(Double.init)),
                .text(statement.testimony.source?.id ?? ""),
            ]
            switch choice {
            case let .outcome(outcome):
                return start + [
                    Table.Cell(outcome.score),
                    Table.Cell(outcome.score.flatMap { new in inquiry.score.map { new - $0 } }),
                    Table.Cell(outcome.rank), .phrase(InquiryReport.shifts(outcome.others)),
                ]
            case .impossible:
                let words = Phrase(zh: "算不出", en: "the index cannot be computed")
                return start + [.missing, .missing, .missing, .phrase(words)]
            }
        }
        return Table(
            columns: [
                Table.Column("value", EvidenceWords.value, .quantity),
                Table.Column("year", ReportWords.period, .rank),
                Table.Column("source", EvidenceWords.source, .text),
                Table.Column("index_score", ReportWords.indexScore, .number(decimals: 2)),
                Table.Column("change", Phrase(zh: "变化", en: "change"), .number(decimals: 2)),
                Table.Column("rank", ReportWords.rank, .rank),
                Table.Column("others", Phrase(zh: "其他单位的名次", en: "who else moves"), .name),
            ], rows: outcomes)
    }

    private static func shifts(_ shifts: [CellInquiry.Shift]) -> Phrase {
        func rank(_ rank: Double?) -> String { rank.map(NumberText.plain) ?? "–" }
        return Phrase(
            zh: shifts.map { "\($0.unit.name.zh) \(rank($0.before))→\(rank($0.after))" }
                .joined(separator: "、"),
            en: shifts.map { "\($0.unit.name.en) \(rank($0.before))→\(rank($0.after))" }
                .joined(separator: ", "))
    }

    // MARK: Sentences

    private var answer: [Phrase] {
        [standing, filled, choice].compactMap { $0 } + accord + [effect].compactMap { $0 }
    }

    /// Whether the indicator counts, and what the unit has with the value in use.
    private var standing: Phrase {
        let unit = inquiry.unit.name
        guard inquiry.counts else {
            return Phrase(
                zh: "这个指标不进指数：无论取哪个值，名次都不变。",
                en: "The indicator is no part of the index: whichever value is taken, no rank changes.")
        }
        guard let rank = inquiry.rank.map(NumberText.plain) else {
            return Phrase(zh: "\(unit.zh)没有进入排名。", en: "\(unit.en) is not ranked.")
        }
        guard inquiry.value != nil else {
            return Phrase(
                zh: "这一格没有数值；\(unit.zh)现为第 \(rank) 名。",
                en: "The cell holds no value; \(unit.en) ranks \(rank).")
        }
        return Phrase(
            zh: "按采用的值，\(unit.zh)为第 \(rank) 名。", en: "With the value in use \(unit.en) ranks \(rank).")
    }

    /// What stands in for a value, and where that is worked out.
    private var filled: Phrase? {
        guard let imputed = inquiry.imputed else { return nil }
        let value = imputed.after.map(NumberText.quantity) ?? "–"
        let none =
            inquiry.statements.isEmpty
            ? Phrase(zh: "没有任何证据说到它。", en: "No evidence speaks of it. ") : Phrase(verbatim: "")
        let command = "zhulu explain \(inquiry.unit.code) \(inquiry.indicator.code)"
        return Phrase(
            zh: "\(none.zh)指数所用的 \(value) 是插补的（\(imputed.method)），不是观测值；算法见 \(command)。",
            en:
                "\(none.en)The \(value) that the index uses is imputed (\(imputed.method)), not observed; \(command) shows how."
        )
    }

    /// Why the values that are not used are not.
    private var choice: Phrase? {
        var reasons: [(PassedOver, Int)] = []
        for statement in inquiry.statements {
            guard case let .passedOver(reason) = statement.use else { continue }
            if let position = reasons.firstIndex(where: { $0.0 == reason }) {
                reasons[position].1 += 1
            } else {
                reasons.append((reason, 1))
            }
        }
        guard !reasons.isEmpty else { return nil }
        let zh = reasons.map { "\($0.1) 个因\($0.0.word.zh)" }.joined(separator: "，")
        let en = reasons.map { "\($0.1) because \($0.0.word.en)" }.joined(separator: ", ")
        return Phrase(zh: "没有采用的：\(zh)。", en: "Not used: \(en).")
    }

    /// How far the values agree.
    private var accord: [Phrase] {
        let judged = inquiry.statements.compactMap(\.agreement)
        guard !judged.isEmpty else { return [] }
        let contrary = judged.count { $0 == .contradictory }
        let same = judged.count { $0 == .equal }
        if contrary == 0 {
            return [
                Phrase(
                    zh: "同一年份的其他值与采用的值在各自的准确度之内相容（\(same) 个相同，\(judged.count - same) 个相容）。",
                    en:
                        "Of the other values for that year \(same) \(same == 1 ? "is" : "are") the same and \(judged.count - same) compatible with the one in use, each within its accuracy."
                )
            ]
        }
        return contraries + [
            Phrase(
                zh: "超出各自准确度的差异：要么日期或口径不同，要么有一个错了。请比较出处。",
                en:
                    "Values that differ beyond their stated accuracy either speak of different dates or definitions, or one is wrong. Compare where they stand."
            )
        ]
    }

    /// Each value that differs from the one in use by more than accuracy explains, with both places.
    private var contraries: [Phrase] {
        guard let used = inquiry.statements.first(where: { $0.use == .used })?.testimony else { return [] }
        func words(_ testimony: Testimony) -> Phrase {
            let place = [testimony.source?.id ?? "", testimony.locator].filter { !$0.isEmpty }
            let value = NumberText.quantity(testimony.value)
            guard !place.isEmpty else { return Phrase(verbatim: value) }
            return Phrase(
                zh: "\(value)（\(place.joined(separator: "："))）",
                en: "\(value) (\(place.joined(separator: ": ")))")
        }
        return inquiry.statements.filter { $0.agreement == .contradictory }.map { statement in
            let (left, right) = (words(used), words(statement.testimony))
            let gap = NumberText.quantity(abs(used.value - statement.testimony.value))
            return Phrase(
                zh: "\(left.zh)与 \(right.zh)相差 \(gap)。", en: "\(left.en) and \(right.en) differ by \(gap).")
        }
    }

    /// What the choice is worth.
    private var effect: Phrase? {
        let outcomes = inquiry.statements.compactMap { statement -> CellInquiry.Outcome? in
            if case let .outcome(outcome) = statement.choice { outcome } else { nil }
        }
        guard !outcomes.isEmpty else { return nil }
        let moved = outcomes.count { $0.rank != inquiry.rank }
        let others = outcomes.count { !$0.others.isEmpty }
        let name = inquiry.unit.name
        if moved == 0 {
            return others == 0
                ? Phrase(
                    zh: "改用其他任何一个值，都没有名次变动。", en: "Whichever other value is chosen, no rank changes.")
                : Phrase(
                    zh: "改用其他值，\(name.zh)的名次不变，但会牵动别的单位。",
                    en: "No other value changes the rank of \(name.en), but other units move.")
        }
        let ranks = outcomes.compactMap(\.rank)
        guard let best = ranks.min(), let worst = ranks.max() else { return nil }
        let span =
            best == worst ? NumberText.plain(best) : "\(NumberText.plain(best))–\(NumberText.plain(worst))"
        return Phrase(
            zh: "改用其他值，\(name.zh)会是第 \(span) 名：选哪个值要紧。",
            en: "With another value \(name.en) would rank \(span): the choice matters.")
    }
}
