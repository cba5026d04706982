import Analysis
import Diagnostics

/// What the audit chapter says.
enum AuditWords {
    static let nothingRanked = Phrase(
        zh: "没有一次抽取得出可以比较的排名，因此说不出名次有多确定。",
        en: "No draw gave a ranking to compare, so nothing can be said of how sure it is.")
    static let stopped = Phrase(
        zh: "审计被中途停止：以下只是停止之前算完的部分。",
        en: "The audit was stopped: what follows is what had been done until then.")
    static let nothingVaries = Phrase(
        zh: "没有声明 assumptions，因此说不出名次有多确定，也说不出它取决于什么。",
        en:
            "No assumptions are declared, so nothing can be said of how sure the ranks are, or what they hang on."
    )
    static let structure = Phrase(
        zh:
            "同一节点的子项应当彼此相关（内部相关高于对外相关，α 与 KMO 较高，一个主成分足矣）；负相关的子项在平均时相互抵消。末四列是按各规则应保留的主成分个数：Kaiser（特征值大于 1）、断棍、平行分析（大于随机数据的），以及解释 80% 方差所需。",
        en:
            "Children of a node should go together: correlated more with each other than with others, alpha and KMO high, one component enough. Children that run against each other cancel out in a mean. The last four columns are how many components each rule would keep: Kaiser's (eigenvalue above 1), the broken stick, parallel analysis (above those of random data), and as many as explain 80% of the variance."
    )
    static let breaksHeading = Phrase(
        zh: "得分的自然断点档次（Fisher–Jenks；不考虑不确定性）",
        en: "Natural-break tiers of the scores (Fisher–Jenks; uncertainty plays no part)")
    static let equalHeading = Phrase(
        zh: "使各部分影响相等的权重", en: "Weights that would give all parts the same influence")
    static func fit(_ fit: Double) -> Phrase {
        let share = NumberText.fixed(fit, decimals: 3)
        return Phrase(
            zh: "拟合优度 \(share)：档次之间的离差占得分总离差平方和的份额。",
            en:
                "Goodness of fit \(share): the share of the scores' sum of squares that lies between the tiers."
        )
    }
    static func idle(_ names: [Phrase]) -> Phrase {
        let list = Phrase.list(names)
        return Phrase(
            zh: list.zh + "的权重几乎为 0：它们的影响来自与其他部分的相关。这是诊断，不是建议；照此加权等于不再衡量它们。",
            en: list.en
                + " would weigh almost nothing: their influence comes through the others they go together with. This is a diagnosis, not advice; an index so weighted would no longer measure them."
        )
    }
    static let amongTheRest = Phrase(
        zh: "名次是其余单位之间的名次，去掉前后都如此计。",
        en: "Ranks are among the units that remain, both before and after.")
    static func onlyFirst(_ count: Int, of all: Int) -> Phrase {
        Phrase(
            zh: "各表只列前 \(count) 个单位，共 \(all) 个；--full 列出全部。",
            en: "Tables show the first \(count) of \(all) units; --full shows all.")
    }
    static func unmoved(_ names: [Phrase]) -> Phrase {
        let list = Phrase.list(names)
        return Phrase(
            zh: "另有 \(names.count) 项改动不移动任何名次：\(list.zh)。",
            en: "\(names.count) more move no rank: \(list.en).")
    }
    static let flagsHeading = Phrase(zh: "需要决定的指标对", en: "Pairs that ask for a decision")
    static func flagsLeftOut(_ count: Int) -> Phrase {
        let number = NumberText.grouped(count)
        return Phrase(
            zh: "以上是相关最强的 \(StructureAudit.mostFlags) 对；另有 \(number) 对没有逐一重算。",
            en:
                "These are the \(StructureAudit.mostFlags) pairs that go together most, or run against each other most; \(number) more were not followed up."
        )
    }
    static let noFlags = Phrase(
        zh: "没有：同一节点内没有 r > 0.92 或 r < −0.4 的一对，也没有与上级负相关的指标。",
        en: "None: no siblings with r > 0.92 or r < −0.4, and no indicator that runs against its parent.")

    static func word(_ kind: CorrelationFlag.Kind) -> Phrase {
        switch kind {
        case .redundant: Phrase(zh: "几乎重复", en: "nearly the same")
        case .opposed: Phrase(zh: "相互抵消", en: "opposed")
        case .againstParent: Phrase(zh: "与上级相反", en: "against its parent")
        }
    }
}
