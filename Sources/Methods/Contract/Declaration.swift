import Diagnostics

/// A step of the construction to which methods belong.
public enum MethodFamily: String, Sendable, CaseIterable {
    case imputation, treatment, normalisation, weighting, aggregation, presentation

    public var word: Phrase {
        switch self {
        case .imputation: Phrase(zh: "插补", en: "imputation")
        case .treatment: Phrase(zh: "异常值处理", en: "treatment")
        case .normalisation: Phrase(zh: "标准化", en: "normalisation")
        case .weighting: Phrase(zh: "赋权", en: "weighting")
        case .aggregation: Phrase(zh: "合成", en: "aggregation")
        case .presentation: Phrase(zh: "得分呈现", en: "presentation")
        }
    }
}

/// A property that a method claims; the conformance checker tests each claim.
public enum Law: String, Sendable, CaseIterable {
    /// Multiplying a column by a positive number changes nothing.
    case scaleInvariant
    /// Adding a number to a column changes nothing.
    case shiftInvariant
    /// A better value never gives a worse result.
    case monotone
    /// The result lies between the least and the greatest of the inputs.
    case mean
    /// Results lie between the bounds that the fit states.
    case bounded
}

/// Everything that is said about a method, in one place.
public struct MethodDeclaration: Sendable {
    /// The name in a methodology: `min-max`.
    public let id: String
    public let family: MethodFamily
    public let title: Phrase
    public let summary: Phrase
    /// The formula in plain Unicode.
    public let formula: String
    public let whenToUse: Phrase
    public let whenNot: Phrase
    /// Where the method is described.
    public let references: [String]
    public let parameters: [Parameter]
    public let laws: Set<Law>

    public init(
        id: String, family: MethodFamily, title: Phrase, summary: Phrase, formula: String,
        whenToUse: Phrase, whenNot: Phrase, references: [String], parameters: [Parameter] = [],
        laws: Set<Law> = []
    ) {
        self.id = id
        self.family = family
        self.title = title
        self.summary = summary
        self.formula = formula
        self.whenToUse = whenToUse
        self.whenNot = whenNot
        self.references = references
        self.parameters = parameters
        self.laws = laws
    }
}

/// Works that several methods refer to.
public enum Reference {
    public static let handbook =
        "OECD/JRC (2008), Handbook on Constructing Composite Indicators: Methodology and User Guide"
    public static let coinr = "COINr 1.1.14 (R package), reference outputs in the tests"
    public static let textbook = "standard textbook definition"
}
