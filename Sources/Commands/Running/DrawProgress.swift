import Diagnostics
import Glibc
import Publication
import Synchronization

/// A line on the terminal that says how far the draws are, and the end of them when Ctrl-C is pressed.
final class DrawProgress: Sendable {
    private let done = Atomic(0)
    private let shown = Atomic(0)
    private let total: Int
    private let started: UInt64
    private let speaks: Bool

    /// Milliseconds before anything is said, and between two lines.
    private static let patience: UInt64 = 300

    init(total: Int, _ speech: SpeechOptions) {
        self.total = total
        started = DrawProgress.now
        speaks = !speech.quiet && Surroundings.isTerminal(STDERR_FILENO)
        Signals.interruptIsAwaited = true
    }

    /// Counts replicates.
    /// - Returns: whether to go on.
    func advance(_ count: Int) -> Bool {
        let done = done.add(count, ordering: .relaxed).newValue
        if speaks { show(done) }
        return !Signals.isInterrupted
    }

    /// Clears the line.
    func end() {
        Signals.interruptIsAwaited = false
        if shown.load(ordering: .relaxed) > 0 { Console.progress("\r\u{1B}[K") }
    }

    private func show(_ done: Int) {
        let elapsed = DrawProgress.now - started
        let turn = Int(elapsed / DrawProgress.patience)
        let before = shown.load(ordering: .relaxed)
        guard turn > before,
            shown.compareExchange(expected: before, desired: turn, ordering: .relaxed).exchanged
        else { return }
        let share = Double(done) / Double(max(total, 1))
        let left = Double(elapsed) / 1000 * (1 - share) / max(share, 1e-9)
        let full = Int(share * 20)
        let bar = String(repeating: "▓", count: full) + String(repeating: "░", count: 20 - full)
        let text = Surroundings.languages.text(
            Phrase(
                zh: "\(bar) \(done)/\(total) 次抽取，还需 \(NumberText.fixed(left, decimals: 1)) 秒",
                en: "\(bar) \(done)/\(total) draws, \(NumberText.fixed(left, decimals: 1)) s left"),
            joinedBy: " ")
        Console.progress("\r\u{1B}[K" + text)
    }

    private static var now: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
    }
}
