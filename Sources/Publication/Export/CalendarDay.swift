import Diagnostics
import Glibc

/// A day of the calendar, in UTC: the date that a publication carries.
public struct CalendarDay: Sendable, Hashable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// The day of a moment, in seconds since the start of 1970.
    public init(secondsSince1970 seconds: Int) {
        var time = time_t(seconds)
        var parts = tm()
        gmtime_r(&time, &parts)
        (year, month, day) = (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    }

    /// The day of `SOURCE_DATE_EPOCH`, by which builds are made repeatable; else today.
    public static var current: CalendarDay {
        let agreed = unsafe getenv("SOURCE_DATE_EPOCH").flatMap { unsafe Int(String(cString: $0)) }
        return CalendarDay(secondsSince1970: agreed ?? Int(time(nil)))
    }

    /// Reads `2026-03-09`.
    /// - Returns: `nil` for anything else, also for a day that the calendar does not have.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year >= 1970
        else { return nil }
        var wanted = tm()
        (wanted.tm_year, wanted.tm_mon, wanted.tm_mday) = (Int32(year - 1900), Int32(month - 1), Int32(day))
        self.init(secondsSince1970: Int(timegm(&wanted)))
        // Days that do not exist are carried into the next month.
        guard text == self.text else { return nil }
    }

    /// Its first second, since the start of 1970.
    public var secondsSince1970: Int {
        var parts = tm()
        (parts.tm_year, parts.tm_mon, parts.tm_mday) = (Int32(year - 1900), Int32(month - 1), Int32(day))
        return Int(timegm(&parts))
    }

    /// `2026-03-09`.
    public var text: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    /// As a reader writes it.
    public var phrase: Phrase {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return Phrase(zh: "\(year)年\(month)月\(day)日", en: "\(day) \(months[month - 1]) \(year)")
    }
}
