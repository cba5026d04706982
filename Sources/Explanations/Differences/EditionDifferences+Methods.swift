import Construction
import Diagnostics
import IndexModel
import Methods

// Methods and weights.
extension EditionDifferences {
    /// Imputation, treatment, normalisation, their order, and the scale of presentation.
    var preparation: [Difference] {
        var found: [Difference] = []
        let tables = [first, second].map { edition in
            Dictionary(
                edition.plan.steps.map { ($0.name, StepWords($0, of: edition.plan)) },
                uniquingKeysWith: { first, _ in first })
        }
        for name in ["imputation", "treatment", "normalisation"] {
            let (old, new) = (tables[0][name], tables[1][name])
            let leaves = second.plan.framework.leaves.map { second.plan.framework.nodes[$0].id }
                .filter { first.plan.framework.position(of: $0) != nil }
            found += grouped(.normalisation, Step.word(name), leaves) {
                (old?.choices[$0] ?? "none", new?.choices[$0] ?? "none")
            }
            if let old, let new, old.span != new.span {
                found.append(
                    Difference(
                        .normalisation,
                        Phrase(zh: Step.word(name).zh + "所依据的年份", en: "years that \(name) learns from"),
                        .text(Phrase(verbatim: old.span)), .text(Phrase(verbatim: new.span))))
            }
        }
        let orders = [first, second].map { $0.plan.steps.map(\.name) }
        let common = Set(orders[0]).intersection(orders[1])
        if orders[0].filter(common.contains) != orders[1].filter(common.contains) {
            func words(_ names: [String]) -> Difference.Value {
                .text(
                    Phrase(
                        zh: names.map { Step.word($0).zh }.joined(separator: "、"),
                        en: names.map { Step.word($0).en }.joined(separator: ", ")))
            }
            found.append(
                Difference(
                    .normalisation, Phrase(zh: "步骤次序", en: "order of steps"), words(orders[0]),
                    words(orders[1])))
        }
        found += grouped(.normalisation, Phrase(zh: "节点再标准化", en: "nodes normalised anew"), inner) {
            (
                former(first.plan.renormalisation, $0) ?? "none",
                second.choice(second.plan.renormalisation, $0) ?? "none"
            )
        }
        return found
            + changed(
                .normalisation, Phrase(zh: "得分的表示", en: "presentation"), first.plan.presentation.description,
                second.plan.presentation.description)
    }

    var aggregation: [Difference] {
        grouped(.aggregation, Phrase(zh: "合成方法", en: "aggregation"), inner) {
            (
                former(first.plan.aggregation, $0) ?? "arithmetic",
                second.choice(second.plan.aggregation, $0) ?? "arithmetic"
            )
        }
            + grouped(.aggregation, Phrase(zh: "子项可得比例下限", en: "least share of children"), inner) {
                (
                    former(first.plan.availability, $0) ?? "0",
                    second.choice(second.plan.availability, $0) ?? "0"
                )
            }
            + changed(
                .aggregation, Phrase(zh: "并列", en: "ties"), first.plan.ties.rawValue,
                second.plan.ties.rawValue)
    }

    var weights: [Difference] {
        let methods = grouped(.weights, Phrase(zh: "赋权方法", en: "weighting"), inner) {
            (
                former(first.plan.weighting, $0) ?? "given",
                second.choice(second.plan.weighting, $0) ?? "given"
            )
        }
        let spans = grouped(.weights, Phrase(zh: "赋权所学的年份", en: "years of which weights are learnt"), inner) {
            (
                first.span(first.plan.weightingSpan, $0, second),
                second.span(second.plan.weightingSpan, $0, second)
            )
        }
        return methods + spans + writtenWeights
    }

    /// Whether weights follow from what is written, not from data.
    private func isWritten(_ choice: MethodChoice?) -> Bool {
        ["given", "effective", "equal"].contains(choice?.id ?? "given")
    }

    /// Weights that come from what is written, where the same siblings are weighed otherwise: shares among siblings.
    private var writtenWeights: [Difference] {
        guard mixture.differing.contains(.weights) else { return [] }
        let (old, new) = (first.plan.framework, second.plan.framework)
        var found: [Difference] = []
        for id in inner {
            guard let here = new.position(of: id), let there = here == 0 ? 0 : old.position(of: id),
                isWritten(first.run.nodes[there].weighting), isWritten(second.run.nodes[here].weighting)
            else { continue }
            func shares(_ edition: Edition, _ node: Node) -> [String: Double] {
                let framework = edition.plan.framework
                let total = node.children.reduce(0) { $0 + edition.run.weights[$1] }
                return Dictionary(
                    node.children.map {
                        (framework.nodes[$0].id, total == 0 ? 0 : edition.run.weights[$0] / total)
                    },
                    uniquingKeysWith: { first, _ in first })
            }
            let (before, after) = (shares(first, old.nodes[there]), shares(second, new.nodes[here]))
            for child in new.nodes[here].children.map({ new.nodes[$0].id }) {
                guard let was = before[child], let now = after[child], abs(was - now) > 1e-12 else {
                    continue
                }
                let name = nodeName(child)
                found.append(
                    Difference(
                        .weights, Phrase(zh: "“\(name.zh)”的权重", en: "weight of \"\(name.en)\""), .share(was),
                        .share(now)))
            }
        }
        return found
    }

    /// Inner nodes of both, in the order of the second.
    private var inner: [String] {
        second.plan.framework.nodes.filter { node in
            !node.isLeaf
                && first.plan.framework.position(of: node.id).map { !first.plan.framework.nodes[$0].isLeaf }
                    == true
        }.map(\.id)
    }

    /// What the first chooses for a node that the second calls so.
    private func former<Choice>(_ assignment: Assignment<Choice>, _ id: String) -> String? {
        let isRoot = id == second.plan.framework.root.id
        return first.choice(assignment, isRoot ? first.plan.framework.root.id : id)
    }

    private func changed(
        _ choice: MethodSwitch, _ subject: Phrase, _ before: String, _ after: String
    ) -> [Difference] {
        before == after
            ? []
            : [
                Difference(
                    choice, subject, .text(Phrase(verbatim: before)), .text(Phrase(verbatim: after)))
            ]
    }

    /// One difference for each change that members have in common; members are named unless it is all of them.
    private func grouped(
        _ choice: MethodSwitch, _ subject: Phrase, _ members: [String], _ values: (String) -> (String, String)
    ) -> [Difference] {
        var order: [[String]] = []
        var groups: [[String]: [String]] = [:]
        for member in members {
            let (before, after) = values(member)
            guard before != after else { continue }
            if groups[[before, after]] == nil { order.append([before, after]) }
            groups[[before, after], default: []].append(member)
        }
        return order.map { pair in
            let names = groups[pair] ?? []
            var words = subject
            if names.count < members.count {
                let list = Self.list(names.map(nodeName))
                words = Phrase(zh: "\(subject.zh)（\(list.zh)）", en: "\(subject.en) of \(list.en)")
            }
            return Difference(
                choice, words, .text(Phrase(verbatim: pair[0])), .text(Phrase(verbatim: pair[1])))
        }
    }
}

extension Edition {
    /// What is chosen for an inner node, in the notation of a methodology.
    func choice<Choice>(_ assignment: Assignment<Choice>, _ id: String) -> String? {
        plan.framework.position(of: id).flatMap { assignment.choice(for: plan.framework.nodes[$0]) }.map {
            choice in (choice as? Double).map { Setting.number($0).description } ?? "\(choice)"
        }
    }
}

extension Edition {
    /// Of which years a node's weighting learns, for a node that another edition calls so.
    fileprivate func span(_ spans: Assignment<Step.Span>, _ id: String, _ other: Edition) -> String {
        let isRoot = id == other.plan.framework.root.id
        let node =
            isRoot ? plan.framework.root : plan.framework.position(of: id).map { plan.framework.nodes[$0] }
        return (node.flatMap { spans.choice(for: $0) } ?? .allPeriods).word
    }
}

/// What a step does to each indicator, in the notation of a methodology.
public struct StepWords: Sendable {
    public private(set) var choices: [String: String] = [:]
    public private(set) var span = ""

    public init(_ step: Step, of plan: Plan) {
        let codes = plan.framework.leaves.map { plan.framework.nodes[$0].id }
        func spell<Choice>(_ assignment: Assignment<Choice>, _ word: (Choice) -> String) {
            for code in codes {
                choices[code] = assignment.choice(forIndicator: code, in: plan.framework).map(word)
            }
        }
        switch step {
        case .denomination, .screening: break
        case let .imputation(assignment, over):
            spell(assignment) { $0.description }
            span = Self.words(over, codes, plan)
        case let .treatment(assignment, over):
            spell(assignment, Self.words)
            span = Self.words(over, codes, plan)
        case let .normalisation(assignment, over):
            spell(assignment) { $0.description }
            span = Self.words(over, codes, plan)
        }
    }

    static func words(_ rule: TreatmentRule) -> String {
        var text = rule.first.description
        if let second = rule.otherwise { text += (rule.isCombined ? " + " : ", else ") + second.description }
        if let check = rule.rule, check != SkewnessRule() {
            text +=
                " (skewness \(Setting.number(check.skewness)), kurtosis \(Setting.number(check.kurtosis)))"
        }
        return text
    }

    /// What is common to all indicators, and the exceptions by indicator.
    private static func words(_ spans: Assignment<Step.Span>, _ codes: [String], _ plan: Plan) -> String {
        let general = spans.general ?? .allPeriods
        let exceptions = codes.compactMap { code -> String? in
            let span = spans.span(forIndicator: code, in: plan.framework)
            return span == general ? nil : "\(code): \(span.word)"
        }
        return ([general.word] + exceptions).joined(separator: ", ")
    }
}
