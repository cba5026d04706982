import Diagnostics

/// What two ways to build an index may differ in. Every choice of a plan and every part of a panel belongs to exactly one.
public enum MethodSwitch: Int, Sendable, CaseIterable, Hashable {
    /// The units that take part: those of the table, less those that screening leaves out.
    case coverage
    /// The indicators, the tree over them, their directions, denominators and formulas.
    case indicators
    /// The values: the year they speak of, and what evidence says of it. Groups of units and denominators are values too.
    case data
    /// Everything that is done to a column: imputation, treatment, normalisation, their order and the rows they learn from,
    /// nodes normalised anew, and the scale on which scores are presented.
    case normalisation
    /// Weights that are written, weight sets, and methods that find weights.
    case weights
    /// How children make a node's score, how many of them there must be, and what rank equal scores get.
    case aggregation

    /// The key in machine-readable output.
    public var id: String {
        switch self {
        case .coverage: "coverage"
        case .indicators: "indicators"
        case .data: "data"
        case .normalisation: "normalisation"
        case .weights: "weights"
        case .aggregation: "aggregation"
        }
    }

    public var word: Phrase {
        switch self {
        case .coverage: Phrase(zh: "覆盖的单位", en: "units covered")
        case .indicators: Phrase(zh: "指标与框架", en: "indicators and tree")
        case .data: Phrase(zh: "数据年份与取值", en: "data year and values")
        case .normalisation: Phrase(zh: "数据处理与标准化", en: "preparation and normalisation")
        case .weights: Phrase(zh: "权重", en: "weights")
        case .aggregation: Phrase(zh: "合成", en: "aggregation")
        }
    }

    /// The setting in which this switch alone is at 1.
    var bit: Int { 1 << rawValue }
}
