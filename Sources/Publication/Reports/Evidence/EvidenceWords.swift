import Diagnostics
import Explanations
import IndexModel

/// The words of reports on evidence and sources.
enum EvidenceWords {
    static let used = Phrase(zh: "采用", en: "used")
    static let source = Phrase(zh: "来源", en: "source")
    static let sources = Phrase(zh: "来源", en: "Sources")
    static let confidence = Phrase(zh: "可信度", en: "confidence")
    static let indicator = Phrase(zh: "指标", en: "indicator")
    static let value = Phrase(zh: "值", en: "value")
    static let locator = Phrase(zh: "出处", en: "where in it")
    static let place = Phrase(zh: "文件位置", en: "written in")

    static func word(_ use: CellInquiry.Use) -> Phrase {
        switch use {
        case .used: Phrase(zh: "采用", en: "yes")
        case .otherPeriod: ReportWords.otherYear
        case .passedOver(.year): Phrase(zh: "否：年份", en: "no: year")
        case .passedOver(.confidence): Phrase(zh: "否：可信度", en: "no: confidence")
        case .passedOver(.file): Phrase(zh: "否：文件次序", en: "no: order of files")
        case .passedOver(.order): Phrase(zh: "否：来源次序", en: "no: order of sources")
        case .passedOver(.target): Phrase(zh: "否：目标值", en: "no: a target")
        }
    }

    static func word(_ agreement: Agreement) -> Phrase {
        switch agreement {
        case .equal: Phrase(zh: "相同", en: "the same")
        case .compatible: Phrase(zh: "相容", en: "compatible")
        case .contradictory: Phrase(zh: "超出准确度", en: "beyond accuracy")
        }
    }

    /// A source as a line of a bibliography.
    static func line(_ source: Source) -> Phrase {
        Phrase(
            verbatim: "[\(source.id)] "
                + [source.title, source.publisher, source.date, source.url].filter { !$0.isEmpty }
                .joined(separator: ". "))
    }

    /// The sources of some evidence, each once.
    static func bibliography(_ testimonies: [Testimony]) -> Section? {
        var seen: Set<String> = []
        let lines = testimonies.compactMap(\.source).filter { seen.insert($0.id).inserted }.map(line)
        return lines.isEmpty ? nil : Section("sources", heading: sources, text: lines)
    }

    /// Counts by confidence: `20 exact, 3 rounded`.
    static func mix(_ counts: [(confidence: Confidence, count: Int)]) -> Phrase {
        Phrase(
            zh: counts.map { "\($0.confidence.word.zh) \($0.count)" }.joined(separator: "、"),
            en: counts.map { "\($0.count) \($0.confidence.word.en)" }.joined(separator: ", "))
    }

    static func years(_ years: ClosedRange<Int>?) -> String {
        guard let years else { return "" }
        return years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
    }
}
