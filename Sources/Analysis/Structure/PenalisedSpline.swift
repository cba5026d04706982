import Kernels

/// A smooth curve through a cloud of points: a penalised cubic regression spline.
///
/// The curve minimises
///
///     Σ (yᵢ − f(xᵢ))² + λ ∫ f″(t)² dt
///
/// over cubic splines f with K = min(35, ⌊distinct x / 4⌋) knots at equally spaced quantiles of the distinct x. The
/// penalty λ is that of 81 values, evenly spaced on a logarithmic scale, with the least generalised cross-validation
///
///     GCV(λ) = n RSS / (n − 1.4 e)²
///
/// with e the effective number of parameters, from 2 for a straight line up; the factor 1.4 keeps the curve from
/// following the noise of small samples. With fewer than eight distinct x the curve is the mean of y for each x.
///
/// After O'Sullivan (1986), Ruppert (2002) and, for the factor, Kim and Gu (2004).
struct PenalisedSpline {
    /// f(xᵢ), by point.
    let fitted: [Double]
    /// e.
    let parameters: Double

    /// - Parameters:
    ///   - x: finite.
    ///   - y: finite, as many.
    init(through x: [Double], _ y: [Double]) {
        let curve = Self.curve(x, y)
        fitted = curve.fitted
        parameters = curve.parameters
    }

    private static func curve(_ x: [Double], _ y: [Double]) -> (fitted: [Double], parameters: Double) {
        precondition(x.count == y.count, "a curve runs through points")
        var distinct: [Double] = []
        for value in Order.sorted(x.span) where distinct.last != value { distinct.append(value) }
        guard distinct.count >= 8 else { return (means(x, y), Double(distinct.count)) }
        let (least, width) = (distinct[0], distinct[distinct.count - 1] - distinct[0])
        let count = min(35, distinct.count / 4)
        var inner: [Double] = []
        for knot in 1...count {
            let quantile = Order.quantile(distinct.span, Double(knot) / Double(count + 1)) ?? least
            inner.append((quantile - least) / width)
        }
        let curves = OrthogonalCurves(CubicBasis(inner), at: x.map { ($0 - least) / width })
        return curves.smoothed(y)
    }

    private static func means(_ x: [Double], _ y: [Double]) -> [Double] {
        let groups = Dictionary(grouping: x.indices) { x[$0] }
        var means: [Double: Double] = [:]
        for (value, places) in groups {
            let own = places.map { y[$0] }
            means[value] = Moments.mean(own.span)
        }
        return x.map { means[$0] ?? .nan }
    }
}

/// A basis of splines in which both closeness to the points and roughness are sums over the members, after Demmler
/// and Reinsch (1975).
///
/// With B the B-splines at the points, Ω their roughness and λ₀ = 10⁻⁸ tr BᵀB / tr Ω, the members C satisfy
/// Cᵀ (BᵀB + λ₀Ω) C = 1 and Cᵀ Ω C = diag(d); λ₀ keeps them apart where points are few.
struct OrthogonalCurves {
    /// By member, its values at the points.
    private let members: [[Double]]
    /// d, from the roughest to the two straight lines, which have none.
    private let roughness: [Double]
    /// λ₀.
    private let least: Double

    init(_ basis: CubicBasis, at points: [Double]) {
        let rows = points.map(basis.values(at:))
        let rough = basis.roughness
        let products = Self.products(rows, basis.count)
        let order = basis.count
        func trace(_ matrix: Matrix) -> Double { (0..<order).reduce(0) { $0 + matrix[$1, $1] } }
        let least = 1e-8 * trace(products) / trace(rough)
        var metric = products
        for row in 0..<order {
            for column in 0..<order { metric[row, column] += least * rough[row, column] }
        }
        let eigen = EigenDecomposition(symmetric: metric)
        // Far values leave directions that next to nothing measures; rounding may make their eigenvalues negative.
        let floor = Double(order) * eigen.values[0] * 0x1p-52
        var root = eigen.vectors
        for column in 0..<order {
            for row in 0..<order { root[row, column] /= max(eigen.values[column], floor).squareRoot() }
        }
        let curves = EigenDecomposition(symmetric: Self.turned(rough, by: root))
        self.least = least
        roughness = (0..<order).map { $0 < order - 2 ? min(max(curves.values[$0], 0), 1 / least) : 0 }
        members = (0..<order).map { member in
            let coefficients = (0..<order).map { row in
                (0..<order).reduce(0.0) { $0 + root[row, $1] * curves.vectors[$1, member] }
            }
            return rows.map { first, values in
                values.enumerated().reduce(0) { $0 + $1.element * coefficients[first + $1.offset] }
            }
        }
    }

    private static func products(_ rows: [(first: Int, values: [Double])], _ order: Int) -> Matrix {
        var products = Matrix(rows: order, columns: order)
        for (first, values) in rows {
            for (i, left) in values.enumerated() {
                for (j, right) in values.enumerated() { products[first + i, first + j] += left * right }
            }
        }
        return products
    }

    /// Rᵀ A R.
    private static func turned(_ matrix: Matrix, by root: Matrix) -> Matrix {
        let order = matrix.rows
        var half = Matrix(rows: order, columns: order)
        for row in 0..<order {
            for column in 0..<order {
                half[row, column] = (0..<order).reduce(0) { $0 + matrix[row, $1] * root[$1, column] }
            }
        }
        var result = half
        for row in 0..<order {
            for column in 0..<order {
                result[row, column] = (0..<order).reduce(0) { $0 + root[$1, row] * half[$1, column] }
            }
        }
        return result
    }

    /// The curve with the least generalised cross-validation, and its effective number of parameters.
    func smoothed(_ y: [Double]) -> (fitted: [Double], parameters: Double) {
        let mean = Moments.mean(y.span) ?? 0
        let centred = y.map { $0 - mean }
        let amounts = members.map { member -> Double in
            let products = zip(member, centred).map { $0 * $1 }
            return Moments.sum(products.span)
        }
        // Σ over the points of each member's squares.
        let weights = roughness.map { 1 - least * $0 }
        let whole = zip(amounts, weights).map { $1 > 1e-10 ? $0 / $1 : 0 }
        let full = curve(whole)
        let squares = zip(centred, full).map { ($0 - $1) * ($0 - $1) }
        let rest = Moments.sum(squares.span)
        let smoothest = roughness.filter { $0 > 0 }.min() ?? 1
        let (low, high) = (Elementary.log(least), Elementary.log(max(1e4 / smoothest, 10 * least)))
        var best: (criterion: Double, shares: [Double])?
        for step in 0...80 {
            let penalty = Elementary.exp(low + (high - low) * Double(step) / 80)
            let shares = roughness.map { 1 / (1 + max(penalty - least, 0) * $0) }
            var (lost, parameters) = (rest, 0.0)
            for member in members.indices {
                let missed = whole[member] - shares[member] * amounts[member]
                lost += missed * missed * weights[member]
                parameters += shares[member] * weights[member]
            }
            let freedom = Double(y.count) - 1.4 * parameters
            guard freedom > 0 else { continue }
            let criterion = lost / (freedom * freedom)
            if best.map({ criterion <= $0.criterion }) ?? true { best = (criterion, shares) }
        }
        let shares = best?.shares ?? roughness.map { $0 > 0 ? 0 : 1 }
        let fitted = curve(zip(shares, amounts).map { $0 * $1 }).map { $0 + mean }
        return (fitted, zip(shares, weights).reduce(0) { $0 + $1.0 * $1.1 })
    }

    private func curve(_ coefficients: [Double]) -> [Double] {
        members[0].indices.map { point in
            members.indices.reduce(0) { $0 + coefficients[$1] * members[$1][point] }
        }
    }
}
