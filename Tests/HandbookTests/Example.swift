import Analysis
import Construction
import Diagnostics
import Foundation
import IndexModel
import Kernels
import Methods
import ProjectFiles

/// The project Examples/technology-achievement: the handbook's raw data, and its index.
struct Example {
    static let names = [
        "patents", "royalties", "internet", "exports", "telephones", "electricity", "schooling", "university",
    ]

    let countries: [String]
    /// As they are in the evidence, by indicator, then country.
    let levels: [[Double]]
    /// With telephones and electricity as decimal logarithms, unrounded.
    let columns: [[Double]]
    /// By the goalposts of 2001, capped.
    let goals: [[Double]]
    let run: Run

    init() throws {
        let project = try Project.read(
            Printed.root.appendingPathComponent("Examples/technology-achievement").path)
        let panel = project.panel
        func level(_ code: String) -> [Double] { panel.position(of: code).map { panel.columns[$0] } ?? [] }
        countries = panel.rows.indices.map { panel.unit(at: $0).name.en }
        levels = Self.names.map(level)
        columns = Self.names.map { name in
            guard let derived = project.plan.derivations.first(where: { $0.indicator.code == "log_\(name)" })
            else { return level(name) }
            return panel.rows.indices.map { row in derived.formula.value { level($0)[row] } }
        }
        let run = try Constructor(project.plan).run(on: panel)
        self.run = run
        goals = Self.names.map { name in
            let place =
                run.plan.framework.position(of: name) ?? run.plan.framework.position(of: "log_\(name)")
            return place.map { run.nodes[$0].scores } ?? []
        }
    }

    /// The columns with mean 0 and deviation 1.
    var standard: [[Double]] { Reliability.standardised(columns) ?? [] }

    func siblings() -> Siblings {
        Siblings(ids: Self.names, written: Self.names.map { _ in 1 }, columns: columns)
    }

    /// Scores of columns by a mean.
    func scores(_ aggregation: MethodChoice, _ columns: [[Double]], _ weights: [Double]? = nil) throws
        -> [Double]
    {
        try Catalogue.aggregation(aggregation).scores(columns, weights: weights ?? columns.map { _ in 1 })
    }

    /// Ranks by the arithmetic mean.
    func ranks(_ columns: [[Double]], _ weights: [Double]? = nil) throws -> [Double] {
        scoresRanked(try scores(MethodChoice("arithmetic"), columns, weights))
    }

    func scoresRanked(_ scores: [Double]) -> [Double] { Ranking.ranks(scores).map { $0 ?? .nan } }

    /// A column normalised by a method.
    func normalised(_ choice: MethodChoice, _ column: [Double]) throws -> [Double] {
        let fit = try Catalogue.normalisation(choice).fitted(to: Sample(column))
        return column.map(fit.apply)
    }
}

/// Ours turned so that it points where the printed column points: signs of components are arbitrary.
func aligned(_ ours: [Double], to printed: [Double]) -> [Double] {
    zip(ours, printed).reduce(0) { $0 + $1.0 * $1.1 } < 0 ? ours.map { -$0 } : ours
}

/// Our factors in the order and with the signs of the printed ones: both are arbitrary.
func matched(_ ours: [[Double]], to printed: [[Double]]) -> [[Double]] {
    var left = ours
    return printed.map { column in
        let best = left.indices.max { overlap(left[$0], column) < overlap(left[$1], column) } ?? 0
        return aligned(left.remove(at: best), to: column)
    }
}

private func overlap(_ first: [Double], _ second: [Double]) -> Double {
    abs(zip(first, second).reduce(0) { $0 + $1.0 * $1.1 })
}
