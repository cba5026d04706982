import Diagnostics

/// What help says about each option.
enum OptionWords {
    static let language = Phrase(
        zh: "输出语言：zh、en 或 both。", en: "The language of the output: zh, en or both.")
    static let colour = Phrase(zh: "是否着色：auto、always、never。", en: "Colour: auto, always or never.")
    static let noColour = Phrase(zh: "不着色，同 --color never。", en: "The same as --color never.")
    static let quiet = Phrase(zh: "不在标准错误上提示。", en: "Say nothing on standard error but errors.")
    static let verbose = Phrase(
        zh: "在标准错误上列出全部提示。", en: "Tell every warning in full on standard error.")
    static let format = Phrase(
        zh: "输出格式：table（默认，管道中也是）、json、ndjson、csv、tsv、md、html。",
        en: "The format: table (the default, also in a pipe), json, ndjson, csv, tsv, md or html.")
    static let json = Phrase(zh: "同 --format json。", en: "The same as --format json.")
    static let jsonOrFormat = Phrase(
        zh: "--json 与 --format 的值矛盾", en: "--json and --format say different things")
    static let columns = Phrase(
        zh: "只要这些列，按此次序，用逗号分隔列的代码。",
        en: "Only these columns, in this order: codes with commas between them.")
    static let plain = Phrase(
        zh: "每条记录一行，没有标题、小条和折行。", en: "One record a line; no title, bars or folding.")
    static let output = Phrase(zh: "写到这个文件（- 为标准输出）。", en: "Write to this file; - is standard output.")
    static let project = Phrase(
        zh: "项目文件夹；默认从当前文件夹向上找 zhulu.yaml。",
        en: "The project folder; by default the nearest one upwards with a zhulu.yaml.")
    static let set = Phrase(
        zh: "只在这一次改动方法，如 methods.weighting=entropy；可重复。改动会写在结果里。",
        en:
            "Change the method for this once, as in methods.weighting=entropy; may be repeated. The result says so."
    )
    static let top = Phrase(zh: "只列前 N 名。", en: "Only the first N.")
    static let level = Phrase(
        zh: "各列为框架中这一层的节点（指标为第 1 层）；默认为指数的下一层。",
        en:
            "A column for each node of this level of the framework, indicators being level 1; by default the index's children."
    )
    static let unit = Phrase(
        zh: "单位的代码，或中英文名称。", en: "A unit by its code, or by its name in either language.")
    static let otherUnit = Phrase(zh: "另一个单位。", en: "The other unit.")
    static let unitToPass = Phrase(zh: "要赶上的单位。", en: "The unit to be passed.")
    static let way = Phrase(
        zh: "只看一种办法：weight（一个权重）、shift（最少的权重移动）、indicator（一个指标）、bundle（最省的组合）、share（在多大比例的权重下领先）。",
        en:
            "Only one way: weight (one weight), shift (the least shift of weight), indicator (one indicator), bundle (the cheapest mix) or share (in what share of all weightings it leads)."
    )
    static let oneIndicator = Phrase(
        zh: "只看这个指标（代码或名称）。", en: "Only this indicator, by code or name.")
    static let costs = Phrase(
        zh:
            "成本与上限的表（CSV）：indicator、cost（每一计量单位的成本）、ceiling（上限）。默认用 zhulu.yaml 的 overtake 一节；都没有则一个标准差成本为 1，上限为今天最好。",
        en:
            "A table of costs and ceilings (CSV): indicator, cost (of one unit of measure), ceiling. By default the section overtake of zhulu.yaml; without either, one standard deviation costs 1 and the ceiling is today's best."
    )
    static let weightDraws = Phrase(
        zh: "有支柱时抽取多少组权重，100 到 100 万。",
        en: "How many weightings are drawn where the index has pillars, 100 to 1,000,000.")
    static let weightDrawsOutOfRange = Phrase(
        zh: "--draws 须在 100 与 100 万之间", en: "--draws lies between 100 and 1,000,000")
    static let indicatorGoesAlone = Phrase(
        zh: "--indicator 只能与 --by indicator 同用", en: "--indicator goes with --by indicator only")
    static let costsNeedBundle = Phrase(
        zh: "--costs 只用于组合：与 --by bundle 同用，或不写 --by",
        en: "--costs is for bundles: with --by bundle, or without --by")
    static let lensOrLevel = Phrase(
        zh: "--lens 已经决定了分组，不能再写 --level", en: "--lens has its own groups: it cannot go with --level")
    static let lowestLevel = Phrase(
        zh: "列到框架的哪一层为止；默认为 1，即指标。",
        en: "The lowest level of the framework that is listed; by default 1, the indicators.")
    static let noDraws = Phrase(
        zh: "不抽取假设，只做分解。", en: "Do not draw the assumptions; only divide the gap.")
    static let unitOrCode = Phrase(
        zh: "诊断代码（如 W0403），或单位的代码、名称。",
        en: "The code of a diagnostic, such as W0403, or a unit by code or name.")
    static let node = Phrase(
        zh: "指标或节点的代码、名称；默认为总指数。",
        en: "An indicator or node by code or name; by default the index itself.")
    static let year = Phrase(zh: "年份；默认为最近一年。", en: "The year; by default the latest.")
    static let failOn = Phrase(
        zh: "达到哪一级就以退出码 1 结束：error、warning、note 或 never。",
        en: "The level at which the exit code is 1: error, warning, note or never.")
    static let checkFormat = Phrase(
        zh: "输出格式：text、json、sarif 或 github。", en: "The format: text, json, sarif or github.")
    static let checkPlain = Phrase(
        zh: "每个问题一行：路径:行:列: 级别: 说明 [代码]。",
        en: "One line a finding: path:line:column: severity: message [code].")
    static let methodName = Phrase(zh: "方法名，如 min-max。", en: "The name of a method, such as min-max.")
    static let family = Phrase(
        zh: "只列一族：imputation、treatment、normalisation、weighting、aggregation、presentation。",
        en: "Only one family: imputation, treatment, normalisation, weighting, aggregation or presentation.")
    static let fullMethods = Phrase(
        zh: "整本手册：每种方法的公式、适用与不适用、参数、出处。",
        en: "The whole manual: formula, when to use it, when not, settings and references of each.")
    static let folder = Phrase(
        zh: "要建立的文件夹；默认为当前文件夹。", en: "The folder to make; by default the working folder.")
    static let template = Phrase(
        zh: "模板：ai-cities（默认，有真实数据）、blank（空表）、panel（多年数据）。",
        en: "The template: ai-cities (the default, with real data), blank, or panel (several years).")
    static let data = Phrase(
        zh: "工作簿（data.xlsx 或 data.xlsx#表名）、宽表 CSV、SDMX-CSV、数据包的 datapackage.json，或 COINr 的 iData。",
        en:
            "A workbook (data.xlsx or data.xlsx#sheet), a wide table as CSV, SDMX-CSV, the datapackage.json of a Data Package, or COINr's iData."
    )
    static let meta = Phrase(zh: "COINr 的 iMeta，与 iData 同为 CSV。", en: "COINr's iMeta, as CSV like iData.")
    static let shell = Phrase(zh: "bash、zsh 或 fish。", en: "bash, zsh or fish.")
    static let importFolder = Phrase(
        zh: "项目写到这个文件夹；默认为 imported。", en: "The folder of the new project; by default imported.")
    static let draws = Phrase(
        zh: "抽取多少次，100 到 10 亿。", en: "How many draws, 100 to 1,000,000,000.")
    static let clusterMethod = Phrase(
        zh: "聚类方法：ward（默认）、single、complete、average 或 k-means。",
        en: "How to cluster: ward (the default), single, complete, average or k-means.")
    static let folds = Phrase(
        zh: "已知值分成几份、逐份遮去（2 到 1000）。", en: "In how many parts the known values are hidden in turn, 2 to 1000."
    )
    static let foldsOutOfRange = Phrase(
        zh: "--folds 须在 2 与 1000 之间", en: "--folds lies between 2 and 1000")
    static let seed = Phrase(
        zh: "随机数种子：种子相同，结果逐位相同。", en: "The seed: the same seed gives the same bits.")
    static let jobs = Phrase(
        zh: "用多少个线程；默认与处理器数相同，至多 8 个。结果与它无关。",
        en: "How many threads; by default one a processor, eight at most. Results do not depend on it.")
    static let columnsOnce = Phrase(
        zh: "--columns 至少写一列，每列只写一次", en: "--columns names at least one column, and each once")
    static let drawsOutOfRange = Phrase(
        zh: "--draws 须在 100 与 10 亿之间，--jobs 须在 1 与 1024 之间",
        en: "--draws lies between 100 and 1,000,000,000, and --jobs between 1 and 1024")
    static let interval = Phrase(
        zh: "名次的 90% 区间；声明了 assumptions 时默认显示。",
        en: "Show the 90% interval of each rank; the default where assumptions are declared.")
    static let tiers = Phrase(
        zh: "按两两胜率分档；声明了 assumptions 时默认显示。",
        en: "Show tiers by pairwise wins; the default where assumptions are declared.")
    static let tierShare = Phrase(
        zh: "分档的界线，0.5 到 1：上一档每个单位都在这么大比例的抽取中胜过下一名，下一名才落入下一档。",
        en:
            "The line between tiers, 0.5 to 1: the next unit falls to the next tier if all of the tier above beat it in that share of the draws."
    )
    static let tierShareOutOfRange = Phrase(
        zh: "--tier-share 须大于 0.5 且不超过 1", en: "--tier-share lies above 0.5, up to 1")
    static let claim = Phrase(
        zh: "一句话，如 '深圳 超过 上海'、'A in top 3'、'A first in NODE'。",
        en: "A sentence, such as 'A > B', 'A in top 3' or 'A first in NODE'.")
    static let atLeast = Phrase(
        zh: "在多大比例中成立才算成立，0 到 1；默认 0.5。",
        en: "The share of draws in which it must hold, 0 to 1; by default 0.5.")
    static let atLeastOutOfRange = Phrase(
        zh: "--at-least 须大于 0 且不超过 1", en: "--at-least lies above 0, up to 1")
    static let full = Phrase(
        zh: "全部：所有单位、Shapley 效应、逐一去掉单位、更大的样本。",
        en: "Everything: all units, Shapley effects, each unit left out, and a larger sample.")
    static let auditUnit = Phrase(
        zh: "解释哪个单位的名次；默认为前十名中最不确定的。",
        en: "Whose rank is explained; by default the least sure of the first ten.")
    static let auditPair = Phrase(
        zh: "解释哪两个单位的先后，用逗号分隔；默认为前十名中最接近的一对。",
        en:
            "Whose order is explained, two units with a comma between; by default the closest pair of the first ten."
    )
    static let auditPairTwo = Phrase(
        zh: "--pair 要两个单位，用逗号分隔", en: "--pair takes two units with a comma between")
    static let profileUnits = Phrase(
        zh: "一个或几个单位；配合 --lens 可写 单位=分组。",
        en: "One or several units; with --lens each may be UNIT=GROUP.")
    static let lens = Phrase(
        zh: "通过哪个视角看：zhulu.yaml 里 lenses 的代码或名称。",
        en: "The lens to look through: the code or name of one of the `lenses` in zhulu.yaml.")
    static let clusters = Phrase(
        zh: "分成几组；默认取平均轮廓系数最大的组数。",
        en: "How many clusters; by default as many as give the greatest mean silhouette.")
    static let profileLevel = Phrase(
        zh: "按框架中哪一层的节点比较（指标为第 1 层）；默认为指数的下一层。",
        en:
            "The level of the framework whose nodes are compared, indicators being level 1; by default the index's children."
    )
    static let whyTarget = Phrase(
        zh: "另一个项目（文件夹或方法文件），或一张排行榜的代码。",
        en: "Another project, by its folder or its methodology's file, or the id of a league table.")
    static let whyUnit = Phrase(
        zh: "只解释这一个单位；默认列出全部。", en: "Explain this unit alone; by default all are listed.")
    static let since = Phrase(
        zh: "与这一年相比：名次的变动来自自身、其他单位、覆盖、修订还是方法。",
        en: "Compare with this year: whether own progress, others, coverage, revision or method moved ranks.")
    static let oldProject = Phrase(
        zh: "原来的项目：文件夹或方法文件。", en: "The old project: a folder or a methodology's file.")
    static let newProject = Phrase(
        zh: "现在的项目：文件夹或方法文件。", en: "The new project: a folder or a methodology's file.")
    static let minWeight = Phrase(
        zh: "每个指标的最小权重，0 到 1；默认 0。", en: "The least weight of any indicator, 0 to 1; by default 0.")
    static let maxWeight = Phrase(
        zh: "每个指标的最大权重，0 到 1；默认 1。", en: "The greatest weight of any indicator, 0 to 1; by default 1.")
    static let weightsOutOfRange = Phrase(
        zh: "须有 0 ≤ --min-weight ≤ --max-weight ≤ 1", en: "0 ≤ --min-weight ≤ --max-weight ≤ 1 must hold")
    static let othersBelow = Phrase(
        zh: "本项目中报告没有列出的单位，也要求排在有名次者之后。",
        en: "Ask as well that units of the project that the report does not name stand below those it ranks.")
}
