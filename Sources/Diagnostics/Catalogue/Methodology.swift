// 02xx: the methodology file.
extension DiagnosticKind {
    static let methodology: [DiagnosticKind] = [
        yamlSyntax, yamlTooLarge, weightsDoNotAddUp, keyUnknown, valueUnexpected, keyMissing, nodeDuplicate,
        indicatorUnknownInTree, nodeWithoutChildren, weightInvalid, weightsAllZero, methodUnknown,
        parameterUnknown, parameterInvalid, pathOutsideProject, versionUnknown, formulaFault,
        formulaCodeUnknown, changeMalformed, exceptionUnknown, keyDuplicate, groupUnknown, projectMissing,
        yamlNotUTF8, nodeCycle, tooManyNodes, settingsContradict, weightsUnused,
        judgementUnusable, editImpossible, editNodeUnknown, methodologyChanged,
        methodologyIsLink,
    ]

    public static let yamlSyntax = DiagnosticKind(
        "E0201",
        message: Phrase(zh: "YAML 语法错误：{problem}", en: "this is not valid YAML: {problem}"),
        wayOut: Phrase(
            zh: "检查缩进（用空格，不用制表符）、冒号后的空格和引号",
            en: "check indentation (spaces, not tabs), the space after a colon, and quotes"),
        explanation: Phrase(
            zh: "zhulu.yaml 必须是合法的 YAML。常见原因：用制表符缩进，冒号后没有空格，引号没有闭合，文字里含有冒号而没有加引号。",
            en:
                "zhulu.yaml must be valid YAML. Usual causes: tabs as indentation, no space after a colon, an open quote, or a text with a colon that is not quoted."
        ))

    public static let yamlTooLarge = DiagnosticKind(
        "E0202",
        message: Phrase(
            zh: "方法文件过大，或使用了锚点与别名（{what}）",
            en: "the methodology is too large, or uses anchors and aliases ({what})"),
        wayOut: Phrase(
            zh: "把重复的部分写出来；数据放到 CSV 文件里", en: "write repeated parts out; keep data in CSV files"),
        explanation: Phrase(
            zh: "别名可以让几行文字展开成上亿个值，因此不接受；方法文件上限为 1 MB。方法应当一眼能读懂。",
            en:
                "Aliases can make a few lines unfold into hundreds of millions of values, so they are not accepted, and the file may have 1 MB at most. A methodology should be readable at a glance."
        ))

    public static let weightsDoNotAddUp = DiagnosticKind(
        "W0203",
        message: Phrase(
            zh: "“{node}”下的权重之和为 {sum}，不是 {whole}",
            en: "weights under \"{node}\" add up to {sum}, not {whole}"),
        wayOut: Phrase(
            zh: "把“{child}”改为 {value} 正好；或保持不变，按比例使用",
            en: "{value} for \"{child}\" would do; or leave them, and their ratios count"),
        explanation: Phrase(
            zh: "同级权重只看比例，所以这不影响计算；但看上去像份额（或百分比）的权重加起来不等于 1（或 100），多半是笔误。",
            en:
                "Only the ratios of siblings' weights count, so this stops nothing; but weights that look like shares (or per cent) and do not add up to 1 (or 100) are mostly a slip."
        ))

    public static let keyUnknown = DiagnosticKind(
        "E0204",
        message: Phrase(zh: "“{section}”里没有“{key}”这一项", en: "\"{section}\" has no entry \"{key}\""),
        wayOut: Phrase(zh: "可用的有：{known}", en: "known entries: {known}"),
        explanation: Phrase(
            zh: "方法文件里每一项都有意义，写错的名字不会被悄悄忽略。",
            en: "Every entry of the methodology means something; a misspelt one is never ignored in silence.")
    )

    public static let valueUnexpected = DiagnosticKind(
        "E0205",
        message: Phrase(
            zh: "“{key}”应为{expected}，这里是“{found}”", en: "\"{key}\" should be {expected}, but is \"{found}\""),
        wayOut: Phrase(zh: "改成{expected}", en: "make it {expected}"),
        explanation: Phrase(
            zh: "该项的值类型或范围不对。", en: "The value is of another kind, or outside its range."))

    public static let keyMissing = DiagnosticKind(
        "E0206",
        message: Phrase(zh: "“{section}”缺少“{key}”", en: "\"{section}\" lacks \"{key}\""),
        wayOut: Phrase(zh: "加上 {key}:", en: "add {key}:"),
        explanation: Phrase(zh: "没有这一项就不知道要做什么。", en: "Without it there is no telling what to do."))

    public static let nodeDuplicate = DiagnosticKind(
        "E0207",
        message: Phrase(zh: "代码“{id}”在框架里出现了两次", en: "the code \"{id}\" stands in the framework twice"),
        wayOut: Phrase(zh: "每个节点和指标只放一处", en: "give every node and indicator one place only"),
        explanation: Phrase(
            zh: "框架是一棵树：每个代码只有一个上级。同一指标放两处会被重复计算。",
            en:
                "The framework is a tree: every code has one parent. An indicator in two places would count twice."
        ))

    public static let indicatorUnknownInTree = DiagnosticKind(
        "E0208",
        message: Phrase(
            zh: "框架中的“{code}”不在指标表里，也没有下级",
            en: "\"{code}\" in the framework is not in the indicators' table, and has no children"),
        wayOut: Phrase(zh: "改正代码，或在指标表里加上它", en: "correct the code, or add it to the indicators' table"),
        explanation: Phrase(
            zh: "没有 children 的节点就是指标，其代码必须在指标表（或 derived）中。",
            en:
                "A node without children is an indicator, and its code must stand in the indicators' table or under derived."
        ))

    public static let nodeWithoutChildren = DiagnosticKind(
        "E0209",
        message: Phrase(zh: "节点“{id}”的 children 是空的", en: "the node \"{id}\" has an empty list of children"),
        wayOut: Phrase(zh: "加上子项，或删去该节点", en: "add children, or delete the node"),
        explanation: Phrase(zh: "没有子项的节点无从得分。", en: "A node without children has nothing to score."))

    public static let weightInvalid = DiagnosticKind(
        "E0210",
        message: Phrase(zh: "“{id}”的权重“{value}”不能用", en: "the weight \"{value}\" of \"{id}\" cannot be used"),
        wayOut: Phrase(
            zh: "权重应为 0 到 10¹⁰⁰ 的数；要反向请用 direction: -1",
            en: "a weight is a number from 0 to 10¹⁰⁰; to turn a node round use direction: -1"),
        explanation: Phrase(
            zh: "负权重会把指标悄悄反过来。方向应当写在 direction 里。",
            en: "A negative weight would turn an indicator round unseen. Directions are written as direction."
        ))

    public static let weightsAllZero = DiagnosticKind(
        "E0211",
        message: Phrase(zh: "“{node}”下的权重全为 0", en: "all weights under \"{node}\" are 0"),
        wayOut: Phrase(zh: "至少给一个子项大于 0 的权重", en: "give at least one child a weight above 0"),
        explanation: Phrase(zh: "权重之和为 0 时无法合成。", en: "Weights that add up to 0 cannot make a score."))

    public static let methodUnknown = DiagnosticKind(
        "E0212",
        message: Phrase(zh: "{family}没有名为“{name}”的方法", en: "there is no {family} method \"{name}\""),
        wayOut: Phrase(zh: "可用的有：{known}", en: "known methods: {known}"),
        explanation: Phrase(
            zh: "方法名见 zhulu methods。", en: "See zhulu methods for their names."))

    public static let parameterUnknown = DiagnosticKind(
        "E0213",
        message: Phrase(
            zh: "方法“{method}”没有参数“{name}”", en: "the method \"{method}\" has no parameter \"{name}\""),
        wayOut: Phrase(zh: "可用的有：{known}", en: "known parameters: {known}"),
        explanation: Phrase(
            zh: "参数见 zhulu methods 方法名。", en: "See zhulu methods NAME for a method's parameters."))

    public static let parameterInvalid = DiagnosticKind(
        "E0214",
        message: Phrase(
            zh: "方法“{method}”的参数“{name}”应为{expected}，这里是“{found}”",
            en: "the parameter \"{name}\" of \"{method}\" should be {expected}, but is \"{found}\""),
        wayOut: Phrase(zh: "改成{expected}", en: "make it {expected}"),
        explanation: Phrase(
            zh: "参数有各自的类型与范围，见 zhulu methods 方法名。有的参数可以写成指标表的列名，逐指标取值。",
            en:
                "Parameters have a kind and a range; see zhulu methods NAME. Some may be the name of a column of the indicators' table, to differ by indicator."
        ))

    public static let pathOutsideProject = DiagnosticKind(
        "E0215",
        message: Phrase(
            zh: "路径“{path}”指向项目文件夹之外", en: "the path \"{path}\" leads outside the project folder"),
        wayOut: Phrase(
            zh: "把文件放进项目文件夹，写相对路径", en: "put the file into the project folder and write a relative path"),
        explanation: Phrase(
            zh: "项目是自足的文件夹：别人拿到它就能重算。绝对路径、含 .. 的路径和指向外面的链接都不接受。",
            en:
                "A project is a folder that stands alone, so that others can recompute it. Absolute paths, paths with .. and links that lead outside are not accepted."
        ))

    public static let versionUnknown = DiagnosticKind(
        "E0216",
        message: Phrase(zh: "不认识方法文件的版本“{found}”", en: "the methodology's version \"{found}\" is not known"),
        wayOut: Phrase(zh: "第一行写 zhulu: 1", en: "write zhulu: 1 in the first line"),
        explanation: Phrase(
            zh: "zhulu: 1 说明这份文件按哪一版格式书写。",
            en: "zhulu: 1 says in which version of the format the file is written."))

    public static let formulaFault = DiagnosticKind(
        "E0217",
        message: Phrase(
            zh: "公式“{formula}”在第 {offset} 个字符处读不懂",
            en: "the formula \"{formula}\" cannot be read at character {offset}"),
        wayOut: Phrase(
            zh: "只能用指标代码、数、+ - * /、括号、ln(…) 和 log10(…)",
            en: "use indicators' codes, numbers, + - * /, parentheses, ln(…) and log10(…)"),
        explanation: Phrase(
            zh:
                "派生指标的公式是四则运算，例如 patents / population * 10000，外加自然对数 ln(…) 与常用对数 log10(…)；不大于 0 的数没有对数，结果即为缺失。",
            en:
                "Formulas of derived indicators are plain arithmetic, such as patents / population * 10000, with the natural logarithm ln(…) and the decimal one log10(…); what is not above 0 has no logarithm, and the result is missing."
        ))

    public static let formulaCodeUnknown = DiagnosticKind(
        "E0218",
        message: Phrase(
            zh: "公式“{formula}”里的“{code}”不是指标",
            en: "\"{code}\" in the formula \"{formula}\" is not an indicator"),
        wayOut: Phrase(
            zh: "改正代码；派生指标只能引用排在前面的",
            en: "correct the code; a formula may use derived indicators above it only"),
        explanation: Phrase(
            zh: "公式可以引用指标表中的任何指标，以及写在它前面的派生指标。",
            en:
                "A formula may speak of any indicator in the table, and of derived indicators that stand above it."
        ))

    public static let changeMalformed = DiagnosticKind(
        "E0219",
        message: Phrase(
            zh: "--set “{change}”用不上：{reason}", en: "--set \"{change}\" cannot be used: {reason}"),
        wayOut: Phrase(
            zh: "例如 --set methods.aggregation=geometric 或 --set weight.compute=2",
            en: "for example --set methods.aggregation=geometric or --set weight.compute=2"),
        explanation: Phrase(
            zh: "--set 路径=值 临时改动方法文件中的一项，不改文件，并在输出里列为“已改”。weight.节点 是 index 中该节点权重的简写。",
            en:
                "--set path=value changes one entry of the methodology for this run, leaves the file alone, and is listed as changed in the output. weight.NODE is short for the weight of a node of the index."
        ))

    public static let exceptionUnknown = DiagnosticKind(
        "E0220",
        message: Phrase(
            zh: "{kind}“{name}”不存在，例外无处可用", en: "there is no {kind} \"{name}\" for this exception"),
        wayOut: Phrase(zh: "改正名字，或删去这一行", en: "correct the name, or delete the line"),
        explanation: Phrase(
            zh: "by-indicator、by-node、by-level 下的每个名字都必须存在于框架中。",
            en: "Every name under by-indicator, by-node and by-level must exist in the framework."))

    public static let keyDuplicate = DiagnosticKind(
        "E0221",
        message: Phrase(zh: "“{key}”写了两次", en: "\"{key}\" is written twice"),
        wayOut: Phrase(zh: "删去一处", en: "delete one"),
        explanation: Phrase(
            zh: "同一层的键不能重复，否则不知道该信哪一个。",
            en: "A key may stand once in its mapping, or there is no telling which one counts."))

    public static let groupUnknown = DiagnosticKind(
        "E0222",
        message: Phrase(zh: "单位表里没有分组列“{name}”", en: "the units have no group column \"{name}\""),
        wayOut: Phrase(zh: "可用的有：{known}", en: "known columns: {known}"),
        explanation: Phrase(
            zh: "按组插补需要单位表中的一列作组别。",
            en: "Imputation by group needs a column of the units' table that names the groups."))

    public static let projectMissing = DiagnosticKind(
        "E0224",
        message: Phrase(
            zh: "“{folder}”及其上级都不是 Zhulu 项目（没有 zhulu.yaml）",
            en: "\"{folder}\" is not in a Zhulu project: there is no zhulu.yaml here or above"),
        wayOut: Phrase(
            zh: "用 --project 指定项目，或 zhulu init 新建一个",
            en: "name one with --project, or begin one with zhulu init"),
        explanation: Phrase(
            zh: "项目是一个含有 zhulu.yaml 的文件夹。命令会从当前文件夹逐级向上找。",
            en:
                "A project is a folder with a zhulu.yaml. Commands look for it from the current folder upwards."
        ))

    public static let yamlNotUTF8 = DiagnosticKind(
        "E0226",
        message: Phrase(zh: "方法文件不是 UTF-8 编码", en: "the methodology is not encoded in UTF-8"),
        wayOut: Phrase(zh: "另存为 UTF-8", en: "save it as UTF-8"),
        explanation: Phrase(
            zh: "zhulu.yaml 须为 UTF-8；数据表可以是 GB18030。", en: "zhulu.yaml must be UTF-8; tables may be GB18030.")
    )

    public static let nodeCycle = DiagnosticKind(
        "E0227",
        message: Phrase(
            zh: "“{id}”的上级关系成环，或上级“{parent}”不存在",
            en: "the parents of \"{id}\" run in a circle, or its parent \"{parent}\" does not exist"),
        wayOut: Phrase(
            zh: "让每个代码都能沿 Parent 走到唯一的顶端", en: "let every code lead through Parent to the one top"),
        explanation: Phrase(
            zh: "元数据表中的 Parent 列必须构成一棵树：只有一个没有上级的代码，其余都能走到它。",
            en:
                "The Parent column of the meta table must make a tree: one code without a parent, to which all others lead."
        ))

    public static let tooManyNodes = DiagnosticKind(
        "E0228",
        message: Phrase(zh: "有多个顶端：{codes}", en: "there are several tops: {codes}"),
        wayOut: Phrase(zh: "在其上加一个总指数", en: "add one index above them"),
        explanation: Phrase(zh: "一个框架只有一个总指数。", en: "A framework has one index at its top."))

    public static let settingsContradict = DiagnosticKind(
        "E0229",
        message: Phrase(
            zh: "方法“{method}”的参数不能这样组合：{reason}",
            en: "the settings of \"{method}\" do not go together: {reason}"),
        wayOut: Phrase(zh: "修改其中一个", en: "change one of them"),
        explanation: Phrase(
            zh: "每个参数单独看都在范围内，但合在一起没有意义。", en: "Each setting is in range, but together they mean nothing."))

    public static let weightsUnused = DiagnosticKind(
        "W0230",
        message: Phrase(
            zh: "“{node}”下写了不同的权重，但赋权方法“{method}”不看它们",
            en:
                "the weights written under \"{node}\" differ, but the weighting \"{method}\" does not look at them"
        ),
        wayOut: Phrase(
            zh: "用 weighting: given 采用它们，或删去它们", en: "use them by weighting: given, or delete them"),
        explanation: Phrase(
            zh: "只有 given 和 effective 采用框架里写的权重；等权和由数据定权的方法不看它们。",
            en:
                "Only given and effective use the weights that are written in the framework; equal weights, and weights from data, do not look at them."
        ))

    public static let judgementUnusable = DiagnosticKind(
        "E0231",
        message: Phrase(
            zh: "“{node}”的判断（{method}）不能用：{reason}",
            en: "the judgements of \"{node}\" for {method} cannot be used: {reason}"),
        wayOut: Phrase(
            zh: "节点的子项有：{children}；每对子项判断一次",
            en: "its children are {children}; judge each pair once"),
        explanation: Phrase(
            zh: "层次分析法、优序图法与最优最劣法的判断写的是某个节点的子项，所以放在 by-node 下；名字必须是该节点的子项，不能缺，也不能互相矛盾。",
            en:
                "The judgements of the analytic hierarchy process, the precedence chart and the best-worst method are about one node's children, and so stand under by-node. Every name must be one of them, none may be missing, and none may contradict another."
        ))

    public static let editImpossible = DiagnosticKind(
        "E0236",
        message: Phrase(
            zh: "这一处的写法不能由程序改动而不影响别处",
            en: "this is written in a way that cannot be edited by machine without touching more"),
        wayOut: Phrase(zh: "在文本里直接改", en: "edit the text itself"),
        explanation: Phrase(
            zh: "改动只替换相应的几个字，注释、次序和其余文字不变，并把结果重新读一遍核对。做不到时（例如带标签的值、一行里的嵌套列表），就什么也不改。",
            en:
                "An edit replaces the few characters that it is about, keeps comments, order and all else, and reads the result again to prove it. Where that cannot be had, as with tags or lists nested on one line, nothing is changed."
        ))

    public static let editNodeUnknown = DiagnosticKind(
        "E0237",
        message: Phrase(
            zh: "“{id}”不能这样改：框架里没有它，或者改后什么也不剩",
            en: "\"{id}\" cannot be edited so: it is not in the framework, or nothing would be left"),
        wayOut: Phrase(
            zh: "从左边的树里选；框架写在别的表里时（COINr），改那张表",
            en:
                "choose from the tree; a framework that stands in another table, as COINr's does, is edited there"
        ),
        explanation: Phrase(
            zh: "改动针对 zhulu.yaml 的 index 一节。移动时不能移到自己下面；排在首位的不能再往前。",
            en:
                "Edits are made to the section index of zhulu.yaml. Nothing moves under itself, and the first of its siblings moves no further up."
        ))

    public static let methodologyChanged = DiagnosticKind(
        "E0238",
        message: Phrase(zh: "副本取出之后，文件已被改动", en: "the file was changed after the copy was taken"),
        wayOut: Phrase(
            zh: "从文件重新开始，把改动再做一次；或自己合并两份文本",
            en: "start anew from the file and make the changes again, or merge the two texts yourself"),
        explanation: Phrase(
            zh: "保存之前核对文件的 SHA-256。别人（或编辑器）在此期间的改动不会被覆盖。",
            en:
                "The file's SHA-256 is compared before anything is written, so that what somebody else or an editor wrote meanwhile is not lost."
        ))

    public static let methodologyIsLink = DiagnosticKind(
        "E0239",
        message: Phrase(zh: "文件是符号链接，不经它写入", en: "the file is a symbolic link, and is not written through"),
        wayOut: Phrase(
            zh: "把文件本身放在项目文件夹里，或用编辑器改", en: "put the file itself into the project's folder, or use an editor"),
        explanation: Phrase(
            zh: "链接可以指向项目之外。由网页引起的写入只限于项目文件夹里的那一个文件。",
            en:
                "A link may lead out of the project. What a page causes to be written is one file in the project's own folder."
        ))
}
