import Foundation
import Testing

@testable import WebApp

/// The description holds what the server does.
@Suite struct OpenAPITests {
    @Test func everythingDescribedIsThere() async throws {
        let fixture = try Fixture("tiny")
        let cities = try Fixture()
        let description = try await fixture.json("/api/v1/openapi.json")
        #expect(description["openapi"] as? String == "3.1.0")
        let paths = try #require(description["paths"] as? [String: [String: Any]])
        #expect(paths.count > 15)
        let values = [
            "{unit}": "a", "{node}": "cost", "{first}": "a", "{second}": "b", "{method}": "min-max",
        ]
        // What the smaller project does not have.
        let more = [
            "{unit}": "440300", "{indicator}": "loans", "{league}": "tmt_ai_city_2024", "{lens}": "stage",
            "{source}": "nbs-cscy-2024",
        ]
        let needsMore = ["{indicator}", "{league}", "{lens}", "{source}", "consensus", "agreement"]
        for (path, item) in paths {
            var target = path
            let isMore = needsMore.contains(where: path.contains)
            for (name, value) in isMore ? more : values {
                target = target.replacingOccurrences(of: name, with: value)
            }
            #expect(!target.contains("{"), "\(path)")
            // A claim needs a sentence and assumptions, and an audit time.
            if !path.contains("audit"), !path.hasSuffix(".svg") || Drawing.isInstalled {
                let status = await (isMore ? cities : fixture).get(target + "?draws=100").status
                #expect(status == 200, "\(target)")
            }
            let get = try #require(item["get"] as? [String: Any])
            let parameters = try #require(get["parameters"] as? [[String: Any]])
            for parameter in parameters where parameter["in"] as? String == "query" {
                #expect(Parameters.known.contains(parameter["name"] as? String ?? ""), "\(path)")
            }
        }
    }

    /// Every reference leads somewhere.
    @Test func referencesHold() async throws {
        let answer = try await Fixture("tiny").get("/api/v1/openapi.json")
        let description = try #require(
            JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
        for match in answer.text.matches(of: /"#\/components\/(\w+)\/(\w+)"/) {
            let components = description["components"] as? [String: Any]
            #expect((components?[String(match.1)] as? [String: Any])?[String(match.2)] != nil, "\(match.0)")
        }
    }
}
