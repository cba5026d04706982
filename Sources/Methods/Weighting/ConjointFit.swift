import Diagnostics
import Kernels

/// Part-worths by least squares, with their fit and what is known of ranges.
struct ConjointFit {
    struct Design {
        /// By profile.
        var ratings: [Double]
        /// By child, then profile.
        var levels: [[String]]
        /// By profile.
        var respondents: [String]
    }

    /// A range of part-worths, with the 95 % interval of the difference between the two levels that span it.
    struct Range {
        var value: Double
        var low: Double
        var high: Double
    }

    /// By child.
    let ranges: [Range]
    /// By child, then level in the order of ``levels``; the first is 0.
    let partWorths: [[Double]]
    /// By child, ascending: as numbers where all are, else as texts.
    let levels: [[String]]
    /// R², of the variation inside respondents.
    let determination: Double
    /// The probability of an F at least as large if levels had no effect.
    let probability: Double

    init(_ design: Design, _ names: [String]) throws(MethodError) {
        levels = design.levels.map(Self.distinct)
        for (name, levels) in zip(names, levels) where levels.count < 2 {
            throw Self.refused(
                zh: "“\(name)”在所有方案里只有一个水平，无法估计其效用",
                en: "\"\(name)\" has one level in all profiles, so its part-worths cannot be estimated")
        }
        let people = Self.distinct(design.respondents)
        let worths = levels.reduce(0) { $0 + $1.count - 1 }
        let freedom = design.ratings.count - worths - people.count
        guard freedom > 0 else {
            throw Self.refused(
                zh: "打分只有 \(design.ratings.count) 个，而要估计 \(worths + people.count) 个参数：打分须更多",
                en:
                    "\(design.ratings.count) ratings are too few for \(worths + people.count) parameters; more ratings than that are needed"
            )
        }
        // Columns of ones for every level but the first, and ratings, all less their mean by respondent.
        var columns: [[Double]] = []
        var owner: [Int] = []
        for (child, own) in levels.enumerated() {
            for level in own.dropFirst() {
                columns.append(
                    Self.within(design.levels[child].map { $0 == level ? 1 : 0 }, design.respondents))
                owner.append(child)
            }
        }
        let ratings = Self.within(design.ratings, design.respondents)
        var products = Matrix(rows: columns.count, columns: columns.count)
        for row in columns.indices {
            for column in columns.indices { products[row, column] = Self.dot(columns[row], columns[column]) }
        }
        guard let factor = Cholesky(products, least: 1e-9) else {
            throw Self.unestimable(products, owner, names)
        }
        let solved = factor.solution(of: columns.map { Self.dot($0, ratings) })
        let residuals = ratings.indices.map { row in
            solved.indices.reduce(ratings[row]) { $0 - solved[$1] * columns[$1][row] }
        }
        let (rest, total) = (Self.dot(residuals, residuals), Self.dot(ratings, ratings))
        guard total > 0 else {
            throw Self.refused(zh: "所有打分都相同", en: "all ratings are the same")
        }
        determination = 1 - rest / total
        let explained = max(0, total - rest) / Double(worths)
        let variance = rest / Double(freedom)
        probability =
            variance > 1e-24 * total
            ? Tails.fisher(above: explained / variance, Double(worths), Double(freedom)) : 0
        partWorths = levels.indices.map { child in
            [0] + solved.indices.filter { owner[$0] == child }.map { solved[$0] }
        }
        let limit = Quantiles.student(above: 0.025, freedom: Double(freedom))
        ranges = partWorths.enumerated().map { child, worths in
            let start = owner.firstIndex(of: child) ?? 0
            let (high, low) = (Self.place(of: worths, >), Self.place(of: worths, <))
            // The contrast of the two levels, and its variance cᵀ (XᵀX)⁻¹ c.
            var contrast = columns.map { _ in 0.0 }
            if high > 0 { contrast[start + high - 1] += 1 }
            if low > 0 { contrast[start + low - 1] -= 1 }
            let spread = zip(contrast, factor.solution(of: contrast)).reduce(0) { $0 + $1.0 * $1.1 }
            let value = worths[high] - worths[low]
            let margin = limit * (max(0, spread) * variance).squareRoot()
            return Range(value: value, low: value - margin, high: value + margin)
        }
    }

    private static func place(of worths: [Double], _ isBetter: (Double, Double) -> Bool) -> Int {
        worths.indices.reduce(0) { isBetter(worths[$1], worths[$0]) ? $1 : $0 }
    }

    /// The children whose levels can be computed from those of the children before them, by name.
    private static func unestimable(_ products: Matrix, _ owner: [Int], _ names: [String]) -> MethodError {
        for size in 1...owner.count {
            var part = Matrix(rows: size, columns: size)
            for row in 0..<size { for column in 0..<size { part[row, column] = products[row, column] } }
            if Cholesky(part, least: 1e-9) == nil {
                let name = names[owner[size - 1]]
                return refused(
                    zh: "“\(name)”的水平总与前面的子项（或受访者）一同变化，无法分开估计：请增加水平组合不同的方案",
                    en:
                        "the levels of \"\(name)\" always go with those of children before it, or with respondents, so they cannot be told apart: add profiles with other combinations"
                )
            }
        }
        return refused(zh: "方案的组合不足以估计效用", en: "the profiles do not suffice to estimate part-worths")
    }

    private static func refused(zh: String, en: String) -> MethodError {
        MethodError(.weights(Phrase(zh: zh, en: en)))
    }

    private static func distinct(_ texts: [String]) -> [String] {
        let found = Set(texts)
        let numbers = found.compactMap { text in Double(text).map { ($0, text) } }
        guard numbers.count == found.count else { return found.sorted() }
        return numbers.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
    }

    /// Numbers less the mean of their respondent's.
    private static func within(_ values: [Double], _ respondents: [String]) -> [Double] {
        var sums: [String: (sum: Double, count: Double)] = [:]
        for (value, person) in zip(values, respondents) {
            let known = sums[person] ?? (0, 0)
            sums[person] = (known.sum + value, known.count + 1)
        }
        return zip(values, respondents).map { value, person in
            sums[person].map { value - $0.sum / $0.count } ?? value
        }
    }

    private static func dot(_ x: [Double], _ y: [Double]) -> Double {
        zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
