import Construction
import Diagnostics
import Explanations
import IndexModel

/// The page that computes without a server: ranking with weights to move, every unit with its values and sources, audit,
/// method and evidence, in both languages, in one file that opens from a disk.
struct SingleFile {
    let site: PublishedSite

    init(_ site: PublishedSite) { self.site = site }

    private var release: Release { site.release }

    func text() -> String {
        let model = KernelModel(release.run, panel: site.panel, analysis: site.audit?.analysis)
        var frame = SiteFrame(
            release: release, languages: .both, digest: site.digest, title: release.title)
        frame.places = places
        frame.current = "ranking"
        frame.others = Language.allCases.map { ($0, "#/?lang=\($0.rawValue)") }
        frame.content = content
        frame.style = SingleFile.style
        frame.script = KernelScript.text + "\n" + SingleFile.script
        frame.data = [
            ("zhulu-model", JSONWriter.text(SingleFileData(site, model).json, isCompact: true)),
            (PublishedPage.id, site.rankingJSON),
        ]
        frame.hasFeed = false
        return frame.text()
    }

    private static let style = String(decoding: PackageResources.explore_css, as: UTF8.self) + "\n"

    private static let script = KernelScript.joined(
        [
            PackageResources.balance_js, PackageResources.explore_state_js, PackageResources.explore_view_js,
            PackageResources.explore_ranking_js, PackageResources.explore_js,
        ].map { String(decoding: $0, as: UTF8.self) })

    private var places: [SiteFrame.Place] {
        [
            ("ranking", SiteWords.ranking), ("audit", SiteWords.audit), ("method", SiteWords.method),
            ("evidence", SiteWords.evidence),
        ].filter { $0.0 != "audit" || site.audit != nil }.map { id, name in
            .init(id: id, address: id == "ranking" ? "#/" : "#/\(id)", name: name)
        }
    }

    /// Sections under ids of their own: several reports stand in one page.
    private func apart(_ html: String, _ page: String) -> String {
        html.replacing("<section id=\"", with: "<section id=\"\(page)-")
            .replacing("<div id=\"", with: "<div id=\"\(page)-")
    }

    // MARK: Contents

    /// The published state, which is all that a reader without scripts sees.
    private var content: String {
        let both = Languages.both
        let table = site.ranking(.zh) { "#/c/\(PublishedSite.slug($0))" }
        let lead =
            release.certainty?.lead.map { "<div class=\"lead\" id=\"lead\">\(HTMLText.run($0, both))</div>" }
            ?? ""
        let certainty = HTMLRenderer(languages: both).sections(release.certainty?.sections() ?? [])
        let audit = site.auditReport.map { chapter in
            "<div data-page=\"audit\">\(apart(site.report(chapter, both), "audit"))</div>"
        }
        return """
            <div data-page="ranking" class="workbench">
            <form id="method" class="panel" autocomplete="off" hidden></form>
            <div id="results"><h1>\(HTMLText.run(release.title, both))</h1>
            <noscript><p>\(HTMLText.run(SingleFile.noScript, both))</p></noscript>
            <p id="moves" class="moves" hidden></p>
            \(lead)
            \(table.text())
            <div id="drawn">\(certainty)</div></div>
            </div>
            <div data-page="unit" id="unit" hidden></div>
            \(audit ?? "")
            <div data-page="method">\(apart(site.method(both), "method"))</div>
            <div data-page="evidence">\(apart(site.evidence(both), "evidence"))</div>
            <div id="live" class="unseen" aria-live="polite"></div>
            """
    }

    private static let noScript = Phrase(
        zh: "浏览器没有运行脚本：下面是已发布的结果，权重不能拖动，单位页打不开。",
        en:
            "Scripts do not run here: this is the published result; weights cannot be moved and pages of units do not open."
    )
}
