import Diagnostics

/// Builds addresses that keep what the reader has chosen: the language and the departures from the written method.
struct Address: Sendable {
    /// `nil` where the browser's own language counts.
    var language: Language?
    var scenario: ScenarioRequest
    /// The page's own parameters, such as the sentence of a claim.
    var own: [(name: String, value: String)] = []

    /// An address of this server.
    func text(_ path: String, keepingOwn: Bool = false) -> String {
        let pairs = parameters + (keepingOwn ? own : [])
        guard !pairs.isEmpty else { return path }
        return path + "?"
            + pairs.map { "\($0.name)=\(PercentCoding.encoded($0.value))" }.joined(separator: "&")
    }

    /// The address of a chart of a page, in the language in which the page is shown.
    func chart(_ id: String, of subject: Subject, as ending: String, _ shown: Language) -> String {
        var copy = self
        copy.language = shown
        copy.own.append(("chart", id))
        return copy.text(subject.path(as: ending), keepingOwn: true)
    }

    /// What is kept, for addresses as well as for the hidden fields of forms.
    var parameters: [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        if !scenario.weights.isEmpty {
            let weights = scenario.weights.map { "\($0.node):\(Address.number($0.value))" }
            pairs.append(("w", weights.joined(separator: ",")))
        }
        if let aggregation = scenario.aggregation { pairs.append(("agg", aggregation)) }
        if let normalisation = scenario.normalisation { pairs.append(("norm", normalisation)) }
        pairs += scenario.changes.map { ("set", $0) }
        if let language { pairs.append(("lang", language.rawValue)) }
        return pairs
    }

    static func number(_ value: Double) -> String {
        let digits = value.description
        return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
    }
}
