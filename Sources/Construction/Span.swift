import IndexModel
import Methods

extension Step {
    /// Of which years' data a method learns what it then applies to all.
    ///
    /// Scores of two years compare only where both were made with what was learnt once: of ``allPeriods`` together, or of
    /// one ``base(_:)`` year. The first changes when a year is added; the second does not, but values of other years may
    /// lie beyond what the base year knew.
    public enum Span: Sendable, Hashable {
        /// Each year on its own.
        case eachPeriod
        /// All years together, so that years compare.
        case allPeriods
        /// One year, applied to all.
        case base(Int)

        /// As it is written in a methodology.
        public var word: String {
            switch self {
            case .eachPeriod: "each-year"
            case .allPeriods: "all-years"
            case let .base(year): "\(year)"
            }
        }
    }
}

extension Assignment where Choice == Step.Span {
    public static var eachPeriod: Self { Self(.eachPeriod) }
    public static var allPeriods: Self { Self(.allPeriods) }
    public static func base(_ year: Int) -> Self { Self(.base(year)) }

    /// The span that counts for an indicator.
    public func span(forIndicator code: String, in framework: Framework) -> Step.Span {
        choice(forIndicator: code, in: framework) ?? .allPeriods
    }

    /// The years on which anything is based, in order.
    public var baseYears: [Int] {
        Set(all.compactMap { if case let .base(year) = $0 { year } else { nil } }).sorted()
    }
}

extension Constructor {
    /// A run of rows that a method treats together, and those it learns from.
    public struct Slice: Sendable, Hashable {
        /// `nil` where it is not one year among several.
        public var period: Int?
        public var rows: Range<Int>
        public var learnt: Range<Int>
        /// The year on which a fit for all years is based.
        public var base: Int?

        /// What is to be told of where a fit comes from.
        var facts: [Fact] { base.map { [Fact(zh: "基准年", en: "base year", Double($0))] } ?? [] }
    }

    /// The same for one indicator.
    func slices(of panel: Panel, over spans: Assignment<Step.Span>, for indicator: Indicator) -> [Slice] {
        slices(of: panel, over: spans.span(forIndicator: indicator.code, in: plan.framework))
    }

    /// What a method learns together, and to what it applies it.
    public func slices(of panel: Panel, over span: Step.Span) -> [Slice] {
        let periods = panel.periods
        switch span {
        case .eachPeriod:
            let isOne = periods.count <= 1
            return periods.map { Slice(period: isOne ? nil : $0.period, rows: $0.rows, learnt: $0.rows) }
        case .allPeriods:
            return [Slice(rows: panel.rows.indices, learnt: panel.rows.indices)]
        case let .base(year):
            let base = periods.first { $0.period == year }?.rows ?? 0..<0
            return [Slice(rows: panel.rows.indices, learnt: base, base: year)]
        }
    }
}
