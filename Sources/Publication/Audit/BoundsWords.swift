import Analysis
import Diagnostics

/// What the audit says about all weightings at once.
enum BoundsWords {
    static let heading = Phrase(
        zh: "在所有允许的权重下（不止抽到的）", en: "Under all weightings that are allowed, not only those drawn")

    static func lines(on audit: WeightBoundsAudit) -> [Phrase] {
        let (all, settled) = audit.pairs
        var lines = [
            Phrase(
                zh:
                    "按原方法，在假设允许的任何权重下，\(NumberText.grouped(all)) 对中有 \(NumberText.grouped(settled)) 对的先后不变（逐节点精确求极值）。",
                en:
                    "In the method as written, the order of \(NumberText.grouped(settled)) of \(NumberText.grouped(all)) pairs is the same under every weighting that the assumptions allow (extremes found exactly, node by node)."
            )
        ]
        lines.append(
            Phrase(
                zh: "依据：“支配关系”是由先后不变的各对直接推出并由某组权重达到的；“整数规划”是由整数规划证明的。",
                en:
                    "Shown by: dominance, where the pairs of settled order leave no other rank and some weighting attains it; integer programme, where that proves it."
            ))
        let open = audit.bounds.open.count
        if open > 0 {
            lines.append(
                Phrase(
                    zh: "有 \(open) 个单位的界限在限定的计算量内没有定死：表中写明可达的名次与已证明的界限。",
                    en:
                        "For \(open) units the search was stopped before the bound was exact: the rank attained is given with the limit proved so far."
                ))
        }
        return lines
    }

    static func word(_ extreme: RankBounds.Extreme) -> Phrase {
        guard extreme.isExact else {
            return Phrase(zh: "界限 \(extreme.limit)", en: "limit \(extreme.limit)")
        }
        return switch extreme.proof {
        case .dominance: Phrase(zh: "支配关系", en: "dominance")
        case .programme: Phrase(zh: "整数规划", en: "integer programme")
        }
    }
}
