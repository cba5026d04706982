import IndexModel
import Methods
import Testing

/// Numbers that papers and handbooks print.
@Suite("Worked examples")
struct WorkedExamples {
    /// 功效系数: x = 5.81, x_h = 12, x_s = 6 gives (5.81 − 6)/(12 − 6) × 40 + 60 = 58.73 (rounded), as published.
    @Test func efficacyCoefficient() throws {
        let choice = MethodChoice("efficacy", ["satisfactory": 12, "unacceptable": 6])
        let fit = try Catalogue.normalisation(choice).fitted(to: Sample([5.81, 7, 11]))
        #expect((fit.apply(5.81) * 100).rounded() / 100 == 58.73)
        #expect(fit.apply(6) == 60 && fit.apply(12) == 100)
    }

    /// Where less is better the satisfactory value is the smaller one.
    @Test func efficacyCoefficientWhereLessIsBetter() throws {
        let choice = MethodChoice("efficacy", ["satisfactory": 2, "unacceptable": 10])
        let fit = try Catalogue.normalisation(choice).fitted(
            to: Sample([-3, -9], direction: .negative))
        #expect(fit.apply(-2) == 100 && fit.apply(-10) == 60 && fit.apply(-6) == 80)
    }

    /// OECD/JRC Handbook (2008), p. 104: geometric means of the two countries, and of what one more point brings.
    /// The handbook cuts them to two digits.
    @Test(arguments: [
        ([21.0, 1, 1, 1], 6.0, 2.14), ([6, 6, 6, 6], 6, 6), ([21, 2, 1, 1], 6.25, 2.54),
        ([6, 7, 6, 6], 6.25, 6.23),
    ])
    func handbookGeometricMeans(_ values: [Double], _ additive: Double, _ geometric: Double) throws {
        let children = values.map { [$0] }
        let weights = [1.0, 1, 1, 1]
        let sum = try Catalogue.aggregation(MethodChoice("arithmetic")).scores(children, weights: weights)
        #expect(sum[0] == additive)
        let product = try Catalogue.aggregation(MethodChoice("geometric")).scores(children, weights: weights)
        #expect((product[0] * 100 + 1e-9).rounded(.down) / 100 == geometric)
    }

    /// Mean 4, best 6 and worst 2 where more is better; turned round, 4, 2 and 6 where less is.
    @Test func ratiosToAReference() throws {
        func scores(_ settings: [String: Setting], _ direction: Direction = .positive) throws -> [Double] {
            let values = [2.0, 4, 6].map { $0 * direction.sign }
            let sample = Sample(values, direction: direction) { $0 == "u" ? 4 * direction.sign : nil }
            let fit = try Catalogue.normalisation(MethodChoice("ratio-to-reference", settings)).fitted(
                to: sample)
            return values.map(fit.apply)
        }
        #expect(try scores([:]) == [0.5, 1, 1.5])
        #expect(try scores(["reference": "worst"]) == [1, 2, 3])
        #expect(try scores(["reference": "best", "form": "difference"]) == [-4.0 / 6, -2.0 / 6, 0])
        #expect(try scores(["unit": "u"], .negative) == [2, 1, 4.0 / 6])
        #expect(try scores(["form": "difference"], .negative) == [0.5, 0, -0.5])
        #expect(throws: MethodError.self) { try scores(["unit": "nobody"]) }
        let ratio = try Catalogue.normalisation(MethodChoice("ratio-to-reference"))
        #expect(throws: MethodError.self) { try ratio.fitted(to: Sample([-3, 1])) }
    }

    /// Variances 2 and 8.
    @Test func variancesAsWeights() throws {
        let siblings = Siblings(ids: ["a", "b"], written: [1, 1], columns: [[0, 2], [0, 4]])
        let method = try Catalogue.weighting(MethodChoice("standard-deviation", ["measure": "variance"]))
        #expect(agree(try method.weights(for: siblings), [0.2, 0.8], within: 1e-15))
    }

    /// Powers: (1² + 7²)/2 = 25, its root 5; 2/(1/1 + 1/3) = 1.5.
    @Test func generalisedAndHarmonicMeans() throws {
        let quadratic = try Catalogue.aggregation(MethodChoice("generalised", ["p": 2]))
        #expect(agree(try quadratic.scores([[1], [7]], weights: [1, 1])[0], 5, within: 1e-15))
        let harmonic = try Catalogue.aggregation(MethodChoice("harmonic"))
        #expect(try harmonic.scores([[1], [3]], weights: [1, 1]) == [1.5])
        let inverse = try Catalogue.aggregation(MethodChoice("generalised", ["p": -1]))
        #expect(agree(try inverse.scores([[1], [3]], weights: [1, 1])[0], 1.5, within: 1e-15))
    }

    /// Mean 100, variance (100 + 100)/2: 100 − 100/100 = 99; with the sample variance 200, 98; added, 101.
    @Test func mazziottaPareto() throws {
        let values: [[Double]] = [[90], [110]]
        func score(_ settings: [String: Setting]) throws -> Double {
            try Catalogue.aggregation(MethodChoice("mazziotta-pareto", settings))
                .scores(values, weights: [1, 1])[0]
        }
        #expect(try score([:]) == 99)
        #expect(try score(["deviation": "sample"]) == 98)
        #expect(try score(["penalty": "positive"]) == 101)
    }

    /// Three units, two children: the first wins both duels on weight 2, the third loses both.
    @Test func copelandDuels() throws {
        let method = try Catalogue.aggregation(MethodChoice("copeland"))
        #expect(try method.scores([[3, 2, 1], [1, 2, 3]], weights: [2, 1]) == [2, 0, -2])
        #expect(try method.scores([[3, 2, 1], [1, 2, 3]], weights: [1, 1]) == [0, 0, 0])
    }

    // MARK: Entropy

    /// 36 units, five columns of rising skew, min–max first, as in the note on zero handling: adding a constant
    /// takes weight from the most skewed column, more so the larger the constant, and gives it to the least.
    @Test func constantsTakeWeightFromTheMostSkewedColumn() throws {
        var random = SplitMix64(seed: 2021)
        let normal = (0..<36).map { _ in
            (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
        }
        let columns = (1...5).map { skew in
            let column = normal.map { value in (0..<skew).reduce(1.0) { power, _ in power * (3.5 + value) } }
            let (least, greatest) = (column.min() ?? 0, column.max() ?? 1)
            return column.map { ($0 - least) / (greatest - least) }
        }
        let siblings = Siblings(ids: ["a", "b", "c", "d", "e"], written: [1, 1, 1, 1, 1], columns: columns)
        func weights(_ zeros: String, _ constant: Double) throws -> [Double] {
            let choice = MethodChoice("entropy", ["zeros": .text(zeros), "constant": .number(constant)])
            return try Catalogue.weighting(choice).weights(for: siblings)
        }
        let limit = try weights("limit", 0)
        let small = try weights("shift-all", 0.001)
        let large = try weights("shift-all", 0.01)
        #expect(limit == limit.sorted())
        #expect(limit[4] > small[4] && small[4] > large[4])
        #expect(limit[0] < small[0] && small[0] < large[0])
        #expect(agree(try weights("inside-logarithm", 0), limit, within: 1e-12))
    }

    /// Shares ½, ½, 0, 0 have entropy ln 2 / ln 4 = ½; equal shares have entropy 1 and no weight.
    @Test func entropyByHand() throws {
        let siblings = Siblings(
            ids: ["even", "half", "single"], written: [1, 1, 1],
            columns: [[2, 2, 2, 2], [1, 1, 0, 0], [0, 0, 5, 0]])
        let weights = try Catalogue.weighting(MethodChoice("entropy")).weights(for: siblings)
        #expect(agree(weights, [0, 1.0 / 3, 2.0 / 3], within: 1e-15))
        let negative = Siblings(ids: ["a"], written: [1], columns: [[-1, 2, 3]])
        #expect(throws: MethodError.self) {
            try Catalogue.weighting(MethodChoice("entropy")).weights(for: negative)
        }
        let shifted = try Catalogue.weighting(MethodChoice("entropy", ["zeros": "shift-column"]))
        #expect(try shifted.weights(for: negative) == [1])
    }

    // MARK: Imputation and treatment

    @Test func linesBetweenYears() throws {
        let rows = (2018...2023).map { Panel.Row(unit: 0, period: $0) }
        let gap = Double.nan
        let panel = Panel(
            units: [StatisticalUnit(code: "u")], rows: rows, indicators: [Indicator(code: "x")],
            columns: [[gap, 2, gap, gap, 8, gap]])
        let gaps = Gaps(panel: panel, column: 0, slices: [0..<6]) { _ in [0] }
        let linear = try Catalogue.imputation(MethodChoice("linear")).values(for: gaps)
        #expect(linear == [0: 2, 2: 4, 3: 6, 5: 8])
        let last = try Catalogue.imputation(MethodChoice("last-known", ["limit": 1])).values(for: gaps)
        #expect(last == [2: 2, 5: 8])
    }

    /// Nine equal steps and one outlier: drawing in the outlier makes the column pass.
    @Test func oneOutlierIsDrawnIn() throws {
        let values: [Double] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 400]
        let column = try Catalogue.treatment(MethodChoice("winsorise")).treated(values)
        #expect(column.values == [1, 2, 3, 4, 5, 6, 7, 8, 9, 9])
        #expect(column.high == [9] && column.low.isEmpty)
        let mirrored = try Catalogue.treatment(MethodChoice("winsorise")).treated(values.map { -$0 })
        #expect(mirrored.low == [9] && mirrored.high.isEmpty)
    }
}
