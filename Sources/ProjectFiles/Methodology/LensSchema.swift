/// The JSON Schema of the section `lenses`.
enum LensSchema {
    private typealias Value = MethodologySchema.Value

    static var value: MethodologySchema.Value {
        list(
            MethodologySchema.object(
                [
                    ("id", code), ("name", MethodologySchema.reference("phrase")),
                    ("note", MethodologySchema.reference("phrase")), ("groups", list(group)),
                ], required: ["id", "groups"]),
            "Other groupings of the same indicators; they move no score. 同一批指标的另一种分组，不影响得分。")
    }

    private static var code: Value {
        .object([("type", .list([.text("string"), .text("number")]))])
    }

    private static func list(_ items: Value, _ words: String? = nil) -> Value {
        .object(
            (words.map { [("description", .text($0))] } ?? []) + [
                ("type", .text("array")), ("minItems", .number(1)), ("items", items),
            ])
    }

    private static var group: Value {
        let weighted = MethodologySchema.object(
            [("id", code), ("weight", .object([("type", .text("number")), ("minimum", .number(0))]))],
            required: ["id"])
        return MethodologySchema.object(
            [
                ("id", code), ("name", MethodologySchema.reference("phrase")),
                (
                    "indicators",
                    list(
                        MethodologySchema.any([code, weighted]),
                        "Indicators, or nodes of the framework for all under them. 指标；写节点则指其下全部指标。")
                ), ("not-measured", MethodologySchema.reference("phrase")),
            ], required: ["id"])
    }
}
