import Glibc

/// How the program ends when it is told to, and when it breaks.
enum Signals {
    /// Whether work is under way that looks at ``isInterrupted`` and ends by itself. Set by the main thread alone; a handler of
    /// signals can take no lock, and reads it late by one signal at most.
    nonisolated(unsafe) static var interruptIsAwaited = false
    /// Set by the handler alone, read by any thread: late by one block of work at most.
    nonisolated(unsafe) static private(set) var isInterrupted = false

    private static let note: StaticString =
        "zhulu: 程序出现缺陷（退出码 70），请附上面的内容报告 / this is a defect of zhulu (exit 70); please report what stands above\n"

    static func install() {
        // A reader that goes away ends the program in silence, also where the caller ignored the signal.
        signal(SIGPIPE, SIG_DFL)
        // Who starts the program may have blocked the signal, as threads of a pool do.
        var interrupt = sigset_t()
        sigemptyset(&interrupt)
        sigaddset(&interrupt, SIGINT)
        sigprocmask(SIG_UNBLOCK, &interrupt, nil)
        signal(SIGINT) { _ in
            // Long work that awaits an interrupt ends by itself and keeps what it has; a second one does not wait.
            if Signals.interruptIsAwaited, !Signals.isInterrupted {
                Signals.isInterrupted = true
            } else {
                _exit(130)
            }
        }
        for defect in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGSEGV, SIGFPE] {
            signal(defect) { _ in
                _ = write(STDERR_FILENO, Signals.note.utf8Start, Signals.note.utf8CodeUnitCount)
                _exit(70)
            }
        }
    }

    /// Does something that an interrupt must not cut in two; the interrupt comes after it.
    static func uninterrupted<Result, Failure: Error>(
        _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        var blocked = sigset_t()
        var before = sigset_t()
        sigemptyset(&blocked)
        sigaddset(&blocked, SIGINT)
        sigprocmask(SIG_BLOCK, &blocked, &before)
        defer { sigprocmask(SIG_SETMASK, &before, nil) }
        return try work()
    }
}
