import ArgumentParser
import Diagnostics
import Dispatch
import Glibc
import Publication
import Synchronization
import WebApp

/// `zhulu serve`: the project as pages and a JSON API.
struct Serve: Command {
    static let about = About(
        name: "serve", group: .publish,
        summary: Phrase(
            zh: "在浏览器里看：排名、单位、审计、核查；拖动权重即时重算；在工作室里改方法，看过差别再保存。只在本机。",
            en:
                "Look at it in a browser, move weights, edit the method; on this machine only."
        ),
        examples: [
            .init(
                "zhulu serve --get /unit/深圳 -o shenzhen.html", zh: "不开端口，只要一页",
                en: "one page, without a server"),
            .init(
                "zhulu serve --get '/api/v1/rank.json?w=talent:30&draws=1000'", zh: "API 的一个回答",
                en: "one answer of the API"),
            .init("zhulu serve --get '/claim.csv?q=北京 第一&draws=1000'", zh: "作为 CSV", en: "as CSV"),
        ],
        notes: Phrase(
            zh:
                "不带 --get 时启动服务，直到 Ctrl-C；文件改动后页面自动更新，文件有错时保留最后一次可用的结果。API 说明：/api/v1/openapi.json。--get 的退出码：得到回答为 0，否则为 1。",
            en:
                "Without --get it serves until Ctrl-C. Pages follow when files change, and keep the last good result while they have errors. The API is described at /api/v1/openapi.json. With --get the exit code is 0 for an answer and else 1."
        ))

    @Option(name: [.customShort("p"), .long], help: Words.help(ServeWords.port))
    var port: Int = 8410

    @Option(help: Words.help(ServeWords.host))
    var host = "127.0.0.1"

    @Option(name: .customLong("allow-host"), help: Words.help(ServeWords.allowHost))
    var allowedHosts: [String] = []

    @Flag(help: Words.help(ServeWords.open))
    var open = false

    @Option(help: Words.help(ServeWords.get, value: "path"))
    var get: String?

    @Option(name: [.customShort("o"), .long], help: Words.help(OptionWords.output))
    var output: String?

    @OptionGroup var project: ProjectOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        guard (0...65535).contains(port) else {
            throw ValidationError(Surroundings.languages.text(ServeWords.portOutOfRange, joinedBy: " / "))
        }
    }

    func run() throws {
        // What is wrong with the project is said here rather than in the browser.
        let opened = try project.open()
        guard project.changes.isEmpty else {
            throw ValidationError(Surroundings.languages.text(ServeWords.noChanges, joinedBy: " / "))
        }
        let isLocal = ["127.0.0.1", "localhost", "::1"].contains(host)
        let site = Site(
            Workspace(try project.path, version: ZhuluVersion.text),
            language: speech.languages == .en ? .en : .zh,
            hosts: Set(allowedHosts + (isLocal || host == "0.0.0.0" || host == "::" ? [] : [host])),
            savesMethod: isLocal && allowedHosts.isEmpty,
            version: ZhuluVersion.text)
        if let get { return try printAnswer(of: site, to: get) }
        opened.tell(opened.project.diagnostics, speech)
        if !isLocal, !speech.quiet {
            Console.message(speech.languages.text(ServeWords.notLocal, joinedBy: "\n"))
        }
        try serve(site)
    }

    /// One answer, without a socket.
    private func printAnswer(of site: Site, to path: String) throws {
        let target = (path.hasPrefix("/") ? path : "/" + path).addressed
        let answer = try Waiting.result {
            await site.answer(Question(target, headers: ["host": "localhost"]))
        }
        try OutputOptions.write(answer.text, to: output)
        if !(200..<400).contains(answer.status) { throw ExitStatus.no }
    }

    private func serve(_ site: Site) throws {
        let (quiet, languages, opens, host) = (speech.quiet, speech.languages, open, host)
        try Waiting.result {
            try await WebServer(site, host: host, port: port).run { port in
                let name = host.contains(":") ? "[\(host)]" : host == "0.0.0.0" ? "127.0.0.1" : host
                let address = "http://\(name):\(port)/"
                Console.result(address + "\n")
                if !quiet { Console.message(languages.text(ServeWords.running, joinedBy: " / ")) }
                if opens { Browser.open(address) }
            }
        }
    }
}

/// Waits for asynchronous work from a program that is not.
enum Waiting {
    static func result<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value
    {
        let done = DispatchSemaphore(value: 0)
        let found = Mutex<Result<Value, any Error>?>(nil)
        Task.detached {
            let result: Result<Value, any Error>
            do { result = .success(try await work()) } catch { result = .failure(error) }
            found.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        guard let result = found.withLock({ $0 }) else {
            preconditionFailure("the work signals once it is done")
        }
        return try result.get()
    }
}

/// The browser of whoever started the program.
enum Browser {
    static func open(_ address: String) {
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(address), nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        let failed = posix_spawnp(&process, "xdg-open", nil, nil, &arguments, environ)
        if failed != 0 {
            Console.message(Surroundings.languages.text(ServeWords.noBrowser, joinedBy: " / "))
        }
    }
}

extension String {
    /// The text as a request line has it: everything beyond ASCII, and spaces, encoded.
    fileprivate var addressed: String {
        utf8.map { byte in
            if byte > 0x20, byte < 0x7F { return String(Character(UnicodeScalar(byte))) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.utf8.count < 2 ? "0" : "") + digits
        }.joined()
    }
}
