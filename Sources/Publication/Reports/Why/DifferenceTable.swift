import Diagnostics
import Explanations

/// What two editions differ in, as a table and in words.
struct DifferenceTable {
    let differences: [Difference]

    var table: Table {
        Table(
            columns: [
                Table.Column("switch", Phrase(zh: "因素", en: "factor"), .code, isHidden: true),
                Table.Column("kind", Phrase(zh: "因素", en: "factor"), .name),
                Table.Column("what", Phrase(zh: "改了什么", en: "what"), .name),
                Table.Column("before", Phrase(zh: "原来", en: "before"), .name),
                Table.Column("after", Phrase(zh: "现在", en: "after"), .name),
            ],
            rows: differences.map { difference in
                [
                    .text(difference.choice?.id ?? "none"),
                    .phrase(difference.choice?.word ?? Phrase(zh: "其他", en: "other")),
                    .phrase(difference.subject), Self.cell(difference.before), Self.cell(difference.after),
                ]
            })
    }

    private static func cell(_ value: Difference.Value?) -> Table.Cell {
        value.map { .phrase(text($0)) } ?? .missing
    }

    private static func text(_ value: Difference.Value) -> Phrase {
        switch value {
        case let .text(phrase): phrase
        case let .share(share): Phrase(verbatim: NumberText.plain((share * 1e5).rounded() / 1e3) + "%")
        case let .number(number): Phrase(verbatim: NumberText.quantity(number))
        }
    }

    /// `weight of "Compute" 20% → 25%`.
    static func words(_ difference: Difference) -> Phrase {
        let subject = difference.subject
        switch (difference.before.map(text), difference.after.map(text)) {
        case let (before?, after?):
            return Phrase(
                zh: "\(subject.zh) \(before.zh) → \(after.zh)", en: "\(subject.en) \(before.en) → \(after.en)"
            )
        case let (nil, after?):
            return Phrase(zh: "\(subject.zh)：\(after.zh)", en: "\(subject.en): \(after.en)")
        case let (before?, nil):
            return Phrase(zh: "不再有 \(subject.zh)（\(before.zh)）", en: "no more \(subject.en) (\(before.en))")
        case (nil, nil): return subject
        }
    }

    /// The differences of one switch on one line, the first few.
    func line(_ choice: MethodSwitch) -> Phrase {
        let own = differences.filter { $0.choice == choice }.map(Self.words)
        let shown = own.prefix(3)
        let more = own.count > 3
        return Phrase(
            zh: shown.map(\.zh).joined(separator: "；") + (more ? "；另有 \(own.count - 3) 处" : ""),
            en: shown.map(\.en).joined(separator: "; ") + (more ? "; \(own.count - 3) more" : ""))
    }
}
