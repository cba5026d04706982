import Construction
import IndexModel
import Kernels
import Methods

/// Reads replicates through a lens and counts in which group each unit is relatively strongest.
struct LensReceiver: ReplicateReceiver {
    /// A unit and the group that it is said to be strongest in, as positions.
    struct Claim {
        var unit: Int
        var group: Int?
    }

    /// What all replicates of a combination of alternatives share.
    private struct Shared {
        var mean: any QuasiArithmeticMean
        /// By leaf, then unit.
        var linked: [[Double]]
    }

    private let engine: ReplicateEngine
    private let lens: Lens
    private let scorer: LensScorer
    private let circumstances: Circumstances
    private let claims: [Claim]
    private let nominal: [Double]
    private var shared: [Shared?]
    private var weights: [Double] = []
    private var room: [Double]
    private var shares: [Double]
    private(set) var counts: LensCounts

    init(_ lens: Lens, _ claims: [Claim], _ engine: ReplicateEngine, nominal: [Double]) {
        let framework = engine.plan.framework
        self.engine = engine
        self.lens = lens
        self.claims = claims
        self.nominal = nominal
        scorer = LensScorer(lens, framework)
        circumstances = Circumstances(engine)
        shared = engine.combinations.map { _ in nil }
        room = framework.nodes.map { _ in 0 }
        shares = framework.leaves.map { _ in 0 }
        counts = LensCounts(
            claims: claims.count, groups: scorer.groups.count, circumstances: circumstances.names.count)
    }

    mutating func receive(_ block: borrowing ReplicateBlock) {
        let combination = engine.combinations[block.combination]
        let shared = self.shared[block.combination] ?? share(combination)
        self.shared[block.combination] = shared
        let nodes = room.count
        let units = engine.subject.units.count
        let touched = combination.evidence?.leaves.count ?? 0
        let common = circumstances.shared(block.combination)
        for position in block.replicates.indices {
            let drawn = block.weights[position * nodes..<(position + 1) * nodes]
            weights = Array(drawn)
            _ = engine.shares.write(weights, room: &room, into: &shares, at: 0)
            var columns = shared.linked
            for (offset, leaf) in (combination.evidence?.leaves ?? []).enumerated() {
                let start = (position * touched + offset) * units
                columns[leaf] = Self.linked(block.drawn[start..<start + units], shared.mean)
            }
            var found = common
            circumstances.add(drawn, nominal: combination.weights, to: &found)
            count(scores(columns, shared.mean), found)
        }
    }

    private func share(_ combination: Combination) -> Shared {
        let framework = combination.plan.framework
        let mean = LensScorer.mean(lens, framework) {
            combination.plan.aggregation.choice(for: framework.nodes[$0])
        }
        let panel = combination.stages[combination.stages.count - 1].panel
        let columns = framework.leaves.map { leaf -> [Double] in
            let column = panel.position(of: framework.nodes[leaf].id)
            return combination.rows.map { row in
                guard let row, let column else { return .nan }
                return panel.columns[column][row]
            }
        }
        return Shared(mean: mean, linked: columns.map { Self.linked($0, mean) })
    }

    private static func linked(_ column: some Sequence<Double>, _ mean: any QuasiArithmeticMean) -> [Double] {
        column.map { $0.isNaN ? .nan : mean.linked($0) ?? .nan }
    }

    private func scores(_ columns: [[Double]], _ mean: any QuasiArithmeticMean) -> [[Double]] {
        let sums = scorer.scores(
            linked: columns, shares: shares, nominal: nominal, units: engine.subject.units.count)
        return sums.map { $0.map { $0.isNaN ? .nan : mean.score(ofLinked: $0) } }
    }

    private mutating func count(_ scores: [[Double]], _ found: [Int]) {
        let advantage = RelativeAdvantage(scores)
        counts.replicates += 1
        for circumstance in found { counts.seen[circumstance] += 1 }
        var holdAll = true
        for (position, claim) in claims.enumerated() {
            let centred = ProfileMatrix.strongest(advantage.centred.map { $0[claim.unit] })
            let quotient = ProfileMatrix.strongest(advantage.quotients.map { $0[claim.unit] })
            if let centred { counts.centred[position][centred] += 1 }
            if let quotient { counts.quotients[position][quotient] += 1 }
            if let centred, centred == quotient { counts.both[position][centred] += 1 }
            for group in scores.indices where leads(claim.unit, scores[group]) {
                counts.leading[position][group] += 1
            }
            let holds = centred != nil && centred == claim.group
            holdAll = holdAll && holds
            for circumstance in found where holds { counts.held[position][circumstance] += 1 }
        }
        if holdAll { counts.together += 1 }
    }

    /// Whether a unit's score is above those of all other units that are looked at.
    private func leads(_ unit: Int, _ scores: [Double]) -> Bool {
        !scores[unit].isNaN && claims.allSatisfy { $0.unit == unit || !(scores[$0.unit] >= scores[unit]) }
    }

    mutating func fail(_ failure: FailedReplicate) { counts.fail(failure) }
    mutating func end(chunk: Int) {}

    /// Circumstances of which enough was seen, for a claim, the most harmful first.
    func circumstances(of claim: Int, in counts: LensCounts) -> [Circumstance] {
        circumstances.names.indices
            .filter { counts.seen[$0] >= Circumstance.least && counts.seen[$0] < counts.replicates }
            .map {
                Circumstance(
                    assumption: circumstances.names[$0].assumption, name: circumstances.names[$0].name,
                    replicates: counts.seen[$0], holding: counts.held[claim][$0])
            }.enumerated().sorted { ($0.element.share, $0.offset) < ($1.element.share, $1.offset) }
            .map(\.element)
    }
}

/// Counts of replicates read through a lens; sums of counts do not depend on their order.
struct LensCounts: Sendable {
    var replicates = 0
    var failures = 0
    var firstFailure: FailedReplicate?
    /// Replicates in which every claim holds by the double-centred profile.
    var together = 0
    /// By claim, then group: replicates in which the group is the unit's strongest by each measure and by both, and in
    /// which the unit is first of the units looked at.
    var centred: [[Int]]
    var quotients: [[Int]]
    var both: [[Int]]
    var leading: [[Int]]
    /// By circumstance; by claim, then circumstance.
    var seen: [Int]
    var held: [[Int]]

    init(claims: Int, groups: Int, circumstances: Int) {
        let none = [[Int]](repeating: [Int](repeating: 0, count: groups), count: claims)
        (centred, quotients, both, leading) = (none, none, none, none)
        seen = [Int](repeating: 0, count: circumstances)
        held = [[Int]](repeating: seen, count: claims)
    }

    mutating func fail(_ failure: FailedReplicate) {
        failures += 1
        keep(failure)
    }

    private mutating func keep(_ failure: FailedReplicate?) {
        guard let failure else { return }
        if failure.replicate < firstFailure?.replicate ?? .max { firstFailure = failure }
    }

    mutating func merge(_ other: LensCounts) {
        replicates += other.replicates
        failures += other.failures
        keep(other.firstFailure)
        together += other.together
        func add(_ counts: inout [[Int]], _ more: [[Int]]) {
            for row in counts.indices {
                for place in counts[row].indices { counts[row][place] += more[row][place] }
            }
        }
        add(&centred, other.centred)
        add(&quotients, other.quotients)
        add(&both, other.both)
        add(&leading, other.leading)
        add(&held, other.held)
        for place in seen.indices { seen[place] += other.seen[place] }
    }
}
