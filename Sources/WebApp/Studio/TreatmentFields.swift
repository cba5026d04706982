import Construction
import Diagnostics
import Explanations
import Methods
import Publication

/// What is said of a treatment beside its first method: another for columns that still fail, what that one starts from,
/// and which columns are treated at all.
struct TreatmentFields: Sendable {
    let frame: StudioFrame
    /// As it is now; `nil` where nothing is treated.
    let rule: TreatmentRule?

    private var forms: Forms {
        Forms(language: frame.language, address: Address(scenario: ScenarioRequest()))
    }

    func text() -> String { otherwise + combine + when }

    private var otherwise: String {
        var options = [Forms.Option(value: "", name: StudioWords.none)]
        if let now = rule?.otherwise {
            let title = Catalogue.declaration(now.id, in: .treatment)?.title ?? Phrase(verbatim: now.id)
            options.append(Forms.Option(value: now.description, name: title))
        }
        options += Catalogue.declarations.filter {
            $0.family == .treatment && $0.id != "none" && $0.id != rule?.otherwise?.id
                && $0.parameters.allSatisfy { $0.defaultValue != nil || $0.isOptional }
        }.map { Forms.Option(value: $0.id, name: $0.title) }
        return forms.select(
            "otherwise", StudioWords.otherwise, options, selected: rule?.otherwise?.description ?? "")
    }

    private var combine: String {
        forms.select(
            "combine", StudioWords.secondStartsFrom,
            [
                Forms.Option(value: "", name: StudioWords.fromOriginal),
                Forms.Option(value: "true", name: StudioWords.fromFirst),
            ], selected: rule?.isCombined == true ? "true" : "")
    }

    private var when: String {
        let usual = rule.flatMap { TreatmentRule.usualRule(of: $0.first) }
        let written = rule.flatMap { $0.rule == usual ? nil : $0.rule }
        let isAlways = rule.map { $0.rule == nil && usual != nil } ?? false
        return forms.select(
            "when", StudioWords.treatedColumns,
            [
                Forms.Option(value: "", name: StudioWords.whenUsual),
                Forms.Option(value: "rule", name: StudioWords.whenRule),
                Forms.Option(value: "always", name: StudioWords.whenAlways),
            ], selected: written != nil ? "rule" : isAlways ? "always" : "")
            + threshold("when.skewness", StudioWords.skewness, written?.skewness, usual: 2)
            + threshold("when.kurtosis", StudioWords.kurtosis, written?.kurtosis, usual: 3.5)
    }

    private func threshold(_ name: String, _ word: Phrase, _ value: Double?, usual: Double) -> String {
        let text = value.map { Setting.number($0).description } ?? ""
        return frame.field(
            name, word, text,
            "placeholder=\"\(Setting.number(usual))\" inputmode=\"decimal\" class=\"number\"")
    }
}
