/// What stands between the fields of a record.
public enum Separator: UInt8, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// The separator that occurs most often in the first line that is not blank, outside quotes. The
    /// comma where none occurs; of equally frequent ones the first in the order of the cases.
    static func sniffed(in bytes: ArraySlice<UInt8>) -> Separator {
        var counts = [0, 0, 0]
        var isQuoted = false
        var isBlank = true
        for byte in bytes {
            if byte == ASCII.quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
                if isBlank { continue } else { break }
            }
            if byte != ASCII.space { isBlank = false }
            if let found = allCases.firstIndex(where: { $0.rawValue == byte }) { counts[found] += 1 }
        }
        let most = counts.max() ?? 0
        return allCases[counts.firstIndex(of: most) ?? 0]
    }
}
