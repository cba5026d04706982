import Diagnostics

/// A sentence about a ranking that is true or false in every replicate.
public struct Claim: Sendable, Hashable {
    public enum Statement: Sendable, Hashable {
        /// The first unit's score is strictly greater than the second's. Codes of units.
        case above(String, String)
        /// The unit's rank is this or better; equal scores share the better rank.
        case inTop(String, Int)
        /// The unit's rank is this one exactly; equal scores share the better rank.
        case at(String, Int)
    }

    public var statement: Statement
    /// The code of the node that is spoken of; `nil` for the index.
    public var node: String?

    public init(_ statement: Statement, node: String? = nil) {
        self.statement = statement
        self.node = node
    }

    /// Codes of the units that it speaks of.
    public var units: [String] {
        switch statement {
        case let .above(first, second): [first, second]
        case let .inTop(unit, _), let .at(unit, _): [unit]
        }
    }
}

/// How much of what is plausible a claim holds in.
public enum ClaimBand: String, Sendable, CaseIterable {
    /// In 95 % or more.
    case robust
    /// In 80 % or more.
    case fair
    /// In half or more.
    case fragile
    /// In less than half.
    case unsupported

    public init(share: Double) {
        self =
            switch share {
            case 0.95...: .robust
            case 0.80..<0.95: .fair
            case 0.50..<0.80: .fragile
            default: .unsupported
            }
    }

    public var word: Phrase {
        switch self {
        case .robust: Phrase(zh: "稳健", en: "robust")
        case .fair: Phrase(zh: "较稳", en: "fairly robust")
        case .fragile: Phrase(zh: "脆弱", en: "fragile")
        case .unsupported: Phrase(zh: "缺乏支持", en: "not supported")
        }
    }
}

/// What became of a claim over many replicates.
public struct ClaimVerdict: Sendable {
    public var claim: Claim
    /// Whether it holds in the plan as written.
    public var isNominallyTrue: Bool
    /// Replicates that could be computed, and those in which it holds. A unit without a score is above nobody.
    public var replicates: Int
    public var holding: Int
    public var failures: Int
    public var firstFailure: FailedReplicate?
    /// Every circumstance under which enough replicates were drawn to speak of it, the most harmful first.
    public var circumstances: [Circumstance]

    public var share: Double { Double(holding) / Double(replicates) }
    public var band: ClaimBand { ClaimBand(share: share) }
    /// √(p(1 − p)/R), the standard error of the share.
    public var standardError: Double {
        (share * (1 - share) / Double(replicates)).squareRoot()
    }

    /// The most harmful circumstance of each assumption, the two worst of them: what would break the claim first.
    public var breakers: [Circumstance] {
        Self.firstOfEach(harmful)
    }

    /// The circumstances under which the claim holds less often, by more than two standard errors of that share.
    public var harmful: [Circumstance] { circumstances.harmful(to: share) }

    /// The most favourable circumstance of each assumption, the two best of them.
    public var supporters: [Circumstance] {
        Self.firstOfEach(circumstances.reversed().filter { $0.share - share > 2 * $0.error(about: share) })
    }

    private static func firstOfEach(_ circumstances: [Circumstance]) -> [Circumstance] {
        var seen: Set<String> = []
        return Array(circumstances.filter { seen.insert($0.assumption).inserted }.prefix(2))
    }
}

/// Something that was so in some replicates, and how the claim fared in them.
public struct Circumstance: Sendable {
    /// The assumption that it belongs to.
    public var assumption: String
    public var name: Phrase
    public var replicates: Int
    public var holding: Int

    public var share: Double { Double(holding) / Double(replicates) }

    /// Fewer replicates say too little.
    static let least = 30

    /// √(p(1 − p)/r), the standard error of the circumstance's r replicates about a share p.
    func error(about share: Double) -> Double {
        (share * (1 - share) / Double(replicates)).squareRoot()
    }
}

extension [Circumstance] {
    /// Those under which something that holds in a share of all replicates holds less often, by more than two standard
    /// errors of that share.
    public func harmful(to share: Double) -> [Circumstance] {
        filter { share - $0.share > 2 * $0.error(about: share) }
    }
}
