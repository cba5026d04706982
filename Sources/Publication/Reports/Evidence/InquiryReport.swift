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
        var sections = [Section("values", table: values)]
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
        let low = NumberText.quantity(allowance.low)
        return allowance.high == .infinity ? "≥ \(low)" : "\(low)–\(NumberText.quantity(allowance.high))"
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
        [standing, choice, accord, effect].compactMap { $0 }
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
                zh: "这一格是空的，由方法填补或略过；\(unit.zh)现为第 \(rank) 名。",
                en: "The cell is empty and left to the method; \(unit.en) ranks \(rank).")
        }
        return Phrase(
            zh: "按采用的值，\(unit.zh)为第 \(rank) 名。", en: "With the value in use \(unit.en) ranks \(rank).")
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
    private var accord: Phrase? {
        let judged = inquiry.statements.compactMap(\.agreement)
        guard !judged.isEmpty else { return nil }
        let contrary = judged.count { $0 == .contradictory }
        let same = judged.count { $0 == .equal }
        if contrary == 0 {
            return Phrase(
                zh: "同一年份的其他值与采用的值在各自的准确度之内相容（\(same) 个相同，\(judged.count - same) 个相容）。",
                en:
                    "Of the other values for that year \(same) are the same and \(judged.count - same) compatible with the one in use, each within its accuracy."
            )
        }
        return Phrase(
            zh: "同一年份的 \(judged.count) 个其他值中，\(contrary) 个与采用的值矛盾：二者不可能同时成立。",
            en:
                "Of the \(judged.count) other values for that year \(contrary) contradict the one in use: both cannot be true."
        )
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
