import Diagnostics

/// One thing in which two editions differ, in the words of the methodology.
public struct Difference: Sendable, Hashable {
    /// What stands on one side.
    public enum Value: Sendable, Hashable {
        /// A method, a direction, a place in the tree, ….
        case text(Phrase)
        /// A weight as a share of its siblings'.
        case share(Double)
        case number(Double)
    }

    /// The switch to which it belongs; `nil` for what moves no score, such as assumptions.
    public let choice: MethodSwitch?
    /// What differs: `weight of Compute`.
    public let subject: Phrase
    /// `nil` where there is nothing on that side.
    public let before: Value?
    public let after: Value?

    init(_ choice: MethodSwitch?, _ subject: Phrase, _ before: Value?, _ after: Value?) {
        self.choice = choice
        self.subject = subject
        self.before = before
        self.after = after
    }
}

/// A value that is not the same in two editions.
public struct Revision: Sendable, Hashable {
    /// Codes.
    public let unit: String
    public let indicator: String
    public let period: Int?
    /// `nil` where there was, or is, no value.
    public let before: Double?
    public let after: Double?
}
