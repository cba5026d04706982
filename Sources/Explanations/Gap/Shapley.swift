/// Shapley values of a game with few players.
enum Shapley {
    /// By player, the mean of what it adds to the players before it, over all orders of the players:
    ///
    ///     φᵢ = Σ over sets S without i of |S|! (n − 1 − |S|)! / n! · (worth(S ∪ i) − worth(S))
    ///
    /// They add up to worth(all) − worth(none).
    ///
    /// - Parameter worth: by set of players, player i being bit i.
    static func values(of worth: [Double], players: Int) -> [Double] {
        precondition(worth.count == 1 << players, "every set of players has a worth")
        guard players > 0 else { return [] }
        // |S|! (n − 1 − |S|)! / n!
        var chances = [1 / Double(players)]
        for size in 1..<max(players, 2) {
            chances.append(chances[size - 1] * Double(size) / Double(max(players - size, 1)))
        }
        return (0..<players).map { player in
            worth.indices.reduce(0) { sum, set in
                guard set >> player & 1 == 0 else { return sum }
                return sum + chances[set.nonzeroBitCount] * (worth[set | 1 << player] - worth[set])
            }
        }
    }
}
