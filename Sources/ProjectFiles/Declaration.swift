import Construction
import Crypto
import Diagnostics
import IndexModel

/// What outputs may depend on beside the method and the values: each has a digest of its own, which stands on the outputs
/// that depend on it.
public enum Declaration: String, Sendable, CaseIterable {
    /// The assumptions, and how exact the values are that they vary.
    case assumptions
    case lenses
    /// Costs and ceilings of improvements.
    case improvements
    /// All values of all cells, with their sources: also those that no cell uses.
    case evidence
    /// The league tables.
    case leagues

    public var word: Phrase {
        switch self {
        case .assumptions: Phrase(zh: "假设摘要", en: "digest of the assumptions")
        case .lenses: Phrase(zh: "视角摘要", en: "digest of the lenses")
        case .improvements: Phrase(zh: "改进成本摘要", en: "digest of the costs of improvements")
        case .evidence: Phrase(zh: "证据摘要", en: "digest of the evidence")
        case .leagues: Phrase(zh: "排行榜摘要", en: "digest of the league tables")
        }
    }
}

extension Project {
    /// The digest of a declaration: SHA-256 in hexadecimal of what is declared, in one stable notation. Comments, the
    /// layout of files and the order of keys do not count.
    ///
    /// - Returns: `nil` where nothing is declared, or the league tables cannot be read.
    public func digest(of declaration: Declaration) -> String? {
        let lines: [String]? =
            switch declaration {
            case .assumptions: written("assumptions").map { [$0] + confidences }
            case .lenses: written("lenses").map { [$0] }
            case .improvements: written("overtake").map { [$0] }
            case .evidence: ledger.evidence.isEmpty ? nil : ledger.evidence.map(notation)
            case .leagues: (try? leagueTables()).map { $0.tables.leagues.flatMap(notation) }
            }
        guard let lines else { return nil }
        return Digests.hexadecimal(SHA256.hash(data: Array(lines.joined(separator: "\n").utf8)))
    }

    /// A section of the methodology's file.
    private func written(_ key: String) -> String? {
        guard case let .table(pairs) = tables.written.content else { return nil }
        return pairs.first { $0.key == key }.map { notation($0.value) }
    }

    private func notation(_ entry: Entry) -> String {
        switch entry.content {
        case let .scalar(text, _): Self.quoted(text)
        case let .list(entries): "[" + entries.map(notation).joined(separator: ", ") + "]"
        case let .table(pairs):
            "{"
                + pairs.map { Self.quoted($0.key) + ": " + notation($0.value) }.sorted()
                .joined(separator: ", ") + "}"
        }
    }

    /// How exact each value is that a cell uses, where errors of evidence are assumed.
    private var confidences: [String] {
        let hasEvidence = plan.assumptions.contains {
            if case .evidence = $0.variation { true } else { false }
        }
        guard hasEvidence else { return [] }
        return Set(ledger.used.values).sorted().map { position in
            let evidence = ledger.evidence[Int(position)]
            return [
                ledger.units[Int(evidence.unit)], ledger.indicators[Int(evidence.indicator)],
                evidence.year.map(String.init) ?? "", evidence.confidence.rawValue,
            ].map(Self.quoted).joined(separator: " ")
        }
    }

    private func notation(_ evidence: Evidence) -> String {
        let source = evidence.source.map { ledger.sources[Int($0)].id } ?? ""
        return [
            ledger.units[Int(evidence.unit)], ledger.indicators[Int(evidence.indicator)],
            evidence.year.map(String.init) ?? "", "\(evidence.value)", source,
            ledger.locators[Int(evidence.locator)], evidence.confidence.rawValue,
        ].map(Self.quoted).joined(separator: " ")
    }

    private func notation(_ league: League) -> [String] {
        let head =
            [
                league.id, league.year.map(String.init) ?? "", league.scope, league.universe,
                league.scoreUnit,
                "\(league.scoreDirection.rawValue)",
            ] + league.excludes
        return [head.map(Self.quoted).joined(separator: " ")]
            + league.positions.map { position in
                [
                    position.unit.code, position.rank.map(String.init) ?? "",
                    position.score.map { "\($0)" } ?? "", position.basis.text,
                ].map(Self.quoted).joined(separator: " ")
            }
    }

    /// Texts cannot run into each other.
    private static func quoted(_ text: String) -> String {
        "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\""
    }
}
