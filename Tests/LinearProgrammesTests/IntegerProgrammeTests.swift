import Dispatch
import Glibc
import LinearProgrammes
import Testing

@Suite(.serialized) struct IntegerProgrammeTests {
    /// All whole points within the bounds.
    private func bruteForce(_ programme: LinearProgramme) -> Double? {
        var points: [[Double]] = [[]]
        for bounds in programme.bounds {
            let whole = Int(bounds.lowerBound)...Int(bounds.upperBound)
            points = points.flatMap { point in whole.map { point + [Double($0)] } }
        }
        return points.filter { LinearProgrammeTests.satisfies($0, programme, within: 1e-9) }
            .map(programme.objective(of:)).min()
    }

    @Test(arguments: UInt64(0)..<40, [Effort.Search.thorough, .plain])
    func leastWholePointsAreFound(seed: UInt64, search: Effort.Search) {
        let programme = LinearProgrammeTests.feasible(seed: seed, integers: true)
        guard programme.costs.count <= 5 else { return }
        let found = programme.minimum(effort: Effort(search: search)).solution
        #expect(found?.objective == bruteForce(programme))
    }

    @Test func statusesAreTold() {
        var programme = LinearProgramme()
        let x = programme.addVariable(in: 0 ... .infinity, cost: -1, isInteger: true)
        #expect(programme.minimum() == .unbounded)
        programme.addRow([(x, 2)], in: 1...1)
        #expect(programme.minimum() == .infeasible)
    }

    /// A knapsack of many like things, which takes more than a few nodes.
    private var knapsack: LinearProgramme {
        var random = SplitMix64(seed: 7)
        var programme = LinearProgramme()
        let items = (0..<50).map { _ in
            programme.addVariable(
                in: 0...1, cost: -Double(Int.random(in: 50...99, using: &random)), isInteger: true)
        }
        for _ in 0..<8 {
            programme.addRow(
                items.map { ($0, Double(Int.random(in: 10...99, using: &random))) }, in: -.infinity...900)
        }
        return programme
    }

    @Test func aLimitKeepsWhatIsProven() throws {
        let programme = knapsack
        let least = try #require(programme.minimum().solution?.objective)
        guard
            case let .limit(bound, best) = programme.minimum(effort: Effort(nodes: 3, search: .plain))
        else {
            Issue.record("three nodes do not solve this")
            return
        }
        #expect(
            programme.minimum(effort: Effort(nodes: 3, search: .plain)) == .limit(bound: bound, best: best))
        #expect(bound <= least + 1e-6)
        #expect(bound > -99 * 50)
        if let best {
            #expect(best.objective >= least)
            #expect(LinearProgrammeTests.satisfies(best.values, programme, within: 1e-6))
        }
    }

    /// The same result from any number of threads, and nothing of the solvers on the standard streams.
    @Test func threadsDoNotDisturbEachOtherAndNothingIsPrinted() throws {
        let programmes = (UInt64(100)..<116).map {
            LinearProgrammeTests.feasible(seed: $0, integers: $0 % 2 == 0)
        }
        let alone = programmes.map { $0.minimum() }
        let printed = try captured {
            DispatchQueue.concurrentPerform(iterations: 64) { turn in
                let position = turn % programmes.count
                if programmes[position].minimum() != alone[position] { fatalError("a result changed") }
            }
            _ = knapsack.minimum(effort: Effort(nodes: 2))
        }
        for word in ["Cbc0", "Clp0", "Coin0", "Cgl0", "Welcome to", "Presolve ", "No match", "Short match"] {
            #expect(!printed.contains(word), "\(printed)")
        }
    }

    /// What is written to the standard streams meanwhile, by anybody.
    private func captured(_ work: () -> Void) throws -> String {
        let file = try #require(tmpfile())
        defer { fclose(file) }
        let before = [STDOUT_FILENO, STDERR_FILENO].map { ($0, dup($0)) }
        fflush(nil)
        for (stream, _) in before { dup2(fileno(file), stream) }
        work()
        fflush(nil)
        for (stream, copy) in before {
            dup2(copy, stream)
            close(copy)
        }
        rewind(file)
        var text: [UInt8] = []
        while case let byte = fgetc(file), byte >= 0 { text.append(UInt8(truncatingIfNeeded: byte)) }
        // Other tests may have spoken meanwhile.
        _ = write(STDOUT_FILENO, text, text.count)
        return String(decoding: text, as: UTF8.self)
    }
}
