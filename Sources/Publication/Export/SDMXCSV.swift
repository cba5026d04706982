import Construction
import IndexModel
import Tables

/// The raw values of a release as SDMX-CSV 2.0: one observation a line.
///
/// Dimensions are `REF_AREA` (the unit), `INDICATOR` and, where values have a year, `TIME_PERIOD`; attributes are
/// `OBS_STATUS` (`A` for a value, `O` for a missing one, after the code list CL_OBS_STATUS) and `UNIT_MEASURE`. A value that is
/// known to be missing is `NaN`: an empty field would say that nothing is said of it, and sdmx1 takes none. The data flow is
/// named after the index; no registry knows it.
public struct SDMXCSV: Sendable {
    private let release: Release

    public init(_ release: Release) { self.release = release }

    public var bytes: [UInt8] {
        let panel = release.run.raw
        let hasYears = panel.rows.contains { $0.period != nil }
        let flow = "ZHULU:\(Self.identifier(release.run.plan.framework.root.id))(1.0)"
        var writer = DelimitedWriter(guardsAgainstFormulas: false)
        writer.write(
            ["STRUCTURE", "STRUCTURE_ID", "ACTION", "REF_AREA", "INDICATOR"]
                + (hasYears ? ["TIME_PERIOD"] : [])
                + ["OBS_VALUE", "OBS_STATUS", "UNIT_MEASURE"])
        for (column, indicator) in panel.indicators.enumerated() {
            for (position, row) in panel.rows.enumerated() {
                let value = panel.columns[column][position]
                var cells: [Cell] = [.text("dataflow"), .text(flow), .text("I")]
                cells += [.text(panel.units[row.unit].code), .text(indicator.code)]
                if hasYears { cells.append(row.period.map(Cell.integer) ?? .missing) }
                cells += value.isNaN ? [.text("NaN"), .text("O")] : [.number(value), .text("A")]
                cells.append(.text(indicator.unitOfMeasure))
                writer.write(cells)
            }
        }
        return writer.bytes
    }

    /// A text as SDMX names things: capital letters, digits and underscores.
    private static func identifier(_ text: String) -> String {
        let letters = text.uppercased().map { letter in
            letter.isASCII && (letter.isLetter || letter.isNumber) ? letter : "_"
        }
        return String(letters)
    }
}
