import Methods

/// The JSON Schema of `zhulu.yaml`, for editors: made from the declarations of the methods.
public enum MethodologySchema {
    /// The schema as JSON text, in draft 2020-12.
    public static func json() -> String {
        root.text(indent: 0) + "\n"
    }

    /// A JSON value whose members keep their order.
    indirect enum Value {
        case text(String)
        case number(Double)
        case flag(Bool)
        case list([Value])
        case object([(String, Value)])

        func text(indent: Int) -> String {
            let inner = String(repeating: " ", count: indent + 2)
            let outer = String(repeating: " ", count: indent)
            switch self {
            case let .text(text): return Value.quoted(text)
            case let .number(number): return Setting.number(number).description
            case let .flag(flag): return "\(flag)"
            case let .list(values):
                return "[" + values.map { $0.text(indent: indent) }.joined(separator: ", ") + "]"
            case let .object(members):
                guard !members.isEmpty else { return "{}" }
                let lines = members.map { inner + Value.quoted($0.0) + ": " + $0.1.text(indent: indent + 2) }
                return "{\n" + lines.joined(separator: ",\n") + "\n" + outer + "}"
            }
        }

        private static func quoted(_ text: String) -> String {
            let escaped = text.map { character in
                switch character {
                case "\"": "\\\""
                case "\\": "\\\\"
                case "\n": "\\n"
                default: String(character)
                }
            }
            return "\"" + escaped.joined() + "\""
        }
    }

    static func object(
        _ properties: [(String, Value)], required: [String] = [], isOpen: Bool = false
    ) -> Value {
        var members: [(String, Value)] = [("type", .text("object")), ("properties", .object(properties))]
        if !required.isEmpty { members.append(("required", .list(required.map(Value.text)))) }
        if !isOpen { members.append(("additionalProperties", .flag(false))) }
        return .object(members)
    }

    static func reference(_ name: String) -> Value { .object([("$ref", .text("#/$defs/\(name)"))]) }
    static func type(_ name: String) -> Value { .object([("type", .text(name))]) }
    static func any(_ values: [Value]) -> Value { .object([("anyOf", .list(values))]) }
    static func map(_ value: Value) -> Value {
        .object([("type", .text("object")), ("additionalProperties", value)])
    }

    private static var root: Value {
        .object([
            ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
            ("title", .text("zhulu.yaml")), ("type", .text("object")),
            ("properties", .object(sections)), ("required", .list([.text("zhulu"), .text("data")])),
            ("additionalProperties", .flag(false)), ("$defs", .object(definitions)),
        ])
    }

    private static var sections: [(String, Value)] {
        [
            ("zhulu", .object([("const", .number(1))])), ("title", reference("phrase")),
            ("description", reference("phrase")), ("licence", reference("phrase")), ("data", data),
            ("index", reference("node")),
            ("derived", .object([("type", .text("array")), ("items", derived)])),
            ("weight-sets", map(map(.object([("type", .text("number")), ("minimum", .number(0))])))),
            ("methods", methods), ("assumptions", AssumptionsSchema.value), ("overtake", overtake),
            ("lenses", LensSchema.value),
        ]
    }

    private static var data: Value {
        let year = any([
            type("integer"), .object([("enum", .list([.text("latest"), .text("all")]))]),
            .object([("type", .text("array")), ("items", type("integer"))]),
            object([("up-to", type("integer"))]),
        ])
        let files = any([type("string"), .object([("type", .text("array")), ("items", type("string"))])])
        let pair = object([("data", type("string")), ("meta", type("string"))], required: ["data", "meta"])
        let criterion = Value.object([
            ("enum", .list(EvidenceChooser.Criterion.allCases.map { .text($0.rawValue) }))
        ])
        let single = ["table", "leagues", "reports", "league-sources"].map { ($0, type("string")) }
        let several = ["units", "indicators", "evidence", "sources"].map { ($0, files) }
        return object(
            several + single + [
                ("year", year), ("coinr", pair),
                ("choose", .object([("type", .text("array")), ("items", criterion)])),
            ])
    }

    private static var overtake: Value {
        let positive = Value.object([("type", .text("number")), ("exclusiveMinimum", .number(0))])
        return object([("costs", map(positive)), ("ceilings", map(type("number")))])
    }

    private static var derived: Value {
        object(
            [
                ("id", type("string")), ("name", reference("phrase")), ("unit", type("string")),
                ("direction", .object([("enum", .list([.number(1), .number(-1)]))])),
                ("formula", type("string")), ("definition", type("string")),
            ], required: ["id", "formula", "direction"])
    }

    private static var methods: Value {
        let screening = object([
            ("availability", reference("share")), ("non-zero", reference("share")),
            ("include", reference("codes")), ("exclude", reference("codes")),
        ])
        let perLevel = any([
            reference("aggregation"),
            .object([("type", .text("array")), ("items", reference("aggregation-choice"))]),
        ])
        return object([
            (
                "order",
                .object([
                    ("type", .text("array")),
                    ("items", .object([("enum", .list(MethodsReader.steps.map(Value.text)))])),
                ])
            ),
            ("denomination", type("string")),
            ("screening", any([screening, .object([("const", .text("none"))])])),
            ("imputation", reference("imputation")),
            ("treatment", any([reference("treatment"), type("object")])),
            ("normalisation", reference("normalisation")), ("weighting", reference("weighting")),
            ("aggregation", perLevel), ("availability", any([reference("share"), type("object")])),
            ("presentation", reference("presentation-choice")),
            ("ties", .object([("enum", .list(["1224", "1223", "average", "1334"].map(Value.text)))])),
        ])
    }

    private static var definitions: [(String, Value)] {
        let share: [(String, Value)] = [
            ("type", .text("number")), ("minimum", .number(0)), ("maximum", .number(1)),
        ]
        let fixed: [(String, Value)] = [
            ("phrase", any([type("string"), object([("zh", type("string")), ("en", type("string"))])])),
            ("share", .object(share)),
            (
                "codes",
                .object([
                    ("type", .text("array")),
                    ("items", .object([("type", .list([.text("string"), .text("number")]))])),
                ])
            ),
            ("node", node),
        ]
        return fixed
            + MethodFamily.allCases.flatMap { family in
                [
                    ("\(family.rawValue)-choice", choice(family)),
                    (
                        "\(family.rawValue)",
                        any([reference("\(family.rawValue)-choice"), exceptions(family)])
                    ),
                ]
            }
    }

    private static var node: Value {
        let inner = object(
            [
                ("id", .object([("type", .list([.text("string"), .text("number")]))])),
                ("name", reference("phrase")),
                ("weight", .object([("type", .text("number")), ("minimum", .number(0))])),
                ("direction", .object([("enum", .list([.number(1), .number(-1)]))])),
                ("denominator", type("string")),
                ("children", .object([("type", .text("array")), ("items", reference("node"))])),
            ], required: ["id"])
        return any([type("string"), type("number"), inner])
    }

    /// A method by its name, or with settings.
    private static func choice(_ family: MethodFamily) -> Value {
        let declarations = Catalogue.declarations.filter { $0.family == family }
        let names = Value.object([("enum", .list((declarations.map(\.id) + ["none"]).map(Value.text)))])
        let settings = declarations.map { declaration in
            object([
                (
                    declaration.id,
                    Value.object([
                        ("description", .text(declaration.summary.en + " " + declaration.summary.zh)),
                        ("type", .list([.text("object"), .text("null")])),
                        ("properties", .object(declaration.parameters.map { ($0.name, value(of: $0)) })),
                        ("additionalProperties", .flag(false)),
                    ])
                )
            ])
        }
        return any([names] + settings)
    }

    private static func exceptions(_ family: MethodFamily) -> Value {
        let choice = reference("\(family.rawValue)-choice")
        guard family.learnsOfYears else {
            return object(
                [
                    ("default", choice), ("by-indicator", map(choice)), ("by-node", map(choice)),
                    ("by-level", map(choice)),
                ], isOpen: true)
        }
        let words = Value.list([.text("each-year"), .text("all-years")])
        let over = any([.object([("enum", words)]), type("integer")])
        let exception = any([choice, object([("over", over)], required: ["over"], isOpen: true)])
        return object(
            [
                ("default", choice), ("by-indicator", map(exception)), ("by-node", map(exception)),
                ("by-level", map(exception)), ("over", over),
            ], isOpen: true)
    }

    private static func value(of parameter: Parameter) -> Value {
        let plain: [(String, Value)] =
            switch parameter.kind {
            case let .number(range): [("type", .text("number"))] + bounds(range.lowerBound, range.upperBound)
            case let .integer(range):
                [("type", .text("integer"))]
                    + bounds(
                        Double(range.lowerBound),
                        range.upperBound == .max ? .infinity : Double(range.upperBound))
            case let .choice(words): [("enum", .list(words.map(Value.text)))]
            case .flag: [("type", .text("boolean"))]
            case .text: [("type", .list([.text("string"), .text("number")]))]
            case .numbers: [("type", .text("object"))]
            case .list: [("type", .text("array")), ("items", type("number"))]
            case .comparisons:
                [
                    ("type", .text("object")),
                    ("additionalProperties", map(any([type("number"), type("string")]))),
                ]
            case .records:
                [("type", .list([.text("string"), .text("array")])), ("items", type("object"))]
            case let .methods(family):
                [("type", .text("array")), ("items", reference("\(family.rawValue)-choice"))]
            }
        let meaning = ("description", Value.text(parameter.meaning.en + " " + parameter.meaning.zh))
        guard parameter.isPerIndicator else { return .object(plain + [meaning]) }
        return .object([meaning, ("anyOf", .list([.object(plain), type("string")]))])
    }

    private static func bounds(_ lower: Double, _ upper: Double) -> [(String, Value)] {
        (abs(lower) < 1e300 ? [("minimum", .number(lower))] : [])
            + (abs(upper) < 1e300 ? [("maximum", .number(upper))] : [])
    }
}

extension MethodFamily {
    /// Whether a step of the family may be told of which years to learn.
    fileprivate var learnsOfYears: Bool {
        switch self {
        case .imputation, .treatment, .normalisation, .weighting: true
        case .aggregation, .presentation: false
        }
    }
}
