import Analysis
import Construction
import IndexModel
import Methods

/// Random indices that the kernel has to compute: two or three levels, gaps, ties, less is better, several methods.
struct RandomIndex {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func next() -> UInt64 { random.next() }
    mutating func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
    private mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func happens(_ share: Double) -> Bool { number(0...1) < share }

    mutating func made() -> (Plan, Panel) {
        let panel = panel()
        let framework = framework(panel.indicators.map(\.code))
        let isGeometric = happens(0.4)
        let mean = MethodChoice("geometric", happens(0.3) ? ["floor": 2] : [:])
        var aggregation = Assignment(isGeometric ? mean : MethodChoice("arithmetic"))
        if isGeometric, happens(0.4) { aggregation.byLevel[framework.height] = MethodChoice("arithmetic") }
        var steps: [Step] = []
        if happens(0.5) {
            let rule = TreatmentRule(
                first: MethodChoice("winsorise"),
                otherwise: MethodChoice(happens(0.5) ? "log" : "log-shifted"),
                isCombined: happens(0.3))
            steps.append(.treatment(Assignment(rule)))
        }
        steps.append(.normalisation(normalisation(isGeometric)))
        let plan = Plan(
            framework: framework, steps: steps,
            weighting: Assignment(MethodChoice(happens(0.3) ? "equal" : "given")), aggregation: aggregation,
            availability: Assignment(happens(0.2) ? 0.6 : 0),
            presentation: MethodChoice(["0-100", "raw", "leader"][whole(0...2)]),
            ties: [RankTies.competition, .dense, .average, .modified][whole(0...3)])
        return (plan, panel)
    }

    private mutating func panel() -> Panel {
        let (units, count) = (whole(3...30), whole(2...12))
        let columns = (0..<count).map { _ -> [Double] in
            let isCoarse = happens(0.4)
            let isSkewed = happens(0.3)
            return (0..<units).map { _ in
                if happens(0.06) { return .nan }
                let value = number(0...1000)
                let shaped = isSkewed ? value * value * value / 1000 : value
                // Coarse columns have ties.
                return isCoarse ? (shaped / 100).rounded() : shaped
            }
        }
        let indicators = (0..<count).map { position in
            Indicator(code: "i\(position)", direction: happens(0.3) ? .negative : .positive)
        }
        return Panel(
            units: (0..<units).map { StatisticalUnit(code: "u\($0)") }, indicators: indicators,
            columns: columns)
    }

    private mutating func framework(_ codes: [String]) -> Framework {
        var branches: [Framework.Branch] = []
        var start = 0
        while start < codes.count {
            let end = min(codes.count, start + whole(1...4))
            let leaves = codes[start..<end].map {
                Framework.Branch.indicator($0, weight: number(0.1...3).rounded(toDigits: happens(0.5)))
            }
            branches.append(.node("n\(start)", weight: number(0.1...3), children: leaves))
            start = end
        }
        guard branches.count > 2, happens(0.4) else { return Framework(.node("index", children: branches)) }
        let half = branches.count / 2
        return Framework(
            .node(
                "index",
                children: [
                    .node("left", weight: number(0.5...2), children: Array(branches[..<half])),
                    .node("right", weight: number(0.5...2), children: Array(branches[half...])),
                ]))
    }

    private mutating func normalisation(_ isGeometric: Bool) -> Assignment<MethodChoice> {
        let positive = [
            MethodChoice("min-max", ["lower": 1, "upper": 100]), MethodChoice("rank"),
            MethodChoice("rank", ["ties": "average"]), MethodChoice("efficacy"),
        ]
        let any =
            positive + [
                MethodChoice("min-max"), MethodChoice("z-score"),
                MethodChoice("z-score", ["mean": 100, "deviation": 20]), MethodChoice("percentile-rank"),
                MethodChoice("borda", ["ties": "maximum"]), MethodChoice("distance-to-maximum"),
                MethodChoice("goalposts", ["lower": 100, "upper": 800]), MethodChoice("none"),
                MethodChoice("categories"), MethodChoice("above-mean"),
            ]
        let choices = isGeometric ? positive : any
        var assignment = Assignment(choices[whole(0...choices.count - 1)])
        if happens(0.2) { assignment.byIndicator["i1"] = choices[whole(0...choices.count - 1)] }
        return assignment
    }

    // MARK: Assumptions

    mutating func assumptions(_ plan: Plan) -> [Assumption] {
        var found: [Assumption] = []
        // Noise on all levels, so that no two scores tie but by being made of the same values.
        let noise: [Int: Double] = happens(0.5) ? [1: 0.25, 2: 0.5, 3: 0.2] : [1: 0.5, 2: 0.25, 3: 0.1]
        found.append(Assumption("weights", .weights(WeightVariation(noise: noise))))
        if happens(0.5) {
            found.append(
                Assumption(
                    "normalisation",
                    .normalisation([
                        Assignment(MethodChoice("min-max", ["lower": 1, "upper": 100])),
                        Assignment(MethodChoice("z-score", ["mean": 100, "deviation": 20])),
                        Assignment(MethodChoice("rank")),
                    ])))
        }
        if happens(0.5) {
            found.append(
                Assumption(
                    "aggregation",
                    .aggregation(
                        [Assignment(MethodChoice("arithmetic")), Assignment(MethodChoice("geometric"))],
                        level: nil)))
        }
        if happens(0.5) {
            found.append(Assumption("omit-indicators", .omission(happens(0.5) ? .upTo(2) : .each)))
        }
        if happens(0.6) { found.append(Assumption("evidence", .evidence(EvidenceError()))) }
        return found
    }

    /// Evidence of which a fifth is estimated.
    mutating func ledger(_ panel: Panel) -> Ledger {
        var ledger = Ledger(
            units: panel.units.map(\.code), indicators: panel.indicators.map(\.code), files: ["e.csv"])
        for column in panel.indicators.indices {
            for row in panel.rows.indices where !panel.columns[column][row].isNaN {
                let evidence = Evidence(
                    unit: Int32(row), indicator: Int32(column), year: nil, value: panel.columns[column][row],
                    source: nil, locator: 0, confidence: happens(0.2) ? .estimate : .exact, file: 0, line: 1,
                    field: 1)
                let cell = Ledger.Cell(unit: Int32(row), indicator: Int32(column), period: nil)
                ledger.used[cell] = Int32(ledger.evidence.count)
                ledger.evidence.append(evidence)
            }
        }
        return ledger
    }
}

extension Double {
    fileprivate func rounded(toDigits isCoarse: Bool) -> Double { isCoarse ? rounded(.up) : self }
}
