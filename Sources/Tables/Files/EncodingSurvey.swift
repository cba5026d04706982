import Diagnostics
import Glibc

/// What a look through the whole of a text tells about its encoding.
///
/// Valid UTF-8 is UTF-8; anything else must be valid GB18030. Short texts in GB18030 can be valid UTF-8
/// by chance, but only with a handful of characters outside ASCII.
struct EncodingSurvey {
    let encoding: TextEncoding
    /// Where the text begins, behind the byte order mark.
    let start: Int

    /// So many characters outside ASCII that happen to be valid UTF-8 do not occur in GB18030; the text
    /// is UTF-8 and was damaged later on.
    private static let charactersThatProveUTF8 = 8

    /// - Parameter given: the encoding, where it is known; the text must be valid in it.
    /// - Throws: ``Diagnosed`` with `E0108`, `E0109` or `E0110`.
    init(of source: ByteSource, as given: TextEncoding?) throws(Diagnosed) {
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        let count = try source.fill(&buffer, from: 0)
        let marked = TextEncoding.allCases.first { buffer[..<count].starts(with: $0.byteOrderMark) }
        start = given == nil || given == marked ? marked?.byteOrderMark.count ?? 0 : 0
        let known = given ?? (marked == .utf8 ? nil : marked)
        guard let known else {
            encoding = try Self.unmarked(source, &buffer, count)
            return
        }
        encoding = known
        let fault =
            known == .utf8
            ? try Self.firstFaultInUTF8(of: source, &buffer, count)
            : try Self.firstFault(of: source, in: known, from: start)
        if let fault { throw Self.unknown(source, try BytePlace(of: fault, in: source)) }
    }

    private static func unmarked(
        _ source: ByteSource, _ buffer: inout [UInt8], _ count: Int
    ) throws(Diagnosed) -> TextEncoding {
        guard let fault = try firstFaultInUTF8(of: source, &buffer, count) else { return .utf8 }
        let place = try BytePlace(of: fault, in: source)
        if place.wideCharactersBefore >= charactersThatProveUTF8 { throw unknown(source, place) }
        guard let other = try firstFault(of: source, in: .gb18030, from: 0) else { return .gb18030 }
        throw unknown(source, other > fault ? try BytePlace(of: other, in: source) : place)
    }

    private static func unknown(_ source: ByteSource, _ place: BytePlace) -> Diagnosed {
        Diagnosed(
            Diagnostic(
                .encodingUnknown, at: Place(file: source.name, line: place.line, column: place.column),
                ["byte": String(place.column)]))
    }

    /// The first byte that is not UTF-8. The buffer holds the first bytes of the source.
    private static func firstFaultInUTF8(
        of source: ByteSource, _ buffer: inout [UInt8], _ first: Int
    ) throws(Diagnosed) -> Int? {
        var count = first
        var offset = 0
        while true {
            let isLast = count < buffer.count
            if let zero = indexOfZero(buffer, count) { throw try nul(at: offset + zero, in: source) }
            var kept = 0
            do {
                _ = try UTF8Span(validating: buffer.span.extracting(0..<count))
            } catch {
                let fault = error.byteOffsets.lowerBound
                let isCut = !isLast && error.kind == .truncatedScalar && error.byteOffsets.upperBound == count
                if !isCut { return offset + fault }
                kept = count - fault
            }
            if isLast { return nil }
            offset += count - kept
            for i in 0..<kept { buffer[i] = buffer[count - kept + i] }
            count = kept + (try source.fill(&buffer, from: kept))
        }
    }

    /// The first byte that is not in the encoding.
    private static func firstFault(
        of source: ByteSource, in encoding: TextEncoding, from start: Int
    ) throws(Diagnosed) -> Int? {
        try source.seek(to: start)
        let transcoder = try Transcoder(source, from: encoding)
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            switch try transcoder.fill(&buffer, from: 0) {
            case .written(0): return nil
            case .malformed(let offset): return offset
            case .written(let count):
                if indexOfZero(buffer, count) != nil {
                    throw Diagnosed(Diagnostic(.encodingNulBytes, at: Place(file: source.name)))
                }
            }
        }
    }

    private static func nul(at offset: Int, in source: ByteSource) throws(Diagnosed) -> Diagnosed {
        let place = try BytePlace(of: offset, in: source)
        return Diagnosed(
            Diagnostic(
                .encodingNulBytes, at: Place(file: source.name, line: place.line, column: place.column)))
    }

    private static func indexOfZero(_ bytes: [UInt8], _ count: Int) -> Int? {
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, let found = memchr(base, 0, count) else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}

/// The line and the byte in the line of a byte of a file, both from 1.
struct BytePlace {
    private(set) var line = 1
    private(set) var column = 1
    /// How many characters outside ASCII begin before the byte, taking the text for UTF-8.
    private(set) var wideCharactersBefore = 0

    init(of offset: Int, in source: ByteSource) throws(Diagnosed) {
        try source.seek(to: 0)
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        var rest = offset
        var previous: UInt8 = 0
        while rest > 0 {
            let count = min(rest, try source.fill(&buffer, from: 0))
            if count == 0 { return }
            for byte in buffer[..<count] {
                pass(byte, after: previous)
                previous = byte
            }
            rest -= count
        }
    }

    private mutating func pass(_ byte: UInt8, after previous: UInt8) {
        if byte >= 0xC0 { wideCharactersBefore += 1 }
        switch byte {
        case ASCII.lineFeed where previous == ASCII.carriageReturn: column = 1
        case ASCII.lineFeed, ASCII.carriageReturn:
            line += 1
            column = 1
        default: column += 1
        }
    }
}

/// The bytes that mean something in delimited text.
enum ASCII {
    static let tab: UInt8 = 9
    static let lineFeed: UInt8 = 10
    static let carriageReturn: UInt8 = 13
    static let space: UInt8 = 32
    static let quote: UInt8 = 34
}
