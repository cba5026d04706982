import Analysis
import Diagnostics
import IndexModel

/// Reads a claim as a person writes it, in either language.
///
///     A > B · A beats B · A 超过 B · A in top 3 · A 前三 · A first · A 第一 · A third · A 第三 · … in NODE · A 在 NODE 上 …
///
/// Names may hold words of the grammar themselves (`在`, ` in `, `>`, digits): every way to cut the sentence is tried,
/// and the first in which all names are known is meant. Where there is none, the one that comes nearest says which
/// name is unknown.
public struct ClaimReader {
    let units: [StatisticalUnit]
    let framework: Framework
    private let unitNames: NameIndex
    private let nodeNames: NameIndex

    /// No sentence about two names is longer.
    private static let longest = 200

    public init(units: [StatisticalUnit], framework: Framework) {
        self.units = units
        self.framework = framework
        unitNames = NameIndex(units.map { ($0.code, $0.name) })
        nodeNames = NameIndex(framework.nodes.map { ($0.id, $0.name) })
    }

    /// - Throws: ``UsageProblem`` where the sentence cannot be read, or names what is not there.
    public func claim(_ text: String) throws -> Claim {
        var sentence = Sentence(text)
        guard sentence.count <= Self.longest else { throw unreadable(text) }
        var best: Attempt?
        for _ in 0..<2 {
            for attempt in attempts(sentence) {
                if attempt.isComplete { return try claim(attempt, text) }
                if attempt.score > best?.score ?? -1 { best = attempt }
            }
            // A full stop may belong to a name, and is taken away only where nothing else helps.
            guard sentence.last == "." else { break }
            sentence.removeLast()
        }
        // More than two units are more than one claim.
        guard sentence.text.count(where: { ">＞".contains($0) }) < 2 else { throw unreadable(text) }
        for side in best?.sides ?? [] {
            if side.unitFound != .known { _ = try UnitSearch.unit(side.unit, in: units) }
            if let node = side.node, side.nodeFound != .known { _ = try UnitSearch.node(node, in: framework) }
        }
        if let node = best?.node, nodeNames.find(node) != .known {
            _ = try UnitSearch.node(node, in: framework)
        }
        throw unreadable(text)
    }

    /// What a reader should know of a claim that cannot fail, or cannot hold: there are no more units than places.
    /// - Parameter units: how many are ranked.
    public static func warning(on claim: Claim, units: Int) -> Diagnostic? {
        let (kind, rank): (DiagnosticKind, Int)
        switch claim.statement {
        case let .inTop(_, place) where place >= units: (kind, rank) = (.claimEmpty, place)
        case let .at(_, place) where place > units: (kind, rank) = (.claimImpossible, place)
        default: return nil
        }
        return Diagnostic(
            kind, at: [],
            ["count": Phrase(verbatim: "\(units)"), "rank": Phrase(verbatim: "\(rank)")])
    }

    private func claim(_ attempt: Attempt, _ text: String) throws -> Claim {
        let codes = try attempt.sides.map { try UnitSearch.unit($0.unit, in: units) }
        let nodes = try (attempt.sides.compactMap(\.node) + [attempt.node].compactMap(\.self)).map {
            try UnitSearch.node($0, in: framework)
        }
        // A claim speaks of one node.
        guard Set(nodes).count <= 1 else { throw unreadable(text) }
        let node = nodes.first.flatMap { $0 == 0 ? nil : framework.nodes[$0].id }
        guard let number = attempt.number else {
            guard codes[0].code != codes[1].code else {
                throw UsageProblem(.unitsSame, ["name": codes[0].name])
            }
            return Claim(.above(codes[0].code, codes[1].code), node: node)
        }
        guard number >= 1 else { throw UsageProblem(.claimRank, ["rank": Phrase(verbatim: "\(number)")]) }
        return Claim(
            attempt.isExact && number > 1 ? .at(codes[0].code, number) : .inTop(codes[0].code, number),
            node: node)
    }

    private func unreadable(_ text: String) -> UsageProblem {
        UsageProblem(.claimUnreadable, ["claim": Phrase(verbatim: text)])
    }

    // MARK: Ways to cut

    /// A sentence cut into what may be names.
    private struct Attempt {
        /// One unit, or two of which the first is said to be better; each may name the node.
        var sides: [Side]
        var number: Int?
        /// Whether it speaks of this place alone.
        var isExact = false
        /// A node that stands at the end.
        var node: String?
        var nodeFound: NameIndex.Found?

        var isComplete: Bool {
            sides.allSatisfy(\.isComplete) && (nodeFound == nil || nodeFound == .known)
        }
        var score: Int { sides.reduce(nodeFound == .known ? 2 : 0) { $0 + $1.score } }
    }

    /// What may be a unit, and what may be the node that it is looked at in.
    private struct Side {
        var unit: String
        var unitFound: NameIndex.Found
        var node: String?
        var nodeFound: NameIndex.Found?

        var isComplete: Bool { unitFound == .known && (nodeFound == nil || nodeFound == .known) }
        var score: Int {
            if isComplete { return 8 }
            return [unitFound, nodeFound].reduce(0) { $0 + ($1 == .known ? 2 : $1 == .several ? 1 : 0) }
        }
    }

    private func attempts(_ sentence: Sentence) -> [Attempt] {
        var found: [Attempt] = []
        for (separators, isReversed) in [(ClaimWords.above, false), (ClaimWords.below, true)] {
            for (left, right) in sentence.cuts(at: separators) where !right.hasPrefix("=") {
                let sides = [side(left), side(right)]
                found.append(Attempt(sides: isReversed ? sides.reversed() : sides))
            }
        }
        for (left, right) in sentence.cuts(at: ClaimWords.top) {
            guard let (number, rest) = ClaimWords.number(atStartOf: right), let node = node(behind: rest)
            else { continue }
            found.append(attempt(left, number, node))
        }
        for (left, right) in sentence.cuts(at: ClaimWords.first) {
            guard let node = node(behind: right) else { continue }
            found.append(attempt(left, 1, node))
        }
        let places =
            sentence.cuts(at: ClaimWords.place).map { ($0, ClaimWords.number(atStartOf: $1)) }
            + sentence.cuts(at: ClaimWords.ordinal).map { ($0, ClaimWords.ordinal(atStartOf: $1)) }
        for (left, place) in places {
            guard let (number, rest) = place, let node = node(behind: rest) else { continue }
            var attempt = attempt(left, number, node)
            attempt.isExact = true
            found.append(attempt)
        }
        return found
    }

    private func attempt(_ unit: String, _ number: Int, _ node: String) -> Attempt {
        Attempt(
            sides: [side(unit)], number: number, node: node.isEmpty ? nil : node,
            nodeFound: node.isEmpty ? nil : nodeNames.find(node))
    }

    /// The node that the end of a sentence names; empty where nothing is left, `nil` where something else stands there.
    private func node(behind text: String) -> String? {
        let text = text.trimmedName
        if text.isEmpty { return "" }
        for opening in ["in ", "on ", "在"] where text.lowercased().hasPrefix(opening) {
            return nodeName(String(text.dropFirst(opening.count)))
        }
        return nil
    }

    /// A node's name without what may stand behind it, unless that is part of the name.
    private func nodeName(_ text: String) -> String {
        let text = text.trimmedName
        guard nodeNames.find(text) == .none else { return text }
        for ending in ClaimWords.nodeEndings where text.hasSuffix(ending) {
            return String(text.dropLast(ending.count)).trimmedName
        }
        return text
    }

    /// The best way to take a text as a unit, with a node or without.
    private func side(_ text: String) -> Side {
        let sentence = Sentence(text.trimmedName)
        var ways: [(unit: String, node: String?)] = [(sentence.text, nil)]
        for (unit, node) in sentence.cuts(at: ["在", " in ", " on ", "的", " "]) where !unit.trimmedName.isEmpty
        {
            ways.append((unit, node))
        }
        // 西安人才 and the like: a unit and a node with nothing between them.
        for place in 1..<max(1, sentence.count) where !text.utf8.allSatisfy({ $0 < 0x80 }) {
            ways.append((String(sentence.text.prefix(place)), String(sentence.text.dropFirst(place))))
        }
        for opening in ["在", "in "] where sentence.text.lowercased().hasPrefix(opening) {
            let rest = Sentence(String(sentence.text.dropFirst(opening.count)))
            ways += rest.cuts(at: [",", "，"] + ClaimWords.nodeEndings + [" "]).map { ($1, $0) }
        }
        var best: Side?
        for (unit, node) in ways {
            for unit in [unit.trimmedName, unit.withoutCopula] {
                let node = node.map(nodeName)
                let side = Side(
                    unit: unit, unitFound: unitNames.find(unit), node: node,
                    nodeFound: node.map(nodeNames.find))
                if side.isComplete { return side }
                if side.score > best?.score ?? -1 { best = side }
            }
        }
        return best ?? Side(unit: text, unitFound: .none)
    }
}

extension String {
    /// The text without a word such as 是 at its end.
    fileprivate var withoutCopula: String {
        let text = trimmedName
        for word in ClaimWords.copulas where text.hasSuffix(word) {
            return String(text.dropLast(word.count)).trimmedName
        }
        return text
    }
}

/// A text that is searched for words in any case and width of letters.
private struct Sentence {
    private var letters: [Character] = []
    private var folded: [String] = []

    init(_ text: String) {
        for letter in text.halfWidth {
            if letter.isWhitespace {
                if letters.isEmpty || letters.last == " " { continue }
                letters.append(" ")
            } else {
                letters.append(letter)
            }
        }
        if letters.last == " " { letters.removeLast() }
        folded = letters.map { $0.lowercased() }
    }

    var count: Int { letters.count }
    var last: Character? { letters.last }
    var text: String { String(letters) }

    mutating func removeLast() {
        letters.removeLast()
        folded.removeLast()
    }

    /// What stands before and after each place where one of some words occurs; by word, then from the left.
    func cuts(at words: [String]) -> [(String, String)] {
        words.flatMap { word -> [(String, String)] in
            let word = word.map { String($0) }
            guard word.count <= folded.count else { return [] }
            return (0...folded.count - word.count).compactMap { start in
                guard folded[start] == word[0], Array(folded[start..<start + word.count]) == word else {
                    return nil
                }
                return (String(letters[..<start]), String(letters[(start + word.count)...]))
            }
        }
    }
}
