/// How large a table may be before it is taken for a mistake.
public struct TableLimits: Sendable {
    /// The size of a file in bytes.
    public var fileBytes = 4 << 30
    /// The length of a cell in bytes of UTF-8.
    public var cellBytes = 1_000_000
    /// The length of a record in bytes of UTF-8; below 2³¹.
    public var recordBytes = 64_000_000
    /// The number of columns; the default is that of spreadsheets.
    public var columns = 16_384
    /// How many findings of one kind are kept; the rest are counted.
    public var findingsOfOneKind = 20
    /// How many bytes are held at first; results do not depend on it. At least 32.
    var windowBytes = 1 << 18

    public init() {}

    /// A number of bytes as people write it: `4 GiB`, `1 MB`, `20 bytes`.
    public static func words(for bytes: Int) -> String {
        let units = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1_000_000, "MB"), (1000, "kB")]
        for (size, unit) in units where bytes >= size && bytes % size == 0 {
            return "\(bytes / size) \(unit)"
        }
        return "\(bytes) bytes"
    }
}
