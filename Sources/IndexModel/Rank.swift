/// What rank units with equal scores get.
public enum RankTies: String, Sendable, CaseIterable {
    /// 1 2 2 4: as in sport. The default.
    case competition = "1224"
    /// 1 2 2 3.
    case dense = "1223"
    /// 1 2.5 2.5 4.
    case average = "1 2.5 2.5 4"
    /// 1 3 3 4.
    case modified = "1334"
}

/// Ranks of scores: the greatest score is first.
public enum Ranking {
    /// Ranks, in the order of the scores; `nil` where a score is missing.
    ///
    /// Scores are compared as they are, unrounded.
    ///
    /// - Parameters:
    ///   - scores: NaN where missing.
    ///   - ties: what equal scores get.
    public static func ranks(_ scores: [Double], ties: RankTies = .competition) -> [Double?] {
        let order = scores.indices.filter { !scores[$0].isNaN }.sorted { (scores[$1], $0) < (scores[$0], $1) }
        var ranks = [Double?](repeating: nil, count: scores.count)
        var start = 0
        var distinct = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, scores[order[end]] == scores[order[start]] { end += 1 }
            distinct += 1
            let rank =
                switch ties {
                case .competition: Double(start + 1)
                case .dense: Double(distinct)
                case .average: Double(start + 1 + end) / 2
                case .modified: Double(end)
                }
            for position in start..<end { ranks[order[position]] = rank }
            start = end
        }
        return ranks
    }
}
