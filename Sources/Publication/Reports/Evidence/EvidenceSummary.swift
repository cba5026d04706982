import Diagnostics
import Explanations
import IndexModel

/// What is not a plain figure among the values, in words.
enum EvidenceSummary {
    static func lines(_ review: SourceReview) -> [Phrase] {
        var lines: [Phrase] = []
        let targets = review.count(of: .target)
        if targets > 0 {
            lines.append(
                Phrase(
                    zh: "\(targets) 个是目标值：目标不是观测值，任何单元格都不采用。",
                    en: "\(targets) are targets: a plan is not an observation, and no cell uses one."))
        }
        let soft = [Confidence.rounded, .lowerBound, .estimate].compactMap { confidence -> Phrase? in
            let count = review.count(of: confidence)
            let used = review.count(of: confidence, usedOnly: true)
            return count == 0
                ? nil
                : Phrase(
                    zh: "\(confidence.word.zh) \(count) 个（采用 \(used) 个）",
                    en: "\(count) \(confidence.word.en) (\(used) used)")
        }
        if !soft.isEmpty {
            lines.append(
                Phrase(
                    zh: "并不确切的值：\(soft.map(\.zh).joined(separator: "、"))。",
                    en: "Not exact: \(soft.map(\.en).joined(separator: ", "))."))
        }
        return lines
    }
}
