import Foundation
import Publication

@testable import WebApp

/// A copy of an example with a site over it.
final class Fixture: Sendable {
    let folder: String
    let site: Site
    let workspace: Workspace

    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// - Parameter changes: pieces of text to replace, by file.
    init(
        _ example: String = "ai-cities", changes: [(file: String, old: String, new: String)] = [],
        hosts: Set<String> = [], charts: ChartRenderer = ChartRenderer(), savesMethod: Bool = true,
        waiting: Int? = nil
    ) throws {
        folder = NSTemporaryDirectory() + "zhulu-web-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.copyItem(atPath: Fixture.package + "/Examples/" + example, toPath: folder)
        workspace =
            if let waiting {
                Workspace(folder, version: "0.0.0", waiting: waiting)
            } else {
                Workspace(folder, version: "0.0.0")
            }
        site = Site(
            workspace, language: .en, hosts: hosts, charts: charts, savesMethod: savesMethod, version: "0.0.0"
        )
        for change in changes { try replace(change.old, change.new, in: change.file) }
    }

    func replace(_ old: String, _ new: String, in file: String) throws {
        let path = folder + "/" + file
        let text = try String(contentsOfFile: path, encoding: .utf8)
        precondition(text.contains(old), "\(file) has no \(old)")
        try text.replacingOccurrences(of: old, with: new).write(
            toFile: path, atomically: true, encoding: .utf8)
    }

    /// A queue of one's own.
    static func work(atOnce: Int = 1, waiting: Int = 1) -> Work {
        Work(
            WorkQueue("zhulu.test", atOnce: atOnce, waiting: waiting, qos: .default), seconds: 30,
            comeAgain: 7)
    }

    /// An answer to a reader on this machine.
    func get(_ target: String, _ headers: [String: String] = [:]) async -> Answer {
        await site.answer(Question(target, headers: ["host": "127.0.0.1:8410"].merging(headers) { $1 }))
    }

    /// What the server says to a form that a page of its own sends.
    func post(
        _ target: String, _ fields: [(String, String)], token: String? = nil,
        _ headers: [String: String] = [:]
    ) async -> Answer {
        let body = ([("token", token ?? site.token.text)] + fields).map { name, value in
            "\(PercentCoding.encoded(name))=\(PercentCoding.encoded(value))"
        }.joined(separator: "&")
        let own = [
            "host": "127.0.0.1:8410", "origin": "http://127.0.0.1:8410",
            "content-type": "application/x-www-form-urlencoded",
        ]
        return await site.answer(
            Question(
                target, method: "POST", headers: own.merging(headers) { $1 }.filter { !$0.value.isEmpty },
                body: Array(body.utf8)))
    }

    func text(of file: String) throws -> String {
        try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
    }

    /// An answer as JSON.
    func json(_ target: String) async throws -> [String: Any] {
        let answer = await get(target)
        return try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any] ?? [:]
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}

extension [String: Any] {
    var rows: [[String: Any]] { self["rows"] as? [[String: Any]] ?? [] }
    /// The codes of the errors of an answer.
    var errors: [String] { (self["errors"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String } }
}
