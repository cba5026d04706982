import Synchronization

/// Sums of doubles by chunk, added up in the order of the chunks, on which their last bits depend.
///
/// Chunks may come in any order and from any task; only those that came too early are kept.
final class ChunkSums: Sendable {
    private struct State {
        var total: [Double]
        var next = 0
        var early: [Int: [Double]] = [:]
    }

    private let state: Mutex<State>

    init(_ count: Int) {
        state = Mutex(State(total: [Double](repeating: 0, count: count)))
    }

    func add(_ sums: [Double], chunk: Int) {
        state.withLock { state in
            state.early[chunk] = sums
            while let sums = state.early.removeValue(forKey: state.next) {
                for position in sums.indices { state.total[position] += sums[position] }
                state.next += 1
            }
        }
    }

    /// The sum of all chunks up to the first that is not there.
    var total: [Double] { state.withLock(\.total) }
}
