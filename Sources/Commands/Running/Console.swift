import Glibc

/// Writes to the standard streams: results to one, everything else to the other.
enum Console {
    static func result(_ text: String) { result(Array(text.utf8)) }

    static func result(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    static func message(_ text: String) {
        write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDERR_FILENO)
    }

    /// A line that is written over: no line break.
    static func progress(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

    /// Ends the program where a stream cannot be written: in silence where its reader went away.
    private static func write(_ bytes: [UInt8], to stream: CInt) {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { Glibc.write(stream, $0.baseAddress, $0.count) }
            if count >= 0 {
                start += count
            } else if errno != EINTR, errno != EAGAIN {
                if errno != EPIPE, stream == STDOUT_FILENO {
                    let reason = String(cString: strerror(errno))
                    message(
                        "zhulu: \(Surroundings.languages.text(Words.cannotWrite, joinedBy: " / ")): \(reason)"
                    )
                    exit(ExitStatus.unusable.rawValue)
                }
                exit(ExitStatus.done.rawValue)
            }
        }
    }
}
