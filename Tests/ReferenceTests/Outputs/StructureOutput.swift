import Analysis
import IndexModel

/// Principal components and Cronbach's alpha.
struct StructureOutput {
    let output: Output
    private let function: String
    private let arguments: Arguments
    private let set: DataSet
    private let level: Int

    init(_ output: Output, _ function: String, _ written: [String: JSONValue]) throws {
        self.output = output
        self.function = function
        arguments = try Arguments(
            function, written, known: ["dset", "iCodes", "Level", "by_groups", "nowarnings", "use"])
        set = try output.coin.set(arguments.dset)
        level = arguments["Level"]?.number.map { Int($0) } ?? 1
    }

    private var coin: Coin { output.coin }
    private var expected: Sheet { output.subject.expected }

    func verdict() throws -> Verdict {
        if function == "get_cronbach" { return try reliability() }
        if arguments["iCodes"] != nil { throw NotCovered("components of chosen codes") }
        switch output.path {
        case ["Weights"]: return try weights()
        case let path where path.count == 4 && path[0] == "PCAresults" && path[2] == "PCAres":
            return try components(of: path[1], path[3])
        case let path: throw NotCovered("the table \(path.joined(separator: "/"))")
        }
    }

    private func reliability() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        let codes = coin.codes(arguments["iCodes"]?.texts ?? [], level: level)
        let alpha = Reliability.cronbachAlpha(try codes.map(set.required))
        comparer.value(alpha, try expected.numbers("value")[0], "alpha of \(codes.count) columns")
        return comparer.verdict
    }

    /// Codes of the level by group: the parent, or one for all.
    private func groups() -> [String: [String]] {
        let codes = coin.codes(level: level)
        if arguments["by_groups"]?.flag == false { return ["All": codes] }
        return Dictionary(grouping: codes) { coin.ancestors(of: $0).first ?? "All" }
    }

    private func weights() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        let codes = try expected.texts("iCode")
        comparer.names(coin.codes([], all: true), codes, "codes")
        let reference = Dictionary(
            uniqueKeysWithValues: zip(codes, try expected.numbers("Weight")))
        for code in codes where coin.level(of: code) != level {
            comparer.value(coin.metadata.weights[code], reference[code] ?? .nan, "weight of \(code)")
        }
        for (group, members) in groups().sorted(by: { $0.key < $1.key }) {
            let loadings = try loadings(members)
            let wanted = members.map { reference[$0] ?? .nan }
            compare(loadings, wanted, "group \(group)", &comparer)
        }
        return comparer.verdict
    }

    private func loadings(_ members: [String]) throws -> [Double] {
        let columns = try members.map(set.required)
        do throws(PrincipalComponentsFailure) {
            return try PrincipalComponents(of: columns).weights
        } catch {
            return members.map { _ in .nan }
        }
    }

    /// Compares two vectors up to their sign.
    private func compare(
        _ found: [Double], _ wanted: [Double], _ name: String, _ comparer: inout Comparer
    ) {
        let product = zip(found, wanted).reduce(0) { $0 + $1.0 * $1.1 }
        comparer.columns(product < 0 ? found.map { -$0 } : found, wanted) { "\(name), entry \($0 + 1)" }
    }

    private func components(of group: String, _ part: String) throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        guard let members = groups()[group] else { throw BadCase("there is no group \(group)") }
        let components = try PrincipalComponents(of: try members.map(set.required))
        switch part {
        case "sdev":
            let wanted = try expected.numbers("value")
            comparer.columns(Array(components.standardDeviations.prefix(wanted.count)), wanted) {
                "component \($0 + 1)"
            }
        case "rotation":
            let places = try expected.texts("row").map { members.firstIndex(of: $0) ?? 0 }
            comparer.names(members, try expected.texts("row"), "rows")
            for (number, column) in expected.header.dropFirst().enumerated() {
                let loadings = Array(components.rotation.column(number))
                compare(places.map { loadings[$0] }, try expected.numbers(column), column, &comparer)
            }
        default: throw NotCovered("the part \(part) of components")
        }
        return comparer.verdict
    }
}

extension Coin {
    /// Every code of the framework.
    func codes(_ chosen: [String], all: Bool) -> [String] {
        framework.nodes.map(\.id).filter { $0 != Metadata.above }
    }
}
