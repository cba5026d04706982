import Diagnostics

/// What a position in a league table rests on.
public enum LeagueBasis: Sendable, Hashable {
    /// The report states the rank.
    case stated
    /// The report lists units in order without numbering them; the rank is the place in that list.
    case listedOrder
    /// The report states the rank, and that several units share it.
    case tied
    /// The report puts units into tiers, 1 being the first, and no order inside them is known.
    case tier(Int)
    /// The report names the unit as one of a group. `top10` says that its rank is 10 or better; any other word says
    /// nothing of order.
    case member(String)

    /// The form in which it is written in a file; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        switch (parts.first, parts.count) {
        case ("stated", 1): self = .stated
        case ("listed_order", 1): self = .listedOrder
        case ("tied", 1): self = .tied
        case ("tier", 2):
            guard let tier = LeagueBasis.whole(parts[1]) else { return nil }
            self = .tier(tier)
        case ("member", 2):
            guard !parts[1].isEmpty else { return nil }
            self = .member(String(parts[1]))
        default: return nil
        }
    }

    /// The forms that are known.
    public static let forms = ["stated", "listed_order", "tied", "tier:N", "member:topN", "member:WORD"]

    /// The form in which it is written in a file.
    public var text: String {
        switch self {
        case .stated: "stated"
        case .listedOrder: "listed_order"
        case .tied: "tied"
        case let .tier(tier): "tier:\(tier)"
        case let .member(group): "member:\(group)"
        }
    }

    /// Whether a rank stands beside it.
    public var hasRank: Bool {
        switch self {
        case .stated, .listedOrder, .tied: true
        case .tier, .member: false
        }
    }

    /// *N* of `member:topN`: the worst rank that the unit can have.
    public var worstRank: Int? {
        guard case let .member(group) = self, group.hasPrefix("top") else { return nil }
        return LeagueBasis.whole(group.dropFirst(3))
    }

    public var word: Phrase {
        switch self {
        case .stated: Phrase(zh: "明示名次", en: "rank stated")
        case .listedOrder: Phrase(zh: "按列出次序", en: "order of listing")
        case .tied: Phrase(zh: "并列", en: "tied")
        case let .tier(tier): Phrase(zh: "第 \(tier) 梯队", en: "tier \(tier)")
        case let .member(group):
            if let rank = worstRank {
                Phrase(zh: "前 \(rank) 名之内", en: "in the top \(rank)")
            } else {
                switch group {
                case "clear_leader": Phrase(zh: "被点名：明显领先", en: "named as a clear leader")
                case "near_top": Phrase(zh: "被点名：接近前列", en: "named as near the top")
                default: Phrase(zh: "被点名：\(group)", en: "named as \(group)")
                }
            }
        }
    }

    /// A whole number from 1, in digits alone.
    public static func whole(_ text: some StringProtocol) -> Int? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), number >= 1,
            number <= 1_000_000
        else { return nil }
        return number
    }
}
