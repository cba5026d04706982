extension ReplicateTally {
    /// Counts replicates in which some units have no score.
    ///
    /// - Parameters:
    ///   - scores: as in ``add(scores:replicates:order:link:path:)``, NaN for a unit without a score: it has no rank
    ///     in that replicate, beats nobody and is beaten by nobody.
    ///   - replicates: R.
    ///   - link: what leads from the sums to scores.
    /// - Complexity: R · n².
    public mutating func addIncomplete(scores: [Double], replicates: Int, link: ScoreLink = .identity) {
        precondition(scores.count >= replicates * units, "every unit has its scores")
        precondition(self.replicates + replicates <= UInt32.max, "a count of replicates fits in 32 bits")
        for start in stride(from: 0, to: replicates * units, by: units) {
            let present = (0..<units).filter { !scores[start + $0].isNaN }
            for u in present {
                var rank = 0
                for v in present where scores[start + v] > scores[start + u] { rank += 1 }
                rankCounts.wide[u * units + rank] &+= 1
            }
            if countsPairs { countPairs(scores[start..<start + units]) }
            countScores(present.map { link.score(scores[start + $0]) }, of: present)
        }
        self.replicates += replicates
    }

    /// A pair of which one has no score is counted as level: neither beats the other.
    private mutating func countPairs(_ scores: ArraySlice<Double>) {
        let start = scores.startIndex
        for u in 0..<units {
            for v in u + 1..<max(units, u + 1) {
                let (first, second) = (scores[start + u], scores[start + v])
                if first > second {
                    pairs[u * units + v] += 1
                } else if !(second > first) {
                    pairs[v * units + u] += 1
                }
            }
        }
    }

    private mutating func countScores(_ scores: [Double], of present: [Int]) {
        let (worst, best) = (scores.min() ?? 0, scores.max() ?? 0)
        for (position, u) in present.enumerated() {
            var score = scores[position]
            if scale == .relative { score = best > worst ? (score - worst) / (best - worst) * 100 : 100 }
            let bin = Int(min(max((score - low[u]) * perBin[u], 0), Double(bins - 1)))
            binCounts.wide[u * bins + bin] &+= 1
            sums[u] += score
            least[u] = min(least[u], score)
            greatest[u] = max(greatest[u], score)
        }
    }

    /// The sums of scores so far by unit, which start anew.
    public mutating func takeSums() -> [Double] {
        defer { sums = [Double](repeating: 0, count: units) }
        return sums
    }
}
