import Diagnostics
import IndexModel
import Kernels

/// Fills gaps from the multivariate normal law of greatest likelihood, by the EM algorithm.
///
///     x̂_M = μ_M + Σ_MO Σ_OO⁻¹ (x_O − μ_O)
///
/// with *O* the indicators that a unit has and *M* those that it lacks, under the node at `level`; μ and Σ are those
/// under which all known values are most likely. Every unit with any of the indicators counts, and all gaps are filled at
/// once; a unit with none of them stays missing, and a constant indicator is filled with its value.
///
/// With `draw` the values are drawn, not expected: units are drawn with replacement (anew where they have no law), the law
/// is found for them, and the gaps of a unit get values of the law that remains, x̂_M + L e with L Lᵀ = C_MM and *e*
/// standard normal. Several draws are multiple imputation: list them under `assumptions`, and intervals hold what is
/// unknown about the gaps.
///
/// `bounded` draws values in to the range of the known ones. Refused where there are no more units than indicators, or
/// where indicators can be computed from one another: name a lower `level`.
public struct ExpectationMaximisation: JointImputation {
    let level: Int
    let isBounded: Bool
    let draw: Int?

    public static let declaration = MethodDeclaration(
        id: "em", family: .imputation, title: Phrase(zh: "EM 插补（多元正态）", en: "EM (multivariate normal)"),
        summary: Phrase(
            zh: "用 EM 算法估计多元正态分布，缺失值填给定其他指标时的期望；写 draw 则抽取一组（多重插补）。",
            en:
                "Fits a multivariate normal law and fills gaps with what it expects, or with a draw for multiple imputation."
        ),
        formula: "x̂_M = μ_M + Σ_MO·Σ_OO⁻¹·(x_O − μ_O), μ and Σ by EM",
        whenToUse: Phrase(
            zh: "同一节点的指标相关、大致对称，缺失散落在多个指标时。",
            en: "When a node's indicators correlate, are about symmetric, and gaps are scattered over them."),
        whenNot: Phrase(
            zh: "指标极偏斜（先取对数），或单位不比指标多多少时。",
            en: "With very skewed indicators, or hardly more units than indicators."),
        references: [
            Reference.handbook, "after Dempster, Laird and Rubin (1977), Little and Rubin (2002)",
            "reference outputs by scipy (greatest likelihood by Newton's method) in the tests",
        ],
        parameters: [
            Parameter(
                "level", .integer(2...64), default: 2, zh: "在框架的哪一层节点之内取指标（指标为第 1 层）",
                en:
                    "the level of the framework inside whose nodes indicators are taken (indicators are level 1)"
            ), .bounded,
            Parameter(
                "draw", .integer(1...1_000_000), isOptional: true, zh: "第几次随机抽取；不写则填期望值",
                en: "the number of a random draw; the expectation where it is not written"),
        ])

    public init(_ settings: Settings) {
        level = settings.integer("level") ?? 2
        isBounded = settings.flag("bounded")
        draw = settings.integer("draw")
    }

    public func columnsRead(for gaps: Gaps) -> [Int] { gaps.peers(level) }

    public func values(of columns: [Int], for gaps: Gaps) throws(MethodError) -> [Int: [Int: Double]] {
        var found: [Int: [Int: Double]] = [:]
        for slice in gaps.slices {
            let rows = gaps.ordered(slice).filter { row in
                columns.contains { !gaps.panel.columns[$0][row].isNaN }
            }
            var varying: [Int] = []
            for column in columns {
                let present = rows.map { gaps.panel.columns[column][$0] }.filter { !$0.isNaN }
                guard let range = Moments.extremes(present.span) else { continue }
                if range.least < range.greatest {
                    varying.append(column)
                } else {
                    for row in rows where gaps.panel.columns[column][row].isNaN {
                        found[column, default: [:]][row] = range.least
                    }
                }
            }
            try fill(rows, varying, gaps, &found)
        }
        return found
    }

    private func fill(
        _ rows: [Int], _ columns: [Int], _ gaps: Gaps, _ found: inout [Int: [Int: Double]]
    ) throws(MethodError) {
        let known = columns.map { gaps.panel.columns[$0] }
        let table = rows.map { row in known.map { $0[row] } }
        guard table.contains(where: { row in row.contains(where: \.isNaN) }) else { return }
        let law = try law(of: table, columns.map { gaps.panel.indicators[$0].code })
        let ranges = known.map { column -> ClosedRange<Double> in
            let present = rows.map { column[$0] }.filter { !$0.isNaN }
            return (present.min() ?? 0)...(present.max() ?? 0)
        }
        for (row, values) in zip(rows, table) {
            let missing = values.indices.filter { values[$0].isNaN }
            let present = values.indices.filter { !values[$0].isNaN }
            guard !missing.isEmpty, !present.isEmpty else { continue }
            guard let step = law.conditional(on: present, of: missing) else {
                throw Self.singular(columns.count)
            }
            var filled = step.filled(values)
            if let draw {
                for (column, deviation) in zip(missing, deviations(step.spread, draw, row, gaps)) {
                    filled[column] += deviation
                }
            }
            for column in missing {
                let range = ranges[column]
                let value = filled[column]
                found[columns[column], default: [:]][row] =
                    isBounded ? min(max(value, range.lowerBound), range.upperBound) : value
            }
        }
    }

    private func law(of rows: [[Double]], _ codes: [String]) throws(MethodError) -> NormalLaw {
        do throws(NormalLaw.Failure) {
            let whole = try NormalLaw(of: rows)
            guard let draw else { return whole }
            return try resampledLaw(rows, draw)
        } catch {
            switch error {
            case let .tooFewRows(count):
                throw MethodError(.tooFewValues(needed: codes.count + 1, found: count))
            case let .constantColumn(column):
                throw MethodError(
                    .settings(
                        Phrase(
                            zh: "“\(codes[column])”没有两个不同的已知值",
                            en: "no two different values of \"\(codes[column])\" are known")))
            case .singular: throw Self.singular(codes.count)
            case .unsettled:
                throw MethodError(
                    .settings(
                        Phrase(
                            zh: "缺失太多，EM 不收敛；请改用别的插补方法",
                            en: "too much is missing for EM to settle; use another imputation")))
            }
        }
    }

    private static func singular(_ count: Int) -> MethodError {
        MethodError(
            .settings(
                Phrase(
                    zh: "\(count) 个指标之间可以互相算出（或单位太少），协方差矩阵没有逆；请用更低的 level 或去掉重复的指标",
                    en:
                        "of the \(count) indicators some can be computed from others, or units are too few: the covariances have no inverse; use a lower level or drop what repeats"
                )))
    }

    /// The law of as many rows drawn with replacement, anew where they have none.
    private func resampledLaw(_ rows: [[Double]], _ draw: Int) throws(NormalLaw.Failure) -> NormalLaw {
        for attempt in 0..<100 as Range<UInt64> {
            var stream = CounterStream(seed: UInt64(draw), replicate: attempt, stream: 0x656d)
            let drawn = rows.map { _ in rows[Int(stream.uniform() * Double(rows.count))] }
            if let law = try? NormalLaw(of: drawn) { return law }
        }
        throw .singular
    }

    /// Deviations with the covariances of what remains unknown.
    private func deviations(_ spread: Matrix, _ draw: Int, _ row: Int, _ gaps: Gaps) -> [Double] {
        var stream = gaps.stream(draw, row: row, purpose: "em")
        let normal = (0..<spread.rows).map { _ in stream.normal() }
        // Without a factor the gaps follow from what is known, and there is nothing to add.
        return Cholesky(spread)?.scaled(normal) ?? normal.map { _ in 0 }
    }
}
