import Diagnostics

extension DiagnosticKind {
    public static let workbooks: [DiagnosticKind] = [workbookNotWritten]

    static let workbookNotWritten = DiagnosticKind(
        "E0880",
        message: Phrase(zh: "工作簿无法写出：{reason}", en: "the workbook cannot be written: {reason}"),
        wayOut: Phrase(
            zh: "检查 TMPDIR 所在的磁盘是否有空间、能否写入",
            en: "see whether the disk of TMPDIR has room and may be written to"),
        explanation: Phrase(
            zh: "XLSX 先写到临时文件夹（TMPDIR，默认 /tmp），完成后从那里读出。",
            en:
                "An XLSX file is made in the temporary folder (TMPDIR, else /tmp) and read from there once it is complete."
        ))
}
