import Foundation

/// Work on several threads whose results are taken in the order of the work.
enum Threads {
    /// Hands the result of every item to `take`, in the order of the items, whichever thread finishes first.
    ///
    /// A thread waits for its turn before it takes up another item, so there are no more results than threads.
    static func each<Item: Sendable, Result>(
        _ items: [Item], threads: Int, work: @Sendable (Item) -> Result, take: (Result) -> Void
    ) {
        let turn = Turn()
        withoutActuallyEscaping(take) { take in
            let take = Unchecked(value: take)
            DispatchQueue.concurrentPerform(iterations: threads) { thread in
                for place in stride(from: thread, to: items.count, by: threads) {
                    let result = work(items[place])
                    turn.take(place) { take.value(result) }
                }
            }
        }
    }

    /// What only one thread uses at a time.
    private struct Unchecked<Value>: @unchecked Sendable { let value: Value }

    /// Lets places pass in their order.
    private final class Turn: @unchecked Sendable {
        private let condition = NSCondition()
        private var next = 0

        func take(_ place: Int, _ body: () -> Void) {
            condition.lock()
            while next != place { condition.wait() }
            body()
            next += 1
            condition.broadcast()
            condition.unlock()
        }
    }
}
