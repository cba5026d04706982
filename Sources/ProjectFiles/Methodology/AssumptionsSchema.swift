/// The JSON Schema of the section `assumptions`.
enum AssumptionsSchema {
    private typealias Value = MethodologySchema.Value

    static var value: MethodologySchema.Value {
        MethodologySchema.object([
            ("weights", weights), ("imputation", imputation),
            ("treatment", .object([("type", .text("array")), ("items", treatment)])),
            ("normalisation", alternatives("normalisation-choice")), ("aggregation", aggregation),
            (
                "omit-indicators",
                described(
                    MethodologySchema.any([
                        .object([("type", .text("integer")), ("minimum", .number(1))]),
                        .object([("const", .text("each"))]),
                    ]), "How many indicators at most weigh 0, or each in turn. 至多去掉几个指标，或逐一去掉。")
            ), ("units", units), ("evidence", evidence),
        ])
    }

    private static func described(_ value: Value, _ words: String) -> Value {
        guard case let .object(members) = value else { return value }
        return .object([("description", .text(words))] + members)
    }

    /// 0.25 or "25%".
    private static var share: Value {
        MethodologySchema.any([
            .object([("type", .text("number")), ("minimum", .number(0))]),
            .object([("type", .text("string")), ("pattern", .text("^[0-9.]+%$"))]),
        ])
    }

    private static func alternatives(_ name: String) -> Value {
        described(
            .object([("type", .text("array")), ("items", MethodologySchema.reference(name))]),
            "Equally likely alternatives. 等概率的备选。")
    }

    private static var imputation: Value {
        let choice = MethodologySchema.reference("imputation-choice")
        let count = Value.object([
            ("type", .text("integer")), ("minimum", .number(2)), ("maximum", .number(1000)),
        ])
        let multiple = MethodologySchema.object([
            ("multiple", MethodologySchema.object([("of", choice), ("draws", count)]))
        ])
        return described(
            .object([("type", .text("array")), ("items", MethodologySchema.any([choice, multiple]))]),
            "Equally likely alternatives; multiple stands for several draws of one method. 等概率的备选；multiple 为同一方法的多次抽取。"
        )
    }

    private static var treatment: Value {
        MethodologySchema.any([
            MethodologySchema.reference("treatment-choice"), MethodologySchema.type("object"),
        ])
    }

    private static var aggregation: Value {
        let choice = MethodologySchema.reference("aggregation-choice")
        let item = MethodologySchema.any([choice, .object([("type", .text("array")), ("items", choice)])])
        return described(
            MethodologySchema.any([
                .object([("type", .text("array")), ("items", item)]),
                MethodologySchema.object([
                    ("by-level", MethodologySchema.map(alternatives("aggregation-choice")))
                ]),
            ]), "For all levels, or apart by level. 各层相同，或逐层分别变动。")
    }

    private static var weights: Value {
        let texts = Value.object([("type", .text("array")), ("items", MethodologySchema.type("string"))])
        let dirichlet = MethodologySchema.any([
            MethodologySchema.type("boolean"),
            MethodologySchema.object([
                (
                    "concentration",
                    .object([("type", .text("number")), ("minimum", .number(0.01))])
                )
            ]),
        ])
        return described(
            MethodologySchema.any([
                share,
                MethodologySchema.object([
                    ("noise", MethodologySchema.any([share, MethodologySchema.map(share)])),
                    ("dirichlet", dirichlet), ("sets", texts),
                    ("experts", .object([("enum", .list([.text("one"), .text("resampled")]))])),
                    ("order", MethodologySchema.any([texts, MethodologySchema.type("string")])),
                ]),
            ]),
            "± this share of each weight; or noise by level, Dirichlet weights, weight sets, experts drawn one at a time or anew, orders such as a > b. 每个权重 ± 这一份额；或按层的噪声、Dirichlet 权重、权重组、逐一或重新抽取的专家、次序。"
        )
    }

    private static var units: Value {
        let codes = MethodologySchema.reference("codes")
        return described(
            .object([
                ("type", .text("array")),
                ("items", MethodologySchema.any([.object([("const", .text("all"))]), codes])),
            ]), "Sets of units to leave out; `all` leaves none out. 要排除的单位；all 表示都不排除。")
    }

    private static var evidence: Value {
        described(
            MethodologySchema.any([
                .object([("const", .text("by-confidence"))]),
                MethodologySchema.object([
                    ("estimate", share), ("derived", share), ("lower-bound", share),
                    ("rounded", MethodologySchema.type("boolean")),
                ]),
            ]), "How far values may be off by their confidence. 数值按可信度可能有多大出入。")
    }
}
