import Diagnostics

/// Applies one-off changes, `path=value`, to a methodology.
enum ChangeApplier {
    /// - Returns: the changed methodology and what each change replaced.
    static func apply(_ changes: [String], to entry: Entry) throws(Diagnosed) -> (Entry, [Project.Change]) {
        var entry = entry
        var applied: [Project.Change] = []
        for change in changes {
            guard let sign = change.firstIndex(of: "="), sign != change.startIndex else {
                throw malformed(change, Phrase(zh: "缺少“路径=值”", en: "it is not of the form path=value"))
            }
            let path = String(change[..<sign])
            let text = String(change[change.index(after: sign)...])
            let place = Place(file: "--set \(change)")
            var value = try YAMLDocument.read(text.isEmpty ? "~" : text, file: place.file)
            value.place = place
            let keys = path.split(separator: ".").map(String.init)
            let isWeight = keys.first == "weight" && keys.count == 2
            let full = isWeight ? ["index", keys[1], "weight"] : keys
            guard !full.isEmpty else { throw malformed(change, Phrase(zh: "路径是空的", en: "the path is empty")) }
            let before = try set(value, at: full[...], in: &entry, change)
            applied.append(Project.Change(path: path, before: before, after: value.summary))
        }
        return (entry, applied)
    }

    private static func malformed(_ change: String, _ reason: Phrase) -> Diagnosed {
        Diagnosed(
            Diagnostic(
                .changeMalformed, at: [Place(file: "--set \(change)")],
                ["change": change.asPhrase, "reason": reason]))
    }

    /// Sets a value, making mappings on the way.
    /// - Returns: what stood there.
    private static func set(
        _ value: Entry, at path: ArraySlice<String>, in entry: inout Entry, _ change: String
    ) throws(Diagnosed) -> String? {
        guard let key = path.first else {
            let before = entry.isEmpty ? nil : entry.summary
            entry = value
            return before
        }
        if entry["children"] != nil || entry["id"] != nil {
            if !["id", "name", "weight", "direction", "children"].contains(key) {
                if let before = try setNode(key, value, at: path.dropFirst(), in: &entry, change) {
                    return before.text
                }
                throw malformed(
                    change, Phrase(zh: "框架里没有节点“\(key)”", en: "there is no node \"\(key)\" in the framework"))
            }
        }
        var pairs = entry.table ?? []
        if entry.table == nil, let text = entry.text {
            // A method written as its name alone becomes one with settings.
            pairs = [
                Entry.Pair(
                    key: text, keyPlace: entry.place,
                    value: Entry(content: .table([]), place: entry.place))
            ]
        } else if entry.list != nil {
            throw malformed(change, Phrase(zh: "“\(key)”之前是一个列表", en: "there is a list before \"\(key)\""))
        }
        let position: Int
        if let found = pairs.firstIndex(where: { $0.key == key }) {
            position = found
        } else {
            pairs.append(
                Entry.Pair(
                    key: key, keyPlace: value.place,
                    value: Entry(content: .scalar("", isQuoted: false), place: value.place)))
            position = pairs.count - 1
        }
        let before = try set(value, at: path.dropFirst(), in: &pairs[position].value, change)
        entry.content = .table(pairs)
        return before
    }

    /// What stood at a node: a box, because nothing may have.
    private struct Before { var text: String? }

    private static func setNode(
        _ id: String, _ value: Entry, at path: ArraySlice<String>, in entry: inout Entry, _ change: String
    ) throws(Diagnosed) -> Before? {
        if entry.text == id || entry["id"]?.text == id {
            if let text = entry.text {
                entry.content = .table([
                    Entry.Pair(
                        key: "id", keyPlace: entry.place,
                        value: Entry(content: .scalar(text, isQuoted: true), place: entry.place))
                ])
            }
            return Before(text: try set(value, at: path, in: &entry, change))
        }
        guard var pairs = entry.table, let position = pairs.firstIndex(where: { $0.key == "children" }),
            var children = pairs[position].value.list
        else { return nil }
        for child in children.indices {
            if let before = try setNode(id, value, at: path, in: &children[child], change) {
                pairs[position].value.content = .list(children)
                entry.content = .table(pairs)
                return before
            }
        }
        return nil
    }
}
