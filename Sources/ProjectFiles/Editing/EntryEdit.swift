import Diagnostics
import Methods

/// An edit of a methodology as a change of what it says.
struct EntryEdit {
    let edit: MethodologyEdit
    let file: String

    init(_ edit: MethodologyEdit, file: String) {
        (self.edit, self.file) = (edit, file)
    }

    func applied(to entry: Entry) throws(Diagnosed) -> Entry {
        var result = entry
        switch edit {
        case let .change(text): return try ChangeApplier.apply([text], to: entry).0
        case let .weight(id, weight):
            try set("weight", .number(weight), of: id, in: &result)
        case let .direction(id, direction):
            try set("direction", .number(Double(direction)), of: id, in: &result)
        case let .denominator(id, code):
            try set("denominator", .text(code ?? "none"), of: id, in: &result)
        case let .name(id, zh, en):
            let names = Entry.fresh([("zh", .fresh(zh)), ("en", .fresh(en))])
            try edit(id, in: &result) { $0.set("name", names, after: ["id"]) }
        case let .removal(id): try remove(id, from: &result)
        case let .move(id, parent):
            guard node(id, in: result)?.holds(parent) == false else { throw impossible(id) }
            try requireChildren(of: parent, in: result)
            let moved = try remove(id, from: &result, staysInTree: true)
            try edit(parent, in: &result) { $0.append(child: moved) }
        case let .shift(id, step): try shift(id, by: step, in: &result)
        case let .addition(code, parent):
            try requireChildren(of: parent, in: result)
            try edit(parent, in: &result) { $0.append(child: .fresh(code)) }
        case let .group(id, zh, en, parent, code):
            try requireChildren(of: parent, in: result)
            if node(code, in: result) != nil { try remove(code, from: &result, staysInTree: true) }
            let group = Entry.fresh([
                ("id", .fresh(id)), ("name", .fresh([("zh", .fresh(zh)), ("en", .fresh(en))])),
                ("children", Entry(content: .list([.fresh(code)]), place: Place(file: file))),
            ])
            try edit(parent, in: &result) { $0.append(child: group) }
        case let .method(step, scope, text):
            try method(step, scope, text, in: &result)
        }
        return result
    }

    private func impossible(_ id: String) -> Diagnosed {
        Diagnosed(Diagnostic(.editNodeUnknown, at: Place(file: file), ["id": id]))
    }

    // MARK: The tree

    /// An indicator takes no children.
    private func requireChildren(of id: String, in entry: Entry) throws(Diagnosed) {
        guard node(id, in: entry)?["children"]?.list != nil else { throw impossible(id) }
    }

    private func node(_ id: String, in entry: Entry) -> Entry? { entry["index"]?.node(id) }

    private func edit(_ id: String, in entry: inout Entry, _ body: (inout Entry) -> Void) throws(Diagnosed) {
        guard var index = entry["index"], index.edit(id, body) else { throw impossible(id) }
        entry.set("index", index)
    }

    private func set(_ key: String, _ value: Setting, of id: String, in entry: inout Entry) throws(Diagnosed)
    {
        let value = Entry(
            content: .scalar(value.description, isQuoted: value.number == nil), place: Place(file: file))
        try edit(id, in: &entry) { $0.set(key, value, after: ["id", "name", "weight", "direction"]) }
    }

    @discardableResult
    private func remove(
        _ id: String, from entry: inout Entry, staysInTree: Bool = false
    ) throws(Diagnosed) -> Entry {
        guard var index = entry["index"], let removed = index.remove(id) else { throw impossible(id) }
        let under = removed.entry.codes
        for lost in removed.lost where !staysInTree || !under.contains(lost) {
            forget(lost, in: &entry)
            forgetInLenses(lost, in: &entry)
        }
        if removed.isEmptied { throw impossible(id) }
        entry.set("index", index)
        return removed.entry
    }

    /// Drops exceptions that the methods make for a node that is no more.
    private func forget(_ id: String, in entry: inout Entry) {
        guard var methods = entry["methods"], let steps = methods.table else { return }
        for step in steps {
            var value = step.value
            for key in ["by-node", "by-indicator"] {
                guard var exceptions = value[key], exceptions[id] != nil else { continue }
                exceptions.set(id, nil)
                value.set(key, exceptions.table?.isEmpty == false ? exceptions : nil)
            }
            methods.set(step.key, value)
        }
        entry.set("methods", methods)
    }

    /// Takes a node that is no more out of the groups of lenses. A group that held nothing else is no longer measured.
    private func forgetInLenses(_ id: String, in entry: inout Entry) {
        guard var lenses = entry["lenses"], var list = lenses.list else { return }
        for lens in list.indices {
            guard var groups = list[lens]["groups"], var members = groups.list else { continue }
            for group in members.indices {
                guard var named = members[group]["indicators"], let codes = named.list,
                    codes.contains(where: { $0.text == id })
                else { continue }
                named.content = .list(codes.filter { $0.text != id })
                let isEmptied = named.list?.isEmpty ?? true
                members[group].set("indicators", isEmptied ? nil : named)
                if isEmptied {
                    members[group].set(
                        "not-measured",
                        .fresh([
                            ("zh", .fresh("原有的指标已移出指数")),
                            ("en", .fresh("its indicators were taken out of the index")),
                        ]))
                }
            }
            groups.content = .list(members)
            list[lens].set("groups", groups)
        }
        lenses.content = .list(list)
        entry.set("lenses", lenses)
    }

    private func shift(_ id: String, by step: Int, in entry: inout Entry) throws(Diagnosed) {
        var isDone = false
        guard var index = entry["index"] else { throw impossible(id) }
        index.editLists { children in
            guard let place = children.firstIndex(where: { $0.nodeID == id }) else { return }
            let target = place + step
            guard children.indices.contains(target) else { return }
            children.swapAt(place, target)
            isDone = true
        }
        guard isDone else { throw impossible(id) }
        entry.set("index", index)
    }

    // MARK: Methods

    private func method(
        _ step: String, _ scope: MethodologyEdit.Scope, _ text: String?, in entry: inout Entry
    ) throws(Diagnosed) {
        let value = try text.map { text throws(Diagnosed) in
            var value = try YAMLDocument.read(text, file: file)
            value.forgetPlaces()
            return value
        }
        var methods = entry["methods"] ?? .fresh([])
        var written = MethodEntry(step, methods[step])
        switch scope {
        case .everything:
            written.general = value?.inOrder(of: written.general)
        case let .node(id): written.setException("by-node", id, value)
        case let .indicator(id): written.setException("by-indicator", id, value)
        }
        methods.set(step, written.entry)
        entry.set("methods", methods)
    }
}
