import Diagnostics
import Explanations

/// The ranking as one tall picture, 1080 dots wide, as it is sent from telephone to telephone.
public struct LongImage: Sendable {
    public static let width = 1080

    private let release: Release
    private let language: Language
    private let digest: @Sendable ([UInt8]) -> [UInt8]
    private let top: Int?

    /// - Parameter top: how many units are shown; `nil` for all.
    public init(
        _ release: Release, language: Language, top: Int? = nil,
        digest: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) {
        self.release = release
        self.language = language
        self.top = top
        self.digest = digest
    }

    public func text() -> String {
        let explainer = Explainer(release.run, ledger: release.ledger)
        let rows = RankingRow.rows(explainer, certainty: release.certainty, period: release.period)
        var table = RankingTable(
            rows, framework: release.run.plan.framework, isChanged: false, language: language)
        table.top = top
        let ranking = table.text()
        let lead =
            release.certainty?.lead.map { "<p class=\"lead\">\(HTMLText.escaped($0[language]))</p>" } ?? ""
        let changes = release.provenance.changeLines.map {
            "<p class=\"changes\">\(HTMLText.escaped($0[language]))</p>"
        }
        let content = """
            <h1>\(HTMLText.escaped(release.title[language]))</h1>\(changes.joined())\(lead)
            \(ranking)
            <footer><p>\(HTMLText.escaped(release.provenance.line[language]))</p>\
            <p>\(HTMLText.escaped(release.imprint.date.phrase[language])) · \(HTMLText.escaped(release.imprint.terms[language]))</p></footer>
            """
        let style = HTMLStyle.pages + LongImage.style
        let hash = "sha256-" + Base64.text(digest(Array(style.utf8)))
        return """
            <!DOCTYPE html>
            <html lang="\(HTMLText.tag(language))">
            <head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(hash)'">
            <title>\(HTMLText.escaped(release.title[language]))</title>
            <style>\(style)</style></head>
            <body><main>
            \(content)
            </main></body></html>

            """
    }

    private static let style = """
        body{width:1080px;background:#fff;font-size:24px}
        main{padding:44px 40px 30px;max-width:none}
        h1{font-size:44px}.lead{font-size:26px;max-width:none}p{max-width:none}
        .legend{font-size:20px}.key{width:18px;height:18px}
        .ranking{font-size:24px}.ranking th,.ranking td{padding:9px 8px}.ranking .alt{display:none}
        .ranking .iv{width:170px}.axis{width:96px;height:16px}.reach{height:8px}.dot{width:12px;height:12px;transform:translateX(-6px)}.ends{font-size:20px}
        .parts{height:24px}.ranking .stack{width:34%}.scroll{overflow:visible}
        footer{font-size:20px}
        """
}
