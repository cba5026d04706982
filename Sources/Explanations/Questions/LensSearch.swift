import Construction
import Diagnostics
import IndexModel

/// Finds a lens, its groups, and what a person claims of units.
public enum LensSearch {
    /// A unit, and the code of the group that it is said to be strongest in.
    public struct Claim: Sendable {
        public var unit: StatisticalUnit
        public var group: String?
    }

    /// The lens that is meant, by code or by name in either language.
    /// - Throws: ``UsageProblem`` where there is none, or where it has fewer than two groups that anything measures.
    public static func lens(_ text: String, in lenses: [Lens]) throws -> Lens {
        let wanted = text.lowercased()
        let found =
            lenses.first { $0.id == text }
            ?? lenses.first { [$0.id, $0.name.zh, $0.name.en].contains { $0.lowercased() == wanted } }
        guard let found else {
            guard !lenses.isEmpty else {
                throw UsageProblem(.lensesMissing, ["name": Phrase(verbatim: text)])
            }
            throw UsageProblem(
                .lensUnknown,
                [
                    "name": Phrase(verbatim: text),
                    "known": Phrase(
                        zh: lenses.map { "\($0.id)（\($0.name.zh)）" }.joined(separator: "、"),
                        en: lenses.map { "\($0.id) (\($0.name.en))" }.joined(separator: ", ")),
                ],
                suggestion: Suggestion.nearest(
                    to: text, in: lenses.flatMap { [$0.id, $0.name.zh, $0.name.en] }))
        }
        guard found.groups.count(where: { !$0.members.isEmpty }) > 1 else {
            throw UsageProblem(.lensTooFew, ["name": found.name])
        }
        return found
    }

    /// Units as they are written, `UNIT` or `UNIT=GROUP`.
    public static func claims(_ texts: [String], of lens: Lens?, in units: [StatisticalUnit]) throws
        -> [Claim]
    {
        var claims: [Claim] = []
        for text in texts {
            let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { "=＝".contains($0) }
            let unit = try UnitSearch.unit(parts[0].trimmed, in: units)
            guard !claims.contains(where: { $0.unit.code == unit.code }) else {
                throw UsageProblem(.unitTwice, ["name": unit.name])
            }
            let group = try parts.count > 1 ? group(parts[1].trimmed, of: lens) : nil
            claims.append(Claim(unit: unit, group: group))
        }
        return claims
    }

    private static func group(_ text: String, of lens: Lens?) throws -> String {
        guard let lens else { throw UsageProblem(.groupWithoutLens, ["name": Phrase(verbatim: text)]) }
        let wanted = text.lowercased()
        let found = lens.groups.first {
            [$0.id, $0.name.zh, $0.name.en].contains { $0.lowercased() == wanted }
        }
        guard let found else {
            throw UsageProblem(
                .lensGroupUnknown,
                [
                    "name": Phrase(verbatim: text), "lens": lens.name,
                    "known": Phrase(
                        zh: lens.groups.map { "\($0.id)（\($0.name.zh)）" }.joined(separator: "、"),
                        en: lens.groups.map { "\($0.id) (\($0.name.en))" }.joined(separator: ", ")),
                ],
                suggestion: Suggestion.nearest(
                    to: text, in: lens.groups.flatMap { [$0.id, $0.name.zh, $0.name.en] }))
        }
        guard !found.members.isEmpty else {
            throw UsageProblem(
                .lensGroupUnmeasured, ["name": found.name, "reason": found.gap ?? Phrase(verbatim: "–")])
        }
        return found.id
    }
}

extension Substring {
    /// The text without blanks around it.
    fileprivate var trimmed: String {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
