import Diagnostics

/// What is written for a step: a choice for everything, and exceptions.
struct MethodEntry {
    private let step: String
    private var old: Entry?
    /// The choice for everything; `nil` where nothing is said.
    var general: Entry?
    private var exceptions: [(key: String, value: Entry)] = []
    private var others: [(key: String, value: Entry)] = []
    private var hadDefault = false

    private static let also = ["over"]

    init(_ step: String, _ entry: Entry?) {
        (self.step, old) = (step, entry)
        guard let entry, !entry.isEmpty else { return }
        if step == "aggregation", let list = entry.list {
            // One a level, from the indicators' parents up; the last goes on to the top.
            let levels = list.dropLast().enumerated().map { (String($0.offset + 2), $0.element) }
            general = list.last
            if !levels.isEmpty { exceptions.append(("by-level", .fresh(levels))) }
            return
        }
        guard let pairs = entry.table else {
            general = entry
            return
        }
        var rest: [Entry.Pair] = []
        for pair in pairs {
            if ChoiceReader.exceptions.contains(pair.key) {
                exceptions.append((pair.key, pair.value))
            } else if Self.also.contains(pair.key) {
                others.append((pair.key, pair.value))
            } else if pair.key == "default" {
                general = pair.value
                hadDefault = true
            } else {
                rest.append(pair)
            }
        }
        if !hadDefault, !rest.isEmpty { general = Entry(content: .table(rest), place: entry.place) }
    }

    mutating func setException(_ key: String, _ id: String, _ value: Entry?) {
        if !exceptions.contains(where: { $0.key == key }) {
            guard value != nil else { return }
            exceptions.append((key, .fresh([])))
        }
        for place in exceptions.indices where exceptions[place].key == key {
            let old = exceptions[place].value[id]
            exceptions[place].value.set(id, keepingOthers(of: old, in: value)?.inOrder(of: old))
        }
        exceptions.removeAll { $0.value.table?.isEmpty ?? true }
    }

    /// A choice of an exception together with what the exception says beside it, such as `over`.
    private func keepingOthers(of old: Entry?, in value: Entry?) -> Entry? {
        let kept = old?.table?.filter { Self.also.contains($0.key) } ?? []
        guard !kept.isEmpty, value?.text != "none" else { return value }
        var result =
            value.map { value in value.text.map { .fresh([($0, .fresh([]))]) } ?? value } ?? .fresh([])
        for pair in kept { result.set(pair.key, pair.value) }
        return result
    }

    /// As it would be written; what is written already keeps its order.
    var entry: Entry? {
        if exceptions.isEmpty, others.isEmpty, !hadDefault { return general }
        var result = old?.table == nil ? Entry.fresh([]) : old ?? .fresh([])
        let isTable = general?.table != nil && !hadDefault && general?["default"] == nil
        let keep = Set(exceptions.map(\.key) + others.map(\.key))
        for pair in result.table ?? [] where !keep.contains(pair.key) {
            let stays =
                isTable ? general?[pair.key] != nil : pair.key == "default" && general != nil
            if !stays { result.set(pair.key, nil) }
        }
        if isTable {
            for pair in (general?.table ?? []).reversed() { result.set(pair.key, pair.value, first: true) }
        } else if let general = general ?? usual {
            result.set("default", general, first: true)
        }
        for exception in exceptions { result.set(exception.key, exception.value) }
        for other in others { result.set(other.key, other.value) }
        return result
    }

    /// What counts where nothing is said.
    private var usual: Entry? {
        switch step {
        case "normalisation": .fresh("min-max")
        case "weighting": .fresh("given")
        case "aggregation": .fresh("arithmetic")
        default: nil
        }
    }
}
