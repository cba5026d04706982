/// A specification of Vega-Lite 5 as a typed value: marks in layers over one list of rows. It holds its data, so that
/// whoever has the specification has the chart.
public struct VegaLite: Sendable, Hashable {
    public enum Mark: String, Sendable, Hashable {
        case bar, rect, rule, point, circle, tick, text, line
    }

    public enum Position: String, Sendable, Hashable {
        case x, x2, y, y2, color, detail, order, text, opacity
    }

    /// What a channel shows.
    public enum Source: Sendable, Hashable {
        case quantity(String, title: String?)
        /// Categories, in the order of the rows.
        case category(String, title: String?)
        /// The other end of a bar or a rule.
        case end(String)
        /// The same for every mark.
        case value(JSONValue)
        /// A place on the scale, the same for every mark.
        case datum(Double)
    }

    /// How a quantity is laid out.
    public struct Scale: Sendable, Hashable {
        public var domain: ClosedRange<Double>?
        public var isReversed = false
        public var hasZero = true
        /// Colours by category, or a scheme's name for quantities.
        public var colours: [String] = []
        public var scheme: String?
        public var categories: [String] = []

        public init() {}
    }

    public struct Encoding: Sendable, Hashable {
        public var position: Position
        public var source: Source
        public var scale = Scale()
        /// Whether the axis or the legend is drawn.
        public var hasGuide = true
        /// A format of numbers as d3 has it, such as `.1f`.
        public var format: String?
        /// The turn of the axis's labels in degrees; as the renderer has it where `nil`.
        public var labelAngle: Int?

        public init(_ position: Position, _ source: Source, scale: Scale = Scale()) {
            (self.position, self.source, self.scale) = (position, source, scale)
        }

        /// The same without an axis or a legend.
        public var bare: Encoding {
            var encoding = self
            encoding.hasGuide = false
            return encoding
        }

        /// The same with labels turned by so many degrees.
        public func turned(_ angle: Int) -> Encoding {
            var encoding = self
            encoding.labelAngle = angle
            return encoding
        }

        public func formatted(_ format: String) -> Encoding {
            var encoding = self
            encoding.format = format
            return encoding
        }
    }

    public struct Layer: Sendable, Hashable {
        public var mark: Mark
        public var options: [JSONValue.Member]
        public var encodings: [Encoding]

        public init(_ mark: Mark, _ options: [JSONValue.Member] = [], _ encodings: [Encoding]) {
            (self.mark, self.options, self.encodings) = (mark, options, encodings)
        }
    }

    public var title: String
    public var subtitle: [String]
    /// In pixels, without axes.
    public var width: Int
    /// Pixels for each category of the y axis.
    public var step: Int
    /// In pixels, where the y axis holds quantities; `nil` for ``step``.
    public var height: Int?
    /// What programs read of it (`usermeta`).
    public var meta: JSONValue?
    public var rows: [JSONValue]
    public var layers: [Layer]

    public init(
        title: String, subtitle: [String] = [], width: Int = 520, step: Int = 18, rows: [JSONValue],
        layers: [Layer]
    ) {
        (self.title, self.subtitle) = (title, subtitle)
        (self.width, self.step) = (width, step)
        (self.rows, self.layers) = (rows, layers)
    }

    /// Han fonts that readers have; without one named first, a serif would be chosen.
    static let fonts = "Noto Sans CJK SC, PingFang SC, Microsoft YaHei, system-ui, sans-serif"
}

// MARK: JSON

extension VegaLite {
    /// The specification as JSON.
    public var json: JSONValue {
        [
            "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
            "title": [
                "text": .string(title), "subtitle": .array(subtitle.map(JSONValue.string)),
                "anchor": "start", "fontSize": 15, "subtitleFontSize": 12, "subtitleColor": "#56616e",
                "offset": 10,
            ],
            "width": .integer(width), "height": height.map(JSONValue.integer) ?? ["step": .integer(step)],
            "usermeta": meta ?? [:],
            "data": ["values": .array(rows)], "layer": .array(layers.map(\.json)),
            "config": VegaLite.configuration,
        ]
    }

    private static let configuration: JSONValue = [
        "font": .string(fonts), "background": "white", "view": ["stroke": .null],
        "axis": [
            "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal", "labelColor": "#1d232b",
            "titleColor": "#56616e", "gridColor": "#e6eaee", "domainColor": "#8b96a3",
            "tickColor": "#8b96a3", "labelLimit": 260,
        ],
        "legend": [
            "labelFontSize": 12, "titleFontSize": 12, "orient": "top", "columns": 8, "labelLimit": 200,
        ],
    ]
}

extension VegaLite.Layer {
    var json: JSONValue {
        let position = encodings.map { JSONValue.Member($0.position.rawValue, $0.json) }
        return [
            "mark": .object([.init("type", .string(mark.rawValue))] + options),
            "encoding": .object(position),
        ]
    }
}

extension VegaLite.Encoding {
    var json: JSONValue {
        var members: [JSONValue.Member] = []
        switch source {
        case let .quantity(field, title):
            members = [
                .init("field", .string(field)), .init("type", "quantitative"),
                .init("title", JSONValue(title)),
            ]
        case let .category(field, title):
            members = [
                .init("field", .string(field)), .init("type", "nominal"), .init("sort", .null),
                .init("title", JSONValue(title)),
            ]
        case let .end(field): return ["field": .string(field)]
        case let .value(value): return ["value": value]
        case let .datum(number): return ["datum": .number(number)]
        }
        if let scale = scale.json { members.append(.init("scale", scale)) }
        let isColour = position == .color || position == .opacity
        if [.x, .y].contains(position) || isColour, !hasGuide {
            members.append(.init(isColour ? "legend" : "axis", .null))
        } else if let format, position == .x || position == .y {
            // Whole numbers have no ticks between them.
            let step: [JSONValue.Member] = format == "d" ? [.init("tickMinStep", 1)] : []
            members.append(.init("axis", .object([.init("format", .string(format))] + step)))
        } else if let labelAngle {
            members.append(.init("axis", ["labelAngle": .integer(labelAngle)]))
        } else if let format {
            members.append(.init("format", .string(format)))
        }
        return .object(members)
    }
}

extension VegaLite.Scale {
    var json: JSONValue? {
        var members: [JSONValue.Member] = []
        if let domain {
            members.append(.init("domain", [.number(domain.lowerBound), .number(domain.upperBound)]))
        } else if !categories.isEmpty {
            members.append(.init("domain", .array(categories.map(JSONValue.string))))
        }
        if !colours.isEmpty { members.append(.init("range", .array(colours.map(JSONValue.string)))) }
        if let scheme { members.append(.init("scheme", .string(scheme))) }
        if isReversed { members.append(.init("reverse", true)) }
        if !hasZero { members.append(.init("zero", false)) }
        return members.isEmpty ? nil : .object(members)
    }
}
