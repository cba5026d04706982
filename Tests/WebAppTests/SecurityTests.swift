import Testing

@testable import WebApp

/// What a stranger's page, or a stranger's data, may try.
@Suite struct SecurityTests {
    private static let shared = try? Fixture("tiny")
    private func fixture() throws -> Fixture { try #require(Self.shared) }

    @Test(arguments: [
        "evil.example", "evil.example:8410", "127.0.0.1.evil.example", "localhost.evil.example", "",
        "127.0.0.1@evil.example", "[::1]evil", "[::2]:8410", "192.168.0.7:8410", "0.0.0.0",
    ]) func foreignNamesGetNothing(_ host: String) async throws {
        let answer = try await fixture().get("/", ["host": host])
        #expect(answer.status == 421)
        #expect(!answer.text.contains("tiny") && answer.text.contains("E0864"))
    }

    @Test(arguments: ["127.0.0.1", "127.0.0.1:1", "localhost:8410", "LOCALHOST", "[::1]:8410", "[::1]"])
    func ownNamesGetIn(_ host: String) async throws {
        #expect(try await fixture().get("/methods", ["host": host]).status == 200)
    }

    @Test func aRequestWithoutAHostGetsNothing() async throws {
        let answer = try await fixture().site.answer(Question("/methods"))
        #expect(answer.status == 421)
    }

    @Test func namesMayBeAdded() async throws {
        let fixture = try Fixture("tiny", hosts: ["Index.Example"])
        #expect(await fixture.get("/methods", ["host": "index.example:80"]).status == 200)
        #expect(await fixture.get("/methods", ["host": "other.example"]).status == 421)
    }

    @Test(arguments: [
        ["origin": "http://evil.example"], ["origin": "null"], ["origin": "https://127.0.0.1:8410"],
        ["origin": "http://127.0.0.1:9999"], ["sec-fetch-site": "cross-site", "sec-fetch-mode": "cors"],
        ["sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"], ["sec-fetch-site": "same-site"],
    ]) func foreignPagesGetNothing(_ headers: [String: String]) async throws {
        for target in ["/", "/api/v1/state.json", "/rank.json"] {
            #expect(try await fixture().get(target, headers).status == 403)
        }
    }

    @Test(arguments: [
        ["origin": "http://127.0.0.1:8410"], ["sec-fetch-site": "same-origin", "sec-fetch-mode": "cors"],
        ["sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"], ["sec-fetch-site": "none"],
    ]) func ownPagesAndPlainLinksGetIn(_ headers: [String: String]) async throws {
        #expect(try await fixture().get("/methods", headers).status == 200)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get"])
    func nothingWrites(_ method: String) async throws {
        let answer = try await fixture().site.answer(
            Question("/", method: method, headers: ["host": "localhost"]))
        #expect(answer.status == 405)
        #expect(answer.header("Allow") == "GET, HEAD")
    }

    @Test func headHasNoBody() async throws {
        let answer = try await fixture().site.answer(
            Question("/methods", method: "HEAD", headers: ["host": "localhost"]))
        #expect(answer.status == 200 && answer.body.isEmpty)
    }

    @Test(arguments: [
        "/../zhulu.yaml", "/zhulu.yaml", "/assets/../zhulu.yaml", "/assets/%2e%2e%2fzhulu.yaml",
        "/assets/..%5czhulu.yaml", "/assets//etc/passwd", "/assets/app.js%00.css", "/assets/nothing.js",
        "//evil.example/", "/%", "/%zz", "/%ff", "/unit/%2e%2e", "/unit/a%2fb", "/unit/%00",
        "/indicators.csv",
        "/api/v1", "/api/v1/", "/api/v2/rank.json", "/rank.xml", "/unit", "/compare/a", "http://x/", "*", "",
    ]) func noPathLeadsElsewhere(_ target: String) async throws {
        let answer = try await fixture().get(target)
        #expect(answer.status == 404, "\(target)")
        #expect(!answer.text.contains("aggregation:") && !answer.text.contains("root:"))
    }

    @Test(arguments: [
        ("/rank.json?drwas=300", 400, "E0861"), ("/rank.json?draws=1", 400, "E0861"),
        ("/rank.json?draws=1e9", 400, "E0861"), ("/rank.json?seed=-1", 400, "E0861"),
        ("/rank.json?top=0", 400, "E0861"), ("/rank.json?level=99", 400, "E0861"),
        ("/rank.json?lang=fr", 400, "E0861"), ("/rank.json?w=nobody:3", 404, "E0805"),
        ("/rank.json?w=a", 400, "E0861"), ("/rank.json?agg=unheard", 404, "E0810"),
        ("/rank.json?set=data.evidence=/etc/passwd", 400, "E0862"),
        ("/rank.json?set=title=x", 400, "E0862"), ("/rank.json?set=zhulu=2", 400, "E0862"),
        ("/rank.json?set=methods.aggregation=nonsense", 422, "E0212"),
        ("/rank.json?set=methods", 422, "E0219"),
        ("/unit/nobody.json", 404, "E0803"), ("/methods/nothing.json", 404, "E0810"),
        ("/nowhere.json", 404, "E0860"), ("/rank.json?%ff=1", 404, "E0860"),
    ]) func badQuestionsGetOneShapeOfError(_ target: String, _ status: Int, _ code: String) async throws {
        let answer = try await fixture().get(target)
        let found = try await fixture().json(target)
        #expect(answer.status == status, "\(target) \(answer.text)")
        #expect(found["ok"] as? Bool == false)
        #expect(found.errors.contains(code), "\(target) \(found.errors)")
    }

    @Test func longQuestionsAreRefused() async throws {
        let long = "/rank.json?set=" + String(repeating: "a", count: 9000)
        #expect(try await fixture().get(long).status == 414)
        let many = "/rank.json?" + String(repeating: "set=methods.ties=mean&", count: 200)
        #expect(try await fixture().get(many).status == 414)
    }

    @Test(arguments: ["/", "/nowhere", "/assets/app.js", "/rank.json"])
    func everyAnswerCarriesThePolicy(_ target: String) async throws {
        for headers in [[:], ["host": "evil.example"]] {
            let answer = try await fixture().get(target, headers)
            let policy = try #require(answer.header("Content-Security-Policy"))
            #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'"))
            #expect(!policy.contains("unsafe") && policy.contains("frame-ancestors 'none'"))
            #expect(answer.header("X-Content-Type-Options") == "nosniff")
            #expect(answer.header("Referrer-Policy") == "same-origin")
            #expect(answer.header("Cross-Origin-Resource-Policy") == "same-origin")
        }
    }

    /// A city may be called whatever it likes, and so may what a reader types.
    @Test func dataAndQuestionsAreNoMarkup() async throws {
        let script = "<script>alert('1')</script>\"'&"
        let fixture = try Fixture()
        try fixture.replace(
            ",深圳,Shenzhen,", ",\"<script>alert('1')</script>\"\"'&\",\"<script>alert('1')</script>\"\"'&\",",
            in: "units.csv")
        let typed = PercentCoding.encoded(script)
        for target in [
            "/?draws=100", "/unit/440300", "/unit/440300/loans", "/compare/440300/310000?draws=100", "/data",
            "/find?q=\(typed)", "/claim?q=\(typed)", "/unit/\(PercentCoding.encoded("<script>alert(1)"))",
            "/methods?lang=\(typed)", "/methods?\(typed)=1", "/?set=\(typed)", "/?w=\(typed)",
            "/rank.csv?draws=100", "/units", "/units?unit=440300", "/profile/440300",
            "/evidence/440300/loans",
            "/compare", "/why?agg=geometric", "/why?agg=geometric&unit=440300", "/sources/nbs-cscy-2024",
            "/leagues/tmt_ai_city_2024", "/why/nankai_city_2021", "/agreement?report=\(typed)",
            "/consensus?scope=\(typed)", "/rank.svg?chart=\(typed)&draws=100", "/lens/\(typed)",
            "/claim?q=440300%20first&draws=100",
        ] {
            let answer = await fixture.get(target)
            guard answer.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
            #expect(!answer.text.contains("<script>"), "\(target)")
            #expect(Markup.faults(of: answer.text) == [], "\(target)")
        }
        #expect(await fixture.get("/?draws=100").text.contains("&lt;script&gt;alert(&#39;1&#39;)"))
    }
}
