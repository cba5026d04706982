import Diagnostics
import Glibc
import Publication

/// What the program can know of where it runs, from environment variables and file descriptors.
enum Surroundings {
    /// An environment variable; `nil` where it is not set or empty.
    static func variable(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// The language asked for on the command line or by the environment.
    ///
    /// Read before the command line is parsed, because help and usage errors speak it too.
    static let languages: Languages = {
        let arguments = CommandLine.arguments
        for (position, argument) in arguments.enumerated() {
            if argument == "--" { break }
            let value: Substring? =
                if argument.hasPrefix("--lang=") {
                    argument.dropFirst(7)
                } else if argument == "--lang", position + 1 < arguments.count {
                    arguments[position + 1][...]
                } else { nil }
            if let value, let languages = Languages(rawValue: String(value)) { return languages }
        }
        return ofEnvironment(variable)
    }()

    /// `ZHULU_LANG`, else Chinese where the locale of messages is Chinese, else English.
    static func ofEnvironment(_ variable: (String) -> String?) -> Languages {
        if let asked = variable("ZHULU_LANG").flatMap(Languages.init(rawValue:)) { return asked }
        // The first variable that is set decides, as POSIX has it.
        let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
        return locale.hasPrefix("zh") ? .zh : .en
    }

    /// Whether the terminal shows UTF-8. A locale that is not set at all is taken for one that does.
    static var showsUnicode: Bool {
        guard let locale = variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") else { return true }
        let small = locale.lowercased()
        return small.contains("utf-8") || small.contains("utf8")
    }

    static func isTerminal(_ descriptor: CInt) -> Bool { isatty(descriptor) == 1 }

    /// The width of the terminal on standard output; `nil` where that is no terminal.
    static var terminalWidth: Int? {
        guard isTerminal(STDOUT_FILENO) else { return nil }
        if let columns = variable("COLUMNS").flatMap(Int.init), columns > 0 { return columns }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// The folder the program was started in.
    static var workingFolder: String? {
        guard let path = getcwd(nil, 0) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }
}
