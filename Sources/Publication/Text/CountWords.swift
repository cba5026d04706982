import Diagnostics

extension NumberText {
    /// `1st`, `2nd`, `11th`.
    static func ordinal(_ number: Int) -> String {
        let ending =
            switch (number % 100, number % 10) {
            case (11...13, _): "th"
            case (_, 1): "st"
            case (_, 2): "nd"
            case (_, 3): "rd"
            default: "th"
            }
        return "\(number)\(ending)"
    }

    /// A count with its noun: `1 number`, `1,200 numbers`.
    /// - Parameter many: the plural where it is not the noun with an s.
    public static func counted(_ count: Int, _ noun: String, many: String? = nil) -> String {
        "\(grouped(count)) \(count == 1 ? noun : many ?? noun + "s")"
    }
}
