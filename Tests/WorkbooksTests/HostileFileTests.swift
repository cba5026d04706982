import Diagnostics
import Testing

@testable import Workbooks

/// Files that are broken, or made to do harm.
@Suite struct HostileFileTests {
    private static let sound = Package(
        rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>甲</t></si>")

    private func codes(_ bytes: [UInt8], _ limits: WorkbookLimits = WorkbookLimits()) -> [String] {
        do throws(Diagnosed) {
            let book = try WorkbookFile(bytes, shownAs: "data.xlsx", limits: limits)
            for sheet in book.sheets { _ = try book.read(sheet) }
            return []
        } catch {
            return error.diagnostics.map(\.code)
        }
    }

    @Test func theSoundOneIsRead() { #expect(codes(Self.sound.bytes).isEmpty) }

    @Test func everyCutIsNoticed() {
        let bytes = Self.sound.bytes
        for length in stride(from: 0, to: bytes.count, by: 37) {
            let found = codes(Array(bytes[..<length]))
            #expect(found == [length == 0 ? "E0105" : length < 2 ? "E0161" : "E0160"], "\(length)")
        }
    }

    /// Whatever is flipped, it is read or refused; it never stops the program.
    @Test func everyFlippedByteIsSurvived() {
        let bytes = Self.sound.bytes
        var refused = 0
        for position in stride(from: 0, to: bytes.count, by: 5) {
            var damaged = bytes
            damaged[position] ^= 0x41
            refused += codes(damaged).isEmpty ? 0 : 1
        }
        #expect(refused > bytes.count / 10)
    }

    @Test func doctypesAreRefused() {
        var package = Self.sound
        package["xl/sharedStrings.xml"] = """
            <!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&b;&c;</t></si></sst>
            """
        #expect(codes(package.bytes) == ["E0164"])
        package["xl/sharedStrings.xml"] = "<sst><si><t>&b;</t></si></sst>"
        #expect(codes(package.bytes) == ["E0160"])
    }

    @Test func nestingIsLimited() {
        var package = Self.sound
        package["xl/styles.xml"] = String(repeating: "<a>", count: 100_000)
        #expect(codes(package.bytes) == ["E0160"])
    }

    @Test func bombsAreRefused() throws {
        var sheet = Sheet("a")
        for _ in 0..<3000 { sheet.add([SheetCell?](repeating: .number(1), count: 30)) }
        let bytes = try WorkbookWriter().bytes(Workbook(title: "", created: 0, sheets: [sheet]))
        var limits = WorkbookLimits()
        #expect(codes(bytes, limits).isEmpty)
        (limits.unpackedWithoutQuestion, limits.ratio) = (100_000, 5)
        #expect(codes(bytes, limits) == ["E0163"])
        limits = WorkbookLimits()
        limits.unpackedBytes = 500_000
        #expect(codes(bytes, limits) == ["E0163"])
        limits = WorkbookLimits()
        limits.entries = 5
        #expect(codes(bytes, limits) == ["E0163"])
        limits = WorkbookLimits()
        limits.cells = 89_999
        #expect(codes(bytes, limits) == ["E0163"])
    }

    @Test func longTextsAreLocated() throws {
        let long = String(repeating: "长", count: 400_000)
        for cell in [
            "<c r=\"C7\" t=\"s\"><v>0</v></c>", "<c r=\"C7\" t=\"inlineStr\"><is><t>\(long)</t></is></c>",
        ] {
            let package = Package(rows: "<row r=\"7\">\(cell)</row>", strings: "<si><t>\(long)</t></si>")
            let error = try #require(throws: Diagnosed.self) { try package.read() }
            #expect(error.diagnostics.map(\.code) == ["E0112"])
            #expect(error.diagnostics[0].places[0].description == "data.xlsx › 指标!C7")
        }
    }

    @Test func namesOfEntriesDoNoHarm() {
        var package = Self.sound
        package["../../etc/passwd"] = "x"
        package["/abs"] = "x"
        #expect(codes(package.bytes).isEmpty)
        var twice = Self.sound.parts
        twice.append(("XL/Workbook.xml", twice[1].text))
        #expect(codes(Package.archive(twice.map { ($0.name, Array($0.text.utf8)) })) == ["E0160"])
    }

    @Test func otherKindsOfFilesAreNamed() throws {
        let compound: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 512)
        #expect(codes(compound) == ["E0161"])
        #expect(codes(compound + Array("EncryptedPackage".utf8).flatMap { [$0, 0] }) == ["E0162"])
        #expect(codes(Array("code,name\nbj,北京\n".utf8)) == ["E0161"])
        #expect(codes(Package.archive([("content.xml", [60])])) == ["E0161"])
        #expect(codes(Package.archive([("readme.txt", [60])])) == ["E0160"])
        let parts = Self.sound.parts.map { ($0.name, Array($0.text.utf8)) }
        #expect(codes(Package.archive(parts, flags: 0x801)) == ["E0162"])
    }

    @Test func missingPartsAreNamed() throws {
        for part in ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml"] {
            var package = Self.sound
            package.parts.removeAll { $0.name == part }
            let error = try #require(throws: Diagnosed.self) { try package.read() }
            #expect(error.diagnostics[0].message.en.contains(part))
        }
    }
}
