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

    /// The rank of one of several scores, without sorting them all.
    ///
    /// - Precondition: the score is not missing.
    public static func rank(of position: Int, in scores: [Double], ties: RankTies = .competition) -> Double {
        let own = scores[position]
        precondition(!own.isNaN, "the score is not missing")
        let greater = scores.count { $0 > own }
        let equal = scores.count { $0 == own }
        return switch ties {
        case .competition: Double(greater + 1)
        case .dense: Double(Set(scores.filter { $0 > own }).count + 1)
        case .average: Double(2 * greater + 1 + equal) / 2
        case .modified: Double(greater + equal)
        }
    }
}
