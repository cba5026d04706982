/// The words of a command line that decide what its result says, without where it goes and how it looks.
///
/// Recorded on every output, so that `verify` can derive it again.
struct RecordedCommand: Equatable {
    let words: [String]

    /// The command line that is being run.
    @TaskLocal static var current: RecordedCommand?

    private static let withValue: Set = [
        "--project", "--output", "-o", "--format", "--lang", "--color", "--jobs",
    ]
    private static let alone: Set = [
        "--json", "--plain", "--no-color", "--quiet", "-q", "--verbose", "--bom",
    ]

    /// - Parameter arguments: as given to the program.
    init(arguments: [String]) {
        var words: [String] = []
        var rest = arguments[...]
        while let word = rest.popFirst() {
            if word == "--" {
                words += [word] + rest
                break
            }
            if Self.isShort(word) {
                if word.hasSuffix("o") { _ = rest.popFirst() }
            } else if Self.withValue.contains(word) {
                _ = rest.popFirst()
            } else if let sign = word.firstIndex(of: "="), Self.withValue.contains(String(word[..<sign])) {
                continue
            } else if !Self.alone.contains(word) {
                words.append(word)
            }
        }
        self.words = words
    }

    /// Whether a word is one or both of `-q` and `-o`, together or alone.
    private static func isShort(_ word: String) -> Bool {
        word.count > 1 && word.hasPrefix("-") && word.dropFirst().allSatisfy { $0 == "q" || $0 == "o" }
    }

    /// As somebody would type it, behind the program's name.
    var text: String {
        words.map { word in
            let isPlain =
                !word.isEmpty
                && word.unicodeScalars.allSatisfy {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                        || "-_.,:=/+%".unicodeScalars.contains($0)
                }
            return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
        }.joined(separator: " ")
    }

    /// Reads what ``text`` writes, and the usual quotes of a shell.
    /// - Returns: `nil` where a quote is not closed.
    init?(_ text: String) {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var isEscaped = false
        for character in text {
            if isEscaped {
                word = (word ?? "") + String(character)
                isEscaped = false
            } else if let open = quote {
                if character == open { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if character == "\\" {
                isEscaped = true
            } else if character.isWhitespace {
                if let done = word { words.append(done) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        guard quote == nil, !isEscaped else { return nil }
        if let word { words.append(word) }
        if words.first == "zhulu" { words.removeFirst() }
        self.init(arguments: words)
    }
}
