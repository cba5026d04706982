import Analysis
import Construction
import Diagnostics
import IndexModel

/// What becomes of the index when each element of a level in turn is left out.
///
/// The reference gives it the weight 0, which comes to the same for means of siblings.
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

    /// Scores and ranks of the node that is looked at, without an element.
    private func result(without code: String?) throws -> (scores: [Double], shifts: [RankShift]) {
        let target = arguments["iCode"]?.text ?? run.plan.framework.root.id
        guard let place = run.plan.framework.position(of: target) else {
            throw BadCase("there is no \(target)")
        }
        let audit = RankAudit(of: run, on: set.panel, node: target)
        guard let code else {
            let scores = run.nodes[place].scores
            let ranks = Constructor(run.plan).ranks(scores, in: set.panel)
            return (
                scores,
                zip(set.keys, ranks).map { RankShift(unit: $0, period: nil, before: $1, after: $1) }
            )
        }
        switch audit.rebuild(.omission(of: code)).outcome {
        case let .moved(shifts, scores, _): return (scores, shifts.units)
        case let .failed(diagnostics): throw Diagnosed(diagnostics)
        }
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
        for element in elements {
            let (scores, shifts) = try result(without: element)
            let name = element ?? "Nominal"
            switch part {
            case "MeanAbsDiff":
                guard let row = try expected.texts("name").firstIndex(of: name) else { continue }
                comparer.value(
                    RankShifts(shifts).meanAbsolute, try expected.numbers("value")[row],
                    "mean change without \(name)")
            case "Scores":
                comparer.columns(scores, try expected.numbers(name)) { "\(keys[$0]) without \(name)" }
            case "Ranks":
                comparer.columns(shifts.map { $0.after ?? .nan }, try expected.numbers(name)) {
                    "\(keys[$0]) without \(name)"
                }
            case "RankDiffs", "RankAbsDiffs":
                let moves = shifts.map { ($0.gain ?? .nan) }
                comparer.columns(
                    part == "RankDiffs" ? moves : moves.map(abs), try expected.numbers(name)
                ) { "\(keys[$0]) without \(name)" }
            default: throw NotCovered("the table \(part)")
            }
        }
        return comparer.verdict
    }
}
