import Construction
import Diagnostics
import IndexModel
import Methods

/// Reads choices of methods and their exceptions.
struct ChoiceReader {
    let framework: Framework
    /// Attributes of the indicators' table, which per-indicator parameters may name.
    let indicatorColumns: Set<String>
    let unitColumns: Set<String>

    static let exceptions = ["by-indicator", "by-node", "by-level"]

    /// A choice with its exceptions.
    /// - Parameters:
    ///   - also: keys that the section reads itself.
    ///   - read: reads what one choice is made of.
    func assignment<Choice>(
        _ name: String, _ entry: Entry, also: [String] = [], _ findings: inout Findings,
        read: (Entry, inout Findings) -> Choice?
    ) -> Assignment<Choice> {
        guard let pairs = entry.table,
            pairs.contains(where: { Self.exceptions.contains($0.key) })
                || pairs.contains(where: { $0.key == "default" })
        else {
            return Assignment(read(without(also, entry), &findings))
        }
        var result = Assignment<Choice>(nil)
        let general = pairs.filter { !Self.exceptions.contains($0.key) && !also.contains($0.key) }
        if let written = general.first(where: { $0.key == "default" }) {
            result.general = read(written.value, &findings)
            for pair in general where pair.key != "default" {
                findings.add(
                    Diagnostic(
                        .keyUnknown, at: pair.keyPlace,
                        [
                            "section": name, "key": pair.key,
                            "known": (["default"] + Self.exceptions + also).joined(separator: ", "),
                        ]))
            }
        } else if !general.isEmpty {
            result.general = read(Entry(content: .table(general), place: entry.place), &findings)
        }
        let leaves = Set(framework.leaves.map { framework.nodes[$0].id })
        // An exception may be one of what `also` reads alone, and the method is then that of everything else.
        func exception(_ entry: Entry, _ findings: inout Findings) -> Choice? {
            let rest = without(also, entry)
            let isOther = rest.table?.isEmpty == true && entry.table?.isEmpty == false
            return isOther ? nil : read(rest, &findings)
        }
        for (code, value) in exceptions("by-indicator", entry, &findings)
        where known(
            "by-indicator", code, leaves, &findings)
        {
            result.byIndicator[code.key] = exception(value, &findings)
        }
        let inner = Set(framework.nodes.filter { !$0.isLeaf }.map(\.id))
        for (code, value) in exceptions("by-node", entry, &findings)
        where known(
            "by-node", code, inner, &findings)
        {
            result.byNode[code.key] = exception(value, &findings)
        }
        let levels = Set((1...framework.height).map(String.init))
        for (level, value) in exceptions("by-level", entry, &findings)
        where known(
            "by-level", level, levels, &findings)
        {
            if let number = Int(level.key) { result.byLevel[number] = exception(value, &findings) }
        }
        return result
    }

    private func without(_ keys: [String], _ entry: Entry) -> Entry {
        guard let pairs = entry.table, !keys.isEmpty else { return entry }
        return Entry(content: .table(pairs.filter { !keys.contains($0.key) }), place: entry.place)
    }

    private func exceptions(_ key: String, _ entry: Entry, _ findings: inout Findings)
        -> [(key: Entry.Pair, value: Entry)]
    {
        guard let found = entry[key] else { return [] }
        guard let pairs = found.table else {
            findings.add(
                Diagnostic(
                    .valueUnexpected, at: [found.place],
                    [
                        "key": Phrase(verbatim: key), "expected": SectionReader.table,
                        "found": Phrase(verbatim: found.summary),
                    ]))
            return []
        }
        return pairs.map { ($0, $0.value) }
    }

    private func known(
        _ section: String, _ pair: Entry.Pair, _ names: Set<String>, _ findings: inout Findings
    ) -> Bool {
        if names.contains(pair.key) { return true }
        let kind =
            switch section {
            case "by-indicator": Phrase(zh: "指标", en: "indicator")
            case "by-node": Phrase(zh: "节点", en: "node")
            default: Phrase(zh: "层", en: "level")
            }
        findings.add(
            Diagnostic(
                .exceptionUnknown, at: [pair.keyPlace],
                ["kind": kind, "name": Phrase(verbatim: pair.key)],
                suggestion: Suggestion.nearest(to: pair.key, in: names.sorted())))
        return false
    }

    /// A method by name, with settings or without.
    func method(_ family: MethodFamily, _ entry: Entry, _ findings: inout Findings) -> MethodChoice? {
        let known = Catalogue.declarations.filter { $0.family == family }.map(\.id)
        let name: String
        let place: Place
        var settings: [Entry.Pair] = []
        if let text = entry.text {
            (name, place) = (text, entry.place)
        } else if let pairs = entry.table, pairs.count == 1 {
            (name, place) = (pairs[0].key, pairs[0].keyPlace)
            if let table = pairs[0].value.table {
                settings = table
            } else if !pairs[0].value.isEmpty {
                findings.add(
                    Diagnostic(
                        .valueUnexpected, at: [pairs[0].value.place],
                        [
                            "key": Phrase(verbatim: name), "expected": SectionReader.table,
                            "found": Phrase(verbatim: pairs[0].value.summary),
                        ]))
            }
        } else {
            findings.add(
                Diagnostic(
                    .valueUnexpected, at: [entry.place],
                    [
                        "key": Phrase(verbatim: family.rawValue),
                        "expected": Phrase(zh: "一个方法名", en: "one method's name"),
                        "found": Phrase(verbatim: entry.summary),
                    ]))
            return nil
        }
        guard let declaration = Catalogue.declaration(name, in: family) else {
            findings.add(
                Diagnostic(
                    .methodUnknown, at: [place],
                    [
                        "family": family.word, "name": Phrase(verbatim: name),
                        "known": Phrase(verbatim: known.joined(separator: ", ")),
                    ], suggestion: Suggestion.nearest(to: name, in: known)))
            return nil
        }
        return choice(declaration, settings, place, &findings)
    }

    private func choice(
        _ declaration: MethodDeclaration, _ written: [Entry.Pair], _ place: Place,
        _ findings: inout Findings
    ) -> MethodChoice? {
        let count = findings.errors.count
        var settings: [String: Setting] = [:]
        for pair in written {
            guard let parameter = declaration.parameters.first(where: { $0.name == pair.key }) else {
                let known = declaration.parameters.map(\.name)
                findings.add(
                    Diagnostic(
                        .parameterUnknown, at: pair.keyPlace,
                        [
                            "method": declaration.id, "name": pair.key,
                            "known": known.isEmpty ? "—" : known.joined(separator: ", "),
                        ], suggestion: Suggestion.nearest(to: pair.key, in: known)))
                continue
            }
            // The name of a file that could not be read, which was said.
            if case .records = parameter.kind, pair.value.text != nil { return nil }
            let before = findings.errors.count
            if case let .methods(family) = parameter.kind, let list = pair.value.list {
                for entry in list { _ = method(family, entry, &findings) }
            }
            if let setting = pair.value.setting, accepts(parameter, setting) {
                settings[parameter.name] = setting
            } else if findings.errors.count == before {
                let odd = oddest(pair.value, for: parameter)
                invalid(parameter, declaration, odd.place, odd.summary, &findings)
            }
        }
        for parameter in declaration.parameters
        where parameter.defaultValue == nil && !parameter.isOptional && settings[parameter.name] == nil {
            if !written.contains(where: { $0.key == parameter.name }) {
                invalid(parameter, declaration, place, "—", &findings)
            }
        }
        guard findings.errors.count == count else { return nil }
        checkTogether(declaration, settings, place, &findings)
        return MethodChoice(declaration.id, settings)
    }

    /// The part of a value that keeps it from being accepted: of judgements, the first that is off the scale.
    private func oddest(_ entry: Entry, for parameter: Parameter) -> Entry {
        guard case let .comparisons(kind) = parameter.kind else { return entry }
        for row in entry.table ?? [] {
            guard let judgements = row.value.table else { return row.value }
            if let odd = judgements.first(where: { !($0.value.setting.map(kind.accepts) ?? false) }) {
                return odd.value
            }
        }
        return entry
    }

    private func accepts(_ parameter: Parameter, _ setting: Setting) -> Bool {
        guard parameter.accepts(setting) else { return false }
        if parameter.name == "by" { return setting.text.map(unitColumns.contains) ?? false }
        if parameter.isPerIndicator, let column = setting.text, parameter.kind.isNumeric {
            return indicatorColumns.contains(column)
        }
        return true
    }

    private func invalid(
        _ parameter: Parameter, _ declaration: MethodDeclaration, _ place: Place, _ found: String,
        _ findings: inout Findings
    ) {
        if parameter.name == "by", found != "—" {
            findings.add(
                Diagnostic(
                    .groupUnknown, at: place,
                    ["name": found, "known": unitColumns.sorted().joined(separator: ", ")],
                    suggestion: Suggestion.nearest(to: found, in: unitColumns.sorted())))
            return
        }
        findings.add(
            Diagnostic(
                .parameterInvalid, at: [place],
                [
                    "method": Phrase(verbatim: declaration.id), "name": Phrase(verbatim: parameter.name),
                    "expected": parameter.expectation, "found": Phrase(verbatim: found),
                ]))
    }

    /// Settings that are each in range but contradict each other, where that can be seen without data.
    private func checkTogether(
        _ declaration: MethodDeclaration, _ settings: [String: Setting], _ place: Place,
        _ findings: inout Findings
    ) {
        let columns = declaration.parameters.filter(\.isPerIndicator).map(\.name)
        guard !columns.contains(where: { settings[$0]?.text != nil }) else { return }
        let choice = MethodChoice(declaration.id, settings)
        do throws(MethodError) {
            switch declaration.family {
            case .imputation: _ = try Catalogue.imputation(choice)
            case .treatment: _ = try Catalogue.treatment(choice)
            case .normalisation: _ = try Catalogue.normalisation(choice)
            case .weighting: _ = try Catalogue.weighting(choice)
            case .aggregation: _ = try Catalogue.aggregation(choice)
            case .presentation: _ = try Catalogue.presentation(choice)
            }
        } catch {
            findings.add(
                Diagnostic(
                    .settingsContradict, at: [place],
                    ["method": Phrase(verbatim: declaration.id), "reason": error.message]))
        }
    }
}

extension Parameter.Kind {
    var isNumeric: Bool {
        switch self {
        case .number, .integer: true
        default: false
        }
    }
}
