import Construction
import Diagnostics
import Kernels
import Methods

/// Scores chunks of replicates for one task, with room that is used again and again.
struct ReplicateWorker {
    private let engine: ReplicateEngine
    private let second: UInt64
    private let units: Int
    private let nodes: Int
    /// Columns that were drawn before, of the first of two samples.
    private let ready: EvidenceDraws?
    /// Whether they serve the combination that is scored.
    private var servesReady = false
    private var block = ReplicateBlock()
    private var weights: [Double]
    private var room: [Double]
    private var numbers: [Double]
    private var shares: [Double] = []
    private var product: [Double] = []
    private var values: [Double] = []
    private var row: [Double] = []
    private var single = [0.0]
    private var nodeScores: [[Double]] = []
    private var column: [Double] = []

    init(_ engine: ReplicateEngine, second: UInt64) {
        self.engine = engine
        self.second = second
        units = engine.subject.units.count
        nodes = engine.plan.framework.nodes.count
        ready = second == 0 ? engine.ready : nil
        weights = [Double](repeating: 0, count: nodes)
        room = weights
        numbers = engine.law.weightRoom
    }

    /// Scores a chunk, combination by combination.
    /// - Returns: whether progress says to go on; the chunk is completed in any case.
    mutating func run(
        _ replicates: Range<Int>, _ receiver: inout some ReplicateReceiver,
        _ progress: (Int) -> Bool
    ) -> Bool {
        let numbers = replicates.map { engine.law.combination($0, second: second) }
        var starts = [Int](repeating: 0, count: engine.combinations.count + 1)
        for number in numbers { starts[number + 1] += 1 }
        for number in engine.combinations.indices { starts[number + 1] += starts[number] }
        var ends = starts
        var sorted = [Int](repeating: 0, count: numbers.count)
        for (offset, number) in numbers.enumerated() {
            sorted[ends[number]] = replicates.lowerBound + offset
            ends[number] += 1
        }
        var goesOn = true
        for number in engine.combinations.indices where starts[number] < starts[number + 1] {
            for start in stride(from: starts[number], to: starts[number + 1], by: ReplicateBlock.capacity) {
                let end = min(start + ReplicateBlock.capacity, starts[number + 1])
                score(Array(sorted[start..<end]), number, &receiver)
                if !progress(end - start) { goesOn = false }
            }
        }
        return goesOn
    }

    private mutating func score(
        _ replicates: [Int], _ number: Int, _ receiver: inout some ReplicateReceiver
    ) {
        let combination = engine.combinations[number]
        if case let .impossible(reason) = combination.form {
            for replicate in replicates {
                receiver.fail(FailedReplicate(replicate: replicate, combination: number, reason: reason))
            }
            return
        }
        block.combination = number
        block.replicates.removeAll(keepingCapacity: true)
        block.weights.removeAll(keepingCapacity: true)
        block.scores.removeAll(keepingCapacity: true)
        block.order = combination.order
        block.isComplete = true
        block.link = .identity
        servesReady = if case .collapsed = combination.form { ready != nil } else { false }
        let touched = combination.evidence?.leaves.count ?? 0
        if block.drawn.count < touched * units * ReplicateBlock.capacity {
            block.drawn = [Double](repeating: 0, count: touched * units * ReplicateBlock.capacity)
        }
        for replicate in replicates {
            do throws(Diagnosed) {
                try draw(replicate, combination)
            } catch {
                receiver.fail(
                    FailedReplicate(
                        replicate: replicate, combination: number, reason: error.diagnostics[0]))
            }
        }
        switch combination.form {
        case let .collapsed(mean, linked): collapse(combination, mean, linked, &receiver)
        case let .nodes(scorer, leaves): walk(combination, scorer, leaves, &receiver)
        case .construction: construct(combination, &receiver)
        case .impossible: break
        }
        leaveOutUnranked(&receiver)
        if !block.replicates.isEmpty { receiver.receive(block) }
    }

    /// A replicate in which no unit has a score says nothing of their order, and counts among those that failed.
    private mutating func leaveOutUnranked(_ receiver: inout some ReplicateReceiver) {
        guard !block.isComplete else { return }
        let leaves = engine.combinations[block.combination].evidence?.leaves.count ?? 0
        for position in block.replicates.indices.reversed() {
            let scores = position * units..<(position + 1) * units
            guard block.scores[scores].allSatisfy(\.isNaN) else { continue }
            receiver.fail(
                FailedReplicate(
                    replicate: block.replicates[position], combination: block.combination,
                    reason: Diagnostic(.nobodyRanked, at: [])))
            block.removeReplicate(at: position, units: units, nodes: nodes, leaves: leaves)
        }
        block.isComplete = !block.scores.contains { $0.isNaN }
    }

    /// Draws a replicate's weights and uncertain columns into the block.
    private mutating func draw(_ replicate: Int, _ combination: Combination) throws(Diagnosed) {
        for node in 0..<nodes { weights[node] = combination.weights[node] }
        guard engine.law.draw(weights: &weights, replicate, second: second, room: &numbers) else {
            throw Diagnosed(
                Diagnostic(
                    .orderNotMet, at: [engine.plan.places["assumptions.weights"]].compactMap { $0 }))
        }
        let omitted = engine.law.omitted(replicate, second: second)
        if !omitted.isEmpty { engine.shares.omit(omitted, from: &weights) }
        if let evidence = combination.evidence, !servesReady || ready?.place(of: replicate) == nil {
            engine.law.values(replicate, second: second, into: &values)
            try evidence.prepare(
                with: values, room: &column, into: &block.drawn,
                at: block.replicates.count * evidence.leaves.count * units)
        }
        block.replicates.append(replicate)
        block.weights.append(contentsOf: weights)
    }

    // MARK: One mean at all levels

    private mutating func collapse(
        _ combination: Combination, _ mean: any QuasiArithmeticMean, _ linked: [Double],
        _ receiver: inout some ReplicateReceiver
    ) {
        let leaves = engine.shares.leaves
        // Columns that errors of evidence touch have no share in the product and are added by hand.
        let touched = combination.evidence?.leaves ?? []
        let positions = touched.map { leaf in leaves.firstIndex(of: engine.plan.framework.leaves[leaf]) }
        let isTouched = positions.contains { $0 != nil }
        let (own, empty) = writeShares(leaves.count, apart: positions)
        multiply(linked, block.replicates.count, leaves.count)
        let failed =
            isTouched ? block.replicates.indices.filter { !addDrawn($0, own, positions.count, mean) } : []
        block.scores.append(contentsOf: product[0..<block.replicates.count * units])
        block.link = mean.link
        // Nothing under the node counts: no unit has a score.
        for replicate in empty {
            for unit in 0..<units { block.scores[replicate * units + unit] = .nan }
            block.isComplete = false
        }
        for replicate in failed.reversed() { reconstruct(replicate, &receiver) }
    }

    /// Writes the effective weights of the block's replicates.
    /// - Returns: those of the leaves at positions that are kept apart, by replicate, and the replicates in which
    ///   nothing counts.
    private mutating func writeShares(_ terms: Int, apart positions: [Int?]) -> (own: [Double], empty: [Int])
    {
        let count = block.replicates.count
        if shares.count < count * terms {
            shares = [Double](repeating: 0, count: ReplicateBlock.capacity * terms)
            product = [Double](repeating: 0, count: ReplicateBlock.capacity * units)
        }
        var own: [Double] = []
        var empty: [Int] = []
        for replicate in 0..<count {
            for node in 0..<nodes { weights[node] = block.weights[replicate * nodes + node] }
            if !engine.shares.write(weights, room: &room, into: &shares, at: replicate * terms) {
                empty.append(replicate)
            }
            for position in positions {
                own.append(position.map { shares[replicate * terms + $0] } ?? 0)
                if let position { shares[replicate * terms + position] = 0 }
            }
        }
        return (own, empty)
    }

    /// Adds the columns that a replicate drew to its sums.
    /// - Returns: `false` where the mean refuses a value.
    private mutating func addDrawn(
        _ replicate: Int, _ own: [Double], _ count: Int, _ mean: any QuasiArithmeticMean
    ) -> Bool {
        let sums = replicate * units..<(replicate + 1) * units
        row.removeAll(keepingCapacity: true)
        row.append(contentsOf: product[sums])
        if let ready, servesReady, let place = ready.place(of: block.replicates[replicate]) {
            let columns = ready.piece(place.piece)
            for offset in 0..<count {
                let first = place.start + offset * units
                add(columns.span.extracting(first..<first + units), own[replicate * count + offset])
            }
        } else {
            for offset in 0..<count where own[replicate * count + offset] != 0 {
                let start = (replicate * count + offset) * units
                column.removeAll(keepingCapacity: true)
                column.append(contentsOf: block.drawn[start..<start + units])
                guard mean.link(column: &column) else { return false }
                // The array is taken out of the struct, which may not be written and read at the same time.
                var linked: [Double] = []
                swap(&linked, &column)
                add(linked.span, own[replicate * count + offset])
                swap(&linked, &column)
            }
        }
        for (place, value) in zip(sums, row) { product[place] = value }
        return true
    }

    /// Adds a weighted column to the sums in ``row``.
    private mutating func add(_ column: Span<Double>, _ weight: Double) {
        guard weight != 0 else { return }
        single[0] = weight
        var sums: [Double] = []
        swap(&sums, &row)
        var span = sums.mutableSpan
        ReplicateKernels.product(
            weights: single.span, matrix: column, replicates: 1, terms: 1, units: units, accumulates: true,
            into: &span)
        swap(&sums, &row)
    }

    private mutating func multiply(_ matrix: [Double], _ count: Int, _ terms: Int) {
        // The array is taken out of the struct, which may not be written and read at the same time.
        var sums: [Double] = []
        swap(&sums, &product)
        var span = sums.mutableSpan
        ReplicateKernels.product(
            weights: shares.span, matrix: matrix.span, replicates: count, terms: terms, units: units,
            into: &span)
        swap(&sums, &product)
    }

    // MARK: Other forms

    private mutating func walk(
        _ combination: Combination, _ scorer: NodeScorer, _ leaves: [Double],
        _ receiver: inout some ReplicateReceiver
    ) {
        if nodeScores.isEmpty { nodeScores = scorer.room(units: units) }
        var failed: [Int] = []
        var columns = leaves
        for replicate in block.replicates.indices {
            for node in 0..<nodes { weights[node] = block.weights[replicate * nodes + node] }
            if let evidence = combination.evidence {
                for (offset, leaf) in evidence.leaves.enumerated() {
                    let start = (replicate * evidence.leaves.count + offset) * units
                    for unit in 0..<units { columns[leaf * units + unit] = block.drawn[start + unit] }
                }
            }
            let scores = scorer.scores(columns, units: units, weights: weights, &nodeScores)
            if scores == nil { failed.append(replicate) }
            block.scores.append(contentsOf: scores ?? [Double](repeating: .nan, count: units))
        }
        block.isComplete = !block.scores.contains { $0.isNaN }
        for replicate in failed.reversed() { reconstruct(replicate, &receiver) }
    }

    private mutating func construct(
        _ combination: Combination, _ receiver: inout some ReplicateReceiver
    ) {
        block.scores = [Double](repeating: .nan, count: block.replicates.count * units)
        for replicate in block.replicates.indices.reversed() { reconstruct(replicate, &receiver) }
        block.isComplete = !block.scores.contains { $0.isNaN }
    }

    /// Builds one replicate of the block as a plan; one that cannot be built leaves the block.
    private mutating func reconstruct(_ position: Int, _ receiver: inout some ReplicateReceiver) {
        let combination = engine.combinations[block.combination]
        let weights = Array(block.weights[position * nodes..<(position + 1) * nodes])
        var findings = Findings()
        do throws(Diagnosed) {
            let constructor = Constructor(combination.plan.writing(weights: weights))
            let run: Run
            if combination.evidence == nil {
                run = try constructor.run(on: combination.stages, &findings)
            } else {
                run = try constructor.run(on: engine.draw(block.replicates[position], second: second).panel)
            }
            let scores = run.nodes[engine.subject.target].scores
            for (unit, row) in engine.subject.rows(in: run.final).enumerated() {
                block.scores[position * units + unit] = row.map { block.link.sum(of: scores[$0]) } ?? .nan
            }
        } catch {
            let reason = error.diagnostics.last { $0.severity == .error } ?? error.diagnostics[0]
            receiver.fail(
                FailedReplicate(
                    replicate: block.replicates[position], combination: block.combination, reason: reason))
            block.removeReplicate(
                at: position, units: units, nodes: nodes, leaves: combination.evidence?.leaves.count ?? 0)
        }
    }
}
