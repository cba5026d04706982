import Construction
import Diagnostics
import IndexModel

/// Looks through sources and what is taken from them for what a reader should know before quoting.
public struct SourceReview: Sendable {
    private let ledger: Ledger
    private let book: SourceBook
    private let error: EvidenceError
    private let read: Set<String>
    private let names: [String: Phrase]

    public init(_ ledger: Ledger, plan: Plan, panel: Panel) {
        self.ledger = ledger
        book = SourceBook(ledger, plan: plan, panel: panel)
        error = EvidenceError.declared(in: plan)
        read = plan.indicatorsRead(in: panel)
        names = Dictionary(
            (panel.units.map { ($0.code, $0.name) } + panel.indicators.map { ($0.code, $0.name) }),
            uniquingKeysWith: { first, _ in first })
    }

    /// How many values are of a confidence.
    public func count(of confidence: Confidence, usedOnly: Bool = false) -> Int {
        ledger.evidence.indices.count {
            ledger.evidence[$0].confidence == confidence
                && !(usedOnly && ledger.passedOver[Int32($0)] != nil)
        }
    }

    /// Everything found, the gravest first: contradictions, then sources, then what is merely worth knowing.
    public var findings: [Diagnostic] { contradictions + ofSources + singleSources }

    // MARK: Sources

    private var ofSources: [Diagnostic] {
        var undeclared: [Diagnostic] = []
        var incomplete: [Diagnostic] = []
        var unreadable: [Diagnostic] = []
        var unlocated: [Diagnostic] = []
        var uncited: [Diagnostic] = []
        for account in book.accounts {
            let id = ["id": Phrase(verbatim: account.source.id)]
            guard let first = account.values.first.map({ ledger.place(of: ledger.evidence[$0]) }) else {
                uncited.append(Diagnostic(.sourceNotCited, at: [], id))
                continue
            }
            if !account.isDeclared {
                undeclared.append(Diagnostic(.sourceUnknown, at: [first], id))
            } else if let missing = SourceReview.missing(account.source) {
                incomplete.append(
                    Diagnostic(.sourceIncomplete, at: [], id.merging(["missing": missing]) { $1 }))
            }
            unreadable += SourceReview.unreadable(account.source).map {
                Diagnostic(.sourceUnreadable, at: [], id.merging($0) { $1 })
            }
            let without = account.values.filter { ledger.locators[Int(ledger.evidence[$0].locator)].isEmpty }
            if let one = without.first {
                unlocated.append(
                    Diagnostic(
                        .valuesWithoutLocator, at: [ledger.place(of: ledger.evidence[one])],
                        id.merging([
                            "count": Phrase(verbatim: "\(without.count)"),
                            "total": Phrase(verbatim: "\(account.values.count)"),
                        ]) { $1 }))
            }
        }
        return undeclared + unreadable + incomplete + unlocated + uncited
    }

    /// What a source's entry says in a form of which a reader can make nothing.
    private static func unreadable(_ source: Source) -> [[String: Phrase]] {
        let flaws = [
            (source.hasReadableDate, Phrase(zh: "日期", en: "date"), source.date),
            (source.hasReadableAddress, Phrase(zh: "网址", en: "address"), source.url),
        ]
        return flaws.filter { !$0.0 }.map { ["field": $0.1, "text": Phrase(verbatim: $0.2)] }
    }

    /// What a source's entry lacks; `nil` where nothing does.
    private static func missing(_ source: Source) -> Phrase? {
        let parts = [
            (source.title.isEmpty, Phrase(zh: "标题", en: "title")),
            (source.publisher.isEmpty, Phrase(zh: "发布者", en: "publisher")),
            (source.date.isEmpty, Phrase(zh: "日期", en: "date")),
            (source.url.isEmpty, Phrase(zh: "网址", en: "address")),
        ].filter(\.0).map(\.1)
        guard !parts.isEmpty else { return nil }
        return Phrase.list(parts)
    }

    // MARK: Cells

    /// Values by unit, indicator and year, in the order in which they are first written; targets left out.
    private var statements: [[Int]] {
        struct Key: Hashable {
            let unit, indicator: Int32
            let year: Int32?
        }
        var places: [Key: Int] = [:]
        var groups: [[Int]] = []
        for (position, evidence) in ledger.evidence.enumerated() where evidence.confidence != .target {
            let key = Key(unit: evidence.unit, indicator: evidence.indicator, year: evidence.year)
            if let place = places[key] {
                groups[place].append(position)
            } else {
                places[key] = groups.count
                groups.append([position])
            }
        }
        return groups
    }

    /// Pairs of values of one cell and year that differ by more than their accuracy explains.
    private var contradictions: [Diagnostic] {
        statements.filter { $0.count > 1 }.flatMap { group in
            group.indices.flatMap { later in
                group[..<later].compactMap {
                    contradiction(ledger.evidence[$0], ledger.evidence[group[later]])
                }
            }
        }
    }

    private func contradiction(_ first: Evidence, _ second: Evidence) -> Diagnostic? {
        guard
            Agreement.of(
                (first.value, first.confidence), (second.value, second.confidence), error) == .contradictory
        else { return nil }
        func words(_ evidence: Evidence) -> Phrase {
            let source = ledger.source(of: evidence)?.id
            let locator = ledger.locators[Int(evidence.locator)]
            let place = [source, locator.isEmpty ? nil : locator].compactMap { $0 }
            let value = SourceReview.text(evidence.value)
            return Phrase(
                zh:
                    "\(value)（\(([evidence.confidence.word.zh] + place).joined(separator: "，"))）",
                en:
                    "\(value) (\(([evidence.confidence.word.en] + place).joined(separator: ", ")))"
            )
        }
        func name(_ code: String) -> Phrase { names[code] ?? Phrase(verbatim: code) }
        let year = first.year.map { "\($0)" }
        return Diagnostic(
            .sourcesContradict, at: [ledger.place(of: second), ledger.place(of: first)],
            [
                "unit": name(ledger.units[Int(first.unit)]),
                "indicator": name(ledger.indicators[Int(first.indicator)]),
                "year": Phrase(zh: year.map { "（\($0)）" } ?? "", en: year.map { " (\($0))" } ?? ""),
                "first": words(first), "second": words(second),
                "gap": Phrase(verbatim: SourceReview.difference(first.value, second.value)),
            ])
    }

    /// The difference of two numbers with as many decimals as the longer one has.
    private static func difference(_ first: Double, _ second: Double) -> String {
        let unit = [first, second].map(Allowance.lastDecimal).min() ?? 1
        return text((abs(first - second) / unit).rounded() / (1 / unit).rounded())
    }

    private static func text(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// Indicators of the index whose cells rest on one source each.
    private var singleSources: [Diagnostic] {
        var sources: [Ledger.Cell: Set<Int32>] = [:]
        for evidence in ledger.evidence where evidence.confidence != .target {
            let cell = Ledger.Cell(unit: evidence.unit, indicator: evidence.indicator, period: nil)
            sources[cell, default: []].insert(evidence.source ?? -1)
        }
        var counts: [Int32: (single: Int, all: Int)] = [:]
        for (cell, found) in sources {
            counts[cell.indicator, default: (0, 0)].all += 1
            if found.count == 1 { counts[cell.indicator, default: (0, 0)].single += 1 }
        }
        return ledger.indicators.indices.compactMap { position in
            let code = ledger.indicators[position]
            guard read.contains(code), let count = counts[Int32(position)], count.single > 0 else {
                return nil
            }
            return Diagnostic(
                .cellsOfOneSource, at: [],
                [
                    "indicator": names[code] ?? Phrase(verbatim: code),
                    "count": Phrase(verbatim: "\(count.single)"), "total": Phrase(verbatim: "\(count.all)"),
                ])
        }
    }
}
