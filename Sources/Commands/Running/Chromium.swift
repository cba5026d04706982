import Diagnostics
import Glibc

/// Chromium without a window, as a printer of pages.
struct Chromium {
    /// Where it may be, the first that is there counts.
    private static let names = ["chromium", "chromium-browser", "google-chrome", "chrome"]
    private static let patience = 90

    private let program: String

    /// - Throws: ``Diagnosed`` with `E0883` where there is none.
    init() throws(Diagnosed) {
        let folders = (Surroundings.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":")
        let found =
            Surroundings.variable("ZHULU_CHROMIUM").map { [$0] }
            ?? folders.flatMap { folder in Chromium.names.map { "\(folder)/\($0)" } }
        guard let program = found.first(where: { access($0, X_OK) == 0 }) else {
            throw Diagnosed(Diagnostic(.browserMissing, at: []))
        }
        self.program = program
    }

    /// A page as PDF.
    func pdf(_ page: String) throws(Diagnosed) -> [UInt8] {
        try printed(page, as: "page.pdf") { folder in
            ["--print-to-pdf=\(folder)/page.pdf", "--no-pdf-header-footer"]
        }
    }

    /// A page as one picture, as tall as the page is.
    func picture(_ page: String, width: Int) throws(Diagnosed) -> [UInt8] {
        let height = try height(of: page, width: width)
        return try printed(page, as: "page.png") { folder in
            [
                "--screenshot=\(folder)/page.png", "--window-size=\(width),\(height)", "--hide-scrollbars",
                "--force-device-scale-factor=1",
            ]
        }
    }

    /// The height of a page is known once it is laid out: a script of a copy says it.
    private func height(of page: String, width: Int) throws(Diagnosed) -> Int {
        let script =
            "<script>document.title='height='+Math.ceil(document.documentElement.scrollHeight)</script></body>"
        let policy = #/<meta http-equiv="Content-Security-Policy"[^>]*>/#
        let copy = page.replacing(policy, with: "").replacing("</body>", with: script)
        let shown = try printed(copy, as: "output") { _ in ["--dump-dom", "--window-size=\(width),800"] }
        let text = String(decoding: shown, as: UTF8.self)
        guard let found = text.firstMatch(of: #/height=(\d+)/#), let height = Int(found.1) else {
            throw Chromium.failed("height", Phrase(zh: "不知道页面有多高", en: "the page's height is not known"))
        }
        return min(max(height, 100), 32_000)
    }

    // MARK: The process

    private func printed(
        _ page: String, as name: String, _ options: (String) -> [String]
    ) throws(Diagnosed) -> [UInt8] {
        guard let temporary = TemporaryFolder() else { throw Chromium.failed(name, Chromium.reason) }
        defer { temporary.remove() }
        let folder = temporary.path
        guard let file = fopen(folder + "/page.html", "w") else {
            throw Chromium.failed(name, Chromium.reason)
        }
        fputs(page, file)
        fclose(file)
        let arguments =
            [
                // What it keeps of crashes, and caches, goes into the folder as well.
                "/usr/bin/env", "XDG_CONFIG_HOME=\(folder)", "XDG_CACHE_HOME=\(folder)", program,
                "--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions",
                "--user-data-dir=\(folder)/profile", "--virtual-time-budget=2000",
            ]
            // As root it does not start inside of its sandbox; the page is this program's own, and the one
            // script that it may run says how tall it is.
            + (geteuid() == 0 ? ["--no-sandbox"] : []) + options(folder) + ["file://\(folder)/page.html"]
        try run(arguments, output: folder + "/output", name)
        guard let bytes = Chromium.contents(folder + "/" + name), !bytes.isEmpty else {
            throw Chromium.failed(name, Phrase(zh: "文件没有写出", en: "the file was not written"))
        }
        return bytes
    }

    private func run(_ arguments: [String], output: String, _ name: String) throws(Diagnosed) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        guard posix_spawn(&process, arguments[0], &actions, nil, &words, environ) == 0 else {
            throw Chromium.failed(name, Chromium.reason)
        }
        var status: CInt = 0
        for _ in 0..<(Chromium.patience * 50) {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process {
                guard status == 0 else {
                    throw Chromium.failed(name, Phrase(zh: "它以错误结束", en: "it ended with an error"))
                }
                return
            }
            usleep(20_000)
        }
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        throw Chromium.failed(
            name,
            Phrase(zh: "\(Chromium.patience) 秒内没有完成", en: "it was not done after \(Chromium.patience) s"))
    }

    private static func contents(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    private static var reason: Phrase { Phrase(verbatim: String(cString: strerror(errno))) }

    private static func failed(_ name: String, _ reason: Phrase) -> Diagnosed {
        Diagnosed(
            Diagnostic(.pageNotPrinted, at: [], ["file": Phrase(verbatim: name), "reason": reason]))
    }
}
