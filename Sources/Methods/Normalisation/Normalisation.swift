import IndexModel
import Kernels

/// A way of putting indicators of different units of measure on one scale.
///
/// Values arrive *oriented*: multiplied by the indicator's direction, so that more is always better. A method
/// turns what its author wrote in the indicator's own units (targets, goalposts) with
/// ``Sample/oriented(_:)`` and otherwise never asks about direction.
public protocol Normalisation: Method {
    /// What the method learns from a column.
    /// - Throws: ``MethodError`` when the column does not allow it, such as a constant one.
    func fitted(to sample: Sample) throws(MethodError) -> any FittedNormalisation
}

/// A column to learn from.
public struct Sample: Sendable {
    /// The values that are not missing, oriented.
    public let values: [Double]
    public let direction: Direction
    /// The oriented value of a unit by code, for methods with a reference unit.
    public let value: @Sendable (_ unit: String) -> Double?

    public init(
        _ values: [Double], direction: Direction = .positive,
        value: @escaping @Sendable (String) -> Double? = { _ in nil }
    ) {
        self.values = values
        self.direction = direction
        self.value = value
    }

    /// A number in the indicator's own units, turned as the values are.
    public func oriented(_ written: Double) -> Double { written * direction.sign }

    /// The least and the greatest value.
    /// - Throws: when there is none, or all are equal.
    public func extremes() throws(MethodError) -> (least: Double, greatest: Double) {
        guard let extremes = Moments.extremes(values.span) else {
            throw MethodError(.tooFewValues(needed: 2, found: 0))
        }
        guard extremes.least < extremes.greatest else { throw MethodError(.constant) }
        return extremes
    }

    /// Two bounds in the indicator's own units, turned as the values are: the worse first.
    public func oriented(_ lower: Double, _ upper: Double) -> (worse: Double, better: Double) {
        direction == .positive ? (lower, upper) : (-upper, -lower)
    }
}

/// A normalisation with what it learnt.
public protocol FittedNormalisation: Sendable {
    /// The normalised value of an oriented one.
    func apply(_ oriented: Double) -> Double

    /// The normalised values of a whole column without gaps, each what ``apply(_:)-(Double)`` gives.
    func apply(to oriented: inout [Double])

    /// The calculation with its numbers written in, for a reader to check.
    func arithmetic(_ oriented: Double) -> String

    /// What was learnt, as shown to a reader: in the oriented scale.
    var facts: [Fact] { get }

    /// The bounds between which results lie, where there are any.
    var bounds: ClosedRange<Double>? { get }

    /// The sum round which results are mirrored, y′ = mirror − y, so that less is better; `nil` where the scale
    /// has no middle.
    var mirror: Double? { get }

    /// The oriented value that would be normalised to `score`, where there is exactly one.
    func inverse(_ score: Double) -> Double?

    /// The straight line that it is, possibly cut at its ends; `nil` where it is none.
    var straight: StraightLine? { get }
}

/// A normalisation as four numbers and its ends, for those who compute it elsewhere.
///
///     y = (x − origin) / span · slope + offset,   not below lower, not above upper
///
/// with *x* turned so that more is better.
public struct StraightLine: Sendable, Hashable {
    public var origin: Double
    public var span: Double
    public var slope: Double
    public var offset: Double
    /// `nil` where that end is not cut.
    public var lower: Double?
    public var upper: Double?
}

extension FittedNormalisation {
    public var straight: StraightLine? { nil }
    public func apply(to oriented: inout [Double]) {
        for position in oriented.indices { oriented[position] = apply(oriented[position]) }
    }

    public var bounds: ClosedRange<Double>? { nil }
    public var mirror: Double? { bounds.map { $0.lowerBound + $0.upperBound } }
    public func inverse(_ score: Double) -> Double? { nil }
}

/// The normalisations that are straight lines: `y = offset + slope · (x − origin) / span`.
///
/// The order of operations is part of the contract: independent implementations agree to the last bits only
/// when they agree on it.
public struct FittedLine: FittedNormalisation {
    let origin: Double
    let span: Double
    let slope: Double
    let offset: Double
    public let facts: [Fact]
    public let bounds: ClosedRange<Double>?
    private let centre: Double?

    init(
        origin: Double, span: Double, slope: Double, offset: Double, facts: [Fact],
        bounds: ClosedRange<Double>? = nil, centre: Double? = nil
    ) {
        self.origin = origin
        self.span = span
        self.slope = slope
        self.offset = offset
        self.facts = facts
        self.bounds = bounds
        self.centre = centre
    }

    public var mirror: Double? {
        centre.map { 2 * $0 } ?? bounds.map { $0.lowerBound + $0.upperBound }
    }

    public func apply(_ oriented: Double) -> Double { (oriented - origin) / span * slope + offset }

    public var straight: StraightLine? {
        StraightLine(origin: origin, span: span, slope: slope, offset: offset)
    }

    public func apply(to oriented: inout [Double]) {
        for position in oriented.indices { oriented[position] = apply(oriented[position]) }
    }

    public func arithmetic(_ oriented: Double) -> String {
        "(\(digits(oriented)) − \(digits(origin))) / \(digits(span)) × \(digits(slope)) + \(digits(offset))"
    }

    public func inverse(_ score: Double) -> Double? {
        slope == 0 ? nil : (score - offset) / slope * span + origin
    }
}
