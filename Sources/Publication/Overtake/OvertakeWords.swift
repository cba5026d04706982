import Analysis
import Diagnostics

/// Words that the chapters share.
enum OvertakeWords {
    static let applied = Phrase(zh: "照做后的分差", en: "difference in full")
    static let nearly = Phrase(zh: "只做 99% 的分差", en: "difference at 99%")
    static let verified = Phrase(zh: "核对", en: "check")
    static let nonePassed = Phrase(zh: "没有答案通过重算核对", en: "no answer passed its recheck")

    static func cell(_ verification: Recheck?) -> Table.Cell {
        verification.map {
            .phrase(
                $0.holds
                    ? Phrase(zh: "通过", en: "holds") : Phrase(zh: "未通过", en: "does not hold"))
        } ?? .missing
    }

    /// What is said of answers that did not pass; nothing where there are none.
    /// - Parameter count: of answers that passed.
    static func withheld(_ rechecks: [Recheck], of count: Int) -> [Phrase] {
        guard !rechecks.isEmpty else { return [] }
        let reason =
            rechecks.lazy.compactMap(\.obstacle).first.map {
                Phrase(
                    zh: "（改动后指数无法计算：\($0.zh)）",
                    en: " (with the change the index cannot be computed: \($0.en))")
            } ?? Phrase(verbatim: "")
        guard count > 0 else {
            return [
                Phrase(
                    zh: "\(nonePassed.zh)\(reason.zh)，不予给出。",
                    en: "No answer passed its recheck\(reason.en); none is given.")
            ]
        }
        return [
            Phrase(
                zh: "另有 \(rechecks.count) 个答案没有通过重算核对\(reason.zh)，不予给出。",
                en: "\(rechecks.count) more did not pass the recheck\(reason.en) and are not given.")
        ]
    }

    /// How a needed value stands to today's values.
    static func credibility(_ credibility: OneIndicator.Credibility?) -> Phrase {
        switch credibility {
        case let .observed(others):
            return Phrase(
                zh: "在今天的范围内，\(others) 个单位已达到", en: "within today's range: \(others) others have it")
        case let .stretch(times):
            let part = times.map { NumberText.fixed($0, decimals: 2) }
            return Phrase(
                zh: part.map { "略超今天最好（\($0) 倍）" } ?? "略超今天最好",
                en: part.map { "just beyond today's best (\($0) times)" } ?? "just beyond today's best")
        case let .unprecedented(times):
            let part = times.map { NumberText.fixed($0, decimals: 2) }
            return Phrase(
                zh: part.map { "不可信：今天最好的 \($0) 倍" } ?? "不可信：远超今天最好",
                en: part.map { "not credible: \($0) times today's best" }
                    ?? "not credible: far beyond today's best")
        case nil: return Phrase(verbatim: "")
        }
    }
}
