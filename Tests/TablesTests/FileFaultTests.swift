import Diagnostics
import Glibc
import Testing

@testable import Tables

/// Every file that is no table is refused with its code, and none makes the reader wait.
@Suite struct FileFaultTests {
    @Test func whatIsNotAFile() throws {
        let folder = TemporaryFolder()
        #expect(Reading(file: folder.path + "/none.csv").found == ["E0101"])
        #expect(Reading(file: folder.path).found == ["E0102"])
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(Reading(file: pipe).found == ["E0104"])
        #expect(Reading(file: "/dev/zero").found == ["E0104"])
        let file = try folder.file("t.csv", Array("a\n1\n".utf8))
        #expect(Reading(file: file + "/x.csv").found == ["E0101"])
        #expect(Reading(file: file).rows == [["1"]])
        let loop = folder.path + "/loop"
        #expect(symlink(loop, loop) == 0)
        #expect(Reading(file: loop).found == ["E0107"])
    }

    @Test(.enabled(if: geteuid() != 0, "permissions do not bind root"))
    func withoutPermission() throws {
        let folder = TemporaryFolder()
        let file = try folder.file("t.csv", Array("a\n1\n".utf8))
        chmod(file, 0)
        #expect(Reading(file: file).found == ["E0103"])
    }

    @Test func permissionErrorsHaveTheirCode() {
        #expect(RegularFile.failure(.permissionDenied, "f").diagnostics.map(\.code) == ["E0103"])
    }

    @Test(arguments: ["", "\u{FEFF}", "\n\n", "\u{FEFF} \r\n\r\n  "])
    func emptyFiles(_ text: String) throws {
        #expect(Reading(text).found == ["E0105"])
        let folder = TemporaryFolder()
        #expect(Reading(file: try folder.file("t.csv", Array(text.utf8))).found == ["E0105"])
    }

    @Test func largeFiles() throws {
        var limits = TableLimits()
        limits.fileBytes = 1 << 20
        let folder = TemporaryFolder()
        let file = try folder.file("t.csv", [UInt8](repeating: 65, count: 1 << 20 + 1))
        let reading = Reading(file: file, limits: limits)
        #expect(reading.found == ["E0106"])
        #expect(reading.diagnostics.first?.message.en == "\"t.csv\" is larger than 1 MiB")
    }

    @Test func damagedEncodings() {
        let latin = Array("a,b\n1,caf".utf8) + [0xE9] + Array(",2\n".utf8)
        #expect(Reading(latin).found == ["E0108 2:6"])
        let han = Array("名称,值\r\n深圳,1\r\n上海市浦东,".utf8) + [0xFF] + Array("\r\n".utf8)
        #expect(Reading(han).found == ["E0108 3:17"])
        let cut = Array("名称,值\n深圳市南山区,1\n上".utf8).dropLast()
        #expect(Reading(Array(cut)).found == ["E0108 3:1"])
        let gb = encoded(Array("名称,值\n深圳,1\n".utf8), as: .gb18030) + [0x41, 0xFF, 0x0A]
        #expect(Reading(gb).found == ["E0108 3:2"])
        let utf16 = encoded(Array("a,b\n".utf8), as: .utf16LittleEndian) + [0x00, 0xD8, 0x41, 0x00]
        #expect(Reading(utf16).found.first?.hasPrefix("E0108") == true)
    }

    @Test func givenEncodings() throws {
        let bytes = encoded(Array("通,b\n1,2\n".utf8), as: .gb18030)
        #expect(Reading(bytes).encoding == .utf8)
        let table = try DelimitedFile(contents: bytes, shownAs: "t.csv", encoding: .gb18030)
        let names = table.columns.map(\.name)
        #expect(names == ["通", "b"])
        let found = codes { () throws(Diagnosed) in
            _ = try DelimitedFile(contents: [0x61, 0xC9, 0xEE], shownAs: "t.csv", encoding: .utf8)
        }
        #expect(found == ["E0108"])
    }

    @Test func damageBehindTheFirstWindow() {
        let good = Array(String(repeating: "深圳,1\n", count: 60_000).utf8)
        #expect(Reading(Array("a,b\n".utf8) + good + [0xFF]).found == ["E0108 60002:1"])
        #expect(Reading(Array("a,b\n".utf8) + good + [0x41, 0]).found == ["E0109 60002:2"])
    }

    @Test func bytesThatAreNotText() {
        #expect(Reading("a,b\n1,\0").found == ["E0109 2:3"])
        let unmarked = Array(encoded(Array("a,b\n1,2\n".utf8), as: .utf16LittleEndian).dropFirst(2))
        #expect(Reading(unmarked).found == ["E0109 1:2"])
        #expect(Reading([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0xFF, 0xFE]).found == ["E0109 1:6"])
        let marked = encoded(Array("a,b\n1,\0\n".utf8), as: .utf16BigEndian)
        #expect(Reading(marked).found == ["E0109"])
    }

    @Test func sourceLines() throws {
        let text = Array("a,b\r\n深\t圳,\u{1B}[2J\r\"x\ny\",z".utf8)
        #expect(SourceLine.read(contents: text, line: 1)?.text == "a,b")
        #expect(SourceLine.read(contents: text, line: 2)?.text == "深 圳,\u{FFFD}[2J")
        #expect(SourceLine.read(contents: text, line: 4)?.text == "y\",z")
        #expect(SourceLine.read(contents: text, line: 5) == nil)
        let gb = encoded(text, as: .gb18030)
        #expect(SourceLine.read(contents: gb, line: 2)?.text == "深 圳,\u{FFFD}[2J")
        let folder = TemporaryFolder()
        let digits = String(repeating: "0123456789", count: 100)
        let file = try folder.file("t.csv", Array("x\n\(digits)\n".utf8))
        let piece = try #require(SourceLine.read(.init(file), line: 2, around: 500, width: 20))
        #expect(piece.text == "90123456789012345678")
        #expect(piece.firstColumn == 490)
        #expect(piece.isCut)
        #expect(SourceLine.read(.init(file), line: 2, around: 1000, width: 20)?.isCut == false)
        #expect(SourceLine.read(.init(folder.path), line: 1) == nil)
    }
}
