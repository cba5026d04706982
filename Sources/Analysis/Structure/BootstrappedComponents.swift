import Kernels

/// How far the variances of components would move had somewhat other units been looked at: eigenvalues of units drawn anew.
///
/// As many complete units as there are are drawn with replacement, again and again; the interval of each variance runs from
/// the 5 % to the 95 % quantile over the draws (OECD/JRC Handbook 2008, p. 70, Figure 12). By Jackson's rule those leading
/// components matter whose lower end is above 1, which Kaiser's rule asks of the variance alone.
///
/// Draws in which a column has one value only are left out, and ``undefined`` counts them. Draw *r* has a stream of its own, so
/// that results do not depend on threads. After Jackson (1993), doi:10.2307/1939574.
public struct BootstrappedComponents: Sendable, Equatable {
    /// The 5 % and the 95 % quantile by component.
    public let low: [Double]
    public let high: [Double]
    public let draws: Int
    /// Draws in which some column did not vary.
    public let undefined: Int

    /// The leading components with a lower end above 1.
    public var count: Int { low.prefix { $0 > 1 + 1e-9 }.count }

    /// - Parameters:
    ///   - columns: values by unit; not-a-number means missing, and leaves the unit out.
    ///   - executor: threads; `nil` for none but the caller's.
    /// - Returns: `nil` where fewer than half of the draws have components.
    public init?(
        of columns: [[Double]], draws: Int = 1000, seed: UInt64 = 1, executor: ChunkExecutor? = nil
    ) {
        precondition(draws >= 1, "units are drawn at least once")
        let units = (columns.first ?? []).indices.filter { unit in columns.allSatisfy { !$0[unit].isNaN } }
        guard units.count > 2 else { return nil }
        let complete = columns.map { column in units.map { column[$0] } }
        let drawn = Chunks.mapped(draws, by: executor) { draw in
            Self.variances(complete, seed: seed, draw: draw)
        }.compactMap(\.self)
        guard drawn.count * 2 >= draws else { return nil }
        let byRank = columns.indices.map { rank in drawn.map { $0[rank] } }
        low = byRank.map { Order.quantile($0.span, 0.05) ?? .nan }
        high = byRank.map { Order.quantile($0.span, 0.95) ?? .nan }
        self.draws = draws
        undefined = draws - drawn.count
    }

    private static func variances(_ columns: [[Double]], seed: UInt64, draw: Int) -> [Double]? {
        var stream = CounterStream(
            seed: seed, replicate: UInt64(draw), stream: SensitivityStream.bootstrappedComponents)
        let count = columns[0].count
        let drawn = (0..<count).map { _ in min(Int(stream.uniform() * Double(count)), count - 1) }
        let chosen = columns.map { column in drawn.map { column[$0] } }
        guard chosen.allSatisfy({ column in column.contains { $0 != column[0] } }),
            let correlations = Matrix.correlations(among: chosen)
        else { return nil }
        return EigenDecomposition(symmetric: correlations).values
    }
}
