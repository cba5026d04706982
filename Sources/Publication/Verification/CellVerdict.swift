/// How a published cell stands to the re-derived one.
enum CellVerdict {
    case same
    /// The same as far as it is printed: rounded, or cut off.
    case asPrinted
    case differs

    /// - Parameter derived: the re-derived cell with all its digits.
    static func of(published: String, derived: String) -> CellVerdict {
        if published == derived { return .same }
        guard let shown = PrintedNumber(published), let exact = PrintedNumber(derived) else {
            return .differs
        }
        if shown.value == exact.value { return .same }
        guard shown.decimals < exact.decimals else { return .differs }
        let half = 0.5 * power(-shown.decimals)
        if abs(shown.value - exact.value) <= half * (1 + 1e-9) { return .asPrinted }
        return shown.decimals > 0 && derived.hasPrefix(published) ? .asPrinted : .differs
    }

    private static func power(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }
}
