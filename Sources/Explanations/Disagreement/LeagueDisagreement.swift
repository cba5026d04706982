import Analysis
import Construction
import Diagnostics
import IndexModel

/// Why a published ranking differs from a project's own, as far as the report discloses how it was made.
///
/// What a report says of its method is tested: the units that it leaves out, those that it ranks and the project does not have,
/// and its year. The rest of the difference is **not disclosed**: indicators, normalisation, weights, aggregation. All parts add
/// up to the whole difference of ranks.
///
/// What the project itself holds possible, its declared alternatives, is tried on what is left, which explains nothing for
/// sure: it shows whether a choice that was not disclosed could have brought the project closer to the report.
public struct LeagueDisagreement: Sendable {
    /// What became of the report's year.
    public enum Dating: Sendable {
        /// The report names no year, or none is asked for.
        case unknown
        /// The project has evidence as of that year.
        case tested(Int)
        /// Of too few indicators there is evidence from up to that year: so many of so many.
        case thin(Int, known: Int, of: Int)
        /// The index cannot be built as of that year.
        case impossible(Int, [Diagnostic])
    }

    /// The parts of one unit's difference, in places gained from the project to the report.
    public struct Parts: Sendable, Hashable {
        public let own: Double
        public let published: Double
        /// Shares of the coverage and the year by ``MethodSwitch``, where these differ.
        public let tested: Attribution
        /// Units that the report ranks ahead of it and the project does not rank.
        public let ahead: [String]
        /// The rest.
        public let undisclosed: Double

        /// Places lost to units that the project does not rank.
        public var outside: Double { ahead.isEmpty ? 0 : -Double(ahead.count) }
        public var total: Double { own - published }
    }

    /// A plan that the project holds possible, set against the report.
    public struct Alternative: Sendable {
        public let names: [Phrase]
        /// Pairs that it orders otherwise than the report, ties counting a half.
        public let opposed: Double
        public let ranks: [String: Double]
    }

    public let league: League
    public let own: Edition
    /// The project and the project under what the report discloses.
    public let tested: Disagreement
    public let dating: Dating
    /// Units of the project that the report leaves out, by code.
    public let excluded: [String]
    /// What the report says it leaves out and no unit of the project answers to.
    public let unmatched: [String]
    /// The number of pairs whose order the report states, among units that the project ranks under the same coverage.
    public let pairs: Int
    /// The project itself first, then the declared alternatives and what they combine to, nearest to the report first.
    public let alternatives: [Alternative]
    /// Declared alternatives that cannot be built.
    public let impossible: Int

    /// - Parameters:
    ///   - dated: the project's data as of the report's year, and what became of reading them; `nil` where there is no year.
    /// - Throws: ``Diagnosed`` where the units that are left cannot be ranked.
    public init(
        _ league: League, own: Edition, dated: Result<Panel, Diagnosed>?
    ) throws(Diagnosed) {
        self.league = league
        self.own = own
        let named = Set(league.positions.filter { $0.rank != nil }.map(\.unit.code))
        var out: [String] = []
        var unmatched: [String] = []
        for word in league.excludes {
            let found = own.panel.units.filter { Self.matches($0, word) }.map(\.code)
            if found.isEmpty { unmatched.append(word) }
            out += found.filter { !named.contains($0) && !out.contains($0) }
        }
        excluded = out
        self.unmatched = unmatched
        let gone = Set(out)
        func covered(_ panel: Panel) -> Panel {
            panel.keeping(rows: panel.rows.indices.filter { !gone.contains(panel.unit(at: $0).code) })
        }
        var second = try Edition(plan: own.plan, panel: covered(own.panel), period: own.period)
        dating = Self.date(&second, league.year, dated, covered)
        tested = Disagreement(own, second)
        let ranking = PartialRanking(league, units: second.placement.units)
        (alternatives, impossible, pairs) = Self.alternatives(second, ranking)
    }

    private static func matches(_ unit: StatisticalUnit, _ word: String) -> Bool {
        guard let sign = word.firstIndex(of: "=") else { return unit.code == word }
        return unit.attributes[String(word[..<sign])] == String(word[word.index(after: sign)...])
    }

    private static func date(
        _ second: inout Edition, _ year: Int?, _ dated: Result<Panel, Diagnosed>?, _ covered: (Panel) -> Panel
    ) -> Dating {
        guard let year, let dated else { return .unknown }
        do throws(Diagnosed) {
            let panel = try dated.get()
            let isPanel = panel.periods.count > 1
            if isPanel, !panel.periods.contains(where: { $0.period == year }) { return .unknown }
            let (known, total) = (indicators(second.plan, panel), indicators(second.plan, second.panel))
            guard known == total else { return .thin(year, known: known, of: total) }
            second = try Edition(plan: second.plan, panel: covered(panel), period: isPanel ? year : nil)
            return .tested(year)
        } catch {
            return .impossible(year, error.diagnostics)
        }
    }

    /// How many of a plan's indicators a panel has any value of.
    private static func indicators(_ plan: Plan, _ panel: Panel) -> Int {
        plan.framework.leaves.count { leaf in
            let code = plan.framework.nodes[leaf].id
            let formula = plan.derivations.first { $0.indicator.code == code }?.formula.codes ?? [code]
            return formula.allSatisfy { code in
                panel.position(of: code).map { !panel.columns[$0].allSatisfy(\.isNaN) } ?? false
            }
        }
    }

    /// Units that both rank, in the order of the report.
    public var units: [String] {
        let ranks = tested.second.placement.ranks
        let first = own.placement.ranks
        return league.positions.filter {
            $0.rank != nil && ranks[$0.unit.code] != nil && first[$0.unit.code] != nil
        }
        .enumerated().sorted { ($0.element.rank ?? 0, $0.offset) < ($1.element.rank ?? 0, $1.offset) }
        .map(\.element.unit.code)
    }

    /// The parts of a unit's difference; `nil` unless both rank it.
    public func parts(of unit: String) -> Parts? {
        let there = tested.second.placement.ranks
        guard let rank = league.positions.first(where: { $0.unit.code == unit })?.rank,
            let attribution = tested.placesGained(by: unit), let now = there[unit]
        else { return nil }
        let ahead = league.positions.filter { position in
            position.rank.map { $0 < rank } == true && there[position.unit.code] == nil
        }.map(\.unit.code)
        return Parts(
            own: -attribution.before, published: Double(rank), tested: attribution, ahead: ahead,
            undisclosed: now - Double(rank - ahead.count))
    }

    // MARK: Declared alternatives

    private static func alternatives(
        _ edition: Edition, _ ranking: PartialRanking
    ) -> (found: [Alternative], impossible: Int, pairs: Int) {
        let units = edition.placement.units
        let ranked = ranking.ranked
        let ordered = ranked.flatMap { first in
            ranked.filter { ranking.order(of: first, to: $0) == .ahead }.map { (first, $0) }
        }
        func alternative(_ names: [Phrase], _ placement: Placement) -> Alternative {
            let opposed = ordered.reduce(0.0) { total, pair in
                guard let a = placement.ranks[units[pair.0]], let b = placement.ranks[units[pair.1]] else {
                    return total + 0.5
                }
                return total + (a > b ? 1 : a == b ? 0.5 : 0)
            }
            return Alternative(names: names, opposed: opposed, ranks: placement.ranks)
        }
        var found: [Alternative] = []
        var impossible = 0
        for declared in edition.plan.declared().dropFirst() {
            if let other = try? Edition(plan: declared.plan, panel: edition.panel, period: edition.period) {
                found.append(alternative(declared.names, other.placement))
            } else {
                impossible += 1
            }
        }
        let sorted = found.enumerated().sorted {
            ($0.element.opposed, $0.element.names.count, $0.offset)
                < ($1.element.opposed, $1.element.names.count, $1.offset)
        }.map(\.element)
        return ([alternative([], edition.placement)] + sorted, impossible, ordered.count)
    }
}
