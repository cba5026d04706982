import Construction
import IndexModel

/// Whether the children of a node, or all parts at a level, measure one thing or several.
///
/// Columns are the scores that enter the parents. Everything but Cronbach's alpha rests on the rows without a gap.
public struct DimensionAudit: Sendable {
    /// The codes of the columns.
    public let codes: [String]
    /// Sampling adequacy and sphericity, or why there are none.
    public let adequacy: Result<SamplingAdequacy, SamplingAdequacyFailure>
    /// The components, or why there are none.
    public let components: Result<PrincipalComponents, PrincipalComponentsFailure>
    /// By rules that look at the variances; `nil` without components.
    public let counts: ComponentCounts?
    /// `nil` without components, and for more than ``mostForParallel`` columns.
    public let parallel: ParallelAnalysis?
    /// Cronbach's alpha of the columns on their common scale; `nil` where undefined.
    public let alpha: Double?
    /// Alpha after z-scoring, so that no column counts for its spread; `nil` where undefined.
    public let standardisedAlpha: Double?
    /// By column, its correlation with the sum of the others, and the alpha of the others, both standardised.
    public let items: [Reliability.Item]

    /// Each draw of the parallel analysis takes the eigenvalues of a matrix of so many columns.
    public static let mostForParallel = 200

    /// - Parameters:
    ///   - codes: the names of the columns.
    ///   - columns: values by row; not-a-number means missing.
    ///   - draws: of the parallel analysis.
    ///   - seed: of the parallel analysis.
    ///   - executor: threads; `nil` for none but the caller's.
    public init(
        _ codes: [String], _ columns: [[Double]], draws: Int = 500, seed: UInt64 = 1,
        executor: ChunkExecutor? = nil
    ) {
        precondition(codes.count == columns.count && !codes.isEmpty, "every column has a name")
        self.codes = codes
        do throws(SamplingAdequacyFailure) {
            adequacy = .success(try SamplingAdequacy(of: columns))
        } catch { adequacy = .failure(error) }
        do throws(PrincipalComponentsFailure) {
            components = .success(try PrincipalComponents(of: columns))
        } catch { components = .failure(error) }
        let found = try? components.get()
        counts = found.map(ComponentCounts.init(of:))
        parallel = (codes.count > Self.mostForParallel ? nil : found).map {
            ParallelAnalysis(of: $0, draws: draws, seed: seed, executor: executor)
        }
        alpha = Reliability.cronbachAlpha(columns)
        let standardised = Reliability.standardised(columns)
        standardisedAlpha = standardised.flatMap(Reliability.cronbachAlpha)
        items = standardised.map(Reliability.items) ?? []
    }

    /// The children of a node.
    public init(
        of run: Run, node: String, draws: Int = 500, seed: UInt64 = 1, executor: ChunkExecutor? = nil
    ) {
        let framework = run.plan.framework
        guard let position = framework.position(of: node), !framework.nodes[position].isLeaf else {
            preconditionFailure("the node that is looked at has children")
        }
        let children = framework.nodes[position].children
        self.init(
            children.map { framework.nodes[$0].id }, children.map { run.nodes[$0].scores }, draws: draws,
            seed: seed, executor: executor)
    }

    /// All parts of a level, across nodes.
    public init(
        of run: Run, level: Int = 1, draws: Int = 500, seed: UInt64 = 1, executor: ChunkExecutor? = nil
    ) {
        let positions = run.plan.framework.positions(level: level)
        self.init(
            positions.map { run.plan.framework.nodes[$0].id }, positions.map { run.nodes[$0].scores },
            draws: draws, seed: seed, executor: executor)
    }
}
