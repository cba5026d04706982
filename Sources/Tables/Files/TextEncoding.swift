/// An encoding in which tables are read.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    /// The Chinese national encoding, which contains GBK and GB2312.
    case gb18030 = "GB18030"
    /// Recognised by its byte order mark only.
    case utf16LittleEndian = "UTF-16LE"
    /// Recognised by its byte order mark only.
    case utf16BigEndian = "UTF-16BE"

    /// The name under which `iconv` knows the encoding.
    var systemName: String { rawValue }

    /// The byte order mark in this encoding.
    var byteOrderMark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .gb18030: [0x84, 0x31, 0x95, 0x33]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        }
    }
}
