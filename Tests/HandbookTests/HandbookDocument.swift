import Diagnostics

/// The document: what it is, what agrees, what is wrong in print, then table by table.
struct HandbookDocument {
    let sections: [Section]

    var markdown: String {
        ([head, summary, findings] + sections.map(\.markdown)).joined(separator: "\n\n") + "\n"
    }

    private var total: (agreeing: Int, count: Int) {
        (sections.reduce(0) { $0 + $1.agreeing }, sections.reduce(0) { $0 + $1.cells.count })
    }

    private var head: String {
        """
        # The handbook's worked example, recomputed · 手册算例重算

        The OECD/JRC *Handbook on Constructing Composite Indicators* (2008) works one example through every step: the Technology
        Achievement Index, 23 countries by 8 indicators. Here it is recomputed from the raw data of
        [Examples/technology-achievement](../Examples/technology-achievement), or from what a table itself prints, with our value
        beside every printed one: `0.13 ≈ 0.1309` where ours rounds to what is printed, **`0.06 ≠ 0.0568`** where it does not (in
        Tables 19, 39 and 40 within the rounding of the printed terms). Of \(total.count) printed
        figures \(total.agreeing) agree so. This file is written by the tests (`Tests/HandbookTests`), which
        fail where it is not what the engine gives.

        经合组织与欧盟委员会联合研究中心的《综合指标构建手册》（2008）把一个例子从头算到尾：技术成就指数，23 国、8 个指标。这里从
        [Examples/technology-achievement](../Examples/technology-achievement) 的原始数据（或由表中印出的数）重算，把我们的结果写在每个印出的数旁边：取整后与书上相同的写作
        `0.13 ≈ 0.1309`，不同的写作 **`0.06 ≠ 0.0568`**（表 19、39、40 容许所印各项的取整）。\(total.count) 个印出的数中，\(total.agreeing) 个这样一致。本文件由测试（`Tests/HandbookTests`）写成；
        与引擎的结果不符时，测试失败。
        """
    }

    private var summary: String {
        let lines = sections.map { section in
            "| [\(section.name.en) · \(section.name.zh)](#\(section.anchor)) | \(section.title.en) · \(section.title.zh) | \(section.cells.count) | \(section.agreeing) |"
        }
        return (["| table · 表 | of · 内容 | printed · 印出 | agree · 一致 |", "| --- | --- | --: | --: |"] + lines)
            .joined(separator: "\n")
    }

    private var findings: String {
        let found = sections.flatMap(\.findings)
        return
            (["## Where the handbook is wrong, or does not fit itself · 手册的错误与自相矛盾"]
            + found.enumerated().map { "\($0 + 1). \($1.en)\n   \($1.zh)" }).joined(separator: "\n\n")
    }
}
