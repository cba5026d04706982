import Testing

@testable import Analysis

@Suite("Scrambled points of Sobol's sequence")
struct SensitivitySequenceTests {
    /// `scipy.stats.qmc.Sobol(128, scramble=False, bits=32)` of scipy 1.17.1, its points put into the order of
    /// their numbers (it walks along the Gray code): the hash h ← (h ⊕ digits) · 0x100000001b3 over the first
    /// 1024 points of coordinate after coordinate, and the digits of point 777 in some coordinates.
    @Test func digitsAreThoseOfScipy() {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for dimension in 0..<128 {
            for point in 0..<UInt32(1024) {
                let digits = ScrambledSobol.digits(dimension: dimension, point: point)
                hash = (hash ^ UInt64(digits)) &* 0x100_0000_01B3
            }
        }
        #expect(hash == 0xA97F_E50A_40CA_2325)
        let single = [0, 1, 2, 31, 64, 127].map { ScrambledSobol.digits(dimension: $0, point: 777) }
        #expect(single == [0x90C0_0000, 0x3040_0000, 0xE440_0000, 0x1BC0_0000, 0xBBC0_0000, 0xC1C0_0000])
    }

    /// The first two coordinates are a (0, m, 2)-net: one point in each of the 2ᵐ boxes, whatever their shape.
    @Test(arguments: [UInt64(1), 2, 20_260_101])
    func boxesOfTwoCoordinatesHoldOnePoint(seed: UInt64) {
        let points = ScrambledSobol(dimensions: 2, seed: seed)
        let (x, y) = (
            points.coordinates(dimension: 0, points: 0..<1024),
            points.coordinates(dimension: 1, points: 0..<1024)
        )
        for split in 0...10 {
            let (columns, rows) = (1 << split, 1 << (10 - split))
            let boxes = zip(x, y).map { Int($0 * Double(columns)) * rows + Int($1 * Double(rows)) }
            #expect(Set(boxes).count == 1024, "\(columns) × \(rows)")
        }
    }

    /// Scrambling permutes boxes: as many of them hold each number of points as before.
    @Test func scramblingKeepsTheBoxesOfThreeCoordinates() {
        let dimensions = [5, 17, 90]
        let points = ScrambledSobol(dimensions: 128, seed: 7)
        let scrambled = dimensions.map { points.coordinates(dimension: $0, points: 0..<256) }
        let plain = dimensions.map { dimension in
            (0..<UInt32(256)).map { Double(ScrambledSobol.digits(dimension: dimension, point: $0)) * 0x1p-32 }
        }
        for first in 0...6 {
            for second in 0...6 - first {
                let sizes = [first, second, 6 - first - second].map { Double(1 << $0) }
                func counts(_ columns: [[Double]]) -> [Int] {
                    let boxes = (0..<256).map { point in
                        zip(columns, sizes).map { Int($0[point] * $1) }
                    }
                    return Dictionary(grouping: boxes) { $0 }.values.map(\.count).sorted()
                }
                #expect(counts(scrambled) == counts(plain), "\(sizes)")
            }
        }
    }

    /// In one dimension a scrambled net is one uniform point in each stratum, independent of the others: the mean
    /// of n coordinates has the variance 1 / 12n³. Of 4000 seeds the estimate of it is off by 2.2 % (one standard
    /// deviation); 10 % is more than four.
    @Test(arguments: [0, 1, 40])
    func meansVaryAsOwenHasIt(dimension: Int) {
        let (count, seeds) = (16, 4000)
        var (sum, squares) = (0.0, 0.0)
        for seed in 0..<UInt64(seeds) {
            let points = ScrambledSobol(dimensions: 41, seed: seed)
                .coordinates(dimension: dimension, points: 0..<count)
            let error = points.reduce(0, +) / Double(count) - 0.5
            sum += error
            squares += error * error
        }
        let variance = 1 / (12 * Double(count * count * count))
        #expect(abs(squares / Double(seeds) / variance - 1) < 0.1)
        #expect(abs(sum / Double(seeds)) < 4.5 * (variance / Double(seeds)).squareRoot())
    }

    @Test func pointsDoNotDependOnWhereOneStarts() {
        let points = ScrambledSobol(dimensions: 9, seed: 3)
        for dimension in [0, 8] {
            let all = points.coordinates(dimension: dimension, points: 0..<300)
            #expect(points.coordinates(dimension: dimension, points: 129..<300) == Array(all[129...]))
            #expect(points.coordinate(dimension: dimension, point: 255) == all[255])
            #expect(all.allSatisfy { $0 > 0 && $0 < 1 })
        }
        let far = points.coordinates(dimension: 2, points: (1 << 32) - 2..<1 << 32)
        #expect(far.allSatisfy { $0 > 0 && $0 < 1 })
    }

    @Test func seedsGiveOtherPoints() {
        let columns = (0..<50).map {
            ScrambledSobol(dimensions: 1, seed: $0).coordinates(dimension: 0, points: 0..<8)
        }
        #expect(Set(columns).count == 50)
    }
}
