import Diagnostics
import Glibc

/// Converts a stream of bytes to UTF-8 with the system's `iconv`.
final class Transcoder {
    enum Outcome {
        /// So many bytes of UTF-8 were written; none at the end.
        case written(Int)
        /// The byte of the source, from its start, at which the encoding is broken.
        case malformed(at: Int)
    }

    private let source: ByteSource
    private let handle: iconv_t
    private var input = [UInt8](repeating: 0, count: 1 << 16)
    private var start = 0
    private var end = 0
    private var ended = false

    /// Begins at the source's position.
    /// - Throws: ``Diagnosed`` with `E0110` where the system has no converter.
    init(_ source: ByteSource, from encoding: TextEncoding) throws(Diagnosed) {
        // glibc gives the invalid descriptor, −1, where it knows no conversion.
        guard let handle = iconv_open("UTF-8", encoding.systemName), Int(bitPattern: handle) != -1 else {
            throw Diagnosed(
                Diagnostic(
                    .encodingUnsupported, at: Place(file: source.name), ["encoding": encoding.rawValue]))
        }
        self.source = source
        self.handle = handle
    }

    deinit { iconv_close(handle) }

    /// Writes UTF-8 behind `offset`, until the buffer is full or the source ends.
    func fill(_ buffer: inout [UInt8], from offset: Int) throws(Diagnosed) -> Outcome {
        var written = 0
        while true {
            if !ended, end - start < 4 { try load() }
            if start == end { return .written(written) }
            let (count, fault) = convert(into: &buffer, from: offset + written)
            written += count
            switch fault {
            case 0: continue
            case E2BIG: return .written(written)
            case EINVAL where !ended: try load()
            default: return .malformed(at: source.position - (end - start))
            }
        }
    }

    private func load() throws(Diagnosed) {
        let kept = end - start
        input.replaceSubrange(0..<kept, with: Array(input[start..<end]))
        let count = try source.fill(&input, from: kept)
        (start, end) = (0, kept + count)
        ended = end < input.count
    }

    /// One call of `iconv`: the bytes written, and its `errno` or zero.
    private func convert(into buffer: inout [UInt8], from offset: Int) -> (Int, Int32) {
        var fault: Int32 = 0
        let space = buffer.count - offset
        var left = space
        var unread = end - start
        input.withUnsafeMutableBytes { input in
            buffer.withUnsafeMutableBytes { output in
                var from = input.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
                var to = output.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self)
                if iconv(handle, &from, &unread, &to, &left) == -1 { fault = errno }
            }
        }
        start = end - unread
        return (space - left, fault)
    }
}
