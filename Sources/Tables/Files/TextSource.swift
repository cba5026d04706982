import Diagnostics
import SystemPackage

/// A text as UTF-8 without a byte order mark, whatever its encoding.
final class TextSource {
    /// So many bytes hold any one character, whatever it was before it was converted.
    static let leastRoom = 16

    let name: String
    let encoding: TextEncoding
    private let bytes: ByteSource
    private let transcoder: Transcoder?

    /// Finds the encoding, unless it is given, then stands at the start of the text.
    init(_ bytes: ByteSource, as encoding: TextEncoding?) throws(Diagnosed) {
        let survey = try EncodingSurvey(of: bytes, as: encoding)
        try bytes.seek(to: survey.start)
        name = bytes.name
        self.encoding = survey.encoding
        self.bytes = bytes
        transcoder = survey.encoding == .utf8 ? nil : try Transcoder(bytes, from: survey.encoding)
    }

    /// Reads UTF-8 behind `start`, where there is room for ``leastRoom`` bytes.
    /// - Returns: how many bytes were read; none at the end, and only there.
    func fill(_ buffer: inout [UInt8], from start: Int) throws(Diagnosed) -> Int {
        guard let transcoder else { return try bytes.fill(&buffer, from: start) }
        switch try transcoder.fill(&buffer, from: start) {
        case .written(let count): return count
        case .malformed:
            // The survey has passed the text, so it was changed in the meantime.
            throw RegularFile.failure(.ioError, name)
        }
    }
}
