import Diagnostics

/// What an author may set about a method: declared once, read by the project's reader, the manual, the JSON
/// Schema, the web form and the assumptions of the uncertainty analysis.
public struct Parameter: Sendable {
    public enum Kind: Sendable {
        /// A finite number in a range.
        case number(ClosedRange<Double>)
        /// A whole number in a range.
        case integer(ClosedRange<Int>)
        /// One of these words.
        case choice([String])
        case flag
        /// Free text: the code of a unit, the name of a group.
        case text
        /// Numbers by name.
        case numbers
        /// A list of numbers.
        case list
        /// Judgements by pair of names.
        case comparisons(Comparisons.Kind)
        /// The rows of a table, each with cells by column; written in place, or the name of a CSV file of the project.
        case records
        /// Several methods of a family, by name or with settings.
        case methods(MethodFamily)
    }

    public let name: String
    public let kind: Kind
    /// `nil` when the author must say, unless ``isOptional``.
    public let defaultValue: Setting?
    public let isOptional: Bool
    /// Whether it may differ by indicator, and so be the name of a column of the indicators' table.
    public let isPerIndicator: Bool
    public let meaning: Phrase

    public init(
        _ name: String, _ kind: Kind, default defaultValue: Setting? = nil, isOptional: Bool = false,
        isPerIndicator: Bool = false, zh: String, en: String
    ) {
        self.name = name
        self.kind = kind
        self.defaultValue = defaultValue
        self.isOptional = isOptional
        self.isPerIndicator = isPerIndicator
        self.meaning = Phrase(zh: zh, en: en)
    }

    /// Whether a setting is of the parameter's kind and within its range.
    public func accepts(_ setting: Setting) -> Bool {
        switch (kind, setting) {
        case let (.number(range), .number(value)): range.contains(value)
        case let (.integer(range), .number(value)):
            value == value.rounded() && abs(value) < 1e15 && range.contains(Int(value))
        case let (.choice(words), .text(word)): words.contains(word)
        case (.flag, .flag), (.text, .text): true
        case (.text, .number): true
        case let (.numbers, .table(values)): values.values.allSatisfy { $0.number != nil }
        case let (.list, .list(values)): values.allSatisfy { $0.number != nil }
        case let (.comparisons(kind), .table(rows)):
            rows.values.allSatisfy { $0.table?.values.allSatisfy(kind.accepts) ?? false }
        case let (.records, .list(rows)): !rows.isEmpty && rows.allSatisfy { $0.table != nil }
        case let (.methods(family), .list(choices)):
            choices.allSatisfy { choice in
                MethodChoice(choice).map { Parameter.accepts($0, in: family) } ?? false
            }
        default: isPerIndicator && setting.text != nil
        }
    }

    private static func accepts(_ choice: MethodChoice, in family: MethodFamily) -> Bool {
        guard let declaration = Catalogue.declaration(choice.id, in: family) else { return false }
        return choice.settings.allSatisfy { name, setting in
            declaration.parameters.contains { $0.name == name && $0.accepts(setting) }
        }
    }

    /// What is expected, in words.
    public var expectation: Phrase {
        switch kind {
        case let .number(range):
            Phrase(zh: "数" + Parameter.words(range).zh, en: "a number" + Parameter.words(range).en)
        case let .integer(range):
            Phrase(
                zh: "\(range.lowerBound) 到 \(range.upperBound == .max ? "∞" : "\(range.upperBound)") 的整数",
                en:
                    "a whole number, \(range.lowerBound) to \(range.upperBound == .max ? "∞" : "\(range.upperBound)")"
            )
        case let .choice(words):
            Phrase(
                zh: "以下之一：" + words.joined(separator: "、"), en: "one of " + words.joined(separator: ", "))
        case .flag: Phrase(zh: "true 或 false", en: "true or false")
        case .text: Phrase(zh: "文字", en: "text")
        case .numbers: Phrase(zh: "名称到数的表", en: "numbers by name")
        case .list: Phrase(zh: "数的列表", en: "a list of numbers")
        case let .comparisons(kind):
            Phrase(
                zh: "两两比较 {a: {b: …}}，每个判断是\(kind.expectation.zh)",
                en: "judgements {a: {b: …}}, each of them \(kind.expectation.en)")
        case .records:
            Phrase(
                zh: "CSV 文件名，或行的列表 [{column: value, …}, …]",
                en: "a CSV file, or a list of rows [{column: value, …}, …]")
        case let .methods(family):
            Phrase(zh: "\(family.word.zh)方法的列表", en: "a list of \(family.word.en) methods")
        }
    }

    private static func words(_ range: ClosedRange<Double>) -> Phrase {
        let huge = Double.greatestFiniteMagnitude
        switch (range.lowerBound > -huge, range.upperBound < huge) {
        case (true, true):
            return Phrase(
                zh: "，\(range.lowerBound) 到 \(range.upperBound)",
                en: ", \(range.lowerBound) to \(range.upperBound)")
        case (true, false):
            return Phrase(zh: "，不小于 \(range.lowerBound)", en: ", at least \(range.lowerBound)")
        case (false, true):
            return Phrase(zh: "，不大于 \(range.upperBound)", en: ", at most \(range.upperBound)")
        case (false, false):
            return Phrase(zh: "", en: "")
        }
    }

    /// Every finite number.
    public static let anyNumber = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    /// Every finite number from 0.
    public static let nonNegative = 0...Double.greatestFiniteMagnitude
}
