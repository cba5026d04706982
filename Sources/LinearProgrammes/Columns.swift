/// A programme as the solvers read it: entries by column, infinite bounds as the greatest finite numbers.
struct Columns {
    var starts: [Int32]
    var rows: [Int32]
    var values: [Double]
    var lower: [Double]
    var upper: [Double]
    var rowLower: [Double]
    var rowUpper: [Double]

    init(_ programme: LinearProgramme) {
        let count = programme.costs.count
        var sizes = [Int32](repeating: 0, count: count + 1)
        for row in programme.rows { for entry in row { sizes[entry.variable + 1] += 1 } }
        for column in 0..<count { sizes[column + 1] += sizes[column] }
        starts = sizes
        rows = [Int32](repeating: 0, count: Int(sizes[count]))
        values = [Double](repeating: 0, count: rows.count)
        for (position, row) in programme.rows.enumerated() {
            for entry in row {
                let next = Int(sizes[entry.variable])
                sizes[entry.variable] += 1
                rows[next] = Int32(position)
                values[next] = entry.value
            }
        }
        lower = programme.bounds.map { Columns.finite($0.lowerBound) }
        upper = programme.bounds.map { Columns.finite($0.upperBound) }
        rowLower = programme.rowBounds.map { Columns.finite($0.lowerBound) }
        rowUpper = programme.rowBounds.map { Columns.finite($0.upperBound) }
    }

    /// What the solvers take for infinity is the greatest finite number.
    static func finite(_ bound: Double) -> Double {
        min(max(bound, -Double.greatestFiniteMagnitude), Double.greatestFiniteMagnitude)
    }
}
