import Analysis
import Construction
import IndexModel
import Methods

/// What becomes of the index when each element of a level in turn weighs nothing.
struct RemovalOutput {
    let output: Output
    private let arguments: Arguments
    private let set: DataSet
    private let run: Run

    init(_ output: Output, _ written: [String: JSONValue]) throws {
        self.output = output
        arguments = try Arguments(
            "remove_elements", written, known: ["Level", "dset", "iCode", "quietly"])
        set = try output.coin.set(arguments.dset)
        run = try output.coin.run(arguments.dset)
    }

    private var expected: Sheet { output.subject.expected }

    /// Scores of the node that is looked at, with an element's weight set to 0.
    private func scores(without code: String?) throws -> [Double] {
        let target = arguments["iCode"]?.text ?? run.plan.framework.root.id
        guard let place = run.plan.framework.position(of: target) else {
            throw BadCase("there is no \(target)")
        }
        guard let code else { return run.nodes[place].scores }
        var plan = run.plan
        guard plan.weighting.byLevel.isEmpty, plan.weighting.general?.id == "given" else {
            throw NotCovered("the removal of elements under other weights than given ones")
        }
        let written = plan.weighting.general?.settings["set"]?.text.flatMap { plan.weightSets[$0] }
        var weights = written ?? output.coin.metadata.weights
        weights[code] = 0
        plan.weightSets["without"] = weights
        plan.weighting = Assignment(MethodChoice("given", ["set": "without"]))
        return try Constructor(plan).run(on: set.panel).nodes[place].scores
    }

    func verdict() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        let level = arguments["Level"]?.number.map { Int($0) } ?? 1
        let elements: [String?] = [nil] + output.coin.codes(level: level).map(Optional.some)
        let keys = set.keys
        let part = output.path.last ?? ""
        let names = elements.map { $0 ?? "Nominal" }
        comparer.names(
            names, part == "MeanAbsDiff" ? try expected.texts("name") : Array(expected.header.dropFirst()),
            "elements")
        let nominal = Comparison.ranks(of: try scores(without: nil))
        for element in elements {
            let scores = try scores(without: element)
            let ranks = Comparison.ranks(of: scores)
            let name = element ?? "Nominal"
            switch part {
            case "MeanAbsDiff":
                guard let row = try expected.texts("name").firstIndex(of: name) else { continue }
                let moved = RankMovement(from: nominal, to: ranks).meanAbsolute
                comparer.value(moved, try expected.numbers("value")[row], "mean change without \(name)")
            case "Scores":
                comparer.columns(scores, try expected.numbers(name)) { "\(keys[$0]) without \(name)" }
            case "Ranks":
                comparer.columns(ranks.map { $0.map(Double.init) ?? .nan }, try expected.numbers(name)) {
                    "\(keys[$0]) without \(name)"
                }
            case "RankDiffs", "RankAbsDiffs":
                let moves = zip(nominal, ranks).map { pair -> Double in
                    guard let before = pair.0, let after = pair.1 else { return .nan }
                    return part == "RankDiffs" ? Double(before - after) : Double(abs(before - after))
                }
                comparer.columns(moves, try expected.numbers(name)) { "\(keys[$0]) without \(name)" }
            default: throw NotCovered("the table \(part)")
            }
        }
        return comparer.verdict
    }
}
