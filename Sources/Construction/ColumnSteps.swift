import Diagnostics
import IndexModel
import Kernels
import Methods

/// One column's way through treatment and normalisation, with its methods looked up once.
///
/// For columns that depend on nothing but themselves: no gap to fill, no denominator, no formula. It gives what
/// ``Constructor/prepared(_:_:)`` gives for the column, to the last bit, and is meant for preparing one column with many
/// different values.
public final class ColumnSteps: Sendable {
    private enum Work: Sendable {
        case treatment(ResolvedTreatment, [Range<Int>])
        case normalisation(any Normalisation, [Constructor.Slice])
    }

    private let indicator: Indicator
    private let codes: [String]
    private let work: [Work]
    /// Whether nothing is missing and every step looks at the whole column.
    private let isPlain: Bool

    /// - Returns: `nil` for a column that depends on others, or whose methods cannot be set up.
    public init?(_ column: Int, of panel: Panel, constructor: Constructor) {
        let indicator = panel.indicators[column]
        self.indicator = indicator
        guard indicator.denominator == nil,
            !constructor.plan.derivations.contains(where: { $0.indicator.code == indicator.code })
        else { return nil }
        codes = panel.rows.map { panel.units[$0.unit].code }
        var work: [Work] = []
        for step in constructor.plan.steps {
            switch step {
            case .denomination, .screening: continue
            case .imputation: if panel.columns[column].contains(where: \.isNaN) { return nil }
            case let .treatment(rules, span):
                guard let rule = rules.choice(forIndicator: indicator.code, in: constructor.plan.framework)
                else { continue }
                guard let resolved = try? ResolvedTreatment(rule, of: indicator) else { return nil }
                let slices = constructor.slices(of: panel, over: span, for: indicator)
                guard slices.allSatisfy({ $0.learnt == $0.rows }) else { return nil }
                work.append(.treatment(resolved, slices.map(\.rows)))
            case let .normalisation(choices, span):
                guard
                    let choice = choices.choice(
                        forIndicator: indicator.code, in: constructor.plan.framework)
                else { continue }
                guard let method = try? Catalogue.normalisation(choice, for: indicator) else { return nil }
                work.append(
                    .normalisation(method, constructor.slices(of: panel, over: span, for: indicator)))
            }
        }
        self.work = work
        let all = panel.rows.indices
        isPlain =
            !panel.columns[column].contains(where: \.isNaN)
            && work.allSatisfy {
                switch $0 {
                case let .treatment(_, slices): slices == [all]
                case let .normalisation(_, slices):
                    slices.count == 1 && slices[0].rows == all && slices[0].learnt == all
                }
            }
    }

    /// Prepares a column in place, with as little memory taken as can be.
    /// - Parameter values: by row, missing where the panel's column is.
    /// - Returns: `false` where ``prepared(_:)`` would give `nil`; the values are then of no use.
    public func prepare(_ values: inout [Double]) -> Bool {
        guard isPlain else {
            guard let found = prepared(values) else { return false }
            values = found
            return true
        }
        for work in work {
            switch work {
            case let .treatment(treatment, _):
                do throws(MethodError) {
                    if let outcome = try treatment.outcome(for: values) { values = outcome.column.values }
                } catch {
                    return false
                }
            case let .normalisation(method, _):
                let direction = indicator.direction ?? .positive
                if direction.sign != 1 {
                    for row in values.indices { values[row] *= direction.sign }
                }
                guard let fit = fit(of: method, to: values, direction) else { return false }
                fit.apply(to: &values)
                guard values.allSatisfy(\.isFinite) else { return false }
            }
        }
        return true
    }

    private func fit(
        of method: any Normalisation, to values: [Double], _ direction: Direction
    ) -> (any FittedNormalisation)? {
        guard !values.isEmpty else { return nil }
        let codes = codes
        return try? method.fitted(
            to: Sample(values, direction: direction) { unit in
                codes.lastIndex(of: unit).map { values[$0] }
            })
    }

    /// The column prepared.
    /// - Parameter values: by row; NaN where missing.
    /// - Returns: `nil` where the values do not allow it; ``Constructor`` then says why, or what is done instead.
    public func prepared(_ values: [Double]) -> [Double]? {
        var values = values
        for work in work {
            switch work {
            case let .treatment(treatment, slices):
                for rows in slices where !treat(&values, rows, treatment) { return nil }
            case let .normalisation(method, slices):
                let sign = (indicator.direction ?? .positive).sign
                if sign != 1 { for row in values.indices { values[row] *= sign } }
                let oriented = values
                for slice in slices where !normalise(&values, oriented, slice, method) { return nil }
            }
        }
        return values
    }

    private func treat(
        _ values: inout [Double], _ rows: Range<Int>, _ treatment: ResolvedTreatment
    ) -> Bool {
        let present = rows.filter { !values[$0].isNaN }
        do throws(MethodError) {
            guard let outcome = try treatment.outcome(for: present.map { values[$0] }) else { return true }
            for (position, row) in present.enumerated() { values[row] = outcome.column.values[position] }
            return true
        } catch {
            return false
        }
    }

    private func normalise(
        _ values: inout [Double], _ oriented: [Double], _ slice: Constructor.Slice,
        _ method: any Normalisation
    ) -> Bool {
        let sample = Sample(
            oriented[slice.learnt].filter { !$0.isNaN }, direction: indicator.direction ?? .positive
        ) { [codes] unit in
            slice.learnt.last { codes[$0] == unit }.flatMap { oriented[$0].isNaN ? nil : oriented[$0] }
        }
        guard !sample.values.isEmpty, let fit = try? method.fitted(to: sample) else { return false }
        for row in slice.rows where !oriented[row].isNaN {
            values[row] = fit.apply(oriented[row])
            if !values[row].isFinite { return false }
        }
        return true
    }
}

/// A treatment rule with its methods looked up.
public final class ResolvedTreatment: Sendable {
    private let rule: TreatmentRule
    private let first: any Treatment
    private let second: (any Treatment)?

    init(_ rule: TreatmentRule, of indicator: Indicator) throws(MethodError) {
        self.rule = rule
        first = try Catalogue.treatment(rule.first, for: indicator)
        if let choice = rule.otherwise {
            second = try Catalogue.treatment(choice, for: indicator)
        } else {
            second = nil
        }
    }

    /// Check; first method; check; second method on the original column, or on what the first left.
    ///
    /// - Returns: nothing treated for a column that passes, or of which it cannot be said whether it does, and for
    ///   one with too few values or none that differ: normalisation has its say on those.
    func outcome(for values: [Double]) throws(MethodError) -> Constructor.Outcome? {
        if let check = rule.rule, check.passes(values) != false { return nil }
        do {
            return try treated(values)
        } catch {
            switch error.reason {
            case .constant, .tooFewValues: return nil
            default: throw error
            }
        }
    }

    /// What the second method refuses is said to be its own refusal.
    private func after(
        _ choice: MethodChoice, _ work: () throws(MethodError) -> TreatedColumn
    ) throws(MethodError) -> TreatedColumn {
        do {
            return try work()
        } catch {
            switch error.reason {
            case .constant, .tooFewValues: throw error
            default:
                throw MethodError(
                    .settings(
                        Phrase(
                            zh: "之后的 \(choice.id)：\(error.message.zh)",
                            en: "then \(choice.id): \(error.message.en)")))
            }
        }
    }

    private func treated(_ values: [Double]) throws(MethodError) -> Constructor.Outcome {
        let column = try first.treated(values)
        var outcome = Constructor.Outcome(
            column: column, methods: [rule.first.id],
            stillFails: rule.rule?.passes(column.values) == false)
        guard outcome.stillFails, let second, let choice = rule.otherwise else { return outcome }
        let again = try after(choice) { () throws(MethodError) in
            try second.treated(rule.isCombined ? column.values : values)
        }
        outcome.column = again
        outcome.methods = rule.isCombined ? [rule.first.id, choice.id] : [choice.id]
        if rule.isCombined {
            let transform = again.transform
            outcome.column.transform = { [former = column.transform] in transform(former($0)) }
            outcome.column.limits = column.limits
            outcome.column.high = column.high
            outcome.column.low = column.low
            outcome.column.limited = column.limited
            outcome.column.facts = column.facts + again.facts
        }
        outcome.stillFails = rule.rule?.passes(again.values) == false
        return outcome
    }
}
