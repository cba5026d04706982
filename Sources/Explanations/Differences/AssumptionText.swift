import Construction
import Methods

/// An assumption in the notation in which it is written, short enough for a table.
struct AssumptionText {
    let text: String

    init(_ variation: Assumption.Variation) {
        switch variation {
        case let .weights(weights): text = Self.text(weights)
        case let .imputation(list): text = Self.list(list, \.description)
        case let .treatment(list): text = Self.list(list, StepWords.words)
        case let .normalisation(list): text = Self.list(list, \.description)
        case let .aggregation(list, level: _): text = Self.list(list, \.description)
        case let .omission(.upTo(count)): text = "\(count)"
        case .omission(.each): text = "each"
        case let .units(sets):
            text = sets.map { "[\($0.sorted().joined(separator: ", "))]" }.joined(separator: ", ")
        case let .evidence(error):
            text = [
                "estimate \(Self.percent(error.estimate))", "derived \(Self.percent(error.derived))",
                "lower-bound \(Self.percent(error.lowerBound))",
                "rounded \(error.variesRounded ? "varies" : "fixed")",
            ].joined(separator: ", ")
        }
    }

    private static func text(_ weights: WeightVariation) -> String {
        var parts: [String] = []
        switch weights.law {
        case .fixed: break
        case .dirichlet(nil): parts.append("dirichlet")
        case let .dirichlet(concentration?): parts.append("dirichlet \(Setting.number(concentration))")
        }
        let noise = weights.noise.sorted { $0.key < $1.key }
        if let first = noise.first, noise.allSatisfy({ $0.value == first.value }), noise.count > 1 {
            parts.append(percent(first.value))
        } else {
            parts += noise.map { "level \($0.key) \(percent($0.value))" }
        }
        if !weights.sets.isEmpty {
            parts.append("sets " + weights.sets.map { $0.isEmpty ? "own" : $0 }.joined(separator: " "))
        }
        if let experts = weights.experts { parts.append("experts \(experts.rawValue)") }
        parts += weights.order.map { "\($0.heavier) > \($0.lighter)" }
        return parts.joined(separator: ", ")
    }

    /// Alternatives; what is chosen for some nodes only stands in brackets after the general choice.
    private static func list<Choice>(_ list: [Assignment<Choice>], _ word: (Choice) -> String) -> String {
        list.map { assignment in
            let special =
                assignment.byLevel.sorted { $0.key < $1.key }.map { "level \($0.key): \(word($0.value))" }
                + (assignment.byNode.sorted { $0.key < $1.key }
                + assignment.byIndicator.sorted { $0.key < $1.key })
                .map { "\($0.key): \(word($0.value))" }
            let general = assignment.general.map(word) ?? "none"
            return special.isEmpty ? general : "\(general) (\(special.joined(separator: ", ")))"
        }.joined(separator: ", ")
    }

    /// `25%`, without the noise of binary numbers.
    private static func percent(_ share: Double) -> String {
        let percent = (share * 1e12).rounded() / 1e10
        return Setting.number(percent).description + "%"
    }
}
