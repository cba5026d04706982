import Kernels

/// Units in a given number of clusters, with as small squares about the clusters' means as can be found.
///
///     Σ over units of mean_j (x_ij − m_cj)²   over the columns that the unit and its cluster's mean have
///
/// Each start draws centres by k-means++ (each next unit by the square of its distance to the nearest centre so far) and
/// goes on by Lloyd's steps: units to the nearest centre, centres to the means. The best of ``starts`` counts, the first
/// of equals. A cluster that loses all its units gets the one that is furthest from its centre. The least squares of all
/// partitions are likely but not sure to be found.
///
/// After Lloyd (1982) and Arthur and Vassilvitskii (2007).
public struct KMeans: Sendable, Hashable {
    /// Positions of units, ascending; clusters by their first.
    public let clusters: [[Int]]
    /// The sum of squares.
    public let within: Double

    /// How often it is begun anew.
    public static let starts = 50

    /// - Parameters:
    ///   - columns: by column, then unit; NaN where missing.
    ///   - clusters: no more than there are units.
    public init(_ columns: [[Double]], clusters: Int, seed: UInt64 = 1) {
        let units = columns.first?.count ?? 0
        precondition((1...max(1, units)).contains(clusters), "as many clusters as units at most")
        let rows = (0..<units).map { unit in columns.map { $0[unit] } }
        var best: (clusters: [[Int]], within: Double)?
        for start in 0..<Self.starts {
            var stream = CounterStream(seed: seed, replicate: UInt64(start), stream: 0x6b6d)
            let found = Self.settled(rows, from: Self.centres(rows, clusters, &stream))
            if best.map({ found.within < $0.within * (1 - 1e-12) }) ?? true { best = found }
        }
        self.clusters = best?.clusters ?? []
        within = best?.within ?? 0
    }

    /// The mean of the squared differences over the columns that both have; 0 without any.
    private static func square(_ x: [Double], _ y: [Double]) -> Double {
        var (sum, count) = (0.0, 0.0)
        for (a, b) in zip(x, y) where !a.isNaN && !b.isNaN {
            sum += (a - b) * (a - b)
            count += 1
        }
        return count == 0 ? 0 : sum / count
    }

    private static func centres(
        _ rows: [[Double]], _ clusters: Int, _ stream: inout CounterStream
    ) -> [[Double]] {
        guard !rows.isEmpty else { return [] }
        var centres = [rows[Int(stream.uniform() * Double(rows.count))]]
        while centres.count < clusters {
            let squares = rows.map { row in centres.map { square(row, $0) }.min() ?? 0 }
            let total = squares.reduce(0, +)
            var left = stream.uniform() * total
            // Where all units are centres already, any will do.
            let next =
                total == 0
                ? Int(stream.uniform() * Double(rows.count))
                : squares.firstIndex { square in
                    left -= square
                    return left < 0 && square > 0
                } ?? squares.lastIndex { $0 > 0 } ?? 0
            centres.append(rows[next])
        }
        return centres
    }

    private static func settled(
        _ rows: [[Double]], from start: [[Double]]
    ) -> (clusters: [[Int]], within: Double) {
        var centres = start
        var own = rows.map { _ in -1 }
        for _ in 0..<300 {
            var next = rows.map { nearest($0, centres) }
            refill(&next, rows, centres)
            guard next != own else { break }
            own = next
            centres = centres.indices.map { cluster in
                let members = rows.indices.filter { own[$0] == cluster }
                return (rows.first ?? []).indices.map { column in
                    let values = members.map { rows[$0][column] }.available
                    return Moments.mean(values.span) ?? .nan
                }
            }
        }
        let squares = rows.indices.map { square(rows[$0], centres[own[$0]]) }
        let clusters = centres.indices.map { cluster in rows.indices.filter { own[$0] == cluster } }
        return (clusters.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }, Moments.sum(squares.span))
    }

    private static func nearest(_ row: [Double], _ centres: [[Double]]) -> Int {
        var best = (cluster: 0, square: Double.infinity)
        for (cluster, centre) in centres.enumerated() {
            let found = square(row, centre)
            if found < best.square { best = (cluster, found) }
        }
        return best.cluster
    }

    /// Gives clusters without units the one that is furthest from its centre, of clusters that have others.
    private static func refill(_ own: inout [Int], _ rows: [[Double]], _ centres: [[Double]]) {
        for cluster in centres.indices where !own.contains(cluster) {
            let spare = rows.indices.filter { unit in own.count { $0 == own[unit] } > 1 }
            let furthest = spare.max {
                let (first, second) = (square(rows[$0], centres[own[$0]]), square(rows[$1], centres[own[$1]]))
                return (first, $1) < (second, $0)
            }
            if let furthest { own[furthest] = cluster }
        }
    }
}
