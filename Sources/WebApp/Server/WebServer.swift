import Diagnostics
import Explanations
import Glibc
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Puts a site behind a socket.
public struct WebServer: Sendable {
    private let site: Site
    private let host: String
    private let port: Int

    /// Connections that say nothing for this long are closed.
    private static let idle = TimeAmount.seconds(60)

    public init(_ site: Site, host: String, port: Int) {
        self.site = site
        self.host = host
        self.port = port
    }

    /// Serves until the program is told to end.
    /// - Parameter ready: called with the port once requests are accepted.
    /// - Throws: ``UsageProblem`` where the port or the address cannot be had.
    public func run(ready: @escaping @Sendable (Int) -> Void) async throws {
        let site = site
        var logger = Logger(label: "zhulu") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        let application = Application(
            responder: CallbackResponder<BasicRequestContext> { request, _ in
                try await WebServer.response(to: request, from: site)
            },
            server: .http1(
                configuration: .init(
                    idleTimeout: WebServer.idle,
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100)
                )),
            configuration: .init(address: .hostname(host, port: port), backlog: 128),
            onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) },
            logger: logger)
        do {
            try await application.runService()
        } catch let error as IOError {
            throw unusable(error)
        }
    }

    private func unusable(_ error: IOError) -> UsageProblem {
        guard error.errnoCode != EADDRINUSE else {
            return UsageProblem(.portTaken, ["port": Phrase(verbatim: "\(port)")])
        }
        return UsageProblem(
            .addressUnusable,
            [
                "address": Phrase(verbatim: "\(host):\(port)"),
                "reason": Phrase(verbatim: String(cString: strerror(error.errnoCode))),
            ])
    }

    /// Work for a reader who has closed the connection, as a page does that no longer wants an answer, ends. To notice
    /// that, the connection is watched while the work is done, and can serve no other request after it.
    private static func response(to request: Request, from site: Site) async throws -> Response {
        var question = Question(request)
        if request.method == .post, site.admits(question) {
            do {
                question.body = Array(
                    buffer: try await request.body.collect(upTo: Gatekeeper.largestBody))
            } catch is NIOTooManyBytesError {
                question.headers["content-length"] = String(Gatekeeper.largestBody + 1)
            }
            return Response(await site.answer(question))
        }
        guard request.method == .get, question.mayTakeTime else {
            return Response(await site.answer(question))
        }
        return try await request.body.consumeWithCancellationOnInboundClose { _ in
            var answer = await site.answer(question)
            answer.set("Connection", "close")
            return Response(answer)
        }
    }
}

extension Question {
    init(_ request: Request) {
        var headers: [String: String] = [:]
        for field in request.headers { headers[field.name.canonicalName] = field.value }
        if let authority = request.head.authority { headers["host"] = authority }
        self.init(request.uri.description, method: request.method.rawValue, headers: headers)
    }
}

extension Response {
    init(_ answer: Answer) {
        var fields = HTTPFields()
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        self.init(
            status: .init(code: answer.status), headers: fields,
            body: answer.body.isEmpty ? .init() : .init(byteBuffer: ByteBuffer(bytes: answer.body)))
    }
}
