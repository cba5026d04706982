import Diagnostics

/// Writes what differs between two readings of a document into its text, and leaves every other character alone.
///
/// Entries of the new reading that come from the text carry the place where they stand there, so that an item that
/// was moved takes its own text along. No comment is lost: those that stood inside of what goes get lines of their own.
struct EntryRewriter {
    let source: SourceText
    let extents: SourceExtents
    private let known: [Place: Entry]
    private var patches: [(range: Range<Int>, text: String)] = []
    /// Ranges whose comments travel with a moved item.
    private var carried: Set<Range<Int>> = []

    private init(_ source: SourceText, _ old: Entry) throws(Diagnosed) {
        self.source = source
        extents = try SourceExtents(source, of: old)
        var known: [Place: Entry] = [:]
        Self.index(old, &known)
        self.known = known
    }

    private static func index(_ entry: Entry, _ known: inout [Place: Entry]) {
        known[key(entry.place)] = entry
        for child in entry.list ?? [] { index(child, &known) }
        for pair in entry.table ?? [] { index(pair.value, &known) }
    }

    private static func key(_ place: Place) -> Place {
        Place(file: place.file, line: place.line, column: place.column)
    }

    /// The text that reads as something else, proved by reading it.
    /// - Throws: ``Diagnosed`` where the text is written in a way that cannot be edited by machine.
    static func text(_ text: String, read old: Entry, as new: Entry) throws(Diagnosed) -> String {
        var rewriter = try EntryRewriter(SourceText(text), old)
        try rewriter.rewrite(old, new)
        let result = try rewriter.applied(old.place)
        let proof = try YAMLDocument.read(result, file: old.place.file)
        let comments = try SourceExtents(SourceText(result), of: proof).comments
        guard proof.says(new), comments.sorted() == rewriter.extents.comments.sorted() else {
            throw rewriter.extents.unmeasurable(old.place)
        }
        return result
    }

    private func applied(_ place: Place) throws(Diagnosed) -> String {
        let sorted = patches.enumerated().sorted {
            ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
                < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
        }.map(\.element)
        var result = ""
        var position = 0
        for patch in sorted {
            guard patch.range.lowerBound >= position else { throw extents.unmeasurable(place) }
            result += source.text(position..<patch.range.lowerBound) + patch.text
            position = patch.range.upperBound
        }
        return result + source.text(position..<source.scalars.count)
    }

    // MARK: Entries

    private mutating func rewrite(_ old: Entry, _ new: Entry) throws(Diagnosed) {
        guard !old.says(new) else { return }
        switch (old.content, new.content) {
        case let (.table(before), .table(after)) where shareKeys(before, after):
            try rewrite(before, after, isFlow: isFlow(old))
        case let (.list(before), .list(after)) where !retained(before, after).isEmpty:
            try rewrite(before, after, isFlow: isFlow(old))
        default:
            let range = try extents.range(of: old)
            hoist(range)
            let needsSpace =
                range.isEmpty && range.lowerBound > 0 && [":", "-"].contains(source[range.lowerBound - 1])
            patches.append((range, (needsSpace ? " " : "") + new.flow))
        }
    }

    private func shareKeys(_ before: [Entry.Pair], _ after: [Entry.Pair]) -> Bool {
        before.contains { pair in after.contains { $0.key == pair.key } }
    }

    private func isFlow(_ entry: Entry) throws(Diagnosed) -> Bool {
        let first = source[try extents.start(of: entry.place)]
        return first == "{" || first == "["
    }

    /// Gives the comments of what goes lines of their own above it.
    private mutating func hoist(_ range: Range<Int>) {
        let comments = extents.comments(in: range)
        guard !comments.isEmpty else { return }
        let start = source.lineStart(range.lowerBound)
        let indentation = String(repeating: " ", count: source.scalars[start...].prefix { $0 == " " }.count)
        let lines = comments.map { indentation + $0 + source.lineBreak }
        patches.append((start..<start, lines.joined()))
    }

    // MARK: Tables

    private mutating func rewrite(_ old: [Entry.Pair], _ new: [Entry.Pair], isFlow: Bool) throws(Diagnosed) {
        var anchor: Entry.Pair?
        for pair in new {
            if let before = old.first(where: { $0.key == pair.key }) {
                try rewrite(before.value, pair.value)
                anchor = before
            } else {
                try insert(pair, after: anchor, into: old, isFlow: isFlow)
            }
        }
        for (place, pair) in old.enumerated() where !new.contains(where: { $0.key == pair.key }) {
            let next = old[(place + 1)...].first { later in new.contains { $0.key == later.key } }
            try remove(pair, at: place, of: old, before: next, isFlow: isFlow)
        }
    }

    private mutating func insert(
        _ pair: Entry.Pair, after anchor: Entry.Pair?, into old: [Entry.Pair], isFlow: Bool
    ) throws(Diagnosed) {
        let key = Entry(content: .scalar(pair.key, isQuoted: true), place: Place(file: "")).flow
        let indentation = String(repeating: " ", count: (old[0].keyPlace.column ?? 1) - 1)
        let isTop = indentation.isEmpty && !isFlow
        let text = key + ":" + (isTop ? below(pair.value) : " " + pair.value.flow)
        if let anchor {
            let end = try extents.range(of: anchor.value).upperBound
            let position = isTop ? endOfSection(end) : isFlow ? end : source.lineEnd(end)
            patches.append((position..<position, (isFlow ? ", " : source.lineBreak + indentation) + text))
        } else {
            let start = try extents.start(of: old[0].keyPlace)
            if !isFlow, source.indentation(before: start) != nil {
                // A line of its own, which stays where the first entry goes.
                let position = source.lineStart(start)
                patches.append((position..<position, indentation + text + source.lineBreak))
            } else {
                patches.append((start..<start, text + (isFlow ? ", " : source.lineBreak + indentation)))
            }
        }
    }

    /// Behind the indented comments that follow a section, which are part of it for a reader.
    private func endOfSection(_ end: Int) -> Int {
        var last = source.lineEnd(end)
        while last < source.scalars.count {
            let next = source.nextLine(last)
            guard next > last, next < source.scalars.count, source[next] == " ",
                source.scalars[next...].first(where: { $0 != " " }) == "#"
            else { break }
            last = source.lineEnd(next)
        }
        return last
    }

    /// A new section: a line for each of its entries.
    private func below(_ value: Entry) -> String {
        guard let pairs = value.table, !pairs.isEmpty else { return " " + value.flow }
        return pairs.map { pair in
            let key = Entry(content: .scalar(pair.key, isQuoted: true), place: Place(file: "")).flow
            return source.lineBreak + "  " + key + ": " + pair.value.flow
        }.joined()
    }

    private mutating func remove(
        _ pair: Entry.Pair, at place: Int, of old: [Entry.Pair], before next: Entry.Pair?, isFlow: Bool
    ) throws(Diagnosed) {
        let start = try extents.start(of: pair.keyPlace)
        let end = try extents.range(of: pair.value).upperBound
        if isFlow {
            let range: Range<Int>
            if next != nil {
                range = start..<(try extents.start(of: old[place + 1].keyPlace))
            } else {
                range = try extents.range(of: old[place - 1].value).upperBound..<end
            }
            hoist(range)
            patches.append((range, ""))
            return
        }
        let indentation = String(repeating: " ", count: (pair.keyPlace.column ?? 1) - 1)
        if source.indentation(before: start) != nil {
            let range = source.lineStart(start)..<source.nextLine(end)
            let comments = extents.comments(in: range).map { indentation + $0 + source.lineBreak }
            patches.append((range, comments.joined()))
        } else {
            // The first entry of an item, behind its dash.
            var position = source.nextLine(end)
            while let scalar = source[position], SourceText.isBlank(scalar) || SourceText.isBreak(scalar) {
                position += 1
            }
            let comments = extents.comments(in: start..<position).map { $0 + source.lineBreak + indentation }
            patches.append((start..<position, comments.joined()))
        }
    }

    // MARK: Lists

    /// Pairs of places of items that stay, in order.
    private func retained(_ old: [Entry], _ new: [Entry]) -> [(old: Int, new: Int)] {
        var found: [(old: Int, new: Int)] = []
        for (place, entry) in new.enumerated() {
            guard entry.place.line != nil,
                let before = old.firstIndex(where: { Self.key($0.place) == Self.key(entry.place) }),
                before > (found.last?.old ?? -1)
            else { continue }
            found.append((before, place))
        }
        return found
    }

    private mutating func rewrite(_ old: [Entry], _ new: [Entry], isFlow: Bool) throws(Diagnosed) {
        let kept = retained(old, new)
        var anchor: Entry?
        for (place, entry) in new.enumerated() {
            if let match = kept.first(where: { $0.new == place }) {
                try rewrite(old[match.old], entry)
                anchor = old[match.old]
            } else {
                try insert(entry, after: anchor, into: old, isFlow: isFlow)
            }
        }
        for (place, entry) in old.enumerated() where !kept.contains(where: { $0.old == place }) {
            let hasNext = kept.contains { $0.old > place }
            try remove(entry, at: place, of: old, hasNext: hasNext, isFlow: isFlow)
        }
    }

    private mutating func insert(
        _ entry: Entry, after anchor: Entry?, into old: [Entry], isFlow: Bool
    ) throws(Diagnosed) {
        if isFlow {
            let text = try slice(entry) ?? entry.flow
            var position = try extents.start(of: old[0].place)
            if let anchor { position = try extents.range(of: anchor).upperBound }
            patches.append((position..<position, anchor == nil ? text + ", " : ", " + text))
            return
        }
        let dash = try dash(of: old[0])
        let indentation = source.text(source.lineStart(dash)..<dash)
        let text =
            indentation + "- " + (try moved(entry, to: indentation.unicodeScalars.count + 2) ?? entry.flow)
        if let anchor {
            let position = source.lineEnd(try extents.range(of: anchor).upperBound)
            patches.append((position..<position, source.lineBreak + text))
        } else {
            let position = source.lineStart(dash)
            patches.append((position..<position, text + source.lineBreak))
        }
    }

    private mutating func remove(
        _ entry: Entry, at place: Int, of old: [Entry], hasNext: Bool, isFlow: Bool
    ) throws(Diagnosed) {
        let own = try extents.range(of: entry)
        if isFlow {
            let range =
                hasNext
                ? own.lowerBound..<(try extents.start(of: old[place + 1].place))
                : (try extents.range(of: old[place - 1]).upperBound)..<own.upperBound
            hoist(range)
            patches.append((range, ""))
            return
        }
        let dash = try dash(of: entry)
        let start = source.lineStart(dash)
        let range = start..<source.nextLine(own.upperBound)
        let indentation = source.text(start..<dash)
        let comments = carried.contains(own) ? [] : extents.comments(in: range)
        patches.append((range, comments.map { indentation + $0 + source.lineBreak }.joined()))
    }

    /// The dash before an item of a list; only spaces stand before it.
    private func dash(of entry: Entry) throws(Diagnosed) -> Int {
        var position = try extents.start(of: entry.place) - 1
        while let scalar = source[position], SourceText.isBlank(scalar) || SourceText.isBreak(scalar) {
            position -= 1
        }
        guard source[position] == "-", source.indentation(before: position) != nil else {
            throw extents.unmeasurable(entry.place)
        }
        return position
    }

    // MARK: What moves

    /// The text of an entry that stands elsewhere unchanged, where it fits between brackets.
    private func slice(_ entry: Entry) throws(Diagnosed) -> String? {
        guard let original = known[Self.key(entry.place)], original.says(entry) else { return nil }
        let range = try extents.range(of: original)
        let isInFlow = try isFlow(original)
        let isBlock = original.table != nil && !isInFlow
        let text = source.text(range)
        let isOneLine = !text.unicodeScalars.contains(where: SourceText.isBreak)
        return isOneLine && !isBlock && original.list == nil && !"|>".contains(text.first ?? "|") ? text : nil
    }

    /// The lines of an item that stands in a list elsewhere unchanged, with their comments, at another column.
    private mutating func moved(_ entry: Entry, to column: Int) throws(Diagnosed) -> String? {
        guard let original = known[Self.key(entry.place)], original.says(entry) else { return nil }
        let range = try extents.range(of: original)
        guard let dash = try? dash(of: original) else { return try slice(entry) }
        let before = range.lowerBound - source.lineStart(range.lowerBound)
        guard source.lineStart(dash) == source.lineStart(range.lowerBound) else { return nil }
        carried.insert(range)
        var lines: [String] = []
        var position = range.lowerBound
        while true {
            let end = source.lineEnd(position)
            let blank = source.scalars[position..<end].prefix { $0 == " " }.count
            let isFirst = lines.isEmpty
            let start = isFirst ? position : position + min(blank, before)
            let indentation = isFirst || start == end ? "" : String(repeating: " ", count: column)
            lines.append(indentation + source.text(start..<end))
            guard end < range.upperBound else { break }
            position = source.nextLine(position)
        }
        return lines.joined(separator: source.lineBreak)
    }
}
