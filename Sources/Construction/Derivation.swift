import IndexModel
import Kernels
import Methods

/// An indicator computed from others: `patents / population * 10000`.
public struct Derivation: Sendable, Hashable {
    public var indicator: Indicator
    public var formula: Formula

    public init(indicator: Indicator, formula: Formula) {
        self.indicator = indicator
        self.formula = formula
    }
}

/// An arithmetic formula over indicators' codes: `+ − * /`, parentheses, numbers, `ln(…)` and `log10(…)`.
///
/// A result is missing when a value it needs is missing, when it divides by 0, and when it takes the logarithm of what is
/// not above 0. A formula has at most 1,000 terms.
public struct Formula: Sendable, Hashable, CustomStringConvertible {
    indirect enum Term: Sendable, Hashable {
        case number(Double)
        case code(String)
        case operation(Character, Term, Term)
        case logarithm(Logarithm, Term)
    }

    /// Logarithms, by the word that stands before the parenthesis.
    enum Logarithm: String, Sendable, Hashable {
        case natural = "ln"
        case decimal = "log10"

        func of(_ x: Double) -> Double {
            guard x > 0 else { return .nan }
            return self == .natural ? Elementary.log(x) : Elementary.decimalLogarithm(x)
        }
    }

    /// What is wrong with a formula, and the offset in characters.
    public struct Fault: Error, Sendable, Hashable {
        public var offset: Int
    }

    public let description: String
    let term: Term

    /// Reads a formula.
    /// - Throws: ``Fault`` at the first character that does not fit.
    public init(_ text: String) throws(Fault) {
        var reader = FormulaReader(text)
        term = try reader.sum()
        guard reader.isAtEnd else { throw Fault(offset: reader.offset) }
        description = text
    }

    /// The codes that the formula speaks of, in order, each once.
    public var codes: [String] {
        var found: [String] = []
        func collect(_ term: Term) {
            switch term {
            case .number: break
            case let .code(code): if !found.contains(code) { found.append(code) }
            case let .operation(_, left, right):
                collect(left)
                collect(right)
            case let .logarithm(_, inner): collect(inner)
            }
        }
        collect(term)
        return found
    }

    /// The formula's value; NaN when it cannot be computed.
    public func value(of codes: (String) -> Double) -> Double {
        func value(_ term: Term) -> Double {
            switch term {
            case let .number(number): return number
            case let .code(code): return codes(code)
            case let .operation(symbol, left, right):
                let (x, y) = (value(left), value(right))
                let result =
                    switch symbol {
                    case "+": x + y
                    case "-": x - y
                    case "*": x * y
                    default: y == 0 ? Double.nan : x / y
                    }
                return result.isFinite ? result : .nan
            case let .logarithm(logarithm, inner): return logarithm.of(value(inner))
            }
        }
        return value(term)
    }
}

/// Reads formulas by recursive descent.
private struct FormulaReader {
    private let characters: [Character]
    private(set) var offset = 0
    private var depth = 0
    private var factors = 0

    init(_ text: String) {
        characters = Array(text)
    }

    var isAtEnd: Bool { offset == characters.count }

    private var next: Character? { offset < characters.count ? characters[offset] : nil }

    private mutating func skipSpaces() {
        while let character = next, character.isWhitespace { offset += 1 }
    }

    private mutating func take(_ wanted: Set<Character>) -> Character? {
        skipSpaces()
        guard let character = next, wanted.contains(character) else { return nil }
        offset += 1
        skipSpaces()
        return character
    }

    mutating func sum() throws(Formula.Fault) -> Formula.Term {
        var left = try product()
        while let symbol = take(["+", "-", "−"]) {
            left = .operation(symbol == "+" ? "+" : "-", left, try product())
        }
        return left
    }

    private mutating func product() throws(Formula.Fault) -> Formula.Term {
        var left = try factor()
        while let symbol = take(["*", "×", "/", "÷"]) {
            left = .operation(symbol == "*" || symbol == "×" ? "*" : "/", left, try factor())
        }
        return left
    }

    private mutating func factor() throws(Formula.Fault) -> Formula.Term {
        depth += 1
        defer { depth -= 1 }
        factors += 1
        guard depth < 100, factors <= 1000 else { throw Formula.Fault(offset: offset) }
        if take(["-", "−"]) != nil { return .operation("-", .number(0), try factor()) }
        if take(["("]) != nil { return try inside() }
        skipSpaces()
        let start = offset
        while let character = next, character.isLetter || character.isNumber || "_.".contains(character) {
            offset += 1
        }
        let word = String(characters[start..<offset])
        skipSpaces()
        guard let first = word.first else { throw Formula.Fault(offset: offset) }
        guard first.isNumber else {
            guard take(["("]) != nil else { return .code(word) }
            guard let logarithm = Formula.Logarithm(rawValue: word) else {
                throw Formula.Fault(offset: start)
            }
            return .logarithm(logarithm, try inside())
        }
        guard let number = Double(word), number.isFinite else { throw Formula.Fault(offset: start) }
        return .number(number)
    }

    /// What stands between a parenthesis that has been read and the one that closes it.
    private mutating func inside() throws(Formula.Fault) -> Formula.Term {
        let inner = try sum()
        guard take([")"]) != nil else { throw Formula.Fault(offset: offset) }
        return inner
    }
}
