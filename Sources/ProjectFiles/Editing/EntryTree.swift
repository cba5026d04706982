import Diagnostics

// Entries as a tree of nodes that can be edited.
extension Entry {
    static func fresh(_ text: String) -> Entry {
        Entry(content: .scalar(text, isQuoted: true), place: Place(file: ""))
    }

    static func fresh(_ pairs: [(String, Entry)]) -> Entry {
        Entry(
            content: .table(
                pairs.map { Pair(key: $0.0, keyPlace: Place(file: ""), value: $0.1) }), place: Place(file: "")
        )
    }

    /// Makes it an entry that stands nowhere yet.
    mutating func forgetPlaces() {
        place = Place(file: place.file)
        switch content {
        case .scalar: break
        case var .list(entries):
            for position in entries.indices { entries[position].forgetPlaces() }
            content = .list(entries)
        case var .table(pairs):
            for position in pairs.indices {
                pairs[position].keyPlace = place
                pairs[position].value.forgetPlaces()
            }
            content = .table(pairs)
        }
    }

    /// Sets or removes a value of a table.
    /// - Parameters:
    ///   - after: a new key comes behind the last of these that is there; else at the end.
    ///   - first: a new key comes first.
    mutating func set(_ key: String, _ value: Entry?, after: [String] = [], first: Bool = false) {
        if table == nil, let text, nodeID != nil {
            // An indicator that is written as its code alone.
            self = Entry(content: Entry.fresh([("id", .fresh(text))]).content, place: place)
        }
        var pairs = table ?? []
        if let found = pairs.firstIndex(where: { $0.key == key }) {
            if let value { pairs[found].value = value } else { pairs.remove(at: found) }
        } else if let value {
            let behind = pairs.lastIndex { after.contains($0.key) }.map { $0 + 1 } ?? pairs.count
            pairs.insert(
                Pair(key: key, keyPlace: Place(file: ""), value: value), at: first ? 0 : behind)
        }
        content = .table(pairs)
    }

    /// The same with the keys of its tables in the order that they have in another entry, further ones behind.
    func inOrder(of other: Entry?) -> Entry {
        guard let other, let known = other.table?.map(\.key), let pairs = table else { return self }
        let kept = known.compactMap { key in pairs.first { $0.key == key } }
        let ordered = kept + pairs.filter { !known.contains($0.key) }
        var result = self
        result.content = .table(
            ordered.map { pair in
                var pair = pair
                pair.value = pair.value.inOrder(of: other[pair.key])
                return pair
            })
        return result
    }

    /// The code of a node of the framework.
    var nodeID: String? { text ?? self["id"]?.text }

    func node(_ id: String) -> Entry? {
        if nodeID == id { return self }
        for child in self["children"]?.list ?? [] {
            if let found = child.node(id) { return found }
        }
        return nil
    }

    /// The codes of a node and all under it.
    var codes: [String] { [nodeID].compactMap { $0 } + (self["children"]?.list ?? []).flatMap(\.codes) }

    func holds(_ id: String) -> Bool { node(id) != nil }

    /// Edits the node with a code.
    /// - Returns: whether there is one.
    mutating func edit(_ id: String, _ body: (inout Entry) -> Void) -> Bool {
        if nodeID == id {
            body(&self)
            return true
        }
        guard var children = self["children"], var list = children.list else { return false }
        for place in list.indices where list[place].edit(id, body) {
            children.content = .list(list)
            set("children", children)
            return true
        }
        return false
    }

    /// Edits the list of children of every node.
    mutating func editLists(_ body: (inout [Entry]) -> Void) {
        guard var children = self["children"], var list = children.list else { return }
        for place in list.indices { list[place].editLists(body) }
        body(&list)
        children.content = .list(list)
        set("children", children)
    }

    mutating func append(child: Entry) {
        guard var children = self["children"], let list = children.list else { return }
        children.content = .list(list + [child])
        set("children", children)
    }

    /// Removes a node, and every node that is left without children.
    /// - Returns: the node, the codes of all that are gone, and whether nothing is left; `nil` where it is not there.
    mutating func remove(_ id: String) -> (entry: Entry, lost: [String], isEmptied: Bool)? {
        guard var children = self["children"], var list = children.list else { return nil }
        for place in list.indices {
            var found =
                list[place].nodeID == id
                ? (list[place], list[place].codes, true) : list[place].remove(id)
            guard found != nil else { continue }
            if found?.2 == true {
                if let code = list[place].nodeID, code != id { found?.1.append(code) }
                list.remove(at: place)
            }
            children.content = .list(list)
            set("children", children)
            return found.map { ($0.0, $0.1, list.isEmpty) }
        }
        return nil
    }
}
