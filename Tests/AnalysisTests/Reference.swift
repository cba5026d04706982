import Foundation
import Testing

/// The reference outputs of COINr 1.1.14, which stand beside the package and are not part of it.
///
/// They are sought in the folder that the environment variable `ZHULU_REFERENCE` names, then in
/// `../shared/reference` as seen from the root of the package. Tests that need them are skipped without them.
enum Reference {
    static let folder: String? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let candidates = [
            ProcessInfo.processInfo.environment["ZHULU_REFERENCE"],
            root.deletingLastPathComponent().appending(path: "shared/reference").path(percentEncoded: false),
        ]
        return candidates.compactMap(\.self).first { FileManager.default.fileExists(atPath: $0 + "/coinr") }
    }()

    static var isPresent: Bool { folder != nil }
    static let absence: Comment = "the reference folder is not here; see Reference.swift"

    /// The expected result of one case.
    static func expected(_ name: String) throws -> Sheet { try sheet("\(name)/expected.csv") }

    /// A table below the folder of COINr.
    static func sheet(_ path: String) throws -> Sheet {
        let folder = try #require(folder)
        return Sheet(try String(contentsOfFile: "\(folder)/coinr/\(path)", encoding: .utf8))
    }

    /// The description of the ASEM framework.
    static func framework() throws -> Framework { Framework(try sheet("_data/ASEM_iMeta.csv")) }

    /// Normalised indicators and arithmetic aggregates of the ASEM pipeline with a scale of 1 … 100: the input
    /// of the cases on correlations, components and reliability that end in `Aggregate` or `Normalise`.
    static func aggregated() throws -> Sheet { try expected("asem_agg_amean") }

    /// The raw indicators.
    static func raw() throws -> Sheet { try expected("asem_dm_raw") }
}

/// A table of text; numbers are parsed on demand, and `NA` and `NaN` are missing.
struct Sheet {
    let header: [String]
    let rows: [[String]]

    init(_ text: String) {
        let lines = text.split(whereSeparator: \.isNewline).map(Self.cells)
        header = lines.first ?? []
        rows = Array(lines.dropFirst())
    }

    func texts(_ column: String) throws -> [String] {
        let place = try #require(header.firstIndex(of: column), "column \(column)")
        return rows.map { $0[place] }
    }

    func numbers(_ column: String) throws -> [Double] {
        try texts(column).map { text in
            if text == "NA" || text == "NaN" { return .nan }
            if text == "Inf" { return .infinity }
            if text == "-Inf" { return -.infinity }
            return try #require(Double(text), "number \(text)")
        }
    }

    func columns(_ names: [String]) throws -> [[Double]] { try names.map(numbers) }

    /// Splits at commas outside quotes.
    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}

/// Codes, levels and parents of the ASEM framework.
struct Framework {
    var level: [String: Int] = [:]
    var parent: [String: String] = [:]
    /// The codes in the order of the file.
    var codes: [String] = []
    var denominators: [String] = []

    init(_ sheet: Sheet) {
        let place = Dictionary(uniqueKeysWithValues: sheet.header.enumerated().map { ($1, $0) })
        for row in sheet.rows {
            guard let code = place["iCode"].map({ row[$0] }), let type = place["Type"].map({ row[$0] }) else {
                continue
            }
            if type == "Denominator" { denominators.append(code) }
            guard let level = place["Level"].flatMap({ Int(row[$0]) }) else { continue }
            codes.append(code)
            self.level[code] = level
            if let parent = place["Parent"].map({ row[$0] }), parent != "NA" { self.parent[code] = parent }
        }
    }

    func codes(atLevel level: Int) -> [String] { codes.filter { self.level[$0] == level } }

    /// For each code the place of its parent in the same list.
    func parents(in codes: [String]) -> [Int?] {
        codes.map { code in parent[code].flatMap { codes.firstIndex(of: $0) } }
    }
}

/// Whether a value agrees with the reference, in which not-a-number and infinity stand for an undefined one.
///
/// - Parameter tolerance: relative, and absolute for values below 1.
func agrees(_ value: Double?, _ reference: Double, _ tolerance: Double) -> Bool {
    guard let value else { return !reference.isFinite }
    return abs(value - reference) <= tolerance * max(abs(reference), 1)
}
