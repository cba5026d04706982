import Diagnostics

/// A place in the framework: the index, a pillar, …, or (as a leaf) an indicator.
public struct Node: Sendable, Hashable {
    /// The code; a leaf's is the code of its indicator.
    public var id: String
    public var name: Phrase
    /// The weight among its siblings, as written; only ratios count.
    public var weight: Double
    /// `negative` turns the node's score round before it enters its parent.
    public var direction: Direction
    /// Position of the parent in ``Framework/nodes``; `nil` for the index.
    public internal(set) var parent: Int?
    /// Positions of the children, in the order written.
    public internal(set) var children: [Int] = []
    /// 1 for a leaf, else one more than the highest child.
    public internal(set) var level = 1

    public var isLeaf: Bool { children.isEmpty }
}

/// The tree: from the index at the top to the indicators at the leaves.
///
/// Nodes stand with every parent before its children, so a walk from the end to the start meets children
/// first.
public struct Framework: Sendable, Hashable {
    public private(set) var nodes: [Node]
    /// Positions of the leaves, in the order written.
    public private(set) var leaves: [Int]
    private var positions: [String: Int]

    /// A branch as a person writes it.
    public indirect enum Branch: Sendable {
        case indicator(String, name: Phrase? = nil, weight: Double = 1)
        case node(
            String, name: Phrase? = nil, weight: Double = 1, direction: Direction = .positive,
            children: [Branch])
    }

    /// Builds the tree.
    /// - Precondition: codes are unique and no node but an indicator is without children; the reader of a
    ///   project has checked both.
    public init(_ root: Branch) {
        nodes = []
        leaves = []
        positions = [:]
        _ = add(root, under: nil)
    }

    private mutating func add(_ branch: Branch, under parent: Int?) -> Int {
        let position = nodes.count
        switch branch {
        case let .indicator(code, name, weight):
            nodes.append(
                Node(
                    id: code, name: name ?? Phrase(verbatim: code), weight: weight, direction: .positive,
                    parent: parent))
            leaves.append(position)
        case let .node(id, name, weight, direction, children):
            precondition(!children.isEmpty, "a node has children")
            nodes.append(
                Node(
                    id: id, name: name ?? Phrase(verbatim: id), weight: weight, direction: direction,
                    parent: parent))
            for child in children {
                let added = add(child, under: position)
                nodes[position].children.append(added)
                nodes[position].level = max(nodes[position].level, nodes[added].level + 1)
            }
        }
        let earlier = positions.updateValue(position, forKey: nodes[position].id)
        precondition(earlier == nil, "codes in the framework are unique")
        return position
    }

    /// The index itself.
    public var root: Node { nodes[0] }

    /// The number of levels, the indicators' included.
    public var height: Int { nodes[0].level }

    /// The position of the node with this code.
    public func position(of id: String) -> Int? { positions[id] }

    /// The node's ancestors, nearest first.
    public func ancestors(of position: Int) -> [Int] {
        var found: [Int] = []
        var next = nodes[position].parent
        while let ancestor = next {
            found.append(ancestor)
            next = nodes[ancestor].parent
        }
        return found
    }

    /// Positions of the leaves under a node, itself if it is one.
    public func leaves(under position: Int) -> [Int] {
        nodes[position].isLeaf ? [position] : nodes[position].children.flatMap(leaves(under:))
    }

    /// Positions of the nodes of a level, in the order written.
    public func positions(level: Int) -> [Int] { nodes.indices.filter { nodes[$0].level == level } }

    /// Effective weights: each node's share of its siblings' weights times its parent's effective weight.
    ///
    ///     w*(node) = w(node) / Σ w(siblings) · w*(parent),   w*(index) = 1
    ///
    /// - Parameter weights: weight of every node among its siblings, by position.
    /// - Returns: effective weights by position; 0 below a node whose children's weights add up to 0.
    public func effectiveWeights(_ weights: [Double]) -> [Double] {
        var effective = [Double](repeating: 0, count: nodes.count)
        effective[0] = 1
        for node in nodes.indices {
            let total = nodes[node].children.reduce(0) { $0 + weights[$1] }
            guard total != 0 else { continue }
            for child in nodes[node].children { effective[child] = weights[child] / total * effective[node] }
        }
        return effective
    }

    /// Writes other weights.
    /// - Parameter weights: by position.
    public mutating func reweigh(_ weights: [Double]) {
        precondition(weights.count == nodes.count, "a weight for every node")
        for position in nodes.indices { nodes[position].weight = weights[position] }
    }

    /// The names of nodes, set from a table that knows more than the tree does.
    public mutating func rename(_ names: [String: Phrase]) {
        for position in nodes.indices {
            if let name = names[nodes[position].id] { nodes[position].name = name }
        }
    }
}
