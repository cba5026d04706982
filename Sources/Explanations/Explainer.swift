import Construction
import IndexModel
import Methods

/// Answers why: how the numbers of a run came about. Nothing is stored but what every answer needs.
///
///     let explainer = Explainer(run, ledger: ledger)
///     let row = run.row(of: "shenzhen")!
///     explainer.account(of: row).remainders
///     explainer.cell("racks", row: row)?.rungs
public struct Explainer: Sendable {
    public let run: Run
    public let ledger: Ledger
    /// Each node's weight as a share of the whole index where nothing is missing, by position; of the latest year where
    /// each has its own.
    public let effectiveWeights: [Double]
    /// Each inner node's method, by position; `nil` for leaves.
    let aggregations: [(any Aggregation)?]
    /// Ranks by node, then row, within each period.
    let ranks: [[Double?]]
    /// The rows of each row's period, by row.
    let peers: [Range<Int>]

    /// - Parameter ledger: the evidence of the panel that the run was made of, where it is known.
    public init(_ run: Run, ledger: Ledger = Ledger()) {
        self.run = run
        self.ledger = ledger
        effectiveWeights = run.plan.framework.effectiveWeights(run.weights)
        aggregations = run.nodes.map { node in
            guard let choice = node.aggregation else { return nil }
            guard let method = try? Catalogue.aggregation(choice) else {
                preconditionFailure("a run's methods are in the catalogue")
            }
            return method
        }
        let constructor = Constructor(run.plan)
        let panel = run.final
        ranks = run.nodes.map { constructor.ranks($0.scores, in: panel) }
        peers = panel.periods.flatMap { period in period.rows.map { _ in period.rows } }
    }

    /// The index's score of a row as a sum of points and remainders.
    public func account(of row: Int) -> Account { Accountant(self, row: row).account }

    /// The share of the framework's indicators for which a row has data of its own.
    public func coverage(of row: Int) -> Coverage {
        let step = run.plan.steps.firstIndex { step in
            switch step {
            case .denomination, .screening: false
            default: true
            }
        }
        let panel = run.stages[step ?? run.stages.count - 1].panel
        guard let position = self.row(row, in: panel) else { return Coverage(available: 0, total: 0) }
        let framework = run.plan.framework
        let codes = Set(framework.leaves.map { framework.nodes[$0].id })
        let available = panel.indicators.indices.count {
            codes.contains(panel.indicators[$0].code) && !panel.columns[$0][position].isNaN
        }
        return Coverage(available: available, total: framework.leaves.count)
    }

    /// Whether a node's score is a weighted sum of its children's, but for a remainder.
    func isLinear(_ node: Int) -> Bool {
        switch aggregations[node] {
        case is ArithmeticMean, is MazziottaPareto, is MeanLessUnbalance: true
        default: false
        }
    }

    /// The floor to which a node was raised when it entered its parent; `nil` where it was not.
    func floor(above node: Int, row: Int) -> Double? {
        guard let parent = run.plan.framework.nodes[node].parent,
            let floor = run.nodes[parent].aggregation?.settings["floor"]?.number,
            run.nodes[node].scores[row] < floor
        else { return nil }
        return floor
    }

    /// The row of an earlier stage that became a row of the final panel.
    func row(_ row: Int, in panel: Panel) -> Int? {
        let wanted = run.final.rows[row]
        return panel.rows.firstIndex(of: wanted)
    }
}

/// How much of what the framework asks for the data have.
public struct Coverage: Sendable, Hashable {
    /// Indicators with a value before any imputation, after division by denominators.
    public let available: Int
    public let total: Int

    public var share: Double { total == 0 ? 0 : Double(available) / Double(total) }

    public init(available: Int, total: Int) {
        self.available = available
        self.total = total
    }
}

extension Double {
    /// `nil` where the value is missing.
    var present: Double? { isNaN ? nil : self }
}
