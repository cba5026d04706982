import Construction
import IndexModel
import Methods

/// The columns of the indicators as the kernel takes them: values before normalisation, and how each is put on its scale.
struct KernelColumns: Sendable {
    private let run: Run
    private let panel: Panel
    private let rows: [Int]
    /// The data before normalisation; `nil` where something is done after it, or nothing is normalised.
    private let prepared: Panel?

    init(_ run: Run, panel: Panel, rows: [Int]) {
        (self.run, self.panel, self.rows) = (run, panel, rows)
        let last = run.stages[run.stages.count - 1]
        prepared = last.name == "normalisation" ? run.stages[run.stages.count - 2].panel : nil
    }

    private var framework: Framework { run.plan.framework }
    private var codes: [String] { framework.leaves.map { framework.nodes[$0].id } }

    /// Whether the fits of the rows were learnt from these rows alone, so that they can be learnt again.
    var learnsFromRows: Bool { prepared != nil && run.final.periods.count == 1 }

    /// How each indicator is normalised.
    /// - Parameter stages: those of a plan with the same preparation but for the normalisation.
    func specs(of stages: [Stage]) -> [JSONValue] {
        let last = stages[stages.count - 1]
        return codes.map { code in
            guard let column = last.panel.position(of: code) else {
                return fixed([Double](repeating: .nan, count: rows.count))
            }
            let values = rows.map { last.panel.columns[column][$0] }
            let period = rows.first.flatMap { run.final.rows[$0].period }
            guard prepared != nil, last.name == "normalisation", let fit = last.fit(of: code, period: period)
            else { return fixed(values) }
            return spec(fit, values)
        }
    }

    private func spec(_ fit: Stage.Fit, _ values: [Double]) -> JSONValue {
        if learnsFromRows {
            switch (fit.method.id, fit.normalisation?.straight) {
            case let ("min-max", line?):
                return [
                    "id": "min-max", "lower": .number(line.offset),
                    "upper": .number(line.offset + line.slope),
                ]
            case let ("z-score", line?):
                return ["id": "z-score", "mean": .number(line.offset), "deviation": .number(line.slope)]
            case ("rank", _), ("borda", _), ("percentile-rank", _):
                return [
                    "id": .string(fit.method.id),
                    "ties": .string(fit.method.settings["ties"]?.text ?? "minimum"),
                ]
            default: break
            }
        }
        guard let line = fit.normalisation?.straight else { return fixed(values) }
        let learnsNothing = ["goalposts", "scaled", "none"].contains(fit.method.id)
        return [
            "id": "line", "origin": .number(line.origin), "span": .number(line.span),
            "slope": .number(line.slope), "offset": .number(line.offset),
            "lower": line.lower.map(JSONValue.number) ?? .null,
            "upper": line.upper.map(JSONValue.number) ?? .null, "learns": .bool(!learnsNothing),
        ]
    }

    private func fixed(_ values: [Double]) -> JSONValue {
        ["id": "fixed", "values": numbers(values)]
    }

    /// Numbers with `null` for gaps.
    private func numbers(_ values: [Double]) -> JSONValue { .array(values.map(JSONValue.number)) }

    // MARK: JSON

    /// - Parameter touched: the indicators, by position, that errors of evidence touch: their raw values and treatment
    ///   are written as well.
    func json(touched: Set<Int>) -> [JSONValue] {
        let source = prepared ?? run.final
        return codes.enumerated().map { leaf, code in
            let column = source.position(of: code).map { source.columns[$0] }
            let indicator = run.raw.position(of: code).map { run.raw.indicators[$0] }
            var members: [JSONValue.Member] = [
                .init("sign", .number((indicator?.direction ?? .positive).sign)),
                .init("values", numbers(rows.map { column?[$0] ?? .nan })),
            ]
            if touched.contains(leaf) {
                let raw = run.raw.position(of: code).map { run.raw.columns[$0] } ?? []
                members.append(.init("raw", numbers(rawRows.map { $0.map { raw[$0] } ?? .nan })))
                members.append(.init("treatment", treatment(of: code) ?? .null))
            }
            return .object(members)
        }
    }

    /// The rows of the raw data, by kernel row.
    var rawRows: [Int?] {
        let places = Dictionary(
            run.raw.rows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return rows.map { places[run.final.rows[$0]] }
    }

    /// How an indicator is treated, as the kernel can do it; `nil` where it is not treated.
    private func treatment(of code: String) -> JSONValue? {
        guard let rule = run.plan.treatment?.choice(forIndicator: code, in: framework) else { return nil }
        return [
            "rule": rule.rule.map {
                ["skewness": .number($0.skewness), "kurtosis": .number($0.kurtosis)]
            } ?? .null,
            "first": method(rule.first), "otherwise": rule.otherwise.map(method) ?? .null,
            "isCombined": .bool(rule.isCombined),
        ]
    }

    private func method(_ choice: MethodChoice) -> JSONValue {
        [
            "id": .string(choice.id), "skewness": .number(choice.settings["skewness"]?.number ?? 2),
            "kurtosis": .number(choice.settings["kurtosis"]?.number ?? 3.5),
            "points": .number(choice.settings["points"]?.number ?? 5),
        ]
    }

    /// Whether the kernel can prepare an indicator from its raw values.
    func canPrepare(leaf: Int) -> Bool {
        let code = codes[leaf]
        guard learnsFromRows, let column = panel.position(of: code),
            ColumnSteps(column, of: panel, constructor: Constructor(run.plan)) != nil,
            panel.indicators[column].denominator == nil
        else { return false }
        guard let rule = run.plan.treatment?.choice(forIndicator: code, in: framework) else { return true }
        return ([rule.first] + [rule.otherwise].compactMap { $0 }).allSatisfy {
            ["winsorise", "log", "log-shifted", "none"].contains($0.id)
        }
    }
}
