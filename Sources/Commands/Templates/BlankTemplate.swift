import Diagnostics

/// Three made-up units and four indicators, to be replaced by one's own.
enum BlankTemplate {
    static func files(_ language: Language) -> [TemplateFile] {
        [
            TemplateFile("zhulu.yaml", method[language]), TemplateFile("units.csv", units),
            TemplateFile("indicators.csv", indicators), TemplateFile("evidence.csv", evidence),
            TemplateFile("sources.csv", sources),
        ]
    }

    private static let method = Phrase(
        zh: """
            # 方法文件。说明：zhulu help method-file；可用的方法：zhulu methods。
            zhulu: 1
            title: {zh: 我的指数, en: My index}

            # 把这四个文件里的示例换成自己的数据。
            data:
              units: units.csv              # 单位：代码与名称；其余列可作分组或分母
              indicators: indicators.csv    # 指标：direction 为 1 表示越大越好，-1 表示越小越好
              evidence: evidence.csv        # 证据：每行一个值，写明来源和出处
              sources: sources.csv          # 来源
              year: latest                  # 每格取最近一年

            # 框架：权重只看同级之间的比例，不写为 1。
            index:
              id: total
              name: {zh: 总指数, en: Index}
              children:
                - id: means
                  name: {zh: 投入, en: Means}
                  children: [staff, cost]
                - id: results
                  name: {zh: 产出, en: Results}
                  weight: 2
                  children: [papers, firms]

            methods:
              # screening: {availability: 0.6}          # 数据太少的单位不参与
              # imputation: median                      # 缺失值的处理
              # treatment: {winsorise: {points: 2}}     # 异常值的处理
              normalisation: {min-max: {lower: 0, upper: 100}}
              weighting: given
              aggregation: arithmetic
              presentation: leader                      # 第一名为 1

            """,
        en: """
            # The method file. What may stand in it: zhulu help method-file. The methods: zhulu methods.
            zhulu: 1
            title: {zh: 我的指数, en: My index}

            # Put your own data in the place of the made-up ones in these four files.
            data:
              units: units.csv              # code and names; further columns may be groups or denominators
              indicators: indicators.csv    # direction 1: more is better, -1: less is better
              evidence: evidence.csv        # one value a line, with its source and where in it
              sources: sources.csv
              year: latest                  # of each cell, the latest year

            # The framework. Only ratios of weights among siblings count; 1 where none is written.
            index:
              id: total
              name: {zh: 总指数, en: Index}
              children:
                - id: means
                  name: {zh: 投入, en: Means}
                  children: [staff, cost]
                - id: results
                  name: {zh: 产出, en: Results}
                  weight: 2
                  children: [papers, firms]

            methods:
              # screening: {availability: 0.6}          # leave out units with too few data
              # imputation: median                      # how gaps are filled
              # treatment: {winsorise: {points: 2}}     # how outliers are drawn in
              normalisation: {min-max: {lower: 0, upper: 100}}
              weighting: given
              aggregation: arithmetic
              presentation: leader                      # the first has 1

            """)

    private static let units = """
        code,name_zh,name_en
        a,甲,Alpha
        b,乙,Beta
        c,丙,Gamma

        """

    private static let indicators = """
        code,name_zh,name_en,unit,direction,definition
        staff,人员,Staff,人,1,Researchers at the end of the year
        cost,成本,Cost,元,-1,Cost of one researcher a month
        papers,论文,Papers,篇,1,Papers of the year
        firms,企业,Firms,家,1,Firms founded by staff

        """

    private static let evidence = """
        unit,indicator,year,value,source,locator,confidence
        a,staff,2024,10,example,table 1,exact
        b,staff,2024,20,example,table 1,exact
        c,staff,2024,40,example,table 1,exact
        a,cost,2024,4,example,table 2,exact
        b,cost,2024,8,example,table 2,exact
        c,cost,2024,2,example,table 2,exact
        a,papers,2024,1,example,table 3,exact
        b,papers,2024,5,example,table 3,exact
        c,papers,2024,3,example,table 3,rounded
        a,firms,2024,200,example,table 4,exact
        b,firms,2024,100,example,table 4,exact
        c,firms,2024,400,example,table 4,estimate

        """

    private static let sources = """
        id,title,publisher,date,url
        example,Made-up numbers to start from,,,

        """
}
