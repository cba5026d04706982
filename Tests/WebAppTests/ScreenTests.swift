import Foundation
import Publication
import Testing

@testable import WebApp

/// What the screens say, and where they lead.
@Suite struct ScreenTests {
    private static let shared = try? Fixture()
    private func fixture() throws -> Fixture { try #require(Self.shared) }

    @Test func everyUnitLeadsToItsProfileAndToTheNextAbove() async throws {
        let text = try await fixture().get("/unit/440300?lang=zh").text
        #expect(text.contains("href=\"/profile/440300?lang=zh\">画像</a>"))
        #expect(text.contains("href=\"/overtake/440300/310000?lang=zh\">怎样赶上上海</a>"))
        let leader = try await fixture().get("/unit/110000?lang=zh").text
        #expect(leader.contains("画像</a>") && !leader.contains("/overtake/110000/"))
    }

    /// The place of a page in the navigation is marked for readers of every page under it.
    @Test(arguments: [
        ("/evidence/440300/loans", "/units"), ("/compare/440300/310000", "/compare"), ("/sources", "/data"),
        ("/methods/min-max", "/method"), ("/fit/tmt_ai_city_2024", "/leagues"),
    ]) func thePlaceIsMarked(_ page: String, _ place: String) async throws {
        let text = try await fixture().get(page + "?lang=en").text
        #expect(text.contains("<a href=\"\(place)?lang=en\" aria-current=\"page\">"))
    }

    @Test func cellsLeadToTheirNeighboursAndToAllThatIsSaidOfThem() async throws {
        let text = try await fixture().get("/unit/440300/hightech_firms?lang=en").text
        #expect(text.contains("rel=\"prev\" href=\"/unit/440300/national_compute_designations?lang=en\""))
        #expect(text.contains("rel=\"next\" href=\"/unit/440300/services_revenue?lang=en\""))
        #expect(text.contains("href=\"/evidence/440300/hightech_firms?lang=en\">All evidence</a>"))
        // Nothing stands before the first, and nodes have no cells.
        let first = try await fixture().get("/unit/440300/national_ai_designations").text
        #expect(!first.contains("rel=\"prev\"") && first.contains("rel=\"next\""))
        #expect(try await fixture().get("/unit/440300/policy").text.contains("class=\"cells\"") == false)
    }

    @Test func theEvidenceSaysWhatIsNotUsed() async throws {
        let rows = try await fixture().json("/evidence/440300/hightech_firms.json").rows
        #expect(rows.count == 2)
        #expect(rows.map { $0["value"] as? Double } == [24000, 25000])
        let page = try await fixture().get("/evidence/440300/hightech_firms?lang=zh").text
        #expect(page.contains("换一个值，名次会怎样") && page.contains("href=\"/sources/sz-kc-2025?lang=zh\""))
    }

    /// Shares of every unit add up to its places.
    @Test func whyAddsUp() async throws {
        let rows = try await fixture().json("/why.json?agg=geometric&norm=rank").rows
        #expect(rows.count == 40)
        for row in rows {
            let places = row["places"] as? Double ?? .nan
            let parts = row.filter { $0.key.hasPrefix("places_") }.values.compactMap { $0 as? Double }
            #expect(abs(parts.reduce(0, +) - places) < 1e-9)
        }
        // Nothing is compared where nothing was changed.
        let plain = try await fixture().get("/why?lang=en").text
        #expect(plain.contains("Against a published league table") && !plain.contains("<tbody>"))
    }

    @Test func whatIsWrittenNowhereIsRefusedWithTheNearest() async throws {
        for (target, status, code) in [
            ("/leagues/tmt_ai_city_2042", 404, "E0870"), ("/sources/nothing", 404, "E0850"),
            ("/lens/stages", 404, "E0840"), ("/evidence/440300/loan", 404, "E0851"),
            ("/units?clusters=41", 400, "E0847"), ("/consensus?method=kemney", 400, "E0861"),
            ("/agreement?report=project", 400, "E0871"), ("/leagues?scope=nothing", 400, "E0872"),
            ("/why?since=2019", 400, "E0832"), ("/overtake/440300/440300", 400, "E0820"),
            ("/profile/nobody", 404, "E0803"), ("/rank.svg?chart=pie", 404, "E0869"),
        ] {
            let parts = target.split(separator: "?", maxSplits: 1)
            let path =
                parts[0].hasSuffix(".svg")
                ? target : "\(parts[0]).json" + parts.dropFirst().map { "?\($0)" }.joined()
            let answer = try await fixture().get(path)
            #expect(answer.status == status, "\(path) \(answer.text.prefix(200))")
            #expect(answer.text.contains(code), "\(path) \(answer.text.prefix(300))")
            #expect(try await fixture().get(target).status == status, "\(target)")
        }
    }

    @Test func aProjectWithoutLeagueTablesSaysSo() async throws {
        let fixture = try Fixture("tiny")
        let page = await fixture.get("/leagues?lang=zh")
        #expect(page.status == 200 && page.text.contains("没有列入别人公布的榜单"))
        #expect(await fixture.get("/consensus").status == 422)
    }

    @Test func overtakingIsAnswered() async throws {
        let fixture = try Fixture("tiny")
        let answer = await fixture.get("/overtake/b/a?lang=zh&draws=100")
        #expect(answer.status == 200)
        #expect(Markup.faults(of: answer.text) == [])
    }

    @Test func formsLeadToPairs() async throws {
        let found = try await fixture().get("/find?with=440300&q=上海&to=overtake&lang=zh".addressed)
        #expect(found.status == 303)
        #expect(found.header("Location") == "/overtake/440300/310000?lang=zh")
    }

    // MARK: Charts

    @Test func chartsAreThereAsSpecifications() async throws {
        let names = [
            "/rank": ["contributions", "intervals", "shapes", "percentiles"], "/profile/440300": ["pillars"],
            "/compare/440300/310000": ["gap"], "/consensus": ["intervals"],
            "/why/nankai_city_2021": ["shifts", "slope"],
        ]
        for (page, charts) in names {
            for chart in charts {
                let answer = try await fixture().get("\(page).vl.json?chart=\(chart)&draws=200&lang=zh")
                #expect(answer.status == 200, "\(page) \(chart) \(answer.text.prefix(200))")
                let value = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
                #expect(value?["$schema"] as? String == "https://vega.github.io/schema/vega-lite/v5.json")
                let title = value?["title"] as? [String: Any]
                let lines = title?["subtitle"] as? [String] ?? []
                #expect(lines.contains { $0.hasPrefix("方法 ") }, "\(lines)")
                #expect(lines.joined().contains("许可：方法与整理"), "\(lines)")
            }
        }
    }

    /// Every chart that is shown has its files and a table, and a name that readers of the page can hear.
    @Test func figuresCanBeReadWithoutSeeingThem() async throws {
        for page in ["/?lang=zh", "/profile/440300?lang=zh", "/compare/440300/310000?lang=zh&draws=200"] {
            let text = try await fixture().get(page).text
            let figures = text.components(separatedBy: "<section class=\"figure\"").dropFirst()
            #expect(!figures.isEmpty, "\(page)")
            for figure in figures {
                #expect(figure.contains("role=\"group\"") && figure.contains("aria-roledescription=\"图\""))
                #expect(figure.contains(">Vega-Lite</a>") && figure.contains("看表"))
                #expect(figure.contains("data-sentence=\""))
            }
        }
    }

    /// Answers carry the digests of what they depend on beside method and data, as the commands' do.
    @Test func answersSayWhatElseTheyDependOn() async throws {
        for (page, key) in [
            ("/rank.json?draws=200", "assumptions"), ("/evidence/440300/hightech_firms.json", "evidence"),
            ("/leagues.json", "leagues"),
        ] {
            let declared = try await fixture().json(page)["declared"] as? [String: String] ?? [:]
            #expect(Array(declared.keys) == [key] && declared[key]?.count == 64, "\(page) \(declared)")
        }
        #expect(try await fixture().json("/method.json")["declared"] == nil)
        let table = try await fixture().get("/rank.csv?draws=200").text
        #expect(table.split(separator: "\n")[0].hasSuffix(",declared"))
        // Another weight leaves the assumptions what they are; other assumptions do not.
        let changed =
            try await fixture().json("/rank.json?draws=200&w=talent:30")["declared"] as? [String: String]
        let plain = try await fixture().json("/rank.json?draws=200")["declared"] as? [String: String]
        #expect(changed == plain)
    }

    /// A chart of a changed method says what was changed.
    @Test func chartsCarryTheirChanges() async throws {
        let text = try await fixture().get("/rank.vl.json?chart=contributions&draws=200&w=talent:40&lang=en")
            .text
        #expect(text.contains("changed weight.talent"))
    }

    @Test(.enabled(if: Drawing.isInstalled, "no vl-convert: pip install vl-convert-python"))
    func chartsAreDrawn() async throws {
        let answer = try await fixture().get("/rank.svg?chart=intervals&draws=200&lang=zh")
        #expect(answer.status == 200, "\(answer.text.prefix(300))")
        #expect(answer.header("Content-Type") == "image/svg+xml; charset=utf-8")
        #expect(answer.text.hasPrefix("<svg") && answer.text.contains("北京") && answer.text.contains("名次有多确定"))
        #expect(
            answer.header("Content-Security-Policy")?.hasPrefix(
                "default-src 'none'; style-src 'unsafe-inline'") == true)
    }

    /// Without the program that draws, pages say so and keep their tables.
    @Test func withoutTheProgramThatDraws() async throws {
        let fixture = try Fixture("ai-cities", charts: ChartRenderer(python: "/nonexistent/python"))
        let page = await fixture.get("/profile/440300?lang=en").text
        #expect(page.contains("vl-convert-python is not installed") && !page.contains("<img"))
        #expect(page.contains("Relative advantage"))
        let drawing = await fixture.get("/profile/440300.svg")
        #expect(drawing.status == 501 && drawing.text.contains("E0873"))
        #expect(await fixture.get("/profile/440300.vl.json").status == 200)
    }
}

/// Whether charts can be drawn here.
enum Drawing {
    static let isInstalled: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-I", "-c", "import vl_convert"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()
}

extension String {
    /// The text as a request line has it.
    fileprivate var addressed: String {
        addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? self
    }
}
