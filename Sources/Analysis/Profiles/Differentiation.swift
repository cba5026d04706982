import Kernels

/// How different the units of a field are in what they are relatively good at, whatever their level.
public struct Differentiation: Sendable, Hashable {
    public let period: Int?
    public let units: Int
    /// The mean of Krugman's index: 0 where all have the same make-up; `nil` where no unit has one.
    public let specialisation: Double?
    /// The mean distance of two profiles, in points a column; `nil` for fewer than two units.
    public let distance: Double?

    public init(_ matrix: ProfileMatrix) {
        period = matrix.period
        units = matrix.units.count
        let found = matrix.advantage.specialisation.available
        specialisation = Moments.mean(found.span)
        distance = ProfileDistances(matrix.advantage.centred).mean
    }

    /// The same units year by year, on one scale, so that years compare.
    ///
    /// Only units that are there in every year count: a change is then one of the cities and not of the list of cities.
    /// The least and greatest score of a column, on which quotients and Krugman's index rest, are those of all years.
    ///
    /// - Parameter matrices: one a year, with the same columns.
    public static func overYears(_ matrices: [ProfileMatrix]) -> [Differentiation] {
        let codes = matrices.map { Set($0.units.map(\.code)) }
        let common = codes.dropFirst().reduce(codes.first ?? []) { $0.intersection($1) }
        let kept = matrices.map { $0.keeping(common) }
        let ranges = (matrices.first?.columns ?? []).indices.map { column in
            RelativeAdvantage.range(kept.flatMap { $0.scores[column] })
        }
        return kept.map { Differentiation($0.keeping(common, ranges: ranges)) }
    }
}

extension ProfileMatrix {
    /// The matrix of some units alone: what they are good at is then compared among themselves.
    public func keeping(
        _ codes: Set<String>, ranges: [(least: Double, greatest: Double)]? = nil
    ) -> ProfileMatrix {
        let kept = units.indices.filter { codes.contains(units[$0].code) }
        return ProfileMatrix(
            units: kept.map { units[$0] }, rows: kept.map { rows[$0] }, period: period, columns: columns,
            scores: scores.map { column in kept.map { column[$0] } }, ranges: ranges)
    }
}
