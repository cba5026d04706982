import Diagnostics

extension Project {
    /// The methodology as it is applied, one-off changes included, for a folder in which the values stand in one file, beside
    /// `units.csv` and `indicators.csv`. JSON, which is YAML.
    ///
    /// League tables, and which evidence was chosen, do not come along.
    /// - Parameters:
    ///   - values: the key of the values, `table` for the wide form or `evidence` for the long one, and their file.
    ///   - hasYears: whether the values are of several years.
    public func portableMethodology(
        values: (key: String, file: String) = ("table", "table.csv"), hasYears: Bool
    ) -> String {
        let settings = changes.map { "\($0.path)=\($0.after)" }
        let entry = (try? ChangeApplier.apply(settings, to: tables.written).0) ?? tables.written
        let files = [("units", "units.csv"), ("indicators", "indicators.csv"), (values.key, values.file)]
        func quoted(_ text: String) -> Entry {
            Entry(content: .scalar(text, isQuoted: true), place: entry.place)
        }
        var data = files.map { Entry.Pair(key: $0, keyPlace: entry.place, value: quoted($1)) }
        if hasYears { data.append(Entry.Pair(key: "year", keyPlace: entry.place, value: quoted("all"))) }
        var pairs = (entry.table ?? []).filter { $0.key != "data" }
        let place = pairs.firstIndex { $0.key == "index" } ?? pairs.endIndex
        pairs.insert(
            Entry.Pair(
                key: "data", keyPlace: entry.place, value: Entry(content: .table(data), place: entry.place)),
            at: place)
        return pairs.map { "\(Self.string($0.key)): \(Self.json($0.value, depth: 1))\n" }.joined()
    }

    /// A value in the notation of JSON, in lines of a bearable length.
    private static func json(_ entry: Entry, depth: Int) -> String {
        let margin = String(repeating: "  ", count: depth)
        func lines(_ parts: [String], _ open: String, _ close: String) -> String {
            let flat = open + parts.joined(separator: ", ") + close
            if flat.utf8.count < 100, !flat.contains("\n") { return flat }
            return open + "\n" + parts.map { margin + "  " + $0 }.joined(separator: ",\n") + "\n" + margin
                + close
        }
        switch entry.content {
        case let .scalar(text, isQuoted):
            let isPlain = !isQuoted && (entry.number != nil || entry.flag != nil)
            return isPlain ? text : entry.isEmpty ? "null" : string(text)
        case let .list(entries): return lines(entries.map { json($0, depth: depth + 1) }, "[", "]")
        case let .table(pairs):
            return lines(pairs.map { "\(string($0.key)): \(json($0.value, depth: depth + 1))" }, "{", "}")
        }
    }

    private static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value || scalar.value == 0xFEFF:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
