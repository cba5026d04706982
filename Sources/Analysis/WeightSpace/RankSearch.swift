/// Weightings that were tried for a contest, and the best of them.
struct RankSearch {
    let contest: RankContest
    private var walk: Walk
    /// The fewest rivals lost, and the weighting that does it.
    private(set) var fewest = Int.max
    private(set) var weights: [Double] = []
    private var best: WeightPoint?
    /// Pairs of rivals, of which one weighting wins both, at i × number + j.
    private var together: [Bool]
    /// What leads are divided by, so that they are of one size.
    let sizes: [Double]

    init(_ contest: RankContest) {
        self.contest = contest
        walk = Walk(contest.space)
        together = [Bool](repeating: false, count: contest.leads.count * contest.leads.count)
        sizes = zip(contest.greatest, contest.leads).map { greatest, lead in
            max(greatest, 0.01 * lead.reduce(0) { max($0, abs($1)) })
        }
    }

    /// Keeps a weighting if it is the best so far.
    mutating func keep(_ weights: [Double]) {
        let lost = contest.lost(under: weights)
        guard lost < fewest else { return }
        fewest = lost
        self.weights = weights
        best = WeightPoint(weights, of: contest.space)
    }

    /// Tries the weightings at which each rival's lead is least, and the one at which their mean lead is.
    mutating func tryExtremes() {
        let count = contest.leads.count
        var candidates: [(lost: Int, weights: [Double])] = []
        var mean = [Double](repeating: 0, count: contest.space.rows[contest.unit].count)
        for rival in 0..<count {
            _ = walk.least(contest.leads[rival])
            let weights = walk.weights()
            let values = contest.values(WeightPoint(weights, of: contest.space))
            candidates.append((contest.lost(values), weights))
            if !contest.isLost(values[rival]) {
                for other in 0..<count where !contest.isLost(values[other]) {
                    together[rival * count + other] = true
                    together[other * count + rival] = true
                }
            }
            for slot in mean.indices { mean[slot] += contest.leads[rival][slot] / sizes[rival] }
        }
        _ = walk.least(mean)
        keep(walk.weights())
        if let candidate = candidates.min(by: { $0.lost < $1.lost }) { keep(candidate.weights) }
    }

    /// Goes down a smooth count of lost rivals from the best weighting so far, along lines to extreme weightings.
    mutating func descend() {
        guard var point = best else { return }
        var values = contest.values(point)
        var found = (lost: fewest, point: point)
        for width in [0.5, 0.2, 0.08, 0.03] {
            for _ in 0..<15 {
                let target = extreme(values, width)
                let there = contest.values(target)
                var chosen = (cost: cost(values, width), share: 0.0)
                for share in [1, 0.7, 0.5, 0.35, 0.25, 0.15, 0.1, 0.06, 0.03, 0.01] {
                    let mixed = zip(values, there).map { $0 + share * ($1 - $0) }
                    let lost = contest.lost(mixed)
                    if lost < found.lost { found = (lost, point.mixed(with: target, share)) }
                    let cost = cost(mixed, width)
                    if cost < chosen.cost { chosen = (cost, share) }
                }
                guard chosen.share > 0 else { break }
                point = point.mixed(with: target, chosen.share)
                values = contest.values(point)
            }
        }
        keep(found.point.weights(in: contest.space))
    }

    /// Σ over rivals of x / (1 + |x|), with x a rival's lead in units of the width.
    private func cost(_ values: [Double], _ width: Double) -> Double {
        var sum = 0.0
        for rival in values.indices {
            let x = values[rival] / (width * sizes[rival])
            sum += x / (1 + abs(x))
        }
        return sum
    }

    /// The weighting to which that sum falls most steeply.
    private mutating func extreme(_ values: [Double], _ width: Double) -> WeightPoint {
        var slope = [Double](repeating: 0, count: contest.space.rows[contest.unit].count)
        for rival in values.indices {
            let size = width * sizes[rival]
            let room = 1 + abs(values[rival]) / size
            let factor = 1 / (size * room * room)
            let lead = contest.leads[rival]
            for slot in slope.indices { slope[slot] += factor * lead[slot] }
        }
        _ = walk.least(slope)
        return WeightPoint(walk.weights(), of: contest.space)
    }

    /// Pairs of rivals of which every weighting loses one: some weighted mean of their leads is above what is allowed
    /// under all weightings. Not all such pairs are found.
    mutating func conflicts() -> [[Int]] {
        guard !contest.space.families.contains(where: { $0.set.isProgramme }) else { return [] }
        let count = contest.leads.count
        var pairs: [[Int]] = []
        for first in 0..<count {
            for second in 0..<first where !together[first * count + second] {
                if isConflict(first, second) { pairs.append([first, second]) }
            }
        }
        return pairs
    }

    private mutating func isConflict(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (contest.leads[first], contest.leads[second])
        let slack = contest.space.tolerance / min(sizes[first], sizes[second]) + 1e-9
        var (low, high) = (0.0, 1.0)
        for _ in 0..<12 {
            let share = (low + high) / 2
            let mixed = one.indices.map {
                share * one[$0] / sizes[first] + (1 - share) * other[$0] / sizes[second]
            }
            if walk.least(mixed) > slack { return true }
            let point = WeightPoint(walk.weights(), of: contest.space)
            let (own, rest) = (point.value(one) / sizes[first], point.value(other) / sizes[second])
            if own <= 0, rest <= 0 { return false }
            if own > rest { low = share } else { high = share }
        }
        return false
    }
}
