import Diagnostics

/// Findings for other programs: JSON, SARIF 2.1.0 and the annotations of GitHub's workflows.
public struct FindingsExchange: Sendable {
    public var languages: Languages
    /// The project folder, to which places are relative.
    public var folder: String?
    public var version: String

    public init(languages: Languages, folder: String? = nil, version: String) {
        self.languages = languages
        self.folder = folder
        self.version = version
    }

    private var renderer: FindingsRenderer { FindingsRenderer(languages: languages, folder: folder) }

    // MARK: JSON

    /// `{"zhulu": …, "findings": […], "errors": …, "warnings": …, "notes": …}`.
    public func json(_ findings: [Diagnostic]) -> String {
        func count(_ severity: Severity) -> JSONValue {
            .integer(findings.count { $0.severity == severity })
        }
        return JSONWriter.text([
            "zhulu": .string(version), "findings": .array(findings.map(json)),
            "errors": count(.error), "warnings": count(.warning), "notes": count(.note),
        ]) + "\n"
    }

    private func json(_ finding: Diagnostic) -> JSONValue {
        [
            "code": .string(finding.code), "severity": .string(finding.severity.word.en),
            "message": JSONRenderer.value(finding.message), "way_out": JSONRenderer.value(finding.wayOut),
            "suggestion": JSONValue(finding.suggestion),
            "places": .array(finding.places.map(json)),
        ]
    }

    private func json(_ place: Place) -> JSONValue {
        [
            "file": .string(renderer.path(place)), "line": place.line.map(JSONValue.integer) ?? .null,
            "column": place.column.map(JSONValue.integer) ?? .null, "cell": JSONValue(place.cell),
            "length": .integer(place.length),
        ]
    }

    // MARK: GitHub

    /// One workflow command a finding.
    public func github(_ findings: [Diagnostic]) -> String {
        findings.map { finding in
            let level =
                switch finding.severity {
                case .error: "error"
                case .warning: "warning"
                case .note: "notice"
                }
            var properties: [String] = []
            if let place = finding.places.first {
                properties.append("file=" + Self.property(Place(file: renderer.path(place)).fileAlone))
                if let line = place.line { properties.append("line=\(line)") }
                if let column = place.column { properties.append("col=\(column)") }
            }
            properties.append("title=" + finding.code)
            let hint = finding.suggestion.map { "\n\(languages.text(FindingsWords.didYouMean)): \($0)" } ?? ""
            let message = languages.text(finding.message, joinedBy: " / ") + hint
            return "::\(level) \(properties.joined(separator: ","))::\(Self.message(message))\n"
        }.joined()
    }

    private static func message(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case "\r\n": result += "%0D%0A"
            default: result.append(character)
            }
        }
    }

    private static func property(_ text: String) -> String {
        message(text).reduce(into: "") { result, character in
            switch character {
            case ":": result += "%3A"
            case ",": result += "%2C"
            default: result.append(character)
            }
        }
    }

    // MARK: SARIF

    /// The Static Analysis Results Interchange Format, version 2.1.0.
    public func sarif(_ findings: [Diagnostic]) -> String {
        var kinds: [DiagnosticKind] = []
        for finding in findings where !kinds.contains(where: { $0.code == finding.code }) {
            kinds.append(finding.kind)
        }
        let driver: JSONValue = [
            "name": "zhulu", "version": .string(version), "rules": .array(kinds.map(rule)),
        ]
        let results = findings.map { finding in
            result(finding, kinds.firstIndex { $0.code == finding.code } ?? 0)
        }
        return JSONWriter.text([
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
            "runs": [
                [
                    "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
                    "results": .array(results),
                ]
            ],
        ]) + "\n"
    }

    private func rule(_ kind: DiagnosticKind) -> JSONValue {
        [
            "id": .string(kind.code), "shortDescription": text(kind.message),
            "fullDescription": text(kind.explanation), "help": text(kind.wayOut),
            "defaultConfiguration": ["level": .string(kind.severity.word.en)],
        ]
    }

    private func result(_ finding: Diagnostic, _ rule: Int) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("ruleId", .string(finding.code)), .init("ruleIndex", .integer(rule)),
            .init("level", .string(finding.severity.word.en)), .init("message", text(finding.message)),
            .init("locations", .array(finding.places.prefix(1).map(location))),
        ]
        if finding.places.count > 1 {
            members.append(.init("relatedLocations", .array(finding.places.dropFirst().map(location))))
        }
        return .object(members)
    }

    private func location(_ place: Place) -> JSONValue {
        var physical: [JSONValue.Member] = [
            .init(
                "artifactLocation",
                ["uri": .string(Self.reference(Place(file: renderer.path(place)).fileAlone))])
        ]
        if let line = place.line {
            var region: [JSONValue.Member] = [.init("startLine", .integer(line))]
            if let column = place.column {
                region.append(.init("startColumn", .integer(column)))
                region.append(.init("endColumn", .integer(column + place.length)))
            }
            physical.append(.init("region", .object(region)))
        }
        return ["physicalLocation": .object(physical)]
    }

    private func text(_ phrase: Phrase) -> JSONValue {
        ["text": .string(languages.text(phrase, joinedBy: "\n"))]
    }

    /// A path as a URI reference (RFC 3986).
    private static func reference(_ path: String) -> String {
        let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
        return path.utf8.map { byte in
            if unreserved.contains(byte) { return String(Character(UnicodeScalar(byte))) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.utf8.count < 2 ? "0" : "") + digits
        }.joined()
    }
}
