import Diagnostics

/// A JSON text as it is written: members keep their order, numbers their digits.
public indirect enum WrittenJSON: Sendable, Hashable {
    case null
    case bool(Bool)
    /// With the digits that stand there.
    case number(String)
    case string(String)
    case array([WrittenJSON])
    case object([Member])

    public struct Member: Sendable, Hashable {
        public var key: String
        public var value: WrittenJSON
        /// The line of the key, from 1.
        public var line: Int
    }

    /// The value of a member; of the last one where a key stands twice, as most readers have it.
    public subscript(key: String) -> WrittenJSON? {
        guard case let .object(members) = self else { return nil }
        return members.last { $0.key == key }?.value
    }

    public var string: String? { if case let .string(text) = self { text } else { nil } }
}

/// Reads JSON (RFC 8259), strictly, and says where it stops being any.
///
/// Written here because what a published output is held against are the digits that stand in it, which the readers at hand
/// turn into doubles, and because a fault is named with its line and column.
public struct JSONReader {
    private let bytes: [UInt8]
    private let file: String
    private var position = 0
    private var line = 1
    private var lineStart = 0

    /// How deep values may be nested, and how long a text or a number may be in bytes.
    static let depthLimit = 64
    static let textLimit = 1_000_000

    private init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// Reads a text that is one value, or several one after the other, as in NDJSON.
    /// - Throws: ``Diagnosed`` with `E0854` where the text is not JSON.
    public static func values(_ bytes: [UInt8], file: String) throws(Diagnosed) -> [WrittenJSON] {
        var reader = JSONReader(bytes, file: file)
        var values: [WrittenJSON] = []
        reader.skipSpace()
        while reader.position < bytes.count {
            values.append(try reader.value(depth: 0))
            reader.skipSpace()
        }
        return values
    }

    // MARK: Values

    private mutating func value(depth: Int) throws(Diagnosed) -> WrittenJSON {
        guard depth < Self.depthLimit else {
            throw fault(Phrase(zh: "嵌套太深", en: "it is nested too deeply"))
        }
        switch peek {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
            return .number(try number())
        default:
            for (word, value) in Self.words where bytes[position...].starts(with: word.utf8) {
                position += word.utf8.count
                return value
            }
            throw fault(Phrase(zh: "此处应有一个值", en: "a value is expected here"))
        }
    }

    private static let words: [(String, WrittenJSON)] = [
        ("null", .null), ("true", .bool(true)), ("false", .bool(false)),
    ]

    private mutating func object(_ depth: Int) throws(Diagnosed) -> WrittenJSON {
        var members: [WrittenJSON.Member] = []
        position += 1
        skipSpace()
        if take("}") { return .object([]) }
        while true {
            guard peek == UInt8(ascii: "\"") else {
                throw fault(Phrase(zh: "此处应有带引号的键", en: "a key in quotes is expected here"))
            }
            let start = line
            let key = try string()
            skipSpace()
            guard take(":") else { throw fault(Phrase(zh: "此处应有冒号", en: "a colon is expected here")) }
            skipSpace()
            members.append(.init(key: key, value: try value(depth: depth + 1), line: start))
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else {
                throw fault(Phrase(zh: "此处应有逗号或 }", en: "a comma or } is expected here"))
            }
            skipSpace()
        }
    }

    private mutating func array(_ depth: Int) throws(Diagnosed) -> WrittenJSON {
        var elements: [WrittenJSON] = []
        position += 1
        skipSpace()
        if take("]") { return .array([]) }
        while true {
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if take("]") { return .array(elements) }
            guard take(",") else {
                throw fault(Phrase(zh: "此处应有逗号或 ]", en: "a comma or ] is expected here"))
            }
            skipSpace()
        }
    }

    private mutating func number() throws(Diagnosed) -> String {
        let start = position
        func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
        func digits() throws(Diagnosed) {
            guard isDigit(peek) else { throw fault(Phrase(zh: "此处应有数字", en: "a digit is expected here")) }
            while isDigit(peek) { position += 1 }
        }
        _ = take("-")
        if take("0") {
            if isDigit(peek) { throw fault(Phrase(zh: "数不能以 0 开头", en: "a number may not start with a 0")) }
        } else {
            try digits()
        }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        guard position - start <= 400 else { throw fault(Phrase(zh: "数太长", en: "the number is too long")) }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func string() throws(Diagnosed) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = peek {
            guard text.count <= Self.textLimit else {
                throw fault(Phrase(zh: "文字超过 1 MB", en: "a text of more than 1 MB"))
            }
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                guard let valid = String(validating: text, as: UTF8.self) else {
                    throw fault(Phrase(zh: "文字不是 UTF-8", en: "the text is not UTF-8"))
                }
                return valid
            case UInt8(ascii: "\\"):
                position += 1
                try escape(into: &text)
            case 0..<0x20:
                throw fault(Phrase(zh: "文字里有控制字符", en: "a control character in a text"))
            default:
                text.append(byte)
                position += 1
            }
        }
        throw fault(Phrase(zh: "文字没有结束", en: "a text is not closed"))
    }

    private mutating func escape(into text: inout [UInt8]) throws(Diagnosed) {
        let plain: [UInt8: UInt8] = [
            UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
            UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13,
            UInt8(ascii: "t"): 9,
        ]
        if let byte = peek, let meant = plain[byte] {
            position += 1
            text.append(meant)
            return
        }
        var unit = try unicodeUnit()
        if (0xD800..<0xDC00).contains(unit), peek == UInt8(ascii: "\\") {
            position += 1
            let low = try unicodeUnit()
            guard (0xDC00..<0xE000).contains(low) else { throw fault(Self.badEscape) }
            unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(unit) else { throw fault(Self.badEscape) }
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private static let badEscape = Phrase(zh: "转义写法不对", en: "an escape that means nothing")

    private mutating func unicodeUnit() throws(Diagnosed) -> UInt32 {
        guard take("u"), position + 4 <= bytes.count,
            let unit = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw fault(Self.badEscape) }
        position += 4
        return unit
    }

    // MARK: Bytes

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
            position += 1
            if byte == 0x0A {
                line += 1
                lineStart = position
            }
        }
    }

    private func fault(_ reason: Phrase) -> Diagnosed {
        let end = min(position, bytes.count)
        let column = String(decoding: bytes[min(lineStart, end)..<end], as: UTF8.self).count + 1
        return Diagnosed(
            Diagnostic(
                .publishedNotJSON, at: [Place(file: file, line: line, column: column)], ["reason": reason]))
    }
}
