/// The words of a claim, in either language, as they stand after folding: small letters, half width, single spaces.
enum ClaimWords {
    /// What stands between two units, the better first.
    static let above = [
        ">", "超过", "领先于", "领先", "高于", "优于", "胜过", "强于", "排在前面的是",
        " is ahead of ", " comes ahead of ", " ahead of ", " ranks above ", " is above ", " above ",
        " beats ",
        " is better than ", " better than ", " leads ", " outranks ",
    ]
    /// The same, the better last.
    static let below = [
        "<", "落后于", "低于", "不如", " is behind ", " behind ", " ranks below ", " is below ", " below ",
    ]

    /// What stands between a unit and a number of places.
    static let top = [
        "跻身前", "挤进前", "进入前", "排名前", "位居前", "排在前", "位列前", "名列前", "居前", "排前", "在前", "前",
        " is among the top", " among the top", " ranks in the top", " is in the top", " in the top",
        " is in top", " in top", " is top", " top",
    ]
    /// What says that a unit is first.
    static let first = [
        "排名第一", "位居第一", "位列第一", "名列第一", "排第一", "居第一", "第一名", "第一", "居首", "排首位", "居首位",
        " comes first", " ranks first", " is first", " first", " is number one", " is no. 1", " is #1",
    ]

    /// What stands between a unit and the number of its place.
    static let place = [
        "排名第", "位居第", "位列第", "名列第", "排在第", "排第", "居第", "第",
        " ranks number ", " is number ", " is no. ", " is #", " ranks ", " is ranked ", " in place ",
        " at rank ", " number ",
        " no. ", " #",
    ]
    /// What stands between a unit and its place as an ordinal.
    static let ordinal = [
        " ranks ", " is ranked ", " is in ", " is the ", " is ", " comes in ", " comes ", " in ", " ",
    ]

    /// What may stand between a unit and the rest of a Chinese sentence.
    static let copulas = ["在", "稳", "是", "为", "仍", "会", "进入", "排名", "位居", "位列", "名列", "居", "排"]
    /// What may stand behind the name of a node.
    static let nodeEndings = ["方面", "领域", "一项", "上", "中", "里"]
    /// What counts places.
    static let counters = ["名", "位", "强", "城", "个"]

    private static let englishNumbers = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    private static let englishOrdinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
        "nineteenth",
        "twentieth",
    ]
    private static let digits: [Character: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let scales: [Character: Int] = ["十": 10, "百": 100, "千": 1000]

    /// A whole number at the start of a text, in digits or in words, and what stands behind it and its counter.
    /// - Returns: `nil` where there is none; a number too great to be held is `Int.max`.
    static func number(atStartOf text: String) -> (number: Int, rest: String)? {
        // The hyphen of `top-3` is none of a number's; behind a space it is.
        var text = Substring(text.hasPrefix("-") ? String(text.dropFirst()) : text.trimmedName)
        let number: Int
        let word = text.prefix { $0.isASCII && $0.isLetter }.lowercased()
        let arabic = text.prefix { $0.isASCII && $0.isNumber || $0 == "-" || $0 == "+" || $0 == "." }
        let chinese = text.prefix { digits[$0] != nil || scales[$0] != nil }
        if !arabic.isEmpty {
            guard !arabic.dropLast().contains("."), let value = whole(arabic) else { return nil }
            (number, text) = (value, text.dropFirst(arabic.count))
        } else if !chinese.isEmpty {
            guard let value = value(of: chinese) else { return nil }
            (number, text) = (value, text.dropFirst(chinese.count))
        } else {
            guard let place = englishNumbers.firstIndex(of: word) else { return nil }
            (number, text) = (place + 1, text.dropFirst(word.count))
        }
        var rest = String(text).trimmedName
        for counter in counters where rest.hasPrefix(counter) {
            rest = String(rest.dropFirst()).trimmedName
            break
        }
        return (number, rest)
    }

    /// The ordinal at the start of a text, `third` or `3rd`, and what stands behind it and the word `place`.
    static func ordinal(atStartOf text: String) -> (number: Int, rest: String)? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let word = text.dropFirst(digits.count).prefix { $0.isASCII && $0.isLetter }.lowercased()
        let number: Int
        if digits.isEmpty {
            guard let position = englishOrdinals.firstIndex(of: word) else { return nil }
            number = position + 1
        } else {
            guard ["st", "nd", "rd", "th"].contains(word), let value = whole(digits) else { return nil }
            number = value
        }
        let rest = String(text.dropFirst(digits.count + word.count)).trimmedName
        return (number, rest.lowercased().hasPrefix("place") ? String(rest.dropFirst(5)).trimmedName : rest)
    }

    /// A whole number in digits; one too great is `Int.max`.
    private static func whole(_ text: Substring) -> Int? {
        let text = text.last == "." ? text.dropLast() : text
        if let value = Int(text) { return value }
        return !text.isEmpty && text.allSatisfy(\.isNumber) ? .max : nil
    }

    /// A number in Chinese: 三, 十一, 二十三, 一百二十.
    private static func value(of text: Substring) -> Int? {
        var total = 0
        var digit: Int?
        var scale = Int.max
        for character in text {
            if let found = digits[character] {
                if let digit, digit != 0 { return nil }
                digit = found
            } else if let found = scales[character] {
                guard found < scale, digit != 0 else { return nil }
                guard let value = digit ?? (total == 0 && found == 10 ? 1 : nil) else { return nil }
                total += value * found
                (digit, scale) = (nil, found)
            }
        }
        return total + (digit ?? 0)
    }
}

extension String {
    /// The text without spaces and sentence marks at its ends.
    public var trimmedName: String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace || "，,、“”\"'‘’「」".contains(first) {
            text.removeFirst()
        }
        while let last = text.last, last.isWhitespace || "，,、。！!“”\"'‘’「」".contains(last) {
            text.removeLast()
        }
        return String(text)
    }
}
