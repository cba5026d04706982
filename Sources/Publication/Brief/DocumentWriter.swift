import Diagnostics
import Glibc
import Subprocess

/// Turns plain HTML into a document of Word's format by pandoc, which needs no network and keeps headings, lists and tables
/// what they are. The same text and `SOURCE_DATE_EPOCH` give the same bytes.
public struct DocumentWriter: Sendable {
    private let pandoc: String
    private static let longest = 64 << 20

    /// - Parameter pandoc: the program; by default `ZHULU_PANDOC`, else `pandoc`.
    public init(pandoc: String? = nil) {
        let named = unsafe getenv("ZHULU_PANDOC").map { unsafe String(cString: $0) }
        self.pandoc = pandoc ?? named ?? "pandoc"
    }

    /// - Parameter date: when the document was made, for the file's own record.
    /// - Throws: ``Diagnosed`` with `E0885` where pandoc is not there, `E0886` where it fails.
    public func docx(_ html: String, date: CalendarDay) async throws -> [UInt8] {
        let program: Executable = pandoc.contains("/") ? .path(.init(pandoc)) : .name(pandoc)
        do {
            let result = try await run(
                program,
                arguments: ["--from=html", "--to=docx", "--metadata=lang:zh-CN", "--output=-"],
                environment: .inherit.updating(["SOURCE_DATE_EPOCH": "\(date.secondsSince1970)"]),
                input: .string(html), output: .bytes(limit: DocumentWriter.longest),
                error: .string(limit: 1 << 16))
            guard result.terminationStatus.isSuccess else {
                throw Diagnosed(
                    Diagnostic(
                        .documentNotWritten, at: [],
                        ["reason": Phrase(verbatim: String(result.standardError.suffix(400)))]))
            }
            return result.standardOutput
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw Diagnosed(Diagnostic(.pandocMissing, at: []))
        }
    }
}

// 0885, 0886: documents.
extension DiagnosticKind {
    public static let documents: [DiagnosticKind] = [pandocMissing, documentNotWritten]

    static let pandocMissing = DiagnosticKind(
        "E0885",
        message: Phrase(zh: "没有找到 pandoc", en: "pandoc was not found"),
        wayOut: Phrase(
            zh: "apt-get install pandoc，或用 ZHULU_PANDOC 指明程序；或导出 pdf",
            en: "apt-get install pandoc, or name the program in ZHULU_PANDOC; or export a pdf"),
        explanation: Phrase(
            zh: "docx 由 pandoc 写出，不联网；其他格式都不需要它。",
            en: "Documents (docx) are written by pandoc, without a network; nothing else needs it."))

    static let documentNotWritten = DiagnosticKind(
        "E0886",
        message: Phrase(zh: "pandoc 没有写出文档：{reason}", en: "pandoc did not write the document: {reason}"),
        wayOut: Phrase(zh: "更新 pandoc（2.17 起可用），再试一次", en: "update pandoc (2.17 or later) and try again"),
        explanation: Phrase(
            zh: "pandoc 报错退出。", en: "pandoc ended with an error."))
}
