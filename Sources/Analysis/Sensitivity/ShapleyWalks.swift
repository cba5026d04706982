import Kernels

/// What a chunk of points says of the effects.
struct ShapleyTally: Sendable {
    /// The number of complete points.
    var points = 0
    /// Groups of points that may be taken as unrelated; in each the number of points, then by output the greatest
    /// |f| and the sums of φ by player.
    var groups: [[Double]] = []

    /// Of one output: the number of points, the greatest |f| and the sums, by group.
    func rows(_ output: Int, of players: Int) -> [[Double]] {
        groups.map { group in
            let start = 1 + output * (players + 1)
            return [group[0]] + group[start...start + players]
        }
    }
}

/// Evaluations along sets of players.
struct ShapleyWalks<Model: PickFreezeModel>: Sendable {
    let model: Model
    let players: [UInt64]
    let seed: UInt64

    /// The inputs of a set of players.
    private func inputs(_ set: Int) -> UInt64 {
        players.indices.reduce(0) { set >> $1 & 1 == 1 ? $0 | players[$1] : $0 }
    }

    private func isComplete(_ values: [[Double]], _ own: Range<Int>) -> Bool {
        values.allSatisfy { evaluation in own.allSatisfy { evaluation[$0].isFinite } }
    }

    /// Every set; each point is a group of its own.
    func allSets(_ points: Range<Int>) -> ShapleyTally {
        let (count, outputs) = (players.count, model.outputs)
        let values = (0..<1 << count).map { model.values(points: points, second: inputs($0)) }
        var tally = ShapleyTally()
        for place in 0..<points.count {
            let own = place * outputs..<(place + 1) * outputs
            guard isComplete(values, own) else { continue }
            var group = [1.0]
            for output in own {
                var cube = values.map { $0[output] }
                group.append(cube.reduce(0) { max($0, abs($1)) })
                Self.transform(&cube)
                group += Self.effects(cube, count)
            }
            tally.points += 1
            tally.groups.append(group)
        }
        return tally
    }

    /// The Walsh transform c(k), in place.
    private static func transform(_ cube: inout [Double]) {
        var width = 1
        while width < cube.count {
            for start in stride(from: 0, to: cube.count, by: 2 * width) {
                for place in start..<start + width {
                    let (first, second) = (cube[place], cube[place + width])
                    cube[place] = (first + second) / 2
                    cube[place + width] = (first - second) / 2
                }
            }
            width *= 2
        }
    }

    private static func effects(_ coefficients: [Double], _ count: Int) -> [Double] {
        var effects = [Double](repeating: 0, count: count)
        for set in coefficients.indices where set.nonzeroBitCount % 2 == 1 {
            let part = 2 * coefficients[set] * coefficients[set] / Double(set.nonzeroBitCount)
            for player in 0..<count where set >> player & 1 == 1 { effects[player] += part }
        }
        return effects
    }

    /// One order; all points are one group.
    func order(_ points: Range<Int>, _ chunk: Int) -> ShapleyTally {
        let (count, outputs) = (players.count, model.outputs)
        let order = shuffled(chunk)
        var joined: UInt64 = 0
        var values = [model.values(points: points, second: 0)]
        for player in order {
            joined |= players[player]
            values.append(model.values(points: points, second: joined))
        }
        var tally = ShapleyTally()
        var group = [Double](repeating: 0, count: 1 + outputs * (count + 1))
        for place in 0..<points.count {
            let own = place * outputs..<(place + 1) * outputs
            guard isComplete(values, own) else { continue }
            tally.points += 1
            group[0] += 1
            for output in 0..<outputs {
                let start = 1 + output * (count + 1)
                let at = own.lowerBound + output
                let whole = values[0][at] - values[count][at]
                for evaluation in values { group[start] = max(group[start], abs(evaluation[at])) }
                for (step, player) in order.enumerated() {
                    group[start + 1 + player] += (values[step][at] - values[step + 1][at]) * whole / 2
                }
            }
        }
        if tally.points > 0 { tally.groups.append(group) }
        return tally
    }

    /// The players in an order that is any with equal probability.
    private func shuffled(_ chunk: Int) -> [Int] {
        var stream = CounterStream(
            seed: seed, replicate: UInt64(chunk), stream: SensitivityStream.permutations)
        var order = Array(players.indices)
        for last in order.indices.reversed() where last > 0 {
            let other = Int(stream.next().multipliedFullWidth(by: UInt64(last + 1)).high)
            order.swapAt(last, other)
        }
        return order
    }
}

/// Effects and their errors from groups of points.
struct ShapleySums {
    let effects: [ShapleyEffects.Effect]?
    let variance: Double?

    /// - Parameters:
    ///   - rows: by group the number of points, the greatest |f| and the sums of φ by player.
    ///   - players: by player its inputs.
    init(_ rows: [[Double]], _ players: [UInt64]) {
        guard rows.count >= 2 else {
            (effects, variance) = (nil, nil)
            return
        }
        let points = rows.reduce(0) { $0 + $1[0] }
        let scale = rows.reduce(0) { max($0, $1[1]) }
        let sums = players.indices.map { player -> Double in
            let column = rows.map { $0[2 + player] }
            return Moments.sum(column.span)
        }
        let means = sums.map { $0 / points }
        let total = means.reduce(0, +)
        let totals = rows.map { $0.dropFirst(2).reduce(0, +) }
        let varies = max(total, 0).squareRoot() > 16 * Double.ulpOfOne * scale
        /// The standard error of Σ x / Σ n by the spread of what is left of each group.
        func error(_ residuals: [Double]) -> Double {
            let squares = residuals.map { $0 * $0 }
            let count = Double(residuals.count)
            return (count / (count - 1) * Moments.sum(squares.span)).squareRoot() / points
        }
        effects = players.indices.map { player in
            let share = varies ? means[player] / total : nil
            return ShapleyEffects.Effect(
                inputs: players[player], variance: means[player],
                varianceError: error(rows.map { $0[2 + player] - means[player] * $0[0] }), share: share,
                shareError: share.map { share in
                    error(zip(rows, totals).map { $0[2 + player] - share * $1 }) / total
                })
        }
        variance = total
    }
}
