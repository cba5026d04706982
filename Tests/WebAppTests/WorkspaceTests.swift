import Diagnostics
import Foundation
import Testing

@testable import WebApp

/// Files that change, methods that are changed, and who waits for what.
@Suite struct WorkspaceTests {
    @Test func pagesFollowTheFiles() async throws {
        let fixture = try Fixture("tiny")
        let before = try await fixture.json("/api/v1/state.json")
        let page = await fixture.get("/?lang=en")
        #expect(
            try await fixture.json("/api/v1/state.json")["state"] as? String == before["state"] as? String)
        try fixture.replace("zhulu: 1", "zhulu: 1\ndescription: new", in: "zhulu.yaml")
        let after = try await fixture.json("/api/v1/state.json")
        #expect(after["state"] as? String != before["state"] as? String)
        #expect(after["method"] as? String == before["method"] as? String)
        #expect(await fixture.get("/?lang=en").header("ETag") != page.header("ETag"))
    }

    @Test func theLastGoodStateStaysWhileFilesAreBroken() async throws {
        let fixture = try Fixture()
        let good = try await fixture.json("/rank.json?draws=100")
        #expect(await fixture.get("/?draws=100").text.contains("<div id=\"problems\"></div>"))
        try fixture.replace("aggregation: arithmetic", "aggregation: arithmetik", in: "zhulu.yaml")
        let page = await fixture.get("/?draws=100&lang=en")
        #expect(page.status == 200)
        #expect(page.text.contains("role=\"alert\"") && page.text.contains("zhulu.yaml:"))
        #expect(page.text.contains("Did you mean: arithmetic"))
        #expect(try await fixture.json("/rank.json?draws=100").rows.count == good.rows.count)
        let state = try await fixture.json("/api/v1/state.json")
        #expect(state["ok"] as? Bool == false && !state.errors.isEmpty)
        // Hands on the weights need no files.
        let moved = try await fixture.json("/rank.json?draws=100&w=talent:50")
        #expect((moved["changed"] as? [Any])?.count == 8)
        try fixture.replace("arithmetik", "geometric", in: "zhulu.yaml")
        let mended = await fixture.get("/?draws=100")
        #expect(mended.text.contains("<div id=\"problems\"></div>"))
        #expect(
            try await fixture.json("/rank.json?draws=100")["method"] as? [String: String]
                != good["method"] as? [String: String])
    }

    @Test func aProjectThatWasNeverGoodIsExplained() async throws {
        let fixture = try Fixture("tiny", changes: [("zhulu.yaml", "zhulu: 1", "zhulu: 7")])
        let page = await fixture.get("/?lang=en")
        #expect(page.status == 503)
        #expect(page.text.contains("E0") && page.text.contains("zhulu.yaml:"))
        #expect(try await fixture.json("/rank.json").errors.isEmpty == false)
        #expect(await fixture.get("/methods").status == 200)
    }

    @Test func weightsAreSharesOfAHundred() async throws {
        let fixture = try Fixture()
        func shares(_ query: String) async throws -> [Double] {
            let parameters = try Parameters([("w", query)])
            let state = await fixture.workspace.state()
            let edition = try await Reporter(
                workspace: fixture.workspace, state: state, parameters: parameters
            )
            .edition()
            return Honesty.shares(of: try #require(edition))
        }
        // One is named: the others share the rest in their old proportions, which were equal.
        let one = try await shares("talent:40")
        #expect(abs(one[4] - 0.4) < 1e-12)
        for other in [0, 1, 2, 3, 5, 6] { #expect(abs(one[other] - 0.1) < 1e-12) }
        let fractions = try await shares(
            "policy:1/2,infrastructure:1/2,enterprise:0,innovation:0,talent:0,capital:0,data_applications:0")
        #expect(abs(fractions[0] - 0.5) < 1e-12 && fractions[2] == 0)
        await #expect(throws: (any Error).self) { _ = try await shares("talent:101") }
        await #expect(throws: (any Error).self) { _ = try await shares("talent:-1") }
        await #expect(throws: (any Error).self) { _ = try await shares("ai_city:10") }
        await #expect(throws: (any Error).self) { _ = try await shares("talent:1/0") }
    }

    /// Weights of indicators are shares among their siblings, and leave the pillars alone.
    @Test func weightsBelowThePillarsMoveToo() async throws {
        let fixture = try Fixture()
        let page = await fixture.get("/?draws=100&lang=en&w=loans:50").text
        #expect(page.contains("33.3 → 50%") && !page.contains("14.3 →"))
        #expect(page.contains("<details class=\"deeper\" open>"))
        let plain = await fixture.get("/?draws=100&lang=en").text
        #expect(plain.contains("<details class=\"deeper\">") && plain.contains("data-node=\"loans\""))
        // The same as written into the file.
        let asked = try await fixture.json("/rank.json?draws=100&w=loans:50").rows
        try fixture.replace(
            "children: [listed_firms_a, unicorns_cbinsights, loans]",
            "children: [listed_firms_a, unicorns_cbinsights, {id: loans, weight: 2}]", in: "zhulu.yaml")
        try fixture.replace(
            "weighting: equal", "weighting: {default: equal, by-node: {capital: given}}", in: "zhulu.yaml")
        let written = try await fixture.json("/rank.json?draws=100").rows
        #expect(asked.map { $0["unit"] as? String } == written.map { $0["unit"] as? String })
        for (one, other) in zip(asked, written) {
            #expect(abs((one["score"] as? Double ?? 0) - (other["score"] as? Double ?? 1)) < 1e-9)
        }
    }

    /// A scenario gives what the same changes give when they are written into the file.
    @Test func aScenarioIsWhatTheFileWouldGive() async throws {
        let fixture = try Fixture()
        let asked = try await fixture.json("/rank.json?draws=200&agg=geometric&norm=rank")
        try fixture.replace("aggregation: arithmetic", "aggregation: geometric", in: "zhulu.yaml")
        try fixture.replace(
            "normalisation: {min-max: {lower: 1, upper: 100}}", "normalisation: rank", in: "zhulu.yaml")
        let written = try await fixture.json("/rank.json?draws=200")
        #expect(asked["method"] as? [String: String] == written["method"] as? [String: String])
        #expect(asked.rows.map { $0["score"] as? Double } == written.rows.map { $0["score"] as? Double })
        #expect(
            asked.rows.map { $0["rank_interval"] as? String }
                == written.rows.map { $0["rank_interval"] as? String })
    }

    @Test func departuresAreSaid() async throws {
        let fixture = try Fixture()
        let plain = await fixture.get("/?draws=100&lang=en").text
        #expect(plain.contains("The method as published") && !plain.contains("Not the published result"))
        let changed = await fixture.get("/?draws=100&lang=en&w=talent:40&agg=geometric").text
        #expect(changed.contains("Not the published result"))
        #expect(changed.contains("Talent 14.3 → 40%"))
        #expect(changed.contains("Aggregation arithmetic → geometric"))
        #expect(changed.contains("<option value=\"geometric\" selected>"))
        // The way back, and the way on, keep what was chosen.
        #expect(changed.contains("href=\"/unit/310000?w=talent%3A40&amp;agg=geometric&amp;lang=en\""))
        let unit = await fixture.get("/unit/310000?w=talent%3A40&agg=geometric&lang=zh").text
        #expect(unit.contains("这不是已发布的结果"))
    }

    @Test func whatIsKnownIsNotSentTwice() async throws {
        let fixture = try Fixture("tiny")
        for target in ["/", "/rank.json", "/data.csv", "/methods", "/assets/app.css", "/api/v1/openapi.json"]
        {
            let first = await fixture.get(target)
            let tag = try #require(first.header("ETag"), "\(target)")
            let second = await fixture.get(target, ["if-none-match": tag])
            #expect(second.status == 304 && second.body.isEmpty, "\(target)")
        }
        let tag = try #require(await fixture.get("/rank.json").header("ETag"))
        let state = await fixture.workspace.state()
        #expect(tag.hasPrefix("\"" + (state.published?.provenance.shortMethod ?? "-")))
        #expect(await fixture.get("/rank.json?seed=2", ["if-none-match": tag]).status == 200)
        #expect(await fixture.get("/?lang=zh").header("ETag") != fixture.get("/?lang=en").header("ETag"))
    }

    // MARK: Work

    @Test func workThatNobodyWaitsForEnds() async throws {
        let (ended, end) = AsyncStream<Void>.makeStream()
        let (started, start) = AsyncStream<Void>.makeStream()
        let task = Task {
            try await Fixture.work().perform { demand in
                start.finish()
                while !demand.isOver { usleep(1000) }
                end.finish()
            }
        }
        for await _ in started {}
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        for await _ in ended {}
    }

    @Test func workOfACancelledTaskNeverStarts() async {
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            _ = try await Fixture.work().perform { _ in Issue.record("it started") }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    /// One runs, one waits, the next is refused; whoever goes away while waiting makes room at once.
    @Test func whatDoesNotFitIsRefusedAtOnce() async throws {
        let work = Fixture.work()
        let (open, gate) = AsyncStream<Void>.makeStream()
        let door = DispatchSemaphore(value: 0)
        let first = Task {
            try await work.perform { _ in
                gate.finish()
                door.wait()
                return 1
            }
        }
        for await _ in open {}
        let second = Task { try await work.perform { _ in Issue.record("nobody waits for it") } }
        while work.load.waiting < 1 { try await Task.sleep(for: .milliseconds(1)) }
        let refusal = await #expect(throws: Work.Refusal.self) { try await work.perform { _ in } }
        #expect(refusal?.seconds == 7)
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        #expect(work.load == (running: 1, waiting: 0))
        let third = Task { try await work.perform { _ in 3 } }
        while work.load.waiting < 1 { try await Task.sleep(for: .milliseconds(1)) }
        door.signal()
        #expect(try await first.value == 1)
        #expect(try await third.value == 3)
        while work.load.running > 0 { try await Task.sleep(for: .milliseconds(1)) }
    }

    /// Columns kept from draws of other weights change nothing: a fresh server gives the same answer.
    @Test func whatOtherWeightsLeftBehindChangesNothing() async throws {
        let (used, fresh) = (try Fixture(), try Fixture())
        for first in [
            "w=talent:30&draws=700", "w=policy:5&draws=1300", "norm=rank&draws=300", "seed=2&draws=300",
        ] {
            #expect(await used.get("/rank.json?\(first)").status == 200)
        }
        for target in ["/rank.json?w=talent:41&draws=1500", "/rank.json?w=talent:41&agg=geometric&draws=600"]
        {
            #expect(await used.get(target).text == fresh.get(target).text)
        }
        // Data that changed are drawn anew.
        for fixture in [used, fresh] { try fixture.replace(",estimate", ",exact", in: "evidence.csv") }
        let changed = "/rank.json?w=talent:42&draws=1500"
        #expect(await used.get(changed).text == fresh.get(changed).text)
    }

    @Test func theOldestResultGoesFirst() {
        var recent = Recent<Int, String>(2)
        recent.keep("a", for: 1)
        recent.keep("b", for: 2)
        #expect(recent.value(1) == "a")
        recent.keep("c", for: 3)
        #expect(recent.value(2) == nil)
        #expect(recent.value(1) == "a" && recent.value(3) == "c")
    }
}
