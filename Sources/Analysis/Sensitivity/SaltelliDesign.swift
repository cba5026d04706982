import Kernels

/// The outputs of a model under A, B and every AB, at the points where all of them are there.
struct SaltelliDesign: Sendable {
    /// The number of complete points.
    let points: Int
    /// How many outputs a point has, and how many evaluations: A, B, then AB for each set.
    private let outputs: Int
    private let evaluations: Int
    /// Complete points one after another, in each the evaluations, in each the outputs.
    private let values: [Double]

    init(
        _ model: some PickFreezeModel, points: Int, sets: [UInt64], _ executor: ChunkExecutor?
    ) {
        let seconds = [0, model.everything] + sets
        let outputs = model.outputs
        let ranges = Chunks.ranges(points)
        let chunks = Chunks.mapped(ranges.count, by: executor) { chunk -> [Double] in
            let evaluated = seconds.map { model.values(points: ranges[chunk], second: $0) }
            precondition(
                evaluated.allSatisfy { $0.count == ranges[chunk].count * outputs },
                "a model gives every output of every point")
            var rows: [Double] = []
            for place in 0..<ranges[chunk].count {
                let own = place * outputs..<(place + 1) * outputs
                guard evaluated.allSatisfy({ values in own.allSatisfy { values[$0].isFinite } }) else {
                    continue
                }
                for values in evaluated { rows += values[own] }
            }
            return rows
        }
        self.outputs = outputs
        evaluations = seconds.count
        values = chunks.flatMap(\.self)
        self.points = values.count / max(outputs * seconds.count, 1)
    }

    /// Everything that is needed of one output.
    func sums(output: Int, _ formula: SobolIndices.FirstOrder) -> SaltelliSums {
        let columns = (0..<evaluations).map { evaluation in
            (0..<points).map { values[($0 * evaluations + evaluation) * outputs + output] }
        }
        return SaltelliSums(first: columns[0], second: columns[1], mixed: Array(columns[2...]), formula)
    }
}

/// One output's terms by point, whose means make the indices.
struct SaltelliSums: Sendable {
    private let points: Int
    private let sets: Int
    private let variance: Double?
    private let formula: SobolIndices.FirstOrder
    /// Whether the outputs differ by more than rounding.
    private let varies: Bool
    /// By point: Σ deviation, Σ deviation² over A and B, then the terms of S and of T by set.
    private let terms: [Double]

    /// - Parameters:
    ///   - first: A by point.
    ///   - second: B by point.
    ///   - mixed: AB by set, then point.
    init(first: [Double], second: [Double], mixed: [[Double]], _ formula: SobolIndices.FirstOrder) {
        let both = first + second
        points = first.count
        sets = mixed.count
        self.formula = formula
        variance = Moments.sampleVariance(both.span)
        let greatest = both.reduce(0) { max($0, abs($1)) }
        varies = (variance ?? 0).squareRoot() > 16 * Double.ulpOfOne * greatest
        let mean = Moments.mean(both.span) ?? 0
        var terms: [Double] = []
        terms.reserveCapacity(points * (2 + 2 * sets))
        for point in first.indices {
            let (a, b) = (first[point], second[point])
            terms.append(a - mean + (b - mean))
            terms.append((a - mean) * (a - mean) + (b - mean) * (b - mean))
            for column in mixed {
                let ab = column[point]
                terms.append(formula == .jansen ? (b - ab) * (b - ab) : b * (ab - a))
            }
            for column in mixed { terms.append((a - column[point]) * (a - column[point])) }
        }
        self.terms = terms
    }

    private var width: Int { 2 + 2 * sets }

    /// The indices by set, from means of the terms and a variance: first orders, then totals.
    private func indices(_ means: ArraySlice<Double>, _ variance: Double) -> [Double] {
        means.enumerated().map { place, mean in
            switch (place < sets, formula) {
            case (false, _): mean / (2 * variance)
            case (true, .jansen): 1 - mean / (2 * variance)
            case (true, .saltelli): mean / variance
            }
        }
    }

    /// The estimates without intervals.
    func output(_ sets: [UInt64]) -> SobolIndices.Output {
        guard let variance, varies else { return SobolIndices.Output(variance: variance, shares: nil) }
        let means = (0..<width).map { term in
            let column = (0..<points).map { terms[$0 * width + term] }
            return Moments.sum(column.span) / Double(points)
        }
        let values = indices(means[2...], variance)
        return SobolIndices.Output(
            variance: variance,
            shares: sets.enumerated().map { place, set in
                SobolIndices.Share(
                    inputs: set, first: SobolIndices.Estimate(value: values[place]),
                    total: SobolIndices.Estimate(value: values[sets.count + place]))
            })
    }

    /// The output's estimates with intervals and standard errors.
    func resampled(_ bootstrap: SobolIndices.Bootstrap, _ output: SobolIndices.Output) -> SobolIndices.Output
    {
        guard let shares = output.shares else { return output }
        var samples = [[Double]](repeating: [], count: 2 * sets)
        var sums = [Double](repeating: 0, count: width)
        for resample in 0..<bootstrap.resamples {
            draw(bootstrap.seed, resample, into: &sums)
            let count = Double(points)
            let variance = (sums[1] - sums[0] * sums[0] / (2 * count)) / (2 * count - 1)
            // A resample of one point over and over has no variance to share out.
            guard variance > 0 else { continue }
            let values = indices(sums[2...].map { $0 / count }[...], variance)
            for (place, value) in values.enumerated() { samples[place].append(value) }
        }
        func estimate(_ plain: SobolIndices.Estimate, _ values: [Double]) -> SobolIndices.Estimate {
            var result = plain
            let tail = (1 - bootstrap.level) / 2
            if let low = Order.quantile(values.span, tail), let high = Order.quantile(values.span, 1 - tail) {
                result.interval = low...high
            }
            result.standardError = Moments.standardDeviation(values.span)
            return result
        }
        return SobolIndices.Output(
            variance: output.variance,
            shares: shares.enumerated().map { place, share in
                SobolIndices.Share(
                    inputs: share.inputs, first: estimate(share.first, samples[place]),
                    total: estimate(share.total, samples[sets + place]))
            })
    }

    /// The sums of the terms of as many points as there are, drawn with replacement.
    private func draw(_ seed: UInt64, _ resample: Int, into sums: inout [Double]) {
        var stream = CounterStream(
            seed: seed, replicate: UInt64(resample), stream: SensitivityStream.bootstrap)
        for place in sums.indices { sums[place] = 0 }
        let (terms, width) = (terms.span, width)
        var target = sums.mutableSpan
        for _ in 0..<points {
            let base = Int(stream.next().multipliedFullWidth(by: UInt64(points)).high) * width
            for place in 0..<width { target[place] += terms[base + place] }
        }
    }
}

/// The streams of random numbers that sensitivity analyses draw from, apart from those of a model.
enum SensitivityStream {
    static let bootstrap: UInt64 = 0x5EED_0000_0000_0001
    static let permutations: UInt64 = 0x5EED_0000_0000_0002
    static let parallelAnalysis: UInt64 = 0x5EED_0000_0000_0003
    static let bootstrappedComponents: UInt64 = 0x5EED_0000_0000_0004
}
