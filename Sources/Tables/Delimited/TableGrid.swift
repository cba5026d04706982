/// Where the records of a text stand in the sheet of a workbook that it was made from.
public struct TableGrid: Sendable {
    /// The row of every record, the header first; from 1.
    public var rows: [Int] = []
    /// The column of every field, from 1.
    public var columns: [Int] = []

    public init() {}
}
