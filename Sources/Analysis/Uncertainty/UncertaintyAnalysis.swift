import Construction
import Diagnostics
import IndexModel
import Kernels

/// An index and its assumptions, ready to be drawn: combinations built, evidence weighed.
///
/// One analysis serves many questions. All answers of one seed look at the same draws.
public struct UncertaintyAnalysis: Sendable {
    /// The plan, without assumptions that vary nothing.
    public let plan: Plan
    /// What is to be said of assumptions that vary nothing.
    public let findings: [Diagnostic]
    /// The run of the plan itself.
    public let nominal: Run
    public let seed: UInt64
    /// The analysed units: those with a nominal score in the period, in the order of the data.
    public let units: [StatisticalUnit]
    /// The period that is looked at; `nil` where the data have none.
    public let period: Int?
    /// The rows of the nominal run's last stage, by analysed unit.
    public let rows: [Int]
    let engine: ReplicateEngine

    /// Counts of ranks and wins are kept for every pair of units, 9 bytes each and for each thread: no more units than
    /// this are counted.
    public static let mostUnits = 8192

    /// Builds every combination of alternatives.
    ///
    /// - Parameters:
    ///   - ledger: says how sure each value is; without it all values count as exact.
    ///   - period: the period whose ranking is analysed; the latest where `nil`.
    ///   - target: the code of the node whose scores are ranked; the index where `nil`.
    /// - Throws: ``Diagnosed`` where the plan itself cannot be run or there are too many combinations.
    /// - Precondition: `target` is a code of the framework.
    public init(
        plan: Plan, panel: Panel, ledger: Ledger? = nil, period: Int? = nil, target: String? = nil,
        seed: UInt64 = 1
    ) throws(Diagnosed) {
        try self.init(
            plan: plan, panel: panel, nominal: Constructor(plan).run(on: panel), ledger: ledger,
            period: period, target: target, seed: seed)
    }

    /// The same, with the nominal run already at hand.
    public init(
        plan: Plan, panel: Panel, nominal: Run, ledger: Ledger? = nil, period: Int? = nil,
        target: String? = nil, seed: UInt64 = 1
    ) throws(Diagnosed) {
        self.seed = seed
        let node = target.flatMap(plan.framework.position(of:)) ?? 0
        let final = nominal.final
        let wanted = final.periods.first { $0.period == period && period != nil } ?? final.periods.last
        self.period = wanted?.period
        let nominal = nominal.weighed(in: wanted?.period)
        self.nominal = nominal
        let scores = nominal.nodes[node].scores
        rows = (wanted?.rows ?? 0..<0).filter { !scores[$0].isNaN }
        units = rows.map { final.unit(at: $0) }
        var cells: [UncertainCell] = []
        for assumption in plan.assumptions {
            if case let .evidence(error) = assumption.variation, let ledger {
                cells = UncertainCell.cells(of: panel, ledger, error)
            }
        }
        var plan = plan
        var findings = plan.leaveOutIdleAssumptions(cells, panel)
        if units.count > Self.mostUnits {
            findings.append(
                Diagnostic(
                    .tooManyUnits, at: [],
                    [
                        "count": Phrase(verbatim: "\(units.count)"),
                        "limit": Phrase(verbatim: "\(Self.mostUnits)"),
                    ]))
        }
        self.findings = findings
        self.plan = plan
        let read = plan.indicatorsRead(in: panel)
        let isDrawn = plan.assumptions.contains { if case .evidence = $0.variation { true } else { false } }
        uncertainCells = isDrawn ? cells.count { read.contains(panel.indicators[$0.column].code) } : 0
        engine = try ReplicateEngine(
            plan: plan, panel: panel,
            subject: Subject(units: units.map(\.code), period: wanted?.period, target: node), cells: cells,
            nominal: nominal.weights, seed: seed)
    }

    /// How many values that the index reads are uncertain. Evidence on other indicators moves nothing and is not counted.
    public let uncertainCells: Int
    /// The values that are uncertain, in the order in which they are drawn.
    public var uncertainCellList: [UncertainCell] { engine.law.evidence?.cells ?? [] }
    /// The indicators whose prepared values errors of evidence move, as positions among the framework's leaves, under
    /// the first combination of alternatives.
    public var uncertainLeaves: [Int] { engine.combinations.first?.evidence?.leaves ?? [] }
    /// How many combinations of alternatives there are.
    public var combinations: Int { engine.combinations.count }

    /// A replicate as a person could have written it.
    public func draw(_ replicate: Int) -> Draw { engine.draw(replicate) }

    /// The nominal scores of the target, by analysed unit.
    public var scores: [Double] { rows.map { nominal.nodes[engine.subject.target].scores[$0] } }
    /// The nominal ranks of the target, by analysed unit.
    public var ranks: [Double] { Ranking.ranks(scores, ties: plan.ties).compactMap { $0 } }
    /// The position of an analysed unit.
    public func position(of unit: String) -> Int? { units.firstIndex { $0.code == unit } }
}
