import Diagnostics
import Explanations
import Publication

/// The one shape of every JSON answer. Keys are only ever added within a version.
enum Envelope {
    static let version = 1

    /// A report: `rows` is its first table, `sections` is everything else of it.
    static func text(_ found: Reported, schema: String) -> String {
        let report = found.report
        var members: [JSONValue.Member] = [
            .init("ok", true), .init("schema", .string("zhulu.\(schema)/\(version)")),
        ]
        if let provenance = report.provenance {
            members += [
                .init("zhulu", .string(provenance.version)),
                .init(
                    "method",
                    ["id": .string(provenance.shortMethod), "sha256": .string(provenance.method)]),
                .init("data", ["id": .string(provenance.shortData), "sha256": .string(provenance.data)]),
            ]
        }
        // A seed is a whole number of 64 bits, which does not fit into the integers of every reader.
        members.append(
            .init(
                "seed", found.seed.map { $0 < 1 << 53 ? .integer(Int($0)) : .string(String($0)) } ?? .null))
        members.append(.init("changed", .array((report.provenance?.changes ?? []).map(change))))
        members.append(.init("title", JSONRenderer.value(report.title)))
        let first = report.sections.firstIndex { if case .table = $0.content { true } else { false } }
        members.append(.init("table", JSONValue(first.map { report.sections[$0].id })))
        members.append(.init("rows", first.map { JSONRenderer.value(report.sections[$0]) } ?? []))
        members.append(
            .init(
                "sections",
                .object(
                    report.sections.enumerated().filter { $0.offset != first }
                        .map { .init($0.element.id, JSONRenderer.value($0.element)) })))
        members.append(.init("warnings", .array(found.warnings.map(finding))))
        return JSONWriter.text(.object(members)) + "\n"
    }

    private static func change(_ change: Provenance.Change) -> JSONValue {
        [
            "path": .string(change.path), "before": JSONValue(change.before), "after": .string(change.after),
        ]
    }

    /// What is wrong.
    static func error(_ diagnostics: [Diagnostic]) -> String {
        JSONWriter.text([
            "ok": false, "error": .string(diagnostics.first.map { $0.message.en } ?? "unknown"),
            "errors": .array(diagnostics.map(finding)),
        ]) + "\n"
    }

    /// A finding with its first place.
    static func finding(_ finding: Diagnostic) -> JSONValue {
        let place = finding.places.first
        return [
            "code": .string(finding.code), "severity": .string(finding.severity.word.en),
            "zh": .string(finding.message.zh), "en": .string(finding.message.en),
            "file": JSONValue(place?.file), "line": place?.line.map(JSONValue.integer) ?? .null,
            "column": place?.column.map(JSONValue.integer) ?? .null, "cell": JSONValue(place?.cell),
            "way_out": JSONRenderer.value(finding.wayOut), "hint": JSONValue(finding.suggestion),
        ]
    }
}
