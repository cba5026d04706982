import IndexModel
import Kernels

/// A way of filling the gaps of a column.
public protocol Imputation: Method {
    /// Values for gaps of one column, by row. Rows that cannot be filled are left out and stay missing.
    func values(for gaps: Gaps) throws(MethodError) -> [Int: Double]

    /// The columns of the panel that are looked at besides the one with the gaps, which may be among them.
    func columnsRead(for gaps: Gaps) -> [Int]
}

extension Imputation {
    public func columnsRead(for gaps: Gaps) -> [Int] { [] }
}

/// An imputation that learns from several columns at once and fills all of them.
public protocol JointImputation: Imputation {
    /// Values for the gaps of some columns, by column, then row. What cannot be filled is left out.
    /// - Parameter columns: those that ``columnsRead(for:)`` gives.
    func values(of columns: [Int], for gaps: Gaps) throws(MethodError) -> [Int: [Int: Double]]
}

extension JointImputation {
    public func values(for gaps: Gaps) throws(MethodError) -> [Int: Double] {
        try values(of: columnsRead(for: gaps), for: gaps)[gaps.column] ?? [:]
    }
}

/// A column with gaps, and what surrounds it.
public struct Gaps: Sendable {
    /// The data before any imputation.
    public let panel: Panel
    /// The column to fill, as a position in the panel.
    public let column: Int
    /// Rows that are treated together: those of one period, or all.
    public let slices: [Range<Int>]
    /// Columns under the same ancestor at a level of the framework, this one included; all of the framework's
    /// when the level is `nil`.
    public let peers: @Sendable (_ level: Int?) -> [Int]

    public init(
        panel: Panel, column: Int, slices: [Range<Int>], peers: @escaping @Sendable (Int?) -> [Int]
    ) {
        self.panel = panel
        self.column = column
        self.slices = slices
        self.peers = peers
    }

    /// The column itself; NaN where missing.
    public var values: [Double] { panel.columns[column] }

    /// Fills every gap of every slice with one number learnt from the slice.
    func filled(with learnt: (_ present: [Double]) -> Double?) -> [Int: Double] {
        filled(slices.map(Array.init), with: learnt)
    }

    /// Fills every gap of every group of rows with one number learnt from the group.
    func filled(_ groups: [[Int]], with learnt: (_ present: [Double]) -> Double?) -> [Int: Double] {
        let values = values
        var found: [Int: Double] = [:]
        for rows in groups {
            let gaps = rows.filter { values[$0].isNaN }
            guard !gaps.isEmpty, let value = learnt(rows.map { values[$0] }.filter { !$0.isNaN }) else {
                continue
            }
            for row in gaps { found[row] = value }
        }
        return found
    }

    /// The group of each row; `nil` for units without one.
    func groups(_ attribute: String) throws(MethodError) -> [String?] {
        guard let names = panel.groups[attribute] else {
            throw MethodError(
                .settings(
                    .init(
                        zh: "单位表里没有分组列“\(attribute)”", en: "the units have no group column \"\(attribute)\""))
            )
        }
        return names
    }

    /// The rows of each group of units, slice by slice; units without a group belong to none.
    func rows(groupedBy attribute: String) throws(MethodError) -> [[Int]] {
        let names = try groups(attribute)
        return slices.flatMap { slice in
            Dictionary(grouping: slice.filter { names[$0] != nil }) { names[$0] ?? "" }
                .sorted { $0.key < $1.key }.map(\.value)
        }
    }
}

extension Parameter {
    /// The column of the units' table that names groups.
    static let by = Parameter(
        "by", .text, zh: "单位表中的分组列", en: "the column of the units' table that names groups")
    /// The level of the framework inside which siblings are looked for.
    static let level = Parameter(
        "level", .integer(2...64), isOptional: true, zh: "在框架的哪一层节点之内（指标为第 1 层）；不写则用全部指标",
        en:
            "the level of the framework inside whose nodes peers are taken (indicators are level 1); all indicators when left out"
    )
}
