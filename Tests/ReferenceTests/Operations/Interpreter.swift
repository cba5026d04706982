import Construction
import Diagnostics
import IndexModel

/// Carries out the operations of a pipeline on the engine.
struct Interpreter {
    let subject: ReferenceCase
    private var coin: Coin?

    init(_ subject: ReferenceCase) { self.subject = subject }

    /// - Throws: ``NotCovered`` for what is not understood; ``Diagnosed`` when the engine refuses.
    mutating func run(_ operations: [ReferenceCase.Operation]? = nil) throws -> Coin {
        for operation in operations ?? subject.pipeline { try apply(operation) }
        guard let coin else { throw BadCase("the pipeline builds nothing") }
        return coin
    }

    private mutating func apply(_ operation: ReferenceCase.Operation) throws {
        if operation.name == "new_coin" {
            coin = try newCoin(operation)
            return
        }
        guard var coin else { throw BadCase("the pipeline does not start with new_coin") }
        switch operation.name {
        case "Denominate": try coin.denominate(operation)
        case "Screen": try coin.screen(operation)
        case "Impute": try coin.impute(operation)
        case "Treat": try coin.treat(operation)
        case "qTreat": try coin.quickTreat(operation)
        case "Normalise": try coin.normalise(operation)
        case "qNormalise": try coin.quickNormalise(operation)
        case "Aggregate": try coin.aggregate(operation)
        case "set_weights": try coin.setWeights(operation)
        case "pca_weights_to": try coin.componentWeights(operation)
        default: throw NotCovered("the operation \(operation.name)")
        }
        self.coin = coin
    }

    private func newCoin(_ operation: ReferenceCase.Operation) throws -> Coin {
        let arguments = try Arguments(
            operation.name, operation.arguments,
            known: ["exclude", "split_to", "retain_all_uCodes_on_split", "level_names", "quietly"])
        let metadata = try Metadata(
            try subject.input("meta"), excluding: Set(arguments["exclude"]?.texts ?? []))
        let years: DataTable.Years? = arguments["split_to"].map { years in
            years.text == "all" ? .all : .some(Set(years.numbers.map { Int($0) }))
        }
        let panel = try DataTable.panel(
            try subject.input("data"), metadata, years: years,
            keepsAll: arguments["retain_all_uCodes_on_split"]?.flag ?? false)
        return try Coin(metadata, panel, isPanel: years != nil)
    }
}

extension Coin {
    /// Does one step on a data set and keeps the result under a name.
    ///
    /// - Parameter indicators: the indicators as this step alone sees them, where it changes them.
    mutating func apply(
        _ step: Step, to input: DataSet, writingTo name: String, indicators: [Indicator]? = nil
    ) throws(Diagnosed) -> DataSet {
        var panel = input.panel
        if let indicators { panel.indicators = indicators }
        var findings = Findings()
        let stages = try Constructor(Plan(framework: framework, steps: [step])).prepared(panel, &findings)
        let stage = stages[stages.count - 1]
        var result = DataSet(panel: stage.panel)
        result.panel.indicators = input.panel.indicators
        result.stage = stage
        result.refused = input.refused
        result.steps = indicators == nil ? input.steps.map { $0 + [step] } : nil
        sets[name] = result
        return result
    }

    /// A data set that is left as it is, under another name.
    mutating func copy(_ input: DataSet, to name: String) {
        sets[name] = input
    }
}
