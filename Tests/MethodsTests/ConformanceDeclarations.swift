import Diagnostics
import Methods
import Testing

@Suite("Every declaration is complete")
struct ConformanceDeclarations {
    @Test func idsAreUniqueInTheirFamily() {
        for family in MethodFamily.allCases {
            let ids = Catalogue.declarations.filter { $0.family == family }.map(\.id)
            #expect(!ids.isEmpty, "\(family)")
            #expect(Set(ids).count == ids.count, "\(family)")
            for id in ids { #expect(Catalogue.declaration(id, in: family)?.id == id) }
        }
    }

    @Test(arguments: Catalogue.declarations.map { "\($0.family.rawValue)/\($0.id)" })
    func textsAreThere(_ name: String) throws {
        let declaration = try #require(Self.declaration(name))
        let texts = [declaration.title, declaration.summary, declaration.whenToUse, declaration.whenNot]
        for text in texts + declaration.parameters.map(\.meaning) + declaration.parameters.map(\.expectation)
        {
            #expect(!text.zh.isEmpty && !text.en.isEmpty)
        }
        for text in [declaration.summary, declaration.whenToUse, declaration.whenNot] {
            #expect(text.zh != text.en)
            #expect(text.zh.unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) })
        }
        #expect(!declaration.formula.isEmpty)
        #expect(declaration.references.contains { !$0.isEmpty })
        #expect(declaration.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
    }

    @Test(arguments: Catalogue.declarations.map { "\($0.family.rawValue)/\($0.id)" })
    func parametersAcceptTheirDefaults(_ name: String) throws {
        let declaration = try #require(Self.declaration(name))
        #expect(Set(declaration.parameters.map(\.name)).count == declaration.parameters.count)
        for parameter in declaration.parameters {
            if let value = parameter.defaultValue {
                #expect(parameter.accepts(value), "\(parameter.name)")
                #expect(!parameter.isOptional, "\(parameter.name): a default is no optional setting")
            }
            if case let .choice(words) = parameter.kind {
                #expect(Set(words).count == words.count)
                #expect(!parameter.accepts("no such word"))
            }
            if case .number = parameter.kind {
                #expect(!parameter.accepts(.number(.nan)))
                #expect(!parameter.accepts(.number(.infinity)))
                #expect(parameter.accepts("a column") == parameter.isPerIndicator)
            }
        }
    }

    @Test func unknownMethodsAreRefused() {
        let choice = MethodChoice("no-such-method")
        #expect(throws: MethodError.self) { try Catalogue.normalisation(choice) }
        #expect(throws: MethodError.self) { try Catalogue.aggregation(choice) }
    }

    @Test(arguments: [
        MethodChoice("min-max", ["lower": 5, "upper": 5]), MethodChoice("min-max", ["lower": 9, "upper": 1]),
        MethodChoice("scaled", ["lower": 1, "upper": 0]), MethodChoice("goalposts"),
        MethodChoice("goalposts", ["lower": 2, "upper": 1]), MethodChoice("distance-to-target"),
        MethodChoice("distance-to-reference"), MethodChoice("categories", ["scores": [1, 2]]),
        MethodChoice("categories", ["percentiles": [50, 20], "scores": [1, 2, 3]]),
        MethodChoice("categories", ["percentiles": [50, 120], "scores": [1, 2, 3]]),
    ])
    func contradictorySettingsAreRefused(_ choice: MethodChoice) {
        #expect(throws: MethodError.self) { try Catalogue.normalisation(choice) }
    }

    @Test func contradictorySettingsOfOtherFamiliesAreRefused() {
        #expect(throws: MethodError.self) {
            try Catalogue.aggregation(MethodChoice("generalised", ["p": 0]))
        }
        #expect(throws: MethodError.self) {
            try Catalogue.treatment(MethodChoice("limits", ["lower": 2, "upper": 1]))
        }
    }

    static func declaration(_ name: String) -> MethodDeclaration? {
        Catalogue.declarations.first { "\($0.family.rawValue)/\($0.id)" == name }
    }
}
