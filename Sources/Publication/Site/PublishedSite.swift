import Analysis
import Construction
import Diagnostics
import Explanations
import IndexModel
import Workbooks

/// A file of a site, by its path from the site's folder.
public struct SiteFile: Sendable, Hashable {
    public var path: String
    public var bytes: [UInt8]

    public init(_ path: String, _ bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    public init(_ path: String, _ text: String) { self.init(path, Array(text.utf8)) }
}

/// A release as pages that need no server: in both languages, with everything to be checked and taken along.
///
/// The same release gives the same bytes. Pages load nothing, not even from the site, so that each can be handed on alone.
public struct PublishedSite: Sendable {
    let release: Release
    let audit: IndexAudit?
    let panel: Panel
    let explainer: Explainer
    let digest: @Sendable ([UInt8]) -> [UInt8]
    /// The methodology's file as it is written; empty where it cannot be handed out.
    let methodology: [UInt8]
    /// Charts that were drawn as SVG, by the paths of ``specifications()``.
    public var drawings: [String: [UInt8]] = [:]
    /// The ranking, by rank.
    let rows: [RankingRow]
    /// The ranking as the command `rank` gives it, which is what `verify` holds the project against.
    let rankingJSON: String
    /// The same as a report.
    let ranking: Report
    /// The audit's chapter; `nil` for a site without.
    let auditReport: Report?
    /// Those of the result, then those of the audit.
    let charts: [Chart]

    /// - Parameters:
    ///   - audit: the chapter on certainty, sensitivity and structure; `nil` for a site without.
    ///   - panel: the data as they were read.
    ///   - digest: SHA-256.
    public init(
        _ release: Release, audit: IndexAudit?, panel: Panel, methodology: [UInt8] = [],
        digest: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) {
        self.release = release
        self.audit = audit
        self.panel = panel
        self.methodology = methodology
        self.digest = digest
        explainer = Explainer(release.run, ledger: release.ledger)
        rows = RankingRow.rows(explainer, certainty: release.certainty, period: release.period)
        let ranking = RankingReport(certainty: release.certainty).report(
            of: release.run, provenance: release.provenance)
        self.ranking = ranking
        rankingJSON = JSONRenderer.text(ranking)
        auditReport = audit.map { AuditReport($0, top: 15).report(provenance: release.provenance) }
        let own = ResultCharts.charts(
            explainer, report: ranking, certainty: release.certainty, period: release.period)
        let names = Set(own.map(\.id))
        charts = own + (auditReport?.charts ?? []).filter { !names.contains($0.id) }
    }

    /// The one page that computes: everything in one file.
    public func singleFile() -> SiteFile {
        SiteFile("index.html", SingleFile(self).text())
    }

    /// All files, each path once, but for the list of their digests: see ``checksums(of:)``.
    public func files() throws(Diagnosed) -> [SiteFile] {
        var files = [SiteFile("index.html", landing)]
        for language in Language.allCases { files += pages(language) }
        files.append(SiteFile("explore.html", SingleFile(self).text()))
        files += try data()
        files += chartFiles()
        files += api()
        files.append(SiteFile("feed.xml", SiteFeed(release).text))
        let citation = SiteCitation(release)
        files.append(SiteFile("CITATION.cff", citation.text))
        files.append(SiteFile("citation.bib", citation.bibliography))
        files.append(SiteFile("citation.txt", citation.reference))
        files.append(SiteFile("LICENSE", citation.licence))
        return files
    }

    /// What `sha256sum --check` reads.
    public func checksums(of files: [SiteFile]) -> SiteFile {
        let lines = files.map { "\(PublishedSite.hexadecimal(digest($0.bytes)))  \($0.path)\n" }
        return SiteFile(PublishedSite.manifest, lines.joined())
    }

    /// The name of the list of digests, by which a folder is known as a published one.
    public static let manifest = "zhulu.sha256"

    // MARK: Data

    private func data() throws(Diagnosed) -> [SiteFile] {
        let tables = ReleaseTables(release)
        var files = ReleaseTables.keys.map { key in
            SiteFile("data/\(key).csv", DelimitedRenderer().bytes(tables.report(key)))
        }
        files.append(SiteFile("data/all.json", JSONRenderer.text(tables.report())))
        files.append(SiteFile("data/ranking.json", rankingJSON))
        files.append(
            SiteFile("data/workbook.xlsx", try WorkbookWriter().bytes(ReleaseWorkbook(release).workbook())))
        if !methodology.isEmpty { files.append(SiteFile("zhulu.yaml", methodology)) }
        return files
    }

    // MARK: Names of files

    /// Two small digits for each byte.
    public static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// A code as the name of a file: what is not plain is written as its bytes.
    static func slug(_ code: String) -> String {
        code.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                String(UnicodeScalar(byte))
            default: "~" + hexadecimal([byte])
            }
        }.joined()
    }

    static func unitPath(_ code: String) -> String { "units/\(slug(code)).html" }

    /// The ranking, with bars of what each score is made of.
    /// - Parameter top: how many units are shown; `nil` for all.
    func ranking(
        _ language: Language, top: Int? = nil, link: @escaping RankingTable.Link
    ) -> RankingTable {
        var table = RankingTable(
            rows, framework: release.run.plan.framework, isChanged: false, language: language, link: link)
        table.top = top
        return table
    }
}
