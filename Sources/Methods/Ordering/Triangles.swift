/// 3-cycles in a solution.
struct Triangles {
    struct Triangle {
        var i: Int
        var j: Int
        var k: Int
        var violation: Double
    }

    let count: Int
    let x: [Double]

    /// The violated rows worth adding: the most violated first, each pair of units in few of them, because rows that share
    /// pairs repair the same fault.
    func violated() -> [Triangle] {
        var found: [Triangle] = []
        for i in 0..<count {
            for j in i + 1..<count {
                let first = x[position(i, j)]
                for k in j + 1..<count {
                    let sum = first + x[position(j, k)] - x[position(i, k)]
                    let violation = max(sum - 1, -sum)
                    if violation > 1e-6 { found.append(Triangle(i: i, j: j, k: k, violation: violation)) }
                }
            }
        }
        found.sort { ($1.violation, $0.i, $0.j, $0.k) < ($0.violation, $1.i, $1.j, $1.k) }
        var uses = [UInt8](repeating: 0, count: x.count)
        return found.filter { triangle in
            let pairs = [
                position(triangle.i, triangle.j), position(triangle.j, triangle.k),
                position(triangle.i, triangle.k),
            ]
            guard pairs.allSatisfy({ uses[$0] < 2 }) else { return false }
            for pair in pairs { uses[pair] += 1 }
            return true
        }
    }

    private func position(_ i: Int, _ j: Int) -> Int { i * (2 * count - i - 1) / 2 + j - i - 1 }
}
