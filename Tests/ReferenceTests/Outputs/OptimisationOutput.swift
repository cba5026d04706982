import Analysis
import Construction
import IndexModel
import Methods

/// Weights sought for a stated influence of the parts of a level.
///
/// The reference's search stops early unless it is told otherwise, so that its weights are not what is compared: the
/// influence reached must be as near the target as the reference's or nearer; where the reference comes within a
/// millionth of a target that has one solution only, that of two parts, the weights must agree too.
struct OptimisationOutput {
    let output: Output
    private let arguments: Arguments

    init(_ output: Output, _ written: [String: JSONValue]) throws {
        self.output = output
        arguments = try Arguments(
            "get_opt_weights", written, known: ["itarg", "dset", "Level", "toler", "maxiter"])
        guard arguments["itarg"]?.text == "equal" else { throw NotCovered("targets that are not equal") }
    }

    func verdict() throws -> Verdict {
        var comparer = Comparer(1e-6)
        let run = try output.coin.run(arguments.dset)
        let level = arguments["Level"]?.number.map { Int($0) } ?? 1
        let audit = RankAudit(of: run, on: try output.coin.set(arguments.dset).panel)
        let match = try InfluenceMatch(audit, level: level)
        let expected = output.subject.expected
        switch output.path {
        case ["CorrResultsNorm"]:
            comparer.columns(match.parts.map(\.target), try expected.numbers("Desired")) {
                "target \($0 + 1)"
            }
            let obtained = try expected.numbers("Obtained")
            comparer.columns(match.parts.map(\.obtained), obtained) { "influence of \(match.parts[$0].code)" }
            if match.parts.count == 2 {
                comparer.columns(match.parts.map(\.weight), try expected.numbers("OptWeight")) {
                    "weight of \(match.parts[$0].code)"
                }
            }
        case ["WeightsOpt"]:
            let codes = try expected.texts("iCode")
            comparer.names(codes, output.coin.codes([], all: true), "codes")
            let written = Dictionary(uniqueKeysWithValues: zip(codes, try expected.numbers("Weight")))
            let theirs = try influences(of: written, in: run, match)
            let missed = zip(theirs, match.parts).reduce(0) {
                $0 + ($1.0 - $1.1.target) * ($1.0 - $1.1.target) / Double(theirs.count)
            }
            guard match.objective <= missed, match.objective < match.objectiveBefore else {
                comparer.verdict.mismatch("the target is missed by \(match.objective), theirs by \(missed)")
                return comparer.verdict
            }
            comparer.verdict.agree()
        case let path: throw NotCovered("the table \(path.joined(separator: "/"))")
        }
        return comparer.verdict
    }

    /// The shares of influence under the reference's weights.
    private func influences(
        of written: [String: Double], in run: Run, _ match: InfluenceMatch
    ) throws -> [Double] {
        var plan = run.plan
        plan.weightSets["theirs"] = written
        plan.weighting = Assignment(MethodChoice("given", ["set": "theirs"]))
        let other = try Constructor(plan).run(on: try output.coin.set(arguments.dset).panel)
        let influences = match.parts.map { part in
            plan.framework.position(of: part.code).flatMap {
                Correlation(of: other.nodes[$0].scores, and: other.scores).coefficient
            } ?? .nan
        }
        return influences.map { $0 / influences.reduce(0, +) }
    }
}
