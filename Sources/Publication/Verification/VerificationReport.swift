import Diagnostics

/// Whether a published output is what the project gives, and where it is not.
public struct VerificationReport: Sendable {
    private let found: Verification
    /// How many differences are listed; `nil` for all.
    private let shown: Int?

    public init(_ found: Verification, shown: Int? = nil) {
        self.found = found
        self.shown = shown
    }

    public func report(provenance: Provenance) -> Report {
        var sections = [Section("verdict", text: verdict)]
        if !found.origins.isEmpty {
            sections.append(
                Section(
                    "origin", heading: Phrase(zh: "出自别的方法或数据", en: "Made from something else"), table: origins
                ))
        }
        if !found.differences.isEmpty {
            sections.append(
                Section(
                    "differences", heading: Phrase(zh: "不一致之处", en: "Where it differs"),
                    table: table(of: found.differences)))
        }
        if !found.rounded.isEmpty {
            sections.append(
                Section(
                    "rounded", heading: Phrase(zh: "只印出部分位数的数", en: "Printed with fewer digits"),
                    table: table(of: found.rounded)))
        }
        let notes = notes
        if !notes.isEmpty { sections.append(Section("notes", text: notes)) }
        return Report(
            title: Phrase(zh: "核对 \(found.name)", en: "Verification of \(found.name)"), sections: sections,
            provenance: provenance)
    }

    // MARK: Sentences

    private var verdict: [Phrase] {
        let command = Phrase(
            zh: "重做的命令：zhulu \(found.command)", en: "The command that was repeated: zhulu \(found.command)")
        return [answer, command]
    }

    private var answer: Phrase {
        let count = NumberText.grouped(found.cells)
        if found.isByteIdentical {
            return Phrase(
                zh: "✓ 与公布一致：逐字节相同，\(count) 个单元格。", en: "✓ Identical, byte for byte: \(count) cells.")
        }
        let numbers = found.differences.count
        if numbers == 0, found.origins.isEmpty { return agreement(count) }
        if numbers == 0 {
            return Phrase(
                zh: "✗ 出自别的方法或数据，虽然 \(count) 个单元格全部相符。",
                en: "✗ Made from another method or other data, although all of \(count) cells agree.")
        }
        let lead =
            found.origins.isEmpty
            ? Phrase(zh: "", en: "")
            : Phrase(zh: "出自别的方法或数据；", en: "made from another method or other data; ")
        return Phrase(
            zh: "✗ 与公布不一致：\(lead.zh)\(numbers) 处不同（共比较 \(count) 个单元格）。",
            en:
                "✗ Not identical: \(lead.en)\(NumberText.counted(numbers, "difference")) in \(count) cells."
        )
    }

    /// What is said where nothing differs: "identical" only of what is there in full.
    private func agreement(_ count: String) -> Phrase {
        if !found.rounded.isEmpty {
            let few = found.rounded.count
            return Phrase(
                zh: "✓ 按印出的位数相符：\(count) 个单元格，其中 \(few) 个数只印出部分位数，见下。",
                en:
                    "✓ Agrees to the digits printed: \(count) cells, of which \(NumberText.counted(few, "number")) \(few == 1 ? "is" : "are") printed with fewer digits than the result has, as listed."
            )
        }
        guard found.missingColumns.isEmpty else {
            return Phrase(
                zh: "✓ 文件里有的与公布一致：\(count) 个单元格全部相符；缺列。",
                en: "✓ What the file holds is identical: all of \(count) cells agree. Columns are missing.")
        }
        return Phrase(zh: "✓ 与公布一致：\(count) 个单元格全部相符。", en: "✓ Identical: all of \(count) cells agree.")
    }

    private var notes: [Phrase] {
        var notes: [Phrase] = []
        if let (made, now) = found.versions {
            notes.append(
                Phrase(
                    zh: "文件自称由 zhulu \(made) 写出，核对所用的是 \(now)。",
                    en: "The file says that zhulu \(made) made it; it was checked with \(now)."))
        }
        if found.differences.contains(where: { $0.kind == .tooFewDigits }) {
            notes.append(
                Phrase(
                    zh: "少于三位有效数字的数无法核对：改过的数也可能藏在里面。请公布全部位数。",
                    en:
                        "A number of fewer than three significant digits cannot be checked, because an altered one might look the same. Publish all digits."
                ))
        }
        if found.isReordered {
            notes.append(Phrase(zh: "行的次序不同。", en: "The rows stand in another order."))
        }
        func list(_ names: [String]) -> Phrase {
            Phrase(zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
        }
        if !found.missingColumns.isEmpty {
            let names = list(found.missingColumns)
            notes.append(Phrase(zh: "文件里没有的列：\(names.zh)。", en: "Columns that the file lacks: \(names.en)."))
        }
        if !found.foreignColumns.isEmpty {
            let names = list(found.foreignColumns)
            notes.append(
                Phrase(
                    zh: "不是这条命令写出的，没有核对：\(names.zh)。",
                    en: "Not of this command, and not checked: \(names.en)."))
        }
        for (count, zh, en) in [
            (found.differences.count, "处不同", "differences"),
            (found.rounded.count, "个只印出部分位数的数", "shortened numbers"),
        ] {
            guard let shown, count > shown else { continue }
            notes.append(
                Phrase(
                    zh: "\(count) \(zh)只列出前 \(shown) 个，全部见 --json。",
                    en: "Only the first \(shown) of \(count) \(en) are listed; for all of them use --json."))
        }
        if found.origins.isEmpty, !found.differences.isEmpty {
            notes.append(
                Phrase(
                    zh: "方法与数据的摘要相同：要么公布的数被改过，要么 assumptions、证据的可信度、视角、排行榜或程序版本变了。",
                    en:
                        "The digests of method and data are the same: either the published figures were changed, or the assumptions, the confidence of evidence, lenses, league tables or the version of the program were."
                ))
        }
        return notes
    }

    // MARK: Tables

    private var origins: Table {
        Table(
            columns: [
                Table.Column("what", Phrase(zh: "项目", en: "what"), .name),
                Table.Column("published", Phrase(zh: "公布的", en: "published"), .text),
                Table.Column("derived", Phrase(zh: "现在的", en: "now"), .text),
            ],
            rows: found.origins.map { [.phrase($0.what), .text($0.published), .text($0.now)] })
    }

    private func table(of all: [Verification.Difference]) -> Table {
        Table(
            columns: [
                Table.Column(
                    "part", Phrase(zh: "部分", en: "part"), .code,
                    isHidden: all.allSatisfy { $0.part == all[0].part }),
                Table.Column("row", Phrase(zh: "行", en: "row"), .name),
                Table.Column("column", Phrase(zh: "列", en: "column"), .text),
                Table.Column("published", Phrase(zh: "公布的", en: "published"), .text),
                Table.Column("derived", Phrase(zh: "重算的", en: "derived again"), .text),
                Table.Column("kind", Phrase(zh: "情况", en: "what"), .name),
            ],
            rows: all.prefix(shown ?? all.count).map {
                [
                    .text($0.part), .phrase($0.row), .text($0.column), .text(shortened($0.published)),
                    .text(shortened($0.derived)), .phrase(word($0.kind)),
                ]
            })
    }

    /// A text that a table can hold: sentences are cut, in the table for readers only.
    private func shortened(_ text: String) -> String {
        shown != nil && text.count > 60 ? text.prefix(59) + "…" : text
    }

    private func word(_ kind: Verification.Difference.Kind) -> Phrase {
        switch kind {
        case .value: Phrase(zh: "值不同", en: "another value")
        case .tooFewDigits: Phrase(zh: "位数太少，无法核对", en: "too few digits to check")
        case .rounded: Phrase(zh: "四舍五入后相符", en: "the same, rounded")
        case .foreignRow: Phrase(zh: "结果里没有这一行", en: "the result has no such row")
        case .repeatedRow: Phrase(zh: "这一行出现两次", en: "the row stands twice")
        case .missingRow: Phrase(zh: "缺这一行", en: "the row is missing")
        case .missingPart: Phrase(zh: "缺这一部分", en: "the part is missing")
        }
    }
}
