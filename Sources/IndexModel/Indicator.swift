import Diagnostics

/// Whether more is better.
public enum Direction: Int, Sendable, Hashable {
    case positive = 1
    case negative = -1

    /// The factor that turns a value so that more is better: 1 or −1.
    public var sign: Double { Double(rawValue) }
}

/// What is measured of every unit.
public struct Indicator: Sendable, Hashable {
    public var code: String
    public var name: Phrase
    /// The unit of measure, as printed: `亿元`, `%`.
    public var unitOfMeasure: String
    /// The unit of measure in each language: what the columns `unit_zh` and `unit_en` say, else as printed.
    public var unitName: Phrase {
        func word(_ column: String) -> String {
            attributes[column].flatMap { $0.isEmpty ? nil : $0 } ?? unitOfMeasure
        }
        return Phrase(zh: word("unit_zh"), en: word("unit_en"))
    }
    /// Whether more is better; `nil` for a column that only describes, such as a denominator.
    public var direction: Direction?
    /// The indicator or unit column by which values are divided.
    public var denominator: String?
    /// Values are divided by denominator ÷ factor: 10,000 gives "per 10,000 residents".
    public var denominatorFactor: Double
    public var definition: String
    /// Every further column of the indicators' table, by header. Methods may take parameters from here.
    public var attributes: [String: String]

    public init(
        code: String, name: Phrase? = nil, unitOfMeasure: String = "", direction: Direction? = .positive,
        denominator: String? = nil, denominatorFactor: Double = 1, definition: String = "",
        attributes: [String: String] = [:]
    ) {
        self.code = code
        self.name = name ?? Phrase(verbatim: code)
        self.unitOfMeasure = unitOfMeasure
        self.direction = direction
        self.denominator = denominator
        self.denominatorFactor = denominatorFactor
        self.definition = definition
        self.attributes = attributes
    }
}
