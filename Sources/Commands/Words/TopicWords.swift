import Diagnostics

/// The texts of the help topics.
enum TopicWords {
    static let formats: [(String, Phrase)] = [
        (
            "table",
            Phrase(
                zh: "给人看的对齐表格；默认，管道中也是。终端放不下的列从右边省去。",
                en:
                    "aligned, for readers; the default, also in a pipe. A terminal that is too narrow loses columns from the right"
            )
        ),
        (
            "json",
            Phrase(
                zh: "一个对象：方法与数据的摘要、改动、命令、各表；数不舍入，缺失为 null，名称为 name_zh、name_en",
                en:
                    "one object: digests, changes, command and tables; numbers unrounded, missing is null, names as name_zh and name_en"
            )
        ),
        (
            "ndjson",
            Phrase(zh: "每行一个对象，各带摘要", en: "one object a line, each with the digests")
        ),
        (
            "csv, tsv",
            Phrase(
                zh: "表头为代码，数不舍入，缺失为空；末尾几列为方法摘要、数据摘要、改动、命令，以及结果还依赖的声明的摘要；以 = + - @ 开头的文字前加 '",
                en:
                    "codes as headers, numbers unrounded, missing is empty; the last columns are the digests of method and data, the changes, the command and the digests of what else was declared and counts; texts that start with = + - @ get a ' in front"
            )
        ),
        ("md", Phrase(zh: "Markdown 表格，特殊符号已转义", en: "Markdown tables, with markup escaped")),
        (
            "html",
            Phrase(
                zh: "可独立打开的网页：不加载任何东西，也不含脚本；可打印；文字均已转义",
                en:
                    "a page that stands alone: it loads nothing and runs nothing, prints well, and all text is escaped"
            )
        ),
        (
            "text, sarif, github",
            Phrase(
                zh: "仅用于 check：文字、SARIF 2.1.0、GitHub 工作流标注",
                en: "for check only: text, SARIF 2.1.0, annotations of GitHub's workflows")
        ),
    ]

    static let environment: [(String, Phrase)] = [
        (
            "ZHULU_LANG",
            Phrase(zh: "zh、en 或 both；--lang 优先", en: "zh, en or both; --lang comes before it")
        ),
        (
            "LC_ALL, LC_MESSAGES, LANG",
            Phrase(zh: "以 zh 开头则输出中文，否则英文", en: "Chinese where it starts with zh, else English")
        ),
        ("NO_COLOR", Phrase(zh: "设了就不着色", en: "no colour where it is set")),
        ("TERM=dumb", Phrase(zh: "不着色", en: "no colour")),
        ("COLUMNS", Phrase(zh: "终端宽度", en: "the width of the terminal")),
    ]

    static let methodFile = Phrase(
        zh: """
            方法文件 zhulu.yaml 写明：
              zhulu: 1              格式版本
              title                 标题，可写 {zh: …, en: …}
              data                  单位、指标、证据（或宽表 table）、来源，以及年份 year；
                                    已公布的排行榜：leagues、reports、league-sources
              index                 框架：id、name、weight、direction、children
              derived               由公式得出的指标
              weight-sets           命名的权重组
              methods               screening、imputation、treatment、normalisation、weighting、
                                    aggregation、availability、presentation、ties；order 为次序
              assumptions           不确定性分析要变动的选择
            方法写作 名称，或 {名称: {参数: 值}}，或带 by-indicator、by-node、by-level、over 的表。
            多年数据：over 说明从哪些年份学习，写 each-year（逐年）、all-years（所有年份）或一个年份（基准年）；
            用于 imputation、treatment、normalisation、weighting，也可写在 by-indicator、by-node 的某一项里。
            名称和参数：zhulu methods。临时改动：--set methods.weighting=entropy。
            编辑器补全：zhulu schema -o zhulu.schema.json。
            """,
        en: """
            The method file zhulu.yaml says:
              zhulu: 1              the version of the format
              title                 a title, possibly {zh: …, en: …}
              data                  units, indicators, evidence (or a wide table), sources, and the year;
                                    published league tables: leagues, reports, league-sources
              index                 the framework: id, name, weight, direction, children
              derived               indicators computed by a formula
              weight-sets           weights under a name
              methods               screening, imputation, treatment, normalisation, weighting,
                                    aggregation, availability, presentation, ties; order is their order
              assumptions           choices for an uncertainty analysis to vary
            A method is a name, {name: {setting: value}}, or a mapping with by-indicator, by-node, by-level, over.
            With several years, over says of which a step learns: each-year, all-years, or one year, the base; for
            imputation, treatment, normalisation and weighting, also inside an entry of by-indicator or by-node.
            Names and settings: zhulu methods. For once: --set methods.weighting=entropy.
            For editors: zhulu schema -o zhulu.schema.json.
            """)
}
