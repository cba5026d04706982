/// The last few results, by what they are results of.
struct Recent<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let most: Int
    private var values: [Key: Value] = [:]
    /// The least recently used first.
    private var order: [Key] = []

    init(_ most: Int) {
        self.most = most
    }

    mutating func value(_ key: Key) -> Value? {
        guard let value = values[key] else { return nil }
        order.removeAll { $0 == key }
        order.append(key)
        return value
    }

    mutating func keep(_ value: Value, for key: Key) {
        if values.updateValue(value, forKey: key) == nil, values.count > most {
            values[order.removeFirst()] = nil
        }
        order.removeAll { $0 == key }
        order.append(key)
    }

    mutating func removeAll() {
        values = [:]
        order = []
    }
}
