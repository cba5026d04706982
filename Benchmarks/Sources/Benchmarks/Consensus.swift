import Analysis
import Foundation
import Methods

/// Kemeny's consensus on made-up rankings: the same instances as `Benchmarks/rivals/k1_kemeny.py`.
///
/// Unit *i* has the quality *i* / n; a ranking orders units by quality and an error of its own, whose spread says how far
/// the rankings agree: little for rankings of units by indices that are much alike, more for moderate agreement.
extension Main {
    struct Instance {
        let name: String
        let units: Int
        let rankings: Int
        let spread: Double
    }

    static let instances = [
        Instance(name: "index-like", units: 30, rankings: 15, spread: 0.05),
        Instance(name: "index-like", units: 60, rankings: 15, spread: 0.05),
        Instance(name: "index-like", units: 100, rankings: 15, spread: 0.05),
        Instance(name: "index-like", units: 300, rankings: 15, spread: 0.05),
        Instance(name: "moderate", units: 30, rankings: 15, spread: 0.3),
        Instance(name: "moderate", units: 60, rankings: 15, spread: 0.3),
        Instance(name: "moderate", units: 100, rankings: 15, spread: 0.3),
    ]

    static func kemeny() {
        for instance in instances {
            let rankings = rankings(instance)
            let support = PairwiseSupport(rankings)
            var taus: [Double] = []
            for i in 0..<5 { taus += (0..<i).compactMap { RankAgreement(rankings[i], rankings[$0]).tauB } }
            let found = Kemeny(support)
            report(
                "Kemeny, \(instance.name), \(instance.units) units", Timing.of { _ = Kemeny(support) },
                note: String(
                    format: "τ %.2f, components %@, score %.1f, %@",
                    taus.reduce(0, +) / Double(taus.count),
                    found.components.prefix(6).map(String.init).joined(separator: " "), found.score,
                    found.isProven ? "proven" : String(format: "gap %.1f", found.bound - found.score)))
        }
    }

    static func rankings(_ instance: Instance) -> [PartialRanking] {
        // SplitMix64, so that the rival can have the same numbers.
        var state: UInt64 = 20_260_101
        func uniform() -> Double {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
        }
        return (0..<instance.rankings).map { _ in
            let values = (0..<instance.units).map { unit in
                Double(unit) / Double(instance.units)
                    + instance.spread * (uniform() + uniform() + uniform() - 1.5) * 2
            }
            return PartialRanking(
                ranks: values.map { value in Double(1 + values.count { $0 < value }) })
        }
    }
}
