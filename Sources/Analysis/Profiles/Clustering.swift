import Kernels

/// How units are put into clusters.
public enum ClusterMethod: Sendable, Hashable {
    /// By cutting a tree.
    case tree(Linkage)
    /// By the least squares within clusters, from several random starts; see ``KMeans``.
    case kMeans(seed: UInt64)
}

/// Groups of units with alike profiles, by a tree on the distances of ``ProfileDistances`` or by k-means on the profiles.
///
/// Units are taken in the order of their codes, so the order of the data changes nothing. A unit with a score in half of
/// the columns or fewer is left out: any two others have a column in common, over which they are compared.
///
/// Without a number asked for, there are as many clusters, from 2 to 10, as give the greatest mean silhouette; one where
/// fewer than three units are there or all are alike.
public struct Clustering: Sendable {
    public struct Cluster: Sendable {
        /// Positions in the matrix, as they stand along the tree's foot.
        public let members: [Int]
        /// The mean of the members' silhouettes.
        public let silhouette: Double
        /// The mean of the members' double-centred profiles, by column; NaN where no member has the column.
        public let profile: [Double]

        /// Columns by how far the cluster lies from the field, the farthest first.
        public var traits: [Int] {
            profile.indices.filter { !profile[$0].isNaN }
                .sorted { (-abs(profile[$0]), $0) < (-abs(profile[$1]), $1) }
        }
    }

    public let matrix: ProfileMatrix
    /// Positions in the matrix of the units that take part, by code.
    public let units: [Int]
    /// Positions in the matrix of those with too few columns.
    public let leftOut: [Int]
    /// Of ``units``.
    public let distances: ProfileDistances
    public let method: ClusterMethod
    /// `nil` for a method without a tree.
    public let tree: ClusterTree?
    /// Mean silhouettes of 2, 3, … clusters, as far as was looked for.
    public let silhouettes: [Double]
    /// In the order of the tree's foot, or of the codes of their first units.
    public let clusters: [Cluster]
    /// By unit of the matrix: the silhouette within ``clusters``; NaN where left out.
    public let silhouette: [Double]

    /// The most clusters that are looked for unasked.
    public static let most = 10

    /// - Parameter clusters: how many; as many as fit best where `nil`. No more than there are units.
    public init(_ matrix: ProfileMatrix, clusters: Int? = nil, by method: ClusterMethod = .tree(.ward)) {
        self.matrix = matrix
        self.method = method
        let columns = matrix.advantage.centred
        let order = matrix.units.indices.sorted { (matrix.units[$0].code, $0) < (matrix.units[$1].code, $1) }
        let units = order.filter { unit in 2 * columns.count { !$0[unit].isNaN } > columns.count }
        self.units = units
        leftOut = matrix.units.indices.filter { !units.contains($0) }
        let profiles = columns.map { column in units.map { column[$0] } }
        let distances = ProfileDistances(profiles)
        self.distances = distances
        let cut: (Int) -> [[Int]]
        switch method {
        case let .tree(linkage):
            let found = ClusterTree(distances, by: linkage)
            tree = found
            cut = { found.cut(into: $0) }
        case let .kMeans(seed):
            tree = nil
            cut = { KMeans(profiles, clusters: $0, seed: seed).clusters }
        }
        let isVaried = distances.all.contains { $0 > 0 }
        let candidates = isVaried && units.count > 2 ? Array(2...min(Self.most, units.count - 1)) : []
        let tried = candidates.map(cut)
        let silhouettes = tried.map { Silhouettes($0, distances).mean }
        self.silhouettes = silhouettes
        let best = silhouettes.indices.max { (silhouettes[$0], $1) < (silhouettes[$1], $0) }
        let wanted = min(clusters ?? best.map { $0 + 2 } ?? 1, max(1, units.count))
        let chosen =
            units.isEmpty ? [] : tried.indices.contains(wanted - 2) ? tried[wanted - 2] : cut(wanted)
        let found = Silhouettes(chosen, distances)
        var silhouette = matrix.units.map { _ in Double.nan }
        for (position, unit) in units.enumerated() { silhouette[unit] = found.values[position] }
        self.silhouette = silhouette
        self.clusters = chosen.map { [silhouette] members in
            let members = members.map { units[$0] }
            return Cluster(
                members: members,
                silhouette: members.reduce(0) { $0 + silhouette[$1] } / Double(members.count),
                profile: columns.map { column in
                    let values = members.map { column[$0] }.available
                    return Moments.mean(values.span) ?? .nan
                })
        }
    }

    /// The correlation of the units' distances with the heights at which the tree joins them; `nil` without a tree, for
    /// fewer than three units or where all are equal. Close to 1 means that the tree distorts little.
    public var copheneticCorrelation: Double? {
        guard let heights = tree?.copheneticDistances else { return nil }
        return Association.pearson(distances.all.span, heights.span)
    }

    /// The cluster of a unit of the matrix, as a position; `nil` where it is left out.
    public func cluster(of unit: Int) -> Int? { clusters.firstIndex { $0.members.contains(unit) } }
}

/// How much nearer each unit is to its own cluster than to the next one (Rousseeuw 1987,
/// doi:10.1016/0377-0427(87)90125-7):
///
///     s = (b − a) / max(a, b)
///
/// with a the mean distance to the others of the own cluster and b the least mean distance to another cluster; from −1 to
/// 1. 0 for a unit alone in its cluster, where there is one cluster only, and where a and b are both 0.
public struct Silhouettes: Sendable {
    /// By unit.
    public let values: [Double]

    public init(_ clusters: [[Int]], _ distances: ProfileDistances) {
        var values = [Double](repeating: 0, count: distances.count)
        for (own, members) in clusters.enumerated() where members.count > 1 && clusters.count > 1 {
            for unit in members {
                func sum(_ others: [Int]) -> Double { others.reduce(0) { $0 + distances[unit, $1] } }
                let a = sum(members) / Double(members.count - 1)
                let b =
                    clusters.indices.filter { $0 != own }
                    .map { sum(clusters[$0]) / Double(clusters[$0].count) }.min() ?? 0
                values[unit] = max(a, b) > 0 ? (b - a) / max(a, b) : 0
            }
        }
        self.values = values
    }

    public var mean: Double { Moments.mean(values.span) ?? 0 }
}
