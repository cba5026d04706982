import Construction
import Diagnostics
import IndexModel

extension Plan {
    /// Takes out the assumptions that can bring about nothing but the plan itself.
    ///
    /// - Parameters:
    ///   - cells: values of the data that may be off.
    ///   - panel: the data that the plan is applied to.
    /// - Returns: what is to be said of them. A list of one alternative was spoken of when the methodology was read.
    mutating func leaveOutIdleAssumptions(_ cells: [UncertainCell], _ panel: Panel) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        var kept: [Assumption] = []
        for assumption in assumptions {
            guard let reason = idleness(of: assumption, cells, panel) else {
                kept.append(assumption)
                continue
            }
            if assumption.variation.alternatives != 1 {
                findings.append(
                    Diagnostic(
                        .assumptionIdle, at: [places["assumptions.\(assumption.id)"]].compactMap { $0 },
                        ["key": Phrase(verbatim: assumption.id), "reason": reason]))
            }
        }
        assumptions = kept
        return findings
    }

    /// Why an assumption varies nothing; `nil` where it does.
    private func idleness(
        of assumption: Assumption, _ cells: [UncertainCell], _ panel: Panel
    ) -> Phrase? {
        switch assumption.variation {
        case let .weights(weights):
            let isIdle =
                weights.law == .fixed && weights.noise.values.allSatisfy { $0 == 0 } && weights.order.isEmpty
                && weights.sets.allSatisfy(\.isEmpty) && weights.experts == nil
            return isIdle ? Phrase(zh: "权重保持不变", en: "the weights stay as they are") : nil
        case .omission(.upTo(0)):
            return Phrase(zh: "一个指标也不去掉", en: "no indicator is left out")
        case .omission: return nil
        case .evidence:
            guard cells.isEmpty else { return nil }
            return Phrase(
                zh: "没有一个数据的可信度会让它变动", en: "no value has a confidence that lets it vary")
        case .imputation where !hasGaps(panel):
            return Phrase(zh: "数据没有缺失", en: "the data have no gaps")
        case .imputation, .treatment, .normalisation, .aggregation, .units:
            for alternative in 0..<(assumption.variation.alternatives ?? 0) {
                var written = self
                var excluded: Set<String> = []
                written.write(assumption.variation, alternative, excluded: &excluded)
                if written != self || !excluded.isEmpty { return nil }
            }
            return Phrase(
                zh: "每个备选都与计划本身相同", en: "every alternative is what the plan does anyway")
        }
    }

    private func hasGaps(_ panel: Panel) -> Bool {
        // A derived indicator has gaps where what it is derived from has.
        panel.columns.contains { $0.contains(where: \.isNaN) } || !derivations.isEmpty
    }
}
