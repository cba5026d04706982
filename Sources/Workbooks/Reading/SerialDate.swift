/// Dates as spreadsheets keep them: days since the end of 1899, or since 1904.
enum SerialDate {
    /// A serial number as ISO 8601 writes it: `2024-03-01`, `2024-03-01T12:30:00`; a time or a span of time as `36:30:00`.
    ///
    /// In the system of 1900, day 60 is 29 February 1900, a day that never was: Lotus 1-2-3 took 1900 for a leap year.
    /// So days up to 59 count from 31 December 1899, those from 61 on from 30 December.
    ///
    /// - Parameters:
    ///   - serial: the number of the cell.
    ///   - look: whether the format shows a day or only a time.
    ///   - since1904: whether the workbook counts from 1904.
    /// - Returns: `nil` for what spreadsheets cannot show as a date: below 0, and from the year 10000.
    static func text(_ serial: Double, _ look: NumberLook, since1904: Bool) -> String? {
        // The last day of 9999, in either system.
        let last = since1904 ? 2_957_003 : 2_958_465
        guard serial >= 0, serial < 3e6 else { return nil }
        let seconds = Int((serial * 86_400).rounded())
        guard seconds / 86_400 <= last else { return nil }
        if look == .time { return clock(seconds) }
        let date = day(seconds / 86_400, since1904: since1904)
        return seconds % 86_400 == 0 ? date : date + "T" + clock(seconds % 86_400)
    }

    private static func clock(_ seconds: Int) -> String {
        [seconds / 3600, seconds / 60 % 60, seconds % 60].map(twoDigits).joined(separator: ":")
    }

    private static func day(_ day: Int, since1904: Bool) -> String {
        if since1904 { return gregorian(day - 24_107) }
        if day == 60 { return "1900-02-29" }
        return gregorian(day < 60 ? day - 25_568 : day - 25_569)
    }

    /// The date of a day counted from 1 January 1970, in the proleptic Gregorian calendar, by years that begin in March.
    private static func gregorian(_ days: Int) -> String {
        let fromMarch0 = days + 719_468
        let era = fromMarch0 / 146_097
        let inEra = fromMarch0 % 146_097
        let year = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
        let inYear = inEra - (365 * year + year / 4 - year / 100)
        let march = (5 * inYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        let civil = era * 400 + year + (month <= 2 ? 1 : 0)
        return "\(civil)-\(twoDigits(month))-\(twoDigits(inYear - (153 * march + 2) / 5 + 1))"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
