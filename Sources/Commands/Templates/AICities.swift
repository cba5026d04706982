// swift-format-ignore-file
// Written by Scripts/embed-template from Examples/ai-cities.

extension TemplateFile {
    static let aiCities: [TemplateFile] = [
        TemplateFile("README.md", ##"""
# AI cities · 城市人工智能竞争力

[English](#english) · [中文](#中文)

## English

An index of 40 Chinese cities: 25 indicators in 7 pillars, 998 of 1,000 cells with a sourced value. Four more
indicators (GRP, population, GRP per head, tertiary share) are there as context and do not count.

```
zhulu rank --project Examples/ai-cities
```

### What it can tell
* Which cities lead on what these 25 columns measure, by how much, and made of what.
* For every number: the value as printed, its year, its source, and what was done to it.
* How much hangs on a choice of method: change one with `--set` and look again.

### What it cannot tell
* **Which city is "best at AI".** Only a few columns are about AI in the narrow sense (filings, conference papers,
  designations). The others measure the ground AI stands on. There is nothing on computing capacity installed,
  on data traded, or on models: no complete and comparable list by city was found.
* **What the published reports found.** They disclose neither weights nor indicator lists, so none of them can
  be rebuilt, and this index does not try. Its weights are equal among the pillars and inside each pillar,
  because nothing disclosed favours one; that is a choice too, and the first one to vary.
* **Whether a city rose or fell.** The columns are of different years (table below).
* **Quality or efficiency.** 22 of the 25 columns are amounts and counts in their stated form, so large cities
  gain by size alone; only the science share, patents per 10,000 residents and the average wage do not grow with
  size. Many columns therefore say nearly the same: deep-synthesis filings and the entities that file correlate
  at 0.99, telecom revenue and loans at 0.95. `zhulu check` points at the pairs inside one pillar.

### Years
| years | columns |
|---|---|
| 2019 | universities (two columns) |
| 2021 | average wage |
| 2022 | listed firms (two columns), unicorns |
| 2023 | the twelve yearbook columns, national compute designations |
| 2024 | national AI designations, AI conference papers |
| 2025 | filings (three columns), smart factories |

### Cautions about the columns
* Algorithm filings count where the filing entity is registered, not where the work is done.
* Universities count at the main campus only, which understates Shenzhen above all.
* AI conference papers cover 11 venues and leave out several of the largest; the city is read from the
  affiliation by rule, hence *estimate*.
* Smart factories: an official list at third hand, the city often inferred, hence *estimate*.
* `fiscal_science_spending` is a budget line. It is not R&D.
* The yearbook leaves high-tech firms blank for Shanghai and Shenzhen: Shanghai's value is rounded, Shenzhen's is a
  lower bound, each from the source named.
* Supercomputing centres are taken from an encyclopaedia entry, which lists Chongqing's as not yet in operation.
* The unicorn and listed-firm lists are of 2022 and at second hand.

### What was done, and why
* **Gaps.** Telecom revenue of Nanchang and electricity use of Chongqing are not reported. They are filled with
  the mean of the city's other infrastructure indicators on a 0–1 scale (`row-mean`). A group median by cluster
  would have let Chengdu alone decide for Chongqing, and Wuhan with Changsha for Nanchang. Each known value of the
  two columns was hidden in turn and guessed by each method; the mean error, as a share of the column's range:

  | method | telecom revenue | electricity use |
  |---|---|---|
  | row mean in the pillar | 0.113 | 0.142 |
  | group median by cluster (for 11 or 12 cities there is no other to learn from) | 0.188 | 0.161 |
  | group median by administrative level | 0.145 | 0.148 |
  | median of all cities | 0.138 | 0.176 |

  A row mean over all 25 indicators does better for telecom (0.056) and worse for electricity (0.154); there it
  would give Chongqing 590, about what Xi'an uses. The row median in the pillar is as good as the mean (0.107, 0.132).
  Chongqing is 10th by the row mean, the group median, the median of all, and with the gap left open; Nanchang is
  31st, 26th, 28th and 31st.
* **Outliers.** A column whose skewness and kurtosis both pass the thresholds has up to five of its most extreme
  points drawn in to the next value. That cuts the top of thirteen columns: Beijing in all of them, Shanghai in ten.
  Their lead there is larger than the index shows. Set `methods.treatment` to `none` to see the other extreme.
* **Scale.** Each column runs from 1 for the worst city to 100 for the best, and pillars are plain means: a city can
  make up for any weakness elsewhere. It starts at 1 so that a geometric mean, which does not allow that, can be
  tried: `--set methods.aggregation=geometric`.
* **Zeros** are real zeros: a city on no line of a complete list. A blank would be *not reported*.

### How much hangs on the method
| change | first six | Shanghai | Shenzhen |
|---|---|--:|--:|
| none | Beijing, Shanghai, Shenzhen, Guangzhou, Hangzhou, Chengdu | 0.985 | 0.814 |
| `methods.treatment=none` | the same | 0.773 | 0.589 |
| `methods.weighting=entropy` | Shanghai, Beijing, Shenzhen, Guangzhou, Hangzhou, Chengdu | 1.000 | 0.887 |
| `methods.aggregation=geometric` | Shanghai, Beijing, Guangzhou, Shenzhen, Hangzhou, Chengdu | 1.000 | 0.642 |
| `methods.normalisation=rank` | Shanghai, Beijing, Guangzhou, Chengdu, Hangzhou, Shenzhen | 1.000 | 0.891 |

That Beijing and Shanghai are ahead holds in all of these. Which of them is first, and whether Shenzhen is third or sixth,
is a matter of method: Shenzhen's weakness in talent counts for more where it cannot be made up. Nothing here
says more than that.

### Is there a first tier?
The declared assumptions vary the weights by ±25 %, the normalisation (min–max, z-scores, ranks), the mean (arithmetic,
geometric), leave out one indicator or none, and move the 78 values of the index that are not exact (estimated, rounded or a lower
bound, and not 0).
Of 10,000 draws (seed 1; `zhulu audit`):

| | 90 % of ranks | best and worst seen | first | in the top 3 | under all weightings alone |
|---|---|---|--:|--:|---|
| Beijing | 1–4 | 1, 5 | 49.6 % | 91.4 % | 1–2 |
| Shanghai | 1–2 | 1, 2 | 50.4 % | 100 % | 1–2 |
| Shenzhen | 3–11 | 3, 14 | 0 % | 48.8 % | 3–4 |
| Guangzhou | 2–4 | 1, 5 | 0.0 % | 51.2 % | 3–5 |

* There is a first tier, and Beijing and Shanghai are always in it: neither beats the other in much more than half of the draws,
  and both beat Shenzhen in every one.
* Shenzhen is third in the method as written, and under every weighting within ±25 % third or fourth. But ranks as scores, or a
  geometric mean, put it behind: its few universities then count for more. "Shenzhen is in the first three" holds in 49 %.
* What the order of Beijing and Shanghai hangs on is the normalisation (total-order index 0.73) and the mean (0.35), not the
  weights (0.20).

### Evidence from the press
`press/` holds 530 values that newspapers, plans and lists of firms give for these cities: 37 of the 40, 63 indicators of
their own and eight of the main table. They are partial, they contradict each other, and they are of different years.
* **They move no score.** Their own indicators stand outside the tree. Where the press has a value for an indicator of the
  index, `choose: [file, year, confidence, order]` takes the main table, and `zhulu evidence 北京 hightech_firms` shows what was
  passed over and what choosing it would do.
* Targets of plans (18 values) have confidence `target`: a plan is not an observation, and no cell uses one. The locator says
  where a target reads "above".
* Left out: three values that the main table has from the same source, and the tables of policies, facilities and companies.
* `zhulu source check` lists what a reader should know of before quoting any of it.

### Published league tables
`leagues.csv` holds 228 positions in 32 reports as far as they could be found, `reports.csv` says who published them, and
`league-sources.csv` where they were read. They move no score. Most are partial: three ranks, the first ten, tiers, "in the top
100". A city that a report does not name is not last in it. Of the 16 on AI, 15 name Beijing, 15 Shanghai and 13 Shenzhen; what they
agree on is `zhulu consensus --scope ai`. Cities abroad, Hong Kong, Taipei and a bay area are kept as they were published.

### Sources and licences
`sources.csv` lists them with the route by which each was obtained. The figures are as printed by the National
Bureau of Statistics, the Cyberspace Administration, ministries and the compilers named there. They remain those
publishers' work, and whoever re-publishes a table should cite them. Addresses of press sources are often
reposts: cite the named publisher. The selection, the framework and these texts are under the licence of this repository.

## 中文

40 个城市的指数:7 个支柱、25 个指标,1,000 格中有 998 格是有出处的数值。另有 4 个指标(地区生产总值、常住人口、人均地区生产总值、第三产业比重)只作背景,不计分。

```
zhulu rank --project Examples/ai-cities --lang zh
```

### 能说明什么
* 在这 25 列所测量的范围内,哪些城市领先、领先多少、由什么构成。
* 每一个数:原值、年份、来源,以及对它做过什么。
* 结果在多大程度上取决于方法:用 `--set` 改一处,再看一遍。

### 不能说明什么
* **哪个城市“人工智能最强”。** 狭义上与人工智能有关的只有几列(备案、会议论文、国家级示范),其余测量的是人工智能赖以生长的土壤。这里没有已建成算力、数据交易和大模型的指标:没有找到按城市完整可比的名单。
* **已公布的报告是怎样得出结论的。** 那些报告既没有公开权重,也没有公开指标清单,因此无法复算,本指数也不作此尝试。这里支柱之间、支柱之内一律等权,因为没有公开的依据可以偏重哪一项;等权也是一种选择,而且最应当首先拿来变动。
* **一个城市是升是降。** 各列年份不同(见下表)。
* **质量和效率。** 25 列中有 22 列是总量或个数,按原本的形式使用,大城市仅凭规模就占优势;不随规模增长的只有科学技术支出占比、每万人发明专利授权数和平均工资。许多列因此说的几乎是同一件事:深度合成备案数与备案主体数的相关系数为 0.99,电信业务收入与贷款余额为 0.95。同一支柱内的此类成对指标,`zhulu check` 会指出。

### 年份
| 年份 | 列 |
|---|---|
| 2019 | 高校(两列) |
| 2021 | 平均工资 |
| 2022 | 上市公司(两列)、独角兽 |
| 2023 | 十二列年鉴数据、国家级算力布局 |
| 2024 | 国家级人工智能示范、AI 会议论文 |
| 2025 | 备案(三列)、卓越级智能工厂 |

### 对各列的提醒
* 算法备案按备案主体的注册地计,不是研发所在地。
* 高校只按主校区计,对深圳的低估最大。
* AI 会议论文只含 11 个会议,若干最大的会议不在其中;城市按署名单位依规则判定,故标为 *estimate*(估计)。
* 智能工厂名单辗转得来,城市多为推断,故标为 *estimate*。
* “科学技术支出”是预算科目,不是研发经费。
* 年鉴中上海、深圳的高新技术企业数为空白:上海用的是取整值,深圳用的是下限,出处各自注明。
* 国家超级计算中心取自百科条目,其中注明重庆的尚未投入运行。
* 独角兽和上市公司名单是 2022 年的,而且是二手资料。

### 做了什么,为什么
* **缺失。** 南昌的电信业务收入和重庆的用电量未报告。两格都用该市基础设施支柱内其他指标换到 0–1 之后的均值填补(`row-mean`)。若按城市群取组中位数,重庆只能由成都一市决定,南昌只能由武汉和长沙决定。把两列的每个已知值轮流遮住再用各方法去猜,平均误差占极差的比例:支柱内行均值 0.113(电信)和 0.142(用电),城市群组中位数 0.188 和 0.161(有 11 或 12 个城市没有同组城市可依),行政级别组中位数 0.145 和 0.148,全体中位数 0.138 和 0.176。对全部 25 个指标取行均值,电信更准(0.056),用电更差(0.154),并会给重庆 590 亿千瓦时,与西安相当;支柱内行中位数与均值不相上下(0.107、0.132)。用支柱内行均值、城市群组中位数、全体中位数或者不填,重庆都是第 10 名,南昌依次是第 31、26、28、31 名。
* **极端值。** 偏度与峰度都超过阈值的列,最多把五个最极端的点拉到相邻值。有十三列的最高处因此被压低:北京全在其中,上海占十列。它们在这些列上的实际领先幅度比指数显示的大。把 `methods.treatment` 设为 `none` 可看另一个极端。
* **尺度。** 每列最差的城市为 1,最好的为 100;支柱用算术平均,短板可以由别处弥补。从 1 开始是为了能改用不容弥补的几何平均来比较:`--set methods.aggregation=geometric`。
* **零** 是真的零:在一份完整名单上一条也没有。空白才是“未报告”。

### 结果在多大程度上取决于方法
| 改动 | 前六名 | 上海 | 深圳 |
|---|---|--:|--:|
| 无 | 北京、上海、深圳、广州、杭州、成都 | 0.985 | 0.814 |
| `methods.treatment=none` | 相同 | 0.773 | 0.589 |
| `methods.weighting=entropy` | 上海、北京、深圳、广州、杭州、成都 | 1.000 | 0.887 |
| `methods.aggregation=geometric` | 上海、北京、广州、深圳、杭州、成都 | 1.000 | 0.642 |
| `methods.normalisation=rank` | 上海、北京、广州、成都、杭州、深圳 | 1.000 | 0.891 |

北京和上海居前,在这几种方法下都成立。二者谁是第一,深圳是第三还是第六,则取决于方法:人才短板在不容弥补的方法下影响更大。这里能说的仅此而已。

### 有没有“第一档”?
所声明的假设把权重变动 ±25%,变换标准化(极差、z 分数、名次)与合成(算术、几何),去掉一个指标或不去,并让指数用到的 78 个不确切的数值(估计、取整或下限,且不为 0)在其可信度所说的范围内变动。10,000 次抽取的结果(种子 1;`zhulu audit`):

| | 90% 名次区间 | 所见最好、最差 | 第一 | 前三 | 仅变权重时可达的名次 |
|---|---|---|--:|--:|---|
| 北京 | 1–4 | 1、5 | 49.6% | 91.4% | 1–2 |
| 上海 | 1–2 | 1、2 | 50.4% | 100% | 1–2 |
| 深圳 | 3–11 | 3、14 | 0% | 48.8% | 3–4 |
| 广州 | 2–4 | 1、5 | 0.0% | 51.2% | 3–5 |

* 有第一档,北京和上海始终在其中:两者互有胜负,各约一半;而两者在每一次抽取中都胜过深圳。
* 深圳按原方法第三;权重在 ±25% 之内任意变动,它总是第三或第四。但若按名次计分或用几何平均,它会落后:高校少这一短板此时分量更重。“深圳居前三”只在 49% 的抽取中成立。
* 北京与上海谁先谁后,取决于标准化(总效应指数 0.73)与合成方法(0.35),而不是权重(0.20)。

### 报刊证据
`press/` 收有报刊、规划和企业名单对这些城市给出的 530 个数值:涉及 40 城中的 37 城,另有 63 个自己的指标,并涉及主表的 8 个指标。它们不全,互有出入,年份不一。
* **不影响任何得分。** 它们自己的指标不进框架。对指数采用的指标,`choose: [file, year, confidence, order]` 规定以主表为准;`zhulu evidence 北京 hightech_firms` 会列出没有采用的值,以及改用它会怎样。
* 规划目标(18 个值)标为 `target`:目标不是观测值,任何单元格都不采用。原文写“以上”的,见出处一栏。
* 没有收入:与主表同一来源的三个重复值,以及政策、算力设施和企业的名单。
* 引用之前,请先看 `zhulu source check`。

### 已公布的排行榜
`leagues.csv` 是能找到的 32 份报告里的 228 个位置，`reports.csv` 写明是谁发布的，`league-sources.csv` 写明从哪里读到。它们不影响任何得分。多数并不完整：只有前三名、前十名、梯队，或“前 100 名之内”。报告没有提到的城市并不是最后一名。16 份人工智能报告里有 15 份提到北京，15 份提到上海，13 份提到深圳；它们的共识见 `zhulu consensus --scope ai`。境外城市、香港、台北和一个湾区照原样保留。

### 来源与许可
来源及取得途径见 `sources.csv`。数值是国家统计局、国家网信办、各部委及其中所列编者公布的事实,归各发布者所有,转载数据表应注明它们。新闻来源的网址常是转载页,请以所列发布者为准。选取、框架和说明文字适用本仓库的许可。

"""##),
        TemplateFile("evidence.csv", ##"""
unit,indicator,year,value,source,locator,confidence
110000,gdp,2023,43761,nbs-cscy-2024,whole city (全市),exact
120000,gdp,2023,16737,nbs-cscy-2024,whole city (全市),exact
130100,gdp,2023,7534,nbs-cscy-2024,whole city (全市),exact
140100,gdp,2023,5574,nbs-cscy-2024,whole city (全市),exact
150100,gdp,2023,3802,nbs-cscy-2024,whole city (全市),exact
210100,gdp,2023,8122,nbs-cscy-2024,whole city (全市),exact
210200,gdp,2023,8753,nbs-cscy-2024,whole city (全市),exact
220100,gdp,2023,7002,nbs-cscy-2024,whole city (全市),exact
230100,gdp,2023,5576,nbs-cscy-2024,whole city (全市),exact
310000,gdp,2023,47219,nbs-cscy-2024,whole city (全市),exact
320100,gdp,2023,17421,nbs-cscy-2024,whole city (全市),exact
320200,gdp,2023,15456,nbs-cscy-2024,whole city (全市),exact
320400,gdp,2023,10116,nbs-cscy-2024,whole city (全市),exact
320500,gdp,2023,24653,nbs-cscy-2024,whole city (全市),exact
330100,gdp,2023,20059,nbs-cscy-2024,whole city (全市),exact
330200,gdp,2023,16453,nbs-cscy-2024,whole city (全市),exact
340100,gdp,2023,12674,nbs-cscy-2024,whole city (全市),exact
350100,gdp,2023,12928,nbs-cscy-2024,whole city (全市),exact
350200,gdp,2023,8066,nbs-cscy-2024,whole city (全市),exact
360100,gdp,2023,7213,nbs-cscy-2024,whole city (全市),exact
370100,gdp,2023,12757,nbs-cscy-2024,whole city (全市),exact
370200,gdp,2023,15760,nbs-cscy-2024,whole city (全市),exact
410100,gdp,2023,13618,nbs-cscy-2024,whole city (全市),exact
420100,gdp,2023,20012,nbs-cscy-2024,whole city (全市),exact
430100,gdp,2023,14332,nbs-cscy-2024,whole city (全市),exact
440100,gdp,2023,30356,nbs-cscy-2024,whole city (全市),exact
440300,gdp,2023,34606,nbs-cscy-2024,whole city (全市),exact
440400,gdp,2023,4233,nbs-cscy-2024,whole city (全市),exact
440600,gdp,2023,13276,nbs-cscy-2024,whole city (全市),exact
441900,gdp,2023,11438,nbs-cscy-2024,whole city (全市),exact
450100,gdp,2023,5469,nbs-cscy-2024,whole city (全市),exact
460100,gdp,2023,2358,nbs-cscy-2024,whole city (全市),exact
500000,gdp,2023,30146,nbs-cscy-2024,whole city (全市),exact
510100,gdp,2023,22075,nbs-cscy-2024,whole city (全市),exact
520100,gdp,2023,5155,nbs-cscy-2024,whole city (全市),exact
530100,gdp,2023,7865,nbs-cscy-2024,whole city (全市),exact
610100,gdp,2023,12011,nbs-cscy-2024,whole city (全市),exact
620100,gdp,2023,3487,nbs-cscy-2024,whole city (全市),exact
640100,gdp,2023,2686,nbs-cscy-2024,whole city (全市),exact
650100,gdp,2023,4168,nbs-cscy-2024,whole city (全市),exact
110000,population,2023,2186,nbs-cscy-2024,whole city (全市),exact
120000,population,2023,1364,nbs-cscy-2024,whole city (全市),exact
130100,population,2023,1123,nbs-cscy-2024,whole city (全市),exact
140100,population,2023,545,nbs-cscy-2024,whole city (全市),exact
150100,population,2023,360,nbs-cscy-2024,whole city (全市),exact
210100,population,2023,920.4,maigoo-ln-pop2023,not in the yearbook; taken from this source,exact
210200,population,2023,754,nbs-cscy-2024,whole city (全市),exact
220100,population,2023,910,nbs-cscy-2024,whole city (全市),exact
230100,population,2023,978,nbs-cscy-2024,whole city (全市),exact
310000,population,2023,2487,nbs-cscy-2024,whole city (全市),exact
320100,population,2023,955,nbs-cscy-2024,whole city (全市),exact
320200,population,2023,750,nbs-cscy-2024,whole city (全市),exact
320400,population,2023,538,nbs-cscy-2024,whole city (全市),exact
320500,population,2023,1296,nbs-cscy-2024,whole city (全市),exact
330100,population,2023,1252,nbs-cscy-2024,whole city (全市),exact
330200,population,2023,970,nbs-cscy-2024,whole city (全市),exact
340100,population,2023,985,nbs-cscy-2024,whole city (全市),exact
350100,population,2023,847,nbs-cscy-2024,whole city (全市),exact
350200,population,2023,533,nbs-cscy-2024,whole city (全市),exact
360100,population,2023,657,nbs-cscy-2024,whole city (全市),exact
370100,population,2023,944,nbs-cscy-2024,whole city (全市),exact
370200,population,2023,1037,nbs-cscy-2024,whole city (全市),exact
410100,population,2023,1301,nbs-cscy-2024,whole city (全市),exact
420100,population,2023,1377,nbs-cscy-2024,whole city (全市),exact
430100,population,2023,1051,nbs-cscy-2024,whole city (全市),exact
440100,population,2023,1883,nbs-cscy-2024,whole city (全市),exact
440300,population,2023,1779,nbs-cscy-2024,whole city (全市),exact
440400,population,2023,249,nbs-cscy-2024,whole city (全市),exact
440600,population,2023,962,nbs-cscy-2024,whole city (全市),exact
441900,population,2023,1049,nbs-cscy-2024,whole city (全市),exact
450100,population,2023,894,nbs-cscy-2024,whole city (全市),exact
460100,population,2023,300,nbs-cscy-2024,whole city (全市),exact
500000,population,2023,3191,nbs-cscy-2024,whole city (全市),exact
510100,population,2023,2140,nbs-cscy-2024,whole city (全市),exact
520100,population,2023,640,nbs-cscy-2024,whole city (全市),exact
530100,population,2023,868,nbs-cscy-2024,whole city (全市),exact
610100,population,2023,1308,nbs-cscy-2024,whole city (全市),exact
620100,population,2023,443,nbs-cscy-2024,whole city (全市),exact
640100,population,2023,291,nbs-cscy-2024,whole city (全市),exact
650100,population,2023,408,nbs-cscy-2024,whole city (全市),exact
110000,gdp_per_capita,2023,200278,nbs-cscy-2024,whole city (全市),exact
120000,gdp_per_capita,2023,122752,nbs-cscy-2024,whole city (全市),exact
130100,gdp_per_capita,2023,67099,nbs-cscy-2024,whole city (全市),exact
140100,gdp_per_capita,2023,102370,nbs-cscy-2024,whole city (全市),exact
150100,gdp_per_capita,2023,106337,nbs-cscy-2024,whole city (全市),exact
210100,gdp_per_capita,2023,88519,nbs-cscy-2024,whole city (全市),exact
210200,gdp_per_capita,2023,116557,nbs-cscy-2024,whole city (全市),exact
220100,gdp_per_capita,2023,77084,nbs-cscy-2024,whole city (全市),exact
230100,gdp_per_capita,2023,56901,nbs-cscy-2024,whole city (全市),exact
310000,gdp_per_capita,2023,190300,nbs-cscy-2024,whole city (全市),exact
320100,gdp_per_capita,2023,183015,nbs-cscy-2024,whole city (全市),exact
320200,gdp_per_capita,2023,206278,nbs-cscy-2024,whole city (全市),exact
320400,gdp_per_capita,2023,188366,nbs-cscy-2024,whole city (全市),exact
320500,gdp_per_capita,2023,190605,nbs-cscy-2024,whole city (全市),exact
330100,gdp_per_capita,2023,161129,nbs-cscy-2024,whole city (全市),exact
330200,gdp_per_capita,2023,170363,nbs-cscy-2024,whole city (全市),exact
340100,gdp_per_capita,2023,130074,nbs-cscy-2024,whole city (全市),exact
350100,gdp_per_capita,2023,152846,nbs-cscy-2024,whole city (全市),exact
350200,gdp_per_capita,2023,151697,nbs-cscy-2024,whole city (全市),exact
360100,gdp_per_capita,2023,110067,nbs-cscy-2024,whole city (全市),exact
370100,gdp_per_capita,2023,135347,nbs-cscy-2024,whole city (全市),exact
370200,gdp_per_capita,2023,152174,nbs-cscy-2024,whole city (全市),exact
410100,gdp_per_capita,2023,105416,nbs-cscy-2024,whole city (全市),exact
420100,gdp_per_capita,2023,145471,nbs-cscy-2024,whole city (全市),exact
430100,gdp_per_capita,2023,136927,nbs-cscy-2024,whole city (全市),exact
440100,gdp_per_capita,2023,161634,nbs-cscy-2024,whole city (全市),exact
440300,gdp_per_capita,2023,195230,nbs-cscy-2024,whole city (全市),exact
440400,gdp_per_capita,2023,170306,nbs-cscy-2024,whole city (全市),exact
440600,gdp_per_capita,2023,138526,nbs-cscy-2024,whole city (全市),exact
441900,gdp_per_capita,2023,109339,nbs-cscy-2024,whole city (全市),exact
450100,gdp_per_capita,2023,61338,nbs-cscy-2024,whole city (全市),exact
460100,gdp_per_capita,2023,79390,nbs-cscy-2024,whole city (全市),exact
500000,gdp_per_capita,2023,94135,nbs-cscy-2024,whole city (全市),exact
510100,gdp_per_capita,2023,103465,nbs-cscy-2024,whole city (全市),exact
520100,gdp_per_capita,2023,81670,nbs-cscy-2024,whole city (全市),exact
530100,gdp_per_capita,2023,90821,nbs-cscy-2024,whole city (全市),exact
610100,gdp_per_capita,2023,92128,nbs-cscy-2024,whole city (全市),exact
620100,gdp_per_capita,2023,78894,nbs-cscy-2024,whole city (全市),exact
640100,gdp_per_capita,2023,92530,nbs-cscy-2024,whole city (全市),exact
650100,gdp_per_capita,2023,102078,nbs-cscy-2024,whole city (全市),exact
110000,tertiary_share,2023,84.85,nbs-cscy-2024,whole city (全市),exact
120000,tertiary_share,2023,62.65,nbs-cscy-2024,whole city (全市),exact
130100,tertiary_share,2023,61.69,nbs-cscy-2024,whole city (全市),exact
140100,tertiary_share,2023,57.16,nbs-cscy-2024,whole city (全市),exact
150100,tertiary_share,2023,60.4,nbs-cscy-2024,whole city (全市),exact
210100,tertiary_share,2023,59.52,nbs-cscy-2024,whole city (全市),exact
210200,tertiary_share,2023,50.75,nbs-cscy-2024,whole city (全市),exact
220100,tertiary_share,2023,55.05,nbs-cscy-2024,whole city (全市),exact
230100,tertiary_share,2023,65.5,nbs-cscy-2024,whole city (全市),exact
310000,tertiary_share,2023,75.2,nbs-cscy-2024,whole city (全市),exact
320100,tertiary_share,2023,64.14,nbs-cscy-2024,whole city (全市),exact
320200,tertiary_share,2023,51.39,nbs-cscy-2024,whole city (全市),exact
320400,tertiary_share,2023,50.22,nbs-cscy-2024,whole city (全市),exact
320500,tertiary_share,2023,52.39,nbs-cscy-2024,whole city (全市),exact
330100,tertiary_share,2023,70.02,nbs-cscy-2024,whole city (全市),exact
330200,tertiary_share,2023,51.84,nbs-cscy-2024,whole city (全市),exact
340100,tertiary_share,2023,60.4,nbs-cscy-2024,whole city (全市),exact
350100,tertiary_share,2023,58.26,nbs-cscy-2024,whole city (全市),exact
350200,tertiary_share,2023,64.1,nbs-cscy-2024,whole city (全市),exact
360100,tertiary_share,2023,50.25,nbs-cscy-2024,whole city (全市),exact
370100,tertiary_share,2023,62.83,nbs-cscy-2024,whole city (全市),exact
370200,tertiary_share,2023,63.45,nbs-cscy-2024,whole city (全市),exact
410100,tertiary_share,2023,59.28,nbs-cscy-2024,whole city (全市),exact
420100,tertiary_share,2023,63.64,nbs-cscy-2024,whole city (全市),exact
430100,tertiary_share,2023,59.41,nbs-cscy-2024,whole city (全市),exact
440100,tertiary_share,2023,73.34,nbs-cscy-2024,whole city (全市),exact
440300,tertiary_share,2023,62.32,nbs-cscy-2024,whole city (全市),exact
440400,tertiary_share,2023,54.13,nbs-cscy-2024,whole city (全市),exact
440600,tertiary_share,2023,41.68,nbs-cscy-2024,whole city (全市),exact
441900,tertiary_share,2023,43.05,nbs-cscy-2024,whole city (全市),exact
450100,tertiary_share,2023,66.52,nbs-cscy-2024,whole city (全市),exact
460100,tertiary_share,2023,77.26,nbs-cscy-2024,whole city (全市),exact
500000,tertiary_share,2023,54.31,nbs-cscy-2024,whole city (全市),exact
510100,tertiary_share,2023,68.44,nbs-cscy-2024,whole city (全市),exact
520100,tertiary_share,2023,60.95,nbs-cscy-2024,whole city (全市),exact
530100,tertiary_share,2023,66.49,nbs-cscy-2024,whole city (全市),exact
610100,tertiary_share,2023,62.77,nbs-cscy-2024,whole city (全市),exact
620100,tertiary_share,2023,65.77,nbs-cscy-2024,whole city (全市),exact
640100,tertiary_share,2023,47.78,nbs-cscy-2024,whole city (全市),exact
650100,tertiary_share,2023,71.7,nbs-cscy-2024,whole city (全市),exact
110000,national_ai_designations,2024,3,rec-designations,AI pilot zone; AI pioneer zone; vehicle-road-cloud pilot,exact
120000,national_ai_designations,2024,2,rec-designations,AI pilot zone; AI pioneer zone,exact
130100,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
140100,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
150100,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
210100,national_ai_designations,2024,3,rec-designations,AI pilot zone; vehicle-road-cloud pilot; data annotation base,exact
210200,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
220100,national_ai_designations,2024,1,rec-designations,vehicle-road-cloud pilot,exact
230100,national_ai_designations,2024,1,rec-designations,AI pilot zone,exact
310000,national_ai_designations,2024,3,rec-designations,AI pilot zone; AI pioneer zone; vehicle-road-cloud pilot,exact
320100,national_ai_designations,2024,1,rec-designations,vehicle-road-cloud pilot,exact
320200,national_ai_designations,2024,1,rec-designations,vehicle-road-cloud pilot,exact
320400,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
320500,national_ai_designations,2024,2,rec-designations,AI pilot zone; vehicle-road-cloud pilot,exact
330100,national_ai_designations,2024,3,rec-designations,AI pilot zone; AI pioneer zone; vehicle-road-cloud pilot,exact
330200,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
340100,national_ai_designations,2024,3,rec-designations,AI pilot zone; vehicle-road-cloud pilot; data annotation base,exact
350100,national_ai_designations,2024,1,rec-designations,vehicle-road-cloud pilot,exact
350200,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
360100,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
370100,national_ai_designations,2024,3,rec-designations,AI pilot zone; AI pioneer zone; vehicle-road-cloud pilot,exact
370200,national_ai_designations,2024,1,rec-designations,AI pioneer zone,exact
410100,national_ai_designations,2024,1,rec-designations,AI pilot zone,exact
420100,national_ai_designations,2024,2,rec-designations,AI pilot zone; vehicle-road-cloud pilot,exact
430100,national_ai_designations,2024,3,rec-designations,AI pilot zone; vehicle-road-cloud pilot; data annotation base,exact
440100,national_ai_designations,2024,3,rec-designations,AI pilot zone; AI pioneer zone; vehicle-road-cloud pilot,exact
440300,national_ai_designations,2024,3,rec-designations,AI pilot zone; AI pioneer zone; vehicle-road-cloud pilot,exact
440400,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
440600,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
441900,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
450100,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
460100,national_ai_designations,2024,2,rec-designations,vehicle-road-cloud pilot; data annotation base,exact
500000,national_ai_designations,2024,2,rec-designations,AI pilot zone; vehicle-road-cloud pilot,exact
510100,national_ai_designations,2024,4,rec-designations,AI pilot zone; AI pioneer zone; vehicle-road-cloud pilot; data annotation base,exact
520100,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
530100,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
610100,national_ai_designations,2024,1,rec-designations,AI pilot zone,exact
620100,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
640100,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
650100,national_ai_designations,2024,0,rec-designations,on none of the lists,exact
110000,fiscal_science_spending,2023,521.9079,nbs-cscy-2024,whole city (全市),exact
120000,fiscal_science_spending,2023,77.0293,nbs-cscy-2024,whole city (全市),exact
130100,fiscal_science_spending,2023,25.5005,nbs-cscy-2024,whole city (全市),exact
140100,fiscal_science_spending,2023,40.9182,nbs-cscy-2024,whole city (全市),exact
150100,fiscal_science_spending,2023,8.2136,nbs-cscy-2024,whole city (全市),exact
210100,fiscal_science_spending,2023,34.9157,nbs-cscy-2024,whole city (全市),exact
210200,fiscal_science_spending,2023,13.6146,nbs-cscy-2024,whole city (全市),exact
220100,fiscal_science_spending,2023,15.7653,nbs-cscy-2024,whole city (全市),exact
230100,fiscal_science_spending,2023,11.5925,nbs-cscy-2024,whole city (全市),exact
310000,fiscal_science_spending,2023,528.0521,nbs-cscy-2024,whole city (全市),exact
320100,fiscal_science_spending,2023,112.6386,nbs-cscy-2024,whole city (全市),exact
320200,fiscal_science_spending,2023,69.8997,nbs-cscy-2024,whole city (全市),exact
320400,fiscal_science_spending,2023,55.6733,nbs-cscy-2024,whole city (全市),exact
320500,fiscal_science_spending,2023,269.8628,nbs-cscy-2024,whole city (全市),exact
330100,fiscal_science_spending,2023,242.9074,nbs-cscy-2024,whole city (全市),exact
330200,fiscal_science_spending,2023,182.1641,nbs-cscy-2024,whole city (全市),exact
340100,fiscal_science_spending,2023,246.0306,nbs-cscy-2024,whole city (全市),exact
350100,fiscal_science_spending,2023,18.507,nbs-cscy-2024,whole city (全市),exact
350200,fiscal_science_spending,2023,61.6598,nbs-cscy-2024,whole city (全市),exact
360100,fiscal_science_spending,2023,37.1957,nbs-cscy-2024,whole city (全市),exact
370100,fiscal_science_spending,2023,46.5282,nbs-cscy-2024,whole city (全市),exact
370200,fiscal_science_spending,2023,42.7853,nbs-cscy-2024,whole city (全市),exact
410100,fiscal_science_spending,2023,88.2745,nbs-cscy-2024,whole city (全市),exact
420100,fiscal_science_spending,2023,181.3716,nbs-cscy-2024,whole city (全市),exact
430100,fiscal_science_spending,2023,84.1695,nbs-cscy-2024,whole city (全市),exact
440100,fiscal_science_spending,2023,194.9553,nbs-cscy-2024,whole city (全市),exact
440300,fiscal_science_spending,2023,454.9353,nbs-cscy-2024,whole city (全市),exact
440400,fiscal_science_spending,2023,57.6528,nbs-cscy-2024,whole city (全市),exact
440600,fiscal_science_spending,2023,57.3562,nbs-cscy-2024,whole city (全市),exact
441900,fiscal_science_spending,2023,34.612,nbs-cscy-2024,whole city (全市),exact
450100,fiscal_science_spending,2023,15.7265,nbs-cscy-2024,whole city (全市),exact
460100,fiscal_science_spending,2023,5.609,nbs-cscy-2024,whole city (全市),exact
500000,fiscal_science_spending,2023,102.5406,nbs-cscy-2024,whole city (全市),exact
510100,fiscal_science_spending,2023,150.9243,nbs-cscy-2024,whole city (全市),exact
520100,fiscal_science_spending,2023,15.5626,nbs-cscy-2024,whole city (全市),exact
530100,fiscal_science_spending,2023,8.8437,nbs-cscy-2024,whole city (全市),exact
610100,fiscal_science_spending,2023,64.4174,nbs-cscy-2024,whole city (全市),exact
620100,fiscal_science_spending,2023,7.7481,nbs-cscy-2024,whole city (全市),exact
640100,fiscal_science_spending,2023,9.5639,nbs-cscy-2024,whole city (全市),exact
650100,fiscal_science_spending,2023,3.1067,nbs-cscy-2024,whole city (全市),exact
110000,fiscal_science_share,2023,6.5471,nbs-cscy-2024,whole city (全市),derived
120000,fiscal_science_share,2023,2.3482,nbs-cscy-2024,whole city (全市),derived
130100,fiscal_science_share,2023,2.0003,nbs-cscy-2024,whole city (全市),derived
140100,fiscal_science_share,2023,5.2644,nbs-cscy-2024,whole city (全市),derived
150100,fiscal_science_share,2023,1.3852,nbs-cscy-2024,whole city (全市),derived
210100,fiscal_science_share,2023,3.2208,nbs-cscy-2024,whole city (全市),derived
210200,fiscal_science_share,2023,1.3433,nbs-cscy-2024,whole city (全市),derived
220100,fiscal_science_share,2023,1.4666,nbs-cscy-2024,whole city (全市),derived
230100,fiscal_science_share,2023,1.0727,nbs-cscy-2024,whole city (全市),derived
310000,fiscal_science_share,2023,5.4786,nbs-cscy-2024,whole city (全市),derived
320100,fiscal_science_share,2023,6.126,nbs-cscy-2024,whole city (全市),derived
320200,fiscal_science_share,2023,5.0281,nbs-cscy-2024,whole city (全市),derived
320400,fiscal_science_share,2023,6.5133,nbs-cscy-2024,whole city (全市),derived
320500,fiscal_science_share,2023,10.2951,nbs-cscy-2024,whole city (全市),derived
330100,fiscal_science_share,2023,9.2142,nbs-cscy-2024,whole city (全市),derived
330200,fiscal_science_share,2023,8.1502,nbs-cscy-2024,whole city (全市),derived
340100,fiscal_science_share,2023,17.4324,nbs-cscy-2024,whole city (全市),derived
350100,fiscal_science_share,2023,1.8417,nbs-cscy-2024,whole city (全市),derived
350200,fiscal_science_share,2023,5.6847,nbs-cscy-2024,whole city (全市),derived
360100,fiscal_science_share,2023,4.0188,nbs-cscy-2024,whole city (全市),derived
370100,fiscal_science_share,2023,3.4079,nbs-cscy-2024,whole city (全市),derived
370200,fiscal_science_share,2023,2.4893,nbs-cscy-2024,whole city (全市),derived
410100,fiscal_science_share,2023,5.809,nbs-cscy-2024,whole city (全市),derived
420100,fiscal_science_share,2023,8.2289,nbs-cscy-2024,whole city (全市),derived
430100,fiscal_science_share,2023,5.1738,nbs-cscy-2024,whole city (全市),derived
440100,fiscal_science_share,2023,6.5605,nbs-cscy-2024,whole city (全市),derived
440300,fiscal_science_share,2023,9.0761,nbs-cscy-2024,whole city (全市),derived
440400,fiscal_science_share,2023,8.5811,nbs-cscy-2024,whole city (全市),derived
440600,fiscal_science_share,2023,5.8364,nbs-cscy-2024,whole city (全市),derived
441900,fiscal_science_share,2023,3.8209,nbs-cscy-2024,whole city (全市),derived
450100,fiscal_science_share,2023,1.9261,nbs-cscy-2024,whole city (全市),derived
460100,fiscal_science_share,2023,1.5178,nbs-cscy-2024,whole city (全市),derived
500000,fiscal_science_share,2023,1.9331,nbs-cscy-2024,whole city (全市),derived
510100,fiscal_science_share,2023,5.8343,nbs-cscy-2024,whole city (全市),derived
520100,fiscal_science_share,2023,1.9988,nbs-cscy-2024,whole city (全市),derived
530100,fiscal_science_share,2023,1.0556,nbs-cscy-2024,whole city (全市),derived
610100,fiscal_science_share,2023,3.7225,nbs-cscy-2024,whole city (全市),derived
620100,fiscal_science_share,2023,1.5406,nbs-cscy-2024,whole city (全市),derived
640100,fiscal_science_share,2023,2.1828,nbs-cscy-2024,whole city (全市),derived
650100,fiscal_science_share,2023,0.6163,nbs-cscy-2024,whole city (全市),derived
110000,telecom_revenue,2023,752.1609,nbs-cscy-2024,whole city (全市),exact
120000,telecom_revenue,2023,171.5705,nbs-cscy-2024,whole city (全市),exact
130100,telecom_revenue,2023,113.3598,nbs-cscy-2024,whole city (全市),exact
140100,telecom_revenue,2023,71.6579,nbs-cscy-2024,whole city (全市),exact
150100,telecom_revenue,2023,47.8,nbs-cscy-2024,whole city (全市),exact
210100,telecom_revenue,2023,125.3622,nbs-cscy-2024,whole city (全市),exact
210200,telecom_revenue,2023,91.8857,nbs-cscy-2024,whole city (全市),exact
220100,telecom_revenue,2023,106.3404,nbs-cscy-2024,whole city (全市),exact
230100,telecom_revenue,2023,92.6096,nbs-cscy-2024,whole city (全市),exact
310000,telecom_revenue,2023,716.213,nbs-cscy-2024,whole city (全市),exact
320100,telecom_revenue,2023,200.765,nbs-cscy-2024,whole city (全市),exact
320200,telecom_revenue,2023,146.6097,nbs-cscy-2024,whole city (全市),exact
320400,telecom_revenue,2023,95.75,nbs-cscy-2024,whole city (全市),exact
320500,telecom_revenue,2023,279.5468,nbs-cscy-2024,whole city (全市),exact
330100,telecom_revenue,2023,274.1663,nbs-cscy-2024,whole city (全市),exact
330200,telecom_revenue,2023,167.9031,nbs-cscy-2024,whole city (全市),exact
340100,telecom_revenue,2023,119.2497,nbs-cscy-2024,whole city (全市),exact
350100,telecom_revenue,2023,139.0996,nbs-cscy-2024,whole city (全市),exact
350200,telecom_revenue,2023,79.6,nbs-cscy-2024,whole city (全市),exact
370100,telecom_revenue,2023,130.413,nbs-cscy-2024,whole city (全市),exact
370200,telecom_revenue,2023,135.4588,nbs-cscy-2024,whole city (全市),exact
410100,telecom_revenue,2023,183.3313,nbs-cscy-2024,whole city (全市),exact
420100,telecom_revenue,2023,192.1776,nbs-cscy-2024,whole city (全市),exact
430100,telecom_revenue,2023,153.32,nbs-cscy-2024,whole city (全市),exact
440100,telecom_revenue,2023,452.05,nbs-cscy-2024,whole city (全市),exact
440300,telecom_revenue,2023,447.4,nbs-cscy-2024,whole city (全市),exact
440400,telecom_revenue,2023,51.7,nbs-cscy-2024,whole city (全市),exact
440600,telecom_revenue,2023,160.5624,nbs-cscy-2024,whole city (全市),exact
441900,telecom_revenue,2023,210.416,nbs-cscy-2024,whole city (全市),exact
450100,telecom_revenue,2023,111.5,nbs-cscy-2024,whole city (全市),exact
460100,telecom_revenue,2023,63.4553,nbs-cscy-2024,whole city (全市),exact
500000,telecom_revenue,2023,347.5342,nbs-cscy-2024,whole city (全市),exact
510100,telecom_revenue,2023,298.8571,nbs-cscy-2024,whole city (全市),exact
520100,telecom_revenue,2023,98.9,nbs-cscy-2024,whole city (全市),exact
530100,telecom_revenue,2023,129.1697,nbs-cscy-2024,whole city (全市),exact
610100,telecom_revenue,2023,186.1319,nbs-cscy-2024,whole city (全市),exact
620100,telecom_revenue,2023,62.262,nbs-cscy-2024,whole city (全市),exact
640100,telecom_revenue,2023,37.5881,nbs-cscy-2024,whole city (全市),exact
650100,telecom_revenue,2023,82.7881,nbs-cscy-2024,whole city (全市),exact
110000,mobile_subscribers,2023,4021,nbs-cscy-2024,whole city (全市),exact
120000,mobile_subscribers,2023,1908,nbs-cscy-2024,whole city (全市),exact
130100,mobile_subscribers,2023,1493,nbs-cscy-2024,whole city (全市),exact
140100,mobile_subscribers,2023,806,nbs-cscy-2024,whole city (全市),exact
150100,mobile_subscribers,2023,471,nbs-cscy-2024,whole city (全市),exact
210100,mobile_subscribers,2023,1235,nbs-cscy-2024,whole city (全市),exact
210200,mobile_subscribers,2023,984,nbs-cscy-2024,whole city (全市),exact
220100,mobile_subscribers,2023,1122,nbs-cscy-2024,whole city (全市),exact
230100,mobile_subscribers,2023,1237,nbs-cscy-2024,whole city (全市),exact
310000,mobile_subscribers,2023,4594,nbs-cscy-2024,whole city (全市),exact
320100,mobile_subscribers,2023,1422,nbs-cscy-2024,whole city (全市),exact
320200,mobile_subscribers,2023,1039,nbs-cscy-2024,whole city (全市),exact
320400,mobile_subscribers,2023,703,nbs-cscy-2024,whole city (全市),exact
320500,mobile_subscribers,2023,1892,nbs-cscy-2024,whole city (全市),exact
330100,mobile_subscribers,2023,1881,nbs-cscy-2024,whole city (全市),exact
330200,mobile_subscribers,2023,1411,nbs-cscy-2024,whole city (全市),exact
340100,mobile_subscribers,2023,1183,nbs-cscy-2024,whole city (全市),exact
350100,mobile_subscribers,2023,997,nbs-cscy-2024,whole city (全市),exact
350200,mobile_subscribers,2023,686,nbs-cscy-2024,whole city (全市),exact
360100,mobile_subscribers,2023,815,nbs-cscy-2024,whole city (全市),exact
370100,mobile_subscribers,2023,1316,nbs-cscy-2024,whole city (全市),exact
370200,mobile_subscribers,2023,1384,nbs-cscy-2024,whole city (全市),exact
410100,mobile_subscribers,2023,1910,nbs-cscy-2024,whole city (全市),exact
420100,mobile_subscribers,2023,1728,nbs-cscy-2024,whole city (全市),exact
430100,mobile_subscribers,2023,1575,nbs-cscy-2024,whole city (全市),exact
440100,mobile_subscribers,2023,3324,nbs-cscy-2024,whole city (全市),exact
440300,mobile_subscribers,2023,2970,nbs-cscy-2024,whole city (全市),exact
440400,mobile_subscribers,2023,397,nbs-cscy-2024,whole city (全市),exact
440600,mobile_subscribers,2023,1291,nbs-cscy-2024,whole city (全市),exact
441900,mobile_subscribers,2023,1678,nbs-cscy-2024,whole city (全市),exact
450100,mobile_subscribers,2023,1263,nbs-cscy-2024,whole city (全市),exact
460100,mobile_subscribers,2023,414,nbs-cscy-2024,whole city (全市),exact
500000,mobile_subscribers,2023,4305,nbs-cscy-2024,whole city (全市),exact
510100,mobile_subscribers,2023,2959,nbs-cscy-2024,whole city (全市),exact
520100,mobile_subscribers,2023,787,nbs-cscy-2024,whole city (全市),exact
530100,mobile_subscribers,2023,1181,nbs-cscy-2024,whole city (全市),exact
610100,mobile_subscribers,2023,1838,nbs-cscy-2024,whole city (全市),exact
620100,mobile_subscribers,2023,666,nbs-cscy-2024,whole city (全市),exact
640100,mobile_subscribers,2023,399,nbs-cscy-2024,whole city (全市),exact
650100,mobile_subscribers,2023,595,nbs-cscy-2024,whole city (全市),exact
110000,electricity_use,2023,1357.7778,nbs-cscy-2024,whole city (全市),exact
120000,electricity_use,2023,1050.9342,nbs-cscy-2024,whole city (全市),exact
130100,electricity_use,2023,641.9351,nbs-cscy-2024,whole city (全市),exact
140100,electricity_use,2023,336.622,nbs-cscy-2024,whole city (全市),exact
150100,electricity_use,2023,377.8008,nbs-cscy-2024,whole city (全市),exact
210100,electricity_use,2023,429.9139,nbs-cscy-2024,whole city (全市),exact
210200,electricity_use,2023,468.6142,nbs-cscy-2024,whole city (全市),exact
220100,electricity_use,2023,325.93,nbs-cscy-2024,whole city (全市),exact
230100,electricity_use,2023,295.5514,nbs-cscy-2024,whole city (全市),exact
310000,electricity_use,2023,1848.8109,nbs-cscy-2024,whole city (全市),exact
320100,electricity_use,2023,747.2669,nbs-cscy-2024,whole city (全市),exact
320200,electricity_use,2023,864.072,nbs-cscy-2024,whole city (全市),exact
320400,electricity_use,2023,625.0919,nbs-cscy-2024,whole city (全市),exact
320500,electricity_use,2023,1719.309,nbs-cscy-2024,whole city (全市),exact
330100,electricity_use,2023,987.13,nbs-cscy-2024,whole city (全市),exact
330200,electricity_use,2023,1031.7964,nbs-cscy-2024,whole city (全市),exact
340100,electricity_use,2023,539.5426,nbs-cscy-2024,whole city (全市),exact
350100,electricity_use,2023,604.1044,nbs-cscy-2024,whole city (全市),exact
350200,electricity_use,2023,360.7258,nbs-cscy-2024,whole city (全市),exact
360100,electricity_use,2023,307.0132,nbs-cscy-2024,whole city (全市),exact
370100,electricity_use,2023,540.8519,nbs-cscy-2024,whole city (全市),exact
370200,electricity_use,2023,622.8675,nbs-cscy-2024,whole city (全市),exact
410100,electricity_use,2023,652.0429,nbs-cscy-2024,whole city (全市),exact
420100,electricity_use,2023,755.4445,nbs-cscy-2024,whole city (全市),exact
430100,electricity_use,2023,532.9436,nbs-cscy-2024,whole city (全市),exact
440100,electricity_use,2023,1205.1252,nbs-cscy-2024,whole city (全市),exact
440300,electricity_use,2023,1128.5503,nbs-cscy-2024,whole city (全市),exact
440400,electricity_use,2023,251.2295,nbs-cscy-2024,whole city (全市),exact
440600,electricity_use,2023,808.4842,nbs-cscy-2024,whole city (全市),exact
441900,electricity_use,2023,1017.633,nbs-cscy-2024,whole city (全市),exact
450100,electricity_use,2023,328.7386,nbs-cscy-2024,whole city (全市),exact
460100,electricity_use,2023,113.2132,nbs-cscy-2024,whole city (全市),exact
510100,electricity_use,2023,944.9087,nbs-cscy-2024,whole city (全市),exact
520100,electricity_use,2023,319.5704,nbs-cscy-2024,whole city (全市),exact
530100,electricity_use,2023,406.3167,nbs-cscy-2024,whole city (全市),exact
610100,electricity_use,2023,585.4705,nbs-cscy-2024,whole city (全市),exact
620100,electricity_use,2023,388.8744,nbs-cscy-2024,whole city (全市),exact
640100,electricity_use,2023,522.71,nbs-cscy-2024,whole city (全市),exact
650100,electricity_use,2023,468.3537,nbs-cscy-2024,whole city (全市),exact
110000,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
120000,national_compute_designations,2023,1,rec-designations,national supercomputing centre,exact
130100,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
140100,national_compute_designations,2023,1,rec-designations,national supercomputing centre,exact
150100,national_compute_designations,2023,1,rec-designations,East-Data-West-Computing cluster,exact
210100,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
210200,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
220100,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
230100,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
310000,national_compute_designations,2023,1,rec-designations,East-Data-West-Computing cluster,exact
320100,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
320200,national_compute_designations,2023,1,rec-designations,national supercomputing centre,exact
320400,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
320500,national_compute_designations,2023,2,rec-designations,East-Data-West-Computing cluster; national supercomputing centre,exact
330100,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
330200,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
340100,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
350100,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
350200,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
360100,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
370100,national_compute_designations,2023,1,rec-designations,national supercomputing centre,exact
370200,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
410100,national_compute_designations,2023,1,rec-designations,national supercomputing centre,exact
420100,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
430100,national_compute_designations,2023,1,rec-designations,national supercomputing centre,exact
440100,national_compute_designations,2023,1,rec-designations,national supercomputing centre,exact
440300,national_compute_designations,2023,1,rec-designations,national supercomputing centre,exact
440400,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
440600,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
441900,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
450100,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
460100,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
500000,national_compute_designations,2023,2,rec-designations,East-Data-West-Computing cluster; national supercomputing centre,exact
510100,national_compute_designations,2023,2,rec-designations,East-Data-West-Computing cluster; national supercomputing centre,exact
520100,national_compute_designations,2023,1,rec-designations,East-Data-West-Computing cluster,exact
530100,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
610100,national_compute_designations,2023,1,rec-designations,national supercomputing centre,exact
620100,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
640100,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
650100,national_compute_designations,2023,0,rec-designations,on none of the lists,exact
110000,hightech_firms,2023,28330,nbs-cscy-2024,whole city (全市),exact
120000,hightech_firms,2023,11589,nbs-cscy-2024,whole city (全市),exact
130100,hightech_firms,2023,3572,nbs-cscy-2024,whole city (全市),exact
140100,hightech_firms,2023,2150,nbs-cscy-2024,whole city (全市),exact
150100,hightech_firms,2023,533,nbs-cscy-2024,whole city (全市),exact
210100,hightech_firms,2023,5052,nbs-cscy-2024,whole city (全市),exact
210200,hightech_firms,2023,4700,nbs-cscy-2024,whole city (全市),exact
220100,hightech_firms,2023,2932,nbs-cscy-2024,whole city (全市),exact
230100,hightech_firms,2023,2832,nbs-cscy-2024,whole city (全市),exact
310000,hightech_firms,2023,24000,sh-stp-2023,not in the yearbook; taken from this source,rounded
320100,hightech_firms,2023,10048,nbs-cscy-2024,whole city (全市),exact
320200,hightech_firms,2023,6320,nbs-cscy-2024,whole city (全市),exact
320400,hightech_firms,2023,4720,nbs-cscy-2024,whole city (全市),exact
320500,hightech_firms,2023,15714,nbs-cscy-2024,whole city (全市),exact
330100,hightech_firms,2023,15062,nbs-cscy-2024,whole city (全市),exact
330200,hightech_firms,2023,7014,nbs-cscy-2024,whole city (全市),exact
340100,hightech_firms,2023,8406,nbs-cscy-2024,whole city (全市),exact
350100,hightech_firms,2023,4509,nbs-cscy-2024,whole city (全市),exact
350200,hightech_firms,2023,4220,nbs-cscy-2024,whole city (全市),exact
360100,hightech_firms,2023,1719,nbs-cscy-2024,whole city (全市),exact
370100,hightech_firms,2023,6917,nbs-cscy-2024,whole city (全市),exact
370200,hightech_firms,2023,7920,nbs-cscy-2024,whole city (全市),exact
410100,hightech_firms,2023,5844,nbs-cscy-2024,whole city (全市),exact
420100,hightech_firms,2023,14500,nbs-cscy-2024,whole city (全市),exact
430100,hightech_firms,2023,7842,nbs-cscy-2024,whole city (全市),exact
440100,hightech_firms,2023,13183,nbs-cscy-2024,whole city (全市),exact
440300,hightech_firms,2023,24000,cls-sz-202401,not in the yearbook; taken from this source,lower-bound
440400,hightech_firms,2023,2657,nbs-cscy-2024,whole city (全市),exact
440600,hightech_firms,2023,10300,nbs-cscy-2024,whole city (全市),exact
441900,hightech_firms,2023,10190,nbs-cscy-2024,whole city (全市),exact
450100,hightech_firms,2023,1721,nbs-cscy-2024,whole city (全市),exact
460100,hightech_firms,2023,871,nbs-cscy-2024,whole city (全市),exact
500000,hightech_firms,2023,7565,nbs-cscy-2024,whole city (全市),exact
510100,hightech_firms,2023,13146,nbs-cscy-2024,whole city (全市),exact
520100,hightech_firms,2023,1477,nbs-cscy-2024,whole city (全市),exact
530100,hightech_firms,2023,2141,nbs-cscy-2024,whole city (全市),exact
610100,hightech_firms,2023,13550,nbs-cscy-2024,whole city (全市),exact
620100,hightech_firms,2023,956,nbs-cscy-2024,whole city (全市),exact
640100,hightech_firms,2023,257,nbs-cscy-2024,whole city (全市),exact
650100,hightech_firms,2023,641,nbs-cscy-2024,whole city (全市),exact
110000,services_revenue,2023,173202.0894,nbs-cscy-2024,whole city (全市),exact
120000,services_revenue,2023,10928.7611,nbs-cscy-2024,whole city (全市),exact
130100,services_revenue,2023,1785.6406,nbs-cscy-2024,whole city (全市),exact
140100,services_revenue,2023,2587.5218,nbs-cscy-2024,whole city (全市),exact
150100,services_revenue,2023,1059.8361,nbs-cscy-2024,whole city (全市),exact
210100,services_revenue,2023,2272.2645,nbs-cscy-2024,whole city (全市),exact
210200,services_revenue,2023,1819.4491,nbs-cscy-2024,whole city (全市),exact
220100,services_revenue,2023,1106.4444,nbs-cscy-2024,whole city (全市),exact
230100,services_revenue,2023,1258.3894,nbs-cscy-2024,whole city (全市),exact
310000,services_revenue,2023,50728.86,nbs-cscy-2024,whole city (全市),exact
320100,services_revenue,2023,8407.0888,nbs-cscy-2024,whole city (全市),exact
320200,services_revenue,2023,2094.247,nbs-cscy-2024,whole city (全市),exact
320400,services_revenue,2023,1152.3179,nbs-cscy-2024,whole city (全市),exact
320500,services_revenue,2023,5430.5093,nbs-cscy-2024,whole city (全市),exact
330100,services_revenue,2023,19138.1351,nbs-cscy-2024,whole city (全市),exact
330200,services_revenue,2023,5199.2084,nbs-cscy-2024,whole city (全市),exact
340100,services_revenue,2023,2838.8822,nbs-cscy-2024,whole city (全市),exact
350100,services_revenue,2023,3392.8889,nbs-cscy-2024,whole city (全市),exact
350200,services_revenue,2023,3534.6397,nbs-cscy-2024,whole city (全市),exact
360100,services_revenue,2023,1544.3438,nbs-cscy-2024,whole city (全市),exact
370100,services_revenue,2023,4263.9802,nbs-cscy-2024,whole city (全市),exact
370200,services_revenue,2023,3753.0053,nbs-cscy-2024,whole city (全市),exact
410100,services_revenue,2023,4466.2652,nbs-cscy-2024,whole city (全市),exact
420100,services_revenue,2023,7700.1748,nbs-cscy-2024,whole city (全市),exact
430100,services_revenue,2023,3079.5871,nbs-cscy-2024,whole city (全市),exact
440100,services_revenue,2023,18994.2498,nbs-cscy-2024,whole city (全市),exact
440300,services_revenue,2023,22701.7899,nbs-cscy-2024,whole city (全市),exact
440400,services_revenue,2023,1535.4223,nbs-cscy-2024,whole city (全市),exact
440600,services_revenue,2023,1436.5587,nbs-cscy-2024,whole city (全市),exact
441900,services_revenue,2023,2378.3922,nbs-cscy-2024,whole city (全市),exact
450100,services_revenue,2023,2247.2557,nbs-cscy-2024,whole city (全市),exact
460100,services_revenue,2023,1817.9467,nbs-cscy-2024,whole city (全市),exact
500000,services_revenue,2023,5874.8818,nbs-cscy-2024,whole city (全市),exact
510100,services_revenue,2023,9041.0972,nbs-cscy-2024,whole city (全市),exact
520100,services_revenue,2023,2130.6637,nbs-cscy-2024,whole city (全市),exact
530100,services_revenue,2023,2105.6106,nbs-cscy-2024,whole city (全市),exact
610100,services_revenue,2023,4172.504,nbs-cscy-2024,whole city (全市),exact
620100,services_revenue,2023,1365.148,nbs-cscy-2024,whole city (全市),exact
640100,services_revenue,2023,377.7231,nbs-cscy-2024,whole city (全市),exact
650100,services_revenue,2023,2325.0789,nbs-cscy-2024,whole city (全市),exact
110000,listed_ict_firms,2022,130,gh-wolf71-corp,,exact
120000,listed_ict_firms,2022,8,gh-wolf71-corp,,exact
130100,listed_ict_firms,2022,4,gh-wolf71-corp,,exact
140100,listed_ict_firms,2022,2,gh-wolf71-corp,,exact
150100,listed_ict_firms,2022,0,gh-wolf71-corp,,exact
210100,listed_ict_firms,2022,4,gh-wolf71-corp,,exact
210200,listed_ict_firms,2022,2,gh-wolf71-corp,,exact
220100,listed_ict_firms,2022,4,gh-wolf71-corp,,exact
230100,listed_ict_firms,2022,3,gh-wolf71-corp,,exact
310000,listed_ict_firms,2022,78,gh-wolf71-corp,,exact
320100,listed_ict_firms,2022,13,gh-wolf71-corp,,exact
320200,listed_ict_firms,2022,14,gh-wolf71-corp,,exact
320400,listed_ict_firms,2022,9,gh-wolf71-corp,,exact
320500,listed_ict_firms,2022,48,gh-wolf71-corp,,exact
330100,listed_ict_firms,2022,41,gh-wolf71-corp,,exact
330200,listed_ict_firms,2022,7,gh-wolf71-corp,,exact
340100,listed_ict_firms,2022,8,gh-wolf71-corp,,exact
350100,listed_ict_firms,2022,21,gh-wolf71-corp,,exact
350200,listed_ict_firms,2022,17,gh-wolf71-corp,,exact
360100,listed_ict_firms,2022,3,gh-wolf71-corp,,exact
370100,listed_ict_firms,2022,11,gh-wolf71-corp,,exact
370200,listed_ict_firms,2022,3,gh-wolf71-corp,,exact
410100,listed_ict_firms,2022,5,gh-wolf71-corp,,exact
420100,listed_ict_firms,2022,15,gh-wolf71-corp,,exact
430100,listed_ict_firms,2022,11,gh-wolf71-corp,,exact
440100,listed_ict_firms,2022,26,gh-wolf71-corp,,exact
440300,listed_ict_firms,2022,144,gh-wolf71-corp,,exact
440400,listed_ict_firms,2022,10,gh-wolf71-corp,,exact
440600,listed_ict_firms,2022,5,gh-wolf71-corp,,exact
441900,listed_ict_firms,2022,18,gh-wolf71-corp,,exact
450100,listed_ict_firms,2022,1,gh-wolf71-corp,,exact
460100,listed_ict_firms,2022,1,gh-wolf71-corp,,exact
500000,listed_ict_firms,2022,2,gh-wolf71-corp,,exact
510100,listed_ict_firms,2022,28,gh-wolf71-corp,,exact
520100,listed_ict_firms,2022,3,gh-wolf71-corp,,exact
530100,listed_ict_firms,2022,1,gh-wolf71-corp,,exact
610100,listed_ict_firms,2022,5,gh-wolf71-corp,,exact
620100,listed_ict_firms,2022,0,gh-wolf71-corp,,exact
640100,listed_ict_firms,2022,0,gh-wolf71-corp,,exact
650100,listed_ict_firms,2022,2,gh-wolf71-corp,,exact
110000,deep_synthesis_entities_cum,2025,772,cac-algo-filings,,exact
120000,deep_synthesis_entities_cum,2025,38,cac-algo-filings,,exact
130100,deep_synthesis_entities_cum,2025,11,cac-algo-filings,,exact
140100,deep_synthesis_entities_cum,2025,6,cac-algo-filings,,exact
150100,deep_synthesis_entities_cum,2025,5,cac-algo-filings,,exact
210100,deep_synthesis_entities_cum,2025,7,cac-algo-filings,,exact
210200,deep_synthesis_entities_cum,2025,5,cac-algo-filings,,exact
220100,deep_synthesis_entities_cum,2025,6,cac-algo-filings,,exact
230100,deep_synthesis_entities_cum,2025,7,cac-algo-filings,,exact
310000,deep_synthesis_entities_cum,2025,460,cac-algo-filings,,exact
320100,deep_synthesis_entities_cum,2025,82,cac-algo-filings,,exact
320200,deep_synthesis_entities_cum,2025,24,cac-algo-filings,,exact
320400,deep_synthesis_entities_cum,2025,8,cac-algo-filings,,exact
320500,deep_synthesis_entities_cum,2025,63,cac-algo-filings,,exact
330100,deep_synthesis_entities_cum,2025,309,cac-algo-filings,,exact
330200,deep_synthesis_entities_cum,2025,15,cac-algo-filings,,exact
340100,deep_synthesis_entities_cum,2025,44,cac-algo-filings,,exact
350100,deep_synthesis_entities_cum,2025,23,cac-algo-filings,,exact
350200,deep_synthesis_entities_cum,2025,69,cac-algo-filings,,exact
360100,deep_synthesis_entities_cum,2025,3,cac-algo-filings,,exact
370100,deep_synthesis_entities_cum,2025,59,cac-algo-filings,,exact
370200,deep_synthesis_entities_cum,2025,32,cac-algo-filings,,exact
410100,deep_synthesis_entities_cum,2025,25,cac-algo-filings,,exact
420100,deep_synthesis_entities_cum,2025,83,cac-algo-filings,,exact
430100,deep_synthesis_entities_cum,2025,40,cac-algo-filings,,exact
440100,deep_synthesis_entities_cum,2025,433,cac-algo-filings,,exact
440300,deep_synthesis_entities_cum,2025,406,cac-algo-filings,,exact
440400,deep_synthesis_entities_cum,2025,17,cac-algo-filings,,exact
440600,deep_synthesis_entities_cum,2025,17,cac-algo-filings,,exact
441900,deep_synthesis_entities_cum,2025,10,cac-algo-filings,,exact
450100,deep_synthesis_entities_cum,2025,5,cac-algo-filings,,exact
460100,deep_synthesis_entities_cum,2025,18,cac-algo-filings,,exact
500000,deep_synthesis_entities_cum,2025,49,cac-algo-filings,,exact
510100,deep_synthesis_entities_cum,2025,143,cac-algo-filings,,exact
520100,deep_synthesis_entities_cum,2025,17,cac-algo-filings,,exact
530100,deep_synthesis_entities_cum,2025,5,cac-algo-filings,,exact
610100,deep_synthesis_entities_cum,2025,26,cac-algo-filings,,exact
620100,deep_synthesis_entities_cum,2025,2,cac-algo-filings,,exact
640100,deep_synthesis_entities_cum,2025,5,cac-algo-filings,,exact
650100,deep_synthesis_entities_cum,2025,1,cac-algo-filings,,exact
110000,invention_patents_granted,2023,107875,nbs-cscy-2024,whole city (全市),exact
120000,invention_patents_granted,2023,14319,nbs-cscy-2024,whole city (全市),exact
130100,invention_patents_granted,2023,4137,nbs-cscy-2024,whole city (全市),exact
140100,invention_patents_granted,2023,4506,nbs-cscy-2024,whole city (全市),exact
150100,invention_patents_granted,2023,1457,nbs-cscy-2024,whole city (全市),exact
210100,invention_patents_granted,2023,5946,nbs-cscy-2024,whole city (全市),exact
210200,invention_patents_granted,2023,4514,nbs-cscy-2024,whole city (全市),exact
220100,invention_patents_granted,2023,6652,nbs-cscy-2024,whole city (全市),exact
230100,invention_patents_granted,2023,6502,nbs-cscy-2024,whole city (全市),exact
310000,invention_patents_granted,2023,44345,nbs-cscy-2024,whole city (全市),exact
320100,invention_patents_granted,2023,28565,nbs-cscy-2024,whole city (全市),exact
320200,invention_patents_granted,2023,11750,nbs-cscy-2024,whole city (全市),exact
320400,invention_patents_granted,2023,8122,nbs-cscy-2024,whole city (全市),exact
320500,invention_patents_granted,2023,26959,nbs-cscy-2024,whole city (全市),exact
330100,invention_patents_granted,2023,31981,nbs-cscy-2024,whole city (全市),exact
330200,invention_patents_granted,2023,9372,nbs-cscy-2024,whole city (全市),exact
340100,invention_patents_granted,2023,15431,nbs-cscy-2024,whole city (全市),exact
350100,invention_patents_granted,2023,5379,nbs-cscy-2024,whole city (全市),exact
350200,invention_patents_granted,2023,5375,nbs-cscy-2024,whole city (全市),exact
360100,invention_patents_granted,2023,4703,nbs-cscy-2024,whole city (全市),exact
370100,invention_patents_granted,2023,13693,nbs-cscy-2024,whole city (全市),exact
370200,invention_patents_granted,2023,15584,nbs-cscy-2024,whole city (全市),exact
410100,invention_patents_granted,2023,8430,nbs-cscy-2024,whole city (全市),exact
420100,invention_patents_granted,2023,22751,nbs-cscy-2024,whole city (全市),exact
430100,invention_patents_granted,2023,12960,nbs-cscy-2024,whole city (全市),exact
440100,invention_patents_granted,2023,36339,nbs-cscy-2024,whole city (全市),exact
440300,invention_patents_granted,2023,62252,nbs-cscy-2024,whole city (全市),exact
440400,invention_patents_granted,2023,7892,nbs-cscy-2024,whole city (全市),exact
440600,invention_patents_granted,2023,11314,nbs-cscy-2024,whole city (全市),exact
441900,invention_patents_granted,2023,12826,nbs-cscy-2024,whole city (全市),exact
450100,invention_patents_granted,2023,2542,nbs-cscy-2024,whole city (全市),exact
460100,invention_patents_granted,2023,1448,nbs-cscy-2024,whole city (全市),exact
500000,invention_patents_granted,2023,13600,nbs-cscy-2024,whole city (全市),exact
510100,invention_patents_granted,2023,25557,nbs-cscy-2024,whole city (全市),exact
520100,invention_patents_granted,2023,5079,nbs-cscy-2024,whole city (全市),exact
530100,invention_patents_granted,2023,4970,nbs-cscy-2024,whole city (全市),exact
610100,invention_patents_granted,2023,19464,nbs-cscy-2024,whole city (全市),exact
620100,invention_patents_granted,2023,2683,nbs-cscy-2024,whole city (全市),exact
640100,invention_patents_granted,2023,1055,nbs-cscy-2024,whole city (全市),exact
650100,invention_patents_granted,2023,1210,nbs-cscy-2024,whole city (全市),exact
110000,invention_granted_per_10k,2023,49.3481,nbs-cscy-2024,whole city (全市),derived
120000,invention_granted_per_10k,2023,10.4978,nbs-cscy-2024,whole city (全市),derived
130100,invention_granted_per_10k,2023,3.6839,nbs-cscy-2024,whole city (全市),derived
140100,invention_granted_per_10k,2023,8.2679,nbs-cscy-2024,whole city (全市),derived
150100,invention_granted_per_10k,2023,4.0472,nbs-cscy-2024,whole city (全市),derived
210100,invention_granted_per_10k,2023,6.4602,nbs-cscy-2024,whole city (全市),derived
210200,invention_granted_per_10k,2023,5.9867,nbs-cscy-2024,whole city (全市),derived
220100,invention_granted_per_10k,2023,7.3099,nbs-cscy-2024,whole city (全市),derived
230100,invention_granted_per_10k,2023,6.6483,nbs-cscy-2024,whole city (全市),derived
310000,invention_granted_per_10k,2023,17.8307,nbs-cscy-2024,whole city (全市),derived
320100,invention_granted_per_10k,2023,29.911,nbs-cscy-2024,whole city (全市),derived
320200,invention_granted_per_10k,2023,15.6667,nbs-cscy-2024,whole city (全市),derived
320400,invention_granted_per_10k,2023,15.0967,nbs-cscy-2024,whole city (全市),derived
320500,invention_granted_per_10k,2023,20.8017,nbs-cscy-2024,whole city (全市),derived
330100,invention_granted_per_10k,2023,25.5439,nbs-cscy-2024,whole city (全市),derived
330200,invention_granted_per_10k,2023,9.6619,nbs-cscy-2024,whole city (全市),derived
340100,invention_granted_per_10k,2023,15.666,nbs-cscy-2024,whole city (全市),derived
350100,invention_granted_per_10k,2023,6.3506,nbs-cscy-2024,whole city (全市),derived
350200,invention_granted_per_10k,2023,10.0844,nbs-cscy-2024,whole city (全市),derived
360100,invention_granted_per_10k,2023,7.1583,nbs-cscy-2024,whole city (全市),derived
370100,invention_granted_per_10k,2023,14.5053,nbs-cscy-2024,whole city (全市),derived
370200,invention_granted_per_10k,2023,15.028,nbs-cscy-2024,whole city (全市),derived
410100,invention_granted_per_10k,2023,6.4796,nbs-cscy-2024,whole city (全市),derived
420100,invention_granted_per_10k,2023,16.5221,nbs-cscy-2024,whole city (全市),derived
430100,invention_granted_per_10k,2023,12.3311,nbs-cscy-2024,whole city (全市),derived
440100,invention_granted_per_10k,2023,19.2985,nbs-cscy-2024,whole city (全市),derived
440300,invention_granted_per_10k,2023,34.9927,nbs-cscy-2024,whole city (全市),derived
440400,invention_granted_per_10k,2023,31.6948,nbs-cscy-2024,whole city (全市),derived
440600,invention_granted_per_10k,2023,11.7609,nbs-cscy-2024,whole city (全市),derived
441900,invention_granted_per_10k,2023,12.2269,nbs-cscy-2024,whole city (全市),derived
450100,invention_granted_per_10k,2023,2.8434,nbs-cscy-2024,whole city (全市),derived
460100,invention_granted_per_10k,2023,4.8267,nbs-cscy-2024,whole city (全市),derived
500000,invention_granted_per_10k,2023,4.262,nbs-cscy-2024,whole city (全市),derived
510100,invention_granted_per_10k,2023,11.9425,nbs-cscy-2024,whole city (全市),derived
520100,invention_granted_per_10k,2023,7.9359,nbs-cscy-2024,whole city (全市),derived
530100,invention_granted_per_10k,2023,5.7258,nbs-cscy-2024,whole city (全市),derived
610100,invention_granted_per_10k,2023,14.8807,nbs-cscy-2024,whole city (全市),derived
620100,invention_granted_per_10k,2023,6.0564,nbs-cscy-2024,whole city (全市),derived
640100,invention_granted_per_10k,2023,3.6254,nbs-cscy-2024,whole city (全市),derived
650100,invention_granted_per_10k,2023,2.9657,nbs-cscy-2024,whole city (全市),derived
110000,tech_contract_value,2023,8536.9393,nbs-cscy-2024,whole city (全市),exact
120000,tech_contract_value,2023,1957.3777,nbs-cscy-2024,whole city (全市),exact
130100,tech_contract_value,2023,205,nbs-cscy-2024,whole city (全市),exact
140100,tech_contract_value,2023,276.3375,nbs-cscy-2024,whole city (全市),exact
150100,tech_contract_value,2023,15.0689,nbs-cscy-2024,whole city (全市),exact
210100,tech_contract_value,2023,636.2549,nbs-cscy-2024,whole city (全市),exact
210200,tech_contract_value,2023,505.8413,nbs-cscy-2024,whole city (全市),exact
220100,tech_contract_value,2023,80.7149,nbs-cscy-2024,whole city (全市),exact
230100,tech_contract_value,2023,55.22,nbs-cscy-2024,whole city (全市),exact
310000,tech_contract_value,2023,4850.21,nbs-cscy-2024,whole city (全市),exact
320100,tech_contract_value,2023,1001.57,nbs-cscy-2024,whole city (全市),exact
320200,tech_contract_value,2023,497.484,nbs-cscy-2024,whole city (全市),exact
320400,tech_contract_value,2023,320.3316,nbs-cscy-2024,whole city (全市),exact
320500,tech_contract_value,2023,1011.5117,nbs-cscy-2024,whole city (全市),exact
330100,tech_contract_value,2023,2159.7611,nbs-cscy-2024,whole city (全市),exact
330200,tech_contract_value,2023,888,nbs-cscy-2024,whole city (全市),exact
340100,tech_contract_value,2023,694.6,nbs-cscy-2024,whole city (全市),exact
350100,tech_contract_value,2023,105.3536,nbs-cscy-2024,whole city (全市),exact
350200,tech_contract_value,2023,173.5822,nbs-cscy-2024,whole city (全市),exact
360100,tech_contract_value,2023,391.1506,nbs-cscy-2024,whole city (全市),exact
370100,tech_contract_value,2023,916.14,nbs-cscy-2024,whole city (全市),exact
370200,tech_contract_value,2023,632.3375,nbs-cscy-2024,whole city (全市),exact
410100,tech_contract_value,2023,654.871,nbs-cscy-2024,whole city (全市),exact
420100,tech_contract_value,2023,2198.43,nbs-cscy-2024,whole city (全市),exact
430100,tech_contract_value,2023,1206.2812,nbs-cscy-2024,whole city (全市),exact
440100,tech_contract_value,2023,2550.82,nbs-cscy-2024,whole city (全市),exact
440300,tech_contract_value,2023,1580.2486,nbs-cscy-2024,whole city (全市),exact
440400,tech_contract_value,2023,86.72,nbs-cscy-2024,whole city (全市),exact
440600,tech_contract_value,2023,16.4968,nbs-cscy-2024,whole city (全市),exact
441900,tech_contract_value,2023,92.4006,nbs-cscy-2024,whole city (全市),exact
450100,tech_contract_value,2023,294.552,nbs-cscy-2024,whole city (全市),exact
460100,tech_contract_value,2023,36.006,nbs-cscy-2024,whole city (全市),exact
500000,tech_contract_value,2023,865.0926,nbs-cscy-2024,whole city (全市),exact
510100,tech_contract_value,2023,1614.2,nbs-cscy-2024,whole city (全市),exact
520100,tech_contract_value,2023,163.61,nbs-cscy-2024,whole city (全市),exact
530100,tech_contract_value,2023,114.7606,nbs-cscy-2024,whole city (全市),exact
610100,tech_contract_value,2023,3900.05,nbs-cscy-2024,whole city (全市),exact
620100,tech_contract_value,2023,113.33,nbs-cscy-2024,whole city (全市),exact
640100,tech_contract_value,2023,26.53,nbs-cscy-2024,whole city (全市),exact
650100,tech_contract_value,2023,16.8,nbs-cscy-2024,whole city (全市),exact
110000,ai_conf_papers,2024,794,gh-papercopilot,,estimate
120000,ai_conf_papers,2024,55,gh-papercopilot,,estimate
130100,ai_conf_papers,2024,0,gh-papercopilot,,estimate
140100,ai_conf_papers,2024,13,gh-papercopilot,,estimate
150100,ai_conf_papers,2024,5,gh-papercopilot,,estimate
210100,ai_conf_papers,2024,9,gh-papercopilot,,estimate
210200,ai_conf_papers,2024,47,gh-papercopilot,,estimate
220100,ai_conf_papers,2024,38,gh-papercopilot,,estimate
230100,ai_conf_papers,2024,54,gh-papercopilot,,estimate
310000,ai_conf_papers,2024,370,gh-papercopilot,,estimate
320100,ai_conf_papers,2024,161,gh-papercopilot,,estimate
320200,ai_conf_papers,2024,3,gh-papercopilot,,estimate
320400,ai_conf_papers,2024,0,gh-papercopilot,,estimate
320500,ai_conf_papers,2024,23,gh-papercopilot,,estimate
330100,ai_conf_papers,2024,272,gh-papercopilot,,estimate
330200,ai_conf_papers,2024,11,gh-papercopilot,,estimate
340100,ai_conf_papers,2024,143,gh-papercopilot,,estimate
350100,ai_conf_papers,2024,14,gh-papercopilot,,estimate
350200,ai_conf_papers,2024,41,gh-papercopilot,,estimate
360100,ai_conf_papers,2024,2,gh-papercopilot,,estimate
370100,ai_conf_papers,2024,41,gh-papercopilot,,estimate
370200,ai_conf_papers,2024,16,gh-papercopilot,,estimate
410100,ai_conf_papers,2024,13,gh-papercopilot,,estimate
420100,ai_conf_papers,2024,149,gh-papercopilot,,estimate
430100,ai_conf_papers,2024,69,gh-papercopilot,,estimate
440100,ai_conf_papers,2024,176,gh-papercopilot,,estimate
440300,ai_conf_papers,2024,278,gh-papercopilot,,estimate
440400,ai_conf_papers,2024,7,gh-papercopilot,,estimate
440600,ai_conf_papers,2024,2,gh-papercopilot,,estimate
441900,ai_conf_papers,2024,4,gh-papercopilot,,estimate
450100,ai_conf_papers,2024,4,gh-papercopilot,,estimate
460100,ai_conf_papers,2024,6,gh-papercopilot,,estimate
500000,ai_conf_papers,2024,37,gh-papercopilot,,estimate
510100,ai_conf_papers,2024,123,gh-papercopilot,,estimate
520100,ai_conf_papers,2024,1,gh-papercopilot,,estimate
530100,ai_conf_papers,2024,9,gh-papercopilot,,estimate
610100,ai_conf_papers,2024,139,gh-papercopilot,,estimate
620100,ai_conf_papers,2024,6,gh-papercopilot,,estimate
640100,ai_conf_papers,2024,0,gh-papercopilot,,estimate
650100,ai_conf_papers,2024,2,gh-papercopilot,,estimate
110000,he_students,2023,618348,nbs-cscy-2024,whole city (全市),exact
120000,he_students,2023,596569,nbs-cscy-2024,whole city (全市),exact
130100,he_students,2023,682079,nbs-cscy-2024,whole city (全市),exact
140100,he_students,2023,748299,nbs-cscy-2024,whole city (全市),exact
150100,he_students,2023,259301,nbs-cscy-2024,whole city (全市),exact
210100,he_students,2023,446778,nbs-cscy-2024,whole city (全市),exact
210200,he_students,2023,328491,nbs-cscy-2024,whole city (全市),exact
220100,he_students,2023,536946,nbs-cscy-2024,whole city (全市),exact
230100,he_students,2023,759915,nbs-cscy-2024,whole city (全市),exact
310000,he_students,2023,572443,nbs-cscy-2024,whole city (全市),exact
320100,he_students,2023,799410,nbs-cscy-2024,whole city (全市),exact
320200,he_students,2023,201698,nbs-cscy-2024,whole city (全市),exact
320400,he_students,2023,173480,nbs-cscy-2024,whole city (全市),exact
320500,he_students,2023,305240,nbs-cscy-2024,whole city (全市),exact
330100,he_students,2023,514304,nbs-cscy-2024,whole city (全市),exact
330200,he_students,2023,186501,nbs-cscy-2024,whole city (全市),exact
340100,he_students,2023,862683,nbs-cscy-2024,whole city (全市),exact
350100,he_students,2023,434843,nbs-cscy-2024,whole city (全市),exact
350200,he_students,2023,195203,nbs-cscy-2024,whole city (全市),exact
360100,he_students,2023,786995,nbs-cscy-2024,whole city (全市),exact
370100,he_students,2023,631671,nbs-cscy-2024,whole city (全市),exact
370200,he_students,2023,424226,nbs-cscy-2024,whole city (全市),exact
410100,he_students,2023,1393573,nbs-cscy-2024,whole city (全市),exact
420100,he_students,2023,1161053,nbs-cscy-2024,whole city (全市),exact
430100,he_students,2023,795531,nbs-cscy-2024,whole city (全市),exact
440100,he_students,2023,1468613,nbs-cscy-2024,whole city (全市),exact
440300,he_students,2023,105347,nbs-cscy-2024,whole city (全市),exact
440400,he_students,2023,65624,nbs-cscy-2024,whole city (全市),exact
440600,he_students,2023,92182,nbs-cscy-2024,whole city (全市),exact
441900,he_students,2023,119115,nbs-cscy-2024,whole city (全市),exact
450100,he_students,2023,714401,nbs-cscy-2024,whole city (全市),exact
460100,he_students,2023,184473,nbs-cscy-2024,whole city (全市),exact
500000,he_students,2023,1100170,nbs-cscy-2024,whole city (全市),exact
510100,he_students,2023,1140856,nbs-cscy-2024,whole city (全市),exact
520100,he_students,2023,473267,nbs-cscy-2024,whole city (全市),exact
530100,he_students,2023,793451,nbs-cscy-2024,whole city (全市),exact
610100,he_students,2023,850044,nbs-cscy-2024,whole city (全市),exact
620100,he_students,2023,449768,nbs-cscy-2024,whole city (全市),exact
640100,he_students,2023,137716,nbs-cscy-2024,whole city (全市),exact
650100,he_students,2023,247016,nbs-cscy-2024,whole city (全市),exact
110000,undergrad_universities,2019,68,gh-wolf71-univ,,exact
120000,undergrad_universities,2019,31,gh-wolf71-univ,,exact
130100,undergrad_universities,2019,19,gh-wolf71-univ,,exact
140100,undergrad_universities,2019,20,gh-wolf71-univ,,exact
150100,undergrad_universities,2019,10,gh-wolf71-univ,,exact
210100,undergrad_universities,2019,29,gh-wolf71-univ,,exact
210200,undergrad_universities,2019,20,gh-wolf71-univ,,exact
220100,undergrad_universities,2019,27,gh-wolf71-univ,,exact
230100,undergrad_universities,2019,27,gh-wolf71-univ,,exact
310000,undergrad_universities,2019,39,gh-wolf71-univ,,exact
320100,undergrad_universities,2019,34,gh-wolf71-univ,,exact
320200,undergrad_universities,2019,3,gh-wolf71-univ,,exact
320400,undergrad_universities,2019,3,gh-wolf71-univ,,exact
320500,undergrad_universities,2019,9,gh-wolf71-univ,,exact
330100,undergrad_universities,2019,28,gh-wolf71-univ,,exact
330200,undergrad_universities,2019,7,gh-wolf71-univ,,exact
340100,undergrad_universities,2019,19,gh-wolf71-univ,,exact
350100,undergrad_universities,2019,18,gh-wolf71-univ,,exact
350200,undergrad_universities,2019,7,gh-wolf71-univ,,exact
360100,undergrad_universities,2019,27,gh-wolf71-univ,,exact
370100,undergrad_universities,2019,26,gh-wolf71-univ,,exact
370200,undergrad_universities,2019,13,gh-wolf71-univ,,exact
410100,undergrad_universities,2019,26,gh-wolf71-univ,,exact
420100,undergrad_universities,2019,46,gh-wolf71-univ,,exact
430100,undergrad_universities,2019,23,gh-wolf71-univ,,exact
440100,undergrad_universities,2019,37,gh-wolf71-univ,,exact
440300,undergrad_universities,2019,5,gh-wolf71-univ,,exact
440400,undergrad_universities,2019,4,gh-wolf71-univ,,exact
440600,undergrad_universities,2019,2,gh-wolf71-univ,,exact
441900,undergrad_universities,2019,3,gh-wolf71-univ,,exact
450100,undergrad_universities,2019,15,gh-wolf71-univ,,exact
460100,undergrad_universities,2019,6,gh-wolf71-univ,,exact
500000,undergrad_universities,2019,26,gh-wolf71-univ,,exact
510100,undergrad_universities,2019,28,gh-wolf71-univ,,exact
520100,undergrad_universities,2019,18,gh-wolf71-univ,,exact
530100,undergrad_universities,2019,20,gh-wolf71-univ,,exact
610100,undergrad_universities,2019,44,gh-wolf71-univ,,exact
620100,undergrad_universities,2019,17,gh-wolf71-univ,,exact
640100,undergrad_universities,2019,6,gh-wolf71-univ,,exact
650100,undergrad_universities,2019,11,gh-wolf71-univ,,exact
110000,universities_985_211,2019,26,gh-wolf71-univ,,exact
120000,universities_985_211,2019,4,gh-wolf71-univ,,exact
130100,universities_985_211,2019,0,gh-wolf71-univ,,exact
140100,universities_985_211,2019,1,gh-wolf71-univ,,exact
150100,universities_985_211,2019,1,gh-wolf71-univ,,exact
210100,universities_985_211,2019,2,gh-wolf71-univ,,exact
210200,universities_985_211,2019,2,gh-wolf71-univ,,exact
220100,universities_985_211,2019,2,gh-wolf71-univ,,exact
230100,universities_985_211,2019,4,gh-wolf71-univ,,exact
310000,universities_985_211,2019,9,gh-wolf71-univ,,exact
320100,universities_985_211,2019,8,gh-wolf71-univ,,exact
320200,universities_985_211,2019,1,gh-wolf71-univ,,exact
320400,universities_985_211,2019,0,gh-wolf71-univ,,exact
320500,universities_985_211,2019,1,gh-wolf71-univ,,exact
330100,universities_985_211,2019,1,gh-wolf71-univ,,exact
330200,universities_985_211,2019,0,gh-wolf71-univ,,exact
340100,universities_985_211,2019,3,gh-wolf71-univ,,exact
350100,universities_985_211,2019,1,gh-wolf71-univ,,exact
350200,universities_985_211,2019,1,gh-wolf71-univ,,exact
360100,universities_985_211,2019,1,gh-wolf71-univ,,exact
370100,universities_985_211,2019,1,gh-wolf71-univ,,exact
370200,universities_985_211,2019,2,gh-wolf71-univ,,exact
410100,universities_985_211,2019,1,gh-wolf71-univ,,exact
420100,universities_985_211,2019,7,gh-wolf71-univ,,exact
430100,universities_985_211,2019,3,gh-wolf71-univ,,exact
440100,universities_985_211,2019,4,gh-wolf71-univ,,exact
440300,universities_985_211,2019,0,gh-wolf71-univ,,exact
440400,universities_985_211,2019,0,gh-wolf71-univ,,exact
440600,universities_985_211,2019,0,gh-wolf71-univ,,exact
441900,universities_985_211,2019,0,gh-wolf71-univ,,exact
450100,universities_985_211,2019,1,gh-wolf71-univ,,exact
460100,universities_985_211,2019,1,gh-wolf71-univ,,exact
500000,universities_985_211,2019,2,gh-wolf71-univ,,exact
510100,universities_985_211,2019,4,gh-wolf71-univ,,exact
520100,universities_985_211,2019,1,gh-wolf71-univ,,exact
530100,universities_985_211,2019,1,gh-wolf71-univ,,exact
610100,universities_985_211,2019,6,gh-wolf71-univ,,exact
620100,universities_985_211,2019,1,gh-wolf71-univ,,exact
640100,universities_985_211,2019,1,gh-wolf71-univ,,exact
650100,universities_985_211,2019,1,gh-wolf71-univ,,exact
110000,avg_wage_urban_units,2021,201504,nbs-cscy-2022,whole city (全市),exact
120000,avg_wage_urban_units,2021,128171,nbs-cscy-2022,whole city (全市),exact
130100,avg_wage_urban_units,2021,89065,nbs-cscy-2022,whole city (全市),exact
140100,avg_wage_urban_units,2021,98099,nbs-cscy-2022,whole city (全市),exact
150100,avg_wage_urban_units,2021,98467,nbs-cscy-2022,whole city (全市),exact
210100,avg_wage_urban_units,2021,101554,nbs-cscy-2022,whole city (全市),exact
210200,avg_wage_urban_units,2021,107390,nbs-cscy-2022,whole city (全市),exact
220100,avg_wage_urban_units,2021,100463,nbs-cscy-2022,whole city (全市),exact
230100,avg_wage_urban_units,2021,89587,nbs-cscy-2022,whole city (全市),exact
310000,avg_wage_urban_units,2021,196053,nbs-cscy-2022,whole city (全市),exact
320100,avg_wage_urban_units,2021,149087,nbs-cscy-2022,whole city (全市),exact
320200,avg_wage_urban_units,2021,122795,nbs-cscy-2022,whole city (全市),exact
320400,avg_wage_urban_units,2021,123485,nbs-cscy-2022,whole city (全市),exact
320500,avg_wage_urban_units,2021,126749,nbs-cscy-2022,whole city (全市),exact
330100,avg_wage_urban_units,2021,151121,nbs-cscy-2022,whole city (全市),exact
330200,avg_wage_urban_units,2021,127011,nbs-cscy-2022,whole city (全市),exact
340100,avg_wage_urban_units,2021,111672,nbs-cscy-2022,whole city (全市),exact
350100,avg_wage_urban_units,2021,108133,nbs-cscy-2022,whole city (全市),exact
350200,avg_wage_urban_units,2021,119483,nbs-cscy-2022,whole city (全市),exact
360100,avg_wage_urban_units,2021,102084,nbs-cscy-2022,whole city (全市),exact
370100,avg_wage_urban_units,2021,119245,nbs-cscy-2022,whole city (全市),exact
370200,avg_wage_urban_units,2021,127228,nbs-cscy-2022,whole city (全市),exact
410100,avg_wage_urban_units,2021,96365,nbs-cscy-2022,whole city (全市),exact
420100,avg_wage_urban_units,2021,121608,nbs-cscy-2022,whole city (全市),exact
430100,avg_wage_urban_units,2021,114805,nbs-cscy-2022,whole city (全市),exact
440100,avg_wage_urban_units,2021,144288,nbs-cscy-2022,whole city (全市),exact
440300,avg_wage_urban_units,2021,155563,nbs-cscy-2022,whole city (全市),exact
440400,avg_wage_urban_units,2021,121449,nbs-cscy-2022,whole city (全市),exact
440600,avg_wage_urban_units,2021,104280,nbs-cscy-2022,whole city (全市),exact
441900,avg_wage_urban_units,2021,88965,nbs-cscy-2022,whole city (全市),exact
450100,avg_wage_urban_units,2021,103013,nbs-cscy-2022,whole city (全市),exact
460100,avg_wage_urban_units,2021,99560,nbs-cscy-2022,whole city (全市),exact
500000,avg_wage_urban_units,2021,106966,nbs-cscy-2022,whole city (全市),exact
510100,avg_wage_urban_units,2021,113853,nbs-cscy-2022,whole city (全市),exact
520100,avg_wage_urban_units,2021,106188,nbs-cscy-2022,whole city (全市),exact
530100,avg_wage_urban_units,2021,111460,nbs-cscy-2022,whole city (全市),exact
610100,avg_wage_urban_units,2021,115574,nbs-cscy-2022,whole city (全市),exact
620100,avg_wage_urban_units,2021,96793,nbs-cscy-2022,whole city (全市),exact
640100,avg_wage_urban_units,2021,114235,nbs-cscy-2022,whole city (全市),exact
650100,avg_wage_urban_units,2021,111044,nbs-cscy-2022,whole city (全市),exact
110000,listed_firms_a,2022,422,gh-wolf71-corp,,exact
120000,listed_firms_a,2022,65,gh-wolf71-corp,,exact
130100,listed_firms_a,2022,19,gh-wolf71-corp,,exact
140100,listed_firms_a,2022,20,gh-wolf71-corp,,exact
150100,listed_firms_a,2022,6,gh-wolf71-corp,,exact
210100,listed_firms_a,2022,26,gh-wolf71-corp,,exact
210200,listed_firms_a,2022,29,gh-wolf71-corp,,exact
220100,listed_firms_a,2022,30,gh-wolf71-corp,,exact
230100,listed_firms_a,2022,32,gh-wolf71-corp,,exact
310000,listed_firms_a,2022,395,gh-wolf71-corp,,exact
320100,listed_firms_a,2022,106,gh-wolf71-corp,,exact
320200,listed_firms_a,2022,100,gh-wolf71-corp,,exact
320400,listed_firms_a,2022,57,gh-wolf71-corp,,exact
320500,listed_firms_a,2022,182,gh-wolf71-corp,,exact
330100,listed_firms_a,2022,218,gh-wolf71-corp,,exact
330200,listed_firms_a,2022,110,gh-wolf71-corp,,exact
340100,listed_firms_a,2022,71,gh-wolf71-corp,,exact
350100,listed_firms_a,2022,56,gh-wolf71-corp,,exact
350200,listed_firms_a,2022,62,gh-wolf71-corp,,exact
360100,listed_firms_a,2022,28,gh-wolf71-corp,,exact
370100,listed_firms_a,2022,46,gh-wolf71-corp,,exact
370200,listed_firms_a,2022,54,gh-wolf71-corp,,exact
410100,listed_firms_a,2022,36,gh-wolf71-corp,,exact
420100,listed_firms_a,2022,75,gh-wolf71-corp,,exact
430100,listed_firms_a,2022,83,gh-wolf71-corp,,exact
440100,listed_firms_a,2022,142,gh-wolf71-corp,,exact
440300,listed_firms_a,2022,377,gh-wolf71-corp,,exact
440400,listed_firms_a,2022,31,gh-wolf71-corp,,exact
440600,listed_firms_a,2022,48,gh-wolf71-corp,,exact
441900,listed_firms_a,2022,48,gh-wolf71-corp,,exact
450100,listed_firms_a,2022,18,gh-wolf71-corp,,exact
460100,listed_firms_a,2022,27,gh-wolf71-corp,,exact
500000,listed_firms_a,2022,61,gh-wolf71-corp,,exact
510100,listed_firms_a,2022,116,gh-wolf71-corp,,exact
520100,listed_firms_a,2022,22,gh-wolf71-corp,,exact
530100,listed_firms_a,2022,31,gh-wolf71-corp,,exact
610100,listed_firms_a,2022,52,gh-wolf71-corp,,exact
620100,listed_firms_a,2022,22,gh-wolf71-corp,,exact
640100,listed_firms_a,2022,12,gh-wolf71-corp,,exact
650100,listed_firms_a,2022,32,gh-wolf71-corp,,exact
110000,unicorns_cbinsights,2022,63,gh-maven-unicorn,,exact
120000,unicorns_cbinsights,2022,1,gh-maven-unicorn,,exact
130100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
140100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
150100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
210100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
210200,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
220100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
230100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
310000,unicorns_cbinsights,2022,44,gh-maven-unicorn,,exact
320100,unicorns_cbinsights,2022,2,gh-maven-unicorn,,exact
320200,unicorns_cbinsights,2022,1,gh-maven-unicorn,,exact
320400,unicorns_cbinsights,2022,2,gh-maven-unicorn,,exact
320500,unicorns_cbinsights,2022,2,gh-maven-unicorn,,exact
330100,unicorns_cbinsights,2022,16,gh-maven-unicorn,,exact
330200,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
340100,unicorns_cbinsights,2022,1,gh-maven-unicorn,,exact
350100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
350200,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
360100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
370100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
370200,unicorns_cbinsights,2022,1,gh-maven-unicorn,,exact
410100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
420100,unicorns_cbinsights,2022,2,gh-maven-unicorn,,exact
430100,unicorns_cbinsights,2022,2,gh-maven-unicorn,,exact
440100,unicorns_cbinsights,2022,5,gh-maven-unicorn,,exact
440300,unicorns_cbinsights,2022,19,gh-maven-unicorn,,exact
440400,unicorns_cbinsights,2022,1,gh-maven-unicorn,,exact
440600,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
441900,unicorns_cbinsights,2022,1,gh-maven-unicorn,,exact
450100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
460100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
500000,unicorns_cbinsights,2022,2,gh-maven-unicorn,,exact
510100,unicorns_cbinsights,2022,4,gh-maven-unicorn,,exact
520100,unicorns_cbinsights,2022,1,gh-maven-unicorn,,exact
530100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
610100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
620100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
640100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
650100,unicorns_cbinsights,2022,0,gh-maven-unicorn,,exact
110000,loans,2023,108601.1627,nbs-cscy-2024,whole city (全市),exact
120000,loans,2023,43665.647,nbs-cscy-2024,whole city (全市),exact
130100,loans,2023,18086.9991,nbs-cscy-2024,whole city (全市),exact
140100,loans,2023,19422.2855,nbs-cscy-2024,whole city (全市),exact
150100,loans,2023,11342.2365,nbs-cscy-2024,whole city (全市),exact
210100,loans,2023,20226.4251,nbs-cscy-2024,whole city (全市),exact
210200,loans,2023,14192.6078,nbs-cscy-2024,whole city (全市),exact
220100,loans,2023,18355.6741,nbs-cscy-2024,whole city (全市),exact
230100,loans,2023,15053.8454,nbs-cscy-2024,whole city (全市),exact
310000,loans,2023,105906.599,nbs-cscy-2024,whole city (全市),exact
320100,loans,2023,53901.8866,nbs-cscy-2024,whole city (全市),exact
320200,loans,2023,22288.8962,nbs-cscy-2024,whole city (全市),exact
320400,loans,2023,16293.3483,nbs-cscy-2024,whole city (全市),exact
320500,loans,2023,51247.6381,nbs-cscy-2024,whole city (全市),exact
330100,loans,2023,68309.8518,nbs-cscy-2024,whole city (全市),exact
330200,loans,2023,37658.4445,nbs-cscy-2024,whole city (全市),exact
340100,loans,2023,27494.8278,nbs-cscy-2024,whole city (全市),exact
350100,loans,2023,24273.3011,nbs-cscy-2024,whole city (全市),exact
350200,loans,2023,18018.039,nbs-cscy-2024,whole city (全市),exact
360100,loans,2023,19787.501,nbs-cscy-2024,whole city (全市),exact
370100,loans,2023,27689.2189,nbs-cscy-2024,whole city (全市),exact
370200,loans,2023,29479.3286,nbs-cscy-2024,whole city (全市),exact
410100,loans,2023,36842.2908,nbs-cscy-2024,whole city (全市),exact
420100,loans,2023,46466.6907,nbs-cscy-2024,whole city (全市),exact
430100,loans,2023,32811.2156,nbs-cscy-2024,whole city (全市),exact
440100,loans,2023,75698.1591,nbs-cscy-2024,whole city (全市),exact
440300,loans,2023,89263.11,nbs-cscy-2024,whole city (全市),exact
440400,loans,2023,10931.4501,nbs-cscy-2024,whole city (全市),exact
440600,loans,2023,19811.5221,nbs-cscy-2024,whole city (全市),exact
441900,loans,2023,17365.9623,nbs-cscy-2024,whole city (全市),exact
450100,loans,2023,21426.945,nbs-cscy-2024,whole city (全市),exact
460100,loans,2023,7137.3586,nbs-cscy-2024,whole city (全市),exact
500000,loans,2023,56730,nbs-cscy-2024,whole city (全市),exact
510100,loans,2023,59419.4576,nbs-cscy-2024,whole city (全市),exact
520100,loans,2023,21347.1225,nbs-cscy-2024,whole city (全市),exact
530100,loans,2023,25261.5124,nbs-cscy-2024,whole city (全市),exact
610100,loans,2023,35391.0367,nbs-cscy-2024,whole city (全市),exact
620100,loans,2023,15783.5829,nbs-cscy-2024,whole city (全市),exact
640100,loans,2023,6973.817,nbs-cscy-2024,whole city (全市),exact
650100,loans,2023,11663.4903,nbs-cscy-2024,whole city (全市),exact
110000,deep_synthesis_filings_cum,2025,1223,cac-algo-filings,,exact
120000,deep_synthesis_filings_cum,2025,44,cac-algo-filings,,exact
130100,deep_synthesis_filings_cum,2025,14,cac-algo-filings,,exact
140100,deep_synthesis_filings_cum,2025,6,cac-algo-filings,,exact
150100,deep_synthesis_filings_cum,2025,7,cac-algo-filings,,exact
210100,deep_synthesis_filings_cum,2025,9,cac-algo-filings,,exact
210200,deep_synthesis_filings_cum,2025,6,cac-algo-filings,,exact
220100,deep_synthesis_filings_cum,2025,8,cac-algo-filings,,exact
230100,deep_synthesis_filings_cum,2025,7,cac-algo-filings,,exact
310000,deep_synthesis_filings_cum,2025,662,cac-algo-filings,,exact
320100,deep_synthesis_filings_cum,2025,99,cac-algo-filings,,exact
320200,deep_synthesis_filings_cum,2025,30,cac-algo-filings,,exact
320400,deep_synthesis_filings_cum,2025,10,cac-algo-filings,,exact
320500,deep_synthesis_filings_cum,2025,92,cac-algo-filings,,exact
330100,deep_synthesis_filings_cum,2025,506,cac-algo-filings,,exact
330200,deep_synthesis_filings_cum,2025,17,cac-algo-filings,,exact
340100,deep_synthesis_filings_cum,2025,54,cac-algo-filings,,exact
350100,deep_synthesis_filings_cum,2025,32,cac-algo-filings,,exact
350200,deep_synthesis_filings_cum,2025,98,cac-algo-filings,,exact
360100,deep_synthesis_filings_cum,2025,4,cac-algo-filings,,exact
370100,deep_synthesis_filings_cum,2025,72,cac-algo-filings,,exact
370200,deep_synthesis_filings_cum,2025,37,cac-algo-filings,,exact
410100,deep_synthesis_filings_cum,2025,32,cac-algo-filings,,exact
420100,deep_synthesis_filings_cum,2025,113,cac-algo-filings,,exact
430100,deep_synthesis_filings_cum,2025,54,cac-algo-filings,,exact
440100,deep_synthesis_filings_cum,2025,546,cac-algo-filings,,exact
440300,deep_synthesis_filings_cum,2025,708,cac-algo-filings,,exact
440400,deep_synthesis_filings_cum,2025,22,cac-algo-filings,,exact
440600,deep_synthesis_filings_cum,2025,23,cac-algo-filings,,exact
441900,deep_synthesis_filings_cum,2025,17,cac-algo-filings,,exact
450100,deep_synthesis_filings_cum,2025,5,cac-algo-filings,,exact
460100,deep_synthesis_filings_cum,2025,33,cac-algo-filings,,exact
500000,deep_synthesis_filings_cum,2025,61,cac-algo-filings,,exact
510100,deep_synthesis_filings_cum,2025,187,cac-algo-filings,,exact
520100,deep_synthesis_filings_cum,2025,23,cac-algo-filings,,exact
530100,deep_synthesis_filings_cum,2025,8,cac-algo-filings,,exact
610100,deep_synthesis_filings_cum,2025,28,cac-algo-filings,,exact
620100,deep_synthesis_filings_cum,2025,2,cac-algo-filings,,exact
640100,deep_synthesis_filings_cum,2025,5,cac-algo-filings,,exact
650100,deep_synthesis_filings_cum,2025,1,cac-algo-filings,,exact
110000,recommendation_algorithm_filings_cum,2025,219,cac-algo-filings,,exact
120000,recommendation_algorithm_filings_cum,2025,15,cac-algo-filings,,exact
130100,recommendation_algorithm_filings_cum,2025,1,cac-algo-filings,,exact
140100,recommendation_algorithm_filings_cum,2025,0,cac-algo-filings,,exact
150100,recommendation_algorithm_filings_cum,2025,0,cac-algo-filings,,exact
210100,recommendation_algorithm_filings_cum,2025,3,cac-algo-filings,,exact
210200,recommendation_algorithm_filings_cum,2025,0,cac-algo-filings,,exact
220100,recommendation_algorithm_filings_cum,2025,1,cac-algo-filings,,exact
230100,recommendation_algorithm_filings_cum,2025,1,cac-algo-filings,,exact
310000,recommendation_algorithm_filings_cum,2025,112,cac-algo-filings,,exact
320100,recommendation_algorithm_filings_cum,2025,23,cac-algo-filings,,exact
320200,recommendation_algorithm_filings_cum,2025,1,cac-algo-filings,,exact
320400,recommendation_algorithm_filings_cum,2025,1,cac-algo-filings,,exact
320500,recommendation_algorithm_filings_cum,2025,8,cac-algo-filings,,exact
330100,recommendation_algorithm_filings_cum,2025,100,cac-algo-filings,,exact
330200,recommendation_algorithm_filings_cum,2025,2,cac-algo-filings,,exact
340100,recommendation_algorithm_filings_cum,2025,6,cac-algo-filings,,exact
350100,recommendation_algorithm_filings_cum,2025,6,cac-algo-filings,,exact
350200,recommendation_algorithm_filings_cum,2025,12,cac-algo-filings,,exact
360100,recommendation_algorithm_filings_cum,2025,1,cac-algo-filings,,exact
370100,recommendation_algorithm_filings_cum,2025,4,cac-algo-filings,,exact
370200,recommendation_algorithm_filings_cum,2025,2,cac-algo-filings,,exact
410100,recommendation_algorithm_filings_cum,2025,4,cac-algo-filings,,exact
420100,recommendation_algorithm_filings_cum,2025,17,cac-algo-filings,,exact
430100,recommendation_algorithm_filings_cum,2025,11,cac-algo-filings,,exact
440100,recommendation_algorithm_filings_cum,2025,84,cac-algo-filings,,exact
440300,recommendation_algorithm_filings_cum,2025,58,cac-algo-filings,,exact
440400,recommendation_algorithm_filings_cum,2025,4,cac-algo-filings,,exact
440600,recommendation_algorithm_filings_cum,2025,3,cac-algo-filings,,exact
441900,recommendation_algorithm_filings_cum,2025,4,cac-algo-filings,,exact
450100,recommendation_algorithm_filings_cum,2025,0,cac-algo-filings,,exact
460100,recommendation_algorithm_filings_cum,2025,0,cac-algo-filings,,exact
500000,recommendation_algorithm_filings_cum,2025,4,cac-algo-filings,,exact
510100,recommendation_algorithm_filings_cum,2025,9,cac-algo-filings,,exact
520100,recommendation_algorithm_filings_cum,2025,3,cac-algo-filings,,exact
530100,recommendation_algorithm_filings_cum,2025,1,cac-algo-filings,,exact
610100,recommendation_algorithm_filings_cum,2025,2,cac-algo-filings,,exact
620100,recommendation_algorithm_filings_cum,2025,0,cac-algo-filings,,exact
640100,recommendation_algorithm_filings_cum,2025,3,cac-algo-filings,,exact
650100,recommendation_algorithm_filings_cum,2025,0,cac-algo-filings,,exact
110000,smart_factories_excellence_cum,2025,19,gh-fraware-smart,,estimate
120000,smart_factories_excellence_cum,2025,17,gh-fraware-smart,,estimate
130100,smart_factories_excellence_cum,2025,3,gh-fraware-smart,,estimate
140100,smart_factories_excellence_cum,2025,2,gh-fraware-smart,,estimate
150100,smart_factories_excellence_cum,2025,2,gh-fraware-smart,,estimate
210100,smart_factories_excellence_cum,2025,8,gh-fraware-smart,,estimate
210200,smart_factories_excellence_cum,2025,5,gh-fraware-smart,,estimate
220100,smart_factories_excellence_cum,2025,4,gh-fraware-smart,,estimate
230100,smart_factories_excellence_cum,2025,3,gh-fraware-smart,,estimate
310000,smart_factories_excellence_cum,2025,30,gh-fraware-smart,,estimate
320100,smart_factories_excellence_cum,2025,9,gh-fraware-smart,,estimate
320200,smart_factories_excellence_cum,2025,5,gh-fraware-smart,,estimate
320400,smart_factories_excellence_cum,2025,8,gh-fraware-smart,,estimate
320500,smart_factories_excellence_cum,2025,10,gh-fraware-smart,,estimate
330100,smart_factories_excellence_cum,2025,13,gh-fraware-smart,,estimate
330200,smart_factories_excellence_cum,2025,13,gh-fraware-smart,,estimate
340100,smart_factories_excellence_cum,2025,9,gh-fraware-smart,,estimate
350100,smart_factories_excellence_cum,2025,3,gh-fraware-smart,,estimate
350200,smart_factories_excellence_cum,2025,9,gh-fraware-smart,,estimate
360100,smart_factories_excellence_cum,2025,8,gh-fraware-smart,,estimate
370100,smart_factories_excellence_cum,2025,4,gh-fraware-smart,,estimate
370200,smart_factories_excellence_cum,2025,17,gh-fraware-smart,,estimate
410100,smart_factories_excellence_cum,2025,4,gh-fraware-smart,,estimate
420100,smart_factories_excellence_cum,2025,12,gh-fraware-smart,,estimate
430100,smart_factories_excellence_cum,2025,11,gh-fraware-smart,,estimate
440100,smart_factories_excellence_cum,2025,8,gh-fraware-smart,,estimate
440300,smart_factories_excellence_cum,2025,6,gh-fraware-smart,,estimate
440400,smart_factories_excellence_cum,2025,1,gh-fraware-smart,,estimate
440600,smart_factories_excellence_cum,2025,1,gh-fraware-smart,,estimate
441900,smart_factories_excellence_cum,2025,2,gh-fraware-smart,,estimate
450100,smart_factories_excellence_cum,2025,0,gh-fraware-smart,,estimate
460100,smart_factories_excellence_cum,2025,1,gh-fraware-smart,,estimate
500000,smart_factories_excellence_cum,2025,22,gh-fraware-smart,,estimate
510100,smart_factories_excellence_cum,2025,11,gh-fraware-smart,,estimate
520100,smart_factories_excellence_cum,2025,1,gh-fraware-smart,,estimate
530100,smart_factories_excellence_cum,2025,3,gh-fraware-smart,,estimate
610100,smart_factories_excellence_cum,2025,11,gh-fraware-smart,,estimate
620100,smart_factories_excellence_cum,2025,2,gh-fraware-smart,,estimate
640100,smart_factories_excellence_cum,2025,3,gh-fraware-smart,,estimate
650100,smart_factories_excellence_cum,2025,4,gh-fraware-smart,,estimate

"""##),
        TemplateFile("indicators.csv", ##"""
code,name_zh,name_en,unit,direction,pillar,role,year,definition
gdp,地区生产总值,Gross regional product,亿元,1,base,context,2023,"Current prices, whole city, as printed in the yearbook (rounded to 亿元)"
population,常住人口,Permanent resident population,万人,1,base,context,2023,"Year-end resident population, whole city"
gdp_per_capita,人均地区生产总值,GRP per capita,元,1,base,context,2023,Whole city
tertiary_share,第三产业比重,Tertiary share of GRP,%,1,base,context,2023,
national_ai_designations,国家级AI试点示范数,National AI designations,programmes,1,policy,index,2024,"Of four: AI pilot zone, AI pioneer zone, vehicle-road-cloud pilot, data annotation base"
fiscal_science_spending,科学技术支出,Fiscal science and technology expenditure,亿元,1,policy,index,2023,Part of local general public budget expenditure; not R&D expenditure
fiscal_science_share,科学技术支出占比,Science and technology share of fiscal expenditure,%,1,policy,index,2023,Derived: fiscal_science_spending / fiscal_expenditure
telecom_revenue,电信业务收入,Telecom revenue,亿元,1,infrastructure,index,2023,
mobile_subscribers,移动电话年末用户数,"Mobile subscribers, year end",万户,1,infrastructure,index,2023,
electricity_use,全社会用电量,Total electricity consumption,亿千瓦时,1,infrastructure,index,2023,
national_compute_designations,国家级算力布局数,National compute designations,programmes,1,infrastructure,index,2023,"Of two: East-Data-West-Computing cluster, national supercomputing centre"
hightech_firms,高新技术企业数(国家级),National high-tech enterprises,家,1,enterprise,index,2023,Yearbook leaves Shanghai and Shenzhen blank for 2023
services_revenue,规模以上服务业营业收入,Revenue of service firms above designated size,亿元,1,enterprise,index,2023,"Includes information transmission, software and IT services among others"
listed_ict_firms,信息技术类A股上市公司数,"A-share listed firms, ICT industries",firms,1,enterprise,index,2022,"Industry in 软件服务, 互联网, IT设备, 通信设备, 半导体, 元器件"
deep_synthesis_entities_cum,深度合成备案主体累计数,"Entities with a deep-synthesis filing, cumulative",entities,1,enterprise,index,2025,Distinct entity names within the city
invention_patents_granted,发明专利授权数,Invention patents granted,件,1,innovation,index,2023,
invention_granted_per_10k,每万人发明专利授权数,"Invention patents granted per 10,000 residents",件/万人,1,innovation,index,2023,"Derived: invention_patents_granted / population; a flow of the year, not the stock in force"
tech_contract_value,技术合同成交额,Technology contract turnover,亿元,1,innovation,index,2023,
ai_conf_papers,AI会议论文数(11个会议),"AI conference papers, 11 venues",papers,1,innovation,index,2024,"2024: IJCAI, ACM MM, NAACL, WACV, AISTATS, COLM, CoRL, COLT, UAI, RSS, ACML; papers with an author affiliated in the city (full counting); companies at head office; NeurIPS, ICML, ICLR, CVPR, AAAI, ACL, EMNLP not included"
he_students,普通、职业本专科在校生,Undergraduate and junior-college students,人,1,talent,index,2023,Regular and vocational HEIs; excludes postgraduates
undergrad_universities,本科院校数,Undergraduate institutions,institutions,1,talent,index,2019,MOE list of 2019
universities_985_211,985/211高校数,Project 985 and 211 universities,institutions,1,talent,index,2019,By main campus
avg_wage_urban_units,城镇非私营单位在岗职工平均工资,"Average wage, urban non-private units",元,1,talent,index,2021,Staff and workers on post
listed_firms_a,A股上市公司数,A-share listed firms,firms,1,capital,index,2022,"List to 2022-03-15; Shanghai and Shenzhen exchanges in the main, Beijing exchange partly"
unicorns_cbinsights,独角兽企业数(CB Insights),Unicorns (CB Insights list),firms,1,capital,index,2022,"List as of 2022-04; 173 in mainland China, 2 without a city"
loans,人民币各项贷款余额,"RMB loans, year end",亿元,1,capital,index,2023,
deep_synthesis_filings_cum,深度合成服务算法备案累计数,"Deep-synthesis algorithm filings, cumulative",filings,1,data_applications,index,2025,"Rows of the CAC lists announced to the end of the year (2026: to the May list), by the 6-digit code in the filing number; cancellations not deducted"
recommendation_algorithm_filings_cum,互联网信息服务算法备案累计数,"Internet information service algorithm filings, cumulative",filings,1,data_applications,index,2025,As deep_synthesis_filings_cum; 18 lists to May 2026
smart_factories_excellence_cum,卓越级智能工厂数(2024、2025批),"Excellence-level smart factories, 2024 and 2025 batches",factories,1,data_applications,index,2025,MIIT lists (235 + 274); city inferred by the compiler for 61% of the audited rows

"""##),
        TemplateFile("league-sources.csv", ##"""
id,title,publisher,date,url,note
S001,京沪深逐鹿“AI之城” 引领产业实现“0到100”,"证券时报 (周春媚), reposted by CCTIME飞象网",2024-08-02,http://www.cctime.com/,read in full
S003,人工智能城市竞争力排行报告:厘清各城市AI家底(财经风云对话第七期),"钛媒体 (repost tzzgx.net; same text at 163.com, e993.com)",2024 (exact date not in excerpt),https://c.m.163.com/news/a/J5I44RCR05118O92.html,"stored excerpt, first ~900 characters only"
S008,"人工智能竞争力指数排名:深圳第一,杭州第二,广州第三","网易号, repost cecc.org.cn",2021-06 (from URL),http://www.cecc.org.cn/news/202106/556890.html,stored excerpt; the weight table and city table are images/out of excerpt
S011,[中国TOP10人工智能计算力领先城市(2018-2019年评估报告解读)],"新智元, forum copy mxzdjyxk.cn",2018 (exact date not in excerpt),http://mxzdjyxk.cn/forum.php?mod=viewthread&page=1&tid=1045,stored excerpt; two-tier list visible
S012,IIWeekly: 中国 AI 计算力前十城市排名出炉,"IIWeekly, repost easyfang.com",2019 (report issued 2019-08-28),http://www.easyfang.com/a/2021/1231/tt0Z915CF2019.html,"stored excerpt, ranking visible"
S015,“2021中国人工智能城市排行榜”公布 上海连续四年保持前五,人民网-上海频道,2021-10-29,http://sh.people.com.cn/n2/2021/1029/c134768-34980775.html,"stored excerpt, full top 10 visible"
S017,[The Intelligent Cities Index China],China Internet Watch,2020-08-18,https://www.chinainternetwatch.com/31083/intelligent-cities-index/,"stored excerpt, weights and top 10 visible; says 10 indicators"
S018,Report ranks top cities for artificial intelligence innovation in China,The University of Sydney (sydneyuniversity.cn),2020-07-08,http://sydneyuniversity.cn/post/report-ranks-top-cities-artificial-intelligence-innovation-china/,"stored excerpt, top-3 scores visible; says 12 indicators"
S019,[人工智能城市发展指数在数字生态指数(2020)发布会发布],fromgeek.com,2020-10 (event 10 Oct 2020),http://fromgeek.com/daily/1044-351182.html,"stored excerpt, method and tiers visible"
S021,全球AI最具创新力城市在数交会发布,"砍柴网, repost hn.3news.com.cn",2023-07-08,http://hn.3news.com.cn/shiping/lvyou/2023/0708/15365.html,"stored excerpt; 19 Chinese top-100 cities named, only Beijing's rank stated"
S022,[Asian cities in the Global AI Cities Index (English version of a Lao Động article)],Lao Động,2025,https://news.laodong.vn/cong-nghe/chau-a-thong-tri-chi-so-thanh-pho-ai-toan-cau-1551230.ldo,"stored excerpt, full top 10 visible"
S024,[Singapura jadi kota paling AI di dunia],redaksiberita.id,2025,https://redaksiberita.id/singapura-jadi-kota-paling-ai-di-dunia-indonesia-belum-masuk-daftar/,stored excerpt; scores of the first three cities
S025,Global AI City Index 2025: Bengaluru ranked 26th,AffairsCloud,2025-08,https://affairscloud.com/global-ai-city-index-2025-bengaluru-ranked-26th-singapore-topped,stored excerpt; criteria as summarised by a third party
S026,[How Asian cities rank on the Smart City Index 2024],Human Resources Online,2024,https://humanresourcesonline.net/how-asian-cities-rank-on-the-smart-city-index-2024,"stored excerpt, full Asian table visible"
S027,Singapore & Hong Kong rank in the top 20 smart cities [2023 edition],Human Resources Online,2023,https://humanresourcesonline.net/singapore-hong-kong-rank-in-the-top-20-smart-cities-in-the-world-2023-edition,"stored excerpt, list visible"
S028,[How global cities rank on the Smart City Index 2025],Human Resources Online,2025,https://www.humanresourcesonline.net/how-global-cities-rank-on-the-smart-city-index-2025,"stored excerpt, Asian top-100 table visible"
S029,"Interview: Beijing among world's ""super champions"" on Smart City Index","Xinhua, via dk.mofcom.gov.cn",2024-04-11,http://dk.mofcom.gov.cn/article/chinanews/202404/20240403502689.shtml,"stored excerpt, Beijing 2020-2024 ranks"
S037,[Top 9 Chinese cities with most companies in algorithms and computing power],China Daily (Hurun report),2023-04-25,https://govt.chinadaily.com.cn/s/202304/25/WS644748ce498ea274927b8d90/top-9-chinese-cities-with-most-companies-in-algorithms-and-computing-power.html,"stored excerpt, ranks 1-6"
S038,China's AI chip firms lead 2025 top 50 ranking,Xinhua / People's Daily Online,2026-01-20,http://en.people.cn/n3/2026/0120/c90000-20416269.html,"stored excerpt, cut after Beijing 19"
S039,[2025年上半年大模型备案城市分布],深圳市人工智能产业协会 (szaicx.com),2025,https://www.szaicx.com/page00181?article_id=17851,stored excerpt; the page's own percentages are internally inconsistent (124 rest-of-cities vs 82.7% top-10)
S040,"北上广深“百模大战”,谁是中国人工智能第一城?","城市争 (self-media), copy on yaliqi.com",2024-07-03,https://yaliqi.com/new/0b4049443eb54dbdb49f631c8884fba4,"stored excerpt; self-media, low authority"
S041,Mapping China's AI landscape 2023-2025,aiworld.eu,2026-01-29,https://aiworld.eu/story/mapping-chinas-ai-landscape-2023-2025,"stored excerpt, whole page visible"
S042,《中国区域与城市数字经济发展报告(2020年)》全文,中国信通院 / 央广总台上海总站,2020-12-29,https://5gai.cctv.com/2020/12/29/ARTIdEi8YG5gJP8IuKUdG7Le201229.shtml,"stored excerpt, city top 15 visible"
S043,[These are China's most digitalized cities (CCID 2020)],That's,2020,http://www.thatsmags.com/china/post/32209/these-are-china-s-most-digitalized-cities,"stored excerpt, top 10 visible"
S044,[《2023自然指数-科研城市》],新华社 via 每日经济新闻 mirror,2023-11-23,http://m.ship-bio.com/articles/2023-11-23/3128263.html,"stored excerpt, top 20 Chinese cities visible (mirror)"
S045,China has half of top 20 science cities: Nature Index,Xinhua / People's Daily Online,2024-11-22,http://en.people.cn/n3/2024/1122/c90000-20245656.html,"stored excerpt, ranks 1-3"
S046,[ネイチャー・インデックス科学研究都市(2025年11月公開)],livedoor News (中国新聞網),2025-11-17,https://news.livedoor.com/topics/detail/30005413/,"stored excerpt, six Chinese top-10 ranks"
S047,[国际科技创新中心指数2023 摘要],"清华大学CIDEG, library copy ccyxbj.cn",2023,http://www.ccyxbj.cn/bgdown/150243.html,"stored excerpt, top 20 in order (library copy)"
S048,Beijing third most innovative hub globally,China Daily via ECNS,2022-12-21,https://www.ecns.cn/business/2022-12-21/detail-ihchyiqv1419852.shtml,"stored excerpt, top 10 in order"
S049,GBA ranks sixth in Global Innovation Hubs Index,China Daily via lifeofguangzhou.com,2024-11-26,https://www.lifeofguangzhou.com/content/202411/26/170602_54752022.htm,stored excerpt
S050,[GIHI 2025],清华CIDEG via en.ncsti.gov.cn,2025,https://en.ncsti.gov.cn/watchThis/index_1/gihi2025,"stored excerpt, scores of ranks 2-3"
S051,Global Startup Ecosystem Index 2022 p.87 (China),"StartupBlink, copy online-documents.ru",2022-06,https://www.online-documents.ru/report/2022/06/index/87/,stored excerpt of one report page (library copy)
S052,[中国算力发展指数白皮书(2023年)概述],aipowercoin.org (summary of 中国信通院),2023,https://aipowercoin.org,"stored excerpt, third-party summary; only leading names, no ranks"

"""##),
        TemplateFile("leagues.csv", ##"""
report,year,unit,name_zh,name_en,rank,score,basis,source
tmt_ai_city_2024,2024,110000,北京,Beijing,1,1.0000,stated,S001
tmt_ai_city_2024,2024,440300,深圳,Shenzhen,2,0.7449,stated,S001
tmt_ai_city_2024,2024,310000,上海,Shanghai,3,0.6266,stated,S001
tmt_ai_city_2024,2024,610100,西安,Xi'an,,,tier:3,S003
tmt_ai_city_2024,2024,330100,杭州,Hangzhou,,,tier:3,S003
city_ai_index_2022_2023,2023,110000,北京,Beijing,1,,listed_order,S001
city_ai_index_2022_2023,2023,310000,上海,Shanghai,2,,listed_order,S001
city_ai_index_2022_2023,2023,440300,深圳,Shenzhen,3,,listed_order,S001
idc_ai_compute_2018,2018,330100,杭州,Hangzhou,1,,stated,S011
idc_ai_compute_2018,2018,110000,北京,Beijing,2,,stated,S011
idc_ai_compute_2018,2018,440300,深圳,Shenzhen,3,,stated,S011
idc_ai_compute_2018,2018,310000,上海,Shanghai,4,,listed_order,S011
idc_ai_compute_2018,2018,340100,合肥,Hefei,5,,listed_order,S011
idc_ai_compute_2018,2018,510100,成都,Chengdu,6,,listed_order,S011
idc_ai_compute_2018,2018,500000,重庆,Chongqing,7,,listed_order,S011
idc_ai_compute_2018,2018,420100,武汉,Wuhan,8,,listed_order,S011
idc_ai_compute_2018,2018,440100,广州,Guangzhou,9,,listed_order,S011
idc_ai_compute_2018,2018,520100,贵阳,Guiyang,10,,listed_order,S011
idc_ai_compute_2019,2019,110000,北京,Beijing,1,,stated,S012
idc_ai_compute_2019,2019,330100,杭州,Hangzhou,2,,stated,S012
idc_ai_compute_2019,2019,440300,深圳,Shenzhen,3,,stated,S012
idc_ai_compute_2019,2019,310000,上海,Shanghai,4,,stated,S012
idc_ai_compute_2019,2019,440100,广州,Guangzhou,5,,stated,S012
idc_ai_compute_2019,2019,340100,合肥,Hefei,6,,stated,S012
idc_ai_compute_2019,2019,320500,苏州,Suzhou,7,,stated,S012
idc_ai_compute_2019,2019,500000,重庆,Chongqing,8,,stated,S012
idc_ai_compute_2019,2019,320100,南京,Nanjing,9,,stated,S012
idc_ai_compute_2019,2019,610100,西安,Xi'an,10,,stated,S012
idc_ai_compute_2021,2021,110000,北京,Beijing,1,,stated,S015
idc_ai_compute_2021,2021,330100,杭州,Hangzhou,2,,stated,S015
idc_ai_compute_2021,2021,440300,深圳,Shenzhen,3,,stated,S015
idc_ai_compute_2021,2021,320100,南京,Nanjing,4,,stated,S015
idc_ai_compute_2021,2021,310000,上海,Shanghai,5,,stated,S015
idc_ai_compute_2021,2021,320500,苏州,Suzhou,6,,stated,S015
idc_ai_compute_2021,2021,440100,广州,Guangzhou,7,,stated,S015
idc_ai_compute_2021,2021,370100,济南,Jinan,8,,stated,S015
idc_ai_compute_2021,2021,510100,成都,Chengdu,9,,stated,S015
idc_ai_compute_2021,2021,340100,合肥,Hefei,10,,stated,S015
nankai_city_2021,2021,440300,深圳,Shenzhen,1,74.90,stated,S008
nankai_city_2021,2021,330100,杭州,Hangzhou,2,,stated,S008
nankai_city_2021,2021,440100,广州,Guangzhou,3,,stated,S008
sydney_ici_2020,2020,110000,北京,Beijing,1,90,stated,S018
sydney_ici_2020,2020,310000,上海,Shanghai,2,53,stated,S018
sydney_ici_2020,2020,320100,南京,Nanjing,3,40,stated,S018
sydney_ici_2020,2020,440100,广州,Guangzhou,4,,stated,S017
sydney_ici_2020,2020,440300,深圳,Shenzhen,5,,stated,S017
sydney_ici_2020,2020,330100,杭州,Hangzhou,6,,stated,S017
sydney_ici_2020,2020,420100,武汉,Wuhan,7,,stated,S017
sydney_ici_2020,2020,230100,哈尔滨,Harbin,8,,stated,S017
sydney_ici_2020,2020,610100,西安,Xi'an,9,,stated,S017
sydney_ici_2020,2020,510100,成都,Chengdu,10,,tied,S017
sydney_ici_2020,2020,210100,沈阳,Shenyang,10,,tied,S017
pku_ai_city_2020,2020,110000,北京,Beijing,,,tier:1,S019
pku_ai_city_2020,2020,310000,上海,Shanghai,,,tier:2,S019
pku_ai_city_2020,2020,330100,杭州,Hangzhou,,,tier:2,S019
pku_ai_city_2020,2020,440300,深圳,Shenzhen,,,tier:2,S019
pku_ai_city_2020,2020,320100,南京,Nanjing,,,tier:2,S019
pku_ai_city_2020,2020,320500,苏州,Suzhou,,,tier:2,S019
pku_ai_city_2020,2020,510100,成都,Chengdu,,,tier:3,S019
pku_ai_city_2020,2020,440100,广州,Guangzhou,,,tier:3,S019
aminer_ai_cities_2023,2023,110000,北京,Beijing,2,,stated,S021
aminer_ai_cities_2023,2023,310000,上海,Shanghai,,,member:top10,S021
aminer_ai_cities_2023,2023,810000,香港,Hong Kong,,,member:top100,S021
aminer_ai_cities_2023,2023,330100,杭州,Hangzhou,,,member:top100,S021
aminer_ai_cities_2023,2023,440300,深圳,Shenzhen,,,member:top100,S021
aminer_ai_cities_2023,2023,320100,南京,Nanjing,,,member:top100,S021
aminer_ai_cities_2023,2023,610100,西安,Xi'an,,,member:top100,S021
aminer_ai_cities_2023,2023,440100,广州,Guangzhou,,,member:top100,S021
aminer_ai_cities_2023,2023,,台北,Taipei,,,member:top100,S021
aminer_ai_cities_2023,2023,420100,武汉,Wuhan,,,member:top100,S021
aminer_ai_cities_2023,2023,340100,合肥,Hefei,,,member:top100,S021
aminer_ai_cities_2023,2023,210100,沈阳,Shenyang,,,member:top100,S021
aminer_ai_cities_2023,2023,510100,成都,Chengdu,,,member:top100,S021
aminer_ai_cities_2023,2023,120000,天津,Tianjin,,,member:top100,S021
aminer_ai_cities_2023,2023,230100,哈尔滨,Harbin,,,member:top100,S021
aminer_ai_cities_2023,2023,430100,长沙,Changsha,,,member:top100,S021
aminer_ai_cities_2023,2023,,新竹,Hsinchu,,,member:top100,S021
aminer_ai_cities_2023,2023,210200,大连,Dalian,,,member:top100,S021
aminer_ai_cities_2023,2023,370100,济南,Jinan,,,member:top100,S021
counterpoint_ai_cities_2025,2025,,新加坡,Singapore,1,84,stated,S024
counterpoint_ai_cities_2025,2025,,首尔,Seoul,2,82,stated,S024
counterpoint_ai_cities_2025,2025,110000,北京,Beijing,3,78,stated,S024
counterpoint_ai_cities_2025,2025,,迪拜,Dubai,4,,stated,S022
counterpoint_ai_cities_2025,2025,,旧金山,San Francisco,5,,stated,S022
counterpoint_ai_cities_2025,2025,810000,香港,Hong Kong,6,,stated,S022
counterpoint_ai_cities_2025,2025,,东京,Tokyo,7,,stated,S022
counterpoint_ai_cities_2025,2025,,阿布扎比,Abu Dhabi,8,,stated,S022
counterpoint_ai_cities_2025,2025,,纽约,New York,9,,stated,S022
counterpoint_ai_cities_2025,2025,310000,上海,Shanghai,10,,stated,S022
counterpoint_ai_cities_2025,2025,,班加罗尔,Bengaluru,26,,stated,S025
hurun_ai_firms_2023,2023,110000,北京,Beijing,1,,stated,S037
hurun_ai_firms_2023,2023,310000,上海,Shanghai,2,,stated,S037
hurun_ai_firms_2023,2023,440300,深圳,Shenzhen,3,,stated,S037
hurun_ai_firms_2023,2023,440100,广州,Guangzhou,4,,stated,S037
hurun_ai_firms_2023,2023,330100,杭州,Hangzhou,5,,stated,S037
hurun_ai_firms_2023,2023,,台北,Taipei,6,,stated,S037
hurun_ai50_2025,2025,110000,北京,Beijing,1,19,stated,S038
hurun_ai50_2025,2025,310000,上海,Shanghai,2,,stated,S038
saiia_llm_filings_2025h1,2025,110000,北京,Beijing,1,141,listed_order,S039
saiia_llm_filings_2025h1,2025,310000,上海,Shanghai,2,,listed_order,S039
saiia_llm_filings_2025h1,2025,440100,广州,Guangzhou,3,,listed_order,S039
saiia_llm_filings_2025h1,2025,330100,杭州,Hangzhou,4,,listed_order,S039
saiia_llm_filings_2025h1,2025,440300,深圳,Shenzhen,5,,listed_order,S039
llm_filings_117_2024,2024,110000,北京,Beijing,1,,stated,S040
llm_filings_117_2024,2024,310000,上海,Shanghai,2,,stated,S040
llm_filings_117_2024,2024,440100,广州,Guangzhou,3,,stated,S040
llm_filings_117_2024,2024,440300,深圳,Shenzhen,4,,stated,S040
aiworld_research_2025,2025,110000,北京,Beijing,1,,stated,S041
aiworld_research_2025,2025,310000,上海,Shanghai,2,,stated,S041
aiworld_research_2025,2025,320100,南京,Nanjing,3,,stated,S041
aiworld_research_2025,2025,610100,西安,Xi'an,4,,stated,S041
aiworld_research_2025,2025,440100,广州,Guangzhou,5,,stated,S041
aiworld_investment_2025,2025,110000,北京,Beijing,1,4.4,stated,S041
aiworld_investment_2025,2025,310000,上海,Shanghai,2,1.1,stated,S041
aiworld_investment_2025,2025,440300,深圳,Shenzhen,3,1,stated,S041
adj_caict_compute_2023,2023,110000,北京,Beijing,,,member:clear_leader,S052
adj_caict_compute_2023,2023,310000,上海,Shanghai,,,member:clear_leader,S052
adj_caict_compute_2023,2023,440100,广州,Guangzhou,,,member:near_top,S052
adj_caict_compute_2023,2023,440300,深圳,Shenzhen,,,member:near_top,S052
adj_caict_compute_2023,2023,131000,廊坊,Langfang,,,member:near_top,S052
adj_caict_compute_2023,2023,320500,苏州,Suzhou,,,member:near_top,S052
adj_caict_compute_2023,2023,500000,重庆,Chongqing,,,member:near_top,S052
adj_caict_deci_2020,2020,110000,北京,Beijing,1,,listed_order,S042
adj_caict_deci_2020,2020,310000,上海,Shanghai,2,,listed_order,S042
adj_caict_deci_2020,2020,440300,深圳,Shenzhen,3,,listed_order,S042
adj_caict_deci_2020,2020,440100,广州,Guangzhou,4,,listed_order,S042
adj_caict_deci_2020,2020,320100,南京,Nanjing,5,,listed_order,S042
adj_caict_deci_2020,2020,330100,杭州,Hangzhou,6,,listed_order,S042
adj_caict_deci_2020,2020,120000,天津,Tianjin,7,,listed_order,S042
adj_caict_deci_2020,2020,510100,成都,Chengdu,8,,listed_order,S042
adj_caict_deci_2020,2020,500000,重庆,Chongqing,9,,listed_order,S042
adj_caict_deci_2020,2020,330200,宁波,Ningbo,10,,listed_order,S042
adj_caict_deci_2020,2020,420100,武汉,Wuhan,11,,listed_order,S042
adj_caict_deci_2020,2020,350100,福州,Fuzhou,12,,listed_order,S042
adj_caict_deci_2020,2020,610100,西安,Xi'an,13,,listed_order,S042
adj_caict_deci_2020,2020,350200,厦门,Xiamen,14,,listed_order,S042
adj_caict_deci_2020,2020,370200,青岛,Qingdao,15,,listed_order,S042
adj_ccid_digital_city_2020,2020,440300,深圳,Shenzhen,1,,stated,S043
adj_ccid_digital_city_2020,2020,310000,上海,Shanghai,2,,stated,S043
adj_ccid_digital_city_2020,2020,110000,北京,Beijing,3,,stated,S043
adj_ccid_digital_city_2020,2020,440100,广州,Guangzhou,4,,stated,S043
adj_ccid_digital_city_2020,2020,330100,杭州,Hangzhou,5,,stated,S043
adj_ccid_digital_city_2020,2020,441900,东莞,Dongguan,6,,stated,S043
adj_ccid_digital_city_2020,2020,370200,青岛,Qingdao,7,,stated,S043
adj_ccid_digital_city_2020,2020,500000,重庆,Chongqing,8,,stated,S043
adj_ccid_digital_city_2020,2020,320100,南京,Nanjing,9,,stated,S043
adj_ccid_digital_city_2020,2020,120000,天津,Tianjin,10,,stated,S043
adj_imd_sci_2023,2023,110000,北京,Beijing,12,,stated,S027
adj_imd_sci_2023,2023,810000,香港,Hong Kong,19,,stated,S027
adj_imd_sci_2023,2023,310000,上海,Shanghai,25,,stated,S027
adj_imd_sci_2023,2023,,台北,Taipei,29,,stated,S027
adj_imd_sci_2023,2023,320100,南京,Nanjing,58,,stated,S027
adj_imd_sci_2023,2023,440400,珠海,Zhuhai,60,,stated,S027
adj_imd_sci_2023,2023,440300,深圳,Shenzhen,66,,stated,S027
adj_imd_sci_2023,2023,120000,天津,Tianjin,67,,stated,S027
adj_imd_sci_2023,2023,330100,杭州,Hangzhou,70,,stated,S027
adj_imd_sci_2023,2023,440100,广州,Guangzhou,71,,stated,S027
adj_imd_sci_2023,2023,500000,重庆,Chongqing,86,,stated,S027
adj_imd_sci_2023,2023,510100,成都,Chengdu,97,,stated,S027
adj_imd_sci_2024,2024,110000,北京,Beijing,13,,stated,S026
adj_imd_sci_2024,2024,,台北,Taipei,16,,stated,S026
adj_imd_sci_2024,2024,310000,上海,Shanghai,19,,stated,S026
adj_imd_sci_2024,2024,810000,香港,Hong Kong,20,,stated,S026
adj_imd_sci_2024,2024,120000,天津,Tianjin,54,,stated,S026
adj_imd_sci_2024,2024,440400,珠海,Zhuhai,58,,stated,S026
adj_imd_sci_2024,2024,440300,深圳,Shenzhen,60,,stated,S026
adj_imd_sci_2024,2024,320100,南京,Nanjing,62,,stated,S026
adj_imd_sci_2024,2024,330100,杭州,Hangzhou,64,,stated,S026
adj_imd_sci_2024,2024,440100,广州,Guangzhou,65,,stated,S026
adj_imd_sci_2024,2024,500000,重庆,Chongqing,82,,stated,S026
adj_imd_sci_2024,2024,510100,成都,Chengdu,93,,stated,S026
adj_imd_sci_2025,2025,110000,北京,Beijing,14,,stated,S028
adj_imd_sci_2025,2025,310000,上海,Shanghai,15,,stated,S028
adj_imd_sci_2025,2025,810000,香港,Hong Kong,19,,stated,S028
adj_imd_sci_2025,2025,,台北,Taipei,23,,stated,S028
adj_imd_sci_2025,2025,440300,深圳,Shenzhen,50,,stated,S028
adj_imd_sci_2025,2025,330100,杭州,Hangzhou,54,,stated,S028
adj_imd_sci_2025,2025,440100,广州,Guangzhou,55,,stated,S028
adj_imd_sci_2025,2025,320100,南京,Nanjing,58,,stated,S028
adj_imd_sci_2025,2025,500000,重庆,Chongqing,69,,stated,S028
adj_imd_sci_2020,2020,110000,北京,Beijing,22,,stated,S029
adj_imd_sci_2021,2021,110000,北京,Beijing,17,,stated,S029
adj_imd_sci_2021,2021,810000,香港,Hong Kong,33,,stated,S027
adj_gihi_2022,2022,110000,北京,Beijing,3,,stated,S048
adj_gihi_2022,2022,,粤港澳大湾区,Guangdong-Hong Kong-Macao Greater Bay Area,6,,stated,S048
adj_gihi_2022,2022,310000,上海,Shanghai,10,,stated,S048
adj_gihi_2023,2023,110000,北京,Beijing,3,,stated,S047
adj_gihi_2023,2023,,粤港澳大湾区,Guangdong-Hong Kong-Macao Greater Bay Area,6,,stated,S047
adj_gihi_2023,2023,310000,上海,Shanghai,10,,stated,S047
adj_gihi_2024,2024,110000,北京,Beijing,3,,stated,S049
adj_gihi_2024,2024,,粤港澳大湾区,Guangdong-Hong Kong-Macao Greater Bay Area,6,,stated,S049
adj_gihi_2024,2024,310000,上海,Shanghai,7,,stated,S049
adj_gihi_2025,2025,110000,北京,Beijing,3,85.19,stated,S050
adj_gihi_2025,2025,,粤港澳大湾区,Guangdong-Hong Kong-Macao Greater Bay Area,4,,stated,S050
adj_gihi_2025,2025,310000,上海,Shanghai,10,,stated,S050
adj_nature_cities_2023,2023,110000,北京,Beijing,1,,stated,S044
adj_nature_cities_2023,2023,310000,上海,Shanghai,3,,stated,S044
adj_nature_cities_2023,2023,320100,南京,Nanjing,6,,stated,S044
adj_nature_cities_2023,2023,440100,广州,Guangzhou,8,,stated,S044
adj_nature_cities_2023,2023,420100,武汉,Wuhan,10,,stated,S044
adj_nature_cities_2023,2023,340100,合肥,Hefei,13,,stated,S044
adj_nature_cities_2023,2023,330100,杭州,Hangzhou,16,,stated,S044
adj_nature_cities_2023,2023,120000,天津,Tianjin,18,,stated,S044
adj_nature_cities_2023,2023,440300,深圳,Shenzhen,19,,stated,S044
adj_nature_cities_2023,2023,610100,西安,Xi'an,20,,stated,S044
adj_nature_cities_2024,2024,110000,北京,Beijing,1,,stated,S045
adj_nature_cities_2024,2024,310000,上海,Shanghai,2,,stated,S045
adj_nature_cities_2025,2025,110000,北京,Beijing,1,,stated,S046
adj_nature_cities_2025,2025,310000,上海,Shanghai,2,,stated,S046
adj_nature_cities_2025,2025,320100,南京,Nanjing,5,,stated,S046
adj_nature_cities_2025,2025,440100,广州,Guangzhou,6,,stated,S046
adj_nature_cities_2025,2025,420100,武汉,Wuhan,8,,stated,S046
adj_nature_cities_2025,2025,330100,杭州,Hangzhou,10,,stated,S046
adj_startupblink_2022,2022,440300,深圳,Shenzhen,18,,stated,S051
adj_startupblink_2022,2022,330100,杭州,Hangzhou,30,,stated,S051
adj_startupblink_2022,2022,810000,香港,Hong Kong,36,,stated,S051
adj_startupblink_2022,2022,440100,广州,Guangzhou,51,,stated,S051
adj_startupblink_2022,2022,510100,成都,Chengdu,78,,stated,S051
adj_startupblink_2022,2022,420100,武汉,Wuhan,114,,stated,S051
adj_startupblink_2022,2022,430100,长沙,Changsha,127,,stated,S051
adj_startupblink_2022,2022,320100,南京,Nanjing,157,,stated,S051
adj_startupblink_2022,2022,350200,厦门,Xiamen,188,,stated,S051
adj_startupblink_2022,2022,120000,天津,Tianjin,259,,stated,S051
adj_startupblink_2022,2022,321000,扬州,Yangzhou,285,,stated,S051
adj_startupblink_2022,2022,610100,西安,Xi'an,391,,stated,S051
adj_startupblink_2022,2022,410100,郑州,Zhengzhou,470,,stated,S051
adj_startupblink_2022,2022,321100,镇江,Zhenjiang,566,,stated,S051
adj_startupblink_2022,2022,520100,贵阳,Guiyang,716,,stated,S051

"""##),
        TemplateFile("press/evidence.csv", ##"""
unit,indicator,year,value,source,locator,confidence
110000,ai_core_firms,2025,2400,lw-ai-202503,"news text: about 2400, some 40% of the nation; as of early 2025",rounded
110000,ai_core_industry_output,2024,3500,mrjjxw-bj-2026,news text: close to 3500,estimate
110000,ai_core_industry_output,2025,4500,mrjjxw-bj-2026,news text: close to 4500,estimate
320500,ai_core_output_target,2023,300,su-ai-pilot-2021,main goals: core industry above 300 by 2023,target
330100,ai_core_output_target,2025,3900,hz-ai-plan-2025,overall goal: core AI industry operating revenue above 3900,target
370100,ai_core_output_target,2026,600,jn-ai-plan-2024,section I(2): target above 600,target
120000,ai_core_output_target,2027,1000,tj-ai-plan-2025,goals: AI base core firms revenue above 1000,target
330200,ai_core_output_target,2027,1200,nb-ai-plan-2025,goals,target
110000,ai_financing_amount,2024,500,szaicx-fin-2024,text: above 500 for both,lower-bound
310000,ai_financing_amount,2024,500,szaicx-fin-2024,text: above 500 for both,lower-bound
320500,ai_financing_amount,2024,100,szaicx-fin-2024,text: above 100 for both,lower-bound
330100,ai_financing_amount,2024,100,szaicx-fin-2024,text: above 100 for both,lower-bound
440300,ai_financing_amount,2024,300,szaicx-fin-2024,text: close to 300,estimate
110000,ai_financing_amount_rank,2024,1,szaicx-fin-2024,text: top ten cities in order by amount,exact
310000,ai_financing_amount_rank,2024,2,szaicx-fin-2024,text: top ten cities in order by amount,exact
320100,ai_financing_amount_rank,2024,7,szaicx-fin-2024,text: top ten cities in order by amount,exact
320200,ai_financing_amount_rank,2024,9,szaicx-fin-2024,text: top ten cities in order by amount,exact
320500,ai_financing_amount_rank,2024,5,szaicx-fin-2024,text: top ten cities in order by amount,exact
330100,ai_financing_amount_rank,2024,4,szaicx-fin-2024,text: top ten cities in order by amount,exact
340100,ai_financing_amount_rank,2024,10,szaicx-fin-2024,text: top ten cities in order by amount,exact
440100,ai_financing_amount_rank,2024,6,szaicx-fin-2024,text: top ten cities in order by amount,exact
440300,ai_financing_amount_rank,2024,3,szaicx-fin-2024,text: top ten cities in order by amount,exact
510100,ai_financing_amount_rank,2024,8,szaicx-fin-2024,text: top ten cities in order by amount,exact
110000,ai_financing_deals,2024,439,szaicx-fin-2024,text: number of financed projects 2024,exact
310000,ai_financing_deals,2024,300,szaicx-fin-2024,text: close to 300 for both,estimate
320500,ai_financing_deals,2024,100,szaicx-fin-2024,text: above 100 for both,lower-bound
330100,ai_financing_deals,2024,100,szaicx-fin-2024,text: above 100 for both,lower-bound
440300,ai_financing_deals,2024,300,szaicx-fin-2024,text: close to 300 for both,estimate
110000,ai_firm_share_2020,2020,29.73,nankai-ai-2020,text: share of national AI firms (2205) by city,exact
310000,ai_firm_share_2020,2020,14.07,nankai-ai-2020,text: share of national AI firms (2205) by city,exact
330100,ai_firm_share_2020,2020,7.56,nankai-ai-2020,text: share of national AI firms (2205) by city,exact
440100,ai_firm_share_2020,2020,8.14,nankai-ai-2020,text: share of national AI firms (2205) by city,exact
440300,ai_firm_share_2020,2020,13.99,nankai-ai-2020,text: share of national AI firms (2205) by city,exact
320500,ai_firms_target,2023,1000,su-ai-pilot-2021,main goals: above 1000,target
440100,ai_firms_target,2023,1000,gz-ai-zone-2021,section II: gather 1000 AI-related firms by 2023,target
330100,ai_firms_target,2025,700,hz-ai-plan-2025,overall goal: above-scale core AI firms above 700,target
500000,ai_firms_target,2025,1000,cq-ai-plan-2023,goals: AI-related firms,target
320500,ai_firms_target,2026,3000,su-ai-city-2025,above 3000 AI firms,target
370100,ai_firms_target,2026,500,jn-ai-plan-2024,section I(2),target
440100,ai_industry_output_target,2022,1200,gz-ai-plan-2020,goals: above 1200 by 2022,target
510100,ai_industry_output_target,2024,1000,cd-ai-plan-2024,press conference: industry scale goal,target
510100,ai_industry_output_target,2026,1700,cd-ai-plan-2024,press conference: industry scale goal,target
110000,ai_national_engineering_centres,2024,3,seed-stcn-20240802,body,exact
110000,ai_national_key_labs,2024,6,seed-stcn-20240802,body,exact
110000,ai_patent_applications_cum,2025,314575,jsip-ai-2025,news text: cumulative AI patent applications to 2025-04-09,exact
310000,ai_patent_applications_cum,2025,100690,jsip-ai-2025,news text: cumulative AI patent applications to 2025-04-09,exact
110000,ai_patent_citations_rank,2024,1,seed-stcn-20240802,body: citing the Ranking report,exact
110000,ai_rd_staff_growth_3y_avg,2024,26,seed-stcn-20240802,body: citing the Competitiveness Ranking report; average rise over the latest three years; the figure is described as reaching 26%,rounded
440300,ai_related_firms_broad,2022,63800,qixinbao-ai-2023,"news text: Qixinbao industry atlas, broad definition",rounded
440300,ai_related_firms_rank,2024,1,seed-stcn-20240802,body: citing the Ranking report; number of AI-related firms and each of base/technology/application layers,exact
110000,ai_unicorns,2025,36,lw-ai-202503,"news text: AI unicorns, over half the nation",exact
110000,ai_valid_invention_patents_rank,2024,1,seed-stcn-20240802,body: citing the Ranking report,exact
440300,base_stations_5g,2022,65000,5g-2023,news text: cumulative 5G base stations 2022,rounded
110000,caict_compute_rank,2024,1,caict-compute20-2024,"text: CAICT top-20 computing cities, first ten in order",exact
120000,caict_compute_rank,2024,9,caict-compute20-2024,"text: CAICT top-20 computing cities, first ten in order",exact
310000,caict_compute_rank,2024,2,caict-compute20-2024,"text: CAICT top-20 computing cities, first ten in order",exact
320100,caict_compute_rank,2024,10,caict-compute20-2024,"text: CAICT top-20 computing cities, first ten in order",exact
320500,caict_compute_rank,2024,6,caict-compute20-2024,"text: CAICT top-20 computing cities, first ten in order",exact
330100,caict_compute_rank,2024,8,caict-compute20-2024,"text: CAICT top-20 computing cities, first ten in order",exact
440100,caict_compute_rank,2024,3,caict-compute20-2024,"text: CAICT top-20 computing cities, first ten in order",exact
440300,caict_compute_rank,2024,4,caict-compute20-2024,"text: CAICT top-20 computing cities, first ten in order",exact
500000,caict_compute_rank,2024,7,caict-compute20-2024,"text: CAICT top-20 computing cities, first ten in order",exact
110000,cn_city_ai_dev_index_top3,2023,1,seed-stcn-20240802,"body: China City AI Development Index report 2022-2023; Beijing, Shanghai, Shenzhen named as the first three (membership only, order not asserted)",exact
310000,cn_city_ai_dev_index_top3,2023,1,seed-stcn-20240802,"body: China City AI Development Index report 2022-2023; Beijing, Shanghai, Shenzhen named as the first three (membership only, order not asserted)",exact
440300,cn_city_ai_dev_index_top3,2023,1,seed-stcn-20240802,"body: China City AI Development Index report 2022-2023; Beijing, Shanghai, Shenzhen named as the first three (membership only, order not asserted)",exact
110000,composite_city_score_2023,2023,92.46,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
120000,composite_city_score_2023,2023,64.77,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
130100,composite_city_score_2023,2023,41.53,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
150100,composite_city_score_2023,2023,35.43,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
210100,composite_city_score_2023,2023,50.12,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
210200,composite_city_score_2023,2023,52.3,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
220100,composite_city_score_2023,2023,45.06,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
230100,composite_city_score_2023,2023,37.58,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
310000,composite_city_score_2023,2023,89.47,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
320100,composite_city_score_2023,2023,72.8,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
320200,composite_city_score_2023,2023,62.97,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
320500,composite_city_score_2023,2023,70.71,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
330100,composite_city_score_2023,2023,74.15,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
330200,composite_city_score_2023,2023,63.47,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
340100,composite_city_score_2023,2023,57.84,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
350100,composite_city_score_2023,2023,57.02,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
350200,composite_city_score_2023,2023,52.52,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
360100,composite_city_score_2023,2023,46.74,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
370100,composite_city_score_2023,2023,60.85,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
370200,composite_city_score_2023,2023,60.49,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
410100,composite_city_score_2023,2023,57.25,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
420100,composite_city_score_2023,2023,67.26,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
430100,composite_city_score_2023,2023,59.21,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
440100,composite_city_score_2023,2023,74.99,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
440300,composite_city_score_2023,2023,78.95,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
440400,composite_city_score_2023,2023,46.12,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
440600,composite_city_score_2023,2023,53.38,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
441900,composite_city_score_2023,2023,52.67,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
450100,composite_city_score_2023,2023,33.91,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
500000,composite_city_score_2023,2023,64.52,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
510100,composite_city_score_2023,2023,65.6,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
520100,composite_city_score_2023,2023,41.06,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
530100,composite_city_score_2023,2023,46.25,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
610100,composite_city_score_2023,2023,56.13,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
620100,composite_city_score_2023,2023,34.54,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
650100,composite_city_score_2023,2023,37.52,sxhhy-city100-2023,bare ranking table; publisher and method not named on the excerpt (see sources note),exact
110000,compute_intelligent_pflops,2024,20000,seed-stcn-20240802,body: BJ Economy & IT bureau chief economist Tang Jianguo at press conference; total scale has exceeded 20000P,lower-bound
310000,compute_intelligent_pflops,2026,120000,sh-zs-2026,speech 2026-01-27: city intelligent computing above 12 (10k) P,lower-bound
330100,compute_target_pflops,2025,5000,hz-ai-opinions-2023,"target by 2025: open compute at FP16 at least 5000 PFLOPS (target, not observed)",target
330100,compute_target_pflops,2025,50000,hz-ai-plan-2025,overall goal: intelligent computing in the market above 50 EFLOPS by end 2025 (converted),target
370100,compute_target_pflops,2026,3500,jn-ai-plan-2024,section I(2): FP16 above 3500,target
370200,compute_target_pflops,2026,12000,qd-ai-plan-2024,"target list: total compute 12 EFLOPS (all computing, converted)",target
310000,compute_total_eflops,2023,9,sh-slpj-2023,speech 2023-06-14: total computing scale about 9 EFLOPS,rounded
330100,compute_voucher_annual,2024,2.5,hz-ai-measures-2024,measure I(3): yearly compute vouchers raised to 2.5,exact
110000,deep_synthesis_algorithms,2025,1010,csdn-dsalg-202507,table: registered deep-synthesis algorithms by filing code to July 2025 (province-level = municipality),exact
120000,deep_synthesis_algorithms,2025,33,csdn-dsalg-202507,table: registered deep-synthesis algorithms by filing code to July 2025 (province-level = municipality),exact
310000,deep_synthesis_algorithms,2025,552,csdn-dsalg-202507,table: registered deep-synthesis algorithms by filing code to July 2025 (province-level = municipality),exact
500000,deep_synthesis_algorithms,2025,49,csdn-dsalg-202507,table: registered deep-synthesis algorithms by filing code to July 2025 (province-level = municipality),exact
440300,facility_planned_capacity_pflops,2024,40000,seed-stcn-20240802,"body: Boda Data Shenzhen Qianhai computing centre, phase 1 supportable scale; planned/under construction",rounded
440300,facility_planned_racks,2024,15000,seed-stcn-20240802,body: Boda Data Shenzhen Qianhai centre overall planned standard racks (about),rounded
310000,fiscal_science_spending,2023,528.1,sh-stp-2023,Shanghai S&T Progress Report 2023,exact
130100,gdp,2021,6490.3,gh-china-platform,hongheiku eid 24600 (checked: three sectors sum to 6490.30),exact
150100,gdp,2021,3121.4,gh-china-platform,hongheiku eid 25235 (checked: three sectors sum to 3121.40),exact
210100,gdp,2021,7249.7,gh-china-platform,hongheiku eid 27930 (checked: three sectors sum to 7249.60),exact
210200,gdp,2021,7825.9,gh-china-platform,hongheiku eid 30342 (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
220100,gdp,2021,7103.12,gh-china-platform,hongheiku eid 31744 (checked: three sectors sum to 7103.11),exact
230100,gdp,2021,5351.7,gh-china-platform,hongheiku eid 29127 (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
320100,gdp,2021,16355.32,gh-china-platform,hongheiku eid 27791 (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
320200,gdp,2021,14003.24,gh-china-platform,hongheiku eid 23931 (checked: three sectors sum to 14003.24),exact
320500,gdp,2021,22718.3,gh-china-platform,hongheiku eid 25410 (checked: three sectors sum to 22718.30),exact
330100,gdp,2021,18109,gh-china-platform,hongheiku eid 25516,exact
340100,gdp,2021,11412.8,gh-china-platform,hongheiku eid 25210 (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
350100,gdp,2021,11324.48,gh-china-platform,hongheiku eid 25196 (checked: three sectors sum to 11324.49),exact
360100,gdp,2021,6650.53,gh-china-platform,hongheiku eid 26554 (checked: three sectors sum to 6650.52),exact
370100,gdp,2021,11432.3,gh-china-platform,hongheiku eid 24205 (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
410100,gdp,2021,12691,gh-china-platform,hongheiku eid 25032 (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
430100,gdp,2021,13270.7,gh-china-platform,hongheiku eid 25200 (checked: three sectors sum to 13270.71),exact
440300,gdp,2021,30664.85,gh-china-platform,hongheiku eid 26979 (checked: three sectors sum to 30664.85),exact
441900,gdp,2021,10855.35,gh-china-platform,hongheiku eid 25333 (checked: three sectors sum to 10855.35),exact
450100,gdp,2021,5120.94,gh-china-platform,hongheiku eid 27984 (checked: three sectors sum to 5120.94),exact
520100,gdp,2021,4711.03,gh-china-platform,hongheiku eid 27953 (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
610100,gdp,2021,10688.28,gh-china-platform,hongheiku eid 25636 (checked: three sectors sum to 10688.28),exact
620100,gdp,2021,3231.29,gh-china-platform,hongheiku eid 27570 (checked: three sectors sum to 3231.29),exact
640100,gdp,2021,2262.95,gh-china-platform,hongheiku eid 25485 (checked: three sectors sum to 2262.96),exact
650100,gdp,2021,3691.57,gh-china-platform,hongheiku eid 31404 (checked: three sectors sum to 3691.57),exact
210200,gdp,2022,8430.9,gh-china-platform,hongheiku eid 36951 (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
320100,gdp,2022,16907.85,gh-china-platform,hongheiku eid 38005 (checked: three sectors sum to 16907.85),exact
320200,gdp,2022,14850.82,wx-bulletin-2022,news text citing the 2022 bulletin; sectors 133.65+7177.39+7539.78 = 14850.82 (checked),exact
320500,gdp,2022,23958.34,gh-china-platform,hongheiku eid 35155 (checked: three sectors sum to 23958.34),exact
330100,gdp,2022,18753,gh-china-platform,hongheiku eid 37237 (checked: three sectors sum to 18753.00),exact
440100,gdp,2022,28839.0,gh-china-platform,hongheiku eid 38118 (checked: three sectors sum to 28839.00),exact
440300,gdp,2022,32387.68,gh-china-platform,hongheiku eid 38197 (checked: three sectors sum to 32387.68),exact
441900,gdp,2022,11200.32,gh-china-platform,hongheiku eid 42065 (checked: three sectors sum to 11200.32),exact
500000,gdp,2022,29129.03,cq-bulletin-2022,section 1 GDP,exact
110000,gdp,2023,43760.7,gh-china-platform,hongheiku eid 45828 (secondary 6525.6 + tertiary 37129.6 leave 105.5 for primary),exact
120000,gdp,2023,16737.3,gh-china-platform,hongheiku eid 45872 (checked: three sectors sum to 16737.30),exact
130100,gdp,2023,7534.2,gh-china-platform,hongheiku eid 45623 (checked: three sectors sum to 7534.20),exact
150100,gdp,2023,3801.55,gh-china-platform,hongheiku eid 47464 (checked: three sectors sum to 3801.55),exact
210200,gdp,2023,8752.9,gh-china-platform,hongheiku eid 48502 (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
220100,gdp,2023,7002.06,gh-china-platform,hongheiku eid 53459 (checked: three sectors sum to 7002.05),exact
310000,gdp,2023,47218.66,gh-china-platform,hongheiku eid 46363 (checked: three sectors sum to 47218.66),exact
320100,gdp,2023,17421.4,gh-china-platform,hongheiku eid 46614 (checked: three sectors sum to 17421.40),exact
320200,gdp,2023,15456.19,gh-china-platform,hongheiku eid 45593 (checked: three sectors sum to 15456.19),exact
320500,gdp,2023,24653.4,gh-china-platform,"hongheiku eid 45627 (bulletin figure quoted in the sub-knife apply script: ""24653 . 4 亿元""; no sector check)",exact
330100,gdp,2023,20059,gh-china-platform,hongheiku eid 45617 (checked: three sectors sum to 20059.00),exact
330200,gdp,2023,17146.6,nb-bulletin-2024,section 1: 2023 total as revised after the fifth economic census,exact
350100,gdp,2023,12928.47,gh-china-platform,hongheiku eid 47449 (checked: three sectors sum to 12928.48),exact
350200,gdp,2023,8066.49,xmtv-2024,news text citing the 2023 bulletin,exact
370100,gdp,2023,12757.4,gh-china-platform,hongheiku eid 53597 (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
410100,gdp,2023,13617.8,gh-china-platform,hongheiku eid 47058 (checked: three sectors sum to 13617.80),exact
420100,gdp,2023,20011.65,gh-china-platform,hongheiku eid 46943 (checked: three sectors sum to 20011.65),exact
430100,gdp,2023,14331.97,gh-china-platform,hongheiku eid 49118 (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
440100,gdp,2023,30355.73,gh-china-platform,hongheiku eid 47985 (checked: three sectors sum to 30355.73),exact
440300,gdp,2023,34606.4,gh-china-platform,hongheiku eid 49092 (checked: three sectors sum to 34606.41),exact
440400,gdp,2023,4200,nfplus-gd21-2024,news text: above 4200,lower-bound
440600,gdp,2023,13276.14,pengpai-gd21-2024,news text,exact
441900,gdp,2023,11438.13,gh-china-platform,hongheiku eid 47430 (checked: three sectors sum to 11438.14),exact
450100,gdp,2023,5469.06,gh-china-platform,hongheiku eid 48505 (checked: three sectors sum to 5469.06),exact
500000,gdp,2023,30145.79,gh-china-platform,hongheiku eid 46420 (checked: three sectors sum to 30145.79),exact
510100,gdp,2023,22074.72,cdrb-metro-2024,news text: Chengdu metro area results; duplicates the bulletin figure to 2 decimals,exact
510100,gdp,2023,22074.7,gh-china-platform,hongheiku eid 46512 (checked: three sectors sum to 22074.80),exact
520100,gdp,2023,5154.75,gh-china-platform,hongheiku eid 51284 (checked: three sectors sum to 5154.76),exact
610100,gdp,2023,12010.76,21jingji-xian-202401,news text: unified accounting result; sectors 325.20+4146.92+7538.64 = 12010.76 (checked),exact
620100,gdp,2023,3487.3,gh-china-platform,hongheiku eid 46073 (checked: three sectors sum to 3487.30),exact
640100,gdp,2023,2685.63,gh-china-platform,hongheiku eid 47605 (checked: three sectors sum to 2685.63),exact
650100,gdp,2023,4168.46,gh-china-platform,hongheiku eid 46740 (checked: three sectors sum to 4168.46),exact
130100,gdp,2024,8203.4,gh-china-platform,hongheiku eid 59546 (checked: three sectors sum to 8203.40),exact
150100,gdp,2024,4107.08,gh-china-platform,hongheiku eid 58237 (checked: three sectors sum to 4107.08),exact
210100,gdp,2024,9027.1,gh-china-platform,hongheiku eid 60025 (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
210200,gdp,2024,9516.9,gh-china-platform,hongheiku eid 60425 (checked: three sectors sum to 9516.90),exact
220100,gdp,2024,7632.19,gh-china-platform,hongheiku eid 65055 (checked: three sectors sum to 7632.19),exact
320100,gdp,2024,18500.81,gh-china-platform,hongheiku eid 57850 (checked: three sectors sum to 18500.81),exact
320200,gdp,2024,16263.29,gh-china-platform,hongheiku eid 60801 (checked: three sectors sum to 16263.29),exact
320500,gdp,2024,26727.0,gh-china-platform,hongheiku eid 61278 (checked: three sectors sum to 26727.00),exact
330100,gdp,2024,21860,gh-china-platform,hongheiku eid 57316 (checked: three sectors sum to 21860.00),exact
330200,gdp,2024,18147.7,nb-bulletin-2024,section 1 GDP,exact
340100,gdp,2024,13507.7,jiemian-hf-2025,news text,exact
350100,gdp,2024,14236.76,gh-china-platform,hongheiku eid 58216 (checked: three sectors sum to 14236.76),exact
350200,gdp,2024,8589.02,gh-china-platform,hongheiku 2024 (669b-i batch1) (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
370100,gdp,2024,13527.6,gh-china-platform,hongheiku eid 57483 (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
370200,gdp,2024,16719.46,gh-china-platform,hongheiku 2024 (669b-i batch1) (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
410100,gdp,2024,14532.1,gh-china-platform,hongheiku eid 59120 (checked: three sectors sum to 14532.00),exact
420100,gdp,2024,21106.23,gh-china-platform,hongheiku eid 58204 (checked: three sectors sum to 21106.23),exact
430100,gdp,2024,15268.78,gh-china-platform,hongheiku eid 58642 (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
440100,gdp,2024,31032.5,gh-china-platform,hongheiku eid 58648 (checked: three sectors sum to 31032.50),exact
440300,gdp,2024,36801.87,gh-china-platform,hongheiku eid 62867 (checked: three sectors sum to 36801.87),exact
440600,gdp,2024,13361.9,gh-china-platform,hongheiku 2024 bulletin PDF (669b-i batch1; no sector check),exact
441900,gdp,2024,12282.15,gh-china-platform,hongheiku 2024 (669b-i batch1) (checked: three sectors sum to 12282.15),exact
450100,gdp,2024,5995.36,gh-china-platform,hongheiku eid 62300 (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
500000,gdp,2024,32193.15,people-cq-202501,news text: annual total,exact
520100,gdp,2024,5777.41,gh-china-platform,hongheiku eid 58090 (checked: three sectors sum to 5777.41),exact
620100,gdp,2024,3742.3,gh-china-platform,hongheiku eid 57470 (checked: three sectors sum to 3742.30),exact
640100,gdp,2024,2939.52,gh-china-platform,hongheiku eid 61220 (sum of primary+secondary+tertiary value added; total not parsed in the transcription),exact
650100,gdp,2024,4502.16,gh-china-platform,hongheiku eid 60312 (checked: three sectors sum to 4502.16),exact
110000,gdp_per_capita,2023,200000,gh-china-platform,transcription column gdp_percapita: round figure 200000,rounded
120000,gdp_per_capita,2023,122752,gh-china-platform,transcription column gdp_percapita,exact
130100,gdp_per_capita,2023,67099,gh-china-platform,transcription column gdp_percapita,exact
150100,gdp_per_capita,2023,106337,gh-china-platform,transcription column gdp_percapita,exact
210200,gdp_per_capita,2023,116557,gh-china-platform,transcription column gdp_percapita,exact
220100,gdp_per_capita,2023,77084,gh-china-platform,transcription column gdp_percapita,exact
320100,gdp_per_capita,2023,183016,nj-yearbook-2024,table 1-6,exact
330100,gdp_per_capita,2023,161129,gh-china-platform,transcription column gdp_percapita,exact
350100,gdp_per_capita,2023,152846,gh-china-platform,transcription column gdp_percapita,exact
420100,gdp_per_capita,2023,145471,gh-china-platform,transcription column gdp_percapita,exact
440100,gdp_per_capita,2023,161634,gh-china-platform,transcription column gdp_percapita,exact
440300,gdp_per_capita,2023,195230.17,gh-china-platform,transcription column gdp_percapita,exact
441900,gdp_per_capita,2023,109339,gh-china-platform,transcription column gdp_percapita,exact
450100,gdp_per_capita,2023,61338,gh-china-platform,transcription column gdp_percapita,exact
500000,gdp_per_capita,2023,94135,gh-china-platform,transcription column gdp_percapita,exact
510100,gdp_per_capita,2023,103465,gh-china-platform,transcription column gdp_percapita,exact
520100,gdp_per_capita,2023,81670,gh-china-platform,transcription column gdp_percapita,exact
620100,gdp_per_capita,2023,78894,gh-china-platform,transcription column gdp_percapita,exact
640100,gdp_per_capita,2023,92530,gh-china-platform,transcription column gdp_percapita,exact
650100,gdp_per_capita,2023,102078,gh-china-platform,transcription column gdp_percapita,exact
110000,gdp_per_capita,2024,228000,gh-china-platform,province-level transcription: round figure 228000,rounded
120000,gdp_per_capita,2024,132143,gh-china-platform,province-level transcription column gdp_percapita (municipality),exact
130100,gdp_per_capita,2024,72984,gh-china-platform,transcription column gdp_percapita,exact
150100,gdp_per_capita,2024,113400,gh-china-platform,transcription column gdp_percapita,exact
210100,gdp_per_capita,2024,97871,gh-china-platform,transcription column gdp_percapita,exact
210200,gdp_per_capita,2024,126185,gh-china-platform,transcription column gdp_percapita,exact
220100,gdp_per_capita,2024,83930,gh-china-platform,transcription column gdp_percapita,exact
320100,gdp_per_capita,2024,193483,gh-china-platform,transcription column gdp_percapita,exact
330100,gdp_per_capita,2024,173867,gh-china-platform,transcription column gdp_percapita,exact
330200,gdp_per_capita,2024,186379,nb-bulletin-2024,section 1 GDP per capita,exact
350100,gdp_per_capita,2024,167787,gh-china-platform,transcription column gdp_percapita,exact
420100,gdp_per_capita,2024,153037,gh-china-platform,transcription column gdp_percapita,exact
440100,gdp_per_capita,2024,164171,gh-china-platform,transcription column gdp_percapita,exact
440300,gdp_per_capita,2024,205714,gh-china-platform,transcription column gdp_percapita,exact
441900,gdp_per_capita,2024,116661,gh-china-platform,transcription column gdp_percapita,exact
450100,gdp_per_capita,2024,66940,gh-china-platform,transcription column gdp_percapita,exact
500000,gdp_per_capita,2024,100889,gh-china-platform,province-level transcription column gdp_percapita (municipality),exact
520100,gdp_per_capita,2024,88846,gh-china-platform,transcription column gdp_percapita,exact
620100,gdp_per_capita,2024,84460,gh-china-platform,transcription column gdp_percapita,exact
640100,gdp_per_capita,2024,100966,gh-china-platform,transcription column gdp_percapita,exact
650100,gdp_per_capita,2024,109632,gh-china-platform,transcription column gdp_percapita,exact
310000,genai_registered,2024,34,xuhui-genai-202409,"news text: Sept 2024, Shanghai 34 of 188 national",exact
110000,genai_registered,2025,105,csdn-genai-202503,table: registrations by province to March 2025,exact
110000,genai_registered,2025,141,szaicx-genai-2025h1,article text: services registered by mid-2025,exact
310000,genai_registered,2025,66,csdn-genai-202503,table: registrations by province to March 2025 (province-level = municipality),exact
110000,grad_students,2021,41.3,moe-2022-univ-b,article text: enrolled postgraduates 2021,rounded
310000,grad_students,2021,19.1,moe-2022-univ-b,article text: enrolled postgraduates 2021,rounded
320100,grad_students,2021,17.79,moe-2022-univ-b,article text: enrolled postgraduates 2021,rounded
420100,grad_students,2021,18.27,moe-2022-univ-b,article text: enrolled postgraduates 2021,rounded
440100,grad_students,2021,14.57,moe-2022-univ-b,article text: enrolled postgraduates 2021,rounded
510100,grad_students,2021,12,moe-2022-univ-b,article text: enrolled postgraduates 2021,rounded
610100,grad_students,2021,16.44,moe-2022-univ-b,article text: enrolled postgraduates 2021,rounded
110000,hightech_firms,2020,28750,yicai-hightech-2021,forum repost of Yicai ranking of 40 cities,exact
210100,hightech_firms,2020,2560,yicai-hightech-2021,forum repost of Yicai ranking of 40 cities,exact
210200,hightech_firms,2020,2479,yicai-hightech-2021,forum repost of Yicai ranking of 40 cities,exact
220100,hightech_firms,2020,1766,yicai-hightech-2021,forum repost of Yicai ranking of 40 cities,exact
230100,hightech_firms,2020,1180,yicai-hightech-2021,forum repost of Yicai ranking of 40 cities,exact
320500,hightech_firms,2020,9772,yicai-hightech-2021,forum repost of Yicai ranking of 40 cities,exact
440300,hightech_firms,2024,25000,sz-kc-2025,news text: above 2.5 (10k),lower-bound
110000,hurun_ai50,2025,19,hurun-ai50-2025,news text: Hurun China AI 50 2025 edition (Jan 2026),exact
310000,hurun_ai50,2025,14,hurun-ai50-2025,news text: Hurun China AI 50 2025 edition (Jan 2026),exact
440100,hurun_ai50,2025,4,hurun-ai50-2025,news text: Hurun China AI 50 2025 edition (Jan 2026),exact
440300,hurun_ai50,2025,6,hurun-ai50-2025,news text: Hurun China AI 50 2025 edition (Jan 2026),exact
110000,hurun_cheetahs,2024,56,hurun-2024-gazelle,article text: Hurun Global Cheetah Index 2024 by city,exact
310000,hurun_cheetahs,2024,68,hurun-2024-gazelle,article text: Hurun Global Cheetah Index 2024 by city,exact
330100,hurun_cheetahs,2024,34,hurun-2024-gazelle,article text: Hurun Global Cheetah Index 2024 by city,exact
440300,hurun_cheetahs,2024,35,hurun-2024-gazelle,article text: Hurun Global Cheetah Index 2024 by city,exact
110000,hurun_gazelles,2024,55,hurun-2024-gazelle,article text: Hurun Global Gazelle Index 2024 by city,exact
310000,hurun_gazelles,2024,67,hurun-2024-gazelle,article text: Hurun Global Gazelle Index 2024 by city,exact
330100,hurun_gazelles,2024,20,hurun-2024-gazelle,article text: Hurun Global Gazelle Index 2024 by city,exact
440300,hurun_gazelles,2024,33,hurun-2024-gazelle,article text: Hurun Global Gazelle Index 2024 by city,exact
440100,hurun_unicorns,2021,10,hurun-2021,news text,exact
110000,hurun_unicorns,2022,90,hurun-2022h1,news text: mid-2022 half-year list,exact
310000,hurun_unicorns,2022,69,hurun-2022h1,news text: mid-2022 half-year list,exact
440300,hurun_unicorns,2022,33,hurun-2022h1,news text: mid-2022 half-year list,exact
110000,hurun_unicorns,2023,79,hurun-2023,news text: Hurun Global Unicorn Index 2023,exact
310000,hurun_unicorns,2023,66,hurun-2023,news text: Hurun Global Unicorn Index 2023,exact
330100,hurun_unicorns,2023,22,hurun-2023,news text: Hurun Global Unicorn Index 2023,exact
440100,hurun_unicorns,2023,22,hurun-2023,news text: Hurun Global Unicorn Index 2023,exact
440300,hurun_unicorns,2023,33,hurun-2023,news text: Hurun Global Unicorn Index 2023,exact
440100,hurun_unicorns,2024,24,hurun-2024-gz,news text: Guangzhou 24 on the 2024 list,exact
110000,idc_ai_compute_city_rank,2021,1,aicc-2021,"news text: AICC 2021 ranking, first five in order",exact
310000,idc_ai_compute_city_rank,2021,5,aicc-2021,"news text: AICC 2021 ranking, first five in order",exact
320100,idc_ai_compute_city_rank,2021,4,aicc-2021,"news text: AICC 2021 ranking, first five in order",exact
330100,idc_ai_compute_city_rank,2021,2,aicc-2021,"news text: AICC 2021 ranking, first five in order",exact
440300,idc_ai_compute_city_rank,2021,3,aicc-2021,"news text: AICC 2021 ranking, first five in order",exact
310000,idc_racks,2023,415000,sh-slpj-2023,speech: Internet data centre standard racks 41.5 (10k),exact
320200,invention_patents_granted,2022,8439,wx-bulletin-2022,news text citing the 2022 bulletin,exact
310000,invention_patents_granted,2023,44300,sh-stp-2023,report: 4.43 (10k),rounded
440300,invention_patents_granted,2024,74700,sz-kc-2025,news text: 7.47 (10k),rounded
320200,invention_patents_per_10k,2022,59.81,wx-bulletin-2022,"news text citing the 2022 bulletin: valid invention patents per 10,000",exact
110000,invention_patents_per_10k,2023,218.3,nature-index-2023-defence,"Xinhua text 2023-11-23: average per 10,000 people (date of the count not stated)",exact
440300,invention_patents_valid,2024,358700,sz-kc-2025,news text: 35.87 (10k),rounded
110000,listed_firms_a,2022,460,shidai-listed-2022,article text: end 2022,exact
310000,listed_firms_a,2022,418,shidai-listed-2022,article text: end 2022,exact
320500,listed_firms_a,2022,198,shidai-listed-2022,article text: end 2022,exact
330100,listed_firms_a,2022,215,shidai-listed-2022,article text: end 2022,exact
440300,listed_firms_a,2022,405,shidai-listed-2022,article text: end 2022,exact
110000,listed_firms_a,2023,475,yicai-listed-2023,"news text: A-share listed firms by city, end 2023",exact
310000,listed_firms_a,2023,446,yicai-listed-2023,"news text: A-share listed firms by city, end 2023",exact
320100,listed_firms_a,2023,124,yicai-listed-2023,"news text: A-share listed firms by city, end 2023",exact
320200,listed_firms_a,2023,123,yicai-listed-2023,"news text: A-share listed firms by city, end 2023",exact
320500,listed_firms_a,2023,218,yicai-listed-2023,"news text: A-share listed firms by city, end 2023",exact
330100,listed_firms_a,2023,228,yicai-listed-2023,"news text: A-share listed firms by city, end 2023",exact
330200,listed_firms_a,2023,120,yicai-listed-2023,"news text: A-share listed firms by city, end 2023",exact
440100,listed_firms_a,2023,155,yicai-listed-2023,"news text: A-share listed firms by city, end 2023",exact
440300,listed_firms_a,2023,425,yicai-listed-2023,"news text: A-share listed firms by city, end 2023",exact
510100,listed_firms_a,2023,118,yicai-listed-2023,"news text: A-share listed firms by city, end 2023",exact
110000,listed_npf_firms,2024,193,jiemian-nqpf-2024,"article text: ""new quality productive forces"" listed firms across boards",exact
310000,listed_npf_firms,2024,165,jiemian-nqpf-2024,"article text: ""new quality productive forces"" listed firms across boards",exact
320500,listed_npf_firms,2024,109,jiemian-nqpf-2024,"article text: ""new quality productive forces"" listed firms across boards",exact
330100,listed_npf_firms,2024,87,jiemian-nqpf-2024,"article text: ""new quality productive forces"" listed firms across boards",exact
440300,listed_npf_firms,2024,177,jiemian-nqpf-2024,"article text: ""new quality productive forces"" listed firms across boards",exact
120000,little_giants,2021,134,21cj-lg-2021,news text: first three batches cumulative,exact
330200,little_giants,2021,182,21cj-lg-2021,news text: first three batches cumulative,exact
440300,little_giants,2021,170,21cj-lg-2021,news text: first three batches cumulative,exact
500000,little_giants,2021,123,21cj-lg-2021,news text: first three batches cumulative,exact
110000,little_giants,2022,596,qcc-lg-2022,news text: first four batches cumulative (Qichacha),exact
310000,little_giants,2022,505,qcc-lg-2022,news text: first four batches cumulative (Qichacha),exact
440300,little_giants,2022,445,qcc-lg-2022,news text: first four batches cumulative (Qichacha),exact
440300,little_giants,2023,742,cls-sz-202401,"news text: Shenzhen S&T commission, end 2023",exact
110000,little_giants,2025,1027,ofweek-lg-2025,news text: valid little giants as of 2025-03-31 (Huoshi),estimate
310000,little_giants,2025,858,ofweek-lg-2025,news text: valid little giants as of 2025-03-31 (Huoshi),exact
320500,little_giants,2025,595,ofweek-lg-2025,news text: valid little giants as of 2025-03-31 (Huoshi),exact
330100,little_giants,2025,476,ofweek-lg-2025,news text: valid little giants as of 2025-03-31 (Huoshi),exact
330200,little_giants,2025,397,ofweek-lg-2025,news text: valid little giants as of 2025-03-31 (Huoshi),exact
420100,little_giants,2025,348,ofweek-lg-2025,news text: valid little giants as of 2025-03-31 (Huoshi),exact
440100,little_giants,2025,335,ofweek-lg-2025,news text: valid little giants as of 2025-03-31 (Huoshi),exact
440300,little_giants,2025,1027,ofweek-lg-2025,news text: valid little giants as of 2025-03-31 (Huoshi),estimate
500000,little_giants,2025,315,ofweek-lg-2025,news text: valid little giants as of 2025-03-31 (Huoshi),exact
510100,little_giants,2025,328,ofweek-lg-2025,news text: valid little giants as of 2025-03-31 (Huoshi),exact
110000,little_giants_valid_b7,2025,1210,cnyes-lg-2025,"news text: valid little giants after the seventh batch, end 2025",exact
310000,little_giants_valid_b7,2025,1032,cnyes-lg-2025,"news text: valid little giants after the seventh batch, end 2025",exact
440300,little_giants_valid_b7,2025,1333,cnyes-lg-2025,"news text: valid little giants after the seventh batch, end 2025",exact
110000,llm_count,2023,54,eeo-llm-202307,article text: LLM companies counted by Economic Observer as of 2023-07-13 (106 nationwide),exact
110000,llm_listed_firms,2024,20,zgzx-llm-2024,"news text: LLM-related listed companies (undated in excerpt, 2024)",exact
310000,llm_listed_firms,2024,5,zgzx-llm-2024,"news text: LLM-related listed companies (undated in excerpt, 2024)",exact
110000,llm_registered_rank,2024,1,yaliqi-117-2024,article text: ordering of cities by the 117 registered models,exact
310000,llm_registered_rank,2024,2,yaliqi-117-2024,article text: ordering of cities by the 117 registered models,exact
440100,llm_registered_rank,2024,3,yaliqi-117-2024,article text: ordering of cities by the 117 registered models,exact
440300,llm_registered_rank,2024,4,yaliqi-117-2024,article text: ordering of cities by the 117 registered models,exact
110000,national_ai_pioneer_zone,2021,1,aicc-2021,news text: eight national AI innovation application pioneer zones listed,exact
120000,national_ai_pioneer_zone,2021,1,aicc-2021,news text: eight national AI innovation application pioneer zones listed,exact
310000,national_ai_pioneer_zone,2021,1,aicc-2021,news text: eight national AI innovation application pioneer zones listed,exact
330100,national_ai_pioneer_zone,2021,1,aicc-2021,news text: eight national AI innovation application pioneer zones listed,exact
370100,national_ai_pioneer_zone,2021,1,aicc-2021,news text: eight national AI innovation application pioneer zones listed,exact
440100,national_ai_pioneer_zone,2021,1,aicc-2021,news text: eight national AI innovation application pioneer zones listed,exact
440300,national_ai_pioneer_zone,2021,1,aicc-2021,news text: eight national AI innovation application pioneer zones listed,exact
510100,national_ai_pioneer_zone,2021,1,aicc-2021,news text: eight national AI innovation application pioneer zones listed,exact
310000,national_key_labs_all,2023,35,sh-stp-2023,"report: national key laboratories, all fields",exact
310000,national_laboratories,2023,3,sh-stp-2023,report,exact
110000,nature82_articles,2023,9180,chinaorg-jjj-2025,news text: articles in 82 leading natural science journals,exact
310000,nature82_articles,2023,4817,chinaorg-jjj-2025,news text: articles in 82 leading natural science journals,exact
110000,nature_index_city_rank,2022,1,nature-index-2022,edition 2022 (2021 output),exact
310000,nature_index_city_rank,2022,3,nature-index-2022,edition 2022 (2021 output),exact
320100,nature_index_city_rank,2022,8,nature-index-2022,edition 2022 (2021 output),exact
110000,nature_index_city_rank,2023,1,nature-index-2023,Xinhua summary of the Nature Index 2023 Science Cities supplement (2022 output),exact
120000,nature_index_city_rank,2023,18,nature-index-2023,Xinhua summary of the Nature Index 2023 Science Cities supplement (2022 output),exact
310000,nature_index_city_rank,2023,3,nature-index-2023,Xinhua summary of the Nature Index 2023 Science Cities supplement (2022 output),exact
320100,nature_index_city_rank,2023,6,nature-index-2023,Xinhua summary of the Nature Index 2023 Science Cities supplement (2022 output),exact
330100,nature_index_city_rank,2023,16,nature-index-2023,Xinhua summary of the Nature Index 2023 Science Cities supplement (2022 output),exact
340100,nature_index_city_rank,2023,13,nature-index-2023,Xinhua summary of the Nature Index 2023 Science Cities supplement (2022 output),exact
420100,nature_index_city_rank,2023,10,nature-index-2023,Xinhua summary of the Nature Index 2023 Science Cities supplement (2022 output),exact
440100,nature_index_city_rank,2023,8,nature-index-2023,Xinhua summary of the Nature Index 2023 Science Cities supplement (2022 output),exact
440300,nature_index_city_rank,2023,19,nature-index-2023,Xinhua summary of the Nature Index 2023 Science Cities supplement (2022 output),exact
610100,nature_index_city_rank,2023,20,nature-index-2023,Xinhua summary of the Nature Index 2023 Science Cities supplement (2022 output),exact
110000,nature_index_city_rank,2024,1,nature-index-2024,"Guancha summary of Nature Index 2024 Science Cities (2023 output), top ten in order",exact
310000,nature_index_city_rank,2024,2,nature-index-2024,"Guancha summary of Nature Index 2024 Science Cities (2023 output), top ten in order",exact
320100,nature_index_city_rank,2024,5,nature-index-2024,"Guancha summary of Nature Index 2024 Science Cities (2023 output), top ten in order",exact
330100,nature_index_city_rank,2024,13,nature-index-2025-wj,World Journal 2025-11-17: Hangzhou went from 13th for 2023 output,exact
420100,nature_index_city_rank,2024,9,nature-index-2024,"Guancha summary of Nature Index 2024 Science Cities (2023 output), top ten in order",exact
440100,nature_index_city_rank,2024,8,nature-index-2024,"Guancha summary of Nature Index 2024 Science Cities (2023 output), top ten in order",exact
110000,nature_index_city_rank,2025,1,nature-index-2025-wj,edition 2025 (2024 output): top ten in order,exact
310000,nature_index_city_rank,2025,2,nature-index-2025-wj,edition 2025 (2024 output): top ten in order,exact
320100,nature_index_city_rank,2025,5,nature-index-2025-wj,edition 2025 (2024 output): top ten in order,exact
330100,nature_index_city_rank,2025,10,nature-index-2025-wj,edition 2025 (2024 output): top ten in order,exact
420100,nature_index_city_rank,2025,8,nature-index-2025-wj,edition 2025 (2024 output): top ten in order,exact
440100,nature_index_city_rank,2025,6,nature-index-2025-wj,edition 2025 (2024 output): top ten in order,exact
110000,nature_index_share,2023,3735,nature-index-2023-defence,"text: Share of 3,735 in 2022 across 82 journals",rounded
440300,policy_measures_count,2024,22,seed-stcn-20240802,"body: Shenzhen pioneer-city action plan, 6 aspects 22 measures",exact
230100,population,2022,982.41,maigoo-hlj-pop2022,table: 2022 resident population,exact
340100,population,2022,963.4,dawan-hf-2023,news text: Hefei bureau,exact
350200,population,2022,530.8,hbzq-xm-2022,page text citing the 2022 bulletin,exact
370100,population,2022,941.47,shandong-pop-repost,page headed 2023 but the province total 10162.79 is the end-2022 figure; filed as 2022,exact
370200,population,2022,1034.21,shandong-pop-repost,same page; filed as 2022,exact
440100,population,2022,1873.41,hbzq-prd-pop2022,"page text: end 2022, Pearl River Delta nine cities",exact
440300,population,2022,1766.18,hbzq-prd-pop2022,"page text: end 2022, Pearl River Delta nine cities",exact
440400,population,2022,247.72,hbzq-prd-pop2022,"page text: end 2022, Pearl River Delta nine cities",exact
440600,population,2022,955.23,hbzq-prd-pop2022,"page text: end 2022, Pearl River Delta nine cities",exact
441900,population,2022,1043.7,hbzq-prd-pop2022,"page text: end 2022, Pearl River Delta nine cities",exact
500000,population,2022,3213.34,cq-bulletin-2022,year-end resident population,exact
110000,population,2023,2185.8,cns-10m-cities-2024,news text,exact
120000,population,2023,1364,netease-tj-pop,news text citing Tianjin Statistical Yearbook 2024,exact
210200,population,2023,753.9,maigoo-ln-pop2023,table (same check),exact
310000,population,2023,2487.45,cns-10m-cities-2024,news text,exact
330200,population,2023,969.7,nb-bulletin-2024,derived: 2024 figure 977.7 less stated increase 8.0,exact
340100,population,2023,985.3,cns-10m-cities-2024,news text,exact
350200,population,2023,532.7,xmtv-2024,news text citing the 2023 bulletin,exact
410100,population,2023,1300.8,xqloan-zz,page text,exact
440100,population,2023,1882.7,cns-10m-cities-2024,news text,exact
440300,population,2023,1779.01,cns-10m-cities-2024,news text,exact
510100,population,2023,2140.3,hbzq-pop2023,page text citing the Chengdu 2023 bulletin,exact
520100,population,2023,640.29,mrjjxw-gy-2024,news text citing the 2023 bulletin,exact
610100,population,2023,1307.82,xaybh-xian,city profile page,exact
110000,population,2024,2183,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
120000,population,2024,1364,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
310000,population,2024,2480,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
320100,population,2024,958,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
320200,population,2024,751,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
320500,population,2024,1299,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
330100,population,2024,1262,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
330200,population,2024,978,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
330200,population,2024,977.7,nb-bulletin-2024,section population: year-end resident population,exact
340100,population,2024,1000,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
340100,population,2024,1000.2,fund-hf-2025,news text citing Anhui 2024 bulletin (2023 figure implied 985.3: checked),exact
350200,population,2024,535,xmrb-pop2024,news text (repost),rounded
370200,population,2024,1044,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
410100,population,2024,1309,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
420100,population,2024,1381,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
430100,population,2024,1062,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
440100,population,2024,1898,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
440300,population,2024,1799,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
441900,population,2024,1057,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
500000,population,2024,3190,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
510100,population,2024,2147,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
520100,population,2024,660.25,pengpai-gy-2025,news text citing the 2024 bulletin (2023 figure 640.29 repeated there: checked),exact
610100,population,2024,1317,dawn-ecnu-pop2024,"csv rows, resident population column (10k persons)",rounded
130100,population_implied_avg,2023,1122.8,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
150100,population_implied_avg,2023,357.5,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
220100,population_implied_avg,2023,908.4,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
330100,population_implied_avg,2023,1244.9,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
350100,population_implied_avg,2023,845.8,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
420100,population_implied_avg,2023,1375.6,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
441900,population_implied_avg,2023,1046.1,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
450100,population_implied_avg,2023,891.6,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
500000,population_implied_avg,2023,3202.4,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
620100,population_implied_avg,2023,442.0,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
640100,population_implied_avg,2023,290.2,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
650100,population_implied_avg,2023,408.4,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
130100,population_implied_avg,2024,1124.0,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
150100,population_implied_avg,2024,362.2,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
210100,population_implied_avg,2024,922.3,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
210200,population_implied_avg,2024,754.2,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
220100,population_implied_avg,2024,909.4,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
350100,population_implied_avg,2024,848.5,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
450100,population_implied_avg,2024,895.6,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
620100,population_implied_avg,2024,443.1,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
640100,population_implied_avg,2024,291.1,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
650100,population_implied_avg,2024,410.7,gh-china-platform,derived: gdp / gdp_per_capita of this source,estimate
370100,qcc_ai_city_rank,2023,14,jn-qcc-2023,news text: Qichacha TOP20 by comprehensive strength,exact
310000,rd_expenditure,2021,1819.8,archy-sh-2022,news text: 181.98 billion yuan,exact
310000,rd_expenditure,2022,1981.6,yicai-sh-rd-2022,news text citing the 2022 national bulletin,exact
110000,rd_expenditure,2023,2947.1,scmp-sz-rd,news text: 294.71 billion yuan,exact
440300,rd_expenditure,2023,2236.61,sz-rd-2023,news text citing the Guangdong 2023 S&T expenditure bulletin (repeated in Guangzhou Daily 2025-02-08 and SCMP: checked),exact
310000,rd_intensity,2021,4.21,archy-sh-2022,news text,exact
310000,rd_intensity,2022,4.44,yicai-sh-rd-2022,same text,exact
110000,rd_intensity,2023,6.73,chinaorg-jjj-2025,news text: R&D intensity 2023,exact
120000,rd_intensity,2023,3.58,nbs-rd-2023,ranking text citing the 2023 national bulletin (Beijing value agrees with the China.org text),exact
310000,rd_intensity,2023,4.34,nbs-rd-2023,ranking text citing the 2023 national bulletin (Beijing value agrees with the China.org text),exact
440300,rd_intensity,2023,6.46,sz-rd-2023,same text,exact
110000,rd_intensity,2024,6.58,gzrb-gd-rd-2024,news text: Guangdong 2024 bulletin comparison,exact
310000,rd_intensity,2024,4.35,gzrb-gd-rd-2024,news text: Guangdong 2024 bulletin comparison,exact
110000,tmt_ai_city_index,2024,1.0000,seed-stcn-20240802,body: composite index of China AI City Competitiveness Ranking Research Report,exact
310000,tmt_ai_city_index,2024,0.6266,seed-stcn-20240802,body: composite index of China AI City Competitiveness Ranking Research Report,exact
440300,tmt_ai_city_index,2024,0.7449,seed-stcn-20240802,body: composite index of China AI City Competitiveness Ranking Research Report,exact
110000,tmt_ai_city_index_rank,2024,1,seed-stcn-20240802,"body: Beijing, Shenzhen and Shanghai in the first three places, listed in that order with descending index",exact
310000,tmt_ai_city_index_rank,2024,3,seed-stcn-20240802,"body: Beijing, Shenzhen and Shanghai in the first three places, listed in that order with descending index",exact
440300,tmt_ai_city_index_rank,2024,2,seed-stcn-20240802,"body: Beijing, Shenzhen and Shanghai in the first three places, listed in that order with descending index",exact
110000,top5_llm_startups,2024,4,seed-stcn-20240802,"body: five highest-valued LLM start-ups: Moonshot, Zhipu, Baichuan, 01.AI from Beijing; MiniMax from Shanghai; none from Shenzhen",exact
310000,top5_llm_startups,2024,1,seed-stcn-20240802,"body: five highest-valued LLM start-ups: Moonshot, Zhipu, Baichuan, 01.AI from Beijing; MiniMax from Shanghai; none from Shenzhen",exact
440300,top5_llm_startups,2024,0,seed-stcn-20240802,"body: five highest-valued LLM start-ups: Moonshot, Zhipu, Baichuan, 01.AI from Beijing; MiniMax from Shanghai; none from Shenzhen",exact
110000,undergrad_universities,2022,67,moe-2022-univ-b,article text: undergraduate HEIs,exact
310000,undergrad_universities,2022,40,moe-2022-univ-b,article text: undergraduate HEIs,exact
420100,undergrad_universities,2022,46,moe-2022-univ-b,article text: undergraduate HEIs,exact
610100,undergrad_universities,2022,44,moe-2022-univ-b,article text: undergraduate HEIs,exact
110000,unicorn_valuation,2024,5227.7,cn-unicorn-2024,news text: total valuation,exact
310000,unicorn_valuation,2024,1858.2,cn-unicorn-2024,news text: total valuation,exact
330100,unicorn_valuation,2024,973.0,cn-unicorn-2024,news text: total valuation,exact
440100,unicorn_valuation,2024,1163.8,cn-unicorn-2024,news text: total valuation,exact
440300,unicorn_valuation,2024,1146.3,cn-unicorn-2024,news text: total valuation,exact
110000,unicorns_cn_report,2024,114,cn-unicorn-2024,"news text: China Unicorn Report 2024, count as of release (five-city sum 249 checked)",exact
120000,unicorns_cn_report,2024,7,cn-unicorn-2024,"news text: China Unicorn Report 2024, count as of release (five-city sum 249 checked)",exact
310000,unicorns_cn_report,2024,63,cn-unicorn-2024,"news text: China Unicorn Report 2024, count as of release (five-city sum 249 checked)",exact
320100,unicorns_cn_report,2024,6,cn-unicorn-2024,"news text: China Unicorn Report 2024, count as of release (five-city sum 249 checked)",exact
320200,unicorns_cn_report,2024,5,cn-unicorn-2024,"news text: China Unicorn Report 2024, count as of release (five-city sum 249 checked)",exact
320500,unicorns_cn_report,2024,12,cn-unicorn-2024,"news text: China Unicorn Report 2024, count as of release (five-city sum 249 checked)",exact
330100,unicorns_cn_report,2024,19,cn-unicorn-2024,"news text: China Unicorn Report 2024, count as of release (five-city sum 249 checked)",exact
340100,unicorns_cn_report,2024,6,cn-unicorn-2024,"news text: China Unicorn Report 2024, count as of release (five-city sum 249 checked)",exact
420100,unicorns_cn_report,2024,7,cn-unicorn-2024,"news text: China Unicorn Report 2024, count as of release (five-city sum 249 checked)",exact
430100,unicorns_cn_report,2024,7,cn-unicorn-2024,"news text: China Unicorn Report 2024, count as of release (five-city sum 249 checked)",exact
440100,unicorns_cn_report,2024,21,cn-unicorn-2024,"news text: China Unicorn Report 2024, count as of release (five-city sum 249 checked)",exact
440300,unicorns_cn_report,2024,32,cn-unicorn-2024,"news text: China Unicorn Report 2024, count as of release (five-city sum 249 checked)",exact
500000,unicorns_cn_report,2024,8,cn-unicorn-2024,"news text: China Unicorn Report 2024, count as of release (five-city sum 249 checked)",exact
510100,unicorns_cn_report,2024,7,cn-unicorn-2024,"news text: China Unicorn Report 2024, count as of release (five-city sum 249 checked)",exact
110000,universities,2022,92,moe-2022-univ,article text: regular HEIs by city from Ministry of Education list 2022,exact
120000,universities,2022,57,moe-2022-univ,article text: regular HEIs by city from Ministry of Education list 2022,exact
310000,universities,2022,64,moe-2022-univ,article text: regular HEIs by city from Ministry of Education list 2022,exact
410100,universities,2022,67,moe-2022-univ,article text: regular HEIs by city from Ministry of Education list 2022,exact
420100,universities,2022,83,moe-2022-univ,article text: regular HEIs by city from Ministry of Education list 2022,exact
430100,universities,2022,57,moe-2022-univ,article text: regular HEIs by city from Ministry of Education list 2022,exact
440100,universities,2022,83,moe-2022-univ,article text: regular HEIs by city from Ministry of Education list 2022,exact
500000,universities,2022,70,moe-2022-univ,article text: regular HEIs by city from Ministry of Education list 2022,exact
510100,universities,2022,58,moe-2022-univ,article text: regular HEIs by city from Ministry of Education list 2022,exact
610100,universities,2022,63,moe-2022-univ,article text: regular HEIs by city from Ministry of Education list 2022,exact
310000,universities,2023,68,sh-stp-2023,report: regular HEIs,exact
310000,wipo_cluster_rank,2021,8,archy-sh-2022,text: GII 2021 ranks Shanghai eighth among clusters,exact
320100,wipo_cluster_rank,2021,18,ccpitjs-2022,text,exact
320100,wipo_cluster_rank,2022,13,ccpitjs-2022,text,exact
110000,wipo_cluster_rank,2023,4,wipo-gii-2023,"news summary of GII 2023: Shenzhen-HK-Guangzhou 2, Beijing 4, Shanghai-Suzhou 5",exact
310000,wipo_cluster_rank,2023,5,wipo-gii-2023,"news summary of GII 2023: Shenzhen-HK-Guangzhou 2, Beijing 4, Shanghai-Suzhou 5",exact
320100,wipo_cluster_rank,2023,12,wipo-gii-2024-xly,text: Nanjing went from 12th to 9th in 2024 (prior rank as the article states it; not checked against WIPO),estimate
320500,wipo_cluster_rank,2023,5,wipo-gii-2023,"news summary of GII 2023: Shenzhen-HK-Guangzhou 2, Beijing 4, Shanghai-Suzhou 5",exact
440100,wipo_cluster_rank,2023,2,wipo-gii-2023,"news summary of GII 2023: Shenzhen-HK-Guangzhou 2, Beijing 4, Shanghai-Suzhou 5",exact
440300,wipo_cluster_rank,2023,2,wipo-gii-2023,"news summary of GII 2023: Shenzhen-HK-Guangzhou 2, Beijing 4, Shanghai-Suzhou 5",exact
110000,wipo_cluster_rank,2024,3,wipo-gii-2024,"press/China Daily: clusters Shenzhen-HK-Guangzhou 2, Beijing 3, Shanghai-Suzhou 5, Nanjing 9, Wuhan 13 (cluster rank repeated for each member city)",exact
310000,wipo_cluster_rank,2024,5,wipo-gii-2024,"press/China Daily: clusters Shenzhen-HK-Guangzhou 2, Beijing 3, Shanghai-Suzhou 5, Nanjing 9, Wuhan 13 (cluster rank repeated for each member city)",exact
320100,wipo_cluster_rank,2024,9,wipo-gii-2024,"press/China Daily: clusters Shenzhen-HK-Guangzhou 2, Beijing 3, Shanghai-Suzhou 5, Nanjing 9, Wuhan 13 (cluster rank repeated for each member city)",exact
320500,wipo_cluster_rank,2024,5,wipo-gii-2024,"press/China Daily: clusters Shenzhen-HK-Guangzhou 2, Beijing 3, Shanghai-Suzhou 5, Nanjing 9, Wuhan 13 (cluster rank repeated for each member city)",exact
420100,wipo_cluster_rank,2024,13,wipo-gii-2024,"press/China Daily: clusters Shenzhen-HK-Guangzhou 2, Beijing 3, Shanghai-Suzhou 5, Nanjing 9, Wuhan 13 (cluster rank repeated for each member city)",exact
440100,wipo_cluster_rank,2024,2,wipo-gii-2024,"press/China Daily: clusters Shenzhen-HK-Guangzhou 2, Beijing 3, Shanghai-Suzhou 5, Nanjing 9, Wuhan 13 (cluster rank repeated for each member city)",exact
440300,wipo_cluster_rank,2024,2,wipo-gii-2024,"press/China Daily: clusters Shenzhen-HK-Guangzhou 2, Beijing 3, Shanghai-Suzhou 5, Nanjing 9, Wuhan 13 (cluster rank repeated for each member city)",exact

"""##),
        TemplateFile("press/indicators.csv", ##"""
code,name_zh,name_en,unit,direction,pillar,role,definition
population_implied_avg,推算平均常住人口,Implied average resident population,万人,1,base,context,GDP divided by GDP per capita of the same source (derived)
rd_expenditure,研发经费,R&D expenditure,亿元,1,innovation,context,Intramural R&D expenditure
rd_intensity,研发经费投入强度,R&D intensity,%,1,innovation,context,R&D expenditure over GDP; per GDP
invention_patents_valid,发明专利有效量,Invention patents in force,件,1,innovation,context,Year-end stock
invention_patents_per_10k,每万人发明专利拥有量,"Invention patents per 10,000 residents",件/万人,1,innovation,context,"Valid invention patents per 10,000; per population"
nature82_articles,82种期刊论文数,Articles in 82 natural-science journals,articles,1,innovation,context,Articles in the Nature Index journal set
nature_index_city_rank,自然指数科研城市排名,Nature Index science city rank,rank,-1,innovation,context,"World rank by Share; year is the edition year, data are of the year before"
nature_index_share,自然指数份额,Nature Index share,share,1,innovation,context,Share in the edition
wipo_cluster_rank,WIPO科技集群排名,WIPO GII S&T cluster rank,rank,-1,innovation,context,World rank of the cluster the city belongs to (repeated for members)
unicorns_cn_report,独角兽企业数(中国独角兽报告),Unicorns (China unicorn report),firms,1,enterprise,context,China Unicorn Report 2024 count
unicorn_valuation,独角兽估值总额,Total unicorn valuation,亿美元,1,financing,context,China Unicorn Report 2024
hurun_unicorns,胡润独角兽数,Unicorns (Hurun),firms,1,enterprise,context,"Hurun Global Unicorn Index, by headquarters"
hurun_gazelles,胡润瞪羚数,Gazelles (Hurun),firms,1,enterprise,context,Hurun Global Gazelle Index 2024
hurun_cheetahs,胡润猎豹数,Cheetahs (Hurun),firms,1,enterprise,context,Hurun Global Cheetah Index 2024
hurun_ai50,胡润AI企业50强入榜数,Hurun China AI 50 entries,firms,1,enterprise,context,Number of the fifty by headquarters
ai_unicorns,人工智能独角兽数,AI unicorns,firms,1,enterprise,context,As stated by the source
ai_core_firms,人工智能企业数,AI firms,firms,1,enterprise,context,AI-related (core) firms as stated
ai_related_firms_broad,人工智能相关企业数(广义),"AI-related firms, broad",firms,1,enterprise,context,Industry-chain and keyword count by Qixinbao
ai_related_firms_rank,人工智能相关企业数排名,Rank by number of AI-related firms,rank,-1,enterprise,context,In the Ranking report
ai_firm_share_2020,人工智能企业全国占比,Share of national AI firms,%,1,enterprise,context,Nankai sample at end 2020; per 2205 firms
ai_core_industry_output,人工智能核心产业规模,Core AI industry scale,亿元,1,enterprise,context,As stated
little_giants,专精特新小巨人企业数,National little giants,firms,1,enterprise,context,National specialised SMEs; cumulative or in validity per locator
little_giants_valid_b7,有效期内小巨人(第七批后),Little giants in validity after batch 7,firms,1,enterprise,context,End 2025
listed_npf_firms,新质生产力上市公司数,"Listed firms, new quality productive forces",firms,1,enterprise,context,Jiemian classification
llm_listed_firms,大模型相关上市企业数,Listed firms related to LLM,firms,1,enterprise,context,As stated
genai_registered,生成式人工智能服务备案数,Generative AI services registered,services,1,enterprise,context,CAC registrations at the date in the locator
llm_count,大模型公司数,LLM companies,models,1,enterprise,context,Count by the Economic Observer
llm_registered_rank,备案大模型数排名,Rank by registered LLM count,rank,-1,enterprise,context,"Of 117 models, ordering only"
deep_synthesis_algorithms,深度合成算法备案数,Deep-synthesis algorithms filed,algorithms,1,enterprise,context,By filing code
top5_llm_startups,估值前五大模型创业公司数,Top-five LLM start-ups,count,1,enterprise,context,By headquarters
ai_financing_deals,AI融资项目数,AI financing deals,deals,1,financing,context,2024
ai_financing_amount,AI融资金额,AI financing amount,亿元,1,financing,context,2024
ai_financing_amount_rank,AI融资金额排名,Rank by AI financing amount,rank,-1,financing,context,2024
universities,普通高校数,Regular higher-education institutions,institutions,1,talent,context,Count in the city
grad_students,在校研究生数,Enrolled postgraduates,万人,1,talent,context,2021
ai_rd_staff_growth_3y_avg,AI研发人员近三年平均涨幅,"AI R&D staff growth, 3-year average",%,1,talent,context,In the Ranking report
ai_national_key_labs,AI领域全国重点实验室,National key labs in AI,count,1,innovation,context,As stated
ai_national_engineering_centres,AI领域国家工程研究中心,National engineering research centres in AI,count,1,innovation,context,As stated
national_key_labs_all,全国重点实验室(全领域),"National key labs, all fields",count,1,innovation,context,As stated
national_laboratories,国家实验室,National laboratories,count,1,innovation,context,As stated
ai_valid_invention_patents_rank,AI有效发明专利排名,Rank by valid AI invention patents,rank,-1,innovation,context,In the Ranking report
ai_patent_citations_rank,AI专利被引排名,Rank by AI patent citations,rank,-1,innovation,context,In the Ranking report
ai_patent_applications_cum,AI专利申请累计,Cumulative AI patent applications,件,1,innovation,context,To 2025-04-09
compute_intelligent_pflops,智能算力规模,Intelligent computing capacity,P,1,infrastructure,context,"City total, precision not stated unless in the locator"
compute_total_eflops,算力总规模,Total computing scale,EFLOPS,1,infrastructure,context,All computing
idc_racks,互联网数据中心标准机架,IDC standard racks,racks,1,infrastructure,context,City total
caict_compute_rank,中国算力二十强市排名,CAICT top-20 computing city rank,rank,-1,infrastructure,context,2024
idc_ai_compute_city_rank,IDC人工智能算力城市排名,IDC AI computing city rank,rank,-1,infrastructure,context,2021
base_stations_5g,5G基站数,5G base stations,stations,1,infrastructure,context,Cumulative
facility_planned_capacity_pflops,设施规划算力,Facility planned capacity,P,1,infrastructure,context,"Single facility, not a city total"
facility_planned_racks,设施规划机柜,Facility planned racks,racks,1,infrastructure,context,"Single facility, not a city total"
tmt_ai_city_index,AI城市竞争力综合指数,AI city competitiveness composite index,index (max 1),1,composite,context,China AI City Competitiveness Ranking Research Report
tmt_ai_city_index_rank,AI城市竞争力排名,AI city competitiveness rank,rank,-1,composite,context,Same report
cn_city_ai_dev_index_top3,城市AI发展指数前三,In the first three of the city AI development index,flag,1,composite,context,2022-2023 report
qcc_ai_city_rank,企查查AI城市综合实力排名,Qichacha AI city rank,rank,-1,composite,context,2023
composite_city_score_2023,百城综合得分,Composite city score,score (0-100),1,composite,context,Unattributed ranking table
policy_measures_count,政策举措条数,Measures in the policy,measures,1,policy,context,Measures in the named document
national_ai_pioneer_zone,国家AI创新应用先导区,National AI pioneer zone,flag,1,policy,context,Listed as one of eight in 2021
compute_voucher_annual,年度算力券额度,Annual compute vouchers,亿元,1,policy,context,Policy commitment
compute_target_pflops,算力目标,Compute target,PFLOPS,1,policy,context,"Policy target, not an observed value"
ai_core_output_target,AI核心产业规模目标,Core AI output target,亿元,1,policy,context,"Policy target, not an observed value"
ai_industry_output_target,AI产业规模目标,AI industry scale target,亿元,1,policy,context,"Policy target, not an observed value"
ai_firms_target,AI企业数目标,AI firms target,firms,1,policy,context,"Policy target, not an observed value"

"""##),
        TemplateFile("press/sources.csv", ##"""
id,title,publisher,date,url,tier,note
seed-stcn-20240802,京沪深逐鹿“AI之城” 引领产业实现“0到100”,"证券时报 (Securities Times), reposted by cctime.com",2024-08-02,http://www.cctime.com/,media,read in full
gh-china-platform,"City and province bulletin transcriptions (seed_hongheiku_*.csv, mart_city_timeseries.sql)","cscoheru/china-platform on GitHub, transcribing tjgb.hongheiku.com copies of municipal statistical bulletins",2026-09,https://github.com/cscoheru/china-platform,secondary,third-hand transcription; GDP totals used only where three sector values sum to the total (or the sum itself is filed); bulletin page is https://tjgb.hongheiku.com/djs/<eid>.html
dawn-ecnu-pop2024,2024年超一线及新一线城市常住人口.csv,DAWN-ECNU/Example_data on GitHub,2026,https://raw.githubusercontent.com/DAWN-ECNU/Example_data/main/2024%E5%B9%B4%E8%B6%85%E4%B8%80%E7%BA%BF%E5%8F%8A%E6%96%B0%E4%B8%80%E7%BA%BF%E5%9F%8E%E5%B8%82%E5%B8%B8%E4%BD%8F%E4%BA%BA%E5%8F%A3.csv,secondary,whole 10k persons
21jingji-xian-202401,2023年西安市经济运行情况,21世纪经济报道 (repost),2024-01,https://ttnews.tw/caijing/1706619260456217.html,media,
cdrb-metro-2024,2023年成都都市圈实现GDP2.78万亿元,成都日报锦观新闻 (repost),2024,https://lujuba.top/amp/935158.html,media,
pengpai-gd21-2024,广东21市去年GDP出炉,澎湃新闻 (mirror),2024-02,http://www.17168cn.cn/reshuiqi/113113.html,mirror,mirror of a Pengpai item
nfplus-gd21-2024,广东21地市经济“成绩单”出炉,南方+ (repost),2024-02,https://redian.news/wxnews/745471,media,
nb-bulletin-2024,2024年宁波市国民经济和社会发展统计公报,宁波市统计局、国家统计局宁波调查队 (via 宁波广电),2025-03-20,https://web.ncmc.nbtv.cn/cms/nbdst/xwdsg/nb/40256395.shtml,official,
cq-bulletin-2022,2022年重庆市国民经济和社会发展统计公报,重庆市统计局 (repost),2023-03,https://www.quyushuju.com/forum.php?extra=page%3D1&mod=viewthread&tid=74755,official,repost of the bulletin; same figures in a Shangyou News item
people-cq-202501,2024年重庆经济发展呈现这些亮点,人民网重庆,2025-01-21,http://cq.people.com.cn/n2/2025/0121/c367668-41115380.html,media,
cns-10m-cities-2024,千万人口城市变局:北上广深集体逆转,中新财经 (mirror),2024,http://www.ikza.cn/29/8910.html,mirror,three mirrors of the same item agree
hbzq-pop2023,2023年人口最多的城市 (成都),unattributed page (hbzqbyyxgs.com),2024,http://hbzqbyyxgs.com/top/442107.html,mirror,cites the Chengdu 2023 bulletin
hbzq-prd-pop2022,珠三角九市人口 2022,unattributed page (hbzqbyyxgs.com),2023,http://www.hbzqbyyxgs.com/news/1jcNODc5.html,mirror,
hbzq-xm-2022,厦门 2022 人口,unattributed page (hbzqbyyxgs.com),2023,http://s.www.hbzqbyyxgs.com/top/435703.html,mirror,cites the Xiamen 2022 bulletin
xaybh-xian,西安城市概况,xaybh.cn (city profile page),2024,https://www.xaybh.cn/csgk,secondary,
netease-tj-pop,2024年末天津市常住人口,网易号 (mirror),2025-03,http://m.digipub.cc/dy/article/JREL0JU405210099.html,mirror,cites Tianjin Statistical Yearbook 2024
xqloan-zz,郑州发展如何,xqloan.com,2024,https://www.xqloan.com/resources/52101.html,secondary,weak page; agrees with other public statements
jiemian-hf-2025,地方新闻精选 合肥成中国第18座千万人口之城,界面新闻 (repost),2025-03,https://myxzyy.cn/post/6751.html,mirror,
fund-hf-2025,又一个千万人口城市诞生,中国基金报 (mirror),2025-03-10,http://nnycj.cn/post/93739.html,mirror,
dawan-hf-2023,2022年合肥市常住人口963.4万人,大皖新闻,2023-02-23,http://m.ahwang.cn/hefei/20230223/2483110.html,media,
maigoo-hlj-pop2022,2022黑龙江各市人口排行,maigoo,2023,https://maigoo.com/news/675870.html,secondary,
shandong-pop-repost,山东16市常住人口,instantx.cn (repost),2023,http://www.instantx.cn/falvzhishi/fangchanlvshi/115707.html,mirror,page says 2023 but the total is the end-2022 one
xmtv-2024,2023年厦门户籍人口首超300万,厦门广电,2024-03-20,https://share1.kxm.xmtv.cn/xmtv/2024-03-20/9162e53f1931cd5d.html,media,cites the Xiamen 2023 bulletin
xmrb-pop2024,厦门市常住人口达到535万人,厦门日报 (mirror),2025-05,http://zti.ymdmx.cn/html/37a66199301.html,mirror,
mrjjxw-gy-2024,2023年贵阳统计公报,每日经济新闻 (toutiao topic page),2024-05-14,https://toutiao.com/topic/7482558241893894154,media,
pengpai-gy-2025,贵阳2024年末常住人口增量全国居首,澎湃新闻 (repost),2025,https://www.yxiu.cn/finance/ch/542053.html,media,
nj-yearbook-2024,南京统计年鉴2024 表1-6,南京市统计局,2024,https://tjj.nanjing.gov.cn/material/njnj_2024/zonghe/1-6.html,official,
sxhhy-city100-2023,"2023 city ranking table (100 cities, scores)",unknown (sxhhy.com),2023,http://sxhhy.com/21/3955.html,secondary,publisher and method not named in the excerpt; use only as an unattributed comparison
nature-index-2023,2023自然指数-科研城市 summary,新华社 via 每经 (mirror),2023-11-23,http://m.ship-bio.com/articles/2023-11-23/3128263.html,mirror,agrees with a People's Daily Online mirror
nature-index-2023-defence,Beijing again tops Nature Index global science city rankings,Nature Index / Xinhua texts quoted on a forum,2023-11-23,https://pdf.defence.pk/threads/beijing-again-tops-nature-index-global-science-city-rankings.780205/,secondary,
nature-index-2024,自然指数-科研城市2024 summary,观察者网 (repost),2024-11,https://www.shijiezz.com/top/173073.html,media,
nature-index-2025-wj,自然指数-科研城市 (2025 edition),世界日报 (World Journal),2025-11-17,https://www.worldjournal.com/wj/story/121339/9144336,media,
nature-index-2022,全球科研城市排名发布 南京排名继续保持全球第8,南京市科技局 (mirror),2022-12-29,http://www.guanshen56.com/art/2022/12/29/art_82538_10715096,mirror,
wipo-gii-2024,Wuhan ranks 13th worldwide as tech cluster,China Daily Eastlake subsite,2024-09-03,http://subsites.chinadaily.com.cn/eastlakehightechzone/2024-09/03/c_1018064.htm,media,
wipo-gii-2023,China Has Most S&T Clusters in Top 100 for First Time,Yicai Global,2023-09-21,http://www2.yicaiglobal.com/news/china-has-most-st-clusters-in-top-100-for-first-time-gii-ranking-shows,media,
wipo-gii-2024-xly,China continues strengthening sci-tech innovation capabilities,Pariwartan Khabar (by Xu Lingyuan),2024,https://english.pariwartankhabar.com/china-continues-strengthening-sci-tech-innovation-capabilities,media,
ccpitjs-2022,全球百大科技集群 南京排名跃居全球第13位,中国贸促会江苏省分会,2022-09-26,https://www.ccpitjs.org/art/2022/9/26/art_1903_41577.html,official,
archy-sh-2022,Shanghai leads in technology and innovation,China.org.cn text (repost),2022-09,https://www.archyworldys.com/shanghai-leads-in-technology-and-innovation_china-org-cn/,media,
cn-unicorn-2024,《中国独角兽企业发展报告(2024年)》发布,中新网 (mirror),2024-04-28,http://g.golangjump.com/?DT=H6.html,mirror,
hurun-2023,2023胡润全球独角兽榜,澎湃新闻 (repost),2023-04-18,https://perth.findonet.com/content-1023479250736025,media,
hurun-2024-gz,《2024全球独角兽榜》 广州24家,羊城晚报 (mirror),2024-04-09,http://qc.idea-sf.com:99/info.php?0h=maVv.html,mirror,
hurun-2022h1,《2022年中全球独角兽榜》,cntvsp.cn page,2022-08-30,http://m.cntvsp.cn/meitijujiao/60775.html,mirror,
hurun-2021,《2021全球独角兽榜》,中新网 (mirror),2021-12-20,http://lwja.top/zhuanti/2021/1220/66718.html,mirror,
hurun-2024-gazelle,2024胡润全球瞪羚/猎豹企业榜 city counts,自在路人 on yaliqi.com,2025-01-11,https://yaliqi.com/new/892e69d0c33948d29bbff2eea483e00b,secondary,
hurun-ai50-2025,2025胡润中国人工智能企业50强,联合新闻网 udn,2026-01-19,https://udn.com/news/story/7333/9275221,media,
ofweek-lg-2025,专精特新“小巨人”企业数量Top30城市,OFweek citing 火石创造,2025-04,https://m.ofweek.com/smartcity/2025-04/ART-201800-8470-30660217.html,media,"gives Beijing and Shenzhen the same 1027; another report says the gap was 10, so both are filed as estimates"
cnyes-lg-2025,超越京沪 深圳登顶专精特新第一城,鉅亨网 hot-topic page,2025-12,https://hao.cnyes.com/hot/newest/%E6%B7%B1%E5%9C%B3%E4%BA%BA,media,
qcc-lg-2022,“专精特新”城市30强,"企查查 data, media repost (mirror)",2022,http://mj2woy2.*.wackywonka.com/html/217e899774.html,mirror,
21cj-lg-2021,近5000家专精特新企业图谱,21财经 via 华尔街见闻,2021,https://wallstreetcn.com/livenews/2030868,media,
yicai-hightech-2021,全国40大城市高新企业排行,第一财经 figures quoted in a forum post,2021-09-01,https://club.ubaike.cn/p/13190,secondary,counts are for 2020
yicai-listed-2023,2023城市上市公司“密度榜”,第一财经 (mirror),2024-01,http://hmhjcl.com/xiyiji/78885.html,mirror,
shidai-listed-2022,2022年A股市值百强城市,时代数据 (repost),2023-01,https://11688com.com/article/440326.html,media,
jiemian-nqpf-2024,盘点171城“新质生产力”上市公司,界面新闻,2024,https://jiemian.com/article/11127617.html,media,
moe-2022-univ,城市大学数量排行 (2022),question-and-answer page citing the Ministry of Education list,2022,https://44.wendadaohang.com/zd/YWDWWZYKGYKY3KYKGDZ.html,secondary,same ten figures in a second page
moe-2022-univ-b,全国大学排名 by city (2022),article repost,2024-03-10,http://www.freshsetoftracks.com/mg/tj/127481.html,mirror,
szaicx-genai-2025h1,生成式人工智能服务备案 城市分布 (2025H1),深圳市人工智能产业协会,2025,https://www.szaicx.com/page00181?article_id=17851,media,
szaicx-fin-2024,2024年中国AI融资 城市 TOP10,深圳市人工智能产业协会研究部,2025,https://szaicx.com/page192?article_id=18253,media,
csdn-genai-202503,大模型备案 属地分布 (to 2025-03),CSDN blog compilation,2025-04,https://blog.csdn.net/meidaoliha/article/details/147089189,secondary,
csdn-dsalg-202507,深度合成算法备案 区域分布 (to 2025-07),CSDN blog compilation,2025,https://adg.csdn.net/69730d09437a6b40336b626e.html,secondary,
xuhui-genai-202409,188款大模型完成备案 上海34款,上海 local news (repost),2024-09,https://zkhd360.com/xinwenzhongxin/gongsizixun/157.html,mirror,
eeo-llm-202307,大模型的地域竞速,经济观察报 (repost),2023-07,https://superpyq.com/article/64b5672c60c840c953f17a14,media,
yaliqi-117-2024,北上广深“百模大战”,城市争 on yaliqi.com,2024-07-03,https://yaliqi.com/new/0b4049443eb54dbdb49f631c8884fba4,secondary,only the ordering was in the excerpt
zgzx-llm-2024,AI大模型企业分布,unattributed page,2024,http://119.3.185.132/info/infoview206966.htm,secondary,
caict-compute20-2024,中国算力二十强市,中国信通院 as quoted by 中商产业研究院 (mirror),2024-07-02,http://loja-hidrogenio.com/news/chanye/20240702/085049271988144934706277_5.shtml,mirror,"5th is Langfang, not in the city list"
jsip-ai-2025,江苏人工智能产业专利白皮书,中新网 via 新浪财经,2025-04-21,https://finance.sina.com.cn/roll/2025-04-21/doc-inetxsmv6229233.shtml,media,
nankai-ai-2020,人工智能企业 城市分布 (2205 firms),text citing 中国新一代人工智能发展战略研究院,2021,http://m.twwaer.com/news_view.aspx?Fid=t2%3A5%3A2&Id=1479&TypeId=5,mirror,data year 2020
qixinbao-ai-2023,中国人工智能产业图鉴,羊城晚报 citing 启信宝 (repost),2023-04,https://hastui.com/thread-99779-1-1.html,media,
lw-ai-202503,AI之城 overview (Beijing),瞭望东方周刊 (mirror),2025-03,http://m.handmsg.com/page/2025/0325/26331103.shtml,mirror,
mrjjxw-bj-2026,"“人工智能第一城”,喊出两年破万亿",每日经济新闻 (Reportify summary),2026-01-05,https://reportify.ai/news/1205822787231551488,media,
jn-qcc-2023,我国人工智能产业城市综合实力TOP20 济南排名14,济南日报,2023-07-25,http://news.ijntv.cn/m/jn/jnms/2023-07-25/893995.html,media,
aicc-2021,2021-2022 AI computing power report city ranking,AICC 2021 / IDC text (mirror),2021,http://fartooclub.huaibei.xinxiang.zz.pingliang.ww38.viennacitytours.com/news/show-htm-itemid-4626.html,mirror,
sz-rd-2023,去年深圳企业研发投入首超2000亿元,南方日报 (mirror),2024-11-13,http://xzfwuna.a899.cn/html/31f599632.html,mirror,agrees with sun0769 2025-02-08 and SCMP
sz-kc-2025,数看深圳科技创新,广州日报 via 东莞阳光网,2025-02-08,http://news.sun0769.com/bayarea/202502/t20250208_16388990.shtml,media,
scmp-sz-rd,Shenzhen's soaring R&D spending rivals Beijing,SCMP via Yahoo (mirror),2024-11,https://sivegame.netlify.app/host-https-finance.yahoo.com/news/shenzhens-soaring-r-d-spending-093000761.html,mirror,
chinaorg-jjj-2025,Beijing-Tianjin-Hebei rising innovation,China.org.cn (mirror),2025-01-06,http://www.shenbo75.com/business/2025-01/06/content_117648245.htm,mirror,
nbs-rd-2023,2023 R&D by region (ranking text),智研咨询 text citing the national bulletin,2024,http://www.szxuejia.com/top/1199108.html,mirror,
yicai-sh-rd-2022,上海研发经费 2022,第一财经 (repost),2023,http://beissy.com/xinwenzixun/xingyexinwen/4739.html,mirror,
gzrb-gd-rd-2024,广东研发投入连续9年全国第一,广州日报 (mirror),2026-01-09,http://www.272t.com/dwq/2026/01-09/10548994.shtml,mirror,
wx-bulletin-2022,2022年无锡市统计公报 summary,无锡 local text (mirror),2023-04-11,http://newsfd.com/doc/2023/04/11/3935142.shtml,mirror,
5g-2023,2023年5G行业发展现状 (Shenzhen),article without address in the tool answer,2023,,secondary,no address returned by the tool
sh-slpj-2023,“算力浦江”行动计划发布一周年大会,通信 media (repost),2023-06-14,http://tech.szweitang.cn/tech/20230614/103957.html,mirror,
sh-zs-2026,上海市智算产业高质量发展倡议,eastmoney repost,2026-01-27,"https://gubaposthk.eastmoney.com/news,cjpl,1661188472.html",media,
hz-ai-opinions-2023,杭州市人民政府办公厅关于加快推进人工智能产业创新发展的实施意见,杭州市人民政府 (repost),2023-07-29,https://0xcj.com/20230729438436.html,official,repost of the document
hz-ai-measures-2024,支持人工智能全产业链高质量发展的若干措施,杭州市人民政府办公厅 (repost),2024-07-18,https://shangkeht.com/art/2024/7/23/art_1229063382_1844867.html,official,repost of the document
hz-ai-plan-2025,杭州市加快建设人工智能创新高地实施方案(2025年版),杭州市人民政府 (repost),2025-06-13,http://www.bjdljx.cn/subsidy_info/TVRZNE13PT0=,official,repost of the document
su-ai-pilot-2021,苏州市建设国家新一代人工智能创新发展试验区实施方案,苏州市 (Kunshan policy site),2021,https://kststis.com/ksproject/ndaservplat/Apps/psp/index.php?s=%2FHome%2FPolicySearch%2Fpolicydetail%2Fid%2F110858%2Fquery_value1%2Fprovince%2Forderway%2Fhot%2Fi%2F3,official,
su-ai-city-2025,苏州市加快建设“人工智能+”城市行动方案(2025-2026年),smartcity.team policy library,2025-09-16,https://www.smartcity.team/policies/%e5%a4%a7%e6%a8%a1%e5%9e%8b%e6%94%bf%e7%ad%96%e5%ba%93/%e8%8b%8f%e5%b7%9e%e5%b8%82%e5%8a%a0%e5%bf%ab%e5%bb%ba%e8%ae%be%e4%ba%ba%e5%b7%a5%e6%99%ba%e8%83%bd%e5%9f%8e%e5%b8%82%e8%a1%8c%e5%8a%a8%e6%96%b9%e6%a1%88%ef%bc%882025-2026%e5%b9%b4,media,
nb-ai-plan-2025,宁波市人工智能创新发展行动方案(2025—2030年),宁波市人民政府办公厅 via ciiabd.org.cn,2025-10-14,https://www.ciiabd.org.cn/articles/VJlOZk.html,media,
cq-ai-plan-2023,渝经信发〔2023〕49号,重庆市经济和信息化委员会 (repost),2023-07-24,https://ashea.com.cn/caijing/2023/0726/791191.html,official,repost of the document
cd-ai-plan-2024,成都开展人工智能“三年行动计划”,每日经济新闻 (repost),2024-06-20,http://shoujixing.com/10142.html,media,
jn-ai-plan-2024,济南市新一代人工智能高质量发展行动计划(2024-2026年),济南市人民政府办公厅 (repost),2024-06-27,http://m.chuangze.cn/third_1.asp?txtid=17118,official,repost of the document
qd-ai-plan-2024,青政办字〔2024〕21号,青岛市人民政府办公厅 (repost),2024-05-31,http://huahuize.com/falvfagui/zhengcefabu/202466/5057.htm,official,repost of the document
tj-ai-plan-2025,天津市促进人工智能创新发展行动方案(2025-2027年),天津市人民政府办公厅 (repost),2025,http://m.fwsight.com/shenghuo/218638.html,official,
gz-ai-zone-2021,广州国家人工智能创新应用先导区建设方案,广州市工业和信息化局,2021-12-10,http://gxj.gz.gov.cn/yw/zchb/zcwj/cyzc/content/post_7961973.html,official,
gz-ai-plan-2020,广州市关于推进新一代人工智能产业发展的行动计划(2020-2022年),广州市工业和信息化局 (repost),2020-02-27,http://fsyfsh.cn/index.php?id=138,official,

"""##),
        TemplateFile("reports.csv", ##"""
id,year,title,publisher,scope,universe,score_unit,note,excludes
tmt_ai_city_2024,2024,中国人工智能城市竞争力排行研究报告,钛媒体集团/火石创造/京东集团,ai,338 sample cities; top 100 published,"index, leader = 1.0000",ranks 4-100 not found,
city_ai_index_2022_2023,2023,中国城市人工智能发展指数报告(2022—2023),not found,ai,not found,none published in source,"only the top three, in the order given by the seed",
idc_ai_compute_2018,2018,2018-2019年中国人工智能计算力发展评估报告,IDC/浪潮,ai,10 cities in two groups,none,order 1-3 stated; 4-5 and 6-10 in listing order of the two groups,
idc_ai_compute_2019,2019,2019-2020中国人工智能计算力发展评估报告,IDC/浪潮,ai,top 10,none,,
idc_ai_compute_2021,2021,2021-2022中国人工智能计算力发展评估报告,IDC/浪潮信息,ai,top 10,none,"2020, 2022, 2023, 2025 lists not found",
nankai_city_2021,2021,中国新一代人工智能科技产业区域竞争力评价指数(2021) 城市分表,中国新一代人工智能发展战略研究院(南开),ai,cities excluding the four municipalities,index,only ranks 1-3 found,level=municipality
sydney_ici_2020,2020,Intelligent Cities Index China 2020,The University of Sydney Business School,ai,top 10,0-100,two cities tie at 10; scores published for the first three in the sources found,
pku_ai_city_2020,2020,人工智能城市(产业)发展指数 2020,中关村数智人工智能产业联盟/北京大学,ai,65 cities in four K-means tiers,none,"tiers only; 11 cities in tier 3, two named",
aminer_ai_cities_2023,2023,2023年全球人工智能最具创新力城市,AMiner/智谱研究,ai,500 cities worldwide; 42 Chinese,none,only Beijing's rank is stated; the other 18 are named as being in the top 100 (Shanghai in the top 10),
counterpoint_ai_cities_2025,2025,Global AI Cities Index 2025,Counterpoint Research,ai,100 metropolitan areas worldwide,0-100,top 10 plus Bengaluru; scores for the first three,
hurun_ai_firms_2023,2023,Hurun report: cities with most companies in algorithms and computing power,胡润研究院,ai,top 9 cities,count of companies (not in source),ranks 1-6 found,
hurun_ai50_2025,2025,"Hurun China AI Top 50 2025, by city",胡润研究院,ai,50 companies,number of listed companies,Shanghai's count is cut from the excerpt,
saiia_llm_filings_2025h1,2025,生成式人工智能服务备案城市分布 2025H1,深圳市人工智能产业协会,ai,"439 models, 47 cities",number of filed models,"top five in listing order; a count, not a composite index",
llm_filings_117_2024,2024,117个备案大模型城市分布,城市争 (self-media),ai,117 models,none,self-media count; low authority,
aiworld_research_2025,2025,"AI research output by Chinese city, 2025",aiworld.eu,ai,top 5,none,single-indicator ranking,
aiworld_investment_2025,2025,"AI investment by Chinese city, 2025",aiworld.eu,ai,top 3,USD billion,single-indicator ranking,
adj_caict_compute_2023,2023,中国算力发展指数白皮书(2023) 算力二十强市,中国信通院,adjacent,top 20,none,"two cities named as clear leaders, five more as near the top; no ranks",
adj_caict_deci_2020,2020,中国区域与城市数字经济发展报告(2020) 城市数字经济竞争力指数,中国信通院/央广总台,adjacent,top 15 (2019 data),none,,
adj_ccid_digital_city_2020,2020,CCID digital city ranking 2020,赛迪顾问,adjacent,293 cities,none,,
adj_imd_sci_2023,2023,IMD Smart City Index 2023,IMD,adjacent,141 cities worldwide,none (letter ratings),"resident perception survey, not AI",
adj_imd_sci_2024,2024,IMD Smart City Index 2024,IMD,adjacent,not shown in the excerpt cities worldwide,none (letter ratings),"resident perception survey, not AI",
adj_imd_sci_2025,2025,IMD Smart City Index 2025,IMD,adjacent,146 cities worldwide,none (letter ratings),"resident perception survey, not AI",
adj_imd_sci_2020,2020,IMD Smart City Index 2020,IMD/SUTD,adjacent,not shown,none,Beijing only,
adj_imd_sci_2021,2021,IMD Smart City Index 2021,IMD/SUTD,adjacent,118 cities worldwide,none,Beijing and Hong Kong only,
adj_gihi_2022,2022,Global Innovation Hubs Index 2022,清华CIDEG/Nature Research,adjacent,100 hubs,none,,
adj_gihi_2023,2023,Global Innovation Hubs Index 2023,清华CIDEG,adjacent,119 cities,none,,
adj_gihi_2024,2024,Global Innovation Hubs Index 2024,清华CIDEG,adjacent,not shown,none,,
adj_gihi_2025,2025,Global Innovation Hubs Index 2025,清华CIDEG,adjacent,not shown,0-100,,
adj_nature_cities_2023,2023,Nature Index 2023 Science Cities,Springer Nature,adjacent,global; top 20,none,"natural sciences output, not AI",
adj_nature_cities_2024,2024,Nature Index 2024 Science Cities,Springer Nature,adjacent,global,none,,
adj_nature_cities_2025,2025,Nature Index Science Cities supplement issued Nov 2025 (2024 data),Springer Nature,adjacent,global; top 10,none,"the source labels it ""2024""",
adj_startupblink_2022,2022,Global Startup Ecosystem Index 2022,StartupBlink,adjacent,1000 cities worldwide,none,global ranks of Beijing and Shanghai are not stated on the page,

"""##),
        TemplateFile("sources.csv", ##"""
id,title,publisher,date,url,retrieved_from,tier,note
cac-algo-filings,"境内深度合成服务算法备案清单 (17 batches, 2023-06 to 2026-05) and 境内互联网信息服务算法备案清单 (18 batches, 2022-08 to 2026-05)",Cyberspace Administration of China,,,github:clearplain/algorithm-filing-query,official (mirrored file),"Parsed afresh from the 35 docx; the CSV published with them lacks the 2025-07 information-service batch. Lists after May 2026 are not held. One number occurs twice within the deep series (second row not counted); ten are in both series (flagged, counted once in each)"
cls-sz-202401,深圳国家高新技术企业每平方公里12家,财联社 (repost),2024-01-27,https://cn.bg3.co/a/shen-zhen-guo-jia-gao-xin-ji-zhu-qi-ye-mei-ping-fang-gong-li-12jia.html,,media,
gh-fraware-smart,"MIIT excellence-level smart factories, 2024 first batch (235) and 2025 batch (274)",Ministry of Industry and Information Technology; read by the repository from mirrors solarbe.com and jlts.com.cn,,,github:fraware/ai_diffusion_state,"third-hand (official list, city inferred)",use as estimate; 3 factories in units without a prefecture
gh-maven-unicorn,Unicorn_Companies.csv,"CB Insights list, reissued by Maven Analytics",,,github:kauvinlucas/maven-unicorn-challenge,secondary,Two rows carry a province for a city and stay uncoded
gh-papercopilot,"paperlists: IJCAI, ACM MM, NAACL, WACV, AISTATS, COLM, CoRL, COLT, UAI, RSS, ACML 2024","conference sites and OpenReview, compiled by Paper Copilot",,,github:papercopilot/paperlists,secondary,"City read from the affiliation string by rule; the large venues (NeurIPS, ICML, ICLR, CVPR, AAAI, ACL, EMNLP) are absent from the snapshot; ACM MM and IJCAI carry most of the weight"
gh-wolf71-corp,cn_corp202012.csv: A-share listed companies,exchanges (compiled by the repository author),,,github:wolf71/Data,secondary,City of registration or office not stated by the source
gh-wolf71-univ,cn_University.csv: regular higher-education institutions,"Ministry of Education (list of June 2019; 2,688)",,,github:wolf71/Data,secondary (transcription of an official list),Year inferred from the row count; main campus only
maigoo-ln-pop2023,2023年辽宁各市人口排行,maigoo,2024,https://maigoo.com/news/702940.html,,secondary,
nbs-cscy-2022,"中国城市统计年鉴2022, tables 2-7, 2-8, 2-18","National Bureau of Statistics, via chinautc.com",,,github:fraware/ai_diffusion_state,official (mirrored file),荷泽市 in the sheet read as 菏泽市
nbs-cscy-2024,"中国城市统计年鉴2024 (China City Statistical Yearbook 2024), tables 2-1 to 2-30","National Bureau of Statistics, via chinautc.com downloads",,,github:fraware/ai_diffusion_state,official (mirrored file),Original Excel files of the printed yearbook; sheet titles and column headers asserted by script
rec-designations,Count over published lists of national designations,compiled for this data set,,,,derived,"AI pilot zones and AI pioneer zones to 2021, vehicle-road-cloud pilots and data annotation bases 2024, computing clusters 2022, supercomputing centres 2023 (from an encyclopaedia entry; Chongqing listed as not yet in operation). The Jinan-Qingdao pioneer zone is joint and counted for both"
sh-stp-2023,《2023上海科技进步报告》,中国科学报 (mirror),2024-01-24,http://bsd9b7.fjmwgg.com/htmlnews/2024/1/51540.shtm,,mirror,

"""##),
        TemplateFile("units.csv", ##"""
code,name_zh,name_en,province_zh,province_en,cluster,level,lon,lat
110000,北京,Beijing,北京市,Beijing,京津冀,municipality,116.4008,39.9032
120000,天津,Tianjin,天津市,Tianjin,京津冀,municipality,117.1967,39.0868
130100,石家庄,Shijiazhuang,河北省,Hebei,京津冀,prefecture-level city,114.4564,38.0451
140100,太原,Taiyuan,山西省,Shanxi,山西中部,prefecture-level city,112.5437,37.8702
150100,呼和浩特,Hohhot,内蒙古自治区,Inner Mongolia,呼包鄂榆,prefecture-level city,111.7421,40.8410
210100,沈阳,Shenyang,辽宁省,Liaoning,辽中南,prefecture-level city,123.4586,41.6752
210200,大连,Dalian,辽宁省,Liaoning,辽中南,prefecture-level city,121.6101,38.9125
220100,长春,Changchun,吉林省,Jilin,哈长,prefecture-level city,125.3175,43.8137
230100,哈尔滨,Harbin,黑龙江省,Heilongjiang,哈长,prefecture-level city,126.5290,45.8012
310000,上海,Shanghai,上海市,Shanghai,长三角,municipality,121.4695,31.2319
320100,南京,Nanjing,江苏省,Jiangsu,长三角,prefecture-level city,118.7908,32.0604
320200,无锡,Wuxi,江苏省,Jiangsu,长三角,prefecture-level city,120.3074,31.4950
320400,常州,Changzhou,江苏省,Jiangsu,长三角,prefecture-level city,119.9702,31.8117
320500,苏州,Suzhou,江苏省,Jiangsu,长三角,prefecture-level city,120.5818,31.2995
330100,杭州,Hangzhou,浙江省,Zhejiang,长三角,prefecture-level city,120.2045,30.2495
330200,宁波,Ningbo,浙江省,Zhejiang,长三角,prefecture-level city,121.6179,29.8630
340100,合肥,Hefei,安徽省,Anhui,长三角,prefecture-level city,117.2215,31.8223
350100,福州,Fuzhou,福建省,Fujian,粤闽浙沿海,prefecture-level city,119.2922,26.0773
350200,厦门,Xiamen,福建省,Fujian,粤闽浙沿海,prefecture-level city,118.0850,24.4817
360100,南昌,Nanchang,江西省,Jiangxi,长江中游,prefecture-level city,115.8531,28.6871
370100,济南,Jinan,山东省,Shandong,山东半岛,prefecture-level city,117.1139,36.6498
370200,青岛,Qingdao,山东省,Shandong,山东半岛,prefecture-level city,120.3779,36.0658
410100,郑州,Zhengzhou,河南省,Henan,中原,prefecture-level city,113.6190,34.7484
420100,武汉,Wuhan,湖北省,Hubei,长江中游,prefecture-level city,114.2996,30.5952
430100,长沙,Changsha,湖南省,Hunan,长江中游,prefecture-level city,112.9335,28.2322
440100,广州,Guangzhou,广东省,Guangdong,粤港澳,prefecture-level city,113.2597,23.1318
440300,深圳,Shenzhen,广东省,Guangdong,粤港澳,prefecture-level city,114.0529,22.5455
440400,珠海,Zhuhai,广东省,Guangdong,粤港澳,prefecture-level city,113.5710,22.2739
440600,佛山,Foshan,广东省,Guangdong,粤港澳,prefecture-level city,113.1165,23.0245
441900,东莞,Dongguan,广东省,Guangdong,粤港澳,prefecture-level city,113.7468,23.0237
450100,南宁,Nanning,广西壮族自治区,Guangxi,北部湾,prefecture-level city,108.3629,22.8190
460100,海口,Haikou,海南省,Hainan,海南,prefecture-level city,110.3147,20.0403
500000,重庆,Chongqing,重庆市,Chongqing,成渝,municipality,106.5483,29.5656
510100,成都,Chengdu,四川省,Sichuan,成渝,prefecture-level city,104.0725,30.6523
520100,贵阳,Guiyang,贵州省,Guizhou,黔中,prefecture-level city,106.6264,26.6513
530100,昆明,Kunming,云南省,Yunnan,滇中,prefecture-level city,102.8446,24.8708
610100,西安,Xi'an,陕西省,Shaanxi,关中平原,prefecture-level city,108.9353,34.3427
620100,兰州,Lanzhou,甘肃省,Gansu,兰州—西宁,prefecture-level city,103.8316,36.0616
640100,银川,Yinchuan,宁夏回族自治区,Ningxia,宁夏沿黄,prefecture-level city,106.2276,38.4860
650100,乌鲁木齐,Urumqi,新疆维吾尔自治区,Xinjiang,天山北坡,prefecture-level city,87.6151,43.8234

"""##),
        TemplateFile("zhulu.yaml", ##"""
# 城市人工智能竞争力:40 个城市,7 个支柱,25 个指标。说明与限制见 README.md。
# AI competitiveness of 40 Chinese cities: 7 pillars, 25 indicators. What it can and cannot tell: README.md.
zhulu: 1
title: {zh: 城市人工智能竞争力, en: AI competitiveness of cities}
description:
  zh: 40 个城市，7 个支柱，25 个指标，等权。各指标年份不同：只比城市，不比年份。只有少数指标直接衡量人工智能，其余衡量它所立足的条件。
  en: 40 cities, 7 pillars, 25 indicators, equal weights. Years differ by column, so compare cities and not years. Few of the columns are about AI itself; the others measure the ground it stands on.
licence:
  zh: 方法与整理：Apache-2.0；数据归各来源所有，请遵守来源的条款
  en: "methodology and arrangement: Apache-2.0; the figures belong to their sources, whose terms apply"

data:
  units: units.csv
  # 报刊证据与主表并列:不全、有出入、有下限和目标值。它的指标都不进框架。
  # Evidence from the press beside the main table: partial, contradictory, with lower bounds and targets. Its own
  # indicators stay outside the tree.
  indicators: [indicators.csv, press/indicators.csv]    # role 为 context 的都不进框架 / those with role "context" stay outside the tree
  evidence: [evidence.csv, press/evidence.csv]
  sources: [sources.csv, press/sources.csv]
  # 同一格有几个值时:先看文件次序,主表优先,所以报刊的数不会顶替年鉴的数。
  # Where a cell has several values the file named first comes first: no figure of the press replaces the yearbook's.
  choose: [file, year, confidence, order]
  leagues: leagues.csv          # 已公布的排行榜,不参与计分 / published league tables, which move no score
  reports: reports.csv
  league-sources: league-sources.csv
  year: latest                  # 各指标年份不同(2019–2025):只比城市,不比年份 / years differ by column: compare cities, not years

index:
  id: ai_city
  name: {zh: 人工智能竞争力, en: AI competitiveness}
  children:
    - id: policy
      name: {zh: 政策, en: Policy}
      children: [national_ai_designations, fiscal_science_spending, fiscal_science_share]
    - id: infrastructure
      name: {zh: 基础设施, en: Infrastructure}
      children: [telecom_revenue, mobile_subscribers, electricity_use, national_compute_designations]
    - id: enterprise
      name: {zh: 企业, en: Enterprise}
      children: [hightech_firms, services_revenue, listed_ict_firms, deep_synthesis_entities_cum]
    - id: innovation
      name: {zh: 创新, en: Innovation}
      children: [invention_patents_granted, invention_granted_per_10k, tech_contract_value, ai_conf_papers]
    - id: talent
      name: {zh: 人才, en: Talent}
      children: [he_students, undergrad_universities, universities_985_211, avg_wage_urban_units]
    - id: capital
      name: {zh: 资本, en: Capital}
      children: [listed_firms_a, unicorns_cbinsights, loans]
    - id: data_applications
      name: {zh: 数据与应用, en: Data and applications}
      children: [deep_synthesis_filings_cum, recommendation_algorithm_filings_cum, smart_factories_excellence_cum]

methods:
  # 只有两格缺失(南昌电信收入、重庆用电量):由该市同一支柱的其他指标估计。
  # Only two gaps (telecom revenue of Nanchang, electricity of Chongqing): estimated from the city's own pillar.
  imputation: {row-mean: {level: 2}}
  # 偏度与峰度都超限的列先缩尾(至多 5 点),仍超限则取对数。
  # Columns beyond both thresholds are winsorised (5 points at most), and logged if that is not enough.
  treatment: {winsorise: {skewness: 2, kurtosis: 3.5, points: 5}, otherwise: log}
  # 下限取 1 而非 0,好让人改用几何平均试试 / from 1, not 0, so that a geometric mean can be tried
  normalisation: {min-max: {lower: 1, upper: 100}}
  # 等权:支柱之间、支柱之内都相等。已公布的报告没有公开权重,这里也不编造权重。
  # Equal weights among pillars and inside each. Published reports disclose no weights, and none are invented here.
  weighting: equal
  aggregation: arithmetic
  presentation: leader          # 第一名为 1.0000 / the leader is 1.0000

# 供不确定性分析变动的选择 / choices that an uncertainty analysis varies
assumptions:
  weights: 25%
  # z 分数移到 100 附近:几何平均要求得分为正 / z-scores around 100, because a geometric mean wants positive scores
  normalisation: [min-max, {z-score: {mean: 100, deviation: 20}}, rank]
  aggregation: [arithmetic, geometric]
  omit-indicators: 1
  evidence: by-confidence

# 同一批指标的另外几种分组，不影响得分：zhulu profile --lens stage 北京 上海 深圳
# Other groupings of the same indicators; they move no score: zhulu profile --lens stage 北京 上海 深圳
lenses:
  - id: stage
    name: {zh: 发展阶段, en: Stage}
    note:
      zh: “从 0 到 1、从 1 到 10、从 10 到 100”的说法没有给出指标；哪个指标归哪一段是本项目的理解。
      en: Whoever says "from 0 to 1, from 1 to 10, from 10 to 100" names no indicators; which indicator belongs where is our reading.
    groups:
      - id: zero_to_one
        name: {zh: 从0到1：研究, en: "0→1 research"}
        indicators:
          - ai_conf_papers
          - invention_patents_granted
          - invention_granted_per_10k
          - universities_985_211
          - fiscal_science_spending
          - fiscal_science_share
      - id: one_to_ten
        name: {zh: 从1到10：设施、数据与应用, en: "1→10 infrastructure, data, applications"}
        indicators: [infrastructure, data_applications]
      - id: ten_to_hundred
        name: {zh: 从10到100：产业化, en: "10→100 industrialisation"}
        indicators: [enterprise, tech_contract_value, unicorns_cbinsights]
  - id: six_factors
    name: {zh: 六要素, en: Six factors}
    note:
      zh: 旧要素“人、财、物”与新要素“算力、数据、算法”。归类是本项目的理解；新要素在本项目中只有零星的指标。
      en: The old factors people, money and material, and the new ones compute, data and algorithms. The assignment is our reading, and the new factors have few indicators here.
    groups:
      - id: people
        name: {zh: 人, en: People}
        indicators: [talent]
      - id: money
        name: {zh: 财, en: Money}
        indicators: [capital, fiscal_science_spending]
      - id: material
        name: {zh: 物, en: Material}
        indicators: [electricity_use, telecom_revenue, mobile_subscribers, smart_factories_excellence_cum]
      - id: compute
        name: {zh: 算力, en: Compute}
        indicators: [national_compute_designations]    # 只有国家级布局，没有已建成算力 / designations only, nothing installed
      - id: data
        name: {zh: 数据, en: Data}
        not-measured:
          zh: 没有找到按城市完整可比的数据要素指标
          en: no complete and comparable figure on data by city was found
      - id: algorithms
        name: {zh: 算法, en: Algorithms}
        indicators: [ai_conf_papers, deep_synthesis_filings_cum, recommendation_algorithm_filings_cum]
  - id: report_ranking_2024
    name: {zh: 《中国人工智能城市竞争力排行研究报告》的维度, en: Dimensions of the AI city competitiveness ranking report}
    note:
      zh: 只知道维度的名称；报告没有公开指标和权重，归类是本项目的理解，不能当作对该报告的复算。
      en: Only the names of the dimensions are known. The report discloses neither indicators nor weights; the assignment is our reading and does not rebuild the report.
    groups:
      - id: policy_mechanism
        name: {zh: 政策机制, en: Policy mechanism}
        indicators: [policy]
      - id: base
        name: {zh: 基础设施, en: Infrastructure}
        indicators: [infrastructure]
      - id: enterprise_scale
        name: {zh: 企业规模, en: Enterprise scale}
        indicators: [enterprise]
      - id: patents
        name: {zh: 专利, en: Patents}
        indicators: [invention_patents_granted, invention_granted_per_10k]
      - id: financing
        name: {zh: 融资, en: Financing}
        indicators: [capital]
  - id: report_index_2023
    name: {zh: 《中国城市人工智能发展指数报告》的维度, en: Dimensions of the AI city development index report}
    note:
      zh: 只知道维度的名称；报告没有公开指标和权重，归类是本项目的理解，不能当作对该报告的复算。
      en: Only the names of the dimensions are known. The report discloses neither indicators nor weights; the assignment is our reading and does not rebuild the report.
    groups:
      - id: industry_scale
        name: {zh: 产业规模, en: Industry scale}
        indicators: [services_revenue, telecom_revenue, hightech_firms]
      - id: industry_vitality
        name: {zh: 产业活力, en: Industry vitality}
        indicators: [deep_synthesis_entities_cum, deep_synthesis_filings_cum, unicorns_cbinsights]
      - id: technical_innovation
        name: {zh: 技术创新, en: Technical innovation}
        indicators: [innovation]
      - id: capital_support
        name: {zh: 资本支持, en: Capital support}
        indicators: [listed_firms_a, loans]
      - id: policy_support
        name: {zh: 政策支持, en: Policy support}
        indicators: [policy]

"""##),
    ]
}
