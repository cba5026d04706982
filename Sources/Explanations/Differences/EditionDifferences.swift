import Construction
import Diagnostics
import IndexModel
import Methods

/// In what two editions differ, one by one.
///
/// What a plan says in general and what it says in exceptions is compared as it comes out for every indicator and node: two
/// ways to write the same are no difference.
public struct EditionDifferences: Sendable {
    let first: Edition
    let second: Edition
    let mixture: Mixture

    public init(_ first: Edition, _ second: Edition) {
        self.first = first
        self.second = second
        mixture = Mixture(first, second)
    }

    /// In the order of the switches; what moves no score comes last.
    public var all: [Difference] {
        coverage + tree + values + preparation + weights + aggregation + idle
    }

    // MARK: Names

    static func list(_ names: [Phrase]) -> Phrase {
        let shown = names.prefix(8)
        let more = names.count > 8
        return Phrase(
            zh: shown.map(\.zh).joined(separator: "、") + (more ? "等 \(names.count) 个" : ""),
            en: shown.map(\.en).joined(separator: ", ") + (more ? " and \(names.count - 8) more" : ""))
    }

    func unitNames(_ codes: [String]) -> Phrase {
        let names = Dictionary(
            (first.panel.units + second.panel.units).map { ($0.code, $0.name) },
            uniquingKeysWith: { first, _ in first })
        return Self.list(codes.map { names[$0] ?? Phrase(verbatim: $0) })
    }

    func nodeName(_ id: String) -> Phrase {
        for edition in [second, first] {
            if let position = edition.plan.framework.position(of: id) {
                return edition.plan.framework.nodes[position].name
            }
        }
        return Phrase(verbatim: id)
    }

    // MARK: Coverage

    private var coverage: [Difference] {
        func present(_ edition: Edition) -> [String] {
            edition.panel.rows.indices.filter { edition.panel.rows[$0].period == edition.period }
                .map { edition.panel.unit(at: $0).code }
        }
        func excluded(_ edition: Edition) -> Set<String> {
            Set(edition.excluded.filter { $0.period == edition.period }.map(\.unit))
        }
        let (old, new) = (present(first), present(second))
        let (gone, come) = (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
        var found: [Difference] = []
        func add(_ zh: String, _ en: String, _ codes: [String], isNew: Bool) {
            guard !codes.isEmpty else { return }
            let names = Difference.Value.text(unitNames(codes))
            found.append(
                Difference(.coverage, Phrase(zh: zh, en: en), isNew ? nil : names, isNew ? names : nil))
        }
        add("新增单位", "units added", come, isNew: true)
        add("去掉单位", "units removed", gone, isNew: false)
        let (before, after) = (excluded(first), excluded(second))
        add("筛选排除", "screened out", new.filter { after.contains($0) && !before.contains($0) }, isNew: true)
        add(
            "不再筛选排除", "no longer screened out", new.filter { before.contains($0) && !after.contains($0) },
            isNew: false)
        let rules = [first, second].map { Self.screening($0.plan) }
        if rules[0] != rules[1] {
            found.append(
                Difference(
                    .coverage, Step.word("screening"), .text(Phrase(verbatim: rules[0])),
                    .text(Phrase(verbatim: rules[1]))))
        }
        return found
    }

    private static func screening(_ plan: Plan) -> String {
        for case let .screening(rule) in plan.steps {
            var parts = rule.availability.map { ["availability \(Setting.number($0))"] } ?? []
            if let share = rule.nonZero { parts.append("non-zero \(Setting.number(share))") }
            if !rule.forcedIn.isEmpty {
                parts.append("include " + rule.forcedIn.sorted().joined(separator: " "))
            }
            if !rule.forcedOut.isEmpty {
                parts.append("exclude " + rule.forcedOut.sorted().joined(separator: " "))
            }
            return parts.joined(separator: ", ")
        }
        return "none"
    }

    // MARK: What moves no score

    private var idle: [Difference] {
        let (old, new) = (first.plan.assumptions, second.plan.assumptions)
        let gone = old.map(\.id).filter { id in !new.contains { $0.id == id } }
        return (new.map(\.id) + gone).compactMap { id in
            let (was, now) = (old.first { $0.id == id }?.variation, new.first { $0.id == id }?.variation)
            guard was != now else { return nil }
            func value(_ variation: Assumption.Variation?) -> Difference.Value? {
                variation.map { .text(Phrase(verbatim: AssumptionText($0).text)) }
            }
            return Difference(nil, Phrase(verbatim: "assumptions.\(id)"), value(was), value(now))
        }
    }
}
