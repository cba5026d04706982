import Foundation
import Testing

/// `zhulu export`: one file with everything, in several forms.
@Suite struct ExportTests {
    private static let project = Program.package + "/Examples/tiny"

    private func export(
        _ arguments: [String], to name: String? = nil, in scratch: Scratch,
        _ environment: [String: String] = [:]
    ) throws -> Program.Outcome {
        try Program.run(
            ["export", "--project", Self.project, "--date", "2026-03-09"] + arguments
                + (name.map { ["-o", scratch.path + "/" + $0] } ?? []), environment: environment)
    }

    /// A part of a workbook, as unzip finds it.
    private func part(_ name: String, of path: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["unzip", "-p", path, name]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test func theWorkbookHasItsSheetsAndLiveFormulas() throws {
        let scratch = try Scratch()
        let outcome = try export([], to: "tiny.xlsx", in: scratch)
        #expect(outcome.status == 0, "\(outcome.messages)")
        let path = scratch.path + "/tiny.xlsx"
        let book = try part("xl/workbook.xml", of: path)
        for name in [
            "排行 Ranking", "指标 Indicators", "权重 Weights", "计分 Scores", "处理后 Prepared", "原始 Raw", "来源 Sources",
            "说明 Notes",
        ] { #expect(book.contains("name=\"\(name)\""), "\(name)") }
        let ranking = try part("xl/worksheets/sheet1.xml", of: path)
        #expect(ranking.contains("<f>") && ranking.contains("计分 Scores"))
        let scores = try part("xl/worksheets/sheet4.xml", of: path)
        #expect(scores.contains("SUMPRODUCT(") && scores.contains("权重 Weights"))
        let texts = try part("xl/sharedStrings.xml", of: path)
        #expect(texts.contains("2026-03-09") && texts.contains("丁") && texts.contains("Licence"))
        #expect(try part("docProps/custom.xml", of: path).contains("method_sha256"))
    }

    @Test func theSameInputAndDateAreTheSameBytes() throws {
        let scratch = try Scratch()
        for name in ["a.xlsx", "b.xlsx", "a.json", "b.json", "a.md", "b.md"] {
            #expect(try export([], to: name, in: scratch).status == 0)
        }
        for ending in ["xlsx", "json", "md"] {
            let files = ["a", "b"].map { URL(fileURLWithPath: scratch.path + "/\($0).\(ending)") }
            #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]), "\(ending)")
        }
    }

    @Test func tablesAsCSVWithAMarkOnRequest() throws {
        let scratch = try Scratch()
        #expect(try export(["--bom"], to: "r.csv", in: scratch).status == 0)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/r.csv"))
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(String(decoding: bytes, as: UTF8.self).contains("rank,unit,name_zh,name_en"))
        for table in ["indicators", "weights", "scores", "raw", "evidence", "sources", "notes"] {
            let outcome = try export(["--table", table], in: scratch)
            let lines = outcome.result.split(whereSeparator: \.isNewline)
            #expect(outcome.status == 0 && lines.count > 1, "\(table)")
        }
        let weights = try export(["--table", "weights"], in: scratch).result
        // Firms count three times as much as papers.
        #expect(weights.contains(",firms") || weights.contains("firms,"))
        #expect(weights.contains("0.75"))
    }

    @Test func exportsVerify() throws {
        let scratch = try Scratch()
        #expect(try export([], to: "all.json", in: scratch).status == 0)
        #expect(try export(["--table", "scores"], to: "scores.csv", in: scratch).status == 0)
        for name in ["all.json", "scores.csv"] {
            let path = scratch.path + "/" + name
            let verdict = try Program.run(["verify", path, "--project", Self.project])
            #expect(verdict.status == 0, "\(verdict.result)\(verdict.messages)")
            #expect(verdict.result.contains("byte for byte"))
        }
        let text = try scratch.read("scores.csv")
        let forged = text.replacingOccurrences(of: ",75,", with: ",76,")
        #expect(forged != text)
        try scratch.write(forged, to: "scores.csv")
        #expect(
            try Program.run(["verify", scratch.path + "/scores.csv", "--project", Self.project]).status == 1)
    }

    @Test func chineseAndWrongUsage() throws {
        let scratch = try Scratch()
        let notes = try export(["--format", "md", "--table", "notes", "--lang", "zh"], in: scratch)
        #expect(notes.result.contains("许可") && notes.result.contains("2026年3月9日"))
        #expect(try export(["--bom", "--format", "json"], in: scratch).status == 64)
        #expect(try export(["--table", "nothing"], in: scratch).status == 64)
        #expect(try export(["--table", "raw", "--format", "xlsx"], to: "x.xlsx", in: scratch).status == 64)
        #expect(try export(["--format", "pdf"], to: "x.pdf", in: scratch).status == 64)
        for date in ["2026-02-30", "2026-3-9", "heute", "1969-01-01"] {
            let outcome = try Program.run(["export", "--project", Self.project, "--date", date])
            #expect(outcome.status == 64, "\(date)")
        }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium"), "no chromium"))
    func aBriefHasTwoPagesAndAnImageIsTall() throws {
        let scratch = try Scratch()
        // What the browser needs meanwhile is gone afterwards.
        let temporary = try Scratch()
        let environment = ["TMPDIR": temporary.path]
        let brief = try export(["--unit", "甲"], to: "brief.pdf", in: scratch, environment)
        #expect(brief.status == 0, "\(brief.messages)")
        let pdf = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/brief.pdf"))
        let text = String(decoding: pdf, as: UTF8.self)
        #expect(text.hasPrefix("%PDF"))
        #expect(text.contains("/Count 2"), "two pages")
        let image = try export([], to: "tall.png", in: scratch, environment)
        let left = try FileManager.default.subpathsOfDirectory(atPath: temporary.path)
        #expect(left == [])
        #expect(image.status == 0, "\(image.messages)")
        let png = [UInt8](try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/tall.png")))
        let width = png[16..<20].reduce(0) { $0 << 8 | Int($1) }
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]) && width == 1080)
    }
}
