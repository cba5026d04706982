import Construction
import IndexModel
import Methods

/// A run whose years can be scored on each other's terms: the values of one year, in the frame of another.
struct YearFrame {
    let run: Run
    /// Codes of the units, which are the positions that scores have.
    let units: [String]
    /// Leaves by position in the framework.
    let leaves: [Int]
    private let rows: [Edition.RowKey: Int]
    private let columns: [LeafColumn]
    private let aggregations: [(any Aggregation)?]

    /// One leaf's way from the data to its normalised values.
    private struct LeafColumn {
        /// Before imputation: whether there is evidence.
        var seen: [Edition.RowKey: Double] = [:]
        /// Before treatment.
        var pre: [Edition.RowKey: Double] = [:]
        /// Normalised.
        var final: [Edition.RowKey: Double] = [:]
        var sign = 1.0
        var maps: [Int?: TreatmentMap] = [:]
    }

    init(_ run: Run, units: [String]) {
        self.run = run
        self.units = units
        let framework = run.plan.framework
        leaves = framework.leaves
        rows = Self.rows(run.final)
        let steps = run.plan.steps
        let imputing = steps.firstIndex { $0.name != "denomination" && $0.name != "screening" } ?? steps.count
        let treating =
            steps.firstIndex { $0.name == "treatment" || $0.name == "normalisation" } ?? steps.count
        let normalising = steps.lastIndex { $0.name == "normalisation" } ?? steps.count
        let panels = [imputing, treating, max(treating, normalising)].map { run.stages[$0].panel }
        let spans = steps.compactMap { if case let .treatment(_, spans) = $0 { spans } else { nil } }
        columns = framework.leaves.map { leaf in
            let code = framework.nodes[leaf].id
            var column = LeafColumn()
            column.seen = Self.values(of: code, in: panels[0])
            column.pre = Self.values(of: code, in: panels[1])
            column.final = Self.values(of: code, in: run.final)
            column.sign =
                (run.raw.position(of: code).flatMap { run.raw.indicators[$0].direction } ?? .positive).sign
            let isTogether = spans.allSatisfy { $0.span(forIndicator: code, in: framework) != .eachPeriod }
            let ready = Self.values(of: code, in: panels[2])
            for period in Set(run.final.rows.map(\.period)) {
                let pairs = column.pre.filter { isTogether || $0.key.period == period }.compactMap {
                    key, value in
                    ready[key].map { (value, $0) }
                }
                column.maps[period] = TreatmentMap(pairs)
            }
            return column
        }
        aggregations = run.nodes.map { $0.aggregation.flatMap { try? Catalogue.aggregation($0) } }
    }

    private static func rows(_ panel: Panel) -> [Edition.RowKey: Int] {
        Dictionary(
            panel.rows.indices.map {
                (Edition.RowKey(unit: panel.unit(at: $0).code, period: panel.rows[$0].period), $0)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Values that are there, by row.
    private static func values(of code: String, in panel: Panel) -> [Edition.RowKey: Double] {
        guard let column = panel.position(of: code) else { return [:] }
        return rows(panel).compactMapValues { row in
            let value = panel.columns[column][row]
            return value.isNaN ? nil : value
        }
    }

    /// The first method by which a row's score depends on other rows; `nil` where each depends on itself alone.
    var comparison: String? {
        aggregations.compactMap { $0 }.first { $0 is any RowComparison }.map {
            type(of: $0).declaration.id
        }
    }
    var isRowByRow: Bool { comparison == nil }

    /// Whether a unit takes part in a year.
    func isCovered(_ unit: String, _ year: Int) -> Bool {
        rows[Edition.RowKey(unit: unit, period: year)] != nil
    }

    /// Whether there is evidence of an indicator in a year.
    func isSeen(_ leaf: Int, _ unit: String, _ year: Int) -> Bool {
        columns[leaf].seen[Edition.RowKey(unit: unit, period: year)] != nil
    }

    /// The normalised value of one year in the frame of another; NaN where missing.
    ///
    /// - Parameter leaf: a position in ``leaves``.
    func value(_ leaf: Int, _ unit: String, of year: Int, in frame: Int) -> Double {
        let column = columns[leaf]
        let key = Edition.RowKey(unit: unit, period: year)
        let own = column.final[key] ?? .nan
        guard year != frame, let raw = column.pre[key], let stage = run.stage("normalisation") else {
            return own
        }
        let code = run.plan.framework.nodes[leaves[leaf]].id
        guard let fit = stage.fit(of: code, period: frame)?.normalisation else { return .nan }
        if column.maps[frame] == column.maps[year], stage.fit(of: code, period: year)?.period == nil {
            return own
        }
        let value = fit.apply((column.maps[frame]?.value(raw) ?? raw) * column.sign)
        return value.isFinite ? value : .nan
    }

    /// The index's scores of rows of leaves' values, by this run's weights and whatever it learnt of its nodes.
    ///
    /// - Parameters:
    ///   - values: by leaf, then row.
    ///   - year: whose weights count, where they are learnt of each year on its own.
    func scores(_ values: [[Double]], weighedIn year: Int) throws(MethodError) -> [Double] {
        let framework = run.plan.framework
        let weights = run.weighed(in: year).weights
        var scores = [[Double]](repeating: [], count: framework.nodes.count)
        for (leaf, column) in zip(leaves, values) { scores[leaf] = column }
        for position in framework.nodes.indices.reversed() where !framework.nodes[position].isLeaf {
            let node = framework.nodes[position]
            guard let method = aggregations[position] else { continue }
            let children = node.children.map { scores[$0] }
            var found = try method.scores(children, weights: node.children.map { weights[$0] })
            let limit = run.plan.availability.choice(for: node) ?? 0
            for row in found.indices where limit > 0 {
                let share = Double(children.count { !$0[row].isNaN }) / Double(children.count)
                if share < limit { found[row] = .nan }
            }
            if let fit = run.nodes[position].renormalisation.first?.normalisation {
                found = found.map { $0.isNaN ? $0 : fit.apply($0) }
            }
            if let mirror = run.nodes[position].mirror { found = found.map { mirror - $0 } }
            scores[position] = found
        }
        return scores[0]
    }
}

/// What a treatment made of values, as a function: what it did where it is known, straight lines between, and the last
/// line continued at the ends.
///
/// Exact for values that were among those treated, and for limits, beyond which everything becomes the same.
struct TreatmentMap: Equatable {
    private var known: [(raw: Double, treated: Double)]

    init(_ pairs: [(Double, Double)]) {
        known = []
        for (raw, treated) in pairs.sorted(by: { $0.0 < $1.0 }) where known.last?.raw != raw {
            known.append((raw, treated))
        }
    }

    static func == (left: TreatmentMap, right: TreatmentMap) -> Bool {
        left.known.elementsEqual(right.known) { $0 == $1 }
    }

    func value(_ raw: Double) -> Double {
        guard known.contains(where: { $0.raw != $0.treated }) else { return raw }
        var low = 0
        var high = known.count
        while low < high {
            let middle = (low + high) / 2
            if known[middle].raw < raw { low = middle + 1 } else { high = middle }
        }
        if low < known.count, known[low].raw == raw { return known[low].treated }
        guard known.count > 1 else { return known[0].treated }
        let right = min(max(low, 1), known.count - 1)
        let (a, b) = (known[right - 1], known[right])
        return a.treated + (b.treated - a.treated) * ((raw - a.raw) / (b.raw - a.raw))
    }
}
