import IndexModel
import Methods
import Testing

/// Laws that every imputation keeps.
@Suite("Every imputation")
struct ConformanceImputations {
    static let ids = Catalogue.imputations.map { $0.declaration.id }

    static let count = 20

    /// Three years of units in groups, four indicators, a third of the cells missing.
    ///
    /// For EM an eighth, or the likelihood of so few rows may have no maximum.
    static func panel(seed: UInt64, for id: String = "") -> Panel {
        let missing = id == "em" ? 0.125 : 0.3
        var random = SplitMix64(seed: seed)
        let units = (0..<count).map {
            StatisticalUnit(code: "u\($0)", attributes: ["group": $0 == 7 ? "" : "g\($0 % 3)"])
        }
        let rows: [Panel.Row] = (0..<3 * count).map {
            Panel.Row(unit: $0 % count, period: 2020 + $0 / count)
        }
        let indicators = (0..<4).map {
            Indicator(
                code: "i\($0)", direction: $0 == 1 ? .negative : .positive,
                attributes: ["other": "i\(($0 + 1) % 4)"])
        }
        let columns = indicators.map { _ in
            rows.map { _ in
                Double.random(in: 0..<1, using: &random) < missing
                    ? Double.nan : Double.random(in: -5..<20, using: &random)
            }
        }
        return Panel(units: units, rows: rows, indicators: indicators, columns: columns)
    }

    static func gaps(_ panel: Panel, column: Int) -> Gaps {
        let all = Array(panel.indicators.indices)
        return Gaps(panel: panel, column: column, slices: panel.periods.map(\.rows)) { _ in all }
    }

    static func choices(_ id: String) throws -> [MethodChoice] {
        if id == "cold-deck" {
            return [
                MethodChoice(id, ["from": "other"]), MethodChoice(id, ["from": "other", "link": "ratio"]),
            ]
        }
        let more: [MethodChoice] =
            switch id {
            case "hot-deck": [MethodChoice(id, ["pool": 4, "draw": 3]), MethodChoice(id, ["by": "group"])]
            case "em": [MethodChoice(id, ["draw": 2])]
            default: []
            }
        return Setups.choices(
            for: try #require(Catalogue.declaration(id, in: .imputation)), column: [1, 2]) + more
    }

    @Test(arguments: ids)
    func onlyGapsAreFilledAndWithFiniteValues(_ id: String) throws {
        for seed in 1...8 as ClosedRange<UInt64> {
            let panel = Self.panel(seed: seed, for: id)
            for choice in try Self.choices(id) {
                let method = try Catalogue.imputation(choice)
                for column in panel.indicators.indices {
                    let filled = try method.values(for: Self.gaps(panel, column: column))
                    #expect(!filled.isEmpty, "\(choice)")
                    for (row, value) in filled {
                        #expect(panel.columns[column][row].isNaN && value.isFinite, "\(choice)")
                    }
                }
            }
        }
    }

    /// Whether values from elsewhere are wanted.
    private static func mayInvent(_ choice: MethodChoice) -> Bool {
        choice.settings["scaled"] == false || choice.settings["bounded"] == false || choice.id == "cold-deck"
    }

    /// What is filled in lies between the least and the greatest value of the column.
    @Test(arguments: ids)
    func nothingIsInvented(_ id: String) throws {
        let panel = Self.panel(seed: 9, for: id)
        for choice in try Self.choices(id) where !Self.mayInvent(choice) {
            for column in panel.indicators.indices {
                let present = panel.columns[column].filter { !$0.isNaN }
                let range = (present.min() ?? 0) - 1e-9...(present.max() ?? 0) + 1e-9
                let filled = try Catalogue.imputation(choice).values(for: Self.gaps(panel, column: column))
                #expect(filled.values.allSatisfy { range.contains($0) }, "\(choice)")
            }
        }
    }

    @Test(arguments: ids)
    func missingStaysMissing(_ id: String) throws {
        var panel = Self.panel(seed: 4, for: id)
        panel.columns[2] = panel.columns[2].map { _ in .nan }
        for choice in try Self.choices(id) where !Self.mayInvent(choice) {
            let filled = try Catalogue.imputation(choice).values(for: Self.gaps(panel, column: 2))
            #expect(filled.isEmpty, "\(choice) filled a column of which nothing is known")
        }
    }

    @Test(arguments: ids)
    func orderOfTheUnitsDoesNotMatter(_ id: String) throws {
        let panel = Self.panel(seed: 5, for: id)
        let order = permutation(of: Self.count, seed: 6)
        let rows = (0..<3 * Self.count).map { $0 / Self.count * Self.count + order[$0 % Self.count] }
        let shuffled = panel.keeping(rows: rows)
        for choice in try Self.choices(id) {
            let method = try Catalogue.imputation(choice)
            let filled = try method.values(for: Self.gaps(panel, column: 1))
            let other = try method.values(for: Self.gaps(shuffled, column: 1))
            #expect(filled.count == other.count)
            for (row, value) in other {
                #expect(agree(filled[rows[row]] ?? .nan, value, within: 1e-12, of: 20), "\(choice)")
            }
        }
    }

    @Test func settingsThatTheDataContradictAreRefused() throws {
        let panel = Self.panel(seed: 7)
        let unknown = try Catalogue.imputation(MethodChoice("group-mean", ["by": "nowhere"]))
        #expect(throws: MethodError.self) { try unknown.values(for: Self.gaps(panel, column: 0)) }
        var timeless = panel.keeping(rows: Array(0..<8))
        timeless.rows = timeless.rows.map { Panel.Row(unit: $0.unit) }
        let gaps = Self.gaps(timeless, column: 0)
        let series = try Catalogue.imputation(MethodChoice("linear"))
        #expect(throws: MethodError.self) { try series.values(for: gaps) }
    }
}
