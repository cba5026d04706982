import Analysis

extension FunctionCall {
    /// The indices of outputs that are written down in the reference's order.
    func sensitivity() -> FunctionResult {
        let count = Int(arguments["N"]?.number ?? 0)
        let inputs = Int(arguments["d"]?.number ?? 0)
        let design = WrittenDesign(inputs: inputs, points: count, values: arguments["yy"]?.numbers ?? [])
        let output = design.indices().outputs[0]
        let shares = output.shares ?? []
        return .outputs([
            "variance": [output.variance ?? .nan], "Si": shares.map(\.first.value),
            "STi": shares.map(\.total.value),
        ])
    }
}

extension FunctionCall {
    /// The alternatives that written samples stand for, from 1: equal parts of the samples' own range, closed at their
    /// upper ends.
    ///
    /// The engine itself has parts of 0 … 1, the same for every sample, so that what a replicate is does not hang on
    /// the others; recorded samples of the reference are read by this rule.
    func alternatives() -> FunctionResult {
        let count = arguments["n"]?.number ?? 1
        guard let least = present.min(), let greatest = present.max() else { return .outputs(["value": []]) }
        return .outputs([
            "value": values.map {
                max(1, (($0 - least) / (greatest - least) * count).rounded(.up))
            }
        ])
    }
}

/// Outputs in the order A, B, AB₁, AB₂, …, in which ABᵢ takes input i from B's sample and the rest from A's.
struct WrittenDesign: PickFreezeModel {
    let inputs: Int
    let outputs = 1
    let points: Int
    let values: [Double]

    func values(points range: Range<Int>, second: UInt64) -> [Double] {
        let block =
            switch second {
            case 0: 0
            case 1 << UInt64(inputs) - 1: 1
            default: 2 + second.trailingZeroBitCount
            }
        let start = block * points + range.lowerBound
        return Array(values[start..<start + range.count])
    }

    /// The indices by the reference's formulas.
    func indices() -> SobolIndices { SobolIndices.estimate(self, points: points, formula: .saltelli) }
}
