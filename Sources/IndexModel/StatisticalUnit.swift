import Diagnostics

/// Something that is ranked: a city, a country, a school.
public struct StatisticalUnit: Sendable, Hashable {
    /// The code by which tables speak of the unit.
    public var code: String
    public var name: Phrase
    /// Every further column of the units' table, by header: groups, regions, coordinates.
    public var attributes: [String: String]

    public init(code: String, name: Phrase? = nil, attributes: [String: String] = [:]) {
        self.code = code
        self.name = name ?? Phrase(verbatim: code)
        self.attributes = attributes
    }
}
