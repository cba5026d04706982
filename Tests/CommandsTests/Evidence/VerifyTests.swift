import Foundation
import Testing

@testable import Commands

/// `verify`: whatever a command wrote can be derived again, and whatever was changed is named.
@Suite struct VerifyTests {
    private static let tiny = Program.package + "/Examples/tiny"

    private func verify(_ path: String, in folder: Scratch, _ more: [String] = []) throws -> Program.Outcome {
        try Program.run(["verify", path] + more, in: folder.path)
    }

    @Test(arguments: [
        ["rank"], ["rank", "--top", "2", "--level", "1"], ["show", "丙"], ["explain", "gamma", "Cost"],
        ["explain", "d"],
        ["rank", "--set", "methods.aggregation=geometric", "--set", "methods.normalisation=rank"],
        ["evidence", "c", "cost"], ["source", "list"], ["source", "show", "made-up"],
        ["rank", "--columns", "unit,score"],
    ]) func whatWasWrittenIsIdentical(_ command: [String]) throws {
        let folder = try Scratch(example: "tiny")
        for format in ["json", "ndjson", "csv", "tsv"] {
            let made = try Program.run(command + ["--format", format, "-o", "out"], in: folder.path)
            #expect(made.status == 0, "\(made.messages)")
            let outcome = try verify("out", in: folder)
            #expect(outcome.status == 0, "\(format): \(outcome.result) \(outcome.messages)")
            #expect(outcome.result.contains("byte for byte"))
        }
    }

    /// Draws with their seed, from another folder, in another language and with another number of threads: the same bytes.
    @Test func drawsAreDerivedAgain() throws {
        let folder = try Scratch(example: "ai-cities")
        let line = "rank --draws 300 --seed 77 --set methods.weighting=entropy"
        #expect(try Program.shell("zhulu \(line) --jobs 1 --json -o a.json", in: folder.path).status == 0)
        #expect(
            try Program.shell("zhulu \(line) --jobs 3 --lang zh --json -q > b.json", in: folder.path).status
                == 0)
        #expect(try folder.read("a.json") == folder.read("b.json"))
        let outcome = try Program.run(
            ["verify", folder.path + "/a.json", "--project", folder.path, "--lang", "zh"], in: "/")
        #expect(outcome.status == 0 && outcome.result.contains("逐字节相同"))
        try folder.write(
            try folder.read("a.json").replacingOccurrences(of: "--seed 77", with: "--seed 78"), to: "a.json")
        #expect(try verify("a.json", in: folder).status == 1)
        let audit = "audit --draws 200 --unit 深圳"
        #expect(try Program.shell("zhulu \(audit) --json -q -o audit.json", in: folder.path).status == 0)
        #expect(try verify("audit.json", in: folder).status == 0)
        let claim = "claim 'Shenzhen > Shanghai' --draws 200"
        #expect(try Program.shell("zhulu \(claim) --json -q -o claim.json", in: folder.path).status == 1)
        #expect(try verify("claim.json", in: folder).status == 0)
    }

    @Test func aChangedFigureIsNamed() throws {
        let folder = try Scratch(example: "tiny")
        #expect(try Program.run(["rank", "--json", "-o", "out.json"], in: folder.path).status == 0)
        let text = try folder.read("out.json")
        try folder.write(text.replacingOccurrences(of: "71.875", with: "71.876"), to: "out.json")
        let outcome = try verify("out.json", in: folder, ["--json"])
        #expect(outcome.status == 1)
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(outcome.result.utf8)) as? [String: Any])
        let differences = try #require(object["differences"] as? [[String: Any]])
        #expect(differences.count == 1)
        #expect(differences[0]["row_en"] as? String == "Gamma (c)")
        #expect(differences[0]["column"] as? String == "index_score")
        #expect(differences[0]["published"] as? String == "71.876")
        #expect(differences[0]["derived"] as? String == "71.875")
        let chinese = try verify("out.json", in: folder, ["--lang", "zh"])
        #expect(chinese.result.contains("与公布不一致") && chinese.result.contains("丙（c）"))
    }

    /// Shortened until nothing can be checked, cut off, or rounded the wrong way: none of it is identical.
    @Test(arguments: [
        ("71.875", "72", "too few digits to check"), ("71.875", "71.87", "another value"),
        ("71.875", "71.88", "Agrees to the digits printed"),
    ]) func shortenedFigures(_ from: String, _ to: String, _ verdict: String) throws {
        let folder = try Scratch(example: "tiny")
        #expect(try Program.run(["rank", "--format", "csv", "-o", "out.csv"], in: folder.path).status == 0)
        let text = try folder.read("out.csv")
        try folder.write(text.replacingOccurrences(of: from, with: to), to: "out.csv")
        let outcome = try verify("out.csv", in: folder)
        #expect(outcome.result.contains(verdict) && outcome.result.contains("Gamma (c)"), "\(outcome.result)")
        #expect(outcome.status == (verdict.hasPrefix("Agrees") ? 0 : 1))
    }

    @Test func markdownIsRefusedInOneSentence() throws {
        let folder = try Scratch(example: "tiny")
        #expect(try Program.run(["rank", "--format", "md", "-o", "out.md"], in: folder.path).status == 0)
        let outcome = try verify("out.md", in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("Markdown cannot be verified; use JSON, NDJSON, CSV or TSV"))
        #expect(!outcome.messages.contains("E0115"))
    }

    @Test func otherDataAreSaidFirst() throws {
        let folder = try Scratch(example: "tiny")
        #expect(try Program.run(["rank", "--format", "csv", "-o", "out.csv"], in: folder.path).status == 0)
        try folder.write(
            try folder.read("evidence.csv").replacingOccurrences(
                of: "c,cost,2023,2,", with: "c,cost,2023,3,"),
            to: "evidence.csv")
        let outcome = try verify("out.csv", in: folder)
        #expect(outcome.status == 1)
        let digests = try #require(outcome.result.range(of: "digest of the data"))
        let differences = try #require(outcome.result.range(of: "Where it differs"))
        #expect(digests.lowerBound < differences.lowerBound)
        #expect(!outcome.result.contains("digest of the method"))
    }

    /// What an output depends on beside method and data has a digest of its own, and nothing else has.
    @Test func declarationsAreSaidFirst() throws {
        let folder = try Scratch(example: "ai-cities")
        for (line, name) in [
            ("rank --draws 100 --json", "rank.json"), ("rank --draws 100 --format csv", "rank.csv"),
            ("rank --draws 100 --format ndjson", "rank.ndjson"),
            ("profile 深圳 --lens stage --no-draws --json", "lens.json"),
            ("league list --format csv", "list.csv"), ("show 深圳 --json", "show.json"),
            ("source list --json", "sources.json"),
        ] {
            #expect(try Program.shell("zhulu \(line) -q -o \(name)", in: folder.path).status == 0, "\(line)")
            #expect(try verify(name, in: folder).status == 0, "\(line)")
        }
        #expect(try folder.read("rank.json").contains("\"declared_sha256\": {"))
        #expect(
            try folder.read("rank.csv").hasPrefix("rank,") && folder.read("rank.csv").contains(",declared\n"))
        #expect(try !folder.read("show.json").contains("declared"))
        /// Changes a file and says which outputs are no longer what they were, and why.
        func expect(_ file: String, _ old: String, _ new: String, _ others: [String: String]) throws {
            let written = try folder.read(file)
            #expect(written.contains(old), "\(old)")
            try folder.write(written.replacingOccurrences(of: old, with: new), to: file)
            for name in ["rank.json", "rank.csv", "rank.ndjson", "lens.json", "list.csv", "show.json"] {
                let outcome = try verify(name, in: folder)
                #expect(outcome.status == (others[name] == nil ? 0 : 1), "\(name): \(outcome.result)")
                if let word = others[name] { #expect(outcome.result.contains(word), "\(name)") }
            }
            try folder.write(written, to: file)
        }
        let assumptions = "digest of the assumptions"
        try expect(
            "zhulu.yaml", "  weights: 25%", "  weights: 20%",
            [
                "rank.json": assumptions, "rank.csv": assumptions, "rank.ndjson": assumptions,
            ])
        try expect(
            "zhulu.yaml", "id: policy_mechanism", "id: policies", ["lens.json": "digest of the lenses"])
        try expect(
            "leagues.csv", "Shenzhen,2,0.7449", "Shenzhen,2,0.7450",
            ["list.csv": "digest of the league tables"])
        // A comment and another order of keys are no other assumptions.
        try expect("zhulu.yaml", "assumptions:\n", "assumptions:   # the same\n", [:])
    }

    /// A ranking is known by its columns, also after somebody deleted what it says of its origin.
    @Test func rankingsWithoutStampsAreKnown() throws {
        let folder = try Scratch(example: "tiny")
        try folder.write(
            "unit,rank,score\r\nc,2,0.958\r\nd,1,1\r\na,3,0.375\r\nb,4,0.333\r\n", to: "out.csv")
        let outcome = try verify("out.csv", in: folder)
        #expect(outcome.status == 0, "\(outcome.result)")
        #expect(outcome.result.contains("Agrees to the digits printed: 12 cells, of which 2 numbers are"))
        #expect(!outcome.result.contains("Identical"))
        #expect(outcome.result.contains("another order"))
        let wrong = try verify("out.csv", in: folder, ["--command", "rank --top 3"])
        #expect(wrong.status == 1 && wrong.result.contains("no such row"))
    }

    /// A file of somebody else's must not make other files be read, nor be verified by itself, nor stand without its parts.
    @Test func hostileFilesAreRefused() throws {
        let folder = try Scratch(example: "tiny")
        for command in [
            "overtake b d --costs /etc/passwd", "overtake b d --costs=/etc/passwd", "why ../tiny",
            "diff . /etc", "verify out.json",
        ] {
            try folder.write("{\"command\": \"\(command)\", \"ranking\": []}", to: "out.json")
            let outcome = try verify("out.json", in: folder)
            #expect(
                outcome.status == 2 && outcome.messages.contains("E0857"), "\(command): \(outcome.messages)")
            #expect(!outcome.messages.contains("root:"))
        }
        try folder.write("{\"command\": \"rank --no-interval\", \"ranking\": []}", to: "out.json")
        let outcome = try verify("out.json", in: folder)
        #expect(outcome.status == 1 && outcome.result.contains("ranking"), "\(outcome.result)")
    }

    @Test func onlyCommandsThatDeriveAreRepeated() throws {
        let folder = try Scratch(example: "tiny")
        try folder.write("unit,score\na,1\n", to: "out.csv")
        #expect(try verify("out.csv", in: folder).messages.contains("E0856"))
        for command in [
            "init evil", "import a b -o evil", "verify out.csv", "rank --no-such-option",
            "nonsense",
            "show nobody",
            "check -o evil", "rank 'unclosed", "schema -o evil",
        ] {
            let outcome = try verify("out.csv", in: folder, ["--command", command])
            #expect(outcome.status == 2, "\(command): \(outcome.messages)")
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/evil"), "\(command)")
        }
        // What a recorded command says of files is not obeyed.
        let outcome = try verify("out.csv", in: folder, ["--command", "rank -o evil --project /nowhere"])
        #expect(outcome.status == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/evil"))
    }

    @Test func missingAndBrokenFiles() throws {
        let folder = try Scratch(example: "tiny")
        try folder.write("", to: "empty")
        try folder.write("{\"ranking\": [{\"score\": NaN}]}", to: "nan.json")
        for (path, code) in [("nothing", "E0101"), ("empty", "E0105"), ("nan.json", "E0854"), (".", "E0102")]
        {
            let outcome = try verify(path, in: folder)
            #expect(outcome.status == 2, "\(path)")
            #expect(outcome.messages.contains(code), "\(path): \(outcome.messages)")
        }
        #expect(try verify("nan.json", in: folder).messages.contains("nan.json:1:24"))
    }

    @Test func commandsAreRecordedWithoutTheirLooks() {
        func text(_ words: [String]) -> String { RecordedCommand(arguments: words).text }
        #expect(
            text(["rank", "--project", "x", "--top", "5", "-qo", "f", "--format=csv", "--lang", "zh"])
                == "rank --top 5")
        #expect(text(["claim", "A > B", "--json"]) == "claim 'A > B'")
        #expect(text(["show", "深圳", "--set", "a.b=c d"]) == "show 深圳 --set 'a.b=c d'")
        for words in [["claim", "it's \"odd\" \\ and $x", ""], ["rank", "--", "-o"], ["show", "a b'c"]] {
            let command = RecordedCommand(arguments: words)
            #expect(RecordedCommand(command.text) == command)
            #expect(command.words == words)
        }
        #expect(RecordedCommand("zhulu rank --top 3")?.words == ["rank", "--top", "3"])
        #expect(RecordedCommand("rank 'open") == nil)
        #expect(RecordedCommand("rank --draws 9 --top 3")?.drawing(5).text == "rank --draws 5 --top 3")
        #expect(RecordedCommand("claim 'A > B' --draws=9")?.drawing(5).text == "claim --draws 5 'A > B'")
    }
}
