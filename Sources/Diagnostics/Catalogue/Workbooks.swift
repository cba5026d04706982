// 016x–018x: workbooks that are read.
extension DiagnosticKind {
    static let readWorkbooks: [DiagnosticKind] = [
        workbookNotRead, workbookOfAnotherKind, workbookEncrypted, workbookTooLarge, workbookWithDoctype,
        sheetUnknown, sheetNotChosen, formulaWithoutResult, numberIsDate, cellOutsideHeader, cellNotAvailable,
        cellsMerged, sheetWithFormulas, formulasMayBeStale, sheetHidden, rowsHidden, columnOfPercents,
    ]

    public static let workbookNotRead = DiagnosticKind(
        "E0160",
        message: Phrase(
            zh: "“{file}”不是完好的 XLSX 工作簿：{reason}", en: "\"{file}\" is no sound XLSX workbook: {reason}"),
        wayOut: Phrase(
            zh: "请用表格软件打开，另存为 .xlsx 后重试", en: "open it in a spreadsheet and save it as .xlsx again"),
        explanation: Phrase(
            zh: "XLSX 是一组压缩在一起的 XML 文件（ECMA-376、ISO/IEC 29500）。文件被截断、缺少部件或 XML 有误时，不猜测其内容。",
            en:
                "XLSX is a set of XML files in a zip archive (ECMA-376, ISO/IEC 29500). Where it is cut off, lacks a part or has broken XML, its contents are not guessed."
        ))

    public static let workbookOfAnotherKind = DiagnosticKind(
        "E0161",
        message: Phrase(zh: "“{file}”是{form}，不是 .xlsx", en: "\"{file}\" is {form}, not .xlsx"),
        wayOut: Phrase(
            zh: "请在表格软件里另存为 .xlsx，或导出为 CSV", en: "save it as .xlsx in a spreadsheet, or export it as CSV"),
        explanation: Phrase(
            zh: "只读 .xlsx 与 .xlsm。旧式 .xls、二进制 .xlsb 和 OpenDocument 的 .ods 需要先转存。",
            en:
                "Only .xlsx and .xlsm are read. The old .xls, the binary .xlsb and OpenDocument's .ods have to be saved as such first."
        ))

    public static let workbookEncrypted = DiagnosticKind(
        "E0162",
        message: Phrase(zh: "“{file}”有打开密码", en: "\"{file}\" is protected by a password"),
        wayOut: Phrase(
            zh: "请在表格软件里去掉打开密码后保存", en: "remove the password in a spreadsheet and save the file"),
        explanation: Phrase(
            zh: "加密的工作簿无法读取。程序从不索要密码。",
            en: "An encrypted workbook cannot be read. Passwords are never asked for."))

    public static let workbookTooLarge = DiagnosticKind(
        "E0163",
        message: Phrase(zh: "“{file}”解开后过大：{reason}", en: "\"{file}\" is too large once unpacked: {reason}"),
        wayOut: Phrase(
            zh: "请把所需的表另存为单独的文件或 CSV", en: "save the sheet that is needed as a file of its own, or as CSV"),
        explanation: Phrase(
            zh: "压缩包可以用几千字节装下几十亿字节（“压缩炸弹”），所以对条目数、解开后的大小和压缩比都设有上限。",
            en:
                "An archive of a few kilobytes can hold gigabytes (a \"zip bomb\"), so the number of entries, their unpacked size and the ratio of compression are limited."
        ))

    public static let workbookWithDoctype = DiagnosticKind(
        "E0164",
        message: Phrase(
            zh: "“{file}”的部件 {part} 含有 DOCTYPE 声明",
            en: "the part {part} of \"{file}\" has a DOCTYPE declaration"),
        wayOut: Phrase(
            zh: "请确认文件来源；用表格软件另存为 .xlsx",
            en: "see where the file comes from; save it as .xlsx in a spreadsheet"),
        explanation: Phrase(
            zh: "工作簿的 XML 没有理由声明实体；声明了就可能无限展开，或去读别的文件。这样的文件一律不读。",
            en:
                "The XML of a workbook has no reason to declare entities; those that do may unfold without end or read other files. Such a workbook is refused."
        ))

    public static let sheetUnknown = DiagnosticKind(
        "E0165",
        message: Phrase(zh: "“{file}”里没有工作表“{sheet}”", en: "\"{file}\" has no sheet \"{sheet}\""),
        wayOut: Phrase(zh: "现有工作表：{known}", en: "its sheets are: {known}"),
        explanation: Phrase(
            zh: "工作表写在文件名之后：data.xlsx#指标。名称须与标签完全一致，包括空格。",
            en:
                "The sheet is named after the file: data.xlsx#indicators. The name must be that of the tab, spaces included."
        ))

    public static let sheetNotChosen = DiagnosticKind(
        "E0166",
        message: Phrase(
            zh: "“{file}”有多张工作表，没有说明读哪一张", en: "\"{file}\" has several sheets, and none is chosen"),
        wayOut: Phrase(
            zh: "请写成 {file}#工作表名；现有：{known}", en: "write {file}#name of the sheet; there are: {known}"),
        explanation: Phrase(
            zh: "工作簿只有一张可见的工作表，或有一张与所需内容同名（units、indicators、evidence、sources、table 或其中文名）时可以省略；否则须点名。",
            en:
                "The name may be left out where only one sheet is visible, or one is called what is wanted: units, indicators, evidence, sources, table, or the Chinese word for it. Else it has to be given."
        ))

    public static let formulaWithoutResult = DiagnosticKind(
        "E0167",
        message: Phrase(zh: "公式没有存下结果", en: "a formula whose result is not stored"),
        wayOut: Phrase(
            zh: "请用表格软件打开并保存一次，或改为数值",
            en: "open and save the file in a spreadsheet once, or put the number there"),
        explanation: Phrase(
            zh: "公式不在这里计算，读的是表格软件上次算出并存下的结果。由程序生成、从未在表格软件里打开过的文件没有这样的结果。",
            en:
                "Formulas are not computed here: what is read is the result that a spreadsheet stored. A file that a program made, and that was never opened in a spreadsheet, has none."
        ))

    public static let numberIsDate = DiagnosticKind(
        "E0168",
        message: Phrase(zh: "“{text}”是日期或时间，不是数", en: "\"{text}\" is a date or a time, not a number"),
        wayOut: Phrase(
            zh: "若本是数，请把单元格格式改为“数值”", en: "if it is meant as a number, give the cell a number format"),
        explanation: Phrase(
            zh: "表格软件把日期存成数：2024-03-01 是 45352。输入 3-1 之类的内容也会被自动变成日期，所以不把日期当数用。",
            en:
                "Spreadsheets keep dates as numbers: 2024-03-01 is 45352, and an entry like 3-1 is turned into a date by itself. So dates are never taken for numbers."
        ))

    public static let cellOutsideHeader = DiagnosticKind(
        "E0169",
        message: Phrase(zh: "这一格有内容，所在列却没有列名", en: "there is something in a column without a name"),
        wayOut: Phrase(
            zh: "请补上列名，或清空表外的内容", en: "name the column, or clear what stands beside the table"),
        explanation: Phrase(
            zh: "工作表第一个非空行是列名。表旁的批注或合计会混进数据，因此不允许。",
            en:
                "The first row of a sheet that is not blank names the columns. Remarks and totals beside the table would get into the data, so they are not allowed."
        ))

    public static let cellNotAvailable = DiagnosticKind(
        "W0171",
        message: Phrase(zh: "#N/A 按缺失处理", en: "#N/A is taken as missing"),
        wayOut: Phrase(
            zh: "若是查找公式失败，请先修正；若确实缺失，清空单元格即可",
            en: "mend the lookup if it has failed; if the value is missing, clear the cell"
        ),
        explanation: Phrase(
            zh: "#N/A 的意思是“没有值”，常被有意用来表示缺失，也常是 VLOOKUP 等查找失败的结果。其他错误值不会被当作缺失。",
            en:
                "#N/A means that no value is available. It is often entered on purpose, and is also what a failed lookup gives. Other error values are never taken as missing."
        ))

    public static let cellsMerged = DiagnosticKind(
        "W0172",
        message: Phrase(
            zh: "合并单元格 {range}：只有左上角一格有值，其余按空白处理",
            en: "merged cells {range}: only the top left one has a value, the others are blank"),
        wayOut: Phrase(
            zh: "请取消合并，并在每一格填上值", en: "unmerge them and fill in every cell"),
        explanation: Phrase(
            zh: "合并只改变外观：文件里只有左上角一格有值。这里不替作者把值补到其余格。",
            en:
                "Merging changes the look only: in the file just the top left cell has a value. It is not copied to the others on the author's behalf."
        ))

    public static let sheetWithFormulas = DiagnosticKind(
        "N0173",
        message: Phrase(
            zh: "{count} 个单元格是公式，读的是文件里存下的结果", en: "{count} cells are formulas; the stored results are read"),
        wayOut: Phrase(
            zh: "改过数据后请在表格软件里重算并保存", en: "recalculate and save in a spreadsheet after every change"),
        explanation: Phrase(
            zh: "公式不在这里计算。若结果是在改数据之前存下的，就会过时。",
            en:
                "Formulas are not computed here. Results that were stored before data changed are out of date."
        ))

    public static let formulasMayBeStale = DiagnosticKind(
        "W0174",
        message: Phrase(
            zh: "文件要求打开时重算：{count} 个公式的存储结果可能从未算过",
            en:
                "the file asks to be recalculated when opened: the stored results of {count} formulas may never have been computed"
        ),
        wayOut: Phrase(
            zh: "请用表格软件打开并保存一次", en: "open and save it in a spreadsheet once"),
        explanation: Phrase(
            zh: "由程序写出的工作簿常把公式结果存为 0，并要求打开时重算。这样的 0 不是数据。",
            en:
                "Programs that write workbooks often store 0 as the result of a formula and ask for a recalculation. Such a 0 is no datum."
        ))

    public static let sheetHidden = DiagnosticKind(
        "N0175",
        message: Phrase(
            zh: "工作表“{sheet}”是隐藏的，照样读取", en: "the sheet \"{sheet}\" is hidden, and is read all the same"),
        wayOut: Phrase(zh: "若不是有意的，请取消隐藏后核对", en: "unhide and check it if that is not intended"),
        explanation: Phrase(
            zh: "隐藏的工作表不易被人复核。", en: "What is hidden is seldom checked by anybody."))

    public static let rowsHidden = DiagnosticKind(
        "N0176",
        message: Phrase(
            zh: "有隐藏的行（{rows}）或列（{columns}），照样读取",
            en: "hidden rows ({rows}) or columns ({columns}) are read all the same"),
        wayOut: Phrase(
            zh: "若筛选或隐藏意在排除，请删除这些行列", en: "delete them if filtering or hiding was meant to leave them out"),
        explanation: Phrase(
            zh: "筛选和隐藏只改变外观，数据仍在文件里。",
            en: "Filters and hiding change the look only: the data are still in the file."))

    public static let columnOfPercents = DiagnosticKind(
        "N0177",
        message: Phrase(
            zh: "列“{column}”用百分数格式：显示的 12% 读作 0.12",
            en: "the column \"{column}\" has a percent format: what shows as 12% is read as 0.12"),
        wayOut: Phrase(
            zh: "若计量单位是 %，请把数值乘以 100", en: "if the unit of measure is %, multiply the values by 100"),
        explanation: Phrase(
            zh: "百分数格式只是外观：文件里存的是 0.12。多数标准化方法不受影响，但单位与数值应当一致。",
            en:
                "A percent format is a look: the file holds 0.12. Most normalisations do not care, but the unit of measure should fit the values."
        ))
}
