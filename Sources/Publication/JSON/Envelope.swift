import Diagnostics

/// The one shape of every JSON answer. Keys are only ever added within a version.
public enum Envelope {
    public static let version = 1

    /// A report: `rows` is its first table, `sections` is everything else of it.
    /// - Parameters:
    ///   - schema: its name in `schema`, such as `rank`.
    ///   - seed: that of the draws that the answer rests on.
    ///   - warnings: what was found on the way.
    public static func text(_ report: Report, schema: String, seed: UInt64?, warnings: [Diagnostic]) -> String
    {
        var members: [JSONValue.Member] = [
            .init("ok", true), .init("schema", .string("zhulu.\(schema)/\(version)")),
        ]
        if let provenance = report.provenance {
            members += identity(provenance)
            if !provenance.declared.isEmpty {
                let digests = provenance.declared.map { JSONValue.Member($0.id, .string($0.digest)) }
                members.append(.init("declared", .object(digests)))
            }
        }
        // A seed is a whole number of 64 bits, which does not fit into the integers of every reader.
        members.append(
            .init(
                "seed", seed.map { $0 < 1 << 53 ? .integer(Int($0)) : .string(String($0)) } ?? .null))
        members.append(.init("changed", report.provenance.map(JSONRenderer.changes) ?? []))
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
        members.append(.init("warnings", .array(warnings.map(finding))))
        return JSONWriter.text(.object(members)) + "\n"
    }

    /// Version and digests.
    static func identity(_ provenance: Provenance) -> [JSONValue.Member] {
        [
            .init("zhulu", .string(provenance.version)),
            .init("method", ["id": .string(provenance.shortMethod), "sha256": .string(provenance.method)]),
            .init("data", ["id": .string(provenance.shortData), "sha256": .string(provenance.data)]),
        ]
    }

    /// What is wrong.
    public static func error(_ diagnostics: [Diagnostic]) -> String {
        JSONWriter.text([
            "ok": false, "error": .string(diagnostics.first.map { $0.message.en } ?? "unknown"),
            "errors": .array(diagnostics.map(finding)),
        ]) + "\n"
    }

    /// A finding with its first place.
    public static func finding(_ finding: Diagnostic) -> JSONValue {
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
