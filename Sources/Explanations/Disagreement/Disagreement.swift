import Construction
import Diagnostics
import IndexModel

/// Why two ways to build an index disagree: every combination of their choices is built, and the difference of each
/// unit's rank and score shared exactly among the choices.
///
/// There are six switches (``MethodSwitch``), so at most 64 runs; a switch in which the editions do not differ is not
/// flipped. What a combination is, where the two know different units, indicators and nodes, ``Mixture`` says. One that
/// cannot be built, such as a geometric mean of z-scores, is never guessed at: its switches share (``SwitchGame``).
///
/// Ranks are counted in places gained: positive where a unit stands higher in the second edition.
public struct Disagreement: Sendable {
    public let first: Edition
    public let second: Edition
    /// The choices in which the editions differ.
    public let differing: [MethodSwitch]
    /// By setting of the differing switches, bit i for the i-th of them.
    private let outcomes: [Result<Placement, Diagnosed>]

    /// - Precondition: none; what cannot be built is told by ``failures``.
    public init(_ first: Edition, _ second: Edition) {
        self.first = first
        self.second = second
        let mixture = Mixture(first, second)
        let differing = mixture.differing
        self.differing = differing
        var prepared: [Int: Result<[Stage], Diagnosed>] = [:]
        outcomes = (0..<(1 << differing.count)).map { subset in
            if subset == 0 { return .success(first.placement) }
            if subset == (1 << differing.count) - 1 { return .success(second.placement) }
            let setting = Mixture.Setting(
                bits: differing.enumerated().reduce(0) {
                    subset & (1 << $1.offset) == 0 ? $0 : $0 | $1.element.bit
                })
            return Disagreement.placement(setting, mixture, &prepared)
        }
    }

    /// Builds one combination; what comes before the weights is shared among those that agree on it.
    private static func placement(
        _ setting: Mixture.Setting, _ mixture: Mixture, _ prepared: inout [Int: Result<[Stage], Diagnosed>]
    ) -> Result<Placement, Diagnosed> {
        let constructor = Constructor(mixture.plan(setting))
        let key = MethodSwitch.panelSwitches.reduce(0) { $0 | setting.bits & $1.bit }
        let stages =
            prepared[key]
            ?? Result { () throws(Diagnosed) in
                var findings = Findings()
                return try constructor.prepared(mixture.panel(setting), &findings)
            }
        prepared[key] = stages
        return Result { () throws(Diagnosed) in
            var findings = Findings()
            let run = try constructor.run(on: try stages.get(), &findings)
            return Placement(run, period: mixture.editions[setting[.data]].period)
        }
    }

    /// The number of combinations that were built or refused.
    public var combinations: Int { outcomes.count }

    /// The combinations that could not be built: the switches that stood at the second edition, and why.
    public var failures: [(switches: [MethodSwitch], reason: [Diagnostic])] {
        outcomes.enumerated().compactMap { subset, outcome in
            guard case let .failure(error) = outcome else { return nil }
            let flipped = differing.indices.filter { subset & (1 << $0) != 0 }.map { differing[$0] }
            return (flipped, error.diagnostics)
        }
    }

    /// Units ranked in both editions, in the order of the first one's data.
    public var units: [String] {
        let there = second.placement.ranks
        return first.placement.units.filter { there[$0] != nil }
    }

    /// Where a unit stands in each edition; `nil` where it has no rank.
    public func ranks(of unit: String) -> (first: Double?, second: Double?) {
        (first.placement.ranks[unit], second.placement.ranks[unit])
    }

    /// Scores as each edition presents them.
    public func scores(of unit: String) -> (first: Double?, second: Double?) {
        (first.placement.scores[unit], second.placement.scores[unit])
    }

    /// Whether scores of both stand on one scale, so that their difference says something of the unit alone.
    public var isOneScale: Bool { !differing.contains(.normalisation) }

    /// Places gained from the first edition to the second, by switch; `nil` for a unit that has no rank in one of them.
    ///
    /// Shares speak of ``differing`` by position.
    public func placesGained(by unit: String) -> Attribution? {
        attribution { $0.ranks[unit].map { -$0 } }
    }

    /// The difference of scores, second less first, by switch.
    public func scoreGained(by unit: String) -> Attribution? { attribution { $0.scores[unit] } }

    /// How the whole difference of a quantity is shared among the differing switches.
    func attribution(_ value: (Placement) -> Double?) -> Attribution? {
        SwitchGame(
            switches: differing.count,
            values: outcomes.map { outcome in (try? outcome.get()).flatMap(value) }
        ).attribution
    }
}
