import Synchronization

/// Carries out `body(0)`, …, `body(count − 1)`, in any order and on any threads, and returns when all are done.
///
/// Results do not depend on it: work is cut by its size alone and put together in order.
public typealias ChunkExecutor = @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

/// Work in pieces of a fixed size.
enum Chunks {
    /// Points that are evaluated together.
    static let size = 64
    /// Points that share a random order of the inputs.
    static let sizeOfOrders = 16

    /// The ranges of at most `size` that make up `0 ..< count`.
    static func ranges(_ count: Int, size: Int = size) -> [Range<Int>] {
        stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    }

    /// The results of all pieces, in their order.
    static func mapped<Result: Sendable>(
        _ count: Int, by executor: ChunkExecutor?, _ body: @escaping @Sendable (Int) -> Result
    ) -> [Result] {
        guard let executor else { return (0..<count).map(body) }
        let results = Mutex([Result?](repeating: nil, count: count))
        executor(count) { piece in
            let result = body(piece)
            results.withLock { $0[piece] = result }
        }
        let all = results.withLock { $0.compactMap(\.self) }
        precondition(all.count == count, "an executor carries out every piece once")
        return all
    }
}
