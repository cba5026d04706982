import Diagnostics

/// Something that a method learnt from the data: a name and a number.
public struct Fact: Sendable, Hashable {
    public var name: Phrase
    public var value: Double

    public init(zh: String, en: String, _ value: Double) {
        self.name = Phrase(zh: zh, en: en)
        self.value = value
    }
}

/// A number written for a formula: as few digits as tell it apart at a glance, or all of them when short.
func digits(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return "\(value)"
}
