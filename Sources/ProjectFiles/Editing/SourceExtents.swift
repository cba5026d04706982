import Diagnostics

/// Where the entries of a document end: YAML's reader says only where each begins.
struct SourceExtents {
    let source: SourceText
    let file: String
    /// The extents of all scalars, keys included, in order.
    private(set) var scalars: [Range<Int>] = []

    /// - Throws: ``Diagnosed`` where something is written in a way that cannot be measured, such as with a tag.
    init(_ source: SourceText, of entry: Entry) throws(Diagnosed) {
        self.source = source
        file = entry.place.file
        try collect(entry)
        scalars.sort { $0.lowerBound < $1.lowerBound }
    }

    private mutating func collect(_ entry: Entry) throws(Diagnosed) {
        switch entry.content {
        case .scalar: scalars.append(try range(of: entry))
        case let .list(entries): for entry in entries { try collect(entry) }
        case let .table(pairs):
            for pair in pairs {
                let key = Entry(content: .scalar(pair.key, isQuoted: false), place: pair.keyPlace)
                scalars.append(try range(of: key))
                try collect(pair.value)
            }
        }
    }

    func start(of place: Place) throws(Diagnosed) -> Int {
        guard let start = source.position(line: place.line, column: place.column) else {
            throw unmeasurable(place)
        }
        return start
    }

    func unmeasurable(_ place: Place) -> Diagnosed {
        Diagnosed(Diagnostic(.editImpossible, at: place))
    }

    func range(of entry: Entry) throws(Diagnosed) -> Range<Int> {
        let start = try start(of: entry.place)
        return start..<(try end(of: entry, from: start))
    }

    private func end(of entry: Entry, from start: Int) throws(Diagnosed) -> Int {
        let first = source[start]
        switch entry.content {
        case let .scalar(text, isQuoted):
            if text.isEmpty, !isQuoted, first != "\"", first != "'" { return start }
            guard let end = scalarEnd(text, from: start) else { throw unmeasurable(entry.place) }
            return end
        case let .list(entries):
            let last = try entries.last.map { entry throws(Diagnosed) in try range(of: entry).upperBound }
            if first == "[" { return try closing("]", after: last ?? start + 1, entry.place) }
            guard let last else { throw unmeasurable(entry.place) }
            return last
        case let .table(pairs):
            let last = try pairs.last.map { pair throws(Diagnosed) in try range(of: pair.value).upperBound }
            if first == "{" { return try closing("}", after: last ?? start + 1, entry.place) }
            guard let last else { throw unmeasurable(entry.place) }
            return last
        }
    }

    private func scalarEnd(_ text: String, from start: Int) -> Int? {
        switch source[start] {
        case "\"": return quotedEnd(from: start, quote: "\"")
        case "'": return quotedEnd(from: start, quote: "'")
        case "|", ">": return blockEnd(from: start)
        case "!", "&", "*", nil: return nil
        default: return plainEnd(text, from: start)
        }
    }

    private func quotedEnd(from start: Int, quote: Unicode.Scalar) -> Int? {
        var position = start + 1
        while let scalar = source[position] {
            if scalar == "\\", quote == "\"" {
                position += 2
            } else if scalar == quote {
                guard quote == "'", source[position + 1] == "'" else { return position + 1 }
                position += 2
            } else {
                position += 1
            }
        }
        return nil
    }

    /// Plain text stands as it is read, but for the line breaks of a folded one.
    private func plainEnd(_ text: String, from start: Int) -> Int? {
        var position = start
        var isInSpace = false
        for scalar in text.unicodeScalars {
            if SourceText.isBlank(scalar) || SourceText.isBreak(scalar) {
                guard !isInSpace else { continue }
                isInSpace = true
                let before = position
                while let next = source[position], SourceText.isBlank(next) || SourceText.isBreak(next) {
                    position += 1
                }
                if position == before { return nil }
            } else {
                isInSpace = false
                guard source[position] == scalar else { return nil }
                position += 1
            }
        }
        return position
    }

    /// The end of the last line of a block scalar.
    private func blockEnd(from start: Int) -> Int {
        func indentation(_ line: Int) -> Int? {
            let rest = source.scalars[line...].prefix { $0 == " " }
            let isEmpty = source[line + rest.count].map(SourceText.isBreak) ?? true
            return isEmpty ? nil : rest.count
        }
        var end = source.lineEnd(start)
        var line = source.nextLine(start)
        var own: Int?
        while line < source.scalars.count {
            if let found = indentation(line) {
                let parent = indentation(source.lineStart(start)) ?? 0
                if own == nil, found > parent { own = found }
                guard let own, found >= own else { break }
                end = source.lineEnd(line)
            }
            line = source.nextLine(line)
        }
        return end
    }

    /// Behind the bracket that closes a flow collection.
    private func closing(_ bracket: Unicode.Scalar, after end: Int, _ place: Place) throws(Diagnosed) -> Int {
        var position = end
        var hasComma = false
        while let scalar = source[position] {
            if scalar == bracket { return position + 1 }
            if scalar == "#" {
                position = source.lineEnd(position)
            } else if SourceText.isBlank(scalar) || SourceText.isBreak(scalar) || (scalar == "," && !hasComma)
            {
                hasComma = hasComma || scalar == ","
                position += 1
            } else {
                break
            }
        }
        throw unmeasurable(place)
    }

    // MARK: Comments

    /// The comments that stand in a part of the text, each from its `#` to the end of its line.
    func comments(in range: Range<Int>) -> [String] {
        var found: [String] = []
        var position = range.lowerBound
        var next = scalars.partitioningIndex { $0.upperBound > position }
        while position < range.upperBound {
            if next < scalars.count, scalars[next].lowerBound <= position {
                position = max(position, scalars[next].upperBound)
                if scalars[next].isEmpty || position >= scalars[next].upperBound { next += 1 }
                continue
            }
            let before = position == 0 ? nil : source[position - 1]
            let isOpen = before.map { SourceText.isBlank($0) || SourceText.isBreak($0) } ?? true
            if source[position] == "#", isOpen || before.map({ "[]{},".unicodeScalars.contains($0) }) ?? false
            {
                let end = min(source.lineEnd(position), range.upperBound)
                found.append(source.text(position..<end))
                position = end
            } else {
                position += 1
            }
        }
        return found
    }

    var comments: [String] { comments(in: 0..<source.scalars.count) }
}

extension Array {
    /// The first place from which on a condition holds.
    fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
