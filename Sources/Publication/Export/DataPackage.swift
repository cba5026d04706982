import Construction
import Diagnostics
import IndexModel
import Tables

/// The values and the result of a release as a Data Package (Frictionless, profile `tabular-data-package`): `datapackage.json`
/// beside a CSV file for each resource, with types, keys and what the columns mean.
///
/// `values.csv` is in the long form of evidence. The methodology stands under `zhulu_methodology`, so that `zhulu import`
/// makes the project again.
public struct DataPackage: Sendable {
    /// The property of the methodology.
    public static let methodology = "zhulu_methodology"
    private let release: Release
    private let method: String

    /// - Parameter method: the methodology as text, for the files of the package.
    public init(_ release: Release, method: String) {
        self.release = release
        self.method = method
    }

    /// The files by name.
    public var files: [(name: String, contents: String)] {
        let lists = release.files.filter { $0.name.hasSuffix(".csv") }
        return [("datapackage.json", descriptor)] + lists + [
            ("values.csv", values), ("ranking.csv", ranking),
        ]
    }

    private var panel: Panel { release.run.raw }

    /// The indicators of the project, without those that are derived.
    private var listed: [Int] {
        let derived = Set(release.run.plan.derivations.map(\.indicator.code))
        return panel.indicators.indices.filter { !derived.contains(panel.indicators[$0].code) }
    }

    private var values: String {
        var writer = DelimitedWriter(lineEnd: .lineFeed, guardsAgainstFormulas: false)
        writer.write(["unit", "indicator", "year", "value"])
        for column in listed {
            for (position, row) in panel.rows.enumerated() where !panel.columns[column][position].isNaN {
                writer.write([
                    .text(panel.units[row.unit].code), .text(panel.indicators[column].code),
                    row.period.map(Cell.integer) ?? .missing, .number(panel.columns[column][position]),
                ])
            }
        }
        return writer.text
    }

    private var ranking: String {
        let run = release.run
        var writer = DelimitedWriter(lineEnd: .lineFeed, guardsAgainstFormulas: false)
        writer.write(["unit", "year", "rank", "score"])
        for (position, row) in run.final.rows.enumerated() {
            writer.write([
                .text(run.final.units[row.unit].code), row.period.map(Cell.integer) ?? .missing,
                run.ranks[position].map { .number(Double($0)) } ?? .missing,
                run.presented[position].isNaN ? .missing : .number(run.presented[position]),
            ])
        }
        return writer.text
    }

    // MARK: The descriptor

    private var descriptor: String {
        let provenance = release.provenance
        var members: [JSONValue.Member] = [
            .init("profile", "tabular-data-package"), .init("name", .string(Self.name(of: release))),
            .init("title", .string(Languages.both.text(release.title, joinedBy: " · "))),
            .init("created", .string(release.imprint.date.text + "T00:00:00Z")),
        ]
        if let description = release.imprint.description {
            members.append(.init("description", .string(Languages.both.text(description, joinedBy: "\n\n"))))
        }
        if let licence = release.imprint.licence {
            members.append(.init("licenses", [Self.licence(licence)]))
        }
        let sources = release.ledger.sources.map { source -> JSONValue in
            let title = JSONValue.Member("title", .string(source.title.isEmpty ? source.id : source.title))
            let isAddress = source.url.hasPrefix("http://") || source.url.hasPrefix("https://")
            return .object([title] + (isAddress ? [.init("path", .string(source.url))] : []))
        }
        if !sources.isEmpty { members.append(.init("sources", .array(sources))) }
        members += [
            .init("method_sha256", .string(provenance.method)),
            .init("data_sha256", .string(provenance.data)),
            .init(Self.methodology, .string(method)), .init("resources", .array(resources)),
        ]
        return JSONWriter.text(.object(members)) + "\n"
    }

    private var resources: [JSONValue] {
        let unit: (String, String, [String]) = ("unit", "units", ["code"])
        let lists = release.files.filter { $0.name.hasSuffix(".csv") }.map { file in
            resource(file.name, fields: Self.fields(of: file), key: ["code"], links: [])
        }
        let year = ("year", "year")
        return lists + [
            resource(
                "values.csv",
                fields: [("unit", "string"), ("indicator", "string"), year, ("value", "number")],
                key: [], links: [unit, ("indicator", "indicators", ["code"])]),
            resource(
                "ranking.csv", fields: [("unit", "string"), year, ("rank", "number"), ("score", "number")],
                key: [],
                links: [unit]),
        ]
    }

    private func resource(
        _ file: String, fields: [(name: String, type: String)], key: [String],
        links: [(field: String, resource: String, fields: [String])]
    ) -> JSONValue {
        var schema: [JSONValue.Member] = [
            .init("fields", .array(fields.map { ["name": .string($0.name), "type": .string($0.type)] })),
            .init("missingValues", [""]),
        ]
        if !key.isEmpty { schema.append(.init("primaryKey", .array(key.map(JSONValue.string)))) }
        if !links.isEmpty {
            schema.append(
                .init(
                    "foreignKeys",
                    .array(
                        links.map { link in
                            [
                                "fields": [.string(link.field)],
                                "reference": [
                                    "resource": .string(link.resource),
                                    "fields": .array(link.fields.map(JSONValue.string)),
                                ],
                            ]
                        })))
        }
        return [
            "profile": "tabular-data-resource", "name": .string(String(file.dropLast(4))),
            "path": .string(file),
            "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "schema": .object(schema),
        ]
    }

    /// The columns of a list, by its first line; those of which the meaning is known have a type.
    private static func fields(of file: (name: String, contents: String)) -> [(name: String, type: String)] {
        guard let table = try? DelimitedFile(contents: Array(file.contents.utf8), shownAs: file.name) else {
            return []
        }
        return table.columns.map { column in
            let types = ["direction": "integer", "denominator_factor": "number"]
            return (column.name, file.name == "indicators.csv" ? types[column.name] ?? "string" : "string")
        }
    }

    private static func name(of release: Release) -> String {
        let id = release.run.plan.framework.root.id.lowercased()
        return String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) ? $0 : "-" })
    }

    private static func licence(_ licence: Phrase) -> JSONValue {
        let isName = licence.en.allSatisfy {
            $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0))
        }
        return [
            "name": .string(isName ? licence.en : "other"),
            "title": .string(Languages.both.text(licence, joinedBy: " / ")),
        ]
    }
}
