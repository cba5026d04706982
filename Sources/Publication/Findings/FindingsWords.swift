import Diagnostics

/// The words around findings.
enum FindingsWords {
    static let nothing = Phrase(zh: "没有发现问题", en: "nothing found")
    static let cell = Phrase(zh: "单元格", en: "cell")
    static let also = Phrase(zh: "另见", en: "also")
    static let wayOut = Phrase(zh: "试试", en: "try")
    static let more = Phrase(zh: "详见", en: "more")
    static let didYouMean = Phrase(zh: "是不是", en: "did you mean")

    static func many(_ count: Int, shown: Int) -> Phrase {
        guard count > shown else { return Phrase(verbatim: "× \(count)") }
        return Phrase(zh: "× \(count)，先列出 \(shown) 个", en: "× \(count), first \(number(shown)) shown")
    }

    private static func number(_ value: Int) -> String {
        let words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        return words.indices.contains(value) ? words[value] : String(value)
    }
}
