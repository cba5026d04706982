import Construction
import IndexModel
import Methods
import Testing

/// An index small enough to check by hand, every number of which stands here.
@Suite("Four units and four indicators by hand")
struct ByHandTests {
    /// | | a | b, less is better | c per head | people | d |
    /// |---|---|---|---|---|---|
    /// | u0 | 10 | 5 | 100 | 10 | 4 |
    /// | u1 | 20 | 3 | 600 | 20 | missing |
    /// | u2 | 30 | 1 | 400 | 20 | 8 |
    /// | u3 | 40 | 9 | 500 | 10 | 12 |
    static let data: Panel = {
        var data = panel(
            ["a": [10, 20, 30, 40], "b": [5, 3, 1, 9], "c": [100, 600, 400, 500], "d": [4, gap, 8, 12]],
            negative: ["b"], attributes: ["10", "20", "20", "10"].map { ["people": $0] })
        data.indicators[2].denominator = "people"
        return data
    }()

    /// The pillar p of a and b, weighing 1 and 3, weighs 2; the pillar q of c and d weighs 1.
    static let framework = Framework(
        .node(
            "index",
            children: [
                .node("p", weight: 2, children: [.indicator("a"), .indicator("b", weight: 3)]),
                .node("q", children: [.indicator("c"), .indicator("d")]),
            ]))

    static func plan(_ aggregation: String = "arithmetic") -> Plan {
        Plan(
            framework: framework,
            steps: [
                .denomination, .imputation(Assignment(MethodChoice("mean"))),
                scaled("min-max", ["lower": 20, "upper": 100]),
            ],
            aggregation: Assignment(MethodChoice(aggregation)), presentation: MethodChoice("0-100"))
    }

    /// c per head: 10, 30, 20, 50. d's gap: (4 + 8 + 12)/3 = 8.
    @Test func preparedColumns() throws {
        let run = try Constructor(Self.plan()).run(on: Self.data)
        #expect(run.stage("denomination")?.panel.columns[2] == [10, 30, 20, 50])
        #expect(run.stage("imputation")?.panel.columns[3] == [4, 8, 8, 12])
        #expect(
            run.amendments == [
                Amendment(
                    .imputed, unit: "u1", period: nil, indicator: "d", before: nil, after: 8, method: "mean")
            ])
    }

    /// a: 20, 46⅔, 73⅓, 100. b: (9 − x)/8 · 80 + 20 = 60, 80, 100, 20. c: 20, 60, 40, 100. d: 20, 60, 60, 100.
    @Test func normalisedColumns() throws {
        let columns = try Constructor(Self.plan()).run(on: Self.data).final.columns
        #expect(agree(columns[0], [20, 140.0 / 3, 220.0 / 3, 100]))
        #expect(agree(columns[1], [60, 80, 100, 20]))
        #expect(agree(columns[2], [20, 60, 40, 100]))
        #expect(agree(columns[3], [20, 60, 60, 100]))
    }

    /// p = (a + 3b)/4: 50, 71⅔, 93⅓, 40. q = (c + d)/2: 20, 60, 50, 100.
    /// index = (2p + q)/3: 40, 67 7/9, 78 8/9, 60.
    @Test func arithmeticScores() throws {
        let run = try Constructor(Self.plan()).run(on: Self.data)
        #expect(agree(run.nodes[1].scores, [50, 215.0 / 3, 280.0 / 3, 40]))
        #expect(agree(run.nodes[4].scores, [20, 60, 50, 100]))
        #expect(agree(run.scores, [40, 610.0 / 9, 710.0 / 9, 60]))
        #expect(run.ranks == [4, 2, 1, 3])
        // Between 40 and 710/9, a range of 350/9.
        #expect(agree(run.presented, [0, 250.0 / 350 * 100, 100, 180.0 / 350 * 100]))
        #expect(run.diagnostics.isEmpty)
    }

    /// u0: p = (20 · 60³)^¼ = 45.5901, q = 20, index (p² q)^⅓ = 34.6410 = 20 √3.
    @Test func geometricScores() throws {
        let run = try Constructor(Self.plan("geometric")).run(on: Self.data)
        #expect(agree([run.nodes[1].scores[0], run.nodes[4].scores[0]], [45.590141139, 20], within: 1e-10))
        #expect(abs(run.scores[0] - 1200.0.squareRoot()) < 1e-12)
    }

    @Test func theSamePlanAndPanelGiveTheSameBits() throws {
        let first = try Constructor(Self.plan("geometric")).run(on: Self.data)
        let second = try Constructor(Self.plan("geometric")).run(on: Self.data)
        #expect(first.scores.map(\.bitPattern) == second.scores.map(\.bitPattern))
        #expect(first.weights == second.weights && first.ranks == second.ranks)
    }
}
