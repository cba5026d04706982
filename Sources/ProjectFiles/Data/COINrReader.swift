import Diagnostics
import IndexModel
import Tables

/// Reads COINr's pair of tables: wide data (iData) and a flat table of codes with parents (iMeta).
struct COINrReader {
    /// What the pair holds.
    struct Contents {
        var framework: Framework
        var panel: Panel
        var ledger: Ledger
        var places: [String: Place]
    }

    /// A row of the meta table.
    private struct Meta {
        var code: String
        var name: String
        var level: Int?
        var parent: String?
        var weight: Double
        var direction: Direction?
        var type: String
        var place: Place
        var denominator: String?
        var unit: String
        var attributes: [String: String]
    }

    static let metaColumns = [
        "Level", "iCode", "iName", "Direction", "Weight", "Unit", "Target", "Denominator", "Parent", "Type",
    ]

    func read(
        data: consuming DelimitedFile, meta: consuming DelimitedFile, _ findings: inout Findings
    ) throws(Diagnosed) -> Contents {
        let rows = try metaRows(meta, &findings)
        let framework = try framework(rows, &findings)
        let places = Dictionary(
            rows.flatMap { [("index.\($0.code)", $0.place), ("indicators.\($0.code)", $0.place)] },
            uniquingKeysWith: { first, _ in first })
        let indicators = rows.filter { ["Indicator", "Denominator"].contains($0.type) }.map(indicator)
        let groups = rows.filter { $0.type == "Group" }.map(\.code)
        let name = data.name
        let table = try dataRows(data, indicators, groups, &findings)
        try findings.throwIfUnusable()
        var ledger = Ledger(
            units: table.panel.units.map(\.code), indicators: indicators.map(\.code), files: [name])
        ledger.table = table.origin
        return Contents(framework: framework, panel: table.panel, ledger: ledger, places: places)
    }

    // MARK: The meta table

    private func metaRows(_ file: consuming DelimitedFile, _ findings: inout Findings) throws(Diagnosed)
        -> [Meta]
    {
        let columns = ColumnFinder(file)
        try columns.require(["iCode", "Parent", "Type"], of: Self.metaColumns, in: file.name)
        let others = columns.others(than: [])
        var rows: [Meta] = []
        var seen: [String: Place] = [:]
        findings.add(
            contentsOf: try file.forEachRecord { record, findings throws(Diagnosed) in
                guard !record.isBlank, let codeColumn = columns["iCode"] else { return }
                let code = record.trimmed(codeColumn)
                let place = record.place(of: codeColumn)
                if code.isEmpty {
                    findings.add(Diagnostic(.codeEmpty, at: place, ["column": "iCode"]))
                    return
                }
                if let earlier = seen.updateValue(place, forKey: code) {
                    findings.add(
                        Diagnostic(.codeDuplicate, at: [place, earlier], ["code": code.asPhrase]))
                    return
                }
                var attributes: [String: String] = [:]
                for (name, position) in others {
                    attributes[name] = Self.present(record.trimmed(position)) ?? ""
                }
                rows.append(self.meta(record, columns, code, place, attributes, &findings))
            })
        return rows
    }

    /// `NA` is how R writes nothing.
    private static func present(_ text: String) -> String? { text.isEmpty || text == "NA" ? nil : text }

    private func meta(
        _ record: Record, _ columns: ColumnFinder, _ code: String, _ place: Place,
        _ attributes: [String: String], _ findings: inout CappedFindings
    ) -> Meta {
        let type = Self.present(record.trimmed(columns["Type"])) ?? "Indicator"
        let written = Self.present(record.trimmed(columns["Direction"]))
        let direction = written.flatMap { Int($0) }.flatMap(Direction.init)
        if direction == nil, type == "Indicator" {
            findings.add(
                Diagnostic(.directionMissing, at: place, ["code": code, "found": written ?? ""]))
        }
        var weight = 1.0
        if let text = Self.present(record.trimmed(columns["Weight"])) {
            if let number = Double(text), number.isFinite, number >= 0 {
                weight = number
            } else {
                findings.add(Diagnostic(.weightInvalid, at: place, ["id": code, "value": text]))
            }
        }
        return Meta(
            code: code, name: Self.present(record.trimmed(columns["iName"])) ?? code,
            level: Self.present(record.trimmed(columns["Level"])).flatMap { Int($0) },
            parent: Self.present(record.trimmed(columns["Parent"])), weight: weight, direction: direction,
            type: type, place: place, denominator: Self.present(record.trimmed(columns["Denominator"])),
            unit: Self.present(record.trimmed(columns["Unit"])) ?? "", attributes: attributes)
    }

    private func indicator(_ meta: Meta) -> Indicator {
        Indicator(
            code: meta.code, name: Phrase(verbatim: meta.name), unitOfMeasure: meta.unit,
            direction: meta.type == "Indicator" ? meta.direction : nil, denominator: meta.denominator,
            attributes: meta.attributes)
    }

    /// The tree that the parents make.
    private func framework(_ rows: [Meta], _ findings: inout Findings) throws(Diagnosed) -> Framework {
        let nodes = rows.filter { ["Indicator", "Aggregate"].contains($0.type) }
        let codes = Set(nodes.map(\.code))
        var children: [String: [Meta]] = [:]
        var tops: [Meta] = []
        for node in nodes {
            if let parent = node.parent {
                children[parent, default: []].append(node)
                if !codes.contains(parent) { add(cycle: node, &findings, known: codes) }
            } else {
                tops.append(node)
            }
        }
        if tops.count > 1 {
            findings.add(
                Diagnostic(
                    .tooManyNodes, at: tops[0].place, ["codes": tops.map(\.code).joined(separator: ", ")]))
        }
        var reached: Set<String> = []
        let root = tops.first.flatMap { branch($0, children, &reached, &findings) }
        if findings.errors.isEmpty {
            for node in nodes where !reached.contains(node.code) { add(cycle: node, &findings, known: codes) }
        }
        try findings.throwIfUnusable()
        guard let root, case .node = root else {
            throw Diagnosed(
                Diagnostic(
                    .keyMissing, at: rows.first?.place ?? Place(file: ""),
                    ["section": "iMeta", "key": "Parent"]))
        }
        return Framework(root)
    }

    private func add(cycle node: Meta, _ findings: inout Findings, known: Set<String>) {
        let parent = node.parent ?? ""
        findings.add(
            Diagnostic(
                .nodeCycle, at: node.place, ["id": node.code, "parent": parent],
                suggestion: known.contains(parent)
                    ? nil : Suggestion.nearest(to: parent, in: known.sorted())))
    }

    private func branch(
        _ node: Meta, _ children: [String: [Meta]], _ reached: inout Set<String>,
        _ findings: inout Findings
    ) -> Framework.Branch? {
        guard reached.insert(node.code).inserted, reached.count < 100_000 else { return nil }
        if node.type == "Indicator" {
            return .indicator(node.code, name: Phrase(verbatim: node.name), weight: node.weight)
        }
        let below = (children[node.code] ?? []).compactMap { branch($0, children, &reached, &findings) }
        if below.isEmpty {
            findings.add(Diagnostic(.nodeWithoutChildren, at: node.place, ["id": node.code]))
            return nil
        }
        if below.allSatisfy({ $0.weight == 0 }) {
            findings.add(Diagnostic(.weightsAllZero, at: node.place, ["node": node.code]))
        }
        return .node(
            node.code, name: Phrase(verbatim: node.name), weight: node.weight,
            direction: node.direction ?? .positive, children: below)
    }

    // MARK: The data

    private func dataRows(
        _ file: consuming DelimitedFile, _ indicators: [Indicator], _ groups: [String],
        _ findings: inout Findings
    ) throws(Diagnosed) -> WideTableReader.Contents {
        let columns = ColumnFinder(file)
        try columns.require(
            ["uCode"] + indicators.map(\.code), of: ["uCode", "uName", "Time"] + indicators.map(\.code),
            in: file.name)
        let described = groups.filter { columns[$0] != nil }
        let units = UnitCollector(groups: described)
        var collected = units
        let reader = WideTableReader(units: [], indicators: indicators)
        var contents = try reader.readCollecting(
            file, keys: ("uCode", "Time"), name: "uName", attributes: described, &collected, &findings)
        contents.panel.groups = collected.groups(of: contents.panel.rows)
        return contents
    }
}

/// Collects the units of a wide table that are listed nowhere else, and their groups, which may differ by year.
struct UnitCollector {
    let groups: [String]
    private(set) var units: [StatisticalUnit] = []
    private var positions: [String: Int] = [:]
    private var names: [Panel.Row: [String: String]] = [:]

    init(groups: [String]) {
        self.groups = groups
    }

    mutating func position(of code: String, name: String) -> Int {
        if let known = positions[code] { return known }
        positions[code] = units.count
        units.append(
            StatisticalUnit(code: code, name: Phrase(verbatim: name.isEmpty ? code : name)))
        return units.count - 1
    }

    mutating func note(_ row: Panel.Row, _ found: [String: String]) {
        names[row] = found
    }

    func groups(of rows: [Panel.Row]) -> [String: [String?]] {
        var result: [String: [String?]] = [:]
        for group in groups {
            result[group] = rows.map { row in
                names[row]?[group].flatMap { $0.isEmpty || $0 == "NA" ? nil : $0 }
            }
        }
        return result
    }
}
