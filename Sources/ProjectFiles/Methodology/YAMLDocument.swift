import Diagnostics
import SystemPackage
import Tables
import Yams

/// Reads YAML into entries, refusing what no methodology needs and an attacker would use.
enum YAMLDocument {
    static let largest = 1 << 20
    private static let deepest = 64

    /// Reads a document.
    /// - Parameters:
    ///   - text: the whole file.
    ///   - file: its name for places.
    static func read(_ text: String, file: String) throws(Diagnosed) -> Entry {
        try refuseAliases(text, file)
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw Diagnosed(diagnostic(error, file))
        }
        guard let node else {
            throw Diagnosed(Diagnostic(.fileEmpty, at: Place(file: file), ["file": file]))
        }
        return try entry(node, file, depth: 0)
    }

    /// Reads a file's bytes as text.
    static func text(of path: FilePath, shownAs file: String) throws(Diagnosed) -> String {
        let bytes = try SmallFile.read(path, shownAs: file, limit: largest)
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        guard let text = String(validating: bytes[(hasMark ? 3 : 0)...], as: UTF8.self),
            !text.unicodeScalars.contains("\0")
        else { throw Diagnosed(Diagnostic(.yamlNotUTF8, at: Place(file: file))) }
        return text
    }

    private static func entry(_ node: Node, _ file: String, depth: Int) throws(Diagnosed) -> Entry {
        let place = place(of: node, file)
        guard depth < deepest else {
            throw Diagnosed(Diagnostic(.yamlTooLarge, at: place, ["what": "> \(deepest) levels"]))
        }
        switch node {
        case let .scalar(scalar):
            let isQuoted = scalar.style != .plain && scalar.style != .any
            return Entry(content: .scalar(scalar.string, isQuoted: isQuoted), place: place)
        case let .sequence(nodes):
            var entries: [Entry] = []
            for node in nodes { entries.append(try entry(node, file, depth: depth + 1)) }
            return Entry(content: .list(entries), place: place)
        case let .mapping(mapping):
            var pairs: [Entry.Pair] = []
            for (key, value) in mapping {
                let keyPlace = Self.place(of: key, file)
                guard case let .scalar(scalar) = key else {
                    throw Diagnosed(
                        Diagnostic(.yamlSyntax, at: keyPlace, ["problem": "a key must be a word"]))
                }
                pairs.append(
                    Entry.Pair(
                        key: scalar.string, keyPlace: keyPlace,
                        value: try entry(value, file, depth: depth + 1)))
            }
            return Entry(content: .table(pairs), place: place)
        case .alias:
            throw Diagnosed(Diagnostic(.yamlTooLarge, at: place, ["what": "*"]))
        }
    }

    private static func place(of node: Node, _ file: String) -> Place {
        let length = if case let .scalar(scalar) = node { scalar.string.count } else { 1 }
        return Place(file: file, line: node.mark?.line, column: node.mark?.column, length: max(1, length))
    }

    /// Refuses aliases before they are unfolded, and nesting that is deeper than any methodology's.
    ///
    /// An alias is a `*` where a value begins: after `:`, `-`, `?`, `[`, `{`, `,` or at the start of a line.
    private static func refuseAliases(_ text: String, _ file: String) throws(Diagnosed) {
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var before: Character = ":"
            var isAfterSpace = true
            var quote: Character?
            var isEscaped = false
            var closed = -2
            var depth = 0
            for (column, character) in line.enumerated() {
                if let open = quote {
                    if isEscaped {
                        isEscaped = false
                    } else if character == "\\", open == "\"" {
                        isEscaped = true
                    } else if character == open {
                        quote = nil
                        closed = column
                    }
                    before = character
                    continue
                }
                if character == "'", closed == column - 1, before == "'" {
                    // A quote that is written twice.
                    quote = character
                    continue
                }
                if character == "#", isAfterSpace { break }
                isAfterSpace = character.isWhitespace
                if character == "\"" || character == "'", ":-?[{, ".contains(before) { quote = character }
                if character == "*" || character == "&", ":-?[{,".contains(before) {
                    let rest = line.dropFirst(column + 1)
                    if rest.first?.isLetter == true || rest.first?.isNumber == true {
                        throw Diagnosed(
                            Diagnostic(
                                .yamlTooLarge,
                                at: Place(file: file, line: number + 1, column: column + 1),
                                ["what": String(character) + rest.prefix(12)]))
                    }
                }
                if "[{".contains(character) { depth += 1 }
                if depth > deepest {
                    throw Diagnosed(
                        Diagnostic(
                            .yamlTooLarge, at: Place(file: file, line: number + 1, column: column + 1),
                            ["what": "> \(deepest) levels"]))
                }
                if !character.isWhitespace { before = character }
            }
        }
    }

    private static func diagnostic(_ error: any Error, _ file: String) -> Diagnostic {
        guard let error = error as? YamlError else {
            return Diagnostic(.yamlSyntax, at: Place(file: file), ["problem": "\(error)"])
        }
        switch error {
        case let .scanner(context, problem, mark, _), let .parser(context, problem, mark, _),
            let .composer(context, problem, mark, _):
            let words = (context.map { $0.text + ": " } ?? "") + problem
            return Diagnostic(
                .yamlSyntax, at: Place(file: file, line: mark.line, column: mark.column), ["problem": words])
        case let .duplicatedKeysInMapping(duplicates, context):
            return Diagnostic(
                .keyDuplicate, at: Place(file: file, line: context.mark.line, column: context.mark.column),
                ["key": duplicates.joined(separator: ", ")])
        case let .reader(problem, _, _, _):
            return Diagnostic(.yamlSyntax, at: Place(file: file), ["problem": problem])
        default:
            return Diagnostic(.yamlSyntax, at: Place(file: file), ["problem": "\(error)"])
        }
    }
}
