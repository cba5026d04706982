/// Whether what a source's entry says can be used by a reader.
extension Source {
    /// Whether the date is a year, a month or a day of the calendar: `2025`, `2025-03`, `2025-03-18`; an empty one is.
    public var hasReadableDate: Bool {
        guard !date.isEmpty else { return true }
        let parts = date.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
            parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return false }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count > 1 else { return true }
        guard (1...12).contains(numbers[1]) else { return false }
        return numbers.count < 3 || (1...Self.days(inMonth: numbers[1], of: numbers[0])).contains(numbers[2])
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    /// Whether the address is one of the web with a host and without spaces, or a DOI; an empty one is.
    public var hasReadableAddress: Bool {
        let small = url.lowercased()
        if small.isEmpty || small.hasPrefix("doi:10.") { return true }
        guard !small.contains(where: \.isWhitespace),
            let scheme = ["https://", "http://", "ftp://"].first(where: small.hasPrefix)
        else { return false }
        return small.dropFirst(scheme.count).first.map { !"/?#.:".contains($0) } ?? false
    }
}
