import Construction
import IndexModel
import Kernels
import Methods

@testable import Analysis

/// A small random index and two of its units: flat or with pillars, with gaps, outliers, denominators, and every kind of
/// mean and scale.
struct OvertakeCase {
    let plan: Plan
    let panel: Panel
    let contest: Contest
    /// Whether all means are arithmetic, nothing is missing and no score is turned.
    let isPlain: Bool
    private(set) var random: CounterStream

    /// - Returns: `nil` where the data do not allow the plan, or the two units tie.
    init?(seed: UInt64, isPlain: Bool = false, isFlat: Bool = false) {
        var random = CounterStream(seed: seed, replicate: 0, stream: 99)
        let framework = OvertakeCase.framework(isFlat: isFlat, &random)
        let panel = OvertakeCase.panel(framework, hasGaps: !isPlain, &random)
        let plan = OvertakeCase.plan(framework, isPlain: isPlain, &random)
        guard let run = try? Constructor(plan).run(on: panel) else { return nil }
        let rows = run.scores.indices.filter { !run.scores[$0].isNaN }.shuffled(using: &random)
        guard rows.count > 2, run.scores[rows[0]] != run.scores[rows[1]] else { return nil }
        let isFirst = run.scores[rows[0]] < run.scores[rows[1]]
        contest = Contest(
            run: run, panel: panel, challenger: rows[isFirst ? 0 : 1], leader: rows[isFirst ? 1 : 0])
        (self.plan, self.panel, self.isPlain, self.random) = (plan, panel, isPlain, random)
    }

    private static func framework(isFlat: Bool, _ random: inout CounterStream) -> IndexModel.Framework {
        var leaves = 0
        func leaf() -> IndexModel.Framework.Branch {
            leaves += 1
            return .indicator("i\(leaves)", weight: Double(Int.random(in: 1...4, using: &random)))
        }
        let isFlat = isFlat || Int.random(in: 0..<3, using: &random) == 0
        var children: [IndexModel.Framework.Branch] = []
        for pillar in 0..<Int.random(in: 2...4, using: &random) {
            guard !isFlat, Int.random(in: 0..<4, using: &random) > 0 else {
                children.append(leaf())
                continue
            }
            let count = Int.random(in: 1...3, using: &random)
            let weight = Double(Int.random(in: 1...3, using: &random))
            children.append(
                .node("p\(pillar)", weight: weight, children: (0..<count).map { _ in leaf() }))
        }
        return IndexModel.Framework(.node("index", children: children))
    }

    private static func panel(
        _ framework: IndexModel.Framework, hasGaps: Bool, _ random: inout CounterStream
    ) -> Panel {
        let units = (0..<Int.random(in: 5...9, using: &random)).map {
            StatisticalUnit(
                code: "u\($0)", attributes: ["group": "g\($0 % 2)", "people": "\(3 + $0 * $0)"])
        }
        let indicators = framework.leaves.map { leaf in
            Indicator(
                code: framework.nodes[leaf].id,
                direction: Int.random(in: 0..<4, using: &random) == 0 ? .negative : .positive,
                denominator: Int.random(in: 0..<5, using: &random) == 0 ? "people" : nil)
        }
        let columns = indicators.map { _ -> [Double] in
            let scale = Double(Int.random(in: 1...1000, using: &random))
            let isCount = Int.random(in: 0..<3, using: &random) == 0
            return units.map { _ in
                let value = Double.random(in: 0.1..<1, using: &random) * scale
                let draw = Double.random(in: 0..<1, using: &random)
                if hasGaps, draw < 0.06 { return .nan }
                let far = draw < 0.14 ? value * 12 : value
                return isCount ? far.rounded(.up) : far
            }
        }
        return Panel(units: units, indicators: indicators, columns: columns)
    }

    private static func plan(
        _ framework: IndexModel.Framework, isPlain: Bool, _ random: inout CounterStream
    ) -> Plan {
        func one(_ choices: [MethodChoice]) -> MethodChoice { choices.randomElement(using: &random)! }
        let means = [
            MethodChoice("arithmetic"), MethodChoice("geometric"), MethodChoice("harmonic"),
            MethodChoice("generalised", ["p": 0.5]), MethodChoice("mazziotta-pareto"),
            MethodChoice("copeland"), MethodChoice("arithmetic"), MethodChoice("arithmetic"),
        ]
        let scales = [
            MethodChoice("min-max", ["lower": 1, "upper": 100]), MethodChoice("efficacy"),
            MethodChoice("min-max", ["lower": 50, "upper": 100]), MethodChoice("rank"),
            MethodChoice("z-score", ["mean": 100, "deviation": 10]),
            MethodChoice("fraction-of-maximum"), MethodChoice("min-max", ["lower": 1, "upper": 100]),
        ]
        var aggregation = Assignment(isPlain ? MethodChoice("arithmetic") : one(means))
        if !isPlain, Int.random(in: 0..<3, using: &random) == 0 {
            aggregation.byNode["index"] = one(Array(means.prefix(6)))
        }
        let fillings = [
            MethodChoice("row-mean"), MethodChoice("mean"), MethodChoice("none"),
            MethodChoice("group-median", ["by": "group"]),
        ]
        let rule = TreatmentRule(
            first: MethodChoice("winsorise", ["points": 1]), otherwise: MethodChoice("log"),
            rule: SkewnessRule(skewness: 1, kurtosis: 1))
        var steps: [Step] = [.denomination, .imputation(Assignment(one(fillings)))]
        if Int.random(in: 0..<2, using: &random) == 0 { steps.append(.treatment(Assignment(rule))) }
        steps.append(.normalisation(Assignment(one(scales))))
        let weightings =
            isPlain
            ? ["given", "equal"] : ["given", "given", "given", "equal", "equal", "given", "given", "entropy"]
        return Plan(
            framework: framework, steps: steps,
            weighting: Assignment(MethodChoice(weightings.randomElement(using: &random)!)),
            aggregation: aggregation)
    }

    // MARK: Applying answers, apart from the code that found them

    /// The challenger's lead in the index built from data with other values of its.
    func lead(with values: [String: Double]) -> Double {
        var panel = panel
        let row = panel.rows.indices.first { panel.unit(at: $0).code == contest.challenger.code }!
        for (code, value) in values { panel.columns[panel.position(of: code)!][row] = value }
        guard let run = try? Constructor(plan).run(on: panel) else { return .nan }
        return lead(in: run)
    }

    /// The challenger's lead under written weights.
    func lead(weights: [String: Double], by weighting: String = "given") -> Double {
        var plan = plan
        plan.weightSets["other"] = weights
        plan.weighting = Assignment(MethodChoice(weighting, ["set": "other"]))
        guard let run = try? Constructor(plan).run(on: panel) else { return .nan }
        return lead(in: run)
    }

    private func lead(in run: Run) -> Double {
        let scores = [contest.challenger, contest.leader].map { run.scores[run.row(of: $0.code)!] }
        return scores[0] - scores[1]
    }

    /// The weights of the run by code.
    var weights: [String: Double] {
        Dictionary(
            uniqueKeysWithValues: zip(plan.framework.nodes.map(\.id), contest.run.weights))
    }
}
