import Diagnostics
import IndexModel
import LinearProgrammes

/// The least shift of weight that brings the challenger level.
///
/// What is shifted is ½ Σ |Δ effective weight|: the weight, as a share of the whole index, that goes from some
/// indicators (or nodes) to others.
public struct WeightShift: Sendable, Hashable {
    /// Which weights may move.
    public enum Scope: Sendable, Hashable {
        /// Those of all indicators, as shares of the whole index; nodes weigh what is under them.
        case indicators
        /// Those of one node's children among themselves, by the node's position.
        case children(of: Int)
    }

    /// One weight that moves.
    public struct Move: Sendable, Hashable {
        /// Position in the framework.
        public let node: Int
        /// Effective weights.
        public let before: Double
        public let after: Double
    }

    public let scope: Scope
    /// ½ Σ |Δ effective weight|; `nil` where no weights of the scope will do, or none were found.
    public let shift: Double?
    /// The greatest changes first.
    public let moves: [Move]
    /// Whether it is known to be the least, or known that nothing will do: the difference is linear in these weights.
    /// Else it was found by successive linear programmes, and is the least nearby.
    public let isProved: Bool
    /// The best difference that was met.
    public let bestDifference: Double
    /// Of the shift, or of what was found and did not pass; `nil` where nothing was found.
    public let verification: Recheck?

    /// Whether something was found that did not pass its recheck.
    public var isWithheld: Bool { shift == nil && verification != nil }
}

extension Contest {
    /// The least shift of weight, over all indicators and within each family of siblings; those that will do first, by
    /// size.
    ///
    /// In an index of arithmetic means without gaps the difference is Σ wⱼdⱼ in the effective weights of the indicators,
    /// whatever the tree: a least shift takes weight from the indicators in which the challenger is furthest behind and
    /// gives it to the one in which it is furthest ahead, which is what the linear programme finds. Weights of several
    /// levels multiply, so beyond one family at a time only effective weights are asked about.
    ///
    /// - Returns: nothing for an index that ``goesInJumps``: no slope says there which way to go.
    public func weightShifts() -> [WeightShift] {
        guard !goesInJumps else { return [] }
        var scopes: [WeightShift.Scope] = [.indicators]
        for node in framework.nodes.indices where framework.nodes[node].children.count > 1 {
            if node == 0, framework.height == 2 { continue }
            scopes.append(.children(of: node))
        }
        let found = scopes.compactMap(weightShift)
        return found.enumerated().sorted {
            ($0.element.shift ?? .infinity, $0.offset) < ($1.element.shift ?? .infinity, $1.offset)
        }.map(\.element)
    }

    /// The least shift within a scope; `nil` where its weights do not count.
    func weightShift(_ scope: WeightShift.Scope) -> WeightShift? {
        guard let search = ShiftSearch(self, scope, isQuick: true) else { return nil }
        let found = search.found()
        guard found.isWithheld, scorer != nil else { return found }
        // The pair alone does not see what a mean refuses of another unit.
        let again = ShiftSearch(self, scope, isQuick: false)?.found()
        return again?.shift == nil ? found : again
    }
}

/// Looks for the least shift of one scope's weights.
private struct ShiftSearch {
    let contest: Contest
    let scope: WeightShift.Scope
    /// The nodes whose weights move, their shares (1 in all), and what a share is of the whole index.
    let nodes: [Int]
    let shares: [Double]
    let scale: Double

    private let isQuick: Bool

    init?(_ contest: Contest, _ scope: WeightShift.Scope, isQuick: Bool) {
        self.contest = contest
        self.scope = scope
        self.isQuick = isQuick
        let effective = contest.framework.effectiveWeights(contest.run.weights)
        switch scope {
        case .indicators:
            nodes = contest.framework.leaves
            scale = 1
        case let .children(node):
            nodes = contest.framework.nodes[node].children
            scale = effective[node]
        }
        guard scale > 0 else { return nil }
        let scale = scale
        shares = nodes.map { effective[$0] / scale }
        guard abs(shares.reduce(0, +) - 1) < 1e-9 else { return nil }
    }

    /// Raw weights by node where the scope's nodes have some shares.
    private func weights(_ shares: [Double]) -> [Double] {
        var weights = contest.run.weights
        for (node, share) in zip(nodes, shares) { weights[node] = share }
        guard case .indicators = scope else { return weights }
        let framework = contest.framework
        for node in framework.nodes.indices.reversed() where !framework.nodes[node].isLeaf {
            weights[node] = framework.nodes[node].children.reduce(0) { $0 + weights[$1] }
        }
        weights[0] = 1
        return weights
    }

    private func difference(_ shares: [Double]) -> Double {
        isQuick
            ? contest.difference(weights: weights(shares))
            : (try? contest.recomputed(weights: weights(shares))) ?? .nan
    }

    private func between(_ target: [Double], _ part: Double) -> [Double] {
        zip(shares, target).map { max(0, $0 + part * ($1 - $0)) }
    }

    /// Successive programmes: each is exact where the difference is linear, and the first then is the last.
    func found() -> WeightShift {
        let start = difference(shares)
        var (point, value) = (shares, start)
        var (best, target): (Double, [Double]?) = (start, nil)
        var isProved = false
        for round in 0..<24 {
            let step = round == 0 ? 0.05 : 1e-5
            guard let next = programme(at: point, value, slopes(at: point, value, step: step)) else {
                isProved = round == 0 && isLinear(start)
                break
            }
            let reached = difference(next)
            if reached > best { best = reached }
            let moved = zip(next, point).reduce(0) { $0 + abs($1.0 - $1.1) }
            (point, value) = (next, reached)
            if reached >= -1e-7 * max(1, abs(start)) { target = next }
            if abs(reached) <= 1e-10 * max(1, abs(start)) || moved < 1e-12 || reached.isNaN {
                isProved = round == 0 && isLinear(start)
                break
            }
        }
        guard let target, let way = way(towards: target), let part = way.point else {
            return WeightShift(
                scope: scope, shift: nil, moves: [], isProved: isProved, bestDifference: best,
                verification: nil)
        }
        return answer(
            between(target, part), isProved: isProved, best: max(best, 0), isLimit: way.isLimit)
    }

    /// How far towards some shares the challenger is level.
    private func way(towards target: [Double]) -> LeastPoint? {
        // A little beyond the target, in case the programme ended just before the goal.
        LeastPoint(from: 0, over: (1...20).map { Double($0) / 20 } + [1 + 1e-9, 1 + 1e-7, 1 + 1e-5]) {
            difference(between(target, $0))
        }
    }

    private func answer(_ found: [Double], isProved: Bool, best: Double, isLimit: Bool) -> WeightShift {
        let moves = nodes.indices.map { position in
            WeightShift.Move(
                node: nodes[position], before: shares[position] * scale, after: found[position] * scale)
        }.filter { abs($0.after - $0.before) > 1e-12 }
        let ordered = moves.enumerated().sorted {
            (-abs($0.element.after - $0.element.before), $0.offset)
                < (-abs($1.element.after - $1.element.before), $1.offset)
        }.map(\.element)
        let recheck = Recheck(isLimit: isLimit) { part throws(Diagnosed) in
            try contest.recomputed(weights: weights(between(found, part)))
        }
        // What does not pass its recheck is no answer.
        guard recheck.holds else {
            return WeightShift(
                scope: scope, shift: nil, moves: [], isProved: false, bestDifference: best,
                verification: recheck)
        }
        return WeightShift(
            scope: scope, shift: moves.reduce(0) { $0 + abs($1.after - $1.before) } / 2, moves: ordered,
            isProved: isProved, bestDifference: best, verification: recheck)
    }

    /// What the difference gains per share that goes from the heaviest node to each.
    private func slopes(at point: [Double], _ value: Double, step: Double) -> [Double] {
        let heaviest = point.indices.max { (point[$0], -$0) < (point[$1], -$1) } ?? 0
        let step = min(step, point[heaviest] / 2)
        return point.indices.map { position in
            guard position != heaviest else { return 0 }
            var moved = point
            moved[heaviest] -= step
            moved[position] += step
            let slope = (difference(moved) - value) / step
            return slope.isFinite ? slope : 0
        }
    }

    /// Whether the difference is linear in the shares, seen at the corners' middle.
    private func isLinear(_ start: Double) -> Bool {
        let ends = shares.indices.map { position -> [Double] in
            shares.indices.map { $0 == position ? 0.5 + shares[$0] / 2 : shares[$0] / 2 }
        }
        let values = ends.map(difference)
        let middle = shares.indices.map { position in
            ends.reduce(0) { $0 + $1[position] } / Double(ends.count)
        }
        let mean = values.reduce(0, +) / Double(values.count)
        return abs(difference(middle) - mean) <= 1e-9 * max(1, abs(start))
    }

    /// The shares nearest to the present ones at which the difference, taken for linear, is 0.
    private func programme(at point: [Double], _ value: Double, _ slopes: [Double]) -> [Double]? {
        var programme = LinearProgramme()
        let gains = shares.map { _ in programme.addVariable(cost: 0.5) }
        let losses = shares.map { programme.addVariable(in: 0...$0, cost: 0.5) }
        programme.addRow(gains.map { ($0, 1) } + losses.map { ($0, -1) }, in: 0...0)
        // value + Σ slope · (share + gain − loss − point) ≥ 0
        let offset = zip(slopes, zip(shares, point)).reduce(value) { $0 + $1.0 * ($1.1.0 - $1.1.1) }
        let size = slopes.reduce(abs(offset)) { max($0, abs($1)) }
        guard size > 0, size.isFinite else { return nil }
        programme.addRow(
            gains.indices.flatMap { [(gains[$0], slopes[$0] / size), (losses[$0], -slopes[$0] / size)] },
            in: (-offset / size) ... .infinity)
        guard let solution = programme.minimum().solution else { return nil }
        return shares.indices.map {
            max(0, shares[$0] + solution.values[gains[$0].position] - solution.values[losses[$0].position])
        }
    }
}
