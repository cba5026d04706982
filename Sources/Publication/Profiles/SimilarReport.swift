import Analysis
import Construction
import Diagnostics
import IndexModel

/// Clusters of units with alike profiles, what marks each, and how different the units of the field are.
public struct SimilarReport: Sendable {
    private let clustering: Clustering
    private let ranks: [Double?]
    private let unit: Int?
    /// The field year by year over the same units; one entry where the data have one year.
    private let years: [Differentiation]
    private let isOneScale: Bool
    private let isFull: Bool
    /// Clusters with the best-ranked first.
    private let order: [Int]

    /// - Parameters:
    ///   - ranks: index ranks by unit of the matrix.
    ///   - unit: whose nearest units are listed, as a position in the matrix.
    ///   - years: of ``Differentiation/overYears(_:)``.
    ///   - isOneScale: whether scores of all years are on one scale.
    ///   - isFull: whether the tree is listed join by join, and every unit with its silhouette.
    public init(
        _ clustering: Clustering, ranks: [Double?], unit: Int?, years: [Differentiation], isOneScale: Bool,
        isFull: Bool
    ) {
        self.clustering = clustering
        self.ranks = ranks
        self.unit = unit
        self.years = years
        self.isOneScale = isOneScale
        self.isFull = isFull
        func best(_ cluster: Int) -> Double {
            clustering.clusters[cluster].members.compactMap { ranks[$0] }.min() ?? .infinity
        }
        order = clustering.clusters.indices.sorted { (best($0), $0) < (best($1), $1) }
    }

    public func report(provenance: Provenance) -> Report {
        var sections = [Section("summary", text: summary), Section("clusters", table: clusters)]
        if let unit {
            sections.append(Section("own", heading: ownHeading(unit), text: [own(unit)]))
            sections.append(Section("nearest", table: nearest(unit)))
        }
        if isFull {
            if let tree = clustering.tree {
                sections += [Section("units", table: units(tree)), Section("joins", table: joins(tree))]
            }
            sections.append(Section("silhouettes", table: silhouettes))
        }
        if years.count > 1 {
            sections.append(
                Section("years", heading: Phrase(zh: "各年", en: "Year by year"), table: yearTable))
        }
        sections.append(
            Section("field", heading: Phrase(zh: "彼此有多不同", en: "How different they are"), text: field))
        sections.append(
            Section("reading", heading: ProfileWords.howToRead, text: [reading]))
        return Report(
            title: Phrase(
                zh: "按构成分组：\(matrix.units.count) 个单位" + year.zh,
                en: "Alike in make-up: \(matrix.units.count) units" + year.en),
            sections: sections, provenance: provenance)
    }

    private var matrix: ProfileMatrix { clustering.matrix }
    private var year: Phrase {
        Phrase(zh: matrix.period.map { "，\($0) 年" } ?? "", en: matrix.period.map { ", \($0)" } ?? "")
    }

    /// The number that a cluster is shown with.
    private func number(_ cluster: Int) -> Int { (order.firstIndex(of: cluster) ?? 0) + 1 }

    // MARK: Words

    private var summary: [Phrase] {
        let (count, columns) = (clustering.units.count, matrix.columns.count)
        let clusters = clustering.clusters.count
        let method = SimilarReport.word(clustering.method)
        var text = Phrase(
            zh: "\(count) 个单位按 \(columns) 项的相对优势分为 \(clusters) 组（\(method.zh)）。",
            en:
                "\(count) units in \(clusters) cluster\(clusters == 1 ? "" : "s"), by their relative advantage in \(columns) columns (\(method.en))."
        )
        if clusters > 1 {
            let mean = clustering.units.reduce(0) { $0 + clustering.silhouette[$1] } / Double(max(1, count))
            let shown = NumberText.fixed(mean, decimals: 2)
            let word = SimilarReport.word(mean)
            text = Phrase(
                zh: text.zh + "平均轮廓系数 \(shown)：\(word.zh)。",
                en: text.en + " Mean silhouette \(shown): \(word.en).")
        }
        if let correlation = clustering.copheneticCorrelation {
            let shown = NumberText.fixed(correlation, decimals: 2)
            text = Phrase(
                zh: text.zh + "树与原距离的相关（cophenetic）\(shown)。",
                en: text.en + " Cophenetic correlation of the tree \(shown).")
        }
        guard !clustering.leftOut.isEmpty else { return [text] }
        let names = clustering.leftOut.map { matrix.units[$0].name }
        return [
            text,
            Phrase(
                zh: "有得分的项不过半、因而不参与的 \(names.count) 个：" + names.map(\.zh).joined(separator: "、") + "。",
                en: "Left out for a score in half of the columns or fewer, \(names.count): "
                    + names.map(\.en).joined(separator: ", ") + "."),
        ]
    }

    private var reading: Phrase {
        ProfileWords.clusterMeasures.filled(["method": SimilarReport.meaning(clustering.method)])
    }

    /// What a method does, as a sentence.
    private static func meaning(_ method: ClusterMethod) -> Phrase {
        switch method {
        case .tree(.ward):
            Phrase(
                zh: "Ward 法每一步合并使组内平方和增加最少的两组。",
                en: "Ward's method joins the two clusters that add least to the squares within.")
        case .tree(.single):
            Phrase(
                zh: "最短距离法每一步合并最近成员之间距离最小的两组，容易连成长链。",
                en:
                    "Single linkage joins the two clusters whose nearest members are closest, and tends to make chains."
            )
        case .tree(.complete):
            Phrase(
                zh: "最长距离法每一步合并最远成员之间距离最小的两组，各组较紧凑。",
                en:
                    "Complete linkage joins the two clusters whose farthest members are closest, which keeps them compact."
            )
        case .tree(.average):
            Phrase(
                zh: "类平均法每一步合并成员间平均距离最小的两组。",
                en: "Average linkage joins the two clusters whose members are closest on average.")
        case .kMeans:
            Phrase(
                zh: "K 均值法把每个单位归入中心最近的组，使组内平方和最小；从 \(KMeans.starts) 个随机起点中取最好的。",
                en:
                    "K-means puts every unit with the nearest centre so that the squares within are least, the best of \(KMeans.starts) random starts."
            )
        }
    }

    private static func word(_ method: ClusterMethod) -> Phrase {
        switch method {
        case .tree(.ward): Phrase(zh: "Ward 法", en: "Ward's method")
        case .tree(.single): Phrase(zh: "最短距离法", en: "single linkage")
        case .tree(.complete): Phrase(zh: "最长距离法", en: "complete linkage")
        case .tree(.average): Phrase(zh: "类平均法", en: "average linkage")
        case .kMeans:
            Phrase(zh: "K 均值法，\(KMeans.starts) 次起步取最好", en: "k-means, the best of \(KMeans.starts) starts")
        }
    }

    /// What a mean silhouette says, after the bands that Kaufman and Rousseeuw suggest.
    private static func word(_ silhouette: Double) -> Phrase {
        switch silhouette {
        case 0.71...: Phrase(zh: "分得很清楚", en: "strongly separated")
        case 0.51..<0.71: Phrase(zh: "分得较清楚", en: "reasonably separated")
        case 0.26..<0.51: Phrase(zh: "界线较弱，各组相连", en: "weakly separated; the clusters run into each other")
        default: Phrase(zh: "看不出真正的分组", en: "no real clusters")
        }
    }

    private func ownHeading(_ unit: Int) -> Phrase {
        Phrase(zh: "与\(matrix.units[unit].name.zh)最相近的", en: "Most like \(matrix.units[unit].name.en)")
    }

    private func own(_ unit: Int) -> Phrase {
        let name = matrix.units[unit].name
        guard let cluster = clustering.cluster(of: unit) else {
            return Phrase(
                zh: "\(name.zh)有得分的项不过半，没有参与分组。", en: "\(name.en) has too few scores to be clustered.")
        }
        let silhouette = clustering.silhouette[unit]
        let traits = ProfileWords.traits(
            clustering.clusters[cluster].traits.prefix(3).map {
                (matrix.columns[$0].name, clustering.clusters[cluster].profile[$0])
            })
        let fit =
            silhouette < 0
            ? Phrase(zh: "，但更接近另一组", en: ", though it is nearer to another cluster") : Phrase(zh: "", en: "")
        return Phrase(
            zh:
                "\(name.zh)在第 \(number(cluster)) 组（\(traits.zh)），轮廓系数 \(NumberText.fixed(silhouette, decimals: 2))\(fit.zh)。",
            en:
                "\(name.en) is in cluster \(number(cluster)) (\(traits.en)), silhouette \(NumberText.fixed(silhouette, decimals: 2))\(fit.en)."
        )
    }

    private var field: [Phrase] {
        guard let last = years.last, let index = last.specialisation, let distance = last.distance else {
            return [Phrase(zh: "单位太少，无从比较。", en: "Too few units to compare.")]
        }
        let share = CertaintyWords.percent(index / 2)
        let (krugman, points) = (
            NumberText.fixed(index, decimals: 3), NumberText.fixed(distance, decimals: 1)
        )
        var lines = [
            Phrase(
                zh:
                    "平均专门化（Krugman）\(krugman)：一个单位平均要把构成的 \(share) 挪动，才与全体相同。两两距离平均 \(points) 分。",
                en:
                    "Mean specialisation (Krugman) \(krugman): on average \(share) of a unit's make-up would have to move for it to be the field's. Mean distance of two units \(points) points."
            )
        ]
        guard years.count > 1, let first = years.first, let before = first.specialisation,
            let apart = first.distance
        else { return lines }
        let from = first.period.map(String.init) ?? ""
        let to = last.period.map(String.init) ?? ""
        let change = SimilarReport.change(index / before - 1, distance / apart - 1)
        lines.append(
            Phrase(
                zh:
                    "\(from) 到 \(to) 年，同样的 \(last.units) 个单位：专门化从 \(NumberText.fixed(before, decimals: 3)) 到 \(krugman)，距离从 \(NumberText.fixed(apart, decimals: 1)) 到 \(points) 分：\(change.zh)。",
                en:
                    "From \(from) to \(to), over the same \(last.units) units: specialisation from \(NumberText.fixed(before, decimals: 3)) to \(krugman), distance from \(NumberText.fixed(apart, decimals: 1)) to \(points) points: \(change.en)."
            ))
        if !isOneScale {
            lines.append(
                Phrase(
                    zh: "各年分别标准化，分数的尺度逐年不同，年份之间只能粗略比较。",
                    en:
                        "Each year is normalised by itself, so points differ in scale and years compare only roughly."
                ))
        }
        return lines
    }

    /// What two relative changes say together; less than 1 % is no change, less than 5 % a slight one.
    private static func change(_ specialisation: Double, _ distance: Double) -> Phrase {
        func sign(_ value: Double) -> Int { abs(value) < 0.01 ? 0 : value > 0 ? 1 : -1 }
        let signs = [sign(specialisation), sign(distance)]
        if signs == [0, 0] { return Phrase(zh: "几乎没有变化", en: "hardly any change") }
        let isSlight = max(abs(specialisation), abs(distance)) < 0.05
        if !signs.contains(1) {
            return isSlight
                ? Phrase(zh: "它们略微更相像了", en: "they have become slightly more alike")
                : Phrase(zh: "它们变得更相像了", en: "they have become more alike")
        }
        if !signs.contains(-1) {
            return isSlight
                ? Phrase(zh: "它们略微更不同了", en: "they have become slightly more different")
                : Phrase(zh: "它们变得更不同了", en: "they have become more different")
        }
        return Phrase(
            zh: "两个量的方向相反，说不上更像或更不同",
            en: "the two point in opposite directions, so neither more nor less alike")
    }

    // MARK: Tables

    private var clusters: Table {
        Table(
            columns: [
                Table.Column("cluster", Phrase(zh: "组", en: "cluster"), .number(decimals: 0)),
                Table.Column("size", Phrase(zh: "个数", en: "units"), .number(decimals: 0)),
                Table.Column("silhouette", ProfileWords.silhouette, .number(decimals: 2)),
                Table.Column("traits", Phrase(zh: "特点（平均相对优势）", en: "marked by (mean advantage)"), .name),
                Table.Column(
                    "members",
                    clustering.tree == nil
                        ? Phrase(zh: "成员", en: "members")
                        : Phrase(zh: "成员（按树的次序）", en: "members, in the order of the tree"), .name),
            ],
            rows: order.map { position in
                let cluster = clustering.clusters[position]
                let names = cluster.members.map { matrix.units[$0].name }
                return [
                    .number(Double(number(position))), .number(Double(cluster.members.count)),
                    clustering.clusters.count > 1 ? Table.Cell(cluster.silhouette) : .missing,
                    .phrase(
                        ProfileWords.traits(
                            cluster.traits.prefix(3).map { (matrix.columns[$0].name, cluster.profile[$0]) })),
                    .phrase(shortened(names)),
                ]
            })
    }

    /// At most forty names for a reader, and how many more there are.
    private func shortened(_ names: [Phrase]) -> Phrase {
        let limit = isFull ? Int.max : 40
        let shown = names.prefix(limit)
        let more = names.count - shown.count
        return Phrase(
            zh: shown.map(\.zh).joined(separator: "、") + (more > 0 ? " 等，另有 \(more) 个（--json 列出全部）" : ""),
            en: shown.map(\.en).joined(separator: ", ")
                + (more > 0 ? " and \(more) more (all with --json)" : ""))
    }

    private func nearest(_ unit: Int) -> Table {
        let profiles = matrix.advantage.centred
        let distances = ProfileDistances(profiles)
        return Table(
            columns: ProfileWords.otherColumns + [
                Table.Column("rank", ReportWords.rank, .rank),
                Table.Column("cluster", Phrase(zh: "组", en: "cluster"), .number(decimals: 0)),
                Table.Column("distance", ProfileWords.distance, .number(decimals: 1)),
            ],
            rows: distances.nearest(to: unit).prefix(isFull ? .max : 10).map { other in
                [
                    .text(matrix.units[other].code), .phrase(matrix.units[other].name),
                    Table.Cell(ranks[other]),
                    Table.Cell(clustering.cluster(of: other).map { Double(number($0)) }),
                    Table.Cell(distances[unit, other]),
                ]
            })
    }

    /// Units along the foot of the tree, each with the height at which it meets the next.
    private func units(_ tree: ClusterTree) -> Table {
        let foot = tree.order
        let heights = ProfileDistances(count: foot.count, values: tree.copheneticDistances)
        return Table(
            columns: ProfileWords.unitColumns(isHidden: false) + [
                Table.Column("rank", ReportWords.rank, .rank),
                Table.Column("cluster", Phrase(zh: "组", en: "cluster"), .number(decimals: 0)),
                Table.Column("silhouette", ProfileWords.silhouette, .number(decimals: 2)),
                Table.Column(
                    "height_to_next", Phrase(zh: "与下一个相接的高度", en: "height to the next"), .number(decimals: 1)),
            ],
            rows: foot.indices.map { place in
                let unit = clustering.units[foot[place]]
                return [
                    .text(matrix.units[unit].code), .phrase(matrix.units[unit].name), Table.Cell(ranks[unit]),
                    Table.Cell(clustering.cluster(of: unit).map { Double(number($0)) }),
                    Table.Cell(clustering.silhouette[unit]),
                    place + 1 < foot.count ? .number(heights[foot[place], foot[place + 1]]) : .missing,
                ]
            })
    }

    /// Joins as SciPy numbers them: units first, in the order of their codes, then the joins themselves.
    private func joins(_ tree: ClusterTree) -> Table {
        func name(_ cluster: Int) -> Table.Cell {
            let count = tree.count
            return .text(
                cluster < count ? matrix.units[clustering.units[cluster]].code : "#\(cluster - count + 1)")
        }
        return Table(
            columns: [
                Table.Column("join", Phrase(zh: "合并", en: "join"), .number(decimals: 0)),
                Table.Column("first", Phrase(zh: "甲", en: "first"), .code),
                Table.Column("second", Phrase(zh: "乙", en: "second"), .code),
                Table.Column("height", Phrase(zh: "高度", en: "height"), .number(decimals: 2)),
                Table.Column("size", Phrase(zh: "个数", en: "units"), .number(decimals: 0)),
            ],
            rows: tree.joins.enumerated().map { position, join in
                [
                    .number(Double(position + 1)), name(join.first), name(join.second), .number(join.height),
                    .number(Double(join.size)),
                ]
            })
    }

    private var silhouettes: Table {
        Table(
            columns: [
                Table.Column("clusters", Phrase(zh: "组数", en: "clusters"), .number(decimals: 0)),
                Table.Column("silhouette", ProfileWords.silhouette, .number(decimals: 3)),
            ],
            rows: clustering.silhouettes.enumerated().map { [.number(Double($0 + 2)), .number($1)] })
    }

    private var yearTable: Table {
        Table(
            columns: [
                Table.Column("year", ReportWords.period, .rank),
                Table.Column("units", Phrase(zh: "个数", en: "units"), .number(decimals: 0)),
                Table.Column(
                    "specialisation", Phrase(zh: "平均专门化", en: "mean specialisation"), .number(decimals: 3)),
                Table.Column(
                    "distance", Phrase(zh: "两两距离平均（分）", en: "mean distance, points"), .number(decimals: 2)),
            ],
            rows: years.map {
                [
                    Table.Cell($0.period.map(Double.init)), .number(Double($0.units)),
                    Table.Cell($0.specialisation),
                    Table.Cell($0.distance),
                ]
            })
    }
}
