/// What a pick-freeze design asks of a model.
///
/// The inputs are independent of one another, and there are two independent samples of them. A design compares the
/// outputs of points that take some inputs from the one sample and the rest from the other.
public protocol PickFreezeModel: Sendable {
    /// The number of independent inputs, at most 64. Each may stand for a group of random numbers.
    var inputs: Int { get }
    /// The number of outputs of a point.
    var outputs: Int { get }
    /// The outputs of points, one point after another.
    ///
    /// They must be a function of the point and the set alone, and may be asked for on several threads at once.
    ///
    /// - Parameters:
    ///   - points: the points, numbered from 0.
    ///   - second: input *k* is taken from the second sample where bit *k* is set, otherwise from the first.
    /// - Returns: points × outputs; NaN in an output marks an evaluation that failed.
    func values(points: Range<Int>, second: UInt64) -> [Double]
}

extension PickFreezeModel {
    /// The set of all inputs.
    var everything: UInt64 { inputs == 64 ? .max : 1 << UInt64(inputs) - 1 }
}

/// A function of independent uniform numbers, evaluated at scrambled points of Sobol's sequence.
///
///     let model = FunctionModel(inputs: 2, seed: 1) { [$0[0] + 2 * $0[1]] }
///
/// Coordinates 0 ..< d of the sequence are the first sample, d ..< 2d the second.
public struct FunctionModel: PickFreezeModel {
    /// *d*.
    public let inputs: Int
    /// The number of values that the function gives.
    public let outputs: Int
    private let function: @Sendable ([Double]) -> [Double]
    private let sequence: ScrambledSobol

    /// - Parameters:
    ///   - inputs: *d*, from 1 to 64.
    ///   - outputs: the number of values that the function gives.
    ///   - seed: of the scrambling.
    ///   - function: of *d* numbers in (0, 1); NaN where it has no value.
    public init(
        inputs: Int, outputs: Int = 1, seed: UInt64, _ function: @escaping @Sendable ([Double]) -> [Double]
    ) {
        precondition((1...64).contains(inputs) && outputs >= 1, "there are 1 to 64 inputs, and an output")
        (self.inputs, self.outputs, self.function) = (inputs, outputs, function)
        sequence = ScrambledSobol(dimensions: 2 * inputs, seed: seed)
    }

    /// The function at points of the sequence.
    public func values(points: Range<Int>, second: UInt64) -> [Double] {
        let columns = (0..<inputs).map { input in
            sequence.coordinates(
                dimension: second >> UInt64(input) & 1 == 1 ? inputs + input : input, points: points)
        }
        var result: [Double] = []
        result.reserveCapacity(points.count * outputs)
        var point = [Double](repeating: 0, count: inputs)
        for place in 0..<points.count {
            for input in 0..<inputs { point[input] = columns[input][place] }
            let values = function(point)
            precondition(values.count == outputs, "a function gives as many values as it says")
            result += values
        }
        return result
    }
}
