import Synchronization

/// Ends work that is shared among threads.
final class Brake: Sendable {
    private let pulled = Atomic(false)

    var isPulled: Bool { pulled.load(ordering: .relaxed) }

    func pull() { pulled.store(true, ordering: .relaxed) }
}
