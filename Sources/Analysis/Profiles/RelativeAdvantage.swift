/// What each unit is good at compared with the others, apart from how good it is altogether: two measures, and how far
/// the unit's make-up is from the field's.
///
/// Scores y stand by column j and unit i; P(i) are the columns in which a unit has a score.
///
/// **Double-centred profile**, in points. Each column is centred on its mean over the units that have it, then each
/// unit on its mean over the columns it has:
///
///     d_ij = (y_ij − ȳ_·j) − mean over k in P(i) of (y_ik − ȳ_·k)
///
/// Where nothing is missing that is y_ij − ȳ_i· − ȳ_·j + ȳ_··. A unit's values add up to 0. It is a difference: a weak
/// unit that is equally weak everywhere seems relatively good where everybody is weak.
///
/// **Location quotient**, a ratio after Balassa, of scores put to x = (y − least) / (greatest − least) in each column:
///
///     q_ij = (x_ij / Σ x_ik) / (m_j / Σ m_k),   m_j the mean of x_·j, sums over k in P(i)
///
/// 1 is what the field has on average. It speaks of shares of a unit's own total, so it is large for a weak unit with
/// one strength, and close to 1 for a leader in everything; it hangs on the least value counting as 0.
///
/// **Krugman's index** of specialisation, from 0 (the field's make-up) to 2 (nothing in common with it):
///
///     K_i = Σ | x_ij / Σ x_ik − m_j / Σ m_k |
///
/// What is missing stays missing and is neither a strength nor a weakness. A column in which all are equal has no
/// quotients. A unit that is last in every column has neither quotients nor an index.
public struct RelativeAdvantage: Sendable {
    /// By column, then unit.
    public let centred: [[Double]]
    /// By column, then unit.
    public let quotients: [[Double]]
    /// By unit.
    public let specialisation: [Double]

    /// - Parameters:
    ///   - scores: by column, then unit; NaN where missing.
    ///   - ranges: the least and greatest score of each column, where they are taken from more than these units, so
    ///     that years compare.
    public init(_ scores: [[Double]], ranges: [(least: Double, greatest: Double)]? = nil) {
        let ranges = ranges ?? scores.map(Self.range)
        let relative = zip(scores, ranges).map { column, range in
            let width = range.greatest - range.least
            return width > 0 ? column.map { ($0 - range.least) / width } : column.map { _ in .nan }
        }
        centred = Self.centred(scores)
        (quotients, specialisation) = Self.shares(relative)
    }

    /// The least and the greatest score of a column; NaN where there is none.
    public static func range(_ column: [Double]) -> (least: Double, greatest: Double) {
        var (least, greatest) = (Double.infinity, -Double.infinity)
        for value in column where !value.isNaN {
            least = min(least, value)
            greatest = max(greatest, value)
        }
        return (least, greatest)
    }

    /// The double-centred profile alone.
    static func centred(_ scores: [[Double]]) -> [[Double]] {
        var centred = scores
        for column in scores.indices {
            let mean = mean(scores[column])
            for unit in scores[column].indices { centred[column][unit] -= mean }
        }
        for unit in 0..<(scores.first?.count ?? 0) {
            var (sum, count) = (0.0, 0.0)
            for column in centred.indices where !centred[column][unit].isNaN {
                sum += centred[column][unit]
                count += 1
            }
            for column in centred.indices { centred[column][unit] -= sum / count }
        }
        return centred
    }

    private static func mean(_ column: [Double]) -> Double {
        var (sum, count) = (0.0, 0.0)
        for value in column where !value.isNaN {
            sum += value
            count += 1
        }
        return sum / count
    }

    private static func shares(_ relative: [[Double]]) -> (quotients: [[Double]], specialisation: [Double]) {
        let means = relative.map(mean)
        var quotients = relative
        let units = relative.first?.count ?? 0
        var specialisation = [Double](repeating: .nan, count: units)
        for unit in 0..<units {
            var (own, field) = (0.0, 0.0)
            for column in relative.indices where !relative[column][unit].isNaN {
                own += relative[column][unit]
                field += means[column]
            }
            var index = 0.0
            for column in relative.indices {
                let value = relative[column][unit]
                guard own > 0, !value.isNaN else {
                    quotients[column][unit] = .nan
                    continue
                }
                let (share, usual) = (value / own, means[column] / field)
                quotients[column][unit] = share / usual
                index += abs(share - usual)
            }
            if own > 0 { specialisation[unit] = index }
        }
        return (quotients, specialisation)
    }
}
