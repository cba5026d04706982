import Foundation

/// Work on threads of its own.
enum Threads {
    /// The results of all items, each made on its own thread, in the order of the items.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
    ) -> [Result] {
        if items.count == 1 { return [work(items[0])] }
        let results = Results<Result>(count: items.count)
        DispatchQueue.concurrentPerform(iterations: items.count) { results[$0] = work(items[$0]) }
        return results.all
    }

    private final class Results<Result: Sendable>: @unchecked Sendable {
        private let lock = NSLock()
        private var values: [Result?]

        init(count: Int) { values = Array(repeating: nil, count: count) }

        subscript(index: Int) -> Result? {
            get { lock.withLock { values[index] } }
            set { lock.withLock { values[index] = newValue } }
        }

        var all: [Result] { lock.withLock { values.compactMap(\.self) } }
    }
}
