import Diagnostics
import Explanations

/// What is said of differences that are shared among switches.
struct AttributionWords {
    /// What the switches are called, by position.
    let switches: [(id: String, word: Phrase)]

    /// A factor, or several that can only be flipped together.
    func name(_ share: Attribution.Share) -> Phrase {
        let words = share.switches.map { switches[$0].word }
        return Phrase(
            zh: words.map(\.zh).joined(separator: "＋"), en: words.map(\.en).joined(separator: " + "))
    }

    /// `indicators −2, weights +1`, without those that are 0.
    func sum(_ attribution: Attribution, decimals: Int) -> Phrase {
        let parts = attribution.shares.filter { $0.numerator != 0 }.map { share in
            let (name, value) = (name(share), NumberText.signed(share.value, decimals: decimals))
            return Phrase(zh: "\(name.zh) \(value)", en: "\(name.en) \(value)")
        }
        guard !parts.isEmpty else { return Phrase(zh: "各项均为 0", en: "0 by every factor") }
        return Phrase(zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
    }

    /// Places with as few decimals as they need.
    static func places(_ value: Double) -> String {
        NumberText.signed(
            value, decimals: value == value.rounded() ? 0 : value * 2 == (value * 2).rounded() ? 1 : 2)
    }

    static func rank(_ rank: Double?) -> String { rank.map(NumberText.plain) ?? "–" }

    /// `3 places up`, `no place`.
    static func movement(_ gained: Double) -> Phrase {
        let count = NumberText.plain(abs(gained))
        let noun = abs(gained) == 1 ? "place" : "places"
        return switch gained {
        case 0: Phrase(zh: "名次不变", en: "the same rank")
        case 0...: Phrase(zh: "上升 \(count) 位", en: "\(count) \(noun) up")
        default: Phrase(zh: "下降 \(count) 位", en: "\(count) \(noun) down")
        }
    }
}
