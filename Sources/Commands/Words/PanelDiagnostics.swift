import Diagnostics

// 0887 and 0888: several years on the command line.
extension DiagnosticKind {
    static let panels: [DiagnosticKind] = [yearsNeeded, optionsOfYears]

    static let yearsNeeded = DiagnosticKind(
        "E0887",
        message: Phrase(
            zh: "{what}需要至少两年的数据，而这里{found}",
            en: "{what} needs data of two years at least, and here {found}"),
        wayOut: Phrase(
            zh: "在 zhulu.yaml 里写 data.year: all，或列出几个年份",
            en: "write data.year: all in zhulu.yaml, or list some years"),
        explanation: Phrase(
            zh: "data.year 决定读入哪些年份：latest 每格取最近一年，各年并成一个截面；all 或年份列表才把年份分开。",
            en:
                "data.year says which years are read. With latest each cell has its latest value and the years become one; all, or a list of years, tells them apart."
        ))

    static let optionsOfYears = DiagnosticKind(
        "E0888",
        message: Phrase(
            zh: "{first} 与 {second} 不能这样一起用", en: "{first} does not go with {second} in this way"),
        wayOut: Phrase(
            zh: "--year 看一年；--all-years 看所有年份，--balanced 只用于 --all-years",
            en: "--year is for one year, --all-years for all of them, and --balanced for --all-years alone"),
        explanation: Phrase(
            zh: "rank --year Y 列出一年的排名；rank --all-years 把各年名次并排，加 --balanced 时只留下各年共有的指标和单位。",
            en:
                "rank --year Y prints one year's ranking. rank --all-years sets the ranks of all years side by side; with --balanced only indicators and units that all years have in common count."
        ))
}
