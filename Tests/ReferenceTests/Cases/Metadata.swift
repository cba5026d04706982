import IndexModel

/// The table that describes indicators, aggregates, groups and denominators (`iMeta`).
struct Metadata: Sendable {
    struct Entry: Sendable {
        let code: String
        let type: String
        let level: Int?
        let parent: String?
        /// Every column, by header; without those that are `NA`.
        let columns: [String: String]

        var weight: Double { columns["Weight"].flatMap(Double.init) ?? 1 }
        var direction: Direction { columns["Direction"].flatMap(Double.init) == -1 ? .negative : .positive }
    }

    /// In the order of the file.
    let entries: [Entry]

    init(_ sheet: Sheet, excluding excluded: Set<String> = []) throws {
        entries = try sheet.rows.map { row in
            let columns = Dictionary(uniqueKeysWithValues: zip(sheet.header, row)).filter {
                $1 != "NA" && $1 != ""
            }
            guard let code = columns["iCode"], let type = columns["Type"] else {
                throw BadCase("a row of the metadata has no code or type")
            }
            return Entry(
                code: code, type: type, level: columns["Level"].flatMap { Int($0) },
                parent: columns["Parent"],
                columns: columns)
        }.filter { !excluded.contains($0.code) }
    }

    var indicators: [Entry] { entries.filter { $0.type == "Indicator" } }
    var nodes: [Entry] { entries.filter { $0.level != nil } }
    func codes(ofType type: String) -> [String] { entries.filter { $0.type == type }.map(\.code) }
    func entry(_ code: String) -> Entry? { entries.first { $0.code == code } }

    var weights: [String: Double] {
        Dictionary(nodes.map { ($0.code, $0.weight) }, uniquingKeysWith: { first, _ in first })
    }

    /// The code of a node that is put above several indices; it is no part of any result.
    static let above = "(all)"

    /// The tree. Children keep the order of the file; aggregates without children are left out.
    func framework() throws -> Framework {
        let roots = nodes.filter { $0.parent == nil }.compactMap { branch($0) }
        guard let first = roots.first else { throw BadCase("the framework is empty") }
        if roots.count == 1 { return Framework(first) }
        return Framework(.node(Metadata.above, children: roots))
    }

    private func branch(_ entry: Entry) -> Framework.Branch? {
        if entry.type == "Indicator" { return .indicator(entry.code, weight: entry.weight) }
        let children = nodes.filter { $0.parent == entry.code }.compactMap { branch($0) }
        return children.isEmpty ? nil : .node(entry.code, weight: entry.weight, children: children)
    }
}
