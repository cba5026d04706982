import COpenBLAS

/// A rectangle of numbers, column after column.
public struct Matrix: Sendable, Equatable {
    public let rows: Int
    public let columns: Int
    /// The elements: row *r* of column *c* stands at `c × rows + r`.
    public private(set) var elements: [Double]

    /// A matrix of zeros.
    public init(rows: Int, columns: Int) {
        precondition(rows >= 0 && columns >= 0, "a matrix has no negative extent")
        self.init(rows: rows, columns: columns, elements: [Double](repeating: 0, count: rows * columns))
    }

    /// A matrix of the given elements, column after column.
    public init(rows: Int, columns: Int, elements: [Double]) {
        precondition(elements.count == rows * columns, "a matrix has rows × columns elements")
        (self.rows, self.columns, self.elements) = (rows, columns, elements)
    }

    public subscript(row: Int, column: Int) -> Double {
        get { elements[position(row, column)] }
        set { elements[position(row, column)] = newValue }
    }

    /// The elements of one column.
    public func column(_ column: Int) -> ArraySlice<Double> {
        precondition((0..<columns).contains(column), "a column lies inside its matrix")
        return elements[column * rows..<(column + 1) * rows]
    }

    private func position(_ row: Int, _ column: Int) -> Int {
        precondition(
            (0..<rows).contains(row) && (0..<columns).contains(column), "an element lies inside its matrix")
        return column * rows + row
    }
}

extension Matrix {
    /// The Pearson correlations among complete columns, with ones on the diagonal.
    ///
    /// `nil` where a column is constant or has fewer than two values.
    ///
    /// - Parameter columns: columns of one length.
    public static func correlations(among columns: [[Double]]) -> Matrix? {
        var standardised: [[Double]] = []
        for column in columns {
            precondition(column.count == columns[0].count, "correlated columns have one length")
            guard column.count >= 2, let unit = Association.standardised(column.span) else { return nil }
            standardised.append(unit)
        }
        var result = Matrix(rows: columns.count, columns: columns.count)
        for place in columns.indices { result[place, place] = 1 }
        // Tiles of columns that stay in the cache, and four products at a time.
        let tile = 16
        for start in stride(from: 0, to: columns.count, by: tile) {
            let lefts = start..<min(start + tile, columns.count)
            for other in stride(from: start, to: columns.count, by: tile) {
                let rights = other..<min(other + tile, columns.count)
                for first in lefts {
                    let left = standardised[first]
                    for second in stride(
                        from: max(first + 1, rights.lowerBound), to: rights.upperBound, by: 4)
                    {
                        // Past the end the last column stands in, whose product is found again.
                        let places = (0..<4).map { min(second + $0, rights.upperBound - 1) }
                        let (y0, y1) = (standardised[places[0]], standardised[places[1]])
                        let (y2, y3) = (standardised[places[2]], standardised[places[3]])
                        let values = Summation.dots(left.span, y0.span, y1.span, y2.span, y3.span)
                        for (lane, place) in places.enumerated() {
                            let value = min(max(values[lane], -1), 1)
                            result[first, place] = value
                            result[place, first] = value
                        }
                    }
                }
            }
        }
        return result
    }
}

/// The eigenvalues and eigenvectors of a symmetric matrix, A = V · diag(λ) · Vᵀ.
///
/// An eigenvector is determined up to its sign. Here its largest element in absolute value is positive; among
/// elements whose size differs by less than a billionth of it, the first decides, so that rounding does not.
public struct EigenDecomposition: Sendable, Equatable {
    /// λ, from the greatest to the least.
    public let values: [Double]
    /// The eigenvectors of length 1, one column for each value.
    public let vectors: Matrix

    /// Decomposes a symmetric matrix of finite elements; the part above the diagonal is not read.
    ///
    /// Complexity: cubic in the order of the matrix.
    public init(symmetric matrix: Matrix) {
        precondition(matrix.rows == matrix.columns, "a symmetric matrix is square")
        precondition(matrix.elements.allSatisfy(\.isFinite), "a decomposed matrix has finite elements")
        let order = matrix.rows
        guard order > 0 else {
            (values, vectors) = ([], matrix)
            return
        }
        let (ascending, columns) = Self.solved(matrix.elements, order)
        values = ascending.reversed()
        var elements: [Double] = []
        elements.reserveCapacity(order * order)
        for column in (0..<order).reversed() {
            elements += Self.signed(columns[column * order..<(column + 1) * order])
        }
        vectors = Matrix(rows: order, columns: order, elements: elements)
    }

    private static func solved(_ elements: [Double], _ order: Int) -> (values: [Double], vectors: [Double]) {
        var vectors = elements
        var values = [Double](repeating: 0, count: order)
        var size = Int32(order)
        var workSize = Int32(max(1, 34 * order))
        var work = [Double](repeating: 0, count: Int(workSize))
        var status: Int32 = 0
        var job = CChar(UInt8(ascii: "V"))
        var triangle = CChar(UInt8(ascii: "L"))
        unsafe dsyev_(&job, &triangle, &size, &vectors, &size, &values, &work, &workSize, &status)
        precondition(status == 0, "the eigenvalues of a finite symmetric matrix are found")
        return (values, vectors)
    }

    private static func signed(_ vector: ArraySlice<Double>) -> [Double] {
        let largest = vector.reduce(0) { max($0, abs($1)) }
        let deciding = vector.first { abs($0) >= largest * (1 - 1e-9) } ?? 0
        return deciding < 0 ? vector.map { -$0 } : Array(vector)
    }
}
