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
    /// Weights of the index's children in per cent, in the order written. Children that are not named share what is
    /// left in proportion to their published weights.
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

    /// Weights of the index's children. The index takes them as given; below it the method's own weighting stays.
    private func weightChanges(_ published: BuiltProject) throws -> [String] {
        guard !weights.isEmpty else { return [] }
        let framework = published.run.plan.framework
        let root = framework.root
        var shares = Honesty.shares(of: published).map { $0 * 100 }
        var named: Set<Int> = []
        for weight in weights {
            let position = try UnitSearch.node(weight.node, in: framework)
            guard let child = root.children.firstIndex(of: position) else {
                throw Parameters.invalid(
                    "w",
                    Phrase(
                        zh: "“\(weight.node)”不是指数的下一层", en: "\"\(weight.node)\" is no child of the index"))
            }
            shares[child] = weight.value
            named.insert(child)
        }
        let others = root.children.indices.filter { !named.contains($0) }
        let taken = weights.reduce(0) { $0 + $1.value }
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
        let written = zip(root.children, shares).map { node, share in
            "weight.\(framework.nodes[node].id)=\(Setting.number(share))"
        }
        let isGiven = published.run.nodes[0].weighting?.id == "given"
        return written + (isGiven ? [] : ["methods.weighting.by-node.\(root.id)=given"])
    }
}
