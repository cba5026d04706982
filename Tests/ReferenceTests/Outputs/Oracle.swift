import Construction
import IndexModel
import Methods

/// What is right where the reference is known to be wrong: the formulas, written out once more and without care
/// for speed.
///
/// Defects that the reference's own notes confirm: cases whose names end in `_BUG`; the Copeland score of data
/// with gaps, which depends on the order of the units; the generalised mean of data with gaps, which is missing.
struct Oracle {
    private let output: Output
    private let columns: [String: [Double]]
    private let reason: String

    /// - Returns: `nil` for a case in which the reference is right.
    init?(_ subject: ReferenceCase, _ coin: Coin) throws {
        output = Output(subject, coin)
        let kind = output.description["kind"]?.text ?? ""
        let isData = kind == "dset" || kind == "purse_dset"
        let run = coin.sets[output.dset]?.run
        if let run, isData || !subject.isDefect, subject.isDefect || Oracle.isDefective(run) {
            columns = try Oracle.aggregates(run)
            reason =
                Oracle.isDefective(run)
                ? "gaps are left out, in any order of units" : "computed, as documented"
            if !isData { return nil }
        } else if subject.isDefect, isData, let last = subject.pipeline.last,
            ["Treat", "qTreat"].contains(last.name)
        {
            let input = try coin.set(last.arguments["dset"]?.text ?? "Raw")
            columns = try Oracle.treated(input, try coin.set(output.dset), coin)
            reason = "done as documented: " + (subject.configuration["description"]?.text ?? "")
        } else if subject.isDefect {
            throw NotCovered("a recorded defect of which it is not known what is right")
        } else {
            return nil
        }
    }

    /// The engine must agree with the oracle everywhere, and the reference may differ from both.
    func verdict() throws -> Verdict {
        let subject = output.subject
        var comparer = Comparer(subject.tolerance)
        let set = try output.coin.set(output.dset)
        let keys = set.keys
        var reference: [String: [Double]] = [:]
        for code in subject.expected.header.dropFirst() where !subject.isRefused && code != "uCode" {
            reference[code] = try subject.expected.numbers(code)
        }
        let plain = set.panel.indicators.filter { $0.direction != nil && columns[$0.code] == nil }.map(\.code)
        for code in columns.keys.sorted() + plain {
            let found = try set.required(code)
            if let right = columns[code], !Oracle.agree(found, right, subject.tolerance) {
                comparer.verdict.mismatch("\(code) is not as the formula has it")
            }
            guard let wanted = reference[code] else {
                if columns[code] != nil { comparer.verdict.deviate(reason) }
                continue
            }
            var own = Comparer(subject.tolerance)
            own.columns(found, wanted) { "\(code) of \(keys[$0])" }
            if own.verdict.mismatchCount > 0, columns[code] != nil {
                comparer.verdict.deviate(reason)
            } else {
                comparer.verdict.add(own.verdict)
            }
        }
        return comparer.verdict
    }

    static func agree(_ found: [Double], _ right: [Double], _ tolerance: Double = 1e-12) -> Bool {
        found.count == right.count
            && zip(found, right).allSatisfy { value, wanted in
                value.isNaN && wanted.isNaN || abs(value - wanted) <= tolerance * max(abs(wanted), 1)
            }
    }
}
