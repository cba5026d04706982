/// How large a workbook may be before it is taken for a mistake or an attack.
public struct WorkbookLimits: Sendable {
    /// The size of the file in bytes, which is held in memory.
    public var fileBytes = 256 << 20
    /// Entries of the archive.
    public var entries = 10_000
    /// Bytes of all parts that are unpacked, together.
    public var unpackedBytes = 2 << 30
    /// The greatest ratio of unpacked to packed bytes of a part, once ``unpackedWithoutQuestion`` is passed. Deflate
    /// cannot do more than 1032; sheets seldom do more than 50.
    public var ratio = 500
    /// Parts up to this size may have any ratio.
    public var unpackedWithoutQuestion = 16 << 20
    /// The length of a text in bytes of UTF-8. Spreadsheets stop at 32,767 characters.
    public var cellBytes = 1_000_000
    /// Cells of a sheet that hold something.
    public var cells = 50_000_000

    public init() {}

    /// The rows of a sheet in the format.
    static let rows = 1_048_576
    /// The columns of a sheet in the format.
    static let columns = 16_384
}
