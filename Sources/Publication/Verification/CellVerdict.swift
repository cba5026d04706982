/// How a published cell stands to the re-derived one.
enum CellVerdict {
    case same
    /// The re-derived number, correctly rounded to at least three significant digits.
    case rounded
    /// Correctly rounded too, but to so few digits that a changed figure might hide behind them.
    case tooFewDigits
    case differs

    /// Significant digits that a shortened number needs. Two leave room for 5%, three for half of 1%.
    static let leastDigits = 3

    /// - Parameter derived: the re-derived cell with all its digits.
    static func of(published: String, derived: String) -> CellVerdict {
        if published == derived { return .same }
        guard let shown = PrintedNumber(published), let exact = PrintedNumber(derived) else {
            return .differs
        }
        if shown.value == exact.value { return .same }
        if shown.isSpreadsheets(exact) { return .rounded }
        guard shown.isRounded(exact) else { return .differs }
        return shown.digits.count >= leastDigits ? .rounded : .tooFewDigits
    }
}
