/// A text as YAML counts it: lines end where YAML says they do, and a column is a Unicode scalar.
struct SourceText: Sendable {
    let scalars: [Unicode.Scalar]
    private let lineStarts: [Int]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var starts = [0]
        for (position, scalar) in scalars.enumerated() where Self.isBreak(scalar) {
            let isPair = scalar == "\r" && position + 1 < scalars.count && scalars[position + 1] == "\n"
            if !isPair { starts.append(position + 1) }
        }
        lineStarts = starts
    }

    static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

    subscript(position: Int) -> Unicode.Scalar? {
        scalars.indices.contains(position) ? scalars[position] : nil
    }

    func text(_ range: Range<Int>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[range])
        return text
    }

    /// The position of a line and column, both from 1.
    func position(line: Int?, column: Int?) -> Int? {
        guard let line, let column, lineStarts.indices.contains(line - 1), column > 0 else { return nil }
        let position = lineStarts[line - 1] + column - 1
        return position <= scalars.count ? position : nil
    }

    /// Where the line of a position begins.
    func lineStart(_ position: Int) -> Int {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= position { low = middle } else { high = middle }
        }
        return lineStarts[low]
    }

    /// Where the line of a position ends, before its line break.
    func lineEnd(_ position: Int) -> Int {
        scalars[position...].firstIndex(where: Self.isBreak) ?? scalars.count
    }

    /// Where the next line begins; the end of the text after the last line.
    func nextLine(_ position: Int) -> Int {
        let end = lineEnd(position)
        guard end < scalars.count else { return end }
        return scalars[end] == "\r" && self[end + 1] == "\n" ? end + 2 : end + 1
    }

    /// The spaces at the start of a position's line; `nil` where something else stands before the position.
    func indentation(before position: Int) -> String? {
        let start = lineStart(position)
        return scalars[start..<position].allSatisfy { $0 == " " } ? text(start..<position) : nil
    }

    /// What ends the text's lines.
    var lineBreak: String {
        guard let first = scalars.firstIndex(where: Self.isBreak) else { return "\n" }
        return scalars[first] == "\r" && self[first + 1] == "\n" ? "\r\n" : String(scalars[first])
    }
}
