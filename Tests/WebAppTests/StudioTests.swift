import Diagnostics
import Foundation
import ProjectFiles
import Testing

@testable import WebApp

/// The method studio: a copy is edited, looked at, and written where nothing speaks against it.
@Suite struct StudioTests {
    /// The copy to which an answer leads.
    private func copy(_ answer: Answer) throws -> String {
        let location = try #require(answer.header("Location"), "\(answer.status) \(answer.text.prefix(2000))")
        let found = try #require(location.firstMatch(of: /copy=([0-9a-f]+)/))
        return String(found.1)
    }

    // MARK: Who may write

    @Test func nothingIsDoneWithoutTheToken() async throws {
        let fixture = try Fixture()
        let before = try fixture.text(of: "zhulu.yaml")
        let fields = [("do", "weight"), ("node", "talent"), ("weight", "3")]
        let edited = try copy(await fixture.post("/studio", fields))
        for token in ["", "0", String(fixture.site.token.text.dropLast()), fixture.site.token.text + "0"] {
            for target in ["/studio", "/review"] {
                let answer = await fixture.post(target, fields, token: token)
                #expect(answer.status == 403 && answer.text.contains("E0874"), "\(target) \(token)")
            }
            let saving = await fixture.post("/review", [("copy", edited), ("do", "save")], token: token)
            #expect(saving.status == 403, "\(token)")
        }
        #expect(try fixture.text(of: "zhulu.yaml") == before)
        #expect(try Fixture("tiny").site.token.text != Fixture("tiny").site.token.text)
        #expect(fixture.site.token.text.utf8.count == 64)
    }

    @Test(arguments: [
        (["origin": ""], 403), (["origin": "null"], 403), (["origin": "http://evil.example"], 403),
        (["origin": "http://127.0.0.1:9"], 403), (["host": "evil.example"], 421),
        (
            ["sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "origin": "http://evil.example"],
            403
        ),
        (["content-type": "text/plain"], 400), (["content-type": ""], 400),
        (["content-length": "99999999"], 413),
    ]) func foreignPagesWriteNothing(_ headers: [String: String], _ status: Int) async throws {
        let fixture = try Fixture("tiny")
        let before = try fixture.text(of: "zhulu.yaml")
        let edited = try copy(
            await fixture.post("/studio", [("do", "text"), ("text", before + "\n# one more line\n")]))
        for target in ["/studio", "/review"] {
            let answer = await fixture.post(target, [("do", "text"), ("text", "x")], headers)
            #expect(answer.status == status, "\(headers) \(answer.status)")
        }
        let saving = await fixture.post("/review", [("copy", edited), ("do", "save")], headers)
        #expect(saving.status == status)
        #expect(try fixture.text(of: "zhulu.yaml") == before)
    }

    /// The token stands in the forms of pages that only this server's own pages can read, and nowhere else.
    @Test func theTokenStandsInFormsAlone() async throws {
        let fixture = try Fixture()
        let token = fixture.site.token.text
        let page = await fixture.get("/studio")
        #expect(page.text.contains("name=\"token\" value=\"\(token)\""))
        #expect(page.header("Cache-Control") == "no-store")
        for target in ["/", "/method", "/studio.json", "/review.json", "/api/v1/state.json"] {
            #expect(await !fixture.get(target).text.contains(token), "\(target)")
        }
    }

    @Test func aServerForOthersWritesNothing() async throws {
        let fixture = try Fixture("tiny", savesMethod: false)
        let before = try fixture.text(of: "zhulu.yaml")
        let edited = try copy(await fixture.post("/studio", [("do", "text"), ("text", before + "# more\n")]))
        let answer = await fixture.post("/review", [("copy", edited), ("do", "save")])
        #expect(answer.status == 403 && answer.text.contains("E0875"))
        #expect(try fixture.text(of: "zhulu.yaml") == before)
        #expect(await !fixture.get("/review?copy=\(edited)").text.contains("value=\"save\""))
    }

    // MARK: Editing and saving

    @Test func anEditMakesACopyAndWritesNothing() async throws {
        let fixture = try Fixture()
        let before = try fixture.text(of: "zhulu.yaml")
        let answer = await fixture.post(
            "/studio?lang=en", [("do", "weight"), ("node", "talent"), ("weight", "3")])
        #expect(answer.status == 303)
        let edited = try copy(answer)
        #expect(try fixture.text(of: "zhulu.yaml") == before)
        let page = await fixture.get("/studio?copy=\(edited)&node=talent&lang=en").text
        // Six siblings of 1 and one of 3.
        #expect(page.contains("share among siblings 33.3%"))
        #expect(page.contains("weight: 3") && page.contains("by-node: {ai_city: given}"))
        let found = try await fixture.json("/studio.json?copy=\(edited)")
        #expect(found.rows.count == 40)
        let scenario = try await fixture.json("/rank.json?draws=100&w=talent:33.333333333333336")
        let ranks = Dictionary(
            uniqueKeysWithValues: found.rows.map { ($0["unit"] as? String ?? "", $0["rank_copy"] as? Double) }
        )
        for row in scenario.rows {
            #expect(ranks[row["unit"] as? String ?? ""] == row["rank"] as? Double)
        }
    }

    @Test(arguments: ["zh", "en"]) func savingSaysWhatChangesAndKeepsComments(_ language: String) async throws
    {
        let fixture = try Fixture()
        let before = try fixture.text(of: "zhulu.yaml")
        var edited = try copy(
            await fixture.post(
                "/studio",
                [
                    ("do", "method"), ("node", "ai_city"), ("step", "aggregation"), ("scope", "everything"),
                    ("choice", "geometric"),
                ]))
        edited = try copy(
            await fixture.post(
                "/studio",
                [
                    ("copy", edited), ("do", "name"), ("node", "talent"), ("zh", "人才：\"高端\""),
                    ("en", "Talent # 1"),
                ]))
        let review = await fixture.get("/review?copy=\(edited)&lang=\(language)").text
        #expect(
            review.contains(
                language == "zh" ? "合成方法 arithmetic → geometric" : "aggregation arithmetic → geometric"))
        #expect(review.contains(language == "zh" ? "改名为" : "is now called"))
        #expect(review.contains("<td>−</td><td><code>  aggregation: arithmetic</code>"))
        #expect(Markup.faults(of: review) == [])
        let saved = await fixture.post("/review?lang=\(language)", [("copy", edited), ("do", "save")])
        #expect(saved.status == 303 && saved.header("Location") == "/?lang=\(language)")
        let after = try fixture.text(of: "zhulu.yaml")
        let expected =
            before
            .replacingOccurrences(of: "aggregation: arithmetic\n", with: "aggregation: geometric\n")
            .replacingOccurrences(
                of: "name: {zh: 人才, en: Talent}",
                with: "name: {zh: \"人才：\\\"高端\\\"\", en: \"Talent # 1\"}")
        #expect(after == expected)
        let state = await fixture.workspace.state()
        #expect(state.problems.isEmpty)
        #expect(state.published?.project.plan.aggregation.general?.id == "geometric")
    }

    @Test func whatOthersWroteStays() async throws {
        let fixture = try Fixture("tiny")
        let text = try fixture.text(of: "zhulu.yaml")
        let edited = try copy(await fixture.post("/studio", [("do", "text"), ("text", text + "# mine\n")]))
        try fixture.replace("zhulu: 1", "zhulu: 1 # theirs", in: "zhulu.yaml")
        let page = await fixture.get("/studio?copy=\(edited)&lang=en").text
        #expect(page.contains("The file was changed after this copy was taken"))
        let answer = await fixture.post("/review", [("copy", edited), ("do", "save")])
        #expect(answer.status == 422 && answer.text.contains("E0238"))
        #expect(try fixture.text(of: "zhulu.yaml").contains("# theirs"))
    }

    @Test func aBrokenCopyIsShownWithItsFaultsAndNotSaved() async throws {
        let fixture = try Fixture("tiny")
        let text = try fixture.text(of: "zhulu.yaml")
        let broken = text.replacingOccurrences(of: "arithmetic", with: "arithmetik")
        #expect(broken != text)
        let edited = try copy(await fixture.post("/studio", [("do", "text"), ("text", broken)]))
        let page = await fixture.get("/studio?copy=\(edited)&lang=en")
        #expect(
            page.status == 200 && page.text.contains("E0212")
                && page.text.contains("Did you mean: arithmetic"))
        #expect(page.text.contains("<mark>arithmetik</mark>") && page.text.contains("data-line="))
        #expect(Markup.faults(of: page.text) == [])
        let answer = await fixture.post("/review", [("copy", edited), ("do", "save")])
        #expect(answer.status == 422)
        #expect(try fixture.text(of: "zhulu.yaml") == text)
        // No YAML at all.
        let worse = try copy(await fixture.post("/studio", [("do", "text"), ("text", "index: [")]))
        #expect(await fixture.get("/studio?copy=\(worse)").text.contains("E0201"))
    }

    /// What cannot be done, and the code of the finding that says so.
    private static let refused: [(fields: [(String, String)], code: String)] = [
        ([("do", "weight"), ("node", "talent"), ("weight", "-1")], "E0861"),
        ([("do", "weight"), ("node", "talent"), ("weight", "many")], "E0861"),
        ([("do", "removal")], "E0877"), ([("do", "remove")], "E0877"),
        ([("do", "remove"), ("node", "nobody")], "E0237"),
        ([("do", "move"), ("node", "talent"), ("under", "talent")], "E0237"),
        ([("do", "add"), ("node", "talent"), ("indicator", "nothing")], "E0208"),
        (
            [
                ("do", "group"), ("node", "ai_city"), ("code", "talent"), ("zh", "新"), ("en", "New"),
                ("indicator", "loans"),
            ], "E0207"
        ),
        ([("do", "method"), ("step", "aggregation"), ("choice", "nothing")], "E0810"),
        ([("do", "method"), ("step", "normalisation"), ("choice", "min-max"), ("p.lower", "abc")], "E0214"),
        ([("do", "method"), ("step", "imputation"), ("choice", "group-mean")], "E0214"),
        ([("do", "name"), ("node", "talent"), ("zh", "")], "E0877"),
    ]

    @Test(arguments: refused.indices) func whatCannotBeDoneIsSaidAndTheCopyStays(_ place: Int) async throws {
        let (fields, code) = Self.refused[place]
        let fixture = try Fixture()
        let answer = await fixture.post("/studio?lang=en", fields)
        #expect(answer.status == 422, "\(answer.status)")
        #expect(
            answer.text.contains(">\(code)<"),
            "\(fields) \(answer.text.matches(of: /class="code">(\w+)/).map(\.1))")
        #expect(answer.text.contains("Nothing was changed") && answer.text.contains("<textarea"))
        #expect(Markup.faults(of: answer.text) == [])
    }

    @Test func aCopyOfAnotherRunIsGone() async throws {
        let fixture = try Fixture("tiny")
        #expect(await fixture.get("/studio?copy=abc").status == 404)
        #expect(await fixture.get("/review?copy=abc").status == 404)
        #expect(
            await fixture.post("/studio", [("copy", "abc"), ("do", "text"), ("text", "x")]).status == 404)
    }

    /// Every remedy that is offered does what it says it does.
    @Test func remediesAreHeeded() async throws {
        let fixture = try Fixture()
        let page = await fixture.get("/studio?lang=en").text
        let edits = page.matches(of: /name="edit" value="([^"]+)"/).map { String($0.1) }
        #expect(!edits.isEmpty)
        let state = await fixture.workspace.state()
        let published = try #require(state.published)
        let advice = Advice(published)
        for edit in Set(edits).sorted().prefix(12) {
            let id = try copy(await fixture.post("/studio", [("do", "obey"), ("edit", edit)]))
            let rows = try await fixture.json("/studio.json?copy=\(id)").rows
            let moved = rows.count { ($0["places"] as? Double ?? 0) != 0 }
            let told = try #require(advice.items.flatMap(\.remedies).first { $0.edit == edit })
            let number = Int(told.effect.en.prefix { $0.isNumber }) ?? 0
            #expect(moved == number, "\(edit): \(told.effect.en), \(moved) moved")
        }
    }

    /// Anything may be called anything.
    @Test func namesAreNoMarkup() async throws {
        let fixture = try Fixture()
        let script = "<script>alert('1')</script>\"'&</textarea>"
        let edited = try copy(
            await fixture.post(
                "/studio", [("do", "name"), ("node", "talent"), ("zh", script), ("en", script)]))
        for target in [
            "/studio?copy=\(edited)&node=talent", "/review?copy=\(edited)",
            "/studio?node=\(PercentCoding.encoded(script))",
        ] {
            let page = await fixture.get(target).text
            #expect(!page.contains("<script>") && Markup.faults(of: page) == [], "\(target)")
        }
        let page = await fixture.get("/studio?copy=\(edited)").text
        #expect(page.components(separatedBy: "</textarea>").count == 2)
    }

    @Test(arguments: ["zh", "en"]) func everyNodeHasItsForms(_ language: String) async throws {
        let fixture = try Fixture()
        for node in ["ai_city", "talent", "loans"] {
            let page = await fixture.get("/studio?node=\(node)&lang=\(language)").text
            #expect(Markup.faults(of: page) == [], "\(node)")
        }
        let settings = await fixture.get(
            "/studio?node=loans&step=normalisation&choice=z-score&lang=\(language)"
        ).text
        #expect(settings.contains("name=\"p.mean\"") && settings.contains("name=\"p.deviation\""))
        #expect(settings.contains("<table class=\"histogram\">"))
        #expect(Markup.faults(of: settings) == [])
    }

    /// What a hand did on the ranking's page becomes a copy.
    @Test func aScenarioBecomesACopy() async throws {
        let fixture = try Fixture()
        let page = await fixture.get("/studio?w=talent:40&agg=geometric&lang=en").text
        let changes = page.matches(of: /name="change" value="([^"]+)"/).map { String($0.1) }
        #expect(changes.count == 9)
        let edited = try copy(
            await fixture.post("/studio", [("do", "scenario")] + changes.map { ("change", $0) }))
        let rows = try await fixture.json("/studio.json?copy=\(edited)").rows
        let scenario = try await fixture.json("/rank.json?w=talent:40&agg=geometric&draws=100").rows
        #expect(rows.map { $0["unit"] as? String } == scenario.map { $0["unit"] as? String })
    }
}
