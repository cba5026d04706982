import IndexModel

extension Plan {
    /// The codes of the indicators that the index reads: its leaves, what they are divided by, and what formulas name.
    public func indicatorsRead(in panel: Panel) -> Set<String> {
        let formulas = Dictionary(
            derivations.map { ($0.indicator.code, $0) }, uniquingKeysWith: { first, _ in first })
        var open = framework.leaves.map { framework.nodes[$0].id }
        var found: Set<String> = []
        while let code = open.popLast() {
            guard found.insert(code).inserted else { continue }
            open += formulas[code]?.formula.codes ?? []
            let indicator = formulas[code]?.indicator ?? panel.position(of: code).map { panel.indicators[$0] }
            open += [indicator?.denominator].compactMap { $0 }
        }
        return found
    }
}
