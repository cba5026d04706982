import Foundation

/// A value of a configuration.
enum JSONValue: Decodable, Sendable, Hashable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case table([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([JSONValue].self) {
            self = .list(list)
        } else {
            self = .table(try container.decode([String: JSONValue].self))
        }
    }

    var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var table: [String: JSONValue]? { if case .table(let table) = self { table } else { nil } }
    var isNull: Bool { self == .null }

    /// A vector; a single value is a vector of one, as in R.
    var vector: [JSONValue] {
        switch self {
        case .list(let values): values
        case .null: []
        default: [self]
        }
    }

    var texts: [String] { vector.compactMap(\.text) }

    /// Numbers, NaN where missing.
    var numbers: [Double] { vector.map { $0.number ?? $0.flag.map { $0 ? 1 : 0 } ?? .nan } }

    /// Rows of a data frame.
    var rows: [[String: JSONValue]] { vector.compactMap(\.table) }
}

/// Arguments of an operation. Each must be asked for; the rest is reported, so that none is passed over.
struct Arguments {
    let operation: String
    let values: [String: JSONValue]

    /// - Parameter known: those that the harness understands.
    init(_ operation: String, _ values: [String: JSONValue], known: Set<String>) throws {
        if let unknown = values.keys.filter({ !known.contains($0) }).sorted().first {
            throw NotCovered("the argument \(unknown) of \(operation)")
        }
        self.operation = operation
        self.values = values
    }

    /// The value of an argument; `nil` when it is not written or is R's `NULL`.
    subscript(_ name: String) -> JSONValue? {
        guard let value = values[name], !value.isNull else { return nil }
        return value
    }

    func isWritten(_ name: String) -> Bool { values[name] != nil }

    /// The data set an operation starts from.
    var dset: String { self["dset"]?.text ?? "Raw" }
}

/// Something that the harness does not interpret, or the engine does not have.
struct NotCovered: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}

/// A configuration that contradicts itself or its files.
struct BadCase: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
