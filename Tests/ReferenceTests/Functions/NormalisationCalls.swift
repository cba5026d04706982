import Construction
import Diagnostics
import IndexModel
import Methods

extension FunctionCall {
    /// A function's own direction: less is better, and values enter turned.
    private var direction: Direction { arguments["direction"]?.number == -1 ? .negative : .positive }

    private var context: NormalisationContext? {
        let units = values.indices.map { StatisticalUnit(code: "u\($0 + 1)") }
        let panel = Panel(units: units, indicators: [Indicator(code: "x")], columns: [values], groups: [:])
        return NormalisationContext(
            direction: direction, input: DataSet(panel: panel), span: .allPeriods, attributes: [:],
            column: values.map { $0 * direction.sign })
    }

    private func choice(_ context: NormalisationContext) throws -> MethodChoice {
        // Bounds of the function are in the indicator's own units whatever the direction.
        let table = parameters.filter { $0.key != "direction" }
        let specification = try NormalisationSpecification([
            "f_n": .text(function), "f_n_para": .table(table),
        ])
        var own = context
        own.direction = .positive
        return try specification.choice(own)
    }

    var isNormalisationForbidden: Bool {
        guard let context, let choice = try? choice(context) else { return false }
        return context.forbids(choice)
    }

    func normalisation() throws -> FunctionResult {
        guard let context else { throw NotCovered("the function \(function)") }
        let choice = try choice(context)
        let sample = Sample(context.column.filter { !$0.isNaN }, direction: direction) { unit in
            let place = values.indices.first { "u\($0 + 1)" == unit }
            return place.flatMap { context.column[$0].isNaN ? nil : context.column[$0] }
        }
        let missing = FunctionResult.outputs(["value": values.map { _ in .nan }])
        guard !sample.values.isEmpty else { return missing }
        do throws(MethodError) {
            let fit = try Catalogue.normalisation(choice).fitted(to: sample)
            return .outputs(["value": context.column.map { $0.isNaN ? $0 : fit.apply($0) }])
        } catch {
            switch error.reason {
            case .constant, .tooFewValues: return missing
            default: return .refused(error.message.en)
            }
        }
    }
}
