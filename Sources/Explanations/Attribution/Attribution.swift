/// A difference, shared exactly among switches.
public struct Attribution: Sendable, Hashable {
    /// The share of a switch, or of several that can only be flipped together.
    public struct Share: Sendable, Hashable {
        /// By position, ascending.
        public let switches: [Int]
        /// Exact where what is shared are whole numbers or halves, such as ranks.
        public let numerator: Double
        public let denominator: Double

        public init(switches: [Int], numerator: Double, denominator: Double) {
            self.switches = switches
            self.numerator = numerator
            self.denominator = denominator
        }

        public var value: Double { numerator == 0 ? 0 : numerator / denominator }
    }

    /// v(none).
    public let before: Double
    /// v(all).
    public let after: Double
    /// In the order of their first switches. They add up to ``difference``.
    public let shares: [Share]

    /// after − before.
    public var difference: Double { after - before }

    /// The share in which a switch has a part.
    public func share(of position: Int) -> Share? { shares.first { $0.switches.contains(position) } }

    /// Whether some switches could not be told apart.
    public var hasGroups: Bool { shares.contains { $0.switches.count > 1 } }
}
