import IndexModel
import Methods

extension Explainer {
    /// The index's score of a row if one indicator's normalised value were another and nothing else changed: no scale, no
    /// weight, no other unit.
    ///
    /// It answers what a place in one indicator is worth today. What a new raw value would bring is another question,
    /// because it may move the scale for all.
    ///
    /// - Parameter leaf: the indicator's position in the framework.
    /// - Returns: `nil` where a mean refuses the value, or the row has no value there or no score.
    public func score(of row: Int, if leaf: Int, were value: Double) -> Double? {
        guard !run.nodes[leaf].scores[row].isNaN, !run.scores[row].isNaN else { return nil }
        var (child, score) = (leaf, value)
        for node in run.plan.framework.ancestors(of: leaf) {
            guard let new = self.score(of: node, row: row, replacing: (child, score)) else { return nil }
            (child, score) = (node, new)
        }
        return score
    }

    /// An inner node's score computed anew from its children's, one of them replaced if need be; from those of the whole
    /// period where the method compares rows.
    func score(of node: Int, row: Int, replacing replaced: (child: Int, score: Double)? = nil) -> Double? {
        let result = run.nodes[node]
        guard let method = aggregations[node], !result.withheld.contains(row) else { return nil }
        let children = run.plan.framework.nodes[node].children
        let weights = run.weights(at: row)
        let rows = method is any RowComparison ? peers[row] : row..<row + 1
        let columns = children.map { position -> [Double] in
            var column = Array(run.nodes[position].scores[rows])
            if let replaced, position == replaced.child { column[row - rows.lowerBound] = replaced.score }
            return column
        }
        guard let scores = try? method.scores(columns, weights: children.map { weights[$0] }),
            var score = scores[row - rows.lowerBound].present
        else { return nil }
        if let fit = result.renormalisation.first?.normalisation { score = fit.apply(score) }
        if let mirror = result.mirror { score = mirror - score }
        return score
    }
}
