import Foundation
import Testing

@testable import WebApp

/// Every page, in every form and both languages.
@Suite struct PageTests {
    static let pages = [
        "/", "/rank", "/unit/440300", "/unit/深圳", "/unit/440300/capital", "/unit/440300/loans",
        "/compare/440300/310000", "/claim", "/claim?q=上海 超过 深圳", "/methods", "/methods/min-max", "/data",
        "/units", "/units?unit=深圳", "/profile/深圳", "/evidence/440300/hightech_firms", "/compare",
        "/why", "/why?agg=geometric", "/why?agg=geometric&unit=深圳", "/why/nankai_city_2021",
        "/why/nankai_city_2021?unit=Shenzhen", "/leagues", "/leagues?scope=ai", "/leagues/tmt_ai_city_2024",
        "/fit/tmt_ai_city_2024", "/agreement", "/agreement?report=project&report=tmt_ai_city_2024",
        "/consensus?scope=ai", "/method", "/sources", "/sources/nbs-cscy-2024", "/about",
    ]
    /// Pages that ask a question first.
    static let forms: Set<String> = ["/claim", "/compare", "/why", "/agreement"]

    private static let fixture = try? Fixture()

    private func fixture() throws -> Fixture { try #require(Self.fixture) }

    private func address(_ page: String, ending: String = "", _ more: String = "draws=200") -> String {
        let parts = page.split(separator: "?", maxSplits: 1).map(String.init)
        let path = (parts[0] == "/" && !ending.isEmpty ? "/rank" : parts[0]) + ending
        let query = (parts.dropFirst().map { String($0) } + [more]).joined(separator: "&")
        return (path + "?" + query).addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? path
    }

    @Test(arguments: pages, ["zh", "en"]) func html(_ page: String, _ language: String) async throws {
        let answer = try await fixture().get(address(page, "draws=200&lang=\(language)"))
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "text/html; charset=utf-8")
        let text = answer.text
        #expect(text.contains("<html lang=\"\(language == "zh" ? "zh-Hans" : "en")\">"))
        #expect(text.contains(language == "zh" ? "跳到正文" : "Skip to content"))
        // Nothing in the page needs what its policy forbids.
        #expect(!text.contains("style=") && !text.contains("<style"))
        #expect(text.components(separatedBy: "<script").count == 2)
        #expect(!text.contains(" on") || text.range(of: " on[a-z]+=", options: .regularExpression) == nil)
        #expect(!text.contains("javascript:"))
        #expect(Markup.faults(of: text) == [])
    }

    @Test(arguments: pages) func json(_ page: String) async throws {
        let found = try await fixture().json(address(page, ending: ".json"))
        #expect(found["ok"] as? Bool == true, "\(page)")
        #expect((found["schema"] as? String)?.hasPrefix("zhulu.") == true)
        #expect(found["changed"] as? [Any] != nil && found["warnings"] as? [Any] != nil)
        #expect(found.rows.isEmpty == Self.forms.contains(page))
    }

    @Test(arguments: pages) func csv(_ page: String) async throws {
        let answer = try await fixture().get(address(page, ending: ".csv"))
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "text/csv; charset=utf-8")
        if !Self.forms.contains(page) { #expect(answer.text.split(separator: "\n").count > 1) }
        let marked = try await fixture().get(address(page, ending: ".csv", "draws=200&bom=1"))
        #expect(marked.body == [0xEF, 0xBB, 0xBF] + answer.body)
    }

    @Test func theAudit() async throws {
        let fixture = try Fixture("tiny")
        let answer = await fixture.get("/audit?draws=100&lang=zh")
        #expect(answer.status == 200)
        #expect(Markup.faults(of: answer.text) == [])
        #expect(try await fixture.json("/audit.json?draws=100")["schema"] as? String == "zhulu.audit/1")
    }

    @Test func aTableOfTheReportCanBeChosen() async throws {
        let gaps = try await fixture().get("/data.csv?table=gaps").text
        #expect(gaps.hasPrefix("unit,name_zh,name_en,"))
        #expect(gaps.split(separator: "\n").count == 3)
        let wrong = try await fixture().get("/data.csv?table=gap")
        #expect(wrong.status == 400)
        #expect(wrong.text.contains("\"hint\": \"gaps\""))
    }

    @Test func theRankingSaysWhoIsWhereAndHowSure() async throws {
        let text = try await fixture().get("/?draws=500&lang=zh").text
        #expect(
            text.contains("<tr data-unit=\"110000\"><td class=\"n tier\">1</td><td class=\"n rank\">1</td>"))
        #expect(text.contains("<th scope=\"row\"><a href=\"/unit/110000?lang=zh\">北京</a>"))
        #expect(text.contains("<span class=\"alt\" lang=\"en\">Beijing</span>"))
        #expect(text.contains("class=\"reach l"))
        // A whole bar of the leader, whose parts end where the bar ends.
        let bar = try #require(text.range(of: "class=\"parts\"[^\n]*", options: .regularExpression))
        let widths = text[bar].components(separatedBy: "</td>")[0].matches(of: /w(\d+)"/).compactMap {
            Int($0.1)
        }
        #expect(widths.reduce(0, +) == 400)
    }

    @Test func theReadersLanguageCounts() async throws {
        let fixture = try fixture()
        let zh = await fixture.get("/methods", ["accept-language": "zh-CN,en;q=0.5"])
        #expect(zh.text.contains("lang=\"zh-Hans\""))
        #expect(zh.header("Vary") == "Accept-Language")
        #expect(
            await fixture.get("/methods", ["accept-language": "fr, en"]).text.contains("<html lang=\"en\">"))
        #expect(await fixture.get("/methods").text.contains("<html lang=\"en\">"))
    }

    @Test func searchLeadsToUnitsAndComparisons() async throws {
        let fixture = try fixture()
        let found = await fixture.get("/find?q=shenzhen&lang=zh")
        #expect(found.status == 303)
        #expect(found.header("Location") == "/unit/440300?lang=zh")
        let pair = await fixture.get("/find?q=310000&with=440300")
        #expect(pair.header("Location") == "/compare/440300/310000")
        let missed = await fixture.get("/find?q=Shenzen&lang=en")
        #expect(missed.status == 404)
        #expect(missed.text.contains("Did you mean: Shenzhen"))
    }
}

/// A reader of HTML that is strict where browsers are kind.
enum Markup {
    private static let empty: Set<String> = ["meta", "link", "input", "br", "img", "option/"]

    /// What does not nest, or stands twice where it may stand once.
    static func faults(of text: String) -> [String] {
        var open: [String] = []
        var faults: [String] = []
        var ids: Set<String> = []
        for match in text.matches(of: /<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>/) {
            let name = String(match.2)
            for id in String(match.3).matches(of: /\sid="([^"]*)"/) where !ids.insert(String(id.1)).inserted {
                faults.append("id \(id.1) twice")
            }
            if match.1 == "/" {
                if open.last == name {
                    open.removeLast()
                } else {
                    faults.append("</\(name)> in \(open.suffix(3))")
                }
            } else if !empty.contains(name) {
                open.append(name)
            }
        }
        return faults + open.map { "<\($0)> stays open" }
    }
}
