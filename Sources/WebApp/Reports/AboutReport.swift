import Diagnostics
import Publication

/// What the pages were made from, and how anybody can derive them again.
struct AboutReport: Sendable {
    let provenance: Provenance

    init(_ provenance: Provenance) {
        self.provenance = provenance
    }

    /// The departures from the written method as options of a command, quoted for a shell.
    private var options: String {
        provenance.changes.map { " --set " + ShellWord.quoted("\($0.path)=\($0.after)") }.joined()
    }

    func report() -> Report {
        let table = Table(
            columns: [
                Table.Column("key", Phrase(zh: "代码", en: "code"), .code, isHidden: true),
                Table.Column("name", Phrase(zh: "项目", en: "item"), .name),
                Table.Column("value", Phrase(zh: "值", en: "value"), .text),
            ],
            rows: [
                row(
                    "method", Phrase(zh: "方法的摘要（SHA-256）", en: "digest of the method (SHA-256)"),
                    provenance.method),
                row(
                    "data", Phrase(zh: "数据的摘要（SHA-256）", en: "digest of the data (SHA-256)"), provenance.data),
                row(
                    "version", Phrase(zh: "程序版本", en: "version of the program"), "zhulu " + provenance.version
                ),
            ])
        return Report(
            title: WebWords.about,
            sections: [
                Section("identity", heading: Phrase(zh: "由什么算出", en: "What it was made from"), table: table),
                Section(
                    "verify", heading: Phrase(zh: "怎样核对", en: "How to check it"),
                    text: [
                        Phrase(
                            zh: "方法与数据的摘要相同，结果就逐位相同。在任何机器上，用同一个项目文件夹运行：",
                            en:
                                "Where both digests are the same, so is every bit of the result. On any machine, with the same project folder:"
                        ),
                        Phrase(verbatim: "  zhulu rank\(options) --format csv -o ranking.csv"),
                        Phrase(verbatim: "  zhulu verify ranking.csv"),
                        Phrase(
                            zh:
                                "verify 由方法和数据重新得出已公布的结果，逐格比较，并先说摘要是否不同；退出码 0 为一致，1 为不一致。每个页面加 .json 或 .csv 就是同样的数值，接口说明见 /api/v1/openapi.json。",
                            en:
                                "verify derives a published output again from method and data and compares it cell by cell; it first says whether a digest differs. Exit code 0 is agreement, 1 a difference. Every page with .json or .csv gives the same values; /api/v1/openapi.json describes the API."
                        ),
                    ]),
                Section(
                    "local", heading: Phrase(zh: "这个程序在哪里运行", en: "Where this runs"),
                    text: [
                        Phrase(
                            zh:
                                "页面由本机的 zhulu serve 给出，只读，不向网络发送任何东西，没有 cookie，也不统计访问。地址栏就是全部状态：复制地址，就交出了你看到的情景。",
                            en:
                                "These pages come from zhulu serve on this machine. It only reads, sends nothing to any network, sets no cookies and counts nobody. The address is the whole state: whoever has it sees what you see."
                        )
                    ]),
            ], provenance: provenance)
    }

    private func row(_ key: String, _ name: Phrase, _ value: String) -> [Table.Cell] {
        [.text(key), .phrase(name), .text(value)]
    }
}
