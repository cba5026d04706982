import Analysis
import Testing

@Suite("Trends")
struct TrendTests {
    let values: [Double] = [3, .nan, 5, 4, 8]
    let times: [Double] = [2000, 2001, 2002, 2004, 2007]

    @Test func growthIsFreeOfUnitsAndOrder() throws {
        let growth = try #require(Trend.compoundGrowth(of: values, at: times))
        #expect(agrees(Trend.compoundGrowth(of: values.map { 7 * $0 }, at: times), growth, 1e-14))
        #expect(Trend.compoundGrowth(of: values.reversed(), at: times.reversed()) == growth)
        let compounded = (0..<7).reduce(3.0) { value, _ in value * (1 + growth) }
        #expect(agrees(compounded, 8, 1e-14))
    }

    @Test func changeOfALineIsItsSlope() {
        let line = times.map { 10 + 2 * ($0 - 2000) }
        #expect(agrees(Trend.percentageChange(of: line, at: times), 20, 1e-13))
        #expect(agrees(Trend.percentageChange(of: line, at: times, per: 10), 200, 1e-13))
        #expect(Trend.percentageChange(of: [4, 4, 4], at: [1, 2, 3]) == 0)
    }

    @Test func whatHasNoTrend() {
        #expect(Trend.compoundGrowth(of: [0, 3], at: [1, 2]) == nil)
        #expect(Trend.compoundGrowth(of: [-2, 3], at: [1, 3]) == nil)
        #expect(Trend.compoundGrowth(of: [.nan, 3], at: [1, 3]) == nil)
        #expect(Trend.percentageChange(of: [0, 3], at: [1, 2]) == nil)
        #expect(Trend.percentageChange(of: [.nan, 3], at: [1, 2]) == nil)
    }

    @Test func interpolationStaysBetweenObservations() {
        let filled = Trend.interpolated([.nan, 1, .nan, 4, .nan], at: [0, 1, 2, 4, 5])
        #expect(filled[0].isNaN && filled[4].isNaN)
        #expect(filled[1...3] == [1, 2, 4])
    }

    @Test func latestPointsEndAtTheLastValue() {
        let gappy: [Double] = [1, 2, .nan, 4, .nan]
        #expect(Trend.latest(3, of: gappy, at: [1, 2, 3, 4, 5]) == [1, 2, 3])
        #expect(Trend.latest(4, of: gappy, at: [1, 2, 3, 4, 5]) == [0, 1, 2, 3])
        #expect(Trend.latest(5, of: gappy, at: [1, 2, 3, 4, 5]) == nil)
        #expect(Trend.latest(1, of: [.nan], at: [1]) == nil)
    }

    @Test func availabilityOfSeries() {
        let series = SeriesAvailability(of: values, at: times)
        #expect(series.share == 0.8 && series.extent == 2000...2007)
        #expect(SeriesAvailability(of: [.nan, 3], at: [1, 2]).extent == nil)
        #expect(SeriesAvailability(of: [], at: []).share == nil)
    }
}

@Suite("Trends, as COINr has them", .enabled(if: Reference.isPresent, Reference.absence))
struct TrendReferenceTests {
    /// The series of every unit and indicator of the panel, by "unit,indicator".
    private struct Panel {
        var values: [String: [Double]] = [:]
        var times: [String: [Double]] = [:]

        init(_ codes: [String]) throws {
            let sheet = try Reference.expected("asemP_raw")
            let (units, years) = (try sheet.texts("uCode"), try sheet.numbers("Time"))
            for code in codes {
                for (row, value) in try sheet.numbers(code).enumerated() {
                    values["\(units[row]),\(code)", default: []].append(value)
                    times["\(units[row]),\(code)", default: []].append(years[row])
                }
            }
        }
    }

    /// Where the values at two ends differ in sign or the first is 0, COINr has not-a-number or infinity.
    @Test func compoundGrowth() throws {
        try compare("asemP_trend_cagr", "CAGR", 1e-13) { Trend.compoundGrowth(of: $0, at: $1) }
    }

    /// COINr takes the values of the first three years, 2018 to 2020, for those of the three years asked for. The
    /// defect is repeated here, outside the function, so that the rest of the case can be compared.
    @Test func compoundGrowthOfThreeYears() throws {
        try compare("asemP_trend_cagr_time", "CAGR", 1e-13) { values, _ in
            Trend.compoundGrowth(of: Array(values[0..<3]), at: [2018, 2020, 2022])
        }
    }

    @Test func compoundGrowthOfTheLatestThreeYears() throws {
        let framework = try Reference.sheet("_data/ASEM_iMeta.csv")
        let directions = Dictionary(
            uniqueKeysWithValues: zip(try framework.texts("iCode"), try framework.numbers("Direction")))
        try compare(
            "asemP_trend_cagr_latest3_interp", "CAGR", 1e-12,
            direction: { directions[$0] ?? 1 }
        ) { values, times in
            let filled = Trend.interpolated(values, at: times)
            guard let places = Trend.latest(3, of: filled, at: times) else { return nil }
            return Trend.compoundGrowth(of: places.map { filled[$0] }, at: places.map { times[$0] })
        }
    }

    /// COINr fits its line at the year 0, two thousand years away. Where the line starts near 0 it so loses up to
    /// seven digits, as a comparison with exact fractions shows: most for Cyprus and `Elec`.
    @Test func percentageChange() throws {
        try compare("asemP_trend_prc", "prc_change", 1e-9) { Trend.percentageChange(of: $0, at: $1) }
    }

    @Test func smallVectors() throws {
        let missing = Double.nan
        let cases: [(String, [Double], [Double])] = [
            ("1", [1, missing, 4], [2000, 2001, 2002]), ("2", [10, 12, 11, 15], [2003, 2001, 2002, 2000]),
            ("const", [0, 0, 0], [1, 2, 3]), ("neg", [-2, 3, 4], [1, 2, 4]),
            ("one", [missing, 3, missing], [1, 2, 4]), ("zero", [0, 3, 5], [1, 2, 4]),
        ]
        let sheet = try Reference.expected("fn_trends")
        let expected = Dictionary(
            uniqueKeysWithValues: zip(try sheet.texts("case"), try sheet.numbers("value")))
        for (name, values, times) in cases {
            let growth = try #require(expected["CAGR.\(name)"])
            let change = try #require(expected["prc_change.\(name)"])
            #expect(agrees(Trend.compoundGrowth(of: values, at: times), growth, 1e-13), "\(name)")
            #expect(agrees(Trend.percentageChange(of: values, at: times), change, 1e-13), "\(name)")
        }
    }

    private func compare(
        _ name: String, _ column: String, _ tolerance: Double,
        direction: (String) -> Double = { _ in 1 }, _ trend: ([Double], [Double]) -> Double?
    ) throws {
        let panel = try Panel(try Reference.framework().codes(atLevel: 1))
        let expected = try Reference.expected(name)
        let (units, codes) = (try expected.texts("uCode"), try expected.texts("iCode"))
        let (references, shares) = (try expected.numbers(column), try expected.numbers("Avail"))
        #expect(references.count == panel.values.count)
        for row in references.indices {
            let key = "\(units[row]),\(codes[row])"
            let (values, times) = (try #require(panel.values[key]), try #require(panel.times[key]))
            let value = trend(values, times).map { $0 * direction(codes[row]) }
            #expect(agrees(value, references[row], tolerance), "\(name), \(key)")
            #expect(agrees(SeriesAvailability(of: values, at: times).share, shares[row], 1e-15), "\(key)")
        }
    }
}
