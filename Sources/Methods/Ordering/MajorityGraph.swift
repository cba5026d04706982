/// Who has the majority over whom, and the strongly connected components of that relation.
struct MajorityGraph {
    private let count: Int
    /// By unit, those over which it has the majority.
    private let beaten: [[Int]]
    /// Units by component; every majority between two components is that of the earlier one.
    let components: [[Int]]
    private let componentOf: [Int]

    init(_ support: PairwiseSupport) {
        count = support.count
        beaten = (0..<support.count).map { unit in
            (0..<support.count).filter { $0 != unit && support.margin(unit, $0) > 0 }
        }
        components = MajorityGraph.components(beaten)
        var componentOf = [Int](repeating: 0, count: count)
        for (place, component) in components.enumerated() {
            for unit in component { componentOf[unit] = place }
        }
        self.componentOf = componentOf
    }

    func addEdgesBetweenComponents(to precedence: inout Precedence) {
        for unit in 0..<count {
            for other in beaten[unit] where componentOf[unit] != componentOf[other] {
                precedence.add(unit, before: other)
            }
        }
    }

    /// Tarjan's algorithm (1972), without recursion, since a chain of units may be long.
    private static func components(_ edges: [[Int]]) -> [[Int]] {
        var index = [Int?](repeating: nil, count: edges.count)
        var low = [Int](repeating: 0, count: edges.count)
        var isOnStack = [Bool](repeating: false, count: edges.count)
        var stack: [Int] = []
        var found: [[Int]] = []
        var next = 0
        for root in edges.indices where index[root] == nil {
            var calls: [(node: Int, edge: Int)] = [(root, 0)]
            while let (node, edge) = calls.last {
                if edge == 0 {
                    index[node] = next
                    low[node] = next
                    next += 1
                    stack.append(node)
                    isOnStack[node] = true
                }
                if edge < edges[node].count {
                    calls[calls.count - 1].edge = edge + 1
                    let target = edges[node][edge]
                    if index[target] == nil {
                        calls.append((target, 0))
                    } else if isOnStack[target] {
                        low[node] = min(low[node], index[target] ?? 0)
                    }
                    continue
                }
                calls.removeLast()
                if let parent = calls.last?.node { low[parent] = min(low[parent], low[node]) }
                guard low[node] == index[node] else { continue }
                let start = stack.lastIndex(of: node) ?? 0
                found.append(Array(stack[start...]))
                for unit in stack[start...] { isOnStack[unit] = false }
                stack.removeSubrange(start...)
            }
        }
        return found.reversed()
    }
}
