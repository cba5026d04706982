import LinearProgrammes

/// What became of the search for weights that give an order.
public enum OrderFitAnswer: Sendable, Hashable {
    /// Some weights give it: those nearest to the ones asked about, the sum of absolute changes, and the greatest margin by
    /// which any weights can give it, as a share of the greatest difference of an indicator.
    case possible(weights: [Double], shift: Double, margin: Double)
    case impossible(Contradiction)

    /// Why no weights give the order.
    public struct Contradiction: Sendable, Hashable {
        /// Pairs that fail whatever the weights are.
        public let alone: [OrderPair]
        /// Pairs that cannot hold together, though any of them could be dropped to leave the others possible; one of ``alone``
        /// where there is any.
        public let core: [OrderPair]
        /// Weights under which as many pairs hold as were found to be possible.
        public let weights: [Double]
        /// The pairs that do not hold under them.
        public let violated: [OrderPair]
        /// Whether it is proven that no weights violate fewer.
        public let isLeast: Bool
        /// The least sum of all shortfalls, as a share of the greatest difference of an indicator.
        public let shortfall: Double
    }
}

extension OrderFit {
    /// Whether some weights give the order, and which.
    ///
    /// Complexity: a few linear programmes; where the order is impossible, as many as it has steps, and for up to
    /// 210 pairs an integer programme with a limit of nodes.
    ///
    /// - Parameter own: the weights from which the nearest ones are sought; they add up to 1.
    /// - Returns: `nil` where the solver gives up.
    public func answer(nearestTo own: [Double]) -> OrderFitAnswer? {
        let impossible = impossible
        if impossible.isEmpty {
            guard let best = greatestMargin(pairs) else { return nil }
            if best.margin > Self.least {
                return possible(best.margin, best.weights, own)
            }
        }
        return contradiction(impossible)
    }

    /// The nearest weights, checked by arithmetic; with more margin as long as they do not pass.
    private func possible(_ margin: Double, _ best: [Double], _ own: [Double]) -> OrderFitAnswer {
        var weights = best
        for share in [1e-5, 1e-4, 1e-2, 0.5] {
            let wanted = min(margin / 2, max(share * margin, 2 * Self.least))
            if let found = nearest(to: own, margin: wanted), violated(under: found).isEmpty {
                weights = found
                break
            }
        }
        let shift = zip(weights, own).reduce(0) { $0 + abs($1.0 - $1.1) }
        return .possible(weights: weights, shift: shift, margin: margin)
    }

    // MARK: Contradictions

    private func contradiction(_ alone: [OrderPair]) -> OrderFitAnswer? {
        guard let relaxed = leastShortfall() else { return nil }
        var weights = relaxed.weights
        var isLeast = false
        if let (found, isProven) = fewestViolations() {
            if violated(under: found).count <= violated(under: weights).count { weights = found }
            isLeast = isProven
        }
        return .impossible(
            OrderFitAnswer.Contradiction(
                alone: alone, core: alone.first.map { [$0] } ?? core(), weights: weights,
                violated: violated(under: weights), isLeast: isLeast, shortfall: relaxed.shortfall))
    }

    /// Least Σ max(0, −lead) over all pairs.
    private func leastShortfall() -> (weights: [Double], shortfall: Double)? {
        var (programme, weights) = programme()
        for pair in pairs {
            let slack = programme.addVariable(cost: 1)
            programme.addRow(terms(pair, weights) + [(slack, 1)], in: 2 * Self.least ... .infinity)
        }
        guard let solution = programme.minimum().solution else { return nil }
        let found = weighed(weights.map { solution.values[$0.position] })
        return (found, pairs.reduce(0) { $0 + max(0, -lead($1, under: found)) })
    }

    /// The fewest pairs that fail: each may be given up for a price of 1.
    private func fewestViolations() -> (weights: [Double], isProven: Bool)? {
        guard pairs.count <= Self.searched else { return nil }
        var (programme, weights) = programme()
        let margin = 10 * Self.least
        for pair in pairs {
            let given = programme.addVariable(in: 0...1, cost: 1, isInteger: true)
            let most = max(margin, margin - (differences(pair).min() ?? 0))
            programme.addRow(terms(pair, weights) + [(given, most)], in: margin ... .infinity)
        }
        switch programme.minimum(effort: Effort(nodes: 2000)) {
        case let .optimal(solution): return (weighed(weights.map { solution.values[$0.position] }), true)
        case let .limit(_, best?): return (weighed(weights.map { best.values[$0.position] }), false)
        default: return nil
        }
    }

    /// Pairs that cannot hold together, none of which can be spared: each is dropped in turn, and taken back where the rest
    /// would be possible.
    private func core() -> [OrderPair] {
        var kept = OrderPair.reduced(pairs)
        for pair in kept {
            let rest = kept.filter { $0 != pair }
            guard let margin = greatestMargin(rest)?.margin, margin <= Self.least else { continue }
            kept = rest
        }
        return kept
    }
}
