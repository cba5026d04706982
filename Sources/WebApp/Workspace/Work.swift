import Diagnostics
import Explanations
import Synchronization

/// Work that takes time, away from the threads that answer requests.
///
/// No more is done at once than there are processors, and little waits: whoever comes when the queue is full is told so at
/// once, and to come again. Work that nobody waits for any more leaves the queue.
struct Work: Sendable {
    private let queue: WorkQueue
    /// After how many seconds work is given up.
    private let seconds: Int
    /// After how many seconds whoever is refused may come again.
    private let comeAgain: Int

    init(_ queue: WorkQueue, seconds: Int, comeAgain: Int) {
        self.queue = queue
        self.seconds = seconds
        self.comeAgain = comeAgain
    }

    /// How much is done now and how much waits.
    var load: (running: Int, waiting: Int) { queue.load }

    /// Thrown where the queue is full.
    struct Refusal: Error {
        /// After how many seconds to come again.
        var seconds: Int
        var diagnostic: Diagnostic {
            Diagnostic(.tooMuchAtOnce, at: [], ["seconds": Phrase(verbatim: "\(seconds)")])
        }
    }

    /// Says whether anybody still waits for the result.
    final class Demand: Sendable {
        private let ended = Atomic(false)

        var isOver: Bool { ended.load(ordering: .relaxed) }
        func end() { ended.store(true, ordering: .relaxed) }
    }

    /// Does something on another thread. Where the task is cancelled, or time is up, the work is told that nobody
    /// waits for it any more, and the caller goes on at once.
    /// - Throws: what the work throws; `CancellationError`; ``Refusal`` where too much waits already; ``UsageProblem``
    ///   where it took too long.
    func perform<Result: Sendable>(
        _ body: @escaping @Sendable (Demand) throws -> Result
    ) async throws -> Result {
        try Task.checkCancellation()
        let demand = Demand()
        let reply = Reply<Result>()
        let job = WorkQueue.Job {
            // Whoever went away while others were served costs nothing.
            guard !demand.isOver else { return reply.give(.failure(CancellationError())) }
            reply.give(Swift.Result { try body(demand) })
        }
        guard queue.take(job) else { throw Refusal(seconds: comeAgain) }
        @Sendable func giveUp(_ error: any Error) {
            demand.end()
            queue.withdraw(job)
            reply.give(.failure(error))
        }
        let clock = Task { [seconds] in
            try await Task.sleep(for: .seconds(seconds))
            giveUp(UsageProblem(.answerTooSlow, ["seconds": Phrase(verbatim: "\(seconds)")]))
        }
        defer { clock.cancel() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { reply.await($0) }
        } onCancel: {
            giveUp(CancellationError())
        }
    }
}

/// Passes the first of several results on, and drops the others.
private final class Reply<Value: Sendable>: Sendable {
    private enum State {
        case waiting
        case awaited(CheckedContinuation<Value, any Error>)
        case early(Result<Value, any Error>)
        case given
    }

    private let state = Mutex(State.waiting)

    func await(_ continuation: CheckedContinuation<Value, any Error>) {
        let early: Result<Value, any Error>? = state.withLock { state in
            if case let .early(result) = state {
                state = .given
                return result
            }
            state = .awaited(continuation)
            return nil
        }
        if let early { continuation.resume(with: early) }
    }

    func give(_ result: Result<Value, any Error>) {
        let waiting: CheckedContinuation<Value, any Error>? = state.withLock { state in
            switch state {
            case .waiting:
                state = .early(result)
                return nil
            case let .awaited(continuation):
                state = .given
                return continuation
            case .early, .given: return nil
            }
        }
        waiting?.resume(with: result)
    }
}
