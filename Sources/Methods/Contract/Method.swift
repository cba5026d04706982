import Diagnostics

/// A way of doing one step of the construction. One file each; the family's catalogue lists it.
public protocol Method: Sendable {
    static var declaration: MethodDeclaration { get }

    /// The method as an author set it up.
    /// - Throws: ``MethodError`` when settings that are each in range do not go together.
    init(_ settings: Settings) throws(MethodError)
}

/// What the numbers do not allow.
public struct MethodError: Error, Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        /// All values are equal, so nothing can be told apart.
        case constant
        /// Fewer values than the method needs.
        case tooFewValues(needed: Int, found: Int)
        /// A value at or below 0 where only positive ones can be used: its row.
        case notPositive(row: Int, child: Int)
        /// A value below 0 where only others can be used: its row.
        case negative(row: Int, child: Int)
        /// A value of 0 where it would be divided by.
        case zero(row: Int, child: Int)
        /// Settings that contradict each other or the data.
        case settings(Phrase)
        /// Weights that cannot be used.
        case weights(Phrase)
    }

    public var reason: Reason

    public init(_ reason: Reason) {
        self.reason = reason
    }

    /// The error as a sentence.
    public var message: Phrase {
        switch reason {
        case .constant:
            Phrase(zh: "所有值都相同，无法区分", en: "all values are equal, so nothing can be told apart")
        case let .tooFewValues(needed, found):
            Phrase(
                zh: "需要至少 \(needed) 个值，只有 \(found) 个",
                en: "at least \(needed) values are needed, there are \(found)")
        case .notPositive:
            Phrase(zh: "出现了不大于 0 的值", en: "there is a value that is not above 0")
        case .negative: Phrase(zh: "出现了小于 0 的值", en: "there is a value below 0")
        case .zero: Phrase(zh: "出现了 0", en: "there is a value of 0")
        case let .settings(phrase), let .weights(phrase): phrase
        }
    }
}

/// A method's settings: what the author wrote, and the declared defaults of the rest.
public struct Settings: Sendable, Hashable {
    private var values: [String: Setting]

    public init(_ written: [String: Setting] = [:], for declaration: MethodDeclaration) {
        values = written
        for parameter in declaration.parameters where values[parameter.name] == nil {
            values[parameter.name] = parameter.defaultValue
        }
    }

    public func setting(_ name: String) -> Setting? { values[name] }
    public func methods(_ name: String) -> [MethodChoice] {
        values[name]?.list?.compactMap { MethodChoice($0) } ?? []
    }
    public func number(_ name: String) -> Double? { values[name]?.number }
    public func integer(_ name: String) -> Int? { values[name]?.number.map { Int($0) } }
    public func flag(_ name: String) -> Bool { values[name]?.flag ?? false }
    public func list(_ name: String) -> [Double]? { values[name]?.list?.compactMap(\.number) }
    public func numbers(_ name: String) -> [String: Double]? {
        values[name]?.table?.compactMapValues(\.number)
    }
    /// A text; a number is written out, because codes may look like numbers.
    public func text(_ name: String) -> String? { values[name].map { $0.text ?? $0.description } }

    /// A number that the declaration gives a default or requires.
    public func required(_ name: String) throws(MethodError) -> Double {
        guard let value = number(name) else {
            throw MethodError(
                .settings(Phrase(zh: "缺少参数“\(name)”", en: "the parameter \"\(name)\" is missing")))
        }
        return value
    }
}

/// A method chosen by name, with settings: pure data, as it stands in a methodology.
public struct MethodChoice: Sendable, Hashable, CustomStringConvertible {
    public var id: String
    public var settings: [String: Setting]

    public init(_ id: String, _ settings: [String: Setting] = [:]) {
        self.id = id
        self.settings = settings
    }

    /// A choice as it stands inside another's settings: a name, or a name with settings.
    public init?(_ setting: Setting) {
        switch setting {
        case let .text(id): self.init(id)
        case let .table(table):
            guard table.count == 1, let (id, settings) = table.first, let settings = settings.table else {
                return nil
            }
            self.init(id, settings)
        default: return nil
        }
    }

    /// The methods that a combination combines; empty for others.
    public var members: [MethodChoice] { settings["of"]?.list?.compactMap { MethodChoice($0) } ?? [] }

    /// The choice in one stable notation.
    public var description: String {
        settings.isEmpty ? id : "{\(id): \(Setting.table(settings))}"
    }
}
