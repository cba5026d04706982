import Analysis
import Diagnostics

/// Distances and clusters.
struct ClusterSections {
    let example: Example

    func sections() throws -> [Section] { [try tree(), try means()] }

    /// Members of each printed group, in the order of our countries.
    private func groups(_ printed: Printed, by column: String) -> [[Int]] {
        var order: [String] = []
        for label in printed.texts(column) where !order.contains(label) { order.append(label) }
        return order.map { label in
            example.countries.indices.filter { printed.text(example.countries[$0], column) == label }
        }
    }

    private func words(_ members: [Int]) -> String {
        members.map { example.countries[$0] }.joined(separator: ", ")
    }

    private func grid(_ printed: [[Int]], _ ours: [[Int]]) -> Grid {
        var grid = Grid(["", "members"])
        var left = ours
        for (place, group) in printed.enumerated() {
            let nearest = left.indices.max {
                Set(left[$0]).intersection(group).count < Set(left[$1]).intersection(group).count
            }
            let found = nearest.map { left.remove(at: $0).sorted() } ?? []
            grid.add(
                "\(place + 1)", [Cell(printed: words(group), ours: words(found), agrees: found == group)])
        }
        return grid
    }

    private func tree() throws -> Section {
        let columns = example.standard
        let count = example.countries.count
        let squares = (0..<count).flatMap { first in
            (first + 1..<max(count, first + 1)).map { second in
                columns.reduce(0.0) { $0 + ($1[first] - $1[second]) * ($1[first] - $1[second]) }
            }
        }
        let tree = ClusterTree(ProfileDistances(count: count, values: squares), by: .single)
        let printed = groups(try Printed("figure_13_single_linkage"), by: "cluster")
        let heights = tree.joins.suffix(10).map(\.height)
        let (below, above) = (Cell.figure(heights[0], 2), Cell.figure(heights[1], 2))
        return Section(
            name: Phrase(zh: "图 13", en: "Figure 13"), page: "76",
            title: Phrase(zh: "单连接聚类", en: "single linkage"),
            way: Phrase(
                zh: "标准化数据的平方欧氏距离，单连接，切成十类。表 12 只有距离公式，没有数。",
                en:
                    "Squared Euclidean distances of standardised data, single linkage, cut into ten. Table 12 holds formulas of distances and no numbers."
            ), grids: [grid(printed, tree.cut(into: 10))],
            remarks: [
                Phrase(
                    zh: "十类之后的合并距离从 \(below) 跳到 \(above)；书上的门槛约为 4.0。",
                    en:
                        "Around ten clusters the linkage distance goes from \(below) to \(above); the threshold in print is about 4.0."
                )
            ])
    }

    /// The sum of squares about the means of groups, and the number of countries nearer to another mean.
    private func fit(_ groups: [[Int]]) -> (within: Double, astray: Int) {
        let columns = example.standard
        let centres = groups.map { group in
            columns.map { column in group.reduce(0) { $0 + column[$1] } / Double(group.count) }
        }
        func square(_ country: Int, _ centre: [Double]) -> Double {
            zip(columns, centre).reduce(0) { $0 + ($1.0[country] - $1.1) * ($1.0[country] - $1.1) }
        }
        var (within, astray) = (0.0, 0)
        for (group, members) in groups.enumerated() {
            for country in members {
                let own = square(country, centres[group])
                within += own
                if centres.contains(where: { square(country, $0) < own }) { astray += 1 }
            }
        }
        return (within, astray)
    }

    private func means() throws -> Section {
        let printed = groups(try Printed("table_13_kmeans"), by: "group")
        let ours = KMeans(example.standard, clusters: 3).clusters
        let (theirs, best) = (fit(printed), fit(ours))
        let (first, second) = (Cell.figure(theirs.within, 2), Cell.figure(best.within, 2))
        return .table(
            "13", page: "78", Phrase(zh: "k 均值聚类", en: "k-means"),
            Phrase(
                zh: "标准化数据，三类；从 50 组起点出发，取组内平方和最小的。",
                en: "Standardised data, three clusters; the least sum of squares of fifty starts."),
            [grid(printed, ours)],
            findings: [
                Phrase(
                    zh:
                        "表 13 的三类只是局部最优：组内平方和 \(first)（\(theirs.astray) 个国家离别的中心更近，所以 k 均值停在那里），把日本、韩国另立一类则为 \(second)。",
                    en:
                        "The three groups of Table 13 are a local optimum. Their sum of squares is \(first), and \(theirs.astray) countries are nearer to another centre, so that k-means stops there; with Japan and Korea as a group of their own it is \(second)."
                )
            ])
    }
}
