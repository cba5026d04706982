import Methods
import Testing

/// Laws that aggregations claim.
@Suite("Claims of the aggregations")
struct ClaimedAggregationLaws {
    typealias Base = ConformanceAggregations

    private func claims(_ law: Law, _ id: String) -> Bool {
        Catalogue.declaration(id, in: .aggregation)?.laws.contains(law) ?? false
    }

    /// The score lies between the least and the greatest child, so equal children give their own value.
    @Test(arguments: Base.ids)
    func mean(_ id: String) throws {
        guard claims(.mean, id) else { return }
        for choice in try Base.choices(id) {
            let method = try Catalogue.aggregation(choice)
            for one in Base.cases(seed: 31) {
                let scores = try method.scores(one.children, weights: one.weights)
                for row in scores.indices {
                    let values = one.children.map { $0[row] }
                    let (least, greatest) = (values.min() ?? 0, values.max() ?? 0)
                    let slack = Base.tolerance * greatest
                    #expect(scores[row] >= least - slack && scores[row] <= greatest + slack, "\(choice)")
                    let equal = try method.scores(values.map { _ in [greatest] }, weights: one.weights)
                    #expect(agree(equal[0], greatest, within: Base.tolerance), "\(choice)")
                }
            }
        }
    }

    /// Raising one child of one row never lowers the row's score.
    @Test(arguments: Base.ids)
    func monotone(_ id: String) throws {
        guard claims(.monotone, id) else { return }
        for choice in try Base.choices(id) {
            let method = try Catalogue.aggregation(choice)
            for one in Base.cases(seed: 32) {
                let scores = try method.scores(one.children, weights: one.weights)
                for child in one.children.indices {
                    var children = one.children
                    children[child][3] *= 1.5
                    let raised = try method.scores(children, weights: one.weights)
                    #expect(raised[3] >= scores[3] - Base.tolerance * abs(scores[3]), "\(choice)")
                }
            }
        }
    }

    /// Scores on a scale of the method's own lie from 0, or from −1 where they are mirrored round 0, to 1.
    @Test(arguments: Base.ids)
    func bounded(_ id: String) throws {
        guard claims(.bounded, id) else { return }
        for choice in try Base.choices(id) {
            let method = try Catalogue.aggregation(choice)
            let least = method.scale == .own(mirror: 0) ? -1.0 : 0
            for one in Base.cases(seed: 35, missing: 0.2) {
                // Coupling asks for scores up to its full score.
                let children = id == "coupling-coordination" ? one.children.map(Self.drawnIn) : one.children
                let scores = try method.scores(children, weights: one.weights)
                #expect(
                    scores.allSatisfy { $0.isNaN || ($0 >= least - 1e-12 && $0 <= 1 + 1e-12) }, "\(choice)")
            }
        }
    }

    private static func drawnIn(_ column: [Double]) -> [Double] {
        column.map { $0.isNaN ? $0 : min($0, 100) }
    }

    @Test(arguments: Base.ids)
    func scaleAndShiftInvariant(_ id: String) throws {
        for one in Base.cases(seed: 33) {
            let method = try Catalogue.aggregation(MethodChoice(id))
            let scores = try method.scores(one.children, weights: one.weights)
            let scaled = one.children.map { $0.map { $0 * 8 } }
            let shifted = one.children.map { $0.map { $0.rounded() + 5 } }
            let rounded = one.children.map { $0.map { $0.rounded() } }
            if claims(.scaleInvariant, id) {
                let found = try method.scores(scaled, weights: one.weights)
                #expect(agree(found, scores, within: Base.tolerance, of: 1), "\(id)")
            }
            if claims(.shiftInvariant, id) {
                let before = try method.scores(rounded, weights: one.weights)
                let found = try method.scores(shifted, weights: one.weights)
                #expect(agree(found, before, within: Base.tolerance, of: 1), "\(id)")
            }
        }
    }

    /// A mean of scores that are all doubled is doubled, whatever the mean.
    @Test(arguments: Base.homogeneous)
    func scoresScaleWithTheirChildren(_ id: String) throws {
        for choice in try Base.choices(id) where choice.settings["floor"] == nil {
            let method = try Catalogue.aggregation(choice)
            for one in Base.cases(seed: 34) {
                let scores = try method.scores(one.children, weights: one.weights)
                let doubled = try method.scores(
                    one.children.map { $0.map { $0 * 2 } }, weights: one.weights)
                #expect(agree(doubled, scores.map { $0 * 2 }, within: Base.tolerance), "\(choice)")
            }
        }
    }
}
