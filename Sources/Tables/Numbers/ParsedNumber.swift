import Diagnostics

/// What the text of a cell means as a number.
///
///     ParsedNumber(" -1.2e-3 ")  // .value(-0.0012)
///     ParsedNumber("N/A")        // .missing
///     ParsedNumber("12,5")       // .invalid(.comma, suggestion: "12.5")
///
/// A number is an optional sign, digits, an optional decimal point and exponent, with white space around
/// it. The value is the double nearest to it, so it is finite and the same on every machine. Nothing is
/// guessed: a text that might mean two numbers is invalid, and what was probably meant is suggested.
public enum ParsedNumber: Sendable, Equatable {
    /// A finite number.
    case value(Double)
    /// One of ``missingMarks``.
    case missing
    /// Anything else.
    case invalid(Reason, suggestion: String?)

    /// Why a text is not a number.
    public enum Reason: Sendable, CaseIterable {
        /// No number can be made out.
        case text
        /// A comma or space as decimal sign or between thousands: `12,5`, `1,234.5`.
        case comma
        /// `12%`. The suggestion is the fraction, `0.12`; where the unit is percent it would be `12`.
        case percent
        /// `NaN`, `inf`, `1e999`.
        case notFinite
        /// Digits or signs from a Chinese input method: `１２`, `－５`.
        case fullWidth
        /// What a spreadsheet shows where a formula failed: `#N/A`, `#DIV/0!`, `#REF!`.
        case spreadsheetError
        /// A date or a time: `2024-03-01`, `12:30`.
        case date
    }

    /// The texts that say that there is no number, in any case of letters.
    public static let missingMarks = ["", "NA", "N/A", "null", "-", "—", "…"]

    /// Reads UTF-8.
    public init(_ bytes: Span<UInt8>) {
        switch PlainNumber(bytes).outcome {
        case .value(let value): self = .value(value)
        case .empty: self = .missing
        case .tooLarge: self = .invalid(.notFinite, suggestion: nil)
        case .other:
            self = Self.unusual(String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self))
        }
    }

    public init(_ text: String) {
        self.init(text.utf8.span)
    }

    /// The number, or `nil` where it is missing or invalid.
    public var value: Double? {
        if case .value(let value) = self { value } else { nil }
    }

    /// What is wrong with a text that was read as this, or `nil` where nothing is.
    public func diagnostic(for text: String, at place: Place) -> Diagnostic? {
        guard case .invalid(let reason, let suggestion) = self else { return nil }
        let shown = Self.shortened(NumberRepair.trimmed(text))
        return Diagnostic(Self.kind(of: reason), at: place, ["text": shown], suggestion: suggestion)
    }

    private static func kind(of reason: Reason) -> DiagnosticKind {
        switch reason {
        case .text: .notANumber
        case .comma: .numberWithComma
        case .percent: .numberWithPercent
        case .notFinite: .numberNotFinite
        case .fullWidth: .numberFullWidth
        case .spreadsheetError: .spreadsheetError
        case .date: .numberIsDate
        }
    }

    /// A text that is not written as a plain number.
    private static func unusual(_ text: String) -> ParsedNumber {
        let text = NumberRepair.trimmed(text)
        // Longer texts are not numbers, and are not looked at closely.
        guard text.utf8.count <= 400 else { return .invalid(.text, suggestion: nil) }
        let capitals = text.uppercased()
        if missingMarks.contains(where: { $0.uppercased() == capitals }) { return .missing }
        if text.first == "#" {
            let isKnown = NumberRepair.spreadsheetErrors.contains(capitals)
            return .invalid(isKnown ? .spreadsheetError : .text, suggestion: nil)
        }
        if NumberRepair.isDate(text) { return .invalid(.date, suggestion: nil) }
        if NumberRepair.isNotFinite(text) { return .invalid(.notFinite, suggestion: nil) }
        if case .value(let value) = PlainNumber(text.utf8.span).outcome { return .value(value) }
        guard let (reason, suggestion) = NumberRepair.repaired(text) else {
            return .invalid(.text, suggestion: nil)
        }
        return .invalid(reason, suggestion: suggestion)
    }

    /// A text short enough for a message.
    static func shortened(_ text: String) -> String {
        text.utf8.count <= 40 || text.count <= 40 ? text : text.prefix(39) + "…"
    }
}
