/// What the number format of a cell makes of its number.
enum NumberLook: UInt8, Sendable {
    case plain, percent
    /// A day, with or without a time.
    case date
    /// A time of day, or a span of time.
    case time

    /// The look of a built-in format (ECMA-376 18.8.30; 27–36 and 50–58 are those of East Asian languages).
    init?(builtIn id: Int) {
        switch id {
        case 9, 10: self = .percent
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
        case 18...21, 32...35, 45...47, 55, 56: self = .time
        case 0...49: self = .plain
        default: return nil
        }
    }

    /// The look of a format in the notation of spreadsheets.
    ///
    /// Only its first section counts, that for positive numbers. Texts in quotes, escaped letters and everything in
    /// brackets but `[h]`, `[m]`, `[s]` say nothing.
    init(code: String) {
        var isDate = false
        var isTime = false
        var isPercent = false
        var hasMonthOrMinute = false
        let letters = Array(code.lowercased().replacing("general", with: ""))
        var i = 0
        scan: while i < letters.count {
            let letter = letters[i]
            switch letter {
            case ";": break scan
            case "\"":
                i += 1
                while i < letters.count, letters[i] != "\"" { i += 1 }
            case "\\", "_", "*": i += 1
            case "[":
                let inside = letters[(i + 1)...].prefix { $0 != "]" }
                if let unit = inside.first, "hms".contains(unit), inside.allSatisfy({ $0 == unit }) {
                    isTime = true
                }
                i += inside.count + 1
            case "%": isPercent = true
            case "y", "d", "g", "b": isDate = true
            // `a` and `aaa` are the days of the week in East Asian formats; `a/p` and `am/pm` the half of the day.
            case "a": isDate = isDate || !(i + 1 < letters.count && "/m".contains(letters[i + 1]))
            case "e" where !(i + 1 < letters.count && "+-".contains(letters[i + 1])): isDate = true
            case "h", "s": isTime = true
            case "m": hasMonthOrMinute = true
            default: break
            }
            i += 1
        }
        if hasMonthOrMinute, !isTime { isDate = true }
        self = isDate ? .date : isTime ? .time : isPercent ? .percent : .plain
    }
}
