import IndexModel

/// What is known of indicators and aggregates: the metadata, the lineage, effective weights.
struct MetadataOutput {
    let output: Output
    private let framework: Framework
    private let coin: Coin

    init(_ output: Output) {
        self.output = output
        coin = output.coin
        framework = output.coin.framework
    }

    private var expected: Sheet { output.subject.expected }

    func verdict() throws -> Verdict {
        switch output.path.last ?? "" {
        case "Ind": try entries()
        case "Lineage": try lineage()
        case let table: throw NotCovered("the table \(table)")
        }
    }

    private func node(_ code: String) throws -> Node {
        guard let place = framework.position(of: code) else {
            throw BadCase("\(code) is not in the framework")
        }
        return framework.nodes[place]
    }

    /// Level, parent, direction and weight are the engine's; other columns are the table's own and are left.
    private func entries() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        let codes = try expected.texts("iCode")
        let levels = try expected.numbers("Level")
        let framed = zip(codes, levels).filter { !$1.isNaN }.map(\.0)
        comparer.names(
            framework.nodes.map(\.id).filter { $0 != Metadata.above }, framed, "the framework's codes")
        let raw = try coin.set("Raw").panel
        for (row, code) in codes.enumerated() where !levels[row].isNaN {
            let node = try node(code)
            comparer.value(Double(node.level), levels[row], "level of \(code)")
            comparer.text(
                coin.ancestors(of: code).first ?? "NA", try expected.texts("Parent")[row], "parent of \(code)"
            )
            comparer.value(node.weight, try expected.numbers("Weight")[row], "weight of \(code)")
            let direction = raw.position(of: code).flatMap { raw.indicators[$0].direction } ?? node.direction
            comparer.value(direction.sign, try expected.numbers("Direction")[row], "direction of \(code)")
        }
        return comparer.verdict
    }

    private func lineage() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        let leaves = try expected.texts("Level_1")
        comparer.names(framework.leaves.map { framework.nodes[$0].id }, leaves, "indicators")
        for column in expected.header.dropFirst() {
            guard let level = Int(column.dropFirst("Level_".count)) else {
                throw NotCovered("the column \(column)")
            }
            for (leaf, ancestor) in zip(leaves, try expected.texts(column)) {
                comparer.text(
                    coin.ancestor(of: leaf, level: level) ?? "NA", ancestor, "level \(level) above \(leaf)")
            }
        }
        return comparer.verdict
    }

    func effectiveWeights(_ arguments: [String: JSONValue]) throws -> Verdict {
        let arguments = try Arguments("get_eff_weights", arguments, known: ["out2"])
        _ = arguments
        var comparer = Comparer(output.subject.tolerance)
        let effective = framework.effectiveWeights(framework.nodes.map(\.weight))
        let codes = try expected.texts("iCode")
        comparer.names(framework.nodes.map(\.id), codes, "codes")
        for (row, code) in codes.enumerated() {
            guard let place = framework.position(of: code) else { continue }
            comparer.value(
                effective[place], try expected.numbers("EffWeight")[row], "effective weight of \(code)")
            comparer.value(
                framework.nodes[place].weight, try expected.numbers("Weight")[row], "weight of \(code)")
        }
        return comparer.verdict
    }
}
