import Diagnostics

/// The rows of a table among a method's settings, written in place or in a file of the project:
/// `[{expert: a, compute: 60, data: 40}, …]`.
struct Records {
    /// By row; a cell that was left empty is not there.
    let rows: [[String: Setting]]

    init(_ setting: Setting?) {
        rows = (setting?.list ?? []).map { $0.table ?? [:] }
    }

    /// All columns that any row has, by name.
    var columns: [String] { Set(rows.flatMap(\.keys)).sorted() }

    /// A cell as a text, for names and levels; numbers are written out.
    func text(_ row: Int, _ column: String) -> String? {
        rows[row][column].map { $0.text ?? $0.description }
    }

    func number(_ row: Int, _ column: String) -> Double? { rows[row][column]?.number }

    /// A fault for every cell of a column that is there and not a number within limits.
    func faults(in column: String, at path: String, _ limits: ClosedRange<Double>) -> [JudgementFault] {
        rows.indices.compactMap { row in
            guard let cell = rows[row][column] else { return nil }
            if let value = cell.number, limits.contains(value) { return nil }
            return JudgementFault(
                path: [path, "\(row)", column],
                reason: Phrase(
                    zh: "第 \(row + 1) 行的“\(column)”应为\(Self.words(limits).zh)，写的是“\(cell)”",
                    en: "\"\(column)\" in row \(row + 1) is \(Self.words(limits).en), not \"\(cell)\""))
        }
    }

    private static func words(_ limits: ClosedRange<Double>) -> Phrase {
        limits.lowerBound == 0
            ? Phrase(zh: "不小于 0 的数", en: "a number from 0 up") : Phrase(zh: "数", en: "a number")
    }
}

/// A weighting whose settings may hold a table that speaks of more than one node's children.
public protocol TabledWeighting: JudgedWeighting {
    /// The columns of the table that should be codes of the framework, with the path to where one of them is written.
    var columnsOfCodes: [(name: String, path: [String])] { get }
}

/// A weighting that comes from the judgements of several people, each of whom gives weights.
public protocol ExpertWeighting: TabledWeighting {
    /// Who judged these children, in the order of the table, with weights as shares of one.
    func judges(of ids: [String]) -> [(name: String, weights: [Double])]
    /// The weights that judges give together; judges may count more than once.
    /// - Parameter weights: by judge, then child; at least one judge.
    func together(_ weights: [[Double]]) -> [Double]
}
