import Diagnostics

// 089x: imports.
extension DiagnosticKind {
    static let imports: [DiagnosticKind] = [
        importWithoutNumbers, importDirectionsAssumed, importLeavesEvidence, importLeavesGoalposts,
        projectSheetDamaged, dimensionUnknown, dimensionVaries, periodNoYear, actionNotData, packageUnusable,
    ]

    static let dimensionUnknown = DiagnosticKind(
        "E0895",
        message: Phrase(zh: "SDMX-CSV 里找不到{what}的维度", en: "this SDMX-CSV has no dimension for {what}"),
        wayOut: Phrase(
            zh: "单位的维度应名为 REF_AREA、GEO 等，指标的应名为 INDICATOR、MEASURE、SERIES 等",
            en:
                "that of the units should be called REF_AREA, GEO or the like, that of the indicators INDICATOR, MEASURE or SERIES"
        ),
        explanation: Phrase(
            zh:
                "SDMX 的维度由数据提供者命名。认得的名称：REF_AREA、GEO、LOCATION、COUNTRY、REGION、AREA、CITY；INDICATOR、INDIC、MEASURE、SERIES、VARIABLE、SUBJECT。",
            en:
                "Dimensions of SDMX are named by whoever provides the data. Known names: REF_AREA, GEO, LOCATION, COUNTRY, REGION, AREA, CITY; INDICATOR, INDIC, MEASURE, SERIES, VARIABLE, SUBJECT."
        ))

    static let dimensionVaries = DiagnosticKind(
        "E0896",
        message: Phrase(
            zh: "维度 {name} 有 {count} 个取值，同一格会有多个值",
            en: "the dimension {name} has {count} values, so that one cell would have several"),
        wayOut: Phrase(
            zh: "请先筛选，使 {name} 只剩一个取值", en: "filter the data first so that {name} has one value"),
        explanation: Phrase(
            zh: "项目里一个值由单位、指标和年份确定。其余维度必须只有一个取值。",
            en:
                "A value of a project is named by unit, indicator and year. Every other dimension has to be the same throughout."
        ))

    static let periodNoYear = DiagnosticKind(
        "E0897",
        message: Phrase(zh: "期间“{found}”不是年份", en: "the period \"{found}\" is no year"),
        wayOut: Phrase(
            zh: "请先把季度、月度数据汇总成年度", en: "sum or average quarters and months to years first"),
        explanation: Phrase(
            zh: "项目按年组织。季度该求和、求平均还是取年末值，取决于指标，程序不替作者决定。接受 2024 与 2024-A1。",
            en:
                "Projects go by years. Whether quarters are to be summed, averaged or taken at the end of the year depends on the indicator and is for the author to decide. 2024 and 2024-A1 are accepted."
        ))

    static let actionNotData = DiagnosticKind(
        "W0898",
        message: Phrase(
            zh: "{count} 行的 ACTION 是 D（删除），未读取",
            en: "{count} lines have the ACTION D (delete) and are not read"),
        wayOut: Phrase(
            zh: "请用完整的数据而不是增量更新", en: "take the data as a whole instead of an update"),
        explanation: Phrase(
            zh: "SDMX-CSV 2.0 的 ACTION 说明如何更新数据库；A、I、M、R 行都按数据读取。",
            en:
                "ACTION in SDMX-CSV 2.0 says how to update a database; lines with A, I, M and R are read as data."
        ))

    static let packageUnusable = DiagnosticKind(
        "E0899",
        message: Phrase(
            zh: "数据包“{file}”无法导入：{reason}", en: "the data package \"{file}\" cannot be imported: {reason}"),
        wayOut: Phrase(
            zh: "请改为直接导入其中的 CSV 文件", en: "import one of its CSV files instead"),
        explanation: Phrase(
            zh: "可导入 export --format datapackage 写出的数据包；其他数据包读其第一个 CSV 资源，按宽表处理。资源必须是本地文件，路径不得离开数据包的文件夹。",
            en:
                "Packages that export --format datapackage wrote are read as a whole; of others the first CSV resource is, as a wide table. Resources have to be local files inside the folder of the package."
        ))

    static let importWithoutNumbers = DiagnosticKind(
        "E0890",
        message: Phrase(zh: "“{file}”里没有数值列", en: "\"{file}\" has no column of numbers"),
        wayOut: Phrase(
            zh: "宽表每行一个单位，每列一个指标，第一行是列名",
            en:
                "a wide table has a row for each unit, a column for each indicator, and names in its first row"
        ),
        explanation: Phrase(
            zh: "多数条目是数的列才算指标；只有文字的列用来描述单位。",
            en:
                "A column is an indicator if most of its entries are numbers; columns of words describe units."
        ))

    static let importDirectionsAssumed = DiagnosticKind(
        "W0891",
        message: Phrase(
            zh: "表里没有写指标的方向：{count} 个指标暂按越大越好",
            en: "the table does not say whether more is better: for {count} indicators it is taken to be"),
        wayOut: Phrase(
            zh: "请在 indicators.csv 的 direction 列把越小越好的改为 -1",
            en: "write -1 in the column direction of indicators.csv where less is better"),
        explanation: Phrase(
            zh: "宽表只有数值。方向、权重和层级需要作者写明：方向在 indicators.csv，权重与层级在 zhulu.yaml。",
            en:
                "A wide table has values alone. Directions are for the author to write in indicators.csv, weights and levels in zhulu.yaml."
        ))

    static let importLeavesEvidence = DiagnosticKind(
        "N0892",
        message: Phrase(
            zh: "导入的是方法和原始值；证据的出处与排行榜没有一并导入",
            en: "method and raw values are imported; the sources of the evidence and league tables are not"),
        wayOut: Phrase(
            zh: "需要出处时请使用原项目文件夹", en: "use the original project folder where sources are needed"),
        explanation: Phrase(
            zh: "工作簿里的证据表供人查阅；变回项目的是“原始”表的值和“项目”表里的方法文件。",
            en:
                "The sheet of evidence is for readers. What becomes a project again are the values in the sheet of raw values and the files in the sheet Project."
        ))

    static let importLeavesGoalposts = DiagnosticKind(
        "N0893",
        message: Phrase(
            zh: "COIN Tool 的目标值（goalposts）成为指标表的 goalpost_lower、goalpost_upper 两列，尚未使用",
            en:
                "the goalposts of the COIN Tool are now the columns goalpost_lower and goalpost_upper of the indicators, and not used yet"
        ),
        wayOut: Phrase(
            zh:
                "要用时在 zhulu.yaml 里写 normalisation: {goalposts: {lower: goalpost_lower, upper: goalpost_upper}}",
            en:
                "to use them, write normalisation: {goalposts: {lower: goalpost_lower, upper: goalpost_upper}} in zhulu.yaml"
        ),
        explanation: Phrase(
            zh: "导入的项目用样本的最小、最大值标准化；改用目标值会改变得分，由作者决定。",
            en:
                "The imported project normalises by the least and greatest value of the sample. Goalposts give other scores, which is for the author to decide."
        ))

    static let projectSheetDamaged = DiagnosticKind(
        "E0894",
        message: Phrase(
            zh: "“项目”表已被改动，无法重建项目",
            en: "the sheet Project was changed, so that the project cannot be made again"),
        wayOut: Phrase(
            zh: "请重新导出；或写成 文件.xlsx#表名，把其中一张表当宽表导入",
            en: "export it again; or write file.xlsx#sheet to import one sheet as a wide table"),
        explanation: Phrase(
            zh: "这张表逐行存有方法文件，供 zhulu import 读取。",
            en: "This sheet holds the files of the method line by line, for zhulu import."))
}
