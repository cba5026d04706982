import Construction
import Diagnostics
import IndexModel
import Methods

/// The columns of a combination that errors of evidence change, and how they are prepared anew.
///
/// Only what can differ is computed again: the columns with an uncertain value, those derived from or divided by
/// one, and those with gaps that are filled from one.
struct EvidenceColumns: Sendable {
    private let constructor: Constructor
    /// The raw data of the columns concerned.
    private let panel: Panel
    /// Column and row in ``panel`` of each uncertain cell; `nil` where its row takes no part.
    private let cells: [(column: Int, row: Int)?]
    /// The leaves that change, as positions in the framework's list of leaves, and their columns.
    let leaves: [Int]
    private let columns: [Int]
    /// By analysed unit; −1 for one that takes no part.
    private let rows: [Int]
    /// The columns' own steps, where they depend on nothing else; by leaf that changes.
    private let steps: [ColumnSteps?]
    /// Uncertain cells of each leaf that changes: their positions in ``cells``, and their rows.
    private let own: [[(cell: Int, row: Int)]]

    /// - Returns: `nil` where no uncertain cell matters.
    init?(_ cells: [UncertainCell], of plan: Plan, stages: [Stage], rows: [Int?]) {
        guard !cells.isEmpty, let last = stages.last else { return nil }
        let raw = stages[0].panel
        let closure = Closure(Set(cells.map(\.column)), plan, raw)
        let codes = plan.framework.leaves.map { plan.framework.nodes[$0].id }
        let derived = Set(plan.derivations.map(\.indicator.code))
        let kept = raw.indicators.indices.filter {
            closure.read.contains($0) && !derived.contains(raw.indicators[$0].code)
        }
        let wanted = Set(last.panel.rows)
        let keptRows = raw.rows.indices.filter { wanted.contains(raw.rows[$0]) }
        panel = raw.keeping(indicators: kept).keeping(rows: keptRows)
        var mini = plan
        mini.derivations.removeAll { derivation in
            raw.position(of: derivation.indicator.code).map { !closure.read.contains($0) } ?? true
        }
        mini.steps.removeAll { if case .screening = $0 { true } else { false } }
        constructor = Constructor(mini)
        let order = panel.indicators.map(\.code) + mini.derivations.map(\.indicator.code)
        let affected = Set(closure.affected.map { raw.indicators[$0].code })
        let leaves = codes.indices.filter { affected.contains(codes[$0]) }
        guard !leaves.isEmpty else { return nil }
        self.leaves = leaves
        columns = leaves.map { leaf in order.firstIndex(of: codes[leaf]) ?? 0 }
        let columnOf = Dictionary(kept.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let rowOf = Dictionary(
            keptRows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        self.cells = cells.map { cell in
            guard let column = columnOf[cell.column], let row = rowOf[cell.row] else { return nil }
            return (column, row)
        }
        self.rows = rows.map { $0 ?? -1 }
        let (all, panel, constructor) = (self.cells, panel, constructor)
        own = columns.map { column in
            all.enumerated().compactMap { number, cell in
                cell.flatMap { $0.column == column ? (number, $0.row) : nil }
            }
        }
        steps = columns.map { column in
            column < panel.columns.count
                ? ColumnSteps(column, of: panel, constructor: constructor) : nil
        }
    }

    /// The raw data with drawn values.
    private func panel(with values: [Double]) -> Panel {
        var drawn = panel
        for (cell, value) in zip(cells, values) {
            if let cell { drawn.columns[cell.column][cell.row] = value }
        }
        return drawn
    }

    /// Prepares the leaves that change.
    /// - Parameters:
    ///   - values: drawn values of the uncertain cells.
    ///   - room: used again and again.
    ///   - prepared: room for values by leaf, then unit, from `start` on.
    func prepare(
        with values: [Double], room: inout [Double], into prepared: inout [Double], at start: Int
    ) throws(Diagnosed) {
        if prepareApart(values, &room, &prepared, start) { return }
        var findings = Findings()
        let stages = try constructor.prepared(panel(with: values), &findings)
        let final = stages[stages.count - 1].panel
        for (position, column) in columns.enumerated() {
            write(final.columns[column], into: &prepared, at: start + position * rows.count)
        }
    }

    /// The same, column by column.
    /// - Returns: `false` where one depends on others, or cannot be prepared.
    private func prepareApart(
        _ values: [Double], _ room: inout [Double], _ prepared: inout [Double], _ start: Int
    ) -> Bool {
        for position in columns.indices {
            guard let steps = steps[position] else { return false }
            room.removeAll(keepingCapacity: true)
            room.append(contentsOf: panel.columns[columns[position]])
            for (cell, row) in own[position] { room[row] = values[cell] }
            guard steps.prepare(&room) else { return false }
            write(room, into: &prepared, at: start + position * rows.count)
        }
        return true
    }

    private func write(_ column: [Double], into prepared: inout [Double], at start: Int) {
        for (unit, row) in rows.enumerated() { prepared[start + unit] = row < 0 ? .nan : column[row] }
    }
}

/// Which columns change with some, and which must be read to say how.
private struct Closure {
    private(set) var affected: Set<Int>
    private(set) var read: Set<Int>

    init(_ uncertain: Set<Int>, _ plan: Plan, _ raw: Panel) {
        affected = uncertain
        read = []
        func column(_ code: String) -> Int? { raw.position(of: code) }
        let constructor = Constructor(plan)
        let leaves = constructor.columns(of: raw)
        for derivation in plan.derivations {
            let sources = derivation.formula.codes.compactMap(column)
            if let own = column(derivation.indicator.code), !affected.isDisjoint(with: sources) {
                affected.insert(own)
            }
        }
        for leaf in leaves {
            let divisor = raw.indicators[leaf].denominator.flatMap(column)
            if let divisor, affected.contains(divisor) { affected.insert(leaf) }
        }
        // A column without gaps is filled from nothing, unless a quotient may open some.
        let derived = Set(plan.derivations.map(\.indicator.code))
        var peers: [Int: [Int]] = [:]
        for leaf in leaves {
            let indicator = raw.indicators[leaf]
            let hasGaps = raw.columns[leaf].contains(where: \.isNaN)
            guard hasGaps || indicator.denominator != nil || derived.contains(indicator.code),
                let method = Closure.imputation(of: indicator, plan)
            else { continue }
            let found = method.columnsRead(for: constructor.gaps(in: leaf, of: raw, over: .allPeriods))
            peers[leaf] = found
            if hasGaps, !affected.isDisjoint(with: found) { affected.insert(leaf) }
        }
        // Columns that are only read may have gaps too, which must be filled as in the whole data.
        var pending = affected.sorted()
        while let own = pending.popLast() {
            if read.insert(own).inserted { pending += peers[own] ?? [] }
        }
        for own in read {
            if let divisor = raw.indicators[own].denominator.flatMap(column) { read.insert(divisor) }
        }
        for derivation in plan.derivations.reversed() {
            if let own = column(derivation.indicator.code), read.contains(own) {
                read.formUnion(derivation.formula.codes.compactMap(column))
            }
        }
    }

    /// How the gaps of an indicator are filled; `nil` where they are not.
    private static func imputation(of indicator: Indicator, _ plan: Plan) -> (any Imputation)? {
        guard let choice = plan.imputation?.choice(forIndicator: indicator.code, in: plan.framework),
            choice.id != "none"
        else { return nil }
        return try? Catalogue.imputation(choice, for: indicator)
    }
}
