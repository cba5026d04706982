import Explanations
import Foundation
import IndexModel
import Publication
import Testing

@testable import WebApp

/// The data at a glance, and what should be in order before publishing.
@Suite struct DataPagesTests {
    // MARK: The matrix

    @Test func everyCellHasItsState() async throws {
        let fixture = try Fixture()
        let found = try await fixture.json("/matrix.json")
        #expect(found.rows.count == 40)
        let words = found.rows.flatMap { row in row.values.compactMap { $0 as? String } }
        func count(_ word: String) -> Int { words.count { $0 == word } }
        // Two gaps, which the method fills; 40 × 25 cells in all.
        #expect(count("filled") == 2 && count("missing") == 0)
        let all = DataMatrix.State.allCases.reduce(0) { $0 + count($1.rawValue) }
        #expect(all == 1000)
        let chongqing = try #require(found.rows.first { $0["unit"] as? String == "500000" })
        #expect(chongqing["electricity_use"] as? String == "filled")
        #expect(abs((chongqing["complete"] as? Double ?? 0) - 0.96) < 1e-12)
        try fixture.replace("imputation: {row-mean: {level: 2}}", "imputation: none", in: "zhulu.yaml")
        let bare = try await fixture.json("/matrix.json?show=missing")
        #expect(bare.rows.count == 2)
    }

    /// A second source that contradicts the first makes a cell disputed; one that says the same does not.
    @Test func contradictionsAreSeen() async throws {
        let fixture = try Fixture("tiny")
        let state = await fixture.workspace.state()
        let edition = try #require(state.published)
        let evidence = try #require(
            edition.project.ledger.evidence.first { $0.confidence == .exact && $0.year != nil })
        let ledger = edition.project.ledger
        func states(_ factor: Double) -> Int {
            var changed = ledger
            var other = evidence
            other.value *= factor
            changed.evidence.append(other)
            changed.passedOver[Int32(changed.evidence.count - 1)] = .order
            return DataMatrix(edition.run, ledger: changed).count(.disputed)
        }
        let before = DataMatrix(edition.run, ledger: ledger).count(.disputed)
        #expect(states(1) == before)
        #expect(states(3) == before + 1)
    }

    @Test(arguments: ["zh", "en"]) func theMatrixIsAPage(_ language: String) async throws {
        let fixture = try Fixture()
        let page = await fixture.get("/matrix?lang=\(language)")
        #expect(page.status == 200 && Markup.faults(of: page.text) == [])
        #expect(page.text.contains("href=\"/unit/500000/electricity_use?lang=\(language)\""))
        // What is as it should be is no stop of the Tab key.
        #expect(page.text.matches(of: /<td class="state given">·<\/td>/).count > 900)
        let some = await fixture.get("/matrix?show=filled&node=infrastructure&lang=\(language)").text
        #expect(some.matches(of: /<td class="state/).count == 4)
        #expect(await fixture.get("/matrix?show=strange").status == 400)
        #expect(await fixture.get("/matrix?node=nobody").status == 404)
        #expect(await fixture.get("/matrix.csv").text.hasPrefix("unit,name_zh,name_en,"))
    }

    // MARK: Publishing

    @Test func whatIsInOrderIsSaid() async throws {
        let fixture = try Fixture()
        let found = try await fixture.json("/publish.json")
        let open = found.rows.filter {
            ($0["met_en"] as? String) == "no" && ($0["required_en"] as? String) == "yes"
        }
        #expect(open.isEmpty, "\(open)")
        let changed = try await fixture.json("/publish.json?agg=geometric")
        let points = changed.rows.filter {
            $0["met_en"] as? String == "no" && $0["required_en"] as? String == "yes"
        }
        #expect(points.map { $0["point"] as? String } == ["method"])
        try fixture.replace("licence:", "# licence:", in: "zhulu.yaml")
        try fixture.replace(
            "  zh: 方法与整理：Apache-2.0；数据归各来源所有，请遵守来源的条款\n", "", in: "zhulu.yaml")
        try fixture.replace(
            "  en: \"methodology and arrangement: Apache-2.0; the figures belong to their sources, whose terms apply\"\n",
            "", in: "zhulu.yaml")
        let page = await fixture.get("/publish?lang=en").text
        #expect(page.contains("Some points are open") && page.contains("no licence is written"))
    }

    @Test(arguments: ["zh", "en"]) func theCommandIsOne(_ language: String) async throws {
        let fixture = try Fixture()
        let page = await fixture.get(
            "/publish?form=file&folder=out&date=2026-03-09&draws=1000&lang=\(language)"
        ).text
        #expect(
            page.contains(
                "<code id=\"command\" tabindex=\"0\">zhulu publish out --single-file --date 2026-03-09 --draws 1000</code>"
            ))
        #expect(Markup.faults(of: page) == [])
        let changed = await fixture.get("/publish?set=methods.aggregation=geometric&date=2026-03-09").text
        #expect(changed.contains("--set &#39;methods.aggregation=geometric&#39;"))
        let embargoed = await fixture.get("/publish?date=2026-03-09&embargo=2026-03-15").text
        #expect(embargoed.contains("zhulu publish site --date 2026-03-09 --embargo 2026-03-15<"))
        for bad in [
            "embargo=soon", "folder=../x", "folder=-x", "folder=a%20b", "folder=a;b", "date=2026-02-30",
            "date=today",
        ] {
            #expect(await fixture.get("/publish?\(bad)").status == 400, "\(bad)")
        }
    }
}
