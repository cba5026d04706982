import Diagnostics

/// Cells as readers see them.
struct CellText {
    let languages: Languages
    /// Whether small bars are drawn.
    var hasBars = false

    static let missing = "–"

    func text(_ cell: Table.Cell, _ kind: Table.Kind) -> String {
        switch cell {
        case let .text(text): text
        case let .phrase(phrase): languages.text(phrase)
        case .missing: hasBars && kind.hasBar ? CellText.missing + "  " : CellText.missing
        case let .number(value): number(value, kind)
        }
    }

    private func number(_ value: Double, _ kind: Table.Kind) -> String {
        switch kind {
        case .text, .code, .name, .rank: NumberText.plain(value)
        case .quantity: NumberText.quantity(value)
        case let .number(decimals): NumberText.fixed(value, decimals: decimals)
        case let .signed(decimals): NumberText.signed(value, decimals: decimals)
        case let .percent(decimals): NumberText.fixed(value * 100, decimals: decimals) + "%"
        case let .share(decimals): NumberText.share(value, decimals: decimals)
        case let .hundredths(decimals):
            NumberText.share(value / 100, decimals: decimals).filter { $0 != "%" && $0 != " " }
        case .probability: value < 0.001 ? "< 0.001" : NumberText.fixed(value, decimals: 3)
        case let .bar(range, decimals):
            NumberText.fixed(value, decimals: decimals)
                + (hasBars ? " " + CellText.bar(value, in: range) : "")
        }
    }

    /// One of eight blocks for the place of a value in a range.
    static func bar(_ value: Double, in range: ClosedRange<Double>) -> String {
        let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        let width = range.upperBound - range.lowerBound
        guard width > 0 else { return String(blocks[7]) }
        let share = (value - range.lowerBound) / width
        return String(blocks[max(0, min(7, Int((share * 8).rounded(.down))))])
    }
}

extension Table.Kind {
    var hasBar: Bool { if case .bar = self { true } else { false } }
}
