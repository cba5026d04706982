import Dispatch
import Synchronization

/// Jobs for threads of their own: a few at once, a few more waiting, in the order in which they came.
///
/// What fits in neither is refused at once. A queue without an end answers nobody in time.
final class WorkQueue: Sendable {
    /// What is to be done, until it begins or is withdrawn.
    final class Job: Sendable {
        fileprivate let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }

    private struct State {
        var running = 0
        var waiting: [Job] = []
    }

    private let atOnce: Int
    private let mostWaiting: Int
    private let threads: DispatchQueue
    private let state = Mutex(State())

    init(_ name: String, atOnce: Int, waiting: Int, qos: DispatchQoS) {
        self.atOnce = atOnce
        mostWaiting = waiting
        threads = DispatchQueue(label: name, qos: qos, attributes: .concurrent)
    }

    /// Begins a job, or lets it wait.
    /// - Returns: `false` where too many wait already.
    func take(_ job: Job) -> Bool {
        let begins: Bool? = state.withLock { state in
            if state.running < atOnce {
                state.running += 1
                return true
            }
            guard state.waiting.count < mostWaiting else { return nil }
            state.waiting.append(job)
            return false
        }
        if begins == true { begin(job) }
        return begins != nil
    }

    /// Takes out a job that still waits, so that its place is free at once.
    func withdraw(_ job: Job) {
        state.withLock { state in state.waiting.removeAll { $0 === job } }
    }

    /// How many jobs run and how many wait.
    var load: (running: Int, waiting: Int) { state.withLock { ($0.running, $0.waiting.count) } }

    private func begin(_ job: Job) {
        threads.async {
            job.body()
            let next: Job? = self.state.withLock { state in
                guard !state.waiting.isEmpty else {
                    state.running -= 1
                    return nil
                }
                return state.waiting.removeFirst()
            }
            if let next { self.begin(next) }
        }
    }
}
