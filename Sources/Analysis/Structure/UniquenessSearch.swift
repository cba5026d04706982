import Kernels

/// Looks for the uniquenesses of greatest likelihood, by Newton's method over their logarithms.
///
/// With θ and ω the eigenvalues and vectors of Ψ^−½ R Ψ^−½, the slopes of f over x = ln ψ are
/// g_i = Σ_{k > m} (1 − θ_k) ω²_ik; for the second derivatives (Σ_{k > m} ω_ik ω_jk)² stands in, after Jöreskog. A step that
/// raises f is halved.
struct UniquenessSearch {
    let uniquenesses: [Double]
    /// Λ before any rotation.
    let loadings: Matrix
    /// f.
    let objective: Double

    private struct Point {
        var logarithms: [Double]
        var values: [Double]
        var vectors: Matrix
        var objective: Double
    }

    /// - Returns: `nil` where it does not come to an end.
    init?(_ correlations: Matrix, factors: Int, from start: [Double]) {
        let floor = Elementary.log(FactorAnalysis.leastUniqueness)
        func point(_ logarithms: [Double]) -> Point {
            let bounded = logarithms.map { min(0, max(floor, $0)) }
            let roots = bounded.map { Elementary.exp($0 / 2) }
            var scaled = correlations
            for row in roots.indices {
                for column in roots.indices { scaled[row, column] /= roots[row] * roots[column] }
            }
            let eigen = EigenDecomposition(symmetric: scaled)
            let objective = eigen.values.dropFirst(factors).reduce(0) {
                $0 + $1 - Elementary.log(max($1, 1e-300)) - 1
            }
            return Point(
                logarithms: bounded, values: eigen.values, vectors: eigen.vectors, objective: objective)
        }
        var best = point(start.map(Elementary.log))
        var isSettled = false
        for _ in 0..<500 {
            let slopes = Self.slopes(best.values, best.vectors, factors)
            // What is at a bound and pushed against it stays there.
            let free = slopes.indices.filter { place in
                let x = best.logarithms[place]
                return !(x <= floor && slopes[place] > 0) && !(x >= 0 && slopes[place] < 0)
            }
            if free.allSatisfy({ abs(slopes[$0]) < 1e-12 }) {
                isSettled = true
                break
            }
            let step = Self.step(slopes, best.vectors, factors, free)
            var share = 1.0
            var next = best
            repeat {
                var moved = best.logarithms
                for (place, length) in zip(free, step) { moved[place] -= share * length }
                next = point(moved)
                share /= 2
            } while next.objective > best.objective && share > 1e-9
            guard next.objective <= best.objective, next.logarithms != best.logarithms else {
                // No step lowers f any more: rounding is all that is left.
                isSettled = free.allSatisfy { abs(slopes[$0]) < 1e-6 }
                break
            }
            best = next
        }
        guard isSettled else { return nil }
        uniquenesses = best.logarithms.map(Elementary.exp)
        objective = best.objective
        let elements = (0..<factors).flatMap { factor in
            zip(best.vectors.column(factor), best.logarithms).map {
                $0 * Elementary.exp($1 / 2) * max(0, best.values[factor] - 1).squareRoot()
            }
        }
        loadings = Matrix(rows: correlations.rows, columns: factors, elements: elements)
    }

    private static func slopes(_ values: [Double], _ vectors: Matrix, _ factors: Int) -> [Double] {
        (0..<vectors.rows).map { row in
            (factors..<values.count).reduce(0) {
                $0 + (1 - values[$1]) * vectors[row, $1] * vectors[row, $1]
            }
        }
    }

    private static func step(
        _ slopes: [Double], _ vectors: Matrix, _ factors: Int, _ free: [Int]
    ) -> [Double] {
        var curvature = Matrix(rows: free.count, columns: free.count)
        for (i, row) in free.enumerated() {
            for (j, column) in free.enumerated() {
                let product = (factors..<vectors.columns).reduce(0) {
                    $0 + vectors[row, $1] * vectors[column, $1]
                }
                curvature[i, j] = product * product
            }
        }
        let wanted = free.map { slopes[$0] }
        return Cholesky(curvature)?.solution(of: wanted) ?? wanted
    }
}
