import Testing

@testable import Analysis

@Suite("Shapley effects")
struct SensitivityShapleyTests {
    private func effects(_ found: ShapleyEffects, output: Int = 0) throws -> [ShapleyEffects.Effect] {
        try #require(found.effects[output])
    }

    /// V₁ + V₁₃ / 2, V₂ and V₁₃ / 2: the interaction is halved. Each lies within three of its standard errors, which
    /// scrambled points keep with room to spare.
    @Test(arguments: [ShapleyEffects.Method.allSets, .randomOrders])
    func ishigami(method: ShapleyEffects.Method) throws {
        let parts = KnownModel.ishigamiParts
        let truth = [parts.first + parts.pair / 2, parts.second, parts.pair / 2]
        let found = ShapleyEffects.estimate(KnownModel.ishigami(seed: 6), points: 1 << 12, method: method)
        #expect(found.method == method)
        #expect(found.evaluations == (method == .allSets ? 8 : 4) << 12)
        let variance = KnownModel.ishigamiVariance
        for (effect, value) in zip(try effects(found), truth) {
            #expect(abs(effect.variance - value) < 3 * effect.varianceError)
            #expect(abs((effect.share ?? 9) - value / variance) < 3 * (effect.shareError ?? 0))
            #expect(effect.varianceError < 0.06 * variance)
        }
    }

    /// Independent terms c² / 12: each input has its own. All sets give them without any error but that of the
    /// terms' own variances; orders do not matter either.
    @Test(arguments: [ShapleyEffects.Method.allSets, .randomOrders])
    func linear(method: ShapleyEffects.Method) throws {
        let coefficients = [1.0, 2, 3, 0]
        let found = ShapleyEffects.estimate(
            KnownModel.linear(coefficients, seed: 1), points: 1 << 12, method: method)
        for (effect, coefficient) in zip(try effects(found), coefficients) {
            #expect(abs(effect.variance - coefficient * coefficient / 12) < 0.01)
        }
        #expect(try effects(found)[3].variance.magnitude < 1e-15)
    }

    @Test(arguments: [ShapleyEffects.Method.allSets, .randomOrders])
    func effectsAddUp(method: ShapleyEffects.Method) throws {
        let model = KnownModel.product([0, 1, 4.5, 9, 99], seed: 3)
        let found = ShapleyEffects.estimate(model, points: 1 << 10, method: method)
        let shares = try effects(found).compactMap(\.share)
        #expect(shares.count == 5)
        #expect(abs(shares.reduce(0, +) - 1) < 1e-13)
        let sum = try effects(found).reduce(0) { $0 + $1.variance }
        #expect(agrees(found.variances[0], sum, 1e-13))
        #expect(shares.sorted(by: >) == shares)
        // V = ∏ (1 + 1 / 3(1 + a)²) − 1.
        #expect(agrees(found.variances[0], 0.4645, 0.03))
    }

    /// (u₁ − ½)(u₂ − ½)(u₃ − ½): a third each, of 1 / 12³.
    @Test func interactionOnly() throws {
        let model = FunctionModel(inputs: 3, seed: 2) { [($0[0] - 0.5) * ($0[1] - 0.5) * ($0[2] - 0.5)] }
        for method in [ShapleyEffects.Method.allSets, .randomOrders] {
            let found = ShapleyEffects.estimate(model, points: 1 << 13, method: method)
            for effect in try effects(found) {
                let error = try #require(effect.shareError)
                #expect(error < (method == .allSets ? 0.01 : 0.03))
                #expect(abs((effect.share ?? 9) - 1.0 / 3) < 3 * error)
            }
            #expect(abs((found.variances[0] ?? 9) * 1728 - 1) < 0.05)
        }
    }

    /// All sets estimate without sign errors: no effect is below 0, however few the points.
    @Test func neverNegative() throws {
        let found = ShapleyEffects.estimate(
            KnownModel.product([0, 1, 2, 3, 99, 99, 99], seed: 12), points: 4, method: .allSets)
        #expect(try effects(found).allSatisfy { $0.variance >= 0 })
    }

    /// Unrelated points: over 60 samples the truth lies within 1.96 standard errors at least 88 % of the time.
    @Test(arguments: [ShapleyEffects.Method.allSets, .randomOrders])
    func errorsAreAsStated(method: ShapleyEffects.Method) throws {
        let coefficients = [1.0, 2, 3]
        var covered = 0
        for seed in 0..<UInt64(60) {
            let model = RandomModel(inputs: 3, seed: seed) { u in
                zip(u, coefficients).reduce(0) { $0 + $1.0 * $1.1 } + 6 * (u[0] - 0.5) * (u[1] - 0.5)
            }
            let found = ShapleyEffects.estimate(model, points: 512, method: method, seed: seed)
            let truth = [1.0 / 12 + 36.0 / 288, 4.0 / 12 + 36.0 / 288, 9.0 / 12]
            for (effect, value) in zip(try effects(found), truth) {
                covered += abs(effect.variance - value) < 1.96 * effect.varianceError ? 1 : 0
            }
        }
        #expect(Double(covered) / 180 > 0.88, "\(covered) of 180")
    }

    @Test func groupsPlayTogether() throws {
        let parts = KnownModel.ishigamiParts
        for method in [ShapleyEffects.Method.allSets, .randomOrders] {
            let found = ShapleyEffects.estimate(
                KnownModel.ishigami(seed: 4), points: 1 << 12, players: [0b101, 0b010], method: method)
            let effects = try effects(found)
            #expect(effects.map(\.inputs) == [0b101, 0b010])
            #expect(abs(effects[0].variance / (parts.first + parts.pair) - 1) < 0.03)
            #expect(abs(effects[1].variance / parts.second - 1) < 0.03)
        }
    }

    @Test func moreThanEightTakeRandomOrders() throws {
        let coefficients = (1...12).map(Double.init)
        let found = ShapleyEffects.estimate(KnownModel.linear(coefficients, seed: 5), points: 1 << 11)
        #expect(found.method == .randomOrders)
        #expect(found.evaluations == 13 << 11)
        for (effect, coefficient) in zip(try effects(found), coefficients) {
            #expect(abs(effect.variance - coefficient * coefficient / 12) < 3.5 * effect.varianceError)
        }
    }

    @Test func nothingVariesAndFailures() throws {
        let model = FunctionModel(inputs: 2, outputs: 2, seed: 1) { u in
            [3, u[0] > 0.9 ? .nan : u[0] + u[1]]
        }
        for method in [ShapleyEffects.Method.allSets, .randomOrders] {
            let found = ShapleyEffects.estimate(model, points: 512, method: method)
            #expect(found.failed > 60 && found.failed < 140)
            #expect(found.points + found.failed == 512)
            #expect(try effects(found).allSatisfy { $0.variance == 0 && $0.share == nil })
            let varying = try effects(found, output: 1)
            #expect(varying.allSatisfy { $0.variance.isFinite && $0.varianceError.isFinite })
            #expect(abs(varying[0].variance - 0.81 / 12) < 0.01)
        }
        let none = ShapleyEffects.estimate(FunctionModel(inputs: 2, seed: 1) { _ in [.nan] }, points: 64)
        #expect(none.points == 0)
        #expect(none.effects == [nil])
        #expect(none.variances == [nil])
    }

    @Test func threadsChangeNoBit() {
        let model = FunctionModel(inputs: 4, outputs: 2, seed: 8) { u in
            [u[0] * u[1], u[2] + 0.1 * u[3]]
        }
        for method in [ShapleyEffects.Method.allSets, .randomOrders] {
            let alone = ShapleyEffects.estimate(model, points: 300, method: method)
            #expect(ShapleyEffects.estimate(model, points: 300, method: method, executor: threads) == alone)
        }
    }
}
