import Publication

/// What the API offers, as OpenAPI 3.1.
enum OpenAPI {
    struct Path {
        var path: String
        var summary: String
        /// Names of parameters in the path and behind it.
        var parameters: [String]
        var isDelimited = true
        /// Whether it is also had as charts.
        var hasCharts = false
    }

    static func text(version: String) -> String {
        let members = paths.flatMap { path -> [JSONValue.Member] in
            var members = [JSONValue.Member(path.path + ".json", item(path, "application/json"))]
            if path.isDelimited {
                members.append(JSONValue.Member(path.path + ".csv", item(path, "text/csv")))
            }
            if path.hasCharts {
                members += [
                    .init(path.path + ".svg", item(path, "image/svg+xml")),
                    .init(path.path + ".vl.json", item(path, "application/vnd.vegalite.v5+json")),
                ]
            }
            return members
        }
        return JSONWriter.text([
            "openapi": "3.1.0",
            "info": [
                "title": "Zhulu", "version": .string(version),
                "description":
                    "The values that the commands print. Keys are only ever added within version 1.",
            ],
            "paths": .object(members),
            "components": ["schemas": schemas, "responses": responses],
        ]) + "\n"
    }

    private static func item(_ path: Path, _ type: String) -> JSONValue {
        let inPath = path.path.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
        let isChart = type.contains("svg") || type.contains("vegalite")
        let own =
            path.parameters + (type == "text/csv" ? ["table", "bom"] : isChart ? ["chart", "lang"] : [])
        let parameters = inPath.map { parameter($0, in: "path") } + own.map { parameter($0, in: "query") }
        let schema: JSONValue =
            type == "text/csv" || type.contains("svg")
            ? ["type": "string"]
            : isChart
                ? ["type": "object"]
                : ["$ref": .string("#/components/schemas/" + (path.isDelimited ? "Answer" : "State"))]
        return [
            "get": [
                "summary": .string(path.summary), "parameters": .array(parameters),
                "responses": [
                    "200": [
                        "description": "The answer", "content": .object([.init(type, ["schema": schema])]),
                    ],
                    "304": ["description": "Not changed since the ETag that was sent"],
                    "400": ["$ref": "#/components/responses/Error"],
                    "404": ["$ref": "#/components/responses/Error"],
                    "422": ["$ref": "#/components/responses/Error"],
                ],
            ]
        ]
    }

    private static func parameter(_ name: String, in place: String) -> JSONValue {
        let described = descriptions[name] ?? (.init("string"), "A code, or a name in either language")
        return [
            "name": .string(name), "in": .string(place), "required": .bool(place == "path"),
            "description": .string(described.text), "schema": described.schema.value,
        ]
    }

    private static let schemas: JSONValue = [
        "Answer": [
            "type": "object", "required": ["ok", "schema", "changed", "rows", "sections", "warnings"],
            "properties": [
                "ok": ["const": true], "schema": ["type": "string"],
                "method": ["type": "object", "description": "id and sha256 of the method"],
                "data": ["type": "object", "description": "id and sha256 of the data"],
                "seed": ["type": ["integer", "string", "null"]],
                "changed": ["type": "array", "description": "Every departure from the written method"],
                "title": ["$ref": "#/components/schemas/Phrase"],
                "table": [
                    "type": ["string", "null"], "description": "The section that rows are the table of",
                ],
                "rows": ["type": "array", "items": ["type": "object"]],
                "sections": ["type": "object"],
                "warnings": ["type": "array", "items": ["$ref": "#/components/schemas/Finding"]],
            ],
        ],
        "State": [
            "type": "object", "required": ["ok", "schema", "state", "errors"],
            "properties": [
                "ok": ["type": "boolean"], "schema": ["type": "string"], "state": ["type": "string"],
                "errors": ["type": "array", "items": ["$ref": "#/components/schemas/Finding"]],
            ],
        ],
        "Error": [
            "type": "object", "required": ["ok", "error", "errors"],
            "properties": [
                "ok": ["const": false], "error": ["type": "string"],
                "errors": ["type": "array", "items": ["$ref": "#/components/schemas/Finding"]],
            ],
        ],
        "Finding": [
            "type": "object", "required": ["code", "severity", "zh", "en"],
            "properties": [
                "code": ["type": "string"], "severity": ["enum": ["error", "warning", "note"]],
                "zh": ["type": "string"], "en": ["type": "string"], "file": ["type": ["string", "null"]],
                "line": ["type": ["integer", "null"]], "column": ["type": ["integer", "null"]],
                "cell": ["type": ["string", "null"]],
                "way_out": ["$ref": "#/components/schemas/Phrase"], "hint": ["type": ["string", "null"]],
            ],
        ],
        "Phrase": [
            "type": "object", "required": ["zh", "en"],
            "properties": ["zh": ["type": "string"], "en": ["type": "string"]],
        ],
    ]

    private static let responses: JSONValue = [
        "Error": [
            "description": "What is wrong",
            "content": [
                "application/json": ["schema": ["$ref": "#/components/schemas/Error"]]
            ],
        ]
    ]
}
