import IndexModel
import Methods

/// A small generator of random numbers that gives the same sequence for the same seed on every machine
/// (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}

/// Whether two numbers agree to within a tolerance, relative to the size of the numbers they were made of.
func agree(_ left: Double, _ right: Double, within tolerance: Double, of size: Double = 0) -> Bool {
    if left == right || (left.isNaN && right.isNaN) { return true }
    return abs(left - right) <= tolerance * max(abs(left), abs(right), size)
}

func agree(_ left: [Double], _ right: [Double], within tolerance: Double, of size: Double = 0) -> Bool {
    left.count == right.count
        && zip(left, right).allSatisfy { agree($0, $1, within: tolerance, of: size) }
}

/// The greatest size in a column.
func size(_ column: [Double]) -> Double { column.filter { !$0.isNaN }.map(abs).max() ?? 0 }

/// Kinds of columns on which laws are tried.
enum ColumnKind: CaseIterable {
    case plain, ties, zeros, negative, below, tiny, huge, skewed, decimals

    func column(of count: Int, _ random: inout SplitMix64) -> [Double] {
        (0..<count).map { _ in
            let unit = Double.random(in: 0..<1, using: &random)
            return switch self {
            case .plain: unit * 100
            case .ties: (unit * 4).rounded(.down) + 1
            case .zeros: max(0, (unit - 0.4) * 50)
            case .negative: (unit - 0.7) * 20
            case .below: -1 - (unit * 30).rounded()
            case .tiny: unit * 1e-300
            case .huge: (unit * 1e15).rounded()
            case .skewed: 1 / (unit + 0.001)
            case .decimals: (unit * 1000).rounded() / 10
            }
        }
    }
}

/// Random columns of every kind that are not constant.
func columns(seed: UInt64, counts: ClosedRange<Int> = 4...15, each: Int = 6) -> [[Double]] {
    var random = SplitMix64(seed: seed)
    var found: [[Double]] = []
    for kind in ColumnKind.allCases {
        for _ in 0..<each {
            let column = kind.column(of: Int.random(in: counts, using: &random), &random)
            if Set(column).count > 1 { found.append(column) }
        }
    }
    return found
}

/// Positions 0 ..< count in a random order.
func permutation(of count: Int, seed: UInt64) -> [Int] {
    var random = SplitMix64(seed: seed)
    return (0..<count).shuffled(using: &random)
}

/// Ways of setting up a declared method: the defaults, then every word, flag and a given optional number in turn.
enum Setups {
    /// - Parameter column: the values, oriented, from which required numbers in the indicator's units are made.
    static func choices(for declaration: MethodDeclaration, column: [Double]) -> [MethodChoice] {
        let base = required(of: declaration, column: column)
        var found = [MethodChoice(declaration.id, base)]
        for parameter in declaration.parameters {
            for setting in alternatives(parameter, column) {
                var settings = base
                settings[parameter.name] = setting
                found.append(MethodChoice(declaration.id, settings))
            }
        }
        return found
    }

    /// The settings that an author must write, and no others.
    static func required(of declaration: MethodDeclaration, column: [Double]) -> [String: Setting] {
        var settings: [String: Setting] = [:]
        for parameter in declaration.parameters
        where parameter.defaultValue == nil && !parameter.isOptional {
            settings[parameter.name] = given(parameter, column)
        }
        return settings
    }

    private static func given(_ parameter: Parameter, _ column: [Double]) -> Setting? {
        let sorted = column.sorted()
        guard let least = sorted.first, let greatest = sorted.last else { return .number(1) }
        switch (parameter.kind, parameter.name) {
        case (.text, "unit"): return .text("u\(column.firstIndex(of: greatest) ?? 0)")
        case (.text, _): return .text("group")
        case (_, "lower"), (_, "unacceptable"): return .number(least + (greatest - least) / 8)
        case (_, "upper"), (_, "satisfactory"), (_, "target"):
            return .number(greatest - (greatest - least) / 8)
        default: return nil
        }
    }

    private static func alternatives(_ parameter: Parameter, _ column: [Double]) -> [Setting] {
        switch parameter.kind {
        case let .choice(words): return words.map(Setting.text)
        case .flag: return [true, false]
        case .number where parameter.name == "p": return [-2, -1, -0.5, 1, 2, 3]
        case .number where parameter.name == "lambda": return [-1, 0.5, 2]
        case .number where parameter.isOptional && parameter.name != "floor":
            return [given(parameter, column)].compactMap { $0 }
        default: return []
        }
    }
}

/// A column to learn from, in which unit *i* has the code `ui`.
func sample(_ values: [Double], direction: Direction = .positive) -> Sample {
    Sample(values, direction: direction) { unit in
        Int(unit.dropFirst()).flatMap { values.indices.contains($0) ? values[$0] : nil }
    }
}
