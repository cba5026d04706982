import Testing
import Construction
@testable import Analysis
@Suite struct DebugOvertake {
    @Test func seed376() {
        let f = OvertakeCase(seed: 376)!
        let c = f.contest
        print("DBG", c.difference, f.plan.aggregation, f.plan.steps, f.plan.weighting)
        print("DBG", c.run.scores, c.rows, c.challenger.code, c.leader.code)
        print("DBG", f.panel.columns)
        print("DBG", f.lead(with: [:]), f.lead(weights: f.weights), c.recomputed(weights: c.run.weights), c.difference(weights: c.run.weights))
        print("DBG", c.oneWeight().map { "\($0.node) \(String(describing: $0.needed)) \(String(describing: $0.verification))" })
    }
}
