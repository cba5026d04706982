import Construction
import Diagnostics
import Explanations
import IndexModel
import Methods

/// Departures from the written method that an address asks for.
///
///     ?w=talent:25,compute:20&agg=geometric&norm=z-score&set=methods.presentation=raw
struct ScenarioRequest: Sendable, Hashable {
    /// As for `--set`.
    var changes: [String] = []
    /// Weights among siblings in per cent, in the order written. Siblings that are not named share what is left in
    /// proportion to their published weights.
    var weights: [Weight] = []
    var aggregation: String?
    var normalisation: String?

    struct Weight: Sendable, Hashable {
        var node: String
        var value: Double
    }

    static let changeable = ["methods", "weight", "assumptions"]

    /// Reads `talent:25,compute:20`.
    mutating func addWeights(_ text: String) throws {
        for piece in text.split(separator: ",") {
            guard let colon = piece.lastIndex(of: ":") else { throw unreadable(String(piece)) }
            try addWeight(String(piece[..<colon]), String(piece[piece.index(after: colon)...]))
        }
    }

    /// A weight as a number or as a fraction, such as `1/3`.
    mutating func addWeight(_ node: String, _ text: String) throws {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Double($0) }
        let value: Double? =
            switch parts.count {
            case 1: parts[0]
            case 2: parts[0].flatMap { above in parts[1].map { above / $0 } }
            default: nil
            }
        guard let value, value.isFinite, (0...1e6).contains(value) else {
            throw unreadable("\(node):\(text)")
        }
        weights.removeAll { $0.node == node }
        weights.append(Weight(node: node, value: value))
    }

    private func unreadable(_ text: String) -> UsageProblem {
        Parameters.invalid(
            "w",
            Phrase(
                zh: "“\(text)”看不懂：写 talent:25 这样的节点与权重，权重不小于 0",
                en: "\"\(text)\" is no node:weight of 0 or more"))
    }

    /// The changes as `path=value`, for a methodology as it is written.
    /// - Throws: ``UsageProblem`` where a node or a method is unknown, or a change is not for pages.
    func changes(of published: BuiltProject) throws -> [String] {
        let plan = published.project.plan
        for change in changes {
            let head = String(change.prefix { $0 != "." && $0 != "=" })
            guard ScenarioRequest.changeable.contains(head) else {
                throw UsageProblem(.changeForbidden, ["path": Phrase(verbatim: String(change.prefix(80)))])
            }
        }
        var found = try weightChanges(published)
        let choices = MethodChoices(plan)
        if let aggregation {
            found.append("methods.aggregation=\(try choices.notation(aggregation, .aggregation))")
        }
        if let normalisation {
            found.append("methods.normalisation=\(try choices.notation(normalisation, .normalisation))")
        }
        return found + changes
    }

    /// Weights among siblings, at any place of the tree. The node above takes them as given; everywhere else the method's
    /// own weighting stays.
    private func weightChanges(_ published: BuiltProject) throws -> [String] {
        let framework = published.run.plan.framework
        var parents: [Int] = []
        var named: [Int: [Int: Double]] = [:]
        for weight in weights {
            let position = try UnitSearch.node(weight.node, in: framework)
            guard let parent = framework.nodes[position].parent else {
                throw Parameters.invalid(
                    "w",
                    Phrase(
                        zh: "“\(weight.node)”是指数本身，没有权重",
                        en: "\"\(weight.node)\" is the index itself and has no weight"))
            }
            if named[parent] == nil { parents.append(parent) }
            named[parent, default: [:]][position] = weight.value
        }
        return try parents.flatMap { try changes(under: $0, named[$0] ?? [:], published) }
    }

    /// - Parameter named: weights in per cent by position.
    private func changes(under parent: Int, _ named: [Int: Double], _ published: BuiltProject) throws
        -> [String]
    {
        let framework = published.run.plan.framework
        let children = framework.nodes[parent].children
        let before = Honesty.shares(of: published, under: parent)
        // What a form without scripts sends unchanged, as it was printed, is no wish.
        let isMoved = zip(children, before).contains { child, share in
            named[child].map { Honesty.percent($0 / 100) != Honesty.percent(share) } ?? false
        }
        guard isMoved else { return [] }
        var shares = zip(children, before).map { child, share in named[child] ?? share * 100 }
        let others = children.indices.filter { named[children[$0]] == nil }
        let taken = named.values.reduce(0, +)
        guard others.isEmpty ? taken > 0 : taken <= 100 else {
            throw Parameters.invalid(
                "w",
                Phrase(
                    zh: "权重不能全为 0；没有写全时，合计不能超过 100",
                    en: "weights cannot all be 0, and add up to 100 at most where some are left out"))
        }
        let rest = others.reduce(0) { $0 + shares[$1] }
        for child in others {
            let part = rest > 0 ? shares[child] / rest : 1 / Double(others.count)
            shares[child] = part * (100 - taken)
        }
        guard shares.contains(where: { $0 > 0 }) else {
            throw Parameters.invalid("w", Phrase(zh: "权重不能全为 0", en: "weights cannot all be 0"))
        }
        let written = zip(children, shares).map { node, share in
            "weight.\(framework.nodes[node].id)=\(Setting.number(share))"
        }
        let isGiven = published.run.nodes[parent].weighting?.id == "given"
        return written + (isGiven ? [] : ["methods.weighting.by-node.\(framework.nodes[parent].id)=given"])
    }
}
