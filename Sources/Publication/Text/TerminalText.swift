/// Text as a terminal shows it.
public enum TerminalText {
    /// How many cells a text takes: 2 for wide and full-width characters (Unicode East Asian Width `W`, `F`),
    /// 0 for marks that combine with the one before, else 1. Characters of ambiguous width count 1.
    ///
    ///     TerminalText.width("深圳 Shenzhen")  // 13
    public static func width(_ text: some StringProtocol) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.reduce(0) { $0 + width($1) }
    }

    /// How many cells a character takes.
    public static func width(_ character: Character) -> Int {
        var widest = 0
        for scalar in character.unicodeScalars {
            // The emoji selector makes what stands before it wide.
            if scalar.value == 0xFE0F { return 2 }
            widest = max(widest, width(scalar))
        }
        return widest
    }

    /// The text with spaces after it, or before it, to fill a width.
    static func padded(_ text: String, to width: Int, right: Bool) -> String {
        let fill = String(repeating: " ", count: max(0, width - self.width(text)))
        return right ? fill + text : text + fill
    }

    /// The text without anything that could move the cursor, colour the terminal or turn the direction of
    /// writing. Line ends become spaces.
    public static func harmless(_ text: String) -> String {
        func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
        guard text.unicodeScalars.contains(where: isHarmful) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t": result.unicodeScalars.append(" ")
            default: result.unicodeScalars.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }

    /// Text broken at spaces, and between Han characters, into lines of at most a width. A word that is
    /// longer stands alone. Closing punctuation never starts a line.
    public static func wrapped(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for piece in pieces(of: text) {
            let wanted = self.width(piece)
            let trimmed = piece.hasSuffix(" ") ? wanted - 1 : wanted
            if used > 0, used + trimmed > width {
                lines.append(line.hasSuffix(" ") ? String(line.dropLast()) : line)
                line = ""
                used = 0
            }
            line += piece
            used += wanted
        }
        if !line.isEmpty { lines.append(line.hasSuffix(" ") ? String(line.dropLast()) : line) }
        return lines.isEmpty ? [""] : lines
    }

    /// What a line may be broken into: words with the space after them, and single wide characters with the
    /// closing punctuation after them.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        // Whether the next character may start a piece.
        var mayBreak = true
        for character in text {
            let isWide = width(character) == 2
            let closes = "，。、；：！？）】》”’%".contains(character)
            if pieces.isEmpty
                || (!closes && (mayBreak || isWide && !"（【《“‘".contains(pieces.last?.last ?? " ")))
            {
                pieces.append(String(character))
            } else {
                pieces[pieces.count - 1].append(character)
            }
            mayBreak = character == " " || (isWide && !"（【《".contains(character))
        }
        return pieces
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return isWide(scalar.value) ? 2 : 1
        }
    }

    private static func isWide(_ value: UInt32) -> Bool {
        if value < wideRanges[0].lowerBound { return false }
        var low = 0
        var high = wideRanges.count - 1
        while low <= high {
            let middle = (low + high) / 2
            if value < wideRanges[middle].lowerBound {
                high = middle - 1
            } else if value > wideRanges[middle].upperBound {
                low = middle + 1
            } else {
                return true
            }
        }
        return false
    }
}
