import SystemPackage

/// One line of a file, to be shown below a diagnostic.
public struct SourceLine: Sendable, Equatable {
    /// The line, or the piece of it around the column. Control characters, which could move the cursor or
    /// turn the direction of writing, are replaced; a tab is one space, so that columns stay.
    public let text: String
    /// The column of the first character of ``text``, from 1.
    public let firstColumn: Int
    /// Whether the line goes on behind ``text``.
    public let isCut: Bool

    /// Longer lines are not read to their end.
    private static let longestLine = 4_000_000

    /// Reads a line.
    ///
    /// - Parameters:
    ///   - line: the line, from 1. Lines end in LF, CR LF or CR, inside quotes too.
    ///   - column: the column in characters, from 1, that has to be seen.
    ///   - width: how many characters are wanted at most.
    /// - Returns: `nil` where the file has no such line or cannot be read: whoever shows a diagnostic has
    ///   no use for a second one.
    public static func read(
        _ path: FilePath, line: Int, around column: Int = 1, width: Int = 160
    ) -> SourceLine? {
        guard let bytes = try? ByteSource(path, shownAs: path.string, limit: TableLimits().fileBytes) else {
            return nil
        }
        return read(bytes, line, column, width)
    }

    /// Reads a line of a text in memory.
    public static func read(
        contents: [UInt8], line: Int, around column: Int = 1, width: Int = 160
    ) -> SourceLine? {
        guard let bytes = try? ByteSource(contents, shownAs: "", limit: .max) else { return nil }
        return read(bytes, line, column, width)
    }

    private static func read(_ bytes: ByteSource, _ line: Int, _ column: Int, _ width: Int) -> SourceLine? {
        guard let source = try? TextSource(bytes, as: nil), let found = find(line, in: source) else {
            return nil
        }
        return SourceLine(found, around: column, width: width)
    }

    private init(_ line: [UInt8], around column: Int, width: Int) {
        let characters = Array(String(decoding: line, as: UTF8.self))
        let latest = max(0, characters.count - width)
        let start = min(latest, max(0, column - 1 - width / 2))
        let shown = characters[start...].prefix(width)
        text = String(shown.map(Self.harmless))
        firstColumn = start + 1
        isCut = start + shown.count < characters.count
    }

    private static func find(_ wanted: Int, in source: TextSource) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var line = 1
        var found: [UInt8] = []
        var previous: UInt8 = 0
        var isThere = false
        while let count = try? source.fill(&buffer, from: 0), count > 0 {
            for byte in buffer[..<count] {
                defer { previous = byte }
                if byte == ASCII.lineFeed, previous == ASCII.carriageReturn { continue }
                if byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
                    if line == wanted { return found }
                    line += 1
                } else if line == wanted {
                    isThere = true
                    found.append(byte)
                    if found.count == longestLine { return found }
                }
            }
        }
        return isThere ? found : nil
    }

    private static func harmless(_ character: Character) -> Character {
        if character == "\t" { return " " }
        let isHarmful = character.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
        return isHarmful ? "\u{FFFD}" : character
    }
}
