import LinearProgrammes

/// The integer programme of a contest.
struct RankProgramme {
    private let contest: RankContest
    private let sizes: [Double]
    private let polytope: WeightPolytope

    /// How often a set of rivals that can only be tied with is excluded before the search is given up.
    private static let rounds = 30
    /// Below this a lead, in units of the greatest one, is none.
    private static let nothing = 1e-7

    init(_ search: RankSearch) {
        contest = search.contest
        sizes = search.sizes
        polytope = WeightPolytope(search.contest.space)
    }

    /// The fewest rivals that can be lost, or as many as are proved to be lost under every weighting.
    /// - Parameters:
    ///   - search: learns of weightings that are better than its own.
    ///   - sampled: the fewest rivals lost that the caller has seen.
    func leastLost(_ search: inout RankSearch, sampled: Int?, effort: RankEffort) -> Int {
        var groups = search.conflicts()
        for _ in 0..<Self.rounds {
            let most = min(search.fewest - 1, max(sampled ?? .max, 0))
            let outcome = programme(groups, most: most).minimum(
                effort: Effort(nodes: effort.nodes, seconds: effort.seconds, search: .plain))
            switch outcome {
            case .infeasible: return most + 1
            case .unbounded: return 0
            case let .limit(bound, best):
                if let best { keep(best, &search) }
                let proved = bound > 0 ? Int((bound - 1e-6).rounded(.up)) : 0
                return min(proved, most + 1, search.fewest)
            case let .optimal(solution):
                keep(solution, &search)
                let least = Int(solution.objective.rounded())
                guard search.fewest > least else { return least }
                guard let group = tied(solution, &search), !contest.isBest else { return least }
                guard search.fewest > least else { return least }
                groups.append(group)
            }
        }
        return 0
    }

    private func keep(_ solution: Solution, _ search: inout RankSearch) {
        search.keep(polytope.point(solution.values).weights(in: contest.space))
    }

    /// - Parameters:
    ///   - groups: rivals of which one at least is lost.
    ///   - most: how many rivals may be lost.
    private func programme(_ groups: [[Int]], most: Int) -> LinearProgramme {
        var programme = polytope.programme
        let lost = contest.leads.map { _ in programme.addVariable(in: 0...1, cost: 1, isInteger: true) }
        for (rival, variable) in lost.enumerated() {
            let room = (contest.greatest[rival] + contest.space.tolerance) / sizes[rival]
            programme.addRow(
                polytope.terms(contest.leads[rival], times: 1 / sizes[rival]) + [(variable, -room)],
                in: -.infinity...(contest.isBest ? contest.space.tolerance / sizes[rival] : 0))
        }
        for group in groups { programme.addRow(group.map { (lost[$0], 1) }, in: 1 ... .infinity) }
        programme.addRow(lost.map { ($0, 1) }, in: -.infinity...Double(most))
        return programme
    }

    /// Looks for a weighting that wins all the rivals that a solution wins, by as much as possible.
    ///
    /// - Returns: rivals that cannot all be won by more than nothing; `nil` if they can.
    private func tied(_ solution: Solution, _ search: inout RankSearch) -> [Int]? {
        let first = polytope.programme.costs.count
        let won = contest.leads.indices.filter { solution.values[first + $0] == 0 }
        var programme = polytope.programme
        let margin = programme.addVariable(in: 0...1, cost: -1)
        let rows = won.map { rival in
            programme.addRow(
                polytope.terms(contest.leads[rival], times: 1 / sizes[rival]) + [(margin, 1)],
                in: -.infinity...0)
        }
        guard let found = programme.minimum().solution else { return nil }
        keep(found, &search)
        guard found.values[margin.position] < Self.nothing else { return nil }
        let group = zip(won, rows).filter { abs(found.prices[$1.position]) > 1e-9 }.map(\.0)
        return group.isEmpty ? nil : group
    }
}
