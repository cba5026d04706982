import Construction
import Explanations
import IndexModel
import Testing

/// Every number that an explanation shows can be computed again from the numbers that it shows.
@Suite("Explanations recompute")
struct RecomputationTests {
    /// The promise: recomputed figures agree to 1e-9, relative to the size of the numbers they are made of.
    static let tolerance = 1e-9

    static func close(_ left: Double?, _ right: Double?, size: Double = 1) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return abs(left - right) <= tolerance * max(size, abs(left), abs(right))
    }

    static func explained(_ kind: Synthetic.Kind, _ seed: UInt64) throws -> Explainer {
        let synthetic = Synthetic(kind, seed: seed)
        let run = try Constructor(synthetic.plan).run(on: synthetic.panel)
        return Explainer(run, ledger: synthetic.ledger)
    }

    /// Ten cells of each of twenty-four constructions: every rung follows from the one before.
    @Test(arguments: Synthetic.Kind.allCases, 1...8 as ClosedRange<UInt64>)
    func laddersFollowRungByRung(_ kind: Synthetic.Kind, _ seed: UInt64) throws {
        let explainer = try Self.explained(kind, seed)
        let run = explainer.run
        var random = SplitMix64(seed: seed)
        for _ in 0..<10 {
            let leaf = run.plan.framework.leaves.randomElement(using: &random) ?? 0
            let row = Int.random(in: run.final.rows.indices, using: &random)
            let trace = try #require(explainer.cell(run.plan.framework.nodes[leaf].id, row: row))
            var before: Double?
            for rung in trace.rungs {
                if rung.kind != .raw { #expect(rung.before == before, "\(rung.kind)") }
                #expect(Self.close(rung.recomputed, rung.value), "\(rung.kind) \(rung.method?.id ?? "")")
                before = rung.value
            }
            let score = run.nodes[leaf].scores[row]
            #expect(Self.close(trace.normalised, score.isNaN ? nil : score))
        }
    }

    /// Points and remainders add up to the score, in every row.
    @Test(arguments: Synthetic.Kind.allCases, 11...40 as ClosedRange<UInt64>)
    func pointsAddUp(_ kind: Synthetic.Kind, _ seed: UInt64) throws {
        let explainer = try Self.explained(kind, seed)
        let framework = explainer.run.plan.framework
        for row in explainer.run.final.rows.indices {
            let account = explainer.account(of: row)
            guard let score = account.score else {
                #expect(account.points.allSatisfy { $0 == nil } && account.remainders.isEmpty)
                continue
            }
            let parts = framework.leaves.compactMap { account.points[$0] } + account.remainders.map(\.points)
            let size = parts.reduce(0) { $0 + abs($1) }
            #expect(Self.close(parts.reduce(0, +), score, size: size), "row \(row)")
        }
    }

    /// At every node, the children's points and what arises below the node add up to its own.
    @Test(arguments: Synthetic.Kind.allCases, 41...52 as ClosedRange<UInt64>)
    func everyNodeIsTheSumOfItsChildren(_ kind: Synthetic.Kind, _ seed: UInt64) throws {
        let explainer = try Self.explained(kind, seed)
        for row in explainer.run.final.rows.indices {
            let account = explainer.account(of: row)
            for node in explainer.run.plan.framework.nodes.indices {
                let trace = explainer.trace(node, row: row)
                #expect(Self.close(trace.recomputed, trace.figures.score), "\(trace.figures.id)")
                guard let points = trace.figures.points, !trace.children.isEmpty else { continue }
                let parts = trace.children.compactMap(\.points) + trace.remainders.map(\.points)
                let size = parts.reduce(0) { $0 + abs($1) }
                #expect(Self.close(parts.reduce(0, +), points, size: size), "\(trace.figures.id)")
                #expect(trace.figures.points == account.points[node])
            }
        }
    }

    /// Under arithmetic means alone, points are the effective share times the normalised value.
    @Test(arguments: 61...80 as ClosedRange<UInt64>)
    func arithmeticPointsAreSharesTimesValues(_ seed: UInt64) throws {
        let synthetic = Synthetic(.arithmetic, seed: seed)
        var plan = synthetic.plan
        plan.renormalisation = Assignment(nil)
        plan.framework = Framework(Self.upright(plan.framework, 0))
        let explainer = Explainer(try Constructor(plan).run(on: synthetic.panel))
        let framework = plan.framework
        for row in explainer.run.final.rows.indices {
            let account = explainer.account(of: row)
            #expect(account.remainders.isEmpty)
            let shares = framework.leaves.compactMap { account.effectiveShares[$0] }
            if account.score != nil { #expect(Self.close(shares.reduce(0, +), 1)) }
            for leaf in framework.leaves {
                let figures = explainer.figures(leaf, in: account)
                guard let score = figures.score, account.score != nil else {
                    #expect(figures.points == nil)
                    continue
                }
                #expect(Self.close(figures.points, (figures.effectiveShare ?? .nan) * score))
            }
        }
    }

    /// The same tree with every node turned the right way up.
    static func upright(_ framework: Framework, _ position: Int) -> Framework.Branch {
        let node = framework.nodes[position]
        return node.isLeaf
            ? .indicator(node.id, weight: node.weight)
            : .node(node.id, weight: node.weight, children: node.children.map { upright(framework, $0) })
    }

    @Test func theSeedsReachEveryKindOfRemainder() throws {
        var found: Set<Remainder.Kind> = []
        var hasProportions = false
        for kind in Synthetic.Kind.allCases {
            for seed in 11...40 as ClosedRange<UInt64> {
                let explainer = try Self.explained(kind, seed)
                for row in explainer.run.final.rows.indices {
                    let account = explainer.account(of: row)
                    found.formUnion(account.remainders.map(\.kind))
                    hasProportions = hasProportions || !account.proportional.isEmpty
                }
            }
        }
        #expect(found == [.penalty, .mirror, .notAdditive, .renormalised, .raised] && hasProportions)
    }
}
