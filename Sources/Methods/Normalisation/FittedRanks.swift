import Kernels

/// What the rank-type normalisations learn: the sorted values.
///
/// A value's ascending rank is the number of values below it plus a share of its ties, so a value that was not
/// among those learnt has a rank too.
public struct FittedRanks: FittedNormalisation {
    let sorted: [Double]
    let ties: TieRule
    /// `y = (rank − shift) / divisor`.
    let shift: Double
    let divisor: Double

    init(_ sample: Sample, ties: TieRule, shift: Double, divisor: Double) {
        self.sorted = Order.sorted(sample.values.span)
        self.ties = ties
        self.shift = shift
        self.divisor = divisor
    }

    func rank(_ value: Double) -> Double {
        let below = count { $0 < value }
        let notAbove = count { $0 <= value }
        switch ties {
        case .maximum: return Double(max(notAbove, below + 1))
        case .average: return Double(below + 1 + max(notAbove, below + 1)) / 2
        default: return Double(below + 1)
        }
    }

    /// How many of the first values fulfil a condition that holds up to some point and not beyond it.
    private func count(_ holds: (Double) -> Bool) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if holds(sorted[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    public func apply(_ oriented: Double) -> Double { (rank(oriented) - shift) / divisor }

    public func apply(to oriented: inout [Double]) {
        guard ties == .minimum else {
            for position in oriented.indices { oriented[position] = apply(oriented[position]) }
            return
        }
        Order.countBelow(&oriented, in: sorted.span)
        for position in oriented.indices { oriented[position] = (oriented[position] + 1 - shift) / divisor }
    }

    public func arithmetic(_ oriented: Double) -> String {
        let rank = digits(rank(oriented))
        return switch (shift, divisor) {
        case (0, 1): rank
        case (_, 1): "\(rank) − \(digits(shift))"
        default: "(\(rank) − \(digits(shift))) / \(digits(divisor))"
        }
    }

    public var facts: [Fact] { [Fact(zh: "有值单位数", en: "units with a value", Double(sorted.count))] }

    public var bounds: ClosedRange<Double>? {
        sorted.isEmpty ? nil : (1 - shift) / divisor...(Double(sorted.count) - shift) / divisor
    }
}

extension Parameter {
    /// How ties are ranked.
    static let ties = Parameter(
        "ties", .choice(["minimum", "maximum", "average"]), default: "minimum",
        zh: "并列值取最小、最大还是平均名次",
        en: "whether equal values get the least, the greatest or the mean of their ranks")
}

extension Settings {
    var ties: TieRule { text("ties").flatMap(TieRule.init(rawValue:)) ?? .minimum }
}
