/// A flag, and what each way of heeding it would do to the ranks.
public struct Remedies: Sendable {
    /// What asks for a decision.
    public let flag: CorrelationFlag
    /// One for each of its ``CorrelationFlag/edits``, in their order.
    public let rebuilds: [RankAudit.Rebuild]
}

extension CorrelationFlag {
    /// The usual ways of heeding the flag.
    ///
    /// Of two redundant parts one is left out, or both weigh half, so that the pair counts once; where a node has no
    /// other children the latter changes nothing, for only ratios of siblings count. Of two opposed parts the odd
    /// one is turned round, if its direction was mistaken, or left out; so is a child that runs against its parent.
    public var edits: [PlanEdit] {
        switch kind {
        case .redundant:
            [
                .omission(of: first), .omission(of: second),
                .reweighting(factors: [first: 0.5, second: 0.5]),
            ]
        case .opposed, .againstParent:
            [.reversal(of: oddOne ?? first), .omission(of: oddOne ?? first)]
        }
    }
}

extension RankAudit {
    /// What heeding each flag would do to whom.
    ///
    /// - Parameter executor: threads; `nil` for none but the caller's.
    public func remedies(for flags: [CorrelationFlag], executor: ChunkExecutor? = nil) -> [Remedies] {
        let edits = flags.map(\.edits)
        // The same edit may answer several flags; it is built once.
        var places: [PlanEdit: Int] = [:]
        var distinct: [PlanEdit] = []
        for edit in edits.flatMap(\.self) where places[edit] == nil {
            places[edit] = distinct.count
            distinct.append(edit)
        }
        let built = rebuilds(distinct, executor: executor)
        return zip(flags, edits).map { flag, edits in
            Remedies(flag: flag, rebuilds: edits.compactMap { places[$0].map { built[$0] } })
        }
    }
}
