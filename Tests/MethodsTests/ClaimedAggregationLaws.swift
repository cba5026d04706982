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

    @Test(arguments: Base.ids)
    func scaleAndShiftInvariant(_ id: String) throws {
        for one in Base.cases(seed: 33) {
            let method = try Catalogue.aggregation(MethodChoice(id))
            let scores = try method.scores(one.children, weights: one.weights)
            let scaled = one.children.map { $0.map { $0 * 8 } }
            let shifted = one.children.map { $0.map { $0.rounded() + 5 } }
            let rounded = one.children.map { $0.map { $0.rounded() } }
            if claims(.scaleInvariant, id) {
                #expect(try method.scores(scaled, weights: one.weights) == scores)
            }
            if claims(.shiftInvariant, id) {
                let before = try method.scores(rounded, weights: one.weights)
                #expect(try method.scores(shifted, weights: one.weights) == before)
            }
        }
    }

    /// A mean of scores that are all doubled is doubled, whatever the mean.
    @Test(arguments: Base.rowwise)
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
