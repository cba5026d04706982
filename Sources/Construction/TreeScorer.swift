import Diagnostics
import IndexModel
import Methods

/// Scores the framework from the leaves up.
struct TreeScorer {
    let plan: Plan
    let panel: Panel
    private let periods: [(period: Int?, rows: Range<Int>)]
    private let stages: [Stage]
    private(set) var nodes: [NodeResult]
    /// Weights by period, then node; one list where none is learnt of each year on its own.
    private(set) var weights: [[Double]]
    /// Weights summed up from the indicators, by the choice that gave them and what that learnt of.
    private var below: [Learning: [Double]] = [:]

    /// A choice, and the rows that it looks at.
    private struct Learning: Hashable {
        var choice: MethodChoice
        var rows: Range<Int>
        /// The year where the rows are one year's among several.
        var year: Int?
    }

    private var framework: Framework { plan.framework }

    init(plan: Plan, panel: Panel, stages: [Stage]) {
        self.plan = plan
        self.panel = panel
        self.stages = stages
        periods = panel.periods
        let positions = Dictionary(
            panel.indicators.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        nodes = plan.framework.nodes.map { node in
            let values =
                node.isLeaf
                ? positions[node.id].map { panel.columns[$0] }
                    ?? [Double](repeating: .nan, count: panel.rows.count)
                : []
            return NodeResult(scores: values, untreated: values)
        }
        var first = plan.framework.nodes.map(\.weight)
        first[0] = 1
        let isYearly = plan.weightingSpan.all.contains(.eachPeriod)
        weights = Array(repeating: first, count: isYearly ? max(1, periods.count) : 1)
    }

    mutating func score(_ findings: inout Findings) throws(Diagnosed) {
        for position in framework.nodes.indices.reversed() where !framework.nodes[position].isLeaf {
            try weigh(position)
            try aggregate(position)
            try turn(position)
        }
        report(&findings)
    }

    // MARK: Weights

    /// The weights that are written, by position: the framework's, or those of a named set.
    private func written(for choice: MethodChoice) throws(Diagnosed) -> [Double] {
        guard let name = choice.settings["set"] else { return framework.nodes.map(\.weight) }
        let key = name.text ?? name.description
        guard let set = plan.weightSets[key] else {
            throw Diagnosed(
                Diagnostic(
                    .weightSetUnknown, at: place("methods.weighting"), ["set": Phrase(verbatim: key)],
                    suggestion: Suggestion.nearest(to: key, in: plan.weightSets.keys.sorted())))
        }
        return framework.nodes.map { set[$0.id] ?? $0.weight }
    }

    /// For weightings that look at all indicators at once: each node's weight is the sum of its indicators'.
    private mutating func weightsBelow(_ learning: Learning) throws(Diagnosed) -> [Double] {
        if let known = below[learning] { return known }
        let choice = learning.choice
        var found = try written(for: choice)
        if choice.settings["scope"]?.text == "index" {
            let leaves = framework.leaves
            let siblings = Siblings(
                ids: leaves.map { framework.nodes[$0].id }, written: leaves.map { found[$0] },
                columns: leaves.map { Array(nodes[$0].scores[learning.rows]) })
            let result = try weights(by: learning, of: siblings, at: 0)
            remember(result, of: learning.year, at: 0)
            for (leaf, weight) in zip(leaves, result.weights) { found[leaf] = weight }
        }
        for position in framework.nodes.indices.reversed() where !framework.nodes[position].isLeaf {
            found[position] = framework.nodes[position].children.reduce(0) { $0 + found[$1] }
        }
        below[learning] = found
        return found
    }

    /// What a node's weighting looks at, by period where weights differ between them.
    private func learnings(_ choice: MethodChoice, of node: Node) -> [Learning] {
        var shared = Learning(choice: choice, rows: panel.rows.indices)
        switch plan.weightingSpan.choice(for: node) ?? .allPeriods {
        case .allPeriods: break
        case let .base(year):
            shared.rows = periods.first { $0.period == year }?.rows ?? 0..<0
            shared.year = year
        case .eachPeriod where weights.count > 1:
            return periods.map { Learning(choice: choice, rows: $0.rows, year: $0.period) }
        case .eachPeriod: break
        }
        return weights.map { _ in shared }
    }

    private mutating func weigh(_ position: Int) throws(Diagnosed) {
        let node = framework.nodes[position]
        let choice = plan.weighting.choice(for: node) ?? MethodChoice("given")
        nodes[position].weighting = choice
        var known: (learning: Learning, weights: [Double])?
        for (period, learning) in learnings(choice, of: node).enumerated() {
            let found: [Double]
            if let known, known.learning == learning {
                found = known.weights
            } else {
                found = try weights(of: node, at: position, learning)
            }
            known = (learning, found)
            for (child, weight) in zip(node.children, found) { weights[period][child] = weight }
        }
    }

    /// The weights of a node's children.
    private mutating func weights(
        of node: Node, at position: Int, _ learning: Learning
    ) throws(Diagnosed) -> [Double] {
        let below = try weightsBelow(learning)
        if learning.choice.settings["scope"]?.text == "index" { return node.children.map { below[$0] } }
        let written = try written(for: learning.choice)
        let siblings = Siblings(
            ids: node.children.map { framework.nodes[$0].id }, written: node.children.map { written[$0] },
            below: node.children.map { below[$0] },
            columns: node.children.map { Array(nodes[$0].scores[learning.rows]) })
        let result = try weights(by: learning, of: siblings, at: position)
        remember(result, of: learning.year, at: position)
        return result.weights
    }

    /// Keeps what a weighting learnt: of several years the latest, with doubts of any of them.
    private mutating func remember(_ result: WeightingResult, of year: Int?, at position: Int) {
        nodes[position].weightingFacts = TreeScorer.facts(result.facts, of: year)
        guard year != nil else { return nodes[position].weightingDoubts = result.doubts }
        nodes[position].weightingDoubts += TreeScorer.doubts(result.doubts, of: year)
    }

    /// Facts with the year that they are of, where there are any and it is one of several.
    private static func facts(_ facts: [Fact], of year: Int?) -> [Fact] {
        guard let year, !facts.isEmpty else { return facts }
        return [Fact(zh: "所学年份", en: "learnt of the year", Double(year))] + facts
    }

    private static func doubts(_ doubts: [Phrase], of year: Int?) -> [Phrase] {
        guard let year else { return doubts }
        return doubts.map { Phrase(zh: "\(year) 年：\($0.zh)", en: "\(year): \($0.en)") }
    }

    private func weights(by learning: Learning, of siblings: Siblings, at position: Int) throws(Diagnosed)
        -> WeightingResult
    {
        do {
            return try Catalogue.weighting(learning.choice).result(for: siblings)
        } catch {
            throw impossible(learning.choice, "weighting", at: position, error, year: learning.year)
        }
    }

    // MARK: Scores

    private mutating func aggregate(_ position: Int) throws(Diagnosed) {
        let node = framework.nodes[position]
        let choice = plan.aggregation.choice(for: node) ?? MethodChoice("arithmetic")
        nodes[position].aggregation = choice
        let children = node.children.map { nodes[$0].scores }
        let shares = weights.map { weights in node.children.map { weights[$0] } }
        var scores: [Double] = []
        for (place, rows) in periods.map(\.rows).enumerated() {
            do {
                let result = try Catalogue.aggregation(choice)
                    .result(children.map { Array($0[rows]) }, weights: shares[min(place, shares.count - 1)])
                scores += result.scores
                let year = periods.count > 1 ? periods[place].period : nil
                nodes[position].aggregationFacts = TreeScorer.facts(result.facts, of: year)
                nodes[position].aggregationDoubts += TreeScorer.doubts(result.doubts, of: year)
            } catch {
                throw impossible(choice, "aggregation", at: position, error, firstRow: rows.lowerBound)
            }
        }
        withhold(position, children, &scores)
        nodes[position].scores = scores
        nodes[position].untreated = scores
    }

    /// Takes back scores of rows in which too few children have one.
    private mutating func withhold(_ position: Int, _ children: [[Double]], _ scores: inout [Double]) {
        let limit = plan.availability.choice(for: framework.nodes[position]) ?? 0
        guard limit > 0 else { return }
        for row in scores.indices {
            let available = children.count { !$0[row].isNaN }
            if Double(available) / Double(children.count) < limit {
                if !scores[row].isNaN { nodes[position].withheld.append(row) }
                scores[row] = .nan
            }
        }
    }

    /// Normalises a node's scores anew where the plan says so, and mirrors them where less is better.
    private mutating func turn(_ position: Int) throws(Diagnosed) {
        let node = framework.nodes[position]
        if position != 0, let choice = plan.renormalisation.choice(for: node) {
            let values = nodes[position].scores
            do {
                let fit = try Catalogue.normalisation(choice).fitted(
                    to: Sample(values.filter { !$0.isNaN }))
                nodes[position].scores = values.map { $0.isNaN ? $0 : fit.apply($0) }
                nodes[position].renormalisation = [
                    Stage.Fit(period: nil, method: choice, facts: fit.facts, normalisation: fit)
                ]
            } catch {
                throw impossible(choice, "normalisation", at: position, error)
            }
        }
        guard node.direction == .negative, position != 0, isKnown(position) else { return }
        let mirrors = mirrors(of: position)
        guard let first = mirrors.first ?? nil, mirrors.allSatisfy({ $0 == first }) else {
            throw Diagnosed(
                Diagnostic(
                    .nodeCannotTurn, at: place("index.\(node.id)"),
                    ["node": node.name, "id": Phrase(verbatim: node.id)]))
        }
        nodes[position].mirror = first
        nodes[position].scores = nodes[position].scores.map { first - $0 }
    }

    private func isKnown(_ position: Int) -> Bool { nodes[position].scores.contains { !$0.isNaN } }

    /// The sums round which a node's scores may be mirrored: those of what they are made of, which must agree.
    private func mirrors(of position: Int) -> [Double?] {
        let node = framework.nodes[position]
        if let fit = nodes[position].renormalisation.first { return [fit.normalisation?.mirror] }
        guard isKnown(position) else { return [] }
        guard node.isLeaf else {
            if case let .own(mirror) = scale(of: position) { return [mirror] }
            return node.children.flatMap(mirrors(of:))
        }
        let fits = stages.last { $0.name == "normalisation" }?.fits[node.id]
        return fits?.map { $0.normalisation?.mirror } ?? [nil]
    }

    /// On what scale an inner node's scores are, before they are normalised anew.
    private func scale(of position: Int) -> ScoreScale {
        nodes[position].aggregation.flatMap { try? Catalogue.aggregation($0) }?.scale ?? .children
    }

    // MARK: Reports

    private func report(_ findings: inout Findings) {
        for position in framework.nodes.indices {
            let node = framework.nodes[position]
            for doubt in nodes[position].weightingDoubts {
                findings.add(
                    Diagnostic(
                        .weightsDoubtful, at: place("methods.weighting"),
                        ["node": node.name, "method": word(of: position), "reason": doubt]))
            }
            for doubt in nodes[position].aggregationDoubts {
                findings.add(
                    Diagnostic(
                        .scoresDoubtful, at: place("methods.aggregation"),
                        [
                            "node": node.name,
                            "method": Phrase(verbatim: nodes[position].aggregation?.id ?? ""),
                            "reason": doubt,
                        ]))
            }
            reportScales(position, &findings)
            if !node.isLeaf, !nodes[position].withheld.isEmpty {
                findings.add(
                    Diagnostic(
                        .scoresWithheld, at: place("methods.aggregation"),
                        [
                            "node": node.name,
                            "count": Phrase(verbatim: "\(nodes[position].withheld.count)"),
                            "units": names(of: nodes[position].withheld),
                        ]))
            }
        }
        let without = nodes[0].scores.indices.filter { nodes[0].scores[$0].isNaN }
        if !without.isEmpty {
            findings.add(
                Diagnostic(
                    .unitsWithoutScore, at: [],
                    ["count": Phrase(verbatim: "\(without.count)"), "units": names(of: without)]))
        }
    }

    private func word(of position: Int) -> Phrase {
        Phrase(verbatim: nodes[position].weighting?.id ?? "given")
    }

    /// Says where scores on a method's own scale stand beside others, and the node's method takes them as they come.
    private func reportScales(_ position: Int, _ findings: inout Findings) {
        let node = framework.nodes[position]
        guard !node.isLeaf, let choice = nodes[position].aggregation,
            let laws = Catalogue.declaration(choice.id, in: .aggregation)?.laws,
            !laws.isSuperset(of: [.scaleInvariant, .shiftInvariant])
        else { return }
        let scales = node.children.map(ownScale(of:))
        guard Set(scales).count > 1, let odd = scales.firstIndex(where: { $0 != nil }) else { return }
        findings.add(
            Diagnostic(
                .scalesDiffer, at: place("methods.aggregation"),
                [
                    "node": node.name, "child": framework.nodes[node.children[odd]].name,
                    "method": Phrase(verbatim: scales[odd] ?? ""),
                ]))
    }

    /// The method on whose own scale a node's scores are; `nil` for the scale of the indicators.
    private func ownScale(of position: Int) -> String? {
        let node = framework.nodes[position]
        guard !node.isLeaf, nodes[position].renormalisation.isEmpty else { return nil }
        if case .own = scale(of: position) { return nodes[position].aggregation?.id }
        return node.children.lazy.compactMap(ownScale(of:)).first
    }

    private func names(of rows: [Int]) -> Phrase {
        let shown = rows.prefix(8).map { panel.unit(at: $0).name }
        let more = rows.count > 8 ? ", …" : ""
        return Phrase(
            zh: shown.map(\.zh).joined(separator: "、") + more,
            en: shown.map(\.en).joined(separator: ", ") + more)
    }

    private func place(_ paths: String...) -> [Place] {
        paths.compactMap { plan.places[$0] }.prefix(1).map { $0 }
    }

    /// An error in the numbers, with the line that chose the method and the datum that forbids it.
    private func impossible(
        _ choice: MethodChoice, _ step: String, at position: Int, _ error: MethodError, firstRow: Int = 0,
        year: Int? = nil
    ) -> Diagnosed {
        let node = framework.nodes[position]
        let places = place("methods.\(step)") + place("index.\(node.id)")
        switch error.reason {
        case let .notPositive(row, child), let .negative(row, child), let .zero(row, child):
            let child = framework.nodes[node.children.isEmpty ? position : node.children[child]]
            return Diagnosed(
                Diagnostic(
                    .valueForbidsMean, at: places,
                    [
                        "method": Phrase(verbatim: choice.id), "node": node.name, "child": child.name,
                        "unit": panel.unit(at: firstRow + row).name, "reason": error.message,
                    ]))
        default:
            return Diagnosed(
                Diagnostic(
                    .methodImpossible, at: places,
                    [
                        "method": Phrase(verbatim: choice.id), "subject": node.name,
                        "reason": year.map {
                            Phrase(
                                zh: "在 \($0) 年的数据上，\(error.message.zh)",
                                en: "in the data of \($0), \(error.message.en)")
                        } ?? error.message,
                    ]))
        }
    }
}
