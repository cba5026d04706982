/// A secret of one run of the program: 256 random bits that its own pages carry in their forms.
struct Token: Sendable {
    let text: String

    init() {
        var generator = SystemRandomNumberGenerator()
        text = (0..<4).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }

    /// Whether a form carries it. How long the answer takes does not depend on how much of it is right.
    func matches(_ other: String?) -> Bool {
        let (own, given) = (Array(text.utf8), Array((other ?? "").utf8))
        var difference = own.count ^ given.count
        for place in own.indices {
            difference |= Int(own[place] ^ (place < given.count ? given[place] : 0))
        }
        return difference == 0
    }
}
