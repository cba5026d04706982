import Diagnostics
import Kernels

/// Fills gaps with the mean of the unit's other indicators, on a common scale.
///
/// Columns are turned by direction and moved to 0–1 by min–max; a gap gets the mean of the row over the node's
/// indicators, and goes back the same way. A row without any value stays missing.
public struct RowMean: Imputation {
    let level: Int?
    let isNormalised: Bool

    public static let declaration = MethodDeclaration(
        id: "row-mean", family: .imputation, title: Phrase(zh: "行均值插补", en: "Row mean"),
        summary: Phrase(
            zh: "各指标换到 0–1 后，缺失值填该单位在同一节点内其他指标的均值，再换回原单位。",
            en:
                "With indicators moved to 0–1, fills gaps with the unit's mean over the node's other indicators, and moves back."
        ),
        formula: "ẑ_ij = mean over available k of z_ik,  z = min–max of direction · x",
        whenToUse: Phrase(zh: "同一节点的指标相关时。", en: "When the indicators of a node go together."),
        whenNot: Phrase(zh: "指标互不相关时。", en: "When they do not."),
        references: [Reference.coinr], parameters: [.level, .scaled])

    public init(_ settings: Settings) {
        level = settings.integer("level")
        isNormalised = settings.flag("scaled")
    }

    public func values(for gaps: Gaps) -> [Int: Double] {
        gaps.filledByRow(level: level, isNormalised: isNormalised) { Moments.mean($0.span) }
    }

    public func columnsRead(for gaps: Gaps) -> [Int] { gaps.peers(level) }
}

/// Fills gaps with the median of the unit's other indicators, on a common scale: as ``RowMean``.
public struct RowMedian: Imputation {
    let level: Int?
    let isNormalised: Bool

    public static let declaration = MethodDeclaration(
        id: "row-median", family: .imputation, title: Phrase(zh: "行中位数插补", en: "Row median"),
        summary: Phrase(
            zh: "各指标换到 0–1 后，缺失值填该单位在同一节点内其他指标的中位数，再换回原单位。",
            en:
                "With indicators moved to 0–1, fills gaps with the unit's median over the node's other indicators, and moves back."
        ),
        formula: "ẑ_ij = median over available k of z_ik,  z = min–max of direction · x",
        whenToUse: Phrase(
            zh: "同一节点的指标相关而有极端值时。", en: "When the indicators of a node go together and some are extreme."),
        whenNot: Phrase(zh: "指标互不相关时。", en: "When they do not."),
        references: [Reference.coinr], parameters: [.level, .scaled])

    public init(_ settings: Settings) {
        level = settings.integer("level")
        isNormalised = settings.flag("scaled")
    }

    public func values(for gaps: Gaps) -> [Int: Double] {
        gaps.filledByRow(level: level, isNormalised: isNormalised) { Order.median($0.span) }
    }

    public func columnsRead(for gaps: Gaps) -> [Int] { gaps.peers(level) }
}

extension Parameter {
    static let scaled = Parameter(
        "scaled", .flag, default: true, zh: "是否先换到 0–1（单位相同时可关）",
        en: "whether columns are moved to 0–1 first (may be off when all share a unit of measure)")
}

extension Gaps {
    fileprivate func filledByRow(
        level: Int?, isNormalised: Bool, with learnt: (_ present: [Double]) -> Double?
    ) -> [Int: Double] {
        let peers = peers(level)
        var found: [Int: Double] = [:]
        for slice in slices {
            let gaps = slice.filter { values[$0].isNaN }
            guard !gaps.isEmpty else { continue }
            let scales = peers.map { isNormalised ? scale(of: $0, in: slice) : Scale() }
            guard let own = zip(peers, scales).first(where: { $0.0 == column })?.1 else { continue }
            for row in gaps {
                let present = zip(peers, scales).compactMap { peer, scale in
                    scale?.forward(panel.columns[peer][row])
                }
                if let value = learnt(present) { found[row] = own.back(value) }
            }
        }
        return found
    }

    /// Min–max of a column turned by its direction; `nil` when it has no value.
    private func scale(of column: Int, in slice: Range<Int>) -> Scale? {
        let sign = panel.indicators[column].direction?.sign ?? 1
        let present = slice.map { panel.columns[column][$0] * sign }.filter { !$0.isNaN }
        return Moments.extremes(present.span).map {
            Scale(sign: sign, least: $0.least, range: $0.greatest - $0.least)
        }
    }
}

/// The way to 0–1 and back.
private struct Scale {
    var sign = 1.0
    var least = 0.0
    var range = 1.0

    /// `nil` for a gap, and in a constant column, whose values say nothing about a unit.
    func forward(_ value: Double) -> Double? {
        value.isNaN || range == 0 ? nil : (value * sign - least) / range
    }

    func back(_ value: Double) -> Double { (value * range + least) * sign }
}
