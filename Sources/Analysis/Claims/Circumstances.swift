import Construction
import Diagnostics
import IndexModel
import Methods

/// The circumstances that the assumptions of a plan can bring about, and which of them a replicate is in.
struct Circumstances: Sendable {
    let names: [(assumption: String, name: Phrase)]
    /// The first circumstance of each listed assumption.
    private let listed: [Int]
    /// The circumstance of an indicator's omission, by node; −1 for none.
    private let omissions: [Int]
    /// The circumstances of a node's weight: lower than nominal here, higher one further; −1 for none.
    private let weights: [Int]
    private let combinations: Combinations
    private let framework: Framework

    init(_ engine: ReplicateEngine) {
        let plan = engine.plan
        let framework = plan.framework
        self.framework = framework
        combinations = engine.law.combinations
        var names: [(String, Phrase)] = []
        var listed: [Int] = []
        for position in combinations.listed {
            listed.append(names.count)
            let assumption = plan.assumptions[position]
            for alternative in 0..<(assumption.variation.alternatives ?? 0) {
                names.append((assumption.id, assumption.variation.name(of: alternative)))
            }
        }
        var omissions = framework.nodes.map { _ in -1 }
        // What happens elsewhere in the framework does not touch the node.
        let target = engine.subject.target
        let under = Set(framework.nodes.indices.filter { framework.ancestors(of: $0).contains(target) })
        if engine.law.omission != nil {
            for leaf in framework.leaves where under.contains(leaf) {
                omissions[leaf] = names.count
                let name = framework.nodes[leaf].name
                names.append(
                    ("omit-indicators", Phrase(zh: "去掉“\(name.zh)”", en: "\(name.en) left out")))
            }
        }
        var weights = framework.nodes.map { _ in -1 }
        if engine.law.weights != nil {
            for node in framework.nodes.indices where under.contains(node) {
                guard let parent = framework.nodes[node].parent, framework.nodes[parent].children.count > 1
                else { continue }
                weights[node] = names.count
                let name = framework.nodes[node].name
                names.append(
                    ("weights", Phrase(zh: "“\(name.zh)”权重较低", en: "less weight on \(name.en)")))
                names.append(
                    ("weights", Phrase(zh: "“\(name.zh)”权重较高", en: "more weight on \(name.en)")))
            }
        }
        (self.names, self.listed, self.omissions, self.weights) = (names, listed, omissions, weights)
    }

    /// What all replicates of a combination have in common.
    func shared(_ combination: Int) -> [Int] {
        zip(listed, combinations.alternatives(of: combination)).map { $0 + $1 }
    }

    /// Adds what a replicate's weights bring about: indicators left out, and shares among siblings that are lower or
    /// higher than nominal. Siblings of what is left out are higher for that reason alone and do not count.
    func add(
        _ drawn: ArraySlice<Double>, nominal: [Double], to found: inout [Int]
    ) {
        let start = drawn.startIndex
        for node in framework.nodes where !node.isLeaf && node.children.count > 1 {
            var total = 0.0
            var nominalTotal = 0.0
            var isWhole = true
            for child in node.children {
                total += drawn[start + child]
                nominalTotal += nominal[child]
                isWhole = isWhole && !(drawn[start + child] == 0 && nominal[child] != 0)
            }
            guard isWhole, total > 0, nominalTotal > 0 else { continue }
            for child in node.children where weights[child] >= 0 {
                let difference = drawn[start + child] / total - nominal[child] / nominalTotal
                if difference != 0 { found.append(weights[child] + (difference > 0 ? 1 : 0)) }
            }
        }
        for leaf in framework.leaves where omissions[leaf] >= 0 {
            if drawn[start + leaf] == 0, nominal[leaf] != 0 { found.append(omissions[leaf]) }
        }
    }
}

extension Assumption.Variation {
    /// An alternative in words.
    public func name(of alternative: Int) -> Phrase {
        switch self {
        case let .imputation(list): Assumption.word(list[alternative], .imputation)
        case let .normalisation(list): Assumption.word(list[alternative], .normalisation)
        case let .aggregation(list, level): Assumption.word(list[alternative], .aggregation, level: level)
        case let .treatment(list): Assumption.word(list[alternative])
        case let .units(list):
            list[alternative].isEmpty
                ? Phrase(zh: "全部单位", en: "all units")
                : Phrase(
                    zh: "不含 " + list[alternative].sorted().joined(separator: "、"),
                    en: "without " + list[alternative].sorted().joined(separator: ", "))
        case .weights, .omission, .evidence: Phrase(verbatim: "")
        }
    }
}

extension Assumption {
    /// The assumption in words.
    public var name: Phrase {
        switch variation {
        case .weights: Phrase(zh: "权重", en: "weights")
        case .imputation: Phrase(zh: "插补", en: "imputation")
        case .treatment: Phrase(zh: "异常值处理", en: "treatment")
        case .normalisation: Phrase(zh: "标准化", en: "normalisation")
        case .aggregation(_, level: nil): Phrase(zh: "合成", en: "aggregation")
        case let .aggregation(_, level: level?):
            Phrase(zh: "第 \(level) 层的合成", en: "aggregation at level \(level)")
        case .omission: Phrase(zh: "去掉指标", en: "indicators left out")
        case .units: Phrase(zh: "单位范围", en: "set of units")
        case .evidence: Phrase(zh: "数据误差", en: "errors of evidence")
        }
    }

    static func word(
        _ choice: Assignment<MethodChoice>, _ family: MethodFamily, level: Int? = nil
    ) -> Phrase {
        var parts = choice.general.map { [word($0, family)] } ?? []
        for (level, exception) in choice.byLevel.sorted(by: { $0.key < $1.key }) {
            let method = word(exception, family)
            parts.append(
                Phrase(zh: "第 \(level) 层 \(method.zh)", en: "\(method.en) at level \(level)"))
        }
        let all = Phrase.list(parts)
        return level.map { Phrase(zh: "第 \($0) 层 \(all.zh)", en: "\(all.en) at level \($0)") } ?? all
    }

    static func word(_ choice: Assignment<TreatmentRule>) -> Phrase {
        guard let rule = choice.general else { return Phrase(verbatim: "") }
        let first = word(rule.first, .treatment)
        guard let second = rule.otherwise.map({ word($0, .treatment) }) else { return first }
        return Phrase(zh: "\(first.zh)，否则\(second.zh)", en: "\(first.en), else \(second.en)")
    }

    /// A method's title, with what was set about it.
    private static func word(_ choice: MethodChoice, _ family: MethodFamily) -> Phrase {
        if choice.id == "none" { return Phrase(zh: "不作\(family.word.zh)", en: "no \(family.word.en)") }
        let title = Catalogue.declaration(choice.id, in: family)?.title ?? Phrase(verbatim: choice.id)
        guard !choice.settings.isEmpty else { return title }
        let settings = choice.settings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            .joined(separator: ", ")
        return Phrase(zh: "\(title.zh)（\(settings)）", en: "\(title.en) (\(settings))")
    }
}
