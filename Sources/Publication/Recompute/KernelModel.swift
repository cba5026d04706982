import Analysis
import Construction
import Diagnostics
import IndexModel
import Methods

/// What the browser's kernel needs to compute an index anew: units, tree, columns, methods to choose from, and the laws of the
/// draws. What it cannot compute is said rather than left out.
public struct KernelModel: Sendable {
    /// A method that a reader may choose, or that a draw may.
    struct Choice: Sendable {
        var id: String
        var title: Phrase
        /// Whether readers choose it; others are only drawn.
        var isOffered: Bool
        /// By inner node, or by indicator.
        var specs: [JSONValue]
    }

    let run: Run
    let panel: Panel
    let analysis: UncertaintyAnalysis?
    /// The rows of the last stage that are ranked: those of one period.
    public let rows: [Int]
    let columns: KernelColumns
    private(set) var normalisations: [Choice] = []
    private(set) var aggregations: [Choice] = []
    /// Why scores cannot be recomputed; empty where they can.
    public private(set) var limits: [Phrase] = []
    /// Why draws cannot; empty where they can or nothing is drawn.
    public private(set) var drawLimits: [Phrase] = []
    private var laws: [JSONValue] = []

    /// - Parameters:
    ///   - panel: the data as they were read.
    ///   - analysis: the index with its assumptions; `nil` where none are declared.
    public init(_ run: Run, panel: Panel, analysis: UncertaintyAnalysis? = nil) {
        let periods = run.final.periods
        let wanted = periods.first { $0.period == analysis?.period } ?? periods.last
        let run = run.weighed(in: wanted?.period)
        self.run = run
        self.panel = panel
        self.analysis = analysis
        rows = Array(wanted?.rows ?? 0..<0)
        columns = KernelColumns(run, panel: panel, rows: rows)
        limits = KernelModel.limits(of: run)
        guard limits.isEmpty else { return }
        addOffered()
        addLaws()
    }

    /// Whether scores can be recomputed at all.
    public var isComputable: Bool { limits.isEmpty }
    /// Whether draws can.
    public var draws: Bool { analysis != nil && limits.isEmpty && drawLimits.isEmpty && !laws.isEmpty }

    private static func limits(of run: Run) -> [Phrase] {
        let framework = run.plan.framework
        var limits: [Phrase] = []
        for position in framework.nodes.indices where !framework.nodes[position].isLeaf {
            let node = framework.nodes[position]
            let choice = run.nodes[position].aggregation ?? MethodChoice("arithmetic")
            if !["arithmetic", "geometric"].contains(choice.id) {
                limits.append(
                    Phrase(
                        zh: "“\(node.name.zh)”的合成方法 \(choice.id)",
                        en: "the aggregation \(choice.id) of \"\(node.name.en)\""))
            }
            if !run.nodes[position].renormalisation.isEmpty || node.direction == .negative, position != 0 {
                limits.append(
                    Phrase(
                        zh: "“\(node.name.zh)”的再标准化或反向",
                        en: "the turn or renormalisation of \"\(node.name.en)\""))
            }
        }
        return limits
    }

    // MARK: Methods

    private mutating func addOffered() {
        let plan = run.plan
        normalisations = [
            Choice(
                id: plan.normalisation?.general?.id ?? "", title: KernelModel.published, isOffered: true,
                specs: columns.specs(of: run.stages))
        ]
        aggregations = [
            Choice(
                id: plan.aggregation.general?.id ?? "", title: KernelModel.published, isOffered: true,
                specs: aggregationSpecs(plan.aggregation))
        ]
        for choice in declared(.normalisation) + ["min-max", "z-score", "rank"].map({ MethodChoice($0) })
        where !normalisations.contains(where: { $0.id == choice.id }) {
            _ = addNormalisation(Assignment(choice), isOffered: true)
        }
        for choice in declared(.aggregation) + ["arithmetic", "geometric"].map({ MethodChoice($0) })
        where ["arithmetic", "geometric"].contains(choice.id)
            && !aggregations.contains(where: { $0.id == choice.id })
        {
            _ = addAggregation(Assignment(choice), isOffered: true)
        }
    }

    private static let published = Phrase(zh: "已发布的", en: "as published")

    /// Alternatives that the author declared, without exceptions for single indicators or nodes.
    private func declared(_ family: MethodFamily) -> [MethodChoice] {
        (analysis?.plan.assumptions ?? []).flatMap { assumption -> [MethodChoice] in
            switch (assumption.variation, family) {
            case let (.normalisation(list), .normalisation),
                let (.aggregation(list, level: nil), .aggregation):
                list.filter { $0.byLevel.isEmpty && $0.byNode.isEmpty && $0.byIndicator.isEmpty }
                    .compactMap(\.general)
            default: []
            }
        }
    }

    private func title(_ choice: MethodChoice?, _ family: MethodFamily) -> Phrase {
        Catalogue.declarations.first { $0.family == family && $0.id == choice?.id }?.title
            ?? Phrase(verbatim: choice?.id ?? "–")
    }

    /// - Returns: its position among the normalisations; `nil` where the data do not allow it.
    private mutating func addNormalisation(_ assignment: Assignment<MethodChoice>, isOffered: Bool) -> Int? {
        var plan = run.plan
        guard plan.normalisation != nil else { return nil }
        if plan.normalisation == assignment { return 0 }
        plan.normalisation = assignment
        var findings = Findings()
        guard let stages = try? Constructor(plan).prepared(panel, &findings),
            stages[stages.count - 1].panel.rows == run.final.rows
        else { return nil }
        let specs = columns.specs(of: stages)
        if let known = normalisations.firstIndex(where: { $0.specs == specs }) { return known }
        normalisations.append(
            Choice(
                id: assignment.general?.id ?? "", title: title(assignment.general, .normalisation),
                isOffered: isOffered, specs: specs))
        return normalisations.count - 1
    }

    private mutating func addAggregation(_ assignment: Assignment<MethodChoice>, isOffered: Bool) -> Int {
        let specs = aggregationSpecs(assignment)
        if let known = aggregations.firstIndex(where: { $0.specs == specs }) { return known }
        aggregations.append(
            Choice(
                id: assignment.general?.id ?? "", title: title(assignment.general, .aggregation),
                isOffered: isOffered, specs: specs))
        return aggregations.count - 1
    }

    private func aggregationSpecs(_ assignment: Assignment<MethodChoice>) -> [JSONValue] {
        run.plan.framework.nodes.map { node in
            guard !node.isLeaf else { return .null }
            let choice = assignment.choice(for: node) ?? MethodChoice("arithmetic")
            let floor = choice.settings["floor"]?.number
            return .object(
                [.init("id", .string(choice.id))] + (floor.map { [.init("floor", .number($0))] } ?? []))
        }
    }

    // MARK: Draws

    private mutating func addLaws() {
        guard let analysis else { return }
        let drawn = KernelLaws(self, analysis)
        drawLimits = drawn.weightingLimits
        for assumption in analysis.plan.assumptions {
            switch assumption.variation {
            case let .normalisation(list):
                let positions = list.compactMap { addNormalisation($0, isOffered: false) }
                if positions.count == list.count {
                    laws.append(KernelLaws.choice(assumption, "normalisations", positions))
                } else {
                    drawLimits.append(
                        Phrase(zh: "某种标准化在这些数据上做不了", en: "a normalisation that the data do not allow"))
                }
            case let .aggregation(list, level: nil)
            where list.allSatisfy({ $0.all.allSatisfy { ["arithmetic", "geometric"].contains($0.id) } }):
                let positions = list.map { addAggregation($0, isOffered: false) }
                laws.append(KernelLaws.choice(assumption, "aggregations", positions))
            default:
                switch drawn.law(assumption) {
                case let .success(law): laws.append(law)
                case let .failure(limit): drawLimits.append(limit.reason)
                }
            }
        }
        let learnt = Set(normalisations.indices)
        if let limit = drawn.evidenceLimit(normalisations: learnt.sorted().map { normalisations[$0].specs }) {
            drawLimits.append(limit)
        }
    }

    // MARK: JSON

    /// The model as the kernel reads it.
    public var json: JSONValue {
        let framework = run.plan.framework
        let nodes = framework.nodes.indices.map { position -> JSONValue in
            let node = framework.nodes[position]
            return [
                "id": .string(node.id), "zh": .string(node.name.zh), "en": .string(node.name.en),
                "parent": .integer(node.parent ?? -1),
                "children": .array(node.children.map(JSONValue.integer)),
                "weight": .number(run.weights[position]),
                "availability": .number(run.plan.availability.choice(for: node) ?? 0),
            ]
        }
        return [
            "units": .integer(rows.count), "ties": .string(run.plan.ties.rawValue),
            "presentation": [
                "id": .string(run.plan.presentation.id),
                "scale": .number(run.plan.presentation.settings["scale"]?.number ?? 1),
            ],
            "nodes": .array(nodes), "leaves": .array(framework.leaves.map(JSONValue.integer)),
            "columns": .array(columns.json(touched: touched)),
            "normalisations": .array(normalisations.map { choice($0, "leaves") }),
            "aggregations": .array(aggregations.map { choice($0, "nodes") }),
            "draws": draws
                ? ["seed": .string("\(analysis?.seed ?? 1)"), "laws": .array(laws)] : .null,
            "limits": [
                "scores": .array(limits.map(JSONRenderer.value)),
                "draws": .array(drawLimits.map(JSONRenderer.value)),
            ],
        ]
    }

    /// The indicators that errors of evidence touch.
    private var touched: Set<Int> { draws ? Set(analysis?.uncertainLeaves ?? []) : [] }

    private func choice(_ choice: Choice, _ key: String) -> JSONValue {
        [
            "id": .string(choice.id), "zh": .string(choice.title.zh), "en": .string(choice.title.en),
            "offered": .bool(choice.isOffered), key == "leaves" ? "leaves" : "nodes": .array(choice.specs),
        ]
    }
}
