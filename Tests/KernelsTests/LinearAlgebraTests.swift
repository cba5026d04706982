import Kernels
import Testing

@Suite("Linear algebra")
struct LinearAlgebraTests {
    /// Rounding of eigenvectors of small, well separated matrices.
    static let tolerance = 1e-12

    static let example = Matrix(rows: 3, columns: 3, elements: [4, 1, 0.5, 1, 3, -0.25, 0.5, -0.25, 1])

    /// Tiles and lanes change nothing: every entry is what the pair gives by itself, to the bit.
    @Test(arguments: [1, 2, 5, 16, 17, 35])
    func correlationsAreThoseOfPairs(count: Int) throws {
        for rows in [2, 3, 7, 128, 131, 700] {
            let columns = (0..<count).map { column -> [Double] in
                (0..<rows).map { row -> Double in
                    let whole: Int = (row * row * 7 + column * 31 + row * column) % 101
                    return Double(whole) + Double(row) * 0.01
                }
            }
            let matrix = try #require(Matrix.correlations(among: columns))
            for (first, left) in columns.enumerated() {
                #expect(matrix[first, first] == 1)
                for (second, right) in columns.enumerated() where second != first {
                    #expect(matrix[first, second] == Association.pearson(left.span, right.span))
                }
            }
        }
    }

    @Test func decompositionRestoresTheMatrix() {
        let matrix = Self.example
        let eigen = EigenDecomposition(symmetric: matrix)
        for row in 0..<3 {
            for column in 0..<3 {
                let restored = (0..<3).reduce(0.0) {
                    $0 + eigen.values[$1] * eigen.vectors[row, $1] * eigen.vectors[column, $1]
                }
                let product = (0..<3).reduce(0.0) { $0 + eigen.vectors[$1, row] * eigen.vectors[$1, column] }
                #expect(abs(restored - matrix[row, column]) < Self.tolerance)
                #expect(abs(product - (row == column ? 1 : 0)) < Self.tolerance)
            }
        }
    }

    @Test func valuesFallAndTheLargestLoadingIsPositive() throws {
        let eigen = EigenDecomposition(symmetric: Self.example)
        // numpy 2.4.6: linalg.eigh.
        let expected = [4.64241671, 2.52622433, 0.83135896]
        for (value, reference) in zip(eigen.values, expected) { #expect(abs(value - reference) < 1e-8) }
        for column in 0..<3 {
            let largest = try #require(eigen.vectors.column(column).max { abs($0) < abs($1) })
            #expect(largest > 0)
        }
    }

    @Test(arguments: [0.5, -0.5])
    func amongEqualLoadingsTheFirstIsPositive(correlation: Double) {
        let matrix = Matrix(rows: 2, columns: 2, elements: [1, correlation, correlation, 1])
        let vectors = EigenDecomposition(symmetric: matrix).vectors
        #expect(vectors[0, 0] > 0 && vectors[0, 1] > 0)
        #expect((vectors[1, 0] > 0) == (correlation > 0))
    }

    @Test func smallestOrders() {
        #expect(EigenDecomposition(symmetric: Matrix(rows: 0, columns: 0)).values.isEmpty)
        let single = EigenDecomposition(symmetric: Matrix(rows: 1, columns: 1, elements: [-3]))
        #expect(single.values == [-3] && single.vectors.elements == [1])
    }

    @Test func correlationsAmongColumns() throws {
        let columns: [[Double]] = [[1, 2, 3, 5], [2, 1, 4, 4], [-1, -2, -3, -5]]
        let matrix = try #require(Matrix.correlations(among: columns))
        #expect(isClose(matrix[0, 2], -1, 1e-15))
        #expect(matrix[0, 1] == matrix[1, 0] && matrix[1, 1] == 1)
        #expect(isClose(matrix[0, 1], try #require(on(columns[0], columns[1], Association.pearson)), 1e-15))
        #expect(Matrix.correlations(among: [[1, 2], [3, 3]]) == nil)
    }
}

@Suite("Elementary functions")
struct ElementaryTests {
    @Test func significantDigits() {
        #expect(Elementary.rounded(2.067254, significantDigits: 3) == 2.07)
        #expect(Elementary.rounded(-210.8244, significantDigits: 3) == -211)
        #expect(Elementary.rounded(123456, significantDigits: 2) == 120_000)
        #expect(Elementary.rounded(0.000123456, significantDigits: 3) == 0.000123)
        #expect(Elementary.rounded(0, significantDigits: 3) == 0)
        #expect(Elementary.rounded(99.97, significantDigits: 3) == 100)
    }

    @Test func powers() {
        #expect(Elementary.power(4, 0.5) == 2)
        #expect(Elementary.power(-2, 1) == -2)
        #expect(Elementary.power(-2, 0.5).isNaN)
    }
}
