import Diagnostics
import IndexModel
import Testing

@Suite("Framework")
struct FrameworkTests {
    static let framework = Framework(
        .node(
            "index",
            children: [
                .node("p", weight: 3, children: [.indicator("a", weight: 1), .indicator("b", weight: 4)]),
                .node(
                    "q", direction: .negative,
                    children: [.node("r", children: [.indicator("c")]), .indicator("d", weight: 3)]),
            ]))

    private func ids(_ positions: [Int]) -> [String] { positions.map { Self.framework.nodes[$0].id } }

    @Test func parentsStandBeforeTheirChildren() {
        for (position, node) in Self.framework.nodes.enumerated() {
            #expect(node.children.allSatisfy { $0 > position })
            #expect(node.children.allSatisfy { Self.framework.nodes[$0].parent == position })
            #expect(Self.framework.position(of: node.id) == position)
        }
        #expect(Self.framework.root.id == "index" && Self.framework.root.parent == nil)
        #expect(Self.framework.position(of: "nowhere") == nil)
    }

    @Test func levelsCountFromTheLeaves() {
        #expect(Self.framework.height == 4)
        #expect(Self.framework.nodes.map(\.level) == [4, 2, 1, 1, 3, 2, 1, 1])
        #expect(ids(Self.framework.positions(level: 1)) == ["a", "b", "c", "d"])
        #expect(ids(Self.framework.positions(level: 2)) == ["p", "r"])
    }

    @Test func leavesAndAncestors() {
        #expect(ids(Self.framework.leaves) == ["a", "b", "c", "d"])
        #expect(ids(Self.framework.leaves(under: 4)) == ["c", "d"])
        #expect(ids(Self.framework.leaves(under: 2)) == ["a"])
        #expect(ids(Self.framework.ancestors(of: 6)) == ["r", "q", "index"])
        #expect(Self.framework.ancestors(of: 0).isEmpty)
    }

    /// p 3/4, a 3/20, b 12/20; q 1/4, r and c 1/16, d 3/16.
    @Test func effectiveWeightsMultiplyDown() {
        let weights = Self.framework.effectiveWeights(Self.framework.nodes.map(\.weight))
        let expected = [1, 0.75, 0.15, 0.6, 0.25, 0.0625, 0.0625, 0.1875]
        #expect(zip(weights, expected).allSatisfy { abs($0 - $1) < 1e-15 })
    }

    @Test func effectiveWeightsOfTheLeavesAddUpToOne() {
        var random = SplitMix64(seed: 7)
        for _ in 0..<50 {
            let weights = Self.framework.nodes.map { _ in Double.random(in: 0.01..<10, using: &random) }
            let effective = Self.framework.effectiveWeights(weights)
            #expect(abs(Self.framework.leaves.reduce(0) { $0 + effective[$1] } - 1) < 1e-12)
        }
    }

    @Test func weightsOfZeroLeaveNothingBelow() {
        var weights = Self.framework.nodes.map(\.weight)
        weights[2] = 0
        weights[3] = 0
        #expect(Self.framework.effectiveWeights(weights)[2...3].allSatisfy { $0 == 0 })
    }

    @Test func namesMayComeLater() {
        var framework = Self.framework
        framework.rename(["p": Phrase(zh: "支柱", en: "Pillar"), "nowhere": Phrase(verbatim: "x")])
        #expect(framework.nodes[1].name.zh == "支柱" && framework.nodes[2].name.en == "a")
    }
}
