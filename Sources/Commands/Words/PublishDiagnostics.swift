import Diagnostics

// 088x: what is published.
extension DiagnosticKind {
    static let publishing: [DiagnosticKind] = [folderNotOurs, siteNotWritten, browserMissing, pageNotPrinted]

    static let folderNotOurs = DiagnosticKind(
        "E0881",
        message: Phrase(
            zh: "不会覆盖 {folder}：{file} {reason}", en: "{folder} is not overwritten: {file}: {reason}"),
        wayOut: Phrase(zh: "换一个空文件夹，或先移走这个文件", en: "name an empty folder, or move that file away first"),
        explanation: Phrase(
            zh: "publish 只替换空文件夹，或者里面全是它自己写的、清单 zhulu.sha256 里有且没有改过的文件。",
            en:
                "publish replaces an empty folder, or one that holds nothing but what it wrote itself, as listed in zhulu.sha256 and not changed since."
        ))

    static let siteNotWritten = DiagnosticKind(
        "E0882",
        message: Phrase(zh: "{path} 无法写出：{reason}", en: "{path} cannot be written: {reason}"),
        wayOut: Phrase(
            zh: "检查上级文件夹是否存在、能否写入、磁盘是否有空间",
            en: "see whether the folder above exists and may be written to, and whether the disk has room"),
        explanation: Phrase(
            zh: "网站先写到旁边的临时文件夹，写完才换上；出错时原来的内容不变。",
            en:
                "A site is written aside and put in place once it is complete; where that fails, what was there stays."
        ))

    static let browserMissing = DiagnosticKind(
        "E0883",
        message: Phrase(zh: "没有找到 Chromium", en: "Chromium was not found"),
        wayOut: Phrase(
            zh: "apt-get install chromium fonts-noto-cjk，或用 ZHULU_CHROMIUM 指明程序",
            en: "apt-get install chromium fonts-noto-cjk, or name the program in ZHULU_CHROMIUM"),
        explanation: Phrase(
            zh: "PDF 与长图由没有窗口的 Chromium 印出；其他格式都不需要它。",
            en: "PDF files and long images are printed by Chromium without a window; nothing else needs it."))

    static let pageNotPrinted = DiagnosticKind(
        "E0884",
        message: Phrase(zh: "Chromium 没有印出 {file}：{reason}", en: "Chromium did not print {file}: {reason}"),
        wayOut: Phrase(
            zh: "检查 TMPDIR 是否可写；再试一次", en: "see whether TMPDIR may be written to, and try again"),
        explanation: Phrase(
            zh: "Chromium 没有在时限内给出可用的文件。", en: "Chromium gave no usable file in time."))
}
