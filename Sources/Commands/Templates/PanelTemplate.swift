import Diagnostics

/// Three made-up units over three years, in a wide table, with gaps filled from neighbouring years.
enum PanelTemplate {
    static func files(_ language: Language) -> [TemplateFile] {
        [
            TemplateFile("zhulu.yaml", method[language]), TemplateFile("units.csv", units),
            TemplateFile("indicators.csv", indicators), TemplateFile("table.csv", table),
        ]
    }

    private static let method = Phrase(
        zh: """
            # 多年数据的方法文件。说明：zhulu help method-file；可用的方法：zhulu methods。
            # 各年名次：zhulu rank --all-years；趋势：zhulu trends。
            zhulu: 1
            title: {zh: 我的指数（多年）, en: My index over the years}

            data:
              units: units.csv
              indicators: indicators.csv
              table: table.csv              # 宽表：每行一个单位的一年，每列一个指标
              year: all                     # 所有年份；也可以写 [2023, 2024]

            index:
              id: total
              name: {zh: 总指数, en: Index}
              children: [staff, cost, papers]

            methods:
              imputation: linear            # 用前后年份内插
              # 各年用同一把尺，年份之间才可比；写 each-year 则逐年另算，写 2022 则以该年为基准，加入新年份不改动旧得分
              normalisation: {min-max: {lower: 0, upper: 100}, over: all-years}
              weighting: equal
              aggregation: arithmetic
              presentation: raw

            """,
        en: """
            # The method file of data over several years. Help: zhulu help method-file. The methods: zhulu methods.
            # Ranks of all years: zhulu rank --all-years. Trends: zhulu trends.
            zhulu: 1
            title: {zh: 我的指数（多年）, en: My index over the years}

            data:
              units: units.csv
              indicators: indicators.csv
              table: table.csv              # wide: a row for each unit and year, a column for each indicator
              year: all                     # or some: [2023, 2024]

            index:
              id: total
              name: {zh: 总指数, en: Index}
              children: [staff, cost, papers]

            methods:
              imputation: linear            # gaps between neighbouring years
              # One yardstick for all years, so that years compare; each-year for one each; 2022 to base it on that
              # year, so that a new year moves no earlier score. Treatment and weighting have their own "over".
              normalisation: {min-max: {lower: 0, upper: 100}, over: all-years}
              weighting: equal
              aggregation: arithmetic
              presentation: raw

            """)

    private static let units = """
        code,name_zh,name_en
        a,甲,Alpha
        b,乙,Beta
        c,丙,Gamma

        """

    private static let indicators = """
        code,name_zh,name_en,unit,direction
        staff,人员,Staff,人,1
        cost,成本,Cost,元,-1
        papers,论文,Papers,篇,1

        """

    private static let table = """
        unit,year,staff,cost,papers
        a,2022,10,4,1
        b,2022,20,8,5
        c,2022,40,2,3
        a,2023,12,4,2
        b,2023,,7,6
        c,2023,41,3,3
        a,2024,15,5,4
        b,2024,24,7,6
        c,2024,40,3,5

        """
}
