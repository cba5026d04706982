import Construction
import Diagnostics
import IndexModel
import Methods

/// One combination of alternatives, built once and shared by all replicates that draw it.
struct Combination: Sendable {
    /// How replicates of the combination are scored.
    enum Form: Sendable {
        /// One mean at all levels and nothing missing: effective weights times linked leaf scores, leaf by leaf.
        case collapsed(any QuasiArithmeticMean, [Double])
        /// Node by node, over leaf scores with gaps.
        case nodes(NodeScorer, [Double])
        /// By building the index anew.
        case construction
        /// The combination itself cannot be built.
        case impossible(Diagnostic)
    }

    let plan: Plan
    let excluded: Set<String>
    /// What came before the aggregation; empty where the combination is impossible.
    let stages: [Stage]
    /// Raw weights by node, as the weighting gives them.
    let weights: [Double]
    /// The row of each analysed unit in the last stage; `nil` for one that is left out.
    let rows: [Int?]
    let form: Form
    /// Analysed units, the best first.
    let order: [Int32]
    let evidence: EvidenceColumns?

    /// Whether every analysed unit takes part.
    var isWhole: Bool { !rows.contains(nil) }
}

extension Combination {
    /// Builds a combination.
    /// - Parameters:
    ///   - units: codes of the analysed units.
    ///   - nominal: raw weights by node, used where the combination has none of its own because it cannot be
    ///     aggregated with nominal weights.
    init(
        _ plan: Plan, excluded: Set<String>, stages: Result<[Stage], Diagnosed>, subject: Subject,
        cells: [UncertainCell], nominal: [Double]
    ) {
        self.plan = plan
        self.excluded = excluded
        var findings = Findings()
        do throws(Diagnosed) {
            let stages = try stages.get()
            self.stages = stages
            let rows = subject.rows(in: stages[stages.count - 1].panel)
            self.rows = rows
            evidence = EvidenceColumns(cells, of: plan, stages: stages, rows: rows)
            let run: Run
            do throws(Diagnosed) {
                run = try Constructor(plan).run(on: stages, &findings).weighed(in: subject.period)
            } catch {
                weights = nominal
                order = subject.units.indices.map(Int32.init)
                form =
                    Combination.refusesLeaves(plan, stages)
                    ? .impossible(Combination.reason(error)) : .construction
                return
            }
            weights = run.weights
            form = Combination.form(of: run, rows: rows, target: subject.target)
            let scores = rows.map { $0.map { run.nodes[subject.target].scores[$0] } ?? .nan }
            order = scores.indices.sorted {
                (scores[$0].isNaN ? -.infinity : scores[$0], $1) > (
                    scores[$1].isNaN ? -.infinity : scores[$1], $0
                )
            }.map(Int32.init)
        } catch {
            self.stages = []
            weights = nominal
            rows = subject.units.map { _ in nil }
            form = .impossible(Combination.reason(error))
            order = subject.units.indices.map(Int32.init)
            evidence = nil
        }
    }

    private static func reason(_ error: Diagnosed) -> Diagnostic {
        error.diagnostics.last { $0.severity == .error } ?? error.diagnostics[0]
    }

    /// Whether an indicator has a value that the mean of its parent refuses, whatever the weights.
    private static func refusesLeaves(_ plan: Plan, _ stages: [Stage]) -> Bool {
        let panel = stages[stages.count - 1].panel
        return plan.framework.leaves.contains { leaf in
            let node = plan.framework.nodes[leaf]
            guard let column = panel.position(of: node.id), let parent = node.parent,
                let choice = plan.aggregation.choice(for: plan.framework.nodes[parent]),
                let mean = (try? Catalogue.aggregation(choice)) as? any QuasiArithmeticMean
            else { return false }
            return panel.columns[column].contains { !$0.isNaN && mean.linked($0) == nil }
        }
    }

    private static func form(of run: Run, rows: [Int?], target: Int) -> Form {
        let plan = run.plan
        let framework = plan.framework
        let inner = framework.nodes.indices.filter {
            !framework.nodes[$0].isLeaf && ($0 == target || framework.ancestors(of: $0).contains(target))
        }
        let turned = inner.contains {
            $0 != target
                && (framework.nodes[$0].direction == .negative
                    || plan.renormalisation.choice(for: framework.nodes[$0]) != nil)
        }
        // The target itself may be turned too, unless it is the index.
        let targetIsTurned =
            target != 0
            && (framework.nodes[target].direction == .negative
                || plan.renormalisation.choice(for: framework.nodes[target]) != nil)
        guard !turned, !targetIsTurned else { return .construction }
        let kept = rows.compactMap { $0 }
        let leaves = framework.leaves.map { leaf in kept.map { run.nodes[leaf].scores[$0] } }
        guard kept.count == rows.count else { return .construction }
        let means = inner.map { node -> (any QuasiArithmeticMean)? in
            let choice = run.nodes[node].aggregation ?? MethodChoice("arithmetic")
            return (try? Catalogue.aggregation(choice)) as? any QuasiArithmeticMean
        }
        let choices = Set(inner.map { run.nodes[$0].aggregation ?? MethodChoice("arithmetic") })
        let positions = Set(framework.leaves(under: target))
        if choices.count == 1, let mean = means.first ?? nil {
            let used = zip(framework.leaves, leaves).filter { positions.contains($0.0) }.map(\.1)
            var linked: [Double] = []
            for column in used {
                for value in column {
                    guard !value.isNaN, let value = mean.linked(value) else {
                        return nodes(run, inner, leaves, target)
                    }
                    linked.append(value)
                }
            }
            return .collapsed(mean, linked)
        }
        return nodes(run, inner, leaves, target)
    }

    private static func nodes(_ run: Run, _ inner: [Int], _ leaves: [[Double]], _ target: Int) -> Form {
        guard let scorer = NodeScorer(run, inner: inner, target: target) else { return .construction }
        return .nodes(scorer, leaves.flatMap { $0 })
    }
}

/// What is looked at: the units of one period and a node of the framework.
struct Subject: Sendable {
    /// Codes of the analysed units.
    let units: [String]
    let period: Int?
    /// The position of the node whose scores are ranked; 0 is the index.
    let target: Int

    /// The row of each analysed unit; `nil` for one that is not there.
    func rows(in panel: Panel) -> [Int?] {
        var rows: [String: Int] = [:]
        for (position, row) in panel.rows.enumerated() where row.period == period {
            rows[panel.units[row.unit].code] = position
        }
        return units.map { rows[$0] }
    }
}
