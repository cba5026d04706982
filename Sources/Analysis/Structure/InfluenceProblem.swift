import Construction
import Diagnostics
import IndexModel
import Kernels

/// The influence of an index's parts as a function of their weights, and the search for weights.
struct InfluenceProblem {
    let codes: [String]
    /// Adds up to 1.
    let target: [Double]
    /// The run's own weights of the parts; those of 0 start from a thousandth of the mean.
    let startingLogarithms: [Double]
    private let plan: Plan
    private let panel: Panel
    private let weights: [Double]
    private let positions: [Int]
    private let measure: InfluenceMatch.Measure

    init(
        _ audit: RankAudit, level: Int, target: InfluenceMatch.Target, measure: InfluenceMatch.Measure
    ) throws(InfluenceMatch.Failure) {
        let framework = audit.run.plan.framework
        positions = framework.positions(level: level).filter { $0 != 0 }
        guard positions.count >= 2 else { throw .tooFewParts }
        codes = positions.map { framework.nodes[$0].id }
        weights = audit.run.weights
        self.measure = measure
        let effective = framework.effectiveWeights(weights)
        let wanted: [Double] =
            switch target {
            case .equal: positions.map { _ in 1 }
            case .nominal: positions.map { effective[$0] }
            case let .shares(shares): codes.map { shares[$0] ?? 0 }
            }
        let total = wanted.reduce(0, +)
        guard total > 0 else { throw .undefined }
        self.target = wanted.map { $0 / total }
        let own = positions.map { audit.run.weights[$0] }
        let mean = own.reduce(0, +) / Double(own.count)
        startingLogarithms = own.map { Elementary.log($0 > 0 ? $0 : max(mean, 1e-300) / 1000) }
        (plan, panel) = Self.aggregationAlone(audit)
    }

    /// A plan and a panel that give the run's scores without the steps before the aggregation, where that can be.
    private static func aggregationAlone(_ audit: RankAudit) -> (plan: Plan, panel: Panel) {
        var plan = audit.run.plan
        // A node that is turned is mirrored by what was learnt in the steps.
        guard plan.framework.nodes.allSatisfy({ $0.isLeaf || $0.direction == .positive }) else {
            return (plan, audit.panel)
        }
        plan.steps = []
        plan.derivations = []
        return (plan, audit.run.final)
    }

    /// The shares of influence under the exponentials of logarithms; `nil` where a part has none.
    func shares(_ logarithms: [Double]) throws(InfluenceMatch.Failure) -> [Double]? {
        var all = weights
        for (position, logarithm) in zip(positions, logarithms) { all[position] = Elementary.exp(logarithm) }
        var plan = plan
        plan.fixWeights(all)
        let run: Run
        do throws(Diagnosed) {
            run = try Constructor(plan).run(on: panel)
        } catch { throw .construction(error.diagnostics) }
        var influences: [Double] = []
        for position in positions {
            let scores = run.nodes[position].scores
            let influence =
                switch measure {
                case .correlation: Correlation(of: scores, and: run.scores).coefficient
                case .correlationRatio: CorrelationRatio(of: run.scores, given: scores)?.value
                }
            guard let influence else { return nil }
            influences.append(influence)
        }
        let total = influences.reduce(0, +)
        return total > 0 ? influences.map { $0 / total } : nil
    }

    func objective(_ shares: [Double]) -> Double {
        zip(shares, target).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Double(target.count)
    }

    /// Levenberg and Marquardt's search, at most 60 steps; `nil` where the start has no influences.
    func search(from start: [Double]) -> (logarithms: [Double], shares: [Double])? {
        guard var shares = try? self.shares(start) else { return nil }
        var point = start
        var damping = 1e-3
        for _ in 0..<60 where objective(shares) > 1e-24 {
            guard let slopes = slopes(at: point, shares) else { break }
            var improved = false
            while !improved, damping < 1e8 {
                let step = step(slopes, shares, damping)
                let candidate = zip(point, step).map { $0 + min(max($1, -2), 2) }
                if let found = try? self.shares(candidate), objective(found) < objective(shares) {
                    improved = true
                    (point, shares) = (candidate, found)
                    damping = max(damping / 10, 1e-12)
                } else {
                    damping *= 10
                }
            }
            if !improved { break }
        }
        return (point, shares)
    }

    /// By part that is changed, the change of all shares; from central differences.
    private func slopes(at point: [Double], _ shares: [Double]) -> [[Double]]? {
        let width = 1e-5
        var found: [[Double]] = []
        for place in point.indices {
            var (low, high) = (point, point)
            low[place] -= width
            high[place] += width
            guard let below = try? self.shares(low), let above = try? self.shares(high) else { return nil }
            found.append(zip(above, below).map { ($0 - $1) / (2 * width) })
        }
        return found
    }

    /// −(JᵀJ + μ · mean diagonal)⁻¹ Jᵀ r.
    private func step(_ slopes: [[Double]], _ shares: [Double], _ damping: Double) -> [Double] {
        let residuals = zip(shares, target).map { $0 - $1 }
        func dot(_ x: [Double], _ y: [Double]) -> Double { zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } }
        let order = slopes.count
        var products = Matrix(rows: order, columns: order)
        for row in 0..<order {
            for column in 0..<order { products[row, column] = dot(slopes[row], slopes[column]) }
        }
        let mean = (0..<order).reduce(0) { $0 + products[$1, $1] } / Double(order)
        let eigen = EigenDecomposition(symmetric: products)
        let downhill = slopes.map { -dot($0, residuals) }
        var result = [Double](repeating: 0, count: order)
        for (place, value) in eigen.values.enumerated() {
            let direction = Array(eigen.vectors.column(place))
            let length = dot(direction, downhill) / (max(value, 0) + damping * max(mean, 1e-300))
            for part in result.indices { result[part] += length * direction[part] }
        }
        return result
    }
}
