import Analysis
import ArgumentParser
import Diagnostics
import Explanations
import ProjectFiles
import Publication
import SystemPackage
import Tables

/// `zhulu publish DIR`: the project as pages that need no server.
struct Publish: Command {
    static let about = About(
        name: "publish", group: .publish,
        summary: Phrase(
            zh: "发布：中英文静态网站，或一个能离线重算的 HTML 文件。",
            en: "Publish: a static site in both languages, or one HTML file that still computes offline."),
        examples: [
            .init(
                "zhulu publish site --draws 1000", zh: "整个网站：排行、图、各单位、审计、方法、证据、下载",
                en: "a site: ranking, charts, units, audit, method, evidence, downloads"),
            .init(
                "zhulu publish out --single-file --draws 1000 && zhulu verify out/index.html",
                zh: "一个文件，双击即开，可拖动权重，可验证",
                en: "one file to open from a disk, with weights to move, and it verifies"),
            .init(
                "zhulu publish dated --date 2026-03-09 --draws 1000", zh: "写明日期：同样的输入得同样的字节",
                en: "with its date: the same input gives the same bytes"),
        ],
        notes: Phrase(
            zh:
                "文件夹整体替换：先写在旁边，写完换上；里面若有不是 publish 写的文件，就不动它。网页不加载任何东西，脚本与样式按摘要许可，城市名等文字一律转义。",
            en:
                "The folder is replaced as a whole: written aside, then put in place; one that holds files that publish did not write is left alone. Pages load nothing; scripts and styles are allowed by digest, and all text is escaped."
        ))

    @Argument(help: Words.help(PublishWords.folder), completion: .directory)
    var folder: String

    @Flag(help: Words.help(PublishWords.singleFile))
    var singleFile = false

    @OptionGroup var release: ReleaseOptions
    @OptionGroup var project: ProjectOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let open = try project.open()
        let target = SiteFolder(path: FilePath(folder).string)
        try target.requireOwn(Fingerprint.sha256)
        let (found, audit) = try release.audited(open, changes: project.changes, speech)
        var site = PublishedSite(
            found, audit: audit, panel: open.project.panel, methodology: try methodology(open),
            digest: Fingerprint.sha256)
        if !singleFile { try draw(&site) }
        var files = singleFile ? [site.singleFile()] : try site.files()
        files.append(site.checksums(of: files))
        try Signals.uninterrupted { () throws(Diagnosed) in try target.replace(with: files) }
        open.tell(found.findings, speech)
        if !speech.quiet {
            let bytes = files.reduce(0) { $0 + $1.bytes.count }
            Console.message(
                speech.languages.text(
                    PublishWords.written(files.count, bytes, target.path + "/index.html"), joinedBy: "\n"))
        }
    }

    /// Draws the site's charts. Where the program that draws is not installed, they are there as specifications, which is
    /// said.
    private func draw(_ site: inout PublishedSite) throws {
        let specifications = site.specifications()
        do {
            let drawn = try Waiting.result {
                try await ChartRenderer().drawn(specifications.map(\.chart), as: .svg)
            }
            site.drawings = Dictionary(
                zip(specifications.map(\.path), drawn), uniquingKeysWith: { first, _ in first })
        } catch ChartRenderer.Failure.notInstalled {
            if !speech.quiet {
                Console.message(speech.languages.text(PublishWords.withoutDrawings, joinedBy: "\n"))
            }
        } catch let failure as ChartRenderer.Failure {
            throw Diagnosed(failure.problem.diagnostic)
        }
    }

    /// The methodology's file as it is written; of a method that was changed for once there is none.
    private func methodology(_ open: OpenProject) throws -> [UInt8] {
        guard project.changes.isEmpty else { return [] }
        let path = try project.path
        let file =
            path.hasSuffix(".yaml") || path.hasSuffix(".yml")
            ? FilePath(path) : FilePath(path).appending("zhulu.yaml")
        return try SmallFile.read(file, shownAs: file.string, limit: 16 << 20)
    }
}
