import IndexModel
import Testing

@Suite("Panel and ledger")
struct PanelTests {
    static let panel = Panel(
        units: [
            StatisticalUnit(code: "x", attributes: ["region": "north"]),
            StatisticalUnit(code: "y", attributes: ["region": ""]),
        ],
        rows: [(0, 2020), (1, 2020), (0, 2021), (1, 2021)].map { Panel.Row(unit: $0.0, period: $0.1) },
        indicators: [Indicator(code: "a"), Indicator(code: "b")], columns: [[1, 2, 3, 4], [5, 6, 7, .nan]])

    @Test func rowsOfAPeriodStandTogether() {
        #expect(Self.panel.periods.map(\.period) == [2020, 2021])
        #expect(Self.panel.periods.map(\.rows) == [0..<2, 2..<4])
        #expect(Self.panel.unit(at: 3).code == "y")
        #expect(Self.panel.position(of: "b") == 1 && Self.panel.position(of: "z") == nil)
    }

    @Test func emptyAttributesAreNoGroup() {
        #expect(Self.panel.groups["region"] == ["north", nil, "north", nil])
    }

    @Test func partsOfAPanel() {
        let rows = Self.panel.keeping(rows: [3, 0])
        #expect(rows.columns[0] == [4, 1] && rows.groups["region"] == [nil, "north"])
        #expect(rows.rows.map(\.period) == [2021, 2020])
        let columns = Self.panel.keeping(indicators: [1])
        #expect(columns.indicators.map(\.code) == ["b"] && columns.columns.count == 1)
        #expect(Self.panel.keeping(rows: [0, 1, 2, 3]).columns[0] == Self.panel.columns[0])
    }

    static let ledger: Ledger = {
        func evidence(_ unit: Int32, _ value: Double, _ line: Int32, source: Int32?) -> Evidence {
            Evidence(
                unit: unit, indicator: 0, year: 2020, value: value, source: source, locator: 0,
                confidence: .exact, file: 0, line: line, field: 4)
        }
        return Ledger(
            units: ["x", "y"], indicators: ["a"], sources: [Source(id: "s", title: "S")], files: ["e.csv"],
            evidence: [
                evidence(0, 1, 2, source: 0), evidence(0, 2, 3, source: nil), evidence(1, 3, 4, source: 0),
            ],
            used: [Ledger.Cell(unit: 0, indicator: 0, period: 2020): 1], passedOver: [0: .order])
    }()

    @Test func evidenceIsFoundByItsCell() throws {
        let used = try #require(Self.ledger.used(unit: "x", indicator: "a", period: 2020))
        #expect(used.value == 2 && Self.ledger.source(of: used) == nil)
        #expect(Self.ledger.place(of: used).description == "e.csv:3")
        #expect(Self.ledger.place(of: used).cell == "D3")
        #expect(Self.ledger.used(unit: "x", indicator: "a", period: 2021) == nil)
        #expect(Self.ledger.used(unit: "nobody", indicator: "a", period: 2020) == nil)
        let all = Self.ledger.all(unit: "x", indicator: "a")
        #expect(all.map(\.evidence.value) == [1, 2] && all.map(\.passedOver) == [.order, nil])
        #expect(Self.ledger.all(unit: "x", indicator: "z").isEmpty)
    }

    @Test func confidenceIsOrderedByTrust() {
        #expect(Confidence.allCases.sorted() == Confidence.allCases)
        #expect(Confidence.exact < .estimate && Confidence.estimate < .target)
        #expect(Confidence(rawValue: "lower-bound") == .lowerBound)
        for confidence in Confidence.allCases {
            #expect(!confidence.word.zh.isEmpty && !confidence.word.en.isEmpty)
        }
    }

    @Test func directionsHaveSigns() {
        #expect(Direction.positive.sign == 1 && Direction.negative.sign == -1)
        #expect(Direction(rawValue: 0) == nil)
    }
}
