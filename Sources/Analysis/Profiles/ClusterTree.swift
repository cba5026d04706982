/// How far apart two clusters are, and so which are joined next.
public enum Linkage: String, Sendable, CaseIterable {
    /// By how much the squares within clusters grow.
    case ward
    /// The distance of the two units that are nearest.
    case single
    /// That of the two units that are furthest apart.
    case complete
    /// The mean over all pairs of units.
    case average
}

/// Units joined step by step into ever larger clusters, the two that are nearest at each step.
///
/// Distances of clusters follow from those of their parts after Lance and Williams, with n the sizes:
///
///     ward      D²(k, i∪j) = ((n_k + n_i) D²_ki + (n_k + n_j) D²_kj − n_k D²_ij) / (n_k + n_i + n_j)
///     single    D(k, i∪j) = min(D_ki, D_kj)
///     complete  D(k, i∪j) = max(D_ki, D_kj)
///     average   D(k, i∪j) = (n_i D_ki + n_j D_kj) / (n_i + n_j)
///
/// Ward's is on squared distances (the variant that R calls `ward.D2`; Ward 1963, doi:10.1080/01621459.1963.10500845).
/// A height is D: for units it is their distance. The nearest-neighbour chain finds the joins in n² steps; they
/// are then put in the order of their heights. Of equally near clusters the one with the lower number is taken, so the
/// tree is a function of the distances and the order of the units. Distances that are no Euclidean ones, as where values
/// are missing, are treated by the same formula.
public struct ClusterTree: Sendable {
    /// Two clusters that become one. Clusters 0 … n − 1 are units; the join at position *m* makes cluster n + m.
    public struct Join: Sendable, Hashable {
        public let first: Int
        public let second: Int
        public let height: Double
        /// How many units the new cluster has.
        public let size: Int
    }

    /// How many units there are.
    public let count: Int
    /// The lowest first; n − 1 of them.
    public let joins: [Join]

    /// - Parameter distances: of every pair; none is missing.
    public init(_ distances: ProfileDistances, by linkage: Linkage = .ward) {
        count = distances.count
        precondition(distances.all.allSatisfy { !$0.isNaN }, "every pair has a distance")
        var chain = NeighbourChain(distances, linkage)
        joins = ClusterTree.ordered(chain.joins(), count: count)
    }

    /// Joins by ascending height, with clusters numbered by the join that made them.
    private static func ordered(_ raw: [NeighbourChain.Join], count: Int) -> [Join] {
        let order = raw.indices.sorted { (raw[$0].height, $0) < (raw[$1].height, $1) }
        var cluster = Array(0..<count)
        var sizes = [Int](repeating: 1, count: count)
        var joins: [Join] = []
        for (step, position) in order.enumerated() {
            let join = raw[position]
            let parts = [cluster[join.kept], cluster[join.absorbed]].sorted()
            let size = parts.reduce(0) { $0 + sizes[$1] }
            joins.append(Join(first: parts[0], second: parts[1], height: join.height, size: size))
            sizes.append(size)
            cluster[join.kept] = count + step
        }
        return joins
    }

    /// Units as they stand along the foot of the tree: parts with the lower number first.
    public var order: [Int] {
        guard count > 0 else { return [] }
        var found: [Int] = []
        var waiting = [count + joins.count - 1]
        while let cluster = waiting.popLast() {
            if cluster < count {
                found.append(cluster)
            } else {
                waiting += [joins[cluster - count].second, joins[cluster - count].first]
            }
        }
        return found
    }

    /// The units of each of `clusters` clusters, each in the order of the tree's foot, the clusters too.
    /// - Precondition: there are 1 … n clusters.
    public func cut(into clusters: Int) -> [[Int]] {
        precondition((1...max(1, count)).contains(clusters), "as many clusters as units at most")
        var label = [Int?](repeating: nil, count: count + joins.count)
        // Joins above the cut are those of the last clusters − 1 steps; what they join are the clusters.
        let whole = count + joins.count - (clusters - 1)
        for position in joins.indices.reversed() {
            let own = count + position < whole ? label[count + position] ?? count + position : nil
            for part in [joins[position].first, joins[position].second] { label[part] = own ?? part }
        }
        var found: [[Int]] = []
        var last: Int?
        for unit in order {
            let own = label[unit] ?? unit
            if own == last { found[found.count - 1].append(unit) } else { found.append([unit]) }
            last = own
        }
        return found
    }

    /// The height at which two units come into one cluster, for every pair, as in ``ProfileDistances/all``.
    public var copheneticDistances: [Double] {
        var members = (0..<count).map { [$0] }
        var found = [Double](repeating: 0, count: count * max(0, count - 1) / 2)
        for join in joins {
            for first in members[join.first] {
                for second in members[join.second] {
                    let (low, high) = (min(first, second), max(first, second))
                    found[low * (2 * count - low - 1) / 2 + high - low - 1] = join.height
                }
            }
            members.append(members[join.first] + members[join.second])
            members[join.first] = []
            members[join.second] = []
        }
        return found
    }
}

/// Finds joins by following nearest neighbours until two are each other's.
///
/// It needs a measure in which a new cluster is never nearer to a third than the nearer of its parts was, which all four
/// linkages are.
private struct NeighbourChain {
    struct Join {
        var kept: Int
        var absorbed: Int
        var height: Double
    }

    private let count: Int
    private let linkage: Linkage
    /// Distances of the clusters that are left, named by one of their units; squared ones for Ward's.
    private var squares: [Double]
    private var sizes: [Double]
    private var heights: [Double]
    private var left: [Bool]

    init(_ distances: ProfileDistances, _ linkage: Linkage) {
        count = distances.count
        self.linkage = linkage
        squares = [Double](repeating: 0, count: count * count)
        sizes = [Double](repeating: 1, count: count)
        heights = [Double](repeating: 0, count: count)
        left = [Bool](repeating: true, count: count)
        for first in 0..<count {
            for second in 0..<count {
                let distance = distances[first, second]
                squares[first * count + second] = linkage == .ward ? distance * distance : distance
            }
        }
    }

    mutating func joins() -> [Join] {
        var joins: [Join] = []
        var chain: [Int] = []
        while joins.count < count - 1 {
            if chain.isEmpty, let first = left.firstIndex(of: true) { chain.append(first) }
            let last = chain[chain.count - 1]
            let before = chain.count > 1 ? chain[chain.count - 2] : nil
            let next = nearest(to: last, preferring: before)
            guard next == before else {
                chain.append(next)
                continue
            }
            chain.removeLast(2)
            joins.append(join(min(last, next), max(last, next)))
        }
        return joins
    }

    /// The nearest cluster; the one before in the chain if no other is nearer, so that the chain ends.
    private func nearest(to cluster: Int, preferring before: Int?) -> Int {
        var best = before
        for other in 0..<count where left[other] && other != cluster {
            guard let found = best else {
                best = other
                continue
            }
            if squares[cluster * count + other] < squares[cluster * count + found] { best = other }
        }
        return best ?? cluster
    }

    private mutating func join(_ kept: Int, _ absorbed: Int) -> Join {
        let square = squares[kept * count + absorbed]
        left[absorbed] = false
        for other in 0..<count where left[other] && other != kept {
            let new = united(other, kept, absorbed, apart: square)
            squares[other * count + kept] = new
            squares[kept * count + other] = new
        }
        sizes[kept] += sizes[absorbed]
        // Rounding must not put a join below those that made its parts.
        let height = linkage == .ward ? square.squareRoot() : square
        heights[kept] = max(height, heights[kept], heights[absorbed])
        return Join(kept: kept, absorbed: absorbed, height: heights[kept])
    }

    /// How far a cluster is from two others, once they are one.
    private func united(_ other: Int, _ kept: Int, _ absorbed: Int, apart square: Double) -> Double {
        let (first, second) = (squares[other * count + kept], squares[other * count + absorbed])
        switch linkage {
        case .single: return min(first, second)
        case .complete: return max(first, second)
        case .average:
            let total = sizes[kept] + sizes[absorbed]
            return (sizes[kept] * first + sizes[absorbed] * second) / total
        case .ward:
            let size = sizes[other]
            let sum = (size + sizes[kept]) * first + (size + sizes[absorbed]) * second - size * square
            return max(0, sum / (size + sizes[kept] + sizes[absorbed]))
        }
    }
}
