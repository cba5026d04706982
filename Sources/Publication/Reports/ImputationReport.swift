import Analysis
import Construction
import Diagnostics
import IndexModel

/// How well imputations find known values again, and which deserves trust on these data.
public struct ImputationReport: Sendable {
    let trial: ImputationTrial

    public init(_ trial: ImputationTrial) {
        self.trial = trial
    }

    public func report(provenance: Provenance) -> Report {
        var sections = [
            Section("methods", table: methods), Section("verdict", text: verdict),
            Section("indicators", heading: Self.indicatorsHeading, table: indicators),
        ]
        if !failures.isEmpty {
            sections.append(Section("failures", heading: Self.failuresHeading, text: failures))
        }
        return Report(title: Self.title, sections: sections, provenance: provenance)
    }

    private static let title = Phrase(
        zh: "插补方法的交叉检验", en: "Imputations tried on values that are known")
    private static let indicatorsHeading = Phrase(zh: "各指标", en: "By indicator")
    private static let failuresHeading = Phrase(zh: "不能用的方法", en: "Methods that cannot be used")

    // MARK: Tables

    private var methods: Table {
        Table(
            columns: [
                Table.Column("method", Phrase(zh: "方法", en: "method"), .text),
                Table.Column("own", Phrase(zh: "本项目所用", en: "in use"), .name),
                Table.Column("skill", Phrase(zh: "优于填均值", en: "better than the mean"), .percent(decimals: 1)),
                Table.Column("rmse", Phrase(zh: "均方根误差", en: "RMSE"), .number(decimals: 3)),
                Table.Column("mae", Phrase(zh: "平均绝对误差", en: "MAE"), .number(decimals: 3)),
                Table.Column(
                    "willmott_d", Phrase(zh: "Willmott d", en: "Willmott's d"), .number(decimals: 3)),
                Table.Column("bias", Phrase(zh: "偏差", en: "bias"), .signed(decimals: 3)),
                Table.Column("filled", Phrase(zh: "能填的比例", en: "filled"), .percent(decimals: 1)),
                Table.Column(
                    "hidden", Phrase(zh: "遮去的值", en: "hidden"), .number(decimals: 0), isHidden: true),
                Table.Column("best_in", Phrase(zh: "最佳的指标数", en: "best in"), .number(decimals: 0)),
            ],
            rows: tried.enumerated().map { position, outcome in
                let whole = outcome.whole
                return [
                    .text(Self.word(outcome.candidate)),
                    .phrase(outcome.candidate.isOwn ? Phrase(zh: "是", en: "yes") : Phrase(verbatim: "")),
                    Table.Cell(whole?.skill), Table.Cell(whole?.rootMeanSquare),
                    Table.Cell(whole?.meanAbsolute), Table.Cell(whole?.agreement), Table.Cell(whole?.bias),
                    Table.Cell(whole.map { Double($0.filled) / Double($0.hidden) }),
                    Table.Cell(whole.map { Double($0.hidden) }),
                    .number(Double(trial.indicators.indices.count { best(in: $0) == position })),
                ]
            })
    }

    private var indicators: Table {
        Table(
            columns: [
                Table.Column("code", ReportWords.code, .code, isHidden: true),
                Table.Column("name", Phrase(zh: "指标", en: "indicator"), .name),
                Table.Column("known", Phrase(zh: "已知", en: "known"), .number(decimals: 0)),
                Table.Column("gaps", Phrase(zh: "缺失", en: "gaps"), .number(decimals: 0)),
                Table.Column("best", Phrase(zh: "最佳方法", en: "best method"), .text),
                Table.Column("skill", Phrase(zh: "优于填均值", en: "better than the mean"), .percent(decimals: 0)),
                Table.Column("rmse", Phrase(zh: "均方根误差", en: "RMSE"), .number(decimals: 3)),
                Table.Column("own_rmse", Phrase(zh: "所用方法的误差", en: "RMSE in use"), .number(decimals: 3)),
            ],
            rows: trial.indicators.indices.map { place in
                let indicator = trial.indicators[place]
                let best = best(in: place).map { tried[$0] }
                let found = best?.byIndicator[place]
                return [
                    .text(indicator.code), .phrase(indicator.name), .number(Double(trial.known[place])),
                    .number(Double(trial.gaps[place])),
                    best.map { .text(Self.word($0.candidate)) } ?? .missing, Table.Cell(found?.skill),
                    Table.Cell(found?.rootMeanSquare), Table.Cell(own?.byIndicator[place]?.rootMeanSquare),
                ]
            })
    }

    private var tried: [ImputationTrial.Outcome] { trial.outcomes.filter { $0.failure == nil } }

    private var own: ImputationTrial.Outcome? { tried.first { $0.candidate.isOwn } }

    /// The place among the tried of the one with the greatest skill for an indicator.
    private func best(in indicator: Int) -> Int? {
        tried.indices.filter { tried[$0].byIndicator[indicator] != nil }.max {
            let (first, second) = (tried[$0].byIndicator[indicator], tried[$1].byIndicator[indicator])
            let (one, other) = (first?.skill ?? -.infinity, second?.skill ?? -.infinity)
            return one == other ? $0 > $1 : one < other
        }
    }

    private static func word(_ candidate: ImputationTrial.Candidate) -> String {
        guard let general = candidate.choices.general else { return "zhulu.yaml" }
        return candidate.choices == Assignment(general) ? general.description : general.description + " …"
    }

    // MARK: Words

    private var verdict: [Phrase] {
        guard let first = tried.first, let whole = first.whole else {
            return [Phrase(zh: "已知的值太少，无法检验。", en: "Too little is known to try anything.")]
        }
        var lines = [bestLine(first, whole)]
        if let own, !first.candidate.isOwn { lines.append(comparison(first, own)) }
        if trial.gaps.allSatisfy({ $0 == 0 }) {
            lines.append(
                Phrase(
                    zh: "所检验的指标目前没有缺失，插补用不上。",
                    en: "None of the indicators tried has gaps, so nothing is filled in now."))
        }
        if !trial.untried.isEmpty {
            let names = trial.untried.prefix(6).map(\.name)
            let more = trial.untried.count > 6
            lines.append(
                Phrase(
                    zh: "已知值太少或没有差异而未检验：\(names.map(\.zh).joined(separator: "、"))\(more ? "等" : "")。",
                    en:
                        "Not tried, with too few or no different values: \(names.map(\.en).joined(separator: ", "))\(more ? ", …" : "")."
                ))
        }
        lines.append(
            Phrase(
                zh:
                    "做法：已知值随机分为 \(trial.folds) 份，逐份遮去再填；误差以各指标的标准差为单位。若缺失另有原因（如只不报坏数字），此检验看不出来。",
                en:
                    "How: the known values are dealt into \(trial.folds) parts, each hidden in turn and filled in; errors are in standard deviations of the indicators. Where gaps have reasons, such as bad figures that go unreported, no such trial shows it."
            ))
        return lines
    }

    private func bestLine(_ first: ImputationTrial.Outcome, _ whole: RecoveryError) -> Phrase {
        let name = Self.word(first.candidate)
        guard whole.skill > 0 else {
            return Phrase(
                zh: "没有一种方法明显好过填均值：这份数据里缺的值猜不出来，缺得多的指标宜舍弃。",
                en:
                    "No method beats filling in the mean: what is missing cannot be guessed from these data, and indicators with many gaps are better left out."
            )
        }
        let (skill, error) = (
            CertaintyWords.percent(whole.skill),
            NumberText.fixed(whole.rootMeanSquare, decimals: 2)
        )
        return Phrase(
            zh: "最值得信任的是 \(name)：误差 \(error) 个标准差，平方误差比填均值小 \(skill)。",
            en:
                "\(name) deserves most trust: its error is \(error) standard deviations, and its squared error \(skill) less than the mean's."
        )
    }

    private func comparison(_ first: ImputationTrial.Outcome, _ own: ImputationTrial.Outcome) -> Phrase {
        let (best, used) = (Self.word(first.candidate), Self.word(own.candidate))
        guard let difference = trial.advantage(of: first, over: own) else {
            return Phrase(zh: "本项目用的是 \(used)。", en: "This project uses \(used).")
        }
        return difference.mean > 2 * difference.standardError
            ? Phrase(
                zh: "本项目用的是 \(used)，明显不如 \(best)（差距超过两个标准误）。",
                en:
                    "This project uses \(used), which is clearly worse than \(best), by more than two standard errors."
            )
            : Phrase(
                zh: "本项目用的是 \(used)，与 \(best) 的差别在误差之内。",
                en: "This project uses \(used), which is within error of \(best).")
    }

    private var failures: [Phrase] {
        trial.outcomes.compactMap { outcome in
            guard let message = outcome.failure?.message else { return nil }
            let word = Self.word(outcome.candidate)
            return Phrase(zh: "\(word)：\(message.zh)", en: "\(word): \(message.en)")
        }
    }
}
