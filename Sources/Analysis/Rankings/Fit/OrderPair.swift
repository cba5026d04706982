/// Two units of which a ranking says that the first stands ahead of the second.
public struct OrderPair: Sendable, Hashable {
    /// Positions of units.
    public let ahead: Int
    public let behind: Int

    public init(ahead: Int, behind: Int) {
        self.ahead = ahead
        self.behind = behind
    }

    /// The pairs that do not follow from two others.
    static func reduced(_ pairs: [OrderPair]) -> [OrderPair] {
        let all = Set(pairs)
        var below: [Int: [Int]] = [:]
        for pair in pairs { below[pair.ahead, default: []].append(pair.behind) }
        return pairs.filter { pair in
            !(below[pair.ahead] ?? []).contains { middle in
                middle != pair.behind && all.contains(OrderPair(ahead: middle, behind: pair.behind))
            }
        }
    }
}
