import Diagnostics
import Methods
import Tables

/// Puts the rows of a CSV file in the place of its name, wherever a weighting takes a table: what is read afterwards is as
/// if it stood in the methodology, but for its places, which are those of the file's cells.
///
/// So the plan stays pure data, and its digest covers what the file says.
struct TableInclusion {
    let folder: ProjectFolder

    /// The settings that may be tables, by method.
    private static let settings: [String: [String]] = {
        let pairs = Catalogue.weightings.map { type -> (String, [String]) in
            let names = type.declaration.parameters.compactMap { parameter -> String? in
                if case .records = parameter.kind { parameter.name } else { nil }
            }
            return (type.declaration.id, names)
        }
        return Dictionary(uniqueKeysWithValues: pairs.filter { !$0.1.isEmpty })
    }()

    /// The section `methods` with the tables that its weightings name.
    func expanded(_ methods: Entry?, _ findings: inout Findings) -> Entry? {
        guard var methods, var pairs = methods.table,
            let position = pairs.firstIndex(where: { $0.key == "weighting" })
        else { return methods }
        pairs[position].value = expanded(within: pairs[position].value, &findings)
        methods.content = .table(pairs)
        return methods
    }

    private func expanded(within entry: Entry, _ findings: inout Findings) -> Entry {
        var entry = entry
        if let list = entry.list {
            entry.content = .list(list.map { expanded(within: $0, &findings) })
        } else if let pairs = entry.table {
            entry.content = .table(
                pairs.map { pair in
                    var pair = pair
                    let names = Self.settings[pair.key] ?? []
                    pair.value =
                        names.isEmpty
                        ? expanded(within: pair.value, &findings)
                        : included(names, in: pair.value, &findings)
                    return pair
                })
        }
        return entry
    }

    private func included(_ names: [String], in settings: Entry, _ findings: inout Findings) -> Entry {
        guard let pairs = settings.table else { return settings }
        var settings = settings
        settings.content = .table(
            pairs.map { pair in
                guard names.contains(pair.key), let file = pair.value.text else { return pair }
                var pair = pair
                // What keeps a file from being read is said here; the choice is then not read any further.
                do throws(Diagnosed) {
                    pair.value = try rows(file, at: pair.value.place, &findings)
                } catch {
                    findings.add(contentsOf: error.diagnostics)
                }
                return pair
            })
        return settings
    }

    private func rows(_ name: String, at place: Place, _ findings: inout Findings) throws(Diagnosed) -> Entry
    {
        var file = try folder.table(name, at: place)
        let columns = file.columns.map(\.name)
        var rows: [Entry] = []
        findings.add(
            contentsOf: try file.forEachRecord { record, _ throws(Diagnosed) in
                guard !record.isBlank else { return }
                let cells = columns.indices.compactMap { position -> Entry.Pair? in
                    guard position < record.count else { return nil }
                    let text = record.trimmed(position)
                    guard !text.isEmpty else { return nil }
                    let place = record.place(of: position)
                    return Entry.Pair(
                        key: columns[position], keyPlace: place,
                        value: Entry(content: .scalar(text, isQuoted: false), place: place))
                }
                rows.append(Entry(content: .table(cells), place: record.place(of: 0)))
            })
        return Entry(content: .list(rows), place: place)
    }
}
