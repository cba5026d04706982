import Foundation
import Testing
@testable import WebApp

/// Serves on a port of the system's choice while something is done.
@discardableResult
func serving<Result: Sendable>(
    _ fixture: Fixture, _ work: @escaping @Sendable (Int) async throws -> Result
) async throws -> Result {
    let (ports, found) = AsyncStream<Int>.makeStream()
    return try await withThrowingTaskGroup(of: Result?.self) { group in
        group.addTask {
            try await WebServer(fixture.site, host: "127.0.0.1", port: 0).run { found.yield($0) }
            return nil
        }
        group.addTask {
            for await port in ports { return try await work(port) }
            return nil
        }
        defer { group.cancelAll() }
        while let next = try await group.next() {
            if let next { return next }
        }
        throw CancellationError()
    }
}
