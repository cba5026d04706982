extension PrintedNumber {
    /// Digits that spreadsheets keep of a number.
    private static let spreadsheetDigits = 15

    /// Whether this is another number, correctly rounded to fewer decimals.
    ///
    /// A half goes away from zero, or to the even digit, or to where the binary number that is behind the digits lies; 0.35, which
    /// is stored as a little less, may be printed as 0.4 or 0.3, and 0.75, which is stored exactly, as 0.8 alone. Cut off
    /// is not rounded.
    func isRounded(_ exact: PrintedNumber) -> Bool {
        guard decimals < exact.decimals, isNegative == exact.isNegative || digits.isEmpty else {
            return false
        }
        return exact.roundings(to: decimals).contains(digits)
    }

    /// Whether this is the other number as a spreadsheet stores it: rounded to fifteen significant digits, without the zeros
    /// at their end.
    func isSpreadsheets(_ exact: PrintedNumber) -> Bool {
        let surplus = exact.digits.count - PrintedNumber.spreadsheetDigits
        guard surplus > 0, isNegative == exact.isNegative else { return false }
        let kept = exact.decimals - surplus
        guard !digits.isEmpty, decimals <= kept, digits.count + kept - decimals <= 400 else { return false }
        return exact.roundings(to: kept).contains(digits + [UInt8](repeating: 0, count: kept - decimals))
    }

    private var isNegative: Bool { value.sign == .minus }

    /// The significant digits after rounding to fewer decimals.
    private func roundings(to decimals: Int) -> [[UInt8]] {
        let dropped = self.decimals - decimals
        let kept = Array(digits.dropLast(dropped))
        let cut = [UInt8](repeating: 0, count: max(0, dropped - digits.count)) + digits.suffix(dropped)
        let isTie = cut.first == 5 && cut.dropFirst().allSatisfy { $0 == 0 }
        guard isTie else { return [(cut.first ?? 0) >= 5 ? PrintedNumber.next(kept) : kept] }
        var found = [PrintedNumber.next(kept)]
        let stored = PrintedNumber(NumberText.fixed(value, decimals: decimals))
        if (kept.last ?? 0).isMultiple(of: 2) || decimals >= 0 && stored?.digits == kept {
            found.append(kept)
        }
        return found
    }

    /// The digits of a whole number that is greater by 1.
    private static func next(_ digits: [UInt8]) -> [UInt8] {
        guard let place = digits.lastIndex(where: { $0 != 9 }) else {
            return [1] + [UInt8](repeating: 0, count: digits.count)
        }
        var next = digits
        next[place] += 1
        for later in next.indices where later > place { next[later] = 0 }
        return next
    }
}
