import Diagnostics
import IndexModel

/// A second grouping of the framework's indicators, through which one run can be read. It moves no score.
///
/// An indicator may be in several groups, or in none. A group is scored like a node: the mean of its indicators'
/// normalised values, weighted by what the indicators weigh in the index unless weights are written.
public struct Lens: Sendable, Hashable {
    public var id: String
    public var name: Phrase
    /// Where the grouping comes from and how far it can be trusted.
    public var note: Phrase?
    public var groups: [Group]

    public struct Group: Sendable, Hashable {
        public var id: String
        public var name: Phrase
        public var members: [Member]
        /// Why nothing measures the group; set where it has no members.
        public var gap: Phrase?

        public init(id: String, name: Phrase? = nil, members: [Member], gap: Phrase? = nil) {
            self.id = id
            self.name = name ?? Phrase(verbatim: id)
            self.members = members
            self.gap = gap
        }
    }

    /// An indicator, or a node that stands for all indicators under it.
    public struct Member: Sendable, Hashable {
        public var code: String
        /// As written; `nil` where nothing is.
        public var weight: Double?

        public init(_ code: String, weight: Double? = nil) {
            self.code = code
            self.weight = weight
        }
    }

    public init(id: String, name: Phrase? = nil, note: Phrase? = nil, groups: [Group]) {
        self.id = id
        self.name = name ?? Phrase(verbatim: id)
        self.note = note
        self.groups = groups
    }

    /// The leaves of the framework that are in no group, in its order.
    public func leftOut(of framework: Framework) -> [Int] {
        let used = Set(groups.flatMap { $0.leaves(in: framework) })
        return framework.leaves.filter { !used.contains($0) }
    }
}

extension Lens.Group {
    /// The leaves of the framework that the group is made of, in the order written.
    /// - Precondition: members are codes of the framework; the reader of a project has checked it.
    public func leaves(in framework: Framework) -> [Int] {
        members.flatMap { member -> [Int] in
            guard let position = framework.position(of: member.code) else {
                preconditionFailure("a lens speaks of the framework's codes")
            }
            return framework.leaves(under: position)
        }
    }

    /// What each leaf of ``leaves(in:)`` weighs in the group; only ratios count.
    ///
    /// Without written weights a leaf weighs what it weighs in the index. Where any member has a written weight, the
    /// others weigh 1, and a node's weight is shared out among its leaves as the index does.
    ///
    /// - Parameter effective: effective weights by node of the framework.
    public func weights(in framework: Framework, effective: [Double]) -> [Double] {
        guard members.contains(where: { $0.weight != nil }) else {
            return leaves(in: framework).map { effective[$0] }
        }
        return members.flatMap { member -> [Double] in
            let leaves = framework.position(of: member.code).map(framework.leaves(under:)) ?? []
            let total = leaves.reduce(0) { $0 + effective[$1] }
            return leaves.map { leaf in
                (member.weight ?? 1) * (total > 0 ? effective[leaf] / total : 1 / Double(leaves.count))
            }
        }
    }
}
