import Construction
import IndexModel

/// What a change did to a unit.
public struct RankShift: Sendable, Hashable {
    /// The unit's code.
    public let unit: String
    /// The period; `nil` where there is one only.
    public let period: Int?
    /// `nil` where the unit had no score.
    public let before: Double?
    /// `nil` where it has none any more.
    public let after: Double?

    /// A unit before and after a change.
    public init(unit: String, period: Int?, before: Double?, after: Double?) {
        (self.unit, self.period, self.before, self.after) = (unit, period, before, after)
    }

    /// Places gained: before − after, positive where the unit moved up; `nil` unless it is ranked in both.
    public var gain: Double? { before.flatMap { before in after.map { before - $0 } } }
}

/// What a change did to the ranks of all units.
public struct RankShifts: Sendable, Hashable {
    /// In the order of the data.
    public let units: [RankShift]

    /// - Parameter units: in the order of the data.
    public init(_ units: [RankShift]) { self.units = units }

    private var sizes: [Double] { units.compactMap { $0.gain.map(abs) } }

    /// The mean of |before − after| over the units ranked in both; `nil` where there is none.
    public var meanAbsolute: Double? {
        let sizes = sizes
        return sizes.isEmpty ? nil : sizes.reduce(0, +) / Double(sizes.count)
    }

    /// The greatest |before − after|; `nil` where no unit is ranked in both.
    public var greatest: Double? { sizes.max() }

    /// The number of units that keep their rank.
    public var unmoved: Int { units.count { $0.gain == 0 } }

    /// The units that were ranked and are not any more, or the other way round.
    public var changedRanked: [RankShift] { units.filter { ($0.before == nil) != ($0.after == nil) } }

    /// The units whose rank changed, the greatest change first; equal changes keep the order of the data.
    public var moved: [RankShift] {
        let moved = units.filter { ($0.gain ?? 0) != 0 }.enumerated()
        return moved.sorted { first, second in
            let (left, right) = (abs(first.element.gain ?? 0), abs(second.element.gain ?? 0))
            return left != right ? left > right : first.offset < second.offset
        }.map(\.element)
    }
}
