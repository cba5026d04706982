import Diagnostics
import IndexModel
import Kernels

extension Parameter {
    /// Which of many random fillings.
    static let draw = Parameter(
        "draw", .integer(1...1_000_000), default: 1, zh: "第几次随机抽取；换一个数就得到另一组插补值",
        en: "the number of the random draw; another number gives another filling")
}

extension Gaps {
    /// The stream of random numbers of a row: the same whatever rows and columns stand beside it.
    func stream(_ draw: Int, row: Int, purpose: String) -> CounterStream {
        CounterStream(
            seed: UInt64(draw), replicate: CounterStream.number(of: rowName(row)),
            stream: CounterStream.number(of: purpose))
    }

    /// The unit and the period of a row, which no other row shares.
    private func rowName(_ row: Int) -> String {
        panel.unit(at: row).code + "\n" + (panel.rows[row].period.map { "\($0)" } ?? "")
    }

    /// Rows by unit and period, so that nothing depends on their order in the data.
    func ordered(_ rows: some Sequence<Int>) -> [Int] {
        rows.map { (row: $0, name: rowName($0)) }.sorted { $0.name < $1.name }.map(\.row)
    }
}
