import Foundation
import Testing

/// `zhulu publish`: a folder of pages, or one that computes.
@Suite struct PublishTests {
    private func publish(_ arguments: [String], _ project: String) throws -> Program.Outcome {
        try Program.run(["publish", "--project", project, "--date", "2026-03-09"] + arguments)
    }

    private func files(_ folder: String) throws -> [String: Data] {
        var found: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
            if !isFolder.boolValue {
                found[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
            }
        }
        return found
    }

    @Test func aSiteIsWholeAndRepeatable() throws {
        let project = try Scratch(example: "tiny")
        let scratch = try Scratch()
        let first = try publish([scratch.path + "/a"], project.path)
        #expect(first.status == 0, "\(first.messages)")
        #expect(try publish([scratch.path + "/b"], project.path).status == 0)
        let (a, b) = (try files(scratch.path + "/a"), try files(scratch.path + "/b"))
        #expect(a == b)
        for name in [
            "index.html", "explore.html", "zh/index.html", "en/index.html", "zh/units/a.html",
            "en/units/d.html",
            "en/audit.html", "zh/method.html", "en/evidence.html", "zh/downloads.html", "data/workbook.xlsx",
            "data/ranking.csv", "data/all.json", "feed.xml", "CITATION.cff", "zhulu.yaml", "zhulu.sha256",
            "zh/charts.html", "charts/contributions.zh.vl.json", "charts/contributions.en.vl.json",
            "api/v1/index.json", "api/v1/rank.json", "api/v1/audit.json", "api/v1/unit/a.json", "LICENSE",
            "citation.bib", "citation.txt",
        ] { #expect(a[name] != nil, "\(name)") }
        // Every address of every page leads to a file of the site.
        var links = 0
        for (name, bytes) in a where name.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains("default-src 'none'"))
            for match in text.matches(of: #/(?:href|src)="([^"#]+)[^"]*"/#) {
                let address = String(match.1)
                guard !address.hasPrefix("http") else { continue }
                links += 1
                let target = URL(fileURLWithPath: "/" + name).deletingLastPathComponent()
                    .appendingPathComponent(address).standardized.path.dropFirst()
                #expect(a[String(target)] != nil, "\(name) leads to \(address)")
            }
        }
        #expect(links > 50)
        let sums = String(decoding: a["zhulu.sha256"] ?? Data(), as: UTF8.self)
        #expect(sums.split(separator: "\n").count == a.count - 1)
    }

    /// The list of the answers has the digest of each, and each says what it was made from.
    @Test func programsReadAnswersUnderFixedAddresses() throws {
        let project = try Scratch(example: "tiny")
        let folder = project.path + "/out"
        #expect(try publish([folder], project.path).status == 0)
        let found = try files(folder)
        func object(_ name: String) throws -> [String: Any] {
            try #require(
                JSONSerialization.jsonObject(with: found[name] ?? Data()) as? [String: Any], "\(name)")
        }
        let index = try object("api/v1/index.json")
        let listed = (index["files"] as? [[String: Any]] ?? []).compactMap { $0["path"] as? String }
        #expect(
            Set(listed.map { "api/v1/" + $0 })
                == Set(found.keys.filter { $0.hasPrefix("api/v1/") }).subtracting(["api/v1/index.json"]))
        for name in listed {
            let answer = try object("api/v1/" + name)
            #expect(answer["ok"] as? Bool == true)
            #expect((answer["schema"] as? String)?.hasPrefix("zhulu.") == true)
            #expect(
                (answer["method"] as? [String: Any])?["sha256"] as? String
                    == (index["method"] as? [String: Any])?["sha256"] as? String)
        }
        let rank = try object("api/v1/rank.json")["rows"] as? [[String: Any]] ?? []
        #expect(rank.count == 4 && rank[0]["rank"] as? Double == 1)
        let bibliography = String(decoding: found["citation.bib"] ?? Data(), as: UTF8.self)
        #expect(bibliography.contains("year    = {2026}") && bibliography.contains("By hand"))
        #expect(String(decoding: found["citation.txt"] ?? Data(), as: UTF8.self).contains("手算示例[DS/OL]. "))
        let page = String(decoding: found["zh/charts.html"] ?? Data(), as: UTF8.self)
        #expect(page.contains("看表") && page.contains("href=\"../charts/percentiles.zh.vl.json\""))
    }

    @Test func nothingOfOthersIsOverwritten() throws {
        let project = try Scratch(example: "tiny")
        let scratch = try Scratch()
        let folder = scratch.path + "/site"
        #expect(try publish([folder], project.path).status == 0)
        // Its own site it replaces.
        #expect(try publish([folder, "--single-file"], project.path).status == 0)
        #expect(try files(folder).keys.sorted() == ["index.html", "zhulu.sha256"])
        try "mine".write(toFile: folder + "/notes.txt", atomically: false, encoding: .utf8)
        let refused = try publish([folder], project.path)
        #expect(refused.status == 2)
        #expect(refused.messages.contains("E0881") && refused.messages.contains("notes.txt"))
        #expect(try files(folder).count == 3)
        try FileManager.default.removeItem(atPath: folder + "/notes.txt")
        try "changed".write(toFile: folder + "/index.html", atomically: false, encoding: .utf8)
        let changed = try publish([folder], project.path)
        #expect(changed.status == 2 && changed.messages.contains("E0881"), "\(changed.messages)")
        #expect(changed.messages.contains("index.html"))
        #expect(try String(contentsOfFile: folder + "/index.html", encoding: .utf8) == "changed")
        // Nothing is left beside it.
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["site"])
    }

    /// Also under assumptions, whose digest it carries as the ranking does.
    @Test func aPublishedPageVerifies() throws {
        let project = try Scratch(example: "tiny")
        try project.write(
            project.read("zhulu.yaml") + "\nassumptions: {weights: 25%}\n", to: "zhulu.yaml")
        let folder = project.path + "/out"
        #expect(try publish([folder, "--single-file"], project.path).status == 0)
        let path = folder + "/index.html"
        let verdict = try Program.run(["verify", path, "--project", project.path])
        #expect(verdict.status == 0, "\(verdict.result)\(verdict.messages)")
        #expect(verdict.result.contains("byte for byte"))
        // A number that was changed in the data of the page.
        let page = try String(contentsOfFile: path, encoding: .utf8)
        let start = try #require(page.range(of: "id=\"zhulu-report\""))
        let forged =
            page[..<start.lowerBound]
            + page[start.lowerBound...].replacingOccurrences(
                of: "\"index_score\": 75", with: "\"index_score\": 74")
        #expect(forged != page)
        try String(forged).write(toFile: path, atomically: false, encoding: .utf8)
        #expect(try Program.run(["verify", path, "--project", project.path]).status == 1)
    }

    /// Names are text wherever they stand: in pages, scripts, addresses, feeds and workbooks.
    @Test func aCityNamedScriptIsACity() throws {
        let project = try Scratch(example: "tiny")
        let evil = "<script>alert(1)</script>\"'&"
        let units = try project.read("units.csv").replacingOccurrences(
            of: "丁", with: "\"\(evil.replacingOccurrences(of: "\"", with: "\"\""))\"")
        try project.write(units, to: "units.csv")
        let method = try project.read("zhulu.yaml")
        try project.write(method + "\nlicence: \"</script><img src=x onerror=alert(2)>\"\n", to: "zhulu.yaml")
        let folder = project.path + "/out"
        let outcome = try publish([folder], project.path)
        #expect(outcome.status == 0, "\(outcome.messages)")
        var (named, scripts) = (0, 0)
        for (name, bytes) in try files(folder) where name.hasSuffix(".html") || name.hasSuffix(".xml") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("<script>alert") && !text.contains("<img src=x"), "\(name)")
            // Data in scripts cannot end them.
            for match in text.matches(
                of: #/<script type="application\/json"[^>]*>(.*?)<\/script>/#.dotMatchesNewlines())
            {
                #expect(!match.1.contains("<"), "\(name)")
                scripts += 1
            }
            if text.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;") { named += 1 }
        }
        #expect(named >= 4 && scripts >= 3)
        let verdict = try Program.run(["verify", folder + "/index.html", "--project", project.path])
        #expect(verdict.status == 0, "\(verdict.result)\(verdict.messages)")
    }
}
