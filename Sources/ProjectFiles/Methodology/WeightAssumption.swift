import Construction
import Diagnostics
import IndexModel
import Methods

extension AssumptionsReader {
    /// `25%`, or a mapping of `noise`, `dirichlet`, `sets` and `order`.
    func weights(_ entry: Entry, _ plan: Plan, _ findings: inout Findings) -> WeightVariation? {
        guard entry.table != nil else {
            guard let share = share("weights", entry, most: 1, &findings) else { return nil }
            let variation = WeightVariation(noise: everyLevel(share, plan.framework))
            return stays(variation, entry, &findings) ? nil : variation
        }
        let section = SectionReader(
            "assumptions.weights", entry, known: ["noise", "dirichlet", "sets", "experts", "order"], &findings
        )
        var variation = WeightVariation()
        if let noise = section["noise"] { variation.noise = self.noise(noise, plan.framework, &findings) }
        if let dirichlet = section["dirichlet"], dirichlet.flag != false {
            variation.law = .dirichlet(concentration: concentration(dirichlet, &findings))
            if !variation.noise.isEmpty {
                unexpected(
                    "weights", entry,
                    Phrase(zh: "noise 与 dirichlet 二者之一", en: "either noise or dirichlet"), &findings)
            }
        }
        variation.sets = section.texts("sets", &findings).map { $0 == "given" ? "" : $0 }
        for name in variation.sets where !name.isEmpty && plan.weightSets[name] == nil {
            findings.add(
                Diagnostic(
                    .weightSetUnknown, at: section["sets"]?.place ?? entry.place, ["set": name],
                    suggestion: Suggestion.nearest(to: name, in: plan.weightSets.keys.sorted())))
        }
        if let experts = section["experts"] {
            variation.experts = self.experts(experts, section, plan, &findings)
        }
        if let order = section["order"] {
            variation.order = orders(order, section, plan.framework, &findings)
        }
        if variation == WeightVariation() {
            // Experts that cannot be drawn have said so themselves.
            guard section["experts"] == nil else { return nil }
            findings.add(Diagnostic(.assumptionTooFew, at: entry.place, ["key": "weights"]))
            return nil
        }
        return stays(variation, entry, &findings) ? nil : variation
    }

    /// Whether noise of 0 is all that is written.
    private func stays(_ variation: WeightVariation, _ entry: Entry, _ findings: inout Findings) -> Bool {
        guard variation.law == .fixed, variation.noise.values.allSatisfy({ $0 == 0 }), variation.sets.isEmpty,
            variation.order.isEmpty, variation.experts == nil
        else { return false }
        idle("weights", entry, Phrase(zh: "权重保持不变", en: "the weights stay as they are"), &findings)
        return true
    }

    private func everyLevel(_ share: Double, _ framework: Framework) -> [Int: Double] {
        guard framework.height > 1 else { return [:] }
        return Dictionary(uniqueKeysWithValues: (1..<framework.height).map { ($0, share) })
    }

    /// One share for all levels, or shares by level.
    private func noise(
        _ entry: Entry, _ framework: Framework, _ findings: inout Findings
    ) -> [Int: Double] {
        guard let pairs = entry.table else {
            return share("weights.noise", entry, most: 1, &findings).map { everyLevel($0, framework) } ?? [:]
        }
        var found: [Int: Double] = [:]
        for pair in pairs {
            guard let level = Int(pair.key), level >= 1, level < framework.height else {
                let known = (1..<max(2, framework.height)).map(String.init)
                findings.add(
                    Diagnostic(
                        .exceptionUnknown, at: [pair.keyPlace],
                        ["kind": Phrase(zh: "层", en: "level"), "name": pair.key.asPhrase],
                        suggestion: Suggestion.nearest(to: pair.key, in: known)))
                continue
            }
            found[level] = share("weights.noise.\(level)", pair.value, most: 1, &findings)
        }
        return found
    }

    /// `one` or `resampled`, where a node is weighed by experts, and nothing else says where weights come from.
    private func experts(
        _ entry: Entry, _ section: SectionReader, _ plan: Plan, _ findings: inout Findings
    ) -> WeightVariation.Experts? {
        guard let experts = entry.text.flatMap(WeightVariation.Experts.init(rawValue:)) else {
            unexpected(
                "weights.experts", entry, Phrase(zh: "one 或 resampled", en: "one or resampled"), &findings)
            return nil
        }
        if section["sets"] != nil || section["order"] != nil {
            unexpected(
                "weights", entry,
                Phrase(zh: "experts 不与 sets、order 同用", en: "experts without sets and order"), &findings)
        }
        let isJudged = plan.framework.nodes.contains { node in
            guard !node.isLeaf, let choice = plan.weighting.choice(for: node) else { return false }
            return (try? Catalogue.weighting(choice)) is any ExpertWeighting
        }
        if !isJudged {
            unexpected(
                "weights.experts", entry,
                Phrase(
                    zh: "methods.weighting 中有专家打分表（budget-allocation）",
                    en: "a table of experts in methods.weighting (budget-allocation)"), &findings)
            return nil
        }
        return experts
    }

    /// `true`, or `{concentration: 5}`.
    private func concentration(_ entry: Entry, _ findings: inout Findings) -> Double? {
        if entry.flag == true { return nil }
        let section = SectionReader(
            "assumptions.weights.dirichlet", entry, known: ["concentration"], &findings)
        return section.number("concentration", in: 0.01...1e6, &findings)
    }

    private func orders(
        _ entry: Entry, _ section: SectionReader, _ framework: Framework, _ findings: inout Findings
    ) -> [WeightVariation.Order] {
        var orders: [WeightVariation.Order] = []
        for text in section.texts("order", &findings) {
            let codes = text.split(whereSeparator: { ">＞≥".contains($0) }).map {
                String($0).trimmingSpaces
            }
            let positions = codes.map { framework.position(of: $0) }
            for (code, position) in zip(codes, positions) where position == nil {
                findings.add(
                    Diagnostic(
                        .exceptionUnknown, at: [entry.place],
                        ["kind": Phrase(zh: "节点", en: "node"), "name": code.asPhrase],
                        suggestion: Suggestion.nearest(to: code, in: framework.nodes.map(\.id))))
            }
            guard codes.count > 1, positions.allSatisfy({ $0 != nil }) else { continue }
            let parents = Set(positions.compactMap { $0 }.map { framework.nodes[$0].parent })
            if parents.count != 1 || Set(codes).count != codes.count {
                findings.add(Diagnostic(.orderUnrelated, at: entry.place, ["order": text]))
                continue
            }
            for (heavier, lighter) in zip(codes, codes.dropFirst()) {
                orders.append(WeightVariation.Order(heavier: heavier, lighter: lighter))
            }
        }
        let circle = WeightVariation.circle(in: orders)
        if !circle.isEmpty {
            findings.add(
                Diagnostic(
                    .orderCircular, at: entry.place, ["codes": circle.sorted().joined(separator: ", ")]))
        }
        return orders
    }
}

extension WeightVariation {
    /// Codes that can be put in no order: what is left after taking away, again and again, all that nothing
    /// outweighs.
    static func circle(in orders: [Order]) -> Set<String> {
        var left = orders
        while true {
            let lighter = Set(left.map(\.lighter))
            let kept = left.filter { lighter.contains($0.heavier) }
            if kept.count == left.count { return Set(left.flatMap { [$0.heavier, $0.lighter] }) }
            left = kept
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
