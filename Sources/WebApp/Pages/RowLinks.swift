import Publication

/// Where the names in the tables of a page lead.
enum RowLinks {
    static func target(_ table: Table, _ row: Int, _ column: Int, on subject: Subject) -> Subject? {
        func code(_ name: String) -> String? {
            guard let position = table.columns.firstIndex(where: { $0.code == name }),
                case let .text(text) = table.rows[row][position], !text.isEmpty
            else { return nil }
            return text
        }
        switch (subject, table.columns[column].code) {
        case let (.unit(unit), "name"), let (.node(unit, _), "name"):
            return code("code").map { .node(unit: unit, node: $0) }
        case let (.profile(unit), "name"):
            return (code("indicator") ?? code("column")).map { .node(unit: unit, node: $0) }
        case let (.profile(unit), "other_name"): return code("other").map { .compare(unit, $0) }
        case (.units, "other_name"): return code("other").map { .unit($0) }
        case (.methods, "method"): return code("method").map { .method($0) }
        case (.leagues, "title"), (.leagues, "report"): return code("report").map { .league($0) }
        case (.lens, "name"):
            guard let unit = code("unit"), let indicator = code("indicator") else { return nil }
            return .node(unit: unit, node: indicator)
        case (.source, "indicator_name"):
            guard let unit = code("unit"), let indicator = code("indicator") else { return nil }
            return .evidence(unit: unit, indicator: indicator)
        case (_, "source"): return isOfLeague(subject) ? nil : code("source").map { .source($0) }
        case (_, "name"), (_, "unit_name"): return code("unit").map { .unit($0) }
        default: return nil
        }
    }

    /// Sources of league tables are not among those of the project.
    private static func isOfLeague(_ subject: Subject) -> Bool {
        if case .league = subject { return true }
        return false
    }
}
