import Foundation
import Methods
import ProjectFiles
import Testing

@Suite struct SchemaTests {
    @Test func isJSONAndNamesEveryMethodAndParameter() throws {
        let text = MethodologySchema.json()
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: Any])
        for declaration in Catalogue.declarations {
            let choice = try #require(definitions["\(declaration.family.rawValue)-choice"] as? [String: Any])
            let options = try #require(choice["anyOf"] as? [[String: Any]])
            let properties = options.compactMap {
                ($0["properties"] as? [String: Any])?[declaration.id] as? [String: Any]
            }
            let settings = try #require(
                properties.first?["properties"] as? [String: Any], "\(declaration.id)")
            #expect(Set(settings.keys) == Set(declaration.parameters.map(\.name)))
        }
    }
}
