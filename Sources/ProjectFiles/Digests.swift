import Construction
import Crypto
import IndexModel
import Methods

/// Digests of bytes, for whoever has to say what a file is.
public enum Fingerprint {
    /// SHA-256.
    public static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}

extension Project.Digests {
    /// Digests of a plan and a panel.
    init(plan: Plan, panel: Panel) {
        self.init(
            method: Self.hexadecimal(SHA256.hash(data: Array(Self.notation(of: plan, panel).utf8))),
            data: Self.digest(of: panel))
    }

    static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef")
        return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// Every value with the codes of its unit and indicator and its year, and the groups of the units.
    private static func digest(of panel: Panel) -> String {
        var hash = SHA256()
        func add(_ text: String) { hash.update(data: Array((text + "\n").utf8)) }
        for row in panel.rows { add(panel.units[row.unit].code + "\t" + (row.period.map(String.init) ?? "")) }
        for (name, groups) in panel.groups.sorted(by: { $0.key < $1.key }) {
            add("group " + name)
            for group in groups { add(group ?? "") }
        }
        for (indicator, column) in zip(panel.indicators, panel.columns) {
            add("indicator " + indicator.code)
            let bits = column.map { ($0.isNaN ? UInt64.max : $0.bitPattern).littleEndian }
            bits.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        }
        return hexadecimal(hash.finalize())
    }

    /// The plan in one stable notation. Titles and names are left out: they move no score.
    static func notation(of plan: Plan, _ panel: Panel) -> String {
        var lines = ["zhulu 1"]
        for node in plan.framework.nodes {
            let parent = node.parent.map { plan.framework.nodes[$0].id } ?? ""
            lines.append(
                "node \(node.id) < \(parent) \(Setting.number(node.weight)) \(node.direction.rawValue)")
        }
        let used = Set(plan.framework.leaves.map { plan.framework.nodes[$0].id })
        for indicator in panel.indicators where used.contains(indicator.code) {
            let sign = indicator.direction?.rawValue ?? 0
            let factor = Setting.number(indicator.denominatorFactor)
            lines.append("indicator \(indicator.code) \(sign) / \(indicator.denominator ?? "") × \(factor)")
        }
        for derivation in plan.derivations {
            lines.append("derived \(derivation.indicator.code) = \(derivation.formula)")
        }
        lines += plan.steps.map(notation)
        lines.append("weighting " + notation(plan.weighting))
        if plan.weightingSpan != .allPeriods {
            lines.append("weighting over " + notation(plan.weightingSpan))
        }
        for (name, set) in plan.weightSets.sorted(by: { $0.key < $1.key }) {
            let weights = set.sorted { $0.key < $1.key }.map { "\($0.key): \(Setting.number($0.value))" }
            lines.append("weights \(name) " + weights.joined(separator: ", "))
        }
        lines.append("aggregation " + notation(plan.aggregation))
        lines.append("availability " + notation(plan.availability))
        lines.append("renormalisation " + notation(plan.renormalisation))
        lines.append("presentation \(plan.presentation)")
        lines.append("ties \(plan.ties.rawValue)")
        return lines.joined(separator: "\n")
    }

    private static func notation(_ step: Step) -> String {
        switch step {
        case .denomination: "denomination"
        case let .screening(rule):
            "screening \(notation(rule.availability)) \(notation(rule.nonZero)) + "
                + rule.forcedIn.sorted().joined(separator: ",") + " - "
                + rule.forcedOut.sorted().joined(separator: ",")
        case let .imputation(choices, span): "imputation \(notation(span)) " + notation(choices)
        case let .treatment(rules, span): "treatment \(notation(span)) " + notation(rules)
        case let .normalisation(choices, span): "normalisation \(notation(span)) " + notation(choices)
        }
    }

    private static func notation(_ number: Double?) -> String {
        number.map { Setting.number($0).description } ?? ""
    }

    private static func notation<Choice>(_ assignment: Assignment<Choice>) -> String {
        var parts = [assignment.general.map(word) ?? "-"]
        parts += assignment.byLevel.sorted { $0.key < $1.key }.map { "level \($0.key): \(word($0.value))" }
        parts += assignment.byNode.sorted { $0.key < $1.key }.map { "node \($0.key): \(word($0.value))" }
        parts += assignment.byIndicator.sorted { $0.key < $1.key }.map {
            "indicator \($0.key): \(word($0.value))"
        }
        return parts.joined(separator: "; ")
    }

    private static func word(_ choice: some Any) -> String {
        switch choice {
        case let rule as TreatmentRule:
            "\(rule.first) else \(rule.otherwise.map(\.description) ?? "-") "
                + "when \(rule.rule.map { "\($0.skewness)/\($0.kurtosis)" } ?? "always") combined \(rule.isCombined)"
        case let method as MethodChoice: method.description
        default: "\(choice)"
        }
    }
}
