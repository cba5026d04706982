import Publication

// The addresses and their parameters.
extension OpenAPI {
    static let common = ["set", "w", "agg", "norm"]
    static let drawing = ["draws", "seed"]

    static let paths: [Path] = [
        Path(
            path: "/api/v1/rank", summary: "The ranking with 90 % intervals of ranks and tiers",
            parameters: common + drawing + ["year", "top", "level"], hasCharts: true),
        Path(
            path: "/api/v1/unit/{unit}", summary: "A unit's whole ladder", parameters: common + ["year"],
            hasCharts: true),
        Path(
            path: "/api/v1/unit/{unit}/{node}", summary: "How one number came about, down to its evidence",
            parameters: common + ["year"]),
        Path(
            path: "/api/v1/compare/{first}/{second}", summary: "Where the gap between two units comes from",
            parameters: common + drawing + ["year", "level"], hasCharts: true),
        Path(
            path: "/api/v1/profile/{unit}", summary: "What a unit is good at, compared with whom",
            parameters: common + ["year"], hasCharts: true),
        Path(
            path: "/api/v1/units", summary: "Who is like whom in make-up",
            parameters: common + ["unit", "clusters", "level", "year"]),
        Path(
            path: "/api/v1/lens/{lens}", summary: "Units through another grouping of the indicators",
            parameters: ["units"] + common + drawing + ["year"]),
        Path(
            path: "/api/v1/evidence/{unit}/{indicator}",
            summary: "All values of a cell, used and not, and what another would do",
            parameters: common + ["year"]),
        Path(
            path: "/api/v1/overtake/{first}/{second}",
            summary: "What would bring the first unit level with the second",
            parameters: common + drawing + ["year"]),
        Path(
            path: "/api/v1/why", summary: "Why the published method and a changed one, or two years, differ",
            parameters: ["unit", "since"] + common + ["year"]),
        Path(
            path: "/api/v1/why/{league}", summary: "Why the project and a published table differ",
            parameters: ["unit"] + common + ["year"], hasCharts: true),
        Path(
            path: "/api/v1/leagues", summary: "What others have published", parameters: ["scope"] + common),
        Path(
            path: "/api/v1/leagues/{league}", summary: "One published table", parameters: common),
        Path(
            path: "/api/v1/fit/{league}", summary: "Whether some weights give a published order",
            parameters: common + ["year"]),
        Path(
            path: "/api/v1/agreement", summary: "Whether published tables agree",
            parameters: ["report"] + common),
        Path(
            path: "/api/v1/consensus", summary: "What published tables come to together",
            parameters: ["scope", "report", "method"] + common + drawing, hasCharts: true),
        Path(path: "/api/v1/method", summary: "The project's methodology", parameters: common),
        Path(
            path: "/api/v1/sources", summary: "All sources, and what is wrong with them", parameters: common),
        Path(
            path: "/api/v1/sources/{source}", summary: "One source, and what rests on it", parameters: common),
        Path(
            path: "/api/v1/about", summary: "Digests of method and data, and how to verify",
            parameters: common),
        Path(
            path: "/api/v1/audit", summary: "How sure the ranking is, and on what it hangs",
            parameters: common + drawing + ["year", "top"], hasCharts: true),
        Path(
            path: "/api/v1/claim", summary: "The share of plausible methods in which a sentence holds",
            parameters: ["q"] + common + drawing + ["year"]),
        Path(
            path: "/api/v1/data", summary: "Findings, indicators, gaps and sources", parameters: common),
        Path(path: "/api/v1/methods", summary: "All methods, from their declarations", parameters: []),
        Path(path: "/api/v1/methods/{method}", summary: "One method", parameters: []),
        Path(
            path: "/api/v1/state",
            summary: "Which version of the project's files is shown, and what is wrong with them",
            parameters: [], isDelimited: false),
    ]

    struct Schema {
        var value: JSONValue
        init(_ type: String) { value = ["type": .string(type)] }
        init(_ value: JSONValue) { self.value = value }
    }

    static let descriptions: [String: (schema: Schema, text: String)] = [
        "set": (
            Schema(["type": "array", "items": ["type": "string"]]),
            "A one-off change of method, path=value; paths under methods, weight and assumptions"
        ),
        "w": (
            Schema("string"), "Weights of the index's children, as in talent:25,compute:20; fractions work"
        ),
        "agg": (Schema("string"), "An aggregation among those that the page offers"),
        "norm": (Schema("string"), "A normalisation among those that the page offers"),
        "draws": (
            Schema(["type": "integer", "minimum": 100, "maximum": .integer(Parameters.most)]),
            "How many draws; 10000 unless given"
        ),
        "seed": (Schema(["type": "integer", "minimum": 0]), "The seed of the draws; 1 unless given"),
        "year": (Schema("integer"), "The period; the latest unless given"),
        "top": (Schema(["type": "integer", "minimum": 1]), "Only the first few units"),
        "level": (Schema(["type": "integer", "minimum": 1]), "A level of the framework, indicators being 1"),
        "q": (Schema("string"), "The sentence: A > B, A in top 3, A first, with `in NODE` behind it"),
        "unit": (Schema("string"), "One unit alone: a code, or a name in either language"),
        "units": (Schema("string"), "Units with commas between them, as UNIT or UNIT=GROUP"),
        "since": (Schema("integer"), "The earlier of two years"),
        "scope": (Schema("string"), "Only league tables of this scope"),
        "report": (
            Schema(["type": "array", "items": ["type": "string"]]),
            "A league table by its code, or `project`; several times"
        ),
        "method": (
            Schema("string"), "kemeny, borda, copeland, schulze or all; the name of a method in a path"
        ),
        "clusters": (Schema(["type": "integer", "minimum": 1]), "How many clusters; chosen unless given"),
        "chart": (Schema("string"), "Which chart, by its id; the first unless given"),
        "lang": (Schema(["enum": ["zh", "en"]]), "The language of the labels"),
        "table": (Schema("string"), "The section whose table is wanted; the first unless given"),
        "bom": (Schema("string"), "1 for a byte order mark, which Excel wants"),
    ]
}
