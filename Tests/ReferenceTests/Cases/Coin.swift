import Construction
import Diagnostics
import IndexModel

/// What a pipeline has built so far: the metadata, weights and data sets by name.
struct Coin {
    let metadata: Metadata
    let framework: Framework
    let isPanel: Bool
    var weights: [String: [String: Double]]
    var sets: [String: DataSet] = [:]

    init(_ metadata: Metadata, _ panel: Panel, isPanel: Bool) throws {
        self.metadata = metadata
        self.isPanel = isPanel
        framework = try metadata.framework()
        weights = ["Original": metadata.weights]
        sets["Raw"] = DataSet(panel: panel)
    }

    func set(_ name: String) throws -> DataSet {
        guard let set = sets[name] else { throw BadCase("there is no data set \(name)") }
        return set
    }

    /// The data set that was aggregated last.
    func run(_ name: String = "Aggregated") throws -> Run {
        guard let run = try set(name).run else { throw BadCase("the data set \(name) is not aggregated") }
        return run
    }

    /// Codes of a level, in the order of the metadata; or those at or below chosen ones.
    func codes(_ chosen: [String] = [], level: Int?) -> [String] {
        let all = metadata.nodes.map(\.code).filter { framework.position(of: $0) != nil }
        guard !chosen.isEmpty else {
            return all.filter { framework.nodes[framework.position(of: $0) ?? 0].level == level ?? 1 }
        }
        guard let level else { return chosen }
        return all.filter { code in
            guard let place = framework.position(of: code), framework.nodes[place].level == level else {
                return false
            }
            return chosen.contains(code) || ancestors(of: code).contains(where: chosen.contains)
        }
    }

    /// Codes of the nodes above one, the nearest first.
    func ancestors(of code: String) -> [String] {
        guard let place = framework.position(of: code) else { return [] }
        return framework.ancestors(of: place).map { framework.nodes[$0].id }.filter { $0 != Metadata.above }
    }

    func level(of code: String) -> Int? { framework.position(of: code).map { framework.nodes[$0].level } }

    func ancestor(of code: String, level: Int) -> String? {
        ancestors(of: code).first { self.level(of: $0) == level }
    }
}

/// One data set of a pipeline.
struct DataSet {
    var panel: Panel
    /// Set for aggregated data.
    var run: Run?
    /// What the step that made it did.
    var stage: Stage?
    /// The rules of the treatment that made it.
    var treatment: Assignment<TreatmentRule>?
    /// The steps from the raw data, while one plan can hold them all.
    var steps: [Step]? = []
    /// Indicators that the engine refuses to treat as the configuration asks, and why.
    var refused: [String: String] = [:]

    /// The column of an indicator or aggregate.
    func column(_ code: String) -> [Double]? {
        if let run, let place = run.plan.framework.position(of: code), !run.plan.framework.nodes[place].isLeaf
        {
            return run.nodes[place].scores
        }
        return panel.position(of: code).map { panel.columns[$0] }
    }

    func required(_ code: String) throws -> [Double] {
        guard let column = column(code) else { throw BadCase("there is no column \(code)") }
        return column
    }

    /// The keys of the rows: the unit's code, and the year where there are several.
    var keys: [String] {
        panel.rows.indices.map { row in
            let code = panel.unit(at: row).code
            return panel.rows[row].period.map { "\($0)/\(code)" } ?? code
        }
    }

    func direction(of code: String) -> Direction {
        panel.position(of: code).flatMap { panel.indicators[$0].direction } ?? .positive
    }
}
