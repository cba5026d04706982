/// Points of Sobol's sequence, scrambled: evenly spread over the unit cube, and random.
///
/// The first 2ᵐ points stratify every coordinate into 2ᵐ equal intervals with one point in each, and pairs and
/// larger sets of coordinates nearly as well. Scrambling after Owen keeps that, makes each single point
/// uniform, and makes means over the points unbiased; different seeds give independent scramblings.
///
/// Coordinate *j* of point *i* is ⊕ₖ iₖ vⱼₖ, with iₖ the binary digits of *i* and vⱼₖ the direction numbers of Joe
/// and Kuo (2008, doi:10.1137/070709359). Its 32 digits are then flipped, each by a hash of the seed, the
/// coordinate and all higher digits: the permutation of Laine and Karras as Burley applied it and Vegdahl improved
/// its constants. Coordinates are odd multiples of 2⁻³³, never 0 or 1.
///
/// A number of points that is no power of two is allowed, and less evenly spread.
///
///     let points = ScrambledSobol(dimensions: 2, seed: 1)
///     let first = points.coordinates(dimension: 0, points: 0..<4)  // one in each quarter of [0, 1]
public struct ScrambledSobol: Sendable {
    /// The greatest number of coordinates.
    public static let mostDimensions = 128

    /// The number of coordinates of a point.
    public let dimensions: Int
    private let seeds: [UInt64]

    /// - Parameters:
    ///   - dimensions: the number of coordinates, from 1 to 128.
    ///   - seed: of the scrambling.
    public init(dimensions: Int, seed: UInt64) {
        precondition((1...Self.mostDimensions).contains(dimensions), "there are 1 to 128 coordinates")
        self.dimensions = dimensions
        seeds = (0..<dimensions).map { Self.mixed(seed &+ Self.mixed(UInt64($0) &+ 1)) }
    }

    /// One scrambled coordinate of one point.
    public func coordinate(dimension: Int, point: Int) -> Double {
        coordinates(dimension: dimension, points: point..<point + 1)[0]
    }

    /// One scrambled coordinate of points that follow one another.
    ///
    /// Complexity: a dozen operations a point.
    public func coordinates(dimension: Int, points: Range<Int>) -> [Double] {
        precondition((0..<dimensions).contains(dimension), "a point is asked for its own coordinates")
        precondition(points.lowerBound >= 0 && points.upperBound <= 1 << 32, "there are 2³² points")
        let seed = seeds[dimension]
        let base = 32 * dimension
        var digits = Self.mirroredDigits(dimension, UInt32(truncatingIfNeeded: points.lowerBound))
        return points.map { point in
            defer {
                // The next number differs in the digits up to its lowest 1.
                let lowest = (point + 1).trailingZeroBitCount
                if lowest < 32 { digits ^= Self.steps[base + lowest] }
            }
            let scrambled = Self.mirrored(Self.permuted(digits, seed))
            return (Double(scrambled) + 0.5) * 0x1p-32
        }
    }

    /// The 32 binary digits of a coordinate before the scrambling, the first one the highest.
    public static func digits(dimension: Int, point: UInt32) -> UInt32 {
        mirrored(mirroredDigits(dimension, point))
    }
}

extension ScrambledSobol {
    /// The direction numbers with their digits in reverse, 32 for each dimension.
    private static let directions: [UInt32] = {
        var all = (0..<32).map { UInt32(1) << $0 }
        for row in JoeKuo.rows {
            let degree = row.count - 1
            var own = row.dropFirst().enumerated().map { $1 << (31 - $0) }
            for place in degree..<32 {
                var next = own[place - degree] ^ own[place - degree] >> degree
                for back in 1..<degree where row[0] >> (degree - back) & 1 == 1 { next ^= own[place - back] }
                own.append(next)
            }
            all += own.map(mirrored)
        }
        return all
    }()

    /// The exclusive or of the direction numbers up to each.
    private static let steps: [UInt32] = {
        var sums = directions
        for place in sums.indices where place % 32 > 0 { sums[place] ^= sums[place - 1] }
        return sums
    }()

    private static func mirroredDigits(_ dimension: Int, _ point: UInt32) -> UInt32 {
        var (digits, rest) = (UInt32(0), point)
        while rest != 0 {
            digits ^= directions[32 * dimension + rest.trailingZeroBitCount]
            rest &= rest - 1
        }
        return digits
    }

    /// A permutation in which every digit depends on the lower ones alone.
    private static func permuted(_ digits: UInt32, _ seed: UInt64) -> UInt32 {
        let (low, high) = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
        var x = digits
        x ^= x &* 0x3D20_ADEA
        x &+= low
        x &*= low >> 16 | 1
        x ^= x &* 0x0552_6C56
        x &+= high
        x ^= x &* 0x53A2_2864
        return x
    }

    private static func mirrored(_ digits: UInt32) -> UInt32 {
        var x = digits.byteSwapped
        x = x >> 4 & 0x0F0F_0F0F | (x & 0x0F0F_0F0F) << 4
        x = x >> 2 & 0x3333_3333 | (x & 0x3333_3333) << 2
        return x >> 1 & 0x5555_5555 | (x & 0x5555_5555) << 1
    }

    /// The finaliser of SplitMix64: every bit of the result depends on every bit given.
    private static func mixed(_ bits: UInt64) -> UInt64 {
        var z = bits &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
