/// A number as somebody printed it, and how exactly.
struct PrintedNumber {
    let value: Double
    /// Decimals that are printed; negative where an exponent says so.
    let decimals: Int
    /// The significant digits that are printed, from the first that is not 0.
    let digits: [UInt8]

    /// Reads plain notation, notation with an exponent, thousands with commas, and a percent sign.
    init?(_ text: String) {
        var body = text.filter { $0 != " " && $0 != "\u{00A0}" }.replacing("−", with: "-")
        let isPercent = body.last == "%"
        if isPercent { body.removeLast() }
        if body.contains(",") {
            guard PrintedNumber.isGrouped(body) else { return nil }
            body.removeAll { $0 == "," }
        }
        guard body.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let number = Double(body),
            number.isFinite
        else { return nil }
        let parts = body.split(whereSeparator: { $0 == "e" || $0 == "E" })
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let point = parts[0].firstIndex(of: ".")
        let fraction = point.map { parts[0].distance(from: $0, to: parts[0].endIndex) - 1 } ?? 0
        value = isPercent ? number / 100 : number
        decimals = fraction - exponent + (isPercent ? 2 : 0)
        digits = Array(parts[0].utf8.filter { (0x30...0x39).contains($0) }.map { $0 - 0x30 }.drop { $0 == 0 })
    }

    /// Whether commas stand between thousands and nowhere else.
    private static func isGrouped(_ text: String) -> Bool {
        let whole = text.prefix { $0 != "." }.drop { $0 == "-" || $0 == "+" }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
            && !text.drop { $0 != "." }.contains(",")
    }
}
