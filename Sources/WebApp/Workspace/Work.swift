import Diagnostics
import Dispatch
import Explanations
import Synchronization

/// Work that takes time, away from the threads that answer requests.
enum Work {
    /// What a hand on a slider waits for.
    case quick
    /// What takes seconds; one at a time, so that a few of them never hold the machine.
    case long

    private static let quickQueue = DispatchQueue(
        label: "zhulu.quick", qos: .userInitiated, attributes: .concurrent)
    private static let longQueue = DispatchQueue(label: "zhulu.long", qos: .utility)

    var seconds: Int {
        switch self {
        case .quick: 30
        case .long: 180
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
    /// - Throws: what the work throws; `CancellationError`; ``UsageProblem`` where it took too long.
    func perform<Result: Sendable>(
        _ body: @escaping @Sendable (Demand) throws -> Result
    ) async throws -> Result {
        try Task.checkCancellation()
        let demand = Demand()
        let reply = Reply<Result>()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                reply.await(continuation)
                (self == .quick ? Work.quickQueue : Work.longQueue).async {
                    // Whoever went away while others were served costs nothing.
                    guard !demand.isOver else { return reply.give(.failure(CancellationError())) }
                    reply.give(Swift.Result { try body(demand) })
                }
                Work.quickQueue.asyncAfter(deadline: .now() + .seconds(seconds)) {
                    demand.end()
                    reply.give(
                        .failure(
                            UsageProblem(.answerTooSlow, ["seconds": Phrase(verbatim: "\(seconds)")])))
                }
            }
        } onCancel: {
            demand.end()
            reply.give(.failure(CancellationError()))
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
