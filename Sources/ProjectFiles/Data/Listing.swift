import Diagnostics
import IndexModel
import Tables

/// What one or several tables list under codes: units, indicators or sources.
///
/// The table named first has the last word. A later table may add codes, and further columns for codes that are
/// listed already; where it says something else, that is a finding, never a silent change.
struct Listing<Item: Listed> {
    private(set) var items: [Item] = []
    /// Where each code was first written.
    private(set) var places: [String: Place] = [:]
    private var positions: [String: Int] = [:]

    /// Adds what a further table lists.
    mutating func add(_ listed: [Item], at found: [String: Place], _ findings: inout Findings) {
        var capped = CappedFindings()
        for item in listed {
            guard let position = positions[item.code] else {
                positions[item.code] = items.count
                places[item.code] = found[item.code]
                items.append(item)
                continue
            }
            let both = [found[item.code], places[item.code]].compactMap { $0 }
            for difference in items[position].differences(from: item) {
                capped.add(
                    Diagnostic(
                        difference.isGrave ? .declarationsContradict : .declarationsDiffer, at: both,
                        [
                            "code": item.code.asPhrase, "property": difference.property,
                            "first": difference.first.asPhrase, "second": difference.second.asPhrase,
                        ]))
            }
            items[position].complete(from: item)
        }
        findings.add(contentsOf: capped.summary(in: found.values.map(\.file).min() ?? ""))
    }
}

/// Something that several tables may list under one code.
protocol Listed {
    var code: String { get }
    /// What another table says differently of the same thing.
    func differences(from other: Self) -> [Difference]
    /// Takes over what only the other table says.
    mutating func complete(from other: Self)
}

/// Two statements on one thing.
struct Difference {
    var property: Phrase
    var first: String
    var second: String
    /// Whether values would mean something else: another measure, another direction.
    var isGrave = false

    /// The difference, where both say something and not the same.
    static func between(_ first: String, _ second: String, _ property: Phrase, isGrave: Bool = false)
        -> [Difference]
    {
        first == second || first.isEmpty || second.isEmpty
            ? [] : [Difference(property: property, first: first, second: second, isGrave: isGrave)]
    }

    /// Differences of names. A table that gives one language alone, or none, says nothing of the other.
    static func ofNames(_ first: Phrase, _ second: Phrase, _ code: String) -> [Difference] {
        if second.zh == second.en {
            let isKnown = [first.zh, first.en, code].contains(second.zh)
            return isKnown ? [] : between(first.en, second.en, ListedWords.name)
        }
        return between(first.zh, second.zh, ListedWords.nameZH)
            + between(first.en, second.en, ListedWords.nameEN)
    }

    /// Differences of further columns.
    static func among(_ first: [String: String], _ second: [String: String]) -> [Difference] {
        first.keys.sorted().flatMap { between(first[$0] ?? "", second[$0] ?? "", Phrase(verbatim: $0)) }
    }
}

extension Dictionary<String, String> {
    /// With the texts that only another has.
    fileprivate mutating func complete(from other: [String: String]) {
        merge(other) { $0.isEmpty ? $1 : $0 }
    }
}

extension StatisticalUnit: Listed {
    func differences(from other: StatisticalUnit) -> [Difference] {
        Difference.ofNames(name, other.name, code) + Difference.among(attributes, other.attributes)
    }

    mutating func complete(from other: StatisticalUnit) { attributes.complete(from: other.attributes) }
}

extension Indicator: Listed {
    func differences(from other: Indicator) -> [Difference] {
        func text(_ direction: Direction?) -> String { direction.map { "\($0.rawValue)" } ?? "" }
        var found = Difference.between(
            unitOfMeasure, other.unitOfMeasure, ListedWords.measure, isGrave: true)
        found += Difference.between(
            text(direction), text(other.direction), Phrase(verbatim: "direction"), isGrave: true)
        found += Difference.between(
            denominator ?? "", other.denominator ?? "", Phrase(verbatim: "denominator"), isGrave: true)
        if denominator != nil, denominator == other.denominator {
            found += Difference.between(
                "\(denominatorFactor)", "\(other.denominatorFactor)", Phrase(verbatim: "denominator_factor"),
                isGrave: true)
        }
        found += Difference.ofNames(name, other.name, code)
        found += Difference.between(definition, other.definition, Phrase(verbatim: "definition"))
        return found + Difference.among(attributes.filter { $0.key != "direction" }, other.attributes)
    }

    mutating func complete(from other: Indicator) {
        if unitOfMeasure.isEmpty { unitOfMeasure = other.unitOfMeasure }
        if definition.isEmpty { definition = other.definition }
        attributes.complete(from: other.attributes)
    }
}

extension Source: Listed {
    var code: String { id }

    func differences(from other: Source) -> [Difference] {
        Difference.between(title, other.title, Phrase(verbatim: "title"))
            + Difference.between(publisher, other.publisher, Phrase(verbatim: "publisher"))
            + Difference.between(date, other.date, Phrase(verbatim: "date"))
            + Difference.between(url, other.url, Phrase(verbatim: "url"))
            + Difference.among(attributes, other.attributes)
    }

    mutating func complete(from other: Source) {
        if publisher.isEmpty { publisher = other.publisher }
        if date.isEmpty { date = other.date }
        if url.isEmpty { url = other.url }
        attributes.complete(from: other.attributes)
    }
}

private enum ListedWords {
    static let name = Phrase(zh: "名称", en: "name")
    static let nameZH = Phrase(zh: "中文名", en: "name in Chinese")
    static let nameEN = Phrase(zh: "英文名", en: "name in English")
    static let measure = Phrase(zh: "计量单位", en: "unit of measure")
}
