import Diagnostics
import Foundation
import IndexModel
import ProjectFiles
import Testing

/// League tables as they are read.
@Suite struct LeagueTests {
    private static let positions = """
        report,unit,name_zh,name_en,rank,score,basis,source
        one,x,,,1,80,stated,s1
        one,,远方,Far away,2,70,tied,s9
        one,y,乙,Beta,2,70,tied,s1
        two,z,,,,,tier:2,
        two,810000,香港,Hong Kong,,,member:top10,
        """

    private func scratch(_ positions: String = positions, reports: String? = nil) throws -> Scratch {
        var data = "sources: sources.csv, leagues: leagues.csv"
        var files = ["leagues.csv": positions]
        if let reports {
            data += ", reports: reports.csv"
            files["reports.csv"] = reports
        }
        files["zhulu.yaml"] = Sound.methodology.replacingOccurrences(of: "sources: sources.csv", with: data)
        return try Sound.scratch(files)
    }

    @Test func positionsKeepWhatWasPublished() throws {
        let folder = try scratch()
        let read = try folder.read().leagueTables()
        let leagues = read.tables.leagues
        #expect(leagues.map(\.id) == ["one", "two"])
        #expect(leagues[0].positions.map(\.rank) == [1, 2, 2])
        #expect(leagues[0].positions.map(\.unit.code) == ["x", "Far away", "y"])
        #expect(leagues[0].positions.map(\.isOwn) == [true, false, true])
        #expect(leagues[0].positions[0].unit.name == Phrase(zh: "甲", en: "Alpha"))
        #expect(leagues[1].positions.map(\.basis) == [.tier(2), .member("top10")])
        #expect(leagues[1].positions[1].basis.worstRank == 10 && leagues[1].positions[0].score == nil)
        // An unlisted source keeps its name and is told.
        #expect(read.tables.sources.map(\.id) == ["s1", "s2", "s9"])
        #expect(read.diagnostics.map(\.code) == ["W0308", "N0715"])
        #expect(read.tables.units.map(\.code) == ["x", "Far away", "y", "z", "810000"])
    }

    @Test func reportsGiveTitlesInBothLanguagesAndTheDirectionOfScores() throws {
        let reports =
            "id,title_zh,title_en,year,scope,score_direction\none,甲榜,Table A,2020,q,-1\ntwo,,Table B,,,\n"
        // With less being better, the greater score at rank 1 is the mistake.
        let fault = try scratch(reports: reports)
        #expect(throws: Diagnosed.self) { try fault.read().leagueTables() }
        let turned = Self.positions.replacingOccurrences(of: "one,x,,,1,80", with: "one,x,,,1,60")
        let folder = try scratch(turned, reports: reports)
        let read = try folder.read().leagueTables()
        #expect(read.tables.leagues[0].title == Phrase(zh: "甲榜", en: "Table A"))
        #expect(read.tables.leagues[1].title == Phrase(verbatim: "Table B"))
        #expect(read.tables.leagues[0].scope == "q" && read.tables.leagues[0].year == 2020)
    }

    @Test func theyAreNotReadWithTheProject() throws {
        let folder = try scratch("nothing that could be read")
        #expect(try folder.read().declaresLeagues)
        #expect(folder.findings() == [])
        #expect(throws: Diagnosed.self) { try folder.read().leagueTables() }
        let none = try Sound.scratch().read()
        #expect(!none.declaresLeagues)
        do throws(Diagnosed) {
            _ = try none.leagueTables()
            Issue.record("there are none")
        } catch { #expect(error.diagnostics.map(\.code) == ["E0714"]) }
    }

    @Test func basesAreReadAsTheyAreWritten() {
        for text in ["stated", "listed_order", "tied", "tier:3", "member:top100", "member:near_top"] {
            #expect(LeagueBasis(text)?.text == text)
        }
        for text in ["", "tier", "tier:", "tier:-1", "tier:1.5", "member:", "stated:1", "Stated", "top10"] {
            #expect(LeagueBasis(text) == nil)
        }
        #expect(LeagueBasis("member:topping")?.worstRank == nil)
    }

    /// The bundled reports on AI, held against the counts of the issue and against the file itself.
    @Test func theBundledReportsNameWhomTheyName() throws {
        let folder = ExamplesTests.examples.appendingPathComponent("ai-cities").path
        let tables = try Project.read(folder).leagueTables().tables
        let ai = tables.leagues.filter { $0.scope == "ai" }
        #expect(ai.count == 16)
        func count(_ code: String) -> Int {
            ai.count { $0.positions.contains { $0.unit.code == code } }
        }
        #expect(count("110000") == 15 && count("310000") == 15 && count("440300") == 13)
        let text = try String(contentsOfFile: folder + "/leagues.csv", encoding: .utf8)
        #expect(
            tables.leagues.map(\.positions.count).reduce(0, +)
                == text.split(whereSeparator: \.isNewline).count - 1)
        for league in tables.leagues {
            #expect(league.positions.allSatisfy { $0.source != nil }, "\(league.id)")
            #expect(!league.publisher.isEmpty)
        }
    }
}
