// 01xx: files and tables.
extension DiagnosticKind {
    static let tables: [DiagnosticKind] = [
        fileMissing, fileIsFolder, fileNotPermitted, fileNotRegular, fileEmpty, fileTooLarge,
        fileUnreadable, encodingUnknown, encodingNulBytes, encodingUnsupported, tableWithoutRecords,
        cellTooLong, rowTooLong, tooManyColumns, rowRagged, quoteLeftOpen, textAfterQuote,
        headerDuplicate, headerEmpty, notANumber, numberWithComma, numberWithPercent, numberNotFinite,
        numberFullWidth, spreadsheetError, folderMissing, diskFull, writeNotPermitted, writeFailed,
        moreOfTheSame,
    ]

    public static let fileMissing = DiagnosticKind(
        "E0101",
        message: Phrase(zh: "找不到文件“{file}”", en: "there is no file \"{file}\""),
        wayOut: Phrase(zh: "请检查路径，或把文件放到该处", en: "check the path, or put the file there"),
        explanation: Phrase(
            zh: "项目里提到了一个不存在的文件。路径相对于 zhulu.yaml 所在的文件夹。",
            en:
                "The project names a file that does not exist. Paths are relative to the folder of zhulu.yaml."
        ))

    public static let fileIsFolder = DiagnosticKind(
        "E0102",
        message: Phrase(zh: "“{file}”是文件夹，不是文件", en: "\"{file}\" is a folder, not a file"),
        wayOut: Phrase(zh: "请写出文件夹里那个文件的路径", en: "give the path of a file in the folder"),
        explanation: Phrase(
            zh: "这里需要一个文件，给出的路径却是文件夹。",
            en: "A file is wanted here, and the path leads to a folder."))

    public static let fileNotPermitted = DiagnosticKind(
        "E0103",
        message: Phrase(zh: "没有读取“{file}”的权限", en: "no permission to read \"{file}\""),
        wayOut: Phrase(
            zh: "运行 chmod +r，或换一个有权限的用户",
            en: "run chmod +r on it, or run as a user who may read it"),
        explanation: Phrase(
            zh: "操作系统拒绝打开该文件，或拒绝进入它所在的文件夹。文件可能归别的用户所有。",
            en:
                "The system refuses to open the file, or to enter a folder on the way to it. It may belong to another user."
        ))

    public static let fileNotRegular = DiagnosticKind(
        "E0104",
        message: Phrase(zh: "“{file}”不是普通文件", en: "\"{file}\" is not a regular file"),
        wayOut: Phrase(zh: "请把内容存成普通文件再读", en: "store the contents in a regular file first"),
        explanation: Phrase(
            zh: "管道、套接字和设备不能作为数据表：读它们可能永远等下去，而且同一份数据不能再读第二遍来核对。",
            en:
                "Pipes, sockets and devices cannot be tables: reading one may wait for ever, and the same data cannot be read again to check a result."
        ))

    public static let fileEmpty = DiagnosticKind(
        "E0105",
        message: Phrase(zh: "“{file}”是空的", en: "\"{file}\" is empty"),
        wayOut: Phrase(
            zh: "第一行应是列名，之后每行一条记录",
            en: "the first line should name the columns, then one record a line"),
        explanation: Phrase(
            zh: "文件里没有任何内容，或只有字节顺序标记（BOM）、空格和空行。常见原因是导出中途失败。",
            en:
                "The file holds nothing, or only a byte order mark, spaces and blank lines. Often an export has failed half-way."
        ))

    public static let fileTooLarge = DiagnosticKind(
        "E0106",
        message: Phrase(zh: "“{file}”超过 {limit}", en: "\"{file}\" is larger than {limit}"),
        wayOut: Phrase(
            zh: "请先汇总或拆分；海量记录请用记录引擎",
            en: "summarise or split it first; use a record engine for very many records"),
        explanation: Phrase(
            zh: "数据表按记录逐条读入，大小设有上限，以免误把磁盘映像之类的文件当成数据。",
            en:
                "Tables are read record by record, with a limit on their size, so that a disk image is not taken for data by mistake."
        ))

    public static let fileUnreadable = DiagnosticKind(
        "E0107",
        message: Phrase(zh: "读取“{file}”失败：{reason}", en: "reading \"{file}\" failed: {reason}"),
        wayOut: Phrase(zh: "请检查磁盘或网络盘后重试", en: "check the disk or the network share, then try again"),
        explanation: Phrase(
            zh: "操作系统在打开或读取文件时报告了错误。原因是系统给出的原文。",
            en:
                "The system reported an error while the file was opened or read. The reason is in the system's own words."
        ))

    public static let encodingUnknown = DiagnosticKind(
        "E0108",
        message: Phrase(
            zh: "从第 {byte} 个字节起既不是 UTF-8 也不是 GB18030",
            en: "neither UTF-8 nor GB18030 from byte {byte} of the line"),
        wayOut: Phrase(zh: "请另存为 UTF-8 或 GB18030", en: "save the file as UTF-8 or GB18030"),
        explanation: Phrase(
            zh:
                "整个文件先按 UTF-8 检验，不合格再按 GB18030（含 GBK、GB2312）检验。两者都不成立时，指出走得较远的那种编码出错的位置；字节从该行行首数起，第一个为 1。文件可能是其他编码，也可能已损坏或被截断。",
            en:
                "The whole file is tested as UTF-8 and, failing that, as GB18030 (which contains GBK and GB2312). Where both fail, the place is that of the encoding that got further; bytes count from the start of the line, from 1. The file may be in another encoding, damaged or cut short."
        ))

    public static let encodingNulBytes = DiagnosticKind(
        "E0109",
        message: Phrase(
            zh: "文件含有空字节，不是文本（或是不带 BOM 的 UTF-16）",
            en: "the file has NUL bytes: it is not text, or it is UTF-16 without a byte order mark"),
        wayOut: Phrase(zh: "请另存为 UTF-8 或 GB18030", en: "save the file as UTF-8 or GB18030"),
        explanation: Phrase(
            zh: "文本里不会出现值为 0 的字节。Excel 工作簿、压缩包和 UTF-16 文本里才有。带 BOM 的 UTF-16 可以直接读入。",
            en:
                "Text has no bytes of value 0; workbooks, archives and UTF-16 do. UTF-16 with a byte order mark is read as it is."
        ))

    public static let encodingUnsupported = DiagnosticKind(
        "E0110",
        message: Phrase(zh: "本系统不能转换 {encoding}", en: "this system cannot convert {encoding}"),
        wayOut: Phrase(
            zh: "请另存为 UTF-8，或安装系统的 iconv 转换模块",
            en: "save the file as UTF-8, or install the system's iconv modules"),
        explanation: Phrase(
            zh: "GB18030 和 UTF-16 由操作系统的 iconv 转换。精简的容器镜像里可能没有相应模块。",
            en:
                "GB18030 and UTF-16 are converted by the system's iconv. Small container images may lack the modules for it."
        ))

    public static let tableWithoutRecords = DiagnosticKind(
        "E0111",
        message: Phrase(zh: "“{file}”只有列名，没有记录", en: "\"{file}\" has column names and no records"),
        wayOut: Phrase(zh: "请在列名之后加入记录", en: "add records below the column names"),
        explanation: Phrase(
            zh: "数据表第一行是列名。这份表在列名之后没有任何非空行。",
            en: "The first line of a table names its columns. This one has nothing but blank lines after it.")
    )

    public static let cellTooLong = DiagnosticKind(
        "E0112",
        message: Phrase(zh: "单元格超过 {limit}", en: "a cell is longer than {limit}"),
        wayOut: Phrase(
            zh: "多半是引号未闭合：请检查此处的引号",
            en: "most likely a quote is not closed: check the quotes here"),
        explanation: Phrase(
            zh: "数据表的单元格不应有这么长。最常见的原因是一个引号打开后没有闭合，后面的内容都被当成同一格。读取到此为止。",
            en:
                "No cell of a table should be this long. Most often a quote was opened and never closed, and all that follows was taken for one cell. Reading stops here."
        ))

    public static let rowTooLong = DiagnosticKind(
        "E0113",
        message: Phrase(zh: "一行记录超过 {limit}", en: "a record is longer than {limit}"),
        wayOut: Phrase(zh: "请检查引号与换行", en: "check the quotes and the line ends"),
        explanation: Phrase(
            zh: "一条记录要整个放进内存，因此长度有上限。读取到此为止。",
            en: "A record is held in memory as a whole, so its length is limited. Reading stops here."))

    public static let tooManyColumns = DiagnosticKind(
        "E0114",
        message: Phrase(zh: "超过 {limit} 列", en: "more than {limit} columns"),
        wayOut: Phrase(
            zh: "请检查分隔符与换行，或改用长表",
            en: "check the separator and the line ends, or use the long form"),
        explanation: Phrase(
            zh: "电子表格最多 16,384 列。超过时通常是换行丢失，或分隔符选错。指标很多时请用长表（unit, indicator, year, value）。读取到此为止。",
            en:
                "Spreadsheets have at most 16,384 columns. With more, the line ends were probably lost, or the separator is wrong. For very many indicators use the long form (unit, indicator, year, value). Reading stops here."
        ))

    public static let rowRagged = DiagnosticKind(
        "E0115",
        message: Phrase(
            zh: "此行有 {count} 个字段，列名有 {expected} 个",
            en: "this row has {count} fields, the header has {expected}"),
        wayOut: Phrase(
            zh: "请补齐或删去字段；字段内的分隔符要加引号",
            en: "add or remove fields; quote a field that contains the separator"),
        explanation: Phrase(
            zh: "每行的字段数必须与列名一样多，否则后面的数会落到别的列里。该行没有读入。",
            en:
                "Every row must have as many fields as the header, else its numbers would land in the wrong columns. The row was not read."
        ))

    public static let quoteLeftOpen = DiagnosticKind(
        "E0116",
        message: Phrase(zh: "引号没有闭合", en: "this quote is not closed"),
        wayOut: Phrase(
            zh: "请在字段末尾补上引号；字段里的引号要写两个",
            en: "close it at the end of the field; write a quote inside a field twice"),
        explanation: Phrase(
            zh: "字段以引号开头，到文件末尾也没有结束的引号。所指处是引号打开的地方。",
            en:
                "The field begins with a quote, and the file ends before a closing one. The place is where the quote was opened."
        ))

    public static let textAfterQuote = DiagnosticKind(
        "E0117",
        message: Phrase(zh: "引号闭合之后还有文字", en: "there is text after the closing quote"),
        wayOut: Phrase(zh: "字段里的引号要写两个：\"\"", en: "write a quote inside a field twice: \"\""),
        explanation: Phrase(
            zh: "带引号的字段在引号闭合后，只能是分隔符或换行。通常是字段里的引号没有写成两个，或更早的引号没有闭合（第二处）。该行没有读入。",
            en:
                "After the closing quote of a field only a separator or a line end may follow. Usually a quote inside the field was not doubled, or an earlier quote (the second place) was not closed. The row was not read."
        ))

    public static let headerDuplicate = DiagnosticKind(
        "E0118",
        message: Phrase(zh: "列名“{name}”出现了两次", en: "two columns are named \"{name}\""),
        wayOut: Phrase(zh: "请改掉其中一个", en: "rename one of them"),
        explanation: Phrase(
            zh: "列按名字查找，因此名字不能重复。比较时去掉首尾空格，区分大小写。",
            en:
                "Columns are found by name, so no two may share one. Spaces around a name do not count; the case of letters does."
        ))

    public static let headerEmpty = DiagnosticKind(
        "E0119",
        message: Phrase(zh: "第 {field} 列没有列名", en: "column {field} has no name"),
        wayOut: Phrase(zh: "请给它起名，或删去这一列", en: "name it, or remove the column"),
        explanation: Phrase(
            zh: "第一行里有一个空的列名。电子表格导出时，右侧多余的空列常会留下这样的分隔符。",
            en:
                "A name in the first line is empty. Spreadsheets often leave such a separator behind when an unused column on the right is exported."
        ))

    public static let notANumber = DiagnosticKind(
        "E0130",
        message: Phrase(zh: "“{text}”不是数", en: "\"{text}\" is not a number"),
        wayOut: Phrase(
            zh: "请写成 1234.5 这样的数；没有数据请留空",
            en: "write a number such as 1234.5; leave the cell empty where there is none"),
        explanation: Phrase(
            zh: "数写作可选的符号、数字、可选的小数点和指数，如 -1.2e-3。单位、货币符号和注释要放到别的列。",
            en:
                "A number is an optional sign, digits, an optional decimal point and exponent: -1.2e-3. Units, currency signs and remarks belong in other columns."
        ))

    public static let numberWithComma = DiagnosticKind(
        "E0131",
        message: Phrase(
            zh: "“{text}”里有逗号或空格，不是数",
            en: "\"{text}\" has a comma or a space in it and is not a number"),
        wayOut: Phrase(
            zh: "小数点用“.”，不写千分位分隔符",
            en: "use a full stop for decimals, and nothing between thousands"),
        explanation: Phrase(
            zh: "12,5 在一些国家是十二又二分之一，1,234 在另一些国家是一千二百三十四。为免误读，两种写法都不接受，只给出可能的原意。",
            en:
                "12,5 is twelve and a half in some countries, and 1,234 is over a thousand in others. Lest one be taken for the other, neither is read; what was probably meant is offered."
        ))

    public static let numberWithPercent = DiagnosticKind(
        "E0132",
        message: Phrase(zh: "“{text}”带有百分号", en: "\"{text}\" has a percent sign"),
        wayOut: Phrase(
            zh: "请写成小数；若该指标的单位就是 %，只去掉百分号",
            en: "write it as a fraction; if the indicator's unit is percent, only remove the sign"),
        explanation: Phrase(
            zh: "12% 可能是 0.12，也可能是单位为 % 的 12。程序不替人决定，建议按数值相等给出。",
            en:
                "12% may be 0.12, or 12 where the unit is percent. That is not guessed; the suggestion is the fraction of the same value."
        ))

    public static let numberNotFinite = DiagnosticKind(
        "E0133",
        message: Phrase(zh: "“{text}”不是有限的数", en: "\"{text}\" is not a finite number"),
        wayOut: Phrase(zh: "没有数据请留空", en: "leave the cell empty where there is no number"),
        explanation: Phrase(
            zh: "NaN、inf 以及大到双精度无法表示的数（如 1e999）不能参与计算。",
            en: "NaN, inf and numbers too large for double precision, such as 1e999, cannot be computed with."
        ))

    public static let numberFullWidth = DiagnosticKind(
        "E0134",
        message: Phrase(zh: "“{text}”用了全角字符", en: "\"{text}\" has full-width characters"),
        wayOut: Phrase(zh: "请改用半角数字", en: "write it with half-width digits"),
        explanation: Phrase(
            zh: "全角数字（１２）看上去像数，程序按文字对待。请在输入法里切换到半角后重写。",
            en:
                "Full-width digits look like a number and are text. Switch the input method to half-width and write it again."
        ))

    public static let spreadsheetError = DiagnosticKind(
        "E0135",
        message: Phrase(zh: "“{text}”是电子表格的错误值", en: "\"{text}\" is a spreadsheet's error"),
        wayOut: Phrase(zh: "请在电子表格里改正公式后重新导出", en: "correct the formula in the spreadsheet and export again"),
        explanation: Phrase(
            zh: "#N/A、#DIV/0!、#REF! 等是公式出错的结果，导出时成了文字。它们不等于缺失值：先弄清公式为何出错。",
            en:
                "#N/A, #DIV/0!, #REF! and their like are what a failed formula shows; an export turns them into text. They are not missing values: find out why the formula failed."
        ))

    public static let folderMissing = DiagnosticKind(
        "E0150",
        message: Phrase(zh: "文件夹“{folder}”不存在", en: "there is no folder \"{folder}\""),
        wayOut: Phrase(zh: "请先建立该文件夹", en: "make the folder first"),
        explanation: Phrase(zh: "要写的文件应放在一个已有的文件夹里。", en: "A file is written into a folder that exists."))

    public static let diskFull = DiagnosticKind(
        "E0151",
        message: Phrase(zh: "写“{file}”时磁盘已满", en: "the disk was full while \"{file}\" was written"),
        wayOut: Phrase(
            zh: "请腾出空间后重试；原有文件未动",
            en: "free some space and try again; the existing file is untouched"),
        explanation: Phrase(
            zh: "磁盘空间、配额或文件大小限制已到。文件先写到旁边的临时文件，成功后才改名，所以原有文件保持原样，临时文件已删除。",
            en:
                "The disk, a quota or a limit on the size of files is used up. Files are first written aside and renamed when complete, so the existing file is as it was, and the partial one is gone."
        ))

    public static let writeNotPermitted = DiagnosticKind(
        "E0152",
        message: Phrase(zh: "没有写“{file}”的权限", en: "no permission to write \"{file}\""),
        wayOut: Phrase(zh: "请换一个可写的文件夹", en: "choose a folder that can be written to"),
        explanation: Phrase(
            zh: "操作系统拒绝在该文件夹里建立文件，或磁盘是只读的。原有文件未动。",
            en:
                "The system refuses to make a file in the folder, or the disk is read-only. The existing file is untouched."
        ))

    public static let writeFailed = DiagnosticKind(
        "E0153",
        message: Phrase(zh: "写“{file}”失败：{reason}", en: "writing \"{file}\" failed: {reason}"),
        wayOut: Phrase(zh: "请检查磁盘或网络盘后重试", en: "check the disk or the network share, then try again"),
        explanation: Phrase(
            zh: "操作系统在写文件时报告了错误。原因是系统给出的原文。临时文件已删除。",
            en:
                "The system reported an error while the file was written. The reason is in the system's own words. The partial file is gone."
        ))

    public static let moreOfTheSame = DiagnosticKind(
        "N0190",
        message: Phrase(zh: "另有 {count} 处 {code}，未列出", en: "{count} more of {code}, not listed"),
        wayOut: Phrase(zh: "请先改正已列出的", en: "correct those listed first"),
        explanation: Phrase(
            zh: "一份表里同一种问题只列出前若干处，其余只计数。",
            en: "Of one kind of finding in a table only the first are listed; the rest are counted."))
}
