/// A parameter's value, as an author writes it.
public indirect enum Setting: Sendable, Hashable {
    case number(Double)
    case text(String)
    case flag(Bool)
    case list([Setting])
    case table([String: Setting])

    public var number: Double? { if case let .number(value) = self { value } else { nil } }
    /// A number, also one that is written as one over another: `1/3`.
    public var ratio: Double? {
        guard let text else { return number }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let above = Double(parts[0].trimmed), let below = Double(parts[1].trimmed),
            above.isFinite, below.isFinite, below != 0
        else { return nil }
        return above / below
    }
    public var text: String? { if case let .text(value) = self { value } else { nil } }
    public var flag: Bool? { if case let .flag(value) = self { value } else { nil } }
    public var list: [Setting]? { if case let .list(values) = self { values } else { nil } }
    public var table: [String: Setting]? { if case let .table(values) = self { values } else { nil } }
}

extension Setting: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
    public init(stringLiteral value: String) { self = .text(value) }
    public init(booleanLiteral value: Bool) { self = .flag(value) }
    public init(arrayLiteral elements: Setting...) { self = .list(elements) }
}

extension Setting: CustomStringConvertible {
    /// The setting in one stable notation, a subset of YAML's flow style: what digests are taken of.
    public var description: String {
        switch self {
        case let .number(value):
            value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
        case let .text(value): value
        case let .flag(value): "\(value)"
        case let .list(values): "[" + values.map(\.description).joined(separator: ", ") + "]"
        case let .table(values):
            "{" + values.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
                + "}"
        }
    }
}

extension Substring {
    /// Without spaces at either end.
    fileprivate var trimmed: Substring {
        let start = drop { $0 == " " }
        return start.lastIndex { $0 != " " }.map { start[...$0] } ?? ""
    }
}
