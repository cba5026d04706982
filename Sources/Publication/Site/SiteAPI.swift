import Diagnostics
import Explanations

/// The results as JSON under fixed addresses, in the shape in which `serve` answers, for programs that read the site.
extension PublishedSite {
    static let apiFolder = "api/v1/"

    /// Everything but `index.json`, which lists them.
    private func answers() -> [SiteFile] {
        let provenance = release.provenance
        var files = [
            answer(
                "rank", ranking),
            answer("method", ReleaseTables(release).report("weights")),
            answer(
                "data",
                DataReport(plan: release.run.plan, raw: release.run.raw, ledger: release.ledger)
                    .report(findings: release.findings)),
            answer(
                "sources",
                SourceListReport(
                    SourceBook(release.ledger, plan: release.run.plan, panel: panel),
                    review: SourceReview(release.ledger, plan: release.run.plan, panel: panel),
                    table: release.ledger.table?.file
                ).report(provenance: provenance)),
        ]
        if let auditReport { files.append(answer("audit", auditReport)) }
        for unit in rows.map(\.unit) {
            guard let profile = explainer.profile(of: unit.code, period: release.period) else { continue }
            var report = UnitReport(profile, explainer: explainer).report(provenance: provenance)
            let cells = profile.indicators.map {
                explainer.evidence(of: $0.figures.id, unit: unit.code, period: release.period)
            }
            let evidence = EvidenceTable.table(cells)
            if !evidence.rows.isEmpty { report.sections.append(Section("evidence", table: evidence)) }
            files.append(answer("unit/" + PublishedSite.slug(unit.code), report, schema: "unit"))
        }
        return files
    }

    private func answer(_ name: String, _ report: Report, schema: String? = nil) -> SiteFile {
        var report = report
        report.provenance = report.provenance ?? release.provenance
        let text = Envelope.text(
            report, schema: schema ?? name, seed: release.certainty?.uncertainty.seed,
            warnings: name == "rank" ? release.findings : [])
        return SiteFile(PublishedSite.apiFolder + name + ".json", text)
    }

    /// The answers, and the list of them with title, date and licence.
    func api() -> [SiteFile] {
        let files = answers()
        let provenance = release.provenance
        let listed = files.map { file -> JSONValue in
            [
                "path": .string(String(file.path.dropFirst(PublishedSite.apiFolder.count))),
                "bytes": .integer(file.bytes.count),
                "sha256": .string(PublishedSite.hexadecimal(digest(file.bytes))),
            ]
        }
        let index = JSONValue.object(
            [
                .init("ok", true), .init("schema", .string("zhulu.index/\(Envelope.version)")),
                .init("title", JSONRenderer.value(release.title)),
            ] + Envelope.identity(provenance) + [
                .init("date", .string(release.imprint.date.text)),
                .init("licence", JSONRenderer.value(release.imprint.terms)), .init("files", .array(listed)),
            ])
        return [SiteFile(PublishedSite.apiFolder + "index.json", JSONWriter.text(index) + "\n")] + files
    }
}
