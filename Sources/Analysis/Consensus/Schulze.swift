import Methods

/// Schulze's method (2011): one unit is ahead of another where its strongest path to it is stronger than the strongest path
/// back.
///
/// A path goes from unit to unit with a majority at every step; its strength is its least margin. Margins, rather than the
/// support of the winner, because in partial rankings the support of a pair also tells how often the two were compared.
public enum Schulze {
    /// Ranks: 1 + the number of units that are ahead. The relation is transitive, so this is a weak order.
    public static func ranks(_ support: PairwiseSupport) -> [Double] {
        let count = support.count
        var strength = [Double](repeating: 0, count: count * count)
        for i in 0..<count {
            for j in 0..<count where i != j { strength[i * count + j] = max(0, support.margin(i, j)) }
        }
        for middle in 0..<count {
            for i in 0..<count where i != middle {
                let first = strength[i * count + middle]
                guard first > 0 else { continue }
                for j in 0..<count where j != i && j != middle {
                    let path = min(first, strength[middle * count + j])
                    if path > strength[i * count + j] { strength[i * count + j] = path }
                }
            }
        }
        return (0..<count).map { unit in
            Double(1 + (0..<count).count { strength[$0 * count + unit] > strength[unit * count + $0] })
        }
    }
}
