import Foundation
import Testing

@testable import WebApp

/// The same over a socket, and in a browser where there is one.
@Suite(.serialized) struct ServerTests {

    @Test func aLoopbackRequest() async throws {
        let fixture = try Fixture("tiny")
        try await serving(fixture) { port in
            let page = try await Socket.exchange(
                port, "GET /rank.json HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n")
            #expect(page.hasPrefix("HTTP/1.1 200 OK"))
            #expect(page.contains("\"schema\": \"zhulu.rank/1\"") && page.lowercased().contains("nosniff"))
            let foreign = try await Socket.exchange(
                port, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
            #expect(foreign.hasPrefix("HTTP/1.1 421"))
            let writing = try await Socket.exchange(
                port,
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc")
            #expect(writing.hasPrefix("HTTP/1.1 405"))
            let long = try await Socket.exchange(
                port,
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "a", count: 100_000))\r\n\r\n")
            #expect(!long.hasPrefix("HTTP/1.1 200"))
            let nonsense = try await Socket.exchange(port, "\u{16}\u{3}\u{1} nonsense\r\n\r\n")
            #expect(!nonsense.hasPrefix("HTTP/1.1 200"))
            // And still it answers.
            let again = try await Socket.exchange(
                port, "GET /methods HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            #expect(again.hasPrefix("HTTP/1.1 200 OK"))
        }
    }

    @Test func aTakenPortIsSaid() async throws {
        let fixture = try Fixture("tiny")
        try await serving(fixture) { port in
            await #expect(throws: (any Error).self) {
                try await WebServer(fixture.site, host: "127.0.0.1", port: port).run { _ in }
            }
        }
    }

    /// More methods at once than can be computed: refused at once and told when to come again, while what is known is
    /// served; whoever closes the connection frees the place.
    @Test func theServerIsNotHeldUp() async throws {
        let fixture = try Fixture(waiting: 1)
        @Sendable func get(_ path: String) -> String {
            "GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        }
        let known = get("/api/v1/rank.json?draws=100")
        let door = DispatchSemaphore(value: 0)
        try await serving(fixture) { port in
            #expect(try await Socket.exchange(port, known).hasPrefix("HTTP/1.1 200"))
            let work = fixture.workspace.quick
            let holders = (0..<Drawn.tasks).map { _ in Task { try await work.perform { _ in door.wait() } } }
            while work.load.running < Drawn.tasks { try await Task.sleep(for: .milliseconds(1)) }
            let gone = try await Aside.result {
                try Socket.opened(port, get("/api/v1/rank.json?draws=100&w=talent:20"))
            }
            while work.load.waiting < 1 { try await Task.sleep(for: .milliseconds(1)) }
            let start = ContinuousClock.now
            let refused = try await Socket.exchange(port, get("/api/v1/rank.json?draws=100&w=talent:21"))
            #expect(refused.hasPrefix("HTTP/1.1 503"))
            #expect(refused.contains("Retry-After: 1\r\n") && refused.contains("\"E0878\""))
            #expect(try await Socket.exchange(port, known).hasPrefix("HTTP/1.1 200"))
            #expect(try await Socket.exchange(port, get("/assets/app.css")).hasPrefix("HTTP/1.1 200"))
            #expect(try await Socket.exchange(port, get("/methods?lang=zh")).hasPrefix("HTTP/1.1 200"))
            // None of these waited for the thirty seconds after which work is given up.
            #expect(ContinuousClock.now - start < .seconds(15))
            close(gone)
            while work.load.waiting > 0 { try await Task.sleep(for: .milliseconds(1)) }
            for _ in holders { door.signal() }
            for holder in holders { try await holder.value }
            let page = try await Socket.exchange(port, get("/api/v1/rank.json?draws=100&w=talent:21"))
            #expect(page.hasPrefix("HTTP/1.1 200"))
        }
    }

    /// Chromium loads the page under its policy: scripts run, and the console has nothing to complain of.
    @Test(.enabled(if: Browser.path != nil, "no chromium: apt-get install chromium"))
    func aBrowserShowsThePage() async throws {
        let fixture = try Fixture()
        try await serving(fixture) { port in
            for language in ["zh", "en"] {
                let shown = try await Browser.show("http://127.0.0.1:\(port)/?draws=100&lang=\(language)")
                #expect(
                    shown.page.contains("<html lang=\"\(language == "zh" ? "zh-Hans" : "en")\" class=\"js\">")
                )
                #expect(shown.page.contains("aria-valuetext=\"14.3%\""))
                #expect(!shown.console.contains("CONSOLE"), "\(shown.console)")
            }
        }
    }
}

/// A plain exchange over TCP, as no library would send it.
enum Socket {
    struct Refused: Error {}

    /// On a thread of its own: what waits here must not keep the server from running.
    static func exchange(_ port: Int, _ request: String) async throws -> String {
        try await Aside.result { try exchanged(port, request) }
    }

    /// A connection over which a request was sent; to be closed by who asked for it.
    static func opened(_ port: Int, _ request: String) throws -> Int32 {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        let bytes = Array(request.utf8)
        guard connected == 0, send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
            close(socket)
            throw Refused()
        }
        return socket
    }

    private static func exchanged(_ port: Int, _ request: String) throws -> String {
        let socket = try opened(port, request)
        defer { close(socket) }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            answer += buffer.prefix(count)
        }
        return String(decoding: answer, as: UTF8.self)
    }
}

/// Debian's Chromium without a window.
enum Browser {
    static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// The page after its scripts ran, and what the console says.
    static func show(_ address: String) async throws -> (page: String, console: String) {
        try await Aside.result { try shown(address) }
    }

    private static func shown(_ address: String) throws -> (page: String, console: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path ?? "")
        let profile = NSTemporaryDirectory() + "zhulu-chromium-\(UInt64.random(in: 0 ... .max))"
        defer { try? FileManager.default.removeItem(atPath: profile) }
        process.arguments = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(profile)",
            "--enable-logging=stderr", "--virtual-time-budget=1500", "--dump-dom", address,
        ]
        // A file rather than a second pipe: both streams may be long.
        let log = NSTemporaryDirectory() + "zhulu-console-\(UInt64.random(in: 0 ... .max))"
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        defer { try? FileManager.default.removeItem(atPath: log) }
        let page = Pipe()
        process.standardOutput = page
        process.standardError = FileHandle(forWritingAtPath: log)
        try process.run()
        let text = page.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: text, as: UTF8.self), try String(contentsOfFile: log, encoding: .utf8))
    }
}

/// Does what blocks away from the threads of tasks.
enum Aside {
    static func result<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value
    {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
        }
    }
}
