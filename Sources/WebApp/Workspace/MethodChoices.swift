import Construction
import Diagnostics
import Explanations
import Methods

/// The methods that a page offers in place of the written one: the alternatives that the author declared, with their
/// settings, then the rest of the catalogue that needs none.
struct MethodChoices: Sendable {
    struct Option: Sendable, Hashable {
        /// The method's name.
        var id: String
        var title: Phrase
        /// As it would be written in a methodology.
        var notation: String
    }

    let aggregations: [Option]
    let normalisations: [Option]

    init(_ plan: Plan) {
        var declared: (aggregation: [MethodChoice], normalisation: [MethodChoice]) = ([], [])
        for assumption in plan.assumptions {
            switch assumption.variation {
            case let .aggregation(list, level: nil): declared.aggregation += list.compactMap(\.general)
            case let .normalisation(list): declared.normalisation += list.compactMap(\.general)
            default: break
            }
        }
        let aggregation = [plan.aggregation.general].compactMap { $0 } + declared.aggregation
        let normalisation = [plan.normalisation?.general].compactMap { $0 } + declared.normalisation
        aggregations = MethodChoices.options(aggregation, .aggregation)
        normalisations = MethodChoices.options(normalisation, .normalisation)
    }

    /// How a method is written.
    /// - Throws: ``UsageProblem`` where it is not offered.
    func notation(_ id: String, _ family: MethodFamily) throws -> String {
        let options = family == .aggregation ? aggregations : normalisations
        guard let option = options.first(where: { $0.id == id }) else {
            throw UsageProblem(
                .methodNotFound, ["name": Phrase(verbatim: id)],
                suggestion: Suggestion.nearest(to: id, in: options.map(\.id)))
        }
        return option.notation
    }

    private static func options(_ first: [MethodChoice], _ family: MethodFamily) -> [Option] {
        let declarations = Catalogue.declarations.filter { $0.family == family }
        let needless = declarations.filter { declaration in
            declaration.parameters.allSatisfy { $0.defaultValue != nil || $0.isOptional }
        }
        var seen: Set<String> = []
        return (first + needless.map { MethodChoice($0.id) }).compactMap { choice in
            guard seen.insert(choice.id).inserted,
                let declaration = declarations.first(where: { $0.id == choice.id })
            else { return nil }
            return Option(id: choice.id, title: declaration.title, notation: choice.description)
        }
    }
}
