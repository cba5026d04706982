import IndexModel
import Methods
import Testing

/// Laws that every normalisation keeps, and those that it claims.
@Suite("Every normalisation")
struct ConformanceNormalisations {
    static let ids = Catalogue.normalisations.map { $0.declaration.id }
    /// A dozen operations on doubles.
    static let tolerance = 1e-12

    /// A method, a column on which it can be used, oriented, and what it learnt.
    struct Fitted {
        let choice: MethodChoice
        let values: [Double]
        let direction: Direction
        let fit: any FittedNormalisation
    }

    /// Every setup of a method on random columns, where the method does not refuse the column.
    static func fitted(_ id: String, onlyDefaults: Bool = false, each: Int = 6) throws -> [Fitted] {
        let declaration = try #require(Catalogue.declaration(id, in: .normalisation))
        var found: [Fitted] = []
        for values in columns(seed: 11, each: each) {
            for choice in Setups.choices(for: declaration, column: values).prefix(onlyDefaults ? 1 : 99) {
                for direction in [Direction.positive, .negative] {
                    let choice = direction == .positive ? choice : turned(choice)
                    let method = try Catalogue.normalisation(choice)
                    guard let fit = try? method.fitted(to: sample(values, direction: direction)) else {
                        continue
                    }
                    found.append(Fitted(choice: choice, values: values, direction: direction, fit: fit))
                }
            }
        }
        try #require(found.count > 10, "the method refuses almost everything")
        return found
    }

    @Test(arguments: ids)
    func resultsAreFinite(_ id: String) throws {
        for fitted in try Self.fitted(id) {
            for value in fitted.values {
                let result = fitted.fit.apply(value)
                #expect(result.isFinite, "\(fitted.choice) of \(value)")
                #expect(!fitted.fit.arithmetic(value).isEmpty)
            }
            #expect(fitted.fit.facts.allSatisfy { $0.value.isFinite })
        }
    }

    @Test(arguments: ids)
    func shortAndConstantColumnsAreRefusedOrHandled(_ id: String) throws {
        let declaration = try #require(Catalogue.declaration(id, in: .normalisation))
        let special: [[Double]] = [
            [], [5], [0], [-3], [5, 5], [0, 0, 0], [-2, -2, -2], [1, 2], [0.1, 0.1, 0.1], [1e15, 1e15],
            [1e-300, 1e-300],
        ]
        for values in special {
            for choice in Setups.choices(for: declaration, column: values) {
                guard let method = try? Catalogue.normalisation(choice),
                    let fit = try? method.fitted(to: sample(values))
                else { continue }
                for value in values { #expect(fit.apply(value).isFinite, "\(choice) of \(values)") }
            }
        }
    }

    /// −x with less being better is the same indicator as x with more being better; numbers in the indicator's
    /// own units turn with it, and bounds change places.
    @Test(arguments: ids)
    func directionIsRespected(_ id: String) throws {
        for fitted in try Self.fitted(id) where fitted.direction == .positive {
            let method = try Catalogue.normalisation(Self.turned(fitted.choice))
            guard let fit = try? method.fitted(to: sample(fitted.values, direction: .negative)) else {
                // A ratio means nothing on values below 0, whatever the direction.
                #expect(
                    ["fraction-of-maximum", "ratio-to-reference"].contains(id),
                    "\(fitted.choice) is refused when turned")
                continue
            }
            for value in fitted.values { #expect(fit.apply(value) == fitted.fit.apply(value)) }
        }
    }

    /// Parameters in the indicator's own units; other numbers are scores.
    static let ownUnits: [String: [(name: String, turned: String)]] = [
        "scaled": [("lower", "upper"), ("upper", "lower")],
        "goalposts": [("lower", "upper"), ("upper", "lower")],
        "distance-to-target": [("target", "target")],
        "efficacy": [("satisfactory", "satisfactory"), ("unacceptable", "unacceptable")],
    ]

    static func turned(_ choice: MethodChoice) -> MethodChoice {
        let defaults = Catalogue.declaration(choice.id, in: .normalisation)?.parameters ?? []
        var turned = choice
        for (name, other) in ownUnits[choice.id] ?? [] {
            let written = choice.settings[name] ?? defaults.first { $0.name == name }?.defaultValue
            if let number = written?.number { turned.settings[other] = .number(-number) }
        }
        return turned
    }

    @Test(arguments: ids)
    func orderOfTheUnitsDoesNotMatter(_ id: String) throws {
        for fitted in try Self.fitted(id, onlyDefaults: true) {
            let order = permutation(of: fitted.values.count, seed: 3)
            let values = fitted.values
            let shuffled = Sample(order.map { values[$0] }, direction: fitted.direction) { unit in
                Int(unit.dropFirst()).map { values[$0] }
            }
            let fit = try Catalogue.normalisation(fitted.choice).fitted(to: shuffled)
            let results = fitted.values.map(fitted.fit.apply)
            let found = values.map(fit.apply)
            #expect(agree(found, results, within: Self.tolerance, of: size(results)))
        }
    }

    @Test(arguments: ids)
    func mirroringReversesTheOrder(_ id: String) throws {
        for fitted in try Self.fitted(id) {
            guard let mirror = fitted.fit.mirror else { continue }
            let results = fitted.values.map(fitted.fit.apply)
            let mirrored = results.map { mirror - $0 }
            for first in results.indices {
                for second in results.indices where results[first] < results[second] {
                    #expect(mirrored[first] >= mirrored[second])
                }
                if let bounds = fitted.fit.bounds { expect(mirrored[first], inside: bounds, fitted) }
            }
        }
    }

    @Test(arguments: ids)
    func inverseInverts(_ id: String) throws {
        for fitted in try Self.fitted(id) {
            let size = size(fitted.values)
            for value in fitted.values {
                guard let found = fitted.fit.inverse(fitted.fit.apply(value)) else { continue }
                #expect(agree(found, value, within: 1e-9, of: size), "\(fitted.choice)")
            }
        }
    }

    // MARK: Claims

    private func claims(_ law: Law, _ id: String) -> Bool {
        Catalogue.declaration(id, in: .normalisation)?.laws.contains(law) ?? false
    }

    /// The one setup that is declared to let worse units score more, as COINr does.
    static func turnsTheOrder(_ fitted: Fitted) -> Bool {
        fitted.choice.settings["negative"] == "ratio"
            && (fitted.direction == .negative || fitted.values.allSatisfy { $0 < 0 })
    }

    @Test(arguments: ids)
    func monotone(_ id: String) throws {
        guard claims(.monotone, id) else { return }
        for fitted in try Self.fitted(id) where !Self.turnsTheOrder(fitted) {
            let sorted = fitted.values.sorted()
            for (worse, better) in zip(sorted, sorted.dropFirst()) {
                #expect(fitted.fit.apply(worse) <= fitted.fit.apply(better), "\(fitted.choice)")
            }
        }
    }

    @Test(arguments: ids)
    func bounded(_ id: String) throws {
        guard claims(.bounded, id) else { return }
        for fitted in try Self.fitted(id) {
            let bounds = try #require(fitted.fit.bounds)
            for value in fitted.values { expect(fitted.fit.apply(value), inside: bounds, fitted) }
        }
    }

    private func expect(_ result: Double, inside bounds: ClosedRange<Double>, _ fitted: Fitted) {
        let slack = Self.tolerance * max(abs(bounds.lowerBound), abs(bounds.upperBound))
        #expect(
            result >= bounds.lowerBound - slack && result <= bounds.upperBound + slack, "\(fitted.choice)")
    }

    /// A power of 2 scales without rounding, so even thresholds must not move; 3 scales with it.
    @Test(arguments: ids)
    func scaleInvariant(_ id: String) throws {
        guard claims(.scaleInvariant, id) else { return }
        for fitted in try Self.fitted(id, onlyDefaults: true) {
            try check(fitted, tolerance: Self.tolerance) { $0 * 1024 }
            if id != "categories", id != "above-mean" { try check(fitted, tolerance: 1e-10) { $0 * 3 } }
        }
    }

    /// Shifts of whole numbers by whole numbers are exact.
    @Test(arguments: ids)
    func shiftInvariant(_ id: String) throws {
        guard claims(.shiftInvariant, id) else { return }
        for fitted in try Self.fitted(id, onlyDefaults: true)
        where fitted.values.allSatisfy({ $0 == $0.rounded() && abs($0) < 1e12 }) {
            for shift in [-7.0, 1, 1000] { try check(fitted, tolerance: 1e-9) { $0 + shift } }
        }
    }

    private func check(_ fitted: Fitted, tolerance: Double, change: (Double) -> Double) throws {
        let changed = fitted.values.map(change)
        let fit = try Catalogue.normalisation(fitted.choice).fitted(
            to: sample(changed, direction: fitted.direction))
        let results = fitted.values.map(fitted.fit.apply)
        let found = changed.map(fit.apply)
        #expect(
            agree(found, results, within: tolerance, of: size(results)),
            "\(fitted.choice) of \(fitted.values)")
    }
}
