import BigInt

/// A share of all weightings as a quotient of whole numbers.
public struct ExactShare: Sendable, Hashable {
    let numerator: BigInt
    let denominator: BigInt

    init(numerator: BigInt, denominator: BigInt) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The share of two whole numbers in decimal digits; `nil` where they are none.
    init?(numerator: String, denominator: String) {
        guard let numerator = BigInt(numerator), let denominator = BigInt(denominator), denominator > 0 else {
            return nil
        }
        self.init(numerator: numerator, denominator: denominator)
    }

    /// The nearest number that a `Double` can be, but for its last digit.
    public var value: Double { Double((numerator << 256) / denominator) * 0x1p-256 }

    /// The share with so many digits behind the point, the rest cut off.
    public func text(digits: Int) -> String {
        let scaled = numerator * BigInt(10).power(digits) / denominator
        let text = String(scaled)
        let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
        return padded.dropLast(digits) + "." + padded.suffix(digits)
    }

    public static func == (left: ExactShare, right: ExactShare) -> Bool {
        left.numerator * right.denominator == right.numerator * left.denominator
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension LeadShare {
    /// ``share(_:)`` in rational arithmetic: exact for the differences as they are, which are whole numbers times a power
    /// of 2.
    ///
    /// The recursion stays, without its divisions: with Q(i, j) = Π (gₐ + l_b) over a ≤ i, b ≤ j and F = N / Q,
    ///
    ///     N(i, j) = gᵢ N(i, j − 1) Π over a < i of (gₐ + lⱼ) + lⱼ N(i − 1, j) Π over b < j of (gᵢ + l_b)
    ///
    /// - Returns: `nil` where the numbers would have more than a hundred thousand digits or so.
    public static func exactShare(_ differences: [Double]) -> ExactShare? {
        precondition(differences.allSatisfy(\.isFinite), "differences are finite")
        let least =
            differences.filter { $0 != 0 }.map { $0.exponent - Double.Exponent($0.significandWidth) }
            .min() ?? 0
        let greatest = differences.filter { $0 != 0 }.map(\.exponent).max() ?? 0
        func whole(_ value: Double) -> BigInt {
            (BigInt(value.significand * 0x1p52) << Int(value.exponent - least)) >> 52
        }
        let gains = differences.filter { $0 > 0 }.map(whole)
        let losses = differences.filter { $0 < 0 }.map { whole(-$0) }
        guard !gains.isEmpty else { return ExactShare(numerator: 0, denominator: 1) }
        let bits = (Int(greatest - least) + 2) * max(1, gains.count * losses.count)
        guard bits <= 300_000 else { return nil }
        var row = [BigInt(1)] + losses.map { _ in BigInt(0) }
        var columns = losses.map { _ in BigInt(1) }
        var denominator = BigInt(1)
        for gain in gains {
            var before = BigInt(1)
            for (position, loss) in losses.enumerated() {
                row[position + 1] =
                    gain * row[position] * columns[position] + loss * row[position + 1] * before
                columns[position] *= gain + loss
                before *= gain + loss
            }
            denominator *= before
        }
        return ExactShare(numerator: row[losses.count], denominator: denominator)
    }
}
