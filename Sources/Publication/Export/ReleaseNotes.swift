import Construction
import Diagnostics
import IndexModel
import Methods

/// What every copy of a release says of itself: title, method, data, changes, date, licence, and how it was built.
public struct ReleaseNotes: Sendable {
    private let release: Release

    public init(_ release: Release) {
        self.release = release
    }

    public var lines: [(what: Phrase, text: Phrase)] { identity + construction + caveats }

    /// The lines with no more caveats than a page has room for, and how many there are beyond.
    func lines(most: Int) -> [(what: Phrase, text: Phrase)] {
        let all = caveats
        guard all.count > most else { return lines }
        let rest = NumberText.grouped(all.count - most)
        return identity + construction + all.prefix(most) + [
            (
                Phrase(zh: "其余", en: "And more"),
                Phrase(
                    zh: "另有 \(rest) 处，见 zhulu export --table notes",
                    en: "\(rest) more, listed by zhulu export --table notes")
            )
        ]
    }

    /// Title, origin, date and terms.
    public var identity: [(what: Phrase, text: Phrase)] {
        let provenance = release.provenance
        var lines: [(what: Phrase, text: Phrase)] = [
            (Phrase(zh: "标题", en: "Title"), release.title)
        ]
        if let description = release.imprint.description {
            lines.append((Phrase(zh: "说明", en: "About"), description))
        }
        lines += [
            (Phrase(zh: "日期", en: "Date"), release.imprint.date.phrase),
            (Phrase(zh: "许可", en: "Licence"), release.imprint.terms),
            (Phrase(zh: "方法摘要", en: "Method, SHA-256"), Phrase(verbatim: provenance.method)),
            (Phrase(zh: "数据摘要", en: "Data, SHA-256"), Phrase(verbatim: provenance.data)),
            (Phrase(zh: "程序", en: "Program"), Phrase(verbatim: "zhulu \(provenance.version)")),
            (Phrase(zh: "与已发布方法的差别", en: "Changes from the published method"), changes),
        ]
        if let notice = release.imprint.notice { lines.append((Phrase(zh: "保密", en: "Embargo"), notice)) }
        if let command = provenance.command {
            lines.append((Phrase(zh: "命令", en: "Command"), Phrase(verbatim: "zhulu " + command)))
        }
        return lines
    }

    private var changes: Phrase {
        let lines = release.provenance.changeLines
        guard !lines.isEmpty else { return Phrase(zh: "无", en: "none") }
        return Phrase(
            zh: lines.map(\.zh).joined(separator: "；"), en: lines.map(\.en).joined(separator: "; "))
    }

    /// The steps, and who takes part.
    public var construction: [(what: Phrase, text: Phrase)] {
        let run = release.run
        var lines: [(what: Phrase, text: Phrase)] = []
        for step in run.plan.steps {
            lines.append((Step.word(step.name), Phrase(verbatim: ReleaseNotes.text(of: step))))
        }
        lines += [
            (Phrase(zh: "赋权", en: "Weighting"), Phrase(verbatim: ReleaseNotes.list(run.plan.weighting.all))),
            (
                Phrase(zh: "合成", en: "Aggregation"),
                Phrase(verbatim: ReleaseNotes.list(run.plan.aggregation.all))
            ),
            (
                Phrase(zh: "呈现", en: "Presentation"),
                Phrase(verbatim: run.plan.presentation.description)
            ),
        ]
        let units = Set(run.final.rows.map(\.unit)).count
        lines.append(
            (
                Phrase(zh: "规模", en: "Size"),
                Phrase(
                    zh: "\(units) 个单位，\(run.plan.framework.leaves.count) 个指标",
                    en: "\(units) units, \(run.plan.framework.leaves.count) indicators")
            ))
        if let certainty = release.certainty {
            lines.append(
                (CertaintyWords.heading, CertaintyWords.basis(certainty.uncertainty, certainty.assumptions)))
        }
        return lines
    }

    private static func text(of step: Step) -> String {
        switch step {
        case .denomination: "÷"
        case let .screening(screening):
            [
                screening.availability.map { "availability ≥ \(NumberText.plain($0))" },
                screening.nonZero.map { "non-zero ≥ \(NumberText.plain($0))" },
            ].compactMap { $0 }.joined(separator: ", ")
        case let .imputation(choices, _), let .normalisation(choices, _): list(choices.all)
        case let .treatment(rules, _):
            rules.all.map { rule in
                ([rule.first] + [rule.otherwise].compactMap { $0 }).map(\.description)
                    .joined(separator: " → ")
            }.joined(separator: "; ")
        }
    }

    private static func list(_ choices: [MethodChoice]) -> String {
        var found: [String] = []
        for choice in choices where !found.contains(choice.description) { found.append(choice.description) }
        return found.joined(separator: "; ")
    }

    /// What was changed in the data, and what was found.
    private var caveats: [(what: Phrase, text: Phrase)] {
        let names = Dictionary(
            release.run.raw.indicators.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        let units = Dictionary(
            release.run.raw.units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        let amended = release.run.amendments.map { amendment -> (what: Phrase, text: Phrase) in
            let unit = units[amendment.unit] ?? Phrase(verbatim: amendment.unit)
            let indicator = names[amendment.indicator] ?? Phrase(verbatim: amendment.indicator)
            let year = amendment.period.map { " \($0)" } ?? ""
            let (before, after) = (
                amendment.before.map(NumberText.quantity) ?? "–",
                amendment.after.map(NumberText.quantity) ?? "–"
            )
            return (
                amendment.kind.word,
                Phrase(
                    zh: "\(unit.zh)\(year) · \(indicator.zh)：\(before) → \(after)（\(amendment.method)）",
                    en: "\(unit.en)\(year) · \(indicator.en): \(before) → \(after) (\(amendment.method))")
            )
        }
        let found = release.findings.filter { $0.severity > .note }.map {
            finding -> (what: Phrase, text: Phrase) in
            let (code, word) = (finding.code, finding.severity.word)
            return (Phrase(zh: "\(word.zh) \(code)", en: "\(word.en) \(code)"), finding.message)
        }
        return amended + found
    }
}
