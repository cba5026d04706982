import Analysis
import Construction
import Diagnostics
import IndexModel
import Publication

/// What an index's author is asked to decide, with what every way of deciding would do to the ranks.
struct Advice: Sendable {
    /// Something that asks for a decision.
    struct Item: Sendable {
        var text: Phrase
        var remedies: [Remedy]
    }

    /// A way of heeding it.
    struct Remedy: Sendable {
        /// As a form sends it.
        var edit: String
        var words: Phrase
        var effect: Phrase
    }

    let items: [Item]
    /// How many more there are that were not followed up.
    let leftOut: Int

    static let most = 12

    init(_ edition: BuiltProject) {
        let run = edition.run
        let audit = RankAudit(of: run, on: edition.project.panel)
        let flags = CorrelationAudit(of: run).flags()
        var shapes = Advice.shapes(run)
        let told = flags.prefix(Advice.most)
        let rest = max(0, Advice.most - told.count)
        leftOut = flags.count - told.count + max(0, shapes.count - rest)
        shapes = Array(shapes.prefix(rest))
        items =
            audit.remedies(for: Array(told)).map { Advice.item($0, run) }
            + shapes.map { code, text in
                let rebuild = audit.rebuild(.omission(of: code))
                return Item(
                    text: text, remedies: [Advice.remedy(rebuild, run)].compactMap { $0 })
            }
    }

    // MARK: Columns

    /// Columns with few values, with one value most of the time, or still skewed after treatment.
    private static func shapes(_ run: Run) -> [(String, Phrase)] {
        let framework = run.plan.framework
        let raw = Dictionary(
            run.raw.indicators.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        return framework.leaves.flatMap { leaf -> [(String, Phrase)] in
            let node = framework.nodes[leaf]
            guard let column = raw[node.id] else { return [] }
            let found = ColumnStatistics(run.raw.columns[column])
            let treated = ColumnStatistics(run.column(node.id, after: "treatment") ?? run.raw.columns[column])
            var texts: [Phrase] = []
            if found.hasFewAvailable {
                let share = Honesty.percent(found.shareAvailable ?? 0)
                texts.append(
                    Phrase(
                        zh: "“\(node.name.zh)”只有 \(share)% 的单位有值",
                        en: "only \(share)% of the units have \"\(node.name.en)\""))
            }
            if let share = found.shareMostFrequent, share > 0.5 {
                let share = Honesty.percent(share)
                texts.append(
                    Phrase(
                        zh: "“\(node.name.zh)”有 \(share)% 是同一个值，分不开单位",
                        en: "\(share)% of \"\(node.name.en)\" is one value, which tells few units apart"))
            }
            if treated.hasOutliers == true {
                let skewness = NumberText.fixed(treated.skewness ?? 0, decimals: 1)
                texts.append(
                    Phrase(
                        zh: "“\(node.name.zh)”处理之后仍很偏（偏度 \(skewness)）：少数单位拉开其余",
                        en:
                            "\"\(node.name.en)\" is still skewed after treatment (\(skewness)): a few units stand apart from the rest"
                    ))
            }
            return texts.map { (node.id, $0) }
        }
    }

    // MARK: Pairs

    private static func item(_ remedies: Remedies, _ run: Run) -> Item {
        let flag = remedies.flag
        func name(_ id: String) -> Phrase {
            run.plan.framework.position(of: id).map { run.plan.framework.nodes[$0].name }
                ?? Phrase(verbatim: id)
        }
        let (first, second) = (name(flag.first), name(flag.second))
        let r = NumberText.fixed(flag.correlation.coefficient ?? 0, decimals: 2)
        let text =
            switch flag.kind {
            case .redundant:
                Phrase(
                    zh: "“\(first.zh)”与“\(second.zh)”几乎重复（r = \(r)）：同一件事算了两遍",
                    en:
                        "\"\(first.en)\" and \"\(second.en)\" nearly repeat each other (r = \(r)): one thing counts twice"
                )
            case .opposed:
                Phrase(
                    zh: "“\(first.zh)”与“\(second.zh)”相互抵消（r = \(r)）",
                    en: "\"\(first.en)\" and \"\(second.en)\" cancel each other (r = \(r))")
            case .againstParent:
                Phrase(
                    zh: "“\(first.zh)”与所属的“\(second.zh)”相反（r = \(r)）",
                    en: "\"\(first.en)\" runs against its parent \"\(second.en)\" (r = \(r))")
            }
        return Item(
            text: text,
            remedies: remedies.rebuilds.compactMap { remedy($0, run) })
    }

    private static func remedy(_ rebuild: RankAudit.Rebuild, _ run: Run) -> Remedy? {
        let edit: String
        switch rebuild.edit {
        case let .omission(id): edit = "omit:\(id)"
        case let .reversal(id): edit = "turn:\(id)"
        case let .reweighting(factors): edit = "halve:" + factors.keys.sorted().joined(separator: ":")
        case .exclusion, .alternative: return nil
        }
        let words =
            if case .reweighting = rebuild.edit {
                Phrase(zh: "两个各算一半", en: "count each of them half")
            } else {
                rebuild.edit.words(for: run)
            }
        return Remedy(edit: edit, words: words, effect: effect(rebuild, run))
    }

    /// What a decision does to whom, in one sentence.
    private static func effect(_ rebuild: RankAudit.Rebuild, _ run: Run) -> Phrase {
        guard let shifts = rebuild.shifts else {
            let reason = rebuild.failures.first?.message ?? Phrase(zh: "算不出", en: "it cannot be computed")
            return Phrase(zh: "行不通：\(reason.zh)", en: "impossible: \(reason.en)")
        }
        guard let most = shifts.moved.first, let before = most.before, let after = most.after else {
            return Phrase(zh: "没有一个名次变动", en: "no rank moves")
        }
        let name = run.raw.units.first { $0.code == most.unit }?.name ?? Phrase(verbatim: most.unit)
        let (old, new) = (NumberText.plain(before), NumberText.plain(after))
        let count = shifts.moved.count
        return Phrase(
            zh: "\(count) 个名次变动，最多的是\(name.zh)：\(old) → \(new)",
            en:
                "\(count) \(count == 1 ? "rank moves" : "ranks move"), most of all \(name.en): \(old) → \(new)"
        )
    }
}

extension Run {
    /// The column of an indicator as a step left it; `nil` where there was no such step.
    func column(_ code: String, after step: String) -> [Double]? {
        guard let panel = stage(step)?.panel, let position = panel.position(of: code) else { return nil }
        return panel.columns[position]
    }
}
