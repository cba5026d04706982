import Analysis
import ArgumentParser
import Construction
import Diagnostics
import IndexModel
import Publication

/// `zhulu similar [UNIT]`: who is like whom in make-up, and how different all are.
struct Similar: Command {
    static let about = About(
        name: "similar", group: .reason,
        summary: Phrase(
            zh: "谁与谁构成相近：聚类、各组的特点，以及彼此有多不同。",
            en: "Who is like whom in make-up: clusters, what marks each, and how different all are."
        ),
        examples: [
            .init("zhulu similar", zh: "全部单位的分组", en: "clusters of all units"),
            .init("zhulu similar 深圳 --lang zh", zh: "与一个单位最相近的", en: "those most like one unit"),
            .init(
                "zhulu similar --clusters 4 --level 1 --lang en", zh: "按指标分四组",
                en: "four clusters by indicators"),
            .init(
                "zhulu similar --method k-means --clusters 3", zh: "K 均值法分三组", en: "three clusters by k-means"
            ),
            .init("zhulu similar --lens stage", zh: "按另一种分组", en: "by another grouping"),
        ])

    @Argument(help: Words.help(OptionWords.unit), completion: .custom(Completions.units))
    var unit: String?

    @Option(help: Words.help(OptionWords.clusters))
    var clusters: Int?

    @Option(help: Words.help(OptionWords.clusterMethod))
    var method: Method = .ward

    enum Method: String, ExpressibleByArgument, CaseIterable {
        case ward, single, complete, average
        case kMeans = "k-means"

        var clusters: ClusterMethod {
            switch self {
            case .ward: .tree(.ward)
            case .single: .tree(.single)
            case .complete: .tree(.complete)
            case .average: .tree(.average)
            case .kMeans: .kMeans(seed: 1)
            }
        }
    }

    @Option(help: Words.help(OptionWords.profileLevel))
    var level: Int?

    @Option(help: Words.help(OptionWords.lens), completion: .custom(Completions.lenses))
    var lens: String?

    @Option(help: Words.help(OptionWords.year))
    var year: Int?

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        guard lens == nil || level == nil else {
            throw ValidationError(Surroundings.languages.text(OptionWords.lensOrLevel, joinedBy: " / "))
        }
    }

    func run() throws {
        let open = try project.open()
        let chosen = try lens.map { try LensSearch.lens($0, in: open.project.plan.lenses) }
        let found = try unit.map { try UnitSearch.unit($0, in: open.project.panel.units) }
        let run = try open.run()
        let nodes = try columns(of: run.plan.framework)
        func matrix(_ period: Int?) -> ProfileMatrix {
            if let chosen {
                ProfileMatrix(run, lens: chosen, period: period)
            } else {
                ProfileMatrix(run, nodes: nodes, period: period)
            }
        }
        let whole = matrix(try run.period(year))
        let own = try found.map { unit in
            guard let position = whole.position(of: unit.code) else {
                throw UsageProblem(.unitNotRanked, ["name": unit.name])
            }
            return position
        }
        if let clusters, !(1...max(1, whole.units.count)).contains(clusters) {
            throw UsageProblem(
                .clustersOutOfRange,
                [
                    "count": Phrase(verbatim: "\(clusters)"),
                    "units": Phrase(verbatim: "\(whole.units.count)"),
                ])
        }
        let clustering = Clustering(whole, clusters: clusters, by: method.clusters)
        let periods = run.final.periods.map(\.period)
        let years = Differentiation.overYears(
            year == nil && periods.count > 1 ? periods.map(matrix) : [whole])
        let report = SimilarReport(
            clustering, ranks: Ranking.ranks(whole.rows.map { run.scores[$0] }, ties: run.plan.ties),
            unit: own,
            years: years, isOneScale: run.isOneScale, isFull: !output.chosen.isForReaders)
        try output.write(
            report.report(provenance: chosen == nil ? open.provenance : open.provenance(with: .lenses)),
            speech)
        open.tell(open.project.diagnostics + run.diagnostics, speech)
    }

    /// The nodes of the level asked for; the index's children otherwise.
    private func columns(of framework: Framework) throws -> [Int] {
        guard let level else { return framework.root.children }
        guard (1..<framework.height).contains(level) else {
            throw UsageProblem(
                .levelUnknown,
                [
                    "level": Phrase(verbatim: "\(level)"),
                    "height": Phrase(verbatim: "\(framework.height - 1)"),
                ])
        }
        return framework.positions(level: level)
    }
}
