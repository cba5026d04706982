import Construction
import Diagnostics
import Explanations
import IndexModel

/// What the page that computes reads: the kernel's model, names, values, sources, and the published result.
struct SingleFileData {
    private let site: PublishedSite
    private let model: KernelModel

    init(_ site: PublishedSite, _ model: KernelModel) {
        self.site = site
        self.model = model
    }

    private var release: Release { site.release }
    private var run: Run { release.run }
    private var framework: Framework { run.plan.framework }

    var json: JSONValue {
        [
            "words": ExploreWords.json, "kernel": model.json, "units": .array(model.rows.map(unit)),
            "indicators": .array(framework.leaves.map(indicator)), "sources": .array(sources),
            "locators": .array(release.ledger.locators.map(JSONValue.string)),
            "confidences": .array(Confidence.allCases.map { JSONRenderer.value($0.word) }),
            "published": published, "decimals": .integer(decimals),
            "changes": .array(release.provenance.changeLines.map(JSONRenderer.value)),
            "draws": release.certainty.map { .integer($0.uncertainty.replicates) } ?? .null,
            "varied": release.certainty.map {
                JSONRenderer.value(CertaintyWords.words(for: $0.assumptions))
            } ?? .null,
        ]
    }

    private var decimals: Int {
        let greatest = model.rows.map { abs(run.presented[$0]) }.filter { !$0.isNaN }.max() ?? 0
        return greatest <= 1.5 ? 4 : 2
    }

    private func unit(_ row: Int) -> JSONValue {
        let unit = run.final.unit(at: row)
        return [
            "code": .string(unit.code), "slug": .string(PublishedSite.slug(unit.code)),
            "zh": .string(unit.name.zh),
            "en": .string(unit.name.en),
        ]
    }

    // MARK: Values and where they come from

    /// Raw values by unit, and of each value its source, year, confidence and locator.
    private func indicator(_ leaf: Int) -> JSONValue {
        let code = framework.nodes[leaf].id
        let position = run.raw.position(of: code)
        let indicator = position.map { run.raw.indicators[$0] }
        let rows = model.columns.rawRows
        let values = rows.map { row -> JSONValue in
            guard let row, let position else { return .null }
            return .number(run.raw.columns[position][row])
        }
        let amended = Set(
            run.amendments.filter { $0.indicator == code }.map {
                "\($0.unit)/\($0.period.map(String.init) ?? "")"
            })
        return [
            "measure": JSONRenderer.value(indicator?.unitName ?? Phrase(verbatim: "")),
            "definition": .string(indicator?.definition ?? ""), "values": .array(values),
            "evidence": .array(model.rows.map { evidence(code, $0) }),
            "amended": .array(
                model.rows.enumerated().filter { _, row in
                    let period = run.final.rows[row].period.map(String.init) ?? ""
                    return amended.contains("\(run.final.unit(at: row).code)/\(period)")
                }.map { .integer($0.offset) }),
        ]
    }

    private func evidence(_ code: String, _ row: Int) -> JSONValue {
        guard
            let found = release.ledger.used(
                unit: run.final.unit(at: row).code, indicator: code, period: run.final.rows[row].period)
        else { return .null }
        let kind = Confidence.allCases.firstIndex(of: found.confidence) ?? 0
        return [
            .integer(found.source.map { Int($0) } ?? -1), .integer(found.year.map { Int($0) } ?? 0),
            .integer(kind), .integer(Int(found.locator)),
        ]
    }

    private var sources: [JSONValue] {
        release.ledger.sources.map {
            [
                "id": .string($0.id), "title": .string($0.title), "publisher": .string($0.publisher),
                "date": .string($0.date), "url": .string($0.url),
            ]
        }
    }

    // MARK: The published result

    private var published: JSONValue {
        let places = release.certainty?.places ?? [:]
        return .array(
            model.rows.map { row in
                let place = places[run.final.unit(at: row).code]
                return [
                    "rank": run.ranks[row].map(JSONValue.number) ?? .null,
                    "score": .number(run.presented[row]), "low": place.map { .number($0.low) } ?? .null,
                    "high": place.map { .number($0.high) } ?? .null,
                    "tier": place?.tier.map(JSONValue.integer) ?? .null,
                ]
            })
    }
}
