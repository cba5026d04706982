import Analysis
import Construction
import IndexModel

/// Whether two statements on one thing can both be true.
public enum Agreement: String, Sendable, CaseIterable {
    /// The same number.
    case equal
    /// Different numbers that overlap in what each allows.
    case compatible
    /// No number is allowed by both.
    case contradictory
}

/// The numbers that a statement allows.
public struct Allowance: Sendable, Hashable {
    public let low: Double
    /// Infinite for a lower bound.
    public let high: Double

    /// The numbers that a value of some accuracy allows; `nil` for a target, which states no fact.
    ///
    /// * *exact*, *derived*: half a unit of the last printed decimal either way, so 22,074.7 allows 22,074.72, and a count
    ///   allows itself; a derived value also the share that the assumptions declare.
    /// * *rounded*: half a unit of the last digit that is not 0; 24,000 allows 23,500 … 24,500.
    /// * *lower-bound*: everything from the value upwards.
    /// * *estimate*: the share that the assumptions declare, 10 % unless they do, and no less than rounding allows.
    ///
    /// - Parameter error: what the assumptions say of each confidence.
    public init?(of value: Double, _ confidence: Confidence, _ error: EvidenceError = EvidenceError()) {
        let printed = Allowance.lastDecimal(of: value) / 2
        let rounded = value == 0 ? printed : EvidenceError.lastDigit(of: value) / 2
        let half: Double
        switch confidence {
        case .exact: half = printed
        case .derived: half = max(printed, abs(value) * error.derived)
        case .rounded: half = rounded
        case .estimate: half = max(rounded, abs(value) * error.estimate)
        case .lowerBound:
            low = value
            high = .infinity
            return
        case .target: return nil
        }
        low = value - half
        high = value + half
    }

    /// Whether some number is allowed by both. Ranges that only touch share none: of two counts that differ by one, one is
    /// wrong.
    public func meets(_ other: Allowance) -> Bool { max(low, other.low) < min(high, other.high) }

    /// Decimals that both bounds need to be told apart: one more than the width has, the same for both, so that neither is
    /// rounded past the other.
    public var decimals: Int {
        let width = high - low
        guard width > 0, width.isFinite else { return 0 }
        var (decimals, unit) = (1, 1.0)
        // The width carries the rounding error of the bounds; a thousandth of it is none.
        while unit > width * 1.001, decimals < 15 { (decimals, unit) = (decimals + 1, unit / 10) }
        return width >= 10 ? 0 : decimals
    }

    /// The worth of the last decimal of a number in its shortest notation; 1 for a whole number.
    static func lastDecimal(of value: Double) -> Double {
        min(1, value == value.rounded() ? 1 : EvidenceError.lastDigit(of: value))
    }
}

extension EvidenceError {
    /// What a plan's assumptions say of errors of evidence, else the usual.
    public static func declared(in plan: Plan) -> EvidenceError {
        plan.assumptions.lazy.compactMap {
            if case let .evidence(error) = $0.variation { error } else { nil }
        }.first
            ?? EvidenceError()
    }
}
